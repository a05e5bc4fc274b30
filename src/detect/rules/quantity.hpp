// What one claim lends to a rule: its values at a level of possibility, exactly.
#pragma once

#include <optional>
#include <string>

#include "detect/rules/arithmetic.hpp"
#include "detect/rules/exact.hpp"

namespace gainsay::rules {

// The values more possible than `level`; at level 1 the core.
exact::Set cut(const Distribution& distribution, double level);

// A number with nothing that widens it: no hedge, no range.
bool is_bare(const Quantity& quantity);

// Half of the last printed digit of a bare number that was printed with decimals, "12.5 million": 50,000. 0
// without decimals. Percentages are rounded figures even without: half a point.
exact::Rational printed_half_unit(const Quantity& quantity, std::string_view words);

// The values of a quantity in the unit it is printed in.
exact::Set values(const Quantity& quantity, std::string_view words, Reckoning reckoning, double level);

exact::Rational exact_factor(const Unit& unit);

}  // namespace gainsay::rules
