// Names that share their words: when the words that are left make another thing of one, and when two titles are of one
// person.
#pragma once

#include <cstdint>
#include <string_view>

namespace gainsay::detail {

/// What the words make of a name that only the longer of two has.
enum class Turn : std::uint8_t {
    none,
    near,  ///< what comes from the other or from around it: "workshop of Rembrandt" beside "Rembrandt"
    another,  ///< "vice president" beside "president", "E flat" beside "E", "widow of John Smith" beside "John Smith"
};
/// The longer name has all the words of the shorter. Folded.
Turn turn_of(std::string_view shorter, std::string_view longer);

/// True of "Colonel Smith" beside "General Smith": one person may have had both ranks.
bool are_of_two_ranks(std::string_view a, std::string_view b);

/// True of "Admiral Nelson" beside "Horatio Nelson": a title and the surname of the other, who has none.
bool is_titled_surname(std::string_view a, std::string_view b);

}  // namespace gainsay::detail
