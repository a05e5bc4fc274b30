// What the words of names, times and scopes tell without a vocabulary.
#pragma once

#include <string_view>

namespace gainsay::detail {

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

/// True of "J. Smith" beside "John Smith", "Wm Brown" beside "William Brown": every word of the one stands in
/// the other in full, as an initial or by a usual abbreviation, and one of them in full in both.
bool is_shortened(std::string_view a, std::string_view b);

/// True of "light casualties" beside "heavy casualties": one word each is the opposite of the other, all else is the same.
bool are_opposite_degrees(std::string_view a, std::string_view b);

/// True of "Thomas Browne" beside "Thomas Brown": the names differ in spelling only, and one word is the same in both.
bool are_spelt_otherwise(std::string_view a, std::string_view b);

/// True of "pilots and officers" beside "pilots": the wider text joins the narrower with others.
bool joins_others(std::string_view wider, std::string_view narrower);

/// True of "arm A" and "arm B", "before treatment" and "after treatment": the same words but for two of a kind.
bool are_two_of_a_series(std::string_view a, std::string_view b);

/// "Metz" of "12 km from Metz"; empty if no name follows. A view into the words.
std::string_view starting_point(std::string_view words) noexcept;
/// True of "12 miles NW of Lincoln", "12 km from Metz" and "youngest of nine".
bool tells_a_direction(std::string_view words);
/// True of "12 miles NW of Lincoln" beside "12 miles SE of Lincoln", "youngest of nine" beside "eldest of nine": the
/// same words but for another direction or the other end of a row.
bool tell_apart(std::string_view a, std::string_view b);

/// The same of a scope as printed: "soldiers, civilians" beside "soldiers".
bool lists_others(std::string_view printed, std::string_view narrower);

/// True if the folded text has the words of `phrase` in a row, and no "not", "no longer" or "never" right
/// before them.
bool says(std::string_view text, std::string_view phrase);

}  // namespace gainsay::detail
