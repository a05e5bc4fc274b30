#include "reading/dates/point.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "reading/dates/feasts.hpp"
#include "reading/dates/qualifiers.hpp"
#include "reading/dates/year.hpp"

namespace gainsay::dates {
namespace {

using Kind = Token::Kind;

// "29", "29th", "twenty-ninth", "second"; 0 where there is none.
int take_day_number(Cursor& cursor, bool& ordinal) {
    const std::size_t start = cursor.at;
    int day = 0;
    ordinal = false;
    if (cursor.is_number() && cursor.peek().digits <= 2) {
        day = static_cast<int>(cursor.peek().number);
        ++cursor.at;
        const bool old_suffix =
            cursor.is_word("d") && (day % 10 == 2 || day % 10 == 3) && day / 10 != 1;  // "22d"
        if (is_joined_word(cursor.peek()) && (is_ordinal_suffix(cursor.peek().text) || old_suffix)) {
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

// The blanks of "April 18--"; "May 12--14" is a span.
bool is_blanked_century(const Cursor& cursor) noexcept {
    return cursor.is_mark('-') && !cursor.peek().spaced && cursor.is_mark('-', 1) && !cursor.peek(1).spaced &&
           !cursor.is_number(2);
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
                         trial.is_mark(':') || is_blanked_century(trial) ||
                         (trial.is_mark('.') && trial.is_number(1) && !trial.peek(1).spaced) ||
                         (trial.is_mark('*') && !trial.peek().spaced);
    if (!is_year) {
        atom.grain = Grain::day;
        atom.day = two_digits(day);
        cursor.at = trial.at;
        cursor.take_mark('-');
        if (cursor.at > trial.at && !(cursor.is_number() && cursor.peek().digits == 4)) cursor.at = trial.at;
    }
    // "Jul-42", as spreadsheets show it
    const Token& last = cursor.peek(1);
    constexpr int most_days = 31;
    if (cursor.whole && is_year && cursor.is_mark('-') && !last.spaced && last.digits == 2 &&
        last.number > most_days && cursor.at + 2 == cursor.tokens.size()) {
        atom.year = last.number;
        atom.short_year = true;
        cursor.at += 2;
        return atom;
    }
    take_linked_year(cursor, atom, !atom.day.empty());
    return atom;
}

// "7.IX.1944", "7-IX-1944", "7 IX 1944" behind the day and its first separator.
std::optional<Atom> take_roman_month(Cursor& cursor, int day) {
    const Token& word = cursor.peek();
    if (word.kind != Kind::word) return std::nullopt;
    // A single small letter marks something else, an "x" a digit that is not known.
    const bool capital = word.capital && word.raw != word.text;
    const bool small = word.raw == word.text && word.text.size() > 1;
    const int month = capital || small ? roman_of(word.text) : 0;
    Cursor trial = cursor;
    ++trial.at;
    if (trial.is_mark('.') || trial.is_mark('-') || trial.is_mark('/')) ++trial.at;
    if (month < 1 || month > 12 || !is_day_of(month, day) || trial.peek().digits != 4 ||
        !is_plausible_year(trial, trial.at, true))
        return std::nullopt;
    Atom atom;
    atom.grain = Grain::day;
    atom.month = two_digits(month);
    atom.day = two_digits(day);
    atom.year = trial.peek().number;
    cursor.at = trial.at + 1;
    return atom;
}

// "vii.1934", "VII.1934"
std::optional<Atom> read_roman_month(Cursor& cursor) {
    const Token& word = cursor.peek();
    if (word.kind != Kind::word || word.text.size() < 2 || word.text.size() > 4) return std::nullopt;
    const bool apart = word.spaced || cursor.at == 0 || cursor.tokens[cursor.at - 1].mark == '(';
    if (!apart || !cursor.is_mark('.', 1) || cursor.peek(1).spaced || cursor.peek(2).spaced ||
        cursor.peek(2).digits != 4)
        return std::nullopt;
    const int month = roman_of(word.text);
    if (month < 1 || month > 12 || !is_plausible_year(cursor, cursor.at + 2, true)) return std::nullopt;
    Atom atom;
    atom.grain = Grain::month;
    atom.month = two_digits(month);
    atom.year = cursor.peek(2).number;
    cursor.at += 3;
    return atom;
}

// "8ber", "Xber", "9bris": the months that are named by their number, from September on; 0: none.
int take_numbered_month(Cursor& cursor) {
    const auto is_ending = [](std::string_view word) {
        return word == "ber" || word == "bre" || word == "br" || word == "bris";
    };
    constexpr int shift = 2, first = 7, last = 10;
    const Token& token = cursor.peek();
    if (token.kind == Kind::number && is_joined_word(cursor.peek(1)) && is_ending(cursor.peek(1).text) &&
        token.number >= first && token.number <= last) {
        cursor.at += 2;
        return static_cast<int>(token.number) + shift;
    }
    const std::size_t end = std::min(token.text.find_first_not_of("ivx"), token.text.size());
    if (token.kind != Kind::word || !is_ending(token.text.substr(end))) return 0;
    const int number = roman_of(token.text.substr(0, end));
    if (number < first || number > last) return 0;
    ++cursor.at;
    return number + shift;
}

// "3 8ber 1745", "8ber 1745"
std::optional<Atom> read_numbered_month(Cursor& cursor) {
    Cursor trial = cursor;
    bool ordinal = false;
    Atom atom;
    int month = take_numbered_month(trial);
    const int day = month == 0 ? take_day_number(trial, ordinal) : 0;
    if (day != 0) {
        trial.take_word("of");
        month = take_numbered_month(trial);
    }
    if (month == 0 || (day != 0 && !is_day_of(month, day))) return std::nullopt;
    trial.skip_dot();
    atom.grain = day != 0 ? Grain::day : Grain::month;
    atom.month = two_digits(month);
    if (day != 0) atom.day = two_digits(day);
    if (!take_linked_year(trial, atom, true)) return std::nullopt;
    cursor.at = trial.at;
    return atom;
}

// "3 May 1750", "the 3rd of May", "12-Jan-1940".
std::optional<Atom> read_day_first(Cursor& cursor) {
    const std::size_t start = cursor.at;
    bool ordinal = false;
    const int day = take_day_number(cursor, ordinal);
    if (day == 0) return std::nullopt;
    const bool joined = !cursor.peek().spaced && (cursor.is_mark('-') || cursor.is_mark('/'));
    const bool dashed = joined && cursor.peek(1).kind == Kind::word && (++cursor.at, true);
    cursor.skip_dot();
    cursor.take_word("day");
    cursor.take_word("of");
    cursor.take_words({"the", "month", "of"});
    const Token& word = cursor.peek();
    const int month = word.kind == Kind::word ? month_of(word.text) : 0;
    if (month == 0) {
        if (auto roman = take_roman_month(cursor, day)) return roman;
    }
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
    if (dashed && (cursor.is_mark('-') || cursor.is_mark('/')) && cursor.is_number(1) &&
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

// "spring and summer of 1849": behind the one season another with the year of both.
bool leads_to_dated_season(Cursor cursor) {
    if (!cursor.take_any({"and", "or", "to"}) && !cursor.take_mark('-')) return false;
    cursor.take_word("the");
    if (season_of(cursor.peek().text) == 0) return false;
    ++cursor.at;
    cursor.take_any({"of", "in"});
    return is_plausible_year(cursor, cursor.at, true);
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
    if (!dated && !cursor.whole && !leads_to_dated_season(cursor)) {
        cursor.at = start;
        return std::nullopt;
    }
    if (dated && (season == 24 || season == 28) && !atom.relative_year && atom.era != Era::before)
        atom.winter_pair = take_season_end(cursor, atom.year);
    if (dated) atom.month = std::to_string(take_hemisphere(cursor, season));
    return atom;
}

// The quarter, 1 to 4, of the year that stands at `trial`, which `cursor` then follows.
std::optional<Atom> quarter_of(Cursor& cursor, Cursor trial, int quarter) {
    Atom atom;
    trial.take_word("of");
    if (!take_linked_year(trial, atom, true)) return std::nullopt;
    constexpr int first_code = 33;
    atom.grain = Grain::season;
    atom.month = std::to_string(first_code + quarter - 1);
    cursor.at = trial.at;
    return atom;
}

// "Mar quarter 1841", "Dec qtr 1850": the quarter that ends in that month, as civil registers count.
std::optional<Atom> read_register_quarter(Cursor& cursor) {
    const int month = cursor.peek().kind == Kind::word ? month_of(cursor.peek().text) : 0;
    if (month == 0 || month % 3 != 0) return std::nullopt;
    Cursor trial = cursor;
    ++trial.at;
    trial.skip_dot();
    if (!trial.take_any({"quarter", "qtr", "q"})) return std::nullopt;
    trial.skip_dot();
    return quarter_of(cursor, trial, month / 3);
}

// "Apr-May-Jun 1891", "Jan/Feb/Mar 1850": the same, by its three months.
std::optional<Atom> read_three_months(Cursor& cursor) {
    Cursor trial = cursor;
    int first = 0;
    for (int i = 0; i < 3; ++i) {
        if (i > 0 && !trial.take_mark('-') && !trial.take_mark('/')) return std::nullopt;
        const int month = trial.peek().kind == Kind::word ? month_of(trial.peek().text) : 0;
        if (month == 0 || (i > 0 && month != first + i)) return std::nullopt;
        if (i == 0) first = month;
        ++trial.at;
        trial.skip_dot();
    }
    trial.take_any({"quarter", "qtr"});
    return first % 3 == 1 ? quarter_of(cursor, trial, first / 3 + 1) : std::nullopt;
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
        if (word == "semester" || word == "semestral" || word == "half" || word == "h") return {40, 2};
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
        const bool joined = is_joined_word(cursor.peek()) && cursor.peek().text.size() == 1;  // "4Q 2001"
        if ((!ordinal && !joined) || division.count == 0) number = 0;
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

// "C19", "C19th": as historians write; a small "c" is circa.
std::optional<Atom> read_lettered_century(Cursor& cursor) {
    const bool dotted = names_dotted_century(cursor);
    const Token& number = cursor.peek(dotted ? 2 : 1);
    if (cursor.peek().raw != "C" || number.kind != Kind::number || number.spaced || number.digits > 2 ||
        number.number < 1 || number.number > 21)
        return std::nullopt;
    Atom atom;
    atom.grain = Grain::century;
    atom.year = number.number;
    cursor.at += dotted ? 3 : 2;
    if (is_joined_word(cursor.peek()) && is_ordinal_suffix(cursor.peek().text)) ++cursor.at;
    atom.era = take_era(cursor);
    return atom;
}

// "s. xiii in.", "saec. xv med.", "s. xii ex.": as manuscripts are dated. "s. xiii" is a section too, unless nothing
// stands beside it.
std::optional<Atom> read_manuscript_century(Cursor& cursor) {
    const bool named = cursor.is_any({"saec", "saeculo"});
    if (!named && !cursor.is_word("s")) return std::nullopt;
    Cursor trial = cursor;
    ++trial.at;
    trial.skip_dot();
    const Token& roman = trial.peek();
    const int number = roman.kind == Kind::word && trial.at > cursor.at + 1 ? roman_of(roman.text) : 0;
    if (number < 1 || number > 20) return std::nullopt;
    ++trial.at;
    Atom atom;
    atom.grain = Grain::century;
    atom.year = number;
    atom.part = trial.is_word("in")    ? Part::early
                : trial.is_word("med") ? Part::mid
                : trial.is_word("ex")  ? Part::late
                                       : Part::none;
    const bool alone = cursor.at == 0 && trial.done();
    if (atom.part == Part::none) {
        if (!named && !alone) return std::nullopt;
    } else if (trial.is_mark('.', 1)) {
        trial.at += 2;
    } else if (atom.part != Part::early) {
        ++trial.at;
    } else {
        atom.part = Part::none;  // "in" may go on
        if (!named) return std::nullopt;
    }
    cursor.at = trial.at;
    return atom;
}

std::optional<Atom> read_century(Cursor& cursor) {
    const std::size_t start = cursor.at;
    bool ordinal = false;
    const bool figures = cursor.is_number();
    const int number = take_century_number(cursor, ordinal);
    const bool joined_word = is_joined_word(cursor.peek());
    if (cursor.is_mark('-') && is_century_word(cursor.peek(1).text)) ++cursor.at;
    // "19th c.", "19c": the letter alone needs an ordinal or to be joined to figures
    const bool dotted = cursor.is_mark('.', 1) && !cursor.peek(1).spaced;
    const bool alone =
        start == 0 && number > 9 && number <= 21 && cursor.at + (dotted ? 2 : 1) == cursor.tokens.size();
    const bool letter =
        cursor.is_word("c") && (ordinal || (figures && (joined_word || alone)) || (!figures && dotted));
    const bool millennium = ordinal && (cursor.is_any({"millennium", "millennia", "millenium"}));
    if (number == 0 || (!letter && !millennium && !is_century_word(cursor.peek().text))) {
        cursor.at = start;
        return read_lettered_century(cursor);
    }
    const bool is_abbreviation = letter || cursor.is_word("cent");
    ++cursor.at;
    if (is_abbreviation) cursor.skip_dot();
    Atom atom;
    atom.grain = millennium ? Grain::millennium : Grain::century;
    atom.year = number;
    atom.era = take_era(cursor);
    return atom;
}

// "s" or "'s" joined to a number.
bool take_plural(Cursor& cursor) noexcept {
    const bool quote = cursor.is_mark('\'') && !cursor.peek().spaced;
    const Token& s = cursor.peek(quote ? 1 : 0);
    const Token& beyond = cursor.peek(quote ? 2 : 1);
    const bool significant = beyond.kind == Kind::number && !beyond.spaced;  // "1950S2"
    if (s.text != "s" || s.spaced || significant) return false;
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

// "Q2" behind a year, or behind "1985-"; 0: none.
int take_quarter(Cursor& cursor) noexcept {
    Cursor trial = cursor;
    if (!trial.peek().spaced) trial.take_mark('-');
    if (!trial.take_word("q") || !trial.is_number() || trial.peek().spaced || trial.peek().digits != 1)
        return 0;
    const int quarter = static_cast<int>(trial.peek().number);
    if (quarter < 1 || quarter > 4) return 0;
    cursor.at = trial.at + 1;
    return quarter;
}

// "1967 June", "1921-May-03", "1907-ix-14"; 0: none.
int month_behind_year(const Cursor& cursor, bool dashed) noexcept {
    const Token& word = cursor.peek();
    if (word.kind != Kind::word) return 0;
    const int roman = dashed && word.text.size() > 1 ? roman_of(word.text) : 0;
    if (roman >= 1 && roman <= 12) return roman;
    return cursor.whole || word.capital ? month_of(word.text) : 0;
}

// "2600-1900 BCE", "between 7400 and 6000 BC": the era of the second year is that of the first.
bool leads_down_to_era(Cursor cursor) {
    const std::int64_t first = cursor.peek().number;
    ++cursor.at;
    if (!cursor.take_mark('-') && !cursor.take_any({"to", "until", "and", "or"})) return false;
    if (cursor.take_any({"c", "ca", "circa", "about"})) cursor.skip_dot();
    if (!cursor.is_number() || cursor.peek().number >= first) return false;
    ++cursor.at;
    return take_era(cursor) == Era::before;
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
        const Token* before = cursor.at > 0 && !number.spaced ? &cursor.tokens[cursor.at - 1] : nullptr;
        if (before != nullptr && (before->mark == ',' || before->mark == '.') &&
            !is_plausible_year(cursor, cursor.at, false))
            return std::nullopt;  // "10,000 BC"
        Cursor trial = cursor;
        ++trial.at;
        if (!is_plausible_year(cursor, cursor.at, false) && take_era(trial) == Era::none) {
            if (number.digits != 4 || !leads_down_to_era(cursor)) return std::nullopt;
            atom.year = number.number;
            ++cursor.at;
            return atom;
        }
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
    // "1921-May-03"
    const bool dashed = cursor.is_mark('-') && !cursor.peek().spaced && cursor.is_mark('-', 2) &&
                        cursor.is_number(3) && !cursor.peek(3).spaced;
    if (dashed) trial.take_mark('-');
    trial.take_mark(',');
    if (const int quarter = take_quarter(trial)) {
        constexpr int first_code = 33;
        atom.grain = Grain::season;
        atom.month = std::to_string(first_code + quarter - 1);
        cursor.at = trial.at;
    } else if (season_of(trial.peek().text) != 0 && (cursor.whole || !trial.is_word("fall"))) {
        const int season = season_of(trial.peek().text);
        ++trial.at;
        atom.grain = Grain::season;
        atom.month = std::to_string(take_hemisphere(trial, season));
        cursor.at = trial.at;
    } else if (const int month = month_behind_year(trial, dashed); month != 0) {
        ++trial.at;
        trial.skip_dot();
        if (dashed) trial.take_mark('-');
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
                 trial.is_any({"millennium", "millennia"}) || (trial.is_word("c") && ordinal)))
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
    Cursor behind = trial;
    if (!ordinal && take_era(behind) != Era::none) return std::nullopt;  // "50 BC-50 AD"
    const bool joined =
        cursor.at > 0 && !cursor.peek().spaced && cursor.tokens[cursor.at - 1].kind == Kind::mark;
    const bool of_era = left == Neighbour::year_of_era;
    const bool after_year = (left == Neighbour::year || of_era) && !ordinal && digits <= (of_era ? 3 : 2) &&
                            (joined || cursor.whole);
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

// "last December", "next spring", "this autumn"
std::optional<Atom> read_recent(Cursor& cursor) {
    const std::size_t start = cursor.at;
    const int recent = cursor.is_any({"last", "past"}) ? -1 : cursor.is_any({"next", "coming"}) ? 1 : 0;
    if (recent == 0 && !cursor.is_any({"this", "that"})) return std::nullopt;
    ++cursor.at;
    const Token& word = cursor.peek();
    const int month = word.kind == Kind::word ? month_of(word.text) : 0;
    const int season = word.kind == Kind::word ? season_of(word.text) : 0;
    if ((month == 0 && season == 0) || (month != 0 && !cursor.whole && !word.capital)) {
        cursor.at = start;
        return std::nullopt;
    }
    ++cursor.at;
    Atom atom;
    atom.grain = month != 0 ? Grain::month : Grain::season;
    atom.month = month != 0 ? two_digits(month) : std::to_string(season);
    atom.recent = recent;
    return atom;
}

// "the 5th inst.", "12 ult.", "the 3rd of this month": the month is the anchor's or a neighbour of it.
std::optional<Atom> read_day_of_letter(Cursor& cursor) {
    Cursor trial = cursor;
    bool ordinal = false;
    const int day = take_day_number(trial, ordinal);
    if (day == 0) return std::nullopt;
    trial.take_word("day");
    std::optional<int> shift;
    if (ordinal && trial.take_word("of")) {
        trial.take_word("the");
        shift = trial.is_any({"this", "same", "current", "present"})      ? std::optional(0)
                : trial.is_any({"last", "previous", "preceding", "past"}) ? std::optional(-1)
                : trial.is_any({"next", "following"})                     ? std::optional(1)
                                                                          : std::nullopt;
        if (!shift || !trial.is_word("month", 1)) return std::nullopt;
        trial.at += 2;
    } else {
        shift = trial.is_any({"inst", "instant"})   ? std::optional(0)
                : trial.is_any({"ult", "ultimo"})   ? std::optional(-1)
                : trial.is_any({"prox", "proximo"}) ? std::optional(1)
                                                    : std::nullopt;
        if (!shift) return std::nullopt;
        ++trial.at;
        trial.skip_dot();
    }
    Atom atom;
    atom.grain = Grain::day;
    atom.day = two_digits(day);
    atom.relative_month = shift;
    cursor.at = trial.at;
    return atom;
}

// "051430Z MAY 45": day, hour, minute and time zone, as armies write them.
std::optional<Atom> read_date_time_group(Cursor& cursor) {
    const Token &time = cursor.peek(), &zone = cursor.peek(1), &word = cursor.peek(2);
    if (time.kind != Kind::number || time.digits != 6 || !is_joined_word(zone) || zone.text.size() != 1 ||
        word.kind != Kind::word)
        return std::nullopt;
    const int day = static_cast<int>(time.number / 10'000), month = month_of(word.text);
    const std::int64_t hour = time.number / 100 % 100, minute = time.number % 100;
    if (month == 0 || !is_day_of(month, day) || hour > 24 || minute > 59) return std::nullopt;
    Atom atom;
    atom.grain = Grain::day;
    atom.month = two_digits(month);
    atom.day = two_digits(day);
    cursor.at += 3;
    const Token& year = cursor.peek();
    if (year.kind == Kind::number && (year.digits == 2 || year.digits == 4)) {
        atom.year = year.number;
        atom.short_year = year.digits == 2;
        ++cursor.at;
    }
    return atom;
}

std::optional<Atom> read_core(Cursor& cursor, Neighbour left) {
    if (cursor.done()) return std::nullopt;
    if (auto atom = read_recent(cursor)) return atom;
    if (auto atom = read_date_time_group(cursor)) return atom;
    if (auto atom = read_day_of_letter(cursor)) return atom;
    if (auto atom = read_numbered_month(cursor)) return atom;
    if (auto atom = read_feast(cursor)) return atom;
    if (auto atom = read_roman_month(cursor)) return atom;
    if (auto atom = read_manuscript_century(cursor)) return atom;
    if (auto atom = read_register_quarter(cursor)) return atom;
    if (auto atom = read_three_months(cursor)) return atom;
    if (auto atom = read_month_first(cursor)) return atom;
    if (auto atom = read_season(cursor)) return atom;
    if (auto atom = read_division(cursor)) return atom;
    if (auto atom = read_decade(cursor)) return atom;
    if (auto atom = read_century(cursor)) return atom;
    if (auto atom = read_day_first(cursor)) return atom;
    if (auto atom = read_figures(cursor)) return atom;
    if (!(cursor.is_number() && cursor.peek().digits == 4))
        if (auto atom = read_bare(cursor, left)) return atom;
    return read_year_first(cursor);
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
    // A week is told by one of its days, months are counted in what is longer.
    if ((said.week != Week::none && atom->grain != Grain::day) ||
        (said.counted && atom->grain >= said.counted->unit) || (said.fiscal && atom->grain != Grain::year)) {
        cursor.at = start;
        return std::nullopt;
    }
    if (said.part != Part::none) atom->part = said.part;
    atom->within = said.within;
    if (said.week != Week::none) atom->week = said.week;
    atom->counted = said.counted;
    if (said.margin) atom->margin = said.margin;
    atom->eve = said.eve;
    atom->fiscal = said.fiscal;
    if (!said.modifier.empty()) atom->modifier = said.modifier;
    atom->approximate = atom->approximate || said.approximate;
    atom->uncertain = atom->uncertain || said.uncertain;
    take_suffixes(cursor, *atom);
    // "25 October (O.S.) 1917"
    if ((atom->old_style || atom->new_style) && atom->year < 0 && !atom->relative_year &&
        atom->literal.empty())
        take_linked_year(cursor, *atom, true);
    return atom;
}

}  // namespace gainsay::dates
