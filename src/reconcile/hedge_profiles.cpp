#include "reconcile/hedge_profiles.hpp"

#include <cmath>

namespace gainsay::detail {
namespace {

const Quantity* hedged(const Value& value) noexcept {
    const auto* quantity = std::get_if<Quantity>(&value);
    if (quantity == nullptr || !quantity->value || !std::isfinite(*quantity->value) || quantity->exact)
        return nullptr;
    return quantity->possible == Distribution(FuzzyInterval::exactly(*quantity->value)) ? nullptr : quantity;
}

}  // namespace

bool has_hedge(const Claim& claim) noexcept { return hedged(claim.value) != nullptr; }

Dossier read_with(const Dossier& dossier, const HedgeProfile& profile) {
    Dossier result;
    result.vocabulary = dossier.vocabulary;
    for (const Source& source : dossier.sources()) result.add(source);
    for (std::uint32_t i = 0; i < dossier.claims().size(); ++i) {
        Claim claim = dossier.claims()[i];
        if (const Quantity* quantity = hedged(claim.value)) {
            const double printed = *quantity->value;
            std::get<Quantity>(claim.value).possible =
                quantity->possible.scaled(profile.width, printed * (1 - profile.width));
        }
        const ClaimId id = result.add(std::move(claim));
        if (dossier.is_removed(ClaimId{i})) result.remove(id);
    }
    return result;
}

}  // namespace gainsay::detail
