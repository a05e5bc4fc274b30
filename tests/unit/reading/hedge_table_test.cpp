#include "catch.hpp"
#include "gainsay/reading.hpp"

using namespace gainsay;

TEST_CASE("every built-in row names its words and its source") {
    for (const Hedge& hedge : default_hedges().hedges()) {
        INFO(hedge.name);
        CHECK_FALSE(hedge.source.empty());
        CHECK(hedge.before.size() + hedge.after.size() > 0);
        HedgeTable copy;
        CHECK_NOTHROW(copy.set(hedge));
    }
}

TEST_CASE("a built-in form is understood in front of a number") {
    for (const Hedge& hedge : default_hedges().hedges()) {
        if (!hedge.states_bound || hedge.modifier == Modifier::equal) continue;
        for (const std::string& words : hedge.before) {
            INFO(words);
            const auto q = read_quantity(words + " 4000 men");
            REQUIRE(q);
            CHECK(q->modifier == hedge.modifier);
        }
    }
}

TEST_CASE("a row set in code changes how its words are read") {
    HedgeTable table;
    Hedge hedge;
    hedge.name = "a smidgen over";
    hedge.before = {"a smidgen over"};
    hedge.modifier = Modifier::greater;
    for (double& width : hedge.width.core_above) width = 1;
    for (double& width : hedge.width.support_above) width = 2;
    table.set(hedge);
    QuantityOptions options;
    options.hedges = &table;
    const auto q = read_quantity("a smidgen over 100", options);
    REQUIRE(q);
    CHECK(q->modifier == Modifier::greater);
    CHECK(q->possible.support_hull().upper.value == Approx(102));
    CHECK(q->hedge == "a smidgen over");
}

TEST_CASE("a row whose core reaches beyond its support is refused") {
    HedgeTable table;
    Hedge hedge = table.hedges().front();
    hedge.width.core_below[0] = 90;
    CHECK_THROWS_AS(table.set(hedge), std::invalid_argument);
    VagueCount count;
    count.name = "several";
    count.core_low = 5;
    count.core_high = 4;
    CHECK_THROWS_AS(table.set(count), std::invalid_argument);
}

TEST_CASE("a file of hedges replaces widths and reports bad rows by line") {
    HedgeTable table;
    const auto problems = table.read(R"([[hedge]]
name = "nearly"
core_below = 2
support_below = [3, 3, 3]

[[count]]
name = "several"
core = [4, 7]
support = [3, 12]

[[hedge]]
name = "around and about"
before = ["around and about"]
modifier = "?"

[surprise]
)",
                                     "hedges.toml");
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].at.file == "hedges.toml");
    CHECK(problems[0].at.line + problems[1].at.line == 14 + 16);
    QuantityOptions options;
    options.hedges = &table;
    CHECK(read_quantity("nearly 100", options)->possible.support_hull().lower.value == Approx(97));
    CHECK(read_quantity("several men", options)->possible.support_hull().upper.value == Approx(12));
    CHECK(read_quantity("nearly 100")->possible.support_hull().lower.value == Approx(60));
}

TEST_CASE("a file that is no TOML is one diagnostic with its line") {
    HedgeTable table;
    const auto problems = table.read("[[hedge]]\nname = \n", "h.toml");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].at.line == 2);
}
