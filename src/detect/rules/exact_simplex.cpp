#include "detect/rules/exact_simplex.hpp"

#include <algorithm>

namespace gainsay::exact {
namespace {

bool less(const Delta& a, const Delta& b) {
    return a.value != b.value ? a.value < b.value : a.infinitesimal < b.infinitesimal;
}
Delta sum(const Delta& a, const Delta& b) { return {a.value + b.value, a.infinitesimal + b.infinitesimal}; }
Delta times(const Delta& a, const Rational& factor) { return {a.value * factor, a.infinitesimal * factor}; }
Delta minus(const Delta& a, const Delta& b) { return sum(a, times(b, -1)); }

}  // namespace

Simplex::Variable Simplex::add_variable() {
    lower_.emplace_back();
    upper_.emplace_back();
    value_.emplace_back();
    return static_cast<Variable>(value_.size() - 1);
}

Simplex::Variable Simplex::add_sum(const std::map<Variable, Rational>& terms) {
    const Variable made = add_variable();
    Row& row = rows_[made];
    for (const auto& [variable, coefficient] : terms)
        if (coefficient != 0) row.emplace(variable, coefficient);
    return made;
}

void Simplex::at_least(Variable variable, const Delta& bound, Reason reason) {
    auto& known = lower_[variable];
    if (!known || less(known->at, bound)) known = Bound{bound, reason};
}

void Simplex::at_most(Variable variable, const Delta& bound, Reason reason) {
    auto& known = upper_[variable];
    if (!known || less(bound, known->at)) known = Bound{bound, reason};
}

bool Simplex::below(Variable v) const { return lower_[v] && less(value_[v], lower_[v]->at); }
bool Simplex::above(Variable v) const { return upper_[v] && less(upper_[v]->at, value_[v]); }

// Every nonbasic variable to one of its bounds, the basic ones as they follow.
void Simplex::start() {
    for (Variable v = 0; v < value_.size(); ++v) {
        if (rows_.contains(v)) continue;
        if (lower_[v]) value_[v] = lower_[v]->at;
        else if (upper_[v]) value_[v] = upper_[v]->at;
    }
    for (auto& [basic, row] : rows_) {
        value_[basic] = {};
        for (const auto& [variable, coefficient] : row)
            value_[basic] = sum(value_[basic], times(value_[variable], coefficient));
    }
}

void Simplex::update(Variable nonbasic, const Delta& value) {
    const Delta change = minus(value, value_[nonbasic]);
    value_[nonbasic] = value;
    for (auto& [basic, row] : rows_)
        if (const auto found = row.find(nonbasic); found != row.end())
            value_[basic] = sum(value_[basic], times(change, found->second));
}

// Solves the row of `basic` for `nonbasic` and puts the result in the place of it everywhere.
void Simplex::pivot(Variable basic, Variable nonbasic) {
    Row row = std::move(rows_[basic]);
    rows_.erase(basic);
    const Rational factor = row[nonbasic];
    row.erase(nonbasic);
    Row solved;
    solved.emplace(basic, 1 / factor);
    for (const auto& [variable, coefficient] : row) solved.emplace(variable, -coefficient / factor);
    for (auto& [other, terms] : rows_) {
        const auto found = terms.find(nonbasic);
        if (found == terms.end()) continue;
        const Rational scale = found->second;
        terms.erase(found);
        for (const auto& [variable, coefficient] : solved) {
            Rational& entry = terms[variable];
            entry += scale * coefficient;
            if (entry == 0) terms.erase(variable);
        }
    }
    rows_[nonbasic] = std::move(solved);
}

std::vector<Simplex::Reason> Simplex::blame(Variable basic, bool too_low) const {
    std::vector<Reason> reasons{too_low ? lower_[basic]->reason : upper_[basic]->reason};
    for (const auto& [variable, coefficient] : rows_.at(basic))
        reasons.push_back((coefficient > 0) == too_low ? upper_[variable]->reason : lower_[variable]->reason);
    std::sort(reasons.begin(), reasons.end());
    reasons.erase(std::unique(reasons.begin(), reasons.end()), reasons.end());
    return reasons;
}

std::optional<std::vector<Simplex::Reason>> Simplex::find_conflict() {
    for (Variable v = 0; v < value_.size(); ++v) {
        if (!lower_[v] || !upper_[v] || !less(upper_[v]->at, lower_[v]->at)) continue;
        std::vector<Reason> reasons{std::min(lower_[v]->reason, upper_[v]->reason),
                                    std::max(lower_[v]->reason, upper_[v]->reason)};
        reasons.erase(std::unique(reasons.begin(), reasons.end()), reasons.end());
        return reasons;
    }
    start();
    while (true) {
        const auto wrong = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) {
            return below(row.first) || above(row.first);
        });
        if (wrong == rows_.end()) return std::nullopt;
        const Variable basic = wrong->first;
        const bool too_low = below(basic);
        std::optional<Variable> entering;
        Rational coefficient;
        for (const auto& [variable, factor] : wrong->second) {
            const bool up = (factor > 0) == too_low;  // the way it would have to move
            const bool free = up ? !upper_[variable] || less(value_[variable], upper_[variable]->at)
                                 : !lower_[variable] || less(lower_[variable]->at, value_[variable]);
            if (!free) continue;
            entering = variable;
            coefficient = factor;
            break;
        }
        if (!entering) return blame(basic, too_low);
        const Delta target = too_low ? lower_[basic]->at : upper_[basic]->at;
        const Delta change = times(minus(target, value_[basic]), 1 / coefficient);
        update(*entering, sum(value_[*entering], change));
        pivot(basic, *entering);
    }
}

}  // namespace gainsay::exact
