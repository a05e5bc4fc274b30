// Exact arithmetic on rationals and on unions of intervals: what rules are checked with. Nothing here rounds.
//
// Guarantee: an operation returns every value that its operands can give, and, while a result has at most
// `max_spans` pieces, nothing else. Beyond it neighbouring pieces are joined, so that a rule may be found to
// hold where it does not, never the reverse.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstddef>
#include <span>
#include <vector>

#include "gainsay/distribution.hpp"

namespace gainsay::exact {

using Rational =
    boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

// The number that the shortest decimal which reads back as `value` denotes: 0.1 is 1/10. Finite values only.
Rational from_double(double value);
double to_double(const Rational& value);

// An end of an interval. An infinite end is open, and its value is 0.
struct End {
    Rational value;
    bool closed = true;
    bool infinite = false;
};

// A non-empty interval.
struct Span {
    End lower, upper;
};

Span everything();
Span point(const Rational& value);
// `half` on each side of the value, ends included.
Span around(const Rational& value, const Rational& half);
Span from_interval(const Interval& interval);

inline constexpr std::size_t max_spans = 256;

// A union of disjoint intervals, ascending. May be empty.
class Set {
  public:
    Set() = default;
    Set(Span only) { spans_.push_back(std::move(only)); }  // NOLINT: an interval is a set
    explicit Set(std::vector<Span> spans);

    bool empty() const noexcept { return spans_.empty(); }
    std::span<const Span> spans() const noexcept { return spans_; }
    // Of a non-empty set: the least and the greatest end.
    const End& lowest() const { return spans_.front().lower; }
    const End& highest() const { return spans_.back().upper; }
    bool contains(const Rational& value) const;
    bool is_point() const;

  private:
    std::vector<Span> spans_;
};

Set operator+(const Set& a, const Set& b);
Set operator-(const Set& a, const Set& b);
Set operator*(const Set& a, const Set& b);
// Values of b that are 0 are left out; empty if nothing else is left.
Set operator/(const Set& a, const Set& b);
Set negate(const Set& a);
Set scaled(const Set& a, const Rational& factor);
Set shifted(const Set& a, const Rational& offset);
Set absolute(const Set& a);
Set minimum(const Set& a, const Set& b);
Set maximum(const Set& a, const Set& b);
Set unite(const Set& a, const Set& b);

// Whether some x of a and y of b stand so to each other.
bool can_equal(const Set& a, const Set& b);
bool can_differ(const Set& a, const Set& b);
bool can_be_at_most(const Set& a, const Set& b);
bool can_be_less(const Set& a, const Set& b);

// How far apart the nearest two values are; 0 where they meet. Both non-empty.
Rational gap(const Set& a, const Set& b);

}  // namespace gainsay::exact
