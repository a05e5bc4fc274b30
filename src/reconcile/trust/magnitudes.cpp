#include "reconcile/trust/magnitudes.hpp"

#include <algorithm>
#include <cmath>

namespace gainsay::detail {
namespace {

// Where the logarithms of a predicate's figures lie, and how widely.
struct UsualSize {
    double centre = 0, width = 0;
    std::size_t questions = 0;
};

double median_of(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Figures that are no times, above zero.
bool has_size(const ClaimTable& table, std::uint32_t f) { return table.number_of(f) > 0; }

UsualSize usual_size(const ClaimTable& table, std::uint32_t predicate) {
    std::vector<double> middles;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        if (table.question[q].predicate != predicate) continue;
        const std::uint32_t middle = (table.question_facts[q] + table.question_facts[q + 1] - 1) / 2;
        if (has_size(table, middle)) middles.push_back(std::log(table.number_of(middle)));
    }
    UsualSize result;
    result.questions = middles.size();
    if (middles.empty()) return result;
    result.centre = median_of(middles);
    for (double& m : middles) m = std::abs(m - result.centre);
    result.width = 1.4826 * median_of(middles);
    return result;
}

}  // namespace

std::vector<float> magnitude_scores(const ClaimTable& table) {
    constexpr std::size_t enough_questions = 30;
    constexpr double freedom = 4, least_width = 0.5;
    std::vector<UsualSize> usual;
    bool any = false;
    for (std::uint32_t p = 0; p < table.predicates.size(); ++p) {
        const bool figures = table.continuous[p] != 0 && !table.tolerance[p].of_times;
        usual.push_back(figures ? usual_size(table, p) : UsualSize{});
        any = any || usual.back().questions >= enough_questions;
    }
    std::vector<float> result;
    if (!any) return result;
    result.resize(table.facts());
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
        const UsualSize& size = usual[table.question[q].predicate];
        bool sized = size.questions >= enough_questions;
        for (std::uint32_t f = first; f < last && sized; ++f) sized = has_size(table, f);
        if (!sized) continue;
        for (std::uint32_t f = first; f < last; ++f) {
            const double z = (std::log(table.number_of(f)) - size.centre) / std::max(size.width, least_width);
            result[f] = static_cast<float>(-(freedom + 1) / 2 * std::log1p(z * z / freedom));
        }
        const float top = *std::max_element(result.begin() + first, result.begin() + last);
        for (std::uint32_t f = first; f < last; ++f) result[f] -= top;
    }
    return result;
}

}  // namespace gainsay::detail
