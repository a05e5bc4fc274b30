// What the words behind a figure, or a scope, limit it to: "children", "promised", "below sea level".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "gainsay/claim.hpp"

namespace gainsay::detail {

/// What the folded words behind a figure count, beyond what those of the question, `asked`, say and beyond just
/// people: of "children killed" for "how many were killed" it is "child". Empty if nothing. Times and statuses do
/// not count. `measured`: the figure has a unit.
std::string counted_beyond(std::string_view counted, std::string_view asked, bool measured);

/// True of "injured", "missing", "feared": those it befell are not counted among the others.
bool tells_another_outcome(std::string_view counted);

/// What the words behind a figure say of its status: "promised", "requested"; nothing if nothing.
std::optional<Status> status_in_words(std::string_view words);

/// 1 where the words behind an amount in one of `units` say upwards ("profit", "above", of an angle "north"), -1
/// where they say the opposite, 0 where neither.
int direction_in_words(std::string_view words, std::span<const Unit* const> units);

/// True of "metropolitan area", "including suburbs": wider than what is told without them.
bool tells_more_than_usual(std::string_view scope);

}  // namespace gainsay::detail
