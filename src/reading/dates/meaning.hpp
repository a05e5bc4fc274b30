// From what a date phrase says to the days it leaves possible.
#pragma once

#include <optional>

#include "gainsay/reading.hpp"
#include "reading/dates/atom.hpp"

namespace gainsay::dates {

// Nothing if the phrase names no day of the calendar (31 April), or a span that ends before it begins.
std::optional<Date> mean(const Expression& expression, const DateOptions& options);

}  // namespace gainsay::dates
