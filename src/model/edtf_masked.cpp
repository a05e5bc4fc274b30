#include "model/edtf_masked.hpp"

namespace gainsay::edtf {
namespace {

bool fits(int value, std::string_view mask) noexcept {
    for (std::size_t i = mask.size(); i-- > 0; value /= 10)
        if (mask[i] != 'X' && mask[i] - '0' != value % 10) return false;
    return value == 0;
}

int filled(std::string_view mask, char x) noexcept {
    int value = 0;
    for (const char c : mask) value = value * 10 + ((c == 'X' ? x : c) - '0');
    return value;
}

// The first (last) day of the year that fits, stepping through at most 12 months of 31 days.
std::optional<Day> day_of_year(std::int64_t year, std::string_view month, std::string_view day,
                               bool last) noexcept {
    for (int i = 1; i <= 12; ++i) {
        const int m = last ? 13 - i : i;
        if (!month.empty() && !fits(m, month)) continue;
        const int length = days_in_month(year, m);
        for (int k = 1; k <= length; ++k) {
            const int d = last ? length + 1 - k : k;
            if (day.empty() || fits(d, day)) return to_day({year, m, d});
        }
    }
    return std::nullopt;
}

// The day nearest to one end of the masked years. Only 29 February can ask for more than one year, and for at
// most 10^4 of them.
std::optional<Day> extreme_day(std::string_view year, bool negative, std::string_view month,
                               std::string_view day, bool last) noexcept {
    const bool downwards = last != negative;  // in absolute years
    const int from = filled(year, downwards ? '9' : '0'), to = filled(year, downwards ? '0' : '9');
    for (int value = from; downwards ? value >= to : value <= to; value += downwards ? -1 : 1) {
        if (!fits(value, year)) continue;
        if (const auto found = day_of_year(negative ? -value : value, month, day, last)) return found;
        if (month != "02" && month != "0X" && month != "X2") return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

bool masked_range(std::string_view year, bool negative, std::string_view month, std::string_view day,
                  std::optional<Day>& earliest, std::optional<Day>& latest) noexcept {
    earliest = extreme_day(year, negative, month, day, false);
    latest = extreme_day(year, negative, month, day, true);
    return earliest && latest;
}

Months months_of(int season) noexcept {
    constexpr Months table[] = {
        {3, 5},  {6, 8},   {9, 11}, {12, 12},  // 21-24 spring, summer, autumn, winter; read as northern
        {3, 5},  {6, 8},   {9, 11}, {12, 12},  // 25-28 the northern seasons
        {9, 11}, {12, 12}, {3, 5},  {6, 8},    // 29-32 the southern seasons
        {1, 3},  {4, 6},   {7, 9},  {10, 12},  // 33-36 quarters
        {1, 4},  {5, 8},   {9, 12}, {1, 6},   {7, 12},  // 37-39 four months each, 40-41 half years
    };
    return table[season - 21];
}

bool season_range(std::string_view year, bool negative, int season, std::optional<Day>& earliest,
                  std::optional<Day>& latest) noexcept {
    const Months months = months_of(season);
    const int low = filled(year, negative ? '9' : '0'), high = filled(year, negative ? '0' : '9');
    const std::int64_t first = negative ? -low : low, last = negative ? -high : high;
    earliest = to_day({first, months.first, 1});
    latest = to_day({last, months.last, days_in_month(last, months.last)});
    return true;
}

}  // namespace gainsay::edtf
