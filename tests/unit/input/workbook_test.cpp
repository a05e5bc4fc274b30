// Workbooks of spreadsheet programs, packed here: what their cells show is what is read, and nothing hostile
// gets far.
#ifdef GAINSAY_SPREADSHEETS
#include <zip.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "gainsay/input.hpp"
#include "input/sheets/number_format.hpp"
#include "input/sheets/sheet.hpp"

using namespace gainsay;
using namespace gainsay::input;

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string packed(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    for (const auto& [name, content] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    zip_close(archive);
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

constexpr const char* relation_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

// A workbook with one sheet "Survey" whose rows are given.
Parts xlsx(const std::string& rows, const std::string& book = {}, const std::string& behind_rows = {}) {
    const auto relation = [](const std::string& id, const std::string& type, const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relation_type + type + "\" Target=\"" + target +
               "\"/>";
    };
    return {{"[Content_Types].xml", "<Types/>"},
            {"_rels/.rels",
             "<Relationships>" + relation("r", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
            {"xl/workbook.xml",
             "<workbook xmlns:r=\"x\">" + book +
                 "<sheets><sheet name=\"Survey\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels", "<Relationships>" +
                                               relation("r1", "worksheet", "worksheets/sheet1.xml") +
                                               relation("r2", "sharedStrings", "/xl/strings.xml") +
                                               relation("r3", "styles", "styles.xml") + "</Relationships>"},
            {"xl/strings.xml",
             "<sst><si><t>Ketton</t></si><si><r><t>half "
             "</t></r><r><t>timbered</t></r><rPh><t>no</t></rPh></si></sst>"},
            {"xl/styles.xml",
             "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"#,##0.0 &quot;km&quot;\"/>"
             "<numFmt numFmtId=\"171\" formatCode=\"mmmm\\ yyyy\"/></numFmts>"
             "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/><xf "
             "numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>"},
            {"xl/worksheets/sheet1.xml",
             "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>source</t></is></c>"
             "<c t=\"inlineStr\"><is><t>subject</t></is></c><c t=\"str\"><v>predicate</v></c><c "
             "t=\"str\"><v>value</v></c></row>" +
                 rows + "</sheetData>" + behind_rows + "</worksheet>"}};
}

std::string row(int number, const std::string& value_cell) {
    return "<row r=\"" + std::to_string(number) +
           "\"><c t=\"str\"><v>census</v></c><c t=\"s\"><v>0</v></c><c t=\"str\"><v>what</v></c>" +
           value_cell + "</row>";
}

std::string ods(const std::string& rows) {
    return packed(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" "
          "xmlns:text=\"x\"><office:automatic-styles>"
          "<number:date-style style:name=\"N1\"><number:month/><number:year/></number:date-style>"
          "<style:style style:name=\"ce1\" style:data-style-name=\"N1\"/>"
          "<number:number-style style:name=\"N2\"><number:number number:display-factor=\"1000\"/>"
          "<number:text> thousand</number:text></number:number-style>"
          "<style:style style:name=\"ce2\" style:data-style-name=\"N2\"/>"
          "<number:number-style style:name=\"N3P0\"><number:number/><number:text> "
          "AD</number:text></number:number-style>"
          "<number:number-style style:name=\"N3\"><number:number/><number:text> BC</number:text>"
          "<style:map style:condition=\"value()&gt;=0\" "
          "style:apply-style-name=\"N3P0\"/></number:number-style>"
          "<style:style style:name=\"ce3\" style:data-style-name=\"N3\"/></office:automatic-styles>"
          "<office:body><office:spreadsheet><table:table "
          "table:name=\"Survey\"><table:table-header-rows><table:table-row>"
          "<table:table-cell><text:p>source</text:p></table:table-cell><table:table-cell><text:p>subject</"
          "text:p></table:table-cell>"
          "<table:table-cell><text:p>predicate</text:p></table:table-cell><table:table-cell><text:p>value</"
          "text:p></table:table-cell>"
          "</table:table-row></table:table-header-rows>" +
              rows + "</table:table></office:spreadsheet></office:body></office:document-content>"}});
}

std::string ods_row(const std::string& value_cell) {
    return "<table:table-row><table:table-cell><text:p>census</text:p></"
           "table:table-cell><table:table-cell><text:p>Ketton</text:p>"
           "</table:table-cell><table:table-cell><text:p>what</text:p></table:table-cell>" +
           value_cell + "</table:table-row>";
}

std::string only_words(const Loaded& loaded) {
    return loaded.dossier.claims().size() == 1 ? loaded.dossier.claims()[0].words : "not one claim";
}

std::string xlsx_words(const std::string& value_cell, const std::string& book = {}) {
    return only_words(load_text(packed(xlsx(row(2, value_cell), book)), "book.xlsx"));
}

std::string ods_words(const std::string& value_cell) {
    return only_words(load_text(ods(ods_row(value_cell)), "book.ods"));
}

}  // namespace

TEST_CASE("a cell of a workbook is read as it shows") {
    CHECK(xlsx_words("<c><v>1926</v></c>") == "1926");
    CHECK(xlsx_words("<c><v>0.30000000000000004</v></c>") == "0.3");
    CHECK(xlsx_words("<c><v>1.5E7</v></c>") == "15000000");
    CHECK(xlsx_words("<c t=\"s\"><v>1</v></c>") == "half timbered");
    CHECK(xlsx_words("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">nearly 100</t></is></c>") ==
          "nearly 100");
    CHECK(xlsx_words("<c t=\"str\"><f>A1</f><v>two_x000A_lines</v></c>") == "two\nlines");
    CHECK(xlsx_words("<c t=\"b\"><v>1</v></c>") == "true");
    CHECK(xlsx_words("<c s=\"1\"><v>0.45</v></c>") == "45%");
    CHECK(xlsx_words("<c s=\"3\"><v>5.3</v></c>") == "5.3 km");
    CHECK(xlsx_words("<c t=\"d\"><v>1966-09-01</v></c>") == "1966-09-01");
}

TEST_CASE("dates of a workbook count from 1900 or 1904, as precise as they show") {
    CHECK(xlsx_words("<c s=\"2\"><v>24351</v></c>") == "1966-09-01");
    CHECK(xlsx_words("<c s=\"4\"><v>24351</v></c>") == "1966-09");
    CHECK(xlsx_words("<c s=\"2\"><v>59</v></c>") == "1900-02-28");
    CHECK(xlsx_words("<c s=\"2\"><v>61</v></c>") == "1900-03-01");
    CHECK(xlsx_words("<c s=\"2\"><v>22889</v></c>", "<workbookPr date1904=\"1\"/>") == "1966-09-01");
    CHECK(xlsx_words("<c s=\"2\"><v>-5</v></c>") == "-5");
}

TEST_CASE("number formats tell dates, percentages and units from decoration") {
    const auto printed = [](double value, const char* code) {
        return print_number(value, parse_number_format(code), Epoch::excel_1900);
    };
    CHECK(printed(1234.5, "#,##0.00") == "1234.5");
    CHECK(printed(1234.5, "_-* #,##0.00\\ \"\xE2\x82\xAC\"_-;\\-* #,##0.00") == "1234.5 \xE2\x82\xAC");
    CHECK(printed(5, "[$\xE2\x82\xAC-407] #,##0") == "\xE2\x82\xAC 5");
    CHECK(printed(5000000, "0.0,,\"M\"") == "5000000");  // what is stored, not what is shown in millions
    CHECK(printed(24351.5, "d/m/yyyy h:mm") == "1966-09-01 12:00");
    CHECK(printed(0.5, "h:mm") == "12:00");
    CHECK(printed(1.5, "[h]:mm") == "36:00");
    CHECK(printed(12, "General") == "12");
    CHECK(printed(12, "[Red]0;[Blue]-0") == "12");
    CHECK(printed(0.5, "mm:ss") == "12:00");
    CHECK(printed(-12.5, "$#,##0.00;[Red]-$#,##0.00") == "$-12.5");
    CHECK(printed(-12.5, "#,##0.00_);(#,##0.00)") == "-12.5");
    CHECK(printed(-12.5, "#,##0.00\\ \"\xE2\x82\xAC\";[Red]#,##0.00\\ \"\xE2\x82\xAC\"") ==
          "-12.5 \xE2\x82\xAC");
    CHECK(printed(-3, "0\" AD\";0\" BC\"") == "3 BC");
    CHECK(printed(3, "0\" AD\";0\" BC\"") == "3 AD");
    CHECK(printed(5, "[<1]0\" g\";0\" kg\"") == "5 kg");
    CHECK(printed(0.5, "[<1]0.0\" g\";0\" kg\"") == "0.5 g");
    CHECK(printed(0, "#,##0;-#,##0;\"-\"") == "0");
}

TEST_CASE("days before 1900 are of programs that count backwards") {
    const NumberFormat format = parse_number_format("yyyy-mm-dd");
    CHECK(print_number(-20000, format, Epoch::calendar_1900) == "1845-03-28");
    CHECK(print_number(16, format, Epoch::calendar_1900) == "1900-01-15");
    CHECK(print_number(16, format, Epoch::excel_1900) == "1900-01-16");
    CHECK(print_number(-20000, format, Epoch::excel_1900) == "-20000");
    CHECK(xlsx_words("<c s=\"2\"><v>-20000</v></c>", "<fileVersion appName=\"Calc\"/>") == "1845-03-28");
}

TEST_CASE("a merged cell stands for each row that it spans, across columns for the first") {
    const std::string below =
        "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c t=\"str\"><v>what</v></c><c><v>7</v></c></row>";
    const Loaded loaded = load_text(packed(xlsx(row(2, "<c><v>6</v></c>") + below, {},
                                                "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")),
                                    "book.xlsx");
    REQUIRE(loaded.dossier.claims().size() == 2);
    CHECK(loaded.dossier[loaded.dossier.claims()[1].source].id == "census");
    CHECK(loaded.dossier.claims()[1].at.file == "book.xlsx:Survey!A3");
}

TEST_CASE("messages about a workbook name the sheet and the cell") {
    const Loaded loaded = load_text(packed(xlsx(row(2, "<c r=\"D2\" t=\"e\"><v>#REF!</v></c>") +
                                                row(3, "<c><v>7</v></c><c t=\"str\"><v>beyond</v></c>"))),
                                    "book.xlsx");
    CHECK(loaded.rejected == 2);
    std::vector<std::string> messages;
    for (const Diagnostic& d : loaded.diagnostics) messages.push_back(to_string(d));
    REQUIRE(messages.size() == 3);
    CHECK(messages[0].find("book.xlsx:Survey!A2: error: no value found") == 0);
    CHECK(messages[1].find("book.xlsx:Survey!E3: error: expected 4 cells, found 5") == 0);
    CHECK(messages[2].find("book.xlsx:Survey!D2: warning: the error #REF! is taken as empty") == 0);
}

TEST_CASE("an OpenDocument cell is read by its value, with the words around its figures") {
    CHECK(
        ods_words(
            R"(<table:table-cell office:value-type="float" office:value="1926"><text:p>1.926</text:p></table:table-cell>)") ==
        "1926");
    CHECK(
        ods_words(
            R"(<table:table-cell office:value-type="float" office:value="5.3"><text:p>5,3 km</text:p></table:table-cell>)") ==
        "5.3 km");
    CHECK(
        ods_words(
            R"(<table:table-cell office:value-type="percentage" office:value="0.45"><text:p>45 %</text:p></table:table-cell>)") ==
        "45%");
    CHECK(
        ods_words(
            R"(<table:table-cell office:value-type="currency" office:value="-3"><text:p>-3,00 €</text:p></table:table-cell>)") ==
        "-3 €");
    CHECK(
        ods_words(
            R"(<table:table-cell office:value-type="date" office:date-value="1966-09-01"><text:p>01/09/66</text:p></table:table-cell>)") ==
        "1966-09-01");
    CHECK(
        ods_words(
            R"(<table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="1966-09-01"><text:p>Sep 66</text:p></table:table-cell>)") ==
        "1966-09");
    CHECK(
        ods_words(
            R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>)") ==
        "true");
    CHECK(
        ods_words(
            R"(<table:table-cell><text:p>nearly <text:span>1</text:span>00<office:annotation><text:p>sic</text:p></office:annotation></text:p></table:table-cell>)") ==
        "nearly 100");
}

TEST_CASE("an OpenDocument cell keeps its seconds, its sign and its magnitude") {
    const auto cell = [](const std::string& attributes, const std::string& shown) {
        return ods_words("<table:table-cell " + attributes + "><text:p>" + shown +
                         "</text:p></table:table-cell>");
    };
    CHECK(cell(R"(office:value-type="time" office:time-value="PT14H30M04S")", "14:30") == "14:30:04");
    CHECK(cell(R"(office:value-type="time" office:time-value="PT36H00M00S")", "36:00") == "36:00");
    CHECK(cell(R"(office:value-type="date" office:date-value="1966-09-01T12:30:00.99")", "noon") ==
          "1966-09-01 12:30:01");
    CHECK(cell(R"(office:value-type="date" office:date-value="1966-09-01T12:30:00")", "noon") ==
          "1966-09-01 12:30");
    CHECK(cell(R"(office:value-type="currency" office:value="-12.5")", "-$12.50") == "$ -12.5");
    CHECK(cell(R"(office:value-type="float" office:value="-5")",
               "\xE2\x88\x92"
               "5") == "-5");
    CHECK(cell(R"(office:value-type="float" office:value="0.4525")", "45%") == "45.25%");
    CHECK(cell(R"(office:value-type="float" table:style-name="ce2" office:value="12500")", "13 thousand") ==
          "12500");
    CHECK(cell(R"(office:value-type="float" table:style-name="ce3" office:value="-3")", "3 BC") == "3 BC");
}

TEST_CASE("a formula of an OpenDocument sheet that failed is empty, with a warning") {
    const Loaded loaded = load_text(
        ods(ods_row(
            R"(<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>)")),
        "book.ods");
    CHECK(loaded.dossier.claims().empty());
    REQUIRE(loaded.diagnostics.size() == 2);
    CHECK(to_string(loaded.diagnostics[1])
              .find("book.ods:Survey!D2: warning: an error, #DIV/0!, is taken as empty") == 0);
}

TEST_CASE(
    "repeated empty rows of an OpenDocument sheet cost nothing, and rows behind them keep their number") {
    const Loaded loaded =
        load_text(ods("<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
                      "table:number-columns-repeated=\"16384\"/></table:table-row>" +
                      ods_row("<table:table-cell><text:p>7</text:p></table:table-cell>")),
                  "book.ods");
    REQUIRE(loaded.dossier.claims().size() == 1);
    CHECK(loaded.dossier.claims()[0].at.file == "book.ods:Survey!A1000002");
}

TEST_CASE("what unpacks to more than the bound is not unpacked") {
    Parts parts = xlsx(row(2, "<c><v>1</v></c>"));
    parts.back().second = std::string(std::size_t{80} << 20, ' ');
    const std::string bytes = packed(parts);
    CHECK(bytes.size() < 200000);
    const Loaded loaded = load_text(bytes, "bomb.xlsx");
    CHECK(loaded.rejected == 1);
    REQUIRE(!loaded.diagnostics.empty());
    CHECK(loaded.diagnostics[0].message.find("unpacks to more than 64 MiB") != std::string::npos);
}

TEST_CASE("one long text in many cells is bounded") {
    Parts parts = xlsx("");
    parts[4].second = "<sst><si><t>" + std::string(1 << 20, 'a') + "</t></si></sst>";
    std::string rows;
    for (int i = 2; i < 600; ++i) rows += row(i, "<c><v>1</v></c>");
    parts[6] = {"xl/worksheets/sheet1.xml", xlsx(rows)[6].second};
    const Loaded loaded = load_text(packed(parts), "bomb.xlsx");
    CHECK(std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), [](const Diagnostic& d) {
        return d.message.find("more than 256 MiB of text in cells") != std::string::npos;
    }));
}

TEST_CASE("what is no workbook says so") {
    const auto message = [](const std::string& bytes) {
        const Loaded loaded = load_text(bytes, "book");
        return loaded.diagnostics.empty() ? "" : loaded.diagnostics[0].message;
    };
    CHECK(message("PK\x03\x04 and then nothing").find("a zip file that is damaged") == 0);
    CHECK(message(packed({{"a.txt", "hello"}})).find("a zip file that is no workbook") == 0);
    CHECK(message("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").find("an Excel file of before 2007") == 0);
    CHECK(message(packed({{"[Content_Types].xml", ""}, {"xl/workbook.xml", "<workbook>"}}))
              .find("xl/workbook.xml is not XML") == 0);
    CHECK(message(packed({{"content.xml", "<a/>"}})).find("no sheet in it") == 0);
}

TEST_CASE("names of cells") {
    CHECK(cell_name(7, 28) == "AB7");
    CHECK(parse_cell("AB7")->column == 28);
    CHECK(!parse_cell("7B"));
    CHECK(!parse_cell("AAAAA1"));
}
#endif
