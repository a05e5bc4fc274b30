// Times of the day and durations in figures: "11:45 pm", "23:45", "2:03:59".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gainsay/quantity.hpp"

namespace gainsay::reading {

// The time of the day in one form, "clock 23:45" or "clock 23:45:10"; nothing if the phrase is something else.
// Without "am" or "pm" the hours count to 24.
std::optional<std::string> clock_name(std::string_view phrase);

// The time of the day that stands among other words ("3 May 1968 at 10:30"), as clock_name() tells it.
std::optional<std::string> clock_among(std::string_view words);

// "2:03:59" is hours, minutes and seconds; "2:03" hours and minutes, or minutes and seconds.
std::optional<Quantity> duration_in_figures(std::string_view phrase);

}  // namespace gainsay::reading
