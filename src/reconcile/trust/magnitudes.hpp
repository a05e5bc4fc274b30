// What the sizes of numbers say of them before anybody's trust is asked.
#pragma once

#include <vector>

#include "gainsay/trust.hpp"

namespace gainsay::detail {

/// For each fact a logarithm to be added to what is said for it, 0 for the likeliest of its question; empty if no
/// predicate has figures on a line.
///
/// A predicate's true figures have a usual size, so that one with a digit too many, or in thousands, or made up, tells on
/// itself: a Student distribution of their logarithms about the median of the questions, with tails so wide that only what
/// is out of all proportion loses by it. Where answers to few questions are known it says nothing, nor of times.
std::vector<float> magnitude_scores(const ClaimTable& table);

}  // namespace gainsay::detail
