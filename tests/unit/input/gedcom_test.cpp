#include "input/formats/gedcom.hpp"

#include <algorithm>

#include "catch.hpp"
#include "input/files/encoding.hpp"
#include "input/formats/gedcom_date.hpp"
#include "input/formats/gedcom_tree.hpp"

using namespace gainsay;
using namespace gainsay::input;

namespace {

const char* const family = R"(0 HEAD
1 GEDC
2 VERS 5.5.1
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Ada /Byrne/
1 SEX F
1 BIRT
2 DATE ABT 1850
2 PLAC Cork, Ireland
2 SOUR @S1@
3 PAGE 12
3 QUAY 2
1 BIRT
2 DATE 3 MAR 1861
2 SOUR @S2@
1 NO MARR
2 DATE BEF 1880
1 _UID 77
0 @I2@ INDI
1 NAME Tom /Byrne/
0 @F1@ FAM
1 HUSB @I2@
1 CHIL @I1@
0 @S1@ SOUR
1 TITL Parish register
0 @S2@ SOUR
1 TITL Gravestone
0 TRLR
)";

Loaded read(std::string_view text) {
    Loaded loaded;
    Intake intake(loaded, false, false);
    read_gedcom({"family.ged", text}, intake);
    return loaded;
}

const Claim& only(const Dossier& dossier, std::string_view subject, std::string_view predicate) {
    const auto question = dossier.question(subject, predicate);
    REQUIRE(question.has_value());
    REQUIRE(question->claims.size() == 1);
    return dossier[question->claims.front()];
}

}  // namespace

TEST_CASE("an event of a family file is a claim of each source that it cites") {
    const Loaded loaded = read(family);
    const auto born = loaded.dossier.question("Ada Byrne (I1)", "born");
    REQUIRE(born.has_value());
    REQUIRE(born->claims.size() == 2);
    const Claim& first = loaded.dossier[born->claims[0]];
    CHECK(loaded.dossier[first.source].title == "Parish register");
    CHECK(first.words == "ABT 1850");
    CHECK(first.place.page == "12");
    CHECK(kind_of(first.value) == ValueKind::date);
    CHECK(first.extra == std::vector<std::pair<std::string, std::string>>{{"gedcom:SOUR.QUAY", "2"}});
    CHECK(only(loaded.dossier, "Ada Byrne (I1)", "birth place").words == "Cork, Ireland");
    CHECK(only(loaded.dossier, "Ada Byrne (I1)", "father").words == "Tom Byrne (I2)");
}

TEST_CASE("an event that cites nothing is a claim of the family file itself") {
    const Loaded loaded = read(family);
    const Claim& sex = only(loaded.dossier, "Ada Byrne (I1)", "sex");
    CHECK(loaded.dossier[sex.source].id == "family");
}

TEST_CASE("NO MARR is a denial, and silence is not") {
    const Loaded loaded = read(family);
    CHECK(only(loaded.dossier, "Ada Byrne (I1)", "marriage happened").polarity == Polarity::denied);
    CHECK_FALSE(loaded.dossier.question("Tom Byrne (I2)", "marriage happened").has_value());
}

TEST_CASE("what a family file says beyond events is kept and counted") {
    const Loaded loaded = read(family);
    bool kept = false;
    for (const auto& [key, value] : loaded.dossier.extra)
        kept = kept || (key == "gedcom:I1._UID" && value == "77");
    CHECK(kept);
    CHECK(loaded.rejected == 0);
}

