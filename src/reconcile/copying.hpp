// Sources that take values from one another, as a forest: each copier has one original.
#pragma once

#include <cstdint>
#include <vector>

#include "gainsay/trust.hpp"

namespace gainsay::detail {

/// How many false values a question has, as if all were equally likely: the reciprocal of the chance that two
/// false claims agree. Between 1 and 100; 10 where the data say nothing.
double false_values(const ClaimTable& table, const std::vector<double>& belief);

/// For each claim, the chance that it repeats what its source takes it from, given that the two agree: 0
/// where the source copies nobody who answers the question, or does not say the same. Where the original is
/// silent, another of its copiers stands in for it.
std::vector<float> copied_rates(const ClaimTable& table, const std::vector<Dependence>& copying);

}  // namespace gainsay::detail
