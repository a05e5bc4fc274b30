// Source dependence after Dong, Berti-Equille & Srivastava, "Integrating conflicting data: the role of source
// dependence", VLDB 2009: sharing false values is the evidence, since there are many ways to be wrong and one
// to be right.
//
// Here the rate of copying of each pair is its own, the likeliest one, and of the pairs that depend on each
// other a spanning forest is kept, heaviest first: copiers of one original agree with one another too, and
// each explains away the next. Neither the order nor the names of sources decide.
#include "reconcile/copying.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "reconcile/settle.hpp"

namespace gainsay {
namespace {

using namespace detail;

constexpr double least_rate = 0.35;  // what agrees less often than that is taken for chance or habit
constexpr std::size_t most_dense_pairs = std::size_t{1} << 22;
constexpr std::size_t most_sharers =
    48;  // a false value that more sources share tells little of any two of them
constexpr std::size_t most_pairs_of_question = 200;

// How likely a source is to give this answer where it is the right one, and where it is not: logarithms.
struct Habit {
    float right = 0, wrong = 0;
};

struct PairStats {
    float same_true = 0, same_false = 0;
    // Logarithms, summed, of how likely a and b are to give the shared answers independently of each other.
    float right_a = 0, right_b = 0, wrong_a = 0, wrong_b = 0;
    std::uint32_t common = 0;

