// How far apart two values lie that do not meet.
#pragma once

#include "compare/prepared/prepared.hpp"

namespace gainsay::detail {

/// 0 where the values touch, towards 1 the further they lie apart: of amounts the share of the larger that the nearest
/// values that are possible differ by, of dates `d / (d + 1 year)`, of places on a scale `n / (n + 1)`. 1 of truth
/// values and of what is denied; 0.5 of names, and where the units tell nothing: no one knows how far.
double gap(const Prepared& a, const Prepared& b) noexcept;

}  // namespace gainsay::detail
