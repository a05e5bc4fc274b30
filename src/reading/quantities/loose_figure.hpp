// A figure among a few other words, where the question asks for one: "killed 14 people", "a loss of $5 million".
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/quantity.hpp"

namespace gainsay::reading {

// Nothing if the words have another figure, turn the figure round ("not 14") or make it one of something else
// ("force 8", "500 mg twice daily"). What goes down is negative where a change, a balance or a profit is asked for.
std::optional<Quantity> figure_among_words(std::string_view words, std::string_view predicate, bool exact);

// The same figure counted the other way: 5 becomes -5, "at least 5" becomes at most -5.
Quantity negated(Quantity quantity);

}  // namespace gainsay::reading
