#include "catch.hpp"
#include "claims.hpp"
#include "gainsay/detect.hpp"
#include "gainsay/reconcile.hpp"

using namespace gainsay;
using namespace gainsay::test;

namespace {

Finding first_of(const Small& s) {
    std::vector<Finding> findings = detect(s.dossier);
    assess(s.dossier, findings);
    REQUIRE(!findings.empty());
    return findings.front();
}

Finding between_two(Value a, Value b, const Small::Change& change = {}) {
    Small s;
    s.say("a", "the one", std::move(a));
    s.say("b", "the other", std::move(b), change);
    return first_of(s);
}

}  // namespace

TEST_CASE("the further two values lie apart, the graver their contradiction") {
    const Finding near = between_two(exactly(100), exactly(101)),
                  far = between_two(exactly(100), exactly(1000));
    CHECK(near.gap == Approx(1.0 / 101));
    CHECK(far.gap == Approx(0.9));
    CHECK(near.severity < far.severity);
    CHECK(between_two(year(1950), year(1951)).gap < between_two(year(1950), year(1980)).gap);
    CHECK(between_two(Ordinal{1, 1}, Ordinal{2, 2}).gap == Approx(0.5));
}

TEST_CASE("the gap of a disagreement is that of the pair furthest apart, whatever the unit") {
    static const Unit metre{"metre", "m", {{1}}, 1, 0, {}, "", ""},
        kilometre{"kilometre", "km", {{1}}, 1000, 0, {}, "", ""};
    CHECK(between_two(in(2, kilometre), in(1000, metre)).gap == Approx(0.5));
    Small s;
    s.say("a", "100", exactly(100));
    s.say("b", "110", exactly(110));
    s.say("c", "200", exactly(200));
    CHECK(first_of(s).gap == Approx(0.5));
}

TEST_CASE("how far apart two names are nobody knows; values that meet have no gap") {
    CHECK(between_two(term("north"), term("south")).gap == Approx(0.5));
    CHECK(between_two(Truth{true}, Truth{false}).gap == 1);
    Small s;
    s.say("a", "3", exactly(3));
    s.say("b", "3 or 4", between(3, 4));
    DetectOptions all;
    all.all = true;
    CHECK(detect(s.dossier, all).front().gap == 0);
}

TEST_CASE("a contradiction weighs less where one side speaks through another or only estimates") {
    const double plain = between_two(exactly(100), exactly(1000)).severity;
    CHECK(between_two(exactly(100), exactly(1000), [](Claim& c) { c.said_by = {"somebody"}; }).severity <
          plain);
    CHECK(between_two(exactly(100), exactly(1000), [](Claim& c) { c.status = Status::estimated; }).severity <
          plain);
}

TEST_CASE("a source that contradicts itself weighs less than two that contradict each other") {
    Small itself;
    itself.say("a", "the one", exactly(100));
    itself.say("a", "the other", exactly(1000));
    CHECK(first_of(itself).severity < between_two(exactly(100), exactly(1000)).severity);
    Small backed;
    backed.say("a", "the one", exactly(100));
    backed.say("c", "the one", exactly(100));
    backed.say("b", "the other", exactly(1000));
    backed.say("d", "the other", exactly(1000));
    CHECK(first_of(backed).severity > between_two(exactly(100), exactly(1000)).severity);
}
