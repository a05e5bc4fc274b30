#include <algorithm>

#include "catch.hpp"
#include "rule_fixture.hpp"

using namespace gainsay;
using gainsay::test::Bench;
using Ids = std::vector<std::string>;

namespace {
Finding only(const std::vector<Finding>& findings) {
    REQUIRE(findings.size() == 1);
    return findings.front();
}
std::size_t count(const std::vector<Finding>& findings, FindingRelation relation) {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                  [&](const Finding& f) { return f.relation == relation; }));
}
bool mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("500 and 300 make 800, in the words of the claims") {
    Bench bench;
    bench.rule("aid.total == aid.credit + aid.reparations");
    bench.say({"archive", "aid", "total", "800 million USD"});
    bench.say({"archive", "aid", "credit", "500 million USD"});
    bench.say({"archive", "aid", "reparations", "300 million USD"});
    const Finding finding = only(bench.check());
    CHECK(finding.relation == FindingRelation::holds);
    CHECK(finding.kind == FindingKind::rule);
    CHECK(mentions(finding.explanation, "800 million USD = 500 million USD + 300 million USD"));
    CHECK(finding.degree == 0);
    CHECK(finding.claims.size() == 3);
}

TEST_CASE("inside one source 500 + 300 is not 900, however round") {
    Bench bench;
    bench.rule("aid.total == aid.credit + aid.reparations");
    bench.say({"archive", "aid", "total", "900 million USD"});
    bench.say({"archive", "aid", "credit", "500 million USD"});
    bench.say({"archive", "aid", "reparations", "300 million USD"});
    const Finding finding = only(bench.check());
    CHECK(finding.relation == FindingRelation::conflict);
    CHECK(finding.degree == 1);
    CHECK(bench.ids(finding) == Ids{"c1", "c2", "c3"});
    CHECK(mentions(finding.explanation, "900 million USD ≠ 500 million USD + 300 million USD"));
    CHECK(mentions(finding.explanation, "900,000,000 against 800,000,000"));
}

TEST_CASE("across sources round figures keep their halo: 900 may be 500 + 300 rounded, 1,900 may not") {
    Bench bench;
    bench.rule("aid.total == aid.credit + aid.reparations");
    bench.say({"a", "aid", "total", "900 million USD"});
    bench.say({"b", "aid", "credit", "500 million USD"});
    bench.say({"b", "aid", "reparations", "300 million USD"});
    CHECK(only(bench.check()).relation != FindingRelation::conflict);

    Bench far;
    far.rule("aid.total == aid.credit + aid.reparations");
    far.say({"a", "aid", "total", "1900 million USD"});
    far.say({"b", "aid", "credit", "500 million USD"});
    far.say({"b", "aid", "reparations", "300 million USD"});
    const Finding finding = only(far.check());
    CHECK(finding.relation == FindingRelation::conflict);
    CHECK(mentions(finding.explanation, "across a, b"));
}

TEST_CASE("each source that can fill a rule is checked by itself") {
    Bench bench;
    bench.rule("aid.total == aid.credit + aid.reparations");
    for (const char* total : {"800", "900"}) {
        const std::string source = std::string("s") + total;
        bench.say({source, "aid", "total", total});
        bench.say({source, "aid", "credit", "500"});
        bench.say({source, "aid", "reparations", "300"});
    }
    bench.say({"third", "aid", "credit", "7"});  // cannot fill the rule, and is the question's own matter
    const auto findings = bench.check();
    CHECK(findings.size() == 2);
    CHECK(count(findings, FindingRelation::holds) == 1);
    CHECK(count(findings, FindingRelation::conflict) == 1);
}

