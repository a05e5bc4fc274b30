// GEDCOM date values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gainsay/date.hpp"

namespace gainsay::input {

// "ABT 12 MAR 1850" as a phrase that read_date understands ("about 12 March 1850") and what it means. BEF and
// AFT exclude their date in GEDCOM 5 and include it in 7. Gregorian, Julian and French Republican dates;
// nothing for Hebrew ones and for free phrases.
struct GedcomDate {
    std::string phrase;
    Date date;
};
std::optional<GedcomDate> read_gedcom_date(std::string_view value, int version);

}  // namespace gainsay::input
