#include "report/json_records.hpp"

#include <algorithm>
#include <cmath>

#include "report/words.hpp"

namespace gainsay::report {
namespace {

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

}  // namespace

Json finding_json(const Dossier& dossier, const Finding& finding) {
    Json json{{"schema", json_schema}, {"id", finding.id}};
    if (finding.question) {
        const Question& question = dossier[*finding.question];
        json["question"] = question_words(dossier, question);
        QuestionNames names = question_names(dossier, question);
        json["subject"] = std::move(names.subject);
        json["predicate"] = std::move(names.predicate);
    } else {
        json["question"] = json["subject"] = json["predicate"] = nullptr;
    }
    json["kind"] = to_string(finding.kind);
    json["relation"] = to_string(finding.relation);
    json["degree"] = rounded(finding.degree);
    json["gap"] = rounded(finding.gap);
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

namespace {

// Fields that are not given are left out.
void put(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
}

}  // namespace

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
    put(json, "read_as", reading_words(dossier, claim));
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

std::string dumped(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace gainsay::report
