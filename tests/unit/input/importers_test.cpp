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
    const Loaded loaded =
        load_text(R"({"entities": {"Q1": {"id": "Q1", "labels": {"en": {"language": "en", "value": "Ketton"}},
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
        "canonical_id,entity_id,prop,prop_type,schema,value,dataset,origin,lang,original_value,external,"
        "first_seen,last_seen,id\n";
    const Loaded loaded = load_text(
        header +
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
    const Loaded loaded = load_text(
        R"([{"id": "hall1999", "type": "book", "title": "Floods", "author": [{"family": "Hall", "given": "Ann"},
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
    const Loaded loaded =
        load_text(R"({"total": 1, "rows": [{"id": "h1", "uri": "https://example.org/a", "user": "ann",
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

TEST_CASE("an unknown value of a Wikibase statement contradicts nothing, and coordinates are words") {
    const Loaded loaded = load_text(
        R"({"id": "Q2", "claims": {"P36": [{"mainsnak": {"snaktype": "somevalue"}, "id": "Q2$a"}],
            "P625": [{"mainsnak": {"snaktype": "value", "datavalue": {"type": "globecoordinate",
                     "value": {"latitude": 52.5, "longitude": 13.4, "globe": "http://www.wikidata.org/entity/Q2"}}}}]}})",
        "q2.json");
    REQUIRE(loaded.dossier.claims().size() == 2);
    CHECK(kind_of(loaded.dossier.claims()[0].value) == ValueKind::text);
    CHECK(loaded.dossier.claims()[0].id == "Q2$a");
    CHECK(loaded.dossier.claims()[1].words == "52.5, 13.4");
}

TEST_CASE("Wikibase times of less precision than a year are ranges, before Christ too") {
    const auto words = [](std::string_view time, int precision) {
        const Loaded loaded = load_text(
            R"({"id": "Q2", "claims": {"P571": [{"mainsnak": {"snaktype": "value", "datavalue": {"type": "time", "value": {"time": ")" +
                std::string(time) + R"(", "precision": )" + std::to_string(precision) + "}}}}]}}",
            "q2.json");
        return loaded.dossier.claims().size() == 1 ? loaded.dossier.claims()[0].words : "";
    };
    CHECK(words("+1950-00-00T00:00:00Z", 8) == "195X");
    CHECK(words("+2000-00-00T00:00:00Z", 6) == "1001/2000");
    CHECK(words("-0100-00-00T00:00:00Z", 7) == "-0099/0000");
    CHECK(words("-0044-00-00T00:00:00Z", 8) == "-0048/-0039");
    CHECK(words("-13798000000-00-00T00:00:00Z", 3) == "Y-13798000000S5");
    CHECK(words("+1917-10-25T12:00:00Z", 12) == "1917-10-25");
    CHECK(words("+1917-10-25T12:00:00Z", 15) == "+1917-10-25T12:00:00Z");
}

TEST_CASE("a Wikibase statement with several references has a claim and an id for each source") {
    const std::string cited =
        R"("references": [{"hash": "x", "snaks": {"P248": [{"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": {"id": "Q99"}}}]}}, {"hash": "y", "snaks": {"P248": [{"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": {"id": "Q99"}}}]}}, {"hash": "z", "snaks": {"P248": [{"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": {"id": "Q98"}}}]}}])";
    const std::string statement =
        R"({"mainsnak": {"snaktype": "value", "datavalue": {"type": "quantity", "value": {"amount": "+12", "unit": "1", "upperBound": "+13", "lowerBound": "+11"}}}, "rank": "deprecated", "id": "Q1$a", )" +
        cited + "}";
    const Loaded loaded = load_text("[\n{\"id\": \"Q1\", \"claims\": {\"P1082\": [" + statement +
                                        "]}},\n{\"id\": \"Q2\", \"claims\": {}}\n]\n",
                                    "dump.json");
    REQUIRE(loaded.dossier.claims().size() == 2);
    CHECK(loaded.dossier.claims()[0].id == "Q1$a/Q99");
    CHECK(loaded.dossier.claims()[1].id == "Q1$a/Q98");
    CHECK(loaded.dossier.claims()[0].words ==
          "12\xC2\xB1"
          "1");
    CHECK(loaded.dossier.claims()[0].note == "deprecated in the file");
    CHECK(loaded.dossier.claims()[0].at.line == 2);
}

