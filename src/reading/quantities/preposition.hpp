// "over", "under", "above" and "below" where they bound no number: "robbed six banks over three years".
#pragma once

#include <cstddef>

#include "reading/quantities/amount.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {

// Whether the word at `i` before the amount tells the time or the place of something. O(1).
bool is_preposition(const Tokens& tokens, std::size_t i, const Amount& amount);

}  // namespace gainsay::reading
