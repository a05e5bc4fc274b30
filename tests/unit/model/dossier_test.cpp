#include "gainsay/dossier.hpp"

#include <stdexcept>

#include "catch.hpp"

using namespace gainsay;

namespace {

Claim claim_of(SourceId source, std::string subject, std::string predicate, std::string words) {
    Claim claim;
    claim.source = source;
    claim.subject = std::move(subject);
    claim.predicate = std::move(predicate);
    claim.words = std::move(words);
    return claim;
}

std::string refusal(Dossier& dossier, Claim claim) {
    try {
        dossier.add(std::move(claim));
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return {};
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Source source_of(std::string id) {
    Source source;
    source.id = std::move(id);
    return source;
}

}  // namespace

TEST_CASE("a claim of a source that is not in the dossier is rejected with both named") {
    Dossier dossier;
    dossier.add(source_of("a"));
    const std::string message = refusal(dossier, claim_of(SourceId{7}, "pilots", "sent", "200"));
    CHECK(says(message, "\"pilots\""));
    CHECK(says(message, "source number 7"));
    CHECK(says(message, "has 1"));
    CHECK(dossier.claims().empty());
    CHECK(dossier.questions().empty());
}

TEST_CASE("a source needs an id of its own") {
    Dossier dossier;
    dossier.add(source_of("a"));
    CHECK_THROWS_AS(dossier.add(source_of("")), std::invalid_argument);
    CHECK_THROWS_AS(dossier.add(source_of("a")), std::invalid_argument);
    CHECK(dossier.sources().size() == 1);
}

TEST_CASE("derived claim ids depend on the content and not on the order") {
    Dossier one, other;
    const auto a = one.add(source_of("a")), b = one.add(source_of("b"));
    const auto b2 = other.add(source_of("b")), a2 = other.add(source_of("a"));
    const auto first = one.add(claim_of(a, "pilots", "sent", "200"));
    const auto second = one.add(claim_of(b, "pilots", "sent", "200"));
    const auto second2 = other.add(claim_of(b2, "pilots", "sent", "200"));
    const auto first2 = other.add(claim_of(a2, "pilots", "sent", "200"));
    CHECK(one[first].id == other[first2].id);
    CHECK(one[second].id == other[second2].id);
    CHECK(one[first].id != one[second].id);
    CHECK(one[first].id.substr(0, 2) == "a-");
}

TEST_CASE("the fingerprint of a claim is the same on every platform") {
    Dossier dossier;
    const auto a = dossier.add(source_of("a"));
    auto claim = claim_of(a, "pilots", "sent", "200");
    const std::string plain = fingerprint(dossier, claim);
    CHECK(plain == "c5e28f7d6fc364fe");
    claim.note = "a note is not what the source says";
    claim.extra = {{"colour", "red"}};
    claim.at.line = 7;
    claim.id = "c1";
    CHECK(fingerprint(dossier, claim) == plain);
    claim.polarity = Polarity::denied;
    CHECK(fingerprint(dossier, claim) != plain);
}

TEST_CASE("moving text from one field to the next changes the fingerprint") {
    Dossier dossier;
    const auto a = dossier.add(source_of("a"));
    CHECK(fingerprint(dossier, claim_of(a, "pilots", "sent", "200")) !=
          fingerprint(dossier, claim_of(a, "pilot", "ssent", "200")));
}

TEST_CASE("adding the same claim twice is adding it once") {
    Dossier dossier;
    const auto a = dossier.add(source_of("a"));
    const auto first = dossier.add(claim_of(a, "pilots", "sent", "200"));
    CHECK(dossier.add(claim_of(a, "pilots", "sent", "200")) == first);
    CHECK(dossier.claims().size() == 1);
}

TEST_CASE("an id cannot stand for two different claims") {
    Dossier dossier;
    const auto a = dossier.add(source_of("a"));
    auto claim = claim_of(a, "pilots", "sent", "200");
    claim.id = "c1";
    dossier.add(claim);
    claim.words = "100";
    CHECK(says(refusal(dossier, claim), "\"c1\""));
    CHECK(dossier.questions()[0].claims.size() == 1);
}

TEST_CASE("a removed claim stays addressable and is not listed until it is put back") {
    Dossier dossier;
    const auto a = dossier.add(source_of("a"));
    const auto first = dossier.add(claim_of(a, "pilots", "sent", "200"));
    const auto second = dossier.add(claim_of(a, "pilots", "sent", "100"));
    dossier.remove(first);
    dossier.remove(first);
    CHECK(dossier.is_removed(first));
    CHECK(dossier[first].words == "200");
    CHECK(dossier.question("pilots", "sent")->claims == std::vector{second});
    dossier.add(claim_of(a, "pilots", "sent", "200"));
    CHECK(dossier.question("pilots", "sent")->claims == std::vector{first, second});
    CHECK_THROWS_AS(dossier.remove(ClaimId{9}), std::invalid_argument);
}

TEST_CASE("a corrected claim may take the id of the removed one") {
    Dossier dossier;
    const auto a = dossier.add(source_of("a"));
    auto claim = claim_of(a, "pilots", "sent", "200");
    claim.id = "c1";
    const auto old = dossier.add(claim);
    dossier.remove(old);
    claim.words = "100";
    const auto corrected = dossier.add(claim);
    CHECK(corrected != old);
    CHECK(dossier.claim("c1")->words == "100");
}

TEST_CASE("look-ups that find nothing are empty and hand out no default") {
    Dossier dossier;
    dossier.add(source_of("a"));
    CHECK_FALSE(dossier.source("b").has_value());
    CHECK_FALSE(dossier.claim("b").has_value());
    CHECK_FALSE(dossier.question("a", "b").has_value());
    CHECK(&*dossier.source("a") == &dossier.sources()[0]);
}

TEST_CASE("subjects that differ in case, articles and aliases answer one question") {
    Dossier dossier;
    dossier.vocabulary.aliases = {{"ussr", "Soviet Union"}, {"soviet side", "the USSR"}};
    const auto a = dossier.add(source_of("a"));
    dossier.add(claim_of(a, "Soviet Union", "sent_pilots", "1"));
    dossier.add(claim_of(a, "U.S.S.R.", "Sent pilots", "2"));
    dossier.add(claim_of(a, "the Soviet side", "sent  pilots", "3"));
    dossier.add(claim_of(a, "China", "sent pilots", "4"));
    CHECK(dossier.questions().size() == 2);
    CHECK(dossier.question("USSR", "sent pilots")->claims.size() == 3);
    CHECK(dossier.question("ussr", "SENT PILOTS")->subject == "Soviet Union");
}

TEST_CASE("an undeclared predicate has nothing stated") {
    Dossier dossier;
    dossier.vocabulary.predicates["sent pilots"].unit = "people";
    CHECK(dossier.predicate("Sent_Pilots").unit == "people");
    CHECK(dossier.predicate("lost").unit.empty());
    CHECK_FALSE(dossier.predicate("lost").kind);
}

TEST_CASE("the voice of a claim is its last speaker, or its source") {
    Dossier dossier;
    const auto a = dossier.add(source_of("a"));
    auto claim = claim_of(a, "pilots", "sent", "200");
    CHECK(voice_of(dossier, claim) == "a");
    claim.said_by = {"Agency", "General Vo"};
    CHECK(voice_of(dossier, claim) == "General Vo");
}
