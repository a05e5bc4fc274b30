#include "detect/rules/exact.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace gainsay::exact {
namespace {

using Integer = boost::multiprecision::cpp_int;

// -1, 0, 1 of two ends by value alone; `side` is what an infinite end stands for (-1 or 1).
int order(const End& a, int side_a, const End& b, int side_b) {
    if (a.infinite || b.infinite) {
        const int left = a.infinite ? side_a : 0, right = b.infinite ? side_b : 0;
        return left < right ? -1 : left > right ? 1 : 0;
    }
    return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}

bool starts_before(const Span& a, const Span& b) {
    const int by_value = order(a.lower, -1, b.lower, -1);
    return by_value != 0 ? by_value < 0 : a.lower.closed && !b.lower.closed;
}

// Whether b, which starts no earlier than a, continues it without a gap.
bool joins(const Span& a, const Span& b) {
    const int meeting = order(a.upper, 1, b.lower, -1);
    return meeting > 0 || (meeting == 0 && (a.upper.closed || b.lower.closed));
}

void extend(Span& a, const Span& b) {
    const int by_value = order(a.upper, 1, b.upper, 1);
    if (by_value < 0 || (by_value == 0 && b.upper.closed)) a.upper = b.upper;
}

std::vector<Span> normalised(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end(), starts_before);
    std::vector<Span> result;
    for (Span& span : spans) {
        if (!result.empty() && joins(result.back(), span)) extend(result.back(), span);
        else result.push_back(std::move(span));
    }
    while (result.size() > max_spans) {  // halve: every second one joins its left neighbour
        std::vector<Span> coarser;
        for (std::size_t i = 0; i < result.size(); i += 2) {
            coarser.push_back(result[i]);
            if (i + 1 < result.size()) extend(coarser.back(), result[i + 1]);
        }
        result = std::move(coarser);
    }
    return result;
}

End sum(const End& a, const End& b) {
    if (a.infinite || b.infinite) return {0, false, true};
    return {a.value + b.value, a.closed && b.closed, false};
}

Span sum(const Span& a, const Span& b) { return {sum(a.lower, b.lower), sum(a.upper, b.upper)}; }

// A corner of a product: value, or an infinity with its sign.
struct Corner {
    Rational value;
    int infinite = 0;
    bool closed = true;
};

int sign_of(const End& end, int side) {
    if (end.infinite) return side;
    return end.value < 0 ? -1 : end.value > 0 ? 1 : 0;
}

Corner corner(const End& a, int side_a, const End& b, int side_b) {
    const int sign = sign_of(a, side_a) * sign_of(b, side_b);
    if (sign == 0) {
        const bool zero_a = !a.infinite && a.value == 0 && a.closed;
        const bool zero_b = !b.infinite && b.value == 0 && b.closed;
        return {0, 0, zero_a || zero_b};
    }
    if (a.infinite || b.infinite) return {0, sign, false};
    return {a.value * b.value, 0, a.closed && b.closed};
}

bool below(const Corner& a, const Corner& b) {
    if (a.infinite != b.infinite) return a.infinite < b.infinite;
    return a.infinite == 0 && a.value < b.value;
}
bool same(const Corner& a, const Corner& b) { return !below(a, b) && !below(b, a); }
End to_end(const Corner& c) { return c.infinite != 0 ? End{0, false, true} : End{c.value, c.closed, false}; }

Span product(const Span& a, const Span& b) {
    const Corner corners[] = {corner(a.lower, -1, b.lower, -1), corner(a.lower, -1, b.upper, 1),
                              corner(a.upper, 1, b.lower, -1), corner(a.upper, 1, b.upper, 1)};
    Corner least = corners[0], most = corners[0];
    for (const Corner& c : corners) {
        if (below(c, least) || (same(c, least) && c.closed)) least = c;
        if (below(most, c) || (same(c, most) && c.closed)) most = c;
    }
    return {to_end(least), to_end(most)};
}

End reciprocal(const End& end) {
    if (end.infinite) return {0, false, false};
    if (end.value == 0) return {0, false, true};
    return {1 / end.value, end.closed, false};
}

// 1/x over the parts of the span on each side of 0.
std::vector<Span> reciprocals(const Span& span) {
    const End zero{0, false, false};
    std::vector<Span> result;
    if (sign_of(span.lower, -1) < 0) {
        const End& top = sign_of(span.upper, 1) < 0 ? span.upper : zero;
        result.push_back({reciprocal(top), reciprocal(span.lower)});
    }
    if (sign_of(span.upper, 1) > 0) {
        const End& bottom = sign_of(span.lower, -1) > 0 ? span.lower : zero;
        result.push_back({reciprocal(span.upper), reciprocal(bottom)});
    }
    return result;
}

template <class Combine>
Set for_each_pair(const Set& a, const Set& b, Combine&& combine) {
    std::vector<Span> result;
    for (const Span& x : a.spans())
        for (const Span& y : b.spans()) result.push_back(combine(x, y));
    return Set(std::move(result));
}

Span smaller(const Span& a, const Span& b) {
    Span result;
    const int low = order(a.lower, -1, b.lower, -1);
    result.lower = low < 0 || (low == 0 && a.lower.closed) ? a.lower : b.lower;
    const int high = order(a.upper, 1, b.upper, 1);
    result.upper = high < 0 || (high == 0 && !a.upper.closed) ? a.upper : b.upper;
    return result;
}

Span negated(const Span& a) {
    return {{-a.upper.value, a.upper.closed, a.upper.infinite},
            {-a.lower.value, a.lower.closed, a.lower.infinite}};
}

}  // namespace

