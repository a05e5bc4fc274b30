// ACCU and ACCUCOPY (Dong, Berti-Equille & Srivastava, VLDB 2009) and POPACCU (Dong, Saha & Srivastava, VLDB
// 2013): a source of accuracy A gives the true value with probability A, and each of n false ones with (1 -
// A) / n. In logarithms throughout; accuracies have a beta prior, without which one source may be taken at
// its word for ever.
#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "reconcile/trust/copying.hpp"
#include "reconcile/trust/magnitudes.hpp"
#include "reconcile/trust/settle.hpp"

namespace gainsay::detail {
namespace {

constexpr double prior_accuracy = 0.8;  // as in the paper
constexpr double prior_claims = 4;      // that it counts for
constexpr double pull_of_source =
    10;  // claims that a source's mean counts for in its reliability on one predicate
constexpr std::size_t most_predicates = 64;

class Accu {
  public:
    Accu(const ClaimTable& table, const TrustOptions& options, AccuVariant variant)
        : table_(table), options_(options), popularity_(variant.popularity), refined_(variant.refined) {
        const std::size_t predicates = table.predicates.size();
        if (refined_ && predicates > 1 && predicates <= most_predicates) predicates_ = predicates;
        count_ = claims_of_sources(table);
        compared_ = claims_compared(table);
        trust_of_.assign(table.sources.size() * predicates_, prior_accuracy);
        result_.belief = vote_shares(table, options);
        result_.trust.resize(table.sources.size());
        result_.spread.resize(table.sources.size());
        rates_.assign(table.claims(), 0.0f);
        magnitudes_ = magnitude_scores(table);
        if (popularity_) score_popularity();
        false_values_ = false_values(table, result_.belief);
        // Shares of the vote are no probabilities: where values are many they make most sources wrong at the
        // start.
        if (!popularity_) estimate_accuracy();
    }

    void find_dependence() {
        if (!finder_) finder_.emplace(table_, options_);
        result_.copying = finder_->find(result_.belief);
        rates_ = copied_rates(table_, result_.copying);
        count_chosen();
        if (popularity_) score_popularity();
    }

    // Alternates beliefs and accuracies until they stay.
    void iterate(unsigned most) {
        result_.converged = false;
        for (unsigned i = 0; i < most && !result_.converged; ++i) {
            const std::vector<double> before = result_.trust;
            estimate_belief();
            false_values_ = false_values(table_, result_.belief, chosen_);
            estimate_accuracy();
            ++result_.iterations;
            result_.converged = largest_change(before, result_.trust) < options_.change;
        }
    }

    TrustResult take() { return std::move(result_); }

  private:
    // What was copied was not chosen: a false answer that agrees with its original is nearly always copied. Of open values
    // what many have wrong is popular, looks copied at once, and counts.
    void count_chosen() {
        chosen_.clear();
        if (result_.copying.empty() || !finder_->has_classes()) return;
        chosen_.reserve(table_.facts());
        for (std::uint32_t f = 0; f < table_.facts(); ++f)
            chosen_.push_back(static_cast<std::uint32_t>(std::count(
                rates_.begin() + table_.fact_claims[f], rates_.begin() + table_.fact_claims[f + 1], 0.0f)));
    }

    // What a claim says for its fact whose source has this accuracy and may have copied it at this rate.
    // Where the popularity of false values stands for their number, a source that is wrong more often than
    // not would speak against all it says, and rare values would win by it: it says nothing.
    double weight_of(double accuracy, double rate) const {
        const double right = rate + (1 - rate) * accuracy;
        if (popularity_) return std::max(0.0, std::log(right / (rate + (1 - rate) * (1 - accuracy))));
        return std::log(right / (rate + (1 - rate) * (1 - accuracy) / false_values_));
    }

    // Reliability of a source on a predicate, where they are told apart.
    std::size_t cell(std::uint32_t source, std::uint32_t q) const {
        return predicates_ == 1 ? source : source * predicates_ + table_.question[q].predicate;
    }

    // A number is right if the truth lies within the tolerance of it.
    double right_within_tolerance(std::uint32_t q, std::uint32_t f) const {
        double p = result_.belief[f];
        if (!options_.similarity || table_.support_begin.empty() || !table_.is_continuous(q)) return p;
        for (std::uint32_t i = table_.support_begin[f]; i < table_.support_begin[f + 1]; ++i)
            p += result_.belief[table_.support[i].fact];
        return std::min(p, 1.0);
    }

    void estimate_belief() {
        std::vector<double> weight(trust_of_.size());
        for (std::size_t c = 0; c < weight.size(); ++c) weight[c] = weight_of(trust_of_[c], 0);
        std::vector<double> scores(table_.facts());
        for (std::uint32_t q = 0; q < table_.questions(); ++q)
            for (std::uint32_t f = table_.question_facts[q]; f < table_.question_facts[q + 1]; ++f) {
                double sum = 0;
                for (std::uint32_t i = table_.fact_claims[f]; i < table_.fact_claims[f + 1]; ++i) {
                    const std::size_t c = cell(table_.source[i], q);
                    sum +=
                        rates_[i] > 0 ? weight_of(trust_of_[c], static_cast<double>(rates_[i])) : weight[c];
                }
                scores[f] = sum;
            }
        if (options_.similarity) lend_support(table_, scores, 0.5, result_.belief);
        else result_.belief = std::move(scores);
        for (std::uint32_t q = 0; q < table_.questions(); ++q) {
            const std::uint32_t first = table_.question_facts[q], last = table_.question_facts[q + 1];
            for (std::uint32_t f = first; f < last && popularity_; ++f)
                result_.belief[f] += static_cast<double>(popularities_[f]);
            for (std::uint32_t f = first; f < last && !magnitudes_.empty(); ++f)
                result_.belief[f] += static_cast<double>(magnitudes_[f]);
            const double unseen = popularity_ ? 0 : std::max(0.0, false_values_ + 1 - (last - first));
            softmax(std::span(result_.belief).subspan(first, last - first), unseen);
        }
        anchor(table_, options_, result_.belief);
    }

