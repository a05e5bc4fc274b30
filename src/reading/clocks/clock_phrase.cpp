#include "reading/clocks/clock_phrase.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "reading/clocks/clock_words.hpp"
#include "reading/words/date_words.hpp"

namespace gainsay::reading {
namespace {

constexpr int minute = 60, hour = 60 * minute, half_day = 12 * hour, whole_day = 24 * hour;

enum class Half { unstated, morning, afternoon };

// One point of the clock.
struct Time {
    int seconds = 0;
    int width = minute - 1;     // a second less than what was not said: seconds
    bool half_told = false;     // of the day
    bool on_the_dial = false;   // an hour from 1 to 12, to which a half can be added
    bool certain = false;       // nothing else is said like it
    bool bare_figures = false;  // "9:30"
    bool in_words = false;      // "nine thirty", "ten to five"
    bool dotted = false;        // "9.30"
};

constexpr bool is_figure(char c) noexcept { return c >= '0' && c <= '9'; }

// "noon", "12 midnight"
std::optional<Time> take_named(std::string_view& rest) {
    std::string_view trial = rest;
    take_one_of(trial, {"12", "twelve"});
    Time time;
    time.half_told = time.certain = true;
    if (take_one_of(trial, {"noon", "midday", "mid day", "noontime"})) time.seconds = half_day;
    else if (!take_one_of(trial, {"midnight", "mid night"})) return std::nullopt;
    rest = trial;
    return time;
}

// "nine"; 0 where no hour of the dial stands.
int take_hour_word(std::string_view& rest) {
    const auto end = std::min(rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), rest.size());
    const int number = dates::cardinal_of(rest.substr(0, end));
    constexpr int last = 12;
    if (number < 1 || number > last) return 0;
    rest.remove_prefix(end);
    skip_blanks(rest);
    return number;
}

// "five", "twenty", "twenty-five"; 0 where there is no number below sixty.
int take_minute_word(std::string_view& rest) {
    const auto word = [&](std::string_view text) {
        return text.substr(0, std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), text.size()));
    };
    const std::string_view first = word(rest);
    if (const int small = dates::cardinal_of(first)) return take_words(rest, first), small;
    const int tens = dates::tens_of(first);
    constexpr int most = 50;
    if (tens == 0 || tens > most) return 0;
    rest.remove_prefix(first.size());
    std::string_view trial = rest;
    if (!trial.empty() && (trial.front() == '-' || trial.front() == ' ')) trial.remove_prefix(1);
    const int unit = dates::cardinal_of(word(trial));
    if (unit >= 1 && unit <= 9 && trial.size() < rest.size())
        return take_words(trial, word(trial)), rest = trial, tens + unit;
    skip_blanks(rest);
    return tens;
}

// Up to `most` digits.
int take_digits(std::string_view& rest, std::size_t most, std::size_t& digits) noexcept {
    int number = 0;
    for (digits = 0; digits < rest.size() && is_figure(rest[digits]); ++digits)
        if (digits < most) number = number * 10 + (rest[digits] - '0');
    rest.remove_prefix(digits);
    return number;
}

// Letters of a zone: behind bare figures only a clock has them.
bool zone_follows(std::string_view rest) {
    return !rest.empty() && rest.front() >= 'a' && rest.front() <= 'z' && take_zone(rest).ahead;
}

// "11:45", "2:03:59", "11", "9h30", "15.00 GMT"; every part but the first has two digits.
std::optional<Time> take_figures(std::string_view& rest) {
    std::string_view trial = rest;
    std::array<int, 3> part{};
    int count = 0;
    char separator = '\0';
    while (count < 3) {
        std::size_t digits = 0;
        part[static_cast<std::size_t>(count)] = take_digits(trial, 2, digits);
        if (digits == 0 || digits > 2 || (count > 0 && digits != 2)) return std::nullopt;
        ++count;
        const bool goes_on = trial.size() > 1 && is_figure(trial[1]) &&
                             (trial[0] == ':' || trial[0] == '.' || (trial[0] == 'h' && count == 1));
        if (!goes_on) break;
        if (separator != '\0' && separator != trial[0]) return std::nullopt;
        separator = trial[0];
        trial.remove_prefix(1);
    }
    if (part[0] >= 24 || part[1] >= 60 || part[2] >= 60) return std::nullopt;
    Time time;
    time.seconds = part[0] * hour + part[1] * minute + part[2];
    if (count == 3) time.width = 0;
    time.on_the_dial = part[0] >= 1 && part[0] <= 12;
    time.half_told = time.certain = time.bare_figures = separator == ':' || separator == 'h';
    if (time.half_told) take_one_of(trial, {"hrs", "hours"});
    else if (count == 1 && take_one_of(trial, {"h", "hrs"}))
        time.half_told = time.certain = time.bare_figures = true;
    if (separator == ':') take_words(trial, "h");
    skip_blanks(trial);
    time.dotted = separator == '.' && count == 2;
    if (time.dotted && zone_follows(trial)) time.half_told = time.certain = true;
    rest = trial;
    return time;
}

