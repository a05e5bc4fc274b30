// Judges of few classes: one accuracy each, or a confusion matrix each (Dawid & Skene, "Maximum likelihood
// estimation of observer error-rates using the EM algorithm", Applied Statistics 28, 1979; with Dirichlet
// priors, by variational Bayes).
#include <algorithm>
#include <boost/math/special_functions/digamma.hpp>

#include "reconcile/trust/copying.hpp"
#include "reconcile/trust/crowd.hpp"
#include "reconcile/trust/settle.hpp"

namespace gainsay::detail {
namespace {

constexpr std::size_t most_confused = 64;  // beyond it a confusion matrix has too many entries to be told
constexpr std::size_t most_parameters = 1u << 25;  // of all confusion matrices together

// The largest number of subtypes, `wanted` at most, for which the matrices stay within bounds; 0 if none
// does.
unsigned affordable(const Judgements& data, unsigned wanted) {
    const std::size_t k = data.labels.size();
    if (k < 2 || k > most_confused) return 0;
    const std::size_t one = data.workers.size() * k * k;
    return static_cast<unsigned>(
        std::min<std::size_t>(wanted, most_parameters / std::max<std::size_t>(one, 1)));
}

std::vector<std::uint32_t> known_classes(const ClaimTable& table, const TrustOptions& options,
                                         const Judgements& data) {
    std::vector<std::uint32_t> result;
    if (options.known.empty()) return result;
    for (std::uint32_t q : data.questions) {
        const std::uint32_t fact = options.known[q];
        const auto at = fact == no_number
                            ? data.labels.end()
                            : std::find(data.labels.begin(), data.labels.end(), table.label[fact]);
        result.push_back(at == data.labels.end() ? no_number
                                                 : static_cast<std::uint32_t>(at - data.labels.begin()));
    }
    return result;
}

// What the judges confuse on the whole, as the prior of each judge's own confusions: of one who says little the rest is
// taken to be as with the others. It weighs as much as the prior that knows nothing.
CrowdPrior shared_prior(const Judgements& data, unsigned iterations,
                        const std::vector<std::uint32_t>& known) {
    constexpr double pull =
        10;  // answers that the usual accuracy counts for in each class, times the classes
    constexpr double least = 0.05;  // a prior of nothing would never learn
    const std::size_t k = data.labels.size();
    CrowdPrior prior;
    const double classes = static_cast<double>(k), weight = prior.correct + prior.wrong * (classes - 1);
    const std::vector<double> confused = infer_classes(data, 1, prior, iterations, 1, known).confused;
    double right = 0, all = 0;
    for (std::size_t i = 0; i < confused.size(); ++i) {
        all += confused[i];
        if (i % (k + 1) == 0) right += confused[i];
    }
    const double accuracy = right / all;
    prior.rows.resize(k * k);
    for (std::size_t c = 0; c < k; ++c) {
        double answers = pull * classes;
        for (std::size_t l = 0; l < k; ++l) answers += confused[c * k + l];
        for (std::size_t l = 0; l < k; ++l) {
            const double usual = l == c ? accuracy : (1 - accuracy) / (classes - 1);
            prior.rows[c * k + l] =
                std::max(least, weight * (confused[c * k + l] + pull * classes * usual) / answers);
        }
    }
    return prior;
}

}  // namespace

TrustResult settle_one_coin(const ClaimTable& table, const TrustOptions& options) {
    constexpr unsigned usual_iterations = 100;
    constexpr double prior_right = 4, prior_wrong = 1;
    TrustResult result;
    result.belief = vote_shares(table, options);
    double n = false_values(table, result.belief);
    const std::vector<std::uint32_t> count = claims_of_sources(table);
    const std::vector<std::uint32_t> compared = claims_compared(table);
    const std::size_t sources = count.size();
    std::vector<double> right(sources), weight(sources), scores(table.facts());
    result.trust.assign(sources, 0.0);
    result.spread.resize(sources);
    result.converged = false;
    const unsigned most = options.iterations > 0 ? options.iterations : usual_iterations;
    while (result.iterations < most && !result.converged) {
        ++result.iterations;
        std::fill(right.begin(), right.end(), 0.0);
        for (std::uint32_t f = 0; f < table.facts(); ++f)
            for (std::uint32_t s : table.sources_of(f)) right[s] += result.belief[f];
        double change = 0;
        for (std::size_t s = 0; s < sources; ++s) {
            const double strength = prior_right + prior_wrong;
            const double prior = strength * prior_of(options, s, prior_right / strength);
            const double a = std::max(right[s] + prior, 1e-3);
            const double b = std::max(count[s] - right[s] + strength - prior, 1e-3);
            weight[s] = boost::math::digamma(a) - boost::math::digamma(b) + std::log(n);
            change = std::max(change, std::abs(a / (a + b) - result.trust[s]));
            result.trust[s] = a / (a + b);
            result.spread[s] = std::sqrt(a * b / ((a + b) * (a + b) * (compared[s] + strength + 1)));
        }
        for (std::uint32_t f = 0; f < table.facts(); ++f) {
            double sum = 0;
            for (std::uint32_t s : table.sources_of(f)) sum += weight[s];
            scores[f] = sum;
        }
        if (options.similarity) lend_support(table, scores, 0.5, result.belief);
        else result.belief = scores;
        for (std::uint32_t q = 0; q < table.questions(); ++q) {
            const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
            softmax(std::span(result.belief).subspan(first, last - first),
                    std::max(0.0, n + 1 - (last - first)));
        }
        anchor(table, options, result.belief);
        n = false_values(table, result.belief);
        result.converged = change < options.change;
    }
    return result;
}

TrustResult settle_crowd(const ClaimTable& table, const TrustOptions& options, unsigned subtypes) {
    constexpr unsigned usual_iterations = 200, starts = 4;
    const unsigned most = options.iterations > 0 ? options.iterations : usual_iterations;
    // Questions whose values are no classes are left to one accuracy a source.
    TrustResult result = settle_one_coin(table, options);
    std::vector<double> accuracy(table.sources.size()), votes(table.sources.size());
    for (std::uint32_t p = 0; p < table.predicates.size(); ++p) {
        const Judgements data = judgements_of(table, p);
        const unsigned m = affordable(data, subtypes);
        if (m == 0) continue;
        const std::vector<std::uint32_t> known = known_classes(table, options, data);
        const CrowdPrior prior = shared_prior(data, most, known);
        CrowdPosterior best;
        for (unsigned start = 0; start < (m == 1 ? 1 : starts); ++start) {
            CrowdPosterior found = infer_classes(data, m, prior, most, 1 + start, known);
            if (start == 0 || found.evidence > best.evidence) best = std::move(found);
        }
        result.iterations = std::max(result.iterations, best.iterations);
        result.converged = result.converged && best.converged;
        const std::size_t k = data.labels.size();
        for (std::size_t i = 0; i < data.questions.size(); ++i) {
            const std::uint32_t q = data.questions[i];
            for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f) {
                const auto at = std::lower_bound(data.labels.begin(), data.labels.end(), table.label[f]);
                result.belief[f] = best.classes[i * k + static_cast<std::size_t>(at - data.labels.begin())];
            }
        }
        std::vector<double> votes_here(data.workers.size());
        for (const Judgements::Vote& vote : data.votes) ++votes_here[vote.worker];
        for (std::size_t w = 0; w < data.workers.size(); ++w) {
            accuracy[data.workers[w]] += best.accuracy[w] * votes_here[w];
            votes[data.workers[w]] += votes_here[w];
        }
    }
    for (std::size_t s = 0; s < accuracy.size(); ++s)
        if (votes[s] > 0) result.trust[s] = accuracy[s] / votes[s];
    return result;
}

}  // namespace gainsay::detail
