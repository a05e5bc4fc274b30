// Several names in one phrase.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/dossier.hpp"

namespace gainsay::reading {

// "A; B", or where there is no semicolon "A, B and C", "A & B". A part of the phrase that the vocabulary
// knows as a name
// ("Trinidad and Tobago") is not split. At least one name of a phrase that is not blank.
std::vector<std::string> split_terms(const Vocabulary& vocabulary, std::string_view words);

}  // namespace gainsay::reading
