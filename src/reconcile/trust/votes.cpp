// Voting and the iterations over a bipartite graph of sources and facts: Sums, AverageLog, Investment,
// PooledInvestment (Pasternack & Roth, "Knowing what to believe", COLING 2010), TruthFinder (Yin, Han & Yu,
// TKDE 2008).
#include <algorithm>

#include "reconcile/trust/settle.hpp"

namespace gainsay::detail {
namespace {

constexpr unsigned usual_rounds = 20;  // as in Pasternack & Roth
constexpr double prior_strength = 2;   // claims that the mean trust counts for in what is shown

// The share of the claims that a source's claims are among all, where a fact's belief is known per claim.
void divide(std::vector<double>& values, double by) {
    if (by > 0)
        for (double& v : values) v /= by;
}

double largest(const std::vector<double>& values) {
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

// x^y for x >= 0 in single precision, which is four times as fast: a belief need not be known to the eighth digit.
double power(double x, float y) noexcept { return static_cast<double>(std::pow(static_cast<float>(x), y)); }

// Scores to shares of their question, for all to be read alike.
void normalise(const ClaimTable& table, const TrustOptions& options, std::vector<double>& belief) {
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
        double sum = 0;
        for (std::uint32_t f = first; f < last; ++f) sum += belief[f];
        for (std::uint32_t f = first; f < last && sum > 0; ++f) belief[f] /= sum;
    }
    anchor(table, options, belief);
}

unsigned limit(const TrustOptions& options, unsigned usual) {
    return options.iterations > 0 ? options.iterations : usual;
}

void finish(const ClaimTable& table, const TrustOptions& options, TrustResult& result) {
    if (options.similarity && !table.support_begin.empty()) {
        std::vector<double> lent;
        lend_support(table, result.belief, 0.5, lent);
        result.belief = std::move(lent);
    }
    normalise(table, options, result.belief);
    const std::vector<double> trust = std::move(result.trust);
    trust_from_belief(table, options, prior_strength, result);
    if (!trust.empty()) result.trust = trust;
}

}  // namespace

TrustResult settle_voting(const ClaimTable& table, const TrustOptions& options) {
    TrustResult result;
    result.belief = vote_shares(table, options);
    trust_from_belief(table, options, prior_strength, result);
    result.iterations = 1;
    return result;
}

TrustResult settle_sums(const ClaimTable& table, const TrustOptions& options, bool average_log) {
    const std::vector<std::uint32_t> count = claims_of_sources(table);
    TrustResult result;
    result.trust.resize(count.size());
    for (std::size_t s = 0; s < count.size(); ++s) result.trust[s] = prior_of(options, s, 1);
    result.belief.resize(table.facts());
    std::vector<double> next(count.size());
    result.converged = false;
    const unsigned most = limit(options, usual_rounds);
    while (result.iterations < most && !result.converged) {
        ++result.iterations;
        std::fill(next.begin(), next.end(), 0.0);
        double top = 0;
        for (std::uint32_t f = 0; f < table.facts(); ++f) {
            double belief = 0;
            for (std::uint32_t s : table.sources_of(f)) belief += result.trust[s];
            result.belief[f] = belief;
            top = std::max(top, belief);
            for (std::uint32_t s : table.sources_of(f)) next[s] += belief;
        }
        if (average_log)
            for (std::size_t s = 0; s < count.size(); ++s)
                next[s] *= count[s] > 0 ? std::log(count[s] + 1.0) / count[s] : 0;
        divide(result.belief, top);
        divide(next, largest(next));
        result.converged = largest_change(result.trust, next) < options.change;
        result.trust.swap(next);
    }
    finish(table, options, result);
    return result;
}

TrustResult settle_investment(const ClaimTable& table, const TrustOptions& options, bool pooled) {
    const std::vector<std::uint32_t> count = claims_of_sources(table);
    const float growth = pooled ? 1.4f : 1.2f;
    TrustResult result;
    result.trust.assign(count.size(), 0.0);
    result.belief = vote_shares(table, options);
    if (pooled)
        for (std::uint32_t q = 0; q < table.questions(); ++q) {
            const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
            for (std::uint32_t f = first; f < last; ++f) result.belief[f] = 1.0 / (last - first);
        }
    // Each source invests its trust evenly in its claims; a claim pays back in proportion to what was invested: what a fact
    // pays for each unit is the same for all its sources.
    std::vector<double> stake(count.size()), earned(count.size()), paid(count.size());
    const auto pay = [&](std::uint32_t f, double belief, double invested) {
        const double per_unit = invested > 0 ? belief / invested : 0;
        for (std::uint32_t s : table.sources_of(f)) paid[s] += per_unit;
    };
    const auto invested_in = [&](std::uint32_t f) {
        double sum = 0;
        for (std::uint32_t s : table.sources_of(f)) sum += stake[s];
        return sum;
    };
    for (std::size_t s = 0; s < count.size(); ++s)
        stake[s] = count[s] > 0 ? prior_of(options, s, 1) / count[s] : 0;
    for (std::uint32_t f = 0; f < table.facts(); ++f) pay(f, result.belief[f], invested_in(f));
    const auto is_known = [&](std::uint32_t q) {
        return !options.known.empty() && options.known[q] != no_number;
    };
    std::vector<double> invested;  // of the question in hand
    result.converged = false;
    const unsigned most = limit(options, usual_rounds);
    while (result.iterations < most && !result.converged) {
        ++result.iterations;
        for (std::size_t s = 0; s < count.size(); ++s) earned[s] = stake[s] * paid[s];
        divide(earned, largest(earned));
        for (std::size_t s = 0; s < count.size(); ++s) stake[s] = count[s] > 0 ? earned[s] / count[s] : 0;
        std::fill(paid.begin(), paid.end(), 0.0);
        double top = 0;
        for (std::uint32_t q = 0; q < table.questions(); ++q) {
            const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
            double pool = 0;
            invested.clear();
            for (std::uint32_t f = first; f < last; ++f) {
                invested.push_back(invested_in(f));
                pool += result.belief[f] = power(invested.back(), growth);
            }
            for (std::uint32_t f = first; f < last; ++f) {
                double& belief = result.belief[f];
                if (pooled) belief = pool > 0 ? invested[f - first] * belief / pool : 0;
                top = std::max(top, belief);
                if (!is_known(q)) pay(f, belief, invested[f - first]);
            }
        }
        // Of a known question the answer alone pays, as much as the best of all.
        for (std::uint32_t q = 0; q < table.questions(); ++q)
            if (is_known(q)) pay(options.known[q], pooled ? 1 : top, invested_in(options.known[q]));
        if (!pooled) divide(result.belief, top);
        anchor(table, options, result.belief);
        result.converged = largest_change(result.trust, earned) < options.change;
        result.trust.swap(earned);
    }
    finish(table, options, result);
    return result;
}

TrustResult settle_truth_finder(const ClaimTable& table, const TrustOptions& options) {
    // The constants of the paper; a trust of 1 would be certain for ever.
    constexpr double initial_trust = 0.9, dampening = 0.3, influence = 0.5, highest = 1 - 1e-6;
    const std::vector<std::uint32_t> count = claims_of_sources(table);
    TrustResult result;
    result.trust.resize(count.size());
    for (std::size_t s = 0; s < count.size(); ++s) result.trust[s] = prior_of(options, s, initial_trust);
    std::vector<double> score(count.size()), next(count.size()), confidence(table.facts());
    result.converged = false;
    const unsigned most = limit(options, usual_rounds);
    while (result.iterations < most && !result.converged) {
        ++result.iterations;
        for (std::size_t s = 0; s < count.size(); ++s)
            score[s] = -std::log1p(-std::min(result.trust[s], highest));
        for (std::uint32_t f = 0; f < table.facts(); ++f) {
            double sum = 0;
            for (std::uint32_t s : table.sources_of(f)) sum += score[s];
            confidence[f] = sum;
        }
        if (options.similarity) lend_support(table, confidence, influence, result.belief);
        else result.belief = confidence;
        std::fill(next.begin(), next.end(), 0.0);
        for (std::uint32_t f = 0; f < table.facts(); ++f) {
            const double belief = 1 / (1 + std::exp(-dampening * result.belief[f]));
            for (std::uint32_t s : table.sources_of(f)) next[s] += belief;
        }
        for (std::size_t s = 0; s < count.size(); ++s)
            next[s] = count[s] > 0 ? next[s] / count[s] : initial_trust;
        result.converged = largest_change(result.trust, next) < options.change;
        result.trust.swap(next);
    }
    // The scores order the facts; the logistic saturates where many sources agree.
    normalise(table, options, result.belief);
    const std::vector<double> trust = result.trust;
    trust_from_belief(table, options, prior_strength, result);
    result.trust = trust;
    return result;
}

}  // namespace gainsay::detail
