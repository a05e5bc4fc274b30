// Amounts of different periods or areas, made amounts of one: "$500 a month" beside "$500 a week".
#pragma once

#include <optional>
#include <utility>

#include "compare/prepared/prepared.hpp"

namespace gainsay::detail {

/// Whether the two are amounts of each of two different periods or areas that convert into each other.
bool are_of_convertible_rates(const Prepared& a, const Prepared& b);

/// Both as amounts of the longer period or larger area; nothing if they are of one already or do not convert. What a
/// calendar leaves open (weeks in a month) widens the one that is converted.
std::optional<std::pair<Prepared, Prepared>> at_one_rate(const Context& context, const Prepared& a,
                                                         const Prepared& b);

}  // namespace gainsay::detail
