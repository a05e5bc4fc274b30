// Ranges: "between A and B", "from A to B", "A-B", "A <= x <= B", "two or three".
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstddef>
#include <optional>
#include <utility>

#include "reading/quantities/hedges.hpp"
#include "reading/quantities/range_ends.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {

// The ranges of one phrase, which begins at token `phrase_begin`.
class RangeReader {
  public:
    using Hedged = boost::container::small_vector<std::pair<std::size_t, HedgeMatch>, 2>;

    RangeReader(const Tokens& tokens, const HedgeIndex& hedges, std::size_t phrase_begin)
        : tokens_(tokens), hedges_(hedges), phrase_begin_(phrase_begin) {}

    // The range behind the word "between" at token `k`.
    std::optional<Range> between(std::size_t k);
    // "5 <= x <= 10", of which the first amount is read.
    std::optional<Range> chained(const Amount& lower) const;
    // What joins the first amount to a second one; `from`: behind the word "from".
    std::optional<Range> joined(const Amount& lower, bool from);
    // The hedges within the ranges read, each with its first token.
    const Hedged& hedges_within() const noexcept { return within_; }

  private:
    const Token& at(std::size_t i) const { return i < tokens_.size() ? tokens_[i] : tokens_.back(); }
    std::optional<Amount> amount_with_hedges(std::size_t i, bool no_and = false);
    std::optional<bool> less_sign(std::size_t& k) const;
    std::size_t joint_behind(const Amount& lower, bool from) const;
    bool says_two_things(std::size_t kept) const;
    std::size_t behind_verb() const;
    bool is_change(bool from) const;
    bool is_projected() const;
    bool is_dated_change(const Amount& lower, std::size_t joint) const;

    const Tokens& tokens_;
    const HedgeIndex& hedges_;
    std::size_t phrase_begin_;
    Hedged within_;
};

}  // namespace gainsay::reading
