#include "report/words.hpp"

#include "catch.hpp"

using namespace gainsay;
using namespace gainsay::report;

namespace {

double day(int year, int month, int date) { return static_cast<double>(to_day({year, month, date}).number); }

Interval days(double from, double to) { return {{from, true}, {to, true}}; }

}  // namespace

TEST_CASE("numbers are separated by thousands and carry no noise") {
    CHECK(number_words(0) == "0");
    CHECK(number_words(-0.0) == "0");
    CHECK(number_words(200) == "200");
    CHECK(number_words(3000) == "3,000");
    CHECK(number_words(307000) == "307,000");
    CHECK(number_words(-1234567) == "-1,234,567");
    CHECK(number_words(0.63) == "0.63");
    CHECK(number_words(1559.4506) == "1,559.45");
    CHECK(number_words(2.5000000001) == "2.5");
    CHECK(number_words(1e18) == "1e+18");
    CHECK(number_words(infinity) == "infinity");
}

TEST_CASE("an interval says whether its ends belong to it") {
    CHECK(interval_words({{60, true}, {100, false}}) == "60 to under 100");
    CHECK(interval_words({{60, false}, {100, true}}) == "over 60 to 100");
    CHECK(interval_words({{170, true}, {230, true}}) == "170–230");
    CHECK(interval_words({{-infinity, false}, {200, true}}) == "200 or less");
    CHECK(interval_words({{-infinity, false}, {200, false}}) == "under 200");
    CHECK(interval_words({{200, true}, {infinity, false}}, "km") == "200 km or more");
    CHECK(interval_words({{200, false}, {infinity, false}}) == "more than 200");
    CHECK(interval_words({{200, true}, {200, true}}, "km") == "200 km");
    CHECK(interval_words({{1504.32, true}, {1629.68, true}}) == "1,504–1,630");
    CHECK(interval_words({{0.62, true}, {1.04, true}}) == "0.62–1.04");
    CHECK(interval_words({}) == "anything");
}

TEST_CASE("days are worded as the year, month or days that they fill") {
    CHECK(days_words(days(day(1966, 1, 1), day(1966, 12, 31))) == "1966");
    CHECK(days_words(days(day(1960, 1, 1), day(1979, 12, 31))) == "1960–1979");
    CHECK(days_words(days(day(1966, 9, 1), day(1966, 9, 30))) == "September 1966");
    CHECK(days_words(days(day(1966, 9, 1), day(1966, 11, 30))) == "Sep – Nov 1966");
    CHECK(days_words(days(day(1941, 12, 1), day(1942, 2, 28))) == "Dec 1941 – Feb 1942");
    CHECK(days_words(days(day(1966, 9, 1), day(1966, 12, 22))) == "1 Sep – 22 Dec 1966");
    CHECK(days_words(days(day(1966, 9, 1), day(1966, 9, 10))) == "1–10 Sep 1966");
    CHECK(days_words(days(day(1965, 2, 8), day(1965, 2, 8))) == "8 Feb 1965");
    CHECK(days_words(days(day(-43, 3, 15), day(-43, 3, 15))) == "15 Mar 44 BC");
    CHECK(days_words({{-infinity, false}, {day(1968, 12, 31), true}}) == "until 31 Dec 1968");
    CHECK(days_words({{day(1968, 1, 1), true}, {infinity, false}}) == "from 1 Jan 1968");
    CHECK(days_words({}) == "any day");
}

TEST_CASE("open ends of days leave their day out") {
    CHECK(days_words({{day(1965, 12, 31), false}, {day(1967, 1, 1), false}}) == "1966");
}

TEST_CASE("places name page, paragraph and line, and nothing where nothing is given") {
    Place place;
    CHECK(place_words(place).empty());
    place.page = "7";
    place.line = 3;
    CHECK(place_words(place) == "p. 7 l. 3");
    place.page = "pp. 7-8";
    CHECK(place_words(place) == "pp. 7-8 l. 3");
    place = {};
    place.paragraph = 4;
    CHECK(place_words(place) == "¶4");
}

TEST_CASE("items are listed with commas and an and") {
    CHECK(listed({}).empty());
    CHECK(listed({"a"}) == "a");
    CHECK(listed({"a", "b", "c"}) == "a, b and c");
    CHECK(counted(1, "claim") == "1 claim");
    CHECK(counted(1200, "claim") == "1,200 claims");
}
