// The table of hedges, laid out for matching: the words of all rows in one tree.
#pragma once

#include <cstdint>
#include <vector>

#include "gainsay/reading.hpp"
#include "reading/words/flat_map.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {

// The built-in rows.
std::vector<Hedge> built_in_hedges();
std::vector<VagueCount> built_in_counts();

struct HedgeMatch {
    const Hedge* hedge = nullptr;  // nullptr: none there
    std::size_t end = 0;           // token behind it
};

class HedgeIndex {
  public:
    HedgeIndex(std::vector<Hedge> hedges, std::vector<VagueCount> counts, const BareHalo& bare);

    const std::vector<Hedge>& hedges() const noexcept { return hedges_; }
    const std::vector<VagueCount>& counts() const noexcept { return counts_; }
    const BareHalo& bare() const noexcept { return bare_; }
    const VagueCount& count(std::string_view name) const;

    // The longest hedge at token `i` that may stand before (after) a number. O(length of the longest hedge).
    HedgeMatch before(const Tokens& tokens, std::size_t i) const noexcept;
    HedgeMatch after(const Tokens& tokens, std::size_t i) const noexcept;

  private:
    struct Node {
        std::uint32_t before = 0, after = 0;  // row + 1
        bool longer = false;
    };
    void add(const std::string& words, std::uint32_t row, bool before);
    template <std::uint32_t Node::*Row>
    HedgeMatch match(const Tokens& tokens, std::size_t i) const noexcept;

    std::vector<Hedge> hedges_;
    std::vector<VagueCount> counts_;
    BareHalo bare_;
    FlatMap<Node> nodes_;  // by the chain of keys of the words
};

}  // namespace gainsay::reading
