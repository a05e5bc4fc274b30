#include <algorithm>
#include <map>
#include <string>

#include "catch.hpp"
#include "gainsay/reading.hpp"
#include "gainsay/reconcile.hpp"

using namespace gainsay;

namespace {

// Dong, Berti-Equille & Srivastava 2009, table 1: S4 and S5 copy S3; the truth is MSR for Dewitt, Google for Halevy.
Dossier five_sources(bool declared = false) {
    const std::map<std::string, std::vector<std::string>> said{
        {"Stonebraker", {"MIT", "Berkeley", "MIT", "MIT", "MS"}},
        {"Dewitt", {"MSR", "MSR", "UWisc", "UWisc", "UWisc"}},
        {"Bernstein", {"MSR", "MSR", "MSR", "MSR", "MSR"}},
        {"Carey", {"UCI", "AT&T", "BEA", "BEA", "BEA"}},
        {"Halevy", {"Google", "Google", "UW", "UW", "UW"}}};
    Dossier dossier;
    for (int s = 1; s <= 5; ++s) {
        Source source;
        source.id = "S" + std::to_string(s);
        if (declared && s > 3) source.independent_of = {"S3", "S4", "S5"};
        dossier.add(source);
    }
    for (const auto& [who, where] : said)
        for (std::size_t s = 0; s < where.size(); ++s) {
            Claim claim;
            claim.id = who + std::to_string(s + 1);
            claim.source = *dossier.source_id("S" + std::to_string(s + 1));
            claim.subject = who;
            claim.predicate = "affiliation";
            claim.words = where[s];
            dossier.add(claim);
        }
    resolve(dossier);
    return dossier;
}

Verdict verdict_on(const Dossier& dossier, const std::string& subject, const VerdictOptions& options = {}) {
    for (Verdict& verdict : verdicts(dossier, options))
        if (dossier[verdict.question].subject == subject) return std::move(verdict);
    throw std::out_of_range(subject);
}

std::string first_words(const Dossier& dossier, const Verdict& verdict) {
    return dossier[verdict.readings.front().claims.front()].words;
}

bool depends_on(const Verdict& verdict, const std::string& kind) {
    return std::any_of(verdict.depends_on.begin(), verdict.depends_on.end(),
                       [&](const Dependency& d) { return d.kind == kind; });
}

// Two claims on one number, 15 percent apart.
Dossier two_numbers(const std::string& a, const std::string& b) {
    Dossier dossier;
    int n = 0;
    for (const std::string& words : {a, a, b}) {
        Source source;
        source.id = "S" + std::to_string(++n);
        dossier.add(source);
        Claim claim;
        claim.id = "c" + std::to_string(n);
        claim.source = *dossier.source_id(source.id);
        claim.subject = "the group";
        claim.predicate = "number";
        claim.words = words;
        dossier.add(claim);
    }
    resolve(dossier);
    return dossier;
}

}  // namespace

TEST_CASE(
    "witnesses that seem to copy another lower the support, and the verdict says that it rests on that") {
    const Dossier dossier = five_sources();
    const Verdict verdict = verdict_on(dossier, "Dewitt");
    CHECK(first_words(dossier, verdict) == "MSR");
    CHECK(verdict.readings[1].support < 2);
    CHECK(verdict.readings[1].repeats.size() == 2);
    CHECK(verdict.readings[1].repeats[0].because.find("S3") != std::string::npos);
    CHECK(depends_on(verdict, "inference"));
}

TEST_CASE("declared independence overrules the inference, and so does asking for what is declared only") {
    const Dossier declared = five_sources(true);
    const Verdict verdict = verdict_on(declared, "Dewitt");
    CHECK(first_words(declared, verdict) == "UWisc");
    CHECK(verdict.readings[0].support == 3);
    CHECK(verdict.readings[0].repeats.empty());
    VerdictOptions options;
    options.inferred = false;
    const Dossier dossier = five_sources();
    CHECK(verdict_on(dossier, "Dewitt", options).readings[0].support == 3);
    CHECK(first_words(dossier, verdict_on(dossier, "Dewitt", options)) == "UWisc");
}

TEST_CASE("a verdict that another width of hedges would change says so") {
    // "about 100" reaches to 130 at most, "about 150" down to 105: read twice as wide they leave nothing to dispute.
    const Dossier near = two_numbers("about 100", "exactly 140");
    const Verdict verdict = verdict_on(near, "the group");
    REQUIRE(verdict.readings.size() == 2);
    CHECK(depends_on(verdict, "hedge profile"));
}

TEST_CASE("a verdict between values far apart does not depend on how hedges are read") {
    const Dossier far = two_numbers("about 100", "exactly 1000");
    const Verdict verdict = verdict_on(far, "the group");
    REQUIRE(verdict.readings.size() == 2);
    CHECK_FALSE(depends_on(verdict, "hedge profile"));
    const Dossier exact = two_numbers("exactly 100", "exactly 140");
    CHECK_FALSE(depends_on(verdict_on(exact, "the group"), "hedge profile"));
}

TEST_CASE("a verdict tells the reliability of each voice and the standing of each reading") {
    const Dossier dossier = five_sources();
    const Verdict verdict = verdict_on(dossier, "Dewitt");
    CHECK(verdict.voices.size() == 5);
    REQUIRE(verdict.standing.size() == 2);
    CHECK(verdict.standing[0] > verdict.standing[1]);
}

TEST_CASE("what is left untested is not said to stand") {
    const Dossier dossier = two_numbers("1,000", "3,000");
    VerdictOptions untested;
    untested.robustness = false;
    CHECK_FALSE(verdict_on(dossier, "the group", untested).tested);
    CHECK(verdict_on(dossier, "the group").tested);
}

TEST_CASE("without a source whose witness decides, what-if tells the verdict before and after") {
    const Dossier dossier = two_numbers("1,000", "3,000");
    const std::vector<VerdictChange> changes = what_if(dossier, {"S1"});
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].before.outcome == Outcome::best_supported);
    REQUIRE(changes[0].after);
    CHECK(changes[0].after->outcome == Outcome::inconclusive);
}

TEST_CASE("without the only source of an answer, what-if tells that no claim is left") {
    Dossier dossier = two_numbers("1,000", "1,000");
    Claim claim;
    claim.source = *dossier.source_id("S1");
    claim.subject = "the group";
    claim.predicate = "leader";
    claim.words = "Smith";
    dossier.add(claim);
    resolve(dossier);
    const std::vector<VerdictChange> changes = what_if(dossier, {"S1"});
    REQUIRE(changes.size() == 1);
    CHECK(first_words(dossier, changes[0].before) == "Smith");
    CHECK_FALSE(changes[0].after);
    CHECK(what_if(dossier, {"S2"}).empty());
}

TEST_CASE("leaving out a source that the dossier does not have is an error") {
    const Dossier dossier = two_numbers("1,000", "3,000");
    VerdictOptions options;
    options.without = {"S9"};
    CHECK_THROWS_AS(verdicts(dossier, options), std::invalid_argument);
    CHECK_THROWS_AS(what_if(dossier, {"S9"}), std::invalid_argument);
}

TEST_CASE("rival readings fused leave possible what either does, and nothing between them") {
    const Dossier dossier = two_numbers("1,000", "3,000");
    const auto all = fused(verdict_on(dossier, "the group").readings);
    REQUIRE(all);
    CHECK((*all)(1'000) == 1);
    CHECK((*all)(3'000) == 1);
    CHECK((*all)(2'000) == 0);
}
