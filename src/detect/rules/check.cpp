// Rules to findings: which claims are tried together, what the outcome is called, and how it is told.
#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "detect/rules/arithmetic.hpp"
#include "detect/rules/logic.hpp"
#include "detect/rules/rules.hpp"
#include "gainsay/reading.hpp"

namespace gainsay {
namespace rules {
namespace {

// Combinations of single claims tried one by one to show the nearest; beyond it the nearest is sought claim
// by claim.
constexpr std::size_t max_combinations = 256;
// Alternatives of one reference that take part in that search.
constexpr std::size_t max_alternatives = 64;
// Least degree given to a contradiction that rests on a claim which does not say of when, where or what part.
constexpr double degree_of_silence = 0.5;

using Lists = std::vector<std::vector<const Candidate*>>;

struct Group {
    std::string label;  // whose figures
    Lists lists;
    Reckoning reckoning = Reckoning::own;
};

std::string voice_label(const Dossier& dossier, ClaimId id) {
    const Claim& claim = dossier[id];
    std::string label = dossier[claim.source].id;
    for (const std::string& voice : claim.said_by) label += " > " + voice;
    return label;
}

// The figures of each voice that can fill the rule by itself; if none can, those of all.
std::vector<Group> groups_of(const Dossier& dossier, const std::vector<Answer>& answers, const Lists& all) {
    std::map<std::uint32_t, Group> by_voice;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const Candidate* c : all[i]) {
            Group& group = by_voice[c->voice];
            group.lists.resize(all.size());
            group.lists[i].push_back(c);
            if (group.label.empty()) group.label = voice_label(dossier, c->claim);
        }
    }
    std::vector<Group> result;
    for (auto& [voice, group] : by_voice) {
        bool full = true;
        for (std::size_t i = 0; i < all.size(); ++i)
            full = full && (answers[i].event || !group.lists[i].empty());
        if (full) result.push_back(std::move(group));
    }
    std::sort(result.begin(), result.end(), [](const Group& a, const Group& b) { return a.label < b.label; });
    if (result.empty()) result.push_back({"", all, Reckoning::across_sources});
    return result;
}

std::vector<Operand> operands_of(const std::vector<Answer>& answers, const Lists& lists) {
    std::vector<Operand> operands(lists.size());
    for (std::size_t i = 0; i < lists.size(); ++i) {
        operands[i].event = answers[i].event;
        for (const Candidate* c : lists[i]) operands[i].claims.push_back(c->claim);
    }
    return operands;
}

// How well one combination does: more consistent first, then nearer.
struct Score {
    double consistency = -1;
    exact::Rational shortfall;
    bool beats(const Score& other) const {
        if (consistency != other.consistency) return consistency > other.consistency;
        return shortfall < other.shortfall;
    }
};

Score score(const Arithmetic& arithmetic, const std::vector<Operand>& operands) {
    if (!arithmetic.barrier(operands).empty()) return {};
    const double consistency = arithmetic.consistency(operands);
    return {consistency, consistency > 0 ? exact::Rational(0) : arithmetic.shortfall(operands)};
}

// The alternatives of every reference, one claim each, that come nearest to satisfying the rule.
std::vector<Operand> nearest(const Arithmetic& arithmetic, const std::vector<Operand>& alternatives) {
    std::vector<Operand> best = alternatives;
    std::size_t combinations = 1;
    for (Operand& operand : best) {
        if (operand.claims.size() > 1) combinations *= std::min(operand.claims.size(), max_combinations + 1);
        combinations = std::min(combinations, max_combinations + 1);
        if (!operand.claims.empty()) operand.claims.resize(1);
    }
    if (combinations == 1) return best;
    Score best_score = score(arithmetic, best);
    if (combinations <= max_combinations) {
        std::vector<Operand> trial = best;
        std::vector<std::size_t> digit(trial.size());
        for (std::size_t n = 1; n < combinations; ++n) {
            for (std::size_t i = 0; i < digit.size(); ++i) {
                if (alternatives[i].claims.size() < 2) continue;
                digit[i] = (digit[i] + 1) % alternatives[i].claims.size();
                trial[i].claims[0] = alternatives[i].claims[digit[i]];
                if (digit[i] != 0) break;
            }
            if (Score s = score(arithmetic, trial); s.beats(best_score)) {
                best_score = std::move(s);
                best = trial;
            }
        }
        return best;
    }
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = 0; i < best.size(); ++i) {
            std::vector<Operand> trial = best;
            for (std::size_t k = 0; k < std::min(alternatives[i].claims.size(), max_alternatives); ++k) {
                trial[i].claims[0] = alternatives[i].claims[k];
                if (Score s = score(arithmetic, trial); s.beats(best_score)) {
                    best_score = std::move(s);
                    best = trial;
                }
            }
        }
    }
    return best;
}

