#include "reconcile/repair/stabbing.hpp"

#include <algorithm>
#include <random>

#include "catch.hpp"
#include "reconcile/repair/hitting_set.hpp"

using namespace gainsay;
using namespace gainsay::reconcile;

TEST_CASE("ends that only touch meet if both are closed") {
    const Interval low{{0, true}, {5, true}}, high{{5, true}, {9, true}}, open{{5, false}, {9, true}};
    CHECK(stab({low, high}, {1, 1}).cost == 0);
    CHECK(stab({low, open}, {3, 1}).cost == 1);
    CHECK(stab({low, open}, {3, 1}).missed == std::vector<std::uint32_t>{1});
    CHECK(stab({low, open}, {1, 1}).apart == 1);
    CHECK(stab({}, {}).cost == 0);
}

TEST_CASE("the sweep costs what hitting every pair that is apart costs") {
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<Interval> intervals;
        std::vector<Weight> weights;
        const std::size_t n = 1 + random() % 12;
        for (std::size_t i = 0; i < n; ++i) {
            const auto low = static_cast<double>(random() % 10),
                       high = low + static_cast<double>(random() % 4);
            const bool wide = high > low;
            intervals.push_back({{low, !wide || random() % 2 == 0}, {high, !wide || random() % 2 == 0}});
            weights.push_back(static_cast<Weight>(1 + random() % 5));
        }
        std::vector<std::vector<std::uint32_t>> apart;
        for (std::uint32_t i = 0; i < n; ++i)
            for (std::uint32_t j = i + 1; j < n; ++j)
                if (!intersection(intervals[i], intervals[j])) apart.push_back({i, j});
        std::size_t nodes = 1'000'000;
        const Stabbing swept = stab(intervals, weights);
        CHECK(swept.apart == apart.size());
        CHECK(swept.cost == cheapest_hitting_set(weights, apart, nodes).cost);
        for (std::size_t i = 0; i < n; ++i)  // the kept ones share a point, so that each two of them meet
            for (std::size_t j = i + 1; j < n; ++j)
                if (std::find(swept.missed.begin(), swept.missed.end(), i) == swept.missed.end() &&
                    std::find(swept.missed.begin(), swept.missed.end(), j) == swept.missed.end())
                    CHECK(intersection(intervals[i], intervals[j]));
    }
}