// "0930 hours", "1430 hrs", "0600Z": as armies and ships write. "1200 hours" may be a duration.
std::optional<Time> take_military(std::string_view& rest) {
    std::string_view trial = rest;
    std::size_t digits = 0;
    const int number = take_digits(trial, 4, digits);
    if (digits != 4 || number / 100 >= 24 || number % 100 >= 60) return std::nullopt;
    skip_blanks(trial);
    const bool leading = rest.front() == '0';
    const bool zoned = zone_follows(trial);
    const bool named = zoned || take_one_of(trial, {"hrs", "h", "hours"});
    if (!named) return std::nullopt;
    Time time;
    time.seconds = number / 100 * hour + number % 100 * minute;
    time.half_told = time.certain = true;
    time.bare_figures = !leading && !zoned;
    rest = trial;
    return time;
}

// An hour of the dial, in a word or in figures.
std::optional<Time> take_hour(std::string_view& rest) {
    if (auto named = take_named(rest)) return named;
    Time time;
    time.on_the_dial = true;
    std::string_view trial = rest;
    std::size_t digits = 0;
    int number = take_hour_word(trial);
    if (number == 0) {
        number = take_digits(trial, 2, digits);
        if (digits < 1 || digits > 2 || number < 1 || number > 12) return std::nullopt;
        if (!trial.empty() && (trial.front() == ':' || trial.front() == '.') && trial.size() > 1 &&
            is_figure(trial[1]))
            return std::nullopt;
        skip_blanks(trial);
    }
    time.seconds = number * hour;
    rest = trial;
    return time;
}

// "half past nine", "a quarter to five", "twenty past ten", "10 minutes before noon"
std::optional<Time> take_past_or_to(std::string_view& rest) {
    std::string_view trial = rest;
    take_words(trial, "a");
    int minutes = 0;
    const bool half = take_words(trial, "half"), quarter = !half && take_words(trial, "quarter");
    if (half || quarter) {
        minutes = half ? 30 : 15;
        take_mark(trial, '-');
    }
    std::size_t digits = 0;
    if (minutes == 0) minutes = take_minute_word(trial);
    if (minutes == 0) {
        minutes = take_digits(trial, 2, digits);
        skip_blanks(trial);
    }
    if (minutes < 1 || minutes >= 60 || digits > 2) return std::nullopt;
    const bool counted = !half && !quarter && take_one_of(trial, {"minutes", "minute", "mins", "min"});
    const bool plainly_past = take_words(trial, "past");
    const bool past = plainly_past || take_one_of(trial, {"after", "gone"});
    if (!past && (half || !take_one_of(trial, {"to", "before", "till"}))) return std::nullopt;
    const bool hour_in_words = !trial.empty() && !is_figure(trial.front());
    auto time = take_hour(trial);
    if (!time) return std::nullopt;
    time->seconds += (past ? 1 : -1) * minutes * minute;
    time->certain =
        time->certain || half || quarter || counted || plainly_past || (digits > 0 && hour_in_words);
    // "5 to 10" is a range.
    if (digits > 0 && !time->certain) return std::nullopt;
    time->in_words = digits == 0;
    rest = trial;
    return time;
}

// "ten", "nine thirty", "ten-fifteen"
std::optional<Time> take_in_words(std::string_view& rest) {
    std::string_view trial = rest;
    const int number = take_hour_word(trial);
    if (number == 0) return std::nullopt;
    Time time;
    time.on_the_dial = true;
    time.seconds = number * hour;
    time.in_words = true;
    take_mark(trial, '-');
    std::string_view behind = trial;
    const int minutes = take_minute_word(behind);
    if (minutes >= 10 && minutes % 5 == 0) {
        time.seconds += minutes * minute;
        trial = behind;
    }
    rest = trial;
    return time;
}

