// The report as one Markdown page (CommonMark with tables).
#include <fmt/format.h>

#include <ostream>

#include "gainsay/report.hpp"
#include "report/markup.hpp"
#include "report/view.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using report::markdown_text;

std::string_view mark_text(report::Mark mark) {
    switch (mark) {
        case report::Mark::none:
            return " ";
        case report::Mark::against:
            return "✗";
        case report::Mark::leans:
            return "~";
        case report::Mark::fits:
            return "✓";
    }
    return " ";
}

void write_finding(std::ostream& out, const Finding& finding, const report::FindingView& view) {
    out << "\n## " << markdown_text(view.title) << "\n\n*" << to_string(finding.relation) << "* · "
        << to_string(finding.kind) << " · `" << printable(finding.id) << "`\n\n";
    if (!view.claims.empty()) out << "| | value | voice | place | words |\n|---|---|---|---|---|\n";
    for (const report::ClaimView& claim : view.claims) {
        out << fmt::format("| {} | {} | {} | {} | {} |\n", mark_text(claim.mark), markdown_text(claim.words),
                           markdown_text(claim.voice), markdown_text(claim.place),
                           claim.quote.empty() ? "" : "“" + markdown_text(claim.quote) + "”");
    }
    if (!view.facts.empty()) out << '\n';
    for (const report::Fact& fact : view.facts) {
        out << "- **" << markdown_text(fact.label) << "** " << markdown_text(fact.text) << '\n';
    }
}

}  // namespace

void write_markdown(std::ostream& out, const Report& report) {
    const report::Viewer viewer{report.dossier};
    out << "# " << (report.dossier.title.empty() ? "Findings" : markdown_text(report.dossier.title)) << "\n\n"
        << markdown_text(to_string(summarize(report))) << '\n';
    for (const Finding& finding : report.findings) {
        if (is_listed(finding, report)) write_finding(out, finding, viewer(finding));
    }
    out << "\n## Sources\n\n";
    for (const Source* source : report::sorted_sources(report.dossier)) {
        out << "- `" << printable(source->id) << "` " << markdown_text(report::source_words(*source));
        if (!source->derives_from.empty()) {
            out << "; derives from " << markdown_text(report::listed(source->derives_from));
        }
        out << '\n';
    }
}

}  // namespace gainsay
