// Durations in figures: "2:03:59", "3:59.4", "1m 14.260s", "PT2H22M".
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/quantity.hpp"

namespace gainsay::reading {

// A duration that nothing else is written like: "3:59.4", "1m 14.260s", and as ISO 8601 has it ("PT2H22M").
std::optional<Quantity> plain_duration(std::string_view phrase);

// The same, and what may be a time of the day or a number of another kind: "2:03:59" is hours, minutes and seconds,
// "2:03" hours and minutes, or minutes and seconds, and "3.59.4" minutes, seconds and a tenth.
std::optional<Quantity> duration_in_figures(std::string_view phrase);

}  // namespace gainsay::reading
