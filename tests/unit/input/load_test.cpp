#include <filesystem>
#include <fstream>
#include <string>

#include "catch.hpp"
#include "gainsay/input.hpp"

using namespace gainsay;

namespace {

std::string messages(const Loaded& loaded) {
    std::string all;
    for (const Diagnostic& diagnostic : loaded.diagnostics) all += to_string(diagnostic) + '\n';
    return all;
}

bool says(const Loaded& loaded, const std::string& part) {
    return messages(loaded).find(part) != std::string::npos;
}

// A folder of its own, removed at the end.
class Folder {
  public:
    Folder()
        : path_(std::filesystem::temp_directory_path() /
                ("gainsay-load-test-" + std::to_string(++count_) + "-" +
                 std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path& path() const { return path_; }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
    }

  private:
    static inline int count_ = 0;
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("four columns are a dossier") {
    const Loaded loaded =
        load_text("source,subject,predicate,value\nA,bridge,length,200 m\nB,bridge,length,210 m\n", "c.csv");
    CHECK(messages(loaded).empty());
    CHECK(loaded.rejected == 0);
    REQUIRE(loaded.dossier.claims().size() == 2);
    CHECK(loaded.dossier.sources().size() == 2);
    CHECK(loaded.dossier.questions().size() == 1);
    CHECK(loaded.dossier.claims()[1].at == Location{"c.csv", 3, 1});
    CHECK(loaded.dossier[loaded.dossier.claims()[1].source].id == "B");
}

TEST_CASE("columns are known under the names that people give them") {
    const Loaded loaded = load_text(
        "Website;Entity;Property;Claimed value;Date;Said by;Negated;Comment;Colour\nA;b;c;d;1967;X; no "
        ";n;red\n",
        "c.csv");
    REQUIRE(loaded.dossier.claims().size() == 1);
    const Claim& claim = loaded.dossier.claims()[0];
    CHECK(claim.subject == "b");
    CHECK(claim.predicate == "c");
    CHECK(claim.words == "d");
    CHECK(claim.when == "1967");
    CHECK(claim.said_by == std::vector<std::string>{"X"});
    CHECK(claim.stance == Stance::reports);
    CHECK(claim.polarity == Polarity::affirmed);
    CHECK(claim.note == "n");
    CHECK(claim.extra == std::vector<std::pair<std::string, std::string>>{{"Colour", "red"}});
}

TEST_CASE("a field's own name wins over other names for it") {
    const Loaded loaded = load_text("source,entity,subject,predicate,object,value\nA,e,s,p,o,v\n", "c.csv");
    REQUIRE(loaded.dossier.claims().size() == 1);
    CHECK(loaded.dossier.claims()[0].subject == "s");
    CHECK(loaded.dossier.claims()[0].words == "v");
    CHECK(loaded.dossier.claims()[0].extra.size() == 2);
}

TEST_CASE("object is the value beside a subject and the subject without one") {
    CHECK(load_text("source,subject,predicate,object\nA,s,p,o\n", "c.csv").dossier.claims()[0].words == "o");
    CHECK(load_text("source,object,attribute,value\nA,o,p,v\n", "c.csv").dossier.claims()[0].subject == "o");
}

TEST_CASE("all fields are read from CSV") {
    const Loaded loaded = load_text(
        "id,source,subject,predicate,value,unit,when,where,scope,polarity,status,measure,said_by,stance,"
        "quote,original,file,page,"
        "paragraph,line,start,end,note\n"
        "c1,A,s,p,5,km,1967,Hanoi,pilots,denied,planned,peak,X; Y,disputes,the words,die "
        "Worte,a.txt,12,3,4,5,9,n\n",
        "c.csv");
    REQUIRE(loaded.dossier.claims().size() == 1);
    const Claim& claim = loaded.dossier.claims()[0];
    CHECK(claim.id == "c1");
    CHECK(claim.unit == "km");
    CHECK(claim.where == "Hanoi");
    CHECK(claim.scope == "pilots");
    CHECK(claim.polarity == Polarity::denied);
    CHECK(claim.status == Status::planned);
    CHECK(claim.measure == Measure::peak);
    CHECK(claim.said_by == std::vector<std::string>{"X", "Y"});
    CHECK(claim.stance == Stance::disputes);
    CHECK(claim.place == Place{"the words", "die Worte", "a.txt", "12", 3, 4, 5U, 9U});
}

TEST_CASE("each bad record is told with its place and what was expected, and the good ones stay") {
    const Loaded loaded = load_text(
        "source,subject,predicate,value,status,paragraph\nA,s,p,1,,\nA,,p,1,,\nA,s,p,,,\nA,s,p,1,deliverd,"
        "\nA,s,p,2,,three\n",
        "c.csv");
    CHECK(loaded.dossier.claims().size() == 2);
    CHECK(loaded.rejected == 3);
    CHECK(says(loaded, "c.csv:3:1: error: no subject found, expected one [missing-subject]"));
    CHECK(says(loaded, "c.csv:4:1: error: no value found, expected one, or polarity denied [missing-value]"));
    CHECK(says(loaded, "c.csv:5:9: error: status \"deliverd\" found, expected one of asserted,"));
    CHECK(says(loaded, "did you mean \"delivered\"?"));
    CHECK(says(loaded, "c.csv:6:10: warning: paragraph \"three\" is kept but not understood"));
}

TEST_CASE("a denied claim needs no value") {
    const Loaded loaded =
        load_text("source,subject,predicate,value,polarity\nA,visit,took place,,denied\n", "c.csv");
    CHECK(loaded.rejected == 0);
    CHECK(loaded.dossier.claims().size() == 1);
}

TEST_CASE("strict reading throws at the first error and says where") {
    const std::string text = "source,subject,predicate,value\nA,,p,1\n";
    try {
        load_text(text, "c.csv", {.strict = true, .format = ""});
        FAIL("no exception");
    } catch (const InputError& error) {
        CHECK(error.diagnostic().at == Location{"c.csv", 2, 1});
    }
}

TEST_CASE("a header that lacks what is needed is an error that says what was found") {
    const Loaded loaded = load_text("a,b\n1,2\n", "c.csv");
    CHECK(says(loaded, "names no column subject, predicate, value"));
    CHECK(says(loaded, "found a, b"));
    CHECK(loaded.rejected == 1);
}

TEST_CASE("a claims file without sources is of the file") {
    const Loaded loaded = load_text("subject,predicate,value\ns,p,1\n", "dir/diary.csv");
    REQUIRE(loaded.dossier.sources().size() == 1);
    CHECK(loaded.dossier.sources()[0].id == "diary");
    CHECK(loaded.rejected == 0);
}

TEST_CASE("one id for two claims is an error, the same claim again a note") {
    const Loaded loaded =
        load_text("id,source,subject,predicate,value\n1,A,s,p,1\n1,A,s,p,2\n1,A,s,p,1\n", "c.csv");
    CHECK(loaded.dossier.claims().size() == 1);
    CHECK(loaded.rejected == 1);
    CHECK(says(loaded, "c.csv:3:1: error: there is a claim \"1\" already"));
    CHECK(says(loaded, "c.csv:4:1: note: the same claim again"));
}

TEST_CASE("shuffled claims have the same ids") {
    const Loaded one = load_text("source,subject,predicate,value\nA,s,p,1\nB,s,p,2\n", "c.csv");
    const Loaded other = load_text("value,predicate,subject,source\n2,p,s,B\n1,p,s,A\n", "d.csv");
    CHECK(one.dossier.claims()[0].id == other.dossier.claims()[1].id);
    CHECK(one.dossier.claims()[1].id == other.dossier.claims()[0].id);
}

TEST_CASE("JSON lines and JSON arrays read alike") {
    const std::string record =
        R"({"source":"A","subject":"s","predicate":"p","value":12.50,"said_by":["X","Y"],"paragraph":3})";
    for (const std::string& text :
         {record, record + "\n", "\n" + record + "\r\n", "[" + record + "]", "[\n  " + record + "\n]\n",
          R"({"claims":[)" + record + "]}", R"({"claims":[)" + record + "]}\n"}) {
        const Loaded loaded = load_text(text, "c.jsonl");
        INFO(text << messages(loaded));
        REQUIRE(loaded.dossier.claims().size() == 1);
        CHECK(loaded.rejected == 0);
        CHECK(loaded.dossier.claims()[0].words == "12.50");
        CHECK(loaded.dossier.claims()[0].said_by.size() == 2);
        CHECK(loaded.dossier.claims()[0].place.paragraph == 3);
    }
}

TEST_CASE("numbers in JSON keep their digits") {
    const Loaded loaded = load_text(
        R"({"source":"A","subject":"s","predicate":"p","value":123456789012345678901234567890})", "c.jsonl");
    CHECK(loaded.dossier.claims()[0].words == "123456789012345678901234567890");
}

TEST_CASE("what is wrong with a line of JSON is told with line and column") {
    const std::string good = "{\"source\":\"A\",\"subject\":\"s\",\"predicate\":\"p\",\"value\":\"v\"}\n";
    const auto message = [&](const std::string& line) {
        return messages(load_text(good + line + "\n" + good, "c.jsonl"));
    };
    const auto starts = [](const std::string& text, const std::string& start) {
        return text.compare(0, start.size(), start) == 0;
    };
    using namespace std::string_literals;
    CHECK(starts(message(R"({"source":"A",})"), "c.jsonl:2:15: error: not JSON:"));
    CHECK(starts(message("[1]"), "c.jsonl:2:1: error: expected an object"));
    CHECK(starts(message("5"), "c.jsonl:2:1: error: expected an object"));
    CHECK(
        starts(message(R"({"source":"A","source":"B"})"), "c.jsonl:2:22: error: \"source\" is given twice"));
    CHECK(starts(message(R"({"source":"A","status":"so","subject":"s","predicate":"p","value":1})"),
                 "c.jsonl:2:24: error: status"));
    CHECK(starts(message(R"({"source":"Đức","polarity":5,"subject":"s","predicate":"p","value":1})"),
                 "c.jsonl:2:28: error: polarity"));
    CHECK(starts(message("{\"source\":\"A\0\"}"s), "c.jsonl:2:13: error: a NUL character"));
    CHECK(starts(message("{\"source\":\"A\\u0000\"}"), "c.jsonl:2:19: error: a NUL character"));
    CHECK(starts(message("{\"source\":\"A\xff\"}"), "c.jsonl:2:"));
    CHECK(starts(message(std::string(100, '[')), "c.jsonl:2:1: error: expected an object"));
    CHECK(starts(message("{\"a\":" + std::string(100000, '[')),
                 "c.jsonl:2:69: error: nested more than 64 deep"));
    CHECK(starts(message("{\"a\":\"" + std::string(2000000, 'x') + "\"}"),
                 "c.jsonl:2:1: error: a line of more than 1 MiB"));
}

TEST_CASE("fields of JSON that are not ours are kept as they are") {
    const Loaded loaded = load_text(
        R"({"source":"A","subject":"s","predicate":"p","value":"v","tags":["a", 1],"n":5,"t":"5","w":"word","o":{"x":null}})",
        "c.jsonl");
    const auto& extra = loaded.dossier.claims()[0].extra;
    CHECK(extra ==
          std::vector<std::pair<std::string, std::string>>{
              {"tags", R"(["a", 1])"}, {"n", "5"}, {"t", "\"5\""}, {"w", "word"}, {"o", R"({"x":null})"}});
}

TEST_CASE("a dossier declares sources, vocabulary, events and rules") {
    Folder folder;
    folder.write("dossier.toml", R"(
title = "T"
rules = ["a.b == c.d"]
disjoint = [["x", "y", "z"]]
motto = "kept"
[[source]]
id = "A"
title = "The A"
derives_from = ["B", "some wire"]
trust = 0.8
date_order = "day_first"
published = 1967-02-01
shelf = 12
[[source]]
id = "B"
[predicate."Sent Pilots"]
question = "How many?"
kind = "quantity"
values = "many"
nature = "event"
measure = "total"
additive = true
exact = true
unit = "men"
tolerance = "1 percent"
[predicate.closeness]
scale = ["hostile", "close"]
opposites = [["close", "hostile"]]
exclusive = [["a", "b", "c"]]
[subject]
"The Pilots" = "North Korean pilots"
[alias]
"Soviet Union" = ["USSR", "the Soviet side"]
[within]
"North Korea" = ["Pyongyang"]
[[event]]
id = "visit"
date = "May 1967"
source = "A"
[[rule]]
name = "n"
text = "e.f <= g.h"
)");
    folder.write("claims.csv",
                 "source,subject,predicate,value\nThe A,USSR,sent pilots,5\nB,Soviet Union,Sent pilots,6\n");
    folder.write("claims-more.jsonl",
                 "{\"source\":\"b\",\"subject\":\"s\",\"predicate\":\"closeness\",\"value\":\"close\"}\n");
    folder.write(
        "decisions.jsonl",
        "{\"finding\":\"f1\",\"ruling\":\"dismissed\",\"because\":\"so\",\"claims\":[\"a\",\"b@1\"]}\n");
    const Loaded loaded = load(folder.path());
    INFO(messages(loaded));
    CHECK(loaded.diagnostics.empty());
    const Dossier& dossier = loaded.dossier;
    CHECK(dossier.title == "T");
    CHECK(dossier.extra == std::vector<std::pair<std::string, std::string>>{{"motto", "\"kept\""}});
    REQUIRE(dossier.sources().size() == 2);
    CHECK(dossier.sources()[0].derives_from == std::vector<std::string>{"B", "some wire"});
    CHECK(dossier.sources()[0].trust == 0.8);
    CHECK(dossier.sources()[0].date_order == DateOrder::day_first);
    CHECK(dossier.sources()[0].published == "1967-02-01");
    CHECK(dossier.sources()[0].extra == std::vector<std::pair<std::string, std::string>>{{"shelf", "12"}});
    const Predicate& sent = dossier.predicate("sent pilots");
    CHECK(sent.question == "How many?");
    CHECK(sent.kind == ValueKind::quantity);
    CHECK(sent.cardinality == Cardinality::many);
    CHECK(sent.nature == Nature::event);
    CHECK(sent.measure == Measure::total);
    CHECK(sent.additive == true);
    CHECK(sent.exact);
    CHECK(sent.unit == "men");
    CHECK(sent.tolerance == "1 percent");
    const Predicate& closeness = dossier.predicate("closeness");
    CHECK(closeness.kind == ValueKind::ordinal);
    CHECK(closeness.scale.size() == 2);
    CHECK(closeness.opposites.size() == 1);
    CHECK(closeness.exclusive[0].size() == 3);
    CHECK(dossier.vocabulary.subjects.at("pilots") == "North Korean pilots");
    CHECK(canonical(dossier.vocabulary, "Soviet side") == "soviet union");
    CHECK(dossier.vocabulary.within ==
          std::vector<std::pair<std::string, std::string>>{{"Pyongyang", "North Korea"}});
    CHECK(dossier.vocabulary.disjoint.size() == 3);
    CHECK(dossier.vocabulary.events.at(0).date == "May 1967");
    REQUIRE(dossier.rules.size() == 2);
    CHECK(dossier.rules[0].text == "e.f <= g.h");
    CHECK(dossier.rules[0].name == "n");
    CHECK(dossier.rules[1].at.line == 3);
    CHECK(dossier.claims().size() == 3);
    CHECK(dossier.question("ussr", "sent pilots")->claims.size() == 2);
    REQUIRE(dossier.decisions.size() == 1);
    CHECK(dossier.decisions[0].ruling == Ruling::dismissed);
    CHECK(dossier.decisions[0].claims.size() == 2);
}

TEST_CASE("a rule stands where its text begins, behind the quotes") {
    Folder folder;
    folder.write("dossier.toml",
                 "rules = [\"a.b <= c.d\", 'a.b < c.d']\n[[rule]]\ntext = '''a.b == c.d'''\n"
                 "[[rule]]\ntext = \"\"\"\na.b >= c.d\"\"\"\n");
    folder.write("claims.csv", "source,subject,predicate,value\nA,a,b,5\n");
    const Loaded loaded = load(folder.path());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
    for (const RuleText& rule : loaded.dossier.rules) places.emplace_back(rule.at.line, rule.at.column);
    CHECK(places == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{3, 11}, {6, 1}, {1, 11}, {1, 25}});
}

TEST_CASE("a source that a dossier does not declare is an error with the nearest name") {
    Folder folder;
    folder.write("dossier.toml", "[[source]]\nid = \"saigoneer\"\n");
    folder.write("claims.csv", "source,subject,predicate,value\nsaigoner,s,p,1\nSaigoneer,s,p,1\n");
    const Loaded loaded = load(folder.path());
    CHECK(loaded.rejected == 1);
    CHECK(says(loaded,
               "claims.csv:2:1: error: no source \"saigoner\" is declared (did you mean \"saigoneer\"?)"));
    CHECK(loaded.dossier.claims().size() == 1);
}

TEST_CASE("what is wrong in a dossier.toml is told with its place") {
    const auto message = [](const std::string& text) { return messages(load_text(text, "dossier.toml")); };
    const auto holds = [](const std::string& text, const std::string& part) {
        INFO(text);
        return text.find(part) != std::string::npos;
    };
    CHECK(holds(message("title = \n"), "dossier.toml:1:"));
    CHECK(holds(message("# é\ntitle = é\n"), "dossier.toml:2:9: error: not TOML"));
    CHECK(holds(message("2=-\xEF\xB3\xBB"), "dossier.toml:1:"));
    CHECK(holds(message("k---=---\"\xC3\xB5}F\n"), "dossier.toml:1:"));
    CHECK_FALSE(holds(message("title = \"é \\\" é\" # é\nsummary = '''é\né'''\n"), "error"));
    CHECK(holds(message("[[source]]\ntitle = \"x\"\n"), "dossier.toml:1:1: error: a source without an id"));
    CHECK(holds(message("[[source]]\nid = \"a\"\n[[source]]\nid = \"a\"\n"),
                "dossier.toml:3:1: error: there is a source \"a\" already"));
    CHECK(holds(message("[[source]]\nid = \"a\"\ntrust = 2\n"), "dossier.toml:3:9: error: trust"));
    CHECK(holds(message("[[source]]\nid = \"a\"\ndate_order = \"us\"\n"),
                "dossier.toml:3:14: error: date_order is \"us\", expected day_first,"));
    CHECK(holds(message("[[source]]\nid = \"a\"\nderived_from = \"b\"\n"), "did you mean \"derives_from\"?"));
    CHECK(holds(message("source = 5\n"), "source is a whole number, expected [[source]] tables"));
    CHECK(holds(message("[predicate.p]\nkind = \"number\"\n"),
                "dossier.toml:2:8: error: kind is \"number\", expected quantity, date,"));
    CHECK(holds(message("[predicate.p]\nkind = \"ordinal\"\n"), "ordinal without a scale"));
    CHECK(holds(message("[within]\na = [\"b\"]\nb = [\"a\"]\n"), "lie within each other"));
    CHECK(holds(message("[alias]\na = [\"x\"]\nb = [\"x\"]\n"), "is an alias of \"a\" already"));
    CHECK(holds(message("[[event]]\nid = \"e\"\ndate = \"1967\"\nsource = \"x\"\n"),
                "no source \"x\" is declared"));
    CHECK(holds(message("[[rule]]\nname = \"x\"\n"), "a rule without text"));
    CHECK(holds(message("claims = [\"nowhere.csv\"]\n"), "dossier.toml:1:10: error: claims file"));
}

TEST_CASE("a chain of parts and wholes is no circle") {
    const Loaded loaded =
        load_text("[within]\na = [\"b\", \"c\"]\nb = [\"c\"]\n[[source]]\nid = \"x\"\n", "dossier.toml");
    CHECK_FALSE(says(loaded, "within each other"));
}

TEST_CASE("files that cannot be read throw with their name") {
    CHECK_THROWS_AS(load("no/such/file.csv"), InputError);
    Folder empty;
    CHECK_THROWS_AS(load(empty.path()), InputError);
    CHECK_THROWS_AS(load_text("a", "a", {.strict = false, .format = "xyz"}), InputError);
}

TEST_CASE("a file is written whole, in place of the old one, with nothing left beside it") {
    Folder folder;
    const auto path = folder.path() / "out.csv";
    write_file(path, "one");
    write_file(path, "two");
    std::ifstream in(path);
    CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == "two");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK_THROWS_AS(write_file(folder.path() / "no" / "out.csv", "x"), InputError);
}

TEST_CASE("decisions are appended and read back") {
    Folder folder;
    folder.write("claims.csv", "source,subject,predicate,value\nA,s,p,1\n");
    folder.write("decisions.jsonl", "{\"finding\":\"f0\",\"ruling\":\"accepted\"}");
    Decision decision;
    decision.finding = "f1";
    decision.ruling = Ruling::not_a_conflict;
    decision.because = "\"quoted\"\nand two lines";
    decision.by = "N";
    decision.at = "2024-05-01";
    decision.claims = {"a", "b@2"};
    append_decision(folder.path(), decision);
    const Loaded loaded = load(folder.path());
    REQUIRE(loaded.dossier.decisions.size() == 2);
    CHECK(loaded.dossier.decisions[1].because == decision.because);
    CHECK(loaded.dossier.decisions[1].ruling == Ruling::not_a_conflict);
    CHECK(loaded.dossier.decisions[1].claims == decision.claims);
    CHECK(loaded.diagnostics.empty());
}

TEST_CASE("lines above the names of the columns are passed over, columns of one name told apart") {
    const Loaded loaded = load_text(
        "Survey of 2011,,,,\n,,,,\nsource,subject,predicate,value,price,price\na,b,c,1,2,3\n", "claims.csv");
    REQUIRE(loaded.dossier.claims().size() == 1);
    CHECK(loaded.dossier.claims()[0].extra ==
          std::vector<std::pair<std::string, std::string>>{{"price", "2"}, {"price 2", "3"}});
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].rule == "title");
}

