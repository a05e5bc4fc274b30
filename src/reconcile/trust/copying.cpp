// Source dependence after Dong, Berti-Equille & Srivastava, "Integrating conflicting data: the role of source
// dependence", VLDB 2009: sharing false values is the evidence, since there are many ways to be wrong and one
// to be right.
//
// Here the rate of copying of each pair is its own, the likeliest one, and of the pairs that depend on each
// other a spanning forest is kept, heaviest first: copiers of one original agree with one another too, and
// each explains away the next. Neither the order nor the names of sources decide.
#include "reconcile/trust/copying.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "reconcile/trust/chance_model.hpp"
#include "reconcile/trust/settle.hpp"

namespace gainsay {
namespace {

using namespace detail;

constexpr double least_rate = 0.35;  // what agrees less often than that is taken for chance or habit
constexpr std::size_t most_dense_pairs = std::size_t{1} << 22;
constexpr std::size_t most_sharers =
    48;  // a false value that more sources share tells little of any two of them
constexpr std::size_t most_pairs_of_question = 200;

struct PairStats {
    float same_true = 0, same_false = 0;
    // Logarithms, summed, of how likely a and b are to give the shared answers independently of each other.
    float right_a = 0, right_b = 0, wrong_a = 0, wrong_b = 0;

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

// Whether two that agree so often can be found to copy. Copying at the least rate that tells is likelier than at any lower
// one only if the slope of the likelihood rises there; here it is bounded as if nothing could be said by chance. And what
// they share must outweigh the odds, were each answer as rare as one in five hundred.
bool may_copy(double common, double agree, double odds_against) noexcept {
    static const double rarest = std::log(500);
    return agree * rarest > odds_against && agree >= 2 &&
           (agree + 0.1) / least_rate > (common - agree + 0.9) / (1 - least_rate);
}

// The pairs of sources whose answers agree often enough. What two answer, and how often alike, is known before anything
// is believed; where all pairs have room they are counted at once.
template <class Count>
std::vector<SourcePair> pairs_that_agree(const ClaimTable& table) {
    struct Counts {
        Count common = 0, agree = 0;
    };
    const auto sources = static_cast<std::uint32_t>(table.sources.size());
    std::vector<Counts> counts(std::size_t{sources} * (sources - 1) / 2);
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t last = table.fact_claims[table.question_facts[q + 1]];
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f) {
            const std::uint32_t end = table.fact_claims[f + 1];
            for (std::uint32_t i = table.fact_claims[f]; i < end; ++i) {
                const std::uint32_t a = table.source[i];
                for (std::uint32_t j = i + 1; j < end; ++j) {
                    Counts& c = counts[pair_index(a, table.source[j])];
                    ++c.common;
                    ++c.agree;
                }
                for (std::uint32_t j = end; j < last; ++j)
                    if (const std::uint32_t b = table.source[j]; a != b)
                        ++counts[pair_index(std::min(a, b), std::max(a, b))].common;
            }
        }
    }
    const double odds_against = std::log(1 / dependent_before(sources) - 1);
    std::vector<SourcePair> result;
    for (std::uint32_t b = 1; b < sources; ++b)
        for (std::uint32_t a = 0; a < b; ++a) {
            const Counts& c = counts[pair_index(a, b)];
            if (may_copy(c.common, c.agree, odds_against)) result.push_back({a, b, c.common});
        }
    return result;
}

// The pairs that share at least two rare values believed false, by an inverted index on these.
std::vector<SourcePair> pairs_by_index(const ClaimTable& table, const std::vector<double>& belief) {
    constexpr std::size_t most_candidates = 200000;
    std::unordered_map<std::uint64_t, float> shared;
    for (std::uint32_t f = 0; f < table.facts(); ++f) {
        const auto sources = table.sources_of(f);
        if (belief[f] > 0.5 || sources.size() < 2 || sources.size() > most_sharers) continue;
        for (std::size_t i = 0; i < sources.size(); ++i)
            for (std::size_t j = i + 1; j < sources.size(); ++j)
                shared[(std::uint64_t{sources[i]} << 32) | sources[j]] += static_cast<float>(1 - belief[f]);
    }
    std::vector<std::pair<float, std::uint64_t>> heaviest;
    for (const auto& [key, weight] : shared)
        if (weight >= 1.5f) heaviest.emplace_back(-weight, key);
    std::sort(heaviest.begin(), heaviest.end());
    if (heaviest.size() > most_candidates) heaviest.resize(most_candidates);
    std::vector<SourcePair> result;
    for (const auto& [weight, key] : heaviest)
        result.push_back({static_cast<std::uint32_t>(key >> 32), static_cast<std::uint32_t>(key), 0});
    return result;
}

// The answers of each source, in the order of the questions.
class AnswersOfSources {
  public:
    struct Answer {
        std::uint32_t question, fact;
    };
    explicit AnswersOfSources(const ClaimTable& table)
        : begin_(table.sources.size() + 1), answers_(table.claims()) {
        for (std::uint32_t s : table.source) ++begin_[s + 1];
        std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
        std::vector<std::uint32_t> at(begin_.begin(), begin_.end() - 1);
        for (std::uint32_t q = 0; q < table.questions(); ++q)
            for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f)
                for (std::uint32_t s : table.sources_of(f)) answers_[at[s]++] = {q, f};
    }
    std::span<const Answer> of(std::uint32_t source) const {
        return std::span(answers_).subspan(begin_[source], begin_[source + 1] - begin_[source]);
    }

