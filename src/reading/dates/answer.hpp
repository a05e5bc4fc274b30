// Answers to a question of time that say more than a date: where it was, at what age, that somebody still lived.
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/reading.hpp"
#include "reading/words/answer_verbs.hpp"

namespace gainsay::reading {

// True of "3,000 years ago", "two thousand years ago".
bool counts_years_ago(std::string_view words) noexcept;

// What such an answer tells of the time. `asked` are the folded words of the question, `when` whether they ask
// for a time. Nothing if the words are something else; linear in the words.
std::optional<Date> read_dated_answer(std::string_view words, std::string_view asked, bool when,
                                      const DateOptions& options);

// The date of another event that bounds the one asked for: "bur. 17 January 1864" of a death, "laid down 1942" of a
// launching.
struct DateOfAnother {
    EventKind event;
    Date told;   // of that event
    Date bound;  // what it leaves of the time asked for
};
// The event that the first words tell, which are taken off: "buried 17 Jan 1864". Only where figures follow.
EventKind opening_event(std::string_view& words);
std::optional<DateOfAnother> read_other_event(std::string_view words, std::string_view asked,
                                              const DateOptions& options);

// A date with a place, an age or a note behind it: "3 May 1842 at Leeds", "1802, in her 78th year".
std::optional<Date> date_before_note(std::string_view words, std::string_view asked,
                                     const DateOptions& options);

}  // namespace gainsay::reading
