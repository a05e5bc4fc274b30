#include "reconcile/trust/crowd.hpp"

#include <algorithm>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <numeric>

#include "reconcile/trust/interner.hpp"

namespace gainsay::detail {
namespace {

double digamma(double x) { return boost::math::digamma(x); }

// Logarithm of the normalising constant of a Dirichlet distribution, negated.
double log_beta(const double* parameters, std::size_t n) {
    double sum = 0, result = 0;
    for (std::size_t i = 0; i < n; ++i) {
        sum += parameters[i];
        result += boost::math::lgamma(parameters[i]);
    }
    return result - boost::math::lgamma(sum);
}

// KL divergence of a Dirichlet from its prior, whose parameters are prior(i). `expected` are its expected
// logarithms.
template <class Prior>
double divergence(const double* parameters, const double* expected, std::size_t n, Prior prior) {
    std::vector<double> before(n);
    double result = 0;
    for (std::size_t i = 0; i < n; ++i) {
        before[i] = prior(i);
        result += (parameters[i] - before[i]) * expected[i];
    }
    return result - log_beta(parameters, n) + log_beta(before.data(), n);
}

void expected_logs(const double* parameters, double* result, std::size_t n) {
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += parameters[i];
    const double all = digamma(sum);
    for (std::size_t i = 0; i < n; ++i) result[i] = digamma(parameters[i]) - all;
}

class Inference {
  public:
    Inference(const Judgements& data, unsigned subtypes, const CrowdPrior& prior, std::uint64_t seed,
              const std::vector<std::uint32_t>& known)
        : data_(data),
          known_(known),
          prior_(prior),
          k_(data.labels.size()),
          m_(subtypes),
          cells_(k_ * m_),
          items_(data.questions.size()) {
        share_.resize(items_ * cells_);
        confusion_.resize(data.workers.size() * cells_ * k_);
        expected_.resize(confusion_.size());
        start(seed);
    }

    CrowdPosterior run(unsigned most) {
        CrowdPosterior result;
        std::vector<double> before;
        while (result.iterations < most && !result.converged) {
            ++result.iterations;
            before = classes();
            update_parameters();
            update_shares();
            const std::vector<double> now = classes();
            double change = 0;
            for (std::size_t i = 0; i < now.size(); ++i)
                change = std::max(change, std::abs(now[i] - before[i]));
            result.converged = change < 1e-4;
        }
        result.classes = classes();
        result.evidence = evidence();
        result.accuracy = accuracy();
        result.confused = confused();
        return result;
    }

  private:
    // Shares of the votes, split among the subtypes at random but always alike.
    void start(std::uint64_t seed) {
        std::uint64_t state = seed;
        vote_share_.assign(k_, 0);
        for (std::size_t i = 0; i < items_; ++i) {
            std::vector<double> votes(k_);
            for (std::uint32_t v = data_.first_vote[i]; v < data_.first_vote[i + 1]; ++v)
                ++votes[data_.votes[v].label];
            const double all = data_.first_vote[i + 1] - data_.first_vote[i];
            for (std::size_t k = 0; k < k_; ++k) {
                vote_share_[k] += votes[k] / all;
                double sum = 0;
                std::vector<double> split(m_);
                for (double& s : split) {
                    state = mix(state + 0x9e3779b97f4a7c15, 0xd1b54a32d192ed03);
                    // An exponential variate: their shares are uniform on the simplex.
                    s = m_ == 1 ? 1 : -std::log((static_cast<double>(state >> 11) + 0.5) * 0x1p-53);
                    sum += s;
                }
                for (std::size_t m = 0; m < m_; ++m)
                    share_[i * cells_ + k * m_ + m] = votes[k] / all * split[m] / sum;
            }
            pin(i);
        }
    }

    // A known item is of its class for certain.
    void pin(std::size_t i) {
        if (known_.empty() || known_[i] == no_number) return;
        double* share = &share_[i * cells_];
        for (std::size_t k = 0; k < k_; ++k)
            for (std::size_t m = 0; m < m_; ++m)
                share[k * m_ + m] = k == known_[i] ? 1.0 / static_cast<double>(m_) : 0;
    }

    double class_prior(std::size_t k) const {
        return prior_.classes > 0 ? prior_.classes : vote_share_[k] + 1e-3;
    }
    double subtype_prior() const { return prior_.subtypes / static_cast<double>(m_); }
    double row_prior(std::size_t cell, std::size_t l) const {
        if (!prior_.rows.empty()) return prior_.rows[cell / m_ * k_ + l];
        return l == cell / m_ ? prior_.correct : prior_.wrong;
    }

    void update_parameters() {
        class_.assign(k_, 0);
        subtype_.assign(cells_, subtype_prior());
        for (std::size_t w = 0; w < data_.workers.size(); ++w)
            for (std::size_t c = 0; c < cells_; ++c)
                for (std::size_t l = 0; l < k_; ++l) confusion_[(w * cells_ + c) * k_ + l] = row_prior(c, l);
        for (std::size_t i = 0; i < items_; ++i) {
            const double* share = &share_[i * cells_];
            for (std::size_t c = 0; c < cells_; ++c) {
                subtype_[c] += share[c];
                class_[c / m_] += share[c];
            }
            for (std::uint32_t v = data_.first_vote[i]; v < data_.first_vote[i + 1]; ++v) {
                double* rows = &confusion_[data_.votes[v].worker * cells_ * k_ + data_.votes[v].label];
                for (std::size_t c = 0; c < cells_; ++c) rows[c * k_] += share[c];
            }
        }
        for (std::size_t k = 0; k < k_; ++k) class_[k] += class_prior(k);
        expected_class_.resize(k_);
        expected_subtype_.resize(cells_);
        expected_logs(class_.data(), expected_class_.data(), k_);
        for (std::size_t k = 0; k < k_; ++k) expected_logs(&subtype_[k * m_], &expected_subtype_[k * m_], m_);
        for (std::size_t row = 0; row < data_.workers.size() * cells_; ++row)
            expected_logs(&confusion_[row * k_], &expected_[row * k_], k_);
    }

