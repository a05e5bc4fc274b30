// Words around a figure that limit it to nothing: they say anybody, how it is counted, or what is asked.
#pragma once

#include <string_view>

#include "compare/words/word_lists.hpp"

namespace gainsay::detail {

/// True of "people", "dead", "in all", "promised", "sic": whoever or whatever is counted, the figure is of all of
/// it. Folded.
bool limits_nothing(std::string_view word);

/// True of "spectators" beside "attendance", "shops" beside "stores": two names of what one question counts.
bool count_one_thing(std::string_view word, std::string_view asked);

/// True of "per", "see", "source", "census" in a note in brackets: it tells whose figure it is.
bool attributes(std::string_view word);

/// Which side of a pair of contraries the words name: "wholesale", not "retail"; empty if none, or both. Folded.
std::string_view side_in_words(const Words& words);
/// True of "wholesale" and "retail".
bool are_contrary(std::string_view side, std::string_view other);

}  // namespace gainsay::detail
