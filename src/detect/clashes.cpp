#include "detect/clashes.hpp"

#include <algorithm>
#include <numeric>

#include "compare/relate/footing.hpp"
#include "compare/relate/rates.hpp"
#include "compare/relate/relate.hpp"

namespace gainsay::detail {
namespace {

// Union-find whose root is the lowest member, so that the result does not depend on the order of the unions.
class Families {
  public:
    explicit Families(std::size_t size) : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), Member{0});
    }
    Member root(Member m) noexcept {
        while (parent_[m] != m) m = parent_[m] = parent_[parent_[m]];
        return m;
    }
    void join(Member a, Member b) noexcept {
        a = root(a), b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }
    std::vector<Member> roots() {
        std::vector<Member> result(parent_.size());
        for (Member m = 0; m < result.size(); ++m) result[m] = root(m);
        return result;
    }

  private:
    std::vector<Member> parent_;
};

}  // namespace

Clashes::Clashes(const Context& context, std::size_t budget)
    : context_(context), cells_(make_cells(context)), place_(context.claims.size()), budget_(budget) {
    for (Edges& e : edges_) e.by_member.resize(context.claims.size());
    for (std::uint32_t c = 0; c < cells_.size(); ++c) {
        for (Member m : cells_[c].members) place_[m].cell = c;
        for (std::size_t g = 0; g < cells_[c].groups.size(); ++g)
            for (Member m : cells_[c].groups[g].members) place_[m].group = static_cast<std::int32_t>(g);
    }
    for (std::uint32_t c = 0; c < cells_.size(); ++c) compare_within(c);
    const CellPairs between = overlapping_cells(context, cells_, budget);
    complete_ = complete_ && between.complete;
    for (const auto& [i, j] : between.pairs) compare_between(i, j);
    compare_disputes();
    for (Edges& e : edges_)
        for (auto& partners : e.by_member) {
            std::sort(partners.begin(), partners.end());
            partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
        }
    connect();
}

bool Clashes::spend() noexcept {
    if (budget_ == 0) return complete_ = false;
    --budget_;
    return true;
}

bool Clashes::compare_one(Member i, Member j) {
    if (!spend()) return false;
    const Relation relation = relate(context_, context_.claims[i], context_.claims[j], Detail::none).relation;
    if (relation != Relation::conflicts && relation != Relation::tension) return true;
    Edges& found = edges(relation == Relation::conflicts ? Clash::conflict : Clash::tension);
    found.by_member[i].push_back(j);
    found.by_member[j].push_back(i);
    return true;
}

// Groups against groups and against the line; the line itself is swept when asked.
void Clashes::compare_within(std::uint32_t c) {
    const Cell& cell = cells_[c];
    for (std::uint32_t g = 0; g < cell.groups.size(); ++g) {
        const Prepared& one = context_.claims[cell.groups[g].members.front()];
        for (std::uint32_t h = g + 1; h < cell.groups.size(); ++h) {
            if (!spend()) return;
            const Prepared& other = context_.claims[cell.groups[h].members.front()];
            const Relation relation = relate(context_, one, other, Detail::none).relation;
            if (relation == Relation::conflicts) edges(Clash::conflict).bundles.push_back({c, g, h});
            else if (relation == Relation::tension) edges(Clash::tension).bundles.push_back({c, g, h});
        }
        for (const Line::Entry& e : cell.possible.entries())
            for (Member m : cell.groups[g].members)
                if (!compare_one(std::min(m, e.member), std::max(m, e.member))) return;
    }
}

// What the qualifiers let be compared. On lines only those can clash whose accepted ranges do not meet.
void Clashes::compare_between(std::uint32_t first, std::uint32_t second) {
    const Cell &a = cells_[first], &b = cells_[second];
    if (!spend()) return;
    const Prepared &x = a.front(context_), &y = b.front(context_);
    const bool other_rate = are_of_convertible_rates(x, y);
    if (!other_rate && footing(context_, x, y, nullptr, Voices::apart).mode == Mode::none) return;
    const auto one = [&](Member i, Member j) { return compare_one(std::min(i, j), std::max(i, j)); };
    // Two hours of one day clash although the days meet, and a loss and a profit although the figures do.
    const bool told_apart = (!x.at.clock.empty() && !y.at.clock.empty()) || x.at.counted != y.at.counted ||
                            x.at.direction != y.at.direction || other_rate;
    const bool one_scale = x.kind == y.kind && x.unit == y.unit && !told_apart;
    const Cell &small = a.members.size() < b.members.size() ? a : b, &large = &small == &a ? b : a;
    for (Member m : small.members) {
        const bool swept = one_scale && place_[m].group < 0;
        if (swept) {
            bool within_budget = true;
            large.accepted.for_each_missed(context_.claims[m].cut, [&](Member n) {
                if (within_budget) within_budget = one(m, n);
            });
            if (!within_budget) return;
        } else {
            for (const Line::Entry& e : large.possible.entries())
                if (!one(m, e.member)) return;
        }
        for (const Group& g : large.groups)
            for (Member n : g.members)
                if (!one(m, n)) return;
    }
}