    void add(double belief, const Habit& a, const Habit& b) {
        const auto right = static_cast<float>(belief), wrong = 1 - right;
        same_true += right;
        same_false += wrong;
        right_a += right * a.right;
        right_b += right * b.right;
        wrong_a += wrong * a.wrong;
        wrong_b += wrong * b.wrong;
    }
};

// Prior probability that a pair depends: of the ten pairs of the paper's five sources two are expected to; of
// more pairs no more, so that each must be likelier by what trying so many could bring by chance.
double dependent_before(std::size_t sources) noexcept {
    const double pairs = static_cast<double>(sources) * static_cast<double>(sources - 1) / 2;
    return std::min(0.2, 2 / pairs);
}

std::size_t pair_index(std::uint32_t a, std::uint32_t b) noexcept {  // a < b
    return std::size_t{b} * (b - 1) / 2 + a;
}

// Calls visit(a, b, fact or no_number, claim of a, claim of b) for each pair of sources that answer a
// question, a < b.
template <class Visit>
void visit_pairs(const ClaimTable& table, std::uint32_t q, Visit visit) {
    const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
    for (std::uint32_t f = first; f < last; ++f)
        for (std::uint32_t i = table.fact_claims[f]; i < table.fact_claims[f + 1]; ++i) {
            const std::uint32_t a = table.source[i];
            for (std::uint32_t j = i + 1; j < table.fact_claims[f + 1]; ++j)
                visit(a, table.source[j], f, i, j);
            for (std::uint32_t j = table.fact_claims[f + 1]; j < table.fact_claims[last]; ++j)
                if (a != table.source[j])
                    visit(std::min(a, table.source[j]), std::max(a, table.source[j]), no_number, i, j);
        }
}

struct Pair {
    std::uint32_t a, b;
    PairStats stats;
};

// Every pair that shares a false value: all pairs are counted where there is room for them.
std::vector<Pair> dense_pairs(const ClaimTable& table, const std::vector<double>& belief,
                              const std::vector<Habit>& habits) {
    const auto sources = static_cast<std::uint32_t>(table.sources.size());
    std::vector<PairStats> stats(std::size_t{sources} * (sources - 1) / 2);
    for (std::uint32_t q = 0; q < table.questions(); ++q)
        visit_pairs(
            table, q,
            [&](std::uint32_t a, std::uint32_t b, std::uint32_t fact, std::uint32_t i, std::uint32_t j) {
                PairStats& s = stats[pair_index(a, b)];
                ++s.common;
                if (fact != no_number) s.add(belief[fact], habits[i], habits[j]);
            });
    std::vector<Pair> result;
    for (std::uint32_t b = 1; b < sources; ++b)
        for (std::uint32_t a = 0; a < b; ++a)
            if (stats[pair_index(a, b)].same_false >= 1) result.push_back({a, b, stats[pair_index(a, b)]});
    return result;
}

// The inverted index: pairs that share at least two rare false values, counted in full afterwards by walking
// the questions of both.
std::vector<Pair> indexed_pairs(const ClaimTable& table, const std::vector<double>& belief,
                                const std::vector<Habit>& habits) {
    constexpr std::size_t most_candidates = 200000;
    std::unordered_map<std::uint64_t, float> shared;
    for (std::uint32_t f = 0; f < table.facts(); ++f) {
        const auto sources = table.sources_of(f);
        if (belief[f] > 0.5 || sources.size() < 2 || sources.size() > most_sharers) continue;
        for (std::size_t i = 0; i < sources.size(); ++i)
            for (std::size_t j = i + 1; j < sources.size(); ++j)
                shared[(std::uint64_t{sources[i]} << 32) | sources[j]] += static_cast<float>(1 - belief[f]);
    }
    std::vector<std::pair<float, std::uint64_t>> candidates;
    for (const auto& [key, weight] : shared)
        if (weight >= 1.5f) candidates.emplace_back(-weight, key);
    std::sort(candidates.begin(), candidates.end());
    if (candidates.size() > most_candidates) candidates.resize(most_candidates);

    struct Answer {
        std::uint32_t question, fact, claim;
    };
    std::vector<std::uint32_t> begin(table.sources.size() + 1);
    for (std::uint32_t s : table.source) ++begin[s + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<Answer> answers(table.claims());
    std::vector<std::uint32_t> at(begin.begin(), begin.end() - 1);
    for (std::uint32_t q = 0; q < table.questions(); ++q)
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f)
            for (std::uint32_t i = table.fact_claims[f]; i < table.fact_claims[f + 1]; ++i)
                answers[at[table.source[i]]++] = {q, f, i};
    std::vector<Pair> result;
    for (const auto& [weight, key] : candidates) {
        Pair pair{static_cast<std::uint32_t>(key >> 32), static_cast<std::uint32_t>(key), {}};
        std::uint32_t i = begin[pair.a], j = begin[pair.b];
        while (i < begin[pair.a + 1] && j < begin[pair.b + 1]) {
            if (answers[i].question != answers[j].question) {
                ++(answers[i].question < answers[j].question ? i : j);
                continue;
            }
            ++pair.stats.common;
            if (answers[i].fact == answers[j].fact)
                pair.stats.add(belief[answers[i].fact], habits[answers[i].claim], habits[answers[j].claim]);
            ++i;
            ++j;
        }
        result.push_back(pair);
    }
    return result;
}

// The likeliest rate at which a source with these habits copies, and how much likelier that makes the data
// than independence does. Same value v: rate + (1 - rate) * P(v); another value: (1 - rate) * P.
struct Fit {
    double rate = 0, gain = 0;
};
Fit fit_copying(const PairStats& stats, float right, float wrong) {
    const auto mean = [](float sum, float count) {
        return count > 0 ? std::exp(static_cast<double>(sum) / static_cast<double>(count)) : 0.5;
    };
    const double p_true = mean(right, stats.same_true), p_false = mean(wrong, stats.same_false);
    const double kt = stats.same_true, kf = stats.same_false, kd = std::max(0.0, stats.common - kt - kf);
    double rate = 0.5;
    for (int i = 0; i < 30; ++i) {
        const double copied =
            kt * rate / (rate + (1 - rate) * p_true) + kf * rate / (rate + (1 - rate) * p_false);
        const double next = std::clamp((copied + 0.1) / (stats.common + 1.0), 1e-6, 0.999);
        if (std::abs(next - rate) < 1e-4) break;
        rate = next;
    }
    Fit fit;
    fit.rate = rate;
    fit.gain = kt * std::log(rate / p_true + 1 - rate) + kf * std::log(rate / p_false + 1 - rate) +
               kd * std::log1p(-rate);
    return fit;
}

// Right answers per claim, copied ones included: what a source got right by itself is known only once the
// copying is.
std::vector<double> plain_accuracy(const ClaimTable& table, const std::vector<double>& belief) {
    constexpr double prior_right = 2, prior_claims = 3;
    std::vector<double> right(table.sources.size(), prior_right), count(table.sources.size(), prior_claims);
    for (std::uint32_t f = 0; f < table.facts(); ++f)
        for (std::uint32_t s : table.sources_of(f)) {
            right[s] += belief[f];
            ++count[s];
        }
    for (std::size_t s = 0; s < right.size(); ++s) right[s] /= count[s];
    return right;
}

// Of each claim. Where values are open a source of accuracy A is right with probability A and gives each of n
// false values with (1 - A) / n. Where questions have the same few classes judges have their habits, and two
// who like the same class agree without copying: there it is what the source says of other questions of the
// class believed.
std::vector<Habit> habits_of(const ClaimTable& table, const std::vector<double>& belief,
                             const std::vector<double>& accuracy) {
    constexpr std::size_t most_cells = std::size_t{1} << 24;
    constexpr double prior_claims = 2;  // of a class, that the source's accuracy at large counts for
    const double n = false_values(table, belief);
    std::vector<Habit> result(table.claims());
    for (std::uint32_t i = 0; i < table.claims(); ++i) {
        const double a = std::clamp(accuracy[table.source[i]], 0.05, 0.95);
        result[i] = {static_cast<float>(std::log(a)), static_cast<float>(std::log((1 - a) / n))};
    }
    const ClosedClasses closed = closed_classes(table);
    for (std::uint32_t p = 0; p < table.predicates.size(); ++p) {
        const std::vector<std::uint32_t>& labels = closed.labels[p];
        const std::size_t k = labels.size();
        if (k < 2 || table.sources.size() * k * k > most_cells) continue;
        std::vector<float> said(table.sources.size() * k * k);  // by source, class believed, class said
        std::vector<std::size_t> class_of_fact;
        const auto visit = [&](auto&& action) {
            for (std::uint32_t q = 0; q < table.questions(); ++q) {
                if (table.question[q].predicate != p) continue;
                const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
                class_of_fact.clear();
                for (std::uint32_t f = first; f < last; ++f)
                    class_of_fact.push_back(static_cast<std::size_t>(
                        std::lower_bound(labels.begin(), labels.end(), table.label[f]) - labels.begin()));
                for (std::uint32_t f = first; f < last; ++f)
                    for (std::uint32_t i = table.fact_claims[f]; i < table.fact_claims[f + 1]; ++i)
                        action(q, i, f, class_of_fact);
            }
        };
        visit(
            [&](std::uint32_t q, std::uint32_t i, std::uint32_t f, const std::vector<std::size_t>& classes) {
                const std::uint32_t first = table.question_facts[q];
                for (std::uint32_t t = first; t < table.question_facts[q + 1]; ++t)
                    said[(table.source[i] * k + classes[t - first]) * k + classes[f - first]] +=
                        static_cast<float>(belief[t]);
            });
        std::vector<float> rows(table.sources.size() * k);
        for (std::size_t row = 0; row < rows.size(); ++row)
            rows[row] = std::accumulate(&said[row * k], &said[row * k] + k, 0.0f);
        visit([&](std::uint32_t q, std::uint32_t i, std::uint32_t f,
                  const std::vector<std::size_t>& classes) {
            const std::uint32_t first = table.question_facts[q];
            const double a = std::clamp(accuracy[table.source[i]], 0.05, 0.95);
            double wrong = 0, weight = 0;
            for (std::uint32_t t = first; t < table.question_facts[q + 1]; ++t) {
                const double b = belief[t];
                const std::size_t row = table.source[i] * k + classes[t - first];
                // A claim is no evidence of the habit that would explain it.
                const double own = std::max(0.0, static_cast<double>(said[row * k + classes[f - first]]) - b);
                const double all = std::max(own, static_cast<double>(rows[row]) - b);
                const double before = t == f ? a : (1 - a) / static_cast<double>(k - 1);
                const double chance = std::log((own + prior_claims * before) / (all + prior_claims));
                if (t == f) result[i].right = static_cast<float>(chance);
                else {
                    wrong += b * chance;
                    weight += b;
                }
            }
            if (weight > 0) result[i].wrong = static_cast<float>(wrong / weight);
        });
    }
    return result;
}

struct Edge {
    Pair pair;
    Fit fit_a, fit_b;  // a copies b; b copies a
    double gain() const { return std::max(fit_a.gain, fit_b.gain); }
};

// Union-find with halving; the forest has one tree a set.
struct Sets {
    std::vector<std::uint32_t> parent;
    explicit Sets(std::size_t n) : parent(n) { std::iota(parent.begin(), parent.end(), 0u); }
    std::uint32_t find(std::uint32_t x) {
        while (parent[x] != x) x = parent[x] = parent[parent[x]];
        return x;
    }
};

// Makes trees of the edges: from the vertex whose edges weigh most, away.
std::vector<Dependence> direct(const ClaimTable& table, const std::vector<Edge>& forest) {
    const std::size_t sources = table.sources.size();
    std::vector<std::vector<std::uint32_t>> edges_of(sources);
    std::vector<double> weight(sources);
    for (std::uint32_t e = 0; e < forest.size(); ++e)
        for (std::uint32_t s : {forest[e].pair.a, forest[e].pair.b}) {
            edges_of[s].push_back(e);
            weight[s] += forest[e].gain();
        }
    const std::vector<std::uint32_t> count = claims_of_sources(table);
    std::vector<std::uint32_t> order;
    for (std::uint32_t s = 0; s < sources; ++s)
        if (!edges_of[s].empty()) order.push_back(s);
    // A hub with several copiers is the original. Of two alone, the one that also speaks where the other does
    // not.
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const bool hub_a = edges_of[a].size() > 1, hub_b = edges_of[b].size() > 1;
        if (hub_a != hub_b) return hub_a;
        if (hub_a && weight[a] != weight[b]) return weight[a] > weight[b];
        if (count[a] != count[b]) return count[a] > count[b];
        return a < b;
    });
    std::vector<bool> seen(sources);
    std::vector<Dependence> result;
    for (std::uint32_t root : order) {
        if (seen[root]) continue;
        seen[root] = true;
        std::vector<std::uint32_t> queue{root};
        for (std::size_t at = 0; at < queue.size(); ++at)
            for (std::uint32_t e : edges_of[queue[at]]) {
                const Edge& edge = forest[e];
                const std::uint32_t next = edge.pair.a == queue[at] ? edge.pair.b : edge.pair.a;
                if (seen[next]) continue;
                seen[next] = true;
                queue.push_back(next);
                const Fit& fit = next == edge.pair.a ? edge.fit_a : edge.fit_b;
                const Fit& other = next == edge.pair.a ? edge.fit_b : edge.fit_a;
                const double odds = edge.gain() - std::log(1 / dependent_before(sources) - 1);
                Dependence d{next, queue[at]};
                d.probability = 1 / (1 + std::exp(-odds));
                d.rate = fit.rate;
                d.common = edge.pair.stats.common;
                d.same_false = static_cast<std::uint32_t>(std::lround(edge.pair.stats.same_false));
                d.same_true = static_cast<std::uint32_t>(std::lround(edge.pair.stats.same_true));
                const double silent = count[queue[at]] - edge.pair.stats.common;
                d.directed = edges_of[queue[at]].size() > 1 || silent > 0.2 * count[queue[at]] ||
                             std::abs(fit.gain - other.gain) > 3;
                result.push_back(d);
            }
    }
    std::sort(result.begin(), result.end(), [](const Dependence& a, const Dependence& b) {
        return std::tie(a.copier, a.original) < std::tie(b.copier, b.original);
    });
    return result;
}

}  // namespace

