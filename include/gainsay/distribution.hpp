/// \file
/// Possibility distributions on the real line: what a hedged quantity or an uncertain date leaves possible.
///
/// After Dubois & Prade, "Possibility Theory" (1988). A value that is imprecise is a fuzzy interval: a
/// quasi-concave function to [0, 1] that is 1 on its *core* (fully accepted) and 0 outside its *support*
/// (excluded). An ambiguous phrase is a union of such intervals.
///
/// Guarantees:
///  1. consistency() is symmetric, and 1 exactly where the cores meet, 0 exactly where the supports do not.
///  2. `==` is exact; nothing here uses a tolerance.
///  3. Ends are open or closed and may be infinite: "less than 100" and "exactly 100" do not meet.
#pragma once

#include <boost/container/small_vector.hpp>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>

namespace gainsay {

/// An end of an interval. An infinite end is open.
struct Bound {
    double value = 0;
    bool closed = true;
    bool operator==(const Bound&) const = default;
};

inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// A non-empty interval with ends of its own kind.
struct Interval {
    Bound lower{-infinity, false};
    Bound upper{infinity, false};
    bool contains(double x) const noexcept;
    bool contains(const Interval& other) const noexcept;
    bool operator==(const Interval&) const = default;
};

/// Nothing where the two do not meet. O(1).
std::optional<Interval> intersection(const Interval& a, const Interval& b) noexcept;

/// x to 15 significant digits, so that 12 inches and 1 foot, each converted, are one number. Monotone.
double rounded(double x) noexcept;

/// A quasi-concave piecewise linear possibility distribution.
class FuzzyInterval {
  public:
    struct Knot {
        double x = 0;
        double possibility = 0;
        bool operator==(const Knot&) const = default;
    };
    using Knots = boost::container::small_vector<Knot, 4>;

    /// Possible everywhere.
    FuzzyInterval() = default;
    /// 1 at x, 0 elsewhere.
    static FuzzyInterval exactly(double x);
    /// 1 inside, 0 outside.
    static FuzzyInterval within(Interval interval);
    /// Linear from each end of the core to the end of the support on its side. A flank of no width is a jump.
    /// The core must lie within the support (std::invalid_argument otherwise).
    static FuzzyInterval trapezoid(Interval support, Interval core);
    /// Linear between the knots, constant beyond the outermost ones, 0 outside the support. The knots ascend in x,
    /// rise and then fall in possibility (std::invalid_argument otherwise).
    static FuzzyInterval from_knots(Interval support, Knots knots);

    /// Possibility of x, in [0, 1]. O(knots).
    double operator()(double x) const noexcept;
    const Interval& support() const noexcept { return support_; }
    std::span<const Knot> knots() const noexcept { return {knots_.data(), knots_.size()}; }
    /// The greatest possibility reached (1 unless it is a joint distribution of claims that do not fully agree).
    double height() const noexcept;
    /// Where the possibility is at its height.
    Interval core() const noexcept;
    /// The values more possible than `level` (strictly), 0 <= level < height(). At level 0 the support.
    Interval strict_cut(double level) const noexcept;

    /// Image under x -> factor * x + offset, factor not 0. Ends beyond the range of double become infinite.
    FuzzyInterval scaled(double factor, double offset = 0) const;
    /// Image under gainsay::rounded().
    FuzzyInterval rounded() const;
    bool operator==(const FuzzyInterval&) const = default;

  private:
    Interval support_;
    Knots knots_;  // empty: 1 throughout the support
};

/// sup over x of min(a(x), b(x)). O(knots).
double consistency(const FuzzyInterval& a, const FuzzyInterval& b) noexcept;

/// The pointwise minimum; nothing where the supports do not meet. O(knots).
std::optional<FuzzyInterval> conjunction(const FuzzyInterval& a, const FuzzyInterval& b);

/// A union of fuzzy intervals: one for most phrases, several where a phrase is ambiguous. Never empty.
class Distribution {
  public:
    using Alternatives = boost::container::small_vector<FuzzyInterval, 1>;

    Distribution() : alternatives_(1) {}
    Distribution(FuzzyInterval only)
        : alternatives_{std::move(only)} {}  // NOLINT: a fuzzy interval is a distribution
    /// At least one (std::invalid_argument otherwise).
    explicit Distribution(Alternatives alternatives);

    std::span<const FuzzyInterval> alternatives() const noexcept {
        return {alternatives_.data(), alternatives_.size()};
    }
    bool is_convex() const noexcept { return alternatives_.size() == 1; }
    double operator()(double x) const noexcept;
    /// The smallest interval around all alternatives' supports (cores).
    Interval support_hull() const noexcept;
    Interval core_hull() const noexcept;
    Distribution scaled(double factor, double offset = 0) const;
    Distribution rounded() const;
    bool operator==(const Distribution&) const = default;

  private:
    Alternatives alternatives_;
};

/// Best over the alternatives of both. O(alternatives of a x alternatives of b).
double consistency(const Distribution& a, const Distribution& b) noexcept;
/// All alternatives that meet; nothing where none do.
std::optional<Distribution> conjunction(const Distribution& a, const Distribution& b);
/// All alternatives of both.
Distribution disjunction(const Distribution& a, const Distribution& b);

}  // namespace gainsay
