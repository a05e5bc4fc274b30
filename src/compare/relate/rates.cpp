#include "compare/relate/rates.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "gainsay/reading.hpp"

namespace gainsay::detail {
namespace {

struct PeriodRatio {
    std::string_view shorter, longer;
    double least, most;  // how many of the shorter people count in the longer
};
// Weeks of four, and years of fifty working weeks, are met beside those of the calendar.
constexpr std::array<PeriodRatio, 6> period_ratios{{{"day", "week", 7, 7},
                                                    {"day", "month", 28, 31},
                                                    {"day", "year", 360, 366},
                                                    {"week", "month", 4, 4.43},
                                                    {"week", "year", 50, 52.3},
                                                    {"month", "year", 12, 12}}};

struct Conversion {
    bool second = false;  // the second of the two is converted, else the first
    double least = 1, most = 1;
};

// What people do in a day they need not do on every day of a week: only doses and flows are told so.
bool goes_on_every_day(const Prepared& p) { return p.unit.known && p.unit.currency.empty() && !p.intensive; }

std::optional<Conversion> between_periods(const Prepared& a, const Prepared& b) {
    for (const PeriodRatio& ratio : period_ratios) {
        const bool first_shorter = a.at.per == ratio.shorter && b.at.per == ratio.longer;
        const bool second_shorter = b.at.per == ratio.shorter && a.at.per == ratio.longer;
        if (!first_shorter && !second_shorter) continue;
        // Percentages of a month compound.
        if ((a.unit.known && a.intensive) || (b.unit.known && b.intensive)) return std::nullopt;
        if (ratio.shorter == "day" && !(goes_on_every_day(a) && goes_on_every_day(b))) return std::nullopt;
        return Conversion{second_shorter, ratio.least, ratio.most};
    }
    return std::nullopt;
}

std::optional<Conversion> between_areas(const Prepared& a, const Prepared& b) {
    const auto one_area = [](std::string_view per) -> const Unit* {
        const auto found = find_unit(per);
        const bool area = found.size() == 1 && found.front()->dimension == Dimension{{2}};
        return area ? found.front() : nullptr;
    };
    const Unit* first = one_area(a.at.per);
    const Unit* second = first != nullptr ? one_area(b.at.per) : nullptr;
    if (second == nullptr) return std::nullopt;
    const bool second_smaller = second->factor < first->factor;
    const double ratio = second_smaller ? first->factor / second->factor : second->factor / first->factor;
    return Conversion{second_smaller, ratio, ratio};
}

std::optional<Conversion> conversion(const Prepared& a, const Prepared& b) {
    if (a.at.per.empty() || b.at.per.empty() || a.at.per == b.at.per) return std::nullopt;
    if (a.kind != ValueKind::quantity || b.kind != ValueKind::quantity) return std::nullopt;
    if (auto periods = between_periods(a, b)) return periods;
    return between_areas(a, b);
}

}  // namespace

bool are_of_convertible_rates(const Prepared& a, const Prepared& b) { return conversion(a, b).has_value(); }

std::optional<std::pair<Prepared, Prepared>> at_one_rate(const Context& context, const Prepared& a,
                                                         const Prepared& b) {
    const auto by = conversion(a, b);
    if (!by) return std::nullopt;
    const Prepared& small = by->second ? b : a;
    const Prepared& large = by->second ? a : b;
    Prepared converted = small;
    converted.at.per = large.at.per;
    converted.rate_factor = (by->least + by->most) / 2;
    converted.rate_slack = (by->most - by->least) / converted.rate_factor;
    converted =
        with_units(context, converted, converted.units, context.measured ? Whole::rounded : Whole::counted);
    return by->second ? std::pair{a, std::move(converted)} : std::pair{std::move(converted), b};
}

}  // namespace gainsay::detail
