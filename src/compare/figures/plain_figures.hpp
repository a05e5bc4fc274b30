// Figures that stand for no amount: places in an order ("3rd", "third of 24", "#3"), ratios ("2:1", "2 to 1").
#pragma once

#include <string>
#include <string_view>

namespace gainsay::detail {

/// "place3", "ratio2to1": one key for each, however it is written; empty if the words tell more, or else. O(words).
std::string plain_figure(std::string_view words);

}  // namespace gainsay::detail
