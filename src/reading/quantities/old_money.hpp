// Pounds, shillings and pence by their letters, which elsewhere mean seconds, days and litres.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gainsay::reading {

// Whether the words show that others on the question are in these coins: "£5", "52s 6d", "ten shillings".
bool names_old_money(std::string_view words);

// "52s. 6d. a quarter" as "52 shillings 6 old pence per quarter", "300 l. a year" as "£300 a year"; nothing if the
// words do not begin with such a sum. O(words).
std::optional<std::string> with_coins_named(std::string_view words);

}  // namespace gainsay::reading
