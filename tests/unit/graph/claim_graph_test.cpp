#include <boost/graph/connected_components.hpp>
#include <sstream>

#include "catch.hpp"
#include "gainsay/graph.hpp"

using namespace gainsay;

namespace {

Dossier harbour() {
    Dossier dossier;
    Source post, herald;
    post.id = "post";
    post.title = "The \"Post\" & Courier \\ <evening>";
    post.derives_from = {"wire", "herald"};
    herald.id = "herald";
    const SourceId a = dossier.add(post), b = dossier.add(herald);
    for (SourceId s : {a, b}) {
        Claim claim;
        claim.id = s == a ? "p1" : "h1";
        claim.source = s;
        claim.subject = "quay";
        claim.predicate = "length";
        claim.words = s == a ? "20 m" : "30\n m";
        if (s == a) claim.said_by = {"the harbour master"};
        dossier.add(claim);
    }
    return dossier;
}

std::vector<Finding> one_conflict() {
    Finding finding;
    finding.claims = {ClaimId{0}, ClaimId{1}};
    finding.pairs = {{ClaimId{0}, ClaimId{1}}};
    return {finding};
}

std::size_t count(const ClaimGraph& graph, EdgeKind kind) {
    std::size_t result = 0;
    for (auto [edge, end] = boost::edges(graph); edge != end; ++edge) result += graph[*edge].kind == kind;
    return result;
}

}  // namespace

TEST_CASE("the graph holds every source, claim, question, voice and work once, with typed edges") {
    const Dossier dossier = harbour();
    const ClaimGraph graph = build_graph(dossier, one_conflict());
    CHECK(boost::num_vertices(graph) == 2 + 2 + 1 + 1 + 1);
    CHECK(count(graph, EdgeKind::asserts) == 2);
    CHECK(count(graph, EdgeKind::answers) == 2);
    CHECK(count(graph, EdgeKind::derives_from) == 2);
    CHECK(count(graph, EdgeKind::attributes) == 1);
    CHECK(count(graph, EdgeKind::conflicts) == 1);
    for (auto [v, end] = boost::vertices(graph); std::next(v) != end; ++v)
        CHECK(std::pair(graph[*v].kind, graph[*v].id) <
              std::pair(graph[*std::next(v)].kind, graph[*std::next(v)].id));
}

TEST_CASE("a claim that was removed is not in the graph") {
    Dossier dossier = harbour();
    dossier.remove(*dossier.claim_id("h1"));
    const ClaimGraph graph = build_graph(dossier, {});
    CHECK(count(graph, EdgeKind::asserts) == 1);
}

TEST_CASE("DOT and GraphML quote what would break them") {
    const ClaimGraph graph = build_graph(harbour(), one_conflict());
    std::ostringstream dot, xml;
    write_dot(dot, graph);
    write_graphml(xml, graph);
    CHECK(dot.str().find(R"(label="The \"Post\" & Courier \\ <evening>")") != std::string::npos);
    CHECK(dot.str().find("30\n") == std::string::npos);
    CHECK(xml.str().find("&lt;evening&gt;") != std::string::npos);
    CHECK(xml.str().find("&amp; Courier") != std::string::npos);
    CHECK(xml.str().find("<evening>") == std::string::npos);
}
