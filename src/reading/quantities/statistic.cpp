#include "reading/quantities/statistic.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "gainsay/dossier.hpp"
#include "gainsay/reading.hpp"

namespace gainsay::reading {
namespace {

constexpr std::size_t longest_statistic = 120;  // bytes

void trim(std::string_view& words) {
    while (words.starts_with(' ')) words.remove_prefix(1);
    while (words.ends_with(' ')) words.remove_suffix(1);
}

// The length of the first of these that the words begin with, as whole words; 0 if none.
template <std::size_t N>
std::size_t opening_of(std::string_view words, const std::array<std::string_view, N>& openings) {
    for (std::string_view opening : openings)
        if (words.starts_with(opening) && words.size() > opening.size() &&
            (words[opening.size()] == ' ' || words[opening.size()] == '='))
            return opening.size();
    return 0;
}

// "(IQR 2.1-4.8)", "[0.58, 0.89]", "95% CI, 0.65–0.98": two figures or more, and few words.
bool is_interval(std::string_view words) {
    constexpr std::array<std::string_view, 12> allowed{
        "ci",       "95",    "99", "90",  "iqr",           "confidence",
        "interval", "range", "to", "and", "interquartile", "from"};
    const std::string folded = fold(words);
    std::size_t figures = 0;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        const std::string_view word = std::string_view(folded).substr(at, end - at);
        const bool named = std::find(allowed.begin(), allowed.end(), word) != allowed.end();
        const bool figure =
            !word.empty() && word.find_first_not_of("0123456789.,-%") == std::string_view::npos;
        if (!named && !figure) return false;
        // "2.1-4.8" is two.
        figures += figure ? 1 + static_cast<std::size_t>(word.find('-', 1) != std::string_view::npos) : 0;
        at = end + 1;
    }
    return figures >= 2;
}

// Where an interval begins; npos if none does.
std::size_t interval_at(std::string_view words) {
    const std::size_t at = words.find_first_of("([;");
    if (at != std::string_view::npos) return is_interval(words.substr(at)) ? at : std::string_view::npos;
    const std::size_t comma = words.find(", 95% CI");
    return comma != std::string_view::npos && is_interval(words.substr(comma)) ? comma
                                                                               : std::string_view::npos;
}

}  // namespace

std::optional<Quantity> read_statistic(std::string_view words, bool exact) {
    constexpr std::array<std::string_view, 6> averages{"median", "Median",  "mean",
                                                       "Mean",   "average", "Average"};
    constexpr std::array<std::string_view, 16> ratios{
        "RR",           "HR",         "OR",           "aRR",          "aHR",
        "aOR",          "IRR",        "SMR",          "hazard ratio", "odds ratio",
        "risk ratio",   "rate ratio", "Hazard ratio", "Odds ratio",   "relative risk",
        "Relative risk"};
    if (words.size() > longest_statistic) return std::nullopt;
    const std::size_t average = opening_of(words, averages), ratio = opening_of(words, ratios);
    std::string_view value = words.substr(average + ratio);
    const std::size_t interval = interval_at(value);
    // "0.75 (95% CI 0.61-0.92)" alone is read with its bracket.
    if (average + ratio == 0 && (interval == std::string_view::npos || value[interval] == '('))
        return std::nullopt;
    value = value.substr(0, interval);
    trim(value);
    for (std::string_view link : {"=", "of ", "was "})
        if (average + ratio > 0 && value.starts_with(link)) value.remove_prefix(link.size());
    trim(value);
    if (value.ends_with(',')) value.remove_suffix(1);
    auto quantity = read_quantity(value, {nullptr, exact});
    if (!quantity || quantity->ratio != RatioKind::none || !quantity->base.empty()) return std::nullopt;
    if (average > 0) quantity->base = average == 6 ? "median" : "mean";
    return quantity;
}

}  // namespace gainsay::reading
