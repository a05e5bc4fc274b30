// A value on its way through a rule, with its unit: what may be added, compared and multiplied, and what may
// not.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "detect/rules/exact.hpp"
#include "gainsay/quantity.hpp"

namespace gainsay::rules {

inline constexpr int seconds_a_day = 86400;

// Sum of coefficient x reference + offset, kept where a reference stands twice, since intervals alone would
// forget that both are the same number.
struct Linear {
    std::map<std::size_t, exact::Set> coefficients;
    exact::Set offset{exact::point(0)};
};

// Values are in coherent SI units once a unit is known; dates are seconds.
struct Part {
    exact::Set set;
    exact::Set rounded;  // of a constant: as precise as it is printed; else as `set`
    std::optional<Linear> linear;
    Dimension dimension;
    std::string_view currency;
    const Unit* unit = nullptr;  // to show the value in; nothing for pure numbers and compound units
    bool unstated = false;       // no unit was stated: takes the one it is added to or compared with
    bool constant = false;       // made of numbers of the rule only
    bool is_date = false;
    bool free = false;  // stands for anything
    std::string error;  // why it cannot be told
};

enum class Sum : bool { plus, minus };

// Brings two values to one unit, so that they may be added or compared. A reason if that cannot be.
std::string unify(Part& a, Part& b);
Part add(Part a, Part b, Sum sum);
Part multiply(const Part& a, const Part& b);
Part divide(const Part& a, const Part& b);
Part negate(Part a);
Part absolute(Part a);
// min or max.
Part choose(Part a, Part b, bool least);

// What a percentage is measured in.
const Unit& percent_unit() noexcept;

}  // namespace gainsay::rules
