#include "detect/rules/system.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "detect/rules/arithmetic.hpp"
#include "detect/rules/exact_simplex.hpp"
#include "detect/rules/logic.hpp"
#include "detect/rules/rules.hpp"

namespace gainsay::rules {
namespace {

using exact::Rational;
using exact::Simplex;

// One rule in one cell: a sum of unknowns compared with a number.
struct Row {
    std::map<std::size_t, Rational> terms;  // by unknown
    Rational constant;
    Comparator comparator = Comparator::equal;
    std::size_t rule = 0;  // index into Dossier::rules
    std::size_t cell = 0;
};

// A quantity that claims speak of. Rules that use the same claims use the same unknown.
struct Unknown {
    std::vector<ClaimId> claims;
    std::vector<exact::Set> values;  // one a claim; of an event only the values
};

class System {
  public:
    System(const Dossier& dossier, const std::vector<bool>& left_out) : dossier_(dossier) {
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < dossier.rules.size(); ++i)
            if (seen.insert(dossier.rules[i].text).second) add_rule(i, left_out);
        const std::vector<bool> none(dossier.claims().size());
        together_.resize(rows_.size());
        for (std::size_t r = 0; r < rows_.size(); ++r) together_[r] = !conflict_in({r}, none);
    }

    // Rows that are violated alone are dropped first, so that what remains is the work of several.
    std::optional<JointConflict> find() {
        std::vector<bool> rows = together_;
        const std::vector<bool> none(dossier_.claims().size());
        while (const auto blamed = conflict(rows, none)) {
            const auto to_blame = rows_in(*blamed);
            if (to_blame.size() > 1) return minimal(to_blame, claims_in(*blamed));
            if (to_blame.empty()) return std::nullopt;
            rows[to_blame.front()] = false;
        }
        return std::nullopt;
    }

    // Rules that use these claims say nothing any more.
    void leave_out(const std::vector<ClaimId>& claims) {
        for (std::size_t r = 0; r < rows_.size(); ++r)
            for (const auto& [unknown, coefficient] : rows_[r].terms)
                for (ClaimId id : unknowns_[unknown].claims)
                    if (std::find(claims.begin(), claims.end(), id) != claims.end()) together_[r] = false;
    }

  private:
    void add_rule(std::size_t number, const std::vector<bool>& left_out) {
        auto parsed = parse_rule(dossier_.rules[number].text);
        const auto* rule = std::get_if<Rule>(&parsed);
        if (rule == nullptr || rule->connective != Connective::none) return;
        const Comparator comparator = rule->first.comparator;
        if (comparator == Comparator::not_equal || comparator == Comparator::within) return;
        const auto answers = find_answers(dossier_, *rule, &left_out);
        if (is_about_names(dossier_, *rule, rule->first, answers)) return;
        const Arithmetic arithmetic(dossier_, *rule, rule->first, Reckoning::across_sources);
        std::size_t cell = 0;
        for (const Alignment& alignment : align(dossier_, *rule, answers).alignments) {
            std::vector<Operand> operands(answers.size());
            for (std::size_t i = 0; i < answers.size(); ++i) {
                operands[i].event = answers[i].event;
                for (const Candidate* c : alignment.operands[i]) operands[i].claims.push_back(c->claim);
            }
            const auto form = alignment.silent ? std::nullopt : arithmetic.linear_form(operands);
            if (!form) continue;
            Row row{{}, form->constant, comparator, number, cell++};
            for (const auto& [reference, coefficient] : form->coefficients)
                row.terms[unknown(operands[reference], form->values.at(reference))] += coefficient;
            rows_.push_back(std::move(row));
        }
    }

    std::size_t unknown(const Operand& operand, const std::vector<exact::Set>& values) {
        if (!operand.claims.empty()) {
            const auto [entry, added] = numbers_.emplace(operand.claims, unknowns_.size());
            if (!added) return entry->second;
        }
        unknowns_.push_back({operand.claims, values});
        return unknowns_.size() - 1;
    }

