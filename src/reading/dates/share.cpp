// What the parts of a span or a list have in common is said once.
#include <fmt/format.h>

#include <algorithm>

#include "reading/dates/expression.hpp"

namespace gainsay::dates {
namespace {

bool has_year(const Atom& atom) noexcept {
    return atom.year >= 0 || !atom.year_mask.empty() || !atom.literal.empty() ||
           atom.relative_year.has_value();
}

bool wants_year(const Atom& atom) noexcept {
    return !has_year(atom) &&
           (atom.grain == Grain::day || atom.grain == Grain::month || atom.grain == Grain::season);
}

void copy_year(const Atom& from, Atom& to) {
    to.year = from.year;
    to.era = from.era;
    to.year_mask = from.year_mask;
    to.short_year = from.short_year;
    to.relative_year = from.relative_year;
    if (to.year < 0 && !from.literal.empty() && from.literal.size() >= 4 && from.literal[0] != '-')
        to.year_mask = from.literal.substr(0, 4);
}

bool comes_later(const Atom& a, const Atom& b) {
    return a.month != b.month ? a.month > b.month : a.day > b.day;
}

bool become_day(Atom& bare, const Atom& model) {
    if (bare.bare < 1 || bare.bare > 31) return false;
    bare.grain = Grain::day;
    bare.month = model.month;
    bare.day = two_digits(bare.bare);
    return true;
}

// "1964-65": the digits that are said replace the last ones.
bool complete_year(Atom& bare, const Atom& left) {
    // "AD 69-96", "AD 117-138"
    const bool of_era = left.leading_era && left.era == Era::common;
    if (of_era && !bare.ordinal && (left.year < 100 || bare.bare_digits == 3) && bare.bare > left.year) {
        bare.year = bare.bare;
        bare.grain = Grain::year;
        return true;
    }
    if (bare.ordinal || bare.bare_digits > 2 || left.year < 100 || left.era == Era::before) return false;
    const std::int64_t modulus = bare.bare_digits == 2 ? 100 : 10;
    bare.year = left.year - left.year % modulus + bare.bare;
    bare.grain = Grain::year;
    return bare.year > left.year;
}

// Gives a bare number the role of what stands before it.
bool settle_from_left(Atom& right, const Atom& left) {
    if (right.grain != Grain::bare) return true;
    if (left.grain == Grain::day && left.literal.empty()) return become_day(right, left);
    if (left.grain == Grain::year) return complete_year(right, left);
    return left.grain == Grain::bare;
}

// Gives a bare number the role of what stands after it.
bool settle_from_right(Atom& left, const Atom& right) {
    if (left.grain != Grain::bare) return true;
    if (right.grain == Grain::day && right.literal.empty()) return become_day(left, right);
    if (right.grain == Grain::century || right.grain == Grain::millennium) {
        left.grain = right.grain;
        left.year = left.bare;
        return left.bare <= 40;
    }
    if (left.ordinal || (right.grain == Grain::year && right.era == Era::none && left.bare_digits < 3))
        return false;
    left.grain = Grain::year;
    left.year = left.bare;
    return true;
}

void share_era(Atom& left, const Atom& right) {
    const bool dated = left.grain <= Grain::year && left.grain != Grain::bare;
    if (!dated || left.era != Era::none || right.era != Era::before || left.grain != right.grain) return;
    if (left.year >= right.year) left.era = Era::before;  // years before the era count down
}

// "BC 780-650": the era stands before both.
void share_leading_era(const Atom& left, Atom& right) {
    if (left.leading_era && left.era == Era::before && right.era == Era::none && left.grain == right.grain &&
        right.year <= left.year)
        right.era = Era::before;
}

void share_decade(const Atom& from, Atom& to) {
    const bool both = from.grain == Grain::decade && to.grain == Grain::decade;
    if (!both || !to.short_year || from.short_year || from.year < 100) return;
    to.year += from.year - from.year % 100;
    to.short_year = false;
}

// "1890s or 1900s": beside another decade "the 1900s" is one.
void share_grain_of_hundreds(Atom& a, Atom& b) noexcept {
    constexpr std::int64_t near = 50;
    const bool both = a.grain == Grain::decade && b.grain == Grain::decade && !a.short_year && !b.short_year;
    const std::int64_t apart = a.year > b.year ? a.year - b.year : b.year - a.year;
    if (both && a.hundreds != b.hundreds && apart <= near) a.hundreds = b.hundreds = false;
}

}  // namespace

bool share(std::vector<Atom>& atoms, bool is_span) {
    for (std::size_t i = 1; i < atoms.size(); ++i) {
        if (!settle_from_left(atoms[i], atoms[i - 1])) return false;
        share_leading_era(atoms[i - 1], atoms[i]);
        share_decade(atoms[i - 1], atoms[i]);
        share_grain_of_hundreds(atoms[i - 1], atoms[i]);
    }
    for (std::size_t i = atoms.size() - 1; i-- > 0;) {
        Atom& left = atoms[i];
        const Atom& right = atoms[i + 1];
        if (!settle_from_right(left, right)) return false;
        share_era(left, right);
        share_decade(right, left);
        if (wants_year(left) && has_year(right)) {
            copy_year(right, left);
            // "from November to February 1964" begins the year before
            const bool wraps = is_span && left.grain == right.grain && comes_later(left, right);
            if (wraps && left.year > 0) --left.year;
        }
    }
    for (std::size_t i = 1; i < atoms.size(); ++i)
        if (wants_year(atoms[i]) && has_year(atoms[i - 1])) copy_year(atoms[i - 1], atoms[i]);
    return std::none_of(atoms.begin(), atoms.end(), [](const Atom& a) { return a.grain == Grain::bare; });
}

}  // namespace gainsay::dates
