#include "detect/rules/exact.hpp"

#include <limits>

#include "catch.hpp"

using namespace gainsay;
using namespace gainsay::exact;

namespace {
Set closed(double low, double high) { return Set(from_interval({{low, true}, {high, true}})); }
Set open(double low, double high) { return Set(from_interval({{low, false}, {high, false}})); }
constexpr double inf = std::numeric_limits<double>::infinity();
}  // namespace

TEST_CASE("a double stands for its shortest decimal") {
    CHECK(from_double(0.1) == Rational(1, 10));
    CHECK(from_double(0.1) + from_double(0.2) == from_double(0.3));
    CHECK(from_double(12.5e6) == 12500000);
    CHECK(from_double(-2.5e-3) == Rational(-1, 400));
    CHECK(from_double(0) == 0);
    CHECK(to_double(from_double(1e300)) == 1e300);
    CHECK(to_double(from_double(5e-324)) == 5e-324);
}

TEST_CASE("sums of intervals keep open and closed ends") {
    const Set s = closed(1, 2) + open(10, 20);
    CHECK(s.lowest().value == 11);
    CHECK_FALSE(s.lowest().closed);
    CHECK_FALSE(can_equal(s, closed(0, 11)));
    CHECK(can_equal(closed(1, 2) + closed(10, 20), closed(0, 11)));
}

TEST_CASE("a product takes the corners, whatever the signs") {
    const Set p = closed(-2, 3) * closed(-5, 4);
    CHECK(p.lowest().value == -15);
    CHECK(p.highest().value == 12);
    const Set ray = closed(0, 2) * Set(from_interval({{1, true}, {inf, false}}));
    CHECK(ray.lowest().value == 0);
    CHECK(ray.lowest().closed);
    CHECK(ray.highest().infinite);
}

TEST_CASE("a quotient leaves out division by zero") {
    const Set q = closed(1, 1) / closed(-2, 4);
    REQUIRE(q.spans().size() == 2);
    CHECK(q.contains(Rational(1, 4)));
    CHECK(q.contains(Rational(-1, 2)));
    CHECK_FALSE(q.contains(0));
    CHECK_FALSE(q.contains(Rational(-1, 4)));
    CHECK((closed(1, 1) / closed(0, 0)).empty());
}

TEST_CASE("unions stay apart where there is a gap, and join where there is none") {
    CHECK(unite(closed(1, 2), closed(3, 4)).spans().size() == 2);
    CHECK(unite(closed(1, 2), open(2, 4)).spans().size() == 1);
    CHECK(unite(open(1, 2), open(2, 4)).spans().size() == 2);
    CHECK_FALSE(unite(closed(1, 2), closed(3, 4)).contains(Rational(5, 2)));
}

TEST_CASE("a sum of many unions does not blow up and loses no value") {
    Set total(point(0));
    Rational power = 1;
    for (int i = 0; i < 40; ++i) {
        total = total + unite(Set(point(0)), Set(point(power)));
        power *= 2;
    }
    CHECK(total.spans().size() <= max_spans);
    CHECK(total.contains(123456789));
}

TEST_CASE("comparisons heed open ends") {
    CHECK(can_be_at_most(closed(5, 9), closed(1, 5)));
    CHECK_FALSE(can_be_less(closed(5, 9), closed(1, 5)));
    CHECK_FALSE(can_be_at_most(open(5, 9), closed(1, 5)));
    CHECK_FALSE(can_differ(closed(5, 5), closed(5, 5)));
    CHECK(can_differ(closed(5, 6), closed(5, 5)));
    CHECK(gap(closed(1, 2), closed(7, 8)) == 5);
    CHECK(gap(closed(1, 2), closed(2, 8)) == 0);
}

TEST_CASE("minimum, maximum and absolute value") {
    CHECK(minimum(closed(1, 9), closed(4, 5)).highest().value == 5);
    CHECK(maximum(closed(1, 9), closed(4, 5)).lowest().value == 4);
    CHECK(absolute(closed(-3, 2)).highest().value == 3);
    CHECK(absolute(closed(-3, 2)).lowest().value == 0);
    CHECK(absolute(closed(-3, -2)).lowest().value == 2);
}
