#include "reading/dates/answer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "reading/clocks/clock_words.hpp"
#include "reading/dates/stretch.hpp"
#include "reading/words/answer_verbs.hpp"
#include "reading/words/date_words.hpp"
#include "reading/words/word_search.hpp"

namespace gainsay::reading {
namespace {

constexpr std::string_view years_ago = " years ago", digits_of_a_date = "0123456789";
constexpr std::string_view before_present[] = {" years BP", " cal BP", " BP"};

std::string in_lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return lower;
}

bool has_digit(std::string_view text) noexcept {
    return text.find_first_of(digits_of_a_date) != std::string_view::npos;
}

std::string_view without_end(std::string_view text, std::string_view marks) noexcept {
    const std::size_t last = text.find_last_not_of(marks);
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::optional<Date> read_known(std::string_view words, const DateOptions& options) {
    auto date = read_date(words, options);
    return date && !date->unresolved ? date : std::nullopt;
}

// ---- where and at what age ----

// Words that stand in names of places without a capital.
bool links_names(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 21> links{"of", "upon", "on",    "the", "le", "la",  "les",
                                                     "de", "del",  "della", "di",  "du", "des", "am",
                                                     "an", "der",  "near",  "in",  "by", "and", "sur"};
    return std::find(links.begin(), links.end(), word) != links.end();
}

bool begins_name(std::string_view word) noexcept {
    return !word.empty() && ((word.front() >= 'A' && word.front() <= 'Z') || (word.front() & 0x80) != 0);
}

// "Unknown", "Old Style", "N.S.", "BC" say something else behind a date.
bool is_remark(std::string_view place) {
    const std::string lower = fold(place);
    constexpr std::array<std::string_view, 16> remarks{
        "unknown",   "uncertain", "probably", "possibly", "perhaps", "old style", "new style", "julian",
        "gregorian", "o s",       "n s",      "os",       "ns",      "bc",        "bce",       "ad"};
    return dates::month_of(lower) != 0 ||
           std::any_of(remarks.begin(), remarks.end(),
                       [&](std::string_view remark) { return lower.starts_with(remark); });
}

// "Leeds, Yorkshire", "Stoke-on-Trent": words with capitals, as names of places are written.
bool is_place(std::string_view text) {
    constexpr std::size_t longest = 80;
    if (!begins_name(text) || text.size() > longest || has_digit(text) || is_remark(text)) return false;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(" ,;()"), rest.size());
        const std::string_view word = rest.substr(0, end);
        if (!word.empty() && !begins_name(word) && !links_names(word)) return false;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return true;
}

// "a workhouse", "sea" behind "at" or "in": anything but what tells of the date itself.
bool is_somewhere(std::string_view text) {
    if (is_place(text)) return true;
    constexpr std::array<std::string_view, 16> no_sites{
        "the latest", "the earliest", "the",  "best", "most",  "least", "error", "doubt",
        "dispute",    "question",     "part", "fact", "total", "all",   "his",   "her"};
    const std::string lower = in_lower_case(text);
    constexpr std::ptrdiff_t most_blanks = 5;
    return !lower.empty() && !has_digit(lower) && !is_remark(lower) &&
           std::count(lower.begin(), lower.end(), ' ') <= most_blanks &&
           std::none_of(no_sites.begin(), no_sites.end(),
                        [&](std::string_view words) { return begins_with_words(lower, words); });
}

// "aged 45", "at the age of 45"
bool is_age(std::string_view text) {
    const std::string lower = in_lower_case(text);
    std::string_view rest = lower;
    if (take_one_of(rest, {"in his", "in her", "in the"})) {
        const std::size_t figures = std::min(rest.find_first_not_of(digits_of_a_date), rest.size());
        rest.remove_prefix(figures);
        take_one_of(rest, {"st", "nd", "rd", "th"});
        return figures > 0 && (rest == "year" || rest == "year of his age" || rest == "year of her age");
    }
    if (!take_one_of(rest, {"aged about", "aged", "age", "at the age of", "at age"})) return false;
    const std::size_t end = std::min(rest.find_first_not_of(digits_of_a_date), rest.size());
    rest.remove_prefix(end);
    skip_blanks(rest);
    take_one_of(rest, {"years old", "years", "yrs"});
    take_mark(rest, '.');
    return end > 0 && rest.empty();
}

// "3 May 1842 at Leeds, Yorkshire", "12 May 1842, Leeds", "12 May 1842, aged 45"
std::optional<Date> before_place_or_age(std::string_view words, std::string_view asked,
                                        const DateOptions& options) {
    const bool of_age = has_any(asked, {"age ", "aged "});
    for (std::size_t at = words.find_first_of(" ,"); at != std::string_view::npos;
         at = words.find_first_of(" ,", at + 1)) {
        std::string_view behind = words.substr(at);
        const bool comma = take_mark(behind, ',');
        skip_blanks(behind);
        const bool bracketed = take_mark(behind, '(') && behind.ends_with(')');
        if (bracketed) behind.remove_suffix(1);
        const bool age = !of_age && is_age(behind);
        const bool at_place = !age && take_one_of(behind, {"at", "in", "near"});
        const std::string_view place = without_end(behind, ". ");
        if (!age && !((comma || bracketed) && is_place(place)) && !(at_place && is_somewhere(place)))
            continue;
        const std::string_view date = without_end(words.substr(0, at), ", ");
        return has_digit(date) ? read_known(date, options) : std::nullopt;
    }
    return std::nullopt;
}

// "per gravestone", "v Hartlepools United", "with later additions": what stands beside a date and leaves it as it is.
bool is_note(std::string_view text) {
    constexpr std::ptrdiff_t most_blanks = 7;
    const std::string lower = in_lower_case(without_end(text, ". )"));
    if (lower.empty() || has_digit(lower) || is_remark(lower) ||
        std::count(lower.begin(), lower.end(), ' ') > most_blanks)
        return false;
    constexpr std::array<std::string_view, 20> turning{
        "not",   "never", "no",      "or",      "if",     "unless",  "except", "and",   "but",  "to",
        "until", "till",  "through", "onwards", "onward", "earlier", "later",  "which", "than", "before"};
    bool first = true;
    for (std::string_view rest = lower; !rest.empty(); first = false) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = without_end(rest.substr(0, end), ",;");
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const bool turns = std::find(turning.begin(), turning.end(), word) != turning.end();
        const bool qualifies = !first && (word == "earlier" || word == "later");  // "with later additions"
        if ((turns && !qualifies) || dates::is_doubt_word(word) || word == "uncertain" || word == "disputed")
            return false;
        if (is_past_verb(word) && (first || tells_another_thing(word))) return false;
    }
    return true;
}

