#include "gainsay/compare.hpp"

#include "catch.hpp"
#include "claims.hpp"

using namespace gainsay;
using namespace gainsay::test;

namespace {

Comparison of(const Small& s, ClaimId a, ClaimId b) { return compare(s.dossier, a, b); }

}  // namespace

TEST_CASE("nearly 100 and 200 conflict; 200 or less fits both") {
    Small s;
    Quantity nearly = less_than(100);
    nearly.possible = FuzzyInterval::trapezoid({{60, true}, {100, false}}, {{87, true}, {100, false}});
    Quantity some = at_most(200);
    some.possible = FuzzyInterval::from_knots({{0, true}, {200, true}}, {{10, 0.3}, {50, 0.6}, {170, 1}});
    const auto a = s.say("vnexpress", "nearly 100", nearly);
    const auto b = s.say("saigoneer", "200", around(200, 10, 30));
    const auto c = s.say("szalontai", "200 or less", some);
    const Comparison ab = of(s, a, b);
    CHECK(ab.relation == Relation::conflicts);
    CHECK(ab.consistency == 0);
    CHECK(ab.because ==
          "“200” (saigoneer) and “nearly 100” (vnexpress): 170 to 230 and 60 to under 100 do not meet");
    CHECK(of(s, a, c).relation == Relation::refines);
    CHECK(of(s, c, a).relation == Relation::refined_by);
    CHECK(of(s, b, c).relation == Relation::refines);
}

TEST_CASE("less than 100 and exactly 100 conflict; 100 or less and exactly 100 do not") {
    Small s;
    const auto hundred = s.say("a", "100", exactly(100));
    CHECK(of(s, hundred, s.say("b", "less than 100", less_than(100))).relation == Relation::conflicts);
    CHECK(of(s, hundred, s.say("c", "100 or less", at_most(100))).relation == Relation::refines);
}

TEST_CASE("values whose edges alone meet are in tension, and below the threshold they fit") {
    Small s;
    const auto a = s.say("a", "about 100", around(100, 5, 20));
    const Comparison far = of(s, a, s.say("b", "about 132", around(132, 5, 20)));
    CHECK(far.relation == Relation::tension);
    CHECK(far.consistency > 0);
    CHECK(far.consistency <= 0.5);
    const Comparison near = of(s, a, s.say("c", "about 112", around(112, 5, 20)));
    CHECK(near.relation == Relation::agrees);
    CHECK(near.consistency < 1);
    CHECK(compare(s.dossier, a, s.say("d", "about 113", around(113, 5, 20)), {0.05}).relation ==
          Relation::tension);
}

TEST_CASE("an amount a day and the same amount a year cannot be told; two amounts a day can") {
    Small s;
    const auto each = [](double x, std::string_view period) {
        Quantity q = exactly(x);
        q.per = period;
        return q;
    };
    const auto daily = s.say("a", "5 a day", each(5, "day"));
    const Comparison other = of(s, daily, s.say("b", "5 a year", each(5, "year")));
    CHECK(other.relation == Relation::incomparable);
    CHECK(other.barrier == Barrier::unit);
    CHECK(of(s, daily, s.say("c", "6 a day", each(6, "day"))).relation == Relation::conflicts);
    CHECK(of(s, daily, s.say("d", "5 a day", each(5, "day"))).relation == Relation::agrees);
}

TEST_CASE("claims on different questions are not compared") {
    Small s;
    const auto a = s.say("a", "5", exactly(5));
    const auto b = s.say("b", "6", exactly(6), [](Claim& c) { c.subject = "another matter"; });
    CHECK(of(s, a, b).barrier == Barrier::question);
    CHECK_THROWS_AS(compare(s.dossier, a, ClaimId{99}), std::invalid_argument);
}

TEST_CASE("what was asked for, promised and delivered are three questions; estimated and reported are one") {
    Small s;
    const auto delivered = s.say("a", "75", exactly(75), status(Status::delivered));
    CHECK(of(s, delivered, s.say("b", "200", exactly(200), status(Status::requested))).barrier ==
          Barrier::status);
    CHECK(of(s, delivered, s.say("c", "100", exactly(100), status(Status::promised))).barrier ==
          Barrier::status);
    CHECK(of(s, delivered, s.say("d", "90", exactly(90), status(Status::estimated))).relation ==
          Relation::conflicts);
    CHECK(of(s, delivered, s.say("e", "90", exactly(90), status(Status::reported))).relation ==
          Relation::conflicts);
    const auto promised = s.say("f", "100", exactly(100), status(Status::promised));
    CHECK(of(s, promised, s.say("g", "90", exactly(90), status(Status::planned))).relation ==
          Relation::conflicts);
}

