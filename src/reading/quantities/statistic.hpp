// Statistics as papers print them: "median 3.2 years (IQR 2.1-4.8)", "HR 0.72 [0.58, 0.89]",
// "RR = 0.80; 95% CI, 0.65–0.98".
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/quantity.hpp"

namespace gainsay::reading {

// The value, without the interval behind it; "median" and "mean" are kept in its base, since they are not one
// figure. Nothing if the words are no such statistic. O(words).
std::optional<Quantity> read_statistic(std::string_view words, bool exact);

}  // namespace gainsay::reading
