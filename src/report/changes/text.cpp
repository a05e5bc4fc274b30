// The differences of two dossiers for a terminal.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "gainsay/report.hpp"
#include "report/layout.hpp"
#include "report/rows.hpp"
#include "report/view.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using namespace report;

struct Sign {
    std::string_view text;
    Ink ink;
};

template <class Side>
Sign sign_of(const Side& before, const Side& after) {
    if (!before) return {"+", Ink::green};
    return after ? Sign{"~", Ink::yellow} : Sign{"-", Ink::red};
}

class ChangeWriter {
  public:
    ChangeWriter(std::ostream& out, const Report& before, const Report& after, const TextOptions& options)
        : out_(out), before_(before), after_(after), options_(options) {}

    void write(const Changes& changes) {
        section(changes.findings, "finding", {"new", "gone", "changed"});
        for (const FindingChange& change : changes.findings) write_finding(change);
        section(changes.claims, "claim", {"added", "removed", "changed"});
        for (const ClaimChange& change : changes.claims) write_claim(change);
        section(changes.sources, "source", {"added", "removed", "changed"});
        for (const SourceChange& change : changes.sources) write_source(change);
        if (changes.empty()) out_ << "no difference in claims, sources and findings\n";
    }

  private:
    template <class Change>
    void section(const std::vector<Change>& changes, std::string_view noun,
                 const std::vector<std::string_view>& kinds) {
        if (changes.empty()) return;
        std::vector<std::size_t> counts(3, 0);
        for (const Change& change : changes) ++counts[!change.before ? 0 : change.after ? 2 : 1];
        std::string words;
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (counts[i] != 0)
                words += fmt::format("{}{} {}", words.empty() ? "" : ", ", counts[i], kinds[i]);
        if (started_) out_ << '\n';
        started_ = true;
        out_ << inked(fmt::format("{}s: {}", noun, words), Ink::bold, options_.color) << '\n';
    }

    // A sign and a line of words, wrapped under each other.
    void write_line(Sign sign, const std::string& words) {
        bool first = true;
        for (const std::string& line : wrapped(printable(words), options_.width - 4)) {
            out_ << (first ? "  " + inked(sign.text, sign.ink, options_.color) + ' ' : "    ") << line
                 << '\n';
            first = false;
        }
    }

    static std::vector<Fact> facts_of(const std::vector<FieldChange>& fields) {
        std::vector<Fact> facts;
        for (const FieldChange& field : fields)
            facts.push_back({field.field, fmt::format("{} → {}", shown(field.before), shown(field.after))});
        return facts;
    }

    static std::string shown(const std::string& text) { return text.empty() ? "(nothing)" : text; }

    void write_claim(const ClaimChange& change) {
        const Dossier& dossier = change.after ? after_.dossier : before_.dossier;
        const Claim& claim = dossier[change.after ? *change.after : *change.before];
        std::string words = fmt::format("{}  {}", claim.id, voice_words(dossier, claim));
        if (const std::string place = place_words(claim.place); !place.empty()) words += ' ' + place;
        words += fmt::format("  {}: {}", claim.subject, claim.predicate);
        if (change.fields.empty()) {
            words += " = " + value_words(claim);
            if (const std::string limits = qualifier_words(claim); !limits.empty())
                words += fmt::format(" ({})", limits);
        }
        write_line(sign_of(change.before, change.after), words);
        write_facts(out_, facts_of(change.fields), options_);
    }

    void write_source(const SourceChange& change) {
        const Source& source = change.after != nullptr ? *change.after : *change.before;
        std::string words = source.id;
        if (const std::string full = source_words(source); full != source.id) words += "  " + full;
        write_line(sign_of(change.before, change.after), words);
        write_facts(out_, facts_of(change.fields), options_);
    }

    void write_finding(const FindingChange& change) {
        const Report& report = change.after != nullptr ? after_ : before_;
        const Finding& finding = change.after != nullptr ? *change.after : *change.before;
        const std::string title =
            finding.question ? question_words(report.dossier, *finding.question) : finding.rule;
        write_line(sign_of(change.before, change.after),
                   fmt::format("{}  {} · {} · {}", title, to_string(finding.relation),
                               to_string(finding.kind), finding.id));
        std::vector<Fact> facts = facts_of(change.fields);
        if (facts.empty()) facts.push_back({"why", finding.explanation});
        if (!change.because.empty()) facts.push_back({"because", listed(change.because)});
        write_facts(out_, facts, options_);
    }

    std::ostream& out_;
    const Report& before_;
    const Report& after_;
    TextOptions options_;
    bool started_ = false;
};

}  // namespace

void write_changes(std::ostream& out, const Report& before, const Report& after, const Changes& changes,
                   const TextOptions& given) {
    TextOptions options = given;
    options.width = std::max(options.width, 20U);
    ChangeWriter{out, before, after, options}.write(changes);
}

}  // namespace gainsay
