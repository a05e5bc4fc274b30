#include <sstream>
#include <string>

#include "catch.hpp"
#include "gainsay/reading.hpp"
#include "gainsay/reconcile.hpp"
#include "gainsay/report.hpp"

using namespace gainsay;

namespace {

// Three sources, two of them for the first answer.
Dossier three_sources() {
    Dossier dossier;
    int n = 0;
    for (const char* words : {"1,000", "1,000", "3,000"}) {
        Source source;
        source.id = "S" + std::to_string(++n);
        dossier.add(source);
        Claim claim;
        claim.source = *dossier.source_id(source.id);
        claim.subject = "the group";
        claim.predicate = "number";
        claim.words = words;
        dossier.add(claim);
    }
    resolve(dossier);
    return dossier;
}

std::string text_of(const Dossier& dossier, const Verdict& verdict, const TextOptions& options = {}) {
    std::ostringstream out;
    write_verdict(out, dossier, verdict, options);
    return out.str();
}

}  // namespace

TEST_CASE("a verdict shows its readings, who stands behind each, and what it depends on in one line a kind") {
    const Dossier dossier = three_sources();
    const std::string text = text_of(dossier, verdicts(dossier).front());
    CHECK(text.find("best supported") != std::string::npos);
    CHECK(text.find("2 witnesses  S1, S2") != std::string::npos);
    CHECK(text.find("1 witness    S3") != std::string::npos);
    CHECK(text.find("depends  without the source S1 or S2: inconclusive") != std::string::npos);
}

TEST_CASE("only a verdict that was tested is said to stand whatever is left out") {
    Dossier dossier = three_sources();
    Source source;
    source.id = "S4";
    Claim claim;
    claim.source = dossier.add(source);
    claim.subject = "the group";
    claim.predicate = "number";
    claim.words = "1,000";
    dossier.add(claim);
    resolve(dossier);
    const std::string stands = "stands whichever one source";
    CHECK(text_of(dossier, verdicts(dossier).front()).find(stands) != std::string::npos);
    VerdictOptions untested;
    untested.robustness = false;
    CHECK(text_of(dossier, verdicts(dossier, untested).front()).find(stands) == std::string::npos);
}

TEST_CASE("no line of a verdict is wider than asked for") {
    const Dossier dossier = three_sources();
    TextOptions narrow;
    narrow.width = 40;
    std::istringstream lines(text_of(dossier, verdicts(dossier).front(), narrow));
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 40);
}
