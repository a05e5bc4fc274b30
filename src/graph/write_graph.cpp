// DOT and GraphML through Boost's writers.
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <ostream>

#include "gainsay/graph.hpp"

namespace gainsay {
namespace {

// DOT escapes within double quotes: Graphviz reads a backslash in a label as the start of an escape of its
// own.
std::string dot_string(std::string_view text) {
    std::string result = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

std::string_view shape(VertexKind kind) noexcept {
    switch (kind) {
        case VertexKind::source:
            return "box";
        case VertexKind::claim:
            return "ellipse";
        case VertexKind::question:
            return "hexagon";
        case VertexKind::voice:
            return "oval";
        case VertexKind::work:
            return "note";
    }
    return "ellipse";
}

std::string_view edge_style(EdgeKind kind) noexcept {
    switch (kind) {
        case EdgeKind::conflicts:
            return "color=red, dir=none, penwidth=2";
        case EdgeKind::supports:
            return "color=darkgreen, dir=none";
        case EdgeKind::derives_from:
            return "style=dashed";
        case EdgeKind::attributes:
            return "style=dotted";
        default:
            return "color=gray";
    }
}

}  // namespace

void write_dot(std::ostream& out, const ClaimGraph& graph) {
    boost::write_graphviz(
        out, graph,
        [&](std::ostream& stream, auto vertex) {
            const GraphVertex& v = graph[vertex];
            stream << "[label=" << dot_string(v.label) << ", shape=" << shape(v.kind)
                   << ", kind=" << to_string(v.kind) << ", name=" << dot_string(v.id) << ']';
        },
        [&](std::ostream& stream, auto edge) {
            const EdgeKind kind = graph[edge].kind;
            stream << "[kind=" << to_string(kind) << ", " << edge_style(kind) << ']';
        },
        [](std::ostream& stream) { stream << "rankdir=LR;\n"; });
}

void write_graphml(std::ostream& out, const ClaimGraph& graph) {
    using Vertex = boost::graph_traits<ClaimGraph>::vertex_descriptor;
    using Edge = boost::graph_traits<ClaimGraph>::edge_descriptor;
    // Property maps of strings by value: GraphML knows no enumerations.
    const auto of_vertex = [&](auto get) {
        return boost::make_function_property_map<Vertex, std::string>(get);
    };
    boost::dynamic_properties properties;
    properties.property("kind", of_vertex([&](Vertex v) { return std::string(to_string(graph[v].kind)); }));
    properties.property("name", of_vertex([&](Vertex v) { return graph[v].id; }));
    properties.property("label", of_vertex([&](Vertex v) { return graph[v].label; }));
    properties.property("relation", boost::make_function_property_map<Edge, std::string>(
                                        [&](Edge e) { return std::string(to_string(graph[e].kind)); }));
    boost::write_graphml(out, graph, properties, true);
}

}  // namespace gainsay
