// Whether the words around a number show that it is no quantity: a year, a date, an age, a name, an address,
// a score.
#pragma once

#include <cstddef>

#include "reading/quantities/phrase.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {

// The token to go on from if the phrase is not a quantity, else 0. O(1).
std::size_t not_a_quantity(const Tokens& tokens, const Phrase& phrase);
// Gives an age the unit that its context states: "aged 45", "Smith, 45, said"; and takes the "old" of
// "45-year-old" into the phrase.
void complete_age(const Tokens& tokens, Phrase& phrase);

}  // namespace gainsay::reading
