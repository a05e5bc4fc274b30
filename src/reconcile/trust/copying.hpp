// Sources that take values from one another, as a forest: each copier has one original.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "gainsay/trust.hpp"
#include "reconcile/trust/settle.hpp"

namespace gainsay::detail {

/// Two sources, a < b, and on how many questions both speak.
struct SourcePair {
    std::uint32_t a = 0, b = 0, common = 0;
};

/// Looks for copying again and again as beliefs change. What does not depend on beliefs is counted once. Where all pairs
/// of sources have room, 4 bytes a pair and 36 a pair that agrees often; else an inverted index on shared rare false values
/// picks the pairs. O(claims x claims of a question).
class CopyFinder {
  public:
    /// The table must outlive it.
    CopyFinder(const ClaimTable& table, const TrustOptions& options);
    std::vector<Dependence> find(const std::vector<double>& belief);
    /// Whether some predicate has the same few values again and again.
    bool has_classes() const noexcept { return !closed_.of_fact.empty(); }

  private:
    const ClaimTable& table_;
    ClosedClasses closed_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> declared_;  // independent
    std::vector<SourcePair> pairs_;
    std::vector<std::uint32_t> place_;  // of a pair by both numbers, in pairs_
    bool dense_ = false;
};

/// How many false values a question has, as if all were equally likely: the reciprocal of the chance that two
/// false claims agree. Between 1 and 100; 10 where the data say nothing. `counted` are the claims of each fact to go by; all
/// if empty.
double false_values(const ClaimTable& table, const std::vector<double>& belief,
                    std::span<const std::uint32_t> counted = {});

/// For each claim, the chance that it repeats what its source takes it from, given that the two agree: 0
/// where the source copies nobody who answers the question, or does not say the same. Where the original is
/// silent, another of its copiers stands in for it.
std::vector<float> copied_rates(const ClaimTable& table, const std::vector<Dependence>& copying);

}  // namespace gainsay::detail
