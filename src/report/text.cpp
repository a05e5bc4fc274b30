// The report for a terminal.
#include <algorithm>
#include <ostream>

#include "gainsay/report.hpp"
#include "report/rows.hpp"

namespace gainsay {
namespace {

using namespace report;

constexpr std::size_t shown_claims = 24;  // of one finding; the rest is for `gainsay evidence`

}  // namespace

void write_text(std::ostream& out, const Report& report, const TextOptions& given) {
    TextOptions options = given;
    options.width = std::max(options.width, 20U);
    const bool any = std::any_of(report.findings.begin(), report.findings.end(),
                                 [&](const Finding& finding) { return is_listed(finding, report); });
    if (any) {
        const Viewer viewer{report.dossier};
        for (const Finding& finding : report.findings) {
            if (!is_listed(finding, report)) continue;
            const FindingView view = viewer.view_of(finding);
            write_heading(out, finding, view.title, options);
            write_rows(out, view.claims, report.all ? view.claims.size() : shown_claims, options);
            write_facts(out, view.facts, options);
            out << '\n';
        }
    }
    for (const std::string& line : wrapped(to_string(summarize(report)), options.width)) out << line << '\n';
}

}  // namespace gainsay
