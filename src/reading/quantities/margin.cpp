#include "reading/quantities/margin.hpp"

#include <cmath>

#include "reading/quantities/cardinal.hpp"
#include "reading/quantities/scale.hpp"
#include "reading/units/units.hpp"

namespace gainsay::reading {
namespace {

const Token& token_in(const Tokens& tokens, std::size_t i) {
    return i < tokens.size() ? tokens[i] : tokens.back();
}

// The token behind "±", "plus or minus", "give or take" at `k`; 0 if none of them is there.
std::size_t behind_plus_minus(const Tokens& tokens, std::size_t k) {
    const auto at = [&](std::size_t i) -> const Token& { return token_in(tokens, i); };
    if (is_symbol(at(k), 0xB1)) return k + 1;
    if (is_symbol(at(k), U'+') && is_symbol(at(k + 1), U'/') && is_symbol(at(k + 2), U'-')) return k + 3;
    if (is_word(at(k), "plus") && is_word(at(k + 1), "or") && is_word(at(k + 2), "minus")) return k + 3;
    if (is_word(at(k), "give") && is_word(at(k + 1), "or") && is_word(at(k + 2), "take")) return k + 3;
    if (is_symbol(at(k), U',') && is_word(at(k + 1), "give") && is_word(at(k + 2), "or")) return k + 4;
    return 0;
}

std::optional<Amount> margin_at(const Tokens& tokens, std::size_t k, bool money) {
    if (const UnitMatch sign = match_simple_unit(tokens, k);
        sign.money && token_in(tokens, k).kind != TokenKind::number)
        return parse_amount(tokens, k, false);
    const auto number = parse_number(tokens, k, {money, false});
    if (!number) return std::nullopt;
    Amount margin;
    margin.number = *number;
    margin.end = number->end;
    read_unit_behind(tokens, margin);
    return margin;
}

// What a scale word or a power behind the margin, or behind the number, multiplies.
double multiplied_by(const Number& number) { return number.power_written ? number.power : number.scale; }

// "4.54 ± 0.05 billion years", "3.2 ± 0.1 × 10^6", "3.2 million ± 0.1": the scale is said once, of both.
void share_scale_of_margin(Amount& amount, Amount& margin) {
    constexpr double most_before_scale = 1000;
    const double value = std::abs(amount.number.value);
    const double of_amount = multiplied_by(amount.number), of_margin = multiplied_by(margin.number);
    const bool own_unit = !amount.unit.units.empty() && !amount.unit.money;
    if (of_amount == 1 && of_margin != 1 && !own_unit && value < most_before_scale) {
        amount.number.value *= of_margin;
        amount.number.scale = of_margin;
    } else if (of_margin == 1 && of_amount != 1 && !amount.number.spelled &&
               margin.number.value <= value / of_amount &&
               (margin.unit.units.empty() || margin.unit.units == amount.unit.units)) {
        margin.number.value *= of_amount;
    }
}

// What a margin in its own unit is in that of the amount.
double in_unit_of(Amount& amount, const Amount& margin) {
    const double own = margin.number.value;
    if (margin.unit.units.empty()) return own;
    const Unit& unit = *margin.unit.units.front();
    if (amount.unit.units.empty()) amount.unit = margin.unit;
    else if (convertible(unit, *amount.unit.units.front()))
        return convert(own, unit, *amount.unit.units.front());
    else if (unit.name == "percent") return own * (std::abs(amount.number.value) / 100);
    return own;
}

// "(3.2 ± 0.1) × 10^6", "(4.54 ± 0.05) billion years"
std::size_t behind_bracket(const Tokens& tokens, Amount& amount, std::size_t phrase_begin, std::size_t end,
                           double& tolerance) {
    const auto opens = [&](std::size_t i) { return i > 0 && is_symbol(tokens[i - 1], U'('); };
    const bool opened = opens(amount.begin) || opens(phrase_begin);
    if (!opened || !is_symbol(token_in(tokens, end), U')')) return end;
    const ScaleRead scale = read_scales(tokens, end + 1, {amount.unit.money, false}, true);
    double factor = scale.value;
    Amount whole;
    whole.end = end + 1;
    if (const auto power = parse_power_of_ten(tokens, end + 1)) {
        factor = power->first;
        whole.end = power->second;
    } else if (!scale.dozens) {
        whole.end = scale.end;
    }
    amount.number.value *= factor;
    tolerance *= factor;
    if (amount.unit.units.empty()) {
        whole.number.value = amount.number.value;
        read_unit_behind(tokens, whole);
        amount.unit = whole.unit;
    }
    return whole.end;
}

}  // namespace

std::optional<Margin> read_margin(const Tokens& tokens, Amount& amount, std::size_t phrase_begin,
                                  std::size_t i) {
    const std::size_t k = behind_plus_minus(tokens, i);
    if (k == 0 || token_in(tokens, k).info->has(article))
        return std::nullopt;  // "give or take a few": a hedge
    auto second = margin_at(tokens, k, amount.unit.money);
    if (!second || second->number.value <= 0 || second->number.article) return std::nullopt;
    share_scale_of_margin(amount, *second);
    Margin margin{in_unit_of(amount, *second), second->end, second->end};
    if (second->unit.units.empty())
        margin.end = behind_bracket(tokens, amount, phrase_begin, second->end, margin.tolerance);
    return margin;
}

}  // namespace gainsay::reading
