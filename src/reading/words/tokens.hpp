// Text as tokens: words, number literals and symbols, in one linear pass without an allocation per token.
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <string_view>

#include "reading/words/lexicon.hpp"

namespace gainsay::reading {

enum class TokenKind : std::uint8_t {
    end,     // behind the last token
    word,    // a run of letters
    number,  // digits with their separators, decimals and exponent
    code,    // digits that are no number: a date, a time, an address of a machine, a telephone number
    symbol,  // any other code point
};

// How a number is written.
struct Literal {
    double value = 0;
    double power = 1;  // of ten, in scientific notation
    std::uint8_t integer_digits = 0;
    std::uint8_t decimals = 0;  // digits behind the point
    bool grouped = false;       // 1,234 or 1 234
    bool leading_zero = false;  // 007
    bool scientific = false;    // 4e14
    bool superscript = false;   // ² : an exponent, not a number of its own
};

struct Token {
    TokenKind kind = TokenKind::end;
    bool space_before = false;
    bool capital = false;       // a word that starts with a capital letter
    bool all_capitals = false;  // a word of capitals only, of two letters or more
    bool ends_in_s = false;
    bool past_tense = false;     // ends in -ed
    bool participle = false;     // ends in -ing
    bool inner_capital = false;  // iPhone, MiG, DDay: a capital behind the first letter, not all of them
    std::uint32_t begin = 0, end = 0;  // bytes
    std::uint64_t key = 0;             // of the folded word or the symbol: what dictionaries are looked up by
    std::uint64_t raw_key = 0;         // of the word as printed: symbols of units tell case
    char32_t symbol = 0;               // folded: all hyphens are '-', all apostrophes '\''
    const WordInfo* info = &unknown_word();  // never null
    Literal literal;
};

using Tokens = boost::container::small_vector<Token, 64>;

// Appends a last token of kind `end`. O(text).
void tokenize(std::string_view text, Tokens& tokens);

// The key of a single folded word or symbol, as Token::key.
constexpr std::uint64_t key_step(std::uint64_t key, unsigned char byte) noexcept {
    return (key ^ byte) * 0x100000001b3ULL;
}
inline constexpr std::uint64_t key_seed = 0xcbf29ce484222325ULL;
constexpr std::uint64_t key_of(std::string_view folded) noexcept {
    std::uint64_t key = key_seed;
    for (char c : folded) key = key_step(key, static_cast<unsigned char>(c));
    return key;
}

inline bool is_symbol(const Token& token, char32_t symbol) {
    return token.kind == TokenKind::symbol && token.symbol == symbol;
}
inline bool is_word(const Token& token, std::string_view folded) {
    return token.kind == TokenKind::word && token.key == key_of(folded);
}
inline bool is_and(const Token& token) { return token.info->has(and_word) || is_symbol(token, U'&'); }

}  // namespace gainsay::reading
