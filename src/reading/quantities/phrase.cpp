#include "reading/quantities/phrase.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "reading/quantities/amount.hpp"
#include "reading/quantities/cardinal.hpp"
#include "reading/quantities/margin.hpp"
#include "reading/quantities/possible.hpp"
#include "reading/quantities/preposition.hpp"
#include "reading/quantities/range.hpp"
#include "reading/quantities/rate.hpp"
#include "reading/units/units.hpp"

namespace gainsay::reading {
namespace {

using HedgeList = boost::container::small_vector<HedgeMatch, 4>;

class PhraseParser {
  public:
    PhraseParser(const Tokens& tokens, const PhraseOptions& options) : tokens_(tokens), options_(options) {}

    std::optional<Phrase> parse(std::size_t i) {
        phrase_ = {};
        phrase_.begin = i;
        std::size_t k = hedges_before(i);
        if (const std::size_t zero = denied(k); zero != 0) return nothing(k, zero);
        RangeReader ranges(tokens_, options_.hedges, phrase_.begin);
        const auto finish_range = [&](const std::optional<Range>& range) {
            return range ? finish(*range, ranges.hedges_within()) : std::nullopt;
        };
        if (is_word(at(k), "between")) {
            if (const auto range = ranges.between(k)) return finish_range(range);
        }
        if (is_word(at(k), "from")) {
            const auto first = amount(k + 1);
            return first ? finish_range(ranges.joined(*first, true)) : std::nullopt;
        }
        auto first = amount(k);
        if (!first) return ordinal_bound(k);
        if (const auto range = ranges.chained(*first)) return finish_range(range);
        if (auto whole = finish_range(ranges.joined(*first, false))) return whole;
        return finish(*first);
    }

  private:
    const Token& at(std::size_t i) const { return i < tokens_.size() ? tokens_[i] : tokens_.back(); }

    // ---- hedges before ----

    std::size_t hedges_before(std::size_t i) {
        std::size_t k = i;
        for (int guard = 0; guard < 6; ++guard) {
            const HedgeMatch match = options_.hedges.before(tokens_, k);
            if (!match.hedge || starts_currency(k, match.end)) break;
            before_.push_back({match.hedge, match.end});
            note_words(k, match.end);
            k = match.end;
            if (is_symbol(at(k), U'-') && !at(k).space_before && at(k + 1).kind != TokenKind::number) ++k;
        }
        return k;
    }

    // "CA$20" is no circa.
    bool starts_currency(std::size_t k, std::size_t hedge_end) const {
        if (at(hedge_end).space_before || !at(k).capital) return false;
        const UnitMatch sign = match_simple_unit(tokens_, k);
        return sign.money && sign.symbol && sign.end > hedge_end;
    }

    // "over" that says in the course of what, and no bound, is no part of the phrase.
    void drop_preposition(const Amount& amount) {
        if (before_.empty() || before_.front().end != phrase_.begin + 1 ||
            before_.front().hedge->modifier == Modifier::approximate ||
            !is_preposition(tokens_, phrase_.begin, amount))
            return;
        before_.erase(before_.begin());
        const std::size_t begin = ++phrase_.begin;
        phrase_.quantity.hedge.clear();
        if (!before_.empty()) note_words(begin, before_.back().end);
    }

    void note_words(std::size_t from, std::size_t to) {
        if (!phrase_.quantity.hedge.empty()) phrase_.quantity.hedge += ' ';
        phrase_.quantity.hedge += options_.text.substr(at(from).begin, at(to - 1).end - at(from).begin);
    }

    // "not a single rifle", "not one": none at all. The token behind, 0 if it is not said.
    std::size_t denied(std::size_t i) const {
        if (is_word(at(i), "none") && i == 0 && at(1).kind == TokenKind::end) return 1;
        if (!is_word(at(i), "not")) return 0;
        if (is_word(at(i + 1), "a") && is_word(at(i + 2), "single")) return i + 3;
        if (is_word(at(i + 1), "one") && at(i + 2).kind == TokenKind::word && !at(i + 2).info->has(auxiliary))
            return i + 2;
        return 0;
    }

    std::optional<Phrase> nothing(std::size_t i, std::size_t end) {
        note_words(i, end);
        Quantity& q = phrase_.quantity;
        q.value = 0;
        q.exact = true;
        q.possible = FuzzyInterval::exactly(0);
        phrase_.number_begin = i;
        phrase_.number_end = phrase_.end = end;
        phrase_.hedged = true;
        return std::move(phrase_);
    }

