/// \file
/// The graph of claims, sources, questions and voices, as a Boost graph; families and origins.
///
/// This header includes Boost.Graph and is therefore not part of gainsay.hpp.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <iosfwd>
#include <string>
#include <vector>

#include "gainsay/detect.hpp"
#include "gainsay/dossier.hpp"

namespace gainsay {

enum class VertexKind : std::uint8_t {
    source,
    claim,
    question,
    voice,
    work
};  ///< work: named, but not in the dossier
enum class EdgeKind : std::uint8_t { asserts, answers, derives_from, attributes, conflicts, supports };
std::string_view to_string(VertexKind kind) noexcept;
std::string_view to_string(EdgeKind kind) noexcept;

struct GraphVertex {
    VertexKind kind = VertexKind::claim;
    std::string id;
    std::string label;
};
struct GraphEdge {
    EdgeKind kind = EdgeKind::asserts;
};
using ClaimGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, GraphVertex, GraphEdge>;

/// Vertices ordered by kind and id, so that equal dossiers give equal graphs.
ClaimGraph build_graph(const Dossier& dossier, const std::vector<Finding>& findings);
void write_dot(std::ostream& out, const ClaimGraph& graph);
void write_graphml(std::ostream& out, const ClaimGraph& graph);

/// Who stands behind a claim at the far end of the chain: the roots of derives-from and of the voices.
struct Origins {
    std::vector<std::vector<std::uint32_t>> of_claim;  ///< per claim, ascending numbers into `names`
    std::vector<std::string> names;                    ///< sorted
};
Origins find_origins(const Dossier& dossier);

/// A smallest set of origins is not sought; this counts groups of claims that share no origin (connected components).
/// One group is one witness. O(claims x origins).
std::vector<std::vector<ClaimId>> independent_groups(const Origins& origins,
                                                     const std::vector<ClaimId>& claims);

}  // namespace gainsay