TEST_CASE("JSON that is nested deep ends no reader") {
    const std::string deep = std::string(200000, '[') + std::string(200000, ']');
    CHECK(
        load_text(
            R"({"id": "Q1", "claims": {"P1": [{"mainsnak": {"snaktype": "value", "datavalue": {"type": "x", "value": )" +
                deep + "}}}]}}",
            "a.json")
            .rejected == 1);
    CHECK(load_text(R"([{"id": "a", "type": "book", "issued": )" + deep + "}]", "b.json").rejected == 1);
    CHECK(load_text(R"({"uri": "x", "tags": [], "target": )" + deep + "}", "c.json").rejected == 1);
}

TEST_CASE("a number that no machine holds is an error with its place, in every reader of JSON") {
    for (const char* format : {"csl-json", "wikibase", "ftm", "annotations", "json", "datapackage"}) {
        const Loaded loaded = load_text("\n 2e999999", "big", {.strict = false, .format = format});
        INFO(format);
        CHECK(loaded.dossier.claims().empty());
        CHECK_FALSE(loaded.diagnostics.empty());
    }
    const Loaded loaded = load_text("\n 2e999999", "big", {.strict = false, .format = "csl-json"});
    CHECK(loaded.diagnostics.front().at.line == 2);
}

TEST_CASE("names of FollowTheMoney are many, dates of birth one, and records without an id stay apart") {
    const std::string header = "canonical_id,entity_id,prop,prop_type,schema,value,dataset,external,id\n";
    const Loaded loaded = load_text(header +
                                        "Q7,a-1,name,name,Person,Jo,us,f,\nQ7,b-1,name,name,Person,Jo,us,f,"
                                        "\nQ7,b-1,startDate,date,Person,1990,us,f,s1\n",
                                    "statements.csv");
    CHECK(loaded.dossier.claims().size() == 3);
    CHECK(loaded.dossier.predicate("name").cardinality == Cardinality::many);
    CHECK(loaded.dossier.predicate("startDate").cardinality == Cardinality::unstated);
}

TEST_CASE("dates of CSL-JSON: ranges, seasons, parts as text, parts that are missing") {
    const auto published = [](const std::string& issued) {
        const Loaded loaded =
            load_text(R"([{"id": "a", "type": "book", "issued": )" + issued + "}]", "library.json");
        return loaded.dossier.sources().empty() ? "none" : loaded.dossier.sources()[0].published;
    };
    CHECK(published(R"({"date-parts": [["1999", "4"]]})") == "1999-04");
    CHECK(published(R"({"date-parts": [[1999, 4, 1], [2000, 5]]})") == "1999-04-01/2000-05");
    CHECK(published(R"({"date-parts": [[1999, null]], "circa": true})") == "1999~");
    CHECK(published(R"({"date-parts": [[1999]], "season": "3"})") == "1999-23");
    CHECK(published(R"({"date-parts": [[-44, 3, 15]]})") == "-0044-03-15");
    CHECK(published(R"({"literal": "spring of 1999"})") == "spring of 1999");
}