// What a source disputes against what it says itself: compared even where the qualifiers differ in width.
void Clashes::compare_disputes() {
    std::vector<std::pair<SourceId, Member>> disputed, own;
    for (Member m = 0; m < context_.claims.size(); ++m) {
        const Claim& claim = *context_.claims[m].claim;
        if (claim.stance == Stance::disputes) disputed.emplace_back(claim.source, m);
        else if (claim.stance == Stance::endorses) own.emplace_back(claim.source, m);
    }
    if (disputed.empty()) return;
    std::sort(own.begin(), own.end());
    for (const auto& [source, m] : disputed) {
        auto at = std::lower_bound(own.begin(), own.end(), std::pair{source, Member{0}});
        for (; at != own.end() && at->first == source; ++at)
            if (place_[m].cell != place_[at->second].cell &&
                !compare_one(std::min(m, at->second), std::max(m, at->second)))
                return;
    }
}

bool Clashes::conflicts_on_line(Member m) const {
    return place_[m].group < 0 && cells_[place_[m].cell].possible.misses_some(context_.claims[m].support);
}

void Clashes::connect() {
    Families conflicts(context_.claims.size()), tensions(context_.claims.size());
    const auto join_edges = [&](const Edges& e, Families& families) {
        for (Member m = 0; m < e.by_member.size(); ++m)
            for (Member n : e.by_member[m]) families.join(m, n);
        for (const Bundle& bundle : e.bundles) {
            const auto &g = cells_[bundle.cell].groups[bundle.first].members,
                       &h = cells_[bundle.cell].groups[bundle.second].members;
            for (Member m : g) families.join(m, h.front());
            for (Member m : h) families.join(m, g.front());
        }
    };
    join_edges(edges(Clash::conflict), conflicts);
    for (const Cell& cell : cells_)
        for (const Line::Entry& e : cell.possible.entries())
            if (cell.possible.misses_some(e.range))
                conflicts.join(e.member, cell.possible.last_to_begin().member);
    family_[0] = conflicts.roots();

    // A tension inside one family of conflicts joins nothing.
    const auto join_tension = [&](Member i, Member j) {
        if (!in_one_family(i, j)) tensions.join(i, j);
    };
    const Edges& e = edges(Clash::tension);
    for (Member m = 0; m < e.by_member.size(); ++m)
        for (Member n : e.by_member[m]) join_tension(m, n);
    // Of a group its first member and one of another family stand for all.
    const auto join_group = [&](const std::vector<Member>& g, const std::vector<Member>& h) {
        const auto other =
            std::find_if(h.begin(), h.end(), [&](Member n) { return !in_one_family(n, h.front()); });
        for (Member m : g) {
            join_tension(m, h.front());
            if (other != h.end()) join_tension(m, *other);
        }
    };
    for (const Bundle& bundle : e.bundles) {
        const auto& groups = cells_[bundle.cell].groups;
        join_group(groups[bundle.first].members, groups[bundle.second].members);
        join_group(groups[bundle.second].members, groups[bundle.first].members);
    }
    for (const Cell& cell : cells_) {
        // Of those that meet all others, the one with most partners on a side joins them all.
        const Line& line = cell.accepted;
        std::size_t above = line.size(), below_count = 0;
        Member with_above = 0, with_below = 0;
        for (const Line::Entry& entry : line.entries()) {
            if (conflicts_on_line(entry.member)) continue;
            if (const auto at = line.first_above(entry.range.upper); at < above)
                above = at, with_above = entry.member;
            if (const auto n = line.count_below(entry.range.lower); n > below_count)
                below_count = n, with_below = entry.member;
            if (line.misses_some(entry.range)) {
                if (below(entry.range.upper, line.last_to_begin().range.lower))
                    join_tension(entry.member, line.last_to_begin().member);
                if (below(line.first_to_end().range.upper, entry.range.lower))
                    join_tension(entry.member, line.first_to_end().member);
            }
        }
        for (std::size_t i = above; i < line.size(); ++i) join_tension(with_above, line.entries()[i].member);
        for (std::size_t i = 0; i < below_count; ++i)
            join_tension(with_below, line.entries_by_upper()[i].member);
    }
    family_[1] = tensions.roots();
}

