#include "reconcile/repair/cover_kernel.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>
#include <limits>

namespace gainsay::reconcile {
namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using EdgeData =
    boost::property<boost::edge_capacity_t, Weight,
                    boost::property<boost::edge_residual_capacity_t, Weight,
                                    boost::property<boost::edge_reverse_t, Traits::edge_descriptor>>>;
using Network =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, EdgeData>;

void connect(Network& network, std::size_t from, std::size_t to, Weight capacity) {
    const auto forward = boost::add_edge(from, to, network).first;
    const auto backward = boost::add_edge(to, from, network).first;
    boost::put(boost::edge_capacity, network, forward, capacity);
    boost::put(boost::edge_capacity, network, backward, 0);
    boost::put(boost::edge_reverse, network, forward, backward);
    boost::put(boost::edge_reverse, network, backward, forward);
}

}  // namespace

CoverKernel cover_kernel(const std::vector<Weight>& weights,
                         const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges) {
    const std::size_t n = weights.size(), source = 2 * n, sink = 2 * n + 1;
    Weight total = 1;
    for (Weight w : weights) total += w;
    Network network(2 * n + 2);
    for (std::size_t v = 0; v < n; ++v) {
        connect(network, source, v, weights[v]);
        connect(network, n + v, sink, weights[v]);
    }
    for (const auto& [a, b] : edges) {
        connect(network, a, n + b, total);
        connect(network, b, n + a, total);
    }
    CoverKernel kernel;
    kernel.twice_bound = boost::push_relabel_max_flow(network, source, sink);
    // The side of the source: what residual capacity still reaches.
    std::vector<bool> reached(2 * n + 2);
    std::vector<std::size_t> open{source};
    reached[source] = true;
    while (!open.empty()) {
        const std::size_t here = open.back();
        open.pop_back();
        for (auto [it, end] = boost::out_edges(here, network); it != end; ++it) {
            const std::size_t next = boost::target(*it, network);
            if (reached[next] || boost::get(boost::edge_residual_capacity, network, *it) <= 0) continue;
            reached[next] = true;
            open.push_back(next);
        }
    }
    for (std::size_t v = 0; v < n; ++v) {
        const bool left = !reached[v], right = reached[n + v];  // cut on either side
        kernel.vertices.push_back(left && right ? Cover::in : left || right ? Cover::open : Cover::out);
    }
    return kernel;
}

}  // namespace gainsay::reconcile
