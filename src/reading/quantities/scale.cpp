#include "reading/quantities/scale.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay::reading {
namespace {

struct Label {
    std::string folded;
    int place = 0;
};

std::vector<Label> longest_first(const Vocabulary& vocabulary, const std::vector<std::string>& scale) {
    std::vector<Label> labels;
    for (std::size_t i = 0; i < scale.size(); ++i)
        labels.push_back({canonical(vocabulary, scale[i]), static_cast<int>(i)});
    std::stable_sort(labels.begin(), labels.end(),
                     [](const Label& a, const Label& b) { return a.folded.size() > b.folded.size(); });
    return labels;
}

bool ends_with_negation(std::string_view before) noexcept {
    constexpr std::array<std::string_view, 8> negations{"not",      "no longer",    "never",    "hardly",
                                                        "far from", "anything but", "not very", "not so"};
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    return std::any_of(negations.begin(), negations.end(), [&](std::string_view negation) {
        if (before.size() < negation.size() || before.substr(before.size() - negation.size()) != negation)
            return false;
        return before.size() == negation.size() || before[before.size() - negation.size() - 1] == ' ';
    });
}

// All but one place, where that is a stretch.
std::optional<Ordinal> other_than(int place, int size) noexcept {
    if (size < 2) return std::nullopt;
    if (place == size - 1) return Ordinal{0, size - 2};
    if (place == 0) return Ordinal{1, size - 1};
    return std::nullopt;
}

}  // namespace

std::optional<Ordinal> place_on_scale(const Vocabulary& vocabulary, const std::vector<std::string>& scale,
                                      std::string_view words) {
    const auto labels = longest_first(vocabulary, scale);
    const std::string whole = canonical(vocabulary, words);
    for (const Label& label : labels)
        if (label.folded == whole) return Ordinal{label.place, label.place};
    std::string left = ' ' + fold(words) + ' ';
    std::optional<Ordinal> found;
    for (const Label& label : labels) {
        const std::string wanted = ' ' + label.folded + ' ';
        const std::size_t at = left.find(wanted);
        if (at == std::string::npos) continue;
        const bool negated = ends_with_negation(std::string_view(left).substr(0, at));
        const auto places = negated ? other_than(label.place, static_cast<int>(scale.size()))
                                    : std::optional(Ordinal{label.place, label.place});
        if (!places) return std::nullopt;
        if (found)
            found =
                Ordinal{std::min(found->lowest, places->lowest), std::max(found->highest, places->highest)};
        else found = places;
        left.replace(at + 1, wanted.size() - 2, std::string(wanted.size() - 2, '\x1f'));  // read
    }
    return found;
}

}  // namespace gainsay::reading
