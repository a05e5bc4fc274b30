#include "reconcile/trust/figures.hpp"

#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "gainsay/date.hpp"
#include "model/ascii.hpp"
#include "reading/words/date_words.hpp"

namespace gainsay::detail {
namespace {

constexpr double day_in_minutes = 24 * 60;

bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// A cursor over the text; every take_... leaves it where it was if there is nothing to take.
struct Cursor {
    std::string_view rest;
    bool take(char c) noexcept {
        if (rest.empty() || rest.front() != c) return false;
        rest.remove_prefix(1);
        return true;
    }
    void skip(std::string_view any_of) noexcept {
        while (!rest.empty() && any_of.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
    }
    std::optional<int> take_int(std::size_t least, std::size_t most) noexcept {
        std::size_t n = 0;
        while (n < rest.size() && n <= most && is_ascii_digit(rest[n])) ++n;
        if (n < least || n > most) return std::nullopt;
        int value = 0;
        std::from_chars(rest.data(), rest.data() + n, value);
        rest.remove_prefix(n);
        return value;
    }
    // Up to as many letters as a month or a weekday may have, in lower case.
    std::string take_word() noexcept {
        std::string word;
        while (word.size() < rest.size() && word.size() < 10 && is_letter(rest[word.size()]))
            word += lower(rest[word.size()]);
        rest.remove_prefix(word.size());
        return word;
    }
};

// "PM", "p.m.", "p", also with a month's name on its heels ("6:15pDec 1"): minutes to be added, for an hour
// of twelve.
std::optional<double> take_half_of_day(Cursor& cursor, int hour) noexcept {
    if (cursor.rest.empty()) return std::nullopt;
    const char half = lower(cursor.rest[0]);
    if ((half != 'a' && half != 'p') || hour > 12 || hour == 0) return std::nullopt;
    Cursor c{cursor.rest.substr(1)};
    c.take('.');
    if (!c.rest.empty() && lower(c.rest[0]) == 'm' && (c.rest.size() == 1 || !is_letter(c.rest[1])))
        c.rest.remove_prefix(1);
    c.take('.');
    if (!c.rest.empty() && is_letter(c.rest[0]) && lower(c.rest[0]) == c.rest[0]) return std::nullopt;
    cursor = c;
    return (half == 'p' ? 12 * 60.0 : 0) - (hour == 12 ? 12 * 60.0 : 0);
}

// "10:35", "10:35:20", "10:35 PM", "10:35a".
std::optional<double> take_clock(Cursor& cursor) noexcept {
    Cursor c = cursor;
    const auto hour = c.take_int(1, 2);
    if (!hour || !c.take(':')) return std::nullopt;
    const auto minute = c.take_int(2, 2);
    if (!minute || *minute > 59 || *hour > 24) return std::nullopt;
    double minutes = *hour * 60.0 + *minute;
    if (c.take(':')) {
        const auto second = c.take_int(2, 2);
        if (!second) return std::nullopt;
        minutes += *second / 60.0;
        if (c.take('.')) c.skip("0");
    }
    cursor = c;
    c.skip(" ");
    if (const auto half = take_half_of_day(c, *hour)) {
        minutes += *half;
        cursor = c;
    }
    return minutes;
}

struct Parts {
    std::optional<double> clock;
    std::optional<CivilDate> date;
    bool day_without_year = false;
};

// "2011-12-01" or "12/1/2011".
std::optional<CivilDate> take_figured_date(Cursor& cursor) noexcept {
    Cursor c = cursor;
    CivilDate date;
    if (const auto year = c.take_int(4, 4)) {
        if (!c.take('-') && !c.take('/')) return std::nullopt;
        const auto month = c.take_int(1, 2);
        if (!month || (!c.take('-') && !c.take('/'))) return std::nullopt;
        const auto day = c.take_int(1, 2);
        if (!day) return std::nullopt;
        date = {*year, *month, *day};
    } else {
        const auto month = c.take_int(1, 2);
        if (!month || !c.take('/')) return std::nullopt;
        const auto day = c.take_int(1, 2);
        if (!day || !c.take('/')) return std::nullopt;
        auto year_of = c.take_int(4, 4);
        if (!year_of) year_of = c.take_int(2, 2);
        if (!year_of) return std::nullopt;
        date = {*year_of < 100 ? *year_of + 2000 : *year_of, *month, *day};
    }
    cursor = c;
    return date;
}

// A year that stands after a day and a month.
std::optional<int> take_year(Cursor& cursor) noexcept {
    Cursor c = cursor;
    c.skip(" ,-");
    auto year = c.take_int(4, 4);
    if (!year) {
        year = c.take_int(2, 2);
        if (year) *year += 2000;
    }
    if (!year || (!c.rest.empty() && c.rest.front() == ':')) return std::nullopt;
    cursor = c;
    return year;
}

// "Dec 1", "Dec 1, 2011", "1 Dec", "01-Dec-11".
bool take_named_date(Cursor& cursor, Parts& parts) noexcept {
    Cursor c = cursor;
    auto day = c.take_int(1, 2);
    if (day) c.skip(" -");
    const int month = dates::month_of(c.take_word());
    if (month == 0) return false;
    c.take('.');
    if (!day) {
        c.skip(" ");
        day = c.take_int(1, 2);
        if (!day) return false;
    }
    if (*day < 1 || *day > 31) return false;
    cursor = c;
    if (const auto year = take_year(cursor)) parts.date = CivilDate{*year, month, *day};
    else parts.day_without_year = true;
    return true;
}

bool take_weekday(Cursor& cursor) noexcept {
    Cursor c = cursor;
    if (dates::weekday_of(c.take_word()) == 0) return false;
    cursor = c;
    return true;
}

// Clock, day and weekday in any order, each once, with little between them.
std::optional<Number> read_time(std::string_view text) noexcept {
    Cursor cursor{text};
    Parts parts;
    bool weekday = false;
    while (!cursor.rest.empty()) {
        const bool dated = parts.date || parts.day_without_year;
        if (!parts.clock && (parts.clock = take_clock(cursor))) cursor.take('Z');
        else if (!dated && (parts.date = take_figured_date(cursor))) cursor.take('T');
        else if (!dated && take_named_date(cursor, parts)) {
        } else if (!weekday && take_weekday(cursor)) weekday = true;
        else return std::nullopt;
        cursor.skip(" ,-");
    }
    if (parts.date) {
        const CivilDate& d = *parts.date;
        if (d.month < 1 || d.month > 12 || d.day < 1 || d.day > days_in_month(d.year, d.month))
            return std::nullopt;
        return Number{static_cast<double>(to_day(d).number) * day_in_minutes + parts.clock.value_or(0),
                      NumberKind::date};
    }
    if (!parts.clock) return std::nullopt;
    return Number{*parts.clock, NumberKind::clock};
}

std::optional<double> read_plain(std::string_view text) noexcept {
    char digits[40]{};
    std::size_t n = 0;
    bool figure = false, point = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (n + 1 >= sizeof digits) return std::nullopt;
        if (c == ',') {
            const bool groups = figure && !point && i + 3 < text.size() && is_ascii_digit(text[i + 1]) &&
                                is_ascii_digit(text[i + 2]) && is_ascii_digit(text[i + 3]) &&
                                (i + 4 == text.size() || !is_ascii_digit(text[i + 4]));
            if (!groups) return std::nullopt;
            continue;
        }
        const bool exponent = (c == 'e' || c == 'E') && figure && i + 1 < text.size();
        const bool sign = (c == '-' || c == '+') && (n == 0 || digits[n - 1] == 'e');
        if (!is_ascii_digit(c) && c != '.' && !exponent && !sign) return std::nullopt;
        if (c == '+' && n == 0) continue;
        figure = figure || is_ascii_digit(c);
        point = point || c == '.';
        digits[n++] = exponent ? 'e' : c;
    }
    if (n >= 2 && digits[0] == '0' && is_ascii_digit(digits[1])) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(digits, digits + n, value);
    if (!figure || error != std::errc{} || end != digits + n || !std::isfinite(value)) return std::nullopt;
    return value;
}

}  // namespace

double clock_of(double minutes) noexcept {
    return minutes - std::floor(minutes / day_in_minutes) * day_in_minutes;
}

Number read_number(std::string_view text) noexcept {
    if (text.empty() || text.size() > 40) return {};
    std::string_view figure = text;
    if (figure.front() == '$') figure.remove_prefix(1);
    else if (figure.back() == '%') figure.remove_suffix(1);
    if (const auto plain = read_plain(figure)) return {*plain, NumberKind::plain};
    if (const auto time = read_time(text)) return *time;
    return {};
}

}  // namespace gainsay::detail
