// Formats of other tools, read through the public door: told by content, and nothing lost.
#include <algorithm>

#include "catch.hpp"
#include "gainsay/input.hpp"

using namespace gainsay;

namespace {

std::string extra(const Claim& claim, std::string_view key) {
    for (const auto& [name, text] : claim.extra)
        if (name == key) return text;
    return "";
}

}  // namespace

TEST_CASE("a Wikibase statement is a claim of each reference, with its point in time") {
    const Loaded loaded = load_text(R"({"entities": {"Q1": {"id": "Q1", "labels": {"en": {"language": "en", "value": "Ketton"}},
      "claims": {"P1082": [
        {"mainsnak": {"snaktype": "value", "datavalue": {"type": "quantity", "value": {"amount": "+1926", "unit": "1"}}},
         "rank": "preferred", "id": "Q1$a",
         "qualifiers": {"P585": [{"snaktype": "value", "datavalue": {"type": "time", "value":
            {"time": "+2011-00-00T00:00:00Z", "precision": 9, "calendarmodel": "http://www.wikidata.org/entity/Q1985727"}}}]},
         "references": [
           {"hash": "x", "snaks": {"P248": [{"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": {"id": "Q99"}}}]}},
           {"hash": "y", "snaks": {"P854": [{"snaktype": "value", "datavalue": {"type": "string", "value": "https://example.org"}}]}}]},
        {"mainsnak": {"snaktype": "novalue"}, "rank": "normal", "id": "Q1$b"}]}}}})",
                                    "ketton.json");
    const auto question = loaded.dossier.question("Ketton (Q1)", "population");
    REQUIRE(question.has_value());
    REQUIRE(question->claims.size() == 3);
    const Claim& first = loaded.dossier[question->claims[0]];
    CHECK(loaded.dossier[first.source].id == "Q99");
    CHECK(first.when == "2011");
    CHECK(kind_of(first.value) == ValueKind::quantity);
    CHECK(extra(first, "wikibase:rank") == "preferred");
    CHECK(loaded.dossier[question->claims[2]].polarity == Polarity::denied);
}

TEST_CASE("Wikibase times keep their precision and their calendar") {
    const auto edtf = [](std::string_view time, int precision, std::string_view calendar) {
        const std::string text =
            R"({"id": "Q2", "claims": {"P569": [{"mainsnak": {"snaktype": "value", "datavalue": {"type": "time", "value": {"time": ")" +
            std::string(time) + R"(", "precision": )" + std::to_string(precision) +
            R"(, "calendarmodel": "http://www.wikidata.org/entity/)" + std::string(calendar) + R"("}}}}]}})";
        const Loaded loaded = load_text(text, "q2.json");
        REQUIRE(loaded.dossier.claims().size() == 1);
        const auto* date = std::get_if<Date>(&loaded.dossier.claims()[0].value);
        REQUIRE(date != nullptr);
        return to_string(*date->earliest) + " " + to_string(*date->latest);
    };
    CHECK(edtf("+1952-03-11T00:00:00Z", 11, "Q1985727") == "1952-03-11 1952-03-11");
    CHECK(edtf("+1952-03-00T00:00:00Z", 10, "Q1985727") == "1952-03-01 1952-03-31");
    CHECK(edtf("+1952-00-00T00:00:00Z", 9, "Q1985727") == "1952-01-01 1952-12-31");
    CHECK(edtf("+1952-00-00T00:00:00Z", 8, "Q1985727") == "1950-01-01 1959-12-31");
    CHECK(edtf("+1900-00-00T00:00:00Z", 7, "Q1985727") == "1801-01-01 1900-12-31");
    CHECK(edtf("-0044-00-00T00:00:00Z", 9, "Q1985727") == "-0043-01-01 -0043-12-31");
    CHECK(edtf("+1917-10-25T00:00:00Z", 11, "Q1985786") == "1917-11-07 1917-11-07");
}

