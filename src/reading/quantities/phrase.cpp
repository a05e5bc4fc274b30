#include "reading/quantities/phrase.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "reading/quantities/amount.hpp"
#include "reading/quantities/cardinal.hpp"
#include "reading/quantities/possible.hpp"
#include "reading/quantities/preposition.hpp"
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
        if (is_word(at(k), "between")) {
            if (auto range = between(k)) return finish(*range);
        }
        const bool from = is_word(at(k), "from");
        if (from) {
            if (auto first = amount(k + 1)) {
                if (auto range = range_from(*first, true)) return finish(*range);
            }
            return std::nullopt;
        }
        auto first = amount(k);
        if (!first) return ordinal_bound(k);
        if (auto range = chained(*first)) return finish(*range);
        if (auto range = range_from(*first, false))
            if (auto whole = finish(*range)) return whole;
        return finish(*first);
    }

  private:
    struct Range {
        Amount lower, upper;
        bool from = false;
        bool lower_closed = true, upper_closed = true;
    };

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

    std::optional<Amount> amount(std::size_t i) const { return parse_amount(tokens_, i, no_and_); }

    // ---- ranges ----

    std::optional<Range> between(std::size_t k) {
        if (at(k + 1).info->has(determiner) && at(k + 2).info->has(age_word) && is_word(at(k + 3), "of"))
            k += 3;  // "between the ages of"
        no_and_ = true;
        auto lower = amount_with_hedges(k + 1);
        no_and_ = false;
        if (lower && is_and(at(lower->end))) {
            const bool plus = is_word(at(lower->end + 1), "plus");
            auto upper = amount_with_hedges(lower->end + (plus ? 2 : 1));
            if (upper && shares(*lower, *upper)) return descending(Range{*lower, *upper, false});
        }
        lower = amount_with_hedges(k + 1);
        if (!lower || (!is_and(at(lower->end)) && !is_word(at(lower->end), "to"))) return std::nullopt;
        auto upper = amount_with_hedges(lower->end + 1);
        if (!upper || !shares(*lower, *upper)) return std::nullopt;
        return Range{*lower, *upper, false};
    }

    // "between 110 and 100 million years ago"
    static Range descending(Range range) {
        const double size = range.upper.number.scale, low = range.lower.number.value;
        const double high = range.upper.number.value / size;
        constexpr double nearest_scale = 10;
        if (size > 1 && range.lower.number.scale == 1 && range.lower.unit.units.empty() && low > high &&
            low < nearest_scale * high) {
            range.lower.number.value *= size;
            range.lower.number.scale = size;
            std::swap(range.lower.number, range.upper.number);
        }
        return range;
    }

    // The sign "<" or "≤" at `k`, which moves behind it: whether it takes the bound in.
    std::optional<bool> less_sign(std::size_t& k) const {
        const bool closed = is_symbol(at(k), 0x2264);
        if (!closed && !is_symbol(at(k), U'<')) return std::nullopt;
        ++k;
        if (closed || !is_symbol(at(k), U'=')) return closed;
        ++k;
        return true;
    }

    // "5 <= x <= 10"
    std::optional<Range> chained(const Amount& lower) const {
        std::size_t k = lower.end;
        const auto low = less_sign(k);
        if (!low || at(k).kind != TokenKind::word) return std::nullopt;
        const auto high = less_sign(++k);
        const auto upper = high ? amount(k) : std::nullopt;
        if (!upper || !shares(lower, *upper)) return std::nullopt;
        return Range{lower, *upper, false, *low, *high};
    }

    std::optional<Amount> amount_with_hedges(std::size_t i) {
        std::size_t k = i;
        for (int guard = 0; guard < 3; ++guard) {
            const HedgeMatch match = options_.hedges.before(tokens_, k);
            if (!match.hedge || match.hedge->modifier == Modifier::less ||
                match.hedge->modifier == Modifier::greater)
                break;
            inner_hedges_.push_back({k, match});
            k = match.end;
        }
        return amount(k);
    }

    // The token of the upper number of "A to B", "A-B", "A~B" behind `i`; 0 if there is no range.
    std::size_t range_joint(const Amount& lower, bool from) const {
        std::size_t k = lower.end;
        const Token& mark = at(k);
        if (is_symbol(mark, U'-') && is_word(at(k + 1), "to") && !mark.space_before)
            return k + 2;  // "8- to 16-meter"
        if (is_symbol(mark, U'-') || is_symbol(mark, U'~')) {
            const bool spaced_out = mark.space_before && at(k + 1).space_before;
            const bool glued = !mark.space_before && !at(k + 1).space_before;
            if (!spaced_out && !glued && at(k + 1).kind != TokenKind::number && !is_symbol(at(k + 1), U'~'))
                return 0;
            return k + 1;
        }
        if (is_symbol(mark, 0x2014))  // "20—30"
            return !mark.space_before && !at(k + 1).space_before && at(k + 1).kind == TokenKind::number &&
                           at(k - 1).kind == TokenKind::number
                       ? k + 1
                       : 0;
        if (is_word(mark, "up") && is_word(at(k + 1), "to")) return k + 2;  // "from 1.2 up to 3.4"
        if (is_word(mark, "to") || is_word(mark, "through") || is_word(mark, "thru") ||
            (from && is_word(mark, "until")))
            return k + 1;
        if (is_word(mark, "or")) return k + 1;
        return 0;
    }

    std::optional<Range> range_from(const Amount& lower, bool from) {
        const std::size_t joint = lower.number.multiplier ? 0 : range_joint(lower, from);
        if (joint == 0) return std::nullopt;
        const bool to = is_word(at(joint - 1), "to"), change = to && change_before(from);
        if (to && (dated_change(lower, joint) || (change && !projected()))) return std::nullopt;
        const std::size_t kept = inner_hedges_.size();
        auto upper = amount_with_hedges(joint);
        const bool alternatives = is_word(at(joint - 1), "or");
        // "more than 5000 or equal to 6000" says two things.
        for (std::size_t i = kept; alternatives && i < inner_hedges_.size(); ++i) {
            const Hedge& hedge = *inner_hedges_[i].second.hedge;
            if (hedge.states_bound && hedge.modifier == Modifier::equal) upper.reset();
        }
        if (!upper || !shares(lower, *upper) ||
            (change && (upper->unit.units.empty() || !lower.unit.units.empty())) ||
            (alternatives && !neighbours(lower, *upper)) ||
            (upper->number.article && upper->number.value < 100 && upper->number.vague != Vague::dozen) ||
            (lower.number.fraction && upper->number.value > 1) || lower.number.vague == Vague::multiple ||
            upper->number.vague == Vague::multiple) {
            inner_hedges_.resize(kept);
            return std::nullopt;
        }
        Amount first = lower;
        share_scale(first, *upper);
        Range same{first, *upper, from};
        unify_units(same);
        if (!(same.lower.number.value < same.upper.number.value)) {
            inner_hedges_.resize(kept);
            return std::nullopt;
        }
        return Range{first, *upper, from};
    }

    // The token behind the verb of "rose from 5", "fell by 3".
    std::size_t behind_verb() const {
        std::size_t k = phrase_.begin;
        while (k > 0 && (is_word(tokens_[k - 1], "from") || is_word(tokens_[k - 1], "by"))) --k;
        return k;
    }

    // "rose from 5 to 7", "fell 2.5 cents to 74", "raised from 5 to 8": where it stood and where it went, not a
    // range.
    bool change_before(bool from) const {
        const std::size_t k = behind_verb();
        if (k == 0) return false;
        const Token& verb = tokens_[k - 1];
        return verb.info->has(rise | fall) || (verb.info->has(changed) && (from || k != phrase_.begin));
    }

    // "will rise 18 to 59 cm", "expected to fall by 2 to 3 percent": what is not yet so has no end of its own.
    bool projected() const {
        const std::size_t k = behind_verb();
        if (k < 2 || tokens_[k - 1].past_tense || is_word(tokens_[k - 1], "from")) return false;
        for (std::string_view modal : {"will", "would", "could", "may", "might", "to", "should", "can"})
            if (is_word(tokens_[k - 2], modal)) return true;
        return false;
    }

    // "from 12,000 in 1990 to 4,500 in 2000": the year belongs to what stands before.
    bool dated_change(const Amount& lower, std::size_t joint) const {
        const bool year = lower.number.four_digits && lower.unit.units.empty() && lower.begin > 0 &&
                          is_word(tokens_[lower.begin - 1], "in");
        return year && !(at(joint).kind == TokenKind::number && at(joint).literal.integer_digits == 4 &&
                         !at(joint).literal.grouped);
    }

    // "two or three", "five or six", "30 or 40", "two or three thousand", "five or six hundred"
    static bool neighbours(const Amount& lower, const Amount& upper) {
        const double low = lower.number.value, high = upper.number.value;
        if (!lower.unit.units.empty() || lower.number.decimals > 0 || low < 1 ||
            (lower.number.one && high != 2))
            return false;
        if (lower.number.scale != 1) return false;
        const double size = scale_shared(lower, upper);
        if (size > 1) return low + 1 == high / size || (low >= 10 && low + 10 == high / size);
        constexpr double last_count = 100;  // above it they are mostly names: "codes 502 or 503"
        if (low + 1 == high) return high <= last_count;
        const double step = high - low;
        return low >= 10 && (step == 10 || step == 100 || step == 1000 || step == 10000) &&
               std::fmod(low, step) == 0 && low < 10 * step;
    }

    // What the upper number multiplies its words by and the lower leaves unsaid: thousands, and hundreds in
    // words.
    static double scale_shared(const Amount& lower, const Amount& upper) {
        if (upper.number.scale != 1) return upper.number.scale;
        if (leaves_thousands_out(lower, upper)) return 1000;
        const bool hundreds = upper.number.spelled && lower.number.spelled && lower.number.value < 10 &&
                              upper.number.value < 1000 && std::fmod(upper.number.value, 100) == 0;
        return hundreds && upper.number.value >= 100 ? 100 : 1;
    }

    // "30-35,000 troops", "between 5 and 6,000"
    static bool leaves_thousands_out(const Amount& lower, const Amount& upper) {
        constexpr double thousand = 1000, most_apart = 2.5, first_year = 2000;
        const double low = lower.number.value * thousand, high = upper.number.value;
        return lower.number.bare_digits && lower.number.value >= 2 && !upper.number.spelled &&
               std::fmod(high, thousand) == 0 && low < high && high <= most_apart * low && high > first_year;
    }

    // "$10 to $25 per kilogram"
    static bool is_rate_of(const Unit& rate, const Unit& money) {
        constexpr std::string_view per = " per ";
        return !money.currency.empty() && rate.name.starts_with(money.name) &&
               rate.name.substr(money.name.size()).starts_with(per);
    }

    // Whether the two ends can be of one kind.
    static bool shares(const Amount& lower, const Amount& upper) {
        if (upper.number.one && upper.unit.units.empty()) return false;
        if (lower.unit.units.empty() || upper.unit.units.empty()) return true;
        for (const Unit* a : lower.unit.units)
            for (const Unit* b : upper.unit.units)
                if (convertible(*a, *b) || is_rate_of(*b, *a)) return true;
        return false;
    }

    // "3 to 5 million" is three million to five; so is "1.5-2 million".
    static void share_scale(Amount& lower, const Amount& upper) {
        const double size = scale_shared(lower, upper);
        if (lower.number.scale != 1 || size == 1 || lower.number.value <= 0) return;
        const bool own_unit = !lower.unit.units.empty() && !lower.unit.money;
        if (own_unit || lower.number.value >= 1000 || lower.number.value >= upper.number.value / size) return;
        lower.number.value *= size;
        lower.number.scale = upper.number.scale;
    }

    // ---- putting together ----

    std::optional<Phrase> finish(Range range) {
        share_scale(range.lower, range.upper);
        // "between minus 5 and minus 10"
        if (range.upper.number.value < range.lower.number.value && range.lower.number.value < 0) {
            std::swap(range.lower.number, range.upper.number);
            std::swap(range.lower.unit, range.upper.unit);
        }
        unify_units(range);
        if (!(range.lower.number.value <= range.upper.number.value)) return std::nullopt;
        Quantity& q = phrase_.quantity;
        for (const auto& [where, match] : inner_hedges_) note_words(where, match.end);
        q.modifier = Modifier::range;
        q.lower = range.lower.number.value;
        q.upper = range.upper.number.value;
        q.lower_closed = range.lower_closed;
        q.upper_closed = range.upper_closed;
        q.possible = reading::between(range.lower.number, range.lower_closed, range.upper.number,
                                      range.upper_closed, options_.hedges, options_.exact);
        for (const HedgeMatch& match : before_) q.estimated = q.estimated || match.hedge->estimated;
        phrase_.range = true;
        phrase_.from = range.from;
        phrase_.upper = range.upper.number;
        complete(range.lower, range.upper.end, range.upper.unit);
        rate_and_base(tokens_, phrase_, options_.text);
        return std::move(phrase_);
    }

    // Both ends in the unit of the upper one.
    void unify_units(Range& range) const {
        if (range.upper.unit.units.empty()) {
            range.upper.unit = range.lower.unit;
            return;
        }
        if (range.lower.unit.units.empty()) return;
        const Unit* from = range.lower.unit.units.front();
        const Unit* to = range.upper.unit.units.front();
        if (from != to && convertible(*from, *to))
            range.lower.number.value = convert(range.lower.number.value, *from, *to);
    }

    std::optional<Phrase> finish(Amount amount) {
        drop_preposition(amount);
        std::size_t end = amount.end;
        plus_minus(amount, end);
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

    // "5 ± 0.2", "20 percent plus or minus 3", "200 give or take 10"
    void plus_minus(Amount& amount, std::size_t& end) {
        std::size_t k = end;
        if (is_symbol(at(k), 0xB1)) ++k;
        else if (is_symbol(at(k), U'+') && is_symbol(at(k + 1), U'/') && is_symbol(at(k + 2), U'-')) k += 3;
        else if (is_word(at(k), "plus") && is_word(at(k + 1), "or") && is_word(at(k + 2), "minus")) k += 3;
        else if (is_word(at(k), "give") && is_word(at(k + 1), "or") && is_word(at(k + 2), "take")) k += 3;
        else if (is_symbol(at(k), U',') && is_word(at(k + 1), "give") && is_word(at(k + 2), "or")) k += 4;
        else return;
        if (at(k).info->has(article)) return;  // "give or take a few": a hedge
        const auto margin = margin_at(k, amount.unit.money);
        if (!margin || margin->number.value <= 0 || margin->number.article) return;
        Amount second = *margin;
        share_scale_of_margin(amount, second);
        tolerance_ = second.number.value;
        std::size_t last = second.end;
        if (second.unit.units.empty()) last = behind_bracket(amount, last);
        if (!second.unit.units.empty()) {
            const Unit& unit = *second.unit.units.front();
            if (amount.unit.units.empty()) amount.unit = second.unit;
            else if (convertible(unit, *amount.unit.units.front()))
                tolerance_ = convert(tolerance_, unit, *amount.unit.units.front());
            else if (unit.name == "percent") tolerance_ *= std::abs(amount.number.value) / 100;
        }
        note_words(end, second.end);
        end = last;
    }

    std::optional<Amount> margin_at(std::size_t k, bool money) const {
        if (const UnitMatch sign = match_simple_unit(tokens_, k);
            sign.money && at(k).kind != TokenKind::number)
            return parse_amount(tokens_, k, false);
        const auto number = parse_number(tokens_, k, {money, false});
        if (!number) return std::nullopt;
        Amount margin;
        margin.number = *number;
        margin.end = number->end;
        read_unit_behind(tokens_, margin);
        return margin;
    }

    // What a scale word or a power behind the margin, or behind the number, multiplies.
    static double multiplier(const Number& number) {
        return number.power_written ? number.power : number.scale;
    }

    // "4.54 ± 0.05 billion years", "3.2 ± 0.1 × 10^6", "3.2 million ± 0.1": the scale is said once, of both.
    static void share_scale_of_margin(Amount& amount, Amount& margin) {
        constexpr double most_before_scale = 1000;
        const double value = std::abs(amount.number.value);
        const double of_amount = multiplier(amount.number), of_margin = multiplier(margin.number);
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

    // "(3.2 ± 0.1) × 10^6", "(4.54 ± 0.05) billion years"
    std::size_t behind_bracket(Amount& amount, std::size_t end) {
        const auto opens = [&](std::size_t i) { return i > 0 && is_symbol(tokens_[i - 1], U'('); };
        const bool opened = opens(amount.begin) || opens(phrase_.begin);
        if (!opened || !is_symbol(at(end), U')')) return end;
        const ScaleRead scale = read_scales(tokens_, end + 1, {amount.unit.money, false}, true);
        double factor = scale.value;
        Amount whole;
        whole.end = end + 1;
        if (const auto power = parse_power_of_ten(tokens_, end + 1)) {
            factor = power->first;
            whole.end = power->second;
        } else if (!scale.dozens) {
            whole.end = scale.end;
        }
        amount.number.value *= factor;
        tolerance_ *= factor;
        if (amount.unit.units.empty()) {
            whole.number.value = amount.number.value;
            read_unit_behind(tokens_, whole);
            amount.unit = whole.unit;
        }
        return whole.end;
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
    boost::container::small_vector<std::pair<std::size_t, HedgeMatch>, 2> inner_hedges_;
    double tolerance_ = 0;
    bool or_equal_ = false;
    bool no_and_ = false;
};

}  // namespace

std::optional<Phrase> parse_phrase(const Tokens& tokens, std::size_t i, const PhraseOptions& options) {
    return PhraseParser(tokens, options).parse(i);
}

}  // namespace gainsay::reading
