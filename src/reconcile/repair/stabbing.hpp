// The heaviest set of intervals that share a point: by Helly's theorem on a line, the heaviest set of them of
// which every two meet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gainsay/distribution.hpp"
#include "reconcile/repair/hitting_set.hpp"

namespace gainsay::reconcile {

struct Stabbing {
    std::vector<std::uint32_t> missed;  // ascending: the intervals that do not contain the chosen point
    Weight cost = 0;                    // of the missed
    std::size_t apart = 0;              // pairs of intervals that do not meet
};

// O(n log n).
Stabbing stab(const std::vector<Interval>& intervals, const std::vector<Weight>& weights);

}  // namespace gainsay::reconcile
