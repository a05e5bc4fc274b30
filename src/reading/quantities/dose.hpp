// Doses with how often they are taken: "5 mg twice daily", "5 mg t.i.d.", "1 g every 8 hours".
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/quantity.hpp"

namespace gainsay::reading {

// What is taken in each day, week or month in all; nothing if the words are no such dose. O(words).
std::optional<Quantity> read_dose(std::string_view words, bool exact);

// Whether a dose is taken more often or less often than once in its period, so that the amount of the period is
// not that of one time.
bool is_taken_repeatedly(std::string_view words);

}  // namespace gainsay::reading
