// Days and dates of the proleptic Gregorian calendar, after the era arithmetic that std::chrono is specified
// by.
#include <algorithm>
#include <string>

#include "gainsay/date.hpp"

namespace gainsay {
namespace {

constexpr std::int64_t days_of_400_years = 146'097;
constexpr std::int64_t days_of_4_julian_years = 1'461;
constexpr std::int64_t epoch_offset = 719'468;         // days from 0000-03-01 to 1970-01-01
constexpr std::int64_t julian_epoch_offset = 719'470;  // the same, from 1 March of the Julian year 0

std::int64_t floor_divide(std::int64_t a, std::int64_t b) noexcept { return a / b - (a % b < 0); }

bool is_leap(std::int64_t year) noexcept { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// Days from 1 March of the year that the date belongs to, counting years from March.
std::int64_t day_of_march_year(int month, int day) noexcept {
    return (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
}

}  // namespace

Day to_day(const CivilDate& date) noexcept {
    const std::int64_t year =
        std::clamp(date.year, -calendar_limit, calendar_limit) - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = floor_divide(year, 400);
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_march_year(date.month, date.day);
    return {era * days_of_400_years + day_of_era - epoch_offset};
}

CivilDate to_civil(Day day) noexcept {
    constexpr std::int64_t furthest = (calendar_limit / 400 + 10) * days_of_400_years;
    const std::int64_t shifted = std::clamp(day.number, -furthest, furthest) + epoch_offset;
    const std::int64_t era = floor_divide(shifted, days_of_400_years);
    const std::int64_t day_of_era = shifted - era * days_of_400_years;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
    CivilDate date;
    date.day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
    date.month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
    date.year = era * 400 + year_of_era + (date.month <= 2 ? 1 : 0);
    return date;
}

int days_in_month(std::int64_t year, int month) noexcept {
    if (month == 2) return is_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Day julian_to_day(const CivilDate& date) noexcept {
    const std::int64_t year =
        std::clamp(date.year, -calendar_limit, calendar_limit) - (date.month <= 2 ? 1 : 0);
    const std::int64_t cycle = floor_divide(year, 4);
    return {cycle * days_of_4_julian_years + (year - cycle * 4) * 365 +
            day_of_march_year(date.month, date.day) - julian_epoch_offset};
}

std::string to_string(Day day) {
    const CivilDate date = to_civil(day);
    const auto padded = [](std::int64_t number, std::size_t width) {
        std::string digits = std::to_string(number);
        if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
        return digits;
    };
    std::string text = date.year < 0 ? "-" : "";
    text += padded(date.year < 0 ? -date.year : date.year, 4);
    return text + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

}  // namespace gainsay
