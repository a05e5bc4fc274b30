#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "gainsay/reading.hpp"
#include "gainsay/reconcile.hpp"

using namespace gainsay;

namespace {

// Claims on one question, each of a source of its own.
class Question1 {
  public:
    void say(const std::string& source_id, const std::string& value, const std::string& scope = "",
             const std::string& when = "") {
        Source source;
        source.id = source_id;
        dossier.add(source);
        Claim claim;
        claim.id = source_id;
        claim.source = *dossier.source_id(source_id);
        claim.subject = "the group sent";
        claim.predicate = "number";
        claim.words = value;
        claim.scope = scope;
        claim.when = when;
        claim.measure = Measure::total;
        dossier.add(claim);
    }
    std::vector<Reading> found() {
        resolve(dossier);
        return readings(dossier, QuestionId{0});
    }
    // "a b|c": the readings by their claims.
    std::set<std::string> sets() {
        std::set<std::string> result;
        for (const Reading& reading : found()) {
            std::string names;
            for (ClaimId id : reading.claims) names += (names.empty() ? "" : " ") + dossier[id].id;
            result.insert(names);
        }
        return result;
    }
    Dossier dossier;
};

}  // namespace

TEST_CASE("a claim that fits two that do not fit each other stands in the readings of both") {
    Question1 q;
    q.say("a", "200");
    q.say("b", "nearly 100");
    q.say("c", "200 or less");
    CHECK(q.sets() == std::set<std::string>{"a c", "b c"});
}

TEST_CASE("what is said of a part, and is not more, stands with what is said of the whole") {
    Question1 q;
    q.say("a", "200", "pilots");
    q.say("b", "nearly 100", "pilots and officers");
    q.say("c", "200 or less", "pilots");
    CHECK(q.sets() == std::set<std::string>{"a c", "b c"});
    // The reading of the whole keeps what it says, 60 to under 100, of what the part leaves open.
    for (const Reading& reading : q.found()) {
        REQUIRE(reading.joint.has_value());
        const Interval support = reading.joint->support_hull();
        const bool whole = q.dossier[reading.claims.front()].id == "b";
        CHECK(support.lower.value == Approx(whole ? 60 : 170));
        CHECK(support.upper.value == Approx(whole ? 100 : 200));
        CHECK(support.upper.closed == !whole);
    }
}

TEST_CASE("a whole that nobody contradicts does not compete with the readings of its part") {
    Question1 q;
    q.say("a", "exactly 50", "pilots");
    q.say("b", "exactly 60", "pilots");
    q.say("c", "exactly 100", "pilots and officers");
    CHECK(q.sets() == std::set<std::string>{"a", "b", "c"});
    std::set<std::uint32_t> groups_of_part, groups_of_whole;
    for (const Reading& reading : q.found())
        (q.dossier[reading.claims.front()].id == "c" ? groups_of_whole : groups_of_part)
            .insert(reading.group);
    CHECK(groups_of_part.size() == 1);
    CHECK(groups_of_whole != groups_of_part);
}

TEST_CASE("a part that is more than the whole stands alone") {
    Question1 q;
    q.say("a", "exactly 150", "pilots");
    q.say("b", "exactly 100", "pilots and officers");
    CHECK(q.sets() == std::set<std::string>{"a", "b"});
}

TEST_CASE("answers of two times do not compete, also where one of a longer time fits both") {
    Question1 q;
    q.say("a", "steel", "", "1965");
    q.say("b", "steel", "", "1968");
    q.say("c", "steel", "", "from 1960 to 1975");
    const std::vector<Reading> found = q.found();
    REQUIRE(found.size() == 2);
    CHECK(found[0].group != found[1].group);
}

TEST_CASE("two answers of one time compete") {
    Question1 q;
    q.say("a", "14", "", "1965");
    q.say("b", "20", "", "1965");
    q.say("c", "14 to 20", "", "1965");
    const std::vector<Reading> found = q.found();
    REQUIRE(found.size() == 2);
    CHECK(found[0].group == found[1].group);
}

TEST_CASE("what the words of two claims limit them to keeps them from competing, as in comparing") {
    using Words = std::pair<const char*, const char*>;
    for (const auto& [one, other] :
         {Words{"200 tons promised", "75 tons delivered"}, Words{"120,000 in 1801", "150,000 in 1811"},
          Words{"200 tanks", "90 aircraft"}}) {
        Question1 q;
        q.say("a", one);
        q.say("b", other);
        const auto found = q.found();
        REQUIRE(found.size() == 2);
        CHECK(found[0].group != found[1].group);
    }
    Question1 same;
    same.say("a", "200 tons delivered");
    same.say("b", "75 tons delivered");
    CHECK(same.found().at(0).group == same.found().at(1).group);
}

TEST_CASE("two hours of one day, and a profit and a loss, are two readings of one question") {
    using Words = std::pair<const char*, const char*>;
    for (const auto& [one, other] :
         {Words{"5 May 1901 10:30", "5 May 1901 11:30"}, Words{"$5m profit", "$5m loss"}}) {
        Question1 q;
        q.say("a", one);
        q.say("b", other);
        const auto found = q.found();
        REQUIRE(found.size() == 2);
        CHECK(found[0].group == found[1].group);
    }
    Question1 account;
    account.say("a", "$5m profit");
    account.say("b", "$5m loss");
    account.say("c", "-$5m");
    CHECK(account.sets() == std::set<std::string>{"a", "b c"});
}
