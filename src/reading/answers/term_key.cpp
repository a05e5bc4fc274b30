#include "reading/answers/term_key.hpp"

#include <algorithm>
#include <array>

#include "reading/words/word_search.hpp"

namespace gainsay::reading {
namespace {

void tidy_version(std::string& key) {
    constexpr std::string_view label = "version ", nought = ".0";
    if (key.starts_with(label)) key.erase(0, label.size());
    else if (key.size() > 1 && key[0] == 'v' && key[1] >= '0' && key[1] <= '9') key.erase(0, 1);
    while (key.ends_with(nought)) key.erase(key.size() - nought.size());
}

// "978-0-306-40615-7", "+49 30 1234567", "030 1234567": the last nine digits tell them apart.
void tidy_number(std::string& key) {
    constexpr std::size_t telling = 9;
    std::erase_if(key, [](char c) { return c == ' ' || c == '-' || c == '.'; });
    key.erase(0, std::min(key.find_first_not_of('0'), key.size()));
    const bool digits = key.find_first_not_of("0123456789") == std::string::npos;
    if (digits && key.size() > telling) key.erase(0, key.size() - telling);
}

// "Unknown artist", "maker unidentified"; "unknown soldier" tells something where an author is asked for.
bool is_nobody(std::string_view folded, std::string_view asked) {
    constexpr std::array<std::string_view, 4> unknown{"unknown", "unidentified", "anonymous", "unnamed"};
    constexpr std::array<std::string_view, 14> makers{
        "artist", "author", "painter", "maker",        "sculptor", "creator", "writer",
        "master", "hand",   "builder", "photographer", "engraver", "person",  "cause"};
    const std::size_t blank = folded.find(' ');
    if (blank == std::string_view::npos || folded.find(' ', blank + 1) != std::string_view::npos)
        return false;
    const std::string_view first = folded.substr(0, blank), second = folded.substr(blank + 1);
    const auto is_unknown = [&](std::string_view w) {
        return std::find(unknown.begin(), unknown.end(), w) != unknown.end();
    };
    const auto is_asked_for = [&](std::string_view w) {
        return asked.find(w) != std::string_view::npos ||
               std::find(makers.begin(), makers.end(), w) != makers.end();
    };
    return (is_unknown(first) && is_asked_for(second)) || (is_unknown(second) && is_asked_for(first));
}

}  // namespace

NumberedThing numbered_thing_of(std::string_view predicate) {
    const std::string folded = fold(predicate);
    if (has_any(folded, {"version", "release number", "revision", "build number"}))
        return NumberedThing::version;
    const bool number =
        has_any(folded, {"isbn", "issn", "doi", "phone", "telephone", "fax", "postcode", "postal code",
                         "zip code", "identifier", "serial number", "registration number", "passport number",
                         "account number", "iban", "licence plate", "license plate"});
    return number ? NumberedThing::number : NumberedThing::none;
}

std::string term_key(const Vocabulary& vocabulary, const Clocks& clocks, std::string_view name,
                     NumberedThing label) {
    if (auto clock = clocks.name(name)) return *clock;
    std::string key = canonical(vocabulary, name);
    if (label == NumberedThing::version) tidy_version(key);
    if (label == NumberedThing::number) tidy_number(key);
    return key;
}

bool is_range_of_versions(std::string_view words) noexcept {
    return words.find_first_of("<>=+*~^") != std::string_view::npos ||
           words.find(".x") != std::string_view::npos || words.find(" or ") != std::string_view::npos;
}

bool says_unknown(std::string_view words, std::string_view predicate) {
    constexpr std::array<std::string_view, 23> phrases{"unknown",
                                                       "not known",
                                                       "n a",
                                                       "na",
                                                       "not available",
                                                       "not stated",
                                                       "not given",
                                                       "not recorded",
                                                       "unrecorded",
                                                       "unstated",
                                                       "unspecified",
                                                       "not specified",
                                                       "not reported",
                                                       "unreported",
                                                       "uncertain",
                                                       "unclear",
                                                       "tbd",
                                                       "tba",
                                                       "to be determined",
                                                       "to be announced",
                                                       "undetermined",
                                                       "no information",
                                                       "anonymous"};
    if (words.find_first_not_of("?- ") == std::string_view::npos) return true;
    const std::string folded = fold(words);
    if (std::find(phrases.begin(), phrases.end(), folded) != phrases.end()) return true;
    return is_nobody(folded, fold(predicate));
}

}  // namespace gainsay::reading
