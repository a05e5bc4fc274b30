// Words on a declared scale.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/dossier.hpp"

namespace gainsay::reading {

// The places that the words name: "close and friendly" is close, "from uneasy to close" both and what lies
// between, "not close" what lies below if close is the top. Nothing if they name none. The longest label
// counts where one holds another.
std::optional<Ordinal> place_on_scale(const Vocabulary& vocabulary, const std::vector<std::string>& scale,
                                      std::string_view words);

}  // namespace gainsay::reading