TEST_CASE("figures of different years are a series, two figures of one year are not") {
    Small s;
    const auto a = s.say("a", "2500", exactly(2500), at("1968", year(1968)));
    CHECK(of(s, a, s.say("a", "50", exactly(50), at("1973", year(1973)))).barrier == Barrier::time);
    CHECK(of(s, a, s.say("b", "2400", exactly(2400), at("in 1968", year(1968)))).relation ==
          Relation::conflicts);
}

TEST_CASE("a flow of a year is at most the total of the years around it") {
    Small s;
    const auto total = s.say("a", "320", exactly(320),
                             both(at("1965 to 1971", years(1965, 1971)), measured(Measure::total)));
    const auto part = both(at("1967", year(1967)), measured(Measure::flow));
    CHECK(of(s, total, s.say("b", "170", exactly(170), part)).barrier == Barrier::time);
    const Comparison more = of(s, total, s.say("c", "400", exactly(400), part));
    CHECK(more.relation == Relation::conflicts);
    CHECK(more.because.find("is more") != std::string::npos);
}

TEST_CASE(
    "a level inside a longer time is tested against a peak or total, and cannot be told against another "
    "level") {
    Small s;
    const auto level =
        s.say("a", "400", exactly(400), both(at("1967", year(1967)), measured(Measure::stock)));
    const auto decade = [](Measure m) { return both(at("1960s", years(1960, 1969)), measured(m)); };
    CHECK(of(s, level, s.say("b", "300", exactly(300), decade(Measure::stock))).barrier == Barrier::time);
    CHECK(of(s, level, s.say("c", "300", exactly(300), decade(Measure::peak))).relation ==
          Relation::conflicts);
    CHECK(of(s, level, s.say("d", "300", exactly(300), decade(Measure::total))).relation ==
          Relation::conflicts);
    CHECK(of(s, level, s.say("e", "500", exactly(500), decade(Measure::peak))).relation ==
          Relation::incomparable);
}

TEST_CASE(
    "without a measure, thousands in a year against hundreds in two decades conflict, and the reverse does "
    "not") {
    Small s;
    const auto decades =
        s.say("a", "hundreds", between(150, 1500), at("the 1960s and 1970s", years(1960, 1979)));
    CHECK(of(s, decades, s.say("b", "2500", exactly(2500), at("1968", year(1968)))).relation ==
          Relation::conflicts);
    CHECK(of(s, decades, s.say("b", "50", exactly(50), at("1973", year(1973)))).barrier == Barrier::time);
}

TEST_CASE("within one year a day and the year only differ in how exactly they are dated") {
    Small s;
    const auto of_year = s.say("a", "50", exactly(50), at("1973", year(1973)));
    CHECK(of(s, of_year, s.say("b", "60", exactly(60), at("Jan 1973", month(1973, 1)))).barrier ==
          Barrier::time);
}

TEST_CASE("flows of times that overlap in part cannot be told; levels can") {
    Small s;
    const auto over = [](Measure m, std::int64_t from, std::int64_t to) {
        return both(at("then", years(from, to)), measured(m));
    };
    const auto flow = s.say("a", "10", exactly(10), over(Measure::flow, 1960, 1965));
    CHECK(of(s, flow, s.say("b", "20", exactly(20), over(Measure::flow, 1963, 1968))).barrier ==
          Barrier::time);
    const auto level = s.say("c", "10", exactly(10), over(Measure::stock, 1960, 1965));
    CHECK(of(s, level, s.say("d", "20", exactly(20), over(Measure::stock, 1963, 1968))).relation ==
          Relation::conflicts);
    CHECK(of(s, level, s.say("e", "20", exactly(20), over(Measure::flow, 1960, 1965))).barrier ==
          Barrier::measure);
}

TEST_CASE("an undated figure against a dated one is compared, but a series has many") {
    Small s;
    const auto undated = s.say("a", "200", exactly(200));
    const auto dated = s.say("b", "100", exactly(100), at("1966", year(1966)));
    const Comparison alone = of(s, undated, dated);
    CHECK(alone.relation == Relation::conflicts);
    CHECK_FALSE(alone.notes.empty());
    s.say("b", "300", exactly(300), at("1970", year(1970)));
    CHECK(of(s, undated, dated).barrier == Barrier::time);
    CHECK(of(s, undated, s.say("d", "250", exactly(250))).barrier == Barrier::time);
    const auto outside = s.say("c", "5000", exactly(5000));
    CHECK(of(s, outside, dated).relation == Relation::tension);
}

