// The vocabulary of English date phrases. Words are in lower case.
#pragma once

#include <cstdint>
#include <string_view>

namespace gainsay::dates {

int month_of(std::string_view word) noexcept;  // 1..12, abbreviations included; 0: none
bool is_month_abbreviation(std::string_view word) noexcept;
int weekday_of(std::string_view word) noexcept;     // 1 Monday to 7 Sunday, 0
int season_of(std::string_view word) noexcept;      // EDTF 21..24; 0: none
int ordinal_of(std::string_view word) noexcept;     // "first" 1 ... "twentieth" 20, "thirtieth" 30; 0: none
int cardinal_of(std::string_view word) noexcept;    // "one" 1 ... "nineteen" 19; 0: none
int tens_of(std::string_view word) noexcept;        // "twenty" 20 ... "ninety" 90; 0: none
int decade_of(std::string_view word) noexcept;      // "twenties" 20 ... "nineties" 90; 0: none
int roman_of(std::string_view word) noexcept;       // "xix" 19, up to 39; 0: none
int roman_year_of(std::string_view word) noexcept;  // "MDCCCXIX" 1819, in capitals; 0: none
bool is_ordinal_suffix(std::string_view word) noexcept;  // "st", "nd", "rd", "th"
bool is_century_word(std::string_view word) noexcept;    // "century", "centuries", "cent"
bool is_part_of_day(std::string_view word) noexcept;     // "dawn", "morning", ...
bool is_doubt_word(std::string_view word) noexcept;      // "perhaps", "probably"

enum class Era : std::uint8_t { none, common, before };
// A single word ("bc", "ce"); eras of several words are read by the grammar.
Era era_of(std::string_view word) noexcept;

}  // namespace gainsay::dates