    static exact::Span hull(const exact::Set& set) { return {set.lowest(), set.highest()}; }

    static void bound(Simplex& simplex, Simplex::Variable variable, const exact::Span& span,
                      Simplex::Reason reason) {
        if (!span.lower.infinite)
            simplex.at_least(variable, {span.lower.value, span.lower.closed ? 0 : 1}, reason);
        if (!span.upper.infinite)
            simplex.at_most(variable, {span.upper.value, span.upper.closed ? 0 : -1}, reason);
    }

    // Claims on one unknown that do not meet are the matter of their question; the unknown is then left free
    // here.
    bool meet(const Unknown& unknown, const std::vector<bool>& freed) const {
        exact::Set all(exact::everything());
        for (std::size_t i = 0; i < unknown.claims.size(); ++i) {
            if (freed[index(unknown.claims[i])]) continue;
            const exact::Span span = hull(unknown.values[i]);
            Simplex one;
            const auto x = one.add_variable();
            bound(one, x, hull(all), 0);
            bound(one, x, span, 1);
            if (one.find_conflict()) return false;
            const exact::Span before = hull(all);
            const auto tighter_low = span.lower.infinite ? before.lower
                                     : before.lower.infinite || span.lower.value >= before.lower.value
                                         ? span.lower
                                         : before.lower;
            const auto tighter_high = span.upper.infinite ? before.upper
                                      : before.upper.infinite || span.upper.value <= before.upper.value
                                          ? span.upper
                                          : before.upper;
            all = exact::Set(exact::Span{tighter_low, tighter_high});
        }
        return true;
    }

    // Reasons: rows first, then claims, then one for the dates of events.
    std::optional<std::vector<Simplex::Reason>> conflict(const std::vector<bool>& rows,
                                                         const std::vector<bool>& freed) const {
        std::vector<std::size_t> chosen;
        for (std::size_t r = 0; r < rows_.size(); ++r)
            if (rows[r]) chosen.push_back(r);
        return conflict_in(chosen, freed);
    }

    std::optional<std::vector<Simplex::Reason>> conflict_in(const std::vector<std::size_t>& rows,
                                                            const std::vector<bool>& freed) const {
        Simplex simplex;
        std::map<std::size_t, Simplex::Variable> variables;  // of the unknowns in these rows
        for (std::size_t r : rows)
            for (const auto& [unknown, coefficient] : rows_[r].terms) variables.try_emplace(unknown);
        const auto events = static_cast<Simplex::Reason>(rows_.size() + dossier_.claims().size());
        for (auto& [number, variable] : variables) {
            const Unknown& unknown = unknowns_[number];
            variable = simplex.add_variable();
            if (unknown.claims.empty()) bound(simplex, variable, hull(unknown.values[0]), events);
            if (!meet(unknown, freed)) continue;
            for (std::size_t i = 0; i < unknown.claims.size(); ++i)
                if (!freed[index(unknown.claims[i])])
                    bound(simplex, variable, hull(unknown.values[i]),
                          static_cast<Simplex::Reason>(rows_.size() + index(unknown.claims[i])));
        }
        for (std::size_t r : rows) {
            std::map<Simplex::Variable, Rational> terms;
            for (const auto& [unknown, coefficient] : rows_[r].terms)
                terms.emplace(variables.at(unknown), coefficient);
            const auto sum = simplex.add_sum(terms);
            compare(simplex, sum, rows_[r], static_cast<Simplex::Reason>(r));
        }
        return simplex.find_conflict();
    }

    static void compare(Simplex& simplex, Simplex::Variable sum, const Row& row, Simplex::Reason reason) {
        const Rational limit = -row.constant;
        using enum Comparator;
        const Comparator c = row.comparator;
        if (c == equal || c == at_most || c == less)
            simplex.at_most(sum, {limit, c == less ? -1 : 0}, reason);
        if (c == equal || c == at_least || c == greater)
            simplex.at_least(sum, {limit, c == greater ? 1 : 0}, reason);
    }

