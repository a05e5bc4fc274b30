// The public face of an EDTF expression: what its parts amount to.
#include <algorithm>

#include "model/edtf_expression.hpp"

namespace gainsay {
namespace {

using edtf::Expression;
using edtf::Member;
using edtf::Point;

const Point& last_of(const Member& member) noexcept { return member.last ? *member.last : member.first; }

// The smallest of the beginnings; nothing if one of them has none.
std::optional<Day> earliest_of(const std::vector<Member>& members) noexcept {
    std::optional<Day> result = members.front().first.earliest;
    for (const Member& member : members)
        result = result && member.first.earliest ? std::min(result, member.first.earliest) : std::nullopt;
    return result;
}

std::optional<Day> latest_of(const std::vector<Member>& members) noexcept {
    std::optional<Day> result = last_of(members.front()).latest;
    for (const Member& member : members)
        result = result && last_of(member).latest ? std::max(result, last_of(member).latest) : std::nullopt;
    return result;
}

}  // namespace

std::optional<Edtf> Edtf::parse(std::string_view text) {
    std::optional<Expression> expression = edtf::parse(text);
    if (!expression) return std::nullopt;
    Edtf result;
    result.text_ = std::move(expression->text);
    result.level_ = expression->level;
    result.interval_ = expression->form == Expression::Form::interval;
    result.set_ =
        expression->form == Expression::Form::one_of || expression->form == Expression::Form::all_of;
    result.earliest_ = earliest_of(expression->members);
    result.latest_ = latest_of(expression->members);
    const auto any = [&](bool Point::*flag) {
        return std::any_of(expression->members.begin(), expression->members.end(),
                           [&](const Member& m) { return m.first.*flag || last_of(m).*flag; });
    };
    result.uncertain_ = any(&Point::uncertain);
    result.approximate_ = any(&Point::approximate);
    return result;
}

}  // namespace gainsay
