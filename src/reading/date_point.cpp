#include "reading/date_point.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::dates {
namespace {

using Kind = Token::Kind;

// ---- eras and years ----

// "B.C.", "B.C.E.", "A.D.", "C.E.": letters with full stops.
Era take_dotted_era(Cursor& cursor) noexcept {
    const auto letter_dot = [&](std::size_t i, char letter) {
        return cursor.peek(i).text == std::string_view(&letter, 1) && cursor.is_mark('.', i + 1) &&
               !cursor.peek(i + 1).spaced;
    };
    const char first = cursor.peek().text.size() == 1 ? cursor.peek().text[0] : '\0';
    const char second = first == 'b' ? 'c' : first == 'a' ? 'd' : first == 'c' ? 'e' : '\0';
    if (second == '\0' || !letter_dot(0, first)) return Era::none;
    if (cursor.peek(2).text != std::string_view(&second, 1)) return Era::none;
    cursor.at += 3;
    cursor.skip_dot();
    if (first == 'b' && cursor.peek().text == "e") {
        ++cursor.at;
        cursor.skip_dot();
    }
    return first == 'b' ? Era::before : Era::common;
}

bool is_joined_word(const Token& token) noexcept { return token.kind == Kind::word && !token.spaced; }

// A number that stands alone as a year: not the head of "19th", "5km", "1.500", "12:30" or "3/4".
bool ends_cleanly(const Cursor& cursor, std::size_t after) noexcept {
    const Token& next = cursor.tokens[after];
    if (next.spaced || next.kind == Kind::end) return true;
    if (next.kind == Kind::word) return next.text == "ish";
    const Token& beyond = cursor.tokens[after + 1];
    const bool digits_follow = beyond.kind == Kind::number && !beyond.spaced;
    return !(digits_follow && (next.mark == '.' || next.mark == ',' || next.mark == ':')) &&
           next.mark != '%' && next.mark != '$';
}

// What follows a four-digit number that counts things: "1500 soldiers", "1967 km".
bool counts_something(const Cursor& cursor, std::size_t after) noexcept {
    const Token& next = cursor.tokens[after];
    if (next.kind != Kind::word || !next.spaced) return false;
    constexpr std::string_view counted[] = {
        "km",       "kilometres", "kilometers", "miles",       "metres",     "meters",  "feet",
        "ft",       "tons",       "tonnes",     "kg",          "kilograms",  "pounds",  "dollars",
        "euros",    "rubles",     "roubles",    "yuan",        "dong",       "francs",  "marks",
        "men",      "women",      "people",     "persons",     "soldiers",   "troops",  "pilots",
        "officers", "students",   "workers",    "families",    "households", "houses",  "copies",
        "pages",    "rifles",     "tanks",      "aircraft",    "planes",     "hours",   "days",
        "weeks",    "months",     "years",      "minutes",     "seconds",    "percent", "times",
        "dead",     "killed",     "wounded",    "inhabitants", "ships",      "guns",    "units",
        "hectares", "acres",      "square",     "cubic",       "million",    "billion", "thousand"};
    return std::find(std::begin(counted), std::end(counted), next.text) != std::end(counted);
}

// What stands before a four-digit number that is not a year: "No. 1966", "$1966", "page 1966".
bool is_label(const Token& before, bool spaced) noexcept {
    if (before.kind == Kind::mark)
        return before.mark == '$' || before.mark == '#' || before.mark == '\1' ||
               (!spaced &&
                (before.mark == '.' || before.mark == ',' || before.mark == ':' || before.mark == '+'));
    constexpr std::string_view labels[] = {"no",      "nr",      "number",  "page",       "p",   "pp",
                                           "section", "article", "chapter", "paragraph",  "vol", "volume",
                                           "box",     "room",    "usd",     "eur",        "gbp", "highway",
                                           "route",   "flight",  "boeing",  "resolution", "law", "decree"};
    return before.kind == Kind::word &&
           (!spaced || std::find(std::begin(labels), std::end(labels), before.text) != std::end(labels));
}

bool is_plausible_year(const Cursor& cursor, std::size_t at, bool after_month) noexcept {
    const Token& token = cursor.tokens[at];
    if (token.kind != Kind::number || token.digits != 4 || token.number < 1000 || token.number > 2199)
        return false;
    if (!ends_cleanly(cursor, at + 1)) return false;
    if (after_month) return true;
    if (at > 0 && is_label(cursor.tokens[at - 1], token.spaced)) return false;
    return !counts_something(cursor, at + 1);
}

// "unknown" digits after a month: "March 19uu".
bool take_masked_year(Cursor& cursor, Atom& atom) {
    if (!cursor.is_number() || cursor.peek().digits > 3) return false;
    Cursor trial = cursor;
    const std::optional<Atom> year = read_figures(trial);
    if (!year || year->grain != Grain::year || year->year_mask.empty()) return false;
    atom.year_mask = year->year_mask;
    cursor.at = trial.at;
    return true;
}

}  // namespace

