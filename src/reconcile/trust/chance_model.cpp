#include "reconcile/trust/chance_model.hpp"

#include <algorithm>
#include <cmath>

#include "reconcile/trust/copying.hpp"

namespace gainsay::detail {
namespace {

// Right answers per claim, copied ones included: what a source got right by itself is known only once the
// copying is.
std::vector<double> plain_accuracy(const ClaimTable& table, const std::vector<double>& belief) {
    constexpr double prior_right = 2, prior_in_all = 3;
    std::vector<double> right(table.sources.size(), prior_right), count(table.sources.size(), prior_in_all);
    for (std::uint32_t f = 0; f < table.facts(); ++f)
        for (std::uint32_t s : table.sources_of(f)) {
            right[s] += belief[f];
            ++count[s];
        }
    for (std::size_t s = 0; s < right.size(); ++s) right[s] /= count[s];
    return right;
}

}  // namespace

ChanceModel::ChanceModel(const ClaimTable& table, const ClosedClasses& closed,
                         const std::vector<double>& belief)
    : table_(table),
      closed_(closed),
      belief_(belief),
      said_(closed.labels.size()),
      all_(closed.labels.size()) {
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
        if (said_[p].empty()) continue;
        const std::size_t k = closed.labels[p].size();
        believe(q);
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f)
            for (std::uint32_t s : table.sources_of(f))
                for (const Believed& t : believed_) {
                    const std::size_t row = s * k + t.of_class;
                    said_[p][row * k + closed.of_fact[f]] += t.belief;
                    all_[p][row] += t.belief;
                }
    }
}

// What is believed less than this changes no sum.
void ChanceModel::believe(std::uint32_t q) {
    constexpr double least = 1e-4;
    believed_.clear();
    for (std::uint32_t t = table_.question_facts[q]; t < table_.question_facts[q + 1]; ++t)
        if (belief_[t] >= least) believed_.push_back({closed_.of_fact[t], static_cast<float>(belief_[t])});
}

void ChanceModel::of_question(std::uint32_t q, std::vector<Habit>& result) {
    result.clear();
    const std::uint32_t p = table_.question[q].predicate;
    const bool classes = !said_[p].empty();
    if (classes) believe(q);
    for (std::uint32_t f = table_.question_facts[q]; f < table_.question_facts[q + 1]; ++f)
        for (std::uint32_t s : table_.sources_of(f)) result.push_back(classes ? habit(p, f, s) : usual_[s]);
}

Habit ChanceModel::of(std::uint32_t q, std::uint32_t f, std::uint32_t source) {
    const std::uint32_t p = table_.question[q].predicate;
    if (said_[p].empty()) return usual_[source];
    believe(q);
    return habit(p, f, source);
}

Habit ChanceModel::habit(std::uint32_t p, std::uint32_t f, std::uint32_t source) const {
    constexpr float prior_in_all = 2;  // of a class, that the source's accuracy at large counts for
    const std::size_t k = closed_.labels[p].size(), said = closed_.of_fact[f];
    // A claim is no evidence of the habit that would explain it.
    const auto chance = [&](std::size_t of_class, float belief, float before) {
        const std::size_t row = source * k + of_class;
        const float own = std::max(0.0f, said_[p][row * k + said] - belief);
        const float all = std::max(own, all_[p][row] - belief);
        return std::log((own + prior_in_all * before) / (all + prior_in_all));
    };
    Habit result = usual_[source];
    result.right = chance(said, static_cast<float>(belief_[f]), accuracy_[source]);
    float wrong = 0, weight = 0;
    for (const Believed& t : believed_) {
        if (t.of_class == said) continue;
        wrong += t.belief * chance(t.of_class, t.belief, (1 - accuracy_[source]) / static_cast<float>(k - 1));
        weight += t.belief;
    }
    if (weight > 0) result.wrong = wrong / weight;
    return result;
}

}  // namespace gainsay::detail