TEST_CASE("37 percent less than 20 is 12.5, since both are printed to so many digits") {
    Bench bench;
    bench.rule("aid.value[when=1968] == 0.63 * aid.value[when=1967]");
    bench.rule("aid.value[when=1968] == (1 - 37%) * aid.value[when=1967]");
    bench.rule("aid.value[when=1968] == aid.value[when=1967] * (1 - aid.decline)");
    bench.rule("aid.value[when=1968] == 0.53 * aid.value[when=1967]");
    bench.say({"s", "aid", "value", "20 million rubles", "1967"});
    bench.say({"s", "aid", "value", "12.5 million rubles per annum", "1968-1969"});
    bench.say({"s", "aid", "decline", "about 37 percent less", "1968-1969"});
    const auto findings = bench.check();
    REQUIRE(findings.size() == 4);
    for (const Finding& finding : findings) {
        const bool wrong = mentions(finding.rule, "0.53");
        CHECK(finding.relation == (wrong ? FindingRelation::conflict : FindingRelation::holds));
    }
}

TEST_CASE("a series is checked year by year, and other years are left alone") {
    Bench bench;
    bench.rule("aid.total == aid.loans + aid.gifts");
    bench.say({"s", "aid", "total", "8", "1967"});
    bench.say({"s", "aid", "loans", "5", "1967"});
    bench.say({"s", "aid", "gifts", "3", "1967"});
    bench.say({"s", "aid", "total", "9", "1968"});
    bench.say({"s", "aid", "loans", "5", "1968"});
    bench.say({"s", "aid", "gifts", "3", "1968"});
    bench.say({"s", "aid", "total", "11", "1969"});  // no parts for this year
    const auto findings = bench.check();
    REQUIRE(findings.size() == 2);
    CHECK(count(findings, FindingRelation::holds) == 1);
    const auto wrong = std::find_if(findings.begin(), findings.end(),
                                    [](const Finding& f) { return f.relation == FindingRelation::conflict; });
    REQUIRE(wrong != findings.end());
    CHECK(mentions(wrong->explanation, "1968: "));
    CHECK(bench.ids(*wrong) == Ids{"c4", "c5", "c6"});
}

TEST_CASE("figures of different years without a selector cannot be told") {
    Bench bench;
    bench.rule("agreement.delivered <= agreement.promised");
    bench.say({"s", "agreement", "delivered", "9", "1973"});
    bench.say({"s", "agreement", "promised", "3", "1972"});
    const Finding finding = only(bench.check());
    CHECK(finding.relation == FindingRelation::cannot_tell);
    CHECK(mentions(finding.explanation, "another time"));
}

TEST_CASE("an amount of all years is not set against an amount a year") {
    Bench bench;
    bench.rule("aid.given <= aid.promised");
    bench.say({"s", "aid", "given", "30 million rubles", "1968-1969"});
    bench.say({"s", "aid", "promised", "20 million rubles per annum", "1968-1969"});
    CHECK(only(bench.check()).relation == FindingRelation::cannot_tell);
}

TEST_CASE("a status must be asked for: promises are no deliveries") {
    Bench bench;
    bench.rule("grain.amount[status=promised] <= grain.amount[status=requested]");
    bench.rule("grain.amount <= 10 metric tons");
    bench.say({"s", "grain", "amount", "200,000 metric tons", "1967", "", "", Status::requested});
    bench.say({"s", "grain", "amount", "75,000 metric tons", "1967", "", "", Status::promised});
    const auto findings = bench.check();
    REQUIRE(findings.size() == 2);
    CHECK(count(findings, FindingRelation::holds) == 1);
    CHECK(count(findings, FindingRelation::cannot_tell) == 1);
}

TEST_CASE("a missing operand is no contradiction") {
    Bench bench;
    bench.rule("aid.total == aid.credit + aid.reparations");
    bench.say({"s", "aid", "total", "800"});
    bench.say({"s", "aid", "credit", "900"});
    const Finding finding = only(bench.check());
    CHECK(finding.relation == FindingRelation::cannot_tell);
    CHECK(mentions(finding.explanation, "aid.reparations"));
}

