// How a spreadsheet prints a number: as a date, a percentage, with a unit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::input {

// What of a format changes the meaning of a number. How many decimals are shown does not: all that are stored
// are kept.
struct NumberFormat {
    bool percent = false;
    bool year = false, month = false, day = false, hour = false;
    bool elapsed = false;        // "[h]:mm": a duration
    std::string before, behind;  // words and currency signs around the number
    bool sign = false;           // says itself that the number is negative: "(0)", "-0"

    // For what numbers it is; without one, its place among the sections says it.
    struct Condition {
        std::string relation;  // "<", "<=", "=", "<>", ">=", ">"
        double bound = 0;
        bool operator==(const Condition&) const = default;
    };
    std::optional<Condition> condition;
    std::vector<NumberFormat> others;  // the sections behind the first

    bool is_date() const noexcept { return year || month || day; }
    bool operator==(const NumberFormat&) const = default;
};

// A format code (ECMA-376 part 1, 18.8.31): `#,##0.0 "km"`, `[$-407]d. mmmm yyyy`, `0 "AD";0 "BC"`.
NumberFormat parse_number_format(std::string_view code);
// The codes that files name by number alone (18.8.30).
NumberFormat built_in_format(int id);

// At most 15 significant digits, as spreadsheets show, and never an exponent: "0.3", "1234567".
std::string plain_number(double value);
// From which day a program counts.
enum class Epoch {
    excel_1900,     // with a 29 February 1900 that never was; nothing before 1900
    calendar_1900,  // without; days before 1900 are negative (LibreOffice)
    from_1904
};

// Dates as "1966-09-01", "1966-09" or "1966" by what the format shows. A negative number whose section has
// words of its own is printed without sign, as it shows: "3 BC" of -3 and `0 "AD";0 "BC"`.
std::string print_number(double value, const NumberFormat& format, Epoch epoch);

}  // namespace gainsay::input
