// Whether two claims can be compared at all, and how: decided by their qualifiers before any value is looked
// at.
#pragma once

#include <string>
#include <vector>

#include "compare/prepared/prepared.hpp"
#include "gainsay/compare.hpp"

namespace gainsay::detail {

/// What to ask of the two values.
enum class Mode : std::uint8_t {
    none,           ///< nothing: they cannot be compared
    direct,         ///< whether they can be equal
    first_is_part,  ///< whether the first can be a part of the second
    second_is_part,
    at_most_tension,  ///< whether they can be equal, but a "no" is not certain
};

/// Which of two claims alone says of what part or where it is.
enum class Limited : std::uint8_t { neither, first, second };

struct Footing {
    Mode mode = Mode::direct;
    Barrier barrier = Barrier::none;     ///< of Mode::none; of a part, in what it is one
    bool series = false;                 ///< one or both are undated, and figures differ from time to time
    Limited limited = Limited::neither;  ///< of amounts that add up
};

/// Why, in words; filled only where asked for.
struct Reasons {
    std::string barrier;
    std::vector<std::string> notes;
};

/// Who speaks: as the claims say, or taken to be two sources of which neither disputes the other.
enum class Voices { as_stated, apart };

/// Symmetric but for first and second. `why` may be null.
Footing footing(const Context& context, const Prepared& a, const Prepared& b, Reasons* why,
                Voices voices = Voices::as_stated);

/// True of a figure without a time where figures differ from time to time: two of them need not be of one
/// time.
bool is_loose(const Context& context, const Prepared& p) noexcept;

/// True if one of the two is what the other's source reports in order to dispute it.
bool is_announced(const Prepared& a, const Prepared& b) noexcept;

}  // namespace gainsay::detail
