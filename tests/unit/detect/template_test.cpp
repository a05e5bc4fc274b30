#include <algorithm>

#include "catch.hpp"
#include "rule_fixture.hpp"

using namespace gainsay;
using gainsay::test::Bench;
using Ids = std::vector<std::string>;

namespace {
std::vector<Finding> of(const std::vector<Finding>& findings, FindingRelation relation) {
    std::vector<Finding> result;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(result),
                 [&](const Finding& f) { return f.relation == relation; });
    return result;
}
bool mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("a figure told with its own percentage holds, or does not") {
    for (const char* change : {"about 37 percent less than in 1967", "about 60 percent less than in 1967"}) {
        Bench bench;
        bench.say({"s", "aid", "value", "20 million rubles", "1967"});
        bench.say({"s", "aid", "value", "12.5 million rubles", "1968"});
        bench.say({"s", "aid", "decline", change, "1968"});
        const auto findings = bench.templates();
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].rule == "a figure quoted with its own percentage");
        const bool right = mentions(change, "37");
        CHECK(findings[0].relation == (right ? FindingRelation::holds : FindingRelation::conflict));
        if (!right) CHECK(findings[0].claims.size() == 3);
    }
}

TEST_CASE("what a rule of the dossier says is not said again by a template") {
    Bench bench;
    bench.say({"s", "aid", "value", "20 million rubles", "1967"});
    bench.say({"s", "aid", "value", "12.5 million rubles", "1968"});
    bench.say({"s", "aid", "decline", "about 60 percent less than in 1967", "1968"});
    bench.templates();
    const auto told = [&] {
        const auto findings = detect(bench.dossier);
        return std::count_if(findings.begin(), findings.end(),
                             [](const Finding& f) { return f.kind == FindingKind::rule; });
    };
    CHECK(told() == 1);
    bench.rule("aid.value[when=1968] == aid.value[when=1967] * (1 - aid.decline)");
    CHECK(told() == 1);
}

TEST_CASE("a percentage in the words of the figure itself is checked too") {
    for (const char* quote : {"12.5 million rubles, about 37 percent less than in 1967",
                              "12.5 million rubles, about 60 percent less than in 1967"}) {
        Bench bench;
        bench.say({"s", "aid", "value", "20 million rubles", "1967"});
        bench.say({"s",
                   "aid",
                   "value",
                   "12.5 million rubles",
                   "1968",
                   "",
                   "",
                   Status::asserted,
                   {},
                   Polarity::affirmed,
                   quote});
        const auto findings = bench.templates();
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].relation ==
              (mentions(quote, "37") ? FindingRelation::holds : FindingRelation::conflict));
    }
}

TEST_CASE("a percentage without its base, or of another source's figures, is left alone") {
    Bench bench;
    bench.say({"s", "aid", "value", "20 million rubles", "1967"});
    bench.say({"s", "aid", "value", "12.5 million rubles", "1968"});
    bench.say({"s", "aid", "decline", "60 percent less", "1968"});
    bench.say({"t", "aid", "decline", "60 percent less than in 1967", "1968"});
    bench.say({"s", "aid", "decline", "60 percent less than in 1950", "1968"});
    CHECK(bench.templates().empty());
}

namespace {
Bench table(const std::string& total, bool complete) {
    Bench bench;
    auto& predicate = bench.dossier.vocabulary.predicates["value"];
    predicate.name = "value";
    predicate.additive = true;
    bench.dossier.vocabulary.within = {{"credit", "total"}, {"reparations", "total"}};
    bench.say({"s", "aid", "value", total, "", "total"});
    bench.say({"s", "aid", "value", "500 million USD", "", "credit"});
    if (complete) bench.say({"s", "aid", "value", "300 million USD", "", "reparations"});
    return bench;
}
}  // namespace

TEST_CASE("a table adds up to its total, or does not") {
    Bench right = table("800 million USD", true);
    const auto holds = right.templates();
    REQUIRE(holds.size() == 1);
    CHECK(holds[0].relation == FindingRelation::holds);
    Bench wrong = table("900 million USD", true);
    const auto fails = wrong.templates();
    REQUIRE(fails.size() == 1);
    CHECK(fails[0].relation == FindingRelation::conflict);
    CHECK(wrong.ids(fails[0]) == Ids{"c1", "c2", "c3"});
}

TEST_CASE("a table with a part missing is not added up") {
    Bench bench = table("900 million USD", false);
    CHECK(bench.templates().empty());
}

