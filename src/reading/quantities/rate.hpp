// What follows the unit: "per annum", "a day"; "of the goods", "less than in 1967".
#pragma once

#include <string_view>

#include "reading/quantities/phrase.hpp"

namespace gainsay::reading {

// Fills per, ratio and base of the phrase and moves its end behind them.
void rate_and_base(const Tokens& tokens, Phrase& phrase, std::string_view text);

// What a rate is counted over: "year" of "annum", "yr"; empty if the word is none.
std::string_view period_of(const Token& token);

}  // namespace gainsay::reading
