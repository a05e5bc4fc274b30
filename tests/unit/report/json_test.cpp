#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "gainsay/report.hpp"
#include "sample.hpp"

using namespace gainsay;

namespace {

std::string lines_of(const Dossier& dossier, const std::vector<Finding>& findings) {
    std::ostringstream out;
    write_jsonl(out, {.dossier = dossier, .findings = findings});
    return out.str();
}

}  // namespace

TEST_CASE("a finding is one line of JSON with the documented fields") {
    const Dossier dossier = sample::crew();
    const std::string text = lines_of(dossier, {sample::disagreement(dossier)});
    CHECK(std::count(text.begin(), text.end(), '\n') == 1);
    const auto json = nlohmann::json::parse(text);
    CHECK(json["schema"] == 1);
    CHECK(json["id"] == "f1");
    CHECK(json["question"] == "How many were in the crew?");
    CHECK(json["subject"] == "crew");
    CHECK(json["predicate"] == "size");
    CHECK(json["kind"] == "quantity");
    CHECK(json["relation"] == "conflict");
    CHECK(json["degree"] == 1);
    CHECK(json["severity"] == 0.5);
    CHECK(json["claims"] == nlohmann::json{"c1", "c2"});
    CHECK(json["fits_all"] == nlohmann::json{"c3"});
    CHECK(json["pairs"] == nlohmann::json::array({{"c1", "c2"}}));
    CHECK_FALSE(json.contains("pairs_total"));
    CHECK(json["explanation"] == "34–46 and 12 to under 20 do not meet");
    CHECK(json["rule"].is_null());
    CHECK(json["decision"].is_null());
}

TEST_CASE("pairs that were cut are counted") {
    const Dossier dossier = sample::crew();
    Finding finding = sample::disagreement(dossier);
    finding.pairs_total = 20000;
    CHECK(nlohmann::json::parse(lines_of(dossier, {finding}))["pairs_total"] == 20000);
}

TEST_CASE("JSON does not depend on the order of the input") {
    const Dossier one = sample::crew();
    const Dossier other = sample::crew(true);
    CHECK(lines_of(one, {sample::disagreement(one)}) == lines_of(other, {sample::disagreement(other)}));
}

TEST_CASE("a rule has no question") {
    const Dossier dossier = sample::crew();
    Finding finding = sample::disagreement(dossier);
    finding.question.reset();
    finding.kind = FindingKind::rule;
    finding.rule = "crew.size == 40";
    const auto json = nlohmann::json::parse(lines_of(dossier, {finding}));
    CHECK(json["question"].is_null());
    CHECK(json["rule"] == "crew.size == 40");
}

TEST_CASE("bytes that are not UTF-8 do not stop a JSON report") {
    Dossier dossier = sample::crew();
    Finding finding = sample::disagreement(dossier);
    finding.explanation = "\xff";
    CHECK(nlohmann::json::parse(lines_of(dossier, {finding}))["explanation"] == "\uFFFD");
}

TEST_CASE("the JSON document holds the claims and sources that its findings name") {
    const Dossier dossier = sample::crew();
    std::ostringstream out;
    const std::vector<Finding> findings{sample::disagreement(dossier)};
    write_json(out, {.dossier = dossier, .findings = findings, .rejected = 2});
    const auto json = nlohmann::json::parse(out.str());
    CHECK(json["findings"].size() == 1);
    CHECK(json["claims"].size() == 3);
    CHECK(json["claims"][0]["value"] == "40");
    CHECK(json["claims"][0]["read_as"] == "34–46 (fully 38–42)");
    CHECK(json["sources"].size() == 3);
    CHECK(json["summary"]["disagreements"] == 1);
    CHECK(json["summary"]["rejected"] == 2);
}
