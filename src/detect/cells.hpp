// The claims on one question, parted into cells of equal qualifiers, and which cells can be compared.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "compare/prepared/prepared.hpp"
#include "detect/line.hpp"

namespace gainsay::detail {

/// Members are numbers into Context::claims.
using Member = std::uint32_t;

/// Claims of one cell with the same value.
struct Group {
    std::vector<Member> members;  ///< ascending
};

/// Claims of equal qualifiers, kind and unit. Those with one interval as their value lie on a line and are
/// swept; the rest (names, denials, ambiguous phrases) are compared group by group.
struct Cell {
    std::vector<Member> members;  ///< ascending
    Line possible{{}};            ///< by what is possible at all
    Line accepted{{}};            ///< by what is possible to more than 1 - tension
    std::vector<Group> groups;
    const Prepared& front(const Context& context) const { return context.claims[members.front()]; }
};

/// Whether a claim is swept on a line.
bool lies_on_line(const Context& context, const Prepared& p) noexcept;

/// O(n log n). Cells come in the order of their qualifiers.
std::vector<Cell> make_cells(const Context& context);

/// Pairs of different cells whose times may overlap, in no particular order, at most `limit` of them (then
/// `complete` is false). A sweep over the times: O(c log c + found).
struct CellPairs {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    bool complete = true;
};
CellPairs overlapping_cells(const Context& context, const std::vector<Cell>& cells, std::size_t limit);

}  // namespace gainsay::detail