    // "higher than the tenth": a place on a list as a bound.
    std::optional<Phrase> ordinal_bound(std::size_t k) {
        if (before_.empty() || !at(k).info->has(determiner)) return std::nullopt;
        const auto ordinal = parse_ordinal(tokens_, k + 1);
        if (!ordinal || parse_number(tokens_, ordinal->end))
            return std::nullopt;  // "over the first three days"
        Amount place;
        place.number.value = ordinal->value;
        place.number.spelled = true;
        place.begin = k + 1;
        place.end = place.number_end = place.number.end = ordinal->end;
        phrase_.ordinal = true;
        return finish(place);
    }

    std::optional<Amount> amount(std::size_t i) const { return parse_amount(tokens_, i, false); }

    // ---- putting together ----

    std::optional<Phrase> finish(Range range, const RangeReader::Hedged& within) {
        share_scale(range.lower, range.upper);
        // "between minus 5 and minus 10"
        if (range.upper.number.value < range.lower.number.value && range.lower.number.value < 0) {
            std::swap(range.lower.number, range.upper.number);
            std::swap(range.lower.unit, range.upper.unit);
        }
        unify_units(range);
        if (!(range.lower.number.value <= range.upper.number.value)) return std::nullopt;
        Quantity& q = phrase_.quantity;
        for (const auto& [where, match] : within) note_words(where, match.end);
        q.modifier = Modifier::range;
        q.lower = range.lower.number.value;
        q.upper = range.upper.number.value;
        q.lower_closed = range.lower_closed;
        q.upper_closed = range.upper_closed;
        q.possible = between(range.lower.number, range.lower_closed, range.upper.number, range.upper_closed,
                             options_.hedges, options_.exact);
        for (const HedgeMatch& match : before_) q.estimated = q.estimated || match.hedge->estimated;
        phrase_.range = true;
        phrase_.from = range.from;
        phrase_.upper = range.upper.number;
        complete(range.lower, range.upper.end, range.upper.unit);
        rate_and_base(tokens_, phrase_, options_.text);
        return std::move(phrase_);
    }

    std::optional<Phrase> finish(Amount amount) {
        drop_preposition(amount);
        std::size_t end = amount.end;
        if (const auto margin = read_margin(tokens_, amount, phrase_.begin, end)) {
            tolerance_ = margin->tolerance;
            note_words(end, margin->own_end);
            end = margin->end;
        }
        end = below_zero(amount, end);
        end = hedges_after(amount, end);
        if (amount.unit.units.empty()) amount.unit.units = shared_unit(amount);
        value_and_shape(amount);
        complete(amount, end, amount.unit);
        rate_and_base(tokens_, phrase_, options_.text);
        return std::move(phrase_);
    }

    // "19 and 19%", "5, 6 and 7 percent", "34 × 11 × 11 km": the unit that is said once, behind the last.
    UnitList shared_unit(const Amount& amount) const {
        constexpr int most = 4;
        const Number& first = amount.number;
        if (first.scale != 1 || first.vague != Vague::none || first.article || first.one) return {};
        std::size_t k = amount.end;
        for (int further = 0; further < most; ++further) {
            const Token& joint = at(k);
            const bool times = is_symbol(joint, 0xD7) || is_word(joint, "x");
            const bool last = is_and(joint) || is_word(joint, "or");
            if (!times && !last && !is_symbol(joint, U',')) return {};
            const bool listed =
                further > 0 || (amount.begin > 1 && is_symbol(tokens_[amount.begin - 1], U',') &&
                                tokens_[amount.begin - 2].kind == TokenKind::number);
            const bool oxford = listed && is_symbol(joint, U',') && is_and(at(k + 1));
            Amount next;
            const auto number = parse_number(tokens_, k + (oxford ? 2 : 1));
            if (!number || number->vague != Vague::none || number->article) return {};
            constexpr double most_pieces = 12;
            const bool pieces =
                times && first.decimals == 0 && first.value <= most_pieces && number->decimals > 0;
            if (pieces) return {};  // "8 × 4.7 in" guns
            next.number = *number;
            next.end = k = number->end;
            read_unit_behind(tokens_, next);
            if (next.unit.units.empty()) continue;
            const Unit& unit = *next.unit.units.front();
            const bool size = times && (unit.dimension == Dimension{{1}} || unit.name == "pixel");
            const bool share = (last || oxford) && unit.name == "percent" && first.value <= 100;
            return size || share ? next.unit.units : UnitList{};
        }
        return {};
    }

    void complete(const Amount& first, std::size_t end, const UnitMatch& unit) {
        phrase_.number = first.number;
        phrase_.number_begin = first.begin;
        phrase_.number_end = first.number_end;
        phrase_.end = end;
        phrase_.has_unit = !unit.units.empty();
        phrase_.money = unit.money;
        phrase_.hedged = !before_.empty() || !after_.empty() || tolerance_ > 0;
        phrase_.quantity.units.assign(unit.units.begin(), unit.units.end());
    }

