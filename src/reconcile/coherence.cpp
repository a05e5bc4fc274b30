#include "reconcile/coherence.hpp"

// These two come first: Boost.Graph's reverse_graph.hpp hides the property maps of plain pointers from what
// follows it.
#include <boost/property_map/property_map.hpp>

#include <boost/pending/disjoint_sets.hpp>

#include <algorithm>
#include <boost/graph/adjacency_matrix.hpp>
#include <boost/graph/bron_kerbosch_all_cliques.hpp>
#include <map>
#include <numeric>

namespace gainsay::detail {
namespace {

constexpr std::size_t most_for_all_cliques = 16;

// Where a support starts or ends. `side` puts an open start after, and an open end before, what lies at the
// value.
struct End {
    double value;
    std::int8_t side;
    bool closes;
    std::uint32_t item;
};

bool sooner(const End& a, const End& b) noexcept {
    if (a.value != b.value) return a.value < b.value;
    if (a.side != b.side) return a.side < b.side;
    if (a.closes != b.closes) return !a.closes;
    return a.item < b.item;
}

std::vector<End> sorted_ends(std::span<const Distribution* const> items) {
    std::vector<End> ends;
    for (std::uint32_t i = 0; i < items.size(); ++i)
        for (const FuzzyInterval& part : items[i]->alternatives()) {
            const Interval& support = part.support();
            ends.push_back(
                {support.lower.value, static_cast<std::int8_t>(support.lower.closed ? 0 : 1), false, i});
            ends.push_back(
                {support.upper.value, static_cast<std::int8_t>(support.upper.closed ? 0 : -1), true, i});
        }
    std::sort(ends.begin(), ends.end(), sooner);
    return ends;
}

// Calls emit(open) where the set of open items is largest before some of them close. `open` counts, for each
// item, how many of its alternatives are open.
template <class Emit>
void sweep(const std::vector<End>& ends, std::size_t items, Emit emit) {
    std::vector<std::uint32_t> open(items);
    std::size_t open_items = 0;
    bool grown = false;
    for (const End& end : ends) {
        if (!end.closes) {
            grown = true;
            open_items += open[end.item]++ == 0;
            continue;
        }
        if (grown) emit(open, open_items);
        grown = false;
        open_items -= --open[end.item] == 0;
    }
}

struct Collector {
    std::vector<Subset>& found;
    template <class Clique, class Graph>
    void clique(const Clique& clique, const Graph&) {
        Subset members(clique.begin(), clique.end());
        std::sort(members.begin(), members.end());
        found.push_back(std::move(members));
    }
};

std::vector<Subset> all_cliques(const Adjacency& graph, const Subset& members) {
    boost::adjacency_matrix<boost::undirectedS> matrix(members.size());
    for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = i + 1; j < members.size(); ++j)
            if (graph(members[i], members[j])) boost::add_edge(i, j, matrix);
    std::vector<Subset> found;
    boost::bron_kerbosch_all_cliques(matrix, Collector{found}, 1);
    for (Subset& clique : found)
        for (std::uint32_t& v : clique) v = members[v];
    return found;
}

// Takes in, in order, whatever fits all that is in already.
Subset grow(const Adjacency& graph, const Subset& members, std::uint32_t seed) {
    Subset clique{seed};
    for (std::uint32_t v : members)
        if (v != seed &&
            std::all_of(clique.begin(), clique.end(), [&](std::uint32_t u) { return graph(u, v); }))
            clique.push_back(v);
    std::sort(clique.begin(), clique.end());
    return clique;
}

}  // namespace

std::vector<Subset> maximal_meeting_sets(std::span<const Distribution* const> items,
                                         std::size_t most_members) {
    const std::vector<End> ends = sorted_ends(items);
    std::vector<std::size_t> sizes;
    sweep(ends, items.size(), [&](const auto&, std::size_t size) { sizes.push_back(size); });

    // Which of the sets to list: all, or the largest (at equal size the leftmost) within the budget.
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
    std::vector<bool> listed(sizes.size());
    std::size_t budget = most_members;
    for (std::size_t i : order) {
        if (sizes[i] > budget) break;
        budget -= sizes[i];
        listed[i] = true;
    }

    std::vector<Subset> result;
    std::size_t emitted = 0;
    sweep(ends, items.size(), [&](const auto& open, std::size_t size) {
        if (!listed[emitted++]) return;
        Subset set;
        set.reserve(size);
        for (std::uint32_t i = 0; i < open.size(); ++i)
            if (open[i] > 0) set.push_back(i);
        result.push_back(std::move(set));
    });
    const bool convex = std::all_of(items.begin(), items.end(), [](const auto* d) { return d->is_convex(); });
    // Of convex supports no set lies in another: each holds the item that closes first and one not open
    // before.
    if (!convex) keep_maximal(result);
    else std::sort(result.begin(), result.end());
    return result;
}

std::vector<Subset> components(const Adjacency& graph) {
    boost::disjoint_sets_with_storage<> sets(graph.size());
    for (std::size_t i = 0; i < graph.size(); ++i)
        for (std::size_t j = i + 1; j < graph.size(); ++j)
            if (graph(i, j)) sets.union_set(i, j);
    std::map<std::size_t, Subset> members;
    for (std::size_t i = 0; i < graph.size(); ++i)
        members[sets.find_set(i)].push_back(static_cast<std::uint32_t>(i));
    std::vector<Subset> result;
    for (auto& [root, set] : members) result.push_back(std::move(set));
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<Subset> maximal_cliques(const Adjacency& graph, const Subset& members) {
    std::vector<Subset> result;
    if (members.size() <= most_for_all_cliques) result = all_cliques(graph, members);
    else
        for (std::uint32_t seed : members) result.push_back(grow(graph, members, seed));
    keep_maximal(result);
    return result;
}

void keep_maximal(std::vector<Subset>& sets) {
    std::sort(sets.begin(), sets.end());
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
    const auto lies_in_another = [&](const Subset& set) {
        return std::any_of(sets.begin(), sets.end(), [&](const Subset& other) {
            return other.size() > set.size() &&
                   std::includes(other.begin(), other.end(), set.begin(), set.end());
        });
    };
    std::vector<bool> drop(sets.size());
    for (std::size_t i = 0; i < sets.size(); ++i) drop[i] = lies_in_another(sets[i]);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < sets.size(); ++i)
        if (!drop[i]) {
            if (kept != i) sets[kept] = std::move(sets[i]);
            ++kept;
        }
    sets.resize(kept);
}

}  // namespace gainsay::detail