    std::vector<std::size_t> rows_in(const std::vector<Simplex::Reason>& reasons) const {
        std::vector<std::size_t> result;
        for (Simplex::Reason reason : reasons)
            if (reason < rows_.size()) result.push_back(reason);
        return result;
    }
    std::vector<ClaimId> claims_in(const std::vector<Simplex::Reason>& reasons) const {
        std::vector<ClaimId> result;
        for (Simplex::Reason reason : reasons)
            if (reason >= rows_.size() && reason < rows_.size() + dossier_.claims().size())
                result.push_back(static_cast<ClaimId>(reason - rows_.size()));
        return result;
    }

    // One pass of deletion over the claims to blame, all others freed.
    std::optional<JointConflict> minimal(const std::vector<std::size_t>& rows,
                                         std::vector<ClaimId> claims) const {
        std::sort(claims.begin(), claims.end(),
                  [&](ClaimId a, ClaimId b) { return dossier_[a].id < dossier_[b].id; });
        std::vector<bool> freed(dossier_.claims().size(), true);
        for (ClaimId id : claims) freed[index(id)] = false;
        auto blamed = conflict_in(rows, freed);
        if (!blamed) return std::nullopt;
        for (ClaimId id : claims) {
            freed[index(id)] = true;
            if (auto still = conflict_in(rows, freed)) blamed = std::move(still);
            else freed[index(id)] = false;
        }
        JointConflict result;
        for (ClaimId id : claims)
            if (!freed[index(id)]) result.claims.push_back(id);
        std::sort(result.claims.begin(), result.claims.end());
        std::set<std::string> texts;
        for (std::size_t row : rows_in(*blamed)) texts.insert(dossier_.rules[rows_[row].rule].text);
        result.rules.assign(texts.begin(), texts.end());
        result.because = fmt::format("no values satisfy together: {}", fmt::join(texts, "; "));
        return result;
    }

    const Dossier& dossier_;
    std::vector<Row> rows_;
    std::vector<bool> together_;  // by row: not violated alone, and not left out
    std::vector<Unknown> unknowns_;
    std::map<std::vector<ClaimId>, std::size_t> numbers_;
};

}  // namespace

std::optional<JointConflict> find_joint_conflict(const Dossier& dossier, const std::vector<bool>& left_out) {
    if (dossier.rules.size() < 2) return std::nullopt;
    return System(dossier, left_out).find();
}

}  // namespace gainsay::rules

namespace gainsay {

std::vector<Finding> check_rules_together(const Dossier& dossier) {
    constexpr std::size_t most = 32;
    std::vector<Finding> findings;
    if (dossier.rules.size() < 2) return findings;
    rules::System system(dossier, std::vector<bool>(dossier.claims().size()));
    while (findings.size() < most) {
        const auto conflict = system.find();
        if (!conflict) break;
        system.leave_out(conflict->claims);
        Finding finding;
        finding.kind = FindingKind::rule;
        finding.relation = FindingRelation::conflict;
        finding.rule = fmt::format("{}", fmt::join(conflict->rules, "; "));
        finding.claims = conflict->claims;
        std::vector<std::string> parts{"together"};
        parts.insert(parts.end(), conflict->rules.begin(), conflict->rules.end());
        for (ClaimId id : conflict->claims) parts.push_back(dossier[id].id);
        finding.id = rules::rule_id(parts);
        finding.explanation = fmt::format(
            "each of these {} rules can hold, but no values satisfy them together", conflict->rules.size());
        if (finding.claims.size() == 2) {
            finding.pairs.emplace_back(finding.claims[0], finding.claims[1]);
            finding.pairs_total = 1;
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace gainsay
