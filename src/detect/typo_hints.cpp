// Slips of the pen that would explain why two claims differ. Hints only.
#include <fmt/format.h>
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "gainsay/detect.hpp"

namespace gainsay {
namespace {

// The digits of a whole number below 10^15; nothing for other numbers.
std::optional<std::string> digits_of(double value) {
    if (!(std::abs(value) < 1e15) || value != std::floor(value) || value < 0) return std::nullopt;
    return fmt::format("{:.0f}", value);
}

// "1958" and "1985": equal but for two neighbouring digits that changed places.
bool neighbours_swapped(const std::string& a, const std::string& b) {
    if (a.size() != b.size()) return false;
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    if (left == a.end() || left + 1 == a.end()) return false;
    return left[0] == right[1] && left[1] == right[0] && std::equal(left + 2, a.end(), right + 2);
}

std::string quoted(const Claim& a, const Claim& b) { return fmt::format("“{}” and “{}”", a.words, b.words); }

bool same_unit(const Quantity& a, const Quantity& b) {
    return a.units.empty() || b.units.empty() || a.units[0] == b.units[0];
}

std::optional<std::string> hint(const Claim& a, const Quantity& x, const Claim& b, const Quantity& y) {
    if (!x.value || !y.value || x.ratio != y.ratio || !same_unit(x, y)) return std::nullopt;
    const double low = std::min(*x.value, *y.value), high = std::max(*x.value, *y.value);
    if (!(low > 0) || !std::isfinite(high)) return std::nullopt;
    constexpr std::pair<double, const char*> factors[] = {
        {10, "ten"}, {100, "a hundred"}, {1000, "a thousand"}, {1e6, "a million"}};
    for (const auto& [factor, name] : factors)
        if (std::abs(low * factor - high) <= 1e-9 * high)
            return fmt::format(
                "{} differ by a factor of {}: a nought, a point or a scale word may have slipped",
                quoted(a, b), name);
    const auto left = digits_of(*x.value), right = digits_of(*y.value);
    if (!left || !right || left->size() < 2) return std::nullopt;
    if (neighbours_swapped(*left, *right))
        return fmt::format("{} differ by two digits that changed places", quoted(a, b));
    return std::nullopt;
}

// The one day, month or year that a date names.
struct Stated {
    CivilDate first;
    bool one_day = false, one_month = false;
};

std::optional<Stated> stated(const Date& date) {
    if (!date.earliest || !date.latest || date.shape == DateShape::span) return std::nullopt;
    const CivilDate first = to_civil(*date.earliest), last = to_civil(*date.latest);
    if (first.year != last.year) return std::nullopt;
    return Stated{first, first == last, first.month == last.month};
}

// Whether the later day is the earlier one as the other calendar counts: 25 October and 7 November 1917.
bool are_two_styles(const CivilDate& a, const CivilDate& b) {
    constexpr std::int64_t reform = 1582, last_use = 1940;
    const bool a_first = to_day(a) < to_day(b);
    const CivilDate &old_style = a_first ? a : b, &new_style = a_first ? b : a;
    return old_style.year >= reform && old_style.year <= last_use &&
           old_style.day <= days_in_month(old_style.year, old_style.month) &&
           julian_to_day(old_style) == to_day(new_style);
}

// Whether the years differ by one in a part of the year that came before a new year in March.
bool are_two_years_of_march(const CivilDate& a, const CivilDate& b) {
    constexpr std::int64_t last_use = 1752;
    const bool before_lady_day = a.month < 3 || (a.month == 3 && a.day < 25);
    return before_lady_day && std::abs(a.year - b.year) == 1 && std::max(a.year, b.year) <= last_use;
}

std::optional<std::string> hint(const Claim& a, const Date& x, const Claim& b, const Date& y) {
    const auto left = stated(x), right = stated(y);
    if (!left || !right) return std::nullopt;
    const CivilDate& l = left->first;
    const CivilDate& r = right->first;
    if (left->one_day && right->one_day && are_two_styles(l, r))
        return fmt::format("{} are one day in the Julian and in the Gregorian calendar", quoted(a, b));
    if (left->one_day && right->one_day && l.year == r.year && l.month == r.day && l.day == r.month &&
        l.month != l.day)
        return fmt::format("{} differ by day and month that changed places", quoted(a, b));
    // Of two years that differ anyway a slip is plausible only where the rest of the date is the same.
    const bool same_rest = left->one_day == right->one_day && left->one_month == right->one_month &&
                           (!left->one_month || l.month == r.month) && (!left->one_day || l.day == r.day);
    if (!same_rest || l.year < 1 || r.year < 1 || l.year == r.year) return std::nullopt;
    if (neighbours_swapped(fmt::format("{:04}", l.year), fmt::format("{:04}", r.year)))
        return fmt::format("{} differ by two digits of the year that changed places", quoted(a, b));
    if (left->one_day && (l.year - r.year) % 100 == 0)
        return fmt::format("{} differ by a century and nothing else", quoted(a, b));
    if (left->one_day && (l.year - r.year) % 10 == 0 && std::abs(l.year - r.year) < 100)
        return fmt::format("{} differ by one digit of the year and nothing else", quoted(a, b));
    if (left->one_day && are_two_years_of_march(l, r))
        return fmt::format("{} are one day if the year of one begins in January and of the other in March",
                           quoted(a, b));
    if (left->one_day && std::abs(l.year - r.year) == 1)
        return fmt::format("{} differ by one year and nothing else", quoted(a, b));
    return std::nullopt;
}

}  // namespace

std::optional<std::string> typo_hint(const Claim& a, const Claim& b) {
    // In the order of the words, so that the hint reads the same whichever claim comes first.
    const Claim& first = b.words < a.words ? b : a;
    const Claim& second = &first == &a ? b : a;
    if (const auto* x = std::get_if<Quantity>(&first.value), *y = std::get_if<Quantity>(&second.value);
        x && y)
        return hint(first, *x, second, *y);
    if (const auto* x = std::get_if<Date>(&first.value), *y = std::get_if<Date>(&second.value); x && y)
        return hint(first, *x, second, *y);
    return std::nullopt;
}

}  // namespace gainsay
