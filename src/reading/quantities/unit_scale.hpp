// What a column of figures is headed by: "USD m", "thousands", "million rubles", "'000".
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/quantity.hpp"
#include "reading/units/units.hpp"

namespace gainsay::reading {

// So many of a unit, or of what is counted, if `units` is empty.
struct ScaledUnit {
    double scale = 1;
    UnitList units;
    std::string_view per;  // "year" of "USD m per year"
};

// Nothing if no scale stands in it, or a word that is neither scale nor unit nor what is counted. O(text).
std::optional<ScaledUnit> read_scaled_unit(std::string_view heading);

// Whether the words say themselves that they count thousands, millions and so on.
bool states_scale(std::string_view words);

// "thousand", "million", "billion"; empty for any other scale.
std::string_view scale_word(double scale) noexcept;

// `factor` times as much of everything that the quantity says.
Quantity times(Quantity quantity, double factor);

}  // namespace gainsay::reading
