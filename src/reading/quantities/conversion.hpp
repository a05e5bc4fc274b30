// One measure told in several units: "251 metres (824 ft)", "45 kg / 99 lb", "4,830 km (2,610 nmi; 3,000 mi)".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "gainsay/reading.hpp"

namespace gainsay::reading {

struct MeasureTwice {
    Quantity figure;              // the first; its base are the words behind the brackets
    std::vector<Quantity> again;  // the same in other units
};

// Nothing if the words tell one measure only, or measures of other kinds. O(words).
std::optional<MeasureTwice> read_measure_twice(std::string_view words, const QuantityOptions& options);

// The first alone.
std::optional<Quantity> before_conversion(std::string_view words, const QuantityOptions& options);

// A conversion that is not that of the first, by more than either is rounded; null if all are.
const Quantity* wrong_conversion(const MeasureTwice& measure);

}  // namespace gainsay::reading
