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
    /// The source that is called so, by its id or its title.
    std::optional<SourceId> source(std::string_view name) const {
        const auto at = number_.find(canonical(dossier_.vocabulary, name));
        return at == number_.end() ? std::nullopt : dossier_.source_id(names_[at->second]);
    }
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

bool say_the_same(const Value& a, const Value& b) {
    if (a.index() != b.index()) return false;
    if (const auto* quantity = std::get_if<Quantity>(&a))
        return quantity->value == std::get<Quantity>(b).value;
    if (const auto* date = std::get_if<Date>(&a))
        return date->earliest == std::get<Date>(b).earliest && date->latest == std::get<Date>(b).latest;
    if (const auto* term = std::get_if<Term>(&a)) return term->keys == std::get<Term>(b).keys;
    if (const auto* truth = std::get_if<Truth>(&a)) return truth->yes == std::get<Truth>(b).yes;
    return false;
}

// Who has something from a source that itself has it from somebody else has it from there: the Guardian after AFP,
// which has it from the Red Cross. Told where both say the same on one question.
class Relays {
  public:
    Relays(const Dossier& dossier, const Witnesses& witnesses, std::vector<std::vector<std::uint32_t>>& roots)
        : dossier_(dossier), witnesses_(witnesses), roots_(roots), state_(roots.size(), State::open) {}

    void follow_all() {
        for (const Question& question : dossier_.questions()) {
            by_source_.clear();
            for (ClaimId id : question.claims)
                if (!dossier_[id].said_by.empty()) by_source_.emplace(dossier_[id].source, id);
            for (ClaimId id : question.claims) follow(id);
        }
    }

  private:
    enum class State : std::uint8_t { open, entered, done };

    // A circle of reports ends where it began.
    void follow(ClaimId id) {
        State& state = state_[index(id)];
        const Claim& claim = dossier_[id];
        const auto from = state == State::open && !claim.said_by.empty()
                              ? witnesses_.source(voice_of(dossier_, claim))
                              : std::nullopt;
        if (!from || *from == claim.source) return;
        state = State::entered;
        std::vector<std::uint32_t> found;
        const auto [first, last] = by_source_.equal_range(*from);
        for (auto at = first; at != last; ++at) {
            const ClaimId told = at->second;
            if (told == id || state_[index(told)] == State::entered ||
                !say_the_same(claim.value, dossier_[told].value))
                continue;
            follow(told);
            found.insert(found.end(), roots_[index(told)].begin(), roots_[index(told)].end());
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        if (!found.empty()) roots_[index(id)] = std::move(found);
        state_[index(id)] = State::done;
    }

    const Dossier& dossier_;
    const Witnesses& witnesses_;
    std::vector<std::vector<std::uint32_t>>& roots_;  // of each claim
    std::vector<State> state_;
    std::multimap<SourceId, ClaimId> by_source_;  // of one question, those that have it from somebody
};

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
    std::vector<std::vector<std::uint32_t>> roots_of_claim(speaker.size());
    for (std::size_t i = 0; i < speaker.size(); ++i) roots_of_claim[i] = roots[component[speaker[i]]];
    Relays(dossier, witnesses, roots_of_claim).follow_all();
    std::vector<bool> used(components);
    for (const auto& mine : roots_of_claim)
        for (std::uint32_t root : mine) used[root] = true;

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
        for (std::uint32_t root : roots_of_claim[i]) result.of_claim[i].push_back(number[root]);
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