TEST_CASE("one voice that limits one statement and not the other speaks of two things") {
    Small s;
    const auto whole = s.say("a", "50", exactly(50));
    CHECK(of(s, whole, s.say("a", "30", exactly(30), where("Pyongyang"))).barrier == Barrier::place);
    CHECK(of(s, whole, s.say("a", "30", exactly(30), scope("girls"))).barrier == Barrier::scope);
    CHECK(of(s, whole, s.say("a", "30", exactly(30), at("1973", year(1973)))).barrier == Barrier::time);
    CHECK(of(s, whole, s.say("a", "30", exactly(30))).relation == Relation::conflicts);
    CHECK(of(s, whole, s.say("b", "60", exactly(60), where("Pyongyang"))).relation == Relation::conflicts);
}

TEST_CASE("the smaller figure with a scope or a place may be a part of the larger that has none") {
    Small s;
    const auto all = s.say("a", "20", exactly(20));
    CHECK(of(s, all, s.say("b", "14", exactly(14), scope("civilians"))).barrier == Barrier::scope);
    CHECK(of(s, all, s.say("b", "14", exactly(14), where("Kharkiv"))).barrier == Barrier::scope);
    CHECK(of(s, all, s.say("b", "24", exactly(24), scope("civilians"))).relation == Relation::conflicts);
    s.predicate().additive = false;
    CHECK(of(s, all, s.say("c", "14", exactly(14), scope("civilians"))).relation == Relation::conflicts);
}

TEST_CASE("spans that share the year in which one gives way to the other do not overlap") {
    Small s;
    const auto bonn = s.say("a", "Bonn", term("Bonn"), at("1949-1990", years(1949, 1990)));
    CHECK(of(s, bonn, s.say("b", "Berlin", term("Berlin"), at("1990-2020", years(1990, 2020)))).barrier ==
          Barrier::time);
    CHECK(of(s, bonn, s.say("b", "Berlin", term("Berlin"), at("1989-2020", years(1989, 2020)))).relation ==
          Relation::tension);
}

TEST_CASE("beside a figure with decimals a whole number stands for all that rounds to it") {
    const auto decimal = [](double x, double half) { return around(x, 0, half); };
    Small s;
    const auto whole = s.say("a", "63", exactly(63));
    CHECK(of(s, whole, s.say("b", "63.3", exactly(63.3))).relation == Relation::conflicts);
    const auto tenths = s.say("c", "62.8", decimal(62.8, 0.05));
    CHECK(of(s, whole, tenths).relation == Relation::agrees);
    CHECK(of(s, whole, s.say("d", "64.8", decimal(64.8, 0.05))).relation == Relation::conflicts);
    CHECK(of(s, tenths, s.say("e", "62.83", decimal(62.83, 0.005))).relation == Relation::agrees);
    CHECK(of(s, tenths, s.say("f", "62.9", decimal(62.9, 0.05))).relation == Relation::conflicts);
    s.predicate().exact = true;
    CHECK(of(s, whole, tenths).relation == Relation::conflicts);
}

TEST_CASE("a whole number that is another converted is the same") {
    static const Unit metre{"metre", "m", {{1}}, 1, 0, {}, "", ""},
        foot{"foot", "ft", {{1}}, 0.3048, 0, {}, "", ""};
    Small s;
    const auto metres = s.say("a", "8848 m", in(8848, metre));
    CHECK(of(s, metres, s.say("b", "29029 ft", in(29029, foot))).relation == Relation::agrees);
    CHECK(of(s, metres, s.say("c", "29041 ft", in(29041, foot))).relation == Relation::conflicts);
    CHECK(of(s, s.say("d", "2 m", in(2, metre)), s.say("e", "5 ft", in(5, foot))).relation ==
          Relation::conflicts);
}