TEST_CASE("a table in Windows-1252 or UTF-16 is read, damaged UTF-8 is not guessed at") {
    const Loaded western = load_text(
        "source,subject,predicate,value\na,K\xF6ln,c,\x93"
        "1\x94\n",
        "claims.csv");
    REQUIRE(western.dossier.claims().size() == 1);
    CHECK(western.dossier.claims()[0].subject == "K\xC3\xB6ln");
    CHECK(western.diagnostics[0].rule == "encoding");
    CHECK(western.diagnostics[0].at.line == 2);
    std::string wide = "\xFF\xFE";
    for (char c : std::string("source\tsubject\tpredicate\tvalue\r\na\tb\tc\t1\r\n")) wide += {c, '\0'};
    CHECK(load_text(wide, "claims.txt").dossier.claims().size() == 1);
    const Loaded damaged =
        load_text("source,subject,predicate,value\na,K\xC3\xB6ln,c,1\na,K\xF6ln,c,1\n", "claims.csv");
    CHECK(damaged.rejected == 1);
    CHECK(damaged.dossier.claims().size() == 1);
}

TEST_CASE("a JSON object may hold the sources of its claims") {
    const Loaded loaded =
        load_text(R"({"sources": [{"id": "a", "title": "A", "derives_from": ["b"], "trust": 0.5, "shelf": 7}],
        "claims": [{"source": "a", "subject": "s", "predicate": "p", "value": 1, "said_by": ["Smith; junior", "Jones"]}]})",
                  "dossier.json");
    REQUIRE(loaded.dossier.sources().size() == 1);
    CHECK(loaded.dossier.sources()[0].derives_from == std::vector<std::string>{"b"});
    CHECK(loaded.dossier.sources()[0].trust == 0.5);
    CHECK(loaded.dossier.sources()[0].extra.front().second == "7");
    CHECK(loaded.dossier.claims()[0].said_by == std::vector<std::string>{"Smith; junior", "Jones"});
}

