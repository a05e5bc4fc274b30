// The reports for programs.
#include <ostream>
#include <set>

#include "gainsay/report.hpp"
#include "report/json_records.hpp"
#include "report/view.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using report::Json;

// Of what was not looked for there is no count.
Json summary_json(const Summary& summary, bool all) {
    Json json{{"disagreements", summary.disagreements},
              {"pairs", summary.pairs},
              {"violated", summary.violated},
              {"tensions", summary.tensions}};
    if (all) {
        json["agreements"] = summary.agreements;
        json["refinements"] = summary.refinements;
        json["holds"] = summary.holds;
        json["undecided"] = summary.undecided;
    }
    json["decided"] = summary.decided;
    json["sources"] = summary.sources;
    json["claims"] = summary.claims;
    json["rejected"] = summary.rejected;
    json["hidden"] = summary.hidden;
    return json;
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

}  // namespace

void write_json(std::ostream& out, const Report& report) {
    Json json{{"schema", report::json_schema}, {"title", report.dossier.title}};
    json["findings"] = Json::array();
    for (const Finding& finding : report.findings)
        json["findings"].push_back(report::finding_json(report.dossier, finding));
    json["claims"] = Json::array();
    for (ClaimId id : named_claims(report))
        json["claims"].push_back(report::claim_json(report.dossier, report.dossier[id]));
    json["sources"] = Json::array();
    for (const Source* source : report::sorted_sources(report.dossier))
        json["sources"].push_back(report::source_json(*source));
    json["summary"] = summary_json(summarize(report), report.all);
    out << report::dumped(json, 2) << '\n';
}

void write_jsonl(std::ostream& out, const Report& report) {
    for (const Finding& finding : report.findings)
        out << report::dumped(report::finding_json(report.dossier, finding), -1) << '\n';
}

}  // namespace gainsay
