#include "compare/words/asked.hpp"

#include "compare/words/word_lists.hpp"

namespace gainsay::detail {
namespace {

constexpr std::array<std::string_view, 21> beginning_words{
    "begin",   "begins",  "began",    "begun",       "beginning", "start",     "starts",
    "started", "onset",   "since",    "origin",      "origins",   "founded",   "founding",
    "opened",  "opening", "launched", "established", "launch",    "inception", "outbreak"};
constexpr std::array<std::string_view, 3> age_words{"age", "aged", "old"};
// A visit of a day has one date; what a predicate says somebody did may have been done again.
constexpr std::array<std::string_view, 18> recurring_words{
    "visits",   "visited",   "meet",   "meets",    "met",      "meetings", "talks",  "summits", "trips",
    "traveled", "travelled", "toured", "attended", "attacked", "attacks",  "raided", "raids",   "trip"};
constexpr std::array<std::string_view, 8> single_words{"date", "dated", "day",  "when",
                                                       "year", "first", "last", "latest"};
// What one person, place or thing has several of at once, without a plural that tells so.
constexpr std::array<std::string_view, 24> many_words{
    "founded",    "founder",    "genre",     "platform", "instance", "wife",       "husband", "partner",
    "occupation", "profession", "residence", "address",  "language", "spouse",     "child",   "children",
    "sibling",    "employer",   "award",     "hobby",    "nickname", "ingredient", "skill",   "symptom"};
// Words in -s that are no plural, or name one answer of several figures.
constexpr std::array<std::string_view, 23> singular_words{
    "wickets", "dimensions",  "coordinates", "measurements", "was",          "has",      "does",     "says",
    "series",  "species",     "news",        "corps",        "headquarters", "premises", "barracks", "works",
    "means",   "whereabouts", "politics",    "physics",      "mathematics",  "lens",     "chassis"};

}  // namespace

bool tells_a_beginning(std::string_view predicate) { return has_one_of(predicate, beginning_words); }

bool tells_a_difference(std::string_view predicate) {
    constexpr std::array<std::string_view, 17> difference_words{
        "warmer", "cooler",  "hotter",    "colder",    "difference", "change",
        "rise",   "anomaly", "increase",  "decrease",  "warming",    "cooling",
        "drop",   "diff",    "variation", "amplitude", "gradient"};
    return has_one_of(predicate, difference_words);
}

bool tells_a_period(std::string_view predicate) {
    constexpr std::array<std::string_view, 22> period_words{
        "reigned",    "reign",   "ruled",    "rule",     "tenure", "term",  "lived",      "lifetime",
        "lifespan",   "office",  "served",   "period",   "lasted", "dates", "incumbency", "pontificate",
        "presidency", "regency", "besieged", "duration", "war",    "papacy"};
    return has_one_of(predicate, period_words);
}

bool tells_an_age(std::string_view predicate) { return has_one_of(predicate, age_words); }

namespace {

// What a predicate asks for: "occupation" of "occupation of the father"; empty if it begins with a link.
std::string_view head_of(const Words& words) {
    const auto link =
        std::find_if(words.begin(), words.end(), [](std::string_view w) { return is_one_of(links, w); });
    if (link == words.begin()) return {};
    constexpr std::array<std::string_view, 8> participles{"used",  "found", "involved", "present",
                                                          "taken", "seen",  "spoken",   "carried"};
    const bool behind = is_one_of(participles, *(link - 1)) && link - 1 != words.begin();
    return *(link - (behind ? 2 : 1));
}

}  // namespace

bool tells_of_many(std::string_view predicate) {
    const std::string folded = fold(predicate);
    const std::string_view head = head_of(words_of(folded));
    if (is_one_of(many_words, head)) return true;
    // "Contains" names several as well as "contents" does.
    return head.size() > 3 && head.back() == 's' && !head.ends_with("ss") && !head.ends_with("us") &&
           !head.ends_with("is") && !is_one_of(singular_words, head);
}

bool tells_what_recurs(std::string_view predicate) {
    return has_one_of(predicate, recurring_words) && !has_one_of(predicate, single_words);
}

}  // namespace gainsay::detail
