#include <algorithm>
#include <sstream>

#include "catch.hpp"
#include "gainsay/report.hpp"
#include "report/layout.hpp"
#include "sample.hpp"

using namespace gainsay;

namespace {

std::string text_of(const Dossier& dossier, const std::vector<Finding>& findings, TextOptions options = {},
                    bool all = false) {
    std::ostringstream out;
    write_text(out, {.dossier = dossier, .findings = findings, .all = all}, options);
    return out.str();
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a disagreement is shown with its sides, marks, places and reasons") {
    const Dossier dossier = sample::crew();
    const std::string text = text_of(dossier, {sample::disagreement(dossier)}, {.width = 80});
    CHECK(text ==
          "How many were in the crew?                              conflict · quantity · f1\n"
          "     40           gazette  ¶4  \"a crew of 40\"\n"
          "  ✗  nearly 20    herald   ¶4  \"nearly 20 hands\"\n"
          "  ✓  40 or fewer  log      ¶4  fits every side · \"40 souls or fewer\"\n"
          "     why       34–46 and 12 to under 20 do not meet\n"
          "     scope     neither says who counts as crew\n"
          "     readings  {gazette, log} 34–40 · {herald, log} 12 to under 20\n"
          "     origins   3 independent origins\n"
          "\n"
          "1 disagreement (1 conflicting pair) in 3 sources, 3 claims\n");
}

TEST_CASE("the order of the input does not show") {
    const Dossier one = sample::crew();
    const Dossier other = sample::crew(true);
    CHECK(text_of(one, {sample::disagreement(one)}) == text_of(other, {sample::disagreement(other)}));
}

TEST_CASE("no line is wider than asked for") {
    const Dossier dossier = sample::crew();
    for (unsigned width : {20U, 30U, 40U, 60U, 100U}) {
        std::istringstream lines{text_of(dossier, {sample::disagreement(dossier)}, {.width = width})};
        for (std::string line; std::getline(lines, line);) {
            INFO(width << ": " << line);
            CHECK(report::display_width(line) <= width);
        }
    }
}

TEST_CASE("colour is only where it is asked for") {
    const Dossier dossier = sample::crew();
    const std::vector<Finding> findings{sample::disagreement(dossier)};
    CHECK_FALSE(holds(text_of(dossier, findings), "\x1b"));
    CHECK(holds(text_of(dossier, findings, {.color = true}), "\x1b[31m✗\x1b[0m"));
}

TEST_CASE("hostile words cannot steer the terminal") {
    Dossier dossier = sample::crew();
    const ClaimId id = sample::add(dossier, "c4", "log", "\x1b[2J5", sample::quantity({{5}, {5}}, {{5}, {5}}),
                                   "\u202Ex\x07");
    Finding finding = sample::disagreement(dossier);
    finding.claims.push_back(id);
    const std::string text = text_of(dossier, {finding});
    CHECK_FALSE(holds(text, "\x1b"));
    CHECK_FALSE(holds(text, "\x07"));
    CHECK_FALSE(holds(text, "\u202E"));
}

TEST_CASE("agreements are counted, and listed only on request") {
    const Dossier dossier = sample::crew();
    Finding finding = sample::disagreement(dossier);
    finding.relation = FindingRelation::agreement;
    CHECK(text_of(dossier, {finding}) == "no disagreement in 3 sources, 3 claims · 1 agreement\n");
    CHECK(holds(text_of(dossier, {finding}, {}, true), "agreement · quantity · f1"));
}

TEST_CASE("a decided finding is marked, not hidden") {
    Dossier dossier = sample::crew();
    dossier.decisions.push_back({"f1", Ruling::not_a_conflict, "two voyages", "A. Reader", "2001-02-03", {}});
    Finding finding = sample::disagreement(dossier);
    finding.decision = "not_a_conflict";
    const std::string text = text_of(dossier, {finding});
    CHECK(holds(text, "decision  not a conflict: two voyages (A. Reader, 2001-02-03)"));
    CHECK(holds(text, "· 1 finding decided"));
}

TEST_CASE("qualifiers that all claims share are said once, in the question") {
    Dossier dossier = sample::crew();
    for (const char* id : {"c1", "c2", "c3"}) dossier[*dossier.claim_id(id)].when = "1850";
    dossier[*dossier.claim_id("c2")].scope = "sailors";
    const std::string text = text_of(dossier, {sample::disagreement(dossier)});
    CHECK(holds(text, "How many were in the crew? (1850)"));
    CHECK(holds(text, "nearly 20 (sailors)"));
}

TEST_CASE("words are matched to questions, folded and in any order") {
    const Dossier dossier = sample::crew();
    CHECK(find_questions(dossier, "CREW many").size() == 1);
    CHECK(find_questions(dossier, "crew.size").size() == 1);
    CHECK(find_questions(dossier, "passengers").empty());
}

TEST_CASE("of voices that are all heard through one document it is said so") {
    Dossier dossier = sample::crew();
    for (const char* id : {"c1", "c2", "c3"}) {
        Claim& claim = dossier[*dossier.claim_id(id)];
        claim.source = *dossier.source_id("log");
        claim.said_by = {std::string("voice of ") + id};
    }
    CHECK(holds(text_of(dossier, {sample::disagreement(dossier)}),
                "3 independent origins, all heard through log"));
}
