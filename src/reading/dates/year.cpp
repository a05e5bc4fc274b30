#include "reading/dates/year.hpp"

#include <algorithm>
#include <iterator>

#include "reading/dates/point.hpp"
#include "reading/words/answer_verbs.hpp"

namespace gainsay::dates {
namespace {

using Kind = Token::Kind;

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

}  // namespace

bool follows_on(const Token& year, const Token& next) noexcept {
    if (year.digits != 4 || (next.digits > 2 && next.digits != 4)) return false;
    const std::int64_t modulus = next.digits == 1 ? 10 : next.digits == 2 ? 100 : 10'000;
    return next.number == (year.number + 1) % modulus;
}

bool next_day_follows(const Cursor& cursor, std::size_t after) noexcept {
    if (after == 0 || cursor.tokens[after].mark != '/') return false;
    const Token &day = cursor.tokens[after - 1], &next = cursor.tokens[after + 1],
                &month = cursor.tokens[after + 2];
    return day.kind == Kind::number && next.kind == Kind::number && next.number == day.number + 1 &&
           month.kind == Kind::word && month_of(month.text) != 0;
}

bool names_dotted_century(const Cursor& cursor) noexcept {
    constexpr std::int64_t first = 10, last = 21;
    const Token& number = cursor.peek(2);
    return cursor.at == 0 && cursor.tokens.size() == 3 && cursor.peek().raw == "C" &&
           cursor.is_mark('.', 1) && number.digits == 2 && number.number >= first && number.number <= last;
}

// Charters are old, and sizes ("1024 x 1280") as a rule farther apart.
bool joins_charter_dates(const Cursor& cursor, std::size_t at) noexcept {
    constexpr std::int64_t first_year = 1000, last_year = 1700, farthest = 60;
    const Token &cross = cursor.tokens[at], &before = cursor.tokens[at > 0 ? at - 1 : 0];
    if ((cross.mark != times_sign && cross.raw != "x") || before.digits != 4 || before.number < first_year ||
        before.number > last_year)
        return false;
    std::size_t next = at + 1;
    if (cursor.tokens[next].text == "c" || cursor.tokens[next].text == "ca") {
        ++next;
        if (cursor.tokens[next].mark == '.') ++next;
    }
    const Token& number = cursor.tokens[next];
    const bool day =
        number.kind == Kind::number && number.digits <= 2 && month_of(cursor.tokens[next + 1].text) != 0;
    return day || (number.digits == 4 && number.number > before.number &&
                   number.number - before.number <= farthest && !counts_something(cursor, next + 1));
}

// A number that stands alone as a year: not the head of "19th", "5km", "1.500", "12:30" or "3/4".
bool ends_cleanly(const Cursor& cursor, std::size_t after) noexcept {
    const Token& next = cursor.tokens[after];
    if (next.spaced || next.kind == Kind::end) return true;
    if (next.kind == Kind::word) return next.text == "ish" || joins_charter_dates(cursor, after);
    const Token& beyond = cursor.tokens[after + 1];
    const bool digits_follow = beyond.kind == Kind::number && !beyond.spaced;
    if (after > 0 && next.mark == '/' && digits_follow && follows_on(cursor.tokens[after - 1], beyond))
        return true;  // "1966/7"
    if (next_day_follows(cursor, after)) return true;
    const Token& third = cursor.tokens[after + 2];
    if (next.mark == '-' && digits_follow && third.mark == '-' && !third.spaced)
        return false;  // "2024-13-01"
    const bool fraction = next.mark == '/' && beyond.digits != 2 && beyond.digits != 4;
    return !(digits_follow && (fraction || next.mark == '.' || next.mark == ',' || next.mark == ':')) &&
           next.mark != '%' && next.mark != '$';
}

// What follows a four-digit number that counts things: "1500 soldiers", "1967 km". "In 1945 soldiers
// returned" tells a year all the same.
bool counts_something(const Cursor& cursor, std::size_t after) noexcept {
    const Token& next = cursor.tokens[after];
    if (next.kind != Kind::word || !next.spaced) return false;
    constexpr std::string_view measures[] = {
        "km",      "kilometres", "kilometers", "miles",     "metres",  "meters",   "feet",   "ft",
        "tons",    "tonnes",     "kg",         "kilograms", "pounds",  "dollars",  "euros",  "rubles",
        "roubles", "yuan",       "dong",       "francs",    "marks",   "hours",    "days",   "weeks",
        "months",  "years",      "minutes",    "seconds",   "percent", "times",    "units",  "hectares",
        "acres",   "square",     "cubic",      "million",   "billion", "thousand", "copies", "pages"};
    if (std::find(std::begin(measures), std::end(measures), next.text) != std::end(measures)) return true;
    constexpr std::string_view counted[] = {
        "men",      "women",   "people",   "persons",    "soldiers",    "troops", "pilots", "officers",
        "students", "workers", "families", "households", "houses",      "rifles", "tanks",  "aircraft",
        "planes",   "dead",    "killed",   "wounded",    "inhabitants", "ships",  "guns"};
    if (std::find(std::begin(counted), std::end(counted), next.text) == std::end(counted)) return false;
    const std::string_view before = after > 1 ? cursor.tokens[after - 2].text : std::string_view{};
    const bool dating = before == "in" || before == "since" || before == "until" || before == "during";
    const std::int64_t number = cursor.tokens[after - 1].number;
    return !(dating && number >= 1800 && number < 2100);
}

namespace {

// "c.1880", "b.1920": the stop of a short word that dates.
bool is_stop_of_dating_word(const Cursor& cursor, std::size_t at) noexcept {
    if (at < 1 || cursor.tokens[at].mark != '.' || cursor.tokens[at].spaced) return false;
    constexpr std::string_view words[] = {"c", "ca", "cca", "circ", "abt", "approx",
                                          "b", "d",  "fl",  "bef",  "aft"};
    return std::find(std::begin(words), std::end(words), cursor.tokens[at - 1].text) != std::end(words);
}

// "1600 Pennsylvania Avenue"; "In 1966 Main Street was paved" tells a year.
bool is_house_number(const Cursor& cursor, std::size_t at) noexcept {
    constexpr std::string_view ways[] = {"street", "st",    "avenue", "ave",  "road",      "rd",
                                         "lane",   "drive", "square", "blvd", "boulevard", "terrace"};
    constexpr std::string_view dating[] = {"in", "since", "by", "until", "during", "before", "after"};
    if (at > 0 &&
        std::find(std::begin(dating), std::end(dating), cursor.tokens[at - 1].text) != std::end(dating))
        return false;
    constexpr std::size_t most = 3;
    for (std::size_t i = 1; i <= most + 1; ++i) {
        const Token& word = cursor.tokens[at + i];
        if (word.kind != Kind::word || !word.capital) return false;
        if (i > 1 && std::find(std::begin(ways), std::end(ways), word.text) != std::end(ways)) return true;
    }
    return false;
}

// "He died in 361.", "In 361, the emperor": of three figures only what ends its clause, or is
// followed by a word that leads on ("fell in 410 to the Goths"), behind a verb of an event is a year.
bool is_early_year(const Cursor& cursor, std::size_t at) {
    if (cursor.whole || at == 0 || cursor.tokens[at].number < 100 || cursor.tokens[at - 1].text != "in")
        return false;
    const Token &next = cursor.tokens[at + 1], &beyond = cursor.tokens[at + 2];
    const bool mark = next.mark == '.' || next.mark == ',' || next.mark == ';';
    constexpr std::string_view going_on[] = {"to", "by", "under", "when", "after", "but", "where", "while"};
    const bool ends = std::find(std::begin(going_on), std::end(going_on), next.text) != std::end(going_on) ||
                      next.kind == Kind::end ||
                      (mark && !next.spaced && (beyond.kind == Kind::end || beyond.spaced));
    if (!ends) return false;
    const bool begins = cursor.tokens[at - 1].capital && (at == 1 || cursor.tokens[at - 2].mark == '.');
    if (begins || at == 1) return begins && next.mark == ',';
    const std::string_view verb = cursor.tokens[at - 2].text;
    const bool passive =
        next.text == "by" ||
        (at > 2 && (cursor.tokens[at - 3].text == "was" || cursor.tokens[at - 3].text == "were"));
    return reading::is_past_verb(verb) && (passive || reading::event_of(verb) != reading::EventKind::none);
}

// What stands before a four-digit number that is not a year: "No. 1966", "$1966", "page 1966".
bool is_label(const Token& before, bool spaced) noexcept {
    if (before.kind == Kind::mark)
        return before.mark == '$' || before.mark == '#' || before.mark == '\1' || before.mark == times_sign ||
               (!spaced &&
                (before.mark == '.' || before.mark == ',' || before.mark == ':' || before.mark == '+'));
    constexpr std::string_view labels[] = {"no",      "nr",      "number",  "page",       "p",   "pp",
                                           "section", "article", "chapter", "paragraph",  "vol", "volume",
                                           "box",     "room",    "usd",     "eur",        "gbp", "highway",
                                           "route",   "flight",  "boeing",  "resolution", "law", "decree"};
    return before.kind == Kind::word &&
           (!spaced || std::find(std::begin(labels), std::end(labels), before.text) != std::end(labels));
}

}  // namespace

bool is_plausible_year(const Cursor& cursor, std::size_t at, bool after_month) noexcept {
    const Token& token = cursor.tokens[at];
    if (token.kind == Kind::number && token.digits == 3) return is_early_year(cursor, at);
    if (token.kind != Kind::number || token.digits != 4 || token.number < 1000 || token.number > 2199)
        return false;
    if (!ends_cleanly(cursor, at + 1)) return false;
    if (after_month) return true;
    if (at > 0 && is_stop_of_dating_word(cursor, at - 1)) return !counts_something(cursor, at + 1);
    if (at > 0 && joins_charter_dates(cursor, at - 1)) return true;
    if (is_house_number(cursor, at) || (at > 0 && is_label(cursor.tokens[at - 1], token.spaced)))
        return false;
    // "No. 1966"
    if (at > 1 && cursor.tokens[at - 1].mark == '.' && is_label(cursor.tokens[at - 2], true)) return false;
    return !counts_something(cursor, at + 1);
}

namespace {

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
    // "cal BC": calibrated, of radiocarbon dates.
    if (cursor.take_word("cal")) {
        cursor.skip_dot();
        const Era calibrated = cursor.is_word("cal") ? Era::none : take_era(cursor);
        if (calibrated == Era::none) cursor.at = start;
        return calibrated;
    }
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

int take_tens(Cursor& cursor) noexcept {
    const int tens = tens_of(cursor.peek().text);
    if (tens == 0) return 0;
    ++cursor.at;
    const std::size_t gap = cursor.is_mark('-') ? 1 : 0;
    const int unit = cardinal_of(cursor.peek(gap).text);
    if (unit == 0 || unit > 9) return tens;
    cursor.at += gap + 1;
    return tens + unit;
}

namespace {

// "sixty-six", "seventeen", "oh five": the last two digits of a year in words; -1 if there are none.
std::int64_t take_last_digits(Cursor& cursor) {
    if (const int number = take_tens(cursor)) return number;
    const int small = cardinal_of(cursor.peek().text);
    if (small >= 10) return ++cursor.at, small;
    if (!cursor.is_any({"oh", "o", "ought", "nought"})) return -1;
    const std::size_t gap = cursor.is_mark('-', 1) ? 2 : 1;
    const int unit = cardinal_of(cursor.peek(gap).text);
    if (unit == 0 || unit > 9) return -1;
    cursor.at += gap + 1;
    return unit;
}

// "hundred and six" behind "nineteen", "thousand and one" behind "two"; -1 if it is something else.
std::int64_t take_round_year(Cursor& cursor, std::int64_t size) {
    cursor.take_word("and");
    const int small = cardinal_of(cursor.peek().text);
    if (small > 0 && small < 10) return ++cursor.at, size + small;
    const std::int64_t rest = take_last_digits(cursor);
    return rest >= 0 ? size + rest : -1;
}

// Words that a year in words may stand behind; elsewhere "twenty twenty" and "two thousand" count.
bool is_dating(const Token& before) noexcept {
    constexpr std::string_view words[] = {"in",    "since", "by",     "of",     "from",   "to",
                                          "until", "till",  "year",   "during", "before", "after",
                                          "circa", "about", "around", "early",  "late",   "mid"};
    if (before.kind == Kind::word)
        return month_of(before.text) != 0 || season_of(before.text) != 0 || is_ordinal_suffix(before.text) ||
               std::find(std::begin(words), std::end(words), before.text) != std::end(words);
    return before.kind == Kind::number || before.mark == ',';
}

// "nineteen sixty-six", "eighteen oh five", "nineteen hundred and six", "two thousand and one".
bool take_worded_year(Cursor& cursor, Atom& atom) {
    const std::size_t start = cursor.at;
    const int head = cursor.is_word("twenty") ? 20 : cardinal_of(cursor.peek().text);
    if (head == 0) return false;
    const bool dating = cursor.whole || (start > 0 && is_dating(cursor.tokens[start - 1]));
    ++cursor.at;
    if (cursor.is_mark('-') && !cursor.peek().spaced) ++cursor.at;
    std::int64_t year = -1;
    bool plain = false;  // no count is said like it
    if (head >= 10) {
        if (const std::int64_t rest = take_last_digits(cursor); rest >= 0) {
            year = head * 100 + rest;
            plain = head >= 12 && head < 20 && rest >= 10;
        } else if (cursor.take_word("hundred")) {
            Cursor more = cursor;
            const std::int64_t round = take_round_year(more, head * 100);
            if (round >= 0) cursor.at = more.at;
            year = round >= 0 ? round : head * 100;
        }
    } else if (head <= 2 && cursor.take_word("thousand")) {
        Cursor more = cursor;
        const std::int64_t round = take_round_year(more, head * 1000);
        if (round >= 0) cursor.at = more.at;
        year = round >= 0 ? round : head * 1000;
    }
    const bool fits =
        year >= 1000 && year < 2100 && (dating || plain) && !is_joined_word(cursor.peek()) &&
        !cursor.is_any({"hundred", "thousand", "million", "billion", "dozen", "percent", "per"}) &&
        !(cursor.at > 0 && !cursor.whole && counts_something(cursor, cursor.at));
    if (!fits) {
        cursor.at = start;
        return false;
    }
    atom.year = year;
    return true;
}

// "MDCCXLVI", "Anno Domini MDLXXXVIII": in capitals; short ones may be the letters of a name, and alone so may longer
// ones: there the question tells (date_among).
bool take_roman_year(Cursor& cursor, Atom& atom, bool behind_era) noexcept {
    const Token& word = cursor.peek();
    const std::size_t fewest = behind_era ? 3 : cursor.whole ? 6 : 5;
    if (word.kind != Kind::word || word.raw.size() < fewest || word.raw.front() != 'M') return false;
    constexpr int last = 2100;
    const int year = roman_year_of(word.raw);
    if (year == 0 || year > last) return false;
    atom.year = year;
    ++cursor.at;
    return true;
}

// "/2" or "/32" of "11 February 1731/2", and "-2" where no span of years is meant.
bool take_dual_year(Cursor& cursor, Atom& atom, const Token& year) {
    const bool before_lady_day = atom.month == "01" || atom.month == "02" || atom.month == "03";
    const bool dash =
        cursor.is_mark('-') && (atom.grain == Grain::day || atom.grain == Grain::month) && year.number < 1753;
    if (!before_lady_day || !(cursor.is_mark('/') || dash) || cursor.peek().spaced || cursor.peek(1).spaced)
        return false;
    const Token& next = cursor.peek(1);
    if (next.kind != Kind::number || !follows_on(year, next)) return false;
    cursor.at += 2;
    atom.dual_year = true;
    return true;
}

}  // namespace

namespace {

// "b. c. 1570", in small letters apart: born about then. "b.c. 609" and "B. C. 609" are before Christ.
bool is_born_about(const Cursor& cursor) noexcept {
    return cursor.peek().raw == "b" && cursor.is_mark('.', 1) && cursor.peek(2).raw == "c" &&
           cursor.peek(2).spaced;
}

}  // namespace

bool take_year(Cursor& cursor, Atom& atom, bool after_day) {
    const std::size_t start = cursor.at;
    if (take_masked_year(cursor, atom)) return true;
    if (cursor.peek().kind == Kind::word && take_worded_year(cursor, atom)) return true;
    const bool leading_era =
        !cursor.is_number() && !is_born_about(cursor) && (atom.era = take_era(cursor)) != Era::none;
    if (take_roman_year(cursor, atom, leading_era)) return true;
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
    if (number.digits == 4 && !leading_era && !negative && take_dual_year(cursor, atom, number)) {
        atom.year = number.number + 1;
        return true;
    }
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
    atom.leading_era = leading_era;
    atom.short_year = apostrophe;
    atom.year = number.number;
    if (negative) {
        atom.era = Era::before;
        ++atom.year;  // -1 is 2 BC
    }
    return true;
}

namespace {

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

}  // namespace

// A comma, "of", "in" or nothing, then a year.
bool take_linked_year(Cursor& cursor, Atom& atom, bool after_day) {
    const std::size_t start = cursor.at;
    if (take_relative_year(cursor, atom)) return true;
    const bool comma = cursor.take_mark(',');
    cursor.take_any({"of", "in"});
    cursor.take_words({"the", "year"});
    cursor.take_word("year");
    cursor.take_words({"of", "our", "lord"});
    // "May 5, 6 and 7": after a comma a short number needs an era to be a year
    const bool is_short = comma && cursor.is_number() && cursor.peek().digits <= 2;
    if (take_year(cursor, atom, after_day) && !(is_short && atom.era == Era::none)) return true;
    atom.year = -1;
    atom.short_year = false;
    cursor.at = start;
    return false;
}

}  // namespace gainsay::dates
