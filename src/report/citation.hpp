// Sources as a writer names and cites them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"

namespace gainsay::report {

// “...”, with the quotation marks inside made single ones.
std::string in_quotes(std::string_view text);

// With a comma or a full stop behind it, set inside closing quotation marks as American usage has it; as it
// is where it ends with a stop of its own there.
std::string with_comma(std::string text);
std::string with_stop(std::string text);

// "the Korean comrades", "analysts", "Reuters": a name or description as it stands within a sentence. What is
// described in common words gets its article.
std::string with_article(std::string_view name);

// Who says it, within a sentence: the authors, else the publisher, else the title in quotation marks, else
// the id.
struct Speaker {
    std::string name;
    bool plural = false;  // of the verb
};
Speaker speaker_of(const Source& source);

// “Title,” Publisher, date, url: what the speaker's name does not say already. Books without quotation marks.
// Empty if nothing is known.
std::string reference_of(const Source& source);
// The same with the authors: an entry of a list of sources.
std::string entry_of(const Source& source);

// "p. 7, para. 4": pages as citations name them; empty if nothing is given.
std::string locator_of(const Place& place);
// "paras. 4 and 7": of several places, sorted, each once.
std::string locators_of(std::vector<Place> places);

}  // namespace gainsay::report
