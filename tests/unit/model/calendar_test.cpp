#include "catch.hpp"
#include "gainsay/date.hpp"

using namespace gainsay;

TEST_CASE("day numbers count from 1970", "[calendar]") {
    CHECK(to_day({1970, 1, 1}).number == 0);
    CHECK(to_day({1969, 12, 31}).number == -1);
    CHECK(to_day({2000, 3, 1}).number == 11017);
    CHECK(to_day({0, 3, 1}).number == -719468);
}

TEST_CASE("every day of four centuries around the year 0 converts there and back", "[calendar]") {
    Day day = to_day({-250, 1, 1});
    CivilDate expected{-250, 1, 1};
    for (int i = 0; i < 146097 + 1000; ++i, ++day.number) {
        REQUIRE(to_civil(day) == expected);
        REQUIRE(to_day(expected) == day);
        if (++expected.day > days_in_month(expected.year, expected.month)) {
            expected.day = 1;
            if (++expected.month > 12) expected.month = 1, ++expected.year;
        }
    }
}

TEST_CASE("years far away neither overflow nor lose their month", "[calendar]") {
    for (const std::int64_t year :
         {170'000'002LL, -170'000'002LL, 999'999'999'999'999LL, -999'999'999'999'999LL}) {
        CHECK(to_civil(to_day({year, 2, 28})) == CivilDate{year, 2, 28});
        CHECK(to_civil(to_day({year, 12, 31})) == CivilDate{year, 12, 31});
    }
}

TEST_CASE("centuries are leap years only every fourth time", "[calendar]") {
    CHECK(days_in_month(1900, 2) == 28);
    CHECK(days_in_month(2000, 2) == 29);
    CHECK(days_in_month(0, 2) == 29);
    CHECK(days_in_month(-4, 2) == 29);
}

TEST_CASE("the Julian calendar runs behind by ten days in 1582 and thirteen in 1917", "[calendar]") {
    CHECK(julian_to_day({1582, 10, 5}) == to_day({1582, 10, 15}));
    CHECK(julian_to_day({1917, 10, 25}) == to_day({1917, 11, 7}));
    CHECK(julian_to_day({200, 3, 1}) == to_day({200, 3, 1}));
    CHECK(julian_to_day({1900, 2, 29}) == to_day({1900, 3, 13}));
}

TEST_CASE("days are written with at least four digits in the year", "[calendar]") {
    CHECK(to_string(to_day({1966, 9, 1})) == "1966-09-01");
    CHECK(to_string(to_day({-44, 3, 15})) == "-0044-03-15");
    CHECK(to_string(to_day({79, 8, 24})) == "0079-08-24");
    CHECK(to_string(to_day({170000002, 1, 1})) == "170000002-01-01");
}
