// Which claims a rule may set against each other: those of one time, place and scope.
//
// Of each qualifier: where no reference has claims with two different ones, nothing need be aligned (but
// times must not be apart); else each value that occurs is a cell of its own, and the rule is checked cell by
// cell. A reference whose claims do not state the qualifier at all stands in every cell, unless another has
// claims both with and without it: then what states nothing belongs with what states nothing.
#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <set>

#include "detect/rules/operands.hpp"

namespace gainsay::rules {
namespace {

// A reference whose claims cover stretches of time is searched stretch by stretch; more of them than this are
// not.
constexpr std::size_t max_stretches = 256;

struct Axes {
    bool when = false, where = false, scope = false;                 // aligned at all
    bool loose_when = true, loose_where = true, loose_scope = true;  // stating nothing stands in every cell
};

std::string text_of(const std::optional<Period>& when, const std::string& text) {
    if (!when) return text;
    return fmt::format("{}/{}", when->first, when->last);
}

Axes aligned_axes(const std::vector<Answer>& answers) {
    const auto mixed = [](const std::set<std::string>& values) {
        return values.size() > 1 && values.contains("");
    };
    Axes axes;
    std::set<std::string> all_whens;
    for (const Answer& answer : answers) {
        std::set<std::string> whens, wheres, scopes;
        for (const Candidate& c : answer.candidates) {
            if (!answer.is_date) whens.insert(text_of(c.cell.when, c.cell.when_text));
            wheres.insert(c.cell.where);
            scopes.insert(c.cell.scope);
        }
        axes.where = axes.where || wheres.size() > 1;
        axes.scope = axes.scope || scopes.size() > 1;
        axes.loose_when = axes.loose_when && !mixed(whens);
        axes.loose_where = axes.loose_where && !mixed(wheres);
        axes.loose_scope = axes.loose_scope && !mixed(scopes);
        axes.when = axes.when || mixed(whens);
        whens.erase("");
        all_whens.insert(whens.begin(), whens.end());
    }
    axes.when = axes.when || all_whens.size() > 1;
    return axes;
}

// The part of a claim's cell that is aligned.
Cell key_of(const Candidate& candidate, const Answer& answer, const Axes& axes) {
    Cell key;
    if (axes.when && !answer.is_date) {
        key.when = candidate.cell.when;
        key.when_text = candidate.cell.when_text;
    }
    if (axes.where) key.where = candidate.cell.where;
    if (axes.scope) key.scope = candidate.cell.scope;
    return key;
}

// The claims of one reference by cell.
class Column {
  public:
    Column(const Answer& answer, const Axes& axes) : axes_(axes) {
        for (const Candidate& c : answer.candidates) {
            const Cell key = key_of(c, answer, axes);
            cells_[key].push_back(&c);
            any_when_ = any_when_ || key.dated();
            any_where_ = any_where_ || !key.where.empty();
            any_scope_ = any_scope_ || !key.scope.empty();
            if (c.covers_parts && key.when) stretches_.insert(*key.when);
        }
    }

    // The claims that stand in a cell; nothing if there are none.
    std::vector<const Candidate*> in(Cell key) const {
        if (!any_when_ && axes_.loose_when) {
            key.when.reset();
            key.when_text.clear();
        }
        if (!any_where_ && axes_.loose_where) key.where.clear();
        if (!any_scope_ && axes_.loose_scope) key.scope.clear();
        if (const auto found = cells_.find(key); found != cells_.end()) return found->second;
        if (!key.when || stretches_.size() > max_stretches) return {};
        const Period wanted = *key.when;
        for (const Period& stretch : stretches_) {
            if (!stretch.covers(wanted)) continue;
            key.when = stretch;
            if (const auto found = cells_.find(key); found != cells_.end()) return found->second;
        }
        return {};
    }

    // Whether it says nothing where the cell says something.
    bool is_silent_on(const Cell& cell) const noexcept {
        return (cell.dated() && !any_when_) || (!cell.where.empty() && !any_where_) ||
               (!cell.scope.empty() && !any_scope_);
    }
    const std::map<Cell, std::vector<const Candidate*>>& cells() const noexcept { return cells_; }

  private:
    Axes axes_;
    std::map<Cell, std::vector<const Candidate*>> cells_;
    std::set<Period> stretches_;
    bool any_when_ = false, any_where_ = false, any_scope_ = false;
};

// The cell in the words of the first claim that states it.
std::string label_of(const Dossier& dossier, const Alignment& alignment, const Axes& axes) {
    std::string when, where, scope;
    for (const auto& list : alignment.operands) {
        if (list.empty()) continue;
        const Claim& claim = dossier[list.front()->claim];
        if (axes.when && when.empty()) when = claim.when;
        if (axes.where && where.empty()) where = claim.where;
        if (axes.scope && scope.empty()) scope = claim.scope;
    }
    std::string label;
    for (const std::string& part : {when, where, scope}) {
        if (part.empty()) continue;
        if (!label.empty()) label += ", ";
        label += part;
    }
    return label;
}

std::vector<std::vector<ClaimId>> identity(const Alignment& alignment) {
    std::vector<std::vector<ClaimId>> result;
    for (const auto& list : alignment.operands) {
        result.emplace_back();
        for (const Candidate* c : list) result.back().push_back(c->claim);
    }
    return result;
}

}  // namespace

Aligned align(const Dossier& dossier, const Rule& rule, const std::vector<Answer>& answers) {
    Aligned result;
    for (const Answer& answer : answers) {
        if (!answer.event && answer.candidates.empty()) {
            result.missing = answer.missing;
            return result;
        }
    }
    const Axes axes = aligned_axes(answers);
    const auto unselected = [&](std::size_t i) { return rule.references[i].selector.when.empty(); };
    for (std::size_t i = 0; axes.when && i < answers.size(); ++i) {
        if (unselected(i) || answers[i].is_date || answers[i].event) continue;
        result.missing = "some references have claims of several times and no [when=...], others have one";
        return result;
    }
    std::vector<Column> columns;
    for (const Answer& answer : answers) columns.emplace_back(answer, axes);
    std::set<Cell> cells;
    for (const Column& column : columns)
        for (const auto& [cell, claims] : column.cells()) cells.insert(cell);
    std::set<std::vector<std::vector<ClaimId>>> seen;
    for (const Cell& cell : cells) {
        Alignment alignment;
        bool complete = true;
        for (std::size_t i = 0; i < columns.size() && complete; ++i) {
            alignment.operands.push_back(columns[i].in(cell));
            complete = answers[i].event.has_value() || !alignment.operands.back().empty();
            if (complete && !answers[i].event && !answers[i].is_date && columns[i].is_silent_on(cell))
                alignment.silent = true;
            if (!complete)
                result.missing =
                    fmt::format("the claims on {} are of another time, place or scope than the others",
                                rule.references[i].text);
        }
        if (!complete || !seen.insert(identity(alignment)).second) continue;
        alignment.label = label_of(dossier, alignment, axes);
        result.alignments.push_back(std::move(alignment));
    }
    return result;
}

}  // namespace gainsay::rules
