#include "gainsay/quantity.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay {
namespace {

// The image of an interval under x -> factor * x + offset, factor above 0.
Distribution converted(const Distribution& possible, const Unit& from, const Unit& to) {
    const double factor = convert(1, from, to) - convert(0, from, to);
    return possible.scaled(factor, convert(0, from, to));
}

// Units of China, Japan and Korea, and others whose names English leaves alone in the plural.
constexpr std::array<std::string_view, 18> invariable{"li",
                                                      "chi",
                                                      "cun",
                                                      "zhang",
                                                      "ri",
                                                      "mu",
                                                      "qing",
                                                      "chongbo",
                                                      "pyeong",
                                                      "rai",
                                                      "momme",
                                                      "koku",
                                                      "kan",
                                                      "jin",
                                                      "liang",
                                                      "pood",
                                                      "long hundredweight",
                                                      "short hundredweight"};

std::string plural(std::string_view name) {
    if (std::find(invariable.begin(), invariable.end(), name) != invariable.end()) return std::string(name);
    if (name.starts_with("per ")) return std::string(name);
    const std::size_t end = std::min(
        {name.find(" per "), name.find(" of "), name.find(" sterling"), name.find(" tournois"), name.size()});
    const std::string_view head = name.substr(0, end), rest = name.substr(end);
    const bool in_y = head.size() > 1 && head.back() == 'y' &&
                      std::string_view("aeiou").find(head[head.size() - 2]) == std::string_view::npos;
    std::string result(in_y ? head.substr(0, head.size() - 1) : head);
    return result.append(in_y ? "ies" : "s").append(rest);
}

}  // namespace

std::string unit_words(const Unit& unit, double amount) {
    if (!unit.symbol.empty()) return std::string(unit.symbol);
    return amount == 1 ? std::string(unit.name) : plural(unit.name);
}

bool convertible(const Unit& from, const Unit& to) noexcept {
    return from.dimension == to.dimension && from.currency == to.currency;
}

double convert(double value, const Unit& from, const Unit& to) noexcept {
    if (&from == &to) return value;
    if (from.offset == 0 && to.offset == 0 && from.exact && to.exact) {
        // One multiplication and one division of integers keeps what is exact exact.
        std::int64_t up = 0, down = 0;
        if (!__builtin_mul_overflow(from.exact->numerator, to.exact->denominator, &up) &&
            !__builtin_mul_overflow(from.exact->denominator, to.exact->numerator, &down))
            return value * static_cast<double>(up) / static_cast<double>(down);
    }
    return (value * from.factor + from.offset - to.offset) / to.factor;
}

std::string_view to_string(Modifier modifier) noexcept {
    switch (modifier) {
        case Modifier::equal:
            return "=";
        case Modifier::approximate:
            return "~";
        case Modifier::less:
            return "<";
        case Modifier::at_most:
            return "<=";
        case Modifier::greater:
            return ">";
        case Modifier::at_least:
            return ">=";
        case Modifier::range:
            return "range";
    }
    return "=";
}

std::optional<Distribution> in_unit(const Quantity& q, const Unit& unit) {
    std::optional<Distribution> result;
    for (const Unit* from : q.units) {
        if (!convertible(*from, unit)) continue;
        Distribution possible = converted(q.possible, *from, unit);
        result = result ? disjunction(*result, possible) : std::move(possible);
    }
    return result;
}

Interval logical_bounds(const Quantity& q) noexcept {
    if (!q.lower && !q.upper && q.value && q.modifier == Modifier::equal)
        return {{*q.value, true}, {*q.value, true}};
    Interval bounds;
    if (q.lower) bounds.lower = {*q.lower, q.lower_closed};
    if (q.upper) bounds.upper = {*q.upper, q.upper_closed};
    return bounds;
}

}  // namespace gainsay