  private:
    std::vector<std::uint32_t> begin_;
    std::vector<Answer> answers_;
};

// What each pair has in common, by walking the answers of both.
std::vector<PairStats> stats_by_walking(const ClaimTable& table, const std::vector<double>& belief,
                                        ChanceModel& chance, std::vector<SourcePair>& pairs) {
    const AnswersOfSources answers(table);
    std::vector<PairStats> result(pairs.size());
    for (std::size_t n = 0; n < pairs.size(); ++n) {
        SourcePair& pair = pairs[n];
        const auto mine = answers.of(pair.a), others = answers.of(pair.b);
        for (std::size_t i = 0, j = 0; i < mine.size() && j < others.size();) {
            if (mine[i].question != others[j].question) {
                ++(mine[i].question < others[j].question ? i : j);
                continue;
            }
            ++pair.common;
            const auto [q, f] = mine[i];
            if (f == others[j].fact)
                result[n].add(belief[f], chance.of(q, f, pair.a), chance.of(q, f, pair.b));
            ++i;
            ++j;
        }
    }
    return result;
}

// The same of pairs whose places are known, by walking the facts.
std::vector<PairStats> stats_by_facts(const ClaimTable& table, const std::vector<double>& belief,
                                      ChanceModel& chance, std::size_t pairs,
                                      const std::vector<std::uint32_t>& place) {
    std::vector<PairStats> result(pairs);
    std::vector<Habit> habit;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
        const std::uint32_t begin = table.fact_claims[first];
        if (table.fact_claims[last] - begin == last - first) continue;  // no two agree
        chance.of_question(q, habit);
        for (std::uint32_t f = first; f < last; ++f)
            for (std::uint32_t j = table.fact_claims[f] + 1; j < table.fact_claims[f + 1]; ++j) {
                const std::uint32_t* row = &place[pair_index(0, table.source[j])];
                for (std::uint32_t i = table.fact_claims[f]; i < j; ++i)
                    if (const std::uint32_t at = row[table.source[i]]; at != no_number)
                        result[at].add(belief[f], habit[i - begin], habit[j - begin]);
            }
    }
    return result;
}

// The likeliest rate at which a source copies that is as likely by chance to say this, and how much likelier that makes the data
// than independence does. Same value v: rate + (1 - rate) * P(v); another value: (1 - rate) * P. The rate has a
// weak prior: a tenth of a question copied, nine tenths not.
class Fit {
  public:
    Fit() = default;
    Fit(const PairStats& stats, double common, float right, float wrong)
        : true_(stats.same_true), false_(stats.same_false), unlike_(std::max(0.0, common - true_ - false_)) {
        const auto mean = [](float sum, double count) {
            return count > 0 ? std::exp(static_cast<double>(sum) / count) : 0.5;
        };
        by_chance_true_ = mean(right, true_);
        by_chance_false_ = mean(wrong, false_);
    }
    bool rate_exceeds(double least) const noexcept { return slope(least) > 0; }
    // The likelihood is concave in the rate: Newton's steps between bounds.
    void solve() noexcept {
        double low = 1e-6, high = 0.999, r = 0.5;
        for (int i = 0; i < 40 && high - low > 1e-7; ++i) {
            const double s = slope(r);
            (s > 0 ? low : high) = r;
            const double step = r + s / steepness(r);
            const double next = step > low && step < high ? step : (low + high) / 2;
            const bool still = std::abs(next - r) < 1e-7;
            r = next;
            if (still) break;
        }
        rate = r;
        gain = true_ * std::log(r / by_chance_true_ + 1 - r) +
               false_ * std::log(r / by_chance_false_ + 1 - r) + unlike_ * std::log1p(-r);
    }
    double rate = 0, gain = 0;

