// Numbers in digits and in words: "1,234.5", "three hundred and two", "2.5 million", "one and a half", "two
// thirds".
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "reading/words/tokens.hpp"

namespace gainsay::reading {

// Counts that words leave open.
enum class Vague : std::uint8_t { none, couple, few, several, handful, dozen, multiple, some_scale };

struct Number {
    double value = 0;
    double scale = 1;            // the scale word it ends in: 1e6 of "2.5 million"
    std::size_t end = 0;         // token behind it
    double power = 1;            // of ten, in scientific notation: the last printed digit counts so much more
    bool power_written = false;  // as "× 10^6", not as "e6"
    std::uint8_t decimals = 0;   // printed, before scaling
    Vague vague = Vague::none;  // `multiple`: "dozens", "tens of thousands" (value: the power); `some_scale`:
                                // "several hundred" (value: the scale); `dozen`: "a dozen", "three dozen"
    bool fraction = false;      // a pure fraction in words: "a third", "three quarters", "half"
    bool bare_digits = false;   // digits only, without separator or scale: may be a year or an identifier
    bool four_digits = false;   // of those, the ones that look like a year
    bool year_style = false;    // "nineteen sixty-six"
    bool spelled = false;       // no digits at all
    bool one = false;           // the single word "one"
    bool multiplier = false;    // "twice as many": so many times something else
    bool article = false;       // starts with a or an
    bool composite = false;     // "5 ft 10 in": as exact as its last part, however round the sum
};

struct NumberOptions {
    bool money = false;   // a currency sign stands before: m and b are millions and billions
    bool no_and = false;  // "and" ends the number: within "between A and B"
};

// The number that starts at token `i`, as long as possible; nothing if none does. O(its length).
std::optional<Number> parse_number(const Tokens& tokens, std::size_t i, const NumberOptions& options = {});

// "× 10^6" behind a number: the power and the token behind it.
std::optional<std::pair<double, std::size_t>> parse_power_of_ten(const Tokens& tokens, std::size_t i);

// The ordinal that starts there ("tenth", "twenty-first", "5th"): its value and the token behind it.
struct OrdinalNumber {
    double value = 0;
    std::size_t end = 0;
};
std::optional<OrdinalNumber> parse_ordinal(const Tokens& tokens, std::size_t i);

}  // namespace gainsay::reading
