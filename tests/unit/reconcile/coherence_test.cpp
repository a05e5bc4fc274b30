#include "reconcile/coherence.hpp"

#include <random>

#include "catch.hpp"

using namespace gainsay;
using namespace gainsay::detail;

namespace {

Distribution within(double low, double high, bool low_closed = true, bool high_closed = true) {
    return Distribution(FuzzyInterval::within({{low, low_closed}, {high, high_closed}}));
}

std::vector<Subset> sets_of(const std::vector<Distribution>& items) {
    std::vector<const Distribution*> pointers;
    for (const Distribution& d : items) pointers.push_back(&d);
    return maximal_meeting_sets(pointers);
}

}  // namespace

TEST_CASE("a value that fits two that do not fit each other stands in both sets") {
    CHECK(sets_of({within(60, 100), within(170, 230), within(0, 200)}) ==
          std::vector<Subset>{{0, 2}, {1, 2}});
}

TEST_CASE("less than 100 and exactly 100 do not meet; 100 or less does") {
    CHECK(sets_of({within(0, 100, true, false), within(100, 100)}) == std::vector<Subset>{{0}, {1}});
    CHECK(sets_of({within(0, 100), within(100, 100)}) == std::vector<Subset>{{0, 1}});
}

TEST_CASE("unions that meet in pairs but share no point are no set of three") {
    const auto either = [](double a, double b) {
        return Distribution(Distribution::Alternatives{FuzzyInterval::exactly(a), FuzzyInterval::exactly(b)});
    };
    CHECK(sets_of({either(1, 2), either(2, 3), either(1, 3)}) == std::vector<Subset>{{0, 1}, {0, 2}, {1, 2}});
}

TEST_CASE("the sweep finds what trying every point finds") {
    std::mt19937 random(3);
    for (int round = 0; round < 50; ++round) {
        std::vector<Distribution> items;
        for (int i = 0; i < 12; ++i) {
            const double low = static_cast<double>(random() % 20);
            items.push_back(within(low, low + static_cast<double>(random() % 6)));
        }
        std::vector<Subset> expected;
        for (int x = 0; x < 30; ++x) {
            Subset at;
            for (std::uint32_t i = 0; i < items.size(); ++i)
                if (items[i](x) > 0) at.push_back(i);
            if (!at.empty()) expected.push_back(at);
        }
        keep_maximal(expected);
        CHECK(sets_of(items) == expected);
    }
}

TEST_CASE("a budget keeps the largest sets") {
    std::vector<Distribution> items{within(0, 1), within(0, 1), within(5, 6)};
    std::vector<const Distribution*> pointers{&items[0], &items[1], &items[2]};
    CHECK(maximal_meeting_sets(pointers, 2) == std::vector<Subset>{{0, 1}});
}

TEST_CASE("cliques of a path are its edges, in a small graph and in a large one") {
    for (std::size_t n : {5, 40}) {
        Adjacency path(n);
        Subset all;
        std::vector<Subset> edges;
        for (std::uint32_t i = 0; i < n; ++i) {
            all.push_back(i);
            if (i > 0) {
                path.connect(i - 1, i);
                edges.push_back({i - 1, i});
            }
        }
        CHECK(maximal_cliques(path, all) == edges);
        CHECK(components(path) == std::vector<Subset>{all});
    }
}
