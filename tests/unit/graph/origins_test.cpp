#include "catch.hpp"
#include "gainsay/graph.hpp"
#include "gainsay/reading.hpp"

using namespace gainsay;

namespace {

Source source(std::string id, std::vector<std::string> derives_from = {}) {
    Source result;
    result.id = std::move(id);
    result.derives_from = std::move(derives_from);
    return result;
}

ClaimId say(Dossier& dossier, SourceId who, std::string words, std::vector<std::string> said_by = {}) {
    Claim claim;
    claim.source = who;
    claim.subject = "quay";
    claim.predicate = "length";
    claim.words = std::move(words);
    claim.said_by = std::move(said_by);
    return dossier.add(std::move(claim));
}

std::vector<std::string> origins_of(const Origins& origins, ClaimId claim) {
    std::vector<std::string> names;
    for (std::uint32_t o : origins.of_claim[index(claim)]) names.push_back(origins.names[o]);
    return names;
}

}  // namespace

TEST_CASE("a source that derives from nothing is its own origin") {
    Dossier dossier;
    const ClaimId claim = say(dossier, dossier.add(source("gazette")), "20 m");
    CHECK(origins_of(find_origins(dossier), claim) == std::vector<std::string>{"gazette"});
}

TEST_CASE("two outlets that copy one wire report share its origin, through an outlet in between too") {
    Dossier dossier;
    const SourceId post = dossier.add(source("post", {"wire"}));
    const SourceId mirror = dossier.add(source("mirror", {"post"}));
    const SourceId herald = dossier.add(source("herald"));
    const ClaimId a = say(dossier, post, "20 m"), b = say(dossier, mirror, "20 m"),
                  c = say(dossier, herald, "20 m");
    const Origins origins = find_origins(dossier);
    CHECK(origins_of(origins, a) == std::vector<std::string>{"wire"});
    CHECK(origins_of(origins, b) == std::vector<std::string>{"wire"});
    CHECK(origins_of(origins, c) == std::vector<std::string>{"herald"});
    CHECK(independent_groups(origins, {c, b, a}) == std::vector<std::vector<ClaimId>>{{a, b}, {c}});
}

TEST_CASE("the origin of a reported claim is the voice, whoever passes it on") {
    Dossier dossier;
    const SourceId post = dossier.add(source("post")), herald = dossier.add(source("herald"));
    const ClaimId a = say(dossier, post, "20 m", {"the harbour master"});
    const ClaimId b = say(dossier, herald, "20 m", {"a clerk", "The Harbour Master"});
    const Origins origins = find_origins(dossier);
    CHECK(origins.of_claim[index(a)] == origins.of_claim[index(b)]);
    CHECK(independent_groups(origins, {a, b}).size() == 1);
}

TEST_CASE("a voice that is a source of the dossier goes back to that source's origins") {
    Dossier dossier;
    const SourceId post = dossier.add(source("post"));
    dossier.add(source("herald", {"logbook"}));
    const ClaimId claim = say(dossier, post, "20 m", {"herald"});
    CHECK(origins_of(find_origins(dossier), claim) == std::vector<std::string>{"logbook"});
}

TEST_CASE("sources that derive from each other in a circle are one origin") {
    Dossier dossier;
    const SourceId a = dossier.add(source("a", {"b"})), b = dossier.add(source("b", {"c"}));
    const SourceId c = dossier.add(source("c", {"a"})), outside = dossier.add(source("d", {"c"}));
    std::vector<ClaimId> claims;
    for (SourceId s : {a, b, c, outside}) claims.push_back(say(dossier, s, "20 m"));
    const Origins origins = find_origins(dossier);
    for (ClaimId claim : claims) CHECK(origins_of(origins, claim) == std::vector<std::string>{"a"});
    CHECK(independent_groups(origins, claims).size() == 1);
}

TEST_CASE("a source with two roots joins the witnesses of both") {
    Dossier dossier;
    const SourceId left = dossier.add(source("left")), right = dossier.add(source("right"));
    const SourceId both = dossier.add(source("both", {"left", "right"}));
    const ClaimId a = say(dossier, left, "20 m"), b = say(dossier, right, "20 m"),
                  c = say(dossier, both, "20 m");
    const Origins origins = find_origins(dossier);
    CHECK(independent_groups(origins, {a, b}).size() == 2);
    CHECK(independent_groups(origins, {a, b, c}).size() == 1);
}

TEST_CASE("who has it from a source that has it from somebody else has it from there") {
    Dossier dossier;
    const SourceId wire = dossier.add(source("wire")), post = dossier.add(source("post"));
    const ClaimId first = say(dossier, wire, "20 m", {"the harbour master"});
    const ClaimId again = say(dossier, post, "about 20 m", {"Wire"});
    resolve(dossier);
    const Origins origins = find_origins(dossier);
    CHECK(origins_of(origins, again) == std::vector<std::string>{"the harbour master"});
    CHECK(independent_groups(origins, {first, again}).size() == 1);
}

TEST_CASE("who has another figure from a source has it from that source") {
    Dossier dossier;
    const SourceId wire = dossier.add(source("wire")), post = dossier.add(source("post"));
    say(dossier, wire, "20 m", {"the harbour master"});
    const ClaimId other = say(dossier, post, "25 m", {"wire"});
    resolve(dossier);
    CHECK(origins_of(find_origins(dossier), other) == std::vector<std::string>{"wire"});
}

TEST_CASE("two sources that each report the other are followed once round") {
    Dossier dossier;
    const SourceId wire = dossier.add(source("wire")), post = dossier.add(source("post"));
    const ClaimId a = say(dossier, wire, "20 m", {"post"}), b = say(dossier, post, "20 m", {"wire"});
    resolve(dossier);
    const Origins origins = find_origins(dossier);
    CHECK(independent_groups(origins, {a, b}).size() == 1);
}
