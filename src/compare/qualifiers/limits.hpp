// What the words behind a figure, or a scope, limit it to: "children", "promised", "below sea level".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "compare/words/word_lists.hpp"
#include "gainsay/claim.hpp"

namespace gainsay::detail {

/// What the folded words behind a figure count, beyond what those of the question, `asked`, say and beyond just
/// people: of "children killed" for "how many were killed" it is "child". Empty if nothing. Times and statuses do
/// not count. `measured`: the figure has a unit.
std::string counted_beyond(std::string_view counted, std::string_view asked, bool measured);

/// True of "injured", "missing", "feared": those it befell are not counted among the others.
bool tells_another_outcome(std::string_view counted);

/// What the words behind a figure say of its status: "promised", "requested"; nothing if nothing.
std::optional<Status> status_in_words(const Words& words);

/// 1 where the words behind an amount in one of `units` say upwards ("profit", "above", of an angle "north"), -1
/// where they say the opposite, 0 where neither.
int direction_in_words(std::string_view words, std::span<const Unit* const> units);

/// True of a question for an elevation, altitude or height: what is below the sea is negative there.
bool asks_for_a_height(std::string_view asked);

/// "mean", "maximum" or "minimum", as the words of a figure call it; empty where they say neither, or several.
std::string_view statistic_in_words(const Words& words);

/// Words that end in a qualifier, parted from it. Views into them.
struct EndingIn {
    std::string_view before, said;
};
/// "On Friday", "on 3 May", "in March": a day or month of no known year.
std::optional<EndingIn> day_at_the_end(std::string_view words);
/// "January" of "mean January −3 °C": a month, as a name is written, that stands before the figure.
std::string_view month_in_front(std::string_view words);
/// "In Leeds": a name behind "in" or "at".
std::optional<EndingIn> place_at_the_end(std::string_view words);

/// True of "metropolitan area", "including suburbs": wider than what is told without them.
bool tells_more_than_usual(std::string_view scope);

}  // namespace gainsay::detail
