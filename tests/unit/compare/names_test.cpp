#include "catch.hpp"
#include "claims.hpp"
#include "gainsay/compare.hpp"

using namespace gainsay;
using namespace gainsay::test;

namespace {

Relation of(const Small& s, ClaimId a, ClaimId b) { return compare(s.dossier, a, b).relation; }
Barrier barrier(const Small& s, ClaimId a, ClaimId b) { return compare(s.dossier, a, b).barrier; }
ClaimId named(Small& s, const std::string& source, const std::string& name,
              const Small::Change& change = {}) {
    return s.say(source, name, Term{{canonical(s.dossier.vocabulary, name)}}, change);
}

}  // namespace

TEST_CASE("two names of a single-valued predicate conflict; aliases and names within names do not") {
    Small s;
    s.dossier.vocabulary.aliases = {{"ussr", "Soviet Union"}};
    s.dossier.vocabulary.within = {{"Moscow", "Soviet Union"}};
    const auto union_ = named(s, "a", "Soviet Union");
    CHECK(of(s, union_, named(s, "b", "North Korea")) == Relation::conflicts);
    CHECK(of(s, union_, named(s, "c", "USSR")) == Relation::agrees);
    CHECK(of(s, union_, named(s, "d", "Moscow")) == Relation::refined_by);
}

TEST_CASE("words that name no one and titles make no difference") {
    Small s;
    const auto a = named(s, "a", "the Soviet government");
    CHECK(of(s, a, named(s, "b", "Soviet side")) == Relation::agrees);
    CHECK(of(s, a, named(s, "c", "Korean side")) == Relation::conflicts);
    const auto ho = named(s, "d", "Ho Chi Minh");
    CHECK(of(s, ho, named(s, "e", "President Ho Chi Minh")) == Relation::agrees);
    CHECK(of(s, ho, named(s, "f", "not Ho Chi Minh")) == Relation::conflicts);
}

TEST_CASE("declared many: names that differ cannot be told, a shared one agrees, opposites still conflict") {
    Small s;
    s.predicate().cardinality = Cardinality::many;
    s.predicate().opposites = {{"close", "uneasy"}};
    const auto a = s.say("a", "steel and cement", Term{{"cement", "steel"}});
    CHECK(barrier(s, a, named(s, "b", "rice")) == Barrier::cardinality);
    CHECK(of(s, a, s.say("c", "steel and rice", Term{{"rice", "steel"}})) == Relation::agrees);
    CHECK(of(s, named(s, "d", "close"), named(s, "e", "uneasy allies")) == Relation::conflicts);
    CHECK(barrier(s, named(s, "f", "close"), named(s, "g", "fraternal")) == Barrier::cardinality);
}

TEST_CASE("undeclared: one voice that gives several names makes it many; two voices do not") {
    Small several;
    const auto a = named(several, "a", "steel");
    named(several, "a", "cement");
    CHECK(barrier(several, a, named(several, "b", "rice")) == Barrier::cardinality);
    Small one;
    const auto b = named(one, "a", "steel");
    CHECK(of(one, b, named(one, "b", "cement")) == Relation::conflicts);
    one.predicate().cardinality = Cardinality::one;
    CHECK(of(one, b, named(one, "a", "rice")) == Relation::conflicts);
}

TEST_CASE("of an exclusive set one member holds") {
    Small s;
    s.predicate().cardinality = Cardinality::many;
    s.predicate().exclusive = {{"last remaining", "one of several"}};
    const auto last = named(s, "a", "last remaining");
    CHECK(of(s, last, named(s, "b", "one of several")) == Relation::conflicts);
    CHECK(of(s, last, named(s, "c", "last remaining")) == Relation::agrees);
}

TEST_CASE("opposites of different times do not conflict") {
    Small s;
    s.predicate().opposites = {{"close", "uneasy"}};
    const auto close = named(s, "a", "close", at("1950s and 1960s", years(1950, 1969)));
    CHECK(barrier(s, close, named(s, "b", "uneasy", at("1990s", years(1990, 1999)))) == Barrier::time);
    CHECK(of(s, close, named(s, "c", "uneasy", at("1960s", years(1960, 1969)))) == Relation::conflicts);
}

