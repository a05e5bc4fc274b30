#include "catch.hpp"
#include "gainsay/reconcile.hpp"

using namespace gainsay;

namespace {

// Claims whose numbers run against the order of their ids.
Dossier crew() {
    Dossier dossier;
    Source source;
    source.id = "log";
    dossier.add(source);
    for (const char* id : {"c", "b", "a"}) {
        Claim claim;
        claim.id = id;
        claim.subject = "crew";
        claim.predicate = "size";
        claim.words = id;
        dossier.add(claim);
    }
    return dossier;
}

std::string ruling_on(Dossier& dossier, const std::vector<const char*>& ruled_on,
                      const std::vector<const char*>& found) {
    Decision decision;
    decision.finding = "f";
    for (const char* id : ruled_on) {
        const Claim& claim = *dossier.claim(id);
        decision.claims.push_back(claim.id + '@' + fingerprint(dossier, claim));
    }
    dossier.decisions = {decision};
    std::vector<Finding> findings(1);
    findings[0].id = "f";
    for (const char* id : found) findings[0].claims.push_back(*dossier.claim_id(id));
    apply_decisions(dossier, findings);
    return findings[0].decision;
}

}  // namespace

TEST_CASE("a ruling on the claims of a finding stands, in whatever order they came") {
    Dossier dossier = crew();
    CHECK(ruling_on(dossier, {"a", "b", "c"}, {"a", "b", "c"}) == "accepted");
    CHECK(ruling_on(dossier, {"c", "a", "b"}, {"a", "c"}) == "accepted");
}

TEST_CASE("a ruling is stale once the finding has a claim more, or a claim says something else") {
    Dossier dossier = crew();
    CHECK(ruling_on(dossier, {"a", "b"}, {"a", "b", "c"}) == "accepted (stale)");
    Dossier changed = crew();
    changed.decisions = dossier.decisions;
    changed[*changed.claim_id("a")].words = "another";
    std::vector<Finding> findings(1);
    findings[0].id = "f";
    findings[0].claims = {*changed.claim_id("a"), *changed.claim_id("b")};
    apply_decisions(changed, findings);
    CHECK(findings[0].decision == "accepted (stale)");
}
