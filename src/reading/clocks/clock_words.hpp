// Steps through the words of a time of the day, which are in lower case.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace gainsay::reading {

inline void skip_blanks(std::string_view& text) noexcept {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

inline bool take_mark(std::string_view& text, char mark) noexcept {
    if (text.empty() || text.front() != mark) return false;
    text.remove_prefix(1);
    return true;
}

// True if whole words follow, of which each blank may be written as a hyphen ("half-past").
inline bool begins_with_words(std::string_view text, std::string_view words) noexcept {
    if (text.size() < words.size() || text.empty() || text.front() != words.front()) return false;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (text[i] != words[i] && !(words[i] == ' ' && text[i] == '-')) return false;
    if (text.size() == words.size() || words.back() == '.') return true;
    const char next = text[words.size()];
    return !((next >= 'a' && next <= 'z') || (next >= '0' && next <= '9') || (next & 0x80) != 0);
}

inline bool take_words(std::string_view& text, std::string_view words) noexcept {
    if (!begins_with_words(text, words)) return false;
    text.remove_prefix(words.size());
    skip_blanks(text);
    return true;
}

inline bool take_one_of(std::string_view& text, std::initializer_list<std::string_view> all) noexcept {
    return std::any_of(all.begin(), all.end(),
                       [&](std::string_view words) { return take_words(text, words); });
}

}  // namespace gainsay::reading
