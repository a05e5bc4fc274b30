#include "reading/dates/relative.hpp"

#include <fmt/format.h>

#include <utility>

#include "reading/dates/feasts.hpp"
#include "reading/dates/point.hpp"
#include "reading/dates/stretch.hpp"
#include "reading/dates/year.hpp"

namespace gainsay::dates {
namespace {

using Unit = Offset::Unit;

std::optional<Unit> unit_of(std::string_view word) noexcept {
    if (!word.empty() && word.back() == 's') word.remove_suffix(1);
    if (word == "day") return Unit::day;
    if (word == "week") return Unit::week;
    if (word == "month") return Unit::month;
    if (word == "year") return Unit::year;
    if (word == "decade") return Unit::decade;
    if (word == "century" || word == "centurie") return Unit::century;
    return std::nullopt;
}

// "three", "a", "twenty-five", "2"; nothing where there is no count.
std::optional<std::int64_t> take_count(Cursor& cursor) {
    constexpr std::int64_t most = 10'000;
    const bool inside_a_number =
        cursor.at > 0 && !cursor.peek().spaced &&
        (cursor.tokens[cursor.at - 1].mark == ',' || cursor.tokens[cursor.at - 1].mark == '.');
    if (cursor.is_number() && cursor.peek().digits <= 4 && cursor.peek().number <= most && !inside_a_number) {
        ++cursor.at;
        return cursor.tokens[cursor.at - 1].number;
    }
    if (cursor.take_any({"a", "an"})) return 1;
    if (const int small = cardinal_of(cursor.peek().text)) {
        ++cursor.at;
        return small;
    }
    if (const int number = take_tens(cursor)) return number;
    return std::nullopt;
}

// The words of the event that an offset counts from: in a phrase all that is left.
bool take_event(Cursor& cursor) {
    if (!cursor.whole || cursor.done()) return false;
    cursor.at = cursor.tokens.size();
    return true;
}

// What an offset counts from: a date that says its year, else an event.
void take_base(Cursor& cursor, Offset& offset) {
    Cursor trial = cursor;
    const auto date = read_point(trial);
    const bool dated = date && (date->year >= 0 || !date->literal.empty()) && date->grain != Grain::bare &&
                       !date->short_year;
    if (dated && (!cursor.whole || trial.done())) {
        offset.from.push_back(*date);
        cursor.at = trial.at;
        return;
    }
    offset.event = take_event(cursor);
}

// "the following year", "last month", "that day"
std::optional<Offset> read_neighbour(Cursor& cursor) {
    Cursor trial = cursor;
    const int side = trial.is_word("this", 1) ? (trial.is_word("later")     ? 1
                                                 : trial.is_word("earlier") ? -1
                                                                            : 0)
                                              : 0;
    if (side != 0) ++trial.at;
    trial.take_any({"the", "in"});
    const int count = trial.is_any({"following", "next", "ensuing", "coming", "subsequent"})          ? 1
                      : trial.is_any({"previous", "preceding", "last", "past", "prior", "foregoing"}) ? -1
                      : trial.is_any({"same", "this", "that", "current"})                             ? 0
                                                                                                      : 2;
    if (count == 2) return std::nullopt;
    ++trial.at;
    trial.take_any({"same", "very"});
    const std::optional<Unit> unit = unit_of(trial.peek().text);
    if (!unit || trial.peek().text.back() == 's') return std::nullopt;
    ++trial.at;
    if (trial.is_word("of")) return std::nullopt;  // "the last decade of the 15th century"
    cursor.at = trial.at;
    Offset offset;
    offset.unit = *unit;
    offset.count = count;
    if (*unit == Unit::month || *unit == Unit::year) offset.side = side;
    return offset;
}

// "last Tuesday", "on Friday", "the following Monday"; what has a date of its own is left to it.
std::optional<Offset> read_weekday(Cursor& cursor) {
    Cursor trial = cursor;
    trial.take_word("the");
    const int count = trial.is_any({"last", "previous", "preceding", "past"})    ? -1
                      : trial.is_any({"next", "following", "coming", "ensuing"}) ? 1
                                                                                 : 0;
    if (count != 0 || trial.is_any({"this", "that"})) ++trial.at;
    const Token& word = trial.peek();
    const int weekday = word.kind == Token::Kind::word ? weekday_of(word.text) : 0;
    // "Sun", "Fri", "Mon" and "Sat" are other words as well.
    if (weekday == 0 || (!trial.whole && (!word.capital || word.text.size() < 6))) return std::nullopt;
    // "the Sunday School", "the Saturday Evening Post": names.
    const bool article = trial.at > 0 && trial.tokens[trial.at - 1].text == "the";
    if (!trial.whole && article && trial.peek(1).capital && trial.peek(1).spaced) return std::nullopt;
    Cursor dated = trial;
    if (read_point(dated)) return std::nullopt;
    ++trial.at;
    if (is_part_of_day(trial.peek().text)) ++trial.at;
    cursor.at = trial.at;
    Offset offset;
    offset.unit = Unit::day;
    offset.count = count;
    offset.weekday = weekday;
    return offset;
}

// "three years later", "a month before", "two years after the visit"
std::optional<Offset> read_counted(Cursor& cursor) {
    Cursor trial = cursor;
    trial.take_any({"about", "some", "just", "only", "nearly", "almost", "barely"});
    const std::optional<std::int64_t> count = take_count(trial);
    if (!count) return std::nullopt;
    trial.take_any({"more", "full", "whole"});
    const std::optional<Unit> unit = unit_of(trial.peek().text);
    if (!unit) return std::nullopt;
    ++trial.at;
    const bool later = trial.take_any({"later", "afterwards", "afterward", "hence", "thereafter"});
    const bool sooner = !later && trial.take_any({"earlier", "ago", "previously", "beforehand"});
    const bool after = !later && !sooner && trial.take_any({"after", "following"});
    const bool before = !later && !sooner && !after && trial.take_any({"before", "prior"});
    if (!later && !sooner && !after && !before) return std::nullopt;
    Offset offset{*unit, later || after ? *count : -*count, false, {}};
    if (after || before) take_base(trial, offset);
    cursor.at = trial.at;
    return offset;
}

// "the year after", "the day before the attack"
std::optional<Offset> read_unit_after(Cursor& cursor) {
    Cursor trial = cursor;
    if (!trial.take_word("the")) return std::nullopt;
    const std::optional<Unit> unit = unit_of(trial.peek().text);
    if (!unit || trial.peek().text.back() == 's') return std::nullopt;
    ++trial.at;
    const bool after = trial.take_any({"after", "following"});
    if (!after && !trial.take_any({"before", "preceding"})) return std::nullopt;
    Offset offset{*unit, after ? 1 : -1, false, {}};
    take_base(trial, offset);
    cursor.at = trial.at;
    return offset;
}

std::string range_text(const std::string& first, const std::string& last) {
    return first == last ? first : fmt::format("[{}..{}]", first, last);
}

// The days that an offset counts from.
std::optional<std::pair<Day, Day>> base_of(const Offset& offset, const DateOptions& options) {
    if (!offset.from.empty()) {
        const auto located = locate(offset.from.front(), options);
        if (!located || located->stretches.empty()) return std::nullopt;
        return std::pair{located->stretches.front().first, located->stretches.front().last};
    }
    if (offset.event || !options.anchor || !options.anchor->earliest || !options.anchor->latest)
        return std::nullopt;
    return std::pair{*options.anchor->earliest, *options.anchor->latest};
}

// The whole years, decades or centuries that the shifted anchor falls into.
void by_years(Date& date, std::int64_t first, std::int64_t last, std::int64_t count, std::int64_t length) {
    const auto floored = [length](std::int64_t year) {
        return (year / length - (year % length < 0 ? 1 : 0)) * length;
    };
    first = floored(first) + count * length;
    last = floored(last) + count * length + length - 1;
    date.edtf = range_text(year_text(first), year_text(last));
    date.earliest = to_day({first, 1, 1});
    date.latest = to_day({last, 12, 31});
}

// "Last Friday" is the one before the anchor, "next Friday" the one after it, "Friday" either, unless it is
// the anchor itself.
Date mean_weekday(const Offset& offset, Day anchor) {
    constexpr int week = 7;
    const int since = (weekday_of(anchor) - offset.weekday + week) % week;
    const Day before = add_days(anchor, since == 0 ? -week : -since), after = add_days(anchor, week - since);
    Date date;
    date.modifier = "relative";
    date.earliest = offset.count > 0 ? after : offset.count == 0 && since == 0 ? anchor : before;
    date.latest = offset.count == 0 && since != 0 ? after : *date.earliest;
    const auto exactly = [](Day day) { return FuzzyInterval::exactly(static_cast<double>(day.number)); };
    date.days = exactly(*date.earliest);
    date.edtf = day_text(*date.earliest);
    if (date.earliest != date.latest) {
        date.days = Distribution({exactly(*date.earliest), exactly(*date.latest)});
        date.edtf = fmt::format("[{},{}]", date.edtf, day_text(*date.latest));
    }
    return date;
}

// "Later this month" is after the day that it counts from, if any of the month is left.
void keep_side(Date& date, int side, Day from) {
    Day& end = side > 0 ? *date.earliest : *date.latest;
    const Day next = add_days(from, side);
    if (next < *date.earliest || *date.latest < next) return;
    end = next;
    date.edtf = range_text(day_text(*date.earliest), day_text(*date.latest));
}

}  // namespace

std::optional<Offset> read_offset(Cursor& cursor) {
    // In running text "today" and "this day" mean nowadays more often than a day.
    if (!cursor.whole && cursor.is_any({"today", "this"}) && !cursor.is_any({"year", "month", "week"}, 1))
        return std::nullopt;
    if (cursor.take_any({"today", "tonight"})) return Offset{Unit::day, 0, false, {}};
    if (cursor.take_word("yesterday")) return Offset{Unit::day, -1, false, {}};
    if (cursor.take_word("tomorrow")) return Offset{Unit::day, 1, false, {}};
    if (auto offset = read_neighbour(cursor)) return offset;
    if (auto offset = read_weekday(cursor)) return offset;
    if (auto offset = read_counted(cursor)) return offset;
    return read_unit_after(cursor);
}

Date mean_offset(const Offset& offset, const DateOptions& options) {
    Date date;
    date.modifier = "relative";
    const auto base = base_of(offset, options);
    if (!base) {
        date.unresolved = true;
        return date;
    }
    const auto [first, last] = *base;
    if (offset.weekday != 0) {
        if (first == last) return mean_weekday(offset, first);
        date.unresolved = true;
        return date;
    }
    const CivilDate from = to_civil(first), to = to_civil(last);
    switch (offset.unit) {
        case Unit::day:
        case Unit::week: {
            const std::int64_t days = offset.count * (offset.unit == Unit::week ? 7 : 1);
            date.earliest = add_days(first, days);
            date.latest = add_days(last, days);
            date.edtf = range_text(day_text(*date.earliest), day_text(*date.latest));
            break;
        }
        case Unit::month: {
            const CivilDate a = to_civil(add_months(to_day({from.year, from.month, 1}), offset.count));
            const CivilDate b = to_civil(add_months(to_day({to.year, to.month, 1}), offset.count));
            date.earliest = to_day(a);
            date.latest = to_day({b.year, b.month, days_in_month(b.year, b.month)});
            date.edtf = range_text(month_text(a.year, a.month), month_text(b.year, b.month));
            break;
        }
        case Unit::year:
            by_years(date, from.year, to.year, offset.count, 1);
            break;
        case Unit::decade:
            by_years(date, from.year, to.year, offset.count, 10);
            break;
        case Unit::century:
            by_years(date, from.year, to.year, offset.count, 100);
            break;
    }
    if (offset.side != 0 && first == last) keep_side(date, offset.side, first);
    date.days = FuzzyInterval::within({{static_cast<double>(date.earliest->number), true},
                                       {static_cast<double>(date.latest->number), true}});
    return date;
}

}  // namespace gainsay::dates
