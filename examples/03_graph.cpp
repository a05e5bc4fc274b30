// Example 03: the claims as a Boost graph.
//
// Shows:  building the graph of claims, sources and voices, and running a Boost.Graph algorithm on it.
// Prints: who is contradicted most, and how many families the conflicts form.
// Before: 02_bundled_dossier.cpp.

#include <algorithm>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <gainsay/gainsay.hpp>
#include <gainsay/graph.hpp>
#include <iostream>
#include <map>

int main() {
    using namespace gainsay;

    const Loaded loaded = load(DOSSIERS "/friendship");
    const Dossier& dossier = loaded.dossier;
    const std::vector<Finding> findings = detect(dossier);
    const ClaimGraph graph = build_graph(dossier, findings);

    // An undirected graph of the conflicts alone: its components of more than one claim are the families.
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> conflicts(boost::num_vertices(graph));
    std::map<std::string, std::size_t> contradicted;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        if (graph[edge].kind != EdgeKind::conflicts) continue;
        boost::add_edge(boost::source(edge, graph), boost::target(edge, graph), conflicts);
    }
    for (const Finding& finding : findings)
        for (const auto& [a, b] : finding.pairs) {
            ++contradicted[std::string(voice_of(dossier, dossier[a]))];
            ++contradicted[std::string(voice_of(dossier, dossier[b]))];
        }

    std::vector<std::size_t> component(boost::num_vertices(conflicts));
    boost::connected_components(conflicts, component.data());
    std::map<std::size_t, std::size_t> size;
    for (const std::size_t c : component) ++size[c];
    const auto families = std::count_if(size.begin(), size.end(), [](const auto& c) { return c.second > 1; });
    std::cout << families << " families of conflicting claims\n";

    std::vector<std::pair<std::string, std::size_t>> voices(contradicted.begin(), contradicted.end());
    std::stable_sort(voices.begin(), voices.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (std::size_t i = 0; i < std::min<std::size_t>(5, voices.size()); ++i)
        std::cout << voices[i].second << " contradictions: " << voices[i].first << '\n';
}
