#include "compare/relate/relating.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "compare/words/phrases.hpp"
#include "gainsay/reading.hpp"

namespace gainsay::detail {
namespace {

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

bool is_of_time(const Prepared& p) noexcept {
    return p.units.size() == 1 && p.units.front()->dimension == Dimension{{0, 0, 1}};
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

// Of one ship the one is about twice the other.
bool are_two_tonnages(const Prepared& a, const Prepared& b) {
    const auto only = [](const Prepared& p, std::string_view name) {
        return p.units.size() == 1 && p.units.front()->name == name;
    };
    constexpr std::string_view gross = "gross register ton", net = "net register ton";
    return (only(a, gross) && only(b, net)) || (only(a, net) && only(b, gross));
}

// What people measure bodies, buildings, roads, fields and weather in, where they leave the unit out.
const std::vector<const Unit*>& usual_units() {
    static const std::vector<const Unit*> units = [] {
        constexpr auto names = std::to_array<std::string_view>(
            {"mm", "cm", "m",    "km",  "in", "ft",  "yd", "mi",   "nmi",   "g",     "kg",
             "t",  "oz", "lb",   "st",  "m2", "km2", "ha", "acre", "sq ft", "sq mi", "ml",
             "l",  "m3", "km/h", "mph", "kn", "m/s", "kW", "hp",   "°C",    "°F",    "K"});
        std::vector<const Unit*> result;
        for (const std::string_view name : names)
            if (const auto found = find_unit(name); found.size() == 1) result.push_back(found.front());
        return result;
    }();
    return units;
}

}  // namespace

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

// "183" beside "6 ft" is a height in centimetres: the unit in which a bare number that clashes in the one it is
// taken to be in would fit; null if there is none.
const Unit* Relating::other_unit_that_fits(const Prepared& bare, const Prepared& stated) const {
    const auto& usual = usual_units();
    if (stated.mixed_units || std::find(usual.begin(), usual.end(), stated.units.front()) == usual.end())
        return nullptr;
    constexpr double of_rounding = 0.02;
    const Interval number = bare.values.support_hull(), amount = stated.values.support_hull();
    for (const Unit* unit : usual) {
        if (class_of(*unit) != stated.unit) continue;
        const double low = number.lower.value * unit->factor + unit->offset,
                     high = number.upper.value * unit->factor + unit->offset,
                     slack = of_rounding * std::abs(high);
        if (low - slack > amount.upper.value || high + slack < amount.lower.value) continue;
        const Prepared other = with_units(ctx, bare, {unit}, Whole::converted);
        const Prepared beside = with_units(ctx, stated, stated.units, Whole::converted);
        if (consistency(other.values, beside.values) > 0) return unit;
    }
    return nullptr;
}

// "39,788" in a table of millions, beside "$39,788 million".
bool Relating::may_lack_scale(const Prepared& bare, const Prepared& read, const Prepared& stated) const {
    const auto is_round = [](const Prepared& p) { return p.claim->words.find("000") != std::string::npos; };
    if (stated.unit.currency.empty() || is_round(stated) || is_round(bare)) return false;
    constexpr std::array<double, 3> scales{1e3, 1e6, 1e9};
    return std::any_of(scales.begin(), scales.end(), [&](double scale) {
        return consistency(read.values.scaled(scale), stated.values) > 0;
    });
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
    if (a.out_of != b.out_of && a.out_of > 0 && b.out_of > 0)
        return clash(words([&] { return both() + " are out of different totals"; }));
    if (a.times != b.times && a.times > 0 && b.times > 0)
        return clash(words([&] { return both() + " are of so many times an amount, and not as many"; }));
    if (a.ratio != RatioKind::none || b.ratio != RatioKind::none) return ratios();
    if (const int way = turned_round(); way != 0 && a.units == b.units)
        return lines(way > 0 ? negated(a) : a, way < 0 ? negated(b) : b);
    if (a.units == b.units) {
        // One ambiguous word whose meanings do not convert ("$") is taken alike on both sides.
        if (!a.mixed_units) return lines(a, b);
        return lines(with_units(ctx, a, {}, whole()), with_units(ctx, b, {}, whole()));
    }
    return a.units.empty() || b.units.empty() ? amounts_without_unit() : amounts_in_two_units();
}

Comparison Relating::ratios() {
    const bool ratio_a = a.ratio != RatioKind::none, ratio_b = b.ratio != RatioKind::none;
    // "More than half" beside "40%".
    const Prepared &ratio = ratio_a ? a : b, &amount = ratio_a ? b : a;
    if (ratio_a != ratio_b && ratio.ratio == RatioKind::fraction && is_share(amount)) return lines(a, b);
    if (ratio_a != ratio_b)
        return stop(Barrier::base, "the one is an amount, the other a ratio to another amount");
    if (a.base != b.base && !a.base.empty() && !b.base.empty())
        return stop(Barrier::base, fmt::format("they are ratios to different things ({} and {})",
                                               quoted(a.base), quoted(b.base)));
    return lines(a, b);
}

// One of the two states no unit.
Comparison Relating::amounts_without_unit() {
    const Prepared& bare = a.units.empty() ? a : b;
    const Prepared& stated = a.units.empty() ? b : a;
    constexpr double all = 1, beyond_any_share = 1000;
    if (is_share(stated) && bare.values.support_hull().lower.value > beyond_any_share &&
        stated.values.support_hull().upper.value <= all)
        return stop(Barrier::unit, "the one is an amount, the other a share");
    if (is_share(stated) && bare.out_of > 0) {
        const Prepared read = as_share(ctx, bare, stated),
                       share = with_units(ctx, stated, stated.units, Whole::rounded);
        return a.units.empty() ? lines(read, share) : lines(share, read);
    }
    const bool told_more = !std::get<Quantity>(bare.claim->value).base.empty() || !bare.clause.empty();
    if (is_share(stated) && (told_more || bare.claim->words.find('%') != std::string::npos))
        return stop(Barrier::unit, "the one is an amount, the other a share");
    if (!bare.at.counted.empty())
        return stop(Barrier::unit,
                    fmt::format("the one is of {}, which is no unit that is known, the other in {}",
                                quoted(bare.at.counted), stated.units.front()->name));
    if (ctx.age && is_of_time(stated) && stated.units.front()->name != "year") return age_in_years(bare);
    Prepared read = in_fitting_units(bare, stated);
    if (consistency(read.values, stated.values) == 0) {
        if (const Unit* other = other_unit_that_fits(bare, stated))
            return stop(Barrier::unit, fmt::format("{} gives no unit, and would fit in another ({})",
                                                   quoted(bare.claim->words), other->name));
        if (may_lack_scale(bare, read, stated))
            return stop(Barrier::unit,
                        fmt::format("{} gives no unit, and may leave out thousands or millions",
                                    quoted(bare.claim->words)));
    }
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
    const Prepared share = whole_percents ? with_units(ctx, stated, stated.units, Whole::rounded) : stated;
    return a.units.empty() ? lines(read, share) : lines(share, read);
}

Comparison Relating::amounts_in_two_units() {
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

}  // namespace gainsay::detail
