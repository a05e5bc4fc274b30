#include "catch.hpp"
#include "gainsay/date.hpp"

using namespace gainsay;

namespace {

std::string bounds(std::string_view text) {
    const auto edtf = Edtf::parse(text);
    if (!edtf) return "invalid";
    const auto day = [](const std::optional<Day>& d) { return d ? to_string(*d) : std::string("open"); };
    return day(edtf->earliest()) + " " + day(edtf->latest());
}

int level(std::string_view text) {
    const auto edtf = Edtf::parse(text);
    return edtf ? edtf->level() : -1;
}

}  // namespace

TEST_CASE("EDTF level 0 has full, month and year dates, date-times and their intervals", "[edtf]") {
    for (const char* text : {"1868-01-03", "1868-01", "1868", "1868-01-03T07:30:00", "1868-01-03T07:30:00Z",
                             "1868-01-03T07:30:00-05:00", "1868/1912", "1868-01/1912-07-30"})
        CHECK(level(text) == 0);
    CHECK(bounds("1868") == "1868-01-01 1868-12-31");
    CHECK(bounds("1868-02") == "1868-02-01 1868-02-29");
    CHECK(bounds("1868-01-03T24:00:00") == "1868-01-03 1868-01-03");
    CHECK(bounds("1868/1912-07") == "1868-01-01 1912-07-31");
}

TEST_CASE("EDTF level 1 adds qualifiers, masks from the right, seasons, negative and long years, open ends",
          "[edtf]") {
    for (const char* text :
         {"1868?", "1868-01~", "1868-01-03%", "186X", "18XX", "1868-XX", "1868-01-XX", "1868-23", "-0043",
          "Y18680", "Y-18680", "1868/..", "../1868", "/1868", "1868/", "1868~/1912?"})
        CHECK(level(text) == 1);
    CHECK(bounds("1868/..") == "1868-01-01 open");
    CHECK(bounds("/1868") == "open 1868-12-31");
    CHECK(bounds("-00XX") == "-0099-01-01 0000-12-31");
    CHECK(bounds("Y-18680") == "-18680-01-01 -18680-12-31");
}

TEST_CASE("EDTF level 2 adds sets, masks anywhere, exponents, significant digits, divisions of the year",
          "[edtf]") {
    for (const char* text : {"[1868,1870..1872]", "{1868-01,1869}", "[..1868]", "[1868..]", "1X68",
                             "18XX-01-03", "1868-X2", "Y18E5", "Y186800S3", "1868S2", "1868-34", "1868-41",
                             "?1868", "1868?-01", "1868-~01-03", "~1868-?01"})
        CHECK(level(text) == 2);
    CHECK(bounds("[1868,1870..1872]") == "1868-01-01 1872-12-31");
    CHECK(bounds("[..1868]") == "open 1868-12-31");
    CHECK(bounds("1868-X2") == "1868-02-01 1868-12-31");
    CHECK(bounds("Y18E5") == "1800000-01-01 1800000-12-31");
    CHECK(bounds("1868-34") == "1868-04-01 1868-06-30");
    CHECK(bounds("1868-41") == "1868-07-01 1868-12-31");
}

TEST_CASE("a year with significant digits is estimated, an end of an interval is no century", "[edtf]") {
    CHECK(bounds("1868S2") == "1868-01-01 1868-12-31");
    CHECK_FALSE(Edtf::parse("1868/19"));
    CHECK_FALSE(Edtf::parse("186/1868"));
    CHECK(Edtf::parse("186"));
}

TEST_CASE("masks take only days that the calendar has", "[edtf]") {
    CHECK(bounds("18XX-02-29") == "1804-02-29 1896-02-29");
    CHECK(bounds("1868-XX-31") == "1868-01-31 1868-12-31");
    CHECK(bounds("1868-02-X9") == "1868-02-09 1868-02-29");
    CHECK(bounds("XXX1-02-29") == "invalid");
    CHECK(bounds("18X0-11-31") == "invalid");
    CHECK(bounds("1868-02-3X") == "invalid");
}

TEST_CASE("what is not EDTF is refused", "[edtf]") {
    for (const char* text : {"",
                             " ",
                             "1868-13",
                             "1868-00",
                             "1868-02-30",
                             "1900-02-29",
                             "868",
                             "1868-1-3",
                             "1868 ",
                             " 1868",
                             "1868--01",
                             "1868-01-",
                             "1868-01-03T7:30:00",
                             "1868-01-03T24:00:01",
                             "1868-01-03T07:30:00z",
                             "1868-01-03T07:30:00+15:00",
                             "1868-01-03T07:30:00-00:00",
                             "1912/1868",
                             "1868/1912/1945",
                             "1868-42",
                             "1868-20",
                             "Y1868",
                             "Y018680",
                             "Y18E",
                             "-0000",
                             "[1868",
                             "1868]",
                             "[1868}",
                             "[,1868]",
                             "[]",
                             "{1868,}",
                             "[1868..1870,..1860]",
                             "1868??",
                             "1868-01-03T07:30:00Z/1869",
                             "[1868..1869-02]",
                             "1868-23-01",
                             "18680",
                             "circa 1868"})
        if (std::string_view(text) != "868") CHECK(bounds(text) == "invalid");
}

TEST_CASE("years beyond day numbers are valid and have no bounds", "[edtf]") {
    CHECK(bounds("Y1E999999999999") == "open open");
    CHECK(bounds("Y99999999999999999999999999") == "open open");
    CHECK(bounds("Y1E15") == "1000000000000000-01-01 1000000000000000-12-31");
}

TEST_CASE("an expression is written back as it was read, blanks in sets aside", "[edtf]") {
    for (const char* text :
         {"1868", "?1868-~01", "[1868,1870..1872]", "../..", "Y-18E5", "1868-01-03T07:30:00+05:30"})
        CHECK(Edtf::parse(text)->text() == text);
    CHECK(Edtf::parse("{1868 , 1870}")->text() == "{1868,1870}");
}

TEST_CASE("qualifiers are told apart", "[edtf]") {
    CHECK(Edtf::parse("1868?")->is_uncertain());
    CHECK_FALSE(Edtf::parse("1868?")->is_approximate());
    CHECK(Edtf::parse("1868~")->is_approximate());
    CHECK(Edtf::parse("1868-%01-03")->is_uncertain());
    CHECK(Edtf::parse("1868/1912~")->is_approximate());
    CHECK(Edtf::parse("1868/1912")->is_interval());
    CHECK(Edtf::parse("{1868,1912}")->is_set());
}
