// Days without their year beside dates that have one.
#pragma once

#include <optional>

#include "compare/prepared/prepared.hpp"

namespace gainsay::detail {

/// Whether "4 March" and "6 March 2014", or "March" and "5 March", may be one day. Nothing unless a side is a day or
/// a month of no known year, and the other one too or a date within a year or so.
std::optional<bool> may_be_one_day_of_year(const Prepared& a, const Prepared& b);

}  // namespace gainsay::detail
