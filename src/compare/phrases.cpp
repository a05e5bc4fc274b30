#include "compare/phrases.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "gainsay/dossier.hpp"

namespace gainsay::detail {
namespace {

using Words = std::vector<std::string_view>;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word) noexcept {
    return std::find(list.begin(), list.end(), word) != list.end();
}

template <std::size_t N>
bool has_one_of(std::string_view name, const std::array<std::string_view, N>& list) {
    const std::string folded = fold(name);
    const Words words = words_of(folded);
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return is_one_of(list, w); });
}

constexpr std::array<std::string_view, 21> beginning_words{
    "begin",   "begins",  "began",    "begun",       "beginning", "start",     "starts",
    "started", "onset",   "since",    "origin",      "origins",   "founded",   "founding",
    "opened",  "opening", "launched", "established", "launch",    "inception", "outbreak"};
// A visit of a day has one date; what a predicate says somebody did may have been done again.
constexpr std::array<std::string_view, 24> recurring_words{
    "visit",    "visits",  "visited", "meet",      "meets",     "met",      "meeting", "meetings",
    "talks",    "summit",  "summits", "trip",      "trips",     "traveled", "toured",  "attended",
    "attacked", "attacks", "raided",  "published", "travelled", "attack",   "raid",    "raids"};
constexpr std::array<std::string_view, 8> single_words{"date", "dated", "day",  "when",
                                                       "year", "first", "last", "latest"};
// Words for whoever acts for a country or a party; the rest of the name tells which.
constexpr std::array<std::string_view, 17> acting_words{
    "side",    "government", "delegation",      "delegates", "authorities", "leadership",
    "leaders", "leader",     "comrades",        "comrade",   "officials",   "regime",
    "mr",      "mrs",        "representatives", "party",     "of"};
constexpr std::array<std::string_view, 3> denials{"not", "no", "never"};
constexpr std::array<std::string_view, 5> joints{"and", "or", "plus", "with", "including"};

std::set<std::string_view> naming_words(const Words& words) {
    std::set<std::string_view> result;
    for (std::string_view w : words)
        if (!is_one_of(acting_words, w) && !is_one_of(joints, w)) result.insert(w);
    if (result.empty()) result.insert(words.begin(), words.end());
    return result;
}

bool denies(const Words& words) {
    return std::any_of(words.begin(), words.end(), [](std::string_view w) { return is_one_of(denials, w); });
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view folded) {
    Words words;
    std::size_t start = 0;
    while (start < folded.size()) {
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        if (end > start) words.push_back(folded.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

bool tells_a_beginning(std::string_view predicate) { return has_one_of(predicate, beginning_words); }
bool tells_what_recurs(std::string_view predicate) {
    return has_one_of(predicate, recurring_words) && !has_one_of(predicate, single_words);
}

Wording compare_wording(std::string_view a, std::string_view b) {
    if (a == b) return Wording::same;
    const Words words_a = words_of(a), words_b = words_of(b);
    const auto of_a = naming_words(words_a), of_b = naming_words(words_b);
    if (denies(words_a) != denies(words_b)) return Wording::unlike;
    if (of_a == of_b) return Wording::same;
    if (std::includes(of_b.begin(), of_b.end(), of_a.begin(), of_a.end())) return Wording::first_in_second;
    if (std::includes(of_a.begin(), of_a.end(), of_b.begin(), of_b.end())) return Wording::second_in_first;
    const bool shared =
        std::any_of(of_a.begin(), of_a.end(), [&](std::string_view w) { return of_b.contains(w); });
    return shared ? Wording::some_shared : Wording::unlike;
}

bool joins_others(std::string_view wider, std::string_view narrower) {
    const Words wide = words_of(wider), narrow = words_of(narrower);
    const auto joint =
        std::find_if(wide.begin(), wide.end(), [](std::string_view w) { return is_one_of(joints, w); });
    if (joint == wide.end() || compare_wording(narrower, wider) != Wording::first_in_second) return false;
    // The narrower text stands on one side of the joint, whole.
    const auto has_all = [&](Words::const_iterator from, Words::const_iterator to) {
        return std::all_of(narrow.begin(), narrow.end(),
                           [&](std::string_view w) { return std::find(from, to, w) != to; });
    };
    return has_all(wide.begin(), joint) || has_all(joint + 1, wide.end());
}

bool says(std::string_view text, std::string_view phrase) {
    const Words words = words_of(text), sought = words_of(phrase);
    if (sought.empty() || sought.size() > words.size()) return false;
    for (auto at = words.begin(); at + static_cast<std::ptrdiff_t>(sought.size()) <= words.end(); ++at) {
        if (!std::equal(sought.begin(), sought.end(), at)) continue;
        if (at != words.begin() && (is_one_of(denials, *(at - 1)) || *(at - 1) == "longer")) continue;
        return true;
    }
    return false;
}

}  // namespace gainsay::detail
