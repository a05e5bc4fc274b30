// The parts of an EDTF expression, for the stages that read meaning into them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/date.hpp"

namespace gainsay::edtf {

// How finely a date is written. "196X" is written to the decade and "1966-XX" to the month.
enum class Precision : std::uint8_t { millennium, century, decade, year, season, month, day };

// A single date, or the open or unknown end of an interval.
struct Point {
    enum class Kind : std::uint8_t { date, open, unknown };
    Kind kind = Kind::date;
    Precision precision = Precision::year;
    bool uncertain = false;    // ? or %, on any component
    bool approximate = false;  // ~ or %
    bool unspecified = false;  // has an X
    int season = 0;            // 21..41
    int level = 0;
    std::optional<std::int64_t> year;                  // where every digit is given
    std::optional<Day> earliest, latest;               // nothing beyond calendar_limit
    std::optional<Day> first_possible, last_possible;  // of "1950S2": by its significant digits
};

// A date, or a range of dates ("1970..1972", "..1984").
struct Member {
    Point first;
    std::optional<Point> last;  // nothing: not a range
};

struct Expression {
    enum class Form : std::uint8_t { date, interval, one_of, all_of };
    Form form = Form::date;
    int level = 0;
    std::vector<Member> members;  // one of a date or interval
    std::string text;             // without blanks
};

// Nothing if not valid. Linear in the text.
std::optional<Expression> parse(std::string_view text);

}  // namespace gainsay::edtf
