#include "input/records/nearest.hpp"

#include <vector>

#include "catch.hpp"

using namespace gainsay::input;

TEST_CASE("edits are inserted, deleted, replaced and swapped letters") {
    CHECK(edit_distance("abc", "abc", 3) == 0);
    CHECK(edit_distance("abc", "abxc", 3) == 1);
    CHECK(edit_distance("abc", "acb", 3) == 1);
    CHECK(edit_distance("kitten", "sitting", 3) == 3);
    CHECK(edit_distance("kitten", "sitting", 2) == 3);
    CHECK(edit_distance("", "ab", 3) == 2);
    CHECK(edit_distance("a", "bcdefg", 3) == 4);
}

TEST_CASE("the nearest name is a slip away and not the name itself") {
    const std::vector<std::string> names{"status", "stance", "subject"};
    CHECK(nearest("staus", names) == "status");
    CHECK(nearest("Subjct", names) == "subject");
    CHECK_FALSE(nearest("status", std::vector<std::string>{"status"}));
    CHECK_FALSE(nearest("colour", names));
    CHECK_FALSE(nearest("", names));
}
