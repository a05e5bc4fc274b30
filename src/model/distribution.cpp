#include "gainsay/distribution.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

namespace gainsay {
namespace {

bool is_empty(const Bound& lower, const Bound& upper) noexcept {
    if (lower.value != upper.value) return lower.value > upper.value;
    return !lower.closed || !upper.closed;
}

// The tighter of two lower (upper) bounds: at equal values an open one is tighter.
Bound tighter_lower(const Bound& a, const Bound& b) noexcept {
    if (a.value != b.value) return a.value > b.value ? a : b;
    return a.closed ? b : a;
}
Bound tighter_upper(const Bound& a, const Bound& b) noexcept {
    if (a.value != b.value) return a.value < b.value ? a : b;
    return a.closed ? b : a;
}

// The polyline through the knots, without regard to the support.
double polyline(std::span<const FuzzyInterval::Knot> knots, double x) noexcept {
    if (knots.empty()) return 1;
    if (x <= knots.front().x) return knots.front().possibility;
    if (x >= knots.back().x) return knots.back().possibility;
    const auto right =
        std::upper_bound(knots.begin(), knots.end(), x,
                         [](double value, const FuzzyInterval::Knot& k) { return value < k.x; });
    const auto left = right - 1;
    const double share = (x - left->x) / (right->x - left->x);
    return left->possibility + share * (right->possibility - left->possibility);
}

// Where the segment from `a` to `b` reaches `level`; its possibilities differ.
double crossing(const FuzzyInterval::Knot& a, const FuzzyInterval::Knot& b, double level) noexcept {
    return a.x + (level - a.possibility) / (b.possibility - a.possibility) * (b.x - a.x);
}

Interval hull(const Interval& a, const Interval& b) noexcept {
    Interval result = a;
    if (b.lower.value < a.lower.value || (b.lower.value == a.lower.value && b.lower.closed))
        result.lower = b.lower;
    if (b.upper.value > a.upper.value || (b.upper.value == a.upper.value && b.upper.closed))
        result.upper = b.upper;
    return result;
}

// The image under a monotone map. Rounding may bring ends and knots together or push them beyond the range of
// double; what is left is still a distribution, of the same height.
template <class Map>
FuzzyInterval mapped(const FuzzyInterval& f, bool falling, Map map) {
    const auto image = [&](const Bound& b) { return Bound{map(b.value), b.closed}; };
    Interval support{image(f.support().lower), image(f.support().upper)};
    FuzzyInterval::Knots ordered(f.knots().begin(), f.knots().end());
    if (falling) {
        std::swap(support.lower, support.upper);
        std::reverse(ordered.begin(), ordered.end());
    }
    FuzzyInterval::Knots knots;
    for (const FuzzyInterval::Knot& k : ordered) {
        const double x = map(k.x);
        if (!std::isfinite(x)) continue;
        if (!knots.empty() && !(knots.back().x < x))
            knots.back().possibility = std::max(knots.back().possibility, k.possibility);
        else knots.push_back({x, k.possibility});
    }
    if (std::none_of(knots.begin(), knots.end(),
                     [](const FuzzyInterval::Knot& k) { return k.possibility > 0; }))
        knots.clear();
    constexpr double largest = std::numeric_limits<double>::max();
    if (support.lower.value == infinity) support.lower = {largest, true};
    if (support.upper.value == -infinity) support.upper = {-largest, true};
    if (support.lower.value == support.upper.value) return FuzzyInterval::exactly(support.lower.value);
    return FuzzyInterval::from_knots(support, std::move(knots));
}

}  // namespace

bool Interval::contains(double x) const noexcept {
    const bool above = lower.closed ? x >= lower.value : x > lower.value;
    const bool below = upper.closed ? x <= upper.value : x < upper.value;
    return above && below;
}

bool Interval::contains(const Interval& other) const noexcept {
    return tighter_lower(lower, other.lower) == other.lower &&
           tighter_upper(upper, other.upper) == other.upper;
}

std::optional<Interval> intersection(const Interval& a, const Interval& b) noexcept {
    Interval result{tighter_lower(a.lower, b.lower), tighter_upper(a.upper, b.upper)};
    if (is_empty(result.lower, result.upper)) return std::nullopt;
    return result;
}

FuzzyInterval FuzzyInterval::exactly(double x) { return within({{x, true}, {x, true}}); }

FuzzyInterval FuzzyInterval::within(Interval interval) {
    if (std::isnan(interval.lower.value) || std::isnan(interval.upper.value) ||
        is_empty(interval.lower, interval.upper))
        throw std::invalid_argument("a fuzzy interval needs a non-empty support");
    if (std::isinf(interval.lower.value)) interval.lower.closed = false;
    if (std::isinf(interval.upper.value)) interval.upper.closed = false;
    FuzzyInterval result;
    result.support_ = interval;
    return result;
}

FuzzyInterval FuzzyInterval::trapezoid(Interval support, Interval core) {
    if (!support.contains(core)) throw std::invalid_argument("the core lies outside the support");
    Knots knots;
    if (std::isfinite(support.lower.value) && support.lower.value < core.lower.value)
        knots.push_back({support.lower.value, 0});
    if (std::isfinite(core.lower.value)) knots.push_back({core.lower.value, 1});
    if (std::isfinite(core.upper.value) && core.upper.value > core.lower.value)
        knots.push_back({core.upper.value, 1});
    if (std::isfinite(support.upper.value) && support.upper.value > core.upper.value)
        knots.push_back({support.upper.value, 0});
    return from_knots(support, std::move(knots));
}

FuzzyInterval FuzzyInterval::from_knots(Interval support, Knots knots) {
    FuzzyInterval result = within(support);
    bool falling = false;
    for (std::size_t i = 0; i < knots.size(); ++i) {
        const double p = knots[i].possibility;
        if (!std::isfinite(knots[i].x) || !(p >= 0 && p <= 1))
            throw std::invalid_argument("a knot needs a finite place and a possibility from 0 to 1");
        if (i == 0) continue;
        const double before = knots[i - 1].possibility;
        if (!(knots[i - 1].x < knots[i].x)) throw std::invalid_argument("knots must ascend");
        if (p > before && falling) throw std::invalid_argument("possibility rises again after it fell");
        falling = falling || p < before;
    }
    // Where the possibility is 0 is outside the support, whatever was said of it.
    const auto positive = [](const Knot& k) { return k.possibility > 0; };
    const auto first = std::find_if(knots.begin(), knots.end(), positive);
    if (first == knots.end() && !knots.empty())
        throw std::invalid_argument("a fuzzy interval is possible somewhere");
    if (first != knots.begin()) {
        const Knot zero = *(first - 1);
        result.support_.lower = tighter_lower(result.support_.lower, {zero.x, false});
        knots.erase(knots.begin(), first - 1);
    }
    if (const auto last = std::find_if(knots.rbegin(), knots.rend(), positive); last != knots.rbegin()) {
        result.support_.upper = tighter_upper(result.support_.upper, {last.base()->x, false});
        knots.erase(last.base() + 1, knots.end());
    }
    if (is_empty(result.support_.lower, result.support_.upper))
        throw std::invalid_argument("a fuzzy interval is possible somewhere in its support");
    result.knots_ = std::move(knots);
    const auto span = result.knots();
    const bool flat = std::all_of(span.begin(), span.end(), [](const Knot& k) { return k.possibility == 1; });
    if (flat) result.knots_.clear();
    return result;
}

double FuzzyInterval::operator()(double x) const noexcept {
    return support_.contains(x) ? polyline(knots(), x) : 0;
}

double FuzzyInterval::height() const noexcept {
    double best = knots_.empty() ? 1 : 0;
    for (const Knot& k : knots_)
        if (k.x >= support_.lower.value && k.x <= support_.upper.value) best = std::max(best, k.possibility);
    for (double end : {support_.lower.value, support_.upper.value})
        best = std::max(best, polyline(knots(), end));
    return best;
}

Interval FuzzyInterval::core() const noexcept {
    const double top = height();
    if (knots_.empty() ||
        polyline(knots(), support_.lower.value) == polyline(knots(), support_.upper.value)) {
        const bool level =
            std::all_of(knots_.begin(), knots_.end(), [&](const Knot& k) { return k.possibility == top; });
        if (level) return support_;
    }
    Interval result = support_;
    if (polyline(knots(), support_.lower.value) < top) {
        const auto first = std::find_if(knots_.begin(), knots_.end(), [&](const Knot& k) {
            return k.possibility == top && k.x >= support_.lower.value;
        });
        if (first != knots_.end()) result.lower = {first->x, support_.contains(first->x)};
        else result.lower = support_.upper;
    }
    if (polyline(knots(), support_.upper.value) < top) {
        const auto last = std::find_if(knots_.rbegin(), knots_.rend(), [&](const Knot& k) {
            return k.possibility == top && k.x <= support_.upper.value;
        });
        if (last != knots_.rend()) result.upper = {last->x, support_.contains(last->x)};
        else result.upper = support_.lower;
    }
    return result;
}

Interval FuzzyInterval::strict_cut(double level) const noexcept {
    Interval result = support_;
    const auto all = knots();
    if (all.empty()) return result;
    if (polyline(all, support_.lower.value) <= level) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].possibility <= level) continue;
            const double x = i == 0 ? all[i].x : crossing(all[i - 1], all[i], level);
            result.lower = {std::max(x, support_.lower.value), false};
            break;
        }
    }
    if (polyline(all, support_.upper.value) <= level) {
        for (std::size_t i = all.size(); i-- > 0;) {
            if (all[i].possibility <= level) continue;
            const double x = i + 1 == all.size() ? all[i].x : crossing(all[i + 1], all[i], level);
            result.upper = {std::min(x, support_.upper.value), false};
            break;
        }
    }
    return result;
}

