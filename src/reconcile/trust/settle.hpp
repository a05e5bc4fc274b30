// What the algorithms share. Each takes a table and options that settle() has checked.
#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "gainsay/trust.hpp"

namespace gainsay::detail {

inline constexpr unsigned subtypes_of_class = 10;  ///< after Li, Rubinstein & Cohn 2019

TrustResult settle_voting(const ClaimTable& table, const TrustOptions& options);
TrustResult settle_sums(const ClaimTable& table, const TrustOptions& options, bool average_log);
TrustResult settle_investment(const ClaimTable& table, const TrustOptions& options, bool pooled);
TrustResult settle_truth_finder(const ClaimTable& table, const TrustOptions& options);
TrustResult settle_crh(const ClaimTable& table, const TrustOptions& options, bool confidence_aware);
struct AccuVariant {
    bool popularity = false;  // of false values, in place of their number
    bool copying = false;
    bool refined =
        false;  // a reliability for each predicate, drawn to the source's mean, and a prior by its size
};
TrustResult settle_accu(const ClaimTable& table, const TrustOptions& options, AccuVariant variant);
TrustResult settle_one_coin(const ClaimTable& table, const TrustOptions& options);
TrustResult settle_crowd(const ClaimTable& table, const TrustOptions& options, unsigned subtypes);
TrustResult settle_hierarchy(const ClaimTable& table, const TrustOptions& options);
TrustResult settle_automatic(const ClaimTable& table, const TrustOptions& options);

/// Of each predicate whose questions have the same few values again and again, as those of judgements do,
/// these values in ascending order; nothing of others.
struct ClosedClasses {
    std::vector<std::vector<std::uint32_t>> labels;
    std::vector<std::uint8_t> of_fact;  ///< the class of each fact; empty if no predicate has classes
};
ClosedClasses closed_classes(const ClaimTable& table);

/// Claims of each source.
std::vector<std::uint32_t> claims_of_sources(const ClaimTable& table);
/// The same without those on questions that nobody else answers: they tell nothing of their source.
std::vector<std::uint32_t> claims_compared(const ClaimTable& table);
/// Share of its question's claims that each fact has; of questions with a known answer 1 for it.
std::vector<double> vote_shares(const ClaimTable& table, const TrustOptions& options);
/// Puts the whole belief on known answers.
void anchor(const ClaimTable& table, const TrustOptions& options, std::vector<double>& belief);
/// exp(score - largest), divided by its sum and that of `unseen` further values of score 0.
void softmax(std::span<double> scores, double unseen = 0);
/// Mean belief in the claims of each source with `strength` claims of belief `centre` added, and its standard
/// error.
void trust_from_belief(const ClaimTable& table, const TrustOptions& options, double strength,
                       TrustResult& result);
/// The trust that the dossier states for a source, else `otherwise`.
inline double prior_of(const TrustOptions& options, std::size_t source, double otherwise) {
    if (options.prior.empty() || std::isnan(options.prior[source])) return otherwise;
    return options.prior[source];
}
/// Adds to each fact's score what facts that support it lend: `weight` times share times score.
void lend_support(const ClaimTable& table, const std::vector<double>& scores, double weight,
                  std::vector<double>& result);
/// Largest change from `before` to `after`.
double largest_change(const std::vector<double>& before, const std::vector<double>& after);

}  // namespace gainsay::detail
