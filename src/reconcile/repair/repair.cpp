// The cheapest claims to doubt. An implicit hitting set: what is known to be inconsistent is hit as cheaply
// as can be, the rest is checked again, and what that shows joins the known, until nothing new appears. Every
// set that is hit is inconsistent by itself, so that the cost of hitting those known so far is a bound for
// every repair.
#include <fmt/format.h>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "detect/rules/rules.hpp"
#include "detect/rules/system.hpp"
#include "gainsay/compare.hpp"
#include "gainsay/graph.hpp"
#include "gainsay/reconcile.hpp"
#include "reconcile/repair/hitting_set.hpp"
#include "reconcile/repair/stabbing.hpp"

namespace gainsay {
namespace reconcile {
namespace {

// Of repairs that cost the same, the one that doubts fewer claims: each costs one unit more than its weight, which
// the cost that is told leaves out again.
constexpr double weight_scale = 1e9;
constexpr Weight tie_break = 1;
// Pairs of one finding that are listed; a question with more is swept, or its repair is not proven.
constexpr std::size_t most_pairs = 1'000'000;
// From here on the values of a question are tried as intervals before their pairs are.
constexpr std::size_t many_claims = 64;
constexpr int most_rounds = 500;

using ClaimSet = std::vector<ClaimId>;

// Time, place, scope and status as one key.
std::string cell_key(const Dossier& dossier, const Claim& claim) {
    const Vocabulary& v = dossier.vocabulary;
    const auto folded = [&](const std::string& text) { return text.empty() ? text : canonical(v, text); };
    std::string when = folded(claim.when);
    if (claim.time && claim.time->earliest && claim.time->latest)
        when = fmt::format("{}/{}", claim.time->earliest->number, claim.time->latest->number);
    return fmt::format("{}\n{}\n{}\n{}", when, folded(claim.where), folded(claim.scope),
                       to_string(claim.status));
}

// The supports of the claims on one axis; nothing where they have none.
std::optional<std::vector<Interval>> on_one_axis(const Dossier& dossier, const ClaimSet& claims) {
    std::vector<Interval> result;
    const Unit* unit = nullptr;
    const ValueKind kind = kind_of(dossier[claims.front()].value);
    for (ClaimId id : claims) {
        const Claim& claim = dossier[id];
        if (claim.polarity == Polarity::denied || kind_of(claim.value) != kind) return std::nullopt;
        Distribution possible;
        if (const auto* date = std::get_if<Date>(&claim.value)) {
            if (date->unresolved) return std::nullopt;
            possible = date->days;
        } else if (const auto* quantity = std::get_if<Quantity>(&claim.value)) {
            if (quantity->ratio != RatioKind::none || quantity->units.size() > 1) return std::nullopt;
            const Unit* own = quantity->units.empty() ? nullptr : quantity->units[0];
            if (id == claims.front()) unit = own;
            if ((own == nullptr) != (unit == nullptr)) return std::nullopt;
            const auto converted = unit == nullptr ? quantity->possible : in_unit(*quantity, *unit);
            if (!converted) return std::nullopt;
            possible = *converted;
        } else {
            return std::nullopt;
        }
        if (!possible.is_convex()) return std::nullopt;
        result.push_back(possible.support_hull());
    }
    return result;
}

class Repairer {
  public:
    Repairer(const Dossier& dossier, const RepairOptions& options)
        : dossier_(dossier), options_(options), nodes_(options.nodes), origins_(find_origins(dossier)) {}

    Repair solve(const std::vector<Finding>& findings) {
        std::vector<const Finding*> large;
        for (const Finding& finding : findings) {
            if (finding.relation != FindingRelation::conflict) continue;
            const bool question = finding.kind != FindingKind::rule;
            if (question &&
                (finding.claims.size() >= many_claims || finding.pairs_total > finding.pairs.size()))
                large.push_back(&finding);
            else take_sets(finding);
        }
        take_from_system();
        for (const Finding* finding : large) take_large(*finding);
        for (int round = 0; round < most_rounds; ++round) {
            hit();
            if (!take_news()) return finish(true);
        }
        hit();
        return finish(!take_news());
    }

