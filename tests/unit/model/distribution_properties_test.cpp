// What must hold of every distribution, over random ones on a coarse grid, where rounding cannot hide an
// error.
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "gainsay/distribution.hpp"

using namespace gainsay;

namespace {

// Ends and knots on multiples of 1/4; possibilities on multiples of 1/8.
FuzzyInterval any_interval() {
    const int low = *rc::gen::inRange(-20, 20), width = *rc::gen::inRange(0, 16);
    Interval support{{low / 4.0, *rc::gen::arbitrary<bool>()},
                     {(low + width) / 4.0, *rc::gen::arbitrary<bool>()}};
    if (width == 0) support.lower.closed = support.upper.closed = true;
    if (*rc::gen::inRange(0, 5) == 0) support.lower = {-infinity, false};
    if (*rc::gen::inRange(0, 5) == 0) support.upper = {infinity, false};
    if (width < 2 || *rc::gen::inRange(0, 4) == 0) return FuzzyInterval::within(support);
    FuzzyInterval::Knots knots;
    const int peak = *rc::gen::inRange(0, width + 1);
    double p = *rc::gen::inRange(0, 9) / 8.0;
    for (int i = 0; i < peak; i += *rc::gen::inRange(1, 4)) {
        knots.push_back({(low + i) / 4.0, p});
        p += *rc::gen::inRange(0, static_cast<int>((1 - p) * 8) + 1) / 8.0;
    }
    knots.push_back({(low + peak) / 4.0, 1});
    p = 1;
    for (int i = peak + 1; i <= width; i += *rc::gen::inRange(1, 4)) {
        p -= *rc::gen::inRange(0, static_cast<int>(p * 8) + 1) / 8.0;
        knots.push_back({(low + i) / 4.0, p});
    }
    return FuzzyInterval::from_knots(support, std::move(knots));
}

std::vector<double> sample() {
    std::vector<double> xs{-1e9, 1e9};
    for (int i = -800; i <= 800; ++i) xs.push_back(i / 32.0);
    return xs;
}

double sampled_consistency(const FuzzyInterval& a, const FuzzyInterval& b) {
    double best = 0;
    for (double x : sample()) best = std::max(best, std::min(a(x), b(x)));
    return best;
}

}  // namespace

TEST_CASE("consistency is symmetric, and the best that any point reaches") {
    CHECK(rc::check([] {
        const FuzzyInterval a = any_interval(), b = any_interval();
        const double c = consistency(a, b);
        RC_ASSERT(c == consistency(b, a));
        // Between the points of the sample a flank of at most 8 a unit can rise by less than 0.26.
        RC_ASSERT(c >= sampled_consistency(a, b) - 1e-12);
        RC_ASSERT(c <= sampled_consistency(a, b) + 0.26);
    }));
}

TEST_CASE("consistency is 0 exactly where the supports do not meet, and 1 where the cores do") {
    CHECK(rc::check([] {
        const FuzzyInterval a = any_interval(), b = any_interval();
        RC_ASSERT((consistency(a, b) == 0) == !intersection(a.support(), b.support()));
        const bool cores_meet = a.height() == 1 && b.height() == 1 && intersection(a.core(), b.core());
        RC_ASSERT(!cores_meet || consistency(a, b) == 1);
    }));
}

TEST_CASE("a joint distribution is the lesser of the two everywhere") {
    CHECK(rc::check([] {
        const FuzzyInterval a = any_interval(), b = any_interval();
        const auto both = conjunction(a, b);
        RC_ASSERT(both.has_value() == intersection(a.support(), b.support()).has_value());
        if (!both) return;
        RC_ASSERT(std::abs(both->height() - consistency(a, b)) < 1e-12);
        for (double x : sample()) RC_ASSERT(std::abs((*both)(x)-std::min(a(x), b(x))) < 1e-9);
    }));
}