template <class Visit>
void Clashes::for_each_partner(Clash kind, Member m, Visit visit) const {
    for (Member n : edges(kind).by_member[m]) visit(n);
    const Place& place = place_[m];
    const Cell& cell = cells_[place.cell];
    const Prepared& p = context_.claims[m];
    if (place.group < 0) {
        if (kind == Clash::conflict) {
            cell.possible.for_each_missed(p.support, visit);
        } else {
            const bool conflicting = conflicts_on_line(m);
            cell.accepted.for_each_missed(p.cut, [&](Member n) {
                if (!conflicting || !conflicts_on_line(n)) visit(n);
            });
        }
        return;
    }
    const auto group = static_cast<std::uint32_t>(place.group);
    for (const Bundle& bundle : edges(kind).bundles) {
        if (bundle.cell != place.cell || (bundle.first != group && bundle.second != group)) continue;
        for (Member n : cell.groups[bundle.first == group ? bundle.second : bundle.first].members) visit(n);
    }
}

std::vector<std::vector<Member>> Clashes::families(Clash kind) const {
    const auto& root = family_[static_cast<std::size_t>(kind)];
    std::vector<std::vector<Member>> by_root(root.size());
    for (Member m = 0; m < root.size(); ++m) by_root[root[m]].push_back(m);
    std::erase_if(by_root, [](const auto& family) { return family.size() < 2; });
    return by_root;
}

std::vector<MemberPair> Clashes::pairs(Clash kind, const std::vector<Member>& family,
                                       std::size_t limit) const {
    std::vector<MemberPair> result;
    for (Member m : family) {
        if (result.size() >= limit) break;
        const auto start = static_cast<std::ptrdiff_t>(result.size());
        for_each_partner(kind, m, [&](Member n) {
            if (n > m && (kind == Clash::conflict || !in_one_family(m, n))) result.emplace_back(m, n);
        });
        std::sort(result.begin() + start, result.end());
        result.erase(std::unique(result.begin() + start, result.end()), result.end());
    }
    if (result.size() > limit) result.resize(limit);
    return result;
}

// Pairs on the line of one cell.
std::uint64_t Clashes::count_on_line(Clash kind, const Cell& cell) const {
    if (kind == Clash::conflict) return cell.possible.disjoint_pairs();
    std::vector<Line::Entry> conflicting;
    for (const Line::Entry& e : cell.accepted.entries())
        if (conflicts_on_line(e.member)) conflicting.push_back(e);
    return cell.accepted.disjoint_pairs() - Line(std::move(conflicting)).disjoint_pairs();
}

std::uint64_t Clashes::count(Clash kind, const std::vector<Member>& family) const {
    const auto& root = family_[static_cast<std::size_t>(kind)];
    const auto belongs = [&](Member m) { return root[m] == family.front(); };
    std::uint64_t total = 0;
    std::vector<std::uint32_t> seen;
    for (Member m : family) seen.push_back(place_[m].cell);
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (std::uint32_t c : seen) {
        const Line& line = kind == Clash::conflict ? cells_[c].possible : cells_[c].accepted;
        if (line.size() > 1 && (belongs(line.last_to_begin().member) || kind == Clash::tension))
            total += count_on_line(kind, cells_[c]);
    }
    for (const Bundle& bundle : edges(kind).bundles) {
        const auto& groups = cells_[bundle.cell].groups;
        const auto &g = groups[bundle.first].members, &h = groups[bundle.second].members;
        if (belongs(g.front())) total += static_cast<std::uint64_t>(g.size()) * h.size();
    }
    for (Member m : family) {
        const auto& partners = edges(kind).by_member[m];
        total += static_cast<std::uint64_t>(partners.end() -
                                            std::upper_bound(partners.begin(), partners.end(), m));
    }
    // Tensions within a family of conflicts do not count, which only a list tells; a long one is not made for
    // it.
    constexpr std::uint64_t listable = 1'000'000;
    if (kind == Clash::tension && total <= listable) return pairs(kind, family, listable + 1).size();
    return total;
}

}  // namespace gainsay::detail
