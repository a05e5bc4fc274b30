// Sources weighed by how far their claims lie from the truth: CRH (Li et al., "Resolving conflicts in
// heterogeneous data by truth discovery and source reliability estimation", SIGMOD 2014) and CATD (Li et al.,
// "A confidence-aware approach for truth discovery on long-tail data", VLDB 2014). The truth of numbers is
// the weighted median in both: a mean is at the mercy of one wild value.
#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>

#include "reconcile/trust/settle.hpp"

namespace gainsay::detail {
namespace {

// Facts ascend by value: the first at which half of the weight is reached.
std::uint32_t weighted_median(const ClaimTable& table, const std::vector<double>& weight, std::uint32_t first,
                              std::uint32_t last) {
    double total = 0;
    std::vector<double> mass;
    for (std::uint32_t f = first; f < last; ++f) {
        double sum = 0;
        if (!std::isnan(table.number_of(f)))
            for (std::uint32_t s : table.sources_of(f)) sum += weight[s];
        mass.push_back(sum);
        total += sum;
    }
    double below = 0;
    for (std::uint32_t f = first; f < last; ++f) {
        below += mass[f - first];
        if (2 * below >= total && mass[f - first] > 0) return f;
    }
    return first;
}

// The spread of a question's numbers, by which distances are divided; the median deviation, which one wild
// value leaves.
double scale_of(const ClaimTable& table, std::uint32_t first, std::uint32_t last, double centre) {
    std::vector<double> deviations;
    for (std::uint32_t f = first; f < last; ++f)
        if (!std::isnan(table.number_of(f)))
            deviations.insert(deviations.end(), table.sources_of(f).size(),
                              std::abs(table.number_of(f) - centre));
    if (deviations.empty()) return 1;
    const auto middle = deviations.begin() + static_cast<std::ptrdiff_t>(deviations.size() / 2);
    std::nth_element(deviations.begin(), middle, deviations.end());
    return *middle > 0 ? *middle : std::max(1e-9, 0.01 * std::abs(centre));
}

}  // namespace

TrustResult settle_crh(const ClaimTable& table, const TrustOptions& options, bool confidence_aware) {
    constexpr double significance = 0.05, smallest_loss = 1e-3;
    constexpr unsigned usual_iterations = 20;
    const std::vector<std::uint32_t> count = claims_of_sources(table);
    // The quantile, not the distribution function: of few claims little is known, so that their weight is
    // small.
    std::vector<double> confidence(count.size(), 1);
    for (std::size_t s = 0; s < count.size() && confidence_aware; ++s)
        if (count[s] > 0)
            confidence[s] = boost::math::quantile(boost::math::chi_squared(count[s]), significance / 2);

    TrustResult result;
    result.trust.resize(count.size());
    for (std::size_t s = 0; s < count.size(); ++s) result.trust[s] = prior_of(options, s, 1);
    result.belief.resize(table.facts());
    std::vector<double> loss(count.size());
    result.converged = false;
    const unsigned most = options.iterations > 0 ? options.iterations : usual_iterations;
    while (result.iterations < most && !result.converged) {
        ++result.iterations;
        std::fill(loss.begin(), loss.end(), 0.0);
        for (std::uint32_t q = 0; q < table.questions(); ++q) {
            const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
            const bool known = !options.known.empty() && options.known[q] != no_number;
            double total = 0;
            std::uint32_t best = first;
            for (std::uint32_t f = first; f < last; ++f) {
                double sum = 0;
                for (std::uint32_t s : table.sources_of(f)) sum += result.trust[s];
                result.belief[f] = sum;
                total += sum;
                if (sum > result.belief[best]) best = f;
            }
            const bool line = table.is_continuous(q);
            if (line) best = weighted_median(table, result.trust, first, last);
            if (known) best = options.known[q];
            const double centre = table.number_of(best);
            const double scale = line ? scale_of(table, first, last, centre) : 1;
            for (std::uint32_t f = first; f < last; ++f) {
                // A distance beyond three scales is as wrong as can be: losses stay comparable with those of
                // classes.
                const double x = table.number_of(f);
                const double distance = !line ? f != best
                                        : std::isnan(x) || std::isnan(centre)
                                            ? f != best
                                            : std::min(1.0, std::abs(x - centre) / (3 * scale));
                for (std::uint32_t s : table.sources_of(f)) loss[s] += distance;
                if (line || known) result.belief[f] = f == best ? 1 : 0;
                else if (total > 0) result.belief[f] /= total;
            }
        }
        std::vector<double> next(count.size());
        double sum = 0;
        for (std::size_t s = 0; s < count.size(); ++s)
            if (count[s] > 0) sum += next[s] = std::max(loss[s] / count[s], smallest_loss);
        for (std::size_t s = 0; s < count.size(); ++s) {
            if (count[s] == 0) continue;
            next[s] = confidence_aware ? confidence[s] / std::max(loss[s], smallest_loss * count[s])
                                       : -std::log(next[s] / (sum + smallest_loss));
            if (!options.prior.empty() && !std::isnan(options.prior[s])) next[s] *= 2 * options.prior[s];
        }
        const double top = *std::max_element(next.begin(), next.end());
        for (double& w : next) w /= top > 0 ? top : 1;
        result.converged = largest_change(result.trust, next) < options.change;
        result.trust.swap(next);
    }
    const std::vector<double> weights = std::move(result.trust);
    trust_from_belief(table, options, 0, result);
    result.trust = weights;
    return result;
}

}  // namespace gainsay::detail
