// The note that a careful writer sets under a statement: what each source gives, who has it from whom, what
// is disputed.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "gainsay/detect.hpp"
#include "gainsay/report.hpp"
#include "report/citation.hpp"
#include "report/view.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using namespace report;

constexpr std::size_t shown_clauses = 8;  // of claims that are in no conflict

struct Verb {
    std::string_view singular, plural, past;
};
constexpr Verb gives{"gives", "give", "gave"};
constexpr Verb says{"says", "say", "said"};
constexpr Verb estimates{"estimates", "estimate", "estimated"};
constexpr Verb denies{"denies", "deny", "denied"};
constexpr Verb reports{"reports", "report", "reported"};
constexpr Verb disputes{"disputes", "dispute", "disputed"};

enum class Form : std::uint8_t { singular, plural, past };
std::string_view form_of(const Verb& verb, Form form) {
    return form == Form::singular ? verb.singular : form == Form::plural ? verb.plural : verb.past;
}

// What one voice in one source says, of one time, place and part: one or several values, and where they
// stand.
struct Clause {
    const Claim* claim = nullptr;  // stands for all that are merged
    std::vector<std::string> values;
    std::vector<Place> places;
};

bool is_yes_or_no(const Claim& claim) { return kind_of(claim.value) == ValueKind::truth; }

bool says_yes(const Claim& claim) {
    return std::get<Truth>(claim.value).yes != (claim.polarity == Polarity::denied);
}

// The value as printed; a unit that the words do not carry stands outside the quotation marks.
std::string quoted_value(const Claim& claim) {
    std::string words = in_quotes(claim.words);
    if (!claim.unit.empty() && claim.words.find(claim.unit) == std::string::npos) words += ' ' + claim.unit;
    return words;
}

std::string limits_of(const Claim& claim) {
    std::vector<std::string> limits;
    for (const std::string* text : {&claim.when, &claim.where, &claim.scope})
        if (!text->empty()) limits.push_back(*text);
    if (claim.status != Status::asserted && claim.status != Status::estimated)
        limits.emplace_back(to_string(claim.status));
    return limits.empty() ? std::string{} : fmt::format(" [{}]", fmt::join(limits, ", "));
}

// "; " where the parts have commas of their own.
std::string enumerated(const std::vector<std::string>& parts) {
    if (parts.size() < 2) return parts.empty() ? std::string{} : parts.front();
    if (parts.size() == 2) return parts[0] + ", and " + parts[1];
    std::string words;
    for (std::size_t i = 0; i < parts.size(); ++i)
        words += (i == 0 ? "" : i + 1 == parts.size() ? "; and " : "; ") + parts[i];
    return words;
}

// "“a,” “b,” and “c”".
std::string quoted_list(std::vector<std::string> values) {
    if (values.size() < 3) return listed(values);
    const std::string last = std::move(values.back());
    values.pop_back();
    std::string words;
    for (std::string& value : values) words += with_comma(std::move(value)) + ' ';
    return words + "and " + last;
}

std::string capitalized(std::string text) {
    // Only the article that we have set: a name is written as its owner writes it.
    if (text.starts_with("the ") || text.starts_with("one "))
        text[0] = static_cast<char>(std::toupper(text[0]));
    return text;
}

class Footnote {
  public:
    Footnote(const Dossier& dossier, QuestionId question, CitationStyle style)
        : dossier_(dossier), viewer_(dossier), question_(question), style_(style) {}

    std::string text() {
        const std::vector<ClaimId> all = in_stable_order(dossier_, dossier_[question_].claims);
        const std::vector<Finding> findings = found();
        std::set<ClaimId> told;
        std::vector<std::string> sentences;
        for (const Finding& finding : findings) {
            told.insert(finding.claims.begin(), finding.claims.end());
            told.insert(finding.fits_all.begin(), finding.fits_all.end());
        }
        sentences.push_back(lead(all, findings));
        for (std::size_t i = 0; i < findings.size(); ++i) add_sides(sentences, findings[i], i > 0);
        std::vector<ClaimId> rest = all;
        std::erase_if(rest, [&](ClaimId id) { return told.count(id) != 0; });
        add_rest(sentences, rest, !findings.empty());
        add_origins(sentences, all);
        for (const Finding& finding : findings) add_ruling(sentences, finding);
        std::string words = fmt::format("{}", fmt::join(sentences, " "));
        return printable(words) + '\n' + (style_ == CitationStyle::plain ? source_list(all) : "");
    }

