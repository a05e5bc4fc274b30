#include <fmt/format.h>

#include "gainsay/report.hpp"
#include "report/words.hpp"

namespace gainsay {

bool is_listed(const Finding& finding, const Report& report) noexcept {
    return report.all || finding.relation == FindingRelation::conflict ||
           finding.relation == FindingRelation::tension;
}

Summary summarize(const Report& report) {
    Summary summary;
    for (const Finding& finding : report.findings) {
        const bool is_rule = finding.kind == FindingKind::rule;
        switch (finding.relation) {
            case FindingRelation::conflict:
                ++(is_rule ? summary.violated : summary.disagreements);
                if (!is_rule) summary.pairs += finding.pairs_total;
                break;
            case FindingRelation::tension:
                ++summary.tensions;
                break;
            case FindingRelation::agreement:
                ++summary.agreements;
                break;
            case FindingRelation::refinement:
                ++summary.refinements;
                break;
            case FindingRelation::holds:
                ++summary.holds;
                break;
            case FindingRelation::cannot_tell:
                summary.undecided += is_rule;
                break;
            case FindingRelation::incomparable:
                break;
        }
        if (!finding.decision.empty() && finding.decision.find("(stale)") == std::string::npos)
            ++summary.decided;
    }
    summary.sources = report.dossier.sources().size();
    for (const Question& question : report.dossier.questions()) summary.claims += question.claims.size();
    summary.rejected = report.rejected;
    summary.hidden = report.hidden;
    return summary;
}

std::string to_string(const Summary& summary) {
    using report::counted;
    std::string words =
        summary.disagreements == 0
            ? std::string(summary.hidden == 0 ? "no disagreement" : "no disagreement as severe as asked for")
            : fmt::format("{} ({})", counted(summary.disagreements, "disagreement"),
                          counted(summary.pairs, "conflicting pair"));
    words += fmt::format(" in {}, {}", counted(summary.sources, "source"), counted(summary.claims, "claim"));
    const auto add = [&](std::size_t count, std::string_view noun, std::string_view verb = {}) {
        if (count != 0) words += " · " + counted(count, noun) + std::string{verb};
    };
    add(summary.violated, "rule", " violated");
    add(summary.tensions, "tension");
    add(summary.agreements, "agreement");
    add(summary.refinements, "refinement");
    add(summary.holds, "check", summary.holds == 1 ? " holds" : " hold");
    add(summary.undecided, "rule", " cannot be told");
    add(summary.decided, "finding", " decided");
    add(summary.hidden, "finding", " less severe, not listed");
    add(summary.rejected, "record", " rejected");
    return words;
}

}  // namespace gainsay
