// What the words of a date phrase say, before it is worked out which days that leaves.
#pragma once

#include <fmt/format.h>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gainsay/date.hpp"
#include "reading/words/date_words.hpp"

namespace gainsay::dates {

// A number whose role only its neighbours tell ("27" of "27-28 February") has the grain `bare`.
enum class Grain : std::uint8_t { bare, millennium, century, decade, year, season, month, day };

enum class Part : std::uint8_t {
    none,
    early,
    mid,
    late,
    early_mid,
    mid_late,
    beginning,
    end,
    first_half,
    second_half,
    first_third,
    second_third,
    last_third,
    first_quarter,
    second_quarter,
    third_quarter,
    last_quarter,
    turn,
    first_week,
    second_week,
    third_week,
    fourth_week,
    last_week,
};

// "The first nine months of": so many units from the beginning or the end.
struct Counted {
    int count = 0;
    Grain unit = Grain::bare;
    bool by_weeks = false;  // seven days each
    bool from_end = false;
};

// "The week of 12 June" has that day in it, "the week beginning", "the week ending" tell where.
enum class Week : std::uint8_t { none, around, beginning, ending };

// "Thanksgiving": the nth Thursday of November, from the end if below 0.
struct NthWeekday {
    int month = 0, weekday = 0, nth = 0;
};

// One point in time as said: "late 1960s", "3 May", "circa 1850".
struct Atom {
    Grain grain = Grain::bare;
    std::int64_t year = -1;  // as counted in its era; of a century or millennium its ordinal, of a decade its
                             // first year; -1: none
    Era era = Era::none;
    std::string year_mask;   // "198X", instead of a number
    std::string month, day;  // "03", "1X"; a season code in `month`
    std::string literal;     // EDTF as given, where it is more than the fields hold
    int bare = -1;           // the number of the grain `bare`
    int bare_digits = 0;
    bool ordinal = false;      // "27th"
    bool short_year = false;   // of a decade or year: the century is not said ("the seventies", "5/2/67")
    bool hundreds = false;     // "the 1800s": a century or a decade
    bool winter_pair = false;  // "winter of 1941-42": begins in `year`
    Part part = Part::none;
    bool uncertain = false, approximate = false;
    char year_mark = '\0', month_mark = '\0', day_mark = '\0';  // qualifiers of single components
    std::optional<Grain> within;                                // "a day in 1872": some day, month, ... of it
    std::optional<int> relative_year;  // "of last year": -1; the year is counted from the anchor's
    int recent = 0;                    // "last December": -1, the nearest before the anchor; "next": 1
    bool old_style = false, new_style = false;
    bool by_calendar = false;  // "Julian": of the calendar alone, the year beginning in January
    bool leading_era = false;  // "BC 780"
    bool dual_year =
        false;  // "11 February 1731/2": a year that began in March for some, in January for others
    std::optional<int> from_easter;  // a movable feast: days after Easter Sunday
    std::optional<NthWeekday> nth_weekday;
    std::optional<int> relative_month;  // "the 5th inst.": 0, "ult.": -1, "prox.": 1
    std::optional<Counted> counted;
    std::optional<Counted> margin;  // "within a month of": so many units to either side
    bool eve = false;               // "the eve of": the day before
    Week week = Week::none;
    bool fiscal = false;       // of a year: twelve months that begin or end in it
    int around = 0;            // of a feast: days on either side that its name is also used for
    std::string modifier;      // "dawn", "later"; parts and hedges speak for themselves
    std::vector<Atom> others;  // other readings of an ambiguous numeric date
};

enum class Form : std::uint8_t {
    point,
    span,
    between,
    before,
    until,
    by,
    after,
    since,
    at_least,
    one_of,
    all_of,
    or_earlier,
    or_later,
    edtf,
    relative
};

inline std::string two_digits(int number) { return fmt::format("{:02}", number); }

// "three years later", "the following year", "yesterday": counted from the anchor.
struct Offset {
    enum class Unit : std::uint8_t { day, week, month, year, decade, century };
    Unit unit = Unit::year;
    std::int64_t count = 0;
    int weekday = 0;     // 1 Monday to 7 Sunday: of the unit day, "last Friday", "next Friday", "on Friday"
    int side = 0;        // "later this month": 1, "earlier this year": -1
    bool event = false;  // counted from an event that the words name ("the year after ...")
    std::vector<Atom> from;  // or from the date that they name ("three days after 5 May 1945"): none or one
};

struct Expression {
    Form form = Form::point;
    std::vector<Atom> atoms;
    bool open_first = false, open_last = false;  // of a span: ".." ("to the present")
    bool unknown_first = false, unknown_last = false;
    bool dashed = false;  // "1860s-1870s": written with a dash
    std::string literal;  // of the form edtf
    Offset offset;
    std::vector<Expression> other;  // of two bounds: the second, "and no later than 1603"; none or one
    std::vector<Atom> likely;       // of a bound: "after 1888, probably 1889"; none or one
    Form bound = Form::point;       // of an offset: "by the following year"
    std::string modifier;           // words of a bound: "before", "as early as"
    std::size_t first_end = 0;      // of a span: the token after its first point
};

}  // namespace gainsay::dates