TEST_CASE("BibTeX entries follow their crossref, names are turned, biblatex says what derives from what") {
    const Loaded loaded = load_text(
        R"(@incollection{chapter, crossref = {Book}, title = "A ``{C}hapter''", author = {{River Board} and de Vries, Jan and Knuth, Jr, D. E.}}
@comment{jabref-meta: databaseType:biblatex;}
@book{book, title = {The Book}, publisher = {Press}, year = 1931, month = 3 # "~" # mar}
@book{later, title = {Le livre}, date = {1999-04~/2000}, related = {book, other}, relatedtype = {translationof}})",
        "library.bib");
    const auto chapter = loaded.dossier.source("chapter");
    REQUIRE(chapter.has_value());
    CHECK(chapter->author == "River Board; Jan de Vries; D. E. Knuth Jr");
    CHECK(chapter->title == "A “Chapter”");
    CHECK(chapter->publisher == "Press");
    CHECK(std::find(chapter->extra.begin(), chapter->extra.end(),
                    std::pair<std::string, std::string>{"bibtex:booktitle", "The Book"}) !=
          chapter->extra.end());
    CHECK(loaded.dossier.source("later")->published == "1999-04~/2000");
    CHECK(loaded.dossier.source("later")->derives_from == std::vector<std::string>{"book", "other"});
    CHECK(loaded.rejected == 0);
}

TEST_CASE(
    "remarks of annotations are compared with nothing; pages, collections and several targets are read") {
    const Loaded loaded = load_text(
        R"({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [
        {"id": "a", "type": "Annotation", "body": "1967", "target": ["https://example.org/x", "https://example.org/y"], "creator": {"name": "Ann"}},
        {"id": "b", "type": "Annotation", "body": {"type": "TextualBody", "value": "about 200"}, "target": "https://example.org/x"}]}})",
        "annotations.json");
    REQUIRE(loaded.dossier.claims().size() == 2);
    CHECK(kind_of(loaded.dossier.claims()[0].value) == ValueKind::text);
    CHECK(extra(loaded.dossier.claims()[0], "annotation:target") == "\"https://example.org/y\"");
    CHECK(extra(loaded.dossier.claims()[0], "annotation:creator") == R"({"name":"Ann"})");
}

TEST_CASE("a status that an annotation makes up is kept beside the claim") {
    const Loaded loaded = load_text(
        R"({"rows": [{"uri": "http://x", "text": "subject: a\npredicate: b\nvalue: 3\npage: 7", "tags": ["status: rumoured"], "target": [{"source": "http://x"}]}]})",
        "export.json");
    REQUIRE(loaded.dossier.claims().size() == 1);
    CHECK(extra(loaded.dossier.claims()[0], "annotation:status") == "rumoured");
    CHECK(loaded.dossier.claims()[0].place.page == "7");
}

TEST_CASE("a Wikibase reference gives page and quotation, and what else it says is kept") {
    const auto text = [](std::string_view property, std::string_view value) {
        return "\"" + std::string(property) +
               R"(": [{"snaktype": "value", "datavalue": {"type": "string", "value": ")" +
               std::string(value) + R"("}}])";
    };
    const std::string reference = R"({"hash": "h", "snaks": {)" + text("P854", "https://x.example") + "," +
                                  text("P304", "12") + "," + text("P1683", "so it is") + "," +
                                  text("P813", "2020") + "}}";
    const Loaded loaded = load_text(
        R"({"id": "Q1", "claims": {"P1082": [{"id": "Q1$a", "mainsnak": {"snaktype": "value", "datavalue": {"type": "quantity",
            "value": {"amount": "+5", "unit": "1", "lowerBound": "+3", "upperBound": "+6"}}}, "references": [)" +
            reference + "," + reference + "]}]}}",
        "q.json");
    REQUIRE(loaded.dossier.claims().size() == 1);
    const Claim& claim = loaded.dossier.claims()[0];
    CHECK(claim.place.page == "12");
    CHECK(claim.place.quote == "so it is");
    CHECK(extra(claim, "wikibase:reference.P813") == "2020");
    CHECK(extra(claim, "wikibase:reference.P304") == "12");
    CHECK(extra(claim, "wikibase:bounds") == "3/6");
}