Rational from_double(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific).ptr;
    const std::string_view all(text, static_cast<std::size_t>(end - text));
    const std::size_t e = all.find('e');
    Integer digits = 0;
    int decimals = 0;
    bool fraction = false;
    for (char c : all.substr(0, e)) {
        if (c == '.') fraction = true;
        if (c < '0' || c > '9') continue;
        digits = digits * 10 + (c - '0');
        decimals += fraction ? 1 : 0;
    }
    int exponent = 0;
    const char* first = text + e + 1;
    std::from_chars(*first == '+' ? first + 1 : first, end, exponent);
    exponent -= decimals;
    const Integer power = boost::multiprecision::pow(Integer(10), static_cast<unsigned>(std::abs(exponent)));
    if (std::signbit(value)) digits = -digits;
    return exponent < 0 ? Rational(digits, power) : Rational(Integer(digits * power));
}

double to_double(const Rational& value) { return value.convert_to<double>(); }

Span everything() { return {{0, false, true}, {0, false, true}}; }
Span point(const Rational& value) { return {{value, true, false}, {value, true, false}}; }
Span around(const Rational& value, const Rational& half) {
    return {{value - half, true, false}, {value + half, true, false}};
}

Span from_interval(const Interval& interval) {
    const auto end = [](const Bound& bound) {
        if (std::isinf(bound.value)) return End{0, false, true};
        return End{from_double(bound.value), bound.closed, false};
    };
    return {end(interval.lower), end(interval.upper)};
}

Set::Set(std::vector<Span> spans) : spans_(normalised(std::move(spans))) {}

bool Set::contains(const Rational& value) const { return can_equal(*this, Set(point(value))); }

bool Set::is_point() const {
    return spans_.size() == 1 && !spans_[0].lower.infinite && !spans_[0].upper.infinite &&
           spans_[0].lower.value == spans_[0].upper.value;
}

Set operator+(const Set& a, const Set& b) {
    return for_each_pair(a, b, [](const Span& x, const Span& y) { return sum(x, y); });
}
Set operator-(const Set& a, const Set& b) { return a + negate(b); }
Set operator*(const Set& a, const Set& b) { return for_each_pair(a, b, product); }

Set operator/(const Set& a, const Set& b) {
    std::vector<Span> inverse;
    for (const Span& span : b.spans())
        for (Span& part : reciprocals(span)) inverse.push_back(std::move(part));
    return a * Set(std::move(inverse));
}

Set negate(const Set& a) {
    std::vector<Span> result;
    for (const Span& span : a.spans()) result.push_back(negated(span));
    return Set(std::move(result));
}

Set scaled(const Set& a, const Rational& factor) { return a * Set(point(factor)); }
Set shifted(const Set& a, const Rational& offset) { return a + Set(point(offset)); }

Set absolute(const Set& a) {
    const End zero{0, true, false};
    std::vector<Span> result;
    for (const Span& span : a.spans()) {
        if (sign_of(span.lower, -1) >= 0) result.push_back(span);
        else if (sign_of(span.upper, 1) <= 0) result.push_back(negated(span));
        else {
            result.push_back({zero, span.upper});
            result.push_back({zero, negated(span).upper});
        }
    }
    return Set(std::move(result));
}

Set minimum(const Set& a, const Set& b) { return for_each_pair(a, b, smaller); }
Set maximum(const Set& a, const Set& b) { return negate(minimum(negate(a), negate(b))); }

Set unite(const Set& a, const Set& b) {
    std::vector<Span> all(a.spans().begin(), a.spans().end());
    all.insert(all.end(), b.spans().begin(), b.spans().end());
    return Set(std::move(all));
}

bool can_equal(const Set& a, const Set& b) {
    const auto x = a.spans(), y = b.spans();
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        const int apart_left = order(x[i].upper, 1, y[j].lower, -1);
        if (apart_left < 0 || (apart_left == 0 && !(x[i].upper.closed && y[j].lower.closed))) {
            ++i;
            continue;
        }
        const int apart_right = order(y[j].upper, 1, x[i].lower, -1);
        if (apart_right < 0 || (apart_right == 0 && !(y[j].upper.closed && x[i].lower.closed))) {
            ++j;
            continue;
        }
        return true;
    }
    return false;
}

bool can_differ(const Set& a, const Set& b) {
    if (a.empty() || b.empty()) return false;
    return !(a.is_point() && b.is_point() && a.lowest().value == b.lowest().value);
}

bool can_be_at_most(const Set& a, const Set& b) {
    if (a.empty() || b.empty()) return false;
    const int by_value = order(a.lowest(), -1, b.highest(), 1);
    return by_value < 0 || (by_value == 0 && a.lowest().closed && b.highest().closed);
}

bool can_be_less(const Set& a, const Set& b) {
    if (a.empty() || b.empty()) return false;
    return order(a.lowest(), -1, b.highest(), 1) < 0;
}

Rational gap(const Set& a, const Set& b) {
    if (can_equal(a, b)) return 0;
    bool found = false;
    Rational best = 0;
    const auto consider = [&](const Span& left, const Span& right) {
        if (left.upper.infinite || right.lower.infinite || left.upper.value > right.lower.value) return;
        const Rational distance = right.lower.value - left.upper.value;
        if (!found || distance < best) best = distance;
        found = true;
    };
    for (const Span& x : a.spans())
        for (const Span& y : b.spans()) {
            consider(x, y);
            consider(y, x);
        }
    return best;
}

}  // namespace gainsay::exact
