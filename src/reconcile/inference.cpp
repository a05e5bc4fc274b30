#include "reconcile/inference.hpp"

#include <algorithm>
#include <numeric>

namespace gainsay::detail {
namespace {

double weight_of_witness(const Dossier& dossier, const std::vector<ClaimId>& witness) {
    double best = 0;
    for (ClaimId id : witness) best = std::max(best, dossier[dossier[id].source].trust.value_or(1));
    return best;
}

std::string_view least_id(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::string_view least = dossier[claims.front()].id;
    for (ClaimId id : claims) least = std::min<std::string_view>(least, dossier[id].id);
    return least;
}

}  // namespace

Inferences::Inferences(const Dossier& dossier, const Origins& origins, const ClaimTable& table,
                       const std::vector<Dependence>& copying)
    : dossier_(dossier) {
    for (const Dependence& d : copying) {
        std::string copier(table.sources[d.copier]), original(table.sources[d.original]);
        std::string because = d.directed ? copier + " seems to copy " + original
                                         : copier + " and " + original + " seem to copy, one from the other";
        because += ": of " + std::to_string(d.common) + " questions the same answer to " +
                   std::to_string(d.same_true + d.same_false) + ", of which " + std::to_string(d.same_false) +
                   " believed false";
        if (original < copier) copier.swap(original);
        copied_[{copier, original}] = {d.probability * d.rate, std::move(because)};
    }
    for (const SharedWording& w : find_shared_wording(dossier, origins))
        for (auto [x, y] : w.claims) {
            if (y < x) std::swap(x, y);
            worded_[{x, y}] = {w.resemblance, w.a + " and " + w.b + " have nearly the same words in " +
                                                  std::to_string(w.passages) + " passages, such as \"" +
                                                  w.words + '"'};
        }
}

const Inferences::Evidence* Inferences::between(ClaimId a, ClaimId b) const {
    if (b < a) std::swap(a, b);
    if (const auto at = worded_.find({a, b}); at != worded_.end()) return &at->second;
    std::string x(voice_of(dossier_, dossier_[a])), y(voice_of(dossier_, dossier_[b]));
    if (y < x) x.swap(y);
    const auto at = copied_.find({x, y});
    return at == copied_.end() ? nullptr : &at->second;
}

// A witness is as independent as the most independent of its claims.
std::optional<Inferences::Evidence> Inferences::between(const std::vector<ClaimId>& witness,
                                                        const std::vector<ClaimId>& other) const {
    std::optional<Evidence> least;
    for (ClaimId a : witness) {
        const Evidence* most = nullptr;
        for (ClaimId b : other) {
            const Evidence* found = between(a, b);
            if (found != nullptr && (most == nullptr || found->share > most->share)) most = found;
        }
        if (most == nullptr) return std::nullopt;
        if (!least || most->share < least->share) least = *most;
    }
    return least;
}

void Inferences::apply(Reading& reading) const {
    if (empty() || reading.witnesses.size() < 2) return;
    std::vector<std::size_t> order(reading.witnesses.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const double x = weight_of_witness(dossier_, reading.witnesses[a]),
                     y = weight_of_witness(dossier_, reading.witnesses[b]);
        return x != y ? x > y
                      : least_id(dossier_, reading.witnesses[a]) < least_id(dossier_, reading.witnesses[b]);
    });
    for (std::size_t i = 1; i < order.size(); ++i) {
        std::optional<Evidence> most;
        std::size_t of = 0;
        for (std::size_t j = 0; j < i; ++j) {
            auto found = between(reading.witnesses[order[i]], reading.witnesses[order[j]]);
            if (!found) found = between(reading.witnesses[order[j]], reading.witnesses[order[i]]);
            if (found && (!most || found->share > most->share)) {
                most = std::move(found);
                of = order[j];
            }
        }
        if (!most) continue;
        reading.support -= most->share * weight_of_witness(dossier_, reading.witnesses[order[i]]);
        reading.repeats.push_back({order[i], of, most->share, std::move(most->because)});
    }
}

}  // namespace gainsay::detail
