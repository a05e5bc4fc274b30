#include "detect/line.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::detail {
namespace {

// An open lower end begins later than a closed one, an open upper end ends earlier. Equal ends go by number.
bool begins_before(const Line::Entry& a, const Line::Entry& b) noexcept {
    const Bound &x = a.range.lower, &y = b.range.lower;
    if (x.value != y.value) return x.value < y.value;
    if (x.closed != y.closed) return x.closed;
    return a.member < b.member;
}
bool ends_before(const Line::Entry& a, const Line::Entry& b) noexcept {
    const Bound &x = a.range.upper, &y = b.range.upper;
    if (x.value != y.value) return x.value < y.value;
    if (x.closed != y.closed) return y.closed;
    return a.member < b.member;
}

}  // namespace

Line::Line(std::vector<Entry> entries) : by_lower_(std::move(entries)), by_upper_(by_lower_) {
    std::sort(by_lower_.begin(), by_lower_.end(), begins_before);
    std::sort(by_upper_.begin(), by_upper_.end(), ends_before);
    if (by_lower_.empty()) return;
    first_to_end_ = by_upper_.front();
    const Bound& last = by_lower_.back().range.lower;
    last_to_begin_ = *std::find_if(by_lower_.begin(), by_lower_.end(),
                                   [&](const Entry& e) { return e.range.lower == last; });
}

std::size_t Line::first_above(const Bound& upper) const noexcept {
    const auto found = std::partition_point(by_lower_.begin(), by_lower_.end(),
                                            [&](const Entry& e) { return !below(upper, e.range.lower); });
    return static_cast<std::size_t>(found - by_lower_.begin());
}

std::size_t Line::count_below(const Bound& lower) const noexcept {
    const auto found = std::partition_point(by_upper_.begin(), by_upper_.end(),
                                            [&](const Entry& e) { return below(e.range.upper, lower); });
    return static_cast<std::size_t>(found - by_upper_.begin());
}

std::uint64_t Line::disjoint_pairs() const noexcept {
    std::uint64_t pairs = 0;
    for (const Entry& e : by_lower_) pairs += size() - first_above(e.range.upper);
    return pairs;
}

}  // namespace gainsay::detail