  private:
    void take(ClaimSet claims, const std::string& because) {
        std::sort(claims.begin(), claims.end());
        claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
        if (claims.empty()) return;
        sets_.emplace(std::move(claims), because);
    }

    // A conflict of a question is a pair each; of a rule its minimal set, unless it lists several pairs.
    void take_sets(const Finding& finding) {
        if (finding.relation != FindingRelation::conflict) return;
        if (finding.kind == FindingKind::rule && finding.pairs.size() < 2) {
            take(finding.claims, finding.explanation);
            return;
        }
        // Of a family each pair has its own reason; of a very large one that of the family stands for all.
        constexpr std::size_t most_told = 64;
        for (const auto& [a, b] : finding.pairs)
            take({a, b}, finding.pairs.size() > 1 && finding.pairs.size() <= most_told
                             ? compare(dossier_, a, b, options_.detect.compare).because
                             : finding.explanation);
    }

    // Many claims on one question: one sweep where the conflicts are just those of intervals and nothing else
    // touches the claims, else every pair.
    void take_large(const Finding& finding) {
        const bool touched = std::any_of(sets_.begin(), sets_.end(), [&](const auto& entry) {
            return std::any_of(entry.first.begin(), entry.first.end(), [&](ClaimId id) {
                return std::binary_search(finding.claims.begin(), finding.claims.end(), id);
            });
        });
        const auto intervals = touched ? std::nullopt : on_one_axis(dossier_, finding.claims);
        if (intervals) {
            std::vector<Weight> weights;
            for (ClaimId id : finding.claims) weights.push_back(weight(id));
            Stabbing swept = stab(*intervals, weights);
            if (swept.apart == finding.pairs_total) {
                for (std::uint32_t i : swept.missed) swept_.push_back(finding.claims[i]);
                swept_cost_ += swept.cost;
                reasons_of_sweeps_.push_back({finding.claims, finding.explanation});
                return;
            }
        }
        if (finding.pairs_total == finding.pairs.size()) {
            take_sets(finding);
            return;
        }
        DetectOptions all = options_.detect;
        all.max_pairs = most_pairs;
        for (const Finding& again : detect_question(dossier_, *finding.question, all)) {
            if (again.id != finding.id) continue;
            take_sets(again);
            complete_ = complete_ && again.pairs_total == again.pairs.size();
        }
    }

    bool take_from_system() {
        const auto joint = rules::find_joint_conflict(dossier_, doubted_);
        if (!joint) return false;
        const std::size_t before = sets_.size();
        take(joint->claims, joint->because);
        return sets_.size() > before;
    }

    // What is still violated among the kept.
    bool take_news() {
        const std::size_t before = sets_.size();
        for (const Finding& finding : check_rules_without(dossier_, doubted_, options_.detect))
            take_sets(finding);
        if (sets_.size() > before) return true;
        return take_from_system();
    }

    Weight weight(ClaimId id) {
        if (const auto known = weights_.find(id); known != weights_.end()) return known->second;
        const QuestionId question = dossier_.question_of(id);
        const auto& claims = dossier_[question].claims;
        const auto weights = repair_weights(dossier_, origins_, question);
        for (std::size_t i = 0; i < claims.size(); ++i)
            weights_[claims[i]] = std::max<Weight>(1, std::llround(weight_scale * weights[i])) + tie_break;
        return weights_.emplace(id, static_cast<Weight>(weight_scale) + tie_break).first->second;
    }

