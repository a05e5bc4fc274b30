#include "reading/dates/meaning.hpp"

#include <algorithm>
#include <utility>

#include "reading/dates/relative.hpp"
#include "reading/dates/stretch.hpp"

namespace gainsay::dates {
namespace {

double number(Day day) noexcept { return static_cast<double>(day.number); }

// A day more than the last possible one is where the possibility reaches 0.
FuzzyInterval fuzzy(const Stretch& s) {
    Interval support{{number(s.first_possible), true}, {number(s.last_possible), true}};
    if (s.first_possible < s.first) support.lower = {number(s.first_possible) - 1, false};
    if (s.last_possible > s.last) support.upper = {number(s.last_possible) + 1, false};
    return FuzzyInterval::trapezoid(support, {{number(s.first), true}, {number(s.last), true}});
}

Distribution union_of(const std::vector<Stretch>& stretches) {
    Distribution::Alternatives alternatives;
    for (const Stretch& s : stretches) {
        FuzzyInterval one = fuzzy(s);
        if (std::find(alternatives.begin(), alternatives.end(), one) == alternatives.end())
            alternatives.push_back(std::move(one));
    }
    return Distribution(std::move(alternatives));
}

void set_core(Date& date, const std::vector<Stretch>& stretches) {
    const auto by_first = [](const Stretch& a, const Stretch& b) { return a.first < b.first; };
    const auto by_last = [](const Stretch& a, const Stretch& b) { return a.last < b.last; };
    date.earliest = std::min_element(stretches.begin(), stretches.end(), by_first)->first;
    date.latest = std::max_element(stretches.begin(), stretches.end(), by_last)->last;
}

std::string_view part_name(Part part) noexcept {
    switch (part) {
        case Part::none:
            return "";
        case Part::early:
            return "early";
        case Part::mid:
            return "mid";
        case Part::late:
            return "late";
        case Part::early_mid:
            return "early to mid";
        case Part::mid_late:
            return "mid to late";
        case Part::beginning:
            return "beginning";
        case Part::end:
            return "end";
        case Part::first_half:
            return "first half";
        case Part::second_half:
            return "second half";
        case Part::first_third:
            return "first third";
        case Part::second_third:
            return "second third";
        case Part::last_third:
            return "last third";
        case Part::first_quarter:
            return "first quarter";
        case Part::second_quarter:
            return "second quarter";
        case Part::third_quarter:
            return "third quarter";
        case Part::last_quarter:
            return "last quarter";
        case Part::turn:
            return "turn";
        case Part::first_week:
            return "first week";
        case Part::second_week:
            return "second week";
        case Part::third_week:
            return "third week";
        case Part::fourth_week:
            return "fourth week";
        case Part::last_week:
            return "last week";
    }
    return "";
}

std::string modifier_of(const Expression& expression) {
    if (!expression.modifier.empty()) return expression.modifier;
    for (const Atom& atom : expression.atoms)
        if (atom.part != Part::none) return std::string(part_name(atom.part));
    for (const Atom& atom : expression.atoms)
        if (!atom.modifier.empty()) return atom.modifier;
    for (const Atom& atom : expression.atoms)
        if (atom.approximate) return "circa";
    for (const Atom& atom : expression.atoms)
        if (atom.uncertain) return "probably";
    return expression.form == Form::between ? "between" : "";
}

std::string whole_edtf(const Located& point) {
    if (point.first == point.last) return point.first + point.mark;
    return point.first + point.mark + "/" + point.last + point.mark;
}

// As a member of a set, where intervals are written with two dots.
std::string member_edtf(const Located& point) {
    if (point.first == point.last) return point.first + point.mark;
    return point.first + ".." + point.last;
}

bool is_long(const Located& point) noexcept {
    return point.grain == Grain::decade || point.grain == Grain::century || point.grain == Grain::millennium;
}

// "the 1980s" as the end of a span: its first or last year.
std::string end_text(const Located& point, bool first, bool keep_mask) {
    const bool by_years = is_long(point) && point.plain && !keep_mask && !point.stretches.empty();
    if (!by_years) return (first ? point.first : point.last) + point.mark;
    const std::optional<Edtf> mask = Edtf::parse(point.first);
    if (!mask) return first ? point.first : point.last;
    return year_text(to_civil(first ? *mask->earliest() : *mask->latest()).year) + point.mark;
}

Stretch hull(const std::vector<Stretch>& stretches) noexcept {
    Stretch result = stretches.front();
    for (const Stretch& s : stretches) {
        result.first = std::min(result.first, s.first);
        result.last = std::max(result.last, s.last);
        result.first_possible = std::min(result.first_possible, s.first_possible);
        result.last_possible = std::max(result.last_possible, s.last_possible);
    }
    return result;
}

// The dates without a year, and those relative to an anchor that is not known.
Date unresolved(std::string edtf, std::string modifier) {
    Date date;
    date.edtf = std::move(edtf);
    date.modifier = std::move(modifier);
    date.unresolved = true;
    return date;
}

std::optional<Date> mean_point(const Located& point) {
    if (point.stretches.empty()) return unresolved(whole_edtf(point), {});
    Date date;
    date.edtf = whole_edtf(point);
    date.days = union_of(point.stretches);
    set_core(date, point.stretches);
    return date;
}

std::optional<Date> mean_span(const Expression& expression, const std::vector<Located>& points) {
    const bool from_unknown = expression.unknown_first || expression.open_first;
    const bool to_unknown = expression.unknown_last || expression.open_last;
    const bool keep_mask = expression.dashed;
    Date date;
    date.shape = expression.form == Form::between ? DateShape::instant : DateShape::span;
    date.edtf =
        from_unknown ? (expression.open_first ? ".." : "") : end_text(points.front(), true, keep_mask);
    date.edtf += "/";
    date.edtf += to_unknown ? (expression.open_last ? ".." : "") : end_text(points.back(), false, keep_mask);
    if (!Edtf::parse(date.edtf)) return std::nullopt;
    for (const Located& point : points)
        if (point.stretches.empty()) return unresolved(date.edtf, {});
    const Stretch a = hull(points.front().stretches), b = hull(points.back().stretches);
    Stretch s{a.first, std::max(a.last, b.last), a.first_possible,
              std::max(a.last_possible, b.last_possible)};
    if (from_unknown || to_unknown) {
        Interval support{{number(a.first_possible), true}, {number(b.last_possible), true}};
        Interval core{{number(a.first), true}, {number(b.last), true}};
        if (from_unknown) support.lower = core.lower = {-infinity, false};
        if (to_unknown) support.upper = core.upper = {infinity, false};
        date.days = FuzzyInterval::trapezoid(support, core);
        if (!from_unknown) date.earliest = a.first;
        if (!to_unknown) date.latest = b.last;
        return date;
    }
    if (s.last < s.first) return std::nullopt;
    date.earliest = s.first;
    date.latest = s.last;
    date.days = fuzzy(s);
    return date;
}

// The EDTF of the last date before a point, or the first after it, as finely as the point is said.
std::string neighbour_text(const Located& point, bool before) {
    const bool doubted = point.mark == "?";
    if ((!point.mark.empty() && !doubted) || point.first.find_first_of("?~%") != std::string::npos)
        return (before ? point.first : point.last) + point.mark;  // a rough bound excludes nothing
    const Stretch s = point.stretches.front();
    const Day day = before ? add_days(s.first, -1) : add_days(s.last, 1);
    const CivilDate date = to_civil(day);
    const bool to_month =
        point.grain == Grain::month || point.grain == Grain::season || point.first.size() == 7;
    const bool to_day = point.grain == Grain::day || (point.grain == Grain::month && !point.plain);
    return (to_day     ? day_text(day)
            : to_month ? month_text(date.year, date.month)
                       : year_text(date.year)) +
           point.mark;
}

std::optional<Date> mean_bound(const Expression& expression, const Located& point) {
    const Form form = expression.form;
    const bool is_lower = form == Form::after || form == Form::since || form == Form::or_later;
    const bool strict = form == Form::before || form == Form::after;
    if (point.stretches.empty()) return unresolved({}, expression.modifier);
    const Stretch s = hull(point.stretches);
    Date date;
    date.shape = form == Form::since || form == Form::until ? DateShape::span : DateShape::instant;
    Interval support{{-infinity, false}, {infinity, false}}, core = support;
    if (is_lower) {
        const Day start = strict ? add_days(s.last, 1) : s.first;
        core.lower = {number(start), true};
        // The loose reading of a strict bound lets in what it names.
        const Day loose = strict ? s.first : s.first_possible;
        support.lower = loose < start ? Bound{number(loose) - 1, false} : core.lower;
        date.earliest = start;
        date.edtf = (strict ? neighbour_text(point, false) : end_text(point, true, false)) + "/..";
        date.days = FuzzyInterval::trapezoid(support, core);
    } else {
        const Day end = strict ? add_days(s.first, -1) : s.last;
        core.upper = {number(end), true};
        const Day loose = strict ? s.last : s.last_possible;
        support.upper = loose > end ? Bound{number(loose) + 1, false} : core.upper;
        date.latest = end;
        const std::string text = strict ? neighbour_text(point, true) : end_text(point, false, false);
        date.edtf = form == Form::or_earlier ? "[.." + text + "]" : "../" + text;
        date.days = FuzzyInterval::trapezoid(support, core);
    }
    return date;
}

std::optional<Date> mean_set(const Expression& expression, const std::vector<Located>& points) {
    const bool one_of = expression.form == Form::one_of;
    Date date;
    date.edtf = one_of ? "[" : "{";
    std::vector<Stretch> all;
    for (const Located& point : points) {
        if (date.edtf.size() > 1) date.edtf += ",";
        date.edtf += member_edtf(point);
        if (point.stretches.empty()) all.clear();
        all.insert(all.end(), point.stretches.begin(), point.stretches.end());
    }
    date.edtf += one_of ? "]" : "}";
    if (!Edtf::parse(date.edtf)) return std::nullopt;
    if (all.empty()) return unresolved(date.edtf, {});
    date.days = union_of(all);
    set_core(date, all);
    return date;
}

std::optional<Date> mean_literal(const Expression& expression) {
    const std::optional<Edtf> edtf = Edtf::parse(expression.literal);
    if (!edtf) return std::nullopt;
    return date_from_edtf(*edtf, edtf->is_interval() ? DateShape::span : DateShape::instant);
}

// "by the following year": the bound of a date that is itself counted from another.
std::optional<Date> mean_relative(const Expression& expression, const DateOptions& options) {
    Date date = mean_offset(expression.offset, options);
    if (expression.bound == Form::point || date.unresolved) {
        if (!expression.modifier.empty()) date.modifier = expression.modifier;
        return date;
    }
    Located point;
    point.first = point.last = date.edtf;
    point.grain = expression.offset.unit <= Offset::Unit::week    ? Grain::day
                  : expression.offset.unit == Offset::Unit::month ? Grain::month
                                                                  : Grain::year;
    point.stretches = {{*date.earliest, *date.latest, *date.earliest, *date.latest}};
    Expression bound = expression;
    bound.form = expression.bound;
    std::optional<Date> result = mean_bound(bound, point);
    if (result) result->modifier = expression.modifier;
    if (result && !Edtf::parse(result->edtf)) result->edtf.clear();
    return result;
}

// "No earlier than 1588 and no later than 1603": some day from the one bound to the other.
std::optional<Date> within_both(const Date& a, const std::optional<Date>& b) {
    if (!b) return std::nullopt;
    if (a.unresolved || b->unresolved) return unresolved({}, a.modifier);
    const Date &from = a.earliest ? a : *b, &to = a.earliest ? *b : a;
    if (!from.earliest || !to.latest || *to.latest < *from.earliest) return std::nullopt;
    Date date;
    date.earliest = from.earliest;
    date.latest = to.latest;
    date.edtf = from.edtf.substr(0, from.edtf.find('/')) + to.edtf.substr(to.edtf.find('/'));
    date.modifier = "between";
    date.days = FuzzyInterval::trapezoid({from.days.support_hull().lower, to.days.support_hull().upper},
                                         {{number(*from.earliest), true}, {number(*to.latest), true}});
    return date;
}

// "After 1888, probably 1889": the bound stands, and within it one point is the likeliest.
void prefer(Date& date, const Located& likely) {
    if (date.unresolved || likely.stretches.empty()) return;
    const Stretch s = hull(likely.stretches);
    if ((date.earliest && s.first < *date.earliest) || (date.latest && s.last > *date.latest)) return;
    constexpr double ten_years = 3652.425, still_possible = 0.4;
    const double first = number(s.first), last = number(s.last);
    FuzzyInterval::Knots knots{{first, 1}, {last, 1}};
    const Interval support = date.days.support_hull();
    if (!date.earliest) knots.insert(knots.begin(), {first - ten_years, still_possible});
    else if (support.lower.value < first) knots.insert(knots.begin(), {support.lower.value, 0});
    if (!date.latest) knots.push_back({last + ten_years, still_possible});
    else if (support.upper.value > last) knots.push_back({support.upper.value, 0});
    date.days = FuzzyInterval::from_knots(support, std::move(knots));
    date.edtf = whole_edtf(likely);
    date.modifier = "probably";
}

// "Before the end of 1902" is by its last day, "after the start of 1902" from its first on; nothing of any other.
std::optional<Expression> without_edge(const Expression& said) {
    if (said.atoms.size() != 1) return std::nullopt;
    const Part part = said.atoms.front().part;
    const bool by = said.form == Form::before && part == Part::end;
    if (!by && !(said.form == Form::after && part == Part::beginning)) return std::nullopt;
    Expression whole = said;
    whole.form = by ? Form::by : Form::or_later;
    whole.atoms.front().part = Part::none;
    return whole;
}

}  // namespace

std::optional<Date> mean(const Expression& expression, const DateOptions& options) {
    if (const auto whole = without_edge(expression)) return mean(*whole, options);
    if (expression.form == Form::edtf) return mean_literal(expression);
    if (expression.form == Form::relative) return mean_relative(expression, options);
    std::vector<Located> points;
    for (const Atom& atom : expression.atoms) {
        std::optional<Located> point = locate(atom, options);
        if (!point) return std::nullopt;
        points.push_back(std::move(*point));
    }
    if (points.empty()) return std::nullopt;
    std::optional<Date> date;
    switch (expression.form) {
        case Form::point:
            date = mean_point(points.front());
            break;
        case Form::span:
        case Form::between:
            date = mean_span(expression, points);
            break;
        case Form::one_of:
            date = mean_set(expression, points);
            break;
        case Form::all_of:
            if (std::all_of(points.begin(), points.end(), is_long)) date = mean_span(expression, points);
            else date = mean_set(expression, points);
            break;
        default:
            date = mean_bound(expression, points.back());
            break;
    }
    if (date && !expression.other.empty()) date = within_both(*date, mean(expression.other.front(), options));
    if (date && !expression.likely.empty())
        if (const auto likely = locate(expression.likely.front(), options)) prefer(*date, *likely);
    if (date && date->modifier.empty()) date->modifier = modifier_of(expression);
    // EDTF has no months of years beyond 9999: such a date has its days alone.
    if (date && !Edtf::parse(date->edtf)) date->edtf.clear();
    return date;
}

}  // namespace gainsay::dates