// "1742 (per gravestone)", "13th century, with later additions", "7 December 1962 v Hartlepools United"
std::optional<Date> before_note(std::string_view words, const DateOptions& options) {
    for (std::size_t at = words.find_first_of(" ,"); at != std::string_view::npos;
         at = words.find_first_of(" ,", at + 1)) {
        std::string_view behind = words.substr(at);
        const bool comma = take_mark(behind, ',');
        skip_blanks(behind);
        const bool bracketed = take_mark(behind, '(') && behind.ends_with(')');
        std::string_view opening = behind;
        const bool linked = take_one_of(opening, {"by", "with", "as", "v", "v.", "vs", "against", "for",
                                                  "under", "per", "aboard", "on board", "from"});
        if (!(comma || bracketed || linked) || !is_note(behind)) continue;
        const std::string_view date = without_end(words.substr(0, at), ", ");
        constexpr std::size_t digits_of_a_year = 4;
        const bool figure = date.find_first_not_of(digits_of_a_date) == std::string_view::npos;
        if (!has_digit(date) || (figure && date.size() < digits_of_a_year)) continue;
        if (auto found = read_known(date, options)) return found;
    }
    return std::nullopt;
}

// "Leeds, England, 3 May 1842", "in Leeds on 3 May 1842"
std::optional<Date> behind_place(std::string_view words, const DateOptions& options) {
    const std::size_t digit = words.find_first_of(digits_of_a_date);
    for (std::size_t at = words.find_first_of(" ,"); at < digit; at = words.find_first_of(" ,", at + 1)) {
        std::string_view place = words.substr(0, at), date = words.substr(at);
        const bool comma = take_mark(date, ',');
        skip_blanks(date);
        const bool opened = take_one_of(place, {"at", "in", "At", "In"});
        const bool linked = opened && begins_with_words(date, "on");
        if (!(comma || linked) || !is_place(place)) continue;
        if (auto found = read_known(date, options)) return found;
    }
    return std::nullopt;
}

