#include "reading/quantities/range.hpp"

#include <algorithm>
#include <string_view>

namespace gainsay::reading {

// ---- ranges ----

std::optional<Range> RangeReader::between(std::size_t k) {
    if (at(k + 1).info->has(determiner) && at(k + 2).info->has(age_word) && is_word(at(k + 3), "of"))
        k += 3;  // "between the ages of"
    auto lower = amount_with_hedges(k + 1, true);
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

// The sign "<" or "≤" at `k`, which moves behind it: whether it takes the bound in.
std::optional<bool> RangeReader::less_sign(std::size_t& k) const {
    const bool closed = is_symbol(at(k), 0x2264);
    if (!closed && !is_symbol(at(k), U'<')) return std::nullopt;
    ++k;
    if (closed || !is_symbol(at(k), U'=')) return closed;
    ++k;
    return true;
}

// "5 <= x <= 10"
std::optional<Range> RangeReader::chained(const Amount& lower) const {
    std::size_t k = lower.end;
    const auto low = less_sign(k);
    if (!low || at(k).kind != TokenKind::word) return std::nullopt;
    const auto high = less_sign(++k);
    const auto upper = high ? parse_amount(tokens_, k, false) : std::nullopt;
    if (!upper || !shares(lower, *upper)) return std::nullopt;
    return Range{lower, *upper, false, *low, *high};
}

std::optional<Amount> RangeReader::amount_with_hedges(std::size_t i, bool no_and) {
    std::size_t k = i;
    for (int guard = 0; guard < 3; ++guard) {
        const HedgeMatch match = hedges_.before(tokens_, k);
        if (!match.hedge || match.hedge->modifier == Modifier::less ||
            match.hedge->modifier == Modifier::greater)
            break;
        within_.push_back({k, match});
        k = match.end;
    }
    return parse_amount(tokens_, k, no_and);
}

// The token of the upper number of "A to B", "A-B", "A~B" behind `i`; 0 if there is no range.
std::size_t RangeReader::joint_behind(const Amount& lower, bool from) const {
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

// "more than 5000 or equal to 6000"
bool RangeReader::says_two_things(std::size_t kept) const {
    return std::any_of(within_.begin() + kept, within_.end(), [](const auto& match) {
        const Hedge& hedge = *match.second.hedge;
        return hedge.states_bound && hedge.modifier == Modifier::equal;
    });
}

std::optional<Range> RangeReader::joined(const Amount& lower, bool from) {
    const std::size_t joint = lower.number.multiplier ? 0 : joint_behind(lower, from);
    if (joint == 0) return std::nullopt;
    const bool to = is_word(at(joint - 1), "to"), change = to && is_change(from);
    if (to && (is_dated_change(lower, joint) || (change && !is_projected()))) return std::nullopt;
    const std::size_t kept = within_.size();
    auto upper = amount_with_hedges(joint);
    const bool alternatives = is_word(at(joint - 1), "or");
    if (alternatives && says_two_things(kept)) upper.reset();
    if (!upper || !shares(lower, *upper) ||
        (change && (upper->unit.units.empty() || !lower.unit.units.empty())) ||
        (alternatives && !neighbours(lower, *upper)) ||
        (upper->number.article && upper->number.value < 100 && upper->number.vague != Vague::dozen) ||
        (lower.number.fraction && upper->number.value > 1) || lower.number.vague == Vague::multiple ||
        upper->number.vague == Vague::multiple) {
        within_.resize(kept);
        return std::nullopt;
    }
    Amount first = lower;
    share_scale(first, *upper);
    Range same{first, *upper, from};
    unify_units(same);
    if (!(same.lower.number.value < same.upper.number.value)) {
        within_.resize(kept);
        return std::nullopt;
    }
    return Range{first, *upper, from};
}

// The token behind the verb of "rose from 5", "fell by 3".
std::size_t RangeReader::behind_verb() const {
    std::size_t k = phrase_begin_;
    while (k > 0 && (is_word(tokens_[k - 1], "from") || is_word(tokens_[k - 1], "by"))) --k;
    return k;
}

// "rose from 5 to 7", "fell 2.5 cents to 74", "raised from 5 to 8": where it stood and where it went, not a
// range.
bool RangeReader::is_change(bool from) const {
    const std::size_t k = behind_verb();
    if (k == 0) return false;
    const Token& verb = tokens_[k - 1];
    return verb.info->has(rise | fall) || (verb.info->has(changed) && (from || k != phrase_begin_));
}

// "will rise 18 to 59 cm", "expected to fall by 2 to 3 percent": what is not yet so has no end of its own.
bool RangeReader::is_projected() const {
    const std::size_t k = behind_verb();
    if (k < 2 || tokens_[k - 1].past_tense || is_word(tokens_[k - 1], "from")) return false;
    for (std::string_view modal : {"will", "would", "could", "may", "might", "to", "should", "can"})
        if (is_word(tokens_[k - 2], modal)) return true;
    return false;
}

// "from 12,000 in 1990 to 4,500 in 2000": the year belongs to what stands before.
bool RangeReader::is_dated_change(const Amount& lower, std::size_t joint) const {
    const bool year = lower.number.four_digits && lower.unit.units.empty() && lower.begin > 0 &&
                      is_word(tokens_[lower.begin - 1], "in");
    return year && !(at(joint).kind == TokenKind::number && at(joint).literal.integer_digits == 4 &&
                     !at(joint).literal.grouped);
}

}  // namespace gainsay::reading
