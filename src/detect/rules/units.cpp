#include "detect/rules/units.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

#include "detect/rules/quantity.hpp"

namespace gainsay::rules {
namespace {

bool is_pure(const Part& part) {
    return part.dimension == Dimension{} && part.currency.empty() && !part.unstated;
}

bool is_time(const Part& part) {
    Dimension time;
    time.exponents[2] = 1;
    return part.dimension == time && part.currency.empty();
}

std::string name_of(const Part& part) {
    if (part.is_date) return "a date";
    if (part.unit != nullptr) return std::string(part.unit->name);
    return is_pure(part) ? "a number" : "a compound unit";
}

void transform(Part& part, const exact::Rational& factor, const exact::Rational& offset) {
    part.set = exact::shifted(exact::scaled(part.set, factor), offset);
    part.rounded = exact::shifted(exact::scaled(part.rounded, factor), offset);
    if (!part.linear) return;
    for (auto& [reference, coefficient] : part.linear->coefficients)
        coefficient = exact::scaled(coefficient, factor);
    part.linear->offset = exact::shifted(exact::scaled(part.linear->offset, factor), offset);
}

// Gives a value without a unit the unit of the other. A plain number in the rule is a share where the other
// is one: 0.5 is half of it, not half a percent.
void assume_unit(Part& unstated, const Part& other) {
    if (other.unit != nullptr && !(unstated.constant && is_pure(other)))
        transform(unstated, exact_factor(*other.unit), exact::from_double(other.unit->offset));
    unstated.unit = other.unit;
    unstated.dimension = other.dimension;
    unstated.currency = other.currency;
    unstated.unstated = false;
}

std::string first_error(const Part& a, const Part& b) { return a.error.empty() ? b.error : a.error; }

std::optional<Linear> sum_of(const Part& a, const Part& b) {
    if (!a.linear || !b.linear) return std::nullopt;
    Linear result = *a.linear;
    for (const auto& [reference, coefficient] : b.linear->coefficients) {
        const auto [entry, added] = result.coefficients.emplace(reference, coefficient);
        if (!added) entry->second = entry->second + coefficient;
    }
    result.offset = result.offset + b.linear->offset;
    return result;
}

std::optional<Linear> times(const Part& a, const Part& constant) {
    if (!a.linear) return std::nullopt;
    Linear result = *a.linear;
    for (auto& [reference, coefficient] : result.coefficients) coefficient = coefficient * constant.rounded;
    result.offset = result.offset * constant.rounded;
    return result;
}

// The unit of a product or quotient: that of the only factor that has one.
void combine_units(Part& result, const Part& a, const Part& b, int sign) {
    const auto plain = [](const Part& p) { return p.unstated || is_pure(p); };
    for (std::size_t i = 0; i < result.dimension.exponents.size(); ++i)
        result.dimension.exponents[i] =
            static_cast<std::int8_t>(a.dimension.exponents[i] + sign * b.dimension.exponents[i]);
    if (!a.currency.empty() && !b.currency.empty()) {
        if (sign > 0 || a.currency != b.currency)
            result.error = fmt::format("{} and {} cannot be multiplied or divided", name_of(a), name_of(b));
    } else {
        result.currency = a.currency.empty() ? b.currency : a.currency;
    }
    if (a.free || b.free) result.free = true;
    else if (plain(b)) result.unit = a.unit;
    else if (plain(a) && sign > 0) result.unit = b.unit;
    // Two figures without a unit are taken to have the same one, so that their quotient has none.
    result.unstated = sign > 0 ? a.unstated && b.unstated : a.unstated && b.constant;
    if (a.constant && b.constant) result.unstated = a.unstated && b.unstated;
}

}  // namespace

std::string unify(Part& a, Part& b) {
    if (auto error = first_error(a, b); !error.empty()) return error;
    if (a.free || b.free) return {};
    if (a.is_date != b.is_date) return fmt::format("{} and {} do not compare", name_of(a), name_of(b));
    if (a.unstated && b.unstated) return {};
    if (a.unstated) assume_unit(a, b);
    else if (b.unstated) assume_unit(b, a);
    if (a.dimension != b.dimension || a.currency != b.currency)
        return fmt::format("{} and {} do not compare", name_of(a), name_of(b));
    if (a.unit == nullptr) a.unit = b.unit;
    if (b.unit == nullptr) b.unit = a.unit;
    return {};
}

Part add(Part a, Part b, Sum sum) {
    if (sum == Sum::minus) b = negate(std::move(b));
    const bool dates = a.is_date || b.is_date;
    if (dates && a.error.empty() && b.error.empty()) {
        const bool both = a.is_date && b.is_date;
        if ((both && sum == Sum::plus) || (!both && b.is_date && sum == Sum::minus))
            a.error = "dates cannot be added";
        else if (!both && !is_time(a.is_date ? b : a) && !a.free && !b.free)
            a.error = "only a length of time can be added to a date";
    } else if (auto error = unify(a, b); !error.empty()) {
        a.error = error;
    }
    Part result;
    result.error = first_error(a, b);
    result.set = a.set + b.set;
    result.rounded = a.rounded + b.rounded;
    result.linear = sum_of(a, b);
    result.dimension = a.free ? b.dimension : a.dimension;
    result.currency = a.free ? b.currency : a.currency;
    result.unit = a.unit != nullptr ? a.unit : b.unit;
    result.unstated = a.unstated && b.unstated;
    result.constant = a.constant && b.constant;
    result.free = a.free || b.free;
    result.is_date = a.is_date != b.is_date;
    return result;
}

Part multiply(const Part& a, const Part& b) {
    Part result;
    result.error = first_error(a, b);
    if (a.is_date || b.is_date) result.error = "dates cannot be multiplied";
    result.constant = a.constant && b.constant;
    const Part& left = a;
    const exact::Set product = result.constant ? left.set * b.set : left.rounded * b.rounded;
    result.set = product;
    result.rounded = left.rounded * b.rounded;
    if (b.constant) result.linear = times(a, b);
    else if (a.constant) result.linear = times(b, a);
    combine_units(result, a, b, 1);
    return result;
}

Part divide(const Part& a, const Part& b) {
    Part result;
    result.error = first_error(a, b);
    if (a.is_date || b.is_date) result.error = "dates cannot be divided";
    result.constant = a.constant && b.constant;
    result.set = result.constant ? a.set / b.set : a.rounded / b.rounded;
    result.rounded = a.rounded / b.rounded;
    if (result.error.empty() && result.set.empty()) result.error = "division by zero";
    if (b.constant && result.error.empty()) {
        Part inverse;
        inverse.rounded = exact::Set(exact::point(1)) / b.rounded;
        result.linear = times(a, inverse);
    }
    combine_units(result, a, b, -1);
    return result;
}

Part negate(Part a) {
    a.set = exact::negate(a.set);
    a.rounded = exact::negate(a.rounded);
    if (a.linear) {
        for (auto& [reference, coefficient] : a.linear->coefficients)
            coefficient = exact::negate(coefficient);
        a.linear->offset = exact::negate(a.linear->offset);
    }
    return a;
}

Part absolute(Part a) {
    a.set = exact::absolute(a.set);
    a.rounded = exact::absolute(a.rounded);
    a.linear.reset();
    return a;
}

Part choose(Part a, Part b, bool least) {
    Part result = a;
    if (auto error = unify(a, b); !error.empty()) {
        result.error = error;
        return result;
    }
    result = a.free ? b : a;
    result.set = least ? exact::minimum(a.set, b.set) : exact::maximum(a.set, b.set);
    result.rounded = least ? exact::minimum(a.rounded, b.rounded) : exact::maximum(a.rounded, b.rounded);
    result.linear.reset();
    result.constant = a.constant && b.constant;
    result.free = a.free && b.free;
    return result;
}

const Unit& percent_unit() noexcept {
    static const Unit unit{"percent", "%", {}, 0.01, 0, Ratio{1, 100}, {}, "ISO 80000-1"};
    return unit;
}

}  // namespace gainsay::rules