// ---- still living, dead by then ----

// "fl. 1390-1412": active to the last of it.
std::string bound_of_flourishing(std::string_view words) {
    constexpr std::string_view dashes[] = {"\u2013", "-", " to "};
    for (const std::string_view dash : dashes)
        if (const std::size_t at = words.rfind(dash); at != std::string_view::npos)
            words.remove_prefix(at + dash.size());
    return std::string("not before ").append(words);
}

// Of the question when somebody died: "still living in 1911" says no earlier, "dead by 1911" no later. The bound
// in words that dates are read from; empty if it is something else.
std::string bound_of_life(std::string_view words) {
    const std::string lower = in_lower_case(words);
    std::string_view rest = lower;
    take_one_of(rest, {"known to be", "known to have been", "was", "is", "he was", "she was"});
    take_one_of(rest, {"still", "yet"});
    const auto with = [&](std::string_view bound) {
        return std::string(bound).append(words.substr(std::min(lower.size() - rest.size(), words.size())));
    };
    if (take_one_of(rest, {"fl.", "fl", "flourished", "floruit", "active"}))
        return bound_of_flourishing(words.substr(words.size() - rest.size()));
    if (take_one_of(rest, {"living", "alive", "last seen alive", "last seen", "last recorded",
                           "last mentioned", "last documented", "last heard of", "last known alive"})) {
        take_one_of(rest, {"as late as", "in", "on", "at", "until"});
        take_words(rest, "the");
        constexpr std::string_view census = " census";
        if (lower.ends_with(census)) words.remove_suffix(census.size());
        return with("not before ");
    }
    if (!take_one_of(rest, {"dead", "deceased", "had died"})) return {};
    if (take_words(rest, "before")) return with("before ");
    return take_one_of(rest, {"by", "in", "on"}) ? with("by ") : std::string();
}

// One such sign, or two: "alive in 1911, dead by 1915".
std::optional<Date> by_sign_of_life(std::string_view words, const DateOptions& options) {
    const std::size_t comma = words.find(", ");
    if (comma != std::string_view::npos) {
        const std::string first = bound_of_life(words.substr(0, comma));
        const std::string second = bound_of_life(words.substr(comma + 2));
        if (!first.empty() && !second.empty()) return read_known(first + " and " + second, options);
    }
    const std::string bound = bound_of_life(words);
    return bound.empty() ? std::nullopt : read_known(bound, options);
}

// Of what ended: "still open in 1975" says no earlier.
std::optional<Date> by_sign_of_use(std::string_view words, const DateOptions& options) {
    const std::string lower = in_lower_case(words);
    std::string_view rest = lower;
    if (!take_words(rest, "still") ||
        !take_one_of(rest, {"open", "standing", "extant", "active", "operating", "running", "in use",
                            "in force", "in operation", "in service"}))
        return std::nullopt;
    take_one_of(rest, {"as late as", "in", "on", "at"});
    return read_known(std::string("not before ").append(words.substr(words.size() - rest.size())), options);
}

// ---- another event of the same thing ----

// Of two events of one thing the first comes no later.
struct Order {
    EventKind first, last;
};
constexpr Order orders[] = {
    {EventKind::birth, EventKind::baptism},          {EventKind::death, EventKind::burial},
    {EventKind::death, EventKind::probate},          {EventKind::laying, EventKind::launching},
    {EventKind::laying, EventKind::opening},         {EventKind::laying, EventKind::completion},
    {EventKind::launching, EventKind::commissioning}};

// Where the date in the words begins to be one behind the verb: "down 29 September 1942", "granted 12 Oct 1810".
std::optional<Date> date_soon(std::string_view words, std::string_view asked, const DateOptions& options) {
    constexpr int most_words = 3;
    for (int skipped = 0; skipped <= most_words && has_digit(words); ++skipped) {
        if (auto date = read_known(words, options)) return date;
        if (auto date = date_before_note(words, asked, options)) return date;
        if (auto date = behind_place(words, options)) return date;
        const std::size_t end = words.find(' ');
        if (end == std::string_view::npos || has_digit(words.substr(0, end))) return std::nullopt;
        words.remove_prefix(end + 1);
    }
    return std::nullopt;
}

// ---- begun and completed ----

