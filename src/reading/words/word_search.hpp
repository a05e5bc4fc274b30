// Words sought in folded text.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace gainsay::reading {

// Whether one of the words begins somewhere in the text, at the beginning of a word.
inline bool has_any(std::string_view folded, std::initializer_list<std::string_view> words) noexcept {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        for (std::size_t at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1))
            if (at == 0 || folded[at - 1] == ' ') return true;
        return false;
    });
}

inline std::size_t count_words(std::string_view folded) noexcept {
    return folded.empty() ? 0 : static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
}

inline constexpr std::size_t longest_term = 7;  // words; what is longer is free text

}  // namespace gainsay::reading
