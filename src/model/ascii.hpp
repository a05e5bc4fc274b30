// Characters of ASCII, told without the locale.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

inline std::string ascii_lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

inline std::string ascii_upper(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

}  // namespace gainsay