// "am", "p.m.", "P. M."
Half take_letters_of_half(std::string_view& rest) {
    const auto at = [&](std::size_t i) { return i < rest.size() ? rest[i] : '\0'; };
    if (at(0) != 'a' && at(0) != 'p') return Half::unstated;
    const Half half = at(0) == 'a' ? Half::morning : Half::afternoon;
    std::size_t end = 1;
    if (at(end) == '.') ++end;
    if (end == 2 && at(end) == ' ') ++end;
    if (at(end) != 'm') return Half::unstated;
    ++end;
    if (at(end) == '.') ++end;
    if ((at(end) >= 'a' && at(end) <= 'z') || is_figure(at(end))) return Half::unstated;
    rest.remove_prefix(end);
    skip_blanks(rest);
    return half;
}

// "in the morning", "this afternoon", "at night": of the night the hours tell which half.
Half take_half(std::string_view& rest, int hours) {
    std::string_view trial = rest;
    take_mark(trial, ',');
    skip_blanks(trial);
    if (const Half half = take_letters_of_half(trial); half != Half::unstated) return rest = trial, half;
    const bool opened = take_one_of(trial, {"in the", "that", "this", "on the", "in the early"});
    Half half = Half::unstated;
    if (opened && take_one_of(trial, {"morning", "forenoon"})) half = Half::morning;
    else if (opened && take_one_of(trial, {"afternoon", "evening"})) half = Half::afternoon;
    else if (take_one_of(trial, {"at night", "tonight", "last night", "that night"})) {
        constexpr int dusk = 6, on_the_dial = 12;
        half = hours >= dusk && hours < on_the_dial ? Half::afternoon : Half::morning;
    }
    if (half == Half::unstated) return half;
    rest = trial;
    return half;
}

// Adds the half of the day to an hour of the dial.
void tell_half(Time& time, Half half) noexcept {
    const int on_the_dial = (time.seconds % half_day + half_day) % half_day;
    time.seconds = on_the_dial + (half == Half::afternoon ? half_day : 0);
    time.half_told = time.certain = true;
    time.bare_figures = false;
}

std::optional<Time> take_time(std::string_view& rest) {
    std::optional<Time> time = take_past_or_to(rest);
    if (!time) time = take_named(rest);
    if (!time) time = take_military(rest);
    if (!time) time = take_figures(rest);
    if (!time) time = take_in_words(rest);
    if (!time) return std::nullopt;
    take_mark(rest, '\'');
    if (time->on_the_dial && take_one_of(rest, {"o'clock", "o' clock", "oclock", "o clock"})) {
        time->certain = true;
        time->half_told = time->bare_figures = false;
    }
    if (!time->on_the_dial) {
        std::string_view trial = rest;
        return take_letters_of_half(trial) == Half::unstated ? time : std::nullopt;  // "13:15 pm"
    }
    const Half half = take_half(rest, time->seconds / hour % 12);
    if (half != Half::unstated) tell_half(*time, half);
    return time;
}

enum class Looseness { none, around, soon_after, soon_before, after, before };

