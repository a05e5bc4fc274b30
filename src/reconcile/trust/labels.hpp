// What two words of a value are compared by, where no dossier says what they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gainsay::detail {

/// Case, accents, punctuation and spacing folded, "Doe, Jane" turned to "jane doe"; the items of a list (";",
/// "|", "&") sorted, and the words of each item, so that "Doe, Jane; Roe, R." equals "R. Roe & Jane Doe".
std::string label_key(std::string_view text);

/// How much of what one key says another says too, in [0, 1]: items of lists, else words. Not symmetric: who
/// lists one author of three is not contradicted by who lists all three (the implication of Yin, Han & Yu
/// 2008). Items agree as names: "j doe" may be "jane doe".
double implied_share(std::string_view from, std::string_view to);

}  // namespace gainsay::detail
