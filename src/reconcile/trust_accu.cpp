// ACCU and ACCUCOPY (Dong, Berti-Equille & Srivastava, VLDB 2009) and POPACCU (Dong, Saha & Srivastava, VLDB
// 2013): a source of accuracy A gives the true value with probability A, and each of n false ones with (1 -
// A) / n. In logarithms throughout; accuracies have a beta prior, without which one source may be taken at
// its word for ever.
#include <algorithm>

#include "reconcile/copying.hpp"
#include "reconcile/settle.hpp"

namespace gainsay::detail {
namespace {

constexpr double prior_accuracy = 0.8;  // as in the paper
constexpr double prior_claims = 4;      // that it counts for

class Accu {
  public:
    Accu(const ClaimTable& table, const TrustOptions& options, bool popularity)
        : table_(table), options_(options), popularity_(popularity) {
        result_.belief = vote_shares(table, options);
        result_.trust.resize(table.sources.size());
        result_.spread.resize(table.sources.size());
        rates_.assign(table.claims(), 0.0f);
        false_values_ = false_values(table, result_.belief);
        estimate_accuracy();
    }

    void find_dependence() {
        result_.copying = find_copying(table_, result_.belief, options_);
        rates_ = copied_rates(table_, result_.copying);
        copies_ = !result_.copying.empty();
    }

    // Alternates beliefs and accuracies until they stay.
    void iterate(unsigned most) {
        result_.converged = false;
        for (unsigned i = 0; i < most && !result_.converged; ++i) {
            const std::vector<double> before = result_.trust;
            estimate_belief();
            estimate_accuracy();
            ++result_.iterations;
            result_.converged = largest_change(before, result_.trust) < options_.change;
        }
    }

    TrustResult take() { return std::move(result_); }

  private:
    double weight_of(std::uint32_t claim, double accuracy) const {
        const double r = static_cast<double>(rates_[claim]);
        return std::log((r + (1 - r) * accuracy) / (r + (1 - r) * (1 - accuracy) / false_values_));
    }

    void estimate_belief() {
        std::vector<double> weight(result_.trust.size());
        for (std::size_t s = 0; s < weight.size(); ++s)
            weight[s] = std::log(result_.trust[s] * false_values_ / (1 - result_.trust[s]));
        std::vector<double> scores(table_.facts());
        for (std::uint32_t f = 0; f < table_.facts(); ++f) {
            double sum = 0;
            for (std::uint32_t i = table_.fact_claims[f]; i < table_.fact_claims[f + 1]; ++i) {
                const std::uint32_t s = table_.source[i];
                sum += rates_[i] > 0 ? weight_of(i, result_.trust[s]) : weight[s];
            }
            scores[f] = sum;
        }
        if (options_.similarity) lend_support(table_, scores, 0.5, result_.belief);
        else result_.belief = std::move(scores);
        for (std::uint32_t q = 0; q < table_.questions(); ++q) {
            const std::uint32_t first = table_.question_facts[q], last = table_.question_facts[q + 1];
            if (popularity_) add_popularity(first, last);
            const double unseen = popularity_ ? 0 : std::max(0.0, false_values_ + 1 - (last - first));
            softmax(std::span(result_.belief).subspan(first, last - first), unseen);
        }
        anchor(table_, options_, result_.belief);
    }

    // POPACCU: a false value is as likely as it is popular among the false ones, instead of one in n.
    void add_popularity(std::uint32_t first, std::uint32_t last) {
        const double n_log = std::log(false_values_);
        double all = 0, entropy = 0;
        const auto count = [&](std::uint32_t f) {
            double c = 0;
            for (std::uint32_t i = table_.fact_claims[f]; i < table_.fact_claims[f + 1]; ++i)
                c += 1 - static_cast<double>(rates_[i]);
            return c;
        };
        for (std::uint32_t f = first; f < last; ++f) {
            const double c = count(f);
            all += c;
            entropy += c * std::log(std::max(c, 1e-9));
        }
        for (std::uint32_t f = first; f < last; ++f) {
            const double c = count(f), others = all - c;
            result_.belief[f] += entropy - c * std::log(std::max(c, 1e-9)) -
                                 (others > 0 ? others * std::log(others) : 0) - c * n_log;
        }
    }

    void estimate_accuracy() {
        const std::size_t sources = result_.trust.size();
        std::vector<double> right(sources), count(sources);
        for (std::uint32_t f = 0; f < table_.facts(); ++f) {
            const double p = result_.belief[f];
            for (std::uint32_t i = table_.fact_claims[f]; i < table_.fact_claims[f + 1]; ++i) {
                const std::uint32_t s = table_.source[i];
                double own = 1;
                if (rates_[i] > 0) {
                    const double r = static_cast<double>(rates_[i]), a = result_.trust[s];
                    const double chance = (1 - r) * (p * a + (1 - p) * (1 - a) / false_values_);
                    own = chance / (r + chance);
                }
                right[s] += own * p;
                count[s] += own;
            }
        }
        for (std::size_t s = 0; s < sources; ++s) {
            const double a = right[s] + prior_claims * prior_of(options_, s, prior_accuracy);
            const double n = count[s] + prior_claims;
            result_.trust[s] = std::clamp(a / n, 0.01, 0.99);
            result_.spread[s] = std::sqrt(result_.trust[s] * (1 - result_.trust[s]) / (n + 1));
        }
    }

    const ClaimTable& table_;
    const TrustOptions& options_;
    TrustResult result_;
    std::vector<float> rates_;
    double false_values_ = 10;
    bool popularity_, copies_ = false;
};

}  // namespace

TrustResult settle_accu(const ClaimTable& table, const TrustOptions& options, bool popularity, bool copying) {
    constexpr unsigned rounds = 4, usual_iterations = 20;
    const unsigned most = options.iterations > 0 ? options.iterations : usual_iterations;
    Accu accu(table, options, popularity);
    if (!copying) {
        accu.iterate(most);
        return accu.take();
    }
    // Dependence is looked for before the accuracies can settle on what the copiers say.
    for (unsigned round = 0; round + 1 < rounds; ++round) {
        accu.find_dependence();
        accu.iterate(std::min(most, 3u));
    }
    accu.find_dependence();
    accu.iterate(most);
    return accu.take();
}

}  // namespace gainsay::detail
