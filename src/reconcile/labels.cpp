#include "reconcile/labels.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include "gainsay/date.hpp"
#include "gainsay/reading.hpp"

namespace gainsay::detail {
namespace {

constexpr double day_in_minutes = 24 * 60;

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// A cursor over the text; every take_... leaves it where it was if there is nothing to take.
struct Cursor {
    std::string_view rest;
    bool take(char c) noexcept {
        if (rest.empty() || rest.front() != c) return false;
        rest.remove_prefix(1);
        return true;
    }
    void skip_spaces() noexcept {
        while (take(' ')) {
        }
    }
    std::optional<int> take_int(std::size_t least, std::size_t most) noexcept {
        std::size_t n = 0;
        while (n < rest.size() && n <= most && is_digit(rest[n])) ++n;
        if (n < least || n > most) return std::nullopt;
        int value = 0;
        std::from_chars(rest.data(), rest.data() + n, value);
        rest.remove_prefix(n);
        return value;
    }
};

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
    }
    c.skip_spaces();
    if (!c.rest.empty() && (lower(c.rest[0]) == 'a' || lower(c.rest[0]) == 'p')) {
        if (*hour > 12 || *hour == 0) return std::nullopt;
        const bool afternoon = lower(c.rest[0]) == 'p';
        c.rest.remove_prefix(1);
        c.take('.');
        if (!c.rest.empty() && lower(c.rest[0]) == 'm') c.rest.remove_prefix(1);
        c.take('.');
        minutes += (afternoon ? 12 : 0) * 60.0 - (*hour == 12 ? 12 * 60.0 : 0);
    }
    cursor = c;
    return minutes;
}

// "2011-12-01" or "12/1/2011" (month first, as clocks with AM and PM go), in minutes since 1970.
std::optional<double> take_day(Cursor& cursor) noexcept {
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
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > days_in_month(date.year, date.month))
        return std::nullopt;
    cursor = c;
    return static_cast<double>(to_day(date).number) * day_in_minutes;
}

std::optional<double> read_time(std::string_view text) noexcept {
    Cursor cursor{text};
    const auto day = take_day(cursor);
    if (day) {
        if (!cursor.take('T')) cursor.skip_spaces();
        if (cursor.rest.empty()) return day;
    }
    const auto clock = take_clock(cursor);
    cursor.take('Z');
    if (!clock || !cursor.rest.empty()) return std::nullopt;
    return day.value_or(0) + *clock;
}

std::optional<double> read_plain(std::string_view text) noexcept {
    char digits[40]{};
    std::size_t n = 0;
    bool figure = false, point = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (n + 1 >= sizeof digits) return std::nullopt;
        if (c == ',') {
            const bool groups = figure && !point && i + 3 < text.size() && is_digit(text[i + 1]) &&
                                is_digit(text[i + 2]) && is_digit(text[i + 3]) &&
                                (i + 4 == text.size() || !is_digit(text[i + 4]));
            if (!groups) return std::nullopt;
            continue;
        }
        const bool exponent = (c == 'e' || c == 'E') && figure && i + 1 < text.size();
        const bool sign = (c == '-' || c == '+') && (n == 0 || digits[n - 1] == 'e');
        if (!is_digit(c) && c != '.' && !exponent && !sign) return std::nullopt;
        if (c == '+' && n == 0) continue;
        figure = figure || is_digit(c);
        point = point || c == '.';
        digits[n++] = exponent ? 'e' : c;
    }
    if (n >= 2 && digits[0] == '0' && is_digit(digits[1])) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(digits, digits + n, value);
    if (!figure || error != std::errc{} || end != digits + n || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string sorted_words(std::string item) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < item.size()) {
        const std::size_t end = std::min(item.find(' ', at), item.size());
        if (end > at) words.push_back(item.substr(at, end - at));
        at = end + 1;
    }
    std::sort(words.begin(), words.end());
    std::string result;
    for (const std::string& word : words) result += (result.empty() ? "" : " ") + word;
    return result;
}

std::vector<std::string> items_of(std::string_view text) {
    std::vector<std::string> items;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find_first_of(";|&", at), text.size());
        if (std::string item = fold(text.substr(at, end - at)); !item.empty())
            items.push_back(std::move(item));
        at = end + 1;
    }
    return items;
}

}  // namespace

Number read_number(std::string_view text) noexcept {
    if (text.empty() || text.size() > 32) return {};
    if (!text.empty() && text.front() == '$') text.remove_prefix(1);
    else if (text.back() == '%') text.remove_suffix(1);
    if (const auto plain = read_plain(text)) return {*plain, NumberKind::plain};
    if (const auto time = read_time(text)) return {*time, NumberKind::time};
    return {};
}

std::string label_key(std::string_view text) {
    const bool plain =
        std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); });
    if (plain) return std::string(text);
    std::vector<std::string> items = items_of(text);
    const bool list = text.find_first_of(";|&") != std::string_view::npos;
    if (!list) return items.empty() ? std::string(text) : items.front();
    for (std::string& item : items) item = sorted_words(std::move(item));
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    std::string key;
    for (const std::string& item : items) key += (key.empty() ? "" : ";") + item;
    return key;
}

double name_similarity(std::string_view a, std::string_view b) {
    const auto words = [](std::string_view text) {
        std::vector<std::string_view> result;
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t end = std::min(text.find_first_of(" ;", at), text.size());
            if (end > at) result.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        std::sort(result.begin(), result.end());
        return result;
    };
    const auto x = words(a), y = words(b);
    if (x.empty() || y.empty()) return 0;
    std::vector<bool> used(y.size());
    const auto match = [&](auto accepts) {
        double total = 0;
        for (std::string_view word : x)
            for (std::size_t j = 0; j < y.size(); ++j)
                if (!used[j] && accepts(word, y[j])) {
                    used[j] = true;
                    total += static_cast<double>(std::min(word.size(), y[j].size()));
                    break;
                }
        return total;
    };
    // Weighted by length: a surname says more than an initial.
    double length = 0;
    for (std::string_view word : x) length += static_cast<double>(word.size());
    for (std::string_view word : y) length += static_cast<double>(word.size());
    return std::min(1.0, 2 * match([](auto p, auto q) { return p == q; }) / length);
}

}  // namespace gainsay::detail
