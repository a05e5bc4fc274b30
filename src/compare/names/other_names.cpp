#include "compare/names/other_names.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "compare/words/word_lists.hpp"
#include "reading/words/date_words.hpp"

namespace gainsay::detail {
namespace {

// Of an office the words before it make it another; of a person they do not.
constexpr std::array<std::string_view, 27> offices{
    "president",  "minister", "director", "secretary", "chairman", "chair",     "professor",
    "marshal",    "admiral",  "manager",  "mayor",     "governor", "commander", "editor",
    "treasurer",  "captain",  "colonel",  "major",     "general",  "corporal",  "sergeant",
    "lieutenant", "member",   "husband",  "wife",      "king",     "consul"};
constexpr std::array<std::string_view, 22> ranks{
    "vice",    "deputy", "assistant", "associate", "lance",   "lieutenant", "major", "brigadier",
    "former",  "ex",     "elect",     "designate", "under",   "co",         "prime", "foreign",
    "general", "sub",    "rear",      "field",     "defence", "attorney"};
// "Second", "2nd", "last".
bool is_ordinal(std::string_view word) noexcept {
    if (word == "last" || word == "penultimate" || dates::ordinal_of(word) != 0) return true;
    const std::size_t suffix = word.find_first_not_of("0123456789");
    return suffix != 0 && suffix != std::string_view::npos && dates::is_ordinal_suffix(word.substr(suffix));
}

bool has(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "E flat" beside "E", "flat major", which is left of "A flat major" without its article, beside "major".
bool changes_a_note(const Words& longer) {
    const auto at = std::find_if(longer.begin(), longer.end(),
                                 [](std::string_view w) { return w == "flat" || w == "sharp"; });
    if (at == longer.end()) return false;
    if (at + 1 != longer.end()) return *(at + 1) == "major" || *(at + 1) == "minor";
    return longer.size() == 2 && longer.front().size() == 1 && longer.front()[0] >= 'a' &&
           longer.front()[0] <= 'g';
}

// "Second largest" beside "largest", "third from bottom" beside "third".
bool changes_a_rank(const Words& shorter, const Words& longer) {
    constexpr std::size_t shortest_degree = 5;  // "least"
    const auto is_superlative = [](std::string_view w) {
        return w == "most" || (w.size() >= shortest_degree && w.ends_with("est"));
    };
    for (auto at = longer.begin(); at != longer.end() && at + 1 != longer.end(); ++at)
        if (is_ordinal(*at) && !has(shorter, *at) && is_superlative(*(at + 1))) return true;
    const auto counts_back = [&](std::string_view w) {
        return (w == "last" || w == "bottom" || w == "end") && !has(shorter, w);
    };
    return shorter.size() == 1 && is_ordinal(shorter.front()) &&
           std::any_of(longer.begin(), longer.end(), counts_back);
}

// What stands before "of" and the whole shorter name, at the end of the longer; empty otherwise.
Words before_of(const Words& shorter, const Words& longer) {
    if (longer.size() < shorter.size() + 2 || !std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin()))
        return {};
    const auto link = longer.end() - static_cast<std::ptrdiff_t>(shorter.size()) - 1;
    return *link == "of" || *link == "after" ? Words(longer.begin(), link) : Words{};
}

// "Widow of John Smith" beside "John Smith".
bool is_of_a_relation(const Words& shorter, const Words& longer) {
    constexpr std::array<std::string_view, 16> relations{
        "son",    "daughter", "wife",  "widow",    "husband", "brother", "sister", "father",
        "mother", "nephew",   "niece", "grandson", "cousin",  "uncle",   "aunt",   "friend"};
    const Words head = before_of(shorter, longer);
    return !head.empty() && is_one_of(relations, head.back());
}

// "Workshop of Rembrandt", "copy after Rembrandt", "after Rembrandt".
bool is_from_around(const Words& shorter, const Words& longer) {
    constexpr std::array<std::string_view, 16> around{
        "workshop", "circle",   "follower",  "followers", "manner", "school",  "studio",  "pupil",
        "pupils",   "imitator", "imitators", "style",     "copy",   "copyist", "atelier", "assistant"};
    const Words head = before_of(shorter, longer);
    if (!head.empty()) return is_one_of(around, head.back());
    return longer.size() == shorter.size() + 1 && longer.front() == "after" &&
           std::equal(shorter.begin(), shorter.end(), longer.begin() + 1);
}

bool is_of_rank(std::string_view w) { return is_one_of(offices, w) || is_one_of(ranks, w); }

// In full or abbreviated.
bool is_title(std::string_view w) {
    static constexpr std::array<std::string_view, 10> others{
        "mr", "justice", "judge", "bishop", "archbishop", "adm", "brig", "count", "earl", "baron"};
    static const std::set<std::string_view> titles = [] {
        std::set<std::string_view> all(offices.begin(), offices.end());
        for (std::string_view office : offices)
            for (std::string_view abbreviation : abbreviations_of(office)) all.insert(abbreviation);
        all.insert(ranks.begin(), ranks.end());
        all.insert(others.begin(), others.end());
        return all;
    }();
    return titles.contains(w);
}

bool is_titled_surname_of(const Words& titled, const Words& full) {
    constexpr std::size_t shortest_surname = 3, most_names = 4;
    if (titled.size() < 2 || full.size() < 2 || full.size() > most_names) return false;
    const std::string_view surname = titled.back();
    if (surname != full.back() || surname.size() < shortest_surname || is_title(surname)) return false;
    if (!std::all_of(titled.begin(), titled.end() - 1, is_title)) return false;
    // "General Electric" beside "Pacific Electric"
    const bool may_be_adjective = titled.front() == "general" || titled.front() == "major";
    const bool has_initial = std::any_of(full.begin(), full.end() - 1,
                                         [](std::string_view w) { return w.size() < shortest_surname; });
    return (!may_be_adjective || has_initial) &&
           std::none_of(full.begin(), full.end(), [](std::string_view w) {
               return is_title(w) || is_figure(w) || is_one_of(links, w) || w == "and";
           });
}

}  // namespace

Turn turn_of(std::string_view shorter, std::string_view longer) {
    constexpr std::array<std::string_view, 3> turning{"non", "anti", "un"};
    constexpr std::array<std::string_view, 2> leading{"new", "equatorial"};
    const Words few = words_of(shorter), many = words_of(longer);
    if (is_one_of(leading, many.front()) && std::equal(many.begin() + 1, many.end(), few.begin(), few.end()))
        return Turn::another;
    const bool an_office =
        std::all_of(few.begin(), few.end(), [&](std::string_view w) { return is_one_of(offices, w); });
    const bool turned = std::any_of(many.begin(), many.end(), [&](std::string_view w) {
        return !has(few, w) && (is_one_of(turning, w) || (an_office && is_one_of(ranks, w)));
    });
    const bool note = changes_a_note(many) && !changes_a_note(few);
    if (turned || note || changes_a_rank(few, many) || is_of_a_relation(few, many)) return Turn::another;
    return is_from_around(few, many) ? Turn::near : Turn::none;
}

bool are_of_two_ranks(std::string_view a, std::string_view b) {
    const auto named = [&](std::string_view text) {
        const Words words = words_of(text);
        const auto name = std::find_if_not(words.begin(), words.end(), is_of_rank);
        return name == words.begin() ? Words{} : Words(name, words.end());
    };
    constexpr std::size_t most_words = 3;
    const Words x = named(a), y = named(b);
    const bool of_something =
        std::any_of(x.begin(), x.end(), [](std::string_view w) { return is_one_of(links, w); });
    return !x.empty() && x.size() <= most_words && x == y && !of_something;
}

bool is_titled_surname(std::string_view a, std::string_view b) {
    const Words x = words_of(a), y = words_of(b);
    return is_titled_surname_of(x, y) || is_titled_surname_of(y, x);
}

}  // namespace gainsay::detail
