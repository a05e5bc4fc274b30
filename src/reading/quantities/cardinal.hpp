// Cardinal numbers and fractions in words, the parts that numbers are made of.
#pragma once

#include <cstddef>
#include <optional>

#include "reading/words/tokens.hpp"

namespace gainsay::reading {

struct CardinalOptions {
    bool money = false;
    bool no_and = false;
};

struct Cardinal {
    double value = 0;
    double scale = 1;  // the last scale word, if the number ends in it
    std::size_t end = 0;
    std::uint8_t decimals = 0;
    bool spelled = true;  // no digits in it
    bool dozens = false;
    bool year_style = false;  // "nineteen sixty-six"
};

// The cardinal that starts at `i` and ends before `limit`.
std::optional<Cardinal> parse_cardinal(const Tokens& tokens, std::size_t i, std::size_t limit,
                                       const CardinalOptions& options);

struct ScaleRead {
    double value = 1;
    std::size_t end = 0;
    bool dozens = false;
};
// The scale words at `i`, multiplied ("thousand million"); suffixes such as "k" only if `after_digits`.
ScaleRead read_scales(const Tokens& tokens, std::size_t i, const CardinalOptions& options, bool after_digits);

// A lower-case word that looks like the plural of a noun: what is counted.
bool is_plural_noun(const Token& token);

struct WordFraction {
    double value = 0;
    std::size_t end = 0;
    bool pure = false;        // less than one, with no whole part
    bool scale_done = false;  // a scale word was taken into account
    double scale = 1;
};
// "two thirds", "one and a half", "one hundred thirty fifths", "3 million and a half".
std::optional<WordFraction> parse_word_fraction(const Tokens& tokens, std::size_t i);

}  // namespace gainsay::reading