TEST_CASE("parts that may overlap are not added up") {
    Bench bench;
    auto& predicate = bench.dossier.vocabulary.predicates["number"];
    predicate.name = "number";
    predicate.additive = true;
    bench.dossier.vocabulary.within = {{"pilots", "staff"}, {"officers", "staff"}};
    bench.say({"s", "mission", "number", "100", "", "staff"});
    bench.say({"s", "mission", "number", "80", "", "pilots"});
    bench.say({"s", "mission", "number", "60", "", "officers"});
    CHECK(bench.templates().empty());
    bench.dossier.vocabulary.disjoint = {{"pilots", "officers"}};
    CHECK(of(bench.templates(), FindingRelation::conflict).size() == 1);
}

TEST_CASE("the rate beside N of M is checked") {
    for (const char* quote : {"14 of 200 (7 percent) died", "14 of 200 (12 percent) died"}) {
        Bench bench;
        bench.say(
            {"s", "pilots", "killed", "14", "", "", "", Status::asserted, {}, Polarity::affirmed, quote});
        const auto findings = bench.templates();
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].relation ==
              (mentions(quote, "(7 ") ? FindingRelation::holds : FindingRelation::conflict));
    }
    Bench other;
    other.say({"s",
               "pilots",
               "killed",
               "14",
               "",
               "",
               "",
               Status::asserted,
               {},
               Polarity::affirmed,
               "14 of 200 died. Some 12 percent were hurt"});
    CHECK(other.templates().empty());
}

TEST_CASE("a statement cannot speak of what happened after it") {
    for (const char* day : {"5 August 1965", "7 February 1965"}) {
        Bench bench;
        bench.kind("made", ValueKind::date);
        bench.kind("took place", ValueKind::date);
        bench.say({"s", "the public statement of the delegation", "made", "February 1965"});
        bench.say({"s",
                   "the attack condemned",
                   "took place",
                   day,
                   "",
                   "",
                   "",
                   Status::reported,
                   {"statement of the delegation"}});
        const auto findings = bench.templates();
        CHECK(findings.size() == (mentions(day, "August") ? 1 : 0));
        if (!findings.empty()) {
            CHECK(findings[0].relation == FindingRelation::conflict);
            CHECK(bench.ids(findings[0]) == Ids{"c1", "c2"});
        }
    }
}

TEST_CASE("a source does not tell the future, unless it says so") {
    struct Case {
        Status status;
        const char* quote;
        std::size_t findings;
    };
    for (const Case& c :
         {Case{Status::asserted, "met in March 1970", 1}, Case{Status::planned, "met in March 1970", 0},
          Case{Status::asserted, "will meet in March 1970", 0}}) {
        Bench bench;
        bench.kind("took place", ValueKind::date);
        Source source;
        source.id = "s";
        source.published = "May 1967";
        bench.dossier.add(source);
        bench.say({"s",
                   "the meeting",
                   "took place",
                   "March 1970",
                   "",
                   "",
                   "",
                   c.status,
                   {},
                   Polarity::affirmed,
                   c.quote});
        bench.say({"s", "the war", "took place", "1967"});
        CHECK(bench.templates().size() == c.findings);
    }
}

TEST_CASE("a hundredth birthday is a hundred years after the birth") {
    for (const char* year : {"1912", "1942"}) {
        Bench bench;
        bench.kind("born", ValueKind::date);
        bench.kind("took place", ValueKind::date);
        bench.say({"t", "Kim Il Sung", "born", year});
        bench.say({"s", "the visit", "took place", "June 2012"});
        bench.say({"s", "the visit", "occasion", "Kim Il Sung's 100th birthday"});
        const auto findings = bench.templates();
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].relation ==
              (std::string(year) == "1912" ? FindingRelation::holds : FindingRelation::conflict));
    }
}

TEST_CASE("a birthday without a birth, or of somebody else, is left alone") {
    Bench bench;
    bench.kind("born", ValueKind::date);
    bench.say({"t", "Ho Chi Minh", "born", "1890"});
    bench.say({"s", "the visit", "occasion", "Kim Il Sung's 100th birthday", "June 2012"});
    CHECK(bench.templates().empty());
}

TEST_CASE("an anniversary counts from its event") {
    for (const char* date : {"November 1917", "November 1937"}) {
        Bench bench;
        bench.dossier.vocabulary.events.push_back({"october", "October Revolution", date, ""});
        bench.say({"s", "the celebration", "which", "50th anniversary of the October Revolution", "1967"});
        const auto findings = bench.templates();
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].relation ==
              (mentions(date, "1917") ? FindingRelation::holds : FindingRelation::conflict));
    }
}

