// The differences of two dossiers for programs.
#include <ostream>

#include "gainsay/report.hpp"
#include "report/json_records.hpp"

namespace gainsay {
namespace {

using namespace report;

Json fields_json(const std::vector<FieldChange>& fields) {
    Json json = Json::object();
    for (const FieldChange& field : fields) json[field.field] = {field.before, field.after};
    return json;
}

// `before` and `after` write the two sides.
template <class Change, class Before, class After>
Json change_json(const char* what, const Change& change, Before before, After after) {
    Json json{{"schema", json_schema},
              {"what", what},
              {"change", !change.before ? "added"
                         : change.after ? "changed"
                                        : "removed"},
              {"id", nullptr}};
    if (change.before) json["before"] = before();
    if (change.after) json["after"] = after();
    json["id"] = json[change.after ? "after" : "before"]["id"];
    if (!change.fields.empty()) json["fields"] = fields_json(change.fields);
    return json;
}

std::vector<Json> records(const Report& before, const Report& after, const Changes& changes) {
    std::vector<Json> list;
    for (const FindingChange& change : changes.findings) {
        list.push_back(change_json(
            "finding", change, [&] { return finding_json(before.dossier, *change.before); },
            [&] { return finding_json(after.dossier, *change.after); }));
        list.back()["because"] = change.because;
    }
    for (const ClaimChange& change : changes.claims)
        list.push_back(change_json(
            "claim", change, [&] { return claim_json(before.dossier, before.dossier[*change.before]); },
            [&] { return claim_json(after.dossier, after.dossier[*change.after]); }));
    for (const SourceChange& change : changes.sources)
        list.push_back(change_json(
            "source", change, [&] { return source_json(*change.before); },
            [&] { return source_json(*change.after); }));
    return list;
}

}  // namespace

void write_changes_json(std::ostream& out, const Report& before, const Report& after,
                        const Changes& changes) {
    Json json{{"schema", json_schema}, {"changes", records(before, after, changes)}};
    json["summary"] = {{"findings", changes.findings.size()},
                       {"claims", changes.claims.size()},
                       {"sources", changes.sources.size()}};
    out << dumped(json, 2) << '\n';
}

void write_changes_jsonl(std::ostream& out, const Report& before, const Report& after,
                         const Changes& changes) {
    for (const Json& record : records(before, after, changes)) out << dumped(record, -1) << '\n';
}

}  // namespace gainsay