    void update_shares() {
        log_sum_ = 0;
        for (std::size_t i = 0; i < items_; ++i) {
            double* share = &share_[i * cells_];
            for (std::size_t c = 0; c < cells_; ++c)
                share[c] = expected_class_[c / m_] + expected_subtype_[c];
            for (std::uint32_t v = data_.first_vote[i]; v < data_.first_vote[i + 1]; ++v) {
                const double* rows = &expected_[data_.votes[v].worker * cells_ * k_ + data_.votes[v].label];
                for (std::size_t c = 0; c < cells_; ++c) share[c] += rows[c * k_];
            }
            const double top = *std::max_element(share, share + cells_);
            double sum = 0;
            for (std::size_t c = 0; c < cells_; ++c) sum += share[c] = std::exp(share[c] - top);
            for (std::size_t c = 0; c < cells_; ++c) share[c] /= sum;
            log_sum_ += top + std::log(sum);
            pin(i);
        }
    }

    std::vector<double> classes() const {
        std::vector<double> result(items_ * k_);
        for (std::size_t i = 0; i < items_; ++i)
            for (std::size_t c = 0; c < cells_; ++c) result[i * k_ + c / m_] += share_[i * cells_ + c];
        return result;
    }

    // The shares were made from the parameters as they stand, so that the bound is the sum of their
    // normalisers less what the parameters moved away from their priors.
    double evidence() const {
        double result = log_sum_ - divergence(class_.data(), expected_class_.data(), k_,
                                              [&](std::size_t k) { return class_prior(k); });
        for (std::size_t k = 0; k < k_; ++k)
            result -= divergence(&subtype_[k * m_], &expected_subtype_[k * m_], m_,
                                 [&](std::size_t) { return subtype_prior(); });
        for (std::size_t row = 0; row < data_.workers.size() * cells_; ++row)
            result -= divergence(&confusion_[row * k_], &expected_[row * k_], k_,
                                 [&](std::size_t l) { return row_prior(row % cells_, l); });
        return result;
    }

    std::vector<double> confused() const {
        std::vector<double> result(k_ * k_);
        for (std::size_t w = 0; w < data_.workers.size(); ++w)
            for (std::size_t c = 0; c < cells_; ++c)
                for (std::size_t l = 0; l < k_; ++l)
                    result[c / m_ * k_ + l] += confusion_[(w * cells_ + c) * k_ + l] - row_prior(c, l);
        return result;
    }

    std::vector<double> accuracy() const {
        double all = 0;
        for (double s : subtype_) all += s;
        std::vector<double> result(data_.workers.size());
        for (std::size_t w = 0; w < result.size(); ++w)
            for (std::size_t c = 0; c < cells_; ++c) {
                const double* row = &confusion_[(w * cells_ + c) * k_];
                double sum = 0;
                for (std::size_t l = 0; l < k_; ++l) sum += row[l];
                result[w] += subtype_[c] / all * row[c / m_] / sum;
            }
        return result;
    }

    const Judgements& data_;
    const std::vector<std::uint32_t>& known_;
    CrowdPrior prior_;
    std::size_t k_, m_, cells_, items_;
    std::vector<double> share_;                 // items x classes x subtypes
    std::vector<double> confusion_, expected_;  // workers x classes x subtypes x labels
    std::vector<double> class_, expected_class_, subtype_, expected_subtype_, vote_share_;
    double log_sum_ = 0;
};

}  // namespace

Judgements judgements_of(const ClaimTable& table, std::uint32_t predicate) {
    Judgements result;
    std::vector<std::uint32_t> class_of(table.labels.size(), no_number),
        worker_of(table.sources.size(), no_number);
    for (std::uint32_t q = 0; q < table.questions(); ++q)
        if (table.question[q].predicate == predicate)
            for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f) {
                class_of[table.label[f]] = 0;
                for (std::uint32_t s : table.sources_of(f)) worker_of[s] = 0;
            }
    const auto number = [](std::vector<std::uint32_t>& of, std::vector<std::uint32_t>& list) {
        for (std::uint32_t i = 0; i < of.size(); ++i)
            if (of[i] != no_number) {
                of[i] = static_cast<std::uint32_t>(list.size());
                list.push_back(i);
            }
    };
    number(class_of, result.labels);
    number(worker_of, result.workers);
    result.first_vote.push_back(0);
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        if (table.question[q].predicate != predicate) continue;
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f)
            for (std::uint32_t s : table.sources_of(f))
                result.votes.push_back({worker_of[s], class_of[table.label[f]]});
        result.questions.push_back(q);
        result.first_vote.push_back(static_cast<std::uint32_t>(result.votes.size()));
    }
    return result;
}

CrowdPosterior infer_classes(const Judgements& data, unsigned subtypes, const CrowdPrior& prior,
                             unsigned iterations, std::uint64_t seed,
                             const std::vector<std::uint32_t>& known_class) {
    return Inference(data, subtypes, prior, seed, known_class).run(iterations);
}

}  // namespace gainsay::detail
