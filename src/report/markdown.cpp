// The report as Markdown (CommonMark with tables): one page, or a folder of linked notes.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <sstream>

#include "gainsay/report.hpp"
#include "report/file_stem.hpp"
#include "report/markup.hpp"
#include "report/view.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using namespace report;

std::string title_of(const Dossier& dossier) {
    return dossier.title.empty() ? "Findings" : markdown_text(dossier.title);
}

std::string file_of(std::string_view text) { return file_stem(text) + ".md"; }

std::string tags_of(const Finding& finding) {
    return fmt::format("*{}* · {}", relation_words(finding.relation), to_string(finding.kind));
}

// `linked`: voices link to the notes of their sources.
void write_body(std::ostream& out, const Dossier& dossier, const FindingView& view, bool linked) {
    if (!view.claims.empty()) out << "| | value | voice | place | words |\n|---|---|---|---|---|\n";
    for (const ClaimView& claim : view.claims) {
        std::string voice = markdown_text(claim.voice);
        if (linked)
            voice = fmt::format("[{}](../sources/{})", voice, file_of(dossier[dossier[claim.id].source].id));
        out << fmt::format("| {} | {} | {} | {} | {} |\n", sign_of(claim.mark), markdown_text(claim.words),
                           voice, markdown_text(claim.place),
                           claim.quote.empty() ? "" : "“" + markdown_text(claim.quote) + "”");
    }
    if (!view.facts.empty()) out << '\n';
    for (const Fact& fact : view.facts) {
        out << "- **" << markdown_text(fact.label) << "** " << markdown_text(fact.text) << '\n';
    }
}

std::string source_line(const Source& source) {
    std::string line = markdown_text(source_words(source));
    if (!source.derives_from.empty()) line += "; derives from " + markdown_text(listed(source.derives_from));
    return line;
}

// A folder of notes: an index, one note a question or rule that has a finding, one a source.
class Notes {
  public:
    explicit Notes(const Report& report)
        : report_(report), dossier_(report.dossier), viewer_(report.dossier) {
        for (const Finding& finding : report.findings)
            if (is_listed(finding, report)) topics_[topic_of(finding)].push_back(&finding);
    }

    std::vector<Note> write() const {
        std::vector<Note> notes{index()};
        for (const auto& [title, findings] : topics_) notes.push_back(question(title, findings));
        for (const Source* source : sorted_sources(dossier_)) notes.push_back(source_note(*source));
        return notes;
    }

  private:
    std::string topic_of(const Finding& finding) const {
        return finding.question ? question_words(dossier_, *finding.question) : finding.rule;
    }

    static std::string question_file(const std::string& title) { return "questions/" + file_of(title); }

    // Questions in the order of their gravest finding.
    Note index() const {
        std::ostringstream out;
        out << "# " << title_of(dossier_) << "\n\n"
            << markdown_text(to_string(summarize(report_))) << "\n\n## Questions\n\n";
        std::set<std::string> told;
        for (const Finding& finding : report_.findings) {
            const std::string title = topic_of(finding);
            if (!is_listed(finding, report_) || !told.insert(title).second) continue;
            out << fmt::format("- [{}]({}): {}\n", markdown_text(title), question_file(title),
                               tags_of(finding));
        }
        if (told.empty()) out << "Nothing contradicts anything else.\n";
        out << "\n## Sources\n\n";
        for (const Source* source : sorted_sources(dossier_))
            out << fmt::format("- [{}](sources/{}) {}\n", markdown_text(source->id), file_of(source->id),
                               source_line(*source));
        return {"index.md", out.str()};
    }

    Note question(const std::string& title, const std::vector<const Finding*>& findings) const {
        std::ostringstream out;
        out << "# " << markdown_text(title) << '\n';
        for (const Finding* finding : findings) {
            const FindingView view = viewer_.view_of(*finding);
            out << fmt::format("\n## {} · `{}`\n\n", tags_of(*finding), printable(finding->id));
            if (view.title != title) out << markdown_text(view.title) << "\n\n";
            write_body(out, dossier_, view, true);
        }
        out << "\n[Index](../index.md)\n";
        return {question_file(title), out.str()};
    }

    Note source_note(const Source& source) const {
        std::ostringstream out;
        out << "# " << markdown_text(source.id) << "\n\n" << source_line(source) << '\n';
        for (const auto& [label, text] : {std::pair{"kind", &source.kind}, std::pair{"url", &source.url}})
            if (!text->empty()) out << fmt::format("\n- **{}** {}\n", label, markdown_text(*text));
        out << "\n## What it takes part in\n\n";
        bool any = false;
        for (const auto& [title, findings] : topics_) {
            const bool named = std::any_of(findings.begin(), findings.end(),
                                           [&](const Finding* finding) { return names(*finding, source); });
            if (!named) continue;
            any = true;
            out << fmt::format("- [{}](../{}): {}\n", markdown_text(title), question_file(title),
                               tags_of(*findings.front()));
        }
        if (!any) out << "No finding.\n";
        out << "\n[Index](../index.md)\n";
        return {"sources/" + file_of(source.id), out.str()};
    }

    bool names(const Finding& finding, const Source& source) const {
        for (const auto* claims : {&finding.claims, &finding.fits_all})
            for (ClaimId id : *claims)
                if (&dossier_[dossier_[id].source] == &source) return true;
        return false;
    }

    const Report& report_;
    const Dossier& dossier_;
    Viewer viewer_;
    std::map<std::string, std::vector<const Finding*>> topics_;  // question or rule in words -> findings
};

}  // namespace

void write_markdown(std::ostream& out, const Report& report) {
    const Viewer viewer{report.dossier};
    out << "# " << title_of(report.dossier) << "\n\n" << markdown_text(to_string(summarize(report))) << '\n';
    for (const Finding& finding : report.findings) {
        if (!is_listed(finding, report)) continue;
        const FindingView view = viewer.view_of(finding);
        out << fmt::format("\n## {}\n\n{} · `{}`\n\n", markdown_text(view.title), tags_of(finding),
                           printable(finding.id));
        write_body(out, report.dossier, view, false);
    }
    out << "\n## Sources\n\n";
    for (const Source* source : sorted_sources(report.dossier))
        out << "- `" << printable(source->id) << "` " << source_line(*source) << '\n';
}

std::vector<Note> markdown_notes(const Report& report) { return Notes{report}.write(); }

}  // namespace gainsay