TEST_CASE(
    "a longer list says more; lists that each lack a name of the other conflict where one answer holds") {
    Small s;
    s.predicate().cardinality = Cardinality::one;
    const auto two = s.say("a", "Peng Xin and He Yuan", Term{{"he yuan", "peng xin"}});
    CHECK(of(s, two, s.say("b", "Peng Xin", Term{{"peng xin"}})) == Relation::refines);
    CHECK(of(s, two, s.say("c", "He Yuan and Li Na", Term{{"he yuan", "li na"}})) == Relation::conflicts);
    CHECK(of(s, two, s.say("d", "He Yuan; Peng Xin", Term{{"peng xin", "he yuan"}})) == Relation::agrees);
}

TEST_CASE("a denied name conflicts with itself and what lies within it, and fits any other") {
    Small s;
    s.dossier.vocabulary.within = {{"Moscow", "Soviet Union"}};
    const auto no = named(s, "a", "Soviet Union", denied());
    CHECK(of(s, no, named(s, "b", "Soviet Union")) == Relation::conflicts);
    CHECK(of(s, no, named(s, "c", "Moscow")) == Relation::conflicts);
    CHECK(of(s, no, named(s, "d", "China")) == Relation::agrees);
    CHECK(of(s, no, named(s, "e", "China", denied())) == Relation::incomparable);
}

TEST_CASE("free text is compared only where the words are the same") {
    Small s;
    const auto a = s.say("a", "Things went badly.", Text{});
    CHECK(barrier(s, a, s.say("b", "All was well.", Text{})) == Barrier::kind);
    CHECK(of(s, a, s.say("c", "things went badly", Text{})) == Relation::agrees);
    CHECK(of(s, a, s.say("d", "things went badly", Text{}, denied())) == Relation::conflicts);
}

TEST_CASE("values of different kinds are not compared") {
    Small s;
    CHECK(barrier(s, named(s, "a", "many"), s.say("b", "5", exactly(5))) == Barrier::kind);
}

TEST_CASE("places on a scale agree where they share one, and conflict where they do not") {
    Small s;
    s.predicate().scale = {"hostile", "uneasy", "close", "fraternal"};
    const auto low = s.say("a", "uneasy", Ordinal{1, 1});
    CHECK(of(s, low, s.say("b", "close", Ordinal{2, 2})) == Relation::conflicts);
    CHECK(of(s, low, s.say("c", "uneasy at best", Ordinal{0, 1})) == Relation::refines);
    CHECK(of(s, s.say("d", "hostile to uneasy", Ordinal{0, 1}),
             s.say("e", "uneasy to close", Ordinal{1, 2})) == Relation::agrees);
    CHECK(compare(s.dossier, low, ClaimId{1}).because.find("“uneasy”") != std::string::npos);
}

TEST_CASE("initials and the abbreviations of registers stand for names") {
    Small s;
    const auto full = named(s, "a", "William Henry Brown");
    CHECK(of(s, full, named(s, "b", "Wm Brown")) == Relation::agrees);
    CHECK(of(s, full, named(s, "c", "W. H. Brown")) == Relation::agrees);
    CHECK(of(s, named(s, "h", "William Brown"), named(s, "i", "W. H. Brown")) == Relation::agrees);
    CHECK(of(s, full, named(s, "d", "Thos Brown")) == Relation::conflicts);
    CHECK(of(s, full, named(s, "j", "T. H. Brown")) == Relation::conflicts);
    CHECK(of(s, named(s, "k", "Li Bo"), named(s, "l", "Li Ban")) == Relation::conflicts);
    CHECK(of(s, full, named(s, "e", "W. Braun")) == Relation::conflicts);
    CHECK(of(s, named(s, "f", "type A"), named(s, "g", "type AB")) == Relation::conflicts);
}

TEST_CASE("what is asked for in the plural, or held several at a time, has several answers") {
    const auto differ = [](const std::string& predicate) {
        Small s;
        const auto asked = [&](Claim& c) { c.predicate = predicate; };
        const auto a = named(s, "a", "farmer", asked);
        return of(s, a, named(s, "b", "miller", asked));
    };
    CHECK(differ("occupation") == Relation::incomparable);
    CHECK(differ("members of the council") == Relation::incomparable);
    CHECK(differ("commander of the troops") == Relation::conflicts);
    CHECK(differ("status") == Relation::conflicts);
}
