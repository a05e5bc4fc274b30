#include "reading/quantities/range_ends.hpp"

#include <cmath>
#include <string_view>
#include <utility>

namespace gainsay::reading {
namespace {

// "30-35,000 troops", "between 5 and 6,000"
bool leaves_thousands_out(const Amount& lower, const Amount& upper) {
    constexpr double thousand = 1000, most_apart = 2.5, earliest_year = 2000;
    const double low = lower.number.value * thousand, high = upper.number.value;
    return lower.number.bare_digits && lower.number.value >= 2 && !upper.number.spelled &&
           std::fmod(high, thousand) == 0 && low < high && high <= most_apart * low && high > earliest_year;
}

// What the upper number multiplies its words by and the lower leaves unsaid: thousands, and hundreds in
// words.
double scale_shared(const Amount& lower, const Amount& upper) {
    if (upper.number.scale != 1) return upper.number.scale;
    if (leaves_thousands_out(lower, upper)) return 1000;
    const bool hundreds = upper.number.spelled && lower.number.spelled && lower.number.value < 10 &&
                          upper.number.value < 1000 && std::fmod(upper.number.value, 100) == 0;
    return hundreds && upper.number.value >= 100 ? 100 : 1;
}

// "$10 to $25 per kilogram"
bool is_rate_of(const Unit& rate, const Unit& money) {
    constexpr std::string_view per = " per ";
    return !money.currency.empty() && rate.name.starts_with(money.name) &&
           rate.name.substr(money.name.size()).starts_with(per);
}

}  // namespace

bool shares(const Amount& lower, const Amount& upper) {
    if (upper.number.one && upper.unit.units.empty()) return false;
    if (lower.unit.units.empty() || upper.unit.units.empty()) return true;
    for (const Unit* a : lower.unit.units)
        for (const Unit* b : upper.unit.units)
            if (convertible(*a, *b) || is_rate_of(*b, *a)) return true;
    return false;
}

bool neighbours(const Amount& lower, const Amount& upper) {
    const double low = lower.number.value, high = upper.number.value;
    if (!lower.unit.units.empty() || lower.number.decimals > 0 || low < 1 || (lower.number.one && high != 2))
        return false;
    if (lower.number.scale != 1) return false;
    const double size = scale_shared(lower, upper);
    if (size > 1) return low + 1 == high / size || (low >= 10 && low + 10 == high / size);
    constexpr double last_count = 100;  // above it they are mostly names: "codes 502 or 503"
    if (low + 1 == high) return high <= last_count;
    const double step = high - low;
    return low >= 10 && (step == 10 || step == 100 || step == 1000 || step == 10000) &&
           std::fmod(low, step) == 0 && low < 10 * step;
}

void share_scale(Amount& lower, const Amount& upper) {
    const double size = scale_shared(lower, upper);
    if (lower.number.scale != 1 || size == 1 || lower.number.value <= 0) return;
    const bool own_unit = !lower.unit.units.empty() && !lower.unit.money;
    if (own_unit || lower.number.value >= 1000 || lower.number.value >= upper.number.value / size) return;
    lower.number.value *= size;
    lower.number.scale = upper.number.scale;
}

void unify_units(Range& range) {
    if (range.upper.unit.units.empty()) {
        range.upper.unit = range.lower.unit;
        return;
    }
    if (range.lower.unit.units.empty()) return;
    const Unit* from = range.lower.unit.units.front();
    const Unit* to = range.upper.unit.units.front();
    if (from != to && convertible(*from, *to))
        range.lower.number.value = convert(range.lower.number.value, *from, *to);
}

Range descending(Range range) {
    const double size = range.upper.number.scale, low = range.lower.number.value;
    const double high = range.upper.number.value / size;
    constexpr double nearest_scale = 10;
    if (size > 1 && range.lower.number.scale == 1 && range.lower.unit.units.empty() && low > high &&
        low < nearest_scale * high) {
        range.lower.number.value *= size;
        range.lower.number.scale = size;
        std::swap(range.lower.number, range.upper.number);
    }
    return range;
}

}  // namespace gainsay::reading
