// What an EDTF expression means as a date.
#include <algorithm>
#include <utility>

#include "model/edtf_expression.hpp"
#include "reading/dates/expression.hpp"
#include "reading/dates/meaning.hpp"

namespace gainsay {
namespace {

using dates::Atom;
using dates::Expression;
using dates::Form;
using dates::Grain;
using edtf::Point;

Grain grain_of(const Point& point) noexcept {
    switch (point.precision) {
        case edtf::Precision::day:
            return Grain::day;
        case edtf::Precision::month:
            return Grain::month;
        case edtf::Precision::season:
            return Grain::season;
        case edtf::Precision::decade:
            return Grain::decade;
        case edtf::Precision::century:
            return Grain::century;
        case edtf::Precision::millennium:
            return Grain::millennium;
        case edtf::Precision::year:
            break;
    }
    return Grain::year;
}

// The dates as plain readings of days, without what a season or a hedge adds: for sets, whose members may be
// ranges.
Date by_bounds(const edtf::Expression& expression) {
    Distribution::Alternatives alternatives;
    for (const edtf::Member& member : expression.members) {
        const Point& last = member.last ? *member.last : member.first;
        Interval days;
        if (member.first.earliest) days.lower = {static_cast<double>(member.first.earliest->number), true};
        if (last.latest) days.upper = {static_cast<double>(last.latest->number), true};
        alternatives.push_back(FuzzyInterval::within(days));
    }
    Date date;
    date.days = Distribution(std::move(alternatives));
    return date;
}

Atom atom_of(const Point& point, std::string_view text) {
    Atom atom;
    atom.grain = grain_of(point);
    atom.uncertain = point.uncertain;
    atom.approximate = point.approximate;
    text = text.substr(0, text.find('T'));
    if (text.find_first_of("?~%") == text.size() - 1) text.remove_suffix(1);
    atom.literal = text;
    if (point.year) atom.year = *point.year;
    return atom;
}

void add_end(Expression& expression, const Point& point, std::string_view text, bool first) {
    if (point.kind == Point::Kind::date) expression.atoms.push_back(atom_of(point, text));
    else if (point.kind == Point::Kind::open) (first ? expression.open_first : expression.open_last) = true;
    else (first ? expression.unknown_first : expression.unknown_last) = true;
}

}  // namespace

Date date_from_edtf(const Edtf& edtf, DateShape shape) {
    const std::optional<edtf::Expression> parsed = edtf::parse(edtf.text());
    const edtf::Member& member = parsed->members.front();
    const std::string_view text = parsed->text;
    Expression expression;
    std::optional<Date> date;
    if (parsed->form == edtf::Expression::Form::interval) {
        const std::size_t slash = text.find('/');
        expression.form = shape == DateShape::span ? Form::span : Form::between;
        expression.dashed = true;  // keep the ends as written
        add_end(expression, member.first, text.substr(0, slash), true);
        add_end(expression, *member.last, text.substr(slash + 1), false);
        if (!expression.atoms.empty()) date = dates::mean(expression, {});
    } else if (parsed->form == edtf::Expression::Form::date) {
        expression.atoms.push_back(atom_of(member.first, text));
        date = dates::mean(expression, {});
    }
    if (!date) date = by_bounds(*parsed);
    date->edtf = edtf.text();
    date->shape = shape;
    date->earliest = edtf.earliest();
    date->latest = edtf.latest();
    if (expression.form == Form::between) date->modifier.clear();
    return std::move(*date);
}

}  // namespace gainsay
