#include "reading/clocks/clock_phrase.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"

using gainsay::reading::may_tell_time;
using gainsay::reading::read_clock;

TEST_CASE("The look ahead for a time of the day lets every form of one through") {
    for (const std::string_view phrase : {"noon",
                                          "midday",
                                          "mid-day",
                                          "noontime",
                                          "midnight",
                                          "mid night",
                                          "9:30",
                                          "9.30 am",
                                          "9h30",
                                          "14h",
                                          "0930 hours",
                                          "1430 hrs",
                                          "9 am",
                                          "9 p.m.",
                                          "9 P. M.",
                                          "half past nine",
                                          "a quarter to five",
                                          "twenty past ten",
                                          "ten after nine",
                                          "five gone nine",
                                          "10 minutes before noon",
                                          "5 mins till noon",
                                          "nine o'clock",
                                          "nine oclock",
                                          "nine in the morning",
                                          "nine in the forenoon",
                                          "nine this afternoon",
                                          "nine that evening",
                                          "nine at night",
                                          "nine tonight",
                                          "ten fifteen",
                                          "nine thirty"}) {
        INFO(phrase);
        CHECK(read_clock(phrase));
        CHECK(may_tell_time(phrase));
    }
}

TEST_CASE("The look ahead for a time of the day lets a zone behind four figures through") {
    for (const std::string_view zone :
         {"UTC",           "GMT", "Z",   "WET",  "BST",  "WEST", "CET",  "CEST", "EET",
          "EEST",          "MSK", "EST", "EDT",  "CDT",  "MST",  "MDT",  "PST",  "PDT",
          "JST",           "KST", "HKT", "AEST", "AEDT", "NZST", "NZDT", "zulu", "Greenwich Mean Time",
          "universal time"}) {
        INFO(zone);
        CHECK(read_clock("1530 " + std::string(zone)));
    }
}
