#include "report/page/axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "gainsay/date.hpp"
#include "model/months.hpp"
#include "report/words.hpp"

namespace gainsay::report {
namespace {

constexpr int most_ticks = 7;
constexpr double margin = 0.06;  // of the span, on each side

struct Span {
    double low, high;
};

Span span_of(const std::vector<double>& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return {*low, *high};
}

// 1, 2 or 5 times a power of ten, so that at most so many ticks fit.
double round_step(double span) {
    const double rough = span / (most_ticks - 1);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) return factor * power;
    }
    return 10 * power;
}

Day day_at(double number) { return Day{static_cast<std::int64_t>(number)}; }

double first_of(std::int64_t year, int month) { return static_cast<double>(to_day({year, month, 1}).number); }

void add_months(Axis& axis) {
    const double months = (axis.high - axis.low) / 30.4;
    const int step = months <= most_ticks       ? 1
                     : months <= 2 * most_ticks ? 2
                     : months <= 4 * most_ticks ? 4
                                                : 6;
    for (CivilDate at = to_civil(day_at(axis.low)); first_of(at.year, at.month) <= axis.high;) {
        const double day = first_of(at.year, at.month);
        if (day >= axis.low && (at.month - 1) % step == 0) {
            axis.ticks.push_back({day, fmt::format("{} {}", model::short_month(at.month), at.year)});
        }
        if (++at.month > 12) {
            at.month = 1;
            ++at.year;
        }
    }
}

void add_years(Axis& axis) {
    const auto from = to_civil(day_at(axis.low)).year;
    const auto to = to_civil(day_at(axis.high)).year;
    const auto step =
        static_cast<std::int64_t>(std::max(1.0, round_step(static_cast<double>(to - from + 1))));
    const std::int64_t first = from - ((from % step) + step) % step;
    for (std::int64_t year = first; year <= to; year += step) {
        const double day = first_of(year, 1);
        if (day >= axis.low)
            axis.ticks.push_back({day, year > 0 ? fmt::format("{}", year) : fmt::format("{} BC", 1 - year)});
    }
}

}  // namespace

double Axis::position(double value) const noexcept {
    const double x = std::clamp(value, low, high);
    if (logarithmic) return std::log(x / low) / std::log(high / low);
    return (x - low) / (high - low);
}

Axis number_axis(const std::vector<double>& values) {
    auto [low, high] = span_of(values);
    Axis axis;
    if (low > 0 && high / low > 1000) {
        axis.logarithmic = true;
        axis.low = low / 1.3;
        axis.high = high * 1.3;
        const double step = std::max(1.0, std::ceil(std::log10(high / low) / most_ticks));
        for (double power = std::ceil(std::log10(axis.low)); power <= std::log10(axis.high); power += step) {
            axis.ticks.push_back({std::pow(10, power), number_words(std::pow(10, power))});
        }
        return axis;
    }
    if (low == high) {
        const double around = std::max(1.0, std::abs(low) * 0.1);
        low -= around;
        high += around;
    }
    axis.low = low - margin * (high - low);
    axis.high = high + margin * (high - low);
    const double step = round_step(axis.high - axis.low);
    const double first = std::ceil(axis.low / step);
    // Counted, not summed, so that no error accumulates and the loop ends.
    for (int i = 0; i <= most_ticks + 1; ++i) {
        const double at = (first + i) * step;
        if (at > axis.high) break;
        axis.ticks.push_back({at, number_words(at)});
    }
    return axis;
}

Axis day_axis(const std::vector<double>& days) {
    auto [low, high] = span_of(days);
    const double pad = std::max(20.0, margin * (high - low));
    Axis axis{low - pad, high + pad, false, {}};
    if (axis.high - axis.low < 3 * 365.25) {
        add_months(axis);
    } else {
        add_years(axis);
    }
    return axis;
}

Axis scale_axis(const std::vector<std::string>& scale) {
    Axis axis{-0.5, static_cast<double>(scale.size()) - 0.5, false, {}};
    for (std::size_t i = 0; i < scale.size(); ++i) axis.ticks.push_back({static_cast<double>(i), scale[i]});
    return axis;
}

}  // namespace gainsay::report
