#include "reading/answers/term_list.hpp"

#include <algorithm>
#include <array>

namespace gainsay::reading {
namespace {

std::string_view trimmed(std::string_view text) noexcept {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t start = text.find_first_not_of(space);
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(space) - start + 1);
}

bool is_known(const Vocabulary& vocabulary, std::string_view name) {
    const std::string folded = fold(name);
    if (vocabulary.aliases.contains(folded) || vocabulary.subjects.contains(folded)) return true;
    const auto same = [&](const std::string& other) { return fold(other) == folded; };
    return std::any_of(vocabulary.aliases.begin(), vocabulary.aliases.end(),
                       [&](const auto& alias) { return same(alias.second); }) ||
           std::any_of(vocabulary.within.begin(), vocabulary.within.end(),
                       [&](const auto& pair) { return same(pair.first) || same(pair.second); });
}

void add(std::vector<std::string>& names, std::string_view name) {
    name = trimmed(name);
    if (name.substr(0, 4) == "and ") name = trimmed(name.substr(4));
    if (!name.empty()) names.emplace_back(name);
}

std::vector<std::string> split_at(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    for (std::size_t at; (at = text.find(separator)) != std::string_view::npos;
         text.remove_prefix(at + separator.size()))
        add(parts, text.substr(0, at));
    add(parts, text);
    return parts;
}

}  // namespace

std::vector<std::string> split_terms(const Vocabulary& vocabulary, std::string_view words) {
    std::vector<std::string> names{std::string(trimmed(words))};
    if (words.find(';') != std::string_view::npos) {
        names = split_at(words, ";");
    } else {
        constexpr std::array<std::string_view, 4> separators{", ", " and ", " & ", " as well as "};
        for (const std::string_view separator : separators) {
            std::vector<std::string> parts;
            for (const std::string& name : names) {
                if (name.find(separator) == std::string::npos || is_known(vocabulary, name))
                    parts.push_back(name);
                else
                    for (auto& part : split_at(name, separator)) parts.push_back(std::move(part));
            }
            names = std::move(parts);
        }
    }
    if (names.empty()) names.emplace_back(words);
    return names;
}

}  // namespace gainsay::reading