FuzzyInterval FuzzyInterval::scaled(double factor, double offset) const {
    if (factor == 0 || !std::isfinite(factor) || !std::isfinite(offset))
        throw std::invalid_argument("a scale factor is finite and not 0, an offset finite");
    // Infinite ends stay infinite: infinity + offset is not in doubt.
    return mapped(*this, factor < 0, [&](double x) { return x * factor + offset; });
}

FuzzyInterval FuzzyInterval::rounded() const { return mapped(*this, false, gainsay::rounded); }

double rounded(double x) noexcept {
    if (x == 0 || !std::isfinite(x)) return x;
    // By way of decimal digits, which is exact at every magnitude.
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), x, std::chars_format::scientific, 14).ptr;
    double result = x;
    std::from_chars(digits.begin(), end, result);
    return std::isfinite(result) ? result : x;
}

std::optional<FuzzyInterval> conjunction(const FuzzyInterval& a, const FuzzyInterval& b) {
    const auto support = intersection(a.support(), b.support());
    if (!support) return std::nullopt;
    using Knot = FuzzyInterval::Knot;
    boost::container::small_vector<double, 16> xs;
    const auto inside = [&](double x) { return x >= support->lower.value && x <= support->upper.value; };
    for (const FuzzyInterval* f : {&a, &b})
        for (const Knot& k : f->knots())
            if (inside(k.x)) xs.push_back(k.x);
    for (double end : {support->lower.value, support->upper.value})
        if (std::isfinite(end)) xs.push_back(end);
    if (xs.empty()) return FuzzyInterval::within(*support);
    std::sort(xs.begin(), xs.end());
    xs.erase(std::unique(xs.begin(), xs.end()), xs.end());
    FuzzyInterval::Knots knots;
    for (std::size_t i = 0; i < xs.size(); ++i) {
        const double pa = polyline(a.knots(), xs[i]), pb = polyline(b.knots(), xs[i]);
        if (i > 0) {  // the two cross between knots: the minimum bends there
            const double qa = polyline(a.knots(), xs[i - 1]), qb = polyline(b.knots(), xs[i - 1]);
            if ((qa - qb) * (pa - pb) < 0) {
                const double share = (qa - qb) / ((qa - qb) - (pa - pb));
                const double x = xs[i - 1] + share * (xs[i] - xs[i - 1]);
                if (x > xs[i - 1] && x < xs[i])
                    knots.push_back({x, std::min(qa + share * (pa - qa), qb + share * (pb - qb))});
            }
        }
        knots.push_back({xs[i], std::min(pa, pb)});
    }
    // Rounding may leave a dent of one ulp on a flank; level it, so that the result stays quasi-concave.
    const auto top = std::max_element(knots.begin(), knots.end(), [](const Knot& l, const Knot& r) {
        return l.possibility < r.possibility;
    });
    // Flanks so steep that they meet within one ulp meet at nothing.
    if (top == knots.end() || !(top->possibility > 0)) return std::nullopt;
    for (auto it = knots.begin() + 1; it <= top && it != knots.end(); ++it)
        it->possibility = std::max(it->possibility, (it - 1)->possibility);
    for (auto it = top + 1; it < knots.end(); ++it)
        it->possibility = std::min(it->possibility, (it - 1)->possibility);
    return FuzzyInterval::from_knots(*support, std::move(knots));
}

