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
constexpr std::array<std::string_view, 3> age_words{"age", "aged", "old"};
// A visit of a day has one date; what a predicate says somebody did may have been done again.
constexpr std::array<std::string_view, 24> recurring_words{
    "visit",    "visits",  "visited", "meet",      "meets",     "met",      "meeting", "meetings",
    "talks",    "summit",  "summits", "trip",      "trips",     "traveled", "toured",  "attended",
    "attacked", "attacks", "raided",  "published", "travelled", "attack",   "raid",    "raids"};
constexpr std::array<std::string_view, 8> single_words{"date", "dated", "day",  "when",
                                                       "year", "first", "last", "latest"};
// What one person, place or thing has several of at once, without a plural that tells so.
constexpr std::array<std::string_view, 16> many_words{
    "occupation", "profession", "residence", "address", "language", "spouse",     "child", "children",
    "sibling",    "employer",   "award",     "hobby",   "nickname", "ingredient", "skill", "symptom"};
// Words in -s that are no plural.
constexpr std::array<std::string_view, 19> singular_words{
    "was",      "has",          "does",        "says",     "series", "species", "news",
    "corps",    "headquarters", "premises",    "barracks", "works",  "means",   "whereabouts",
    "politics", "physics",      "mathematics", "lens",     "chassis"};
// What stands before them says what is asked for: "commander" of the troops.
constexpr std::array<std::string_view, 10> links{"of", "in", "for",  "by",   "to",
                                                 "at", "on", "from", "with", "as"};
// The first names that parish registers and censuses abbreviate, and saints.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> abbreviations{{
    {"alexr", "alexander"}, {"andw", "andrew"},   {"benj", "benjamin"},  {"cath", "catherine"},
    {"chas", "charles"},    {"danl", "daniel"},   {"edw", "edward"},     {"edwd", "edward"},
    {"eliz", "elizabeth"},  {"geo", "george"},    {"hy", "henry"},       {"jas", "james"},
    {"jno", "john"},        {"jos", "joseph"},    {"margt", "margaret"}, {"mt", "mount"},
    {"nathl", "nathaniel"}, {"richd", "richard"}, {"robt", "robert"},    {"saml", "samuel"},
    {"st", "saint"},        {"thos", "thomas"},   {"wm", "william"},     {"xpr", "christopher"},
    {"jun", "junior"},      {"sen", "senior"},
}};
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

bool is_initial_of(std::string_view initial, std::string_view word) {
    constexpr std::size_t shortest = 3;  // "A" is no initial of "AB"
    return initial.size() == 1 && initial[0] >= 'a' && initial[0] <= 'z' && word.size() >= shortest &&
           word[0] == initial[0];
}

bool may_be_one_word(std::string_view a, std::string_view b) {
    const auto abbreviates = [](std::string_view x, std::string_view y) {
        return std::find(abbreviations.begin(), abbreviations.end(), std::pair{x, y}) != abbreviations.end();
    };
    return a == b || is_initial_of(a, b) || is_initial_of(b, a) || abbreviates(a, b) || abbreviates(b, a);
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
    bool in_full = false;
    std::vector<bool> taken(others.size());
    for (std::string_view word : words) {
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
            if (w.front() >= '0' && w.front() <= '9') result.push_back(w);
        return result;
    };
    Words x = figures(a), y = figures(b);
    if (x.size() < 2 || x == y) return false;
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    return x == y;
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
bool tells_an_age(std::string_view predicate) { return has_one_of(predicate, age_words); }
bool tells_of_many(std::string_view predicate) {
    const std::string folded = fold(predicate);
    const Words words = words_of(folded);
    const auto link =
        std::find_if(words.begin(), words.end(), [](std::string_view w) { return is_one_of(links, w); });
    if (link == words.begin()) return false;
    const std::string_view head = *(link - 1);
    if (is_one_of(many_words, head)) return true;
    // "Contains" names several as well as "contents" does.
    return head.size() > 3 && head.back() == 's' && !head.ends_with("ss") && !head.ends_with("us") &&
           !head.ends_with("is") && !is_one_of(singular_words, head);
}
bool tells_what_recurs(std::string_view predicate) {
    return has_one_of(predicate, recurring_words) && !has_one_of(predicate, single_words);
}

Wording compare_wording(std::string_view a, std::string_view b) {
    if (a == b) return Wording::same;
    const Words words_a = words_of(a), words_b = words_of(b);
    if (are_figures_reordered(words_a, words_b)) return Wording::unlike;
    const auto of_a = naming_words(words_a), of_b = naming_words(words_b);
    if (denies(words_a) != denies(words_b)) return Wording::unlike;
    if (of_a == of_b) return Wording::same;
    if (std::includes(of_b.begin(), of_b.end(), of_a.begin(), of_a.end())) return Wording::first_in_second;
    if (std::includes(of_a.begin(), of_a.end(), of_b.begin(), of_b.end())) return Wording::second_in_first;
    const bool shared =
        std::any_of(of_a.begin(), of_a.end(), [&](std::string_view w) { return of_b.contains(w); });
    return shared ? Wording::some_shared : Wording::unlike;
}

bool is_shortened(std::string_view a, std::string_view b) {
    const Words words_a = words_of(a), words_b = words_of(b);
    if (denies(words_a) != denies(words_b)) return false;
    return all_stand_in(words_a, words_b) || all_stand_in(words_b, words_a);
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

std::string counted_beyond(std::string_view counted, std::string_view asked) {
    // Words that say how or that it is counted, and those for anybody at all.
    constexpr std::array<std::string_view, 60> empty_words{
        "people",    "persons", "person",  "men",    "man",       "individuals", "souls",   "lives",
        "humans",    "dead",    "killed",  "deaths", "died",      "casualties",  "victims", "fatalities",
        "were",      "was",     "are",     "is",     "had",       "have",        "has",     "been",
        "be",        "being",   "in",      "all",    "total",     "altogether",  "overall", "of",
        "the",       "a",       "an",      "by",     "at",        "on",          "so",      "far",
        "only",      "still",   "already", "who",    "which",     "that",        "there",   "them",
        "or",        "and",     "others",  "other",  "different", "units",       "members", "inhabitants",
        "residents", "names",   "items",   "pieces"};
    const Words question = words_of(asked);
    const auto stem = [](std::string_view w) {
        return w.size() > 3 && w.back() == 's' ? w.substr(0, w.size() - 1) : w;
    };
    const Words words = words_of(counted);
    // "On the Richter scale", "of the wounded", "according to the police"
    if (words.empty() || is_one_of(links, words.front()) || words.front() == "according") return {};
    const bool all_known = std::all_of(words.begin(), words.end(), [&](std::string_view w) {
        return is_one_of(empty_words, w) ||
               std::any_of(question.begin(), question.end(),
                           [&](std::string_view q) { return stem(q) == stem(w); });
    });
    return all_known ? std::string() : std::string(counted);
}

bool tells_more_than_usual(std::string_view scope) {
    constexpr std::array<std::string_view, 10> wider_words{
        "greater", "agglomeration", "conurbation", "including", "included",
        "incl",    "suburbs",       "combined",    "worldwide", "global"};
    constexpr std::array<std::string_view, 5> wider_phrases{
        "metropolitan area", "metro area", "metropolitan region", "urban area", "urban region"};
    const auto stands_in = [&](std::string_view phrase) {
        return scope.find(phrase) != std::string_view::npos;
    };
    return has_one_of(scope, wider_words) ||
           std::any_of(wider_phrases.begin(), wider_phrases.end(), stands_in);
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
