#include <string>

#include "catch.hpp"
#include "gainsay/reading.hpp"
#include "gainsay/reconcile.hpp"

using namespace gainsay;

namespace {

class Quotes {
  public:
    Source& source(const std::string& id) {
        sources.push_back({});
        sources.back().id = id;
        return sources.back();
    }
    void say(const std::string& source, const std::string& subject, const std::string& quote,
             const std::string& said_by = "", const std::string& value = "yes") {
        Claim claim;
        claim.id = source + '/' + subject + '/' + std::to_string(claims.size());
        claim.subject = subject;
        claim.predicate = "is so";
        claim.words = value;
        claim.place.quote = quote;
        if (!said_by.empty()) claim.said_by = {said_by};
        of_source.push_back(source);
        claims.push_back(claim);
    }
    Dossier dossier() const {
        Dossier result;
        for (const Source& s : sources) result.add(s);
        for (std::size_t i = 0; i < claims.size(); ++i) {
            Claim claim = claims[i];
            claim.source = *result.source_id(of_source[i]);
            result.add(claim);
        }
        resolve(result);
        return result;
    }
    std::vector<SharedWording> found() const { return find_shared_wording(dossier()); }

    std::vector<Source> sources;
    std::vector<Claim> claims;
    std::vector<std::string> of_source;
};

const std::string bridge =
    "the old stone bridge over the river was swept away by the flood in the night of the ninth";
const std::string bridge_again =
    "The old stone bridge over the river was swept away by the flood in the early hours of the ninth.";
const std::string mill =
    "the owner of the mill had moved his family and cattle to higher ground two days before";
const std::string mill_again =
    "The owner of the mill had moved his family and his cattle to higher ground two days before";

Quotes two_papers() {
    Quotes q;
    q.source("courier");
    q.source("gazette");
    q.say("courier", "bridge", bridge);
    q.say("gazette", "bridge", bridge_again);
    q.say("courier", "mill", mill);
    q.say("gazette", "mill", mill_again);
    return q;
}

}  // namespace

TEST_CASE("two sources that nearly repeat two passages of each other share their wording") {
    const auto found = two_papers().found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].a == "courier");
    CHECK(found[0].b == "gazette");
    CHECK(found[0].passages == 2);
    CHECK(found[0].resemblance > 0.5);
    CHECK(found[0].claims.size() == 2);
    // The likest two: 16 shingles of the mill with one word put in, of which 11 are in both of 14 and 15.
    CHECK(found[0].words == "the owner of the mill had moved his family and");
}

TEST_CASE("one passage in common is a quotation, and the same passage twice is one") {
    Quotes q;
    q.source("courier");
    q.source("gazette");
    q.say("courier", "bridge", bridge);
    q.say("gazette", "bridge", bridge_again);
    CHECK(q.found().empty());
    q.say("courier", "flood", bridge);
    q.say("gazette", "flood", bridge_again + " It rained.");
    CHECK(q.found().empty());
}

TEST_CASE("short phrases in common are nobody's words") {
    Quotes q;
    q.source("courier");
    q.source("gazette");
    for (const std::string& s : {"courier", "gazette"}) {
        q.say(s, "bridge", "according to the local police");
        q.say(s, "mill", "at the end of the day");
        q.say(s, "church", "no comment was to be had");
    }
    CHECK(q.found().empty());
}

TEST_CASE("words that a source uses again and again are a formula") {
    Quotes q;
    q.source("register");
    q.source("yearbook");
    for (const std::string& town : {"Aach", "Bonn", "Celle", "Demmin"})
        for (const std::string& s : {"register", "yearbook"})
            q.say(
                s, town,
                "the number of inhabitants of " + town + " at the census of that year was found to be large");
    CHECK(q.found().empty());
}

TEST_CASE("who quotes the same voice has its words, and who derives from another too: that is declared") {
    Quotes q;
    q.source("courier");
    q.source("gazette");
    for (const std::string& s : {"courier", "gazette"}) {
        q.say(s, "bridge", bridge, "the mayor");
        q.say(s, "mill", mill, "the mayor");
    }
    CHECK(q.found().empty());
    Quotes derived = two_papers();
    derived.sources[1].derives_from = {"courier"};
    CHECK(derived.found().empty());
}

TEST_CASE("declared independence overrules shared wording, from either side") {
    for (std::size_t side : {0u, 1u}) {
        Quotes q = two_papers();
        q.sources[side].independent_of = {side == 0 ? "gazette" : "courier"};
        CHECK(q.found().empty());
    }
}

TEST_CASE("what is found in wording does not depend on the order of the claims") {
    Quotes q = two_papers();
    Quotes turned;
    turned.source("gazette");
    turned.source("courier");
    for (std::size_t i = q.claims.size(); i-- > 0;) {
        turned.claims.push_back(q.claims[i]);
        turned.of_source.push_back(q.of_source[i]);
    }
    const auto a = q.found(), b = turned.found();
    REQUIRE(a.size() == b.size());
    CHECK(a[0].words == b[0].words);
    CHECK(a[0].resemblance == b[0].resemblance);
    CHECK(a[0].a == b[0].a);
}