TEST_CASE("units convert, and other dimensions or currencies cannot be told") {
    Bench bench;
    bench.rule("rice.sent == rice.received");
    bench.say({"s", "rice", "sent", "2 metric tons"});
    bench.say({"s", "rice", "received", "2000 kg"});
    CHECK(only(bench.check()).relation == FindingRelation::holds);

    Bench money;
    money.rule("aid.sent == aid.received");
    money.say({"s", "aid", "sent", "2 rubles"});
    money.say({"s", "aid", "received", "3 USD"});
    const Finding finding = only(money.check());
    CHECK(finding.relation == FindingRelation::cannot_tell);
    CHECK(mentions(finding.explanation, "do not compare"));
}

TEST_CASE("a missing unit is taken from the others, and said") {
    Bench bench;
    bench.rule("rice.sent == rice.lost + rice.received");
    bench.say({"s", "rice", "sent", "5 metric tons"});
    bench.say({"s", "rice", "lost", "2"});
    bench.say({"s", "rice", "received", "3 metric tons"});
    const Finding finding = only(bench.check());
    CHECK(finding.relation == FindingRelation::holds);
    REQUIRE(finding.notes.size() == 1);
    CHECK(mentions(finding.notes[0], "“2” states no unit"));
}

TEST_CASE("a rule over a ratio of two questions needs no unit") {
    Bench bench;
    bench.rule("a.x / b.x == 0.5");
    bench.rule("a.x / b.x <= 40%");
    bench.say({"s", "a", "x", "3 metric tons"});
    bench.say({"s", "b", "x", "6000 kg"});
    const auto findings = bench.check();
    REQUIRE(findings.size() == 2);
    CHECK(count(findings, FindingRelation::holds) == 1);
    CHECK(count(findings, FindingRelation::conflict) == 1);
}

TEST_CASE("a reference that stands twice is one number") {
    Bench bench;
    bench.rule("a.x - a.x == 0");
    bench.rule("a.x - a.x >= 1");
    bench.rule("2 * a.x - a.x == a.x");
    bench.say({"s", "a", "x", "over 100"});
    const auto findings = bench.check();
    REQUIRE(findings.size() == 3);
    for (const Finding& finding : findings)
        CHECK(finding.relation ==
              (mentions(finding.rule, ">=") ? FindingRelation::conflict : FindingRelation::holds));
}

TEST_CASE("the claims of a violated rule are a minimal set") {
    Bench bench;
    bench.rule("max(a.x, b.x, c.x) <= d.x");
    bench.say({"s", "a", "x", "5"});
    bench.say({"s", "b", "x", "12"});
    bench.say({"s", "c", "x", "6"});
    bench.say({"s", "d", "x", "9"});
    const Finding finding = only(bench.check());
    CHECK(finding.relation == FindingRelation::conflict);
    CHECK(bench.ids(finding) == Ids{"c2", "c4"});
    REQUIRE(finding.pairs.size() == 1);
    CHECK(finding.pairs_total == 1);
}

TEST_CASE("hedges widen a rule: over 300,000 may be the sum of anything greater") {
    Bench bench;
    bench.rule("troops.total == troops.army + troops.navy");
    bench.say({"s", "troops", "total", "over 300,000"});
    bench.say({"s", "troops", "army", "250,000"});
    bench.say({"s", "troops", "navy", "61,000"});
    CHECK(only(bench.check()).relation == FindingRelation::holds);
}

TEST_CASE("alternatives of several sources are tried until one fits") {
    Bench bench;
    bench.rule("a.x == b.x");
    bench.say({"s", "a", "x", "5"});
    bench.say({"t", "b", "x", "7"});
    bench.say({"u", "b", "x", "5"});
    CHECK(only(bench.check()).relation == FindingRelation::holds);

    Bench none;
    none.rule("a.x == b.x");
    none.say({"s", "a", "x", "5"});
    none.say({"t", "b", "x", "7"});
    none.say({"u", "b", "x", "6"});
    const Finding finding = only(none.check());
    CHECK(finding.relation == FindingRelation::conflict);
    CHECK(none.ids(finding) == Ids{"c1", "c3"});
    REQUIRE(finding.notes.size() == 1);
    CHECK(mentions(finding.notes[0], "1 other claim"));
}

