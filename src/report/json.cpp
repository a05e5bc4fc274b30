// The reports for programs. The schema is in docs/formats.md; a field may be added to it, none changes its
// meaning.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "gainsay/report.hpp"
#include "report/view.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;
constexpr int schema = 1;

// Six decimals: what lies beyond differs between compilers.
double rounded(double number) { return std::round(number * 1e6) / 1e6; }

Json text_or_null(const std::string& text) { return text.empty() ? Json{} : Json(text); }

Json ids_of(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::vector<std::string_view> ids;
    for (ClaimId id : claims) ids.emplace_back(dossier[id].id);
    std::sort(ids.begin(), ids.end());
    return Json(ids);
}

Json pairs_of(const Dossier& dossier, const std::vector<ClaimPair>& pairs) {
    std::vector<std::pair<std::string_view, std::string_view>> ids;
    for (const auto& [a, b] : pairs)
        ids.push_back(std::minmax<std::string_view>(dossier[a].id, dossier[b].id));
    std::sort(ids.begin(), ids.end());
    Json list = Json::array();
    for (const auto& [a, b] : ids) list.push_back({a, b});
    return list;
}

Json finding_json(const Dossier& dossier, const Finding& finding) {
    Json json{{"schema", schema}, {"id", finding.id}};
    if (finding.question) {
        const Question& question = dossier[*finding.question];
        json["question"] = report::question_words(dossier, question);
        report::QuestionNames names = report::question_names(dossier, question);
        json["subject"] = std::move(names.subject);
        json["predicate"] = std::move(names.predicate);
    } else {
        json["question"] = json["subject"] = json["predicate"] = nullptr;
    }
    json["kind"] = to_string(finding.kind);
    json["relation"] = to_string(finding.relation);
    json["degree"] = rounded(finding.degree);
    json["severity"] = rounded(finding.severity);
    json["claims"] = ids_of(dossier, finding.claims);
    json["fits_all"] = ids_of(dossier, finding.fits_all);
    json["pairs"] = pairs_of(dossier, finding.pairs);
    if (finding.pairs_total > finding.pairs.size()) json["pairs_total"] = finding.pairs_total;
    json["announced"] = finding.announced;
    json["explanation"] = finding.explanation;
    json["notes"] = finding.notes;
    json["rule"] = text_or_null(finding.rule);
    json["root"] = text_or_null(finding.root);
    json["decision"] = text_or_null(finding.decision);
    return json;
}

// Fields that are not given are left out.
void put(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
}

Json claim_json(const Dossier& dossier, const Claim& claim) {
    Json json{{"id", claim.id},
              {"source", dossier[claim.source].id},
              {"subject", claim.subject},
              {"predicate", claim.predicate},
              {"value", claim.words}};
    put(json, "unit", claim.unit);
    put(json, "when", claim.when);
    put(json, "where", claim.where);
    put(json, "scope", claim.scope);
    json["polarity"] = to_string(claim.polarity);
    json["status"] = to_string(claim.status);
    if (claim.measure != Measure::unstated) json["measure"] = to_string(claim.measure);
    if (!claim.said_by.empty()) json["said_by"] = claim.said_by;
    json["stance"] = to_string(claim.stance);
    put(json, "read_as", report::reading_words(dossier, claim));
    put(json, "quote", claim.place.quote);
    put(json, "original", claim.place.original);
    put(json, "file", claim.place.file);
    put(json, "page", claim.place.page);
    if (claim.place.paragraph != 0) json["paragraph"] = claim.place.paragraph;
    if (claim.place.line != 0) json["line"] = claim.place.line;
    if (claim.place.start) json["start"] = *claim.place.start;
    if (claim.place.end) json["end"] = *claim.place.end;
    put(json, "note", claim.note);
    return json;
}

Json source_json(const Source& source) {
    Json json{{"id", source.id}};
    put(json, "title", source.title);
    put(json, "author", source.author);
    put(json, "publisher", source.publisher);
    put(json, "published", source.published);
    put(json, "kind", source.kind);
    put(json, "url", source.url);
    if (!source.derives_from.empty()) json["derives_from"] = source.derives_from;
    if (source.trust) json["trust"] = rounded(*source.trust);
    return json;
}

Json summary_json(const Summary& summary) {
    return {{"disagreements", summary.disagreements},
            {"pairs", summary.pairs},
            {"violated", summary.violated},
            {"tensions", summary.tensions},
            {"agreements", summary.agreements},
            {"refinements", summary.refinements},
            {"holds", summary.holds},
            {"decided", summary.decided},
            {"sources", summary.sources},
            {"claims", summary.claims},
            {"rejected", summary.rejected},
            {"hidden", summary.hidden}};
}

// The claims that findings name, each once, by source and id.
std::vector<ClaimId> named_claims(const Report& report) {
    std::set<ClaimId> ids;
    for (const Finding& finding : report.findings) {
        ids.insert(finding.claims.begin(), finding.claims.end());
        ids.insert(finding.fits_all.begin(), finding.fits_all.end());
    }
    return report::in_stable_order(report.dossier, {ids.begin(), ids.end()});
}

std::string dumped(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void write_json(std::ostream& out, const Report& report) {
    Json json{{"schema", schema}, {"title", report.dossier.title}};
    json["findings"] = Json::array();
    for (const Finding& finding : report.findings)
        json["findings"].push_back(finding_json(report.dossier, finding));
    json["claims"] = Json::array();
    for (ClaimId id : named_claims(report))
        json["claims"].push_back(claim_json(report.dossier, report.dossier[id]));
    json["sources"] = Json::array();
    for (const Source* source : report::sorted_sources(report.dossier))
        json["sources"].push_back(source_json(*source));
    json["summary"] = summary_json(summarize(report));
    out << dumped(json, 2) << '\n';
}

void write_jsonl(std::ostream& out, const Report& report) {
    for (const Finding& finding : report.findings)
        out << dumped(finding_json(report.dossier, finding), -1) << '\n';
}

}  // namespace gainsay
