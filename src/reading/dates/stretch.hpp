// The days that one point in time leaves possible.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gainsay/reading.hpp"
#include "reading/dates/atom.hpp"

namespace gainsay::dates {

// The days that are fully accepted, and around them those that are not excluded.
struct Stretch {
    Day first, last;
    Day first_possible, last_possible;
};

// A point with its EDTF. `first` and `last` differ where a part is said ("early 1990s": 1990 and 1993).
struct Located {
    std::string first, last;         // without the mark
    std::string mark;                // "", "?", "~", "%"
    std::vector<Stretch> stretches;  // the likeliest reading first; empty if the year is not known
    Grain grain = Grain::year;
    bool plain = true;  // no part of it is picked
};

// Nothing if there is no such day in the calendar.
std::optional<Located> locate(const Atom& atom, const DateOptions& options);

Day add_days(Day day, std::int64_t count) noexcept;
Day add_months(Day day, std::int64_t count) noexcept;  // the end of the month where it is shorter
Day add_years(Day day, std::int64_t count) noexcept;
// The EDTF of a year: "1966", "-0043", "Y21988".
std::string year_text(std::int64_t year);
std::string month_text(std::int64_t year, int month);
std::string day_text(Day day);

}  // namespace gainsay::dates
