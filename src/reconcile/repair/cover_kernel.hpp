// Half-integral vertex cover: what an optimal cover takes, leaves, and leaves open.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "reconcile/repair/hitting_set.hpp"

namespace gainsay::reconcile {

enum class Cover : std::uint8_t { out, in, open };

struct CoverKernel {
    std::vector<Cover> vertices;  // some optimal cover takes those `in` and none of those `out`
    Weight twice_bound = 0;       // twice the cost of the fractional cover
};

// By Nemhauser & Trotter 1975: a minimum cut of the bipartite double of the graph.
CoverKernel cover_kernel(const std::vector<Weight>& weights,
                         const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges);

}  // namespace gainsay::reconcile