TEST_CASE("of notes that repeat themselves only some are shown") {
    std::string text = "source,subject,predicate,value\n";
    for (int i = 0; i < 100; ++i) text += "a,b,c,1\n";
    const Loaded loaded = load_text(text, "claims.csv");
    CHECK(loaded.diagnostics.size() == 21);
    CHECK(loaded.diagnostics.back().message == "79 more messages are not shown");
}

TEST_CASE("what stands beside claims in JSON is kept, and sources behind the claims describe theirs") {
    const Loaded loaded = load_text(
        R"({"title": "T", "author": "me", "schema": 1, "claims": [{"source": "A", "subject": "x", "predicate": "p", "value": 1}],
            "sources": [{"id": "A", "title": "Annals"}], "places": [{"id": 1, "name": "a \"b\""}], "findings": [{"id": "f"}]})",
        "c.json");
    CHECK(loaded.rejected == 0);
    CHECK(loaded.dossier.title == "T");
    REQUIRE(loaded.dossier.sources().size() == 1);
    CHECK(loaded.dossier.sources()[0].title == "Annals");
    using Fields = std::vector<std::pair<std::string, std::string>>;
    CHECK(loaded.dossier.extra ==
          Fields{{"json:places", R"({"id":1,"name":"a \"b\""})"}, {"json:author", "me"}});
}