std::vector<Dependence> find_copying(const ClaimTable& table, const std::vector<double>& belief,
                                     const TrustOptions& options) {
    const std::size_t sources = table.sources.size();
    if (sources < 3) return {};
    const bool small_questions = std::all_of(table.question_facts.begin() + 1, table.question_facts.end(),
                                             [&, before = 0u](std::uint32_t last) mutable {
                                                 const std::uint32_t claims =
                                                     table.fact_claims[last] - table.fact_claims[before];
                                                 before = last;
                                                 return claims <= most_pairs_of_question;
                                             });
    const bool dense = small_questions && sources * (sources - 1) / 2 <= most_dense_pairs;
    const std::vector<Habit> habits = habits_of(table, belief, plain_accuracy(table, belief));
    std::vector<std::pair<std::uint32_t, std::uint32_t>> declared = options.independent;
    for (auto& [a, b] : declared)
        if (a > b) std::swap(a, b);
    std::sort(declared.begin(), declared.end());

    std::vector<Edge> edges;
    const double odds_against = std::log(1 / dependent_before(sources) - 1);
    for (const Pair& pair :
         dense ? dense_pairs(table, belief, habits) : indexed_pairs(table, belief, habits)) {
        if (std::binary_search(declared.begin(), declared.end(), std::pair(pair.a, pair.b))) continue;
        Edge edge{pair, fit_copying(pair.stats, pair.stats.right_a, pair.stats.wrong_a),
                  fit_copying(pair.stats, pair.stats.right_b, pair.stats.wrong_b)};
        if (edge.gain() > odds_against && std::min(edge.fit_a.rate, edge.fit_b.rate) > least_rate)
            edges.push_back(edge);
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
        if (x.gain() != y.gain()) return x.gain() > y.gain();
        return std::tie(x.pair.a, x.pair.b) < std::tie(y.pair.a, y.pair.b);
    });
    Sets sets(sources);
    std::vector<Edge> forest;
    for (const Edge& edge : edges) {
        const std::uint32_t a = sets.find(edge.pair.a), b = sets.find(edge.pair.b);
        if (a == b) continue;
        sets.parent[a] = b;
        forest.push_back(edge);
    }
    return direct(table, forest);
}

