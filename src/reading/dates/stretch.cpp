#include "reading/dates/stretch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "model/edtf_expression.hpp"
#include "model/edtf_masked.hpp"
#include "reading/dates/feasts.hpp"
#include "reading/dates/parts.hpp"

namespace gainsay::dates {
namespace {

// ---- years ----

Day first_of(std::int64_t year, int month = 1) noexcept { return to_day({year, month, 1}); }
Day last_of_year(std::int64_t year) noexcept { return to_day({year, 12, 31}); }

Stretch years(std::int64_t base, const Share& share) noexcept {
    return {first_of(base + share.first), last_of_year(base + share.last),
            first_of(base + share.first_possible), last_of_year(base + share.last_possible)};
}

Stretch months(Day base, const Share& share) noexcept {
    const auto end = [&](int month) { return add_days(add_months(base, month + 1), -1); };
    return {add_months(base, share.first), end(share.last), add_months(base, share.first_possible),
            end(share.last_possible)};
}

std::int64_t astronomical(std::int64_t year, Era era) noexcept {
    return era == Era::before ? 1 - year : year;
}

// The first calendar year of a century: 1801 of the 19th, -499 (500 BC) of the 5th before the era.
std::int64_t century_start(std::int64_t ordinal, Era era) noexcept {
    return era == Era::before ? 1 - ordinal * 100 : (ordinal - 1) * 100 + 1;
}

std::string century_mask(std::int64_t ordinal, Era era) {
    const std::int64_t hundreds = ordinal - 1;
    return fmt::format("{}{:02}XX", era == Era::before ? "-" : "", hundreds);
}

// The years that two digits can stand for, the likeliest first. Without a century stated, this one and the
// last.
std::vector<std::int64_t> full_years(std::int64_t year, const DateOptions& options) {
    if (options.century) return {*options.century * 100 + year};
    if (year >= 30) return {1900 + year};
    return {2000 + year, 1900 + year};
}

// ---- hedges ----

using Shift = Day (*)(Day, std::int64_t) noexcept;
struct Widening {
    Shift shift;
    int core, support;
};

// Of a part of something the hedge is as wide as what the part is told in.
Widening of_part(Grain grain) noexcept {
    switch (grain) {
        case Grain::month:
            return {add_days, 3, 7};
        case Grain::year:
        case Grain::season:
            return {add_months, 1, 2};
        case Grain::century:
            return {add_years, 5, 10};
        case Grain::millennium:
            return {add_years, 50, 100};
        default:
            return {add_years, 1, 2};
    }
}

Widening approximation(Grain grain, std::int64_t year) noexcept {
    switch (grain) {
        case Grain::day:
            return {add_days, 3, 7};
        case Grain::month:
        case Grain::season:
            return {add_months, 1, 2};
        case Grain::decade:
            return {add_years, 2, 5};
        case Grain::century:
            return {add_years, 10, 25};
        case Grain::millennium:
            return {add_years, 100, 250};
        default:
            return year % 10 == 0 ? Widening{add_years, 5, 10} : Widening{add_years, 1, 2};
    }
}

Widening doubt(Grain grain) noexcept {
    switch (grain) {
        case Grain::day:
            return {add_days, 0, 7};
        case Grain::month:
        case Grain::season:
            return {add_months, 0, 1};
        case Grain::decade:
            return {add_years, 0, 5};
        case Grain::century:
            return {add_years, 0, 25};
        case Grain::millennium:
            return {add_years, 0, 250};
        default:
            return {add_years, 0, 1};
    }
}

void widen(Stretch& s, const Widening& by) noexcept {
    // The last day of a month is that before the next: a month after 30 June is 31 July.
    const auto shift_end = [&](Day day, int count) {
        return add_days(by.shift(add_days(day, 1), count), -1);
    };
    s.first = by.shift(s.first, -by.core);
    s.last = shift_end(s.last, by.core);
    s.first_possible = std::min(by.shift(s.first_possible, -by.support), s.first);
    s.last_possible = std::max(shift_end(s.last_possible, by.support), s.last);
}

void apply_hedges(const Atom& atom, Located& located) {
    const auto has = [&](char mark) {
        return atom.year_mark == mark || atom.month_mark == mark || atom.day_mark == mark ||
               atom.year_mark == '%' || atom.month_mark == '%' || atom.day_mark == '%';
    };
    const bool in_place = located.first.find_first_of("?~%") != std::string::npos;
    located.mark = in_place                             ? ""
                   : atom.uncertain && atom.approximate ? "%"
                   : atom.uncertain                     ? "?"
                   : atom.approximate                   ? "~"
                                                        : "";
    for (Stretch& s : located.stretches) {
        const std::int64_t year = to_civil(s.first).year;
        if (atom.approximate || has('~'))
            widen(s, located.plain ? approximation(located.grain, year) : of_part(located.grain));
        if (atom.uncertain || has('?')) widen(s, doubt(located.grain));
    }
}

// ---- grains ----

std::optional<Located> locate_century(const Atom& atom, std::int64_t ordinal) {
    if (ordinal < 1 || ordinal > 99) return std::nullopt;
    Located result;
    result.grain = Grain::century;
    const std::int64_t start = century_start(ordinal, atom.era);
    const Share share = of_century(atom.part);
    result.plain = atom.part == Part::none;
    if (result.plain) {
        result.first = result.last = century_mask(ordinal, atom.era);
        // The mask counts 1800 in and 1900 out; usage has it both ways.
        const std::int64_t from = atom.era == Era::before ? start : start - 1;
        result.stretches = {
            {first_of(from), last_of_year(from + 99), first_of(from), last_of_year(start + 99)}};
    } else {
        result.first = year_text(start + share.first);
        result.last = year_text(start + share.last);
        result.stretches = {years(start, share)};
    }
    return result;
}

// As centuries, ten times as long.
std::optional<Located> locate_millennium(const Atom& atom) {
    if (atom.year < 1 || atom.year > 10) return std::nullopt;
    Located result;
    result.grain = Grain::millennium;
    const std::int64_t start = atom.era == Era::before ? 1 - atom.year * 1000 : (atom.year - 1) * 1000 + 1;
    Share share = of_century(atom.part);
    share = {share.first * 10, share.last * 10 + 9, share.first_possible * 10, share.last_possible * 10 + 9};
    result.plain = atom.part == Part::none;
    if (result.plain) {
        result.first = result.last =
            fmt::format("{}{}XXX", atom.era == Era::before ? "-" : "", atom.year - 1);
        const std::int64_t from = atom.era == Era::before ? start : start - 1;
        result.stretches = {
            {first_of(from), last_of_year(from + 999), first_of(from), last_of_year(start + 999)}};
    } else {
        result.first = year_text(start + share.first);
        result.last = year_text(start + share.last);
        result.stretches = {years(start, share)};
    }
    return result;
}

std::optional<Located> locate_decade(const Atom& atom, std::int64_t base) {
    Located result;
    result.grain = Grain::decade;
    result.plain = atom.part == Part::none;
    const Share share = of_decade(atom.part);
    // The decade that ends the count before the era runs backwards: the 40s BC are 49 to 40 BC.
    const std::int64_t start = atom.era == Era::before ? -(base + 8) : base;
    result.stretches = {years(start, share)};
    if (result.plain && atom.era != Era::before && base <= 9990) {
        const std::string digits = year_text(base);
        result.first = result.last = digits.substr(0, 3) + "X";
    } else {
        result.first = year_text(start + share.first);
        result.last = year_text(start + share.last);
    }
    return result;
}

// "the seventies" of no stated century: all that is known is the last two digits.
Located unknown_decade(std::int64_t decade) {
    Located result;
    result.grain = Grain::decade;
    result.first = result.last = fmt::format("XX{}X", decade / 10);
    return result;
}

std::optional<Located> locate_long(const Atom& atom, const DateOptions& options) {
    if (atom.grain == Grain::millennium) return locate_millennium(atom);
    if (atom.grain == Grain::century) return locate_century(atom, atom.year);
    std::int64_t base = atom.year;
    if (atom.short_year && !options.century && atom.part == Part::none) return unknown_decade(base);
    if (atom.short_year) base += 100 * options.century.value_or(19);
    const bool by_century = atom.hundreds && !atom.approximate && !(atom.part != Part::none && base >= 2000);
    if (!by_century) return locate_decade(atom, base);
    return locate_century(atom, base / 100 + 1);
}

// First month of a season, its day after the meteorological end up to which the astronomical one lasts.
struct SeasonShape {
    int first_month;
    int end_month, end_day;
};
SeasonShape season_shape(int code, bool southern) noexcept {
    constexpr SeasonShape shapes[] = {{3, 6, 21}, {6, 9, 22}, {9, 12, 22}, {12, 3, 20}};
    const bool south = code >= 29 ? true : code >= 25 ? false : southern;
    const int season = (code - 21) % 4;
    return shapes[south ? (season + 2) % 4 : season];
}

Stretch season_stretch(std::int64_t year, const SeasonShape& shape, Part part) noexcept {
    Stretch s = months(first_of(year, shape.first_month), of_season(part));
    const std::int64_t end_year = year + (shape.end_month < shape.first_month ? 1 : 0);
    if (part == Part::none || part == Part::late || part == Part::end)
        s.last_possible = std::max(s.last_possible, to_day({end_year, shape.end_month, shape.end_day}));
    return s;
}

void locate_season(const Atom& atom, std::int64_t year, int code, bool southern, Located& result) {
    if (code >= 33) {
        const edtf::Months m = edtf::months_of(code);
        const Day first = first_of(year, m.first), last = to_day({year, m.last, days_in_month(year, m.last)});
        result.stretches.push_back({first, last, first, last});
        return;
    }
    const SeasonShape shape = season_shape(code, southern);
    result.stretches.push_back(season_stretch(year, shape, atom.part));
    // A winter named by one year began in it or in the year before.
    if (shape.first_month == 12 && !atom.winter_pair)
        result.stretches.push_back(season_stretch(year - 1, shape, atom.part));
}

void locate_month(const Atom& atom, std::int64_t year, int month, Located& result) {
    const int length = days_in_month(year, month);
    const Share share = of_month(atom.part, length);
    const Day base = first_of(year, month);
    result.stretches.push_back({add_days(base, share.first), add_days(base, share.last),
                                add_days(base, share.first_possible), add_days(base, share.last_possible)});
    if (atom.part == Part::none || result.stretches.size() > 1) return;
    result.first = day_text(result.stretches.front().first);
    result.last = day_text(result.stretches.front().last);
    result.plain = false;
}

void locate_year(const Atom& atom, std::int64_t year, Located& result) {
    const Stretch s = months(first_of(year), of_year(atom.part));
    result.stretches.push_back(s);
    if (atom.part == Part::none || result.stretches.size() > 1) return;
    const CivilDate first = to_civil(s.first), last = to_civil(s.last);
    result.first = month_text(first.year, first.month);
    result.last = month_text(last.year, last.month);
    result.plain = false;
}

// Old Style: the same date in the Julian calendar lies later in the Gregorian one (after AD 300).
void from_julian(const Atom& atom, Located& result) {
    for (Stretch& s : result.stretches) {
        for (Day* day : {&s.first, &s.last, &s.first_possible, &s.last_possible})
            *day = julian_to_day(to_civil(*day));
    }
    if (atom.grain != Grain::day || result.stretches.empty()) return;
    result.first = result.last = day_text(result.stretches.front().first);
}

// "11 February 1731 O.S.": until 1752 the English year began on 25 March, so that it may be 1732 by ours.
bool may_be_of_the_next_year(const Atom& atom) noexcept {
    constexpr std::int64_t first_year = 1155, last_year = 1751;
    const bool winter = atom.month == "01" || atom.month == "02" || (atom.month == "03" && atom.day < "25");
    return atom.old_style && !atom.by_calendar && !atom.dual_year && winter && atom.grain == Grain::day &&
           atom.day.find('X') == std::string::npos && atom.literal.empty() && atom.year >= first_year &&
           atom.year <= last_year;
}

bool is_number(const std::string& text) noexcept {
    return !text.empty() && text.find('X') == std::string::npos;
}

// The years that the atom can lie in, the likeliest first; none if they are not known.
std::vector<std::int64_t> years_of(const Atom& atom, const DateOptions& options) {
    if (atom.relative_year || (atom.year < 0 && atom.year_mask.empty())) {
        if (!options.anchor || !options.anchor->earliest) return {};
        const CivilDate anchor = to_civil(*options.anchor->earliest);
        if (atom.recent == 0) return {anchor.year + atom.relative_year.value_or(0)};
        const int code = std::stoi(atom.month);
        const int month = code > 20 ? season_shape(code, options.southern).first_month : code;
        const bool earlier = month < anchor.month;  // in the anchor's own year
        return {anchor.year + (atom.recent < 0 ? (earlier ? 0 : -1) : (month > anchor.month ? 0 : 1))};
    }
    if (atom.year < 0) return {};
    if (atom.short_year) return full_years(atom.year, options);
    return {astronomical(atom.year, atom.era)};
}

std::string with_mark(char mark, const std::string& text) {
    return mark == '\0' ? text : fmt::format("{}{}", mark, text);
}

std::string edtf_of(const Atom& atom, const std::string& year, const DateOptions& options) {
    if (year.size() > 1 && year[0] == 'Y') return year;  // a long year stands alone
    std::string text = with_mark(atom.year_mark, year);
    std::string month = atom.month;
    if (atom.grain == Grain::season && options.southern && month < "25")
        month = std::to_string(std::stoi(month) + 8);
    if (!month.empty()) text += "-" + with_mark(atom.month_mark, month);
    if (!atom.day.empty()) text += "-" + with_mark(atom.day_mark, atom.day);
    if (atom.within == Grain::day && atom.grain == Grain::year) text += "-XX-XX";
    if (atom.within == Grain::day && atom.grain == Grain::month) text += "-XX";
    if (atom.within == Grain::month && atom.grain == Grain::year) text += "-XX";
    return text;
}

// What the bare EDTF says, for dates with unspecified digits.
std::optional<Stretch> masked_stretch(const std::string& text) {
    const std::optional<Edtf> edtf = Edtf::parse(text);
    if (!edtf || !edtf->earliest() || !edtf->latest()) return std::nullopt;
    return Stretch{*edtf->earliest(), *edtf->latest(), *edtf->earliest(), *edtf->latest()};
}

// The last two digits of "2001-21", "2001-~21%".
int season_code(const std::string& literal) {
    const std::size_t last = literal.find_last_of("0123456789");
    return std::stoi(literal.substr(last - 1, 2));
}

// "1950S2": estimated to be 1950, and some year of 1900 to 1999.
Stretch by_significant_digits(const std::string& literal, Stretch stretch) {
    const auto expression = edtf::parse(literal);
    const edtf::Point& point = expression->members.front().first;
    stretch.first_possible = point.first_possible.value_or(stretch.first);
    stretch.last_possible = point.last_possible.value_or(stretch.last);
    return stretch;
}

std::optional<Located> locate_literal(const Atom& atom) {
    Located result;
    result.grain = atom.grain;
    result.first = result.last = atom.literal;
    const std::optional<Stretch> stretch = masked_stretch(atom.literal);
    if (!stretch) return result;
    const CivilDate first = to_civil(stretch->first);
    if (atom.literal.find('S') != std::string::npos)
        result.stretches = {by_significant_digits(atom.literal, *stretch)};
    else if (atom.grain == Grain::year && atom.year >= 0) locate_year(atom, first.year, result);
    else if (atom.grain == Grain::month && atom.year >= 0 && atom.part != Part::none)
        locate_month(atom, first.year, first.month, result);
    else if (atom.grain == Grain::season && atom.year >= 0)
        locate_season(atom, first.year, season_code(atom.literal), false, result);
    else result.stretches = {*stretch};
    return result;
}

Day movable_day(const Atom& atom, std::int64_t year, bool julian) noexcept {
    if (atom.nth_weekday) return nth_weekday(*atom.nth_weekday, year);
    return add_days(to_day(easter(year, julian)), *atom.from_easter);
}

// "Easter 1916": the day that the calendar of its year gives, and those about it that the name is used for.
std::optional<Located> locate_movable(const Atom& atom, const DateOptions& options) {
    Located result;
    result.grain = Grain::day;
    const bool julian = options.julian || atom.old_style;
    for (const std::int64_t year : years_of(atom, options)) {
        if (std::abs(year) > calendar_limit) continue;
        const Day that = movable_day(atom, year, julian);
        result.stretches.push_back({that, that, add_days(that, -atom.around), add_days(that, atom.around)});
    }
    if (result.stretches.empty()) return std::nullopt;
    result.first = result.last = day_text(result.stretches.front().first);
    return result;
}

// "The 5th inst.", in the month of the anchor.
std::optional<Located> locate_in_month(const Atom& atom, const DateOptions& options) {
    Located result;
    result.grain = Grain::day;
    result.first = result.last = "XXXX-XX-" + atom.day;
    if (!options.anchor || !options.anchor->earliest || !options.anchor->latest) return result;
    const CivilDate from = to_civil(*options.anchor->earliest), to = to_civil(*options.anchor->latest);
    if (from.year != to.year || from.month != to.month) return result;
    const CivilDate month = to_civil(add_months(to_day({from.year, from.month, 1}), *atom.relative_month));
    const int day = std::stoi(atom.day);
    if (day > days_in_month(month.year, month.month)) return std::nullopt;
    const Day that = to_day({month.year, month.month, day});
    result.stretches = {{that, that, that, that}};
    result.first = result.last = day_text(that);
    return result;
}

// A week around, from or up to its day.
void locate_week(Week week, Located& result) {
    constexpr int rest = 6;
    for (Stretch& s : result.stretches) {
        const Day day = s.first;
        s.first = week == Week::ending ? add_days(day, -rest) : day;
        s.last = week == Week::ending ? day : add_days(day, rest);
        s.first_possible = week == Week::around ? add_days(day, -rest) : s.first;
        s.last_possible = s.last;
    }
    if (result.stretches.empty()) return;
    result.first = day_text(result.stretches.front().first);
    result.last = day_text(result.stretches.front().last);
    result.plain = false;
}

Day after_units(Day day, const Counted& counted, int sign) noexcept {
    const std::int64_t count = std::int64_t{sign} * counted.count;
    switch (counted.unit) {
        case Grain::day:
            return add_days(day, counted.by_weeks ? 7 * count : count);
        case Grain::month:
            return add_months(day, count);
        case Grain::decade:
            return add_years(day, 10 * count);
        default:
            return add_years(day, count);
    }
}

// The day before; of a day without its year there is none to name.
bool move_to_eve(Located& result) {
    for (Stretch& s : result.stretches)
        for (Day* day : {&s.first, &s.last, &s.first_possible, &s.last_possible}) *day = add_days(*day, -1);
    if (result.stretches.empty()) return false;
    result.first = result.last = day_text(result.stretches.front().first);
    return true;
}

// So many units more on either side of a point that is located whole.
void widen_by_margin(const Counted& margin, Located& result) {
    for (Stretch& s : result.stretches) {
        s.first = after_units(s.first, margin, -1);
        s.last = add_days(after_units(add_days(s.last, 1), margin, 1), -1);
        s.first_possible = std::min(s.first, after_units(s.first_possible, margin, -1));
        s.last_possible = std::max(s.last, after_units(s.last_possible, margin, 1));
    }
    if (result.stretches.empty()) return;
    const auto text = [&](Day day) {
        const CivilDate date = to_civil(day);
        if (result.grain == Grain::day) return day_text(day);
        return result.grain == Grain::month ? month_text(date.year, date.month) : year_text(date.year);
    };
    result.first = text(result.stretches.front().first);
    result.last = text(result.stretches.front().last);
    result.plain = false;
}

// The first or the last so many units of a point that is located whole.
void take_counted_part(const Counted& counted, Located& result) {
    for (Stretch& s : result.stretches) {
        if (counted.from_end) s.first = std::max(s.first, after_units(add_days(s.last, 1), counted, -1));
        else s.last = std::min(s.last, add_days(after_units(s.first, counted, 1), -1));
        s.first_possible = s.first;
        s.last_possible = s.last;
    }
    if (result.stretches.empty()) return;
    const auto text = [&](Day day) {
        const CivilDate date = to_civil(day);
        if (counted.unit == Grain::day) return day_text(day);
        return counted.unit == Grain::month ? month_text(date.year, date.month) : year_text(date.year);
    };
    result.first = text(result.stretches.front().first);
    result.last = text(result.stretches.front().last);
    result.plain = false;
}

// Fiscal years begin in any month; most end in the year that names them.
void widen_to_fiscal(Located& result) noexcept {
    constexpr int before = 9, after = 6;
    for (Stretch& s : result.stretches) {
        s.first_possible = add_months(s.first, -before);
        s.last_possible = add_days(add_months(add_days(s.last, 1), after), -1);
    }
}

std::optional<Located> locate_date(const Atom& atom, const DateOptions& options) {
    if (atom.from_easter || atom.nth_weekday) return locate_movable(atom, options);
    if (atom.relative_month) return locate_in_month(atom, options);
    Located result;
    result.grain = atom.grain;
    const std::vector<std::int64_t> candidates = years_of(atom, options);
    const bool masked = !atom.year_mask.empty() || (!atom.month.empty() && !is_number(atom.month)) ||
                        (!atom.day.empty() && !is_number(atom.day));
    const std::string year = !atom.year_mask.empty() ? atom.year_mask
                             : candidates.empty()    ? "XXXX"
                                                     : year_text(candidates.front());
    result.first = result.last = edtf_of(atom, year, options);
    if (!Edtf::parse(result.first)) return std::nullopt;
    if (masked) {
        if (year != "XXXX")
            if (const auto stretch = masked_stretch(result.first)) result.stretches = {*stretch};
        return result;
    }
    for (const std::int64_t candidate : candidates) {
        if (std::abs(candidate) > calendar_limit) return result;
        if (atom.grain == Grain::season) {
            locate_season(atom, candidate, std::stoi(atom.month), options.southern, result);
        } else if (atom.grain == Grain::day) {
            const int month = std::stoi(atom.month), day = std::stoi(atom.day);
            if (day > days_in_month(candidate, month)) continue;
            const Day that = to_day({candidate, month, day});
            result.stretches.push_back(
                {that, that, add_days(that, -atom.around), add_days(that, atom.around)});
        } else if (atom.grain == Grain::month) {
            locate_month(atom, candidate, std::stoi(atom.month), result);
        } else {
            locate_year(atom, candidate, result);
        }
    }
    if (atom.winter_pair && !result.stretches.empty()) {
        const CivilDate first = to_civil(result.stretches.front().first),
                        last = to_civil(result.stretches.front().last);
        result.first = month_text(first.year, first.month);
        result.last = month_text(last.year, last.month);
        result.plain = false;
    }
    return result;
}

}  // namespace

Day add_days(Day day, std::int64_t count) noexcept { return {day.number + count}; }

Day add_months(Day day, std::int64_t count) noexcept {
    CivilDate date = to_civil(day);
    const std::int64_t months_since_0 = date.year * 12 + (date.month - 1) + count;
    date.year = months_since_0 / 12 - (months_since_0 % 12 < 0);
    date.month = static_cast<int>(months_since_0 - date.year * 12) + 1;
    date.day = std::min(date.day, days_in_month(date.year, date.month));
    return to_day(date);
}

Day add_years(Day day, std::int64_t count) noexcept { return add_months(day, count * 12); }

std::string year_text(std::int64_t year) {
    const std::int64_t size = year < 0 ? -year : year;
    return fmt::format("{}{}{:04}", size > 9999 ? "Y" : "", year < 0 ? "-" : "", size);
}

std::string month_text(std::int64_t year, int month) {
    return fmt::format("{}-{:02}", year_text(year), month);
}

std::string day_text(Day day) {
    const CivilDate date = to_civil(day);
    return fmt::format("{}-{:02}", month_text(date.year, date.month), date.day);
}

std::optional<Located> locate(const Atom& atom, const DateOptions& options) {
    if (atom.year > calendar_limit) return std::nullopt;
    std::optional<Located> result =
        !atom.literal.empty() ? locate_literal(atom)
        : atom.grain == Grain::century || atom.grain == Grain::decade || atom.grain == Grain::millennium
            ? locate_long(atom, options)
            : locate_date(atom, options);
    if (!result) return std::nullopt;
    if (atom.week != Week::none) locate_week(atom.week, *result);
    if (atom.counted) take_counted_part(*atom.counted, *result);
    if (atom.fiscal) widen_to_fiscal(*result);
    if (atom.old_style || (options.julian && !atom.new_style)) {
        from_julian(atom, *result);
        if (may_be_of_the_next_year(atom)) {
            Atom next = atom;
            ++next.year;
            if (auto later = locate_date(next, options)) {
                from_julian(next, *later);
                result->stretches.insert(result->stretches.end(), later->stretches.begin(),
                                         later->stretches.end());
            }
        }
    } else if (atom.dual_year) {
        // Who writes both years counts days by the Julian calendar, unless an editor has converted them.
        Located julian = *result;
        from_julian(atom, julian);
        result->stretches.insert(result->stretches.end(), julian.stretches.begin(), julian.stretches.end());
    }
    for (const Atom& other : atom.others)
        if (const std::optional<Located> more = locate(other, options))
            result->stretches.insert(result->stretches.end(), more->stretches.begin(), more->stretches.end());
    if (atom.eve && atom.grain == Grain::day && !move_to_eve(*result)) return std::nullopt;
    if (atom.margin) widen_by_margin(*atom.margin, *result);
    apply_hedges(atom, *result);
    return result;
}

}  // namespace gainsay::dates