TEST_CASE("details of dates, places and citations are kept with the claim") {
    const Loaded loaded = read(
        "0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @I1@ INDI\n1 NAME A /B/\n1 BIRT\n2 DATE 1 JAN 1900\n3 PHRASE New "
        "Year\n"
        "2 PLAC Cork\n3 MAP\n4 LATI N51.9\n2 NOTE see there\n3 SOUR @S1@\n2 OBJE @M1@\n2 OBJE @M2@\n2 SOUR "
        "@S1@\n"
        "3 DATA\n4 DATE 2 JAN 1900\n4 TEXT born\n0 @S1@ SOUR\n1 TITL Births 1850/51\n1 NOTE one\n1 NOTE "
        "two\n0 TRLR\n");
    const Claim& born = only(loaded.dossier, "A B (I1)", "born");
    const std::vector<std::pair<std::string, std::string>> expected{{"gedcom:DATE.PHRASE", "New Year"},
                                                                    {"gedcom:PLAC.MAP", " | LATI N51.9"},
                                                                    {"gedcom:NOTE", "see there | SOUR @S1@"},
                                                                    {"gedcom:OBJE", "@M1@"},
                                                                    {"gedcom:OBJE", "@M2@"},
                                                                    {"gedcom:SOUR.DATA.DATE", "2 JAN 1900"}};
    CHECK(born.extra == expected);
    CHECK(born.note == "see there");
    CHECK(born.place.quote == "born");
    const Source& source = loaded.dossier[born.source];
    CHECK(source.title == "Births 1850/51");
    CHECK(source.extra.size() == 2);
}

TEST_CASE("links that make no claim are kept, and what a repeated claim says besides") {
    const Loaded loaded = read(
        "0 HEAD\n0 @I1@ INDI\n1 NAME A /B/\n1 NAME A /B/\n2 TYPE aka\n1 FAMS @F1@\n1 FAMS @F9@\n0 @F1@ FAM\n"
        "1 HUSB @I1@\n1 NO _X\n0 TRLR\n");
    const auto kept = [&](std::string_view key, std::string_view text) {
        const auto& extra = loaded.dossier.extra;
        return std::any_of(extra.begin(), extra.end(), [&](const auto& field) {
            return field.first.ends_with(key) && field.second == text;
        });
    };
    CHECK(kept("I1.FAMS", "@F9@"));
    CHECK_FALSE(kept("I1.FAMS", "@F1@"));
    CHECK(kept("F1.HUSB", "@I1@"));
    CHECK(kept("F1.NO", "_X"));
    CHECK(kept(":gedcom:TYPE", "aka"));
}

TEST_CASE("a line that is not GEDCOM is an error with its place, and the rest is read") {
    const Loaded loaded = read("0 HEAD\n0 @I1@ INDI\n1 NAME A /B/\nnonsense\n5 DATE 1900\n1 SEX F\n0 TRLR\n");
    REQUIRE(loaded.rejected == 2);
    CHECK(loaded.diagnostics[0].at.line == 4);
    CHECK(only(loaded.dossier, "A B (I1)", "sex").words == "F");
}

TEST_CASE("GEDCOM dates mean what the standard says") {
    const auto range = [](std::string_view text, int version = 5) {
        const auto date = read_gedcom_date(text, version);
        REQUIRE(date);
        return std::pair{date->date.earliest ? to_string(*date->date.earliest) : "",
                         date->date.latest ? to_string(*date->date.latest) : ""};
    };
    using Range = std::pair<std::string, std::string>;
    CHECK(range("12 MAR 1850") == Range{"1850-03-12", "1850-03-12"});
    CHECK(range("BET 1850 AND 1852") == Range{"1850-01-01", "1852-12-31"});
    CHECK(range("FROM 1850 TO 1852") == Range{"1850-01-01", "1852-12-31"});
    CHECK(range("@#DJULIAN@ 25 OCT 1917") == Range{"1917-11-07", "1917-11-07"});
    CHECK(range("@#DFRENCH R@ 1 VEND 1") == Range{"1792-09-22", "1792-09-22"});
    CHECK(range("@#DFRENCH R@ 9 THER 2") == Range{"1794-07-27", "1794-07-27"});
    CHECK(range("11 FEB 1731/32") == Range{"1732-02-11", "1732-02-11"});
    CHECK(range("INT 1850 (from the age given)") == Range{"1850-01-01", "1850-12-31"});
    CHECK(range("44 BC") == Range{"-0043-01-01", "-0043-12-31"});
    CHECK_FALSE(read_gedcom_date("(when the war ended)", 5));
    CHECK_FALSE(read_gedcom_date("@#DHEBREW@ 1 TSH 5700", 5));
    CHECK_FALSE(read_gedcom_date("12 FOO 1850", 5));
}

