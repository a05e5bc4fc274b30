// Ages told without a plain figure: "in his late thirties", "in her 72nd year", "an octogenarian".
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/quantity.hpp"

namespace gainsay::reading {

// The age in years; nothing if the words tell none so. O(words).
std::optional<Quantity> age_in_words(std::string_view words);

}  // namespace gainsay::reading