TEST_CASE("dates stand in order, or do not") {
    Bench bench;
    bench.kind("date", ValueKind::date);
    bench.rule("statement.date >= attack.date");
    bench.rule("attack.date after statement.date");
    bench.rule("statement.date within 1 years of attack.date");
    bench.rule("statement.date before 1966");
    bench.rule("statement.date before \"January 1965\"");
    bench.say({"s", "statement", "date", "February 1965"});
    bench.say({"s", "attack", "date", "05 August 1965"});
    const auto findings = bench.check();
    REQUIRE(findings.size() == 5);
    for (const Finding& finding : findings) {
        const bool wrong = mentions(finding.rule, ">=") || mentions(finding.rule, "January");
        INFO(finding.rule << " | " << finding.explanation);
        CHECK(finding.relation == (wrong ? FindingRelation::conflict : FindingRelation::holds));
    }
}

TEST_CASE("overlapping dates are no contradiction of an order") {
    Bench bench;
    bench.kind("date", ValueKind::date);
    bench.rule("letter.date before visit.date");
    bench.say({"s", "letter", "date", "1967"});
    bench.say({"t", "visit", "date", "February 1967"});
    CHECK(only(bench.check()).relation == FindingRelation::holds);
}

TEST_CASE("of a span its beginning counts as the later side, no more exactly than it is told") {
    for (const auto& [sent, relation] : {std::pair{"fall of 1966", FindingRelation::holds},
                                         std::pair{"fall of 1967", FindingRelation::conflict}}) {
        Bench bench;
        bench.kind("began", ValueKind::date);
        bench.kind("lasted", ValueKind::date);
        bench.dossier.vocabulary.predicates["lasted"].nature = Nature::state;
        bench.rule("sending.began <= combat.lasted");
        bench.say({"s", "sending", "began", sent});
        bench.say({"t", "combat", "lasted", "1966-1969"});
        CHECK(only(bench.check()).relation == relation);
    }
}

TEST_CASE("an event of the vocabulary may stand for its date") {
    Bench bench;
    bench.kind("date", ValueKind::date);
    bench.dossier.vocabulary.events.push_back({"visit", "visit to Moscow", "February 1967", "s"});
    bench.rule("report.date after event.visit");
    bench.say({"s", "report", "date", "01 March 1967"});
    CHECK(only(bench.check()).relation == FindingRelation::holds);
}

TEST_CASE("one fact excludes another across voices") {
    Bench bench;
    bench.kind("invited by", ValueKind::term);
    bench.kind("initiated by", ValueKind::term);
    bench.dossier.vocabulary.aliases["soviet union"] = "USSR";
    bench.rule("communique.\"invited by\" = \"USSR\" excludes visit.\"initiated by\" = \"DPRK\"");
    bench.say(
        {"s", "communique", "invited by", "Soviet Union", "", "", "", Status::asserted, {"communique"}});
    bench.say({"s", "visit", "initiated by", "DPRK"});
    const Finding finding = only(bench.check());
    CHECK(finding.relation == FindingRelation::conflict);
    CHECK(finding.pairs_total == 1);
    CHECK(mentions(finding.explanation, "excludes"));
}

TEST_CASE("an exclusion holds where only one of the two is claimed") {
    Bench bench;
    bench.kind("invited by", ValueKind::term);
    bench.kind("initiated by", ValueKind::term);
    bench.rule("communique.\"invited by\" = \"USSR\" excludes visit.\"initiated by\" = \"DPRK\"");
    bench.say({"s", "communique", "invited by", "China"});
    bench.say({"s", "visit", "initiated by", "DPRK"});
    CHECK(only(bench.check()).relation == FindingRelation::holds);
}

