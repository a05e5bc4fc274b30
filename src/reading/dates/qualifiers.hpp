// The words around a date that say which part of it is meant, and how sure that is.
#pragma once

#include "reading/dates/atom.hpp"
#include "reading/dates/cursor.hpp"

namespace gainsay::dates {

// "circa", "the end of", "a day in", "Tuesday,", "the year", ...
void take_prefixes(Cursor& cursor, Atom& atom);
// "Before dawn on" is a part of the day that follows, and no bound.
bool opens_part_of_day(const Cursor& cursor);
// "?", "(uncertain)", "or so", "Old Style", ...
void take_suffixes(Cursor& cursor, Atom& atom);

}  // namespace gainsay::dates