namespace detail {

double false_values(const ClaimTable& table, const std::vector<double>& belief) {
    // Two claims of one fact are both false unless it is true; of two facts, unless either is.
    double pairs = 0, same = 0;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
        const double claims = table.fact_claims[last] - table.fact_claims[first];
        double unlike = claims * claims, agreeing = 0;
        for (std::uint32_t f = first; f < last; ++f) {
            const double c = table.fact_claims[f + 1] - table.fact_claims[f];
            agreeing += c * (c - 1) * (1 - belief[f]);
            unlike -= c * c + 2 * belief[f] * c * (claims - c);
        }
        pairs += agreeing + std::max(0.0, unlike);
        same += agreeing;
    }
    return std::clamp((pairs + 20) / (same + 2), 1.0, 100.0);
}

std::vector<float> copied_rates(const ClaimTable& table, const std::vector<Dependence>& copying) {
    std::vector<float> result(table.claims());
    if (copying.empty()) return result;
    const std::size_t sources = table.sources.size();
    std::vector<std::uint32_t> parent(sources, no_number), depth(sources);
    std::vector<double> rate(sources);
    std::vector<bool> in_tree(sources);
    for (const Dependence& d : copying) {
        parent[d.copier] = d.original;
        rate[d.copier] = d.rate * d.probability;
        in_tree[d.copier] = in_tree[d.original] = true;
    }
    for (std::uint32_t s = 0; s < sources; ++s)
        for (std::uint32_t at = s; parent[at] != no_number; at = parent[at]) ++depth[s];
    // The rate at which two of one tree share what they say: the product along the path between them.
    const auto path = [&](std::uint32_t a, std::uint32_t b) {
        double product = 1;
        while (a != b && product > 0) {
            std::uint32_t& lower = depth[a] >= depth[b] ? a : b;
            product *= rate[lower];
            if (parent[lower] == no_number) return 0.0;
            lower = parent[lower];
        }
        return product;
    };
    struct Member {
        std::uint32_t claim, fact, source;
    };
    std::vector<Member> members;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        members.clear();
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f)
            for (std::uint32_t i = table.fact_claims[f]; i < table.fact_claims[f + 1]; ++i)
                if (in_tree[table.source[i]]) members.push_back({i, f, table.source[i]});
        if (members.size() < 2) continue;
        std::sort(members.begin(), members.end(), [&](const Member& a, const Member& b) {
            if (depth[a.source] != depth[b.source]) return depth[a.source] < depth[b.source];
            if (rate[a.source] != rate[b.source]) return rate[a.source] > rate[b.source];
            return a.claim < b.claim;
        });
        // Each is compared with the member before it that it is nearest to. Questions with very many members
        // of one tree are cut off: the nearest few decide.
        for (std::size_t i = 1; i < members.size(); ++i) {
            double best = 0;
            std::size_t nearest = i;
            for (std::size_t j = 0; j < std::min<std::size_t>(i, 64); ++j) {
                const double r = path(members[i].source, members[j].source);
                if (r > best) {
                    best = r;
                    nearest = j;
                }
            }
            if (nearest < i && members[nearest].fact == members[i].fact)
                result[members[i].claim] = static_cast<float>(best);
        }
    }
    return result;
}

}  // namespace detail
}  // namespace gainsay
