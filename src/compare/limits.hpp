// What the words behind a figure, or a scope, limit it to: "children", "promised", "below sea level".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gainsay/claim.hpp"

namespace gainsay::detail {

/// What is counted, as far as the folded words of the question do not say it, and it is not just people: of
/// "children killed" for "how many were killed" "children".
/// Times and statuses among the words are left to those who read them; `measured` is of an amount with a unit.
std::string counted_beyond(std::string_view counted, std::string_view asked, bool measured);

/// True of "injured", "missing", "feared": those it befell are not counted among the others.
bool tells_another_outcome(std::string_view counted);

/// What the words behind a figure say of its status: "promised", "requested"; nothing if nothing.
std::optional<Status> status_in_words(std::string_view words);

/// 1 where the words say upwards ("profit", "above", "north"), -1 where they say the opposite, 0 where neither.
int direction_in_words(std::string_view words);

/// True of "metropolitan area", "including suburbs": wider than what is told without them.
bool tells_more_than_usual(std::string_view scope);

}  // namespace gainsay::detail
