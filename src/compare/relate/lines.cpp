#include "compare/relate/relating.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "compare/prepared/terms.hpp"
#include "compare/words/phrases.hpp"
#include "gainsay/reading.hpp"
#include "reading/clocks/clock.hpp"
#include "reading/quantities/breakdown.hpp"

namespace gainsay::detail {
namespace {

bool inside(const Interval& inner, const Interval& outer) noexcept {
    return outer.contains(inner) && !(inner == outer);
}

FuzzyInterval not_more(const FuzzyInterval& f) {
    const Interval core = f.core();
    FuzzyInterval::Knots knots;
    if (std::isfinite(core.upper.value)) {
        knots.push_back({core.upper.value, 1});
        for (const auto& k : f.knots())
            if (k.x > core.upper.value) knots.push_back(k);
    }
    return FuzzyInterval::from_knots({{-infinity, false}, f.support().upper}, std::move(knots));
}

// What a date is read by beside its own words.
void note_reading(const Context& context, const Claim& claim, std::vector<std::string>& notes) {
    const auto* date = std::get_if<Date>(&claim.value);
    if (date == nullptr || date->unresolved) return;
    if (const auto mention = context.declared->events.find(claim.words)) {
        if (!mention->after.empty()) return;
        const Event& event = *mention->event;
        const std::string by = event.source.empty() ? "" : " after " + event.source;
        notes.push_back(fmt::format("{} is dated {}{}, as declared", quoted(event.name), event.date, by));
    } else if (const auto alone = read_date(claim.words);
               alone && alone->unresolved && alone->edtf.starts_with("XX") &&
               context.dossier[claim.source].published.empty() && !claim.time) {
        notes.push_back(
            fmt::format("{} is taken to be of the century of the other dates", quoted(claim.words)));
    }
}

// One begins where the other ends, which the sentence has to say: "15 to 25" and "25".
bool touch(const Prepared& x, const Prepared& y) {
    const Interval first = x.values.support_hull(), second = y.values.support_hull();
    return x.kind == ValueKind::quantity &&
           (first.upper.value == second.lower.value || second.upper.value == first.lower.value);
}

struct Ends {
    Interval begin, end;  // in days
};

// Of a span that is dated without doubt at both ends: "1327/1377".
std::optional<Ends> ends_of(const Date& date) {
    const auto slash = date.edtf.find('/');
    if (slash == std::string::npos || date.shape != DateShape::span ||
        date.edtf.find_first_of("?~%") != std::string::npos)
        return std::nullopt;
    const auto days = [](std::string_view text) -> std::optional<Interval> {
        const auto edtf = Edtf::parse(text);
        if (!edtf || !edtf->earliest() || !edtf->latest()) return std::nullopt;
        return Interval{{static_cast<double>(edtf->earliest()->number), true},
                        {static_cast<double>(edtf->latest()->number), true}};
    };
    const auto begin = days(std::string_view(date.edtf).substr(0, slash)),
               end = days(std::string_view(date.edtf).substr(slash + 1));
    return begin && end ? std::optional(Ends{*begin, *end}) : std::nullopt;
}

// "98 men and 22 women" beside "98": what the one tells is a part of what the other does.
bool tells_as_part(const Prepared& whole, const Prepared& other) {
    return std::any_of(whole.parts.begin(), whole.parts.end(),
                       [&](double part) { return other.values(part) > 0; });
}

// "25 years (reduced to 15 on appeal)" beside "15 years".
bool gives_too(const Prepared& x, const Prepared& y) {
    const auto* other = y.kind == ValueKind::quantity ? std::get_if<Quantity>(&y.claim->value) : nullptr;
    return other != nullptr && other->value &&
           std::find(x.told_too.begin(), x.told_too.end(), *other->value) != x.told_too.end();
}

}  // namespace

// "£51 per annum" beside "3s. 6d.", which may be of a week: apart by more than two of the usual rate would be.
bool Relating::leaves_period_open(const Prepared& x, const Prepared& y) const {
    constexpr auto periods =
        std::to_array<std::string_view>({"annual", "annually", "yearly", "year", "monthly", "month", "weekly",
                                         "week", "daily", "day", "hourly", "hour"});
    constexpr double least_of_periods = 3;
    if (x.at.per.empty() == y.at.per.empty() || has_one_of(ctx.asked, periods)) return false;
    const double first = std::abs(x.values.core_hull().lower.value),
                 second = std::abs(y.values.core_hull().lower.value);
    return is_one_of(periods, x.at.per.empty() ? y.at.per : x.at.per) &&
           std::max(first, second) >= least_of_periods * std::min(first, second);
}

// An undated figure within what the series spans says nothing against any other figure.
bool Relating::fits_series(const Prepared& x, const Prepared& y) const {
    const auto fits = [&](const Prepared& p) {
        const auto range = ctx.series_range.find(p.unit);
        return p.at.dated ||
               (range != ctx.series_range.end() && intersection(range->second, p.values.support_hull()));
    };
    return fits(x) && fits(y);
}

// "14 civilians" beside "20" of nobody in particular: a part of them, for all that is said.
bool Relating::may_be_part(const Prepared& x, const Prepared& y) const {
    const auto less = [](const Prepared& p, const Prepared& q) {
        return p.values.support_hull().upper.value <= q.values.support_hull().lower.value;
    };
    return (ground.limited == Limited::first && less(x, y)) ||
           (ground.limited == Limited::second && less(y, x));
}

// Of a reign, a life or a war a span tells both ends, and each of them may differ: "1327-1377" and "1327-1367".
std::optional<std::string_view> Relating::differing_end() const {
    if (!ctx.period || a.kind != ValueKind::date) return std::nullopt;
    const auto *first = std::get_if<Date>(&a.claim->value), *second = std::get_if<Date>(&b.claim->value);
    const auto x = ends_of(*first), y = ends_of(*second);
    if (!x || !y) return std::nullopt;
    if (!intersection(x->begin, y->begin)) return "begin";
    return intersection(x->end, y->end) ? std::nullopt : std::optional<std::string_view>("end");
}

// What keeps two figures that differ from being two answers to one question.
std::optional<Comparison> Relating::set_aside(const Prepared& x, const Prepared& y) {
    if (ground.series && fits_series(x, y))
        return stop(Barrier::time, "what is undated can be of any time of a series");
    if (!ctx.one_value) return stop(Barrier::cardinality, "several answers can hold at once");
    if (gives_too(x, y) || gives_too(y, x)) return stop(Barrier::scope, "the one gives both figures");
    return std::nullopt;
}

Comparison Relating::apart(const Prepared& x, const Prepared& y) {
    if (auto aside = set_aside(x, y)) return std::move(*aside);
    const bool first_tells = tells_as_part(x, y), second_tells = tells_as_part(y, x);
    // Some call the dead alone the losses.
    const auto names_part = [&](const Prepared& p) {
        return !p.at.counted.empty() || reading::asks_for_losses(ctx.asked);
    };
    if ((first_tells && names_part(y)) || (second_tells && names_part(x)))
        return stop(Barrier::scope, "the one is of a part that the other tells");
    if (leaves_period_open(x, y))
        return stop(Barrier::unit, fmt::format("the one is of each {}, of the other no period is told",
                                               x.at.per.empty() ? y.at.per : x.at.per));
    if (may_be_part(x, y)) {
        fits_as_part = true;
        return stop(Barrier::scope, "the one may be of a part of what the other is of, and is not more");
    }
    if (first_tells || second_tells) ground.mode = Mode::at_most_tension;
    return clash(words([&] {
        return fmt::format("{}: {} {}", both(), ranges(x, y, possible_in_words),
                           touch(x, y) ? "meet only where an end is ruled out" : "do not meet");
    }));
}

Comparison Relating::at_edges(const Prepared& x, const Prepared& y, double c) {
    if (auto aside = set_aside(x, y)) return std::move(*aside);
    return answer(Relation::tension, c, words([&] {
                      return fmt::format("{} meet only at their edges: {}", both(),
                                         ranges(x, y, accepted_in_words));
                  }));
}

Comparison Relating::lines(const Prepared& x, const Prepared& y) {
    if (x.denied && y.denied) return two_denials();
    if (x.denied || y.denied) return denied_line(x.denied ? x : y, x.denied ? y : x);
    if (ground.mode == Mode::first_is_part) return parts(x, y);
    if (ground.mode == Mode::second_is_part) return parts(y, x);
    if (in_detail) note_reading(ctx, *a.claim, why.notes), note_reading(ctx, *b.claim, why.notes);
    if (const auto apart = differing_end())
        return clash(words([&] { return fmt::format("{}: they {} at different times", both(), *apart); }));
    const double c = consistency(x.values, y.values);
    if (c == 0) return apart(x, y);
    const bool in_tension =
        x.convex() && y.convex() ? !intersection(x.cut, y.cut) : c <= 1 - ctx.options.tension;
    if (in_tension) return at_edges(x, y, std::min(c, 1 - ctx.options.tension));
    if (!x.parts.empty() && !y.parts.empty() && reading::tell_other_parts(a.claim->words, b.claim->words))
        return clash(words([&] { return both() + " are of as many in all, and of other parts"; }));
    if (x.in_a_direction && y.in_a_direction && tell_apart(fold(a.claim->words), fold(b.claim->words)))
        return clash(words([&] { return both() + " are of as many, and of two that exclude each other"; }));
    if (x.kind == ValueKind::quantity && differ(x.note, y.note))
        return clash(words([&] { return both() + " are of one figure, and the brackets behind it differ"; }));
    const bool one_day =
        x.kind == ValueKind::date && x.bounds == y.bounds && x.bounds.lower.value == x.bounds.upper.value;
    if (one_day && reading::match_clocks(x.at.clock, y.at.clock) == reading::ClockMatch::apart)
        return clash(words([&] { return both() + " are of one day and of different hours"; }));
    if (inside(x.bounds, y.bounds) || inside(y.bounds, x.bounds)) {
        const bool first = inside(x.bounds, y.bounds);
        return answer(first ? Relation::refines : Relation::refined_by, c, words([&] {
                          const Claim& narrow = first ? *a.claim : *b.claim;
                          const Claim& wide = first ? *b.claim : *a.claim;
                          return fmt::format("{} is narrower than {}, and fits it",
                                             words_and_voice(ctx.dossier, narrow),
                                             words_and_voice(ctx.dossier, wide));
                      }));
    }
    return answer(Relation::agrees, c, words([&] {
                      return fmt::format("{} {}: {}", both(), c == 1 ? "agree" : "fit each other",
                                         ranges(x, y, accepted_in_words));
                  }));
}

Comparison Relating::parts(const Prepared& part, const Prepared& whole) {
    double c = 0;
    for (const FuzzyInterval& f : part.values.alternatives())
        for (const FuzzyInterval& g : whole.values.alternatives())
            c = std::max(c, consistency(f, not_more(g)));
    const auto sentence = [&](std::string_view verdict) {
        return words([&] {
            return fmt::format("{} is of a part of what {} is of, and {}: {} against {}",
                               words_and_voice(ctx.dossier, *part.claim),
                               words_and_voice(ctx.dossier, *whole.claim), verdict,
                               possible_in_words(part, part, ctx), possible_in_words(whole, part, ctx));
        });
    };
    if (c == 0) return clash(sentence("is more"));
    if (c <= 1 - ctx.options.tension) return answer(Relation::tension, c, sentence("is hardly less"));
    fits_as_part = true;
    Comparison result = stop(ground.barrier, {});
    result.because = sentence("is not more");
    result.notes = std::move(why.notes);
    return result;
}

// What is denied is excluded where it is fully meant; at its edges it is only doubtful.
Comparison Relating::denied_line(const Prepared& denied, const Prepared& affirmed) {
    const Interval said = affirmed.values.core_hull();
    // The same words mean the same, whatever they may mean: "200 tons", "02/03/1850".
    bool excluded = fold(denied.claim->words) == fold(affirmed.claim->words), doubtful = false;
    for (const FuzzyInterval& f : denied.values.alternatives()) {
        excluded = excluded || f.core().contains(said);
        doubtful = doubtful || f.strict_cut(0.5).contains(said);
    }
    const auto sentence = [&](std::string_view verdict) {
        return words([&] { return fmt::format("{}: what is denied {} what is affirmed", both(), verdict); });
    };
    if (excluded) return clash(sentence("takes in"));
    if (doubtful) return answer(Relation::tension, 0.5, sentence("all but takes in"));
    return answer(Relation::agrees, 1, sentence("leaves room for"));
}

Comparison Relating::two_denials() {
    const bool same = a.kind == ValueKind::term || a.kind == ValueKind::text
                          ? compare_answers(ctx, a, b) == Answers::equal
                          : a.bounds == b.bounds && a.unit == b.unit;
    if (same) return answer(Relation::agrees, 1, words([&] { return both() + " agree"; }));
    return stop(Barrier::unresolved, "both deny, and not the same");
}

}  // namespace gainsay::detail
