// Hedges read more strictly or more leniently than the table says.
#pragma once

#include <string_view>

#include "gainsay/dossier.hpp"

namespace gainsay::detail {

struct HedgeProfile {
    std::string_view name;
    double width = 1;  ///< of every hedge, as a multiple of what the table gives
};
inline constexpr HedgeProfile hedge_profiles[] = {{"strict", 0.5}, {"lenient", 2}};

/// Whether a claim's value has a width that a profile could change: a printed number with a hedge or a halo.
bool has_hedge(const Claim& claim) noexcept;

/// The same sources and claims under the same numbers, each quantity as wide about its printed number as the profile says.
/// Rules, decisions and removed claims are left out; numbers of claims stay.
Dossier read_with(const Dossier& dossier, const HedgeProfile& profile);

}  // namespace gainsay::detail
