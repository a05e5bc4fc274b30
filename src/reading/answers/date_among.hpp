// A date with a verb, a place or a note beside it: "signed at Geneva on 21 July 1954", "d. 1802, in her 78th year".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gainsay/reading.hpp"

namespace gainsay::reading {

struct DateAmong {
    Date date;
    std::string verb;        // in lower case; without one it may be a name with a date
    bool is_figure = false;  // a bare year without a verb, which may be a count
    std::string place;       // the names before the date
    std::string detail;      // what else stands there: "to passengers"
    bool doubted = false;    // "probably built in 1699"
};

// The one date of a short answer whose other words are a verb of the past, prepositions, names of places and notes.
// Nothing if other words stand there, or if the verb tells another event than the question, whose folded words are
// `asked`. Quadratic in the words, of which there are few.
std::optional<DateAmong> date_among_words(std::string_view words, std::string_view asked,
                                          const DateOptions& options);

// False where the question asks for a name, a title, a number or in free words.
bool may_ask_when(std::string_view asked) noexcept;

}  // namespace gainsay::reading
