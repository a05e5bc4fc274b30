#include <sstream>
#include <string>

#include "catch.hpp"
#include "gainsay/input.hpp"
#include "gainsay/report.hpp"

using namespace gainsay;

namespace {

std::string csv_of(const Dossier& dossier) {
    std::ostringstream out;
    write_claims_csv(out, dossier);
    return out.str();
}

std::string jsonl_of(const Dossier& dossier) {
    std::ostringstream out;
    write_claims_jsonl(out, dossier);
    return out.str();
}

// One claim with the given words in most fields.
Dossier dossier_with(const std::string& words) {
    Dossier dossier;
    Source source;
    source.id = words;
    Claim claim;
    claim.source = dossier.add(source);
    claim.subject = claim.predicate = claim.words = claim.unit = claim.when = claim.note = words;
    claim.place.quote = words;
    claim.extra = {{"my field", words}};
    dossier.add(std::move(claim));
    return dossier;
}

}  // namespace

TEST_CASE("claims written as CSV or JSON lines are read back the same, whatever they hold") {
    for (const char* words :
         {"plain",     "a, b",     "say \"so\"", "two\nlines",  "=1+1", "'=1+1", "''=1", "-5",
          "+44 20",    "-5 to -3", "@x",         "'tis",        "[1]",  "5",     "true", "\"5\"",
          "{\"a\":1}", "Đức",      "a;b",        "back\\slash", "-",    "sep=;"}) {
        INFO(words);
        const Dossier dossier = dossier_with(words);
        for (const std::string& text : {csv_of(dossier), jsonl_of(dossier)}) {
            INFO(text);
            const Loaded loaded = load_text(text, "c");
            CHECK(loaded.rejected == 0);
            REQUIRE(loaded.dossier.claims().size() == 1);
            const Claim &before = dossier.claims()[0], &after = loaded.dossier.claims()[0];
            CHECK(after.id == before.id);
            CHECK(fingerprint(loaded.dossier, after) == fingerprint(dossier, before));
            CHECK(after.note == before.note);
            CHECK(csv_of(loaded.dossier) == csv_of(dossier));
        }
    }
}

TEST_CASE("text that a spreadsheet would run gets an apostrophe, and a number does not") {
    CHECK(csv_of(dossier_with("=cmd()")).find("'=cmd()") != std::string::npos);
    CHECK(csv_of(dossier_with("@cmd")).find("'@cmd") != std::string::npos);
    CHECK(csv_of(dossier_with("-5.5%")).find('\'') == std::string::npos);
    CHECK(csv_of(dossier_with("minus -5")).find('\'') == std::string::npos);
}

TEST_CASE("fields of JSON that are not ours come back as they were") {
    const std::string line =
        R"({"id":"c","source":"A","subject":"s","predicate":"p","value":"v","said_by":["X","Y"],"paragraph":3,)"
        R"("n":5,"t":"5","o":{"b":[1,null]},"w":"word"})"
        "\n";
    CHECK(jsonl_of(load_text(line, "c.jsonl").dossier) == line);
}

TEST_CASE("a field kept from a table with space around it is text in JSON") {
    const Loaded loaded = load_text("source,subject,predicate,value,shelf\nA,s,p,v, 12\n", "c.csv");
    CHECK(jsonl_of(loaded.dossier).find(R"("shelf":" 12")") != std::string::npos);
}

TEST_CASE("a place that was not understood stands in its column again") {
    const std::string text = "id,source,subject,predicate,value,paragraph\nc,A,s,p,v,3-4\n";
    CHECK(csv_of(load_text(text, "c.csv").dossier) == text);
}

TEST_CASE("a removed claim is not written") {
    Dossier dossier = dossier_with("x");
    dossier.remove(ClaimId{0});
    CHECK(jsonl_of(dossier).empty());
}

TEST_CASE("what a dossier declares is written so that it reads back") {
    const std::string toml = R"(title = "Towns \"and\" rivers"
rules = ["a.total == a.x + a.y"]
disjoint = [["north", "south"]]
[[source]]
id = "census"
title = "Census"
derives_from = ["register"]
trust = 1
date_order = "day_first"
shelf = "A 7"
[predicate."size of"]
question = "How large is {subject}?"
kind = "quantity"
values = "one"
measure = "stock"
exact = true
unit = "km2"
tolerance = "1 percent"
additive = false
[predicate.mood]
scale = ["low", "high"]
opposites = [["low", "high"]]
[subject]
"ketton" = "Ketton in Rutland"
[alias]
"USSR" = ["Soviet Union"]
[within]
"Rutland" = ["Ketton"]
[kept]
"gedcom:I1.NOTE" = ["one", "two"]
other = "three"
[[event]]
id = "visit"
date = "1967"
)";
    const auto written = [](const Dossier& dossier) {
        std::ostringstream out;
        write_declarations(out, dossier);
        return out.str();
    };
    const Loaded loaded = load_text(toml, "no-such-folder/dossier.toml", {.strict = false, .format = "toml"});
    const Loaded again = load_text(written(loaded.dossier), "no-such-folder/dossier.toml",
                                   {.strict = false, .format = "toml"});
    CHECK(again.dossier.title == "Towns \"and\" rivers");
    CHECK(again.rejected == 0);
    CHECK(again.dossier.sources()[0].trust == 1.0);
    CHECK(again.dossier.sources()[0].extra == loaded.dossier.sources()[0].extra);
    CHECK(again.dossier.predicate("size of").additive == false);
    CHECK(again.dossier.predicate("mood").scale == std::vector<std::string>{"low", "high"});
    CHECK(again.dossier.vocabulary.aliases == loaded.dossier.vocabulary.aliases);
    CHECK(again.dossier.vocabulary.within == loaded.dossier.vocabulary.within);
    CHECK(again.dossier.vocabulary.disjoint == loaded.dossier.vocabulary.disjoint);
    CHECK(again.dossier.rules.size() == 1);
    CHECK(again.dossier.extra == loaded.dossier.extra);
    CHECK(again.dossier.extra.size() == 3);
    CHECK(written(again.dossier) == written(loaded.dossier));
}

TEST_CASE("fields of one name are told apart where they are written") {
    Dossier dossier = dossier_with("x");
    Claim claim = dossier.claims()[0];
    claim.id.clear();
    claim.words = "y";
    claim.extra = {{"seen", "1"}, {"seen", "2"}, {"seen 2", "3"}, {"seen", "4"}};
    dossier.add(std::move(claim));
    const Loaded loaded = load_text(csv_of(dossier), "c.csv");
    REQUIRE(loaded.dossier.claims().size() == 2);
    std::string texts;
    for (const auto& [name, text] : loaded.dossier.claims()[1].extra) texts += text;
    CHECK(texts == "1234");
    CHECK(csv_of(loaded.dossier) == csv_of(dossier));
}
