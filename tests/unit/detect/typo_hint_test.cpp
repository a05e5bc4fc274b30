#include "catch.hpp"
#include "rule_fixture.hpp"

using namespace gainsay;

namespace {
Claim claim_of(const std::string& words, bool date) {
    Claim claim;
    claim.words = words;
    if (date) claim.value = *read_date(words);
    else claim.value = *read_quantity(words);
    return claim;
}
std::string hint(const std::string& a, const std::string& b, bool date = false) {
    const Claim x = claim_of(a, date), y = claim_of(b, date);
    CHECK(typo_hint(x, y) == typo_hint(y, x));
    return typo_hint(x, y).value_or("");
}
}  // namespace

TEST_CASE("a factor of ten and swapped digits are worth suspecting") {
    CHECK(hint("1300", "13000").find("factor of ten") != std::string::npos);
    CHECK(hint("12.5", "12500").find("factor of a thousand") != std::string::npos);
    CHECK(hint("1958", "1985").find("changed places") != std::string::npos);
    CHECK(hint("1958", "1985", true).find("year that changed places") != std::string::npos);
    CHECK(hint("05 March 1967", "05 March 1867", true).find("century") != std::string::npos);
    CHECK(hint("04 March 1967", "03 April 1967", true).find("day and month") != std::string::npos);
}

TEST_CASE("two calendars and two beginnings of the year are told as what they are") {
    CHECK(hint("25 October 1917", "7 November 1917", true).find("Julian") != std::string::npos);
    CHECK(hint("22 February 1732", "11 February 1732", true).find("Julian") != std::string::npos);
    CHECK(hint("25 October 1917", "6 November 1917", true).empty());
    CHECK(hint("25 October 1957", "7 November 1957", true).empty());
    CHECK(hint("11 February 1731", "11 February 1732", true).find("March") != std::string::npos);
    CHECK(hint("11 May 1731", "11 May 1732", true).find("March") == std::string::npos);
    CHECK(hint("11 February 1831", "11 February 1832", true).find("March") == std::string::npos);
}

TEST_CASE("figures that merely differ suggest no slip") {
    CHECK(hint("100", "200").empty());
    CHECK(hint("1958", "1967").empty());
    CHECK(hint("1958", "1967", true).empty());
    CHECK(hint("1967", "1968", true).empty());
    CHECK(hint("200", "200").empty());
    CHECK(hint("05 March 1967", "17 April 1954", true).empty());
}