struct LoosenessWords {
    std::string_view words;
    Looseness hedge;
};
constexpr LoosenessWords loose_words[] = {{"some time around", Looseness::around},
                                          {"sometime around", Looseness::around},
                                          {"somewhere around", Looseness::around},
                                          {"at or about", Looseness::around},
                                          {"around", Looseness::around},
                                          {"about", Looseness::around},
                                          {"approximately", Looseness::around},
                                          {"approx.", Looseness::around},
                                          {"approx", Looseness::around},
                                          {"roughly", Looseness::around},
                                          {"circa", Looseness::around},
                                          {"c.", Looseness::around},
                                          {"ca.", Looseness::around},
                                          {"close to", Looseness::around},
                                          {"near", Looseness::around},
                                          {"shortly after", Looseness::soon_after},
                                          {"shortly past", Looseness::soon_after},
                                          {"just after", Looseness::soon_after},
                                          {"just past", Looseness::soon_after},
                                          {"just gone", Looseness::soon_after},
                                          {"soon after", Looseness::soon_after},
                                          {"a little after", Looseness::soon_after},
                                          {"a little past", Looseness::soon_after},
                                          {"moments after", Looseness::soon_after},
                                          {"minutes after", Looseness::soon_after},
                                          {"a few minutes after", Looseness::soon_after},
                                          {"a few minutes past", Looseness::soon_after},
                                          {"shortly before", Looseness::soon_before},
                                          {"just before", Looseness::soon_before},
                                          {"just short of", Looseness::soon_before},
                                          {"a little before", Looseness::soon_before},
                                          {"moments before", Looseness::soon_before},
                                          {"minutes before", Looseness::soon_before},
                                          {"a few minutes before", Looseness::soon_before},
                                          {"nearly", Looseness::soon_before},
                                          {"almost", Looseness::soon_before},
                                          {"towards", Looseness::soon_before},
                                          {"toward", Looseness::soon_before},
                                          {"some time after", Looseness::after},
                                          {"sometime after", Looseness::after},
                                          {"after", Looseness::after},
                                          {"past", Looseness::after},
                                          {"not before", Looseness::after},
                                          {"no earlier than", Looseness::after},
                                          {"some time before", Looseness::before},
                                          {"sometime before", Looseness::before},
                                          {"before", Looseness::before},
                                          {"by", Looseness::before},
                                          {"no later than", Looseness::before},
                                          {"not later than", Looseness::before}};

Looseness take_looseness(std::string_view& rest) {
    if (take_mark(rest, '~')) return skip_blanks(rest), Looseness::around;
    for (const LoosenessWords& h : loose_words) {
        if (!begins_with_words(rest, h.words)) continue;
        rest.remove_prefix(h.words.size());
        skip_blanks(rest);
        return h.hedge;
    }
    return Looseness::none;
}

Clock as_clock(const Time& from, const Time& to) {
    Clock clock;
    clock.from = from.seconds;
    clock.to = to.seconds + to.width;
    clock.half_told = from.half_told || to.half_told;
    clock.form = from.bare_figures            ? Clock::Form::figures
                 : from.certain || to.certain ? Clock::Form::plain
                 : from.in_words              ? Clock::Form::words
                                              : Clock::Form::dotted;
    if (clock.form == Clock::Form::dotted) clock.half_told = true;
    return clock;
}

void widen(Clock& clock, Looseness hedge) {
    constexpr int roughly = 30 * minute;
    if (hedge != Looseness::none) clock.form = Clock::Form::plain;
    if (hedge == Looseness::around || hedge == Looseness::soon_before) clock.from -= roughly;
    if (hedge == Looseness::around || hedge == Looseness::soon_after) clock.to += roughly;
    // To the end of the day, from its beginning; midnight is either.
    if (hedge == Looseness::after) clock.to = clock.from == 0 ? half_day : whole_day - 1;
    if (hedge == Looseness::before) {
        clock.from = clock.from == 0 ? -half_day : 0;
        clock.to = clock.to < minute ? 0 : clock.to;
    }
}

// "between 2 and 3 a.m.", "from 9 to 10:30", "2-3 pm"
std::optional<Clock> take_range(std::string_view& rest) {
    std::string_view trial = rest;
    take_one_of(trial, {"some time", "sometime"});
    const bool between = take_one_of(trial, {"between", "bet.", "betw."});
    const bool opened = between || take_words(trial, "from");
    take_looseness(trial);
    auto first = take_time(trial);
    if (!first) return std::nullopt;
    if (!between && take_mark(trial, '-')) skip_blanks(trial);
    else if (!(between ? take_words(trial, "and") : take_one_of(trial, {"to", "until", "till"})))
        return std::nullopt;
    auto last = take_time(trial);
    if (!last || !last->certain) return std::nullopt;
    if (!opened && !first->certain && !first->on_the_dial) return std::nullopt;
    if (!first->half_told && last->half_told && first->on_the_dial) {
        // "11 to 1 p.m." begins in the morning.
        const bool later = last->seconds >= half_day;
        tell_half(*first, later ? Half::afternoon : Half::morning);
        if (first->seconds > last->seconds) tell_half(*first, later ? Half::morning : Half::afternoon);
    }
    Clock clock = as_clock(*first, *last);
    clock.lasting = !between;
    if (clock.to < clock.from) clock.to += first->half_told ? whole_day : half_day;
    rest = trial;
    return clock;
}

