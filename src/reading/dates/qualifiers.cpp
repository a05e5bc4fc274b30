#include "reading/dates/qualifiers.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "reading/dates/year.hpp"

namespace gainsay::dates {
namespace {

using Kind = Token::Kind;

// ---- before the date ----

// "say 1720", "calculated 1811", "cal. 1811": of a phrase that is nothing but a date. "Cal AD 650" is calibrated.
bool take_reckoned(Cursor& cursor) {
    if (!cursor.whole) return false;
    if (cursor.take_any({"say", "calculated", "calc", "estimated", "est", "reckoned"})) {
        cursor.take_any({"as", "at"});
        return true;
    }
    Cursor era = cursor;
    if (!cursor.is_word("cal") || take_era(era) != Era::none) return false;
    return cursor.take_word("cal");
}

bool take_approximate(Cursor& cursor) {
    if (cursor.take_mark('~')) return true;
    if (cursor.take_words({"in", "or", "about"}) || cursor.take_words({"in", "or", "around"}) ||
        cursor.take_words({"on", "or", "about"}) || cursor.take_words({"on", "or", "around"}))
        return true;
    // "C19" is the century
    if (cursor.peek().raw == "C" && cursor.peek(1).kind == Kind::number && !cursor.peek(1).spaced &&
        cursor.peek(1).digits <= 2)
        return false;
    if (names_dotted_century(cursor)) return false;
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
    const bool in_text =
        cursor.take_any({"circa", "about", "abt", "around", "approx", "approximately", "roughly"});
    if (!in_text && !take_reckoned(cursor)) return false;
    cursor.skip_dot();
    return true;
}

bool take_uncertain(Cursor& cursor) {
    if (cursor.is_any({"uncertain", "unsure"}) && cursor.is_mark(':', 1)) {
        cursor.at += 2;
        return true;
    }
    if (cursor.whole &&
        (cursor.take_any({"supposedly", "allegedly", "reportedly", "apparently", "traditionally",
                          "purportedly", "reputedly", "ostensibly"}) ||
         cursor.take_words({"said", "to", "be"}) || cursor.take_words({"believed", "to", "be"}) ||
         cursor.take_words({"thought", "to", "be"})))
        return true;
    // "prob. 1850", "? 1850"; "?1850-06" is EDTF
    if (cursor.is_any({"prob", "poss"}) && (cursor.whole || cursor.is_mark('.', 1))) {
        ++cursor.at;
        cursor.skip_dot();
        return true;
    }
    if (cursor.whole && cursor.is_mark('?') && cursor.is_number(1) && !cursor.is_mark('-', 2))
        return cursor.take_mark('?');
    if (is_doubt_word(cursor.peek().text)) return ++cursor.at, true;
    return cursor.take_words({"most", "likely"}) || cursor.take_words({"very", "likely"});
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

// "later 1950s", "the earlier 19th century"; "years later 1950 men" is none.
Part compared_part(const Cursor& cursor) noexcept {
    if (!cursor.is_any({"later", "earlier"})) return Part::none;
    const bool decade = cursor.is_number(1) && cursor.is_word("s", 2) && !cursor.peek(2).spaced;
    const bool century = is_century_word(cursor.peek(2).text) || is_century_word(cursor.peek(3).text);
    if (!decade && !century) return Part::none;
    return cursor.is_word("later") ? Part::late : Part::early;
}

// "first half of", "the last quarter of", "second third of"; behind the date ("19th century, second half") nothing
// links them.
std::optional<Part> take_fraction(Cursor& cursor, bool behind = false) {
    const std::size_t start = cursor.at;
    int ordinal = cursor.is_any({"last", "final", "latter", "closing"}) ? -1
                  : cursor.is_word("opening")                           ? 1
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
    } else if (unit == "decade" && (ordinal == 1 || ordinal == -1)) {
        part = ordinal == 1 ? Part::beginning : Part::end;
    } else if (unit == "week") {
        constexpr Part weeks[] = {Part::first_week, Part::second_week, Part::third_week, Part::fourth_week};
        if (ordinal <= 4) part = ordinal == -1 ? Part::last_week : weeks[ordinal - 1];
        if (!cursor.is_word("of") || month_of(cursor.peek(1).text) == 0) part = Part::none;
    } else if (ordinal == 1 && (unit == "years" || unit == "months" || unit == "days")) {
        part = Part::beginning;
    } else if (ordinal == -1 && (unit == "part" || unit == "years" || unit == "months" || unit == "days")) {
        part = Part::late;
    }
    if (behind && part != Part::none) return part;
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

// "nine", "12", "few"; 0 where there is none.
int take_small_count(Cursor& cursor) {
    constexpr int most = 366;
    if (cursor.is_number() && cursor.peek().number <= most && cursor.peek().digits <= 3)
        return static_cast<int>(cursor.tokens[cursor.at++].number);
    if (const int small = cardinal_of(cursor.peek().text)) return ++cursor.at, small;
    return take_tens(cursor);
}

// "the first nine months of", "the last ten days of", "the first few years of"
bool take_counted(Cursor& cursor, Atom& atom) {
    Cursor trial = cursor;
    const bool from_end = trial.take_any({"last", "final", "closing"});
    if (!from_end && !trial.take_any({"first", "opening", "initial"})) return false;
    const bool few = trial.take_any({"few", "several"}) || trial.take_words({"couple", "of"});
    const int count = few ? 0 : take_small_count(trial);
    if (!few && count == 0) return false;
    Counted counted{count, Grain::bare, trial.is_any({"week", "weeks"}), from_end};
    if (counted.by_weeks || trial.is_any({"day", "days"})) counted.unit = Grain::day;
    else if (trial.is_any({"month", "months"})) counted.unit = Grain::month;
    else if (trial.is_any({"year", "years"})) counted.unit = Grain::year;
    else if (trial.is_any({"decade", "decades"})) counted.unit = Grain::decade;
    ++trial.at;
    if (counted.unit == Grain::bare || !trial.take_any({"of", "in"})) return false;
    trial.take_word("the");
    if (few) atom.part = from_end ? Part::late : Part::beginning;
    else atom.counted = counted;
    cursor.at = trial.at;
    return true;
}

// "the week of", "the week ending (on)", "week commencing"
bool take_week(Cursor& cursor, Atom& atom) {
    if (!cursor.is_word("week")) return false;
    const Week week = cursor.is_word("of", 1)                                             ? Week::around
                      : cursor.is_any({"beginning", "commencing", "starting", "from"}, 1) ? Week::beginning
                      : cursor.is_any({"ending", "ended", "to"}, 1)                       ? Week::ending
                                                                                          : Week::none;
    if (week == Week::none) return false;
    atom.week = week;
    cursor.at += 2;
    cursor.take_any({"on"});
    cursor.take_word("the");
    return true;
}

// "month", "fortnights"; of the grain `bare` where no unit stands.
Counted take_counted_units(Cursor& cursor, int count) {
    Counted counted{count, Grain::bare, cursor.is_any({"week", "weeks", "fortnight", "fortnights"}), false};
    if (cursor.is_any({"fortnight", "fortnights"})) counted.count *= 2;
    if (counted.by_weeks || cursor.is_any({"day", "days"})) counted.unit = Grain::day;
    else if (cursor.is_any({"month", "months"})) counted.unit = Grain::month;
    else if (cursor.is_any({"year", "years"})) counted.unit = Grain::year;
    else if (cursor.is_any({"decade", "decades"})) counted.unit = Grain::decade;
    if (counted.unit != Grain::bare) ++cursor.at;
    return counted;
}

// "within a month of", "within ten days of"
bool take_margin(Cursor& cursor, Atom& atom) {
    Cursor trial = cursor;
    if (!trial.take_word("within")) return false;
    const int count = trial.take_any({"a", "an"}) ? 1 : take_small_count(trial);
    const Counted margin = take_counted_units(trial, count);
    trial.take_words({"or", "so"});
    if (count == 0 || margin.unit == Grain::bare || !trial.take_any({"of", "from"})) return false;
    trial.take_word("the");
    atom.margin = margin;
    cursor.at = trial.at;
    return true;
}

bool take_part(Cursor& cursor, Atom& atom) {
    const std::size_t start = cursor.at;
    if (atom.counted || take_counted(cursor, atom)) return cursor.at > start;
    if (const std::optional<Part> fraction = take_fraction(cursor)) {
        atom.part = *fraction;
        return true;
    }
    if (cursor.is_any({"midway", "halfway"}) && cursor.is_word("through", 1)) {
        cursor.at += 2;
        cursor.take_word("the");
        atom.part = Part::mid;
        return true;
    }
    if (cursor.take_words({"turn", "of"})) {
        cursor.take_word("the");
        atom.part = Part::turn;
        return true;
    }
    constexpr std::array<std::string_view, 8> ends{"beginning", "start", "onset", "opening",
                                                   "outset",    "end",   "close", "ending"};
    // "Its opening in 1885" is an event of that year; "end 1885" stands alone in catalogues.
    const auto is_end = [&](std::size_t ahead) {
        const bool linked =
            cursor.is_word("of", ahead + 1) || (cursor.whole && cursor.peek(ahead + 1).digits == 4);
        return linked && std::any_of(ends.begin(), ends.end(),
                                     [&](std::string_view word) { return cursor.is_word(word, ahead); });
    };
    if (cursor.is_word("very") && is_end(1)) ++cursor.at;
    if (is_end(0)) {
        const bool last = cursor.is_any({"end", "close", "ending"});
        ++cursor.at;
        cursor.take_word("of");
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
    if (part == Part::none) part = compared_part(cursor);
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

// "night", "early morning", "pre-dawn hours", "the wee hours of the morning": what of the day is named; empty if
// nothing is.
std::string_view take_named_part(Cursor& cursor) {
    cursor.take_word("the");
    Cursor trial = cursor;
    const bool modified = trial.take_any({"early", "mid", "late", "small", "wee", "pre"});
    if (modified) trial.take_mark('-');
    std::string_view named;
    if (is_part_of_day(trial.peek().text)) {
        named = trial.peek().text;
        ++trial.at;
        trial.take_word("hours");
    } else if (modified && trial.take_word("hours")) {
        named = "early hours";
        Cursor behind = trial;
        if (behind.take_word("of") && (behind.take_word("the"), is_part_of_day(behind.peek().text)))
            trial.at = behind.at + 1;
    } else {
        return named;
    }
    cursor.at = trial.at;
    return named;
}

// "before", "just after", "at", "in the" before a part of the day.
void take_nearness(Cursor& cursor) {
    cursor.take_any({"just", "shortly", "soon", "well"});
    cursor.take_any({"before", "after", "at", "in", "during", "around", "about", "towards", "toward"});
}

// "the night of", "in the early hours of", "just before dawn on": of the day that follows.
bool take_part_of_day(Cursor& cursor, Atom& atom) {
    if (cursor.peek().kind != Kind::word) return false;
    Cursor trial = cursor;
    take_nearness(trial);
    const bool alone = trial.at == cursor.at;
    const std::string_view named = take_named_part(trial);
    const bool linked =
        !named.empty() && (trial.take_any({"of", "on"}) || (cursor.whole && trial.take_mark(',')));
    if (!linked) return false;
    atom.eve = alone && named == "eve";
    atom.modifier = named;
    cursor.at = trial.at;
    cursor.take_word("the");
    return true;
}

// "27 April 1865, at daybreak", at the end of a phrase.
bool take_part_of_day_behind(Cursor& cursor, Atom& atom) {
    if (!cursor.whole || atom.grain != Grain::day || !atom.modifier.empty()) return false;
    Cursor trial = cursor;
    trial.take_mark(',');
    take_nearness(trial);
    const std::string_view named = take_named_part(trial);
    if (named.empty() || named == "eve" || !trial.done()) return false;
    atom.modifier = named;
    cursor.at = trial.at;
    return true;
}

bool take_weekday(Cursor& cursor) {
    if (weekday_of(cursor.peek().text) == 0 || (!cursor.whole && !cursor.peek().capital)) return false;
    ++cursor.at;
    cursor.skip_dot();
    cursor.take_mark(',');
    cursor.take_any({"the", "on"});
    return true;
}

// "fiscal year", "FY 1968"
bool take_fiscal(Cursor& cursor, Atom& atom) {
    const bool named = cursor.is_any({"fiscal", "financial", "tax", "budget"}) && cursor.is_word("year", 1);
    const bool lettered = cursor.peek().raw == "FY";
    const std::size_t words = named ? 2 : 1;
    if ((!named && !lettered) || !(cursor.is_number(words) || cursor.is_mark('\'', words))) return false;
    cursor.at += words;
    return atom.fiscal = true;
}

// "the year", "the month of", "the decade of the", "the summer months of" are left as they are: labels of
// what follows.
bool take_label(Cursor& cursor) {
    if (cursor.take_words({"all", "through"})) return true;
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

// ---- after the date ----

enum class Style : std::uint8_t { none, old_style, julian, new_style };

// "Old Style", "O.S.", "Julian", "New Style", "N.S.", "Gregorian"
Style take_style(Cursor& cursor) {
    if (cursor.take_words({"old", "style"}) || cursor.take_word("os")) return Style::old_style;
    if (cursor.take_word("julian")) return Style::julian;
    if (cursor.take_words({"new", "style"}) || cursor.take_any({"gregorian", "ns"})) return Style::new_style;
    const bool is_old = cursor.is_word("o");
    if (!(is_old || cursor.is_word("n")) || !cursor.is_mark('.', 1) || !cursor.is_word("s", 2))
        return Style::none;
    cursor.at += 3;
    cursor.skip_dot();
    return is_old ? Style::old_style : Style::new_style;
}

void set_style(Atom& atom, Style style) noexcept {
    atom.old_style = atom.old_style || style == Style::old_style || style == Style::julian;
    atom.by_calendar = atom.by_calendar || style == Style::julian;
    atom.new_style = atom.new_style || style == Style::new_style;
}

// "(uncertain)", "(?)", "(year uncertain, month approximate)", "(O.S.)"
bool take_remark(Cursor& cursor, Atom& atom) {
    Cursor trial = cursor;
    const bool square = trial.is_mark('[');
    if (!trial.take_mark('(') && !trial.take_mark('[')) return false;
    bool any = false;
    for (int guard = 0; guard < 12 && !trial.take_mark(square ? ']' : ')'); ++guard) {
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
        const Style style = !unsure && !rough ? take_style(trial) : Style::none;
        if (style != Style::none) trial.take_word("calendar");
        if (!unsure && !rough && style == Style::none) return false;
        if (component != nullptr) {
            const bool both = *component != '\0' && *component != (unsure ? '?' : '~');
            *component = both ? '%' : unsure ? '?' : '~';
        } else {
            atom.uncertain = atom.uncertain || unsure;
            atom.approximate = atom.approximate || rough;
        }
        set_style(atom, style);
        any = true;
        trial.skip_dot();
        if (!trial.take_mark(',')) trial.take_word("and");
    }
    if (!any) return false;
    cursor.at = trial.at;
    return true;
}

// Behind the date, without brackets; "OS" and "NS" in capitals.
bool take_bare_style(Cursor& cursor, Atom& atom) {
    const bool letters = cursor.is_any({"os", "ns"});
    if (letters && !(cursor.peek().raw == "OS" || cursor.peek().raw == "NS")) return false;
    if (cursor.is_any({"julian", "gregorian"}) && !cursor.is_word("calendar", 1)) return false;
    const Style style = take_style(cursor);
    if (style == Style::none) return false;
    cursor.take_word("calendar");
    set_style(atom, style);
    return true;
}

// "give or take a year", "plus or minus two years" behind a phrase that is nothing but a date.
bool take_margin_behind(Cursor& cursor, Atom& atom) {
    if (!cursor.whole || atom.margin) return false;
    Cursor trial = cursor;
    trial.take_mark(',');
    if (!trial.take_words({"give", "or", "take"}) && !trial.take_words({"plus", "or", "minus"})) {
        if (!trial.is_mark('+') || !trial.is_mark('/', 1) || !trial.is_mark('-', 2)) return false;
        trial.at += 3;
    }
    const int count = trial.take_any({"a", "an"}) ? 1 : take_small_count(trial);
    const Counted margin = take_counted_units(trial, count);
    if (count == 0 || margin.unit == Grain::bare) return false;
    atom.margin = margin;
    cursor.at = trial.at;
    return true;
}

// "1915 late", "1920s (early)", "19th century, second half", said in catalogues.
bool take_trailing_part(Cursor& cursor, Atom& atom) {
    if (!cursor.whole || atom.part != Part::none) return false;
    Cursor trial = cursor;
    const bool bracket = trial.take_mark('(');
    if (!bracket) trial.take_mark(',');
    Part part = simple_part(trial.peek().text);
    if (part != Part::none) ++trial.at;
    else if (atom.grain <= Grain::year) part = take_fraction(trial, true).value_or(Part::none);
    if (part == Part::none || (bracket && !trial.take_mark(')'))) return false;
    if (!trial.done() && !trial.is_mark('-')) return false;
    atom.part = part;
    cursor.at = trial.at;
    return true;
}

// "1850 ca.", "1930, circa", in a phrase that is nothing but a date.
bool take_circa_behind(Cursor& cursor, Atom& atom) {
    if (!cursor.whole) return false;
    Cursor trial = cursor;
    trial.take_mark(',');
    const bool plain = trial.take_any({"approx", "approximately", "circa"});
    if (!plain && !trial.take_any({"ca", "cca", "c", "est", "estimated"})) return false;
    trial.skip_dot();
    if (!plain && !trial.done() && !trial.is_mark('-')) return false;
    atom.approximate = true;
    cursor.at = trial.at;
    return true;
}

}  // namespace

bool opens_part_of_day(const Cursor& cursor) {
    Cursor trial = cursor;
    Atom atom;
    return take_part_of_day(trial, atom);
}

void take_prefixes(Cursor& cursor, Atom& atom) {
    for (int guard = 0; guard < 16; ++guard) {
        if (take_part_of_day(cursor, atom)) continue;
        if (take_approximate(cursor)) atom.approximate = true;
        else if (take_uncertain(cursor)) atom.uncertain = true;
        else if (!atom.margin && take_margin(cursor, atom)) continue;
        else if (atom.part == Part::none && take_part(cursor, atom)) continue;
        else if (!atom.within && take_within(cursor, atom)) continue;
        else if (atom.week == Week::none && take_week(cursor, atom)) continue;
        else if (take_fiscal(cursor, atom)) continue;
        else if (take_weekday(cursor) || take_label(cursor)) continue;
        else if (cursor.take_word("the")) continue;
        else if (guard > 0 && cursor.take_any({"in", "on"})) continue;
        else break;
    }
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
        else if (!take_circa_behind(cursor, atom) && !take_remark(cursor, atom) &&
                 !take_bare_style(cursor, atom) && !take_margin_behind(cursor, atom) &&
                 !take_trailing_part(cursor, atom) && !take_part_of_day_behind(cursor, atom))
            break;
    }
}

}  // namespace gainsay::dates
