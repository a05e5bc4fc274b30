// What stands beside a figure: a conversion, a note in brackets, a noun, a period, another figure.
#include "catch.hpp"
#include "gainsay/compare.hpp"
#include "gainsay/reading.hpp"

using namespace gainsay;

namespace {

Relation relation(const std::string& predicate, const std::string& first, const std::string& second) {
    Dossier dossier;
    std::vector<ClaimId> claims;
    for (const std::string& words : {first, second}) {
        Source source;
        source.id = claims.empty() ? "a" : "b";
        Claim claim;
        claim.source = dossier.add(source);
        claim.subject = "it";
        claim.predicate = predicate;
        claim.words = words;
        claims.push_back(dossier.add(std::move(claim)));
    }
    resolve(dossier);
    return compare(dossier, claims[0], claims[1]).relation;
}

bool clash(const std::string& predicate, const std::string& a, const std::string& b) {
    return relation(predicate, a, b) == Relation::conflicts &&
           relation(predicate, b, a) == Relation::conflicts;
}

bool untold(const std::string& predicate, const std::string& a, const std::string& b) {
    return relation(predicate, a, b) == Relation::incomparable &&
           relation(predicate, b, a) == Relation::incomparable;
}

bool agree(const std::string& predicate, const std::string& a, const std::string& b) {
    const Relation found = relation(predicate, a, b);
    return found == Relation::agrees || found == Relation::refines || found == Relation::refined_by;
}

}  // namespace

TEST_CASE("a conversion in brackets is the figure said twice, and counts nothing") {
    CHECK(clash("length", "251 metres (824 ft)", "257 metres (842 ft)"));
    CHECK(clash("mass", "45 kg / 99 lb", "54 kg"));
    CHECK(clash("distance", "5 miles (8 km) from Hull", "15 miles from Hull"));
    CHECK(agree("height", "6 ft 1 in (1.85 m)", "185 cm"));
    CHECK(agree("speed", "21 knots (39 km/h; 24 mph)", "39 km/h"));
    CHECK(clash("population density", "120/km2 (310/sq mi)", "210/km2"));
    CHECK(untold("population density", "1,155.4/sq mi (445.6/km2)", "445.6 per square kilometre"));
}

TEST_CASE("a noun that names what is asked limits nothing; one that names a kind of it does") {
    CHECK(clash("attendance", "40,000 spectators", "80,123"));
    CHECK(untold("attendance", "2,000 away fans", "20,000"));
    CHECK(clash("strength", "9,000 troops", "12,000"));
    CHECK(untold("number aboard", "1,886 troops", "2,427 passengers"));
    CHECK(untold("deaths", "12 women", "20"));
}

TEST_CASE("an editor's mark and an attribution in brackets limit nothing, and a hedge there hedges") {
    CHECK(clash("deaths", "118 (official)", "181"));
    CHECK(clash("deaths", "118 [sic]", "181"));
    CHECK(clash("deaths", "118 (per Smith)", "181"));
    CHECK(clash("population", "4,425 (2000 census)", "8,425"));
    CHECK(untold("deaths", "118 (women)", "181"));
    CHECK(clash("length", "377 ft (approx.)", "477 ft"));
    CHECK_FALSE(clash("length", "377 ft (approx.)", "380 ft"));
}

TEST_CASE("brackets behind equal figures are compared where they are of one kind") {
    CHECK(clash("hazard ratio", "0.81 (0.62–1.04)", "0.81 (0.62-1.14)"));
    CHECK(clash("mean score", "61.4 (SD 8.2)", "61.4 (SD 18.2)"));
    CHECK(clash("events", "30 (9.6%)", "30 (6.9%)"));
    CHECK(agree("hazard ratio", "0.81 (0.62–1.04)", "0.81 (0.6 to 1.0)"));
    CHECK(agree("mean score", "61.4 (SD 8.2)", "61.4 (SE 0.8)"));
    CHECK_FALSE(clash("population", "4,425 (2000)", "4,425 (2010)"));
}

TEST_CASE("a bare number that would fit in another unit cannot be told") {
    CHECK(untold("height", "183", "6 ft"));
    CHECK(untold("elevation", "350", "1,148 ft"));
    CHECK(untold("temperature", "38.5", "101.3 °F"));
    CHECK(untold("revenue", "39,788", "$39,788 million"));
    CHECK(clash("weight", "80", "112 lb"));
    CHECK(clash("temperature", "20", "86 °F"));
}

TEST_CASE("a figure that the other answer gives too is no contradiction") {
    CHECK(untold("sentence", "25 years (reduced to 15 on appeal)", "15 years"));
    CHECK(clash("sentence", "25 years (reduced to 15 on appeal)", "5 years"));
    CHECK(clash("population", "fell from 3,100 to 2,516", "3,750"));
}

TEST_CASE("casualties are the killed, the wounded and the missing together") {
    CHECK(clash("casualties", "753 killed, 4,529 wounded, 330 missing", "12,000"));
    CHECK_FALSE(clash("casualties", "12 killed, 30 wounded", "42"));
    CHECK(untold("casualties", "12 killed, 30 wounded", "12 killed"));
    CHECK(untold("losses", "12 killed, 30 wounded", "12"));
    CHECK(clash("deaths", "12 killed, 30 wounded", "15"));
}

TEST_CASE("so many of so many are an amount, and a share beside a percentage") {
    CHECK(clash("seats won", "365 of 650", "265"));
    CHECK(clash("seats won", "45 of 120", "45 of 102"));
    CHECK(agree("women", "54 of 120", "45%"));
    CHECK(clash("women", "54 of 120", "54%"));
}

TEST_CASE("a place in an order is one however it is written, and so is a ratio") {
    CHECK(agree("position finished", "7th", "seventh of 24"));
    CHECK(agree("rank", "joint third", "#3"));
    CHECK(clash("rank", "ranked 3rd", "ranked 5th"));
    CHECK(agree("randomisation", "2:1", "2 to 1"));
    CHECK(clash("randomisation", "2:1", "1:1"));
    CHECK_FALSE(agree("founded", "1976", "1967"));
}

TEST_CASE("two months, two contraries and two counts of engines are apart") {
    CHECK(untold("temperature", "January −3 °C", "July 19 °C"));
    CHECK(clash("temperature", "January −3 °C", "January 13 °C"));
    CHECK(untold("price", "wholesale £3", "retail £5"));
    CHECK(clash("engines", "2 × 1,200 hp", "4 × 1,200 hp"));
    CHECK(clash("mass", "3 × 10^5 kg", "4 × 10^5 kg"));
    CHECK(agree("dimensions", "90.2 x 68 cm", "68 x 90.2 cm"));
}

TEST_CASE("an amount without a period cannot be told from one with it, unless they are near") {
    CHECK(untold("wage", "£51 per annum", "3s. 6d."));
    CHECK(clash("salary", "£30,000 per year", "£37,000"));
    CHECK(clash("annual wage", "£51 per annum", "3s. 6d."));
}

TEST_CASE("as low as is as defeasible as as many as") {
    CHECK_FALSE(clash("deaths", "as low as 1,192", "1,164"));
    CHECK(clash("deaths", "as low as 1,192", "500"));
}
