#include "reading/quantities/possible.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace gainsay::reading {
namespace {

int width_column(int significant) { return std::clamp(significant, 1, 3) - 1; }

struct Flank {
    Bound support, core;
    FuzzyInterval::Knots tail;  // from the core outwards
};

// Below an upper bound: 1 to the core, 0.6 at N/4, 0.3 at N/20, down to nothing at 0. Above a lower one
// likewise.
void add_soft_tail(Flank& flank, double value, bool below) {
    if (value <= 0) return;
    const double near = below ? value / 4 : value * 4, far = below ? value / 20 : value * 20;
    const bool outside = below ? near < flank.core.value : near > flank.core.value;
    if (!outside) return;
    flank.tail.push_back({near, 0.6});
    flank.tail.push_back({far, 0.3});
}

FuzzyInterval assemble(const Flank& lower, const Flank& upper) {
    FuzzyInterval::Knots knots;
    const auto add = [&](double x, double possibility) {
        if (!std::isfinite(x)) return;
        if (!knots.empty() && knots.back().x >= x) return;
        knots.push_back({x, possibility});
    };
    if (lower.tail.empty() && lower.support.value < lower.core.value) add(lower.support.value, 0);
    for (auto knot = lower.tail.rbegin(); knot != lower.tail.rend(); ++knot) add(knot->x, knot->possibility);
    add(lower.core.value, 1);
    add(upper.core.value, 1);
    for (const auto& knot : upper.tail) add(knot.x, knot.possibility);
    if (upper.tail.empty() && upper.support.value > upper.core.value) add(upper.support.value, 0);
    return FuzzyInterval::from_knots({lower.support, upper.support}, std::move(knots));
}

struct Halo {
    double core = 0, support = 0;
};

double percent_of(double value, double percent) { return std::abs(value) * percent / 100; }

Halo halo_of(const Number& number, const HedgeIndex& table, bool exact) {
    if (exact) return {};
    const BareHalo& bare = table.bare();
    const double size = std::abs(number.value);
    if (number.vague == Vague::dozen) {
        const VagueCount& dozen = table.count("dozen");
        const double per_unit = std::max(dozen.support_high - 12, 12 - dozen.support_low) / 12;
        constexpr double half_a_dozen = 6;  // said of five to seven without a thought
        if (size == half_a_dozen) return {size * per_unit, 2 * size * per_unit};
        return {0, size * per_unit};
    }
    if (number.fraction) {
        // Points of percent are too wide for "1 in 200": there the halo shrinks with the share.
        constexpr double most_core = 0.2, most_support = 0.5;
        return {std::min(bare.fraction_core / 100, most_core * size),
                std::min(bare.fraction_support / 100, most_support * size)};
    }
    // Who writes powers of ten prints the digits that count.
    if (number.power != 1 && number.scale == 1)
        return {0, number.power * std::pow(10.0, -static_cast<double>(number.decimals)) / 2};
    if (number.composite && number.decimals == 0) return {};
    const Precision precision = precision_of(number);
    if (precision.significant == 1 && size > 12)
        return {percent_of(size, bare.round_core), percent_of(size, bare.round_support)};
    if (precision.significant == 2 && size > 100)
        return {percent_of(size, bare.two_digit_core), percent_of(size, bare.two_digit_support)};
    if (precision.significant >= 3 && precision.last_place > 1)
        return {precision.last_place / 4, precision.last_place / 2};
    if (number.decimals > 0 && number.scale == 1)
        return {0, std::pow(10.0, -static_cast<double>(number.decimals)) / 2};
    return {};
}

}  // namespace

Precision precision_of(const Number& number) {
    if (number.value == 0 || !std::isfinite(number.value)) return {};
    if (number.fraction) return {1, 1};
    char buffer[40];
    const auto written =
        std::to_chars(buffer, buffer + sizeof buffer, std::abs(number.value), std::chars_format::scientific);
    const char* e = std::find(buffer, written.ptr, 'e');
    int digits = 0;
    for (const char* c = buffer; c != e; ++c) digits += *c != '.';
    int exponent = 0;
    std::from_chars(e[1] == '+' ? e + 2 : e + 1, written.ptr, exponent);
    return {digits, std::pow(10.0, exponent - digits + 1)};
}

Distribution hedged(double value, int significant, const Hedge& hedge) {
    const int s = width_column(significant);
    const HedgeWidth& width = hedge.width;
    const bool excluded = hedge.modifier == Modifier::less || hedge.modifier == Modifier::greater;
    const auto move = [&](double percent, int sign) {
        return std::isinf(percent) ? sign * infinity : value + sign * percent_of(value, percent);
    };
    const auto closed = [&](double x) { return !(excluded && x == value); };
    Flank lower, upper;
    lower.core = {move(width.core_below[s], -1), true};
    upper.core = {move(width.core_above[s], 1), true};
    lower.support = {move(width.support_below[s], -1), true};
    upper.support = {move(width.support_above[s], 1), true};
    for (Bound* bound : {&lower.core, &upper.core, &lower.support, &upper.support})
        bound->closed = std::isfinite(bound->value) && closed(bound->value);
    if (std::isinf(lower.support.value)) {
        if (value > 0) lower.support = {0, true};
        add_soft_tail(lower, value, true);
        if (lower.tail.empty()) lower.core = lower.support;
    }
    if (std::isinf(upper.support.value)) {
        add_soft_tail(upper, value, false);
        if (upper.tail.empty()) upper.core = upper.support;
    }
    if (value == 0 && excluded && lower.support.value == upper.support.value)
        return FuzzyInterval::exactly(0);
    return assemble(lower, upper);
}

Distribution bare(const Number& number, const HedgeIndex& table, bool exact) {
    const Halo halo = halo_of(number, table, exact);
    const double x = number.value;
    if (!std::isfinite(x + halo.support)) return FuzzyInterval::exactly(x);
    return FuzzyInterval::trapezoid({{x - halo.support, true}, {x + halo.support, true}},
                                    {{x - halo.core, true}, {x + halo.core, true}});
}

Distribution vague(const Number& number, const HedgeIndex& table) {
    const auto shape = [](const VagueCount& count, double scale) {
        return FuzzyInterval::trapezoid(
            {{count.support_low * scale, true}, {count.support_high * scale, true}},
            {{count.core_low * scale, true}, {count.core_high * scale, true}});
    };
    switch (number.vague) {
        case Vague::couple:
            return shape(table.count("couple"), number.scale);
        case Vague::few:
            return shape(table.count("few"), 1);
        case Vague::several:
            return shape(table.count("several"), 1);
        case Vague::handful:
            return shape(table.count("handful"), 1);
        case Vague::some_scale:
            return shape(table.count("several powers"), number.scale);
        case Vague::multiple:
            if (number.value == 12) return shape(table.count("dozens"), 1);
            if (number.value == 20) return shape(table.count("scores"), 1);
            return shape(table.count("powers"), number.value);
        case Vague::none:
        case Vague::dozen:
            break;
    }
    return bare(number, table, false);
}

Distribution between(const Number& lower, bool lower_closed, const Number& upper, bool upper_closed,
                     const HedgeIndex& table, bool exact) {
    const Halo low = halo_of(lower, table, exact || !lower_closed),
               high = halo_of(upper, table, exact || !upper_closed);
    const Interval core{{lower.value, lower_closed}, {upper.value, upper_closed}};
    const Interval support{{lower.value - low.support, lower_closed},
                           {upper.value + high.support, upper_closed}};
    return FuzzyInterval::trapezoid(support, core);
}

}  // namespace gainsay::reading
