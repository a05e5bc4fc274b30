// How much of a decade, century, year, month or season "early", "the first half of", ... take.
#pragma once

#include "reading/dates/atom.hpp"

namespace gainsay::dates {

// Which of the units of a whole a part takes, counted from 0, and which of them it does not exclude.
struct Share {
    int first, last;
    int first_possible, last_possible;
};

Share of_decade(Part part) noexcept;             // in years
Share of_century(Part part) noexcept;            // in years from the first of the calendar: 1801, 500 BC
Share of_year(Part part) noexcept;               // in months
Share of_month(Part part, int length) noexcept;  // in days
Share of_season(Part part) noexcept;             // in months

}  // namespace gainsay::dates