    // "2 degrees below zero"
    std::size_t below_zero(Amount& amount, std::size_t end) const {
        if (!is_word(at(end), "below") || !is_word(at(end + 1), "zero")) return end;
        amount.number.value = -std::abs(amount.number.value);
        return end + 2;
    }

    std::size_t hedges_after(const Amount& amount, std::size_t i) {
        std::size_t end = i;
        if (const HedgeMatch match = options_.hedges.after(tokens_, i);
            match.hedge && after_fits(amount, i, match)) {
            end = take_after(i, match);
            if (const HedgeMatch more = options_.hedges.after(tokens_, end);
                more.hedge && is_word(at(end), "or"))
                end = take_after(end, more);
            if (is_word(at(end), "than") && !starts_number(end + 1)) ++end;
            return end;
        }
        if (const std::size_t equal = or_equal(i); equal != 0) return equal;
        // "200 pilots or less", "20 people at most": what is counted may stand between.
        std::size_t k = i;
        for (int words = 0; words < 3 && at(k).kind == TokenKind::word; ++words) {
            const Token& token = at(k);
            const bool noun = token.info->word_class == WordClass::none || is_word(token, "gross");
            if (token.info->has(preposition | auxiliary) || !noun) break;
            ++k;
            const HedgeMatch match = options_.hedges.after(tokens_, k);
            if (!match.hedge || match.hedge->after.empty() || !far_form(k)) continue;
            if (!after_fits(amount, k, match)) continue;
            return take_after(k, match);
        }
        return end;
    }

    // Only forms that open with "or", "at", "in", "all" reach over the counted noun.
    bool far_form(std::size_t k) const {
        const Token& token = at(k);
        return is_word(token, "or") || is_word(token, "at") || is_word(token, "altogether") ||
               is_word(token, "and") || (is_word(token, "give"));
    }

    bool starts_number(std::size_t k) const {
        if (parse_number(tokens_, k)) return true;
        const auto money = amount(k);
        return money && !money->number.article;
    }

    // "60 and over", "20 and more ships"; not "nine dead and more homeless", "9 and over the border".
    bool and_bounds(const Amount& amount, std::size_t i, const Token& next) const {
        if (next.kind != TokenKind::word || is_word(next, "than") || is_word(next, "or")) return true;
        return i == amount.end && !next.info->has(determiner | article) && !is_word(next, "to");
    }

    bool after_fits(const Amount& amount, std::size_t i, const HedgeMatch& match) const {
        const Token& first = at(i);
        const Token& next = at(match.end);
        if (is_and(first) && !and_bounds(amount, i, next)) return false;
        // "5000 or less than 6000", "above 1000 and below 1500": the second comparison has a number of its
        // own.
        if (is_word(next, "than") || is_word(next, "or") || is_word(next, "equal"))
            return !is_word(next, "than")
                       ? !compares_further(match.end)
                       : !starts_number(match.end + 1) && !is_word(at(match.end + 1), "or");
        if (starts_number(match.end)) return false;
        if (is_symbol(first, U'+')) return !first.space_before;
        if (is_word(first, "odd")) return !amount.number.fraction;
        if (is_word(first, "flat") || is_word(first, "sharp") || is_word(first, "exact") ||
            is_word(first, "total") || (is_word(first, "max") && first.capital))
            return next.kind != TokenKind::word;
        return true;
    }

    // "... or equal to 40" behind "and less than".
    bool compares_further(std::size_t k) const {
        for (std::size_t j = k; j < k + 4 && at(j).kind == TokenKind::word; ++j)
            if (is_word(at(j), "than") || is_word(at(j), "to")) return starts_number(j + 1);
        return false;
    }

    std::size_t take_after(std::size_t i, const HedgeMatch& match) {
        after_.push_back(match);
        note_words(i, match.end);
        return match.end;
    }

    // "more than 5000 or equal to it" turns > into >=.
    std::size_t or_equal(std::size_t i) {
        if (!is_word(at(i), "or") || !is_word(at(i + 1), "equal")) return 0;
        std::size_t k = i + 2;
        if (is_word(at(k), "to")) ++k;
        if (is_word(at(k), "it") || is_word(at(k), "that")) ++k;
        else if (starts_number(k)) return 0;
        if (before_.empty()) return 0;
        or_equal_ = true;
        note_words(i, k);
        return k;
    }

    // ---- what the hedges say ----

