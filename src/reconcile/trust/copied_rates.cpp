// What copying leaves of each claim, and how many false values there are to copy from.
#include <algorithm>
#include <cmath>

#include "reconcile/trust/copying.hpp"

namespace gainsay::detail {

double false_values(const ClaimTable& table, const std::vector<double>& belief,
                    std::span<const std::uint32_t> counted) {
    // Two claims of one fact are both false unless it is true; of two facts, unless either is.
    double pairs = 0, same = 0;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        double claims = 0, unlike = 0, agreeing = 0, believed = 0;
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f) {
            const double c = counted.empty() ? table.fact_claims[f + 1] - table.fact_claims[f] : counted[f];
            claims += c;
            agreeing += c * (c - 1) * (1 - belief[f]);
            unlike += c * c * (2 * belief[f] - 1);
            believed += belief[f] * c;
        }
        unlike += claims * (claims - 2 * believed);
        pairs += agreeing + std::max(0.0, unlike);
        same += agreeing;
    }
    return std::clamp((pairs + 20) / (same + 2), 1.0, 100.0);
}

std::vector<float> copied_rates(const ClaimTable& table, const std::vector<Dependence>& copying) {
    std::vector<float> result(table.claims());
    if (copying.empty()) return result;
    const std::size_t sources = table.sources.size();
    std::vector<std::uint32_t> parent(sources, no_number), depth(sources), root(sources);
    std::vector<double> rate(sources);
    std::vector<bool> in_tree(sources);
    for (const Dependence& d : copying) {
        parent[d.copier] = d.original;
        rate[d.copier] = d.rate * d.probability;
        in_tree[d.copier] = in_tree[d.original] = true;
    }
    for (std::uint32_t s = 0; s < sources; ++s)
        for (root[s] = s; parent[root[s]] != no_number; root[s] = parent[root[s]]) ++depth[s];
    // The rate at which two of one tree share what they say: the product along the path between them.
    const auto path = [&](std::uint32_t a, std::uint32_t b) {
        double product = 1;
        while (a != b) {
            std::uint32_t& lower = depth[a] >= depth[b] ? a : b;
            product *= rate[lower];
            lower = parent[lower];
        }
        return product;
    };
    struct Member {
        std::uint32_t claim, fact, source;
    };
    std::vector<Member> members;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        members.clear();
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f)
            for (std::uint32_t i = table.fact_claims[f]; i < table.fact_claims[f + 1]; ++i)
                if (in_tree[table.source[i]]) members.push_back({i, f, table.source[i]});
        if (members.size() < 2) continue;
        std::sort(members.begin(), members.end(), [&](const Member& a, const Member& b) {
            if (root[a.source] != root[b.source]) return root[a.source] < root[b.source];
            if (depth[a.source] != depth[b.source]) return depth[a.source] < depth[b.source];
            if (rate[a.source] != rate[b.source]) return rate[a.source] > rate[b.source];
            return a.claim < b.claim;
        });
        // Each is compared with the member of its tree before it that it is nearest to. Questions with very many
        // members of one tree are cut off: the first few decide.
        std::size_t tree = 0;
        for (std::size_t i = 1; i < members.size(); ++i) {
            if (root[members[i].source] != root[members[tree].source]) tree = i;
            double best = 0;
            std::size_t nearest = i;
            for (std::size_t j = tree; j < std::min<std::size_t>(i, tree + 64); ++j) {
                const double r = path(members[i].source, members[j].source);
                if (r > best) {
                    best = r;
                    nearest = j;
                }
            }
            if (nearest < i && members[nearest].fact == members[i].fact)
                result[members[i].claim] = static_cast<float>(best);
        }
    }
    return result;
}

}  // namespace gainsay::detail
