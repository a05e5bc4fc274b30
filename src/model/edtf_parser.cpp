// The grammar of the Extended Date/Time Format, Library of Congress 2019, levels 0 to 2.
//
// Beyond the letter of that text, and as ISO 8601-2 has it: decades and centuries by two or three digits
// ("193", "19"), offsets without a colon or by hours alone, and fractions of a second. Where the text is
// silent: the ends of a range in a set are written to the same precision, an interval begins no later than
// its end begins, and date-times and Y years stand alone.
#include <algorithm>
#include <charconv>

#include "model/edtf_masked.hpp"

namespace gainsay::edtf {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_mask(char c) noexcept { return is_digit(c) || c == 'X'; }
bool is_qualifier(char c) noexcept { return c == '?' || c == '~' || c == '%'; }

// A cursor over one expression; every member consumes what it recognises.
class Cursor {
  public:
    explicit Cursor(std::string_view text) noexcept : text_(text) {}
    bool done() const noexcept { return at_ == text_.size(); }
    char peek() const noexcept { return done() ? '\0' : text_[at_]; }
    bool take(char c) noexcept {
        if (done() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    char take_qualifier() noexcept { return !done() && is_qualifier(text_[at_]) ? text_[at_++] : '\0'; }
    template <class Predicate>
    std::string_view take_while(Predicate predicate) noexcept {
        const std::size_t start = at_;
        while (!done() && predicate(text_[at_])) ++at_;
        return text_.substr(start, at_ - start);
    }
    // Exactly `width` digits, no more and no fewer in a row.
    std::optional<int> take_number(std::size_t width) noexcept {
        const std::string_view digits = take_while(is_digit);
        if (digits.size() != width) return std::nullopt;
        int value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

// ---- years beyond four digits ----

// 10^exponent times the mantissa, or nothing where that leaves the calendar.
std::optional<std::int64_t> scaled_year(std::string_view digits, std::string_view exponent) noexcept {
    std::int64_t year = 0, power = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), year).ec != std::errc{})
        return std::nullopt;
    if (!exponent.empty() &&
        std::from_chars(exponent.data(), exponent.data() + exponent.size(), power).ec != std::errc{})
        return std::nullopt;
    for (; power > 0 && year <= calendar_limit; --power) year *= 10;
    if (year > calendar_limit) return std::nullopt;
    return year;
}

// How many digits are significant; 0 where that is not said as it should be.
int take_significance(Cursor& cursor) noexcept {
    const std::string_view digits = cursor.take_while(is_digit);
    int count = 0;
    constexpr int all = 18;
    for (const char c : digits) count = std::min(count * 10 + (c - '0'), all);
    return digits.empty() || digits.front() == '0' ? 0 : count;
}

// "1950S2": estimated to be 1950, and some year of 1900 to 1999.
void take_significant(Point& point, int significant) noexcept {
    if (!point.year || significant == 0) return;
    const std::int64_t size = *point.year < 0 ? -*point.year : *point.year;
    std::int64_t unit = 1;
    for (std::int64_t rest = size; rest > 0; rest /= 10) unit *= 10;
    constexpr std::int64_t four_digits = 10'000;
    unit = std::max(unit, four_digits);
    for (int i = 0; i < significant && unit > 1; ++i) unit /= 10;
    const std::int64_t first = size - size % unit, last = first + unit - 1;
    point.first_possible = to_day({*point.year < 0 ? -last : first, 1, 1});
    point.last_possible = to_day({*point.year < 0 ? -first : last, 12, 31});
}

// "Y170000002", "Y-17E7", "Y3388E2S3".
std::optional<Point> parse_long_year(std::string_view text) noexcept {
    Cursor cursor(text);
    cursor.take('Y');
    const bool negative = cursor.take('-');
    const std::string_view digits = cursor.take_while(is_digit);
    if (digits.empty() || digits.front() == '0') return std::nullopt;
    Point point;
    point.level = 1;
    std::string_view exponent;
    int significant = 0;
    if (cursor.take('E')) {
        point.level = 2;
        exponent = cursor.take_while(is_digit);
        if (exponent.empty() || exponent.front() == '0') return std::nullopt;
    }
    if (cursor.take('S')) {
        point.level = 2;
        significant = take_significance(cursor);
        if (significant == 0) return std::nullopt;
    }
    if (!cursor.done()) return std::nullopt;
    std::optional<std::int64_t> year = scaled_year(digits, exponent);
    if (!year) return point;  // valid, but out of reach of day numbers
    if (*year < 10'000) return std::nullopt;
    if (negative) year = -*year;
    point.year = year;
    point.earliest = to_day({*year, 1, 1});
    point.latest = to_day({*year, 12, 31});
    take_significant(point, significant);
    return point;
}

// ---- dates of up to four digits in the year ----

struct Component {
    std::string_view digits;
    char before = '\0', after = '\0';  // qualifiers
};

struct Components {
    bool negative = false;
    Component part[3];  // year, month or season, day
    int count = 0;
    int significant = 0;  // "1950S2"
};

// Reads one component with the qualifiers before and after it.
bool take_component(Cursor& cursor, Components& date) noexcept {
    Component& component = date.part[date.count];
    component.before = cursor.take_qualifier();
    if (date.count == 0) date.negative = cursor.take('-');
    component.digits = cursor.take_while(is_mask);
    if (date.count == 0 && cursor.take('S')) {
        date.significant = take_significance(cursor);
        if (date.significant == 0) return false;
    }
    component.after = cursor.take_qualifier();
    ++date.count;
    return !component.digits.empty();
}

bool has_x(std::string_view digits) noexcept { return digits.find('X') != std::string_view::npos; }

// Level 1 allows X from the right only, in a year or in whole months and days.
bool is_level_1_mask(const Components& date) noexcept {
    const std::string_view year = date.part[0].digits;
    const std::size_t first_x = year.find('X');
    if (first_x != std::string_view::npos)
        return date.count == 1 && year.find_first_not_of('X', first_x) == std::string_view::npos;
    for (int i = 1; i < date.count; ++i)
        if (has_x(date.part[i].digits) && date.part[i].digits != "XX") return false;
    return !(date.count == 3 && has_x(date.part[1].digits) && !has_x(date.part[2].digits));
}

int level_of(const Components& date, const Point& point) noexcept {
    const Component& last = date.part[date.count - 1];
    if (date.significant || date.part[0].digits.size() < 4 || point.season > 24) return 2;
    for (int i = 0; i < date.count; ++i)
        if (date.part[i].before || (date.part[i].after && &date.part[i] != &last)) return 2;
    if (point.unspecified && !is_level_1_mask(date)) return 2;
    if (point.unspecified && point.season != 0) return 2;
    return date.negative || point.unspecified || point.season != 0 || last.after ? 1 : 0;
}

Precision year_precision(std::string_view year) noexcept {
    const std::size_t first_x = std::min(year.find('X'), year.size());
    switch (first_x) {
        case 4:
            return Precision::year;
        case 3:
            return Precision::decade;
        case 2:
            return Precision::century;
        default:
            return Precision::millennium;
    }
}

std::optional<Point> parse_date(std::string_view text) noexcept {
    Cursor cursor(text);
    Components date;
    do {
        if (date.count == 3 || !take_component(cursor, date)) return std::nullopt;
    } while (cursor.take('-'));
    if (!cursor.done()) return std::nullopt;

    const std::string_view year = date.part[0].digits, month = date.part[1].digits, day = date.part[2].digits;
    const bool short_year = year.size() == 2 || year.size() == 3;  // century or decade
    if (short_year ? date.count != 1 || has_x(year) || date.significant : year.size() != 4)
        return std::nullopt;
    if (date.significant && (date.count != 1 || has_x(year))) return std::nullopt;
    if (date.negative && year == "0000") return std::nullopt;
    if ((date.count > 1 && month.size() != 2) || (date.count > 2 && day.size() != 2)) return std::nullopt;

    Point point;
    char padded[4] = {'X', 'X', 'X', 'X'};
    std::copy(year.begin(), year.end(), padded);
    const std::string_view full_year(padded, 4);
    if (date.count == 2 && !has_x(month) && month >= "21" && month <= "41") {
        point.season = (month[0] - '0') * 10 + (month[1] - '0');
        if (!season_range(full_year, date.negative, point.season, point.earliest, point.latest))
            return std::nullopt;
    } else if (!masked_range(full_year, date.negative, month, day, point.earliest, point.latest)) {
        return std::nullopt;
    }
    for (int i = 0; i < date.count; ++i) {
        for (const char qualifier : {date.part[i].before, date.part[i].after}) {
            point.uncertain = point.uncertain || qualifier == '?' || qualifier == '%';
            point.approximate = point.approximate || qualifier == '~' || qualifier == '%';
        }
        point.unspecified = point.unspecified || has_x(date.part[i].digits);
    }
    if (!has_x(full_year)) {
        std::int64_t value = 0;
        std::from_chars(year.data(), year.data() + year.size(), value);
        point.year = date.negative ? -value : value;
        take_significant(point, date.significant);
    }
    point.precision = point.season != 0 ? Precision::season
                      : date.count == 3 ? Precision::day
                      : date.count == 2 ? Precision::month
                                        : year_precision(full_year);
    point.level = level_of(date, point);
    return point;
}

// ---- date and time ----

bool take_offset(Cursor& cursor) noexcept {
    const bool negative = cursor.take('-');
    if (!negative && !cursor.take('+')) return false;
    const std::string_view hour = cursor.take_while(is_digit);
    std::string_view minute = "00";
    if (hour.size() == 4) {
        minute = hour.substr(2);
    } else if (hour.size() != 2) {
        return false;
    } else if (cursor.take(':')) {
        minute = cursor.take_while(is_digit);
    }
    if (minute.size() != 2 || minute > "59") return false;
    // The zones in use reach from 12 hours behind to 14 hours ahead; "-00:00" stands for no zone at all.
    const std::string_view limit = negative ? "12" : "14";
    const std::string_view hours = hour.substr(0, 2);
    if (hours > limit || (hours == limit && minute != "00")) return false;
    return !(negative && hours == "00" && minute == "00");
}

bool is_time(std::string_view text) noexcept {
    Cursor cursor(text);
    const std::optional<int> hour = cursor.take_number(2);
    if (!hour || !cursor.take(':')) return false;
    const std::optional<int> minute = cursor.take_number(2);
    if (!minute || !cursor.take(':')) return false;
    const std::optional<int> second = cursor.take_number(2);
    if (!second || *minute > 59 || *second > 59) return false;
    std::string_view fraction;
    if (cursor.take('.')) {
        fraction = cursor.take_while(is_digit);
        if (fraction.empty()) return false;
    }
    const bool midnight = *hour == 24 && *minute == 0 && *second == 0 &&
                          fraction.find_first_not_of('0') == std::string_view::npos;
    if (*hour > 23 && !midnight) return false;
    return cursor.done() || (cursor.take('Z') && cursor.done()) || (take_offset(cursor) && cursor.done());
}

std::optional<Point> parse_date_time(std::string_view text, std::size_t split) noexcept {
    std::optional<Point> point = parse_date(text.substr(0, split));
    if (!point || point->precision != Precision::day || point->unspecified || point->uncertain ||
        point->approximate || !is_time(text.substr(split + 1)))
        return std::nullopt;
    return point;
}

// ---- intervals and sets ----

// "85" as an end is no century: in intervals ISO 8601 lets what both ends share be left out, and here nothing may.
bool has_short_year(std::string_view text) noexcept {
    const std::size_t first = std::min(text.find_first_not_of("?~%-"), text.size());
    return std::min(text.find_first_not_of("0123456789X", first), text.size()) - first < 4;
}

std::optional<Point> parse_end(std::string_view text) noexcept {
    Point point;
    point.level = 1;
    point.kind = text.empty() ? Point::Kind::unknown : Point::Kind::open;
    if (text.empty() || text == "..") return point;
    return has_short_year(text) ? std::nullopt : parse_date(text);
}

// Unspecified digits get the benefit of the doubt on both sides.
bool in_order(const Point& first, const Point& last) noexcept {
    const std::optional<Day> end = last.unspecified ? last.latest : last.earliest;
    return !first.earliest || !end || *first.earliest <= *end;
}

std::optional<Expression> parse_interval(std::string_view text, std::size_t slash) {
    std::optional<Point> first = parse_end(text.substr(0, slash));
    std::optional<Point> last = parse_end(text.substr(slash + 1));
    if (!first || !last || !in_order(*first, *last)) return std::nullopt;
    Expression result;
    result.form = Expression::Form::interval;
    result.level = std::max(first->level, last->level);
    result.members.push_back({*first, *last});
    return result;
}

std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::optional<Member> parse_member(std::string_view text, bool is_first, bool is_last) noexcept {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        const std::optional<Point> point = parse_date(text);
        if (!point) return std::nullopt;
        return Member{*point, std::nullopt};
    }
    const std::string_view before = text.substr(0, dots), after = text.substr(dots + 2);
    if (before.empty() ? after.empty() || !is_first : after.empty() && !is_last) return std::nullopt;
    const std::optional<Point> first = parse_end(before.empty() ? ".." : before);
    const std::optional<Point> last = parse_end(after.empty() ? ".." : after);
    if (!first || !last || !in_order(*first, *last)) return std::nullopt;
    const bool bounded = !before.empty() && !after.empty();
    if (bounded && first->precision != last->precision) return std::nullopt;
    return Member{*first, *last};
}

std::optional<Expression> parse_set(std::string_view text) {
    const char open = text.front(), close = open == '[' ? ']' : '}';
    if (text.back() != close) return std::nullopt;
    Expression result;
    result.form = open == '[' ? Expression::Form::one_of : Expression::Form::all_of;
    result.level = 2;
    result.text = open;
    std::string_view rest = text.substr(1, text.size() - 2);
    for (bool first = true, more = true; more; first = false) {
        const std::size_t comma = rest.find(',');
        more = comma != std::string_view::npos;
        const std::string_view item = trimmed(rest.substr(0, comma));
        const std::optional<Member> member = parse_member(item, first, !more);
        if (!member) return std::nullopt;
        result.members.push_back(*member);
        if (!first) result.text += ',';
        result.text += item;
        if (more) rest.remove_prefix(comma + 1);
    }
    result.text += close;
    return result;
}

}  // namespace

std::optional<Expression> parse(std::string_view text) {
    if (text.empty()) return std::nullopt;
    if (text.size() > 1 && (text.front() == '[' || text.front() == '{')) return parse_set(text);
    const std::size_t slash = text.find('/');
    std::optional<Expression> result;
    if (slash != std::string_view::npos) {
        result = parse_interval(text, slash);
    } else {
        const std::size_t t = text.find('T');
        const std::optional<Point> point = text.front() == 'Y'           ? parse_long_year(text)
                                           : t != std::string_view::npos ? parse_date_time(text, t)
                                                                         : parse_date(text);
        if (!point) return std::nullopt;
        result.emplace();
        result->level = point->level;
        result->members.push_back({*point, std::nullopt});
    }
    if (result) result->text = text;
    return result;
}

}  // namespace gainsay::edtf