    // The hedge that states a bound wins over one that only blurs; of several the nearest to the number.
    const Hedge* deciding_hedge() {
        const Hedge* decides = nullptr;
        const auto weigh = [&](const Hedge& hedge) {
            phrase_.quantity.estimated = phrase_.quantity.estimated || hedge.estimated;
            if (!hedge.states_bound) return;
            if (!decides || rank(hedge) >= rank(*decides)) decides = &hedge;
        };
        for (const HedgeMatch& match : before_) weigh(*match.hedge);
        for (const HedgeMatch& match : after_) weigh(*match.hedge);
        return decides;
    }
    static int rank(const Hedge& hedge) {
        if (hedge.modifier == Modifier::approximate) return 1;
        return hedge.modifier == Modifier::equal ? 0 : 2;
    }

    void value_and_shape(const Amount& amount) {
        Quantity& q = phrase_.quantity;
        const Number& number = amount.number;
        const Hedge* hedge = deciding_hedge();
        const bool open = number.vague != Vague::none && number.vague != Vague::dozen;
        if (!open || number.vague == Vague::couple || number.vague == Vague::few) q.value = number.value;
        if (open && number.vague == Vague::handful) q.value.reset();
        if (open && (!hedge || rank(*hedge) < 2)) return vague_count(number);
        if (tolerance_ > 0) return margin(number.value);
        if (open) return vague_bound(number, *hedge);
        q.modifier = hedge ? hedge->modifier : Modifier::equal;
        if (!hedge) {
            q.possible = bare(number, options_.hedges, options_.exact);
            q.exact = options_.exact;
            return;
        }
        phrase_.comparing = rank(*hedge) == 2;
        q.exact = hedge->modifier == Modifier::equal;
        q.possible = q.exact ? Distribution(FuzzyInterval::exactly(number.value))
                             : hedged(number.value, precision_of(number).significant, *hedge);
        bounds(number.value, *hedge);
    }

    void bounds(double value, const Hedge& hedge) {
        Quantity& q = phrase_.quantity;
        if (or_equal_ && q.modifier == Modifier::greater) q.modifier = Modifier::at_least;
        if (or_equal_ && q.modifier == Modifier::less) q.modifier = Modifier::at_most;
        q.lower_closed = q.modifier == Modifier::at_least;
        q.upper_closed = q.modifier == Modifier::at_most;
        if (q.modifier == Modifier::greater || q.modifier == Modifier::at_least) q.lower = value;
        if (q.modifier == Modifier::less || q.modifier == Modifier::at_most) q.upper = value;
        if (hedge.name == "equal to") {
            q.lower = q.upper = value;
            q.lower_closed = q.upper_closed = true;
        }
    }

    void vague_count(const Number& number) {
        Quantity& q = phrase_.quantity;
        q.modifier = Modifier::approximate;
        q.possible = vague(number, options_.hedges);
        q.lower = number.vague == Vague::multiple || number.vague == Vague::some_scale
                      ? q.possible.support_hull().lower.value
                      : 2;
        if (number.vague == Vague::multiple) q.lower = number.value;
        if (number.vague == Vague::some_scale) q.lower = 2 * number.scale;
        q.lower_closed = true;
    }

    // "more than a dozen thousand", "at least several hundred": the bound is the least that the count can be.
    void vague_bound(const Number& number, const Hedge& hedge) {
        Quantity& q = phrase_.quantity;
        const Interval core = vague(number, options_.hedges).core_hull();
        const bool upward = hedge.modifier == Modifier::greater || hedge.modifier == Modifier::at_least;
        const double bound = upward ? core.lower.value : core.upper.value;
        q.modifier = hedge.modifier;
        q.possible = hedged(bound, 1, hedge);
        phrase_.comparing = true;
        bounds(bound, hedge);
    }

    void margin(double value) {
        Quantity& q = phrase_.quantity;
        q.value = value;
        q.modifier = Modifier::approximate;
        q.lower = value - tolerance_;
        q.upper = value + tolerance_;
        q.lower_closed = q.upper_closed = true;
        q.possible =
            FuzzyInterval::trapezoid({{value - 2 * tolerance_, true}, {value + 2 * tolerance_, true}},
                                     {{value - tolerance_, true}, {value + tolerance_, true}});
    }

    const Tokens& tokens_;
    const PhraseOptions& options_;
    Phrase phrase_;
    HedgeList before_, after_;
    double tolerance_ = 0;
    bool or_equal_ = false;
};

}  // namespace

std::optional<Phrase> parse_phrase(const Tokens& tokens, std::size_t i, const PhraseOptions& options) {
    return PhraseParser(tokens, options).parse(i);
}

}  // namespace gainsay::reading
