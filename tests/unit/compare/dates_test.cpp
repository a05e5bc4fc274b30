#include "catch.hpp"
#include "claims.hpp"
#include "gainsay/compare.hpp"

using namespace gainsay;
using namespace gainsay::test;

namespace {

Relation of(const Small& s, ClaimId a, ClaimId b) { return compare(s.dossier, a, b).relation; }
Small::Change asked(std::string predicate) {
    return [=](Claim& c) { c.predicate = predicate; };
}

}  // namespace

TEST_CASE("a day inside a span agrees with the span, one outside conflicts") {
    Small s;
    const auto span = s.say("a", "1966-1969", years(1966, 1969));
    CHECK(of(s, span, s.say("b", "fall of 1966", days({1966, 9, 1}, {1966, 11, 30}))) ==
          Relation::refined_by);
    const auto late = s.say("c", "1970", year(1970));
    CHECK(of(s, span, late) == Relation::conflicts);
    CHECK(compare(s.dossier, span, late).because ==
          "“1966-1969” (a) and “1970” (c): 1966 to 1969 and 1970 do not meet");
}

TEST_CASE("a state that lasted a span contains a shorter one and does not equal it") {
    Small s;
    s.predicate().nature = Nature::state;
    const auto longer = s.say("a", "1960s", years(1960, 1969));
    CHECK(of(s, longer, s.say("b", "1963-1965", years(1963, 1965))) == Relation::refined_by);
    CHECK(of(s, longer, s.say("c", "1960s", years(1960, 1969))) == Relation::agrees);
}

TEST_CASE("since 1968, said of a beginning, is a beginning in 1968; said of a state it is not") {
    Small s;
    Date since = year(1968);
    since.edtf = "1968/..";
    since.latest.reset();
    since.shape = DateShape::span;
    since.modifier = "since";
    since.days =
        FuzzyInterval::within({{static_cast<double>(since.earliest->number), true}, {infinity, false}});
    const auto begun = s.say("a", "since 1968", since, asked("strain began"));
    CHECK(of(s, begun, s.say("b", "1975", year(1975), asked("strain began"))) == Relation::conflicts);
    CHECK(of(s, begun, s.say("c", "May 1968", month(1968, 5), asked("strain began"))) ==
          Relation::refined_by);
    const auto held = s.say("d", "since 1968", since, asked("in force"));
    CHECK(of(s, held, s.say("e", "1975", year(1975), asked("in force"))) == Relation::refined_by);
}

TEST_CASE("what recurs may have several dates; a date of birth has one") {
    Small s;
    const auto first = s.say("a", "1958", year(1958), asked("visited Vietnam"));
    CHECK(compare(s.dossier, first, s.say("a", "November 1964", month(1964, 11), asked("visited Vietnam")))
              .barrier == Barrier::cardinality);
    const auto born = s.say("a", "1958", year(1958), asked("birth"));
    CHECK(of(s, born, s.say("a", "1959", year(1959), asked("birth"))) == Relation::conflicts);
    const auto visit = s.say("a", "1958", year(1958), asked("date of visit"));
    CHECK(of(s, visit, s.say("b", "1959", year(1959), asked("date of visit"))) == Relation::conflicts);
}

TEST_CASE("a date that counts from an unknown one is not compared") {
    Small s;
    Date later;
    later.unresolved = true;
    const auto a = s.say("a", "a year later", later);
    CHECK(compare(s.dossier, a, s.say("b", "1958", year(1958))).barrier == Barrier::unresolved);
}

TEST_CASE("every reading of an ambiguous date counts") {
    Small s;
    Date either = days({1967, 5, 2}, {1967, 5, 2});
    either.days = disjunction(either.days, days({1967, 2, 5}, {1967, 2, 5}).days);
    const auto a = s.say("a", "2.5.1967", either);
    CHECK(of(s, a, s.say("b", "5 February 1967", days({1967, 2, 5}, {1967, 2, 5}))) == Relation::agrees);
    const auto june = s.say("c", "June 2, 1967", days({1967, 6, 2}, {1967, 6, 2}));
    CHECK(of(s, a, june) == Relation::conflicts);
    CHECK(compare(s.dossier, a, june).because ==
          "“2.5.1967” (a) and “June 2, 1967” (c): 2 May 1967 or 5 Feb 1967 and 2 Jun 1967 do not meet");
}

TEST_CASE("dates within the declared tolerance agree") {
    Small s;
    s.predicate().tolerance = "2";
    const auto a = s.say("a", "1 May", days({1967, 5, 1}, {1967, 5, 1}));
    CHECK(of(s, a, s.say("b", "3 May", days({1967, 5, 3}, {1967, 5, 3}))) == Relation::agrees);
    CHECK(of(s, a, s.say("c", "4 May", days({1967, 5, 4}, {1967, 5, 4}))) == Relation::conflicts);
}