TEST_CASE("months and years beside days and weeks are as wide as a calendar makes them") {
    static const Unit day{"day", "d", {{0, 0, 1}}, 86400, 0, {}, "", ""},
        week{"week", "wk", {{0, 0, 1}}, 604800, 0, {}, "", ""},
        month{"month", "", {{0, 0, 1}}, 2629746, 0, {}, "", ""},
        year{"year", "yr", {{0, 0, 1}}, 31556952, 0, {}, "", ""};
    Small s;
    const auto quarter = s.say("a", "3 months", in(3, month));
    CHECK(of(s, quarter, s.say("b", "12 weeks", in(12, week))).relation == Relation::agrees);
    CHECK(of(s, quarter, s.say("c", "90 days", in(90, day))).relation == Relation::agrees);
    const Comparison far = of(s, quarter, s.say("d", "8 weeks", in(8, week)));
    CHECK(far.relation == Relation::conflicts);
    CHECK(far.because ==
          "“3 months” (a) and “8 weeks” (d): 2.5 to 3.5 months and 1.821 to 1.858 months do not meet");
    CHECK(of(s, quarter, s.say("e", "4 months", in(4, month))).relation == Relation::conflicts);
    const auto span = s.say("f", "1 year", in(1, year));
    CHECK(of(s, span, s.say("g", "18 months", in(18, month))).relation == Relation::conflicts);
    CHECK(of(s, s.say("h", "1 week", in(1, week)), s.say("i", "10 days", in(10, day))).relation ==
          Relation::conflicts);
}

TEST_CASE("an age is in completed years beside months, with or without the word") {
    static const Unit month{"month", "", {{0, 0, 1}}, 2629746, 0, {}, "", ""},
        year{"year", "yr", {{0, 0, 1}}, 31556952, 0, {}, "", ""};
    Small s("age at death");
    const auto months = s.say("a", "18 months", in(18, month));
    CHECK(of(s, months, s.say("b", "1 year", in(1, year))).relation == Relation::agrees);
    CHECK(of(s, months, s.say("c", "1", exactly(1))).relation == Relation::agrees);
    CHECK(of(s, months, s.say("d", "2 years", in(2, year))).relation == Relation::conflicts);
    CHECK(of(s, months, s.say("e", "2", exactly(2))).relation == Relation::conflicts);
    CHECK(of(s, s.say("f", "34", exactly(34)), s.say("g", "35", exactly(35))).relation ==
          Relation::conflicts);
}

TEST_CASE("values that touch where the one ends do not meet, and it is said so") {
    Small s;
    Quantity some = exactly(20);
    some.possible = FuzzyInterval::trapezoid({{15, false}, {25, false}}, {{18, true}, {22, true}});
    CHECK(of(s, s.say("a", "20 or so", some), s.say("b", "25", exactly(25))).because ==
          "“20 or so” (a) and “25” (b): 15 to 25 and 25 meet only where an end is ruled out");
}

TEST_CASE("a share is a percentage of one, and so is a fraction without a base") {
    static const Unit percent{"percent", "%", {}, 0.01, 0, {}, "", ""};
    const auto in_percent = [](double x) {
        Quantity q = exactly(x);
        q.units.push_back(&percent);
        return q;
    };
    Quantity half = exactly(0.5);
    half.ratio = RatioKind::fraction;
    Small s;
    const auto most = s.say("a", "63%", in_percent(63));
    CHECK(of(s, most, s.say("b", "0.63", around(0.63, 0, 0.005))).relation == Relation::agrees);
    CHECK(of(s, most, s.say("c", "0.36", around(0.36, 0, 0.005))).relation == Relation::conflicts);
    CHECK(of(s, most, s.say("d", "half", half)).relation == Relation::conflicts);
    CHECK(of(s, s.say("e", "50%", in_percent(50)), s.say("f", "half", half)).relation == Relation::agrees);
}

TEST_CASE("declared containment makes part against whole the test; declared disjoint scopes are two things") {
    Small s;
    s.dossier.vocabulary.within = {{"Pyongyang", "North Korea"}};
    s.dossier.vocabulary.disjoint = {{"pilots", "ground crew"}};
    const auto country = s.say("a", "50", exactly(50), where("North Korea"));
    CHECK(of(s, country, s.say("b", "30", exactly(30), where("Pyongyang"))).barrier == Barrier::place);
    CHECK(of(s, country, s.say("b", "60", exactly(60), where("Pyongyang"))).relation == Relation::conflicts);
    const auto pilots = s.say("c", "10", exactly(10), scope("pilots"));
    CHECK(of(s, pilots, s.say("d", "20", exactly(20), scope("ground crew"))).barrier == Barrier::scope);
}

TEST_CASE("pilots among pilots and officers are a part, also where nothing is declared") {
    Small s;
    const auto all = s.say("a", "100", exactly(100), scope("pilots and officers"));
    CHECK(of(s, all, s.say("b", "200", exactly(200), scope("pilots"))).relation == Relation::conflicts);
    CHECK(of(s, all, s.say("c", "80", exactly(80), scope("pilots"))).barrier == Barrier::scope);
}