  private:
    // The conflicts on the question, and tensions where there are none; those of most claims first.
    std::vector<Finding> found() const {
        std::vector<Finding> findings = detect_question(dossier_, question_);
        apply_decisions(dossier_, findings);
        const bool conflict = std::any_of(findings.begin(), findings.end(), is_conflict);
        std::erase_if(findings, [&](const Finding& finding) {
            return conflict ? !is_conflict(finding) : finding.relation != FindingRelation::tension;
        });
        std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
            return std::tuple{b.claims.size(), a.id} < std::tuple{a.claims.size(), b.id};
        });
        return findings;
    }

    static bool is_conflict(const Finding& finding) { return finding.relation == FindingRelation::conflict; }

    std::set<SourceId> sources_of(const std::vector<ClaimId>& claims) const {
        std::set<SourceId> sources;
        for (ClaimId id : claims) sources.insert(dossier_[id].source);
        return sources;
    }

    std::string lead(const std::vector<ClaimId>& all, const std::vector<Finding>& findings) const {
        std::vector<ClaimId> disputed;
        for (const Finding& finding : findings)
            disputed.insert(disputed.end(), finding.claims.begin(), finding.claims.end());
        const bool one = sources_of(findings.empty() ? all : disputed).size() == 1;
        std::string state;
        if (!findings.empty()) {
            state = one                             ? "one source has more than one answer"
                    : is_conflict(findings.front()) ? "the sources disagree"
                                                    : "the sources are hard to reconcile";
        } else if (one) {
            state = "one source answers";
        } else {
            state = say_the_same(all) ? "the sources agree" : "the sources do not contradict each other";
        }
        const std::string question = question_words(dossier_, question_);
        if (question.ends_with('?')) return question + ' ' + capitalized(state) + '.';
        return fmt::format("On {} {}.", in_quotes(question), state);
    }

    bool say_the_same(const std::vector<ClaimId>& claims) const {
        std::set<std::tuple<std::string, Polarity>> said;
        for (ClaimId id : claims) {
            const Claim& claim = dossier_[id];
            said.emplace(canonical(dossier_.vocabulary, claim.words + ' ' + claim.unit), claim.polarity);
        }
        return said.size() == 1;
    }

    void add_sides(std::vector<std::string>& sentences, const Finding& finding, bool further) {
        const FindingView view = viewer_.view_of(finding);
        std::map<std::size_t, std::vector<ClaimId>> sides;
        std::vector<ClaimId> fitting;
        for (const ClaimView& claim : view.claims) {
            if (claim.mark == Mark::fits) fitting.push_back(claim.id);
            else sides[claim.mark == Mark::leans ? 1 : claim.side].push_back(claim.id);
        }
        std::size_t count = 0;
        for (const auto& [side, claims] : sides) {
            const std::string_view opening = count == 0   ? (further ? "Separately, " : "")
                                             : count == 1 ? "Against this, "
                                             : count == 2 ? "Against both, "
                                                          : "Against all of these, ";
            const std::string words = with_stop(said(claims));
            sentences.push_back(opening.empty() ? capitalized(words) : std::string{opening} + words);
            ++count;
        }
        if (!fitting.empty()) {
            const std::size_t clauses = merged(fitting).size();
            sentences.push_back(capitalized(
                fmt::format("{}{} {} side{}.", said(fitting), clauses == 1 ? ", which fits" : "; these fit",
                            count == 2 ? "both" : "every", count == 2 ? "s" : "")));
        }
    }

    void add_rest(std::vector<std::string>& sentences, const std::vector<ClaimId>& rest, bool further) {
        if (rest.empty()) return;
        std::vector<Clause> clauses = merged(rest);
        const std::size_t more = clauses.size() > shown_clauses ? clauses.size() - shown_clauses : 0;
        clauses.resize(clauses.size() - more);
        const std::string words = with_stop(said(clauses));
        sentences.push_back(further ? "Apart from this, " + words : capitalized(words));
        if (more > 0)
            sentences.push_back(fmt::format("{} left out here {} not conflict.",
                                            counted(more, "further statement"), more == 1 ? "does" : "do"));
    }

    std::string said(const std::vector<ClaimId>& claims) { return said(merged(claims)); }

    // What each source says, in a clause with as many predicates as it has things to say. What a source
    // passes on to dispute it is said by its voice, in a clause of its own.
    std::string said(const std::vector<Clause>& clauses) {
        std::vector<std::string> sentences;
        for (std::size_t i = 0; i < clauses.size();) {
            const SourceId source = clauses[i].claim->source;
            const Speaker speaker = speaker_of(dossier_[source]);
            const std::string name = name_in_text(source, speaker);
            if (is_disputed_voice(*clauses[i].claim)) {
                sentences.push_back(disputed(clauses[i], name, speaker.plural) + citation(clauses[i]));
                ++i;
                continue;
            }
            const Form form = speaker.plural ? Form::plural : Form::singular;
            std::vector<std::string> predicates;
            std::string_view verb;  // said once of what follows it
            for (; i < clauses.size() && clauses[i].claim->source == source &&
                   !is_disputed_voice(*clauses[i].claim);
                 ++i) {
                std::string predicate = predicate_of(clauses[i], form) + citation(clauses[i]);
                const std::string_view own = is_given_itself(*clauses[i].claim)
                                                 ? form_of(verb_of(*clauses[i].claim), form)
                                                 : std::string_view{};
                if (!own.empty() && own == verb) predicate.erase(0, own.size() + 1);
                verb = own;
                predicates.push_back(std::move(predicate));
            }
            sentences.push_back(fmt::format(
                "{} {}", name, predicates.size() > 2 ? enumerated(predicates) : listed(predicates)));
        }
        return enumerated(sentences);
    }

    // Two sources under one name are told apart by their titles.
    std::string name_in_text(SourceId id, const Speaker& speaker) const {
        const Source& source = dossier_[id];
        for (SourceId other : sources_of(dossier_[question_].claims)) {
            if (other != id && speaker_of(dossier_[other]).name == speaker.name && !source.title.empty())
                return fmt::format("{} in {}", speaker.name, in_quotes(source.title));
        }
        return speaker.name;
    }

    // Claims that differ in their values or places only, in the given order.
    std::vector<Clause> merged(const std::vector<ClaimId>& claims) const {
        const auto key = [&](const Claim& claim) {
            return std::tuple{
                claim.source, claim.said_by,
                claim.stance, is_yes_or_no(claim) ? says_yes(claim) : claim.polarity == Polarity::denied,
                claim.status, claim.when,
                claim.where,  claim.scope};
        };
        std::vector<Clause> clauses;
        for (ClaimId id : claims) {
            const Claim& claim = dossier_[id];
            auto clause = std::find_if(clauses.begin(), clauses.end(),
                                       [&](const Clause& known) { return key(*known.claim) == key(claim); });
            if (clause == clauses.end()) clause = clauses.insert(clauses.end(), Clause{&claim, {}, {}});
            const std::string value = is_yes_or_no(claim)
                                          ? (claim.place.quote.empty() ? "" : in_quotes(claim.place.quote))
                                          : quoted_value(claim);
            if (!value.empty() &&
                std::find(clause->values.begin(), clause->values.end(), value) == clause->values.end())
                clause->values.push_back(value);
            clause->places.push_back(claim.place);
        }
        // The clauses of one source stand together, in the order in which sources come first.
        std::vector<SourceId> order;
        for (const Clause& clause : clauses)
            if (std::find(order.begin(), order.end(), clause.claim->source) == order.end())
                order.push_back(clause.claim->source);
        std::stable_sort(clauses.begin(), clauses.end(), [&](const Clause& a, const Clause& b) {
            return std::find(order.begin(), order.end(), a.claim->source) <
                   std::find(order.begin(), order.end(), b.claim->source);
        });
        return clauses;
    }

    // "gives “200” [1968]", "says yes: “did not rule out”", "denied it".
    static std::string statement(const Clause& clause, Form form) {
        const Claim& claim = *clause.claim;
        const std::string values = quoted_list(clause.values);
        if (is_yes_or_no(claim)) {
            std::string words =
                fmt::format("{} {}{}", form_of(says, form), says_yes(claim) ? "yes" : "no", limits_of(claim));
            return values.empty() ? words : words + ": " + values;
        }
        return fmt::format("{} {}{}", form_of(verb_of(claim), form), claim.words.empty() ? "it" : values,
                           limits_of(claim));
    }

    static const Verb& verb_of(const Claim& claim) {
        const bool measured =
            kind_of(claim.value) == ValueKind::quantity || kind_of(claim.value) == ValueKind::date;
        return claim.polarity == Polarity::denied  ? denies
               : claim.status == Status::estimated ? estimates
               : measured                          ? gives
                                                   : says;
    }

    // In the source's own words and not as a yes or no, so that its verb can be shared.
    static bool is_given_itself(const Claim& claim) {
        return claim.stance == Stance::endorses && !is_yes_or_no(claim);
    }

    // "Kim Kook-Chin (by way of Le Dong)".
    static std::string holder_words(const Claim& claim) {
        std::string words = with_article(claim.holder());
        std::vector<std::string> between;
        for (std::size_t i = 0; i + 1 < claim.said_by.size(); ++i)
            between.push_back(with_article(claim.said_by[i]));
        return between.empty() ? words : fmt::format("{} (by way of {})", words, listed(between));
    }

    static std::string predicate_of(const Clause& clause, Form form) {
        const Claim& claim = *clause.claim;
        const bool own = claim.said_by.empty();
        switch (claim.stance) {
            case Stance::endorses:
                return own ? statement(clause, form)
                           : fmt::format("{}, citing {}", statement(clause, form), holder_words(claim));
            case Stance::reports:
                if (own)
                    return fmt::format("{} that some {}", form_of(reports, form),
                                       statement(clause, Form::past));
                return fmt::format("{} that {} {}", form_of(reports, form), holder_words(claim),
                                   statement(clause, Form::past));
            case Stance::disputes:
                break;
        }
        if (is_yes_or_no(claim))
            return fmt::format("{} the answer {}", form_of(disputes, form), says_yes(claim) ? "yes" : "no");
        return fmt::format("{} {}{}{}", form_of(disputes, form),
                           claim.polarity == Polarity::denied ? "the denial of " : "",
                           quoted_list(clause.values), limits_of(claim));
    }

    static bool is_disputed_voice(const Claim& claim) {
        return claim.stance == Stance::disputes && !claim.said_by.empty();
    }

    // "Kim Kook-Chin gave “December 1978,” which Balazs Szalontai disputes".
    static std::string disputed(const Clause& clause, const std::string& name, bool plural) {
        const Claim& claim = *clause.claim;
        const std::string verdict =
            fmt::format("which {} {}", name, form_of(disputes, plural ? Form::plural : Form::singular));
        const std::string holder = holder_words(claim);
        if (!is_yes_or_no(claim))
            return fmt::format("{} {} {}", holder, with_comma(statement(clause, Form::past)), verdict);
        Clause bare = clause;
        bare.values.clear();
        const std::string words = fmt::format("{} {}, {}", holder, statement(bare, Form::past), verdict);
        return clause.values.empty() ? words : words + ": " + quoted_list(clause.values);
    }

    // In full where the source comes first, else its place alone.
    std::string citation(const Clause& clause) {
        const Source& source = dossier_[clause.claim->source];
        const std::string place = locators_of(clause.places);
        std::string words;
        if (style_ == CitationStyle::plain) {
            words = place.empty() ? source.id : fmt::format("{}, {}", source.id, place);
        } else {
            const std::string reference =
                cited_.insert(source.id).second ? reference_of(source) : std::string{};
            words =
                reference.empty() || place.empty() ? reference + place : with_comma(reference) + ' ' + place;
        }
        return words.empty() ? words : fmt::format(" ({})", words);
    }

    // Who draws on what, and who is one witness with whom.
    void add_origins(std::vector<std::string>& sentences, const std::vector<ClaimId>& claims) const {
        std::vector<SourceId> sources;
        for (ClaimId id : claims)
            if (std::find(sources.begin(), sources.end(), dossier_[id].source) == sources.end())
                sources.push_back(dossier_[id].source);
        for (SourceId id : sources) {
            const Source& source = dossier_[id];
            if (source.derives_from.empty()) continue;
            std::vector<std::string> works;
            for (const std::string& work : source.derives_from) {
                const auto known = dossier_.source(work);
                works.push_back(known ? speaker_of(*known).name : with_article(work));
            }
            const Speaker speaker = speaker_of(source);
            sentences.push_back(
                capitalized(with_stop(fmt::format("{} {} on {}", name_in_text(id, speaker),
                                                  speaker.plural ? "draw" : "draws", listed(works)))));
        }
        for (const std::vector<ClaimId>& group : viewer_.witnesses(claims)) {
            std::set<std::string> names;
            for (SourceId id : sources_of(group)) names.insert(name_in_text(id, speaker_of(dossier_[id])));
            if (names.size() > 1)
                sentences.push_back(capitalized(fmt::format("{} share an origin and are one witness.",
                                                            listed({names.begin(), names.end()}))));
        }
    }

    void add_ruling(std::vector<std::string>& sentences, const Finding& finding) const {
        for (const Fact& fact : viewer_.view_of(finding).facts)
            if (fact.label == "decision") sentences.push_back(fmt::format("Ruling: {}.", fact.text));
    }

    std::string source_list(const std::vector<ClaimId>& claims) const {
        std::map<std::string, std::string> entries;
        for (SourceId id : sources_of(claims)) entries.emplace(dossier_[id].id, entry_of(dossier_[id]));
        std::string list;
        for (const auto& [id, entry] : entries)
            list += printable(id == entry ? id : fmt::format("{}: {}", id, entry)) + '\n';
        return list;
    }

    const Dossier& dossier_;
    Viewer viewer_;
    QuestionId question_;
    CitationStyle style_;
    std::set<std::string> cited_;
};

}  // namespace

std::string footnote(const Dossier& dossier, QuestionId question, CitationStyle style) {
    if (dossier[question].claims.empty()) return {};
    return Footnote{dossier, question, style}.text();
}

}  // namespace gainsay
