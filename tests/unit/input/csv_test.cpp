#include "input/formats/csv.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "gainsay/input.hpp"

using namespace gainsay::input;

namespace {

using Row = std::vector<std::string>;

std::vector<Row> rows_of(std::string_view text) {
    const TextFile file{"t.csv", text};
    CsvReader reader(file);
    std::vector<Row> rows;
    while (reader.next()) {
        if (reader.problem()) {
            rows.push_back({"!" + reader.problem()->rule});
            continue;
        }
        Row& row = rows.emplace_back();
        for (const Cell& cell : reader.cells()) row.emplace_back(cell.text);
    }
    return rows;
}

}  // namespace

TEST_CASE("cells may hold delimiters, quotes and line ends between quotes") {
    CHECK(rows_of("source,value\nA,\"1,2\"\nB,\"say \"\"so\"\"\"\nC,\"two\r\nlines\"\n") ==
          std::vector<Row>{{"source", "value"}, {"A", "1,2"}, {"B", "say \"so\""}, {"C", "two\r\nlines"}});
}

TEST_CASE("records end with LF, CRLF, CR or the text") {
    const std::vector<Row> expected{{"source", "value"}, {"A", "1"}};
    CHECK(rows_of("source,value\nA,1") == expected);
    CHECK(rows_of("source,value\r\nA,1\r\n") == expected);
    CHECK(rows_of("source,value\rA,1\r") == expected);
}

TEST_CASE("the delimiter is found by what the records share") {
    for (const char delimiter : {',', ';', '\t', '|'}) {
        std::string text = "source,subject,predicate,value\nA,b,c,1\nB,b,c,2\n";
        for (char& c : text)
            if (c == ',') c = delimiter;
        const TextFile file{"t", text};
        CHECK(CsvReader(file).dialect().delimiter == delimiter);
    }
}

TEST_CASE("a comma inside cells does not make it the delimiter") {
    CHECK(rows_of("source;value\nA;1,5\nB;2,5\n")[1] == Row{"A", "1,5"});
}

TEST_CASE("single quotes are quotes only where the header has them") {
    CHECK(rows_of("'source','value'\n'A','b, c'\n")[1] == Row{"A", "b, c"});
    CHECK(rows_of("source,value\n'A','b'\n")[1] == Row{"'A'", "'b'"});
}

TEST_CASE("a byte order mark and Excel's separator line are no cells") {
    CHECK(rows_of("\xEF\xBB\xBFsource,value\nA,1\n")[0] == Row{"source", "value"});
    CHECK(rows_of("sep=;\nsource;value\nA;1\n")[0] == Row{"source", "value"});
}

TEST_CASE("blank records are passed over") { CHECK(rows_of("source,value\n\n,,\n  \nA,1\n\n").size() == 2); }

TEST_CASE("a wild quote costs its own line and no other") {
    CHECK(rows_of("source,value\n\"A\"x,1\nB,2\n") ==
          std::vector<Row>{{"source", "value"}, {"!after-quote"}, {"B", "2"}});
    CHECK(rows_of("source,value\nA,\"1\nB,2\nC,3\n") ==
          std::vector<Row>{{"source", "value"}, {"!open-quote"}, {"B", "2"}, {"C", "3"}});
}

TEST_CASE("a quote inside an unquoted cell is a letter") {
    CHECK(rows_of("source,value\nA,5\" gun\n")[1] == Row{"A", "5\" gun"});
}

TEST_CASE("bytes that are no text cost their record") {
    using namespace std::string_literals;
    CHECK(rows_of("source,value\nA,\xff\nB,2\n") ==
          std::vector<Row>{{"source", "value"}, {"!utf-8"}, {"B", "2"}});
    CHECK(rows_of("source,value\nA,\0x\nB,2\n"s) ==
          std::vector<Row>{{"source", "value"}, {"!nul"}, {"B", "2"}});
}

TEST_CASE("records that are too long or too wide are problems and reading goes on") {
    const std::string huge(std::size_t{1} << 21, 'x');
    CHECK(rows_of("source,value\nA," + huge + "\nB,2\n") ==
          std::vector<Row>{{"source", "value"}, {"!record-too-long"}, {"B", "2"}});
    CHECK(rows_of("source,value\n" + std::string(5000, ',') + "x\nB,2\n")[1] == Row{"!record-too-long"});
}

TEST_CASE("quotes that are never closed cost linear time") {
    std::string text = "source,value\n";
    for (int i = 0; i < 200000; ++i) text += "\"a\n";
    CHECK(rows_of(text).size() > 1);
    text = "source,value\n";
    for (int i = 0; i < 200000; ++i) text += "x,\"\"\"\n";
    CHECK(rows_of(text).size() > 1);
}

TEST_CASE("places of cells count lines inside quotes") {
    const TextFile file{"t.csv", "source,value\n\"a\nb\",ç,\"x\"\n"};
    CsvReader reader(file);
    reader.next();
    reader.next();
    CHECK(file.at(reader.record_at()) == gainsay::Location{"t.csv", 2, 1});
    CHECK(file.at(reader.cells()[1].at) == gainsay::Location{"t.csv", 3, 4});
    CHECK(file.at(reader.cells()[2].at) == gainsay::Location{"t.csv", 3, 6});
}

TEST_CASE("what keeps a spreadsheet from running a cell is no part of its text") {
    CHECK(without_guard("'=1+1") == "=1+1");
    CHECK(without_guard("''=1+1") == "'=1+1");
    CHECK(without_guard("=\"007\"") == "007");
    CHECK(without_guard("'tis so") == "'tis so");
    CHECK(without_guard("'Korean side'") == "'Korean side'");
}

TEST_CASE("a space before a quote does not make it text, unless no cell comes of it") {
    const std::string text = "a, \"b, c\", \"d\" e\n";
    const TextFile file{"t.csv", text};
    CsvReader reader(file, Dialect{});
    REQUIRE(reader.next());
    REQUIRE(!reader.problem());
    REQUIRE(reader.cells().size() == 3);
    CHECK(reader.cells()[1].text == "b, c");
    CHECK(reader.cells()[2].text == " \"d\" e");
}

TEST_CASE("a title above the header does not hide the delimiter") {
    for (const char* text :
         {"A title\n\nsource;subject;predicate;value\nA;x;p;1,5\nB;x;p;2,5\n",
          "A title, with a comma\nof two lines\nsource;subject;predicate;value\nA;x;p;1,5\nB;x;p;2,5\n"}) {
        const gainsay::Loaded loaded = gainsay::load_text(text, "c.csv");
        CHECK(loaded.rejected == 0);
        CHECK(loaded.dossier.claims().size() == 2);
    }
}
