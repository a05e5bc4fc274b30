#include "report/markup.hpp"

#include "catch.hpp"

using namespace gainsay::report;

TEST_CASE("HTML text cannot open a tag or leave an attribute") {
    CHECK(html_text("<b>\"a\" & 'b'") == "&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;");
    CHECK(html_text("a\x1b") == "a\uFFFD");
}

TEST_CASE("Markdown text cannot start markup") {
    CHECK(markdown_text("a|b") == "a\\|b");
    CHECK(markdown_text("*bold* `code` <tag>") == "\\*bold\\* \\`code\\` \\<tag\\>");
    CHECK(markdown_text("# heading") == "\\# heading");
    CHECK(markdown_text("half-way (or so)") == "half-way (or so)");
    CHECK(markdown_text("two\nlines") == "two lines");
}

TEST_CASE("what a spreadsheet would run is led by an apostrophe, numbers are not") {
    CHECK(csv_text("=1+1") == "'=1+1");
    CHECK(csv_text("+SUM(A1)") == "'+SUM(A1)");
    CHECK(csv_text("@x") == "'@x");
    CHECK(csv_text("-5") == "-5");
    CHECK(csv_text("-1,000") == "\"-1,000\"");
    CHECK(csv_text("-5 to 3") == "'-5 to 3");
    CHECK(csv_text("-1.5e-7") == "-1.5e-7");
    CHECK(csv_text("-12%") == "-12%");
    CHECK(csv_text("-1e") == "'-1e");
    CHECK(csv_text("-2+3") == "'-2+3");
    CHECK(csv_text("-") == "'-");
    CHECK(csv_text("plain") == "plain");
}

TEST_CASE("a CSV field with commas, quotes or line ends is quoted") {
    CHECK(csv_text("a,b") == "\"a,b\"");
    CHECK(csv_text("say \"a\"") == "\"say \"\"a\"\"\"");
    CHECK(csv_text("a\nb") == "\"a\nb\"");
}
