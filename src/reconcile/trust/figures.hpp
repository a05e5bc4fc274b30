// Values that are numbers, or times of the clock, in a table of bare claims.
#pragma once

#include <string_view>

namespace gainsay::detail {

enum class NumberKind : unsigned char {
    none,
    plain,
    clock,  ///< of some day
    date,   ///< a day, with or without its clock
};

struct Number {
    double value = 0;  ///< a time in minutes, since 1970 where it has a day
    NumberKind kind = NumberKind::none;
    bool is_time() const noexcept { return kind == NumberKind::clock || kind == NumberKind::date; }
};

/// "1,234.5", "-3", "45%", "$12", "10:35", "10:35 p.m.", "2011-12-01 10:35", "12/1/2011 10:35a", "Thu, Dec 1
/// - 10:35a", "1 Dec 2011 10:35". Kind none for others. Figures with a leading zero are identifiers. Figures
/// with two strokes have the month first. A day without its year is passed over: of such times the clock
/// alone is read.
Number read_number(std::string_view text) noexcept;

/// The clock alone of a time of any kind.
double clock_of(double minutes) noexcept;

}  // namespace gainsay::detail