TEST_CASE("FollowTheMoney statements name their dataset as the source") {
    const std::string header =
        "canonical_id,entity_id,prop,prop_type,schema,value,dataset,origin,lang,original_value,external,first_seen,last_seen,id\n";
    const Loaded loaded = load_text(header +
                                        "Q7,a-1,birthDate,date,Person,1961-03-04,register,,,4 March 1961,f,2020-01-01,2021-01-01,s1\n"
                                        "Q7,b-9,birthDate,date,Person,1962,leak,,,,f,2020-01-01,2021-01-01,s2\n"
                                        ",,birthDate,date,Person,1962,leak,,,,f,,,s3\n",
                                    "statements.csv");
    const auto question = loaded.dossier.question("Q7", "birthDate");
    REQUIRE(question.has_value());
    REQUIRE(question->claims.size() == 2);
    const Claim& claim = loaded.dossier[question->claims[0]];
    CHECK(claim.id == "s1");
    CHECK(loaded.dossier[claim.source].id == "register");
    CHECK(claim.place.original == "4 March 1961");
    CHECK(extra(claim, "ftm:entity_id") == "a-1");
    CHECK(kind_of(claim.value) == ValueKind::date);
    CHECK(loaded.rejected == 1);
    CHECK(loaded.diagnostics.front().at.line == 4);
}

TEST_CASE("CSL-JSON items are sources, their dates EDTF") {
    const Loaded loaded = load_text(R"([{"id": "hall1999", "type": "book", "title": "Floods", "author": [{"family": "Hall", "given": "Ann"},
        {"literal": "River Board"}], "publisher": "Press", "issued": {"date-parts": [[1999, 4]], "circa": true}, "ISBN": "1-2"},
        {"type": "book", "issued": {"date-parts": [[2000]]}}])",
                                    "library.json");
    const auto source = loaded.dossier.source("hall1999");
    REQUIRE(source.has_value());
    CHECK(source->author == "Ann Hall; River Board");
    CHECK(source->published == "1999-04~");
    CHECK(source->extra == std::vector<std::pair<std::string, std::string>>{{"csl:ISBN", "1-2"}});
    CHECK(loaded.rejected == 1);
}

TEST_CASE("BibTeX entries are sources; braces, accents and macros are undone") {
    const Loaded loaded = load_text(R"(% exported
@string{press = "River Press"}
@book{mueller1931, title = {The {Great} Flood}, author = "M{\"u}ller, K. and Erd\H{o}s, P.", publisher = press # { Ltd},
  year = 1931, month = mar, isbn = {1}}
@article{broken, title = {never closed
)",
                                    "library.bib");
    const auto source = loaded.dossier.source("mueller1931");
    REQUIRE(source.has_value());
    CHECK(source->title == "The Great Flood");
    CHECK(source->publisher == "River Press Ltd");
    CHECK(source->published == "1931-03");
    CHECK(loaded.rejected == 1);
    REQUIRE_FALSE(loaded.diagnostics.empty());
    CHECK(loaded.diagnostics.front().at.line == 5);
}

TEST_CASE("an annotation gives the place, and its body the claim") {
    const Loaded loaded = load_text(R"({"total": 1, "rows": [{"id": "h1", "uri": "https://example.org/a", "user": "ann",
        "text": "subject: the flood\npredicate: deaths\nvalue: nearly 100\nA remark.", "tags": ["status: estimated"],
        "target": [{"source": "https://example.org/a", "selector": [{"type": "TextQuoteSelector", "exact": "nearly 100 died",
          "prefix": "that ", "suffix": "."}, {"type": "TextPositionSelector", "start": 10, "end": 25}]}]}]})",
                                    "export.json");
    const auto question = loaded.dossier.question("the flood", "deaths");
    REQUIRE(question.has_value());
    const Claim& claim = loaded.dossier[question->claims.front()];
    CHECK(claim.words == "nearly 100");
    CHECK(claim.place.quote == "nearly 100 died");
    CHECK(claim.place.start == 10U);
    CHECK(claim.status == Status::estimated);
    CHECK(claim.note == "A remark.");
    CHECK(loaded.dossier[claim.source].url == "https://example.org/a");
}
