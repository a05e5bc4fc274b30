// Figures and words that are an amount only to one kind of question: "(£3.2m)", "a majority", "life".
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/quantity.hpp"
#include "reading/answers/as_asked.hpp"

namespace gainsay::reading {

// What the words leave possible to this question; nothing if they say it to no such question. O(words).
std::optional<Quantity> amount_in_plain_words(std::string_view words, const AskedFor& asked);

}  // namespace gainsay::reading
