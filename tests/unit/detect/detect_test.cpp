#include "gainsay/detect.hpp"
#include "gainsay/reading.hpp"

#include <algorithm>

#include "catch.hpp"
#include "claims.hpp"

using namespace gainsay;
using namespace gainsay::test;

namespace {

std::vector<std::string> ids(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::vector<std::string> result;
    for (ClaimId id : claims) result.push_back(dossier[id].id);
    return result;
}

std::vector<Finding> of(const Small& s, FindingRelation relation, bool all = false) {
    DetectOptions options;
    options.all = all;
    std::vector<Finding> found = detect(s.dossier, options);
    std::erase_if(found, [&](const Finding& f) { return f.relation != relation; });
    return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("two hours of one day are found, and the day alone fits both") {
    Dossier dossier;
    for (const auto& [source, words] : {std::pair{"a", "3 May 1968 at 10:30"},
                                        {"b", "3 May 1968 at 11:30"},
                                        {"c", "3 May 1968"},
                                        {"d", "10:30 am on 3 May 1968"}}) {
        Source about;
        about.id = source;
        Claim claim;
        claim.source = dossier.add(about);
        claim.subject = "it";
        claim.predicate = "took place";
        claim.words = words;
        dossier.add(std::move(claim));
    }
    resolve(dossier);
    const auto found = detect(dossier);
    REQUIRE(found.size() == 1);
    CHECK(found.front().pairs_total == 2);
    CHECK(found.front().fits_all.size() == 1);
}

TEST_CASE("connected conflicts on one question are one finding, with what fits every side") {
    Small s;
    s.say("a", "200", exactly(200));
    s.say("b", "100", exactly(100));
    s.say("c", "200 or less", at_most(200));
    s.say("d", "150", exactly(150));
    const auto found = of(s, FindingRelation::conflict);
    REQUIRE(found.size() == 1);
    const Finding& f = found[0];
    CHECK(ids(s.dossier, f.claims) == Names{"a-1", "b-2", "d-4"});
    CHECK(ids(s.dossier, f.fits_all) == Names{"c-3"});
    CHECK(f.pairs_total == 3);
    CHECK(f.pairs.size() == 3);
    CHECK(f.degree == 1);
    CHECK(f.kind == FindingKind::quantity);
    CHECK(f.explanation == "“200” (a) and “100” (b): 200 and 100 do not meet");
}

TEST_CASE("a repetition is no conflict; a source that contradicts itself is") {
    Small s;
    s.say("a", "200", exactly(200));
    s.say("a", "200", exactly(200), [](Claim& c) { c.place.paragraph = 9; });
    CHECK(of(s, FindingRelation::conflict).empty());
    s.say("a", "300", exactly(300));
    CHECK(of(s, FindingRelation::conflict).size() == 1);
}

TEST_CASE("a series has one finding for each year that contradicts itself, each with its own id") {
    Small s;
    for (int y = 1900; y < 1950; ++y)
        s.say("a", std::to_string(y), exactly(y * 10), at(std::to_string(y), year(y)));
    CHECK(of(s, FindingRelation::conflict).empty());
    s.say("b", "7", exactly(7), at("1910", year(1910)));
    s.say("b", "8", exactly(8), at("1920", year(1920)));
    const auto found = of(s, FindingRelation::conflict);
    REQUIRE(found.size() == 2);
    CHECK(found[0].claims.size() == 2);
    CHECK(found[0].id != found[1].id);
}

TEST_CASE("pairs are listed up to the limit in the order of ids and counted beyond it") {
    Small s;
    for (int i = 0; i < 60; ++i) s.say("s" + std::to_string(100 + i), std::to_string(i), exactly(i));
    DetectOptions options;
    options.max_pairs = 100;
    const auto found = detect(s.dossier, options);
    REQUIRE(found.size() == 1);
    CHECK(found[0].pairs.size() == 100);
    CHECK(found[0].pairs_total == 60 * 59 / 2);
    CHECK(s.dossier[found[0].pairs[0].first].source == SourceId{0});
    CHECK(s.dossier[found[0].pairs[99].first].source == SourceId{1});
}

TEST_CASE("findings do not depend on the order of claims or the number of threads") {
    const auto build = [](bool reversed) {
        Small s;
        std::vector<std::function<void()>> steps;
        for (int q = 0; q < 200; ++q)
            for (int i = 0; i < 3; ++i)
                steps.push_back([&s, q, i] {
                    s.say("s" + std::to_string(i), "x", exactly(i % 2 + q), [=](Claim& c) {
                        c.id = std::to_string(q) + "/" + std::to_string(i);
                        c.subject = "subject " + std::to_string(q);
                    });
                });
        if (reversed) std::reverse(steps.begin(), steps.end());
        for (const auto& step : steps) step();
        DetectOptions options;
        options.all = true;
        options.threads = reversed ? 4 : 1;
        std::string text;
        for (const Finding& f : detect(s.dossier, options)) {
            text += f.id + ' ' + std::string(to_string(f.relation)) + ' ' + f.explanation;
            for (const auto& [a, b] : f.pairs) text += ' ' + s.dossier[a].id + '~' + s.dossier[b].id;
            text += '\n';
        }
        return text;
    };
    CHECK(build(false) == build(true));
}

TEST_CASE("an id survives claims added elsewhere and on the same question at another time") {
    Small s;
    const auto id_of_first = [&] { return of(s, FindingRelation::conflict).front().id; };
    s.say("a", "1", exactly(1), at("1968", year(1968)));
    s.say("b", "2", exactly(2), at("1968", year(1968)));
    const std::string id = id_of_first();
    CHECK(id.starts_with("matter-asked-"));
    s.say("c", "9", exactly(9), at("1970", year(1970)));
    s.say("c", "9", exactly(9), [](Claim& c) { c.subject = "other"; });
    s.say("c", "3", exactly(3), at("1968", year(1968)));
    CHECK(id_of_first() == id);
}

TEST_CASE("tensions are findings of their own, unless they lie within a conflict") {
    Small s;
    s.say("a", "about 100", around(100, 5, 20));
    s.say("b", "about 132", around(132, 5, 20));
    auto tensions = of(s, FindingRelation::tension);
    REQUIRE(tensions.size() == 1);
    CHECK(tensions[0].degree >= 0.5);
    CHECK(tensions[0].pairs_total == 1);
    s.say("c", "about 500", around(500, 5, 20));
    CHECK(of(s, FindingRelation::tension).empty());
    CHECK(of(s, FindingRelation::conflict).front().claims.size() == 3);
}

TEST_CASE("agreements are groups of two voices or more, refinements and barriers are shown on demand") {
    Small s;
    s.say("a", "14", exactly(14));
    s.say("b", "14", exactly(14));
    s.say("c", "14", exactly(14), at("1966-1969", years(1966, 1969)));
    s.say("d", "20 or less", at_most(20));
    s.say("e", "30", exactly(30), status(Status::promised));
    CHECK(detect(s.dossier).empty());
    const auto agreed = of(s, FindingRelation::agreement, true);
    REQUIRE(agreed.size() == 1);
    CHECK(ids(s.dossier, agreed[0].claims) == Names{"a-1", "b-2", "c-3"});
    CHECK(agreed[0].pairs_total == 3);
    const auto refined = of(s, FindingRelation::refinement, true);
    REQUIRE(refined.size() == 1);
    CHECK(refined[0].claims.size() == 4);
    const auto barred = of(s, FindingRelation::incomparable, true);
    REQUIRE(barred.size() == 1);
    CHECK(barred[0].rule == "status");
    CHECK(barred[0].pairs_total == 4);
}

TEST_CASE("one voice alone agrees with nobody") {
    Small s;
    s.say("a", "14", exactly(14));
    s.say("a", "14", exactly(14), [](Claim& c) { c.place.paragraph = 3; });
    CHECK(of(s, FindingRelation::agreement, true).empty());
}

TEST_CASE("the larger group with the smaller number is said so") {
    Small s;
    s.say("a", "200", exactly(200), scope("pilots"));
    s.say("b", "100", exactly(100), scope("pilots and officers"));
    const auto found = of(s, FindingRelation::conflict);
    REQUIRE(found.size() == 1);
    CHECK(found[0].notes.front() == "the larger group (pilots and officers) has the smaller number");
}

TEST_CASE("a claim on a part that is not more than it fits the whole") {
    Small s;
    s.say("a", "200", exactly(200), scope("pilots"));
    s.say("b", "100", exactly(100), scope("pilots and officers"));
    s.say("c", "200 or less", at_most(200), scope("pilots"));
    s.say("d", "250 or more", between(250, 300), scope("pilots and cooks"));
    const auto found = of(s, FindingRelation::conflict);
    REQUIRE(found.size() == 1);
    CHECK(ids(s.dossier, found[0].fits_all) == Names{"c-3"});
}

TEST_CASE("one statement against another that shows in two questions is one root") {
    const auto build = [](const std::string& quote) {
        Small s;
        for (const char* subject : {"x", "y"}) {
            s.say("a", "200", exactly(200), [&](Claim& c) { c.subject = subject, c.place.quote = quote; });
            s.say("b", "100", exactly(100), [&](Claim& c) { c.subject = subject, c.place.quote = quote; });
        }
        return of(s, FindingRelation::conflict);
    };
    const auto with_place = build("two hundred of them");
    REQUIRE(with_place.size() == 2);
    CHECK(with_place[0].root.empty());
    CHECK(with_place[1].root == with_place[0].id);
    CHECK(build("")[1].root.empty());
}

TEST_CASE("what one claim changes is found by checking its question again") {
    Small s;
    s.say("a", "1", exactly(1));
    s.say("a", "1", exactly(1), [](Claim& c) { c.subject = "other"; });
    s.say("b", "2", exactly(2), [](Claim& c) { c.subject = "other"; });
    std::vector<Finding> before = detect(s.dossier);
    const ClaimId added = s.say("b", "5", exactly(5));
    const auto same = [](const std::vector<Finding>& x, const std::vector<Finding>& y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const Finding& f, const Finding& g) {
            return f.id == g.id && f.claims == g.claims && f.pairs == g.pairs &&
                   f.explanation == g.explanation;
        });
    };
    before = recheck(s.dossier, std::move(before), {s.dossier.question_of(added)});
    CHECK(before.size() == 2);
    CHECK(same(before, detect(s.dossier)));
    s.dossier.remove(added);
    before = recheck(s.dossier, std::move(before), {s.dossier.question_of(added)});
    CHECK(before.size() == 1);
    CHECK(same(before, detect(s.dossier)));
}

