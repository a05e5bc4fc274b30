// The claims, sources, questions and voices of a dossier as one Boost graph.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "gainsay/graph.hpp"
#include "gainsay/reading.hpp"

namespace gainsay {
namespace {

// Control characters have no place in DOT or XML, U+FFFE and U+FFFF none in XML (1.0, production 2).
std::string without_controls(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
    constexpr std::string_view lead = "\xEF\xBF";
    for (std::size_t at = text.find(lead); at != std::string::npos; at = text.find(lead, at + 1))
        if (at + 2 < text.size() && static_cast<unsigned char>(text[at + 2]) >= 0xBE) text[at + 2] = '\xBD';
    return text;
}

class Builder {
    using Vertex = boost::graph_traits<ClaimGraph>::vertex_descriptor;

  public:
    explicit Builder(const Dossier& dossier) : dossier_(dossier) {
        for (const Source& source : dossier.sources()) {
            put(VertexKind::source, source.id, source.title.empty() ? source.id : source.title);
            for (const std::string& from : source.derives_from)
                if (!dossier.source_id(from)) put(VertexKind::work, from, from);
        }
        for (std::uint32_t i = 0; i < dossier.claims().size(); ++i) {
            if (dossier.is_removed(ClaimId{i})) continue;
            const Claim& claim = dossier.claims()[i];
            put(VertexKind::claim, claim.id, claim.words);
            put(VertexKind::question, question_name(ClaimId{i}), question_name(ClaimId{i}));
            for (const std::string& voice : claim.said_by) put(VertexKind::voice, voice, voice);
        }
        for (auto& [key, vertex] : vertices_) {
            const auto& [kind, id] = key;
            vertex.second =
                boost::add_vertex({kind, without_controls(id), without_controls(vertex.first)}, graph_);
        }
    }

    ClaimGraph build(const std::vector<Finding>& findings) {
        for (const Source& source : dossier_.sources())
            for (const std::string& from : source.derives_from)
                link(at(VertexKind::source, source.id),
                     at(dossier_.source_id(from) ? VertexKind::source : VertexKind::work, from),
                     EdgeKind::derives_from);
        for (std::uint32_t i = 0; i < dossier_.claims().size(); ++i)
            if (!dossier_.is_removed(ClaimId{i})) add_claim(ClaimId{i});
        for (const Finding& finding : findings) add_finding(finding);
        for (const auto& [from, to, kind] : edges_) boost::add_edge(from, to, {kind}, graph_);
        return std::move(graph_);
    }

  private:
    std::string question_name(ClaimId id) const {
        const Question& question = dossier_[dossier_.question_of(id)];
        return question.subject + " / " + question.predicate;
    }
    void put(VertexKind kind, const std::string& id, const std::string& label) {
        vertices_.try_emplace({kind, id}, label, Vertex{});
    }
    Vertex at(VertexKind kind, const std::string& id) const { return vertices_.at({kind, id}).second; }
    Vertex at(ClaimId id) const { return at(VertexKind::claim, dossier_[id].id); }
    void link(Vertex from, Vertex to, EdgeKind kind) { edges_.emplace(from, to, kind); }

    void add_claim(ClaimId id) {
        const Claim& claim = dossier_[id];
        link(at(VertexKind::source, dossier_[claim.source].id), at(id), EdgeKind::asserts);
        link(at(id), at(VertexKind::question, question_name(id)), EdgeKind::answers);
        for (const std::string& voice : claim.said_by)
            link(at(id), at(VertexKind::voice, voice), EdgeKind::attributes);
    }
    void add_finding(const Finding& finding) {
        const bool against =
            finding.relation == FindingRelation::conflict || finding.relation == FindingRelation::tension;
        const bool together =
            finding.relation == FindingRelation::agreement || finding.relation == FindingRelation::refinement;
        if (!against && !together) return;
        for (const auto& [a, b] : finding.pairs)
            link(at(a), at(b), against ? EdgeKind::conflicts : EdgeKind::supports);
    }

    const Dossier& dossier_;
    std::map<std::pair<VertexKind, std::string>, std::pair<std::string, Vertex>> vertices_;
    std::set<std::tuple<Vertex, Vertex, EdgeKind>> edges_;
    ClaimGraph graph_;
};

}  // namespace

std::string_view to_string(VertexKind kind) noexcept {
    constexpr std::array<std::string_view, 5> names{"source", "claim", "question", "voice", "work"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view to_string(EdgeKind kind) noexcept {
    constexpr std::array<std::string_view, 6> names{"asserts",    "answers",   "derives_from",
                                                    "attributes", "conflicts", "supports"};
    return names[static_cast<std::size_t>(kind)];
}

ClaimGraph build_graph(const Dossier& dossier, const std::vector<Finding>& findings) {
    return Builder(dossier).build(findings);
}

}  // namespace gainsay