TEST_CASE("an implication is violated by its consequence denied or otherwise told") {
    for (const char* told : {"yes", "no"}) {
        Bench bench;
        bench.kind("is so", ValueKind::truth);
        bench.rule("war.\"is so\" = \"yes\" implies draft.\"is so\" = \"yes\"");
        bench.say({"s", "war", "is so", "yes"});
        bench.say({"s", "draft", "is so", told});
        const Finding finding = only(bench.check());
        CHECK(finding.relation ==
              (std::string(told) == "yes" ? FindingRelation::holds : FindingRelation::conflict));
    }
}

TEST_CASE("many-valued predicates exclude nothing by naming something else") {
    Bench bench;
    bench.kind("names", ValueKind::term);
    bench.dossier.vocabulary.predicates["names"].cardinality = Cardinality::many;
    bench.kind("is so", ValueKind::truth);
    bench.rule("pact.\"is so\" = \"yes\" implies members.names = \"Cuba\"");
    bench.say({"s", "pact", "is so", "yes"});
    bench.say({"s", "members", "names", "Mongolia"});
    CHECK(only(bench.check()).relation == FindingRelation::cannot_tell);
}

TEST_CASE("places on a scale have an order") {
    Bench bench;
    bench.kind("closeness", ValueKind::ordinal);
    bench.dossier.vocabulary.predicates["closeness"].scale = {"hostile", "uneasy", "close"};
    bench.rule("now.closeness <= then.closeness");
    bench.say({"s", "now", "closeness", "close"});
    bench.say({"s", "then", "closeness", "uneasy"});
    CHECK(only(bench.check()).relation == FindingRelation::conflict);
}

TEST_CASE("claims without place stand against several places as a tension at most") {
    Bench bench;
    bench.rule("school.pupils <= school.seats");
    bench.say({"s", "school", "pupils", "7", "", "", "Hanoi"});
    bench.say({"s", "school", "pupils", "3", "", "", "Hue"});
    bench.say({"s", "school", "seats", "5"});
    const auto findings = bench.check();
    CHECK(findings.size() == 2);
    CHECK(count(findings, FindingRelation::conflict) == 0);
    CHECK(count(findings, FindingRelation::tension) == 1);
}

TEST_CASE("findings do not depend on the order of the claims") {
    const std::vector<test::Said> said = {{"a", "a", "x", "5", "1967"}, {"b", "a", "x", "9", "1967"},
                                          {"a", "b", "x", "4", "1967"}, {"c", "b", "x", "1", "1968"},
                                          {"c", "a", "x", "5", "1968"}, {"a", "a", "x", "6", "1968"}};
    const auto tell = [&](bool reversed) {
        Bench bench;
        bench.rule("a.x <= b.x");
        auto order = said;
        if (reversed) std::reverse(order.begin(), order.end());
        for (const auto& s : order) bench.say(s);
        std::vector<std::string> result;
        for (const Finding& f : bench.check()) result.push_back(f.id + f.explanation);
        return result;
    };
    CHECK(tell(false) == tell(true));
}

TEST_CASE("a rule that cannot be read is an error with its place, one without claims a warning") {
    Bench bench;
    bench.rule("a.x == ");
    bench.rule("a.x == nothing.here");
    bench.say({"s", "a", "x", "5"});
    bench.check();
    const auto diagnostics = validate_rules(bench.dossier);
    REQUIRE(diagnostics.size() == 2);
    CHECK(diagnostics[0].level == DiagnosticLevel::error);
    CHECK(diagnostics[0].rule == "rule-syntax");
    CHECK(diagnostics[0].at == Location{"rules", 7, 18});
    CHECK(diagnostics[1].level == DiagnosticLevel::warning);
    CHECK(diagnostics[1].at == Location{"rules", 7, 18});
}
