#include "report/layout.hpp"

#include <sstream>

#include "catch.hpp"
#include "gainsay/report.hpp"

using namespace gainsay;
using namespace gainsay::report;

TEST_CASE("wide characters take two columns and combining marks none") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("北越") == 4);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("¶4") == 2);
    CHECK(display_width("\xff") == 1);
}

TEST_CASE("padding counts columns, not bytes") {
    CHECK(padded("¶4", 4) == "¶4  ");
    CHECK(padded("北越", 4) == "北越");
    CHECK(padded("longer", 2) == "longer");
}

TEST_CASE("lines break at spaces and never exceed the width") {
    CHECK(wrapped("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrapped("", 7) == std::vector<std::string>{""});
    CHECK(wrapped("  two   spaces ", 20) == std::vector<std::string>{"two spaces"});
}

TEST_CASE("a word wider than the line is broken inside, between characters") {
    CHECK(wrapped("abcdefgh ij", 3) == std::vector<std::string>{"abc", "def", "gh", "ij"});
    CHECK(wrapped("北越北", 4) == std::vector<std::string>{"北越", "北"});
    CHECK(wrapped("北越", 1) == std::vector<std::string>{"北", "越"});
    for (const std::string& line : wrapped(std::string(1000, 'x') + " y", 7)) CHECK(display_width(line) <= 7);
}

TEST_CASE("a combining mark stays with its letter when a word is broken") {
    CHECK(wrapped("abe\u0301f", 3) == std::vector<std::string>{"abe\u0301", "f"});
}

TEST_CASE("what is cut ends in an ellipsis, what fits is not touched") {
    CHECK(shortened("abcdef", 4) == "abc…");
    CHECK(shortened("abcd", 4) == "abcd");
    CHECK(shortened("北越北", 4) == "北…");
}

TEST_CASE("a table aligns its columns and wraps the flexible one") {
    std::ostringstream out;
    write_table(out, {{""}, {""}}, {{{"a"}, {"one two three four five"}}, {{"longer"}, {"x"}}},
                {.width = 20, .indent = 2});
    CHECK(out.str() ==
          "  a       one two\n"
          "          three four\n"
          "          five\n"
          "  longer  x\n");
}

TEST_CASE("no line of a table ends in a space, with colour or without") {
    std::ostringstream out;
    write_table(out, {{"n"}, {"words"}}, {{{"1"}, {""}}, {{"2"}, {"b"}}}, {});
    CHECK(out.str() == "n  words\n1\n2  b\n");
    out.str("");
    write_table(out, {{""}, {""}}, {{{"1", Ink::red}, {""}}}, {.color = true});
    CHECK(out.str() == "\x1b[31m1\x1b[0m\n");
}

TEST_CASE("a table stays within a narrow terminal as far as its columns can shrink") {
    std::ostringstream out;
    write_table(out, {{""}, {""}, {""}},
                {{{std::string(40, 'a')}, {std::string(40, 'b')}, {std::string(40, 'c')}}}, {.width = 40});
    std::istringstream lines{out.str()};
    for (std::string line; std::getline(lines, line);) CHECK(display_width(line) <= 40);
}

TEST_CASE("escape sequences and control characters do not reach a terminal") {
    CHECK(printable("a\x1b[31mb") == "a\uFFFD[31mb");
    CHECK(printable("a\u009b31mb") == "a\uFFFD31mb");
    CHECK(printable("a\nb\tc") == "a b c");
    CHECK(printable(std::string_view{"a\0b", 3}) == "a\uFFFDb");
    CHECK(printable("a\xff") == "a\uFFFD");
    CHECK(printable("a\xEF\xBF\xBE\xEF\xBF\xBF") == "a\uFFFD\uFFFD");  // no characters of XML
}

TEST_CASE("bidirectional and invisible controls are dropped, right-to-left letters are kept") {
    CHECK(printable("a\u202Eb\u2066c\u200Fd") == "abcd");
    CHECK(printable("\u05E9\u05DC\u05D5\u05DD") == "\u05E9\u05DC\u05D5\u05DD");
}