Era take_era(Cursor& cursor) {
    const std::size_t start = cursor.at;
    if (cursor.take_words({"anno", "domini"}) || cursor.take_words({"common", "era"}) ||
        cursor.take_words({"christian", "era"}) || cursor.take_words({"of", "our", "era"}) ||
        cursor.take_words({"of", "the", "common", "era"}))
        return Era::common;
    if (cursor.take_words({"before", "christ"}) || cursor.take_words({"before", "common", "era"}) ||
        cursor.take_words({"before", "the", "common", "era"}) || cursor.take_words({"before", "our", "era"}))
        return Era::before;
    if (cursor.peek().kind != Kind::word) return Era::none;
    const Era era = era_of(cursor.peek().text);
    if (era != Era::none) {
        ++cursor.at;
        return era;
    }
    const Era dotted = take_dotted_era(cursor);
    if (dotted == Era::none) cursor.at = start;
    return dotted;
}

bool take_year(Cursor& cursor, Atom& atom, bool after_day) {
    const std::size_t start = cursor.at;
    if (take_masked_year(cursor, atom)) return true;
    const bool leading_era = !cursor.is_number() && (atom.era = take_era(cursor)) != Era::none;
    const bool apostrophe =
        !leading_era && cursor.is_mark('\'') && cursor.peek(1).digits == 2 && cursor.take_mark('\'');
    const bool negative = cursor.whole && cursor.is_mark('-') && cursor.peek().spaced &&
                          cursor.is_number(1) && !cursor.peek(1).spaced && cursor.take_mark('-');
    const Token& number = cursor.peek();
    if (number.kind != Kind::number || number.digits > 18) {
        cursor.at = start;
        return false;
    }
    ++cursor.at;
    const bool joined_era = is_joined_word(cursor.peek()) && era_of(cursor.peek().text) != Era::none;
    const Era era = leading_era ? atom.era : take_era(cursor);
    const bool certain = leading_era || apostrophe || era != Era::none || joined_era;
    const bool allowed = certain || is_plausible_year(cursor, cursor.at - 1, true) ||
                         (cursor.whole && ends_cleanly(cursor, cursor.at) &&
                          (number.digits > 2 || after_day || number.number > 31));
    if (!allowed || (negative && era != Era::none)) {
        cursor.at = start;
        atom.era = Era::none;
        return false;
    }
    atom.era = era;
    atom.short_year = apostrophe;
    atom.year = number.number;
    if (negative) {
        atom.era = Era::before;
        ++atom.year;  // -1 is 2 BC
    }
    return true;
}

