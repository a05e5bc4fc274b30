// The cheapest set of elements that meets every one of some sets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gainsay::reconcile {

using Weight = std::int64_t;

struct HittingSet {
    std::vector<std::uint32_t> chosen;  // ascending
    Weight cost = 0;
    Weight bound = 0;  // no hitting set costs less; equal to cost where that is proven
};

// Elements are 0 to weights.size() - 1, weights are positive, no set is empty. Connected parts are solved one
// by one: where all sets are pairs, a Nemhauser-Trotter kernel (Nemhauser & Trotter 1975) by maximum flow
// comes first; then branch and bound with a dual ascent as lower bound. `nodes` limits the branch and bound
// of all parts together and is used up as it goes; when it is gone, the best found so far stands with its
// bound. Deterministic; depends on the numbering of the elements only among solutions of equal cost.
HittingSet cheapest_hitting_set(const std::vector<Weight>& weights,
                                std::vector<std::vector<std::uint32_t>> sets, std::size_t& nodes);

}  // namespace gainsay::reconcile
