#include "reading/answers/term_key.hpp"

#include <algorithm>
#include <array>

#include "reading/answers/identifier.hpp"
#include "reading/words/word_search.hpp"

namespace gainsay::reading {
namespace {

void tidy_version(std::string& key) {
    constexpr std::string_view label = "version ", nought = ".0";
    if (key.starts_with(label)) key.erase(0, label.size());
    else if (key.size() > 1 && key[0] == 'v' && key[1] >= '0' && key[1] <= '9') key.erase(0, 1);
    while (key.ends_with(nought)) key.erase(key.size() - nought.size());
}

bool is_ascii(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// "II*", "BBB-": whether the sign behind it belongs to the grade, and is no footnote or hyphen.
bool is_grade(std::string_view word, char sign) noexcept {
    if (word.empty() || word[0] < 'A' || word[0] > 'Z') return false;
    if (sign == '*') return word.size() == 1 || word.find_first_not_of("IVX") == std::string_view::npos;
    const bool repeated = word[0] <= 'F' && word.find_first_not_of(word[0]) == std::string_view::npos;
    return repeated || word == "O" || word == "AB";
}

// What fold() drops in words: "starredII" of "II*", a word of which "II" is no beginning; "B flat" of "B♭".
std::string with_signs_in_words(std::string_view name) {
    constexpr std::string_view minus = "−", flat = "♭", sharp = "♯";
    std::string result;
    std::size_t word = 0;  // where the last one begins in the result
    for (std::size_t i = 0; i < name.size();) {
        const std::string_view rest = name.substr(i);
        const std::size_t size = rest.starts_with(minus) ? minus.size() : 1;
        const bool last = rest.size() == size || rest[size] == ' ' || rest[size] == ')' || rest[size] == ',';
        const char sign = rest.starts_with(minus) ? '-' : rest[0];
        if (rest.starts_with(flat) || rest.starts_with(sharp)) {
            result += rest.starts_with(flat) ? " flat" : " sharp";
            i += flat.size();
        } else if ((sign == '*' || sign == '-') && last &&
                   is_grade(std::string_view(result).substr(word), sign)) {
            result.insert(word, sign == '*' ? "starred" : "minus");
            i += size;
        } else {
            result += name[i++];
            if (result.back() == ' ' || result.back() == '(') word = result.size();
        }
    }
    return result;
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
    return asks_for_identifier(folded) ? NumberedThing::number : NumberedThing::none;
}

std::string term_key(const Vocabulary& vocabulary, const Clocks& clocks, std::string_view name,
                     NumberedThing label) {
    if (auto clock = clocks.name(name)) return *clock;
    std::string key = canonical(vocabulary, name);
    if (label == NumberedThing::version) tidy_version(key);
    else if (name.find_first_of("*-") != std::string_view::npos || !is_ascii(name)) {
        if (key == fold(name)) key = fold(with_signs_in_words(name));
    }
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
