// Maximal coherent subsets of distributions and of graphs. Items are numbered from 0; a subset is ascending.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gainsay/distribution.hpp"

namespace gainsay::detail {

using Subset = std::vector<std::uint32_t>;

/// The maximal sets of items whose supports share a point: one sweep over the sorted ends, O(n log n) plus
/// the output. Exact for unions too, since a point is asked for and not pairwise meeting. At most
/// `most_members` members are listed in all, the largest sets first where that is not enough.
std::vector<Subset> maximal_meeting_sets(std::span<const Distribution* const> items,
                                         std::size_t most_members = std::size_t{1} << 22);

/// A symmetric relation on a few items.
class Adjacency {
  public:
    explicit Adjacency(std::size_t size) : size_(size), bits_(size * size) {}
    std::size_t size() const noexcept { return size_; }
    bool operator()(std::size_t a, std::size_t b) const { return bits_[a * size_ + b]; }
    void connect(std::size_t a, std::size_t b) { bits_[a * size_ + b] = bits_[b * size_ + a] = true; }

  private:
    std::size_t size_;
    std::vector<bool> bits_;
};

/// The connected components, each ascending, ordered by their first members.
std::vector<Subset> components(const Adjacency& graph);

/// The maximal cliques among `members`: all of them up to 16 members (Bron & Kerbosch 1973), beyond it for
/// each member one that contains it. Sorted, without repetition.
std::vector<Subset> maximal_cliques(const Adjacency& graph, const Subset& members);

/// Sorted, without repetitions and without sets that lie in another of the list. O(sets^2 x members).
void keep_maximal(std::vector<Subset>& sets);

}  // namespace gainsay::detail
