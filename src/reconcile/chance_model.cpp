#include "reconcile/chance_model.hpp"

#include <algorithm>
#include <cmath>

#include "reconcile/copying.hpp"

namespace gainsay::detail {
namespace {

// Right answers per claim, copied ones included: what a source got right by itself is known only once the
// copying is.
std::vector<double> plain_accuracy(const ClaimTable& table, const std::vector<double>& belief) {
    constexpr double prior_right = 2, prior_claims = 3;
    std::vector<double> right(table.sources.size(), prior_right), count(table.sources.size(), prior_claims);
    for (std::uint32_t f = 0; f < table.facts(); ++f)
        for (std::uint32_t s : table.sources_of(f)) {
            right[s] += belief[f];
            ++count[s];
        }
    for (std::size_t s = 0; s < right.size(); ++s) right[s] /= count[s];
    return right;
}

}  // namespace

ChanceModel::ChanceModel(const ClaimTable& table, const ClosedClasses& closed, const std::vector<double>& belief)
    : table_(table), closed_(closed), belief_(belief), said_(closed.labels.size()), all_(closed.labels.size()) {
    constexpr std::size_t most_cells = std::size_t{1} << 24;
    const double n = false_values(table, belief);
    for (double right : plain_accuracy(table, belief)) {
        const double a = std::clamp(right, 0.05, 0.95);
        accuracy_.push_back(static_cast<float>(a));
        usual_.push_back({static_cast<float>(std::log(a)), static_cast<float>(std::log((1 - a) / n))});
    }
    for (std::size_t p = 0; p < said_.size(); ++p) {
        const std::size_t k = closed.labels[p].size(), sources = table.sources.size();
        if (k < 2 || sources * k * k > most_cells) continue;
        said_[p].resize(sources * k * k);
        all_[p].resize(sources * k);
    }
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t p = table.question[q].predicate;
        const std::size_t k = closed.labels[p].size();
        const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
        for (std::uint32_t f = first; f < last && !said_[p].empty(); ++f)
            for (std::uint32_t s : table.sources_of(f))
                for (std::uint32_t t = first; t < last; ++t) {
                    const std::size_t row = s * k + closed.of_fact[t];
                    said_[p][row * k + closed.of_fact[f]] += static_cast<float>(belief[t]);
                    all_[p][row] += static_cast<float>(belief[t]);
                }
    }
}

Habit ChanceModel::of(std::uint32_t q, std::uint32_t f, std::uint32_t source) const {
    constexpr float prior_claims = 2;      // of a class, that the source's accuracy at large counts for
    constexpr float least_belief = 1e-4f;  // what is believed less than that changes no sum
    const std::uint32_t p = table_.question[q].predicate;
    Habit habit = usual_[source];
    if (said_[p].empty()) return habit;
    const std::size_t k = closed_.labels[p].size();
    float wrong = 0, weight = 0;
    for (std::uint32_t t = table_.question_facts[q]; t < table_.question_facts[q + 1]; ++t) {
        const auto b = static_cast<float>(belief_[t]);
        if (t != f && b < least_belief) continue;
        const std::size_t row = source * k + closed_.of_fact[t];
        // A claim is no evidence of the habit that would explain it.
        const float own = std::max(0.0f, said_[p][row * k + closed_.of_fact[f]] - b);
        const float all = std::max(own, all_[p][row] - b);
        const float before = t == f ? accuracy_[source] : (1 - accuracy_[source]) / static_cast<float>(k - 1);
        const float chance = std::log((own + prior_claims * before) / (all + prior_claims));
        if (t == f) habit.right = chance;
        else {
            wrong += b * chance;
            weight += b;
        }
    }
    if (weight > 0) habit.wrong = wrong / weight;
    return habit;
}

}  // namespace gainsay::detail
