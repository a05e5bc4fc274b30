#include "reading/units/units.hpp"

#include <deque>
#include <map>
#include <mutex>
#include <numeric>
#include <string>
#include <tuple>

#include "reading/units/unit_rows.hpp"
#include "reading/units/unit_table.hpp"

namespace gainsay::reading {
namespace {

const Token& at(const Tokens& tokens, std::size_t i) { return i < tokens.size() ? tokens[i] : tokens.back(); }

// Units that are built from others live here; two builds of the same one are the same unit.
class DerivedUnits {
  public:
    static DerivedUnits& instance() {
        static DerivedUnits units;
        return units;
    }
    const Unit* get(const Unit& above, const Unit* below, int power) {
        const std::lock_guard lock(mutex_);
        const auto [found, added] = index_.try_emplace({&above, below, power}, nullptr);
        if (added) found->second = below ? make_quotient(above, *below, power) : make_power(above, power);
        return found->second;
    }

  private:
    static std::optional<Ratio> multiply(std::optional<Ratio> a, const std::optional<Ratio>& b, int times) {
        for (int i = 0; a && i < (times < 0 ? -times : times); ++i) {
            if (!b) return std::nullopt;
            const std::int64_t up = times > 0 ? b->numerator : b->denominator;
            const std::int64_t down = times > 0 ? b->denominator : b->numerator;
            const std::int64_t g1 = std::gcd(a->numerator, down), g2 = std::gcd(up, a->denominator);
            Ratio next;
            if (__builtin_mul_overflow(a->numerator / g1, up / g2, &next.numerator) ||
                __builtin_mul_overflow(a->denominator / g2, down / g1, &next.denominator))
                return std::nullopt;
            a = next;
        }
        return a;
    }
    static double raise(double base, int times) {
        double result = 1;
        for (int i = 0; i < (times < 0 ? -times : times); ++i) result *= base;
        return times < 0 ? 1 / result : result;
    }
    std::string_view keep(std::string text) { return text_.emplace_back(std::move(text)); }
    static std::string powered(std::string_view name, int power) {
        if (power == 1) return std::string(name);
        if (power == 2) return "square " + std::string(name);
        if (power == 3) return "cubic " + std::string(name);
        return std::string(name) + "^" + std::to_string(power);
    }

    const Unit* make_power(const Unit& unit, int exponent) {
        Unit result;
        const std::string positive = powered(unit.name, exponent < 0 ? -exponent : exponent);
        result.name = keep(exponent < 0 ? "inverse " + positive : positive);
        result.symbol = keep(std::string(unit.symbol) + std::to_string(exponent));
        for (std::size_t i = 0; i < unit.dimension.exponents.size(); ++i)
            result.dimension.exponents[i] = static_cast<std::int8_t>(unit.dimension.exponents[i] * exponent);
        result.exact = multiply(Ratio{}, unit.exact, exponent);
        result.factor = raise(unit.factor, exponent);
        result.currency = unit.currency;
        result.source = unit.source;
        return &units_.emplace_back(result);
    }
    const Unit* make_quotient(const Unit& above, const Unit& below, int exponent) {
        Unit result;
        const bool product = exponent < 0;
        const int size = product ? -exponent : exponent;
        result.name = keep(std::string(above.name) + (product ? " " : " per ") + powered(below.name, size));
        result.symbol = keep(std::string(above.symbol) + (product ? "·" : "/") + std::string(below.symbol) +
                             (size == 1 ? "" : std::to_string(size)));
        for (std::size_t i = 0; i < above.dimension.exponents.size(); ++i)
            result.dimension.exponents[i] = static_cast<std::int8_t>(above.dimension.exponents[i] -
                                                                     below.dimension.exponents[i] * exponent);
        result.exact = multiply(above.exact, below.exact, -exponent);
        result.factor = above.factor * raise(below.factor, -exponent);
        result.currency = above.currency;
        result.source = above.source;
        return &units_.emplace_back(result);
    }