struct Works {
    std::string_view begun, completed;
};

std::optional<Works> split_works(std::string_view words, std::string_view lower) {
    std::string_view rest = lower;
    if (!take_one_of(rest, {"construction began", "construction started", "work began", "work started",
                            "begun", "began", "started", "commenced"}))
        return std::nullopt;
    for (const std::string_view verb : {" completed", " finished", " ended", " concluded", " opened"}) {
        const std::size_t at = rest.find(verb);
        if (at == std::string_view::npos) continue;
        const std::size_t offset = lower.size() - rest.size();
        std::string_view begun = without_end(words.substr(offset, at), ",; ");
        for (const std::string_view link : {" not", " but", " and"})
            if (begun.ends_with(link))
                begun = without_end(begun.substr(0, begun.size() - link.size()), ",; ");
        std::string_view completed = words.substr(offset + at + verb.size());
        skip_blanks(completed);
        take_words(completed, "until");
        return Works{begun, completed};
    }
    return std::nullopt;
}

// "Begun 1887, completed 1889": the one, the other, or the time between them, as the question asks.
std::optional<Date> begun_and_completed(std::string_view words, std::string_view asked,
                                        const DateOptions& options) {
    const std::string lower = in_lower_case(words);
    const auto works = split_works(words, lower);
    if (!works) return std::nullopt;
    const auto first = read_known(works->begun, options), last = read_known(works->completed, options);
    if (!first || !last) return std::nullopt;
    if (has_any(asked, {"begin", "began", "begun", "start", "commence"})) return first;
    if (has_any(asked, {"complet", "finish", "end", "conclude", "open"})) return last;
    return read_known(first->edtf + '/' + last->edtf, options);
}

// ---- years ago ----

// The figure in front of "years ago" or "BP", and when its years end.
struct YearsBack {
    std::string_view figure;
    Day now;
    double slack = 1;  // years that "now" may be off
};

// "BP" counts from 1950; "ago" from the source's day, or from a day of our time.
std::optional<YearsBack> split_years_back(std::string_view words, const DateOptions& options) {
    constexpr std::int64_t present = 1950, our_time = 2000;
    constexpr double either_way = 25;
    for (const std::string_view end : before_present)
        if (words.ends_with(end))
            return YearsBack{words.substr(0, words.size() - end.size()), to_day({present, 1, 1})};
    if (!words.ends_with(years_ago)) return std::nullopt;
    const std::string_view figure = words.substr(0, words.size() - years_ago.size());
    if (options.anchor && options.anchor->earliest) return YearsBack{figure, *options.anchor->earliest};
    return YearsBack{figure, to_day({our_time, 1, 1}), either_way};
}

// "About 3,000 years ago": as wide as the figure.
std::optional<Date> from_years_back(std::string_view words, const DateOptions& options) {
    const auto back = split_years_back(words, options);
    const auto years = back ? read_quantity(back->figure) : std::nullopt;
    if (!years || !years->units.empty() || years->ratio != RatioKind::none) return std::nullopt;
    const Interval possible = years->possible.support_hull(), likely = years->possible.core_hull();
    constexpr double least = 500, most = 100'000, year = 365.2425, still_possible = 0.3;
    if (likely.lower.value < least || !(likely.upper.value <= most)) return std::nullopt;
    const auto day = [&](double count) {
        return std::floor(static_cast<double>(back->now.number) - count * year);
    };
    const double first = day(likely.upper.value + back->slack), last = day(likely.lower.value - back->slack);
    Interval support{{-infinity, false}, {day(possible.lower.value - 2 * back->slack), true}};
    FuzzyInterval::Knots knots{{first, 1}, {last, 1}, {support.upper.value, 0}};
    if (possible.upper.value <= most) {
        support.lower = {day(possible.upper.value + 2 * back->slack), true};
        knots.insert(knots.begin(), {support.lower.value, 0});
    } else {
        knots.insert(knots.begin(), {day(4 * likely.upper.value), still_possible});
    }
    Date date;
    date.earliest = Day{static_cast<std::int64_t>(first)};
    date.latest = Day{static_cast<std::int64_t>(last)};
    const auto year_of = [](const Day& d) { return dates::year_text(to_civil(d).year); };
    date.edtf = year_of(*date.earliest) + "~/" + year_of(*date.latest) + '~';
    date.days = FuzzyInterval::from_knots(support, std::move(knots));
    date.modifier = "circa";
    return date;
}