TEST_CASE("ten thousand figures of ten thousand years, and ten thousand of one, are quickly checked") {
    Small s;
    for (int y = 0; y < 10000; ++y) s.say("a", std::to_string(y), exactly(y), at(std::to_string(y), year(y)));
    CHECK(of(s, FindingRelation::conflict).empty());
    Small one;
    for (int i = 0; i < 10000; ++i) one.say("s" + std::to_string(i % 100), std::to_string(i), exactly(i));
    const auto found = of(one, FindingRelation::conflict);
    REQUIRE(found.size() == 1);
    CHECK(found[0].pairs_total == 10000ULL * 9999 / 2);
    CHECK(found[0].pairs.size() == 10000);
}

TEST_CASE("what is too much to compare is said") {
    Small s;
    s.predicate().cardinality = Cardinality::one;
    for (int i = 0; i < 3000; ++i) s.say("s", "w" + std::to_string(i), term("w" + std::to_string(i)));
    CHECK(of(s, FindingRelation::cannot_tell).size() == 1);
    CHECK(of(s, FindingRelation::conflict).size() == 1);
}

TEST_CASE(
    "a violated rule that another source's answer would mend follows from the disagreement of the two") {
    const auto build = [](double other) {
        Small s;
        s.dossier.rules.push_back({"", "aid.total == aid.credit + aid.gift", {}});
        const auto about = [](std::string predicate) {
            return [=](Claim& c) { c.subject = "aid", c.predicate = predicate; };
        };
        s.say("a", "900", exactly(900), about("total"));
        s.say("a", "500", exactly(500), about("credit"));
        s.say("a", "300", exactly(300), about("gift"));
        s.say("b", "other", exactly(other), about("total"));
        return of(s, FindingRelation::conflict);
    };
    const auto mended = build(800);
    REQUIRE(mended.size() == 2);
    CHECK(mended[0].root.empty());
    CHECK(mended[1].kind == FindingKind::rule);
    CHECK(mended[1].root == mended[0].id);
    const auto apart = build(700);
    REQUIRE(apart.size() == 2);
    CHECK(apart[1].root.empty());
}