TEST_CASE("scopes that share no word are different things; one with more words may be a part") {
    Small s;
    const auto pilots = s.say("a", "100", exactly(100), scope("pilots"));
    CHECK(of(s, pilots, s.say("b", "20", exactly(20), scope("cement"))).barrier == Barrier::scope);
    const Comparison fighters = of(s, pilots, s.say("c", "20", exactly(20), scope("fighter pilots")));
    CHECK(fighters.barrier == Barrier::scope);
    CHECK(of(s, pilots, s.say("e", "120", exactly(120), scope("fighter pilots"))).relation ==
          Relation::conflicts);
    CHECK(of(s, pilots, s.say("d", "20", exactly(20))).relation == Relation::conflicts);
}

TEST_CASE("North and South Korea are two places; an alias is one") {
    Small s;
    s.dossier.vocabulary.aliases = {{"dprk", "North Korea"}};
    const auto north = s.say("a", "100", exactly(100), where("North Korea"));
    CHECK(of(s, north, s.say("b", "20", exactly(20), where("South Korea"))).barrier == Barrier::place);
    CHECK(of(s, north, s.say("c", "20", exactly(20), where("the DPRK"))).relation == Relation::conflicts);
}

TEST_CASE("a ratio and an amount are not compared, nor ratios to different things") {
    Small s;
    const auto ratio = [](double x, RatioKind kind, std::string base) {
        Quantity q = exactly(x);
        q.ratio = kind;
        q.base = std::move(base);
        return q;
    };
    const auto less =
        s.say("a", "37 percent less than in 1967", ratio(0.375, RatioKind::decrease, "in 1967"));
    CHECK(of(s, less, s.say("b", "12.5 million", exactly(12.5e6))).barrier == Barrier::base);
    CHECK(of(s, less, s.say("c", "half of that of Poland", ratio(0.5, RatioKind::fraction, "Poland")))
              .barrier == Barrier::base);
    CHECK(of(s, less, s.say("d", "five eighths", ratio(0.625, RatioKind::fraction, "in 1967"))).relation ==
          Relation::agrees);
    CHECK(of(s, less, s.say("e", "half", ratio(0.5, RatioKind::fraction, ""))).relation ==
          Relation::conflicts);
}

TEST_CASE("a denial conflicts with what it takes in, and leaves room for the rest") {
    Small s;
    const auto no = s.say("a", "100 to 200", between(100, 200), denied());
    CHECK(of(s, no, s.say("b", "150", exactly(150))).relation == Relation::conflicts);
    CHECK(of(s, no, s.say("c", "300", exactly(300))).relation == Relation::agrees);
    CHECK(of(s, no, s.say("d", "150 to 500", between(150, 500))).relation == Relation::agrees);
    CHECK(of(s, no, s.say("e", "100 to 200", between(100, 200), denied())).relation == Relation::agrees);
    CHECK(of(s, no, s.say("f", "7", exactly(7), denied())).relation == Relation::incomparable);
}

TEST_CASE("yes and no conflict, also as a denied yes; of different times they do not") {
    Small s;
    const auto yes = s.say("a", "yes", Truth{true});
    CHECK(of(s, yes, s.say("b", "no", Truth{false})).relation == Relation::conflicts);
    CHECK(of(s, yes, s.say("c", "yes", Truth{true}, denied())).relation == Relation::conflicts);
    CHECK(of(s, yes, s.say("d", "yes", Truth{true})).relation == Relation::agrees);
    const auto sixties = s.say("e", "yes", Truth{true}, at("1960s", years(1960, 1969)));
    CHECK(of(s, sixties, s.say("f", "no", Truth{false}, at("1973", year(1973)))).barrier == Barrier::time);
}

TEST_CASE("no in a year excludes yes in one of its months; yes in a year does not exclude no in a month") {
    Small s;
    const auto january = at("January 1973", month(1973, 1));
    const auto none = s.say("a", "no", Truth{false}, at("1973", year(1973)));
    CHECK(of(s, none, s.say("b", "yes", Truth{true}, january)).relation == Relation::conflicts);
    const auto some = s.say("c", "yes", Truth{true}, at("1973", year(1973)));
    CHECK(of(s, some, s.say("d", "no", Truth{false}, january)).barrier == Barrier::time);
}

