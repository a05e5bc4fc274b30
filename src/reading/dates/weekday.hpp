// Days of the week that a phrase names beside its date.
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/date.hpp"

namespace gainsay::reading {

// "Friday, 27 April 1865" was a Thursday: what the day was in truth. Nothing if the words name no day of the week
// before the date, if `date` is not one day, or if the day fits in the calendar of that time. Linear in the words.
std::optional<std::string_view> true_weekday(std::string_view words, const Date& date);

}  // namespace gainsay::reading