// "19420703", as machines write it.
std::optional<Date> read_compact(std::string_view words, const DateOptions& options) {
    constexpr std::size_t digits = 8;
    if (words.size() != digits || words.find_first_not_of(digits_of_a_date) != std::string_view::npos)
        return std::nullopt;
    const std::string dashed = std::string(words.substr(0, 4)) + '-' + std::string(words.substr(4, 2)) + '-' +
                               std::string(words.substr(6));
    const auto date = Edtf::parse(dashed);
    return date && dashed >= "1000" && dashed < "2200" ? read_known(dashed, options) : std::nullopt;
}

// "died in 1911" of the question when somebody died, "b. 1857", "signed in June 1878": what stands behind.
std::string_view without_asked_verb(std::string_view words, std::string_view asked) {
    const std::string lower = in_lower_case(words);
    std::string_view rest = lower;
    const bool birth = has_any(asked, {"born", "birth"}), death = has_any(asked, {"died", "death"});
    const std::string verb(rest.substr(0, std::min(rest.find(' '), rest.size())));
    const bool is_verb = verb.ends_with("ed") || verb == "born" || verb == "built" || verb == "begun";
    const bool known = (birth && take_one_of(rest, {"b.", "born"})) ||
                       (death && take_one_of(rest, {"d.", "died"})) ||
                       (is_verb && has_any(asked, {verb}) && take_words(rest, verb));
    skip_blanks(rest);
    return known ? words.substr(words.size() - rest.size()) : std::string_view{};
}

}  // namespace

std::optional<Date> date_before_note(std::string_view words, std::string_view asked,
                                     const DateOptions& options) {
    if (!has_digit(words)) return std::nullopt;
    if (auto date = before_place_or_age(words, asked, options)) return date;
    return before_note(words, options);
}

EventKind opening_event(std::string_view& words) {
    constexpr std::size_t longest = 100;
    constexpr int most_words = 3;
    if (words.size() > longest || !has_digit(words)) return EventKind::none;
    for (int read = 0; read < most_words; ++read) {
        const std::size_t end = words.find(' ');
        if (end == std::string_view::npos || has_digit(words.substr(0, end))) return EventKind::none;
        const EventKind told = event_of(in_lower_case(words.substr(0, end)));
        words.remove_prefix(end + 1);
        if (told != EventKind::none) return told;
    }
    return EventKind::none;
}

std::optional<DateOfAnother> read_other_event(std::string_view words, std::string_view asked,
                                              const DateOptions& options) {
    while (true) {
        const EventKind told = opening_event(words);
        if (told == EventKind::none) return std::nullopt;
        for (const Order& order : orders) {
            const bool later = told == order.last && asks_for(asked, order.first);
            if (!later && !(told == order.first && asks_for(asked, order.last))) continue;
            auto date = date_soon(words, asked, options);
            if (!date || date->edtf.empty() || date->edtf.find_first_of("/[{") != std::string::npos)
                return std::nullopt;
            auto bound = read_date((later ? "by " : "not before ") + date->edtf, options);
            if (!bound) return std::nullopt;
            return DateOfAnother{told, std::move(*date), std::move(*bound)};
        }
    }
}

bool counts_years_ago(std::string_view words) noexcept {
    return words.ends_with(years_ago) || words.ends_with(" BP");
}

std::optional<Date> read_dated_answer(std::string_view words, std::string_view asked, bool when,
                                      const DateOptions& options) {
    if (when && counts_years_ago(words)) return from_years_back(words, options);
    if (!has_digit(words)) return std::nullopt;
    if (auto date = begun_and_completed(words, asked, options)) return date;
    const std::string_view rest = without_asked_verb(words, asked);
    if (!rest.empty())
        if (auto date = read_known(rest, options)) return date;
    if (auto date = by_sign_of_use(words, options)) return date;
    if (!when) return std::nullopt;
    if (auto date = read_compact(words, options)) return date;
    if (!rest.empty()) words = rest;
    if (has_any(asked, {"died", "death", "dead"}))
        if (auto date = by_sign_of_life(words, options)) return date;
    if (auto date = date_before_note(words, asked, options)) return date;
    return behind_place(words, options);
}

}  // namespace gainsay::reading
