#include "compare/words/phrases.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "compare/words/word_lists.hpp"

namespace gainsay::detail {
namespace {

// Words for whoever acts for a country or a party; the rest of the name tells which.
constexpr std::array<std::string_view, 19> acting_words{
    "side",       "government", "delegation", "delegates", "authorities",
    "leadership", "leaders",    "leader",     "comrades",  "comrade",
    "officials",  "regime",     "mr",         "mrs",       "representatives",
    "party",      "of",         "all",        "to"};
constexpr std::array<std::string_view, 5> joints{"and", "or", "plus", "with", "including"};

// Of each kind one excludes the others.
constexpr std::array<std::array<std::string_view, 7>, 14> alternatives{{
    {"before", "after", "during", "pre", "post", "since", "until"},
    {"first", "second", "third", "fourth", "fifth", "last", "final"},
    {"preliminary", "final", "provisional", "revised", "initial", "early", "late"},
    {"this", "last", "next", "previous", "following", "current", "coming"},
    {"including", "excluding", "inclusive", "exclusive", "with", "without", "outside"},
    {"male", "female", "males", "females", "boys", "girls", "men"},
    {"women", "men", "children", "adults", "boys", "girls", "infants"},
    {"high", "low", "medium", "upper", "lower", "middle", "mid"},
    {"over", "under", "above", "below", "aged", "up", "beyond"},
    {"confirmed", "suspected", "probable", "possible", "unconfirmed", "likely", "feared"},
    {"placebo", "treatment", "control", "intervention", "active", "untreated", "treated"},
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
    {"real", "nominal", "gross", "net", "annualised", "adjusted", "unadjusted"},
    {"half", "full", "quarter", "whole", "part", "none", "all"},
}};

std::set<std::string> naming_words(const Words& words) {
    std::set<std::string> result;
    for (std::string_view w : words)
        if (!is_one_of(acting_words, w) && !is_one_of(joints, w)) result.insert(spelling_key(w));
    if (result.empty())
        for (std::string_view w : words) result.insert(spelling_key(w));
    return result;
}

// "140/90 mmHg" and "140/90 mm Hg".
bool differ_in_blanks_only(std::string_view a, std::string_view b) {
    const auto is_blank = [](char c) { return c == ' '; };
    auto x = a.begin(), y = b.begin();
    while (true) {
        x = std::find_if_not(x, a.end(), is_blank);
        y = std::find_if_not(y, b.end(), is_blank);
        if (x == a.end() || y == b.end()) return x == a.end() && y == b.end();
        if (*x++ != *y++) return false;
    }
}

bool is_initial_of(std::string_view initial, std::string_view word) {
    constexpr std::size_t shortest = 3;  // "A" is no initial of "AB"
    return initial.size() == 1 && initial[0] >= 'a' && initial[0] <= 'z' && word.size() >= shortest &&
           word[0] == initial[0];
}

// "An" of "A. N. Kosygin" beside "Alexei".
bool are_initials_of(std::string_view initials, std::string_view word) {
    constexpr std::array<std::string_view, 21> small_words{"of", "in", "at", "to", "by", "on", "de",
                                                           "la", "le", "el", "al", "du", "di", "da",
                                                           "mr", "dr", "st", "jr", "sr", "no", "or"};
    constexpr std::size_t shortest = 4;
    return initials.size() == 2 && word.size() >= shortest && initials[0] == word[0] &&
           !is_one_of(small_words, initials);
}

bool may_be_one_word(std::string_view a, std::string_view b) {
    return a == b || are_initials_of(a, b) || are_initials_of(b, a) || is_initial_of(a, b) ||
           is_initial_of(b, a) || abbreviates(a, b);
}

// How many words from `at` on begin with the letters of "wh", which was printed "W. H.". Of what may be a
// word rather than initials, all or none.
std::size_t spelled_by(std::string_view initials, const Words& words, std::size_t at,
                       const std::vector<bool>& taken) {
    constexpr std::size_t most = 4;
    if (initials.size() < 2 || initials.size() > most) return 0;
    std::size_t count = 0;
    while (count < initials.size() && at + count < words.size() && !taken[at + count] &&
           is_initial_of(initials.substr(count, 1), words[at + count]))
        ++count;
    const bool may_be_a_word = initials.find_first_of("aeiouy") != std::string_view::npos;
    return may_be_a_word && count < initials.size() ? 0 : count;
}

// Which of the words, not taken yet, one word stands for: the first, and how many.
std::pair<std::size_t, std::size_t> stands_for(std::string_view word, const Words& words,
                                               const std::vector<bool>& taken) {
    for (std::size_t at = 0; at < words.size(); ++at)
        if (!taken[at] && may_be_one_word(word, words[at])) return {at, 1};
    for (std::size_t at = 0; at < words.size(); ++at)
        if (const std::size_t count = spelled_by(word, words, at, taken)) return {at, count};
    return {0, 0};
}

// Whether each of two or more words stands for some of the others, and one of them in full.
bool all_stand_in(const Words& words, const Words& others) {
    constexpr std::array<std::string_view, 16> honorifics{"rev",  "reverend", "mr",   "mrs",  "miss", "ms",
                                                          "sir",  "esq",      "lord", "lady", "hon",  "dr",
                                                          "prof", "madame",   "herr", "dame"};
    bool in_full = false;
    std::vector<bool> taken(others.size());
    for (std::string_view word : words) {
        if (is_one_of(honorifics, word)) continue;
        const auto [at, count] = stands_for(word, others, taken);
        if (count == 0) return false;
        std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(at), count, true);
        in_full = in_full || (word == others[at] && word.size() > 1 && !is_one_of(acting_words, word));
    }
    return in_full && words.size() > 1;
}

// "3 1" and "1 3": of two or more figures the order counts.
bool are_figures_reordered(const Words& a, const Words& b) {
    const auto figures = [](const Words& words) {
        Words result;
        for (std::string_view w : words)
            if (is_figure(w)) result.push_back(w);
        return result;
    };
    Words x = figures(a), y = figures(b);
    if (x.size() < 2 || x == y) return false;
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    return x == y;
}

}  // namespace

