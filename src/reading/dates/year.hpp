// Years with their eras, and numbers that could be years.
#pragma once

#include "reading/dates/atom.hpp"
#include "reading/dates/cursor.hpp"

namespace gainsay::dates {

// Whether the second number is the year after the first, in one, two or four digits: "1966" and "7", "67",
// "1967".
bool follows_on(const Token& year, const Token& next) noexcept;
// Whether token `after` begins "/4 May", and a 3 stands before it.
bool next_day_follows(const Cursor& cursor, std::size_t after) noexcept;
// Whether token `after` leaves the number before it alone: not "19th", "5km", "1.500", "12:30", "1966/123".
bool ends_cleanly(const Cursor& cursor, std::size_t after) noexcept;
// Whether token `after` is something that is counted: "1500 soldiers", "1967 km".
bool counts_something(const Cursor& cursor, std::size_t after) noexcept;
// Whether the number at `at` can be a year in running text. After a month it needs no further sign.
bool is_plausible_year(const Cursor& cursor, std::size_t at, bool after_month) noexcept;

// "C.18" with nothing beside it: the century.
bool names_dotted_century(const Cursor& cursor) noexcept;
// Whether token `at` is the "x" of a charter that is dated between two years or days: "1154 x 1161".
bool joins_charter_dates(const Cursor& cursor, std::size_t at) noexcept;

// "twenty", "sixty-six": 20 to 99; 0 where there is none.
int take_tens(Cursor& cursor) noexcept;
// "BC", "B.C.E.", "Anno Domini", ...
Era take_era(Cursor& cursor);
// A year with its era ("768", "24 BC", "AD 79", "'68"); sets year, era and mask of the atom.
bool take_year(Cursor& cursor, Atom& atom, bool after_day);
// A year after a month, day or season: with a comma, "of", "in" or nothing before it, or "of last year".
bool take_linked_year(Cursor& cursor, Atom& atom, bool after_day);

}  // namespace gainsay::dates
