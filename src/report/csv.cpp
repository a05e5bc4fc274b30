// Findings for a spreadsheet: one row a claim of a finding.
#include <fmt/format.h>

#include <ostream>

#include "gainsay/report.hpp"
#include "report/markup.hpp"
#include "report/view.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

void write_line(std::ostream& out, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) out << (i == 0 ? "" : ",") << report::csv_text(fields[i]);
    out << "\r\n";
}

}  // namespace

void write_csv(std::ostream& out, const Report& report) {
    const report::Viewer viewer{report.dossier};
    write_line(out, {"finding", "question", "kind", "relation", "degree", "severity", "side", "claim",
                     "source", "voice", "value", "when", "where", "scope", "status", "place", "quote",
                     "explanation", "decision"});
    for (const Finding& finding : report.findings) {
        const report::FindingView view = viewer.view_of(finding);
        for (const report::ClaimView& shown : view.claims) {
            const Claim& claim = report.dossier[shown.id];
            write_line(
                out, {finding.id, view.title, std::string{to_string(finding.kind)},
                      std::string{to_string(finding.relation)}, fmt::format("{:.3f}", finding.degree),
                      fmt::format("{:.3f}", finding.severity), std::string{report::name_of(shown.mark)},
                      claim.id, report.dossier[claim.source].id, std::string{voice_of(report.dossier, claim)},
                      report::value_words(claim), claim.when, claim.where, claim.scope,
                      std::string{to_string(claim.status)}, shown.place, shown.quote, finding.explanation,
                      finding.decision});
        }
    }
}

}  // namespace gainsay
