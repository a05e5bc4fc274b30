#include "detect/rules/quantity.hpp"
#include "model/ascii.hpp"

#include <algorithm>
#include <cmath>

namespace gainsay::rules {
namespace {

bool is_percent(const Quantity& quantity) {
    return quantity.units.size() == 1 && quantity.units[0]->dimension == Dimension{} &&
           quantity.units[0]->factor != 1;
}

// A printed decimal: its value and the value of half its last digit.
struct Decimal {
    exact::Rational value, half;
};

// The first number with a decimal point in the words that is `wanted` up to a power of ten (the scale word).
std::optional<Decimal> printed_decimal(std::string_view words, const exact::Rational& wanted) {
    using boost::multiprecision::cpp_int;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_ascii_digit(words[i])) continue;
        cpp_int digits = 0, scale = 1;
        std::size_t length = 0;
        bool point = false;
        for (; i < words.size() && length < 40; ++i) {
            const bool inside = i + 1 < words.size() && is_ascii_digit(words[i + 1]);
            if (is_ascii_digit(words[i])) {
                digits = digits * 10 + (words[i] - '0');
                if (point) scale *= 10;
                ++length;
            } else if (words[i] == '.' && !point && inside) {
                point = true;
            } else if (words[i] != ',' || point || !inside) {
                break;
            }
        }
        if (!point || digits == 0) continue;
        const exact::Rational printed(digits, scale);
        exact::Rational factor = abs(wanted) / printed;
        const exact::Rational half = factor / (scale * 2);
        for (int power = 0; power < 40 && factor > 1; ++power) factor /= 10;
        if (factor == 1) return Decimal{printed, half};
    }
    return std::nullopt;
}

}  // namespace

exact::Set cut(const Distribution& distribution, double level) {
    std::vector<exact::Span> spans;
    for (const FuzzyInterval& part : distribution.alternatives())
        spans.push_back(exact::from_interval(level >= part.height() ? part.core() : part.strict_cut(level)));
    return exact::Set(std::move(spans));
}

bool is_bare(const Quantity& quantity) {
    return quantity.value && std::isfinite(*quantity.value) && quantity.modifier == Modifier::equal &&
           quantity.hedge.empty();
}

exact::Rational printed_half_unit(const Quantity& quantity, std::string_view words) {
    if (const auto decimal = printed_decimal(words, exact::from_double(*quantity.value)))
        return decimal->half;
    return is_percent(quantity) ? exact::Rational(1, 2) : exact::Rational(0);
}

exact::Set values(const Quantity& quantity, std::string_view words, Reckoning reckoning, double level) {
    if (reckoning == Reckoning::own && is_bare(quantity))
        return exact::around(exact::from_double(*quantity.value), printed_half_unit(quantity, words));
    return cut(quantity.possible, level);
}

exact::Rational exact_factor(const Unit& unit) {
    if (unit.exact) return {unit.exact->numerator, unit.exact->denominator};
    return exact::from_double(unit.factor);
}

}  // namespace gainsay::rules
