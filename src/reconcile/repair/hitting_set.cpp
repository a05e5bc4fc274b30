#include "reconcile/repair/hitting_set.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "reconcile/repair/cover_kernel.hpp"

namespace gainsay::reconcile {
namespace {

using Sets = std::vector<std::vector<std::uint32_t>>;

// Branching deeper than this is given up as if the nodes were used up; it keeps the stack bounded.
constexpr int max_depth = 2000;

class DisjointSets {
  public:
    explicit DisjointSets(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::uint32_t find(std::uint32_t x) {
        while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
        return x;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

  private:
    std::vector<std::uint32_t> parent_;
};

// One connected part, its elements numbered anew.
class Search {
  public:
    Search(std::vector<Weight> weights, Sets sets, std::size_t& nodes)
        : weights_(std::move(weights)),
          sets_(std::move(sets)),
          nodes_(nodes),
          state_(weights_.size(), State::free),
          hits_(sets_.size(), 0),
          of_(weights_.size()) {
        for (std::uint32_t s = 0; s < sets_.size(); ++s)
            for (std::uint32_t e : sets_[s]) of_[e].push_back(s);
    }

    HittingSet solve() {
        best_ = greedy();
        best_cost_ = cost_of(best_);
        const Weight root = lower_bound();
        complete_ = true;
        branch(0, 0);
        HittingSet result;
        result.chosen = best_;
        result.cost = best_cost_;
        result.bound = complete_ ? best_cost_ : root;
        return result;
    }

  private:
    enum class State : std::uint8_t { free, in, out };

    Weight cost_of(const std::vector<std::uint32_t>& elements) const {
        return std::accumulate(elements.begin(), elements.end(), Weight{0},
                               [&](Weight sum, std::uint32_t e) { return sum + weights_[e]; });
    }

    void take(std::uint32_t e) {
        state_[e] = State::in;
        for (std::uint32_t s : of_[e]) ++hits_[s];
    }
    void untake(std::uint32_t e) {
        state_[e] = State::free;
        for (std::uint32_t s : of_[e]) --hits_[s];
    }

    // The element that hits most for its weight, again and again; then what turned out not to be needed goes.
    std::vector<std::uint32_t> greedy() {
        std::vector<std::uint32_t> open(weights_.size(), 0), chosen;
        for (std::uint32_t e = 0; e < weights_.size(); ++e)
            open[e] = static_cast<std::uint32_t>(of_[e].size());
        std::vector<bool> hit(sets_.size());
        std::size_t left = sets_.size();
        while (left > 0) {
            std::uint32_t best = 0;
            for (std::uint32_t e = 1; e < weights_.size(); ++e)  // open / weight, compared without division
                if (static_cast<double>(open[e]) * static_cast<double>(weights_[best]) >
                    static_cast<double>(open[best]) * static_cast<double>(weights_[e]))
                    best = e;
            chosen.push_back(best);
            for (std::uint32_t s : of_[best]) {
                if (hit[s]) continue;
                hit[s] = true;
                --left;
                for (std::uint32_t e : sets_[s]) --open[e];
            }
        }
        for (std::uint32_t e : chosen) take(e);
        std::vector<std::uint32_t> result;
        for (auto it = chosen.rbegin(); it != chosen.rend(); ++it) {
            const bool needed =
                std::any_of(of_[*it].begin(), of_[*it].end(), [&](std::uint32_t s) { return hits_[s] == 1; });
            if (needed) result.push_back(*it);
            else untake(*it);
        }
        for (std::uint32_t e : result) untake(e);
        std::sort(result.begin(), result.end());
        return result;
    }

    // Every set not yet hit raises its own price until one of its elements is paid for; the sum of prices
    // bounds what the rest costs. No limit where a set cannot be hit any more.
    Weight lower_bound() {
        residual_ = weights_;
        Weight bound = 0;
        for (std::uint32_t s = 0; s < sets_.size(); ++s) {
            if (hits_[s] > 0) continue;
            Weight least = std::numeric_limits<Weight>::max();
            for (std::uint32_t e : sets_[s])
                if (state_[e] == State::free) least = std::min(least, residual_[e]);
            if (least == std::numeric_limits<Weight>::max()) return least;
            for (std::uint32_t e : sets_[s])
                if (state_[e] == State::free) residual_[e] -= least;
            bound += least;
        }
        return bound;
    }

    // The set with the fewest ways left to hit it.
    std::size_t tightest() const {
        std::size_t best = sets_.size(), fewest = std::numeric_limits<std::size_t>::max();
        for (std::size_t s = 0; s < sets_.size(); ++s) {
            if (hits_[s] > 0) continue;
            const auto ways = static_cast<std::size_t>(std::count_if(
                sets_[s].begin(), sets_[s].end(), [&](std::uint32_t e) { return state_[e] == State::free; }));
            if (ways < fewest) {
                fewest = ways;
                best = s;
            }
            if (ways <= 1) break;
        }
        return best;
    }

    void branch(Weight cost, int depth) {
        if (nodes_ == 0 || depth > max_depth) {
            complete_ = false;
            return;
        }
        --nodes_;
        const Weight rest = lower_bound();
        if (rest == std::numeric_limits<Weight>::max() || cost + rest >= best_cost_) return;
        const std::size_t set = tightest();
        if (set == sets_.size()) {
            best_cost_ = cost;
            best_.clear();
            for (std::uint32_t e = 0; e < weights_.size(); ++e)
                if (state_[e] == State::in) best_.push_back(e);
            return;
        }
        std::vector<std::uint32_t> ways;
        for (std::uint32_t e : sets_[set])
            if (state_[e] == State::free) ways.push_back(e);
        std::stable_sort(ways.begin(), ways.end(), [&](std::uint32_t a, std::uint32_t b) {
            return static_cast<double>(of_[a].size()) * static_cast<double>(weights_[b]) >
                   static_cast<double>(of_[b].size()) * static_cast<double>(weights_[a]);
        });
        for (std::uint32_t e : ways) {  // take one; in the later branches it is left out
            take(e);
            branch(cost + weights_[e], depth + 1);
            untake(e);
            state_[e] = State::out;
        }
        for (std::uint32_t e : ways) state_[e] = State::free;
    }

    std::vector<Weight> weights_;
    Sets sets_;
    std::size_t& nodes_;
    std::vector<State> state_;
    std::vector<std::uint32_t> hits_;
    Sets of_;
    std::vector<Weight> residual_;
    std::vector<std::uint32_t> best_;
    Weight best_cost_ = 0;
    bool complete_ = true;
};

// Sets that contain another are hit by whatever hits that one.
Sets without_supersets(Sets sets, std::size_t elements) {
    std::sort(sets.begin(), sets.end(), [](const auto& a, const auto& b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
    if (sets.empty() || sets.front().size() == sets.back().size()) return sets;
    Sets kept, by_first(elements);  // kept sets by their least element
    for (auto& set : sets) {
        bool contains_one = false;
        for (std::uint32_t e : set)
            for (std::uint32_t k : by_first[e])
                contains_one =
                    contains_one || std::includes(set.begin(), set.end(), kept[k].begin(), kept[k].end());
        if (contains_one) continue;
        by_first[set.front()].push_back(static_cast<std::uint32_t>(kept.size()));
        kept.push_back(std::move(set));
    }
    return kept;
}

enum class Kernel : bool { without, with };
HittingSet solve_parts(const std::vector<Weight>& weights, Sets sets, Kernel kernel, std::size_t& nodes);

// A part of pairs only: the kernel settles most of it, and what it leaves open falls into parts again.
HittingSet solve_pairs(const std::vector<Weight>& weights, const Sets& sets, std::size_t& nodes) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (const auto& set : sets) edges.emplace_back(set[0], set[1]);
    const CoverKernel kernel = cover_kernel(weights, edges);
    HittingSet result;
    std::vector<std::uint32_t> number(weights.size()), back;
    std::vector<Weight> open_weights;
    for (std::uint32_t v = 0; v < weights.size(); ++v) {
        if (kernel.vertices[v] == Cover::in) {
            result.chosen.push_back(v);
            result.cost += weights[v];
        } else if (kernel.vertices[v] == Cover::open) {
            number[v] = static_cast<std::uint32_t>(back.size());
            back.push_back(v);
            open_weights.push_back(weights[v]);
        }
    }
    result.bound = result.cost;
    Sets open_sets;
    for (const auto& [a, b] : edges)
        if (kernel.vertices[a] == Cover::open && kernel.vertices[b] == Cover::open)
            open_sets.push_back({number[a], number[b]});
    if (open_sets.empty()) return result;
    const HittingSet rest = solve_parts(open_weights, std::move(open_sets), Kernel::without, nodes);
    for (std::uint32_t v : rest.chosen) result.chosen.push_back(back[v]);
    std::sort(result.chosen.begin(), result.chosen.end());
    result.cost += rest.cost;
    const Weight fractional = (kernel.twice_bound + 1) / 2;
    result.bound = std::min(result.cost, std::max(result.bound + rest.bound, fractional));
    return result;
}

HittingSet solve_parts(const std::vector<Weight>& weights, Sets sets, Kernel kernel, std::size_t& nodes) {
    DisjointSets parts(weights.size());
    for (const auto& set : sets)
        for (std::uint32_t e : set) parts.join(set.front(), e);
    std::vector<Sets> by_part(weights.size());
    for (auto& set : sets) by_part[parts.find(set.front())].push_back(std::move(set));
    std::vector<std::vector<std::uint32_t>> members(weights.size());
    for (std::uint32_t e = 0; e < weights.size(); ++e) members[parts.find(e)].push_back(e);

    HittingSet result;
    std::vector<std::uint32_t> number(weights.size());
    for (std::size_t part = 0; part < by_part.size(); ++part) {
        if (by_part[part].empty()) continue;
        std::vector<Weight> own_weights;
        for (std::uint32_t e : members[part]) {
            number[e] = static_cast<std::uint32_t>(own_weights.size());
            own_weights.push_back(weights[e]);
        }
        Sets own = by_part[part];
        bool pairs = true;
        for (auto& set : own) {
            pairs = pairs && set.size() == 2;
            for (std::uint32_t& e : set) e = number[e];
        }
        const HittingSet solved = kernel == Kernel::with && pairs ? solve_pairs(own_weights, own, nodes)
                                                                  : Search(own_weights, own, nodes).solve();
        for (std::uint32_t e : solved.chosen) result.chosen.push_back(members[part][e]);
        result.cost += solved.cost;
        result.bound += solved.bound;
    }
    std::sort(result.chosen.begin(), result.chosen.end());
    return result;
}

}  // namespace

HittingSet cheapest_hitting_set(const std::vector<Weight>& weights, Sets sets, std::size_t& nodes) {
    for (auto& set : sets) {
        std::sort(set.begin(), set.end());
        set.erase(std::unique(set.begin(), set.end()), set.end());
    }
    return solve_parts(weights, without_supersets(std::move(sets), weights.size()), Kernel::with, nodes);
}

}  // namespace gainsay::reconcile
