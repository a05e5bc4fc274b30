#include "reading/words/number_label.hpp"

#include <algorithm>
#include <array>

namespace gainsay::reading {

namespace {

// "No. 3" of "peaked at No. 3"; in "Symphony No. 5" the label is a part of the name.
std::string_view from_label(std::string_view words) noexcept {
    const std::size_t start = words.find_first_not_of("abcdefghijklmnopqrstuvwxyz ");
    const bool behind_words = start != std::string_view::npos && start > 1 && words[start - 1] == ' ';
    return behind_words && (words[start] < '0' || words[start] > '9') ? words.substr(start) : words;
}

}  // namespace

std::string_view without_number_label(std::string_view words) noexcept {
    const std::string_view whole = words;
    words = from_label(words);
    constexpr std::array<std::string_view, 10> labels{"number", "num.", "nos.", "no.", "nr.",
                                                      "no",     "nr",   "№",    "nº",  "#"};
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    for (std::string_view label : labels) {
        const bool starts =
            words.size() > label.size() && std::equal(label.begin(), label.end(), words.begin(),
                                                      [&](char x, char y) { return x == lower(y); });
        if (!starts) continue;
        std::string_view rest = words.substr(label.size());
        const bool parted = label.back() < 'a' || label.back() > 'z' || rest.front() == ' ';
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        if (parted && !rest.empty() && rest.front() >= '0' && rest.front() <= '9') return rest;
    }
    return whole;
}

}  // namespace gainsay::reading
