// Dates written in figures.
#include <algorithm>
#include <array>
#include <string>

#include "model/edtf_expression.hpp"
#include "reading/dates/feasts.hpp"
#include "reading/dates/point.hpp"

namespace gainsay::dates {
namespace {

bool is_mask_word(std::string_view text) noexcept {
    return !text.empty() && text.find_first_not_of("ux") == std::string_view::npos;
}

// The end of what is written without a space from here on, punctuation that closes a sentence left out.
std::size_t end_of_run(const Cursor& cursor) noexcept {
    std::size_t end = cursor.at + 1;
    while (end < cursor.tokens.size() && !cursor.tokens[end].spaced && end - cursor.at < 40) ++end;
    while (end > cursor.at + 1 && cursor.tokens[end - 1].kind == Token::Kind::mark) {
        const char mark = cursor.tokens[end - 1].mark;
        if (mark != '.' && mark != ',' && mark != ';' && mark != ':' && mark != ')' && mark != '"' &&
            mark != '\'')
            break;
        // ".." belongs to an open interval, a bracket to a set
        if (mark == '.' && cursor.tokens[end - 2].mark == '.') break;
        --end;
    }
    return end;
}

struct Pieces {
    std::array<std::string, 3> text;
    int count = 0;
    char separator = '\0';
    bool masked = false;
    std::size_t end = 0;
};

// Splits "01/1u/1988" at its separators; X stands for what is not known.
std::optional<Pieces> split_figures(const Cursor& cursor) {
    Pieces pieces;
    pieces.count = 1;
    std::size_t i = cursor.at;
    for (; i < cursor.tokens.size(); ++i) {
        const Token& token = cursor.tokens[i];
        if (i > cursor.at && token.spaced) break;
        std::string& piece = pieces.text[pieces.count - 1];
        if (token.kind == Token::Kind::number) {
            piece += token.text;
        } else if (token.kind == Token::Kind::word && is_mask_word(token.text)) {
            piece.append(token.text.size(), 'X');
            pieces.masked = true;
        } else if (token.mark == '*') {
            piece += 'X';
            pieces.masked = true;
        } else if ((token.mark == '/' || token.mark == '.' || token.mark == '-') && !piece.empty() &&
                   (pieces.separator == '\0' || pieces.separator == token.mark)) {
            const Token& next = cursor.tokens[i + 1];
            const bool goes_on =
                !next.spaced && (next.kind == Token::Kind::number || next.mark == '*' ||
                                 (next.kind == Token::Kind::word && is_mask_word(next.text)));
            if (!goes_on) break;
            if (pieces.count == 3) return std::nullopt;
            pieces.separator = token.mark;
            ++pieces.count;
        } else {
            break;
        }
        if (piece.size() > 18) return std::nullopt;
    }
    pieces.end = i;
    return pieces;
}

int value_of(const std::string& digits) noexcept {
    int value = 0;
    for (const char c : digits) value = c == 'X' || value > 99'999 ? value : value * 10 + (c - '0');
    return value;
}
bool has_x(const std::string& digits) noexcept { return digits.find('X') != std::string::npos; }

// Two digits of a month or day: "3" is "03", "X" is "XX"; empty if too long.
std::string padded(const std::string& piece) {
    if (piece.size() == 2) return piece;
    if (piece.size() != 1) return {};
    return piece == "X" ? std::string("XX") : std::string(1, '0').append(piece);
}

bool could_be(const std::string& piece, int limit) {
    const std::string text = padded(piece);
    if (text.empty() || text == "00") return false;
    if (!has_x(text)) return value_of(text) <= limit;
    return text[0] == 'X' || (text[0] - '0') * 10 <= limit;
}

void set_year(Atom& atom, const std::string& piece) {
    if (has_x(piece)) {
        atom.year_mask.assign(piece.size() < 4 ? 4 - piece.size() : 0, '0').append(piece);
    } else {
        atom.year = std::stoll(piece);
        atom.short_year = piece.size() == 2;
    }
}

std::optional<Atom> dated(const std::string& year, const std::string& month, const std::string& day) {
    if (!could_be(month, 12) || !could_be(day, 31)) return std::nullopt;
    const std::string month_text = padded(month), day_text = padded(day);
    if (!has_x(month_text) && !has_x(day_text) &&
        value_of(day_text) > days_in_month(2000, value_of(month_text)))
        return std::nullopt;
    Atom atom;
    atom.grain = Grain::day;
    atom.month = month_text;
    atom.day = day_text;
    set_year(atom, year);
    return atom;
}

std::optional<Atom> three_pieces(const Pieces& p, const Cursor& cursor) {
    const auto& [a, b, c] = p.text;
    if (a.size() >= 4) {
        std::optional<Atom> atom = dated(a, b, c);
        return atom ? atom : dated(a, c, b);
    }
    if (a.size() > 2 || b.size() > 2) return std::nullopt;
    const DateOrder order = cursor.options.order;
    std::vector<Atom> readings;
    const auto keep = [&](const std::optional<Atom>& atom) {
        if (atom && std::none_of(readings.begin(), readings.end(), [&](const Atom& r) {
                return r.year == atom->year && r.month == atom->month && r.day == atom->day;
            }))
            readings.push_back(*atom);
    };
    // Where the order is not known, slashes are an American habit and dots and dashes are not.
    const bool month_first =
        order == DateOrder::month_first || (order == DateOrder::unknown && p.separator == '/');
    if (month_first) keep(dated(c, a, b));
    if (order != DateOrder::month_first) keep(dated(c, b, a));
    if (order == DateOrder::unknown) keep(dated(c, a, b));
    if (order == DateOrder::unknown && c.size() == 2 && !p.masked) keep(dated(a, b, c));
    if (readings.empty()) keep(month_first ? dated(c, b, a) : dated(c, a, b));
    if (readings.empty()) return std::nullopt;
    Atom atom = readings.front();
    if (!p.masked) atom.others.assign(readings.begin() + 1, readings.end());
    return atom;
}

std::optional<Atom> two_pieces(const Pieces& p) {
    const auto& [a, b, unused] = p.text;
    const bool year_last = b.size() == 4 && a.size() <= 2, year_first = a.size() == 4 && b.size() <= 2;
    if (!year_last && !year_first) return std::nullopt;
    if (year_first && (p.separator != '.' || p.masked)) return std::nullopt;
    const std::string& month = year_last ? a : b;
    if (!could_be(month, 12)) return std::nullopt;
    Atom atom;
    atom.grain = Grain::month;
    atom.month = padded(month);
    set_year(atom, year_last ? b : a);
    return atom;
}

std::optional<Atom> one_piece(const Pieces& p) {
    if (!p.masked || p.text[0].size() > 4 || p.text[0].size() < 3 ||
        p.text[0].find_first_of("0123456789") != 0)
        return std::nullopt;
    Atom atom;
    atom.grain = Grain::year;
    set_year(atom, p.text[0]);
    return atom;
}

// EDTF with four digits in every year, so that "03/1988" and "19" are left to the other rules.
bool looks_like_edtf(std::string_view run) noexcept {
    std::size_t i = run.find_first_not_of("?~%-");
    if (i == std::string_view::npos || run.size() < i + 4) return false;
    return std::all_of(run.begin() + i, run.begin() + i + 4,
                       [](char c) { return (c >= '0' && c <= '9') || c == 'X'; });
}

// "1910-30": a span of years rather than a season of level 2.
bool is_year_pair(std::string_view run) noexcept {
    return run.size() == 7 && run[4] == '-' && run[5] >= '1' && run.substr(5) > "12" &&
           run.substr(5) > run.substr(2, 2) && run.find_first_not_of("0123456789-") == std::string_view::npos;
}

// How far the time of "2020-05-06T01:30:00+02:00" is ahead of UTC, in minutes; nothing without an offset.
int minutes_of(std::string_view time, bool offset) noexcept {
    const std::size_t sign = time.find_first_of("+-Z");
    std::string_view part =
        offset ? (sign == std::string_view::npos || time[sign] == 'Z' ? std::string_view{}
                                                                      : time.substr(sign + 1))
               : time.substr(0, sign);
    int hours = 0, minutes = 0, digits = 0;
    for (const char c : part) {
        if (c < '0' || c > '9') continue;
        if (++digits > 4) break;
        (digits <= 2 ? hours : minutes) = (digits <= 2 ? hours : minutes) * 10 + (c - '0');
    }
    constexpr int hour = 60;
    const int all = hours * hour + minutes;
    return offset && !part.empty() && time[sign] == '-' ? -all : all;
}

// The day in UTC, as EDTF, where the offset moves the time over midnight; else the day as written.
std::string day_in_utc(const edtf::Point& point, std::string_view text) {
    const std::size_t mark = text.find('T');
    std::string day(text.substr(0, mark));
    if (mark == std::string_view::npos || !point.earliest || point.precision != edtf::Precision::day)
        return day;
    const std::string_view time = text.substr(mark + 1);
    constexpr int whole_day = 24 * 60;
    const int utc = minutes_of(time, false) - minutes_of(time, true);
    const int moved = utc < 0 ? -1 : utc >= whole_day ? 1 : 0;
    if (moved == 0) return day;
    const CivilDate date = to_civil({point.earliest->number + moved});
    return date.year >= 0 && date.year <= 9999
               ? fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day)
               : day;
}

std::optional<Atom> read_edtf_point(Cursor& cursor) {
    const std::size_t end = end_of_run(cursor);
    const std::string_view run = cursor.tokens.raw(cursor.at, end);
    if (!looks_like_edtf(run) || run.find('/') != std::string_view::npos || is_year_pair(run))
        return std::nullopt;
    const bool plain_year = run.size() == 4 && run.find('X') == std::string_view::npos;
    if (plain_year || (run.front() == '-' && cursor.at != 0)) return std::nullopt;
    if (!cursor.whole && run.find_first_of("?~%") != std::string_view::npos) return std::nullopt;
    auto expression = edtf::parse(run);
    // "1942-07-03T12:00": the standard wants the seconds.
    if (!expression && run.find('T') != std::string_view::npos)
        expression = edtf::parse(std::string(run) + ":00");
    if (!expression) return std::nullopt;
    const edtf::Point& point = expression->members.front().first;
    Atom atom;
    // A qualifier of the whole joins the hedges of the phrase; those of single components stay in place.
    std::string text = day_in_utc(point, run);
    if (text.find_first_of("?~%") == text.size() - 1) text.pop_back();
    atom.literal = text;
    atom.uncertain = point.uncertain;
    atom.approximate = point.approximate;
    atom.grain = point.precision == edtf::Precision::day      ? Grain::day
                 : point.precision == edtf::Precision::month  ? Grain::month
                 : point.precision == edtf::Precision::season ? Grain::season
                 : point.precision == edtf::Precision::year   ? Grain::year
                 : point.precision == edtf::Precision::decade ? Grain::decade
                                                              : Grain::century;
    if (point.year) atom.year = text.substr(0, 4) == run.substr(0, 4) ? *point.year : std::stoll(text);
    cursor.at = end;
    return atom;
}

// "1945-W20-3", "1945-W20": the third day, or all, of the twentieth week (ISO 8601). The first has 4 January.
std::optional<Atom> read_week_date(Cursor& cursor) {
    constexpr int week = 7, most_weeks = 53;
    const auto joined = [&](std::size_t ahead) { return !cursor.peek(ahead).spaced; };
    const Token &year = cursor.peek(), &number = cursor.peek(3);
    if (year.digits != 4 || !cursor.is_mark('-', 1) || !cursor.is_word("w", 2) || !joined(1) || !joined(2) ||
        !joined(3) || number.digits != 2 || number.number < 1 || number.number > most_weeks)
        return std::nullopt;
    const bool has_day = cursor.is_mark('-', 4) && joined(4) && joined(5) && cursor.peek(5).digits == 1;
    const int weekday = has_day ? static_cast<int>(cursor.peek(5).number) : 1;
    if (weekday < 1 || weekday > week) return std::nullopt;
    const Day fourth = to_day({year.number, 1, 4});
    const std::int64_t days = (number.number - 1) * week + weekday - weekday_of(fourth);
    const CivilDate date = to_civil({fourth.number + days});
    Atom atom;
    atom.grain = Grain::day;
    atom.year = date.year;
    atom.month = two_digits(date.month);
    atom.day = two_digits(date.day);
    if (!has_day) atom.week = Week::beginning;
    cursor.at += has_day ? 6 : 4;
    return atom;
}

// "199-", "199_", "199-?", "199?", "19--", "19??": catalogues leave a blank for each digit that is not known. A
// "?" more is left to the qualifiers.
std::optional<Atom> read_blanked_year(Cursor& cursor) {
    const Token& figures = cursor.peek();
    const std::size_t dot = cursor.at > 0 && cursor.tokens[cursor.at - 1].mark == '.' ? 1 : 0;
    const bool after_month = cursor.at > dot && month_of(cursor.tokens[cursor.at - 1 - dot].text) != 0;
    if ((!cursor.whole && !after_month) || figures.kind != Token::Kind::number) return std::nullopt;
    constexpr std::int64_t first_century = 10, last_century = 20;
    const bool decade = figures.digits == 3, century = figures.digits == 2;
    const std::int64_t hundreds = decade ? figures.number / 10 : figures.number;
    if ((!decade && !century) || hundreds < first_century || hundreds > last_century) return std::nullopt;
    std::size_t blanks = 0;
    const char blank = cursor.peek(1).mark;
    const bool known = blank == '-' || blank == '_' || (century && blank == '?');
    while (known && blanks < 3 && cursor.is_mark(blank, 1 + blanks) && !cursor.peek(1 + blanks).spaced)
        ++blanks;
    const Token& next = cursor.peek(1 + blanks);
    const bool doubted = next.mark == '?' && !next.spaced;
    constexpr std::string_view closing = "?)].,;:\"'";
    const bool ends = next.kind == Token::Kind::end || (next.kind == Token::Kind::word && next.spaced) ||
                      (next.mark != '\0' && closing.find(next.mark) != std::string_view::npos);
    const bool said = decade ? blanks == 1 || (blanks == 0 && doubted) : blanks == 2;
    if (!said || !ends) return std::nullopt;
    Atom atom;
    atom.grain = Grain::year;
    atom.year_mask = std::string(figures.text).append(decade ? 1 : 2, 'X');
    cursor.at += 1 + blanks;
    return atom;
}

// "+1923-00-00T00:00:00Z", "1923-04-00": a month or a day that is not known is 00 in Wikibase and some catalogues.
std::optional<Atom> read_noughts(Cursor& cursor) {
    const std::size_t sign = cursor.is_mark('+') || (cursor.is_mark('-') && cursor.at == 0) ? 1 : 0;
    const Token &year = cursor.peek(sign), &month = cursor.peek(sign + 2), &day = cursor.peek(sign + 4);
    for (std::size_t i = 1; i <= sign + 4; ++i)
        if (cursor.peek(i).spaced) return std::nullopt;
    constexpr int most_digits = 11, last_month = 12;
    if (year.digits < 4 || year.digits > most_digits || month.digits != 2 || day.digits != 2 ||
        !cursor.is_mark('-', sign + 1) || !cursor.is_mark('-', sign + 3) || day.number != 0 ||
        month.number > last_month)
        return std::nullopt;
    std::size_t end = cursor.at + sign + 5;
    if (cursor.tokens[end].text == "t" && !cursor.tokens[end].spaced) end = end_of_run(cursor);
    const Token& behind = cursor.tokens[end];
    if (behind.kind != Token::Kind::end && !behind.spaced) return std::nullopt;
    Atom atom;
    atom.grain = month.number == 0 ? Grain::year : Grain::month;
    if (month.number != 0) atom.month = two_digits(static_cast<int>(month.number));
    const bool before = cursor.is_mark('-');
    atom.year = year.number + (before ? 1 : 0);  // -1 is 2 BC
    if (before) atom.era = Era::before;
    cursor.at = end;
    return atom;
}

}  // namespace

std::optional<Atom> read_figures(Cursor& cursor) {
    if (std::optional<Atom> atom = read_blanked_year(cursor)) return atom;
    if (std::optional<Atom> atom = read_noughts(cursor)) return atom;
    if (cursor.is_mark('+') && cursor.peek(1).digits == 4 && !cursor.peek(1).spaced) {
        Cursor behind_sign = cursor;
        ++behind_sign.at;
        auto atom = read_edtf_point(behind_sign);
        if (atom) cursor.at = behind_sign.at;
        return atom;
    }
    if (std::optional<Atom> atom = read_edtf_point(cursor)) return atom;
    if (std::optional<Atom> atom = read_week_date(cursor)) return atom;
    const std::optional<Pieces> pieces = split_figures(cursor);
    if (!pieces) return std::nullopt;
    const Token& next = cursor.tokens[pieces->end];
    if (!next.spaced && next.kind == Token::Kind::word) return std::nullopt;
    std::optional<Atom> atom = pieces->count == 3   ? three_pieces(*pieces, cursor)
                               : pieces->count == 2 ? two_pieces(*pieces)
                                                    : one_piece(*pieces);
    if (atom) cursor.at = pieces->end;
    return atom;
}

}  // namespace gainsay::dates