    void hit() {
        // Numbered by their ids, so that the order of the input leaves no trace.
        std::map<std::string_view, ClaimId> by_name;
        for (const auto& [claims, because] : sets_)
            for (ClaimId id : claims) by_name.emplace(dossier_[id].id, id);
        std::vector<ClaimId> elements;
        std::map<ClaimId, std::uint32_t> number;
        std::vector<Weight> weights;
        for (const auto& [name, id] : by_name) {
            number.emplace(id, static_cast<std::uint32_t>(elements.size()));
            elements.push_back(id);
            weights.push_back(weight(id));
        }
        std::vector<std::vector<std::uint32_t>> numbered;
        for (const auto& [claims, because] : sets_) {
            numbered.emplace_back();
            for (ClaimId id : claims) numbered.back().push_back(number.at(id));
        }
        const HittingSet solved = cheapest_hitting_set(weights, std::move(numbered), nodes_);
        chosen_ = swept_;
        for (std::uint32_t e : solved.chosen) chosen_.push_back(elements[e]);
        std::sort(chosen_.begin(), chosen_.end());
        cost_ = solved.cost + swept_cost_;
        // Where a set found later touches a swept question, the two bounds may count the same claim.
        const bool apart = !touches_sweep(by_name);
        bound_ = std::max(bound_, apart ? solved.bound + swept_cost_ : std::max(solved.bound, swept_cost_));
        doubted_.assign(dossier_.claims().size(), false);
        for (ClaimId id : chosen_) doubted_[index(id)] = true;
    }

    bool touches_sweep(const std::map<std::string_view, ClaimId>& elements) const {
        return std::any_of(
            reasons_of_sweeps_.begin(), reasons_of_sweeps_.end(), [&](const RepairReason& swept) {
                return std::any_of(elements.begin(), elements.end(), [&](const auto& entry) {
                    return std::binary_search(swept.claims.begin(), swept.claims.end(), entry.second);
                });
            });
    }

    Repair finish(bool verified) {
        Repair repair;
        repair.doubted = chosen_;
        const Weight ties = tie_break * static_cast<Weight>(chosen_.size());
        repair.cost = static_cast<double>(cost_ - ties) / weight_scale;
        repair.bound =
            static_cast<double>(std::max<Weight>(0, std::min(bound_, cost_) - ties)) / weight_scale;
        repair.proven = bound_ >= cost_ && verified && complete_;
        repair.verified = verified && complete_;
        for (const auto& [claims, because] : sets_) repair.reasons.push_back({claims, because});
        for (RepairReason& reason : reasons_of_sweeps_) repair.reasons.push_back(std::move(reason));
        const auto names = [&](const RepairReason& reason) {
            std::vector<std::string_view> result;
            for (ClaimId id : reason.claims) result.emplace_back(dossier_[id].id);
            std::sort(result.begin(), result.end());
            return result;
        };
        std::sort(repair.reasons.begin(), repair.reasons.end(),
                  [&](const RepairReason& a, const RepairReason& b) {
                      if (a.claims.size() != b.claims.size()) return a.claims.size() < b.claims.size();
                      return names(a) < names(b);
                  });
        return repair;
    }

    const Dossier& dossier_;
    const RepairOptions& options_;
    std::size_t nodes_;
    Origins origins_;
    std::map<ClaimSet, std::string> sets_;
    std::map<ClaimId, Weight> weights_;
    std::vector<ClaimId> swept_, chosen_;
    std::vector<RepairReason> reasons_of_sweeps_;
    std::vector<bool> doubted_;
    Weight swept_cost_ = 0, cost_ = 0, bound_ = 0;
    bool complete_ = true;
};

}  // namespace
}  // namespace reconcile

std::vector<double> repair_weights(const Dossier& dossier, const Origins& origins, QuestionId question) {
    const auto& claims = dossier[question].claims;
    std::map<std::string, std::vector<ClaimId>> cells;
    for (ClaimId id : claims) cells[reconcile::cell_key(dossier, dossier[id])].push_back(id);
    std::map<ClaimId, std::size_t> sharing;
    for (const auto& [key, members] : cells)
        for (const auto& witness : independent_groups(origins, members))
            for (ClaimId id : witness) sharing[id] = witness.size();
    std::vector<double> weights;
    for (ClaimId id : claims) {
        const double trust = dossier[dossier[id].source].trust.value_or(1);
        const double stance = dossier[id].stance == Stance::disputes ? 0.5 : 1;
        weights.push_back(trust * stance / static_cast<double>(std::max<std::size_t>(1, sharing[id])));
    }
    return weights;
}

Repair repair(const Dossier& dossier, const std::vector<Finding>& findings, const RepairOptions& options) {
    return reconcile::Repairer(dossier, options).solve(findings);
}

}  // namespace gainsay