TEST_CASE("a file of synonyms holds beside what the dossier declares, which goes before it") {
    const Folder folder;
    folder.write("shared.toml",
                 "[alias]\nTB = [\"phthisis\"]\ntuberculosis = [\"TB\", \"hectic fever\"]\n"
                 "[within]\nEngland = [\"Leeds\"]\n");
    std::filesystem::create_directories(folder.path() / "d");
    folder.write("d/dossier.toml", "synonyms = [\"../shared.toml\"]\n[alias]\nague = [\"hectic fever\"]\n");
    folder.write("d/claims.csv",
                 "source,subject,predicate,value\nA,x,illness,TB\nB,x,illness,hectic fever\n");
    const Loaded loaded = load(folder.path() / "d");
    INFO(messages(loaded));
    CHECK(loaded.diagnostics.empty());
    const Vocabulary& vocabulary = loaded.dossier.vocabulary;
    CHECK(canonical(vocabulary, "tb") == "tuberculosis");
    CHECK(canonical(vocabulary, "phthisis") == "tuberculosis");
    CHECK(canonical(vocabulary, "Hectic fever") == "ague");
    CHECK(vocabulary.within.size() == 1);
    InputOptions options;
    options.synonyms = {folder.path() / "shared.toml"};
    const Loaded table = load(folder.path() / "d/claims.csv", options);
    CHECK(canonical(table.dossier.vocabulary, "hectic fever") == "tuberculosis");
    CHECK(canonical(load(folder.path() / "d/claims.csv").dossier.vocabulary, "hectic fever") ==
          "hectic fever");
}