TEST_CASE("entities without statements, missing ones and lexemes are what they are") {
    const std::string statement =
        R"({"mainsnak": {"snaktype": "value", "datavalue": {"type": "string", "value": "x"}}, "rank": "normal"})";
    const Loaded loaded = load_text(
        R"({"entities": {"Q1": {"id": "Q1", "labels": [], "claims": []}, "Q2": {"id": "Q2", "missing": ""},
            "L1": {"id": "L1", "lemmas": {"en": {"value": "city"}}, "claims": {"P1": [)" +
            statement + R"(]}, "forms": [{"id": "L1-F1", "claims": {"P2": [)" + statement + "]}}]}}}",
        "e.json");
    CHECK(loaded.rejected == 0);
    REQUIRE(loaded.dossier.claims().size() == 2);
    CHECK(loaded.dossier.claims()[1].subject == "city (L1-F1)");
}

TEST_CASE("replies, bodies without a form, choices and refined selectors are read") {
    const Loaded loaded = load_text(
        R"({"rows": [{"uri": "http://x", "text": "one", "tags": [], "target": [{"source": "http://x"}]}],
            "replies": [{"uri": "http://x", "text": "two", "target": [{"source": "http://x"}]}], "total": 2})",
        "export.json");
    CHECK(loaded.dossier.claims().size() == 2);
    const Loaded page = load_text(
        R"({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "next": "http://x/2", "items": [
            {"id": "a", "bodyValue": "three", "target": "http://x"},
            {"id": "b", "body": {"type": "Choice", "items": [{"value": "four"}]}, "target": {"source": "http://x", "selector":
                {"type": "FragmentSelector", "value": "p1", "refinedBy": {"type": "TextQuoteSelector", "exact": "words"}}}},
            {"id": "c", "motivation": "bookmarking", "target": "http://x"}]})",
        "page.json");
    CHECK(page.rejected == 0);
    REQUIRE(page.dossier.claims().size() == 2);
    CHECK(page.dossier.claims()[0].words == "three");
    CHECK(page.dossier.claims()[1].words == "four");
    CHECK(page.dossier.claims()[1].place.quote == "words");
    CHECK(page.diagnostics.size() == 2);  // a bookmark is no claim, and there is another page
    CHECK(std::any_of(page.dossier.extra.begin(), page.dossier.extra.end(), [](const auto& field) {
        return field.second.find("bookmarking") != std::string::npos;
    }));
}

TEST_CASE("remarks above the first entry do not hide a bibliography") {
    const char* const text =
        "This file was created with JabRef 2.2.\nEncoding: ISO8859_1\n\n@ARTICLE{a95,\n title = {T}}\n";
    CHECK(load_text(text, "a.bib").dossier.sources().size() == 1);
    CHECK(load_text("source,subject,predicate,value\n@a,x,p,\"\n@handle{a\"\n", "c.csv")
              .dossier.claims()
              .size() == 1);
}

TEST_CASE("particles, markup and keys of CSL-JSON, and days in the month of BibTeX") {
    const Loaded loaded = load_text(
        R"([{"id": "http://z/1", "citation-key": "beauvoir", "type": "book", "title": "A <i>great</i> <book> 1 < 2",
             "issued": {"date-parts": [[1949]]}, "author": [{"family": "Beauvoir", "given": "S.", "dropping-particle": "de"}]}])",
        "z.json");
    REQUIRE(loaded.dossier.sources().size() == 1);
    const Source& source = loaded.dossier.sources()[0];
    CHECK(source.author == "S. de Beauvoir");
    CHECK(source.title == "A great <book> 1 < 2");
    CHECK(source.extra.size() == 2);  // the title as written, and the other id
    const auto published = [](const std::string& month) {
        return load_text("@book{a, title = {T}, year = 1968, month = " + month + "}", "a.bib")
            .dossier.sources()[0]
            .published;
    };
    CHECK(published("apr # \"~1\"") == "1968-04-01");
    CHECK(published("\"1~\" # apr") == "1968-04-01");
    CHECK(published("\"10~\" # nov") == "1968-11-10");
    CHECK(published("apr # \"/\" # may") == "Apr/May 1968");
    CHECK(published("apr") == "1968-04");
}