TEST_CASE("a cut holds exactly the values more possible than its level") {
    CHECK(rc::check([] {
        const FuzzyInterval f = any_interval();
        const double level = *rc::gen::inRange(0, 8) / 8.0;
        if (f.height() <= level) return;
        const Interval cut = f.strict_cut(level);
        // Beside a crossing rounding may decide; on it the possibility is the level.
        for (double x : sample())
            if (std::abs(f(x) - level) > 1e-12 || f(x) == 0) RC_ASSERT(cut.contains(x) == (f(x) > level));
        if (level == 0) RC_ASSERT(cut == f.support());
    }));
}

TEST_CASE("the core holds exactly the values of greatest possibility") {
    CHECK(rc::check([] {
        const FuzzyInterval f = any_interval();
        const Interval core = f.core();
        for (double x : sample())
            RC_ASSERT(core.contains(x) == (f(x) == f.height() && f.support().contains(x)));
    }));
}

TEST_CASE("two cuts meet exactly where the consistency is above their level") {
    CHECK(rc::check([] {
        const FuzzyInterval a = any_interval(), b = any_interval();
        if (a.height() <= 0.5 || b.height() <= 0.5) return;
        const double c = consistency(a, b);
        if (std::abs(c - 0.5) < 1e-9 && c != 0.5) return;
        RC_ASSERT((c > 0.5) == intersection(a.strict_cut(0.5), b.strict_cut(0.5)).has_value());
    }));
}

TEST_CASE("the unit makes no difference to consistency, nor does a change of sign") {
    CHECK(rc::check([] {
        const FuzzyInterval a = any_interval(), b = any_interval();
        const double factor = *rc::gen::elementOf(std::vector<double>{0.25, 2, 1024, -1, -8});
        const double offset = *rc::gen::inRange(-4, 5);
        const double plain = consistency(a, b),
                     other = consistency(a.scaled(factor, offset), b.scaled(factor, offset));
        RC_ASSERT((plain == 0) == (other == 0));
        RC_ASSERT((plain == 1) == (other == 1));
        RC_ASSERT(std::abs(plain - other) < 1e-12);
        RC_ASSERT(a.scaled(factor, offset).scaled(1 / factor, -offset / factor) == a);
        RC_ASSERT(a.rounded() == a);
    }));
}

TEST_CASE("a wider distribution is at least as consistent") {
    CHECK(rc::check([] {
        const FuzzyInterval a = any_interval(), b = any_interval();
        const Distribution wider = disjunction(a, any_interval());
        RC_ASSERT(consistency(wider, b) >= consistency(a, b));
        Interval open = a.support();
        open.lower.value -= 1, open.upper.value += 1;
        RC_ASSERT(consistency(FuzzyInterval::within(open), b) >= consistency(a, b));
    }));
}

TEST_CASE("scaling beyond what a double holds leaves a distribution") {
    const FuzzyInterval f = FuzzyInterval::trapezoid({{60, true}, {100, false}}, {{87, true}, {100, false}});
    for (double factor : {1e-320, 1e-300, 1e306, 2.5e306, 1e308, -1e308}) {
        const FuzzyInterval g = f.scaled(factor);
        CHECK(g.height() == 1);
        CHECK(consistency(g, g) == 1);
    }
    CHECK_THROWS_AS(f.scaled(0), std::invalid_argument);
    CHECK(FuzzyInterval::within({{5, false}, {std::nextafter(5, 6), false}}).rounded() ==
          FuzzyInterval::exactly(5));
}

TEST_CASE("twelve inches and one foot are one number after rounding") {
    CHECK(FuzzyInterval::exactly(12).scaled(0.0254).rounded() ==
          FuzzyInterval::exactly(1).scaled(0.3048).rounded());
    CHECK(rounded(0.1 + 0.2) == 0.3);
    CHECK(rounded(1e300) == 1e300);
    CHECK(rounded(-infinity) == -infinity);
}
