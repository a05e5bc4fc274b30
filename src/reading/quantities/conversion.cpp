#include "reading/quantities/conversion.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace gainsay::reading {
namespace {

constexpr std::size_t longest_with_conversion = 100;  // bytes of such a phrase
constexpr std::size_t most_words_behind = 4;

struct InTwoUnits {
    std::string_view first, second, behind;
};

// At the brackets, or at the sign that stands for them.
std::optional<InTwoUnits> split_at_conversion(std::string_view words) {
    const std::size_t open = words.find_first_of("([");
    if (open != std::string_view::npos) {
        const std::size_t close = words.find(words[open] == '(' ? ')' : ']', open);
        if (open == 0 || close == std::string_view::npos) return std::nullopt;
        return InTwoUnits{words.substr(0, open), words.substr(open + 1, close - open - 1),
                          words.substr(close + 1)};
    }
    constexpr std::array<std::string_view, 4> signs{" / ", " = ", ", or ", "; "};
    for (const std::string_view sign : signs)
        if (const std::size_t at = words.find(sign); at != std::string_view::npos && at > 0)
            return InTwoUnits{words.substr(0, at), words.substr(at + sign.size()), {}};
    return std::nullopt;
}

bool may_stand_behind(std::string_view words) {
    return words.find_first_of("0123456789()[]") == std::string_view::npos &&
           std::count(words.begin(), words.end(), ' ') <= static_cast<std::ptrdiff_t>(most_words_behind);
}

// Of one dimension and in two units, or "142 min (2 h 22 min)"; of no currency and no bare number; or rates of bare numbers to two areas.
bool are_of_one_kind(const Quantity& a, const Quantity& b) {
    if (a.ratio != RatioKind::none || b.ratio != RatioKind::none) return false;
    if (a.units.empty() && b.units.empty()) {
        const auto first = find_unit(a.per), second = find_unit(b.per);
        return !first.empty() && !second.empty() && convertible(*first.front(), *second.front());
    }
    if (a.units.empty() || b.units.empty() || !a.units.front()->currency.empty()) return false;
    const auto& exponents = a.units.front()->dimension.exponents;
    const bool measure = std::any_of(exponents.begin(), exponents.end(), [](auto e) { return e != 0; });
    const bool as_told = a.units.front()->name == b.units.front()->name && a.value != b.value;
    return measure && !as_told && convertible(*a.units.front(), *b.units.front());
}

// Half of the last digit that is printed and no nought, of three at most.
double half_of_a_digit(const Quantity& q) {
    const Interval support = q.possible.support_hull();
    const double printed = (support.upper.value - support.lower.value) / 2;
    if (std::isfinite(printed) && printed > 0) return printed;
    constexpr double most_digits = 1000;  // three of them
    const double n = std::abs(*q.value);
    double digit = std::pow(10, std::floor(std::log10(std::max(n, 1.0))) + 1) / most_digits;
    while (digit < n && std::abs(std::remainder(n, digit * 10)) < 1e-9 * n) digit *= 10;
    return digit / 2;
}

// `value` told as `q` is, in the coherent unit; of a rate of numbers the number of one square metre.
double in_base(const Quantity& q, double value) {
    if (!q.units.empty()) return value * q.units.front()->factor + q.units.front()->offset;
    return value / find_unit(q.per).front()->factor;
}

}  // namespace

std::optional<MeasureTwice> read_measure_twice(std::string_view words, const QuantityOptions& options) {
    if (words.size() > longest_with_conversion) return std::nullopt;
    const auto split = split_at_conversion(words);
    if (!split || !may_stand_behind(split->behind)) return std::nullopt;
    auto first = read_quantity(split->first, options);
    if (!first || (first->units.empty() && first->per.empty())) return std::nullopt;
    MeasureTwice result;
    std::string_view rest = split->second;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.find(", "));
        auto other = read_quantity(rest.substr(0, end), options);
        if (!other || !are_of_one_kind(*first, *other)) return std::nullopt;
        result.again.push_back(std::move(*other));
        rest.remove_prefix(std::min(end == std::string_view::npos ? rest.size() : end + 1, rest.size()));
    }
    if (result.again.empty()) return std::nullopt;
    result.figure = std::move(*first);
    const std::size_t behind = split->behind.find_first_not_of(' ');
    if (behind != std::string_view::npos) result.figure.base = std::string(split->behind.substr(behind));
    return result;
}

std::optional<Quantity> before_conversion(std::string_view words, const QuantityOptions& options) {
    auto both = read_measure_twice(words, options);
    return both ? std::optional(std::move(both->figure)) : std::nullopt;
}

const Quantity* wrong_conversion(const MeasureTwice& measure) {
    const auto is_bare = [](const Quantity& q) {
        return q.value && q.modifier == Modifier::equal && q.units.size() <= 1;
    };
    const auto slack = [](const Quantity& q) {
        return std::abs(in_base(q, *q.value + half_of_a_digit(q)) - in_base(q, *q.value));
    };
    const Quantity& first = measure.figure;
    if (!is_bare(first)) return nullptr;
    for (const Quantity& other : measure.again)
        if (is_bare(other) && std::abs(in_base(first, *first.value) - in_base(other, *other.value)) >
                                  slack(first) + slack(other))
            return &other;
    return nullptr;
}

}  // namespace gainsay::reading
