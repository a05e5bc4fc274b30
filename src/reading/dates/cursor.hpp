// A place in the tokens of a date phrase, with what the grammar keeps asking of it.
#pragma once

#include <initializer_list>
#include <string_view>

#include "gainsay/reading.hpp"
#include "reading/dates/tokens.hpp"

namespace gainsay::dates {

// The ordinal suffix, era or letter that follows a number without a space.
inline bool is_joined_word(const Token& token) noexcept {
    return token.kind == Token::Kind::word && !token.spaced;
}

// The first letter is looked at first: most words differ in it.
inline bool reads(const Token& token, std::string_view word) noexcept {
    return token.kind == Token::Kind::word && token.text.size() == word.size() &&
           token.text.front() == word.front() && token.text == word;
}

struct Cursor {
    const Tokens& tokens;
    const DateOptions& options;
    bool whole = true;  // the text is one phrase: bare numbers and "may" can be dates
    std::size_t at = 0;

    const Token& peek(std::size_t ahead = 0) const noexcept { return tokens[at + ahead]; }
    bool done() const noexcept { return at >= tokens.size(); }
    bool is_word(std::string_view word, std::size_t ahead = 0) const noexcept {
        return reads(peek(ahead), word);
    }
    bool is_any(std::initializer_list<std::string_view> words, std::size_t ahead = 0) const noexcept {
        const Token& token = peek(ahead);
        if (token.kind != Token::Kind::word) return false;
        for (const std::string_view word : words)
            if (reads(token, word)) return true;
        return false;
    }
    bool is_mark(char mark, std::size_t ahead = 0) const noexcept {
        return peek(ahead).kind == Token::Kind::mark && peek(ahead).mark == mark;
    }
    bool is_number(std::size_t ahead = 0) const noexcept { return peek(ahead).kind == Token::Kind::number; }
    bool take_word(std::string_view word) noexcept { return is_word(word) && (++at, true); }
    bool take_any(std::initializer_list<std::string_view> words) noexcept {
        return is_any(words) && (++at, true);
    }
    bool take_mark(char mark) noexcept { return is_mark(mark) && (++at, true); }
    // All of the words, one after the other, or none.
    bool take_words(std::initializer_list<std::string_view> words) noexcept {
        std::size_t ahead = 0;
        for (const std::string_view word : words)
            if (!is_word(word, ahead++)) return false;
        at += words.size();
        return true;
    }
    // The full stop of an abbreviation.
    void skip_dot() noexcept {
        if (is_mark('.') && !peek().spaced) ++at;
    }
};

}  // namespace gainsay::dates