Wording compare_wording(std::string_view a, std::string_view b) {
    if (a == b || differ_in_blanks_only(a, b)) return Wording::same;
    const Words words_a = words_of(a), words_b = words_of(b);
    if (are_figures_reordered(words_a, words_b)) return Wording::unlike;
    const auto of_a = naming_words(words_a), of_b = naming_words(words_b);
    if (denies(words_a) != denies(words_b)) return Wording::unlike;
    if (of_a == of_b) return Wording::same;
    if (std::includes(of_b.begin(), of_b.end(), of_a.begin(), of_a.end())) return Wording::first_in_second;
    if (std::includes(of_a.begin(), of_a.end(), of_b.begin(), of_b.end())) return Wording::second_in_first;
    const bool shared =
        std::any_of(of_a.begin(), of_a.end(), [&](const std::string& w) { return of_b.contains(w); });
    return shared ? Wording::some_shared : Wording::unlike;
}

Wording compare_times(std::string_view a, std::string_view b) {
    constexpr std::array<std::string_view, 26> framing{
        "in",     "at",    "under",  "during", "the",  "of",    "on",    "by",     "for",
        "since",  "after", "before", "around", "era",  "time",  "times", "period", "reign",
        "season", "phase", "year",   "years",  "week", "month", "day",   "round"};
    const auto bare = [&](std::string_view text) {
        std::string words;
        for (std::string_view w : words_of(text))
            if (!is_one_of(framing, w)) words.append(words.empty() ? "" : " ").append(w);
        return words;
    };
    const std::string x = bare(a), y = bare(b);
    return x.empty() || y.empty() ? compare_wording(a, b) : compare_wording(x, y);
}

bool are_opposite_degrees(std::string_view a, std::string_view b) {
    constexpr std::array<std::array<std::string_view, 2>, 12> opposites{{{"light", "heavy"},
                                                                         {"small", "large"},
                                                                         {"few", "many"},
                                                                         {"minor", "major"},
                                                                         {"slight", "severe"},
                                                                         {"mild", "severe"},
                                                                         {"weak", "strong"},
                                                                         {"good", "bad"},
                                                                         {"good", "poor"},
                                                                         {"high", "low"},
                                                                         {"calm", "stormy"},
                                                                         {"rich", "poor"}}};
    const Words x = words_of(a), y = words_of(b);
    if (x.size() != y.size()) return false;
    const auto [at, other] = std::mismatch(x.begin(), x.end(), y.begin());
    if (at == x.end() || !std::equal(at + 1, x.end(), other + 1, y.end())) return false;
    return std::any_of(opposites.begin(), opposites.end(), [&, one = *at, two = *other](const auto& pair) {
        return (one == pair[0] && two == pair[1]) || (one == pair[1] && two == pair[0]);
    });
}

