// Several inputs as one dossier.
#pragma once

#include <vector>

#include "gainsay/input.hpp"

namespace gainsay::cli {

// The parts' sources, claims, vocabulary, rules and decisions together. Sources with one id are one source,
// the first part's fields going before. An id that two parts give to different claims is made distinct by
// what the claims say
// ("12@3f9a01"), so that the order of the parts does not matter. One part is passed through unchanged.
// O(claims).
Loaded merge(std::vector<Loaded> parts);

}  // namespace gainsay::cli
