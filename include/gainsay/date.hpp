/// \file
/// Dates that may be partial, uncertain or open: days, EDTF expressions, and what they leave possible.
///
/// EDTF is the Extended Date/Time Format of the Library of Congress (2019), levels 0 to 2, which is part of
/// ISO 8601-2:2019. Days are counted in the proleptic Gregorian calendar.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gainsay/distribution.hpp"

namespace gainsay {

/// A day of the proleptic Gregorian calendar: days since 1970-01-01.
struct Day {
    std::int64_t number = 0;
    auto operator<=>(const Day&) const = default;
};

struct CivilDate {
    std::int64_t year = 1970;  ///< astronomical: 0 is 1 BC
    int month = 1;
    int day = 1;
    auto operator<=>(const CivilDate&) const = default;
};

/// Years further from 0 than this have no day numbers; calendar arithmetic stops there instead of overflowing.
inline constexpr std::int64_t calendar_limit = 1'000'000'000'000'000;

/// Precondition: month in 1..12. A day beyond the end of the month counts on into the next one.
Day to_day(const CivilDate& date) noexcept;
CivilDate to_civil(Day day) noexcept;
/// Precondition: month in 1..12.
int days_in_month(std::int64_t year, int month) noexcept;
/// The day that the Julian calendar calls by this date (Old Style).
Day julian_to_day(const CivilDate& date) noexcept;
/// "1966-09-01"; a year has at least four digits and a sign only if negative: "-0044-03-15", "170000002-01-01".
std::string to_string(Day day);

/// A valid EDTF expression with its range of days.
class Edtf {
  public:
    /// Nothing if `text` is not valid EDTF (level 0, 1 or 2). Linear in the text, no allocation beyond the result.
    static std::optional<Edtf> parse(std::string_view text);

    /// The expression as given, less the blanks that some writers put around the commas of a set.
    const std::string& text() const noexcept { return text_; }
    /// The lowest level that allows it: 0, 1 or 2.
    int level() const noexcept { return level_; }
    /// First and last day it can mean, qualifiers aside (1984~ is 1984); of a winter, December of its year. Nothing where
    /// open, unknown, or beyond calendar_limit.
    std::optional<Day> earliest() const noexcept { return earliest_; }
    std::optional<Day> latest() const noexcept { return latest_; }
    bool is_interval() const noexcept { return interval_; }        ///< "1966/1969"
    bool is_set() const noexcept { return set_; }                  ///< "[1966,1967]" or "{...}"
    bool is_uncertain() const noexcept { return uncertain_; }      ///< carries ? or %
    bool is_approximate() const noexcept { return approximate_; }  ///< carries ~ or %
    bool operator==(const Edtf&) const = default;

  private:
    Edtf() = default;
    std::string text_;
    std::optional<Day> earliest_, latest_;
    int level_ = 0;
    bool interval_ = false, set_ = false, uncertain_ = false, approximate_ = false;
};

/// Whether a date phrase tells one day somewhere in the range, or the whole range.
enum class DateShape : std::uint8_t {
    instant,  ///< some day within ("in 1966", "1966 or 1967")
    span,     ///< all of it ("1966-1969" of a war, "the 1960s and 1970s")
};

/// One date as a phrase states it.
struct Date {
    std::string edtf;  ///< EDTF, empty if the phrase has no such form (unresolved relative dates)
    std::string
        modifier;  ///< "early", "mid", "late", "before", "after", "by", "since", "until", "circa", ...
    std::optional<Day> earliest;  ///< of the stated range (the core); nothing where open
    std::optional<Day> latest;
    DateShape shape = DateShape::instant;
    bool unresolved = false;  ///< relative to an anchor that is not known ("a year later")
    Distribution days;        ///< possible days, as day numbers; of a span, the days it covers
    bool operator==(const Date&) const = default;
};

}  // namespace gainsay
