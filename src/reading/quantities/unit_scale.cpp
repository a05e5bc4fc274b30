#include "reading/quantities/unit_scale.hpp"

#include <cmath>
#include <utility>

#include "reading/quantities/cardinal.hpp"
#include "reading/quantities/number.hpp"
#include "reading/quantities/rate.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {
namespace {

// Suffixes that are also units or letters: a scale only beside a currency or before people.
bool is_letter_scale(const Token& token) {
    return token.info->has(suffix_only) && token.end - token.begin <= 2 && token.key != key_of("mn") &&
           token.key != key_of("bn") && token.key != key_of("cr");
}

class Heading {
  public:
    explicit Heading(const Tokens& tokens) : tokens_(tokens) {}

    std::optional<ScaledUnit> read() {
        while (at().kind != TokenKind::end)
            if (!skip() && !take_figures() && !take_scale() && !take_rate() && !take_unit() &&
                !take_counted())
                return std::nullopt;
        if (result_.scale == 1) return std::nullopt;
        return std::move(result_);
    }

  private:
    const Token& at(std::size_t ahead = 0) const {
        return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : tokens_.back();
    }

    bool skip() {
        const Token& token = at();
        const bool mark = token.kind == TokenKind::symbol &&
                          (token.symbol == U'(' || token.symbol == U')' || token.symbol == U',' ||
                           token.symbol == U'\'' || token.symbol == U'[' || token.symbol == U']');
        const bool filler = is_word(token, "in") || is_word(token, "of") ||
                            (is_word(token, "s") && at_ > 0 && tokens_[at_ - 1].kind == TokenKind::number);
        return (mark || filler) && (++at_, true);
    }

    // "'000", "1000", "10^6"
    bool take_figures() {
        if (at().kind != TokenKind::number) return false;
        if (at().literal.value == 0 && at().literal.integer_digits == 3) {
            result_.scale *= 1000;
            ++at_;
            return true;
        }
        const auto number = parse_number(tokens_, at_);
        constexpr double least = 100;
        if (!number || number->value < least ||
            std::pow(10, std::round(std::log10(number->value))) != number->value)
            return false;
        result_.scale *= number->value;
        at_ = number->end;
        return true;
    }

    bool money() const { return !result_.units.empty() && !result_.units.front()->currency.empty(); }

    bool take_scale() {
        const Token& token = at();
        const WordClass word = token.info->word_class;
        if (word != WordClass::scale && word != WordClass::hundred) return false;
        if (is_letter_scale(token) && !money()) {
            const UnitMatch next = match_simple_unit(tokens_, at_ + 1);
            if (!next.money && !at(1).info->has(people)) return false;
        }
        result_.scale *= token.info->value;
        ++at_;
        return true;
    }

    bool take_rate() {
        const bool mark = is_word(at(), "per") || is_symbol(at(), U'/') || at().info->has(article);
        const std::string_view period = mark ? period_of(at(1)) : std::string_view{};
        if (period.empty() || !result_.per.empty()) return false;
        result_.per = period;
        at_ += 2;
        return true;
    }

    bool take_unit() {
        if (!result_.units.empty()) return false;
        UnitMatch match = match_unit(tokens_, at_);
        if (match.units.empty()) return false;
        result_.units = std::move(match.units);
        at_ = match.end;
        return true;
    }

    // "thousand people"
    bool take_counted() {
        const Token& token = at();
        const bool noun = token.kind == TokenKind::word && !token.info->has(preposition | auxiliary) &&
                          token.info->word_class == WordClass::none && result_.scale != 1 &&
                          result_.units.empty();
        return noun && (++at_, true);
    }

    const Tokens& tokens_;
    std::size_t at_ = 0;
    ScaledUnit result_;
};

}  // namespace

std::optional<ScaledUnit> read_scaled_unit(std::string_view heading) {
    Tokens tokens;
    tokenize(heading, tokens);
    return Heading(tokens).read();
}

bool states_scale(std::string_view words) {
    Tokens tokens;
    tokenize(words, tokens);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const auto number = parse_number(tokens, i, {true, false});
        if (number && (number->scale != 1 || number->power != 1)) return true;
        if (number) i = number->end - 1;
    }
    return false;
}

std::string_view scale_word(double scale) noexcept {
    return scale == 1e3   ? "thousand"
           : scale == 1e6 ? "million"
           : scale == 1e9 ? "billion"
                          : std::string_view{};
}

Quantity times(Quantity quantity, double factor) {
    for (auto* figure : {&quantity.value, &quantity.lower, &quantity.upper})
        if (*figure) *figure = **figure * factor;
    quantity.possible = quantity.possible.scaled(factor, 0);
    return quantity;
}

}  // namespace gainsay::reading
