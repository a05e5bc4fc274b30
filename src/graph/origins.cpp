// Origins: the roots that claims go back to, and groups of claims that share none.
// These two come first: Boost.Graph's reverse_graph.hpp hides the property maps of plain pointers from what
// follows it.
#include <boost/property_map/property_map.hpp>

#include <boost/pending/disjoint_sets.hpp>

#include <algorithm>
#include <boost/graph/strong_components.hpp>
#include <map>
#include <string>

#include "gainsay/graph.hpp"
#include "gainsay/reading.hpp"

namespace gainsay {
namespace {

using Derivation = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

// Sources, works and voices by folded name; a voice that is named as a source is that source.
class Witnesses {
  public:
    explicit Witnesses(const Dossier& dossier) : dossier_(dossier) {
        for (const Source& source : dossier.sources()) add(source.id, source.id);
        // A title names its source unless two sources share it or it is another source's id.
        for (const Source& source : dossier.sources()) {
            const std::string key = canonical(dossier.vocabulary, source.title);
            if (key.empty() || number_.contains(key)) continue;
            number_.emplace(key, number_.at(canonical(dossier.vocabulary, source.id)));
        }
    }

    std::uint32_t add(std::string_view name) { return add(name, name); }
    std::size_t size() const noexcept { return names_.size(); }
    const std::string& name(std::uint32_t number) const { return names_[number]; }

  private:
    std::uint32_t add(std::string_view key_of, std::string_view name) {
        std::string key = canonical(dossier_.vocabulary, key_of);
        if (key.empty()) key = key_of;
        const auto [at, fresh] = number_.emplace(std::move(key), static_cast<std::uint32_t>(names_.size()));
        if (fresh) names_.emplace_back(name);
        // Of several spellings the smallest is shown, so that the input's order does not.
        else if (!is_source(at->second) && name < names_[at->second]) names_[at->second] = name;
        return at->second;
    }
    bool is_source(std::uint32_t number) const { return dossier_.source_id(names_[number]).has_value(); }

    const Dossier& dossier_;
    std::map<std::string, std::uint32_t> number_;
    std::vector<std::string> names_;
};

// The roots that each vertex reaches, as sorted component numbers. Components come in reverse topological
// order from Tarjan's algorithm, so that what a component derives from is settled before it.
std::vector<std::vector<std::uint32_t>> roots_of_components(const Derivation& graph,
                                                            const std::vector<std::uint32_t>& component,
                                                            std::size_t components) {
    std::vector<std::vector<std::uint32_t>> successors(components), roots(components);
    for (auto [edge, end] = boost::edges(graph); edge != end; ++edge) {
        const std::uint32_t from = component[boost::source(*edge, graph)];
        const std::uint32_t to = component[boost::target(*edge, graph)];
        if (from != to) successors[from].push_back(to);
    }
    for (std::uint32_t c = 0; c < components; ++c) {
        std::vector<std::uint32_t>& mine = roots[c];
        for (std::uint32_t next : successors[c])
            mine.insert(mine.end(), roots[next].begin(), roots[next].end());
        if (successors[c].empty()) mine.push_back(c);
        std::sort(mine.begin(), mine.end());
        mine.erase(std::unique(mine.begin(), mine.end()), mine.end());
    }
    return roots;
}

}  // namespace

Origins find_origins(const Dossier& dossier) {
    Witnesses witnesses(dossier);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> derivations;
    for (const Source& source : dossier.sources()) {
        const std::uint32_t self = witnesses.add(source.id);
        for (const std::string& from : source.derives_from)
            derivations.emplace_back(self, witnesses.add(from));
    }
    std::vector<std::uint32_t> speaker(dossier.claims().size());
    for (std::size_t i = 0; i < speaker.size(); ++i)
        speaker[i] = witnesses.add(voice_of(dossier, dossier.claims()[i]));

    Derivation graph(witnesses.size());
    for (const auto& [from, to] : derivations) boost::add_edge(from, to, graph);
    std::vector<std::uint32_t> component(witnesses.size());
    const auto ids = boost::get(boost::vertex_index, graph);
    const std::size_t components = static_cast<std::size_t>(
        boost::strong_components(graph, boost::make_iterator_property_map(component.begin(), ids)));
    const auto roots = roots_of_components(graph, component, components);

    // A cycle of derivations is one origin and carries the smallest of its names.
    std::vector<std::string> name_of_component(components);
    for (std::uint32_t v = 0; v < component.size(); ++v) {
        std::string& name = name_of_component[component[v]];
        if (name.empty() || witnesses.name(v) < name) name = witnesses.name(v);
    }
    std::vector<bool> used(components);
    for (std::uint32_t v : speaker)
        for (std::uint32_t root : roots[component[v]]) used[root] = true;

    Origins result;
    std::vector<std::uint32_t> order;
    for (std::uint32_t c = 0; c < components; ++c)
        if (used[c]) order.push_back(c);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return name_of_component[a] < name_of_component[b]; });
    std::vector<std::uint32_t> number(components);
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        number[order[i]] = i;
        result.names.push_back(name_of_component[order[i]]);
    }
    result.of_claim.resize(speaker.size());
    for (std::size_t i = 0; i < speaker.size(); ++i) {
        for (std::uint32_t root : roots[component[speaker[i]]]) result.of_claim[i].push_back(number[root]);
        std::sort(result.of_claim[i].begin(), result.of_claim[i].end());
    }
    return result;
}

std::vector<std::vector<ClaimId>> independent_groups(const Origins& origins,
                                                     const std::vector<ClaimId>& claims) {
    boost::disjoint_sets_with_storage<> sets(claims.size());
    std::map<std::uint32_t, std::size_t> first_with;
    for (std::size_t i = 0; i < claims.size(); ++i)
        for (std::uint32_t origin : origins.of_claim.at(index(claims[i]))) {
            const auto [at, fresh] = first_with.emplace(origin, i);
            if (!fresh) sets.union_set(i, at->second);
        }
    std::map<std::size_t, std::vector<ClaimId>> members;
    for (std::size_t i = 0; i < claims.size(); ++i) members[sets.find_set(i)].push_back(claims[i]);
    std::vector<std::vector<ClaimId>> result;
    for (auto& [root, group] : members) {
        std::sort(group.begin(), group.end());
        result.push_back(std::move(group));
    }
    std::sort(result.begin(), result.end());
    return result;
}

}  // namespace gainsay
