#include <sstream>

#include "catch.hpp"
#include "gainsay/report.hpp"
#include "sample.hpp"

using namespace gainsay;

namespace {

struct State {
    Dossier dossier = sample::crew();
    std::vector<Finding> findings;
};

State state(bool reversed = false) {
    State result{sample::crew(reversed), {}};
    result.findings = {sample::disagreement(result.dossier)};
    return result;
}

Report report_of(const State& state) { return {.dossier = state.dossier, .findings = state.findings}; }

Changes changes_of(const State& before, const State& after) {
    return changes_between(report_of(before), report_of(after));
}

Claim& claim(State& state, const char* id) { return state.dossier[*state.dossier.claim_id(id)]; }

// The same dossier with one claim under another id.
State renamed(const char* from, const char* to) {
    State result = state();
    Claim copy = claim(result, from);
    result.dossier.remove(*result.dossier.claim_id(from));
    copy.id = to;
    result.dossier.add(copy);
    return result;
}

}  // namespace

TEST_CASE("a dossier does not differ from itself in another order") {
    CHECK(changes_of(state(), state(true)).empty());
}

TEST_CASE("a claim with other words under its id is changed field by field") {
    State after = state();
    claim(after, "c1").words = "45";
    claim(after, "c1").place.paragraph = 7;
    const State before = state();
    const Changes changes = changes_of(before, after);
    REQUIRE(changes.claims.size() == 1);
    REQUIRE(changes.claims[0].fields.size() == 2);
    CHECK(changes.claims[0].fields[0].field == "value");
    CHECK(changes.claims[0].fields[0].before == "40");
    CHECK(changes.claims[0].fields[0].after == "45");
    CHECK(changes.claims[0].fields[1].field == "paragraph");
}

TEST_CASE("a claim that says the same under another id was renamed") {
    const State before = state();
    const State after = renamed("c1", "crew-gazette");
    const Changes changes = changes_of(before, after);
    REQUIRE(changes.claims.size() == 1);
    REQUIRE(changes.claims[0].fields.size() == 1);
    CHECK(changes.claims[0].fields[0].field == "id");
}

TEST_CASE("a claim with another id and other words at the same place was reworded") {
    const State before = state();
    State after = renamed("c1", "crew-gazette");
    claim(after, "crew-gazette").words = "some 40";
    const Changes changes = changes_of(before, after);
    REQUIRE(changes.claims.size() == 1);
    CHECK(changes.claims[0].before);
    CHECK(changes.claims[0].after);
}

TEST_CASE("claims of another voice are not each other's rewording") {
    const State before = state();
    State after = state();
    for (const char* id : {"n1", "n2"})
        sample::add(after.dossier, id, "log", id, sample::quantity({{34}, {46}}, {{38}, {42}}));
    State more = state();
    Claim other = claim(more, "c1");
    other.id = "n3";
    other.words = "12";
    other.said_by = {"the mate"};
    more.dossier.add(other);
    CHECK(changes_of(before, after).claims.size() == 2);
    const Changes changes = changes_of(after, more);
    std::size_t added = 0, removed = 0;
    for (const ClaimChange& change : changes.claims) {
        added += !change.before;
        removed += !change.after;
    }
    CHECK(added == 1);
    CHECK(removed == 2);
}

TEST_CASE("a finding that is new, gone or graver is told with the claims behind it") {
    const State before = state();
    State after = state();
    after.findings[0].severity = 0.7;
    claim(after, "c2").words = "nearly 10";
    const Changes graver = changes_of(before, after);
    REQUIRE(graver.findings.size() == 1);
    CHECK(graver.findings[0].fields[0].field == "severity");
    CHECK(graver.findings[0].because == std::vector<std::string>{"c2 was changed"});
    State none = state();
    none.findings.clear();
    const Changes gone = changes_of(before, none);
    REQUIRE(gone.findings.size() == 1);
    CHECK(gone.findings[0].after == nullptr);
    const Changes fresh = changes_of(none, before);
    REQUIRE(fresh.findings.size() == 1);
    CHECK(fresh.findings[0].before == nullptr);
}

TEST_CASE("a conflict that became a tension is one change") {
    const State before = state();
    State after = state();
    after.findings[0].id = "f2";
    after.findings[0].relation = FindingRelation::tension;
    const Changes changes = changes_of(before, after);
    REQUIRE(changes.findings.size() == 1);
    CHECK(changes.findings[0].before != nullptr);
    CHECK(changes.findings[0].after != nullptr);
}

TEST_CASE("a severity that prints the same is the same") {
    const State before = state();
    State after = state();
    after.findings[0].severity += 0.0001;
    CHECK(changes_of(before, after).empty());
}

TEST_CASE("the fields of a source are compared") {
    const State before = state();
    State after;
    Dossier& dossier = after.dossier;
    dossier = Dossier{};
    for (const char* id : {"gazette", "herald", "letter"}) {
        Source source;
        source.id = id;
        if (source.id == "gazette") source.title = "The Gazette";
        dossier.add(source);
    }
    const Changes changes = changes_of(before, after);
    REQUIRE(changes.sources.size() == 3);
    CHECK(changes.sources[0].after->id == "letter");
    CHECK(changes.sources[1].before->id == "log");
    CHECK(changes.sources[2].fields[0].after == "The Gazette");
}
