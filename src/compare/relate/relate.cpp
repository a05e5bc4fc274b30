#include "compare/relate/relate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "compare/relate/rates.hpp"
#include "compare/relate/relating.hpp"
#include "compare/relate/yearless.hpp"

namespace gainsay::detail {

Comparison Relating::stop(Barrier barrier, std::string reason) {
    Comparison result{Relation::incomparable, barrier, 1, false, {}, {}};
    if (in_detail) result.because = fmt::format("{} cannot be compared: {}", both(), reason);
    return result;
}

Comparison Relating::answer(Relation relation, double consistency, std::string sentence) {
    Comparison result{relation, Barrier::none, consistency, false, std::move(sentence), std::move(why.notes)};
    if (relation == Relation::conflicts) result.announced = is_announced(a, b);
    if (in_detail && result.announced) {
        const Claim& disputed = a.claim->stance == Stance::disputes ? *a.claim : *b.claim;
        result.because += fmt::format("; {} itself says that {} is wrong", ctx.dossier[disputed.source].id,
                                      quoted(disputed.words));
    }
    return result;
}

// A "no", as far as the qualifiers make it certain.
Comparison Relating::clash(std::string sentence) {
    if (!only_tension()) return answer(Relation::conflicts, 0, std::move(sentence));
    if (in_detail) sentence += ", if they speak of the same";
    return answer(Relation::tension, std::clamp(1 - ctx.options.tension, 0.0, 0.5), std::move(sentence));
}

PairRelation Relating::decide() {
    ground = footing(ctx, a, b, in_detail ? &why : nullptr);
    if (ground.mode == Mode::none) return plain(stop(ground.barrier, std::move(why.barrier)));
    if (const auto one_day = may_be_one_day_of_year(a, b)) return plain(days_of_year(*one_day));
    if (a.unresolved || b.unresolved)
        return plain(stop(Barrier::unresolved, "a date counts from another that is not known"));
    if (a.kind != b.kind) {
        const auto is_words = [](const Prepared& p) {
            return p.kind == ValueKind::text || p.kind == ValueKind::term;
        };
        if (is_words(a) && is_words(b)) return plain(texts());
        // "No" beside "5 May 1950": whether it took place at all.
        const auto says_no = [](const Prepared& p) { return p.kind == ValueKind::truth && !p.yes; };
        const auto says_when = [](const Prepared& p) { return p.kind == ValueKind::date && !p.denied; };
        const auto says_some = [](const Prepared& p) {
            return p.kind == ValueKind::quantity && !p.denied && p.values.support_hull().lower.value > 0;
        };
        const auto says_who = [](const Prepared& p) { return p.kind == ValueKind::term && !p.denied; };
        // "Unmarried" beside "Mary Smith"; a bare "no" may answer another question than a name.
        const auto says_none = [&](const Prepared& p) { return says_no(p) && fold(p.claim->words) != "no"; };
        if ((says_no(a) && says_some(b)) || (says_no(b) && says_some(a)) || (says_none(a) && says_who(b)) ||
            (says_none(b) && says_who(a)))
            return plain(clash(words([&] { return both() + ": the one says that there was none"; })));
        if ((says_no(a) && says_when(b)) || (says_no(b) && says_when(a)))
            return plain(clash(
                words([&] { return both() + ": the one says that it was not, the other when it was"; })));
        return plain(stop(Barrier::kind, fmt::format("the one is a {}, the other a {}", to_string(a.kind),
                                                     to_string(b.kind))));
    }
    PairRelation result{values(), false};
    result.fits_as_part = fits_as_part;
    return result;
}

// Of days of which one is told without its year.
Comparison Relating::days_of_year(bool may_be_one) {
    if (may_be_one)
        return answer(Relation::agrees, 1,
                      words([&] { return both() + " agree, as far as the year is told"; }));
    if (!ctx.one_value) return stop(Barrier::cardinality, "several answers can hold at once");
    return clash(words([&] { return both() + " are of different days of the year"; }));
}

Comparison Relating::values() {
    switch (a.kind) {
        case ValueKind::quantity:
            return amounts();
        case ValueKind::date:
        case ValueKind::ordinal:
            return lines(a, b);
        case ValueKind::truth:
            return truths();
        case ValueKind::term:
            return names();
        case ValueKind::text:
            return texts();
    }
    return stop(Barrier::kind, "of no known kind");
}

Relation mirrored(Relation relation) noexcept {
    if (relation == Relation::refines) return Relation::refined_by;
    return relation == Relation::refined_by ? Relation::refines : relation;
}

PairRelation relate(const Context& context, const Prepared& a, const Prepared& b, Detail detail) {
    if (const auto aligned = at_one_rate(context, a, b))
        return Relating(context, aligned->first, aligned->second, detail).decide();
    return Relating(context, a, b, detail).decide();
}

}  // namespace gainsay::detail
