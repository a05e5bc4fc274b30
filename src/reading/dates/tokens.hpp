// A date phrase cut into numbers, words and marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::dates {

constexpr char times_sign = '\4';

struct Token {
    enum class Kind : std::uint8_t { number, word, mark, end };
    Kind kind = Kind::end;
    bool spaced = false;   // white space before it
    bool capital = false;  // a word that begins with a capital letter
    char mark =
        '\0';  // of a mark; dashes are '-', quotes '\'', almost-equal signs '~'; otherwise '\1' if not ASCII
    int digits = 0;                  // of a number
    std::int64_t number = 0;         // of a number with at most 18 digits
    std::string_view text;           // in lower case (ASCII)
    std::string_view raw;            // as written, with dashes, quotes and spaces made plain
    std::size_t start = 0, end = 0;  // code points of the original text
};

// The tokens of a text; they point into the object. Linear in the text, which may be malformed UTF-8.
class Tokens {
  public:
    explicit Tokens(std::string_view text);
    Tokens(const Tokens&) = delete;
    Tokens& operator=(const Tokens&) = delete;

    std::size_t size() const noexcept { return tokens_.size(); }
    // Beyond the last token the end mark.
    const Token& operator[](std::size_t i) const noexcept { return i < tokens_.size() ? tokens_[i] : end_; }
    // What is written from token `first` up to and excluding token `last`.
    std::string_view raw(std::size_t first, std::size_t last) const noexcept;

  private:
    std::string raw_, lower_;
    std::vector<Token> tokens_;
    Token end_;
};

}  // namespace gainsay::dates
