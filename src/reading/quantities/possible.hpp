// From a number and its hedge to a possibility distribution: the table of docs/semantics.md.
#pragma once

#include "gainsay/distribution.hpp"
#include "reading/quantities/hedges.hpp"
#include "reading/quantities/number.hpp"

namespace gainsay::reading {

// Significant digits of the printed number, trailing zeros stripped, and the place of the last of them:
// 307,000 has 3 and 1000. A fraction in words counts as one digit.
struct Precision {
    int significant = 1;
    double last_place = 1;
};
Precision precision_of(const Number& number);

Distribution hedged(double value, int significant, const Hedge& hedge);
// Without a hedge: its halo, or the number alone if `exact`.
Distribution bare(const Number& number, const HedgeIndex& table, bool exact);
Distribution vague(const Number& number, const HedgeIndex& table);
// [lower, upper] widened at each closed end by the bare halo of that number.
Distribution between(const Number& lower, bool lower_closed, const Number& upper, bool upper_closed,
                     const HedgeIndex& table, bool exact);

}  // namespace gainsay::reading
