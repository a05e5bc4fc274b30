// What the words of names and predicates tell without a vocabulary.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"

namespace gainsay::detail {

/// The words of a folded text. Views into it.
std::vector<std::string_view> words_of(std::string_view folded);

/// True of "strained since", "onset", "founded": a date given for it is a beginning.
bool tells_a_beginning(std::string_view predicate);
/// True of "age", "age at death": so many years have passed.
bool tells_an_age(std::string_view predicate);
/// True of "temperature rise", "difference": degrees are counted, not read off a scale.
bool tells_a_difference(std::string_view predicate);
/// True of "visited", "met with": what can happen more than once, so that several dates are no contradiction.
bool tells_what_recurs(std::string_view predicate);

/// True of "occupation", "languages": what has several answers at once, so that two names are no
/// contradiction.
bool tells_of_many(std::string_view predicate);

/// How the words of two folded names stand to each other.
enum class Wording {
    same,  ///< the same words, or the same but for words that name no one ("side", "government")
    first_in_second,
    second_in_first,  ///< the one has all the words of the other
    some_shared,
    unlike,
};
Wording compare_wording(std::string_view a, std::string_view b);

/// The same of two times in words; "in", "during", "era" and the like tell no time.
Wording compare_times(std::string_view a, std::string_view b);

/// True of "president" beside "vice president", "significant" beside "non-significant", "York" beside "New York": the
/// longer name has all the words of the shorter and means another.
bool names_another(std::string_view shorter, std::string_view longer);

/// True of "J. Smith" beside "John Smith", "Wm Brown" beside "William Brown": every word of the one stands in
/// the other in full, as an initial or by a usual abbreviation, and one of them in full in both.
bool is_shortened(std::string_view a, std::string_view b);

/// True of "sw" and "southwest", "m" and "male": one word in its usual abbreviation.
bool abbreviates(std::string_view a, std::string_view b);

/// True of "pilots and officers" beside "pilots": the wider text joins the narrower with others.
bool joins_others(std::string_view wider, std::string_view narrower);

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

/// True of "arm A" and "arm B", "before treatment" and "after treatment": the same words but for two of a kind.
bool are_two_of_a_series(std::string_view a, std::string_view b);

/// True of "metropolitan area", "including suburbs": wider than what is told without them.
bool tells_more_than_usual(std::string_view scope);

/// The same of a scope as printed: "soldiers, civilians" beside "soldiers".
bool lists_others(std::string_view printed, std::string_view narrower);

/// True if the folded text has the words of `phrase` in a row, and no "not", "no longer" or "never" right
/// before them.
bool says(std::string_view text, std::string_view phrase);

}  // namespace gainsay::detail
