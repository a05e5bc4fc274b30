#include "detect/templates/templates.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace gainsay {
namespace rules {

const std::map<std::string, std::vector<QuestionId>, std::less<>>& Subjects::all() {
    if (built_) return questions_;
    built_ = true;
    for (std::size_t i = 0; i < dossier_.questions().size(); ++i)
        questions_[canonical(dossier_.vocabulary, dossier_.questions()[i].subject)].push_back(
            static_cast<QuestionId>(i));
    return questions_;
}

const std::vector<QuestionId>& Subjects::of(std::string_view subject) {
    static const std::vector<QuestionId> none;
    const auto found = all().find(canonical(dossier_.vocabulary, subject));
    return found == all().end() ? none : found->second;
}

bool is_told_as_fact(const Claim& claim) {
    return claim.polarity == Polarity::affirmed && claim.status != Status::requested &&
           claim.status != Status::promised && claim.status != Status::planned;
}

bool same_voice(const Claim& a, const Claim& b) { return a.source == b.source && a.said_by == b.said_by; }

Finding tell(const Dossier& dossier, std::string_view name, FindingRelation relation,
             std::vector<ClaimId> claims, std::string explanation) {
    Finding finding;
    finding.kind = FindingKind::rule;
    finding.relation = relation;
    finding.rule = std::string(name);
    finding.explanation = std::move(explanation);
    finding.degree = relation == FindingRelation::conflict  ? 1
                     : relation == FindingRelation::tension ? 0.5
                                                            : 0;
    std::vector<std::string> parts{finding.rule};
    for (ClaimId id : claims) parts.push_back(dossier[id].id);
    std::sort(parts.begin() + 1, parts.end());
    finding.id = rule_id(parts);
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    const bool against = relation == FindingRelation::conflict || relation == FindingRelation::tension;
    if (against && claims.size() == 2) {
        finding.pairs.emplace_back(claims[0], claims[1]);
        finding.pairs_total = 1;
    }
    const auto question = [&](ClaimId id) { return dossier.question_of(id); };
    if (!claims.empty() && std::all_of(claims.begin(), claims.end(),
                                       [&](ClaimId id) { return question(id) == question(claims[0]); }))
        finding.question = question(claims[0]);
    finding.claims = std::move(claims);
    return finding;
}

Finding check_chosen(const Dossier& dossier, std::string_view name, const std::string& rule_text,
                     const std::vector<ClaimId>& chosen, const DetectOptions& options) {
    const auto parsed = parse_rule(rule_text);
    const Rule& rule = std::get<Rule>(parsed);
    std::vector<Operand> operands(rule.references.size());
    for (std::size_t i = 0; i < operands.size(); ++i) operands[i].claims = {chosen[i]};
    const Arithmetic arithmetic(dossier, rule, rule.first, Reckoning::own);
    if (auto barrier = arithmetic.barrier(operands); !barrier.empty())
        return tell(dossier, name, FindingRelation::cannot_tell, chosen, std::move(barrier));
    const double consistency = arithmetic.consistency(operands);
    const double degree = 1 - consistency;
    const FindingRelation relation = consistency == 0                    ? FindingRelation::conflict
                                     : degree >= options.compare.tension ? FindingRelation::tension
                                                                         : FindingRelation::holds;
    std::string text = in_words(dossier, rule, rule.first, operands, consistency == 0);
    if (const std::string sides = arithmetic.sides(operands); !sides.empty())
        text += fmt::format(" ({})", sides);
    text += fmt::format("; {}'s own figures", dossier[dossier[chosen[0]].source].id);
    Finding finding = tell(dossier, name, relation, chosen, std::move(text));
    finding.degree = degree;
    return finding;
}

}  // namespace rules

std::vector<Finding> check_templates(const Dossier& dossier, const DetectOptions& options) {
    std::vector<Finding> found;
    rules::Subjects subjects(dossier);
    rules::check_percentages(dossier, subjects, options, found);
    rules::check_totals(dossier, options, found);
    rules::check_rates(dossier, found);
    rules::check_foresight(dossier, found);
    rules::check_ages(dossier, subjects, found);
    rules::check_lives(dossier, subjects, found);
    std::sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) { return a.id < b.id; });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Finding& a, const Finding& b) { return a.id == b.id; }),
                found.end());
    return found;
}

}  // namespace gainsay