TEST_CASE("an age agrees with birth and death, or does not") {
    for (const auto& [age, relation] :
         {std::pair{"82", FindingRelation::holds}, std::pair{"83", FindingRelation::tension},
          std::pair{"91", FindingRelation::conflict}}) {
        Bench bench;
        bench.kind("born", ValueKind::date);
        bench.kind("died", ValueKind::date);
        bench.say({"s", "Kim", "born", "15 April 1912"});
        bench.say({"s", "Kim", "died", "8 July 1994"});
        bench.say({"s", "Kim", "age at death", age});
        const auto findings = bench.templates();
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].relation == relation);
    }
}

TEST_CASE("nobody dies before birth or is buried before death, by one voice or by all") {
    Bench own;
    own.say({"s", "Anna", "born", "1901"});
    own.say({"s", "Anna", "died", "about 1850"});
    own.say({"r", "Anna", "born", "1801"});
    const auto found = of(own.templates(), FindingRelation::conflict);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "a life in order");
    CHECK(own.ids(found[0]) == Ids{"c1", "c2"});
    CHECK(found[0].explanation == "Anna: born “1901” (s) comes after died “about 1850” (s)");

    Bench across;
    across.say({"s", "Anna", "died", "3 May 1850"});
    across.say({"r", "Anna", "buried", "1 May 1850"});
    CHECK(of(across.templates(), FindingRelation::conflict).size() == 1);
}

TEST_CASE("a marriage before birth, and an end before the beginning, are out of order") {
    Bench bench;
    bench.say({"s", "Ann", "born", "3 May 1850"});
    bench.say({"s", "Ann", "married", "1 June 1848"});
    bench.say({"s", "the ship", "launched", "1912"});
    bench.say({"s", "the ship", "sunk", "1910"});
    bench.say({"s", "the mill", "opened", "1850"});
    bench.say({"s", "the mill", "closed", "1850"});
    const auto found = bench.templates();
    REQUIRE(found.size() == 2);
    CHECK(found[0].relation == FindingRelation::conflict);
    CHECK(found[1].relation == FindingRelation::conflict);
}

TEST_CASE("a child is not born before a parent, nor after the mother died or long after the father did") {
    Bench bench;
    bench.say({"s", "Carl", "father", "Anton"});
    bench.say({"s", "Carl", "mother", "Berta"});
    bench.say({"s", "Carl", "born", "1840"});
    bench.say({"s", "Anton", "born", "3 March 1843"});
    bench.say({"r", "Berta", "died", "May 1838"});
    const auto found = of(bench.templates(), FindingRelation::conflict);
    REQUIRE(found.size() == 2);
    CHECK(found[0].rule == "a parent before the child");
    CHECK(bench.ids(found[0]) == Ids{"c1", "c3", "c4"});
    CHECK(bench.ids(found[1]) == Ids{"c2", "c3", "c5"});

    Bench late;
    late.say({"s", "Carl", "father", "Anton"});
    late.say({"s", "Carl", "born", "1842"});
    late.say({"s", "Anton", "died", "1840"});
    CHECK(of(late.templates(), FindingRelation::conflict).size() == 1);
}

TEST_CASE(
    "a posthumous child, one date of several that fits, and a parent of whom nothing is told are left "
    "alone") {
    Bench bench;
    bench.say({"s", "Carl", "father", "Anton"});
    bench.say({"s", "Carl", "mother", "Berta"});
    bench.say({"s", "Carl", "born", "3 March 1841"});
    bench.say({"s", "Anton", "died", "20 June 1840"});
    bench.say({"q", "Anton", "born", "1843"});
    bench.say({"r", "Anton", "born", "1813"});
    CHECK(of(bench.templates(), FindingRelation::conflict).empty());
}

TEST_CASE("a life in order, or with one date that fits, is left alone") {
    Bench bench;
    bench.say({"s", "Anna", "born", "1801"});
    bench.say({"s", "Anna", "christened", "1801"});
    bench.say({"s", "Anna", "died", "after 1850"});
    bench.say({"s", "Anna", "buried", "1855"});
    bench.say({"s", "Berta", "died", "1700"});
    bench.say({"r", "Carl", "born", "1901"});
    bench.say({"s", "Carl", "died", "1850"});
    bench.say({"q", "Carl", "died", "1950"});
    CHECK(bench.templates().empty());
}
