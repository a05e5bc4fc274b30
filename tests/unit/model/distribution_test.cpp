#include "gainsay/distribution.hpp"

#include "catch.hpp"

using namespace gainsay;

TEST_CASE("less than 100 and exactly 100 do not meet; 100 or less and exactly 100 do") {
    const auto hundred = FuzzyInterval::exactly(100);
    const auto less = FuzzyInterval::within({{0, true}, {100, false}});
    const auto at_most = FuzzyInterval::within({{0, true}, {100, true}});
    CHECK(consistency(less, hundred) == 0);
    CHECK(consistency(at_most, hundred) == 1);
}