std::optional<Clock> take_one(std::string_view& rest, bool whole) {
    std::string_view trial = rest;
    // "Five minutes past nine" before "minutes past".
    std::string_view plain = trial;
    const Looseness hedge = take_past_or_to(plain) ? Looseness::none : take_looseness(trial);
    if (hedge != Looseness::none) take_words(trial, "at");
    const auto time = take_time(trial);
    if (!time) return std::nullopt;
    const bool hedged_word = hedge != Looseness::none && !time->certain;
    const bool in_full =
        whole && !hedged_word && ((time->in_words && time->seconds % hour != 0) || time->dotted);
    if (!time->certain && !in_full) return std::nullopt;
    Clock clock = as_clock(*time, *time);
    widen(clock, hedge);
    rest = trial;
    return clock;
}

// "sharp", "or so", "precisely"
void take_manner(std::string_view& rest, Clock& clock) {
    take_one_of(rest, {"sharp", "exactly", "precisely", "on the dot", "prompt"});
    if (take_one_of(rest, {"or so", "or thereabouts", "approximately", "approx"})) {
        take_mark(rest, '.');
        widen(clock, Looseness::around);
    }
}

constexpr std::size_t most_read = 96;

struct Lowered {
    std::array<char, most_read> text;
    std::size_t size = 0;
    std::string_view view() const noexcept { return {text.data(), size}; }
};

// In lower case, with plain dashes, quotes and blanks.
Lowered lowered(std::string_view text) noexcept {
    struct Plain {
        std::string_view written;
        char plain;
    };
    constexpr Plain marks[] = {{"\u00A0", ' '}, {"\u202F", ' '}, {"\u2009", ' '},
                               {"\u2010", '-'}, {"\u2011", '-'}, {"\u2013", '-'},
                               {"\u2014", '-'}, {"\u2212", '-'}, {"\u2019", '\''}};
    Lowered result;
    while (!text.empty() && result.size < result.text.size()) {
        char c = text.front();
        std::size_t bytes = 1;
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
        else if ((c & 0x80) != 0)
            for (const Plain& mark : marks)
                if (text.starts_with(mark.written)) c = mark.plain, bytes = mark.written.size();
        result.text[result.size++] = c;
        text.remove_prefix(bytes);
    }
    return result;
}

std::optional<Clock> take_whole(std::string_view& rest, bool whole) {
    skip_blanks(rest);
    take_words(rest, "at");
    take_one_of(rest, {"exactly", "precisely"});
    auto clock = take_range(rest);
    if (!clock) clock = take_one(rest, whole);
    if (!clock) return std::nullopt;
    take_manner(rest, *clock);
    clock->zone = take_zone(rest);
    return clock;
}

struct PartOfDay {
    std::string_view words;
    int from, to;  // minutes, as widely as the seasons have it
};
constexpr PartOfDay parts_of_a_day[] = {{"early morning", 0, 540},
                                        {"mid morning", 510, 690},
                                        {"late morning", 600, 750},
                                        {"morning", 0, 720},
                                        {"dawn", 210, 510},
                                        {"daybreak", 210, 510},
                                        {"sunrise", 210, 540},
                                        {"early afternoon", 720, 930},
                                        {"late afternoon", 900, 1140},
                                        {"afternoon", 720, 1110},
                                        {"early evening", 990, 1200},
                                        {"late evening", 1200, 1440},
                                        {"evening", 990, 1440},
                                        {"dusk", 930, 1350},
                                        {"sunset", 930, 1320},
                                        {"nightfall", 930, 1380},
                                        {"night", 1080, 1800},
                                        {"small hours", 0, 360},
                                        {"early hours", 0, 360}};

// "early morning", "at dawn": no name beside a time of the clock.
std::optional<Clock> take_part_of_day(std::string_view& rest) {
    std::string_view trial = rest;
    take_one_of(trial, {"in the", "at", "around", "about", "during the", "the"});
    for (const PartOfDay& part : parts_of_a_day) {
        if (!take_words(trial, part.words)) continue;
        Clock clock;
        clock.from = part.from * minute;
        clock.to = part.to * minute;
        clock.form = Clock::Form::words;
        rest = trial;
        return clock;
    }
    return std::nullopt;
}