// The claims without which the rest could be true. One pass of deletion makes it minimal: a claim that is not
// needed once is not needed later, when fewer remain.
std::vector<ClaimId> minimal_subset(const Arithmetic& arithmetic, std::vector<Operand> operands) {
    std::vector<ClaimId> needed;
    for (Operand& operand : operands) {
        if (operand.claims.empty()) continue;
        Operand kept = std::exchange(operand, Operand{{}, std::nullopt, true});
        if (!arithmetic.is_possible(operands)) continue;
        needed.insert(needed.end(), kept.claims.begin(), kept.claims.end());
        operand = std::move(kept);
    }
    return needed;
}

class RuleChecker {
  public:
    RuleChecker(const Dossier& dossier, const RuleText& text, const Rule& rule, const DetectOptions& options,
                const std::vector<bool>* left_out)
        : dossier_(dossier),
          text_(text),
          rule_(rule),
          options_(options),
          answers_(find_answers(dossier, rule, left_out)) {}

    std::vector<Finding> check() {
        names_first_ = is_about_names(dossier_, rule_, rule_.first, answers_);
        if (rule_.connective != Connective::none) {
            names_second_ = is_about_names(dossier_, rule_, rule_.second, answers_);
            check_connective();
        } else {
            check_comparison();
        }
        return std::move(findings_);
    }

  private:
    Finding blank(const std::string& label, const std::string& voice) const {
        Finding finding;
        finding.kind = FindingKind::rule;
        finding.rule = rule_.text;
        finding.id = rule_id({rule_.text, label, voice});
        if (!text_.name.empty()) finding.notes.push_back(fmt::format("rule “{}”", text_.name));
        return finding;
    }

    void cannot_tell(const std::string& label, const std::string& voice, const std::string& reason,
                     std::vector<ClaimId> claims = {}) {
        Finding finding = blank(label, voice);
        finding.relation = FindingRelation::cannot_tell;
        finding.degree = 0;
        set_claims(finding, std::move(claims));
        finding.explanation = label.empty() ? reason : fmt::format("{}: {}", label, reason);
        findings_.push_back(std::move(finding));
    }

    void set_claims(Finding& finding, std::vector<ClaimId> claims) const {
        std::sort(claims.begin(), claims.end());
        claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
        finding.claims = std::move(claims);
        if (finding.claims.empty()) return;
        const QuestionId question = dossier_.question_of(finding.claims[0]);
        const bool one_question = std::all_of(finding.claims.begin(), finding.claims.end(), [&](ClaimId id) {
            return dossier_.question_of(id) == question;
        });
        if (one_question) finding.question = question;
    }

    void check_comparison() {
        const Aligned aligned = align(dossier_, rule_, answers_);
        if (aligned.alignments.empty()) cannot_tell("", "", aligned.missing);
        for (const Alignment& alignment : aligned.alignments)
            for (const Group& group : groups_of(dossier_, answers_, alignment.operands)) {
                if (names_first_) check_names(alignment, group);
                else check_arithmetic(alignment, group);
            }
    }

    void check_arithmetic(const Alignment& alignment, const Group& group) {
        const Arithmetic arithmetic(dossier_, rule_, rule_.first, group.reckoning);
        const std::vector<Operand> alternatives = operands_of(answers_, group.lists);
        const std::vector<Operand> shown = nearest(arithmetic, alternatives);
        std::vector<ClaimId> claims;
        for (const Operand& operand : shown)
            claims.insert(claims.end(), operand.claims.begin(), operand.claims.end());
        if (const std::string barrier = arithmetic.barrier(shown); !barrier.empty()) {
            cannot_tell(alignment.label, group.label, barrier, claims);
            return;
        }
        Finding finding = blank(alignment.label, group.label);
        const double consistency = arithmetic.consistency(shown);
        classify(finding, consistency, alignment.silent);
        const bool violated = consistency == 0;
        set_claims(finding, violated ? minimal_subset(arithmetic, shown) : claims);
        add_pair(finding);
        explain(finding, arithmetic, shown, alignment.label, group, violated);
        add_notes(finding, arithmetic, shown, alternatives, alignment);
        findings_.push_back(std::move(finding));
    }

    void classify(Finding& finding, double consistency, bool silent) const {
        finding.degree = 1 - consistency;
        if (finding.degree == 1 && silent) finding.degree = degree_of_silence;
        if (finding.degree == 1) finding.relation = FindingRelation::conflict;
        else if (finding.degree > 0 && finding.degree >= options_.compare.tension)
            finding.relation = FindingRelation::tension;
        else finding.relation = FindingRelation::holds;
    }