    std::mutex mutex_;
    std::map<std::tuple<const Unit*, const Unit*, int>, const Unit*> index_;
    std::deque<Unit> units_;
    std::deque<std::string> text_;
};

// The longest name in the table that starts at `i`.
UnitMatch match_name(const Tokens& tokens, std::size_t i) {
    const UnitTable& table = UnitTable::instance();
    UnitMatch best;
    const UnitName* found = nullptr;
    std::uint64_t folded = UnitTable::name_seed, raw = UnitTable::name_seed;
    bool folded_open = true, raw_open = true;
    for (std::size_t k = i; k + 1 < tokens.size() && (folded_open || raw_open); ++k) {
        const Token& token = tokens[k];
        if (token.kind != TokenKind::word && token.kind != TokenKind::symbol) break;
        raw = UnitTable::extend(raw, token.raw_key);
        folded = UnitTable::extend(folded, token.key);
        const UnitName* printed = raw_open ? table.exact(raw) : nullptr;
        const UnitName* word = folded_open ? table.folded(folded) : nullptr;
        raw_open = printed && printed->longer;
        folded_open = word && word->longer;
        const UnitName* here = printed && !printed->units.empty() ? printed
                               : word && !word->units.empty()     ? word
                                                                  : nullptr;
        if (!here) continue;
        found = here;
        best.end = k + 1;
    }
    if (!found) return best;
    best.units.assign(found->units.begin(), found->units.end());
    best.symbol = found->symbol;
    best.money = !best.units.front()->currency.empty();
    best.minor_money = best.money && best.units.front()->factor != 1;
    return best;
}

void raise_to(UnitMatch& match, int exponent) {
    for (const Unit*& unit : match.units) unit = power(*unit, exponent);
    match.money = false;
}

// An exponent behind a symbol: "m²", "km^2", "s-1", "km2". 0 if none; `end` moves behind it.
int exponent_behind(const Tokens& tokens, std::size_t& end, bool symbol) {
    const Token& next = at(tokens, end);
    const auto small = [](const Token& token) {
        return token.kind == TokenKind::number && !token.space_before && token.literal.decimals == 0 &&
               token.literal.value >= 1 && token.literal.value <= 4;
    };
    if (next.kind == TokenKind::number && next.literal.superscript && !next.space_before &&
        std::abs(next.literal.value) <= 4 && next.literal.value != 0) {
        ++end;
        return static_cast<int>(next.literal.value);
    }
    if (next.key == key_of("squared") || next.key == key_of("cubed")) {
        ++end;
        return next.key == key_of("squared") ? 2 : 3;
    }
    if (!symbol || next.space_before || end == 0 || tokens[end - 1].kind != TokenKind::word) return 0;
    if (small(next) && next.literal.value > 1 && next.literal.value < 4) {
        ++end;
        return static_cast<int>(next.literal.value);
    }
    std::size_t k = end;
    const bool caret = is_symbol(at(tokens, k), U'^');
    if (caret) ++k;
    const bool minus = is_symbol(at(tokens, k), U'-') && !at(tokens, k).space_before;
    if (minus) ++k;
    if ((!caret && !minus) || !small(at(tokens, k))) return 0;
    const int value = static_cast<int>(at(tokens, k).literal.value);
    end = k + 1;
    return minus ? -value : value;
}

// Measures of area and volume that are written as one word.
struct Contraction {
    std::string_view word, length;
    int exponent;
};
constexpr Contraction contractions[] = {
    {"sqm", "metre", 2}, {"sqft", "foot", 2},     {"sqkm", "kilometre", 2}, {"sqmi", "mile", 2},
    {"sqyd", "yard", 2}, {"cc", "centimetre", 3}, {"ccm", "centimetre", 3}};

UnitMatch contracted(const Tokens& tokens, std::size_t i) {
    constexpr std::uint32_t longest = 4;
    const Token& token = at(tokens, i);
    if (token.kind != TokenKind::word || token.end - token.begin > longest) return {};
    for (const Contraction& contraction : contractions) {
        if (!is_word(token, contraction.word)) continue;
        UnitMatch match;
        match.units.assign(1, power(*named_unit(contraction.length), contraction.exponent));
        match.end = i + 1;
        match.symbol = true;
        return match;
    }
    return {};
}

}  // namespace

const Unit* quotient(const Unit& numerator, const Unit& denominator, int exponent) {
    return DerivedUnits::instance().get(numerator, &denominator, exponent);
}

const Unit* power(const Unit& unit, int exponent) {
    return exponent == 1 ? &unit : DerivedUnits::instance().get(unit, nullptr, exponent);
}

const Unit* named_unit(std::string_view name) {
    Tokens words;
    tokenize(name, words);
    return match_simple_unit(words, 0).units.front();
}

UnitList currencies_of_letter(const Token& letter) {
    UnitList result;
    if (!letter.capital || letter.end - letter.begin > 2) return result;
    for (const LetterRow& row : letter_rows())
        if (letter.raw_key == key_of(row.letter))
            result.push_back(UnitTable::instance().currency(row.currency));
    return result;
}

UnitMatch match_simple_unit(const Tokens& tokens, std::size_t i) {
    const Token& first = at(tokens, i);
    int exponent = 0;
    if (first.key == key_of("square") || first.key == key_of("sq")) exponent = 2;
    if (first.key == key_of("cubic") || first.key == key_of("cu")) exponent = 3;
    if (exponent != 0) {
        std::size_t k = i + 1;
        if (is_symbol(at(tokens, k), U'.') || is_symbol(at(tokens, k), U'-')) ++k;
        UnitMatch match = match_name(tokens, k);
        if (match.units.empty() || match.units.front()->dimension.exponents[0] != 1) return {};
        raise_to(match, exponent);
        return match;
    }
    UnitMatch match = match_name(tokens, i);
    if (match.units.empty()) return contracted(tokens, i);
    if (match.money) return match;
    if (const int behind = exponent_behind(tokens, match.end, match.symbol); behind != 0 && behind != 1)
        raise_to(match, behind);
    return match;
}

namespace {

// The denominator of a rate behind `i`: "/hour", "per square mile", "a day", "an hour".
struct Denominator {
    UnitMatch unit;
    std::size_t end = 0;
};

std::optional<Denominator> denominator_at(const Tokens& tokens, std::size_t i) {
    const Token& mark = at(tokens, i);
    const bool slash = is_symbol(mark, U'/');
    const bool word = mark.key == key_of("per");
    const bool loose = mark.info->has(article) || mark.key == key_of("each") || mark.key == key_of("every");
    if (!slash && !word && !loose) return std::nullopt;
    Denominator result;
    result.unit = match_simple_unit(tokens, i + 1);
    if (result.unit.units.empty() || result.unit.money) return std::nullopt;
    const Unit& unit = *result.unit.units.front();
    const bool time = unit.dimension.exponents[2] == 1 && unit.dimension.exponents[0] == 0;
    if (loose && !time && unit.dimension.exponents == Dimension{}.exponents) return std::nullopt;
    if (loose && result.unit.symbol) return std::nullopt;
    result.end = result.unit.end;
    return result;
}

// "s−1" behind "m", "·m" behind "N": a further factor of a unit in symbols.
bool join_factor(const Tokens& tokens, UnitMatch& match) {
    const Token& mark = at(tokens, match.end);
    const bool dot = is_symbol(mark, 0xB7) && !mark.space_before;
    if (!match.symbol || match.money || (!dot && mark.kind != TokenKind::word)) return false;
    const std::size_t start = dot ? match.end + 1 : match.end;
    UnitMatch factor = match_name(tokens, start);
    if (factor.units.empty() || factor.money || !factor.symbol) return false;
    int exponent = exponent_behind(tokens, factor.end, true);
    if (exponent == 0) exponent = 1;
    if (!dot && exponent > 0) return false;
    for (const Unit*& unit : match.units) unit = quotient(*unit, *factor.units.front(), -exponent);
    match.end = factor.end;
    return true;
}

// "L/100 km"
bool join_hundred(const Tokens& tokens, UnitMatch& match) {
    const Token& hundred = at(tokens, match.end + 1);
    const bool litre = match.units.front()->dimension == Dimension{{3}};
    if (!litre || hundred.kind != TokenKind::number || hundred.literal.value != 100) return false;
    const UnitMatch length = match_name(tokens, match.end + 2);
    if (length.units.empty() || length.units.front()->name != "kilometre") return false;
    for (const Unit*& unit : match.units) unit = quotient(*unit, *named_unit("hundred kilometres"), 1);
    match.end = length.end;
    match.symbol = false;
    return true;
}

}  // namespace

UnitMatch match_unit(const Tokens& tokens, std::size_t i) {
    UnitMatch match = match_simple_unit(tokens, i);
    if (match.units.empty()) return match;
    for (int guard = 0; guard < 3; ++guard) {
        if (join_factor(tokens, match)) continue;
        const Token& mark = at(tokens, match.end);
        // A slash or "per" joins anything; "a day" behind money, mass and volume is left to the phrase as a
        // rate.
        if (!is_symbol(mark, U'/') && mark.key != key_of("per")) break;
        if (join_hundred(tokens, match)) break;
        const auto below = denominator_at(tokens, match.end);
        if (!below) break;
        const Unit& unit = *below->unit.units.front();
        const bool time = unit.dimension.exponents[2] == 1 && unit.dimension.exponents[0] == 0;
        if (time && (match.money || unit.factor >= 86400)) break;
        for (const Unit*& above : match.units) above = quotient(*above, unit, 1);
        match.end = below->end;
        match.symbol = false;
    }
    return match;
}

}  // namespace gainsay::reading
