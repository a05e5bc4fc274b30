#include "input/records/nearest.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "gainsay/dossier.hpp"

namespace gainsay::input {
namespace {
constexpr std::size_t longest_name = 200;      // what is longer is no name
constexpr std::size_t most_candidates = 2000;  // a hint is not worth more work
}  // namespace

// Optimal string alignment (restricted Damerau-Levenshtein), a band of 2 * limit + 1 cells a row.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
    const std::size_t far = limit + 1;
    std::vector<std::size_t> before_last(b.size() + 1, far), last(b.size() + 1, far), row(b.size() + 1, far);
    for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t first = i > limit ? i - limit : 0, end = std::min(b.size(), i + limit);
        std::fill(row.begin(), row.end(), far);
        std::size_t best = far;
        for (std::size_t j = first; j <= end; ++j) {
            std::size_t cost = j == 0 ? i : far;
            if (j > 0) {
                cost = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = std::min(cost, before_last[j - 2] + 1);
            }
            row[j] = std::min(cost, far);
            best = std::min(best, row[j]);
        }
        if (best > limit) return far;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates) {
    if (name.empty() || name.size() > longest_name) return std::nullopt;
    const std::string wanted = fold(name);
    std::optional<std::string> best;
    std::size_t limit = std::min<std::size_t>(3, wanted.size() / 3);
    for (const std::string& candidate : candidates.first(std::min(candidates.size(), most_candidates))) {
        if (candidate.size() > longest_name || candidate == name) continue;
        const std::size_t distance = edit_distance(wanted, fold(candidate), limit);
        if (distance > limit || (best && distance == limit)) continue;
        best = candidate;
        limit = distance;
    }
    return best;
}

std::string hint(std::string_view name, std::span<const std::string> candidates) {
    const auto near = nearest(name, candidates);
    return near ? " (did you mean \"" + *near + "\"?)" : std::string{};
}

}  // namespace gainsay::input