TEST_CASE("BEF and AFT exclude their date in GEDCOM 5 and include it in GEDCOM 7") {
    CHECK(to_string(*read_gedcom_date("BEF 1850", 5)->date.latest) == "1849-12-31");
    CHECK(to_string(*read_gedcom_date("BEF 1850", 7)->date.latest) == "1850-12-31");
    CHECK(to_string(*read_gedcom_date("AFT 1850", 5)->date.earliest) == "1851-01-01");
    CHECK(to_string(*read_gedcom_date("AFT 1850", 7)->date.earliest) == "1850-01-01");
}

TEST_CASE("older character sets become UTF-8") {
    CHECK(ansel_to_utf8("M\xE8uller") == "M\xC3\xBCller");
    CHECK(ansel_to_utf8("\xA1\xF0"
                        "c") == "\xC5\x81\xC3\xA7");
    CHECK(utf16_to_utf8(std::string_view("\xFF\xFE"
                                         "A\0\xFC\0",
                                         6),
                        false) == "A\xC3\xBC");
}

TEST_CASE("a child that was adopted has other parents beside those it was born to") {
    const Loaded loaded = load_text(
        "0 HEAD\n0 @I1@ INDI\n1 NAME Ann\n1 FAMC @F1@\n1 FAMC @F2@\n2 PEDI adopted\n0 @I2@ INDI\n1 NAME "
        "Bert\n0 @I3@ INDI\n1 NAME Carl\n"
        "0 @I4@ INDI\n1 NAME Dora\n1 FAMC @F2@\n1 ADOP\n2 FAMC @F2@\n3 ADOP HUSB\n"
        "0 @F1@ FAM\n1 HUSB @I2@\n1 CHIL @I1@\n0 @F2@ FAM\n1 HUSB @I3@\n1 CHIL @I1@\n1 CHIL @I4@\n0 TRLR\n",
        "family.ged");
    CHECK(loaded.dossier.question("Ann (I1)", "father")->claims.size() == 1);
    CHECK(loaded.dossier.question("Ann (I1)", "adoptive father")->claims.size() == 1);
    CHECK(loaded.dossier.question("Dora (I4)", "adoptive father")->claims.size() == 1);
    CHECK(!loaded.dossier.question("Dora (I4)", "father"));
}

TEST_CASE("GEDCOM dates that others would misread are spelled out, and kept as they stood") {
    const Loaded loaded = load_text(
        "0 HEAD\n0 @I1@ INDI\n1 NAME Ann\n1 BIRT\n2 DATE INT 1850 (from her age)\n1 DEAT\n2 DATE @#DJULIAN@ "
        "25 JAN 1731\n1 "
        "BURI\n2 DATE ABT 1851\n0 TRLR\n",
        "family.ged");
    const auto words = [&](const char* predicate) {
        return loaded.dossier[loaded.dossier.question("Ann (I1)", predicate)->claims[0]].words;
    };
    CHECK(words("born") == "1850");
    CHECK(words("died") == "25 January 1731 (Julian)");
    CHECK(words("buried") == "ABT 1851");
    const Claim& born = loaded.dossier[loaded.dossier.question("Ann (I1)", "born")->claims[0]];
    CHECK(born.extra.back() == std::pair<std::string, std::string>{"gedcom:DATE", "INT 1850 (from her age)"});
}

TEST_CASE("a GEDCOM that is neither UTF-8 nor says so is read as Windows-1252") {
    const Loaded loaded =
        load_text("0 HEAD\n1 CHAR ANSI\n0 @I1@ INDI\n1 NAME J\xFCrgen\n0 TRLR\n", "family.ged");
    CHECK(loaded.dossier.question("J\xC3\xBCrgen (I1)", "name").has_value());
}

TEST_CASE("a GEDCOM line with a NUL is left out") {
    const Loaded loaded =
        load_text(std::string_view("0 HEAD\n0 @I1@ INDI\n1 NAME A\0nn\n1 SEX F\n0 TRLR\n", 46), "family.ged");
    CHECK(loaded.rejected == 1);
    CHECK(loaded.dossier.claims().size() == 1);
}
