#include "catch.hpp"
#include "gainsay/dossier.hpp"

using namespace gainsay;

TEST_CASE("every word for an enumeration is read back as what it names") {
    for (int i = 0; i < 7; ++i)
        CHECK(parse_status(to_string(static_cast<Status>(i))) == static_cast<Status>(i));
    for (int i = 0; i < 5; ++i)
        CHECK(parse_measure(to_string(static_cast<Measure>(i))) == static_cast<Measure>(i));
    for (int i = 0; i < 3; ++i)
        CHECK(parse_stance(to_string(static_cast<Stance>(i))) == static_cast<Stance>(i));
    for (int i = 0; i < 2; ++i)
        CHECK(parse_polarity(to_string(static_cast<Polarity>(i))) == static_cast<Polarity>(i));
    for (int i = 0; i < 6; ++i)
        CHECK(parse_value_kind(to_string(static_cast<ValueKind>(i))) == static_cast<ValueKind>(i));
    for (int i = 0; i < 4; ++i)
        CHECK(parse_ruling(to_string(static_cast<Ruling>(i))) == static_cast<Ruling>(i));
}

TEST_CASE("words are read in any case, with a hyphen or a space") {
    CHECK(parse_ruling("Not-a-conflict") == Ruling::not_a_conflict);
    CHECK(parse_date_order("day first") == DateOrder::day_first);
    CHECK(parse_status("DELIVERED") == Status::delivered);
}

TEST_CASE("a word that is none of them is nothing") {
    CHECK_FALSE(parse_status("delivere"));
    CHECK_FALSE(parse_polarity(""));
    CHECK_FALSE(parse_value_kind("number"));
}