    static void add_pair(Finding& finding) {
        const bool against =
            finding.relation == FindingRelation::conflict || finding.relation == FindingRelation::tension;
        if (!against || finding.claims.size() != 2) return;
        finding.pairs.emplace_back(finding.claims[0], finding.claims[1]);
        finding.pairs_total = 1;
    }

    void explain(Finding& finding, const Arithmetic& arithmetic, const std::vector<Operand>& shown,
                 const std::string& label, const Group& group, bool violated) const {
        std::string text = label.empty() ? "" : label + ": ";
        text += in_words(dossier_, rule_, rule_.first, shown, violated);
        if (const std::string sides = arithmetic.sides(shown); !sides.empty())
            text += fmt::format(" ({})", sides);
        if (finding.relation == FindingRelation::tension && !violated)
            text += ", which only the edges of the hedges allow";
        if (group.reckoning == Reckoning::own) {
            text += fmt::format("; {}'s own figures", group.label);
        } else if (!finding.claims.empty()) {
            std::set<std::string> voices;
            for (ClaimId id : finding.claims) voices.insert(voice_label(dossier_, id));
            text += fmt::format("; across {}", fmt::join(voices, ", "));
        }
        finding.explanation = std::move(text);
    }

    void add_notes(Finding& finding, const Arithmetic& arithmetic, const std::vector<Operand>& shown,
                   const std::vector<Operand>& alternatives, const Alignment& alignment) const {
        for (std::string& note : arithmetic.assumptions(shown)) finding.notes.push_back(std::move(note));
        if (alignment.silent)
            finding.notes.push_back(
                "a claim that does not say of when, where or what part stands against several that do");
        std::size_t more = 0;
        for (std::size_t i = 0; i < shown.size(); ++i)
            more += alternatives[i].claims.size() - shown[i].claims.size();
        if (more > 0 && finding.relation == FindingRelation::conflict)
            finding.notes.push_back(fmt::format("{} other claim{} on the same questions come{} no nearer",
                                                more, more == 1 ? "" : "s", more == 1 ? "s" : ""));
    }

    // ---- names: a comparison of terms that stands alone ----

    void check_names(const Alignment& alignment, const Group& group) {
        const std::vector<Fact> facts = facts_of(rule_.first, group.lists, group.reckoning, names_first_);
        const auto with = [&](Verdict verdict) {
            return std::find_if(facts.begin(), facts.end(),
                                [&](const Fact& f) { return f.verdict == verdict; });
        };
        const auto yes = with(Verdict::yes), no = with(Verdict::no);
        const auto shown = yes != facts.end() ? yes : no;
        if (shown == facts.end()) {
            cannot_tell(alignment.label, group.label, "the words neither meet nor exclude the rule");
            return;
        }
        Finding finding = blank(alignment.label, group.label);
        classify(finding, shown == yes ? 1 : 0, alignment.silent);
        set_claims(finding, shown->claims());
        add_pair(finding);
        finding.explanation =
            fmt::format("{}{}{}", alignment.label, alignment.label.empty() ? "" : ": ",
                        in_words(dossier_, rule_, rule_.first, shown->operands, shown == no));
        findings_.push_back(std::move(finding));
    }

    // ---- implies, excludes ----

    // One claim for each reference of a comparison, and what they make of it.
    struct Fact {
        std::vector<Operand> operands;
        std::vector<const Candidate*> candidates;
        Verdict verdict = Verdict::maybe;
        std::vector<ClaimId> claims() const {
            std::vector<ClaimId> result;
            for (const Candidate* c : candidates) result.push_back(c->claim);
            return result;
        }
    };

    std::vector<Fact> facts_of(const Comparison& comparison, const Lists& lists, Reckoning reckoning,
                               bool names) const {
        std::vector<Fact> facts(1);
        facts[0].operands.resize(lists.size());
        for (std::size_t i = 0; i < lists.size(); ++i) facts[0].operands[i].event = answers_[i].event;
        for (std::size_t index : references_of(rule_, comparison)) {
            if (answers_[index].event) continue;
            std::vector<Fact> longer;
            for (const Fact& fact : facts) {
                for (const Candidate* c : lists[index]) {
                    const bool together =
                        std::all_of(fact.candidates.begin(), fact.candidates.end(),
                                    [&](const Candidate* other) { return same_time(*c, *other); });
                    if (!together || longer.size() == max_facts) continue;
                    longer.push_back(fact);
                    longer.back().operands[index].claims = {c->claim};
                    longer.back().candidates.push_back(c);
                }
            }
            facts = std::move(longer);
        }
        for (Fact& fact : facts)
            fact.verdict = judge(dossier_, rule_, comparison, fact.operands, reckoning, names);
        return facts;
    }