// "7 p.m. (1700 GMT)": the second tells how far the first is ahead.
void take_told_again(std::string_view& rest, Clock& clock) {
    std::string_view trial = rest;
    if (!take_mark(trial, '(')) return;
    const auto again = take_whole(trial, true);
    if (!again || !again->zone.ahead || !take_mark(trial, ')')) return;
    skip_blanks(trial);
    rest = trial;
    if (clock.zone.ahead) return;
    constexpr int furthest_back = 12 * 60, day = 24 * 60;
    const int ahead = (clock.from - again->from) / minute + *again->zone.ahead;
    clock.zone.ahead = ((ahead + furthest_back) % day + day) % day - furthest_back;
}

// "on Friday": 1 Monday to 7 Sunday, 0 where none is named.
int take_weekday_behind(std::string_view& rest) {
    std::string_view trial = rest;
    take_mark(trial, ',');
    skip_blanks(trial);
    take_one_of(trial, {"on", "of"});
    const std::size_t end = std::min(trial.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), trial.size());
    const int weekday = dates::weekday_of(trial.substr(0, end));
    if (weekday == 0) return 0;
    trial.remove_prefix(end);
    skip_blanks(trial);
    rest = trial;
    return weekday;
}

// Whether there are two letters that no time of the day is written without, so that names and dates cost little:
// of "p.m.", "noon", "minutes", "night", "clock", "past", "after", "to", "quarter", "half", "hours", "thirty",
// "GMT", "UTC", "dawn", "dusk"; or the marks of "9:30", "9.30".
constexpr bool has_letters_of_a_time(std::string_view text) noexcept {
    char before = ' ', last = ' ';
    for (std::size_t i = 0; i < std::min(text.size(), most_read); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] | 0x20) : text[i];
        const bool apart = last == ' ' || last == '-' || (last & 0x80) != 0;
        switch (c) {
            case ':':
                return true;
            case '.':
                if (is_figure(last)) return true;
                break;
            case 'm':
                if (last == 'a' || last == 'p') return true;
                if ((last == '.' || last == ' ') && (before == 'a' || before == 'p' || before == '.'))
                    return true;
                break;
            case 'i':
                if (last == 'm' || last == 'n' || last == 't') return true;
                break;
            case 'o':
                if (last == 'o' || (last == 't' && (before == ' ' || before == '-'))) return true;
                break;
            case 'a':
                if (last == 'p') return true;
                break;
            case 'e':
            case 'y':
                if (last == 't' || last == 's') return true;
                break;
            case 'f':
                if (last == 'l' || last == 'a') return true;
                break;
            case 'k':
                if (last == 'c' || last == 's' || last == 'a') return true;
                break;
            case 'w':
                if (last == 'a') return true;
                break;
            case 'u':
                if (last == 'q') return true;
                break;
            case 't':
                if (last == 's' || last == 'm' || last == 'd' || last == 'e') return true;
                break;
            case 'c':
                if (last == 't') return true;
                break;
            case 'h':
            case 'z':
                if (apart || is_figure(last)) return true;
                break;
            default:
                break;
        }
        before = last;
        last = c;
    }
    return false;
}

static_assert(std::all_of(std::begin(parts_of_a_day), std::end(parts_of_a_day),
                          [](const PartOfDay& part) { return has_letters_of_a_time(part.words); }));

}  // namespace

bool may_tell_time(std::string_view text) noexcept { return has_letters_of_a_time(text); }

std::optional<ClockMention> take_clock(std::string_view text) {
    if (!may_tell_time(text)) return std::nullopt;
    const Lowered lower = lowered(text);
    std::string_view rest = lower.view();
    const auto clock = take_whole(rest, false);
    if (!clock) return std::nullopt;
    return ClockMention{*clock, lower.size - rest.size()};
}

std::optional<Clock> read_clock(std::string_view phrase) {
    constexpr std::size_t longest = 80;
    if (phrase.size() > longest || !may_tell_time(phrase)) return std::nullopt;
    const Lowered lower = lowered(phrase);
    std::string_view rest = lower.view();
    auto clock = take_whole(rest, true);
    if (!clock) clock = take_part_of_day(rest);
    if (!clock) return std::nullopt;
    take_told_again(rest, *clock);
    clock->weekday = take_weekday_behind(rest);
    take_mark(rest, '.');
    skip_blanks(rest);
    return rest.empty() ? clock : std::nullopt;
}

}  // namespace gainsay::reading
