#include "compare/figures/plain_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "compare/words/word_lists.hpp"
#include "reading/words/date_words.hpp"

namespace gainsay::detail {
namespace {

constexpr auto words_before =
    std::to_array<std::string_view>({"ranked", "placed", "finished", "came", "joint", "equal", "tied",
                                     "world", "in", "the", "no", "no.", "number"});
constexpr auto words_behind = std::to_array<std::string_view>(
    {"place", "position", "overall", "equal", "joint", "largest", "biggest", "highest", "tallest", "longest",
     "greatest", "ed", "ed.", "edn", "edition"});
// "3rd", "third", "3"
std::optional<int> place_of_word(std::string_view word) {
    if (const int place = dates::ordinal_of(word); place != 0) return place;
    int place = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), place);
    if (error != std::errc{} || place <= 0) return std::nullopt;
    constexpr auto suffixes =
        std::to_array<std::string_view>({"", "st", "nd", "rd", "th", "=", "st=", "nd=", "rd=", "th="});
    const std::string_view suffix(end, static_cast<std::size_t>(word.data() + word.size() - end));
    return is_one_of(suffixes, suffix) ? std::optional(place) : std::nullopt;
}

// "of 24", "out of 24"
bool tells_how_many(const Words& words, std::size_t from) {
    if (from < words.size() && words[from] == "out") ++from;
    return from + 2 == words.size() && words[from] == "of" && is_figure(words[from + 1]);
}

// Lower case, without "#" and hyphens.
std::string plain(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (c != '#') result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '-' ? ' ' : c;
    return result;
}

std::optional<int> place_in_order(std::string_view text) {
    const std::string folded = plain(text);
    const Words words = words_of(folded);
    std::size_t k = 0;
    while (k < words.size() && is_one_of(words_before, words[k])) ++k;
    const auto place = k < words.size() ? place_of_word(words[k]) : std::nullopt;
    if (!place) return std::nullopt;
    ++k;
    while (k < words.size() && is_one_of(words_behind, words[k])) ++k;
    return k == words.size() || tells_how_many(words, k) ? place : std::nullopt;
}

// "2:1", "2 : 1", "2 to 1"
std::optional<std::array<int, 2>> ratio_of_two(std::string_view text) {
    std::array<int, 2> result{};
    const auto take = [&](int& number) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || number < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        return true;
    };
    if (!take(result[0])) return std::nullopt;
    constexpr auto signs = std::to_array<std::string_view>({" to ", " : ", ":"});
    const auto joint =
        std::find_if(signs.begin(), signs.end(), [&](std::string_view j) { return text.starts_with(j); });
    if (joint == signs.end()) return std::nullopt;
    text.remove_prefix(joint->size());
    return take(result[1]) && text.empty() ? std::optional(result) : std::nullopt;
}

}  // namespace

std::string plain_figure(std::string_view words) {
    constexpr std::size_t longest = 40;
    if (words.size() > longest) return {};
    if (const auto place = place_in_order(words)) return fmt::format("place{}", *place);
    const auto ratio = ratio_of_two(words);
    return ratio ? fmt::format("ratio{}to{}", (*ratio)[0], (*ratio)[1]) : std::string();
}

}  // namespace gainsay::detail
