// Folded text as words, and words sought in lists.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/dossier.hpp"

namespace gainsay::detail {

using Words = std::vector<std::string_view>;

/// The words of a folded text. Views into it.
Words words_of(std::string_view folded);

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word) noexcept {
    return std::find(list.begin(), list.end(), word) != list.end();
}

template <std::size_t N>
bool has_one_of(std::string_view name, const std::array<std::string_view, N>& list) {
    const std::string folded = fold(name);
    const Words words = words_of(folded);
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return is_one_of(list, w); });
}

/// What stands before them is the head of a phrase: "commander" of the troops.
inline constexpr std::array<std::string_view, 10> links{"of", "in", "for",  "by",   "to",
                                                        "at", "on", "from", "with", "as"};

/// True of "5th", "1967", "-0.2".
bool is_figure(std::string_view word) noexcept;
/// True where the words say "not", "no" or "never"; "no 5" is a number.
bool denies(const Words& words);

/// The word without what American and British spelling and a participle change: one key for "colour"
/// and "color", "centre" and "center", "randomized" and "randomised", "blind" and "blinded".
std::string spelling_key(std::string_view word);
/// One key for "brown" and "browne", "smith" and "smyth", "ann" and "anne": spellings of one name.
std::string sound_key(std::string_view word);

/// True of "sw" and "southwest", "m" and "male": one word in its usual abbreviation.
bool abbreviates(std::string_view a, std::string_view b);
/// All that abbreviate the word, or that it abbreviates.
Words abbreviations_of(std::string_view word);

/// "Illinois" of "il", "united states" of "usa", as such names end a list of places; others as they are.
std::string_view unabbreviated_place(std::string_view name);

/// True of "west virginia" and "virginia": two names that stand in full in the table of such places.
bool are_two_states(std::string_view a, std::string_view b) noexcept;

}  // namespace gainsay::detail
