#include "reading/dates/feasts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "reading/dates/year.hpp"

namespace gainsay::dates {
namespace {

// Holidays of the United States that lie on a day of the week, as the law of their time has it.
struct Holiday {
    std::string_view words;
    std::int64_t from_year;
    NthWeekday day;
};

constexpr int monday = 1, thursday = 4;
// Of each the newest rule first.
constexpr Holiday holidays[] = {
    {"thanksgiving", 1942, {11, thursday, 4}},
    {"thanksgiving", 1863, {11, thursday, -1}},
    {"labor day", 1894, {9, monday, 1}},
    {"memorial day", 1971, {5, monday, -1}},
};

struct Feast {
    std::string_view words;  // lower case; an apostrophe is a token of its own
    int month, day;          // month 0: `day` counts from Easter Sunday
    int around = 0;          // days on either side that the name is also used for
};

// Longer names before the shorter ones that they begin with.
constexpr Feast feasts[] = {
    {"easter monday", 0, 1},
    {"easter sunday", 0, 0},
    {"easter day", 0, 0},
    {"easter eve", 0, -1},
    {"easter", 0, 0, 2},
    {"shrove tuesday", 0, -47},
    {"mardi gras", 0, -47},
    {"ash wednesday", 0, -46},
    {"palm sunday", 0, -7},
    {"maundy thursday", 0, -3},
    {"good friday", 0, -2},
    {"holy saturday", 0, -1},
    {"low sunday", 0, 7},
    {"ascension day", 0, 39},
    {"holy thursday", 0, 39},
    {"whit sunday", 0, 49},
    {"whit monday", 0, 50},
    {"whitsunday", 0, 49},
    {"whitsuntide", 0, 49, 2},
    {"whitsun", 0, 49, 2},
    {"pentecost", 0, 49},
    {"trinity sunday", 0, 56},
    {"corpus christi", 0, 60},
    {"christmas eve", 12, 24},
    {"christmas day", 12, 25},
    {"christmas", 12, 25, 2},
    {"boxing day", 12, 26},
    {"st stephen ' s day", 12, 26},
    {"new year ' s eve", 12, 31},
    {"new year ' s day", 1, 1},
    {"new year ' s", 1, 1, 1},
    {"twelfth night", 1, 5, 1},
    {"epiphany", 1, 6},
    {"candlemas", 2, 2},
    {"st valentine ' s day", 2, 14},
    {"valentine ' s day", 2, 14},
    {"ides of march", 3, 15},
    {"st patrick ' s day", 3, 17},
    {"lady day", 3, 25},
    {"annunciation", 3, 25},
    {"st george ' s day", 4, 23},
    {"may day", 5, 1},
    {"midsummer day", 6, 24},
    {"midsummer ' s day", 6, 24},
    {"st john ' s day", 6, 24},
    {"bastille day", 7, 14},
    {"lammas day", 8, 1},
    {"lammas", 8, 1},
    {"assumption day", 8, 15},
    {"st bartholomew ' s day", 8, 24},
    {"michaelmas day", 9, 29},
    {"michaelmas", 9, 29},
    {"halloween", 10, 31},
    {"all hallows ' eve", 10, 31},
    {"all hallows", 11, 1},
    {"all saints ' day", 11, 1},
    {"all saints day", 11, 1},
    {"all souls ' day", 11, 2},
    {"all souls day", 11, 2},
    {"armistice day", 11, 11},
    {"martinmas", 11, 11},
    {"st martin ' s day", 11, 11},
    {"st andrew ' s day", 11, 30},
};

// Whether the words stand at the cursor; it moves behind them.
bool take_name(Cursor& cursor, std::string_view words) {
    std::size_t ahead = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        const std::string_view word = words.substr(0, end);
        const bool found = word == "'" ? cursor.is_mark('\'', ahead) : cursor.is_word(word, ahead);
        if (!found) return false;
        ++ahead;
        if (word == "st" && cursor.is_mark('.', ahead)) ++ahead;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    cursor.at += ahead;
    return true;
}

// "Thanksgiving Day 1963"
std::optional<Atom> read_holiday(Cursor& cursor) {
    Cursor trial = cursor;
    const auto named = std::find_if(std::begin(holidays), std::end(holidays),
                                    [&](const Holiday& h) { return take_name(trial, h.words); });
    if (named == std::end(holidays)) return std::nullopt;
    trial.take_word("day");
    Atom atom;
    atom.grain = Grain::day;
    if (!take_linked_year(trial, atom, true) || atom.short_year || atom.era == Era::before)
        return std::nullopt;
    const auto rule = std::find_if(named, std::end(holidays), [&](const Holiday& h) {
        return h.words == named->words && h.from_year <= atom.year;
    });
    if (rule == std::end(holidays)) return std::nullopt;
    atom.nth_weekday = rule->day;
    cursor.at = trial.at;
    return atom;
}

}  // namespace

std::optional<Atom> read_feast(Cursor& cursor) {
    if (cursor.peek().kind != Token::Kind::word || (!cursor.whole && !cursor.peek().capital))
        return std::nullopt;
    if (auto holiday = read_holiday(cursor)) return holiday;
    const std::size_t start = cursor.at;
    const auto found = std::find_if(std::begin(feasts), std::end(feasts), [&](const Feast& feast) {
        return feast.words.front() == cursor.peek().text.front() && take_name(cursor, feast.words);
    });
    if (found == std::end(feasts)) return std::nullopt;
    Atom atom;
    atom.grain = Grain::day;
    atom.around = found->around;
    if (found->month == 0) {
        atom.from_easter = found->day;
    } else {
        atom.month = fmt::format("{:02}", found->month);
        atom.day = fmt::format("{:02}", found->day);
    }
    if (!take_linked_year(cursor, atom, true)) {
        cursor.at = start;
        return std::nullopt;
    }
    return atom;
}

int weekday_of(Day day) noexcept {
    constexpr std::int64_t week = 7, of_epoch = 3;  // 1 January 1970 was a Thursday
    return static_cast<int>(((day.number + of_epoch) % week + week) % week) + 1;
}

Day nth_weekday(const NthWeekday& which, std::int64_t year) noexcept {
    constexpr int week = 7;
    const bool from_end = which.nth < 0;
    const Day edge = to_day({year, which.month, from_end ? days_in_month(year, which.month) : 1});
    const int ahead = which.weekday - weekday_of(edge);
    if (from_end) return {edge.number - (week - ahead) % week + week * (which.nth + 1)};
    return {edge.number + (ahead + week) % week + week * (which.nth - 1)};
}

CivilDate easter(std::int64_t year, bool julian) noexcept {
    const auto mod = [](std::int64_t a, std::int64_t b) { return (a % b + b) % b; };
    const auto div = [&](std::int64_t a, std::int64_t b) { return (a - mod(a, b)) / b; };
    std::int64_t month_and_day = 0;
    const std::int64_t golden = mod(year, 19);
    if (julian || year < 1583) {
        const std::int64_t moon = mod(19 * golden + 15, 30);
        const std::int64_t weekday = mod(2 * mod(year, 4) + 4 * mod(year, 7) - moon + 34, 7);
        month_and_day = moon + weekday + 114;
    } else {
        const std::int64_t century = div(year, 100), rest = mod(year, 100);
        const std::int64_t correction = div(century - div(century + 8, 25) + 1, 3);
        const std::int64_t moon = mod(19 * golden + century - div(century, 4) - correction + 15, 30);
        const std::int64_t weekday =
            mod(32 + 2 * mod(century, 4) + 2 * div(rest, 4) - moon - mod(rest, 4), 7);
        const std::int64_t late = div(golden + 11 * moon + 22 * weekday, 451);
        month_and_day = moon + weekday - 7 * late + 114;
    }
    return {year, static_cast<int>(div(month_and_day, 31)), static_cast<int>(mod(month_and_day, 31)) + 1};
}

}  // namespace gainsay::dates
