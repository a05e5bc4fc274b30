// First and last day of dates with unspecified digits, and of seasons.
#pragma once

#include "model/edtf_expression.hpp"

namespace gainsay::edtf {

// `year` is four digits or X; `month` and `day` two of them, or empty. False if no date of the calendar fits.
bool masked_range(std::string_view year, bool negative, std::string_view month, std::string_view day,
                  std::optional<Day>& earliest, std::optional<Day>& latest) noexcept;

// `season` is one of the codes 21..41. Winter, and the southern summer, begin in December of their year; the
// days that fall into the next year are not counted, so that every season lies within its year.
bool season_range(std::string_view year, bool negative, int season, std::optional<Day>& earliest,
                  std::optional<Day>& latest) noexcept;

// The months of a season code, within one year.
struct Months {
    int first = 1, last = 12;
};
Months months_of(int season) noexcept;

}  // namespace gainsay::edtf
