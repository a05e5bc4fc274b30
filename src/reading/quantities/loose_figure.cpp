#include "reading/quantities/loose_figure.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "gainsay/reading.hpp"
#include "reading/quantities/frequency.hpp"
#include "reading/words/word_search.hpp"

namespace gainsay::reading {
namespace {

bool has_digits_outside(std::string_view words, const QuantityMention& mention) noexcept {
    std::size_t code_points = 0;
    for (const char c : words) {
        const bool goes_on = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        const std::size_t at = goes_on ? code_points : code_points++;
        if (c >= '0' && c <= '9' && (at < mention.start || at >= mention.end)) return true;
    }
    return false;
}

bool asks_for_a_change(std::string_view predicate) {
    return has_any(predicate, {"change", "difference", "growth", "balance", "profit", "income", "result",
                               "net", "surplus", "gain", "increase", "effect", "earnings"});
}

bool goes_down(std::string_view folded) {
    return has_any(
        folded, {"loss", "deficit", "shortfall", "reduction", "decrease", "decline", "drop", "fell", "fall",
                 "shrank", "shrinkage", "reduced", "down", "lower", "lost", "cut"});
}

bool goes_up(std::string_view folded) {
    return has_any(folded, {"up ", "rose", "rise", "risen", "grew", "increase", "gain", "added"});
}

// "Force 8", "category 4": a place on a scale.
bool is_labelled(std::string_view folded) {
    constexpr std::array<std::string_view, 17> labels{
        "mach",  "force", "category", "level", "grade", "type", "class", "number", "phase",
        "stage", "round", "day",      "week",  "unit",  "size", "page",  "chapter"};
    return std::any_of(labels.begin(), labels.end(), [&](std::string_view label) {
        const std::size_t end = label.size() + 1;
        return folded.starts_with(label) && folded.size() > end && folded[end] >= '0' && folded[end] <= '9';
    });
}

// "CC BY-SA 4.0", "BBC 2": the figure belongs to the name before it.
bool ends_a_name(std::string_view words, const QuantityMention& mention) noexcept {
    constexpr std::size_t fewest = 2, most = 4;
    if (mention.start < fewest + 1 || mention.start > words.size() || !mention.quantity.units.empty())
        return false;
    const std::string_view before = words.substr(0, mention.start - 1);
    std::size_t capitals = 0;
    while (capitals < before.size() && before[before.size() - 1 - capitals] >= 'A' &&
           before[before.size() - 1 - capitals] <= 'Z')
        ++capitals;
    const bool whole = capitals == before.size() || before[before.size() - 1 - capitals] == ' ' ||
                       before[before.size() - 1 - capitals] == '-';
    return whole && capitals >= fewest && capitals <= most;
}

// Words that make the figure another than it is.
bool turn_it_round(std::string_view folded) {
    return has_any(folded, {"not ", "never ", "neither ", "nor ", "if ", "per ", "and ", "or ", "instalment",
                            "installment"}) ||
           std::any_of(frequency_words.begin(), frequency_words.end(),
                       [&](std::string_view word) { return has_any(folded, {word}); });
}

// "raised by 25 bps to 5.25%", "cut from 5% to 4%": two figures that are no range.
bool is_change_of_level(std::string_view words, const std::vector<QuantityMention>& found) {
    constexpr std::string_view joint = " to ";
    return found.size() == 2 && found[1].start == found[0].end + joint.size() &&
           words.find(joint) != std::string_view::npos && words.find(joint) == words.rfind(joint) &&
           found[1].quantity.ratio == RatioKind::none;
}

}  // namespace

Quantity negated(Quantity quantity) {
    if (quantity.value) quantity.value = -*quantity.value;
    std::swap(quantity.lower, quantity.upper);
    std::swap(quantity.lower_closed, quantity.upper_closed);
    for (auto* bound : {&quantity.lower, &quantity.upper})
        if (*bound) *bound = -**bound;
    constexpr std::array<std::pair<Modifier, Modifier>, 4> turned{{{Modifier::less, Modifier::greater},
                                                                   {Modifier::greater, Modifier::less},
                                                                   {Modifier::at_most, Modifier::at_least},
                                                                   {Modifier::at_least, Modifier::at_most}}};
    const auto found = std::find_if(turned.begin(), turned.end(),
                                    [&](const auto& pair) { return pair.first == quantity.modifier; });
    if (found != turned.end()) quantity.modifier = found->second;
    quantity.possible = quantity.possible.scaled(-1, 0);
    return quantity;
}

std::optional<Quantity> figure_among_words(std::string_view words, std::string_view predicate, bool exact) {
    const std::string folded = fold(words), asked = fold(predicate);
    if (count_words(folded) > longest_term || turn_it_round(folded) || is_labelled(folded))
        return std::nullopt;
    auto found = find_quantities(words, {nullptr, exact});
    if (has_any(folded, {"from ", "by "}) && is_change_of_level(words, found)) {
        const bool change = asks_for_a_change(asked) || goes_down(asked) || goes_up(asked);
        return change ? std::nullopt : std::optional(std::move(found.back().quantity));
    }
    if (found.size() != 1 || found.front().quantity.ratio != RatioKind::none) return std::nullopt;
    if (has_digits_outside(words, found.front()) || ends_a_name(words, found.front())) return std::nullopt;
    // Of a budget only what is over or short is a change.
    const bool of_budget = has_any(asked, {"budget"}) && has_any(folded, {"deficit", "surplus", "shortfall"});
    const bool down = goes_down(folded), change = asks_for_a_change(asked) || of_budget;
    const bool to_a_level = folded.find(" to ") != std::string::npos;
    // "Up 0.3 points" answers how much it rose, and not how much it is.
    if ((down || goes_up(folded)) && !to_a_level && !change && !goes_down(asked) && !goes_up(asked))
        return std::nullopt;
    Quantity quantity = std::move(found.front().quantity);
    return down && change && !to_a_level ? negated(std::move(quantity)) : quantity;
}

}  // namespace gainsay::reading
