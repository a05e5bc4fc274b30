// The grammar above single points: spans, choices, lists, bounds.
#pragma once

#include <optional>

#include "reading/dates/atom.hpp"
#include "reading/dates/cursor.hpp"

namespace gainsay::dates {

// The longest expression that begins at the cursor. On failure the cursor stays where it was.
std::optional<Expression> read_expression(Cursor& cursor);

// Gives the parts of a span or list what they share: the year of "June-July 1964", the era of "50-40 BC".
// False where a number is left without a role.
bool share(std::vector<Atom>& atoms, bool is_span);

}  // namespace gainsay::dates
