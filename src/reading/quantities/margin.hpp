// What is said behind a number of how far off it may be: "5 ± 0.2", "200 give or take 10".
#pragma once

#include <cstddef>
#include <optional>

#include "reading/quantities/amount.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {

struct Margin {
    double tolerance = 0;     // to either side, in the unit of the amount
    std::size_t own_end = 0;  // behind the margin itself
    std::size_t end = 0;      // and behind what it shares with the amount
};

// The margin at token `i`, where the amount ends; the amount takes the scale and the unit that are said once, of
// both. Nothing, and the amount as it was, if there is none.
std::optional<Margin> read_margin(const Tokens& tokens, Amount& amount, std::size_t phrase_begin,
                                  std::size_t i);

}  // namespace gainsay::reading