TEST_CASE("what is wrong with a file of synonyms is told with its place, and the rest is kept") {
    const Folder folder;
    folder.write("claims.csv", "source,subject,predicate,value\nA,x,illness,TB\n");
    InputOptions options;
    const auto with = [&](const std::string& text) {
        folder.write("s.toml", text);
        options.synonyms = {folder.path() / "s.toml"};
        return load(folder.path() / "claims.csv", options);
    };
    const Loaded bad = with("[alias]\na = [\"x\"]\nb = [\"x\"]\n[predicate.p]\nunit = \"km\"\n");
    CHECK(bad.rejected == 2);
    CHECK(bad.dossier.claims().size() == 1);
    CHECK(bad.dossier.vocabulary.predicates.empty());
    CHECK(says(bad, "s.toml:3:5: error: \"x\" is an alias of \"a\" already"));
    CHECK(says(bad, "s.toml:4:2: error: expected [alias], [within] or disjoint, found 'predicate'"));
    CHECK(says(with("[alias\n"), "s.toml:1:7: error: not TOML"));
    options.synonyms = {folder.path() / "nowhere.toml"};
    CHECK(load(folder.path() / "claims.csv", options).rejected == 1);
    options.strict = true;
    CHECK_THROWS_AS(load(folder.path() / "claims.csv", options), InputError);
}
