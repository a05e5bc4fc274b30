#include "compare/prepared/wording.hpp"
#include "model/months.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gainsay::detail {
namespace {

// Beyond it a day number is no longer an exact double, and the calendar has nothing to say.
constexpr double farthest_day = 4e14;

CivilDate civil(double day) noexcept { return to_civil(Day{static_cast<std::int64_t>(day)}); }

std::string year_in_words(std::int64_t year) {
    return year > 0 ? fmt::format("{}", year) : fmt::format("{} BC", 1 - year);
}

bool starts_year(const CivilDate& d) noexcept { return d.month == 1 && d.day == 1; }
bool ends_year(const CivilDate& d) noexcept { return d.month == 12 && d.day == 31; }
bool ends_month(const CivilDate& d) noexcept { return d.day == days_in_month(d.year, d.month); }

std::string month_in_words(const CivilDate& d) {
    return fmt::format("{} {}", model::short_month(d.month), year_in_words(d.year));
}

std::string grouped(std::string digits) {
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

// An end where the possibility sinks to 0 is said plainly; an end that the words cut off is "under" or
// "over".
bool is_cut(const FuzzyInterval& f, const Bound& end, bool upper) noexcept {
    if (end.closed || !std::isfinite(end.value)) return false;
    const auto knots = f.knots();
    if (knots.empty()) return true;
    const auto& outer = upper ? knots.back() : knots.front();
    return !(outer.x == end.value && outer.possibility == 0);
}

// The word that all the names end in: "mark" of Deutsche mark and Reichsmark; empty if there is none.
std::string_view common_ending(const std::vector<const Unit*>& units) {
    constexpr std::size_t shortest = 4;
    std::string_view ending = units.front()->name;
    for (const Unit* unit : units) {
        const auto ends =
            std::mismatch(ending.rbegin(), ending.rend(), unit->name.rbegin(), unit->name.rend());
        ending = ending.substr(static_cast<std::size_t>(ending.rend() - ends.first));
    }
    while (ending.starts_with(' ')) ending.remove_prefix(1);
    return ending.size() < shortest || ending.find(' ') != std::string_view::npos ? std::string_view{}
                                                                                  : ending;
}

// The unit as it is written, or what all that it may be are.
std::string any_of_units(const std::vector<const Unit*>& units, double amount) {
    const bool money_of_many = units.size() > 1 && !units.front()->currency.empty();
    const std::string_view ending = money_of_many ? common_ending(units) : std::string_view{};
    if (ending.empty()) return unit_words(*units.front(), amount);
    Unit any = *units.front();
    any.name = ending;
    any.symbol = {};
    return unit_words(any, amount);
}

struct Scale {
    double factor = 1, offset = 0;
    const Unit* unit = nullptr;
};

std::string amount(double x, double width, const Scale& scale) {
    const double end = (x - scale.offset) / scale.factor;
    return number_in_words(rounded(readable_end(end, width / std::abs(scale.factor))));
}

std::string interval_in_words(const Interval& i, bool cut_below, bool cut_above, const Scale& scale) {
    const bool below = std::isfinite(i.lower.value), above = std::isfinite(i.upper.value);
    const double width = i.upper.value - i.lower.value;
    const std::string low = below ? amount(i.lower.value, width, scale) : "",
                      high = above ? amount(i.upper.value, width, scale) : "";
    if (!below && !above) return "any value";
    if (below && above && (i.lower.value != 0 || i.upper.value == 0)) {
        if (i.lower.value == i.upper.value) return low;
        return fmt::format("{}{} to {}{}", cut_below ? "over " : "", low, cut_above ? "under " : "", high);
    }
    if (above) return fmt::format("{}{}", cut_above ? "under " : "up to ", high);
    return cut_below ? "over " + low : low + " or more";
}

std::string joined(const std::vector<std::string>& parts) {
    constexpr std::size_t most = 4;
    std::string result;
    for (std::size_t i = 0; i < std::min(parts.size(), most); ++i)
        result += (i == 0 ? "" : " or ") + parts[i];
    if (parts.size() > most) result += " or others";
    return result;
}

std::string place_on_scale(const Interval& i, const std::vector<std::string>& scale) {
    const auto name = [&](double x) {
        const auto at = static_cast<std::size_t>(std::max(x, 0.0));
        return at < scale.size() ? quoted(scale[at]) : fmt::format("place {}", at + 1);
    };
    if (i.lower.value == i.upper.value) return name(i.lower.value);
    return fmt::format("{} to {}", name(i.lower.value), name(i.upper.value));
}

std::string part_in_words(const Prepared& p, const FuzzyInterval& f, const Interval& part, const Scale& scale,
                          const Context& context) {
    if (p.kind == ValueKind::ordinal) return place_on_scale(part, context.predicate.scale);
    if (p.kind == ValueKind::date) {
        const double first =
            part.lower.closed ? std::ceil(part.lower.value) : std::floor(part.lower.value) + 1;
        const double last =
            part.upper.closed ? std::floor(part.upper.value) : std::ceil(part.upper.value) - 1;
        return days_in_words(first, last);
    }
    return interval_in_words(part, is_cut(f, part.lower, false), is_cut(f, part.upper, true), scale);
}

// The unit that `p` is told in, beside `like`.
Scale scale_of(const Prepared& p, const Prepared& like) {
    // "One in five" beside "25 percent".
    const bool share = p.ratio == RatioKind::fraction && !like.units.empty() && like.unit == UnitClass{true};
    if (!p.unit.known && !share) return {};
    const Prepared& teller = like.units.empty() ? p : like;
    if (teller.units.empty()) return {};
    const Unit& unit = *teller.units.front();
    return {unit.factor, p.difference ? 0 : unit.offset, &unit};
}

// "metric ton, short ton or long ton".
std::string kinds_of(const std::vector<const Unit*>& units) {
    std::string result;
    for (std::size_t i = 0; i < units.size(); ++i)
        result += (i == 0 ? "" : i + 1 < units.size() ? ", " : " or ") + std::string(units[i]->name);
    return result;
}

template <class Part>
std::string in_words(const Prepared& p, const Prepared& like, const Context& context, Part part) {
    const Scale scale = scale_of(p, like);
    std::vector<std::string> parts;
    for (const FuzzyInterval& f : p.values.alternatives()) {
        std::string text = part_in_words(p, f, part(f), scale, context);
        if (std::find(parts.begin(), parts.end(), text) == parts.end()) parts.push_back(std::move(text));
    }
    const std::string result = joined(parts);
    if (scale.unit == nullptr) return result;
    const Prepared& teller = like.units.empty() ? p : like;
    if (p.units.size() > 1 && parts.size() == p.units.size())
        return fmt::format("{} {} ({})", result, unit_words(*teller.units.front(), 0), kinds_of(p.units));
    return fmt::format("{} {}", result, any_of_units(teller.units, result == "1" ? 1 : 0));
}

}  // namespace

std::string quoted(std::string_view words) {
    constexpr std::size_t most = 120;
    std::string text(words.substr(0, most));
    if (words.size() > most) {
        while (!text.empty() && (static_cast<unsigned char>(words[text.size()]) & 0xC0) == 0x80)
            text.pop_back();
        text += "…";
    }
    return "“" + text + "”";
}

std::string name_of_units(const std::vector<const Unit*>& units) {
    const bool money_of_many = units.size() > 1 && !units.front()->currency.empty();
    const std::string_view ending = money_of_many ? common_ending(units) : std::string_view{};
    return std::string(ending.empty() ? units.front()->name : ending);
}

std::string who(const Dossier& dossier, const Claim& claim) {
    const std::string& source = dossier[claim.source].id;
    if (!claim.said_by.empty()) return fmt::format("{}, in {}", claim.said_by.back(), source);
    return claim.stance == Stance::disputes ? fmt::format("a view that {} disputes", source) : source;
}

std::string words_and_voice(const Dossier& dossier, const Claim& claim) {
    if (claim.words.empty()) return fmt::format("the denial ({})", who(dossier, claim));
    return fmt::format("{}{} ({})", claim.polarity == Polarity::denied ? "the denial of " : "",
                       quoted(claim.words), who(dossier, claim));
}

double readable_end(double x, double width) {
    constexpr double thousandths = 1000, coarsest = 0.1;
    if (!std::isfinite(width) || !(width > 0)) return x;
    const double step = std::pow(10.0, std::floor(std::log10(width)) - 1);
    if (step >= 1) return std::round(x);
    const bool many_digits = std::abs(x * thousandths - std::round(x * thousandths)) > 1e-6;
    return many_digits && step <= coarsest ? rounded(std::round(x / step) * step) : x;
}

std::string number_in_words(double x) {
    if (!std::isfinite(x)) return x > 0 ? "any number" : "any negative number";
    constexpr double largest_grouped = 1e15;
    if (std::abs(x) >= largest_grouped) return fmt::format("{:.6g}", x);
    if (x == std::trunc(x)) return grouped(fmt::format("{:.0f}", x));
    const double whole = std::trunc(x);
    if (std::abs(x) >= 1e6) return grouped(fmt::format("{:.0f}", std::round(x)));
    if (std::abs(x) < 1000) return fmt::format("{:.6g}", x);
    std::string fraction = fmt::format("{:.2f}", std::abs(x - whole));
    while (fraction.ends_with('0')) fraction.pop_back();
    if (fraction == "0." || fraction == "1.") return grouped(fmt::format("{:.0f}", std::round(x)));
    return grouped(fmt::format("{:.0f}", whole)) + fraction.substr(1);
}

std::string day_in_words(double day) {
    if (std::abs(day) > farthest_day) return fmt::format("day {:.0f}", day);
    const CivilDate d = civil(day);
    return fmt::format("{} {}", d.day, month_in_words(d));
}

std::string days_in_words(double first, double last) {
    const bool open_start = !(first > -farthest_day), open_end = !(last < farthest_day);
    if (open_start && open_end) return "any time";
    if (open_start) {
        const CivilDate end = civil(last);
        return "up to " + (ends_year(end)    ? year_in_words(end.year)
                           : ends_month(end) ? month_in_words(end)
                                             : day_in_words(last));
    }
    const CivilDate start = civil(first);
    if (open_end)
        return "from " + (starts_year(start) ? year_in_words(start.year)
                          : start.day == 1   ? month_in_words(start)
                                             : day_in_words(first));
    const CivilDate end = civil(last);
    const auto between = [](std::string a, const std::string& b) { return a == b ? a : a + " to " + b; };
    if (starts_year(start) && ends_year(end))
        return between(year_in_words(start.year), year_in_words(end.year));
    if (start.day == 1 && ends_month(end)) return between(month_in_words(start), month_in_words(end));
    return between(day_in_words(first), day_in_words(last));
}

std::string in_words(const Qualifiers& qualifiers) {
    if (qualifiers.dated) return days_in_words(qualifiers.first, qualifiers.last);
    return qualifiers.when.empty() ? "no time given" : qualifiers.when;
}

std::string possible_in_words(const Prepared& p, const Prepared& like, const Context& context) {
    return in_words(p, like, context, [](const FuzzyInterval& f) { return f.support(); });
}

std::string accepted_in_words(const Prepared& p, const Prepared& like, const Context& context) {
    return in_words(p, like, context, [](const FuzzyInterval& f) { return f.core(); });
}

}  // namespace gainsay::detail
