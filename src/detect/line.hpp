// Intervals of one cell, sorted by their ends: which of them do not meet.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gainsay/distribution.hpp"

namespace gainsay::detail {

/// True where everything up to `upper` lies below everything from `lower` on.
constexpr bool below(const Bound& upper, const Bound& lower) noexcept {
    return upper.value < lower.value || (upper.value == lower.value && !(upper.closed && lower.closed));
}

/// Numbered intervals. By Helly's theorem in one dimension they have a common point unless two of them do not
/// meet, and all that fail to meet some other fail to meet the one that ends first or the one that begins
/// last.
class Line {
  public:
    struct Entry {
        std::uint32_t member = 0;
        Interval range;
    };
    /// O(n log n).
    explicit Line(std::vector<Entry> entries);

    std::size_t size() const noexcept { return by_lower_.size(); }
    const std::vector<Entry>& entries() const noexcept { return by_lower_; }
    /// The member that begins last, and the one that ends first. Of several the one of the lowest number.
    const Entry& last_to_begin() const noexcept { return last_to_begin_; }
    const Entry& first_to_end() const noexcept { return first_to_end_; }
    /// True if `range` fails to meet some member. O(1).
    bool misses_some(const Interval& range) const noexcept {
        return size() != 0 && (below(range.upper, last_to_begin_.range.lower) ||
                               below(first_to_end_.range.upper, range.lower));
    }
    /// How many pairs do not meet. O(n log n).
    std::uint64_t disjoint_pairs() const noexcept;

    /// The members above `range`, then those below it, in no order that means anything. O(log n + found).
    template <class Visit>
    void for_each_missed(const Interval& range, Visit visit) const {
        for (std::size_t i = first_above(range.upper); i < by_lower_.size(); ++i) visit(by_lower_[i].member);
        for (std::size_t i = 0, end = count_below(range.lower); i < end; ++i) visit(by_upper_[i].member);
    }
    /// The members above `upper` begin here in entries(). O(log n).
    std::size_t first_above(const Bound& upper) const noexcept;
    /// How many members end below `lower`. O(log n).
    std::size_t count_below(const Bound& lower) const noexcept;
    const std::vector<Entry>& entries_by_upper() const noexcept { return by_upper_; }

  private:
    std::vector<Entry> by_lower_, by_upper_;
    Entry last_to_begin_, first_to_end_;
};

}  // namespace gainsay::detail