    // POPACCU: a false value is as likely as it is popular among the false ones, instead of one in n.
    void score_popularity() {
        const auto entropy = [](double x) { return x > 0 ? x * std::log(x) : 0; };
        popularities_.resize(table_.facts());
        std::vector<double> count;  // of what was not copied, for each answer to the question in hand
        for (std::uint32_t q = 0; q < table_.questions(); ++q) {
            const std::uint32_t first = table_.question_facts[q], last = table_.question_facts[q + 1];
            double all = 0, entropies = 0;
            count.clear();
            for (std::uint32_t f = first; f < last; ++f) {
                double c = 0;
                for (std::uint32_t i = table_.fact_claims[f]; i < table_.fact_claims[f + 1]; ++i)
                    c += 1 - static_cast<double>(rates_[i]);
                count.push_back(c);
                all += c;
                entropies += entropy(c);
            }
            for (std::uint32_t f = first; f < last; ++f)
                popularities_[f] = static_cast<float>(entropies - entropy(count[f - first]) -
                                                      entropy(all - count[f - first]));
        }
    }

    void estimate_accuracy() {
        const std::size_t sources = table_.sources.size();
        std::vector<double> right(trust_of_.size()), count(trust_of_.size());
        for (std::uint32_t q = 0; q < table_.questions(); ++q)
            for (std::uint32_t f = table_.question_facts[q]; f < table_.question_facts[q + 1]; ++f) {
                const double p = right_within_tolerance(q, f);
                for (std::uint32_t i = table_.fact_claims[f]; i < table_.fact_claims[f + 1]; ++i) {
                    const std::size_t c = cell(table_.source[i], q);
                    double own = 1;
                    if (rates_[i] > 0) {
                        const double r = static_cast<double>(rates_[i]), a = trust_of_[c];
                        const double chance = (1 - r) * (p * a + (1 - p) * (1 - a) / false_values_);
                        own = chance / (r + chance);
                    }
                    right[c] += own * p;
                    count[c] += own;
                }
            }
        std::vector<double> right_of(sources), count_of(sources);
        for (std::size_t c = 0; c < right.size(); ++c) {
            right_of[c / predicates_] += right[c];
            count_of[c / predicates_] += count[c];
        }
        const std::vector<double> expected =
            refined_ ? expected_by_size(right_of, count_of) : std::vector<double>{};
        for (std::size_t s = 0; s < sources; ++s) {
            const double before = prior_of(options_, s, refined_ ? expected[s] : prior_accuracy);
            const double n = count_of[s] + prior_claims;
            const double mean = (right_of[s] + prior_claims * before) / n;
            result_.trust[s] = std::clamp(mean, 0.01, 0.99);
            result_.spread[s] =
                std::sqrt(result_.trust[s] * (1 - result_.trust[s]) / (compared_[s] + prior_claims + 1));
            for (std::size_t c = s * predicates_; c < (s + 1) * predicates_; ++c)
                trust_of_[c] =
                    predicates_ == 1
                        ? result_.trust[s]
                        : std::clamp((right[c] + pull_of_source * mean) / (count[c] + pull_of_source), 0.01,
                                     0.99);
        }
    }

    // What sources with as many claims get right on the whole: who says much and who says little need not be
    // equally good, and of those who say little nothing else is known. Sizes are told apart by powers of two.
    std::vector<double> expected_by_size(const std::vector<double>& right,
                                         const std::vector<double>& count) const {
        constexpr double pull_of_all = 200;  // claims that the usual accuracy counts for in a size's mean
        std::array<double, 33> right_in{}, count_in{};
        const auto size = [&](std::size_t s) { return std::bit_width(count_[s]); };
        for (std::size_t s = 0; s < right.size(); ++s) {
            right_in[size(s)] += right[s];
            count_in[size(s)] += count[s];
        }
        std::vector<double> result(right.size());
        for (std::size_t s = 0; s < right.size(); ++s)
            result[s] =
                (right_in[size(s)] + pull_of_all * prior_accuracy) / (count_in[size(s)] + pull_of_all);
        return result;
    }

    const ClaimTable& table_;
    const TrustOptions& options_;
    TrustResult result_;
    std::optional<CopyFinder> finder_;
    std::vector<float> rates_, magnitudes_, popularities_;
    std::vector<std::uint32_t> count_,
        compared_;                       // claims of each source; those on questions that others answer
    std::vector<std::uint32_t> chosen_;  // claims of each fact that nobody copied; empty: all
    std::vector<double> trust_of_;       // by source, and within it by predicate
    std::size_t predicates_ = 1;
    double false_values_ = 10;
    bool popularity_, refined_;
};

}  // namespace

TrustResult settle_accu(const ClaimTable& table, const TrustOptions& options, AccuVariant variant) {
    constexpr unsigned rounds = 4, usual_iterations = 20;
    const unsigned most = options.iterations > 0 ? options.iterations : usual_iterations;
    Accu accu(table, options, variant);
    if (!variant.copying) {
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
