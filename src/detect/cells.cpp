#include "detect/cells.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "compare/relate/footing.hpp"

namespace gainsay::detail {
namespace {

// Pointers into the table of units have no order that is the same in every run; names have.
bool units_before(const std::vector<const Unit*>& a, const std::vector<const Unit*>& b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [](const Unit* x, const Unit* y) { return x->name < y->name; });
}

// Less, in everything that makes a cell.
bool cell_before(const Prepared& a, const Prepared& b) {
    if (const auto order = a.at <=> b.at; order != 0) return order < 0;
    // What is denied of the whole is denied of its parts: whether two claims compare depends on it.
    const auto key = [](const Prepared& p) { return std::tie(p.kind, p.denied, p.yes, p.ratio, p.base); };
    if (key(a) != key(b)) return key(a) < key(b);
    return units_before(a.units, b.units);
}

// Less, in the value; equal values on a line need equal words, which is enough to merge repetitions.
bool value_before(const Context& context, Member i, Member j) {
    const Prepared &a = context.claims[i], &b = context.claims[j];
    const auto key = [](const Prepared& p) { return std::tie(p.denied, p.unresolved, p.yes, p.keys); };
    if (key(a) != key(b)) return key(a) < key(b);
    if (!a.on_line && !a.unresolved) return false;
    return std::tie(a.claim->words, a.claim->unit) < std::tie(b.claim->words, b.claim->unit);
}

void group_by_value(const Context& context, std::vector<Member> members, std::vector<Group>& groups) {
    std::stable_sort(members.begin(), members.end(),
                     [&](Member i, Member j) { return value_before(context, i, j); });
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i == 0 || value_before(context, members[i - 1], members[i])) groups.emplace_back();
        groups.back().members.push_back(members[i]);
    }
}

Cell make_cell(const Context& context, std::vector<Member> members) {
    Cell cell;
    std::vector<Line::Entry> possible, accepted;
    std::vector<Member> rest;
    for (Member m : members) {
        const Prepared& p = context.claims[m];
        if (!lies_on_line(context, p)) {
            rest.push_back(m);
            continue;
        }
        possible.push_back({m, p.support});
        accepted.push_back({m, p.cut});
    }
    cell.members = std::move(members);
    cell.possible = Line(std::move(possible));
    cell.accepted = Line(std::move(accepted));
    group_by_value(context, std::move(rest), cell.groups);
    return cell;
}

// Of one status; others do not compare.
void add_overlapping(const Context& context, const std::vector<Cell>& cells, StatusClass status,
                     std::size_t limit, CellPairs& result) {
    const auto at = [&](std::uint32_t i) -> const Qualifiers& { return cells[i].front(context).at; };
    const auto add = [&](std::uint32_t i, std::uint32_t j) {
        if (result.pairs.size() == limit) return result.complete = false;
        result.pairs.emplace_back(std::min(i, j), std::max(i, j));
        return true;
    };
    std::vector<std::uint32_t> undated, dated;
    for (std::uint32_t i = 0; i < cells.size(); ++i)
        if (at(i).status == status) (at(i).dated ? dated : undated).push_back(i);
    for (std::size_t i = 0; i < undated.size(); ++i) {
        for (std::size_t j = i + 1; j < undated.size(); ++j)
            if (!add(undated[i], undated[j])) return;
        for (std::uint32_t j : dated)
            if (!add(undated[i], j)) return;
    }
    std::stable_sort(dated.begin(), dated.end(),
                     [&](std::uint32_t i, std::uint32_t j) { return at(i).first < at(j).first; });
    std::vector<std::uint32_t> open;
    for (std::uint32_t i : dated) {
        std::erase_if(open, [&](std::uint32_t j) { return at(j).last < at(i).first; });
        for (std::uint32_t j : open)
            if (!add(i, j)) return;
        open.push_back(i);
    }
}

}  // namespace

bool lies_on_line(const Context& context, const Prepared& p) noexcept {
    // Of two spans that meet, the beginnings or the ends may differ.
    if (context.period && p.kind == ValueKind::date) return false;
    return p.on_line && p.convex() && p.parts.empty() && p.clause.empty() && p.told_too.empty() &&
           p.note.kind == NoteOfFigure::Kind::none && p.times == 0 && p.out_of == 0 && !p.in_a_direction &&
           !p.denied && !p.unresolved && !p.mixed_units && context.one_value && !is_loose(context, p);
}

std::vector<Cell> make_cells(const Context& context) {
    std::vector<Member> order(context.claims.size());
    std::iota(order.begin(), order.end(), Member{0});
    const auto before = [&](Member i, Member j) { return cell_before(context.claims[i], context.claims[j]); };
    std::stable_sort(order.begin(), order.end(), before);
    std::vector<Cell> cells;
    for (auto start = order.begin(); start != order.end();) {
        auto end = start + 1;
        while (end != order.end() && !before(*start, *end)) ++end;
        cells.push_back(make_cell(context, {start, end}));
        start = end;
    }
    return cells;
}

CellPairs overlapping_cells(const Context& context, const std::vector<Cell>& cells, std::size_t limit) {
    CellPairs result;
    for (StatusClass status : {StatusClass::stated, StatusClass::requested, StatusClass::promised})
        if (result.complete) add_overlapping(context, cells, status, limit, result);
    return result;
}

}  // namespace gainsay::detail
