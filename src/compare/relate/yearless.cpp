#include "compare/relate/yearless.hpp"

#include <cmath>
#include <string_view>

#include "gainsay/date.hpp"

namespace gainsay::detail {
namespace {

struct DayOfYear {
    int month = 0;
    int day = 0;  // 0: any of the month
};

// "XXXX-03-04", "XXXX-03", without hedges.
std::optional<DayOfYear> day_of_year(const Prepared& p) {
    const auto* date = std::get_if<Date>(&p.claim->value);
    if (date == nullptr || !date->unresolved || p.denied) return std::nullopt;
    const std::string_view edtf = date->edtf;
    constexpr std::size_t of_month = 7, of_day = 10;
    if (!edtf.starts_with("XXXX-") || (edtf.size() != of_month && edtf.size() != of_day) ||
        edtf.find_first_not_of("0123456789-", 4) != std::string_view::npos)
        return std::nullopt;
    const auto two = [&](std::size_t at) { return (edtf[at] - '0') * 10 + (edtf[at + 1] - '0'); };
    const DayOfYear result{two(5), edtf.size() == of_day ? two(8) : 0};
    constexpr int last_month = 12;
    return result.month >= 1 && result.month <= last_month ? std::optional(result) : std::nullopt;
}

// Whether some such day is possible.
std::optional<bool> meets(const DayOfYear& day, const Prepared& dated) {
    const Interval possible = dated.values.support_hull();
    constexpr double longest = 370;
    if (!dated.on_line || dated.denied || !(possible.upper.value - possible.lower.value <= longest))
        return std::nullopt;
    const Day first{static_cast<std::int64_t>(std::ceil(possible.lower.value))};
    const Day last{static_cast<std::int64_t>(std::floor(possible.upper.value))};
    for (std::int64_t year = to_civil(first).year; year <= to_civil(last).year; ++year) {
        const int length = days_in_month(year, day.month);
        if (day.day > length) continue;
        const Day from = to_day({year, day.month, day.day == 0 ? 1 : day.day});
        const Day to = to_day({year, day.month, day.day == 0 ? length : day.day});
        const Interval days{{static_cast<double>(from.number), true}, {static_cast<double>(to.number), true}};
        if (intersection(days, possible)) return true;
    }
    return false;
}

}  // namespace

std::optional<bool> may_be_one_day_of_year(const Prepared& a, const Prepared& b) {
    if (a.kind != ValueKind::date || b.kind != ValueKind::date) return std::nullopt;
    const auto x = day_of_year(a), y = day_of_year(b);
    if (x && y) return x->month == y->month && (x->day == 0 || y->day == 0 || x->day == y->day);
    if (x && !b.unresolved) return meets(*x, b);
    return y && !a.unresolved ? meets(*y, a) : std::nullopt;
}

}  // namespace gainsay::detail