  private:
    double slope(double r) const noexcept {
        return true_ / (r + by_chance_true_ / (1 - by_chance_true_)) +
               false_ / (r + by_chance_false_ / (1 - by_chance_false_)) + 0.1 / r - (unlike_ + 0.9) / (1 - r);
    }
    double steepness(double r) const noexcept {
        const auto square = [](double x) { return x * x; };
        return true_ / square(r + by_chance_true_ / (1 - by_chance_true_)) +
               false_ / square(r + by_chance_false_ / (1 - by_chance_false_)) + 0.1 / square(r) +
               (unlike_ + 0.9) / square(1 - r);
    }
    double true_ = 0, false_ = 0, unlike_ = 0;
    double by_chance_true_ = 0.5, by_chance_false_ = 0.5;
};

struct Edge {
    std::uint32_t a = 0, b = 0, common = 0;
    float same_true = 0, same_false = 0;
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
        for (std::uint32_t s : {forest[e].a, forest[e].b}) {
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
                const std::uint32_t next = edge.a == queue[at] ? edge.b : edge.a;
                if (seen[next]) continue;
                seen[next] = true;
                queue.push_back(next);
                const Fit& fit = next == edge.a ? edge.fit_a : edge.fit_b;
                const Fit& other = next == edge.a ? edge.fit_b : edge.fit_a;
                const double odds = edge.gain() - std::log(1 / dependent_before(sources) - 1);
                Dependence d{next, queue[at]};
                d.probability = 1 / (1 + std::exp(-odds));
                d.rate = fit.rate;
                d.common = edge.common;
                d.same_false = static_cast<std::uint32_t>(std::lround(edge.same_false));
                d.same_true = static_cast<std::uint32_t>(std::lround(edge.same_true));
                const double silent = count[queue[at]] - edge.common;
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
    return CopyFinder(table, options).find(belief);
}

namespace detail {

CopyFinder::CopyFinder(const ClaimTable& table, const TrustOptions& options)
    : table_(table), closed_(closed_classes(table)), declared_(options.independent) {
    for (auto& [a, b] : declared_)
        if (a > b) std::swap(a, b);
    std::sort(declared_.begin(), declared_.end());
    const std::size_t sources = table.sources.size();
    std::uint32_t largest = 0;
    for (std::uint32_t q = 0; q < table.questions(); ++q)
        largest = std::max(largest, table.fact_claims[table.question_facts[q + 1]] -
                                        table.fact_claims[table.question_facts[q]]);
    dense_ =
        sources >= 3 && sources * (sources - 1) / 2 <= most_dense_pairs && largest <= most_pairs_of_question;
    if (!dense_) return;
    const std::vector<std::uint32_t> count = claims_of_sources(table);
    const bool small = *std::max_element(count.begin(), count.end()) <= 0xffff;
    pairs_ = small ? pairs_that_agree<std::uint16_t>(table) : pairs_that_agree<std::uint32_t>(table);
    place_.assign(sources * (sources - 1) / 2, no_number);
    for (std::uint32_t i = 0; i < pairs_.size(); ++i) place_[pair_index(pairs_[i].a, pairs_[i].b)] = i;
}

std::vector<Dependence> CopyFinder::find(const std::vector<double>& belief) {
    const std::size_t sources = table_.sources.size();
    if (sources < 3) return {};
    ChanceModel chance(table_, closed_, belief);
    if (!dense_) pairs_ = pairs_by_index(table_, belief);
    const std::vector<PairStats> stats = dense_
                                             ? stats_by_facts(table_, belief, chance, pairs_.size(), place_)
                                             : stats_by_walking(table_, belief, chance, pairs_);
    const double odds_against = std::log(1 / dependent_before(sources) - 1);
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        const auto [a, b, common] = pairs_[i];
        const PairStats& s = stats[i];
        // No rate can make the data likelier than by the whole chance of what is shared.
        const double most = -static_cast<double>(std::min(s.right_a + s.wrong_a, s.right_b + s.wrong_b));
        if (s.same_false < 1 || most <= odds_against) continue;
        Edge edge{a,
                  b,
                  common,
                  s.same_true,
                  s.same_false,
                  Fit(s, common, s.right_a, s.wrong_a),
                  Fit(s, common, s.right_b, s.wrong_b)};
        if (!edge.fit_a.rate_exceeds(least_rate) || !edge.fit_b.rate_exceeds(least_rate)) continue;
        if (std::binary_search(declared_.begin(), declared_.end(), std::pair(a, b))) continue;
        edge.fit_a.solve();
        edge.fit_b.solve();
        if (edge.gain() > odds_against) edges.push_back(edge);
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
        if (x.gain() != y.gain()) return x.gain() > y.gain();
        return std::tie(x.a, x.b) < std::tie(y.a, y.b);
    });
    Sets sets(sources);
    std::vector<Edge> forest;
    for (const Edge& edge : edges) {
        const std::uint32_t a = sets.find(edge.a), b = sets.find(edge.b);
        if (a == b) continue;
        sets.parent[a] = b;
        forest.push_back(edge);
    }
    return direct(table_, forest);
}

}  // namespace detail
}  // namespace gainsay