bool are_spelt_otherwise(std::string_view a, std::string_view b) {
    const Words x = words_of(a), y = words_of(b);
    if (x.size() != y.size() || x.size() < 2) return false;
    bool in_full = false;
    for (std::size_t i = 0; i < x.size(); ++i) {
        in_full = in_full || x[i] == y[i];
        const bool numbered = is_figure(x[i]) || x[i].find_first_not_of("ivxlc") == std::string_view::npos;
        if (x[i] != y[i] && (numbered || sound_key(x[i]) != sound_key(y[i]))) return false;
    }
    return in_full;
}

bool is_shortened(std::string_view a, std::string_view b) {
    const Words words_a = words_of(a), words_b = words_of(b);
    // "Lt.-Gen." beside "lieutenant general"
    if (words_a.size() > 1 &&
        std::equal(words_a.begin(), words_a.end(), words_b.begin(), words_b.end(),
                   [](std::string_view x, std::string_view y) { return x == y || abbreviates(x, y); }))
        return true;
    if (denies(words_a) != denies(words_b)) return false;
    return all_stand_in(words_a, words_b) || all_stand_in(words_b, words_a);
}

bool lists_others(std::string_view printed, std::string_view narrower) {
    return printed.find_first_of(",+/;") != std::string_view::npos &&
           compare_wording(narrower, fold(printed)) == Wording::first_in_second;
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

bool are_two_of_a_series(std::string_view a, std::string_view b) {
    const Words x = words_of(a), y = words_of(b);
    if (x.size() != y.size()) return false;
    const auto differ = std::mismatch(x.begin(), x.end(), y.begin());
    const auto at = differ.first, other = differ.second;
    if (at == x.end() || !std::equal(at + 1, x.end(), other + 1, y.end())) return false;
    const auto is_letter = [](std::string_view w) {
        return w.size() == 1 && w.front() >= 'a' && w.front() <= 'z';
    };
    if (x.size() > 1 && ((is_figure(*at) && is_figure(*other)) || (is_letter(*at) && is_letter(*other))))
        return true;
    return std::any_of(alternatives.begin(), alternatives.end(), [&](const auto& kind) {
        return std::find(kind.begin(), kind.end(), *at) != kind.end() &&
               std::find(kind.begin(), kind.end(), *other) != kind.end();
    });
}

namespace {

constexpr std::array<std::string_view, 12> compass{"north",     "south",     "east",      "west",
                                                   "ne",        "nw",        "se",        "sw",
                                                   "northeast", "northwest", "southeast", "southwest"};
constexpr std::array<std::string_view, 3> by_age{"youngest", "eldest", "oldest"};

}  // namespace

std::string_view starting_point(std::string_view words) noexcept {
    constexpr std::string_view link = " from ";
    const std::size_t at = words.find(link);
    if (at == std::string_view::npos) return {};
    const std::string_view point = words.substr(at + link.size());
    return !point.empty() && point.front() >= 'A' && point.front() <= 'Z' ? point : std::string_view{};
}

bool tells_a_direction(std::string_view words) {
    if (!starting_point(words).empty()) return true;
    return words.find(' ') != std::string_view::npos &&
           (has_one_of(words, compass) || has_one_of(words, by_age));
}

bool tell_apart(std::string_view a, std::string_view b) {
    const Words x = words_of(a), y = words_of(b);
    if (x.size() != y.size()) return false;
    const auto [at, other] = std::mismatch(x.begin(), x.end(), y.begin());
    if (at == x.end() || !std::equal(at + 1, x.end(), other + 1, y.end()) || abbreviates(*at, *other))
        return false;
    if (is_one_of(compass, *at) && is_one_of(compass, *other)) return true;
    const bool one_end = (*at == by_age[0]) == (*other == by_age[0]);
    return !one_end && is_one_of(by_age, *at) && is_one_of(by_age, *other);
}

bool says(std::string_view text, std::string_view phrase) {
    const Words words = words_of(text), sought = words_of(phrase);
    if (sought.empty() || sought.size() > words.size()) return false;
    for (auto at = words.begin(); at + static_cast<std::ptrdiff_t>(sought.size()) <= words.end(); ++at) {
        if (!std::equal(sought.begin(), sought.end(), at)) continue;
        if (at != words.begin() && (denies({*(at - 1)}) || *(at - 1) == "longer")) continue;
        return true;
    }
    return false;
}

}  // namespace gainsay::detail
