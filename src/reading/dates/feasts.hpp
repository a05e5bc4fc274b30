// Feasts of the church and of the calendar that sources date by: "Easter 1916", "Michaelmas 1643", "Christmas
// Eve".
#pragma once

#include <optional>

#include "reading/dates/cursor.hpp"
#include "reading/dates/point.hpp"

namespace gainsay::dates {

// The feast at the cursor with the year behind it, which must be there.
std::optional<Atom> read_feast(Cursor& cursor);

// Easter Sunday as the calendar of the year has it: by the Gregorian rule from 1583, by the Julian one (in
// days of that calendar) before, or always if `julian`. Rule: the computus of the calendars' own tables, as
// in Knuth, The Art of Computer Programming 1, exercise 1.3.2-14, and Meeus, Astronomical Algorithms (1991),
// chapter 8.
CivilDate easter(std::int64_t year, bool julian) noexcept;

// 1 Monday to 7 Sunday.
int weekday_of(Day day) noexcept;
Day nth_weekday(const NthWeekday& which, std::int64_t year) noexcept;

}  // namespace gainsay::dates
