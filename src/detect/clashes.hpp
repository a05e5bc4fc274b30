// Every conflict and tension among the claims on one question: found by sweeps, kept without listing every
// pair.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "compare/prepared/prepared.hpp"
#include "detect/cells.hpp"

namespace gainsay::detail {

enum class Clash : std::uint8_t { conflict, tension };

using MemberPair = std::pair<Member, Member>;  ///< first < second

/// Guarantees:
///  1. Two claims clash here exactly if relate() says so, unless `complete` is false.
///  2. Work is O(n log n) for claims on a line in one cell, and bounded by a constant number of comparisons
///  for the rest;
///     where the bound is met, `complete` is false.
class Clashes {
  public:
    /// Comparisons of single claims, or of groups of equal ones, that one question may cost.
    static constexpr std::size_t default_budget = 300'000;

    explicit Clashes(const Context& context, std::size_t budget = default_budget);

    bool complete() const noexcept { return complete_; }
    const std::vector<Cell>& cells() const noexcept { return cells_; }
    /// The cell that holds a member, as an index into cells().
    std::uint32_t cell_of(Member m) const noexcept { return place_[m].cell; }

    /// Families: claims connected by clashes of the kind, each of two or more, ascending, in the order of
    /// their first member. A tension within one family of conflicts belongs to that family and is left out.
    std::vector<std::vector<Member>> families(Clash kind) const;
    /// The pairs of one family, ascending, at most `limit`.
    std::vector<MemberPair> pairs(Clash kind, const std::vector<Member>& family, std::size_t limit) const;
    /// How many pairs it has. Exact; of more than a million tensions, those within families of conflicts are
    /// counted too.
    std::uint64_t count(Clash kind, const std::vector<Member>& family) const;

  private:
    struct Bundle {  ///< every member of the one group against every member of the other
        std::uint32_t cell, first, second;
    };
    struct Edges {
        std::vector<std::vector<Member>> by_member;  ///< of clashes between cells and of groups with lines
        std::vector<Bundle> bundles;
    };
    struct Place {
        std::uint32_t cell = 0;
        std::int32_t group = -1;  ///< -1: on the line
    };

    void compare_within(std::uint32_t cell);
    void compare_between(std::uint32_t first, std::uint32_t second);
    void compare_disputes();
    bool compare_one(Member i, Member j);
    bool spend() noexcept;
    void connect();
    template <class Visit>
    void for_each_partner(Clash kind, Member m, Visit visit) const;
    bool conflicts_on_line(Member m) const;
    std::uint64_t count_on_line(Clash kind, const Cell& cell) const;
    bool in_one_family(Member i, Member j) const { return family_[0][i] == family_[0][j]; }
    Edges& edges(Clash kind) { return edges_[static_cast<std::size_t>(kind)]; }
    const Edges& edges(Clash kind) const { return edges_[static_cast<std::size_t>(kind)]; }

    const Context& context_;
    std::vector<Cell> cells_;
    std::vector<Place> place_;
    Edges edges_[2];
    std::vector<Member> family_[2];  ///< the first member of each claim's family
    std::size_t budget_;
    bool complete_ = true;
};

}  // namespace gainsay::detail
