#include "catch.hpp"
#include "gainsay/reading.hpp"

using namespace gainsay;

namespace {

std::string edtf(std::string_view phrase, const DateOptions& options = {}) {
    const auto date = read_date(phrase, options);
    return date ? date->edtf : "none";
}

}  // namespace

TEST_CASE("common forms of a date have their EDTF", "[date]") {
    CHECK(edtf("January 1950") == "1950-01");
    CHECK(edtf("fall of 1966") == "1966-23");
    CHECK(edtf("autumn 1966") == "1966-23");
    CHECK(edtf("the 3rd of May 1750") == "1750-05-03");
    CHECK(edtf("Tuesday, 4 July, 1899") == "1899-07-04");
    CHECK(edtf("winter of 1941-42") == "1941-12/1942-02");
    CHECK(edtf("1966-1969") == "1966/1969");
    CHECK(edtf("the 1960s and 1970s") == "1960/1979");
    CHECK(edtf("mid-1960s") == "1964/1966");
    CHECK(edtf("late 19th century") == "1867/1900");
    CHECK(edtf("since 1968") == "1968/..");
    CHECK(edtf("until early 1968") == "../1968-04");
}

TEST_CASE("words that are no date are not read as one", "[date]") {
    for (const char* phrase :
         {"", "nearly 100", "the 23rd Dynasty", "second", "31 April 1950", "hello", "-", "the"})
        CHECK(edtf(phrase) == "none");
}

namespace {

std::string stated(std::string_view phrase, const DateOptions& options = {}) {
    const auto date = read_date(phrase, options);
    if (!date) return "none";
    const auto day = [](const std::optional<Day>& d) { return d ? to_string(*d) : std::string("open"); };
    return day(date->earliest) + " " + day(date->latest);
}

bool conflict(std::string_view a, std::string_view b) {
    return consistency(read_date(a)->days, read_date(b)->days) == 0;
}

}  // namespace

TEST_CASE("parts of a span share what is said once", "[date]") {
    CHECK(edtf("3-5 July 1871") == "1871-07-03/1871-07-05");
    CHECK(edtf("August 3-5, 1871") == "1871-08-03/1871-08-05");
    CHECK(edtf("from November to February 1871") == "1870-11/1871-02");
    CHECK(edtf("80-70 BC") == "-0079/-0069");
    CHECK(edtf("16th-18th centuries") == "15XX/17XX");
    CHECK(edtf("August 3, 4 and 5, 1871") == "{1871-08-03,1871-08-04,1871-08-05}");
    CHECK(edtf("1871-1868") == "none");
}

TEST_CASE("bounds exclude the year they name, and their support lets it in", "[date]") {
    CHECK(edtf("before 1871") == "../1870");
    CHECK(edtf("after 1871") == "1872/..");
    CHECK(edtf("no later than 1871") == "../1871");
    CHECK(edtf("at least as far back as 1871") == "../1871");
    CHECK_FALSE(conflict("before 1871", "1871"));
    CHECK(conflict("before 1871", "1872"));
    CHECK(conflict("by 1871", "1872"));
    CHECK(stated("after 1871") == "1872-01-01 open");
}

TEST_CASE("hedges widen a year", "[date]") {
    CHECK(stated("circa 1870") == "1865-01-01 1875-12-31");
    CHECK(stated("c. 1871") == "1870-01-01 1872-12-31");
    CHECK_FALSE(conflict("circa 1871", "1873"));
    CHECK(conflict("circa 1871", "1874"));
    CHECK_FALSE(conflict("1871?", "1872"));
    CHECK(conflict("1871", "1872"));
}

TEST_CASE("a numeric date is every date that its order allows", "[date]") {
    CHECK_FALSE(conflict("4.7.1871", "4 July 1871"));
    CHECK_FALSE(conflict("4.7.1871", "7 April 1871"));
    CHECK(conflict("4.7.1871", "4 June 1871"));
    DateOptions options;
    options.order = DateOrder::day_first;
    CHECK(stated("4/7/1871", options) == "1871-07-04 1871-07-04");
    options.order = DateOrder::month_first;
    CHECK(stated("4/7/1871", options) == "1871-04-07 1871-04-07");
}

TEST_CASE("relative dates need an anchor", "[date]") {
    CHECK(read_date("three years later")->unresolved);
    CHECK(read_date("the year after the two countries signed a treaty")->unresolved);
    DateOptions options;
    options.anchor = read_date("October 1871");
    CHECK(stated("three years later", options) == "1874-01-01 1874-12-31");
    CHECK(edtf("summer of last year", options) == "1870-22");
    CHECK(edtf("last December", options) == "1870-12");
}

TEST_CASE("Old Style dates are converted", "[date]") {
    CHECK(edtf("25 December 1699 (O.S.)") == "1700-01-04");
    DateOptions options;
    options.julian = true;
    CHECK(edtf("1 January 1900", options) == "1900-01-13");
}

TEST_CASE("reading is stable under spaces, case, dashes and no-break spaces", "[date]") {
    const auto same = read_date("late june - early july 1871");
    REQUIRE(same);
    for (const char* phrase :
         {"Late June \xE2\x80\x93 Early July 1871", "LATE JUNE \xE2\x80\x94 EARLY JULY 1871",
          "  late  june  -  early  july  1871 ",
          "late\xC2\xA0june\xC2\xA0-\xC2\xA0"
          "early july\xE2\x80\xAF"
          "1871"})
        CHECK(read_date(phrase) == same);
}

TEST_CASE("dates are found in running text, and what is none is not", "[date]") {
    const auto found =
        find_dates("In May 1871 he may march with 1500 men; the second of No. 1871 came on 3 August 1872.");
    REQUIRE(found.size() == 2);
    CHECK(found[0].date.edtf == "1871-05");
    CHECK(found[0].start == 3);
    CHECK(found[1].date.edtf == "1872-08-03");
}