    static bool together(const Fact& a, const Fact& b) {
        for (const Candidate* x : a.candidates)
            for (const Candidate* y : b.candidates)
                if (!same_time(*x, *y)) return false;
        return true;
    }

    void check_connective() {
        Lists all(answers_.size());
        for (std::size_t i = 0; i < answers_.size(); ++i) {
            if (answers_[i].candidates.empty() && !answers_[i].event) {
                cannot_tell("", "", answers_[i].missing);
                return;
            }
            for (const Candidate& c : answers_[i].candidates) all[i].push_back(&c);
        }
        for (const Group& group : groups_of(dossier_, answers_, all)) check_connective(group);
    }

    void check_connective(const Group& group) {
        const auto first = facts_of(rule_.first, group.lists, group.reckoning, names_first_);
        const auto second = facts_of(rule_.second, group.lists, group.reckoning, names_second_);
        const Verdict breaking = rule_.connective == Connective::implies ? Verdict::no : Verdict::yes;
        Breach breach = find_breach(first, second, breaking);
        const auto any = [](const std::vector<Fact>& facts, Verdict verdict) {
            return std::any_of(facts.begin(), facts.end(),
                               [&](const Fact& f) { return f.verdict == verdict; });
        };
        const Verdict keeping = breaking == Verdict::no ? Verdict::yes : Verdict::no;
        // Sources that disagree on one side leave a way out, and are shown as that disagreement.
        const bool way_out = any(first, Verdict::no) || any(second, keeping);
        Finding finding = blank("", group.label);
        if (!breach.pairs.empty() && !way_out) {
            classify(finding, 0, false);
            report(finding, std::move(breach), group);
        } else if (way_out) {
            classify(finding, 1, false);
            finding.explanation = any(first, Verdict::no)   ? "the first part is not so, and nothing follows"
                                  : breaking == Verdict::no ? "both parts are claimed, as the rule asks"
                                                            : "the two are not claimed together";
            std::vector<ClaimId> claims;
            for (const auto* facts : {&first, &second})
                for (const Fact& fact : *facts)
                    for (ClaimId id : fact.claims()) claims.push_back(id);
            set_claims(finding, std::move(claims));
        } else {
            cannot_tell("", group.label, "the words neither meet nor exclude the rule");
            return;
        }
        findings_.push_back(std::move(finding));
    }

    struct Breach {
        std::vector<std::pair<const Fact*, const Fact*>> pairs;
    };

    static Breach find_breach(const std::vector<Fact>& first, const std::vector<Fact>& second,
                              Verdict breaking) {
        Breach breach;
        for (const Fact& a : first) {
            if (a.verdict != Verdict::yes) continue;
            for (const Fact& b : second)
                if (b.verdict == breaking && breach.pairs.size() < max_facts && together(a, b))
                    breach.pairs.emplace_back(&a, &b);
        }
        return breach;
    }

    void report(Finding& finding, Breach breach, const Group& group) const {
        std::vector<ClaimId> claims;
        std::set<ClaimPair> pairs;
        for (const auto& [a, b] : breach.pairs) {
            for (const Fact* fact : {a, b})
                for (ClaimId id : fact->claims()) claims.push_back(id);
            for (ClaimId x : a->claims())
                for (ClaimId y : b->claims())
                    if (x != y) pairs.insert(std::minmax(x, y));
        }
        set_claims(finding, claims);
        finding.pairs_total = pairs.size();
        finding.pairs.assign(pairs.begin(), pairs.end());
        if (finding.pairs.size() > options_.max_pairs) finding.pairs.resize(options_.max_pairs);
        finding.announced = std::any_of(claims.begin(), claims.end(),
                                        [&](ClaimId id) { return dossier_[id].stance == Stance::disputes; });
        const auto side = [&](const Fact& fact, const Comparison& comparison, bool violated) {
            std::vector<std::string> voices;
            for (ClaimId id : fact.claims()) voices.push_back(voice_label(dossier_, id));
            std::string said = in_words(dossier_, rule_, comparison, fact.operands, violated);
            return fmt::format("{} ({})", subject_of(fact) + said, fmt::join(voices, ", "));
        };
        const auto& [a, b] = breach.pairs.front();
        const bool implies = rule_.connective == Connective::implies;
        finding.explanation = fmt::format("{} {} {}", side(*a, rule_.first, false),
                                          implies ? "would imply what is not so:" : "excludes",
                                          side(*b, rule_.second, implies));
        if (group.reckoning == Reckoning::own) finding.explanation += "; both by one voice";
    }

