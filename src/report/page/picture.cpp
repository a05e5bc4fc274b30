#include "report/page/picture.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "report/layout.hpp"
#include "report/markup.hpp"
#include "report/page/axis.hpp"
#include "report/words.hpp"

namespace gainsay::report {
namespace {

constexpr double picture_width = 760;
constexpr double label_width = 250;
constexpr double plot_width = picture_width - label_width - 16;
constexpr double lane = 34;  // height of a claim's lane
constexpr double hill = 22;  // height of possibility 1
constexpr double top = 8;
constexpr std::size_t most_lanes = 24;
constexpr double farthest_drawn = 1e9;  // calendar arithmetic is exact far beyond

struct Lane {
    const ClaimView* claim = nullptr;
    Distribution possible;
};

struct Chart {
    ValueKind kind = ValueKind::text;
    const Unit* unit = nullptr;
    std::vector<Lane> lanes;
};

std::optional<Distribution> on_axis(const Claim& claim, Chart& chart) {
    if (kind_of(claim.value) != chart.kind) return std::nullopt;
    if (const auto* quantity = std::get_if<Quantity>(&claim.value)) {
        if (quantity->ratio != RatioKind::none) return std::nullopt;
        if (chart.unit == nullptr && quantity->units.size() == 1) chart.unit = quantity->units.front();
        if (chart.unit == nullptr || quantity->units.empty()) return quantity->possible;
        return in_unit(*quantity, *chart.unit);
    }
    if (const auto* date = std::get_if<Date>(&claim.value)) {
        if (date->unresolved) return std::nullopt;
        return date->days;
    }
    if (const auto* ordinal = std::get_if<Ordinal>(&claim.value)) {
        const Interval steps{{ordinal->lowest - 0.4}, {ordinal->highest + 0.4}};
        return Distribution{FuzzyInterval::within(steps)};
    }
    return std::nullopt;
}

Chart chart_of(const Dossier& dossier, const FindingView& view) {
    Chart chart;
    if (view.claims.empty()) return chart;
    chart.kind = kind_of(dossier[view.claims.front().id].value);
    for (const ClaimView& shown : view.claims) {
        if (chart.lanes.size() == most_lanes) break;
        if (auto possible = on_axis(dossier[shown.id], chart))
            chart.lanes.push_back({&shown, std::move(*possible)});
    }
    return chart;
}

// Every finite end and knot, but not those of a tail that runs on without end: it runs off the edge.
std::vector<double> marks_of(const Chart& chart) {
    std::vector<double> marks;
    const double limit = chart.kind == ValueKind::date ? farthest_drawn : 1e300;
    const auto add = [&](double x) {
        if (std::isfinite(x) && std::abs(x) < limit) marks.push_back(x);
    };
    for (const Lane& l : chart.lanes) {
        for (const FuzzyInterval& part : l.possible.alternatives()) {
            const Interval &support = part.support(), core = part.core();
            add(support.lower.value);
            add(support.upper.value);
            for (const auto& knot : part.knots()) {
                const bool in_tail = (std::isinf(support.upper.value) && knot.x > core.upper.value) ||
                                     (std::isinf(support.lower.value) && knot.x < core.lower.value);
                if (!in_tail) add(knot.x);
            }
        }
    }
    return marks;
}

std::optional<Axis> axis_of(const Dossier& dossier, const Chart& chart) {
    if (chart.kind == ValueKind::ordinal) {
        const auto& scale = dossier.predicate(dossier[chart.lanes.front().claim->id].predicate).scale;
        if (scale.empty()) return std::nullopt;
        return scale_axis(scale);
    }
    const std::vector<double> marks = marks_of(chart);
    if (marks.empty()) return std::nullopt;
    return chart.kind == ValueKind::date ? day_axis(marks) : number_axis(marks);
}

double x_of(const Axis& axis, double value) { return label_width + plot_width * axis.position(value); }

// The outline of one alternative above its base line.
std::string outline(const FuzzyInterval& shape, const Axis& axis, double base) {
    std::string points;
    const auto add = [&](double value, double possibility) {
        points += fmt::format("{:.1f},{:.1f} ", x_of(axis, value), base - hill * possibility);
    };
    const Interval& support = shape.support();
    const double first = std::max(support.lower.value, axis.low);
    const double last = std::min(support.upper.value, axis.high);
    const auto knots = shape.knots();
    const bool cut_left = support.lower.value<axis.low, cut_right = support.upper.value> axis.high;
    add(first, 0);
    add(first, cut_left ? shape(first) : knots.empty() ? 1 : knots.front().possibility);
    for (const auto& knot : knots) {
        if (knot.x >= first && knot.x <= last) add(knot.x, knot.possibility);
    }
    add(last, cut_right ? shape(last) : knots.empty() ? 1 : knots.back().possibility);
    add(last, 0);
    // A single value would have no area.
    if (x_of(axis, last) - x_of(axis, first) < 2) {
        const double x = x_of(axis, first);
        return fmt::format("{0:.1f},{2:.1f} {0:.1f},{3:.1f} {1:.1f},{3:.1f} {1:.1f},{2:.1f}", x - 1.5,
                           x + 1.5, base, base - hill);
    }
    points.pop_back();
    return points;
}

}  // namespace

std::string distribution_picture(const Dossier& dossier, const FindingView& view, const std::string& id) {
    const Chart chart = chart_of(dossier, view);
    if (chart.lanes.size() < 2) return {};
    const auto axis = axis_of(dossier, chart);
    if (!axis) return {};
    const double bottom = top + lane * static_cast<double>(chart.lanes.size());
    const double height = bottom + 26;
    std::string svg = fmt::format(
        "<svg class=\"picture\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}-t {}-d\">\n"
        "<title id=\"{}-t\">What the words leave possible</title>\n<desc id=\"{}-d\">",
        picture_width, height, id, id, id, id);
    for (const Lane& l : chart.lanes) {
        svg += html_text(fmt::format("{} ({}): {}. ", l.claim->words, l.claim->voice,
                                     reading_words(dossier, dossier[l.claim->id])));
    }
    svg += "</desc>\n";
    for (const Tick& tick : axis->ticks) {
        const double x = x_of(*axis, tick.at);
        svg += fmt::format(
            "<line class=\"grid\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1}\" y2=\"{2}\"/>"
            "<text class=\"tick\" x=\"{0:.1f}\" y=\"{3}\">{4}</text>\n",
            x, top, bottom, bottom + 16, html_text(tick.label));
    }
    for (std::size_t i = 0; i < chart.lanes.size(); ++i) {
        const Lane& l = chart.lanes[i];
        const double base = top + lane * static_cast<double>(i + 1) - 5;
        svg += fmt::format(
            "<g class=\"{}\"><text class=\"label\" x=\"0\" y=\"{:.1f}\">{}</text>"
            "<text class=\"voice\" x=\"0\" y=\"{:.1f}\">{}</text>",
            name_of(l.claim->mark), base - 12, html_text(shortened(l.claim->words, 34)), base + 1,
            html_text(shortened(l.claim->voice, 38)));
        svg += fmt::format("<line class=\"base\" x1=\"{}\" x2=\"{}\" y1=\"{:.1f}\" y2=\"{:.1f}\"/>",
                           label_width, label_width + plot_width, base, base);
        for (const FuzzyInterval& part : l.possible.alternatives()) {
            if (part.support().lower.value > axis->high || part.support().upper.value < axis->low) continue;
            svg += fmt::format("<polygon points=\"{}\"/>", outline(part, *axis, base));
        }
        svg += "</g>\n";
    }
    if (chart.unit != nullptr) {
        svg += fmt::format("<text class=\"unit\" x=\"{}\" y=\"{}\">{}</text>\n", label_width - 8, bottom + 16,
                           html_text(chart.unit->name));
    }
    return svg + "</svg>\n";
}

}  // namespace gainsay::report
