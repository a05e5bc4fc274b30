// A number with its unit: "2.5 kg", "$3.5 million", "7 feet 10 inches", "Rs. 20".
#pragma once

#include <cstddef>
#include <optional>

#include "reading/quantities/number.hpp"
#include "reading/units/units.hpp"
#include "reading/words/tokens.hpp"

namespace gainsay::reading {

// A number with its own unit, before hedges and ranges are put together.
struct Amount {
    Number number;
    UnitMatch unit;
    std::size_t begin = 0, end = 0;
    std::size_t number_end = 0;
};

// The amount that starts at token `i`; with `no_and` an "and" ends it, as within "between A and B". O(its
// length).
std::optional<Amount> parse_amount(const Tokens& tokens, std::size_t i, bool no_and);
// Takes the unit behind the number, if one is there.
void read_unit_behind(const Tokens& tokens, Amount& amount);

}  // namespace gainsay::reading
