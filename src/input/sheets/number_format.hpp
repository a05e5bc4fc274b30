// How a spreadsheet prints a number: as a date, a percentage, with a unit.
#pragma once

#include <string>
#include <string_view>

namespace gainsay::input {

// What of a format changes the meaning of a number. How many decimals are shown does not: all that are stored
// are kept.
struct NumberFormat {
    bool percent = false;
    bool year = false, month = false, day = false, hour = false;
    bool elapsed = false;        // "[h]:mm": a duration
    std::string before, behind;  // words and currency signs around the number

    bool is_date() const noexcept { return year || month || day; }
    bool operator==(const NumberFormat&) const = default;
};

// A format code (ECMA-376 part 1, 18.8.31), its first section: `#,##0.0 "km"`, `[$-407]d. mmmm yyyy`.
NumberFormat parse_number_format(std::string_view code);
// The codes that files name by number alone (18.8.30).
NumberFormat built_in_format(int id);

// At most 15 significant digits, as spreadsheets show, and never an exponent: "0.3", "1234567".
std::string plain_number(double value);
// Dates as "1966-09-01", "1966-09" or "1966" by what the format shows; days count from 1900 (with its 29
// February that never was) or from 1904.
std::string print_number(double value, const NumberFormat& format, bool from_1904);

}  // namespace gainsay::input
