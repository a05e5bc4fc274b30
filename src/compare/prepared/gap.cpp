#include "compare/prepared/gap.hpp"

#include <algorithm>
#include <cmath>

namespace gainsay::detail {

double gap(const Prepared& a, const Prepared& b) noexcept {
    constexpr double year = 365.2425, unknown = 0.5;
    if (a.kind != b.kind || a.kind == ValueKind::truth || a.denied || b.denied) return 1;
    if (!a.on_line || !b.on_line || a.unit != b.unit || a.mixed_units || b.mixed_units) return unknown;
    const Interval x = a.values.support_hull(), y = b.values.support_hull();
    const bool ascending = x.upper.value <= y.lower.value;
    const double below = ascending ? x.upper.value : y.upper.value,
                 above = ascending ? y.lower.value : x.lower.value, apart = above - below;
    if (!(apart > 0) || !std::isfinite(apart)) return 0;
    if (a.kind == ValueKind::date) return apart / (apart + year);
    if (a.kind == ValueKind::ordinal) return apart / (apart + 1);
    return std::min(1.0, apart / std::max(std::abs(below), std::abs(above)));
}

}  // namespace gainsay::detail
