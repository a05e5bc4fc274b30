#include "compare/prepared/prepared.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "compare/figures/plain_figures.hpp"
#include "compare/prepared/terms.hpp"
#include "compare/words/asked.hpp"
#include "compare/words/phrases.hpp"
#include "gainsay/reading.hpp"
#include "reading/answers/identifier.hpp"
#include "reading/quantities/breakdown.hpp"
#include "reading/quantities/dose.hpp"
#include "reading/words/clause.hpp"

namespace gainsay::detail {
namespace {

Distribution converted(const Distribution& d, const std::vector<const Unit*>& units, bool difference) {
    Distribution::Alternatives all;
    for (const Unit* unit : units)
        for (const FuzzyInterval& f : d.alternatives())
            all.push_back(f.scaled(unit->factor, difference ? 0 : unit->offset).rounded());
    return Distribution(std::move(all));
}

Interval converted(const Interval& i, const std::vector<const Unit*>& units, bool difference) {
    Interval result;
    bool first = true;
    for (const Unit* unit : units) {
        const auto map = [&](const Bound& b) {
            return Bound{rounded(b.value * unit->factor + (difference ? 0 : unit->offset)), b.closed};
        };
        const Interval one{map(i.lower), map(i.upper)};
        if (first || one.lower.value < result.lower.value) result.lower = one.lower;
        if (first || one.upper.value > result.upper.value) result.upper = one.upper;
        first = false;
    }
    return result;
}

// Of percentages, temperatures, speeds and the like the parts do not add up.
bool is_intensive(const Unit& unit) noexcept {
    const auto& e = unit.dimension.exponents;
    constexpr std::size_t time = 2, temperature = 3;
    const bool none = std::all_of(e.begin(), e.end(), [](auto x) { return x == 0; });
    return none || e[time] < 0 || e[temperature] != 0;
}

// The distribution with its edges moved apart, so that values up to the tolerance apart share their cores.
FuzzyInterval widened(const FuzzyInterval& f, const Slack& t) {
    const auto reach = [&](double x) {
        return std::isfinite(x) ? std::abs(x) * t.relative / 2 + t.absolute / 2 : 0;
    };
    const auto down = [&](double x) { return x - reach(x); };
    const auto up = [&](double x) { return x + reach(x); };
    const Interval core = f.core(), support = f.support();
    const Interval wide_core{{down(core.lower.value), true}, {up(core.upper.value), true}};
    const Interval wide{{down(support.lower.value), support.lower.closed},
                        {up(support.upper.value), support.upper.closed}};
    FuzzyInterval::Knots knots;
    const auto add = [&](double x, double p) {
        if (std::isfinite(x) && (knots.empty() || knots.back().x < x)) knots.push_back({x, p});
    };
    for (const auto& k : f.knots())
        if (k.x < core.lower.value) add(down(k.x), k.possibility);
    if (core.lower.value > support.lower.value || !f.knots().empty()) {
        add(wide_core.lower.value, 1);
        add(wide_core.upper.value, 1);
    }
    for (const auto& k : f.knots())
        if (k.x > core.upper.value) add(up(k.x), k.possibility);
    return FuzzyInterval::from_knots(wide, std::move(knots));
}

Distribution widened(const Distribution& d, const Slack& tolerance) {
    Distribution::Alternatives all;
    for (const FuzzyInterval& f : d.alternatives()) all.push_back(widened(f, tolerance));
    return Distribution(std::move(all));
}

void widen(Prepared& p, const Slack& tolerance) {
    if (!p.on_line || !tolerance.any() || p.kind == ValueKind::ordinal) return;
    if (tolerance.unit.known && tolerance.unit != p.unit && p.kind != ValueKind::date) return;
    p.values = widened(p.values, tolerance);
}

// "10 minutes", "1 percent", "0.5%": a number and a unit.
Slack read_tolerance(std::string_view text, ValueKind kind) {
    Slack result;
    const auto start = text.find_first_of("0123456789.");
    if (start == std::string_view::npos) return result;
    double amount = 0;
    const auto [end, error] = std::from_chars(text.data() + start, text.data() + text.size(), amount);
    if (error != std::errc{} || !std::isfinite(amount)) return result;
    const std::string unit =
        fold(std::string_view(end, static_cast<std::size_t>(text.data() + text.size() - end)));
    if (unit == "%" || unit == "percent" || unit == "per cent") {
        result.relative = amount / 100;
        return result;
    }
    result.absolute = amount;
    const auto units = unit.empty() ? std::vector<const Unit*>{} : find_unit(unit);
    if (units.empty()) return result;
    constexpr double seconds_a_day = 86400;
    result.absolute = amount * units.front()->factor / (kind == ValueKind::date ? seconds_a_day : 1);
    result.unit = class_of(*units.front());
    return result;
}

double day_number(const std::optional<Day>& day, double open) noexcept {
    return day ? static_cast<double>(day->number) : open;
}

Interval days_stated(const Date& date) noexcept {
    Interval result;
    if (date.earliest) result.lower = {day_number(date.earliest, 0), true};
    if (date.latest) result.upper = {day_number(date.latest, 0), true};
    return result;
}

// The 1950s of "starting in the 1950s": what began then began on some day of them. Figures that may be a day and a
// month are left alone.
std::optional<Date> date_of_start(std::string_view words) {
    constexpr std::array<std::string_view, 7> openings{
        "ever since ", "since ", "starting in ", "starting from ", "beginning in ", "from about ", "from "};
    constexpr std::array<std::string_view, 3> closings{" on", " onward", " onwards"};
    std::string folded = fold(words);
    if (words.find('/') != std::string_view::npos) return std::nullopt;
    std::string_view rest = folded;
    for (const std::string_view opening : openings)
        if (rest.starts_with(opening)) {
            rest.remove_prefix(opening.size());
            break;
        }
    for (const std::string_view closing : closings)
        if (rest.ends_with(closing)) rest.remove_suffix(closing.size());
    if (rest.size() == folded.size()) return std::nullopt;
    auto date = read_date(rest);
    return date && !date->unresolved && date->earliest && date->latest ? date : std::nullopt;
}

// The days of a beginning: "since 1968" and the span from 1968 say that it began in 1968; after "after 1968"
// the next two years are the likeliest.
Distribution days_of_beginning(const Date& date, std::string_view words) {
    const bool open_end = date.earliest && !date.latest;
    if (!open_end) return date.days;
    if (date.modifier == "since")
        if (const auto start = date_of_start(words)) return start->days;
    if (const auto slash = date.edtf.find('/'); slash != std::string::npos && date.modifier != "after") {
        const auto start = Edtf::parse(std::string_view(date.edtf).substr(0, slash));
        if (start && start->earliest() && start->latest())
            return FuzzyInterval::within(
                {{day_number(start->earliest(), 0), true}, {day_number(start->latest(), 0), true}});
    }
    if (date.modifier != "after") return date.days;
    constexpr double year = 365.2425;
    const double from = day_number(date.earliest, 0);
    return FuzzyInterval::from_knots(date.days.support_hull(),
                                     {{from, 1}, {from + 2 * year, 1}, {from + 10 * year, 0.4}});
}

// The number, if it stands alone, without a hedge or a halo.
std::optional<double> bare_point(const Quantity& q) {
    if (!q.value || q.modifier != Modifier::equal || !q.hedge.empty() || !q.possible.is_convex())
        return std::nullopt;
    const Interval core = q.possible.core_hull();
    return core.lower.value == core.upper.value ? std::optional(core.lower.value) : std::nullopt;
}

// How far what is possible reaches from a number that stands alone.
double reach(const Quantity& q) {
    const Interval support = q.possible.support_hull();
    return bare_point(q) ? (support.upper.value - support.lower.value) / 2 : 0;
}

// Half of the last digit of a number that is printed with decimals of its unit; 0 of any other.
double half_of_decimals(const Quantity& q) {
    const double half = reach(q);
    return half < 0.5 ? half : 0;
}

FuzzyInterval all_that_rounds_to(double n, double half, double core) {
    return FuzzyInterval::trapezoid({{n - half, false}, {n + half, false}},
                                    {{n - core, true}, {n + core, true}});
}

// Half of the last digit that is printed, where that is how far the figure reaches to both sides: "1.23 million".
double half_of_last_digit(const Quantity& q) {
    if (!q.value || q.modifier != Modifier::equal || !q.hedge.empty() || !q.possible.is_convex()) return 0;
    const Interval support = q.possible.support_hull();
    const double half = support.upper.value - *q.value, digit = 2 * half;
    const double core = q.possible.core_hull().upper.value - *q.value;
    if (!(half > 0) || std::abs(*q.value - support.lower.value - half) > 1e-6 * half) return 0;
    if (std::abs(2 * core - half) > 1e-6 * half) return 0;  // a margin of its own, and no rounding
    const double power = std::pow(10, std::round(std::log10(digit)));
    const auto divides = [&](double d) { return std::abs(std::remainder(*q.value, d)) < 1e-6 * d; };
    return std::abs(digit - power) < 1e-6 * power && divides(power) && !divides(10 * power) ? half : 0;
}

// "Two and a half" years.
bool is_bare_half(const Quantity& q) {
    const auto n = bare_point(q);
    return n && reach(q) == 0 && std::trunc(*n) != *n && std::trunc(2 * *n) == 2 * *n;
}

// Half of the last part that is told, a quarter of "56½", as far as that is little beside the whole; 0 of what is
// told otherwise.
double half_of_fraction(const Quantity& q) {
    constexpr double finest = 16, most = 0.05;
    const auto n = bare_point(q);
    if (!n || reach(q) > 0 || std::trunc(*n) == *n) return 0;
    for (double part = 2; part <= finest; part *= 2)
        if (std::trunc(part * *n) == part * *n) return std::min(0.5 / part, most * std::abs(*n));
    return 0;
}

// How much of itself a whole number may have lost or won by rounding.
double most_rounded_off(Whole whole) noexcept {
    switch (whole) {
        case Whole::rounded:
            return 0.1;
        case Whole::converted:
            return 0.01;
        case Whole::calendar:
            return 0.2;
        default:
            return 0;
    }
}

// What a bare number with decimals leaves possible: all that rounds to it, the ends being another's. A whole
// number that is no count likewise, as far as half a digit is little beside it.
Distribution as_printed(const Quantity& q, Whole whole) {
    constexpr double core = 0.99;
    if (const double half = std::max(half_of_decimals(q), half_of_last_digit(q)); half > 0)
        return all_that_rounds_to(*q.value, half, core * half);
    if (whole == Whole::calendar && is_bare_half(q)) {
        constexpr double half_of_half = 0.25;
        return all_that_rounds_to(*bare_point(q), half_of_half, half_of_half / 2);
    }
    if (const double half = half_of_fraction(q); whole == Whole::converted && half > 0)
        return all_that_rounds_to(*q.value, half, core * half);
    if (whole == Whole::counted || !is_bare_whole(q)) return q.possible;
    const double n = *bare_point(q);
    if (whole == Whole::completed) return FuzzyInterval::within({{n, true}, {n + 1, false}});
    const double half = std::min(0.5, most_rounded_off(whole) * std::abs(n));
    return half > 0 ? all_that_rounds_to(n, half, (whole == Whole::calendar ? 0.5 : core) * half)
                    : q.possible;
}

std::vector<std::string> sorted_unique(std::vector<std::string> names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

// From the units that `p` is to be read in.
void set_amount(Prepared& p, const Quantity& q, Whole whole) {
    p.values = as_printed(q, whole);
    p.bounds = logical_bounds(q);
    p.unit = {};
    p.mixed_units = false;
    p.intensive = false;
    if (p.rate_factor != 1) {
        p.values = p.values.scaled(p.rate_factor).rounded();
        p.bounds.lower.value *= p.rate_factor, p.bounds.upper.value *= p.rate_factor;
        if (p.rate_slack > 0) {
            p.values = widened(p.values, {p.rate_slack, 0, {}});
            p.bounds = p.values.support_hull();
        }
    }
    if (p.units.empty()) return;
    p.unit = class_of(*p.units.front());
    p.mixed_units =
        std::any_of(p.units.begin(), p.units.end(), [&](const Unit* u) { return class_of(*u) != p.unit; });
    p.intensive = is_intensive(*p.units.front());
    p.values = converted(p.values, p.units, p.difference);
    p.bounds = converted(p.bounds, p.units, p.difference);
}

void set_quantity(Prepared& p, const Quantity& q, Whole whole) {
    p.on_line = true;
    p.ratio = q.ratio;
    if (q.ratio != RatioKind::none) {
        p.base = fold(q.base);
        p.intensive = true;
        const double sign = q.ratio == RatioKind::decrease ? -1 : 1;
        const double start = q.ratio == RatioKind::increase || q.ratio == RatioKind::decrease ? 1 : 0;
        // "37 percent" of something is 0.37 of it.
        const double one = q.units.empty() ? 1 : q.units.front()->factor;
        p.values = as_printed(q, whole).scaled(sign * one, start).rounded();
        Interval b = logical_bounds(q);
        b.lower.value *= one, b.upper.value *= one;
        p.bounds =
            sign > 0
                ? Interval{{b.lower.value + start, b.lower.closed}, {b.upper.value + start, b.upper.closed}}
                : Interval{{start - b.upper.value, b.upper.closed}, {start - b.lower.value, b.lower.closed}};
        return;
    }
    p.units.assign(q.units.begin(), q.units.end());
    set_amount(p, q, whole);
}

void set_date(Prepared& p, const Date& date, bool beginning, std::string_view words) {
    p.unresolved = date.unresolved;
    p.on_line = !date.unresolved;
    p.values = beginning ? days_of_beginning(date, words) : date.days;
    p.bounds = days_stated(date);
    if (beginning && date.earliest && !date.latest) p.bounds = p.values.support_hull();
}

void set_line_cuts(Prepared& p, const CompareOptions& options) {
    if (!p.on_line || !p.convex()) return;
    const FuzzyInterval& f = p.values.alternatives().front();
    p.support = f.support();
    p.cut = f.strict_cut(std::clamp(1 - options.tension, 0.0, 0.999));
}

struct Dated {
    double first, last;
    Interval range;
};

// Whether two figures of times that do not meet cannot be equal. A sweep over the starts, with the extremes
// of all that ended before.
bool differ_in_time(std::vector<Dated>& by_start) {
    std::vector<Dated> by_end = by_start;
    std::sort(by_start.begin(), by_start.end(),
              [](const Dated& x, const Dated& y) { return x.first < y.first; });
    std::sort(by_end.begin(), by_end.end(), [](const Dated& x, const Dated& y) { return x.last < y.last; });
    double highest_low = -infinity, lowest_high = infinity;
    auto ended = by_end.begin();
    for (const Dated& d : by_start) {
        for (; ended != by_end.end() && ended->last < d.first; ++ended) {
            highest_low = std::max(highest_low, ended->range.lower.value);
            lowest_high = std::min(lowest_high, ended->range.upper.value);
        }
        if (highest_low > d.range.upper.value || lowest_high < d.range.lower.value) return true;
    }
    return false;
}

std::string voice_key(const Claim& claim) {
    if (!claim.said_by.empty()) return fold(claim.said_by.back());
    // A source that disputes a view without naming who holds it does not hold it itself.
    return fmt::format("{}#{}", claim.stance == Stance::disputes ? "disputed" : "", index(claim.source));
}

}  // namespace

bool is_bare_whole(const Quantity& q) noexcept {
    const auto n = bare_point(q);
    return n && *n == *q.value && std::trunc(*n) == *n && reach(q) == 0;
}

bool is_bare_fraction(const Quantity& q) { return half_of_fraction(q) > 0; }

UnitClass class_of(const Unit& unit) noexcept { return {true, unit.dimension.exponents, unit.currency}; }

Context::Context(const Dossier& dossier_, QuestionId id, const CompareOptions& options_,
                 std::shared_ptr<const Declared> declared_)
    : dossier(dossier_),
      options(options_),
      question(dossier_[id]),
      predicate(dossier_.predicate(question.predicate)),
      declared(declared_ ? std::move(declared_) : std::make_shared<const Declared>(dossier_.vocabulary)),
      names(declared->names),
      beginning(predicate.nature != Nature::state && tells_a_beginning(question.predicate)),
      period(tells_a_period(question.predicate)),
      age(tells_an_age(question.predicate)),
      difference(tells_a_difference(question.predicate)),
      identifiers(reading::asks_for_identifier(fold(question.predicate))),
      asked_for(fold(question.predicate)),
      asked(asked_words(question, predicate)) {
    std::vector<ClaimId> order = question.claims;
    std::sort(order.begin(), order.end(),
              [&](ClaimId a, ClaimId b) { return dossier[a].id < dossier[b].id; });
    if (!predicate.tolerance.empty() && !order.empty())
        tolerance = read_tolerance(predicate.tolerance, kind_of(dossier[order.front()].value));
    find_precision();
    claims.reserve(order.size());
    for (ClaimId claim : order) claims.push_back(prepare(claim));
    find_plain_figures();
    find_units();
    find_cardinality();
    find_series();
}

Prepared Context::prepare(ClaimId id) const {
    const Claim& claim = dossier[id];
    Prepared p;
    p.claim = &claim;
    p.id = id;
    p.at = qualifiers_of(dossier, predicate, asked, claim);
    p.kind = kind_of(claim.value);
    p.denied = claim.polarity == Polarity::denied;
    p.voice = voice_key(claim);
    if (const auto* quantity = std::get_if<Quantity>(&claim.value)) {
        const bool more_than_a_figure = claim.words.find(' ') != std::string::npos;
        p.difference = difference || (more_than_a_figure && tells_a_difference(claim.words));
        p.in_a_direction = more_than_a_figure && tells_a_direction(claim.words);
        set_quantity(p, *quantity, measured ? Whole::rounded : Whole::counted);
        p.repeated = !quantity->per.empty() && reading::is_taken_repeatedly(claim.words);
        if (auto told = reading::read_breakdown(claim.words, asked, predicate.exact))
            p.parts = std::move(told->parts);
        else p.told_too = other_figures(claim.words, *quantity);
        p.note = note_of_figure(claim.words, *quantity);
        p.times = times_in_front(claim.words);
        if (auto told = reading::figure_with_clause(claim.words, {})) {
            p.out_of = told->out_of;
            if (p.out_of == 0) p.clause = std::move(told->clause);
            p.clause_is_condition = told->condition;
            p.clause_describes = told->adjective;
        }
    } else if (const auto* date = std::get_if<Date>(&claim.value)) {
        set_date(p, *date, beginning, claim.words);
    } else if (const auto* ordinal = std::get_if<Ordinal>(&claim.value)) {
        p.on_line = true;
        p.bounds = {{static_cast<double>(ordinal->lowest), true},
                    {static_cast<double>(ordinal->highest), true}};
        p.values = FuzzyInterval::within(p.bounds);
    } else if (const auto* truth = std::get_if<Truth>(&claim.value)) {
        p.yes = truth->yes != p.denied;
        p.denied = false;
    } else if (const auto* term = std::get_if<Term>(&claim.value)) {
        p.keys = sorted_unique(term->keys);
        // "Not blue", but "not Smith but Jones", "not a single man"
        constexpr std::string_view denial = "not ";
        const bool denies_it = p.keys.size() == 1 && p.keys.front().starts_with(denial) &&
                               p.keys.front().find(" but ") == std::string::npos &&
                               !p.keys.front().starts_with("not a ") &&
                               !p.keys.front().starts_with("not one");
        if (denies_it) p.keys.front().erase(0, denial.size()), p.denied = !p.denied;
    } else {
        p.keys = {canonical(dossier.vocabulary, claim.words)};
    }
    widen(p, tolerance);
    set_line_cuts(p, options);
    return p;
}

Prepared with_units(const Context& context, const Prepared& p, std::vector<const Unit*> units, Whole whole) {
    Prepared result = p;
    result.units = std::move(units);
    if (context.predicate.exact) whole = Whole::counted;
    set_amount(result, std::get<Quantity>(p.claim->value), whole);
    widen(result, context.tolerance);
    set_line_cuts(result, context.options);
    return result;
}

// "54 of 120" beside "45%"
Prepared as_share(const Context& context, const Prepared& p, const Prepared& share) {
    Prepared result = p;
    result.units = share.units, result.unit = share.unit;
    result.intensive = true;
    result.values = p.values.scaled(1 / p.out_of).rounded();
    result.bounds = result.values.support_hull();
    set_line_cuts(result, context.options);
    return result;
}

// "62.8%" beside "63%": nobody counts in tenths.
void Context::find_precision() {
    if (predicate.exact) return;
    measured = std::any_of(question.claims.begin(), question.claims.end(), [&](ClaimId id) {
        const auto* quantity = std::get_if<Quantity>(&dossier[id].value);
        return quantity != nullptr && half_of_decimals(*quantity) > 0;
    });
}

// "3rd", "third of 24", "#3" are one place, and "2:1" and "2 to 1" one ratio, where every answer tells one.
void Context::find_plain_figures() {
    std::vector<std::string> keys;
    bool some_in_words = false;
    for (const Prepared& p : claims) {
        auto key = plain_figure(p.claim->words);
        const bool may_be_figure = p.kind != ValueKind::date && p.kind != ValueKind::ordinal && !p.denied;
        if (key.empty() || !may_be_figure) return;
        some_in_words = some_in_words || p.kind != ValueKind::quantity;
        keys.push_back(std::move(key));
    }
    if (!some_in_words) return;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        Prepared& p = claims[i];
        p.kind = ValueKind::term;
        p.on_line = false;
        p.units.clear(), p.unit = {};
        p.keys = {std::move(keys[i])};
    }
}

void Context::find_units() {
    for (const Prepared& p : claims)
        if (p.units.size() == 1 && std::find(units.begin(), units.end(), p.units.front()) == units.end())
            units.push_back(p.units.front());
    std::sort(units.begin(), units.end(), [](const Unit* x, const Unit* y) { return x->name < y->name; });
}

void Context::find_cardinality() {
    one_value = predicate.cardinality != Cardinality::many;
    if (predicate.cardinality != Cardinality::unstated) return;
    if (tells_what_recurs(question.predicate))
        one_value = std::none_of(claims.begin(), claims.end(),
                                 [](const Prepared& p) { return p.kind == ValueKind::date; });
    const bool by_nature = tells_of_many(question.predicate);
    std::map<std::pair<std::string_view, Qualifiers>, const Prepared*> said;
    for (const Prepared& p : claims) {
        if (p.kind != ValueKind::term || p.denied) continue;
        const auto [known, added] = said.try_emplace({p.voice, p.at}, &p);
        if (by_nature || (p.keys.size() > 1 && !identifiers) ||
            (!added && !are_one_answer(*this, *known->second, p)))
            one_value = false;
    }
}

void Context::find_series() {
    std::map<UnitClass, std::vector<Dated>> figures;
    for (const Prepared& p : claims) {
        if (!p.at.dated || p.denied || p.kind != ValueKind::quantity || p.ratio != RatioKind::none) continue;
        const Interval range = p.values.support_hull();
        figures[p.unit].push_back({p.at.first, p.at.last, range});
        auto& whole = series_range.try_emplace(p.unit, range).first->second;
        whole.lower = {std::min(whole.lower.value, range.lower.value), true};
        whole.upper = {std::max(whole.upper.value, range.upper.value), true};
    }
    for (auto& [unit, dated] : figures) series = series || differ_in_time(dated);
    // Of names, the one that ended first against those that began after it.
    const Prepared* earliest = nullptr;
    const auto is_name = [](const Prepared& p) {
        return p.at.dated && !p.denied && p.kind != ValueKind::quantity && p.kind != ValueKind::date;
    };
    for (const Prepared& p : claims)
        if (is_name(p) && (earliest == nullptr || p.at.last < earliest->at.last)) earliest = &p;
    for (const Prepared& p : claims)
        if (earliest != nullptr && is_name(p) && p.at.first > earliest->at.last &&
            !are_one_answer(*this, *earliest, p))
            series = true;
}

}  // namespace gainsay::detail