TEST_CASE("a source that reports a view to dispute it contradicts it, and says so") {
    Small s;
    const auto false_claim = s.say("report", "yes", Truth{true}, told_by("communique", Stance::disputes));
    const auto own = s.say("report", "no", Truth{false});
    const Comparison c = of(s, false_claim, own);
    CHECK(c.relation == Relation::conflicts);
    CHECK(c.announced);
    CHECK(c.because.find("report itself says that “yes” is wrong") != std::string::npos);
    const auto other = s.say("paper", "no", Truth{false});
    CHECK(of(s, false_claim, other).relation == Relation::conflicts);
    CHECK_FALSE(of(s, false_claim, other).announced);
}

TEST_CASE("an announced contradiction stands also where the two are dated or limited differently") {
    Small s;
    const auto claim =
        s.say("report", "yes", Truth{true},
              both(told_by("communique", Stance::disputes), at("January 1973", month(1973, 1))));
    const auto own = s.say("report", "no", Truth{false}, scope("rifles"));
    CHECK(of(s, claim, own).relation == Relation::conflicts);
}

TEST_CASE("amounts in other units of one dimension compare; other dimensions and currencies do not") {
    static const Unit metre{"metre", "m", {{1}}, 1, 0, {}, "", ""},
        kilometre{"kilometre", "km", {{1}}, 1000, 0, {}, "", ""};
    static const Unit foot{"foot", "ft", {{1}}, 0.3048, 0, {}, "", ""},
        inch{"inch", "in", {{1}}, 0.0254, 0, {}, "", ""};
    static const Unit kilogram{"kilogram", "kg", {{0, 1}}, 1, 0, {}, "", ""};
    static const Unit dollar{"US dollar", "USD", {{0, 0, 0, 0, 0, 0, 0, 0, 0, 1}}, 1, 0, {}, "USD", ""};
    static const Unit rouble{"Soviet rouble", "SUR", {{0, 0, 0, 0, 0, 0, 0, 0, 0, 1}}, 1, 0, {}, "SUR", ""};
    Small s;
    const auto five = s.say("a", "5 km", in(5, kilometre));
    CHECK(of(s, five, s.say("b", "5000 m", in(5000, metre))).relation == Relation::agrees);
    CHECK(of(s, five, s.say("c", "5 m", in(5, metre))).relation == Relation::conflicts);
    CHECK(of(s, five, s.say("d", "5 kg", in(5, kilogram))).barrier == Barrier::unit);
    const Comparison bare = of(s, five, s.say("e", "5", exactly(5)));
    CHECK(bare.relation == Relation::agrees);
    REQUIRE(bare.notes.size() == 1);
    CHECK(bare.notes[0] == "e gives no unit; taken to be kilometre, as in “5 km”");
    CHECK(of(s, s.say("f", "1 foot", in(1, foot)), s.say("g", "12 inches", in(12, inch))).relation ==
          Relation::agrees);
    CHECK(of(s, s.say("h", "$5", in(5, dollar)), s.say("i", "6 roubles", in(6, rouble))).barrier ==
          Barrier::currency);
}

TEST_CASE("times in words that share none are two times; those that share some are compared") {
    Small s;
    const auto worded = [](std::string when) { return [=](Claim& c) { c.when = when; }; };
    const auto war = s.say("a", "5", exactly(5), worded("during the American war"));
    CHECK(of(s, war, s.say("b", "6", exactly(6), worded("regularly"))).barrier == Barrier::time);
    CHECK(of(s, war, s.say("c", "6", exactly(6), worded("in the war"))).relation == Relation::conflicts);
}

TEST_CASE("a percentage is a share of its base") {
    static const Unit percent{"percent", "%", {}, 0.01, 0, {}, "", ""};
    Quantity less = exactly(37.5);
    less.ratio = RatioKind::decrease;
    less.units.push_back(&percent);
    Quantity share = exactly(0.625);
    share.ratio = RatioKind::fraction;
    Small s;
    CHECK(of(s, s.say("a", "37.5 percent less", less), s.say("b", "five eighths", share)).relation ==
          Relation::agrees);
}

TEST_CASE("values within the declared tolerance agree, others do not") {
    Small s;
    s.predicate().tolerance = "1 percent";
    const auto a = s.say("a", "1000", exactly(1000));
    CHECK(of(s, a, s.say("b", "1009", exactly(1009))).relation == Relation::agrees);
    CHECK(of(s, a, s.say("c", "1011", exactly(1011))).relation == Relation::conflicts);
}