    std::string subject_of(const Fact& fact) const {
        if (fact.candidates.empty()) return "";
        const Claim& claim = dossier_[fact.candidates.front()->claim];
        return fmt::format("{}, {}: ", claim.subject, claim.predicate);
    }

    static constexpr std::size_t max_facts = 4096;
    const Dossier& dossier_;
    const RuleText& text_;
    const Rule& rule_;
    const DetectOptions& options_;
    std::vector<Answer> answers_;
    std::vector<Finding> findings_;
    bool names_first_ = false, names_second_ = false;
};

// The place of a byte of the rule in the file it was read from.
Location location_of(const RuleText& rule, std::size_t offset) {
    Location at = rule.at;
    for (std::size_t i = 0; i < std::min(offset, rule.text.size()); ++i) {
        const char c = rule.text[i];
        if (c == '\n') {
            if (at.line > 0) ++at.line;
            at.column = 1;
        } else if ((c & 0xC0) != 0x80) {
            ++at.column;
        }
    }
    if (rule.at.column == 0) ++at.column;
    return at;
}

}  // namespace

FindingRelation outcome_with(const Dossier& dossier, const std::string& rule,
                             const std::vector<ClaimId>& claims) {
    const auto parsed = parse_rule(rule);
    const auto* read = std::get_if<Rule>(&parsed);
    if (read == nullptr) return FindingRelation::cannot_tell;
    std::vector<bool> left_out(dossier.claims().size(), true);
    for (ClaimId id : claims) left_out[index(id)] = false;
    const auto found = RuleChecker(dossier, {{}, rule, {}}, *read, {}, &left_out).check();
    // Of several cells or voices, the worst.
    const auto worst = std::min_element(found.begin(), found.end(), [](const Finding& a, const Finding& b) {
        return a.relation < b.relation;
    });
    return worst == found.end() ? FindingRelation::cannot_tell : worst->relation;
}

std::string rule_id(const std::vector<std::string>& parts) {
    std::uint64_t hash = 0xcbf29ce484222325;
    const auto mix = [&](unsigned char c) { hash = (hash ^ c) * 0x100000001b3; };
    for (const std::string& part : parts) {
        for (char c : part) mix(static_cast<unsigned char>(c));
        mix(0);
    }
    hash ^= hash >> 32;
    return fmt::format("rule-{:012x}", hash & 0xffffffffffff);
}

}  // namespace rules

namespace {

std::vector<Finding> check_all(const Dossier& dossier, const DetectOptions& options,
                               const std::vector<bool>* left_out) {
    std::vector<Finding> findings;
    std::set<std::string> seen;
    for (const RuleText& text : dossier.rules) {
        auto parsed = rules::parse_rule(text.text);
        const auto* rule = std::get_if<rules::Rule>(&parsed);
        if (rule == nullptr || !seen.insert(text.text).second) continue;
        auto found = rules::RuleChecker(dossier, text, *rule, options, left_out).check();
        std::move(found.begin(), found.end(), std::back_inserter(findings));
    }
    std::sort(findings.begin(), findings.end(),
              [](const Finding& a, const Finding& b) { return a.id < b.id; });
    return findings;
}

}  // namespace

std::vector<Finding> check_rules(const Dossier& dossier, const DetectOptions& options) {
    return check_all(dossier, options, nullptr);
}

std::vector<Finding> check_rules_without(const Dossier& dossier, const std::vector<bool>& left_out,
                                         const DetectOptions& options) {
    return check_all(dossier, options, &left_out);
}

std::vector<Diagnostic> validate_rules(const Dossier& dossier) {
    std::vector<Diagnostic> diagnostics;
    for (const RuleText& text : dossier.rules) {
        auto parsed = rules::parse_rule(text.text);
        if (const auto* error = std::get_if<rules::RuleError>(&parsed)) {
            diagnostics.push_back(
                {DiagnosticLevel::error, rules::location_of(text, error->offset),
                 fmt::format("in the rule `{}`: {}", text.text.substr(0, 200), error->message),
                 "rule-syntax"});
            continue;
        }
        const auto& rule = std::get<rules::Rule>(parsed);
        const auto answers = rules::find_answers(dossier, rule);
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (answers[i].missing.empty()) continue;
            diagnostics.push_back({DiagnosticLevel::warning,
                                   rules::location_of(text, rule.references[i].offset), answers[i].missing,
                                   "rule-without-claims"});
        }
    }
    return diagnostics;
}

}  // namespace gainsay
