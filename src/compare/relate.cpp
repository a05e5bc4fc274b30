#include "compare/relate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "compare/footing.hpp"
#include "compare/phrases.hpp"
#include "compare/rates.hpp"
#include "compare/terms.hpp"
#include "compare/wording.hpp"
#include "compare/yearless.hpp"
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

bool is_share(const Prepared& p) noexcept {
    const auto none = [](auto exponent) { return exponent == 0; };
    return p.unit.known && p.unit.currency.empty() && !p.mixed_units &&
           std::all_of(p.unit.exponents.begin(), p.unit.exponents.end(), none);
}

// "0.63" beside "63%" is a share of one rather than a hundredth of it; either is possible.
void add_share_of_one(Prepared& read, const Prepared& bare) {
    const Interval all = bare.values.support_hull();
    if (all.lower.value < 0 || all.upper.value > 1) return;
    const auto percent = read.values.alternatives(), one = bare.values.alternatives();
    Distribution::Alternatives both(percent.begin(), percent.end());
    both.insert(both.end(), one.begin(), one.end());
    read.values = Distribution(std::move(both));
    read.bounds = bare.bounds;
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

bool is_of_time(const Prepared& p) noexcept {
    return p.units.size() == 1 && p.units.front()->dimension == Dimension{{0, 0, 1}};
}

// One begins where the other ends, which the sentence has to say: "15 to 25" and "25".
bool touch(const Prepared& x, const Prepared& y) {
    const Interval first = x.values.support_hull(), second = y.values.support_hull();
    return x.kind == ValueKind::quantity &&
           (first.upper.value == second.lower.value || second.upper.value == first.lower.value);
}

// Months and years differ among themselves by days; a second in the mean year counts for none of them.
bool is_of_calendar(const Unit& unit) noexcept { return unit.name == "month" || unit.name == "year"; }

Prepared negated(Prepared p) {
    const auto mirrored = [](const Interval& i) {
        return Interval{{-i.upper.value, i.upper.closed}, {-i.lower.value, i.lower.closed}};
    };
    p.values = p.values.scaled(-1, 0);
    p.bounds = mirrored(p.bounds);
    p.support = mirrored(p.support);
    p.cut = mirrored(p.cut);
    return p;
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

// "Only Dutch": no other answer holds beside it.
bool names_all(const Prepared& p) {
    const std::string folded = fold(p.claim->words);
    return folded.starts_with("only ") || folded.starts_with("solely ") ||
           folded.starts_with("exclusively ") || folded.ends_with(" only");
}

// "98 men and 22 women" beside "98": what the one tells is a part of what the other does.
bool tells_as_part(const Prepared& whole, const Prepared& other) {
    return std::any_of(whole.parts.begin(), whole.parts.end(),
                       [&](double part) { return other.values(part) > 0; });
}

// Of one ship the one is about twice the other.
bool are_two_tonnages(const Prepared& a, const Prepared& b) {
    const auto only = [](const Prepared& p, std::string_view name) {
        return p.units.size() == 1 && p.units.front()->name == name;
    };
    constexpr std::string_view gross = "gross register ton", net = "net register ton";
    return (only(a, gross) && only(b, net)) || (only(a, net) && only(b, gross));
}

class Relating {
  public:
    Relating(const Context& context, const Prepared& first, const Prepared& second, Detail detail)
        : ctx(context), a(first), b(second), in_detail(detail == Detail::words) {}

    PairRelation decide();

  private:
    Comparison stop(Barrier barrier, std::string reason);
    static PairRelation plain(Comparison comparison) { return {std::move(comparison), false}; }
    Comparison values();
    Comparison amounts();
    Comparison lines(const Prepared& x, const Prepared& y);
    Comparison parts(const Prepared& x, const Prepared& y);
    Comparison denied_line(const Prepared& x, const Prepared& y);
    Comparison days_of_year(bool may_be_one);
    Comparison two_denials();
    std::optional<std::string_view> differing_end() const;
    Comparison truths();
    Comparison names();
    Comparison denied_names();
    Comparison texts();
    Comparison answer(Relation relation, double consistency, std::string sentence);
    Comparison clash(std::string sentence);
    Whole whole() const { return ctx.measured ? Whole::rounded : Whole::counted; }
    int turned_round() const;
    void note_rate(const Prepared& p);
    Prepared in_fitting_units(const Prepared& bare, const Prepared& stated) const;
    Comparison age_in_years(const Prepared& bare);
    std::optional<std::string> parted_by_clauses() const;
    bool start_apart() const;
    Whole whole_beside(const Prepared& p, const Prepared& other) const;
    bool may_be_part(const Prepared& x, const Prepared& y) const;
    bool only_tension() const { return ground.mode == Mode::at_most_tension; }
    bool fits_series(const Prepared& x, const Prepared& y) const;
    std::string both() const {
        return words_and_voice(ctx.dossier, *a.claim) + " and " + words_and_voice(ctx.dossier, *b.claim);
    }
    template <class Make>
    std::string words(Make make) const {
        return in_detail ? make() : std::string();
    }

    const Context& ctx;
    const Prepared& a;
    const Prepared& b;
    bool in_detail;
    Footing ground;
    Reasons why;
    bool fits_as_part = false;
};

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

// What a whole number of `p` stands for beside one in another unit. "18 months" against "1 year", "12 weeks"
// against "3 months"; of two whole numbers one may be the other converted: "8,848 m", "29,029 ft".
Whole Relating::whole_beside(const Prepared& p, const Prepared& other) const {
    if (is_of_time(p) && is_of_time(other)) {
        const bool coarser = p.units.front()->factor > other.units.front()->factor;
        const bool whole_years = is_bare_whole(std::get<Quantity>(p.claim->value));
        if (ctx.age && coarser && whole_years) return Whole::completed;
        if (is_of_calendar(*p.units.front())) return Whole::calendar;
        if (coarser) return Whole::rounded;  // "four hours" beside "4 hrs 10 mins"
    }
    // "8½ in": the halves and quarters of a measure, not of money.
    const auto in_parts = [](const Prepared& x) {
        return !x.units.empty() && x.units.front()->currency.empty() && !is_share(x) &&
               is_bare_fraction(std::get<Quantity>(x.claim->value));
    };
    const auto is_whole = [&](const Prepared& x) {
        return is_bare_whole(std::get<Quantity>(x.claim->value)) || in_parts(x);
    };
    if (in_parts(p)) return Whole::converted;
    return is_whole(p) && is_whole(other) && !ctx.measured ? Whole::converted : whole();
}

// Which of the two has to change its sign so that both count one way: 1 the first, -1 the second, 0 neither. "A loss
// of 5" beside "a profit of 5", "430 m below sea level" beside "-430 m".
int Relating::turned_round() const {
    const int x = a.at.direction, y = b.at.direction;
    if (x == 0 && y == 0) return 0;
    const auto is_negative = [](const Prepared& p) { return p.values.support_hull().upper.value < 0; };
    if (x * y < 0) return x < 0 ? 1 : -1;
    if (x < 0 && y == 0 && is_negative(b) && !is_negative(a)) return 1;
    return y < 0 && x == 0 && is_negative(a) && !is_negative(b) ? -1 : 0;
}

// A bare number in the units of the other claim, or, if it does not fit it so, in another that claims on the
// question give: beside "1.85 m" and "185 cm" it is either.
Prepared Relating::in_fitting_units(const Prepared& bare, const Prepared& stated) const {
    Prepared best = with_units(ctx, bare, stated.units, whole());
    if (stated.mixed_units) return best;
    double fit = consistency(best.values, stated.values);
    for (const Unit* unit : ctx.units) {
        if (fit == 1 || class_of(*unit) != stated.unit) continue;
        Prepared other = with_units(ctx, bare, {unit}, whole());
        const double c = consistency(other.values, stated.values);
        if (c > fit) best = std::move(other), fit = c;
    }
    return best;
}

// "Aged 1" beside "18 months": an age without a unit is in completed years.
Comparison Relating::age_in_years(const Prepared& bare) {
    if (in_detail)
        why.notes.push_back(
            fmt::format("{} gives no unit; an age is taken to be in years", who(ctx.dossier, *bare.claim)));
    const auto found = find_unit("year");
    const Prepared read = with_units(ctx, bare, {found.begin(), found.end()}, Whole::completed);
    return &bare == &a ? lines(read, b) : lines(a, read);
}

void Relating::note_rate(const Prepared& p) {
    if (!in_detail || p.rate_factor == 1) return;
    why.notes.push_back(
        fmt::format("{} is told as an amount per {}", words_and_voice(ctx.dossier, *p.claim), p.at.per));
}

// "6,000 miles at 12 knots" beside "4,200 miles at 15 knots", or beside what names no speed.
std::optional<std::string> Relating::parted_by_clauses() const {
    if (a.clause == b.clause) return std::nullopt;
    if (a.clause.empty() || b.clause.empty()) {
        const Prepared& told = a.clause.empty() ? b : a;
        const Prepared& other = a.clause.empty() ? a : b;
        if (told.clause_is_condition)
            return fmt::format("the one holds {}, of the other no such thing is said", quoted(told.clause));
        if (told.clause_describes && told.units.empty() && !other.units.empty())
            return fmt::format("the one is of {}, the other in {}", quoted(told.clause),
                               name_of_units(other.units));
        return std::nullopt;
    }
    if (a.clause_describes && b.clause_describes) return std::nullopt;
    return fmt::format("the one is {}, the other {}", quoted(a.clause), quoted(b.clause));
}

// "12 km from Metz" beside "12 km from Nancy".
bool Relating::start_apart() const {
    if (!a.in_a_direction || !b.in_a_direction) return false;
    const std::string_view x = starting_point(a.claim->words), y = starting_point(b.claim->words);
    return !x.empty() && !y.empty() && compare_wording(fold(x), fold(y)) == Wording::unlike;
}

Comparison Relating::amounts() {
    if ((a.repeated && b.at.per.empty()) || (b.repeated && a.at.per.empty()))
        return stop(Barrier::unit, "the one is of several times in all, the other may be of one");
    if (const auto apart = parted_by_clauses()) return stop(Barrier::scope, *apart);
    if (start_apart()) return stop(Barrier::scope, "they are measured from different points");
    if (are_two_tonnages(a, b)) return stop(Barrier::unit, "gross and net tonnage are two measures");
    note_rate(a), note_rate(b);
    const bool ratio_a = a.ratio != RatioKind::none, ratio_b = b.ratio != RatioKind::none;
    // "More than half" beside "40%".
    const Prepared &ratio = ratio_a ? a : b, &amount = ratio_a ? b : a;
    if (ratio_a != ratio_b && ratio.ratio == RatioKind::fraction && is_share(amount)) return lines(a, b);
    if (ratio_a != ratio_b)
        return stop(Barrier::base, "the one is an amount, the other a ratio to another amount");
    if (ratio_a) {
        if (a.base != b.base && !a.base.empty() && !b.base.empty())
            return stop(Barrier::base, fmt::format("they are ratios to different things ({} and {})",
                                                   quoted(a.base), quoted(b.base)));
        return lines(a, b);
    }
    if (const int way = turned_round(); way != 0 && a.units == b.units)
        return lines(way > 0 ? negated(a) : a, way < 0 ? negated(b) : b);
    if (a.units == b.units) {
        // One ambiguous word whose meanings do not convert ("$") is taken alike on both sides.
        if (!a.mixed_units) return lines(a, b);
        return lines(with_units(ctx, a, {}, whole()), with_units(ctx, b, {}, whole()));
    }
    if (a.units.empty() || b.units.empty()) {
        const Prepared& bare = a.units.empty() ? a : b;
        const Prepared& stated = a.units.empty() ? b : a;
        constexpr double all = 1, beyond_any_share = 1000;
        if (is_share(stated) && bare.values.support_hull().lower.value > beyond_any_share &&
            stated.values.support_hull().upper.value <= all)
            return stop(Barrier::unit, "the one is an amount, the other a share");
        const bool told_more = !std::get<Quantity>(bare.claim->value).base.empty() || !bare.clause.empty();
        if (is_share(stated) && (told_more || bare.claim->words.find('%') != std::string::npos))
            return stop(Barrier::unit, "the one is an amount, the other a share");
        if (!bare.at.counted.empty())
            return stop(Barrier::unit,
                        fmt::format("the one is of {}, which is no unit that is known, the other in {}",
                                    quoted(bare.at.counted), stated.units.front()->name));
        if (ctx.age && is_of_time(stated) && stated.units.front()->name != "year") return age_in_years(bare);
        Prepared read = in_fitting_units(bare, stated);
        if (in_detail)
            why.notes.push_back(read.units == stated.units
                                    ? fmt::format("{} gives no unit; taken to be {}, as in {}",
                                                  who(ctx.dossier, *bare.claim), name_of_units(stated.units),
                                                  quoted(stated.claim->words))
                                    : fmt::format("{} gives no unit; taken to be {}, as others give",
                                                  who(ctx.dossier, *bare.claim), read.units.front()->name));
        if (!is_share(stated)) return a.units.empty() ? lines(read, b) : lines(a, read);
        add_share_of_one(read, bare);
        // "157/412" beside "38%"
        const bool whole_percents = !is_bare_whole(std::get<Quantity>(bare.claim->value));
        const Prepared share =
            whole_percents ? with_units(ctx, stated, stated.units, Whole::rounded) : stated;
        return a.units.empty() ? lines(read, share) : lines(share, read);
    }
    const Whole of_a_whole = whole_beside(a, b), of_b_whole = whole_beside(b, a);
    if (!a.mixed_units && !b.mixed_units && a.unit == b.unit)
        return lines(with_units(ctx, a, a.units, of_a_whole), with_units(ctx, b, b.units, of_b_whole));
    std::vector<const Unit*> of_a, of_b;
    for (const Unit* x : a.units)
        for (const Unit* y : b.units)
            if (convertible(*x, *y)) of_a.push_back(x), of_b.push_back(y);
    const auto clean = [](std::vector<const Unit*>& units) {
        std::sort(units.begin(), units.end(), [](const Unit* x, const Unit* y) { return x->name < y->name; });
        units.erase(std::unique(units.begin(), units.end()), units.end());
    };
    clean(of_a), clean(of_b);
    if (!of_a.empty()) {
        const Prepared x = with_units(ctx, a, std::move(of_a), of_a_whole),
                       y = with_units(ctx, b, std::move(of_b), of_b_whole);
        if (!x.mixed_units && !y.mixed_units) return lines(x, y);
        // "$" and "dollars" are ambiguous alike: one of those that both may be stands for all.
        const UnitClass one = class_of(*x.units.front());
        const auto of_one = [&](const Prepared& p) {
            std::vector<const Unit*> units;
            std::copy_if(p.units.begin(), p.units.end(), std::back_inserter(units),
                         [&](const Unit* u) { return class_of(*u) == one; });
            return units;
        };
        return lines(with_units(ctx, a, of_one(x), of_a_whole), with_units(ctx, b, of_one(y), of_b_whole));
    }
    const bool money = a.unit.exponents == b.unit.exponents;
    return stop(money ? Barrier::currency : Barrier::unit,
                fmt::format("{} and {} do not convert into each other", name_of_units(a.units),
                            name_of_units(b.units)));
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

Comparison Relating::lines(const Prepared& x, const Prepared& y) {
    if (x.denied && y.denied) return two_denials();
    if (x.denied || y.denied) return denied_line(x.denied ? x : y, x.denied ? y : x);
    if (ground.mode == Mode::first_is_part) return parts(x, y);
    if (ground.mode == Mode::second_is_part) return parts(y, x);
    if (in_detail) note_reading(ctx, *a.claim, why.notes), note_reading(ctx, *b.claim, why.notes);
    if (const auto apart = differing_end())
        return clash(words([&] { return fmt::format("{}: they {} at different times", both(), *apart); }));
    double c = consistency(x.values, y.values);
    const auto ranges = [&](auto in_words) {
        const Prepared& like = x.units.empty() ? y : x;
        return fmt::format("{} and {}", in_words(x, like, ctx), in_words(y, like, ctx));
    };
    if (c == 0) {
        if (ground.series && fits_series(x, y))
            return stop(Barrier::time, "what is undated can be of any time of a series");
        if (!ctx.one_value) return stop(Barrier::cardinality, "several answers can hold at once");
        const bool first_tells = tells_as_part(x, y), second_tells = tells_as_part(y, x);
        if ((first_tells && !y.at.counted.empty()) || (second_tells && !x.at.counted.empty()))
            return stop(Barrier::scope, "the one is of a part that the other tells");
        if (may_be_part(x, y)) {
            fits_as_part = true;
            return stop(Barrier::scope, "the one may be of a part of what the other is of, and is not more");
        }
        if (first_tells || second_tells) ground.mode = Mode::at_most_tension;
        return clash(words([&] {
            return fmt::format("{}: {} {}", both(), ranges(possible_in_words),
                               touch(x, y) ? "meet only where an end is ruled out" : "do not meet");
        }));
    }
    const bool in_tension =
        x.convex() && y.convex() ? !intersection(x.cut, y.cut) : c <= 1 - ctx.options.tension;
    if (in_tension) {
        if (ground.series && fits_series(x, y))
            return stop(Barrier::time, "what is undated can be of any time of a series");
        if (!ctx.one_value) return stop(Barrier::cardinality, "several answers can hold at once");
        c = std::min(c, 1 - ctx.options.tension);
        return answer(Relation::tension, c, words([&] {
                          return fmt::format("{} meet only at their edges: {}", both(),
                                             ranges(accepted_in_words));
                      }));
    }
    if (!x.parts.empty() && !y.parts.empty() && reading::tell_other_parts(a.claim->words, b.claim->words))
        return clash(words([&] { return both() + " are of as many in all, and of other parts"; }));
    if (x.in_a_direction && y.in_a_direction && tell_apart(fold(a.claim->words), fold(b.claim->words)))
        return clash(words([&] { return both() + " are of as many, and of two that exclude each other"; }));
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
                                         ranges(accepted_in_words));
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

Comparison Relating::truths() {
    if (ground.mode == Mode::first_is_part || ground.mode == Mode::second_is_part)
        return stop(ground.barrier, "what holds of a part need not hold of the whole");
    const auto told = [](bool yes) { return yes ? "yes" : "no"; };
    if (a.yes == b.yes)
        return answer(Relation::agrees, 1,
                      words([&] { return fmt::format("{} agree: both say {}", both(), told(a.yes)); }));
    return clash(words(
        [&] { return fmt::format("{}: the one says {}, the other {}", both(), told(a.yes), told(b.yes)); }));
}

Comparison Relating::names() {
    if (a.denied && b.denied) return two_denials();
    if (a.denied || b.denied) return denied_names();
    const Answers answers = compare_answers(ctx, a, b);
    const auto sentence = [&](std::string_view verdict) {
        return words([&] { return fmt::format("{} {}", both(), verdict); });
    };
    if (answers == Answers::opposed) return clash(sentence("exclude each other, as the vocabulary declares"));
    if (!ctx.one_value) {
        if (answers == Answers::different && (names_all(a) || names_all(b)))
            return clash(sentence("differ, and one is said to be the only one"));
        if (answers == Answers::different)
            return stop(Barrier::cardinality, "several answers can hold at once");
        return answer(answers == Answers::first_narrower    ? Relation::refines
                      : answers == Answers::second_narrower ? Relation::refined_by
                                                            : Relation::agrees,
                      1, sentence("share an answer"));
    }
    switch (answers) {
        case Answers::equal:
            return answer(Relation::agrees, 1, sentence("agree"));
        case Answers::first_narrower:
            return answer(Relation::refines, 1, sentence("agree; the first says more"));
        case Answers::second_narrower:
            return answer(Relation::refined_by, 1, sentence("agree; the second says more"));
        case Answers::alike:
            if (in_detail)
                why.notes.push_back(
                    "the names are taken for one, since one has all the words of the other, some shortened "
                    "at most");
            return answer(Relation::agrees, 1, sentence("agree"));
        case Answers::near:
            return answer(Relation::tension, 0.5, sentence("are near each other, and not the same"));
        default:
            return clash(sentence("differ, and only one answer can hold"));
    }
}

Comparison Relating::denied_names() {
    const Prepared& denied = a.denied ? a : b;
    const Prepared& affirmed = a.denied ? b : a;
    const Answers answers = compare_answers(ctx, affirmed, denied);
    const auto sentence = [&](std::string_view verdict) {
        return words([&] { return fmt::format("{}: {}", both(), verdict); });
    };
    switch (answers) {
        case Answers::equal:
        case Answers::first_narrower:
            return clash(sentence("the one denies what the other affirms"));
        case Answers::alike:
            return answer(Relation::tension, 0.5,
                          sentence("the one denies what the other affirms, if the names mean one"));
        default:
            return answer(Relation::agrees, 1, sentence("what is denied is not what is affirmed"));
    }
}

Comparison Relating::texts() {
    if (a.denied && b.denied) return two_denials();
    const Answers answers = compare_answers(ctx, a, b);
    if (answers == Answers::opposed && !a.denied && !b.denied)
        return clash(words([&] { return both() + " exclude each other, as the vocabulary declares"; }));
    if (answers == Answers::equal) {
        if (a.denied == b.denied)
            return answer(Relation::agrees, 1, words([&] { return both() + " agree"; }));
        return clash(words([&] { return both() + ": the one denies what the other affirms"; }));
    }
    return stop(Barrier::kind, "they are free text");
}

}  // namespace

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