namespace {

// ---- hedges, parts and other words before the date ----

bool take_approximate(Cursor& cursor) {
    if (cursor.take_mark('~')) return true;
    // "c" and "ca" alone are too short to mean anything before another word.
    if (cursor.is_any({"c", "ca", "cca", "circ"})) {
        const bool dotted = cursor.is_mark('.', 1) && !cursor.peek(1).spaced;
        const std::size_t next = dotted ? 2 : 1;
        const Token& follow = cursor.peek(next);
        const bool fits = follow.kind == Kind::number || cursor.whole || dotted || month_of(follow.text) != 0;
        if (!fits || follow.kind == Kind::end) return false;
        cursor.at += next;
        return true;
    }
    if (cursor.take_words({"sometime", "around"}) || cursor.take_words({"some", "time", "around"}) ||
        cursor.take_words({"somewhere", "around"}))
        return true;
    if (!cursor.take_any({"circa", "about", "abt", "around", "approx", "approximately", "roughly"}))
        return false;
    cursor.skip_dot();
    return true;
}

bool take_uncertain(Cursor& cursor) {
    if (cursor.is_any({"uncertain", "unsure"}) && cursor.is_mark(':', 1)) {
        cursor.at += 2;
        return true;
    }
    return cursor.take_any(
               {"maybe", "perhaps", "possibly", "probably", "presumably", "likely", "conceivably"}) ||
           cursor.take_words({"most", "likely"}) || cursor.take_words({"very", "likely"});
}

Part simple_part(std::string_view word) noexcept {
    if (word == "early") return Part::early;
    if (word == "mid" || word == "middle") return Part::mid;
    if (word == "late") return Part::late;
    return Part::none;
}

// From the beginning of `a` to the end of `b`.
std::optional<Part> joined(Part a, Part b) noexcept {
    if (a == Part::early && b == Part::mid) return Part::early_mid;
    if (a == Part::mid && b == Part::late) return Part::mid_late;
    if (a == Part::early && b == Part::late) return Part::none;  // all of it
    return std::nullopt;
}

void take_part_link(Cursor& cursor) {
    if (cursor.take_any({"part", "portion", "days", "months", "years", "stages", "half"}))
        cursor.take_any({"of", "in"});
    else if (!cursor.take_any({"in", "of"})) cursor.take_mark('-');
    cursor.take_word("the");
}

// "first half of", "the last quarter of", "second third of".
std::optional<Part> take_fraction(Cursor& cursor) {
    const std::size_t start = cursor.at;
    int ordinal = cursor.is_word("last") || cursor.is_word("final") || cursor.is_word("latter")
                      ? -1
                      : ordinal_of(cursor.peek().text);
    std::size_t next = 1;
    if (cursor.is_number() && is_ordinal_suffix(cursor.peek(1).text) && !cursor.peek(1).spaced) {
        ordinal = static_cast<int>(std::min<std::int64_t>(cursor.peek().number, 99));
        next = 2;
    }
    if (ordinal == 0) return std::nullopt;
    const std::string_view unit = cursor.peek(next).text;
    cursor.at += next + 1;
    Part part = Part::none;
    if (unit == "half") {
        part = ordinal == 1                    ? Part::first_half
               : ordinal == 2 || ordinal == -1 ? Part::second_half
                                               : Part::none;
    } else if (unit == "third") {
        constexpr Part thirds[] = {Part::first_third, Part::second_third, Part::last_third};
        if (ordinal <= 3) part = thirds[ordinal == -1 ? 2 : ordinal - 1];
    } else if (unit == "quarter") {
        constexpr Part quarters[] = {Part::first_quarter, Part::second_quarter, Part::third_quarter,
                                     Part::last_quarter};
        if (ordinal <= 4) part = quarters[ordinal == -1 ? 3 : ordinal - 1];
    } else if (ordinal == -1 && (unit == "part" || unit == "years" || unit == "months" || unit == "days")) {
        part = Part::late;
    }
    // "second half 1966"; the quarters of a year have codes of their own in EDTF (read_division)
    const bool linked = part != Part::none && cursor.take_any({"of", "in"});
    const bool bare = cursor.is_number() && cursor.peek().digits == 4 && !is_joined_word(cursor.peek(1));
    if (part == Part::none || (bare && unit == "quarter") ||
        (!linked && !cursor.is_number() && month_of(cursor.peek().text) == 0)) {
        cursor.at = start;
        return std::nullopt;
    }
    cursor.take_word("the");
    return part;
}

bool take_part(Cursor& cursor, Atom& atom) {
    const std::size_t start = cursor.at;
    if (const std::optional<Part> fraction = take_fraction(cursor)) {
        atom.part = *fraction;
        return true;
    }
    if (cursor.take_words({"turn", "of"})) {
        cursor.take_word("the");
        atom.part = Part::turn;
        return true;
    }
    if (cursor.is_any({"beginning", "start", "onset", "opening", "outset", "end", "close", "ending"}) &&
        cursor.is_any({"of", "in"}, 1)) {
        const bool last = cursor.is_any({"end", "close", "ending"});
        cursor.at += 2;
        cursor.take_word("the");
        atom.part = last ? Part::end : Part::beginning;
        return true;
    }
    if (cursor.is_any({"later", "earlier"}) && cursor.is_any({"in", "on", "that"}, 1)) {
        atom.modifier = cursor.peek().text;
        cursor.at += 2;
        cursor.take_word("the");
        return true;
    }
    const bool very = cursor.take_word("very");
    Part part = simple_part(cursor.peek().text);
    if (part == Part::none) {
        cursor.at = start;
        return false;
    }
    ++cursor.at;
    // "early-to-mid", "mid to late", "early-mid"
    Cursor trial = cursor;
    trial.take_mark('-');
    trial.take_any({"to", "or"});
    trial.take_mark('-');
    const std::optional<Part> both = joined(part, simple_part(trial.peek().text));
    if (both && trial.at > cursor.at) {
        part = *both;
        cursor.at = trial.at + 1;
        if (part == Part::none) atom.modifier = "early to late";
    }
    if (very && part == Part::early) part = Part::beginning;
    if (very && part == Part::late) part = Part::end;
    take_part_link(cursor);
    atom.part = part;
    return true;
}

// "sometime in", "a day in", "some month during": the date is a part of what follows.
bool take_within(Cursor& cursor, Atom& atom) {
    const std::size_t start = cursor.at;
    const auto preposition = [&] {
        cursor.take_any({"somewhere", "sometime"});
        if (!cursor.take_any({"in", "of", "during", "within"})) return false;
        cursor.take_word("the");
        return true;
    };
    if ((cursor.take_word("sometime") || cursor.take_words({"some", "time"})) && preposition()) {
        atom.within = Grain::day;
        return true;
    }
    cursor.at = start;
    cursor.take_any({"a", "some", "one", "on"});
    cursor.take_any({"a", "some"});
    const Grain grain = cursor.is_word("day")      ? Grain::day
                        : cursor.is_word("month")  ? Grain::month
                        : cursor.is_word("year")   ? Grain::year
                        : cursor.is_word("decade") ? Grain::decade
                                                   : Grain::bare;
    if (grain != Grain::bare) {
        ++cursor.at;
        if (preposition()) {
            atom.within = grain;
            return true;
        }
    }
    cursor.at = start;
    return false;
}

bool take_part_of_day(Cursor& cursor, Atom& atom) {
    if (!is_part_of_day(cursor.peek().text) || !cursor.is_any({"of", "on"}, 1)) return false;
    atom.modifier = cursor.peek().text;
    cursor.at += 2;
    cursor.take_word("the");
    return true;
}

bool take_weekday(Cursor& cursor) {
    if (!is_weekday(cursor.peek().text) || (!cursor.whole && !cursor.peek().capital)) return false;
    ++cursor.at;
    cursor.skip_dot();
    cursor.take_mark(',');
    cursor.take_any({"the", "on"});
    return true;
}

// "the year", "the month of", "the decade of the", "the summer months of" are left as they are: labels of
// what follows.
bool take_label(Cursor& cursor) {
    if (cursor.is_any({"year", "years"}) &&
        (cursor.is_number(1) || cursor.is_word("of", 1) || cursor.is_mark('\'', 1))) {
        ++cursor.at;
        cursor.take_word("of");
        return true;
    }
    if (cursor.is_any({"month", "months", "decade", "century", "day"}) && cursor.is_word("of", 1)) {
        cursor.at += 2;
        return true;
    }
    return false;
}

void take_prefixes(Cursor& cursor, Atom& atom) {
    for (int guard = 0; guard < 16; ++guard) {
        if (take_approximate(cursor)) atom.approximate = true;
        else if (take_uncertain(cursor)) atom.uncertain = true;
        else if (atom.part == Part::none && take_part(cursor, atom)) continue;
        else if (!atom.within && take_within(cursor, atom)) continue;
        else if (take_part_of_day(cursor, atom) || take_weekday(cursor) || take_label(cursor)) continue;
        else if (cursor.take_word("the")) continue;
        else if (guard > 0 && cursor.take_any({"in", "on"})) continue;
        else break;
    }
}

// ---- the date itself ----

// "of last year", "this year"
bool take_relative_year(Cursor& cursor, Atom& atom) {
    Cursor trial = cursor;
    trial.take_word("of");
    trial.take_word("the");
    const int shift = trial.is_any({"last", "previous", "preceding", "past"}) ? -1
                      : trial.is_any({"next", "following", "coming"})         ? 1
                      : trial.is_any({"this", "that", "same", "current"})     ? 0
                                                                              : 2;
    if (shift == 2) return false;
    ++trial.at;
    trial.take_word("same");
    if (!trial.take_word("year")) return false;
    atom.relative_year = shift;
    cursor.at = trial.at;
    return true;
}

// A comma, "of", "in" or nothing, then a year.
bool take_linked_year(Cursor& cursor, Atom& atom, bool after_day) {
    const std::size_t start = cursor.at;
    if (take_relative_year(cursor, atom)) return true;
    cursor.take_mark(',');
    cursor.take_any({"of", "in"});
    cursor.take_words({"the", "year"});
    cursor.take_word("year");
    if (take_year(cursor, atom, after_day)) return true;
    cursor.at = start;
    return false;
}

std::string two_digits(int number) { return fmt::format("{:02}", number); }

// "29", "29th", "twenty-ninth", "second"; 0 where there is none.
int take_day_number(Cursor& cursor, bool& ordinal) {
    const std::size_t start = cursor.at;
    int day = 0;
    ordinal = false;
    if (cursor.is_number() && cursor.peek().digits <= 2) {
        day = static_cast<int>(cursor.peek().number);
        ++cursor.at;
        if (is_joined_word(cursor.peek()) && is_ordinal_suffix(cursor.peek().text)) {
            ordinal = true;
            ++cursor.at;
        }
    } else if (const int tens = tens_of(cursor.peek().text); tens != 0 && tens <= 30) {
        ++cursor.at;
        cursor.take_mark('-');
        const int unit = ordinal_of(cursor.peek().text);
        if (unit > 0 && unit < 10) day = tens + unit;
        ++cursor.at;
        ordinal = true;
    } else if (const int word = ordinal_of(cursor.peek().text); word != 0) {
        day = word;
        ordinal = true;
        ++cursor.at;
    }
    if (day >= 1 && day <= 31) return day;
    cursor.at = start;
    return 0;
}

bool is_day_of(int month, int day) noexcept { return day >= 1 && day <= days_in_month(2000, month); }

// In running text "may", "march", "mar", "sun" are months only where the case and the neighbours say so.
bool is_month_here(const Cursor& cursor) noexcept {
    const Token& token = cursor.peek();
    if (token.kind != Kind::word || month_of(token.text) == 0) return false;
    if (cursor.whole) return true;
    if (!token.capital &&
        !(cursor.peek(1).kind == Kind::number && token.text != "may" && token.text != "march"))
        return false;
    const bool ambiguous = token.text == "may" || token.text == "march" || token.text == "august" ||
                           is_month_abbreviation(token.text);
    if (!ambiguous) return true;
    const std::size_t dot = cursor.is_mark('.', 1) && !cursor.peek(1).spaced ? 1 : 0;
    const auto is_dated = [&](std::size_t i) {
        return cursor.is_number(i) || (cursor.is_mark(',', i) && cursor.is_number(i + 1)) ||
               (cursor.is_word("of", i) && cursor.is_number(i + 1)) || cursor.is_mark('\'', i);
    };
    if (is_dated(1 + dot)) return true;
    if (cursor.at == 0) return false;
    const Token& before = cursor.tokens[cursor.at - 1];
    constexpr std::string_view openers[] = {
        "in",   "of",    "by",   "since", "until",  "till",   "last",  "next",    "early",   "mid", "late",
        "this", "every", "from", "to",    "during", "before", "after", "between", "through", "each"};
    return before.kind == Kind::number || before.mark == '-' || is_ordinal_suffix(before.text) ||
           std::find(std::begin(openers), std::end(openers), before.text) != std::end(openers);
}

// "May", "May 1776", "June 20 of 1792", "mar the 1 1988", "February 12".
std::optional<Atom> read_month_first(Cursor& cursor) {
    if (!is_month_here(cursor)) return std::nullopt;
    Atom atom;
    const int month = month_of(cursor.peek().text);
    atom.grain = Grain::month;
    atom.month = two_digits(month);
    ++cursor.at;
    cursor.skip_dot();
    Cursor trial = cursor;
    trial.take_mark(',');
    trial.take_mark('-');
    trial.take_word("the");
    bool ordinal = false;
    const int day = take_day_number(trial, ordinal);
    Cursor era_trial = trial;
    const bool is_year = day == 0 || (!ordinal && take_era(era_trial) != Era::none) ||
                         (is_joined_word(trial.peek()) && !ordinal) || !is_day_of(month, day) ||
                         trial.is_mark(':') ||
                         (trial.is_mark('.') && trial.is_number(1) && !trial.peek(1).spaced) ||
                         (trial.is_mark('*') && !trial.peek().spaced);
    if (!is_year) {
        atom.grain = Grain::day;
        atom.day = two_digits(day);
        cursor.at = trial.at;
        cursor.take_mark('-');
        if (cursor.at > trial.at && !(cursor.is_number() && cursor.peek().digits == 4)) cursor.at = trial.at;
    }
    take_linked_year(cursor, atom, !atom.day.empty());
    return atom;
}

// "3 May 1750", "the 3rd of May", "12-Jan-1940".
std::optional<Atom> read_day_first(Cursor& cursor) {
    const std::size_t start = cursor.at;
    bool ordinal = false;
    const int day = take_day_number(cursor, ordinal);
    if (day == 0) return std::nullopt;
    const bool dashed = cursor.is_mark('-') && !cursor.peek().spaced && cursor.take_mark('-');
    cursor.skip_dot();
    cursor.take_word("day");
    cursor.take_word("of");
    const Token& word = cursor.peek();
    const int month = word.kind == Kind::word ? month_of(word.text) : 0;
    const bool lower_may = !cursor.whole && !word.capital && is_month_abbreviation(word.text);
    if (month == 0 || !is_day_of(month, day) || lower_may) {
        cursor.at = start;
        return std::nullopt;
    }
    Atom atom;
    atom.grain = Grain::day;
    atom.month = two_digits(month);
    atom.day = two_digits(day);
    ++cursor.at;
    cursor.skip_dot();
    if (dashed && cursor.is_mark('-') && cursor.is_number(1) &&
        (cursor.peek(1).digits == 4 || cursor.peek(1).digits == 2)) {
        ++cursor.at;
        atom.short_year = cursor.peek().digits == 2;
        atom.year = cursor.peek().number;
        ++cursor.at;
        return atom;
    }
    take_linked_year(cursor, atom, true);
    return atom;
}

// "(Northern Hemisphere)" after a season turns its code into one of level 2.
int take_hemisphere(Cursor& cursor, int season) {
    const std::size_t start = cursor.at;
    const bool open = cursor.take_mark('(');
    const bool northern = cursor.take_any({"northern", "north"}),
               southern = !northern && cursor.take_any({"southern", "south"});
    if (northern || southern) {
        cursor.take_word("hemisphere");
        if (!open || cursor.take_mark(')')) return season + (northern ? 4 : 8);
    }
    cursor.at = start;
    return season;
}

// "winter of 1941-42": the year that ends it.
bool take_season_end(Cursor& cursor, std::int64_t year) {
    if (!(cursor.is_mark('-') || cursor.is_mark('/')) || !cursor.is_number(1)) return false;
    const Token& next = cursor.peek(1);
    const std::int64_t modulus = next.digits == 4   ? 10'000
                                 : next.digits == 2 ? 100
                                 : next.digits == 1 ? 10
                                                    : 0;
    if (modulus == 0 || next.number != (year + 1) % modulus) return false;
    cursor.at += 2;
    return true;
}

std::optional<Atom> read_season(Cursor& cursor) {
    if (cursor.peek().kind != Kind::word) return std::nullopt;
    const std::size_t start = cursor.at;
    int season = season_of(cursor.peek().text);
    if (season == 0) return std::nullopt;
    ++cursor.at;
    season = take_hemisphere(cursor, season);
    Atom atom;
    atom.grain = Grain::season;
    atom.month = std::to_string(season);
    cursor.take_any({"season", "months"});
    const bool dated = take_linked_year(cursor, atom, true);
    if (!dated && !cursor.whole) {
        cursor.at = start;
        return std::nullopt;
    }
    if (dated && (season == 24 || season == 28) && !atom.relative_year && atom.era != Era::before)
        atom.winter_pair = take_season_end(cursor, atom.year);
    if (dated) atom.month = std::to_string(take_hemisphere(cursor, season));
    return atom;
}

// "Q2 1985", "1st quarter 1985", "second semester of 1985", "Semestral 1 1985".
std::optional<Atom> read_division(Cursor& cursor) {
    const std::size_t start = cursor.at;
    struct Division {
        int first_code, count;
    };
    const auto division_of = [](std::string_view word) -> Division {
        if (word == "q" || word == "quarter") return {33, 4};
        if (word == "quadrimester" || word == "quadrimestral" || word == "quadrimestre") return {37, 3};
        if (word == "semester" || word == "semestral" || word == "half") return {40, 2};
        return {0, 0};
    };
    int number = 0;
    Division division = division_of(cursor.peek().text);
    if (division.count != 0 && cursor.is_number(1)) {
        number = static_cast<int>(std::min<std::int64_t>(cursor.peek(1).number, 99));
        cursor.at += 2;
    } else {
        bool ordinal = false;
        number = take_day_number(cursor, ordinal);
        division = division_of(cursor.peek().text);
        if (!ordinal || division.count == 0) number = 0;
        ++cursor.at;
    }
    Atom atom;
    cursor.take_mark(',');
    cursor.take_words({"of", "the"});
    if (number >= 1 && number <= division.count && take_linked_year(cursor, atom, true)) {
        atom.grain = Grain::season;
        atom.month = std::to_string(division.first_code + number - 1);
        return atom;
    }
    cursor.at = start;
    return std::nullopt;
}

// The ordinal of a century or of its neighbour in a range: "19th", "nineteenth", "XIXth", "twenty-first".
int take_century_number(Cursor& cursor, bool& ordinal) {
    const std::size_t start = cursor.at;
    if (const int number = take_day_number(cursor, ordinal)) return number;
    cursor.at = start;
    const Token& token = cursor.peek();
    if (token.kind != Kind::word) return 0;
    std::string_view roman = token.text;
    if (roman.size() > 2 && is_ordinal_suffix(roman.substr(roman.size() - 2))) roman.remove_suffix(2);
    const int number = roman_of(roman);
    if (number == 0) return 0;
    ordinal = roman.size() != token.text.size();
    ++cursor.at;
    return number;
}

std::optional<Atom> read_century(Cursor& cursor) {
    const std::size_t start = cursor.at;
    bool ordinal = false;
    const bool figures = cursor.is_number();
    const int number = take_century_number(cursor, ordinal);
    const bool joined_word = is_joined_word(cursor.peek());
    if (cursor.is_mark('-') && is_century_word(cursor.peek(1).text)) ++cursor.at;
    // "19th c.", "19c": the letter alone needs an ordinal or to be joined to figures
    const bool letter = cursor.is_word("c") && (ordinal || (figures && joined_word));
    if (number == 0 || (!letter && !is_century_word(cursor.peek().text))) {
        cursor.at = start;
        return std::nullopt;
    }
    const bool is_abbreviation = letter || cursor.is_word("cent");
    ++cursor.at;
    if (is_abbreviation) cursor.skip_dot();
    Atom atom;
    atom.grain = Grain::century;
    atom.year = number;
    atom.era = take_era(cursor);
    return atom;
}

// "s" or "'s" joined to a number.
bool take_plural(Cursor& cursor) noexcept {
    const bool quote = cursor.is_mark('\'') && !cursor.peek().spaced;
    const Token& s = cursor.peek(quote ? 1 : 0);
    if (s.text != "s" || s.spaced) return false;
    cursor.at += quote ? 2 : 1;
    return true;
}

std::optional<Atom> read_decade(Cursor& cursor) {
    const std::size_t start = cursor.at;
    Atom atom;
    atom.grain = Grain::decade;
    if (const int decade = decade_of(cursor.peek().text)) {
        if (!cursor.whole && cursor.at > 0 &&
            (cursor.tokens[cursor.at - 1].text == "his" || cursor.tokens[cursor.at - 1].text == "her" ||
             cursor.tokens[cursor.at - 1].text == "their"))
            return std::nullopt;  // an age
        atom.year = decade;
        atom.short_year = true;
        ++cursor.at;
        return atom;
    }
    // "the nineteen sixties"
    const int hundreds = cardinal_of(cursor.peek().text);
    const std::size_t gap = cursor.is_mark('-', 1) ? 2 : 1;
    if (hundreds >= 10 && decade_of(cursor.peek(gap).text) != 0) {
        atom.year = hundreds * 100 + decade_of(cursor.peek(gap).text);
        cursor.at += gap + 1;
        return atom;
    }
    const bool quoted = cursor.take_mark('\'');
    const Token& number = cursor.peek();
    if (number.kind == Kind::number && (number.digits == 2 || number.digits == 4 || number.digits == 3) &&
        number.number % 10 == 0) {
        ++cursor.at;
        if (take_plural(cursor)) {
            atom.year = number.number;
            atom.short_year = number.digits == 2;
            if (quoted) {
                atom.short_year = false;
                atom.year += 1900;
            }
            atom.hundreds = number.digits > 2 && number.number % 100 == 0;
            atom.era = take_era(cursor);
            return atom;
        }
    }
    cursor.at = start;
    return std::nullopt;
}

// "1982 summer", "1967 June 2", "1985 Q2"; otherwise the year alone.
std::optional<Atom> read_year_first(Cursor& cursor) {
    const std::size_t start = cursor.at;
    Atom atom;
    atom.grain = Grain::year;
    const bool signed_year = cursor.whole && cursor.at == 0 && cursor.is_mark('-') && cursor.is_number(1) &&
                             !cursor.peek(1).spaced;
    const Token& number = cursor.peek(signed_year ? 1 : 0);
    const bool leads_with_era = cursor.peek().kind == Kind::word;
    const bool plain = number.kind == Kind::number;
    if (!plain && !leads_with_era && !cursor.is_mark('\'')) return std::nullopt;
    if (signed_year) {
        if (number.digits > 18) return std::nullopt;
        atom.year = number.number + 1;
        atom.era = Era::before;
        cursor.at += 2;
        return atom;
    }
    if (!cursor.whole && plain) {
        Cursor trial = cursor;
        ++trial.at;
        if (!is_plausible_year(cursor, cursor.at, false) && take_era(trial) == Era::none) return std::nullopt;
    }
    if (!cursor.whole && cursor.is_mark('\'') && !cursor.peek().spaced) return std::nullopt;
    if (!take_year(cursor, atom, true)) return std::nullopt;
    if (cursor.whole && plain && atom.era == Era::none && cursor.is_word("b") &&
        cursor.at + 1 >= cursor.tokens.size()) {
        atom.era = Era::before;
        ++cursor.at;
    }
    if (number.digits != 4) return atom;
    Cursor trial = cursor;
    trial.take_mark(',');
    if (season_of(trial.peek().text) != 0 && (cursor.whole || !trial.is_word("fall"))) {
        const int season = season_of(trial.peek().text);
        ++trial.at;
        atom.grain = Grain::season;
        atom.month = std::to_string(take_hemisphere(trial, season));
        cursor.at = trial.at;
    } else if (trial.peek().kind == Kind::word && month_of(trial.peek().text) != 0 &&
               (cursor.whole || trial.peek().capital)) {
        const int month = month_of(trial.peek().text);
        ++trial.at;
        trial.skip_dot();
        bool ordinal = false;
        Cursor day_trial = trial;
        const int day = take_day_number(day_trial, ordinal);
        const bool has_day = is_day_of(month, day) && ends_cleanly(day_trial, day_trial.at);
        // "in 1966, May 3, 1967": the month belongs to what follows
        Cursor beyond = has_day ? day_trial : trial;
        beyond.take_mark(',');
        if (beyond.is_number() && beyond.peek().digits == 4) return atom;
        if (!has_day && !cursor.whole) return atom;
        atom.grain = has_day ? Grain::day : Grain::month;
        atom.month = two_digits(month);
        if (has_day) atom.day = two_digits(day);
        cursor.at = has_day ? day_trial.at : trial.at;
    }
    if (cursor.at == start) return std::nullopt;
    return atom;
}

// Whether numbers without a role ("27-28", "17th and", "50 -") run up to one that has it.
bool leads_to_a_role(Cursor cursor) {
    for (int items = 0; items < 31; ++items) {
        bool ordinal = false;
        if (take_century_number(cursor, ordinal) == 0) {
            if (!cursor.is_number() || cursor.peek().digits > 4) return false;
            ++cursor.at;
        }
        if (items > 0) {
            Cursor trial = cursor;
            trial.take_word("of");
            if (trial.peek().kind == Kind::word &&
                (month_of(trial.peek().text) != 0 || is_century_word(trial.peek().text) ||
                 (trial.is_word("c") && ordinal)))
                return true;
            if (take_era(trial) != Era::none) return true;
        }
        bool linked = cursor.take_mark('-') || cursor.take_mark('/') || cursor.take_mark('&');
        linked = cursor.take_mark(',') || linked;
        linked = cursor.take_any({"to", "and", "or", "through", "until"}) || linked;
        if (!linked) return false;
        cursor.take_word("the");
        cursor.take_any({"early", "mid", "late"});
    }
    return false;
}

// A number whose role its neighbours tell.
std::optional<Atom> read_bare(Cursor& cursor, Neighbour left) {
    Cursor trial = cursor;
    Atom atom;
    bool ordinal = false;
    const bool figures = cursor.is_number();
    const int digits = figures ? cursor.peek().digits : 0;
    int number = take_century_number(trial, ordinal);
    if (number == 0 && figures && digits <= 4) {
        number = static_cast<int>(cursor.peek().number);
        trial.at = cursor.at + 1;
        if (!ends_cleanly(trial, trial.at)) return std::nullopt;
    }
    if (number == 0 || (!ordinal && !figures)) return std::nullopt;
    if (!ordinal && !ends_cleanly(trial, trial.at)) return std::nullopt;
    const bool joined =
        cursor.at > 0 && !cursor.peek().spaced && cursor.tokens[cursor.at - 1].kind == Kind::mark;
    const bool after_year = left == Neighbour::year && !ordinal && digits <= 2 && (joined || cursor.whole);
    const bool after_day = left == Neighbour::day && number <= 31 && !counts_something(trial, trial.at);
    if (!after_year && !after_day && !leads_to_a_role(cursor)) return std::nullopt;
    atom.bare = number;
    atom.bare_digits = digits;
    atom.ordinal = ordinal;
    cursor.at = trial.at;
    // "February 12-14, 2019"
    if (after_day) {
        Cursor year = cursor;
        if (take_linked_year(year, atom, true)) cursor.at = year.at;
    }
    return atom;
}

std::optional<Atom> read_core(Cursor& cursor, Neighbour left) {
    if (cursor.done()) return std::nullopt;
    if (auto atom = read_month_first(cursor)) return atom;
    if (auto atom = read_season(cursor)) return atom;
    if (auto atom = read_division(cursor)) return atom;
    if (auto atom = read_decade(cursor)) return atom;
    if (auto atom = read_century(cursor)) return atom;
    if (auto atom = read_day_first(cursor)) return atom;
    if (auto atom = read_figures(cursor)) return atom;
    const bool can_share =
        left == Neighbour::day || left == Neighbour::year || cursor.is_number() ? true : !cursor.done();
    if (can_share && !(cursor.is_number() && cursor.peek().digits == 4))
        if (auto atom = read_bare(cursor, left)) return atom;
    return read_year_first(cursor);
}

// ---- what follows the date ----

// "(uncertain)", "(?)", "(year uncertain, month approximate)", "(O.S.)"
bool take_remark(Cursor& cursor, Atom& atom) {
    Cursor trial = cursor;
    if (!trial.take_mark('(')) return false;
    bool any = false;
    for (int guard = 0; guard < 12 && !trial.take_mark(')'); ++guard) {
        char* component = trial.is_word("year")    ? &atom.year_mark
                          : trial.is_word("month") ? &atom.month_mark
                          : trial.is_word("day")   ? &atom.day_mark
                                                   : nullptr;
        if (component != nullptr) {
            ++trial.at;
            trial.take_any({"is", "are"});
        }
        const bool unsure = trial.take_any({"uncertain", "unsure", "probable", "probably", "possibly",
                                            "perhaps", "questionable", "doubtful"}) ||
                            trial.take_mark('?');
        const bool rough =
            !unsure && (trial.take_any({"approximate", "approximately", "approx", "circa", "estimated"}) ||
                        trial.take_words({"date", "approximate"}));
        const bool old_style =
            trial.take_words({"old", "style"}) || trial.take_word("julian") || trial.take_word("os");
        if (!unsure && !rough && !old_style) return false;
        if (component != nullptr) {
            const bool both = *component != '\0' && *component != (unsure ? '?' : '~');
            *component = both ? '%' : unsure ? '?' : '~';
        } else {
            atom.uncertain = atom.uncertain || unsure;
            atom.approximate = atom.approximate || rough;
        }
        atom.old_style = atom.old_style || old_style;
        any = true;
        trial.skip_dot();
        if (!trial.take_mark(',')) trial.take_word("and");
    }
    if (!any) return false;
    cursor.at = trial.at;
    return true;
}

bool take_old_style(Cursor& cursor, Atom& atom) {
    if (cursor.take_words({"old", "style"})) return atom.old_style = true;
    if (cursor.is_word("o") && cursor.is_mark('.', 1) && cursor.is_word("s", 2)) {
        cursor.at += 3;
        cursor.skip_dot();
        return atom.old_style = true;
    }
    return cursor.take_words({"new", "style"});
}

// "1915 late", said in catalogues.
bool take_trailing_part(Cursor& cursor, Atom& atom) {
    if (!cursor.whole || atom.part != Part::none) return false;
    Cursor trial = cursor;
    trial.take_mark(',');
    const Part part = simple_part(trial.peek().text);
    const bool ends = trial.at + 1 >= cursor.tokens.size() || trial.is_mark('-', 1);
    if (part == Part::none || !ends) return false;
    atom.part = part;
    cursor.at = trial.at + 1;
    return true;
}

void take_suffixes(Cursor& cursor, Atom& atom) {
    for (int guard = 0; guard < 8; ++guard) {
        const bool joined = !cursor.peek().spaced;
        if ((joined || cursor.whole) && cursor.take_mark('?')) atom.uncertain = true;
        else if (joined && cursor.take_mark('~')) atom.approximate = true;
        else if (joined && cursor.take_mark('%')) atom.approximate = atom.uncertain = true;
        else if (joined && cursor.take_word("ish")) atom.approximate = true;
        else if (cursor.is_mark('-') && cursor.is_word("ish", 1)) cursor.at += 2, atom.approximate = true;
        else if (cursor.take_words({"or", "so"})) atom.approximate = true;
        else if (cursor.whole && cursor.take_any({"approx", "approximately", "circa"})) {
            atom.approximate = true;
            cursor.skip_dot();
        } else if (!take_remark(cursor, atom) && !take_old_style(cursor, atom) &&
                   !take_trailing_part(cursor, atom)) {
            break;
        }
    }
}

}  // namespace

std::optional<Atom> read_point(Cursor& cursor, Neighbour left) {
    const std::size_t start = cursor.at;
    Atom said;
    take_prefixes(cursor, said);
    std::optional<Atom> atom = read_core(cursor, left);
    if (!atom) {
        cursor.at = start;
        return std::nullopt;
    }
    atom->part = said.part;
    atom->within = said.within;
    if (!said.modifier.empty()) atom->modifier = said.modifier;
    atom->approximate = atom->approximate || said.approximate;
    atom->uncertain = atom->uncertain || said.uncertain;
    take_suffixes(cursor, *atom);
    return atom;
}

}  // namespace gainsay::dates
