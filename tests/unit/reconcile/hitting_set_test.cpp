#include "reconcile/repair/hitting_set.hpp"

#include <algorithm>
#include <random>

#include "catch.hpp"
#include "reconcile/repair/cover_kernel.hpp"

using namespace gainsay::reconcile;

namespace {

using Sets = std::vector<std::vector<std::uint32_t>>;

Weight brute_force(const std::vector<Weight>& weights, const Sets& sets) {
    Weight best = -1;
    for (std::uint32_t mask = 0; mask < (1U << weights.size()); ++mask) {
        Weight cost = 0;
        for (std::size_t e = 0; e < weights.size(); ++e)
            if ((mask >> e & 1U) != 0) cost += weights[e];
        if (best >= 0 && cost >= best) continue;
        bool all = true;
        for (const auto& set : sets) {
            bool hit = false;
            for (std::uint32_t e : set) hit = hit || (mask >> e & 1U) != 0;
            all = all && hit;
        }
        if (all) best = cost;
    }
    return best;
}

bool hits_all(const HittingSet& result, const Sets& sets) {
    return std::all_of(sets.begin(), sets.end(), [&](const auto& set) {
        return std::any_of(set.begin(), set.end(), [&](std::uint32_t e) {
            return std::count(result.chosen.begin(), result.chosen.end(), e) == 1;
        });
    });
}

Sets random_sets(std::mt19937& random, std::size_t elements, std::size_t count, std::size_t least,
                 std::size_t most) {
    Sets sets;
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::uint32_t> set;
        const std::size_t size = least + random() % (most - least + 1);
        while (set.size() < size) {
            const auto e = static_cast<std::uint32_t>(random() % elements);
            if (std::count(set.begin(), set.end(), e) == 0) set.push_back(e);
        }
        sets.push_back(set);
    }
    return sets;
}

}  // namespace

TEST_CASE("the cheapest hitting set is the one that trying all of them finds") {
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        const std::size_t elements = 4 + random() % 9;
        std::vector<Weight> weights;
        for (std::size_t e = 0; e < elements; ++e) weights.push_back(static_cast<Weight>(1 + random() % 9));
        const bool pairs = round % 2 == 0;
        const Sets sets = random_sets(random, elements, 1 + random() % 14, pairs ? 2 : 1, pairs ? 2 : 4);
        std::size_t nodes = 1'000'000;
        const HittingSet result = cheapest_hitting_set(weights, sets, nodes);
        CHECK(hits_all(result, sets));
        CHECK(result.cost == brute_force(weights, sets));
        CHECK(result.bound == result.cost);
    }
}

TEST_CASE("when the nodes are used up, the answer still hits all and the bound is no more than the optimum") {
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        std::vector<Weight> weights;
        for (std::size_t e = 0; e < 12; ++e) weights.push_back(static_cast<Weight>(1 + random() % 9));
        const Sets sets = random_sets(random, 12, 30, 2, round % 2 == 0 ? 2 : 4);
        std::size_t nodes = static_cast<std::size_t>(round % 5);
        const HittingSet result = cheapest_hitting_set(weights, sets, nodes);
        const Weight best = brute_force(weights, sets);
        CHECK(hits_all(result, sets));
        CHECK(result.cost >= best);
        CHECK(result.bound <= best);
        CHECK(result.bound > 0);
    }
}

TEST_CASE("a star is settled by the kernel alone") {
    const std::vector<Weight> weights{3, 2, 2, 2, 2};
    const CoverKernel kernel = cover_kernel(weights, {{0, 1}, {0, 2}, {0, 3}, {0, 4}});
    CHECK(kernel.vertices[0] == Cover::in);
    for (std::size_t v = 1; v < 5; ++v) CHECK(kernel.vertices[v] == Cover::out);
    std::size_t nodes = 0;
    const HittingSet result = cheapest_hitting_set(weights, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}, nodes);
    CHECK(result.cost == 3);
    CHECK(result.bound == 3);
}

TEST_CASE("nothing to hit costs nothing") {
    std::size_t nodes = 10;
    const HittingSet result = cheapest_hitting_set({1, 1}, {}, nodes);
    CHECK(result.chosen.empty());
    CHECK(result.cost == 0);
}
