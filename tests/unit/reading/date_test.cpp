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
