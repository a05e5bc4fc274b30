// Dates that count from another one: "three years later", "the following year", "yesterday".
#pragma once

#include <optional>

#include "gainsay/reading.hpp"
#include "reading/dates/atom.hpp"
#include "reading/dates/cursor.hpp"

namespace gainsay::dates {

// On failure the cursor stays where it was.
std::optional<Offset> read_offset(Cursor& cursor);

// Unresolved where the anchor is not known, or is an event that only the words name.
Date mean_offset(const Offset& offset, const DateOptions& options);

}  // namespace gainsay::dates