TEST_CASE("rules that hold one by one and leave no solution together are a conflict") {
    const auto together = [](double limit) {
        Small s;
        s.dossier.rules.push_back({"", "x.a >= y.a + 5", {}});
        s.dossier.rules.push_back({"", "y.a >= z.a + 5", {}});
        const auto about = [](std::string subject) {
            return [=](Claim& c) { c.subject = subject, c.predicate = "a"; };
        };
        s.say("a", "at most", at_most(limit), about("x"));
        s.say("b", "0 to 100", between(0, 100), about("y"));
        s.say("c", "10 to 20", between(10, 20), about("z"));
        return of(s, FindingRelation::conflict);
    };
    const auto found = together(18);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == FindingKind::rule);
    CHECK(found[0].rule == "x.a >= y.a + 5; y.a >= z.a + 5");
    CHECK(found[0].claims.size() == 2);
    CHECK(together(20).empty());
}

TEST_CASE("twenty thousand years of which each contradicts itself are twenty thousand findings") {
    Small s;
    for (int y = 0; y < 20000; ++y)
        for (int k = 0; k < 2; ++k)
            s.say(k == 0 ? "a" : "b", std::to_string(y + k), exactly(y + k), at(std::to_string(y), year(y)));
    CHECK(of(s, FindingRelation::conflict).size() == 20000);
}