double consistency(const FuzzyInterval& a, const FuzzyInterval& b) noexcept {
    const auto support = intersection(a.support(), b.support());
    if (!support) return 0;
    if (a.height() == 1 && b.height() == 1 && intersection(a.core(), b.core())) return 1;
    const auto both = conjunction(a, b);
    return both ? both->height() : 0;
}

Distribution::Distribution(Alternatives alternatives) : alternatives_(std::move(alternatives)) {
    if (alternatives_.empty()) throw std::invalid_argument("a distribution needs an alternative");
}

double Distribution::operator()(double x) const noexcept {
    double best = 0;
    for (const FuzzyInterval& f : alternatives_) best = std::max(best, f(x));
    return best;
}

Interval Distribution::support_hull() const noexcept {
    Interval result = alternatives_.front().support();
    for (const FuzzyInterval& f : alternatives_) result = hull(result, f.support());
    return result;
}

Interval Distribution::core_hull() const noexcept {
    Interval result = alternatives_.front().core();
    for (const FuzzyInterval& f : alternatives_) result = hull(result, f.core());
    return result;
}

Distribution Distribution::scaled(double factor, double offset) const {
    Alternatives result;
    for (const FuzzyInterval& f : alternatives_) result.push_back(f.scaled(factor, offset));
    return Distribution(std::move(result));
}

Distribution Distribution::rounded() const {
    Alternatives result;
    for (const FuzzyInterval& f : alternatives_) result.push_back(f.rounded());
    return Distribution(std::move(result));
}

double consistency(const Distribution& a, const Distribution& b) noexcept {
    double best = 0;
    for (const FuzzyInterval& f : a.alternatives())
        for (const FuzzyInterval& g : b.alternatives()) best = std::max(best, consistency(f, g));
    return best;
}

std::optional<Distribution> conjunction(const Distribution& a, const Distribution& b) {
    Distribution::Alternatives result;
    for (const FuzzyInterval& f : a.alternatives())
        for (const FuzzyInterval& g : b.alternatives())
            if (auto both = conjunction(f, g)) result.push_back(std::move(*both));
    if (result.empty()) return std::nullopt;
    return Distribution(std::move(result));
}

Distribution disjunction(const Distribution& a, const Distribution& b) {
    Distribution::Alternatives result(a.alternatives().begin(), a.alternatives().end());
    result.insert(result.end(), b.alternatives().begin(), b.alternatives().end());
    return Distribution(std::move(result));
}

}  // namespace gainsay
