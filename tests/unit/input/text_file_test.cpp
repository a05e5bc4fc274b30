#include "input/files/text_file.hpp"

#include "catch.hpp"

using namespace gainsay;
using namespace gainsay::input;

TEST_CASE("columns count code points, not bytes") {
    const TextFile file{"f", "a\nĐức,x"};
    CHECK(file.at_offset(9) == Location{"f", 2, 5});
    CHECK(file.at({9, 2, 2}) == Location{"f", 2, 5});
}

TEST_CASE("a byte order mark takes no column") {
    const TextFile file{"f", "\xEF\xBB\xBFsource"};
    CHECK(file.at_offset(3) == Location{"f", 1, 1});
}

TEST_CASE("well-formed UTF-8 is valid and everything else is found at its first byte") {
    CHECK_FALSE(find_invalid_utf8("plain, Đức, 한국, 😀 and a longer tail of ASCII"));
    CHECK(find_invalid_utf8("abcdefghij\xff") == 10U);
    CHECK(find_invalid_utf8("\xC0\xAF") == 0U);          // overlong
    CHECK(find_invalid_utf8("\xE0\x80\xAF") == 0U);      // overlong
    CHECK(find_invalid_utf8("\xED\xA0\x80") == 0U);      // surrogate
    CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0U);  // beyond U+10FFFF
    CHECK(find_invalid_utf8("ab\xE2\x82") == 2U);        // cut off
}

TEST_CASE("white space at both ends goes, no-break spaces too") {
    CHECK(trim(" \t\xC2\xA0 a b \r\n") == "a b");
    CHECK(trim(" \n").empty());
}
