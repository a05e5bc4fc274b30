// The grammar of one point in time: "the end of March 1917", "c. 1850", "early 5th century BCE".
#pragma once

#include <optional>

#include "reading/dates/atom.hpp"
#include "reading/dates/cursor.hpp"

namespace gainsay::dates {

// What stands to the left of the point, and so what a bare number can be; `year_of_era` is "AD 69".
enum class Neighbour : std::uint8_t { none, day, year, year_of_era, other };

// On failure the cursor stays where it was.
std::optional<Atom> read_point(Cursor& cursor, Neighbour left = Neighbour::none);

// Dates in figures: "03/29/1988", "2.5.1967", "1u/1988", and EDTF expressions of one date.
std::optional<Atom> read_figures(Cursor& cursor);

}  // namespace gainsay::dates
