#include <string>

#include "catch.hpp"
#include "detect/rules/ast.hpp"

using namespace gainsay;
using namespace gainsay::rules;

namespace {
Rule good(std::string_view text) {
    auto parsed = parse_rule(text);
    if (const auto* error = std::get_if<RuleError>(&parsed))
        FAIL(text << " at " << error->offset << ": " << error->message);
    return std::get<Rule>(std::move(parsed));
}
RuleError bad(std::string_view text) {
    auto parsed = parse_rule(text);
    REQUIRE(std::holds_alternative<RuleError>(parsed));
    return std::get<RuleError>(std::move(parsed));
}
}  // namespace

TEST_CASE("a sum is read with its references, each once") {
    const Rule rule =
        good("japan_aid.total == japan_aid.credit + japan_aid.reparations + 0 * japan_aid.credit");
    CHECK(rule.first.comparator == Comparator::equal);
    REQUIRE(rule.references.size() == 3);
    CHECK(rule.references[0].subject == "japan aid");
    CHECK(rule.references[2].predicate == "reparations");
}

TEST_CASE("selectors keep their values as written") {
    const Rule rule =
        good("\"rice aid\".amount[when = fall of 1995, status=promised , source=\"a, b\"] <= 20 tons");
    const Selector& selector = rule.references.at(0).selector;
    CHECK(selector.when == "fall of 1995");
    CHECK(selector.status == Status::promised);
    CHECK(selector.source == "a, b");
    CHECK(rule.references[0].text.back() == ']');
    CHECK(rule.nodes[rule.first.right].op == Op::phrase);
    CHECK(rule.nodes[rule.first.right].text == "20 tons");
}

TEST_CASE("a percentage and a decimal know their last printed digit") {
    const Rule rule = good("a.x == 37% * b.x + 0.63 * c.x - 2 * d.x");
    const auto& nodes = rule.nodes;
    int seen = 0;
    for (const Node& node : nodes) {
        if (node.op != Op::number) continue;
        ++seen;
        if (node.percent) {
            CHECK(node.number == exact::Rational(37, 100));
            CHECK(node.half_unit == exact::Rational(1, 200));
        } else if (node.number == exact::Rational(63, 100)) {
            CHECK(node.half_unit == exact::Rational(1, 200));
        } else {
            CHECK(node.half_unit == 0);
        }
    }
    CHECK(seen == 3);
}

TEST_CASE("dates compare in words") {
    CHECK(good("statement.date before event.visit").first.comparator == Comparator::less);
    CHECK(good("a.date after b.date").first.comparator == Comparator::greater);
    const Rule rule = good("a.date within 3 years of b.date");
    CHECK(rule.first.comparator == Comparator::within);
    CHECK(rule.first.duration == "3 years");
}

TEST_CASE("one fact implies or excludes another") {
    const Rule rule =
        good("\"communique\".\"invited by\" = \"USSR\" excludes \"visit\".\"initiated by\" = \"DPRK\"");
    CHECK(rule.connective == Connective::excludes);
    CHECK(rule.references.size() == 2);
    CHECK(good("a.x = 1 implies b.y != \"no\"").connective == Connective::implies);
}

TEST_CASE("products bind closer than sums, and brackets closer still") {
    const Rule rule = good("a.x == b.x + c.x * 2");
    CHECK(rule.nodes[rule.first.right].op == Op::add);
    const Rule bracketed = good("a.x == (b.x + c.x) * 2");
    CHECK(bracketed.nodes[bracketed.first.right].op == Op::multiply);
    CHECK(good("max(a.x, b.x, 3) <= abs(c.x)").first.comparator == Comparator::at_most);
}

TEST_CASE("an error says where and what was expected") {
    CHECK(bad("a.x == ").offset == 7);
    CHECK(bad("a.x ==").message.find("the end of the rule") != std::string::npos);
    CHECK(bad("a x == 3").message.find("predicate after the subject `a`") != std::string::npos);
    CHECK(bad("a.x = = 3").offset == 6);
    CHECK(bad("a.x[wen=3] == 1").message.find("expected when, where, scope") != std::string::npos);
    CHECK(bad("a.x[status=maybe] == 1").offset == 11);
    CHECK(bad("a.x within 3 of b.x").message.find("years, months") != std::string::npos);
    CHECK(bad("a.x == \"open").offset == 7);
    CHECK(bad("1 + 1 == 2").message.find("no claims") != std::string::npos);
    CHECK(bad("a.x ; 3").offset == 4);
    CHECK(bad("").offset == 0);
}

TEST_CASE("a hostile rule is refused, not obeyed") {
    CHECK(bad(std::string(5000, '(') + "a.x").message == "nested too deeply");
    CHECK(bad("a.x == " + std::string(200000, '1')).offset == 0);
    std::string chain = "a.x == b.x";
    for (int i = 0; i < 5000; ++i) chain += " + b.x";
    CHECK(good(chain).nodes.size() > 5000);
}
