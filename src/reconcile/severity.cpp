// How much a finding weighs: the score of docs/reconcile.md.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "gainsay/graph.hpp"
#include "gainsay/reconcile.hpp"

namespace gainsay {
namespace {

constexpr double each_voice_between =
    0.6;  // what directness is left for each voice between the holder and us

double directness(const Claim& claim) {
    return std::pow(each_voice_between, static_cast<double>(claim.said_by.size()));
}

double status_weight(Status status) noexcept {
    switch (status) {
        case Status::asserted:
        case Status::delivered:
            return 1;
        case Status::reported:
            return 0.8;
        case Status::estimated:
            return 0.7;
        case Status::requested:
        case Status::promised:
        case Status::planned:
            return 0.6;
    }
    return 1;
}

// The best backing that one side of a disagreement has.
struct Side {
    std::set<std::uint32_t> origins;
    double direct = 0, firm = 0;

    void add(const Dossier& dossier, const Origins& all_origins, ClaimId id) {
        const auto& mine = all_origins.of_claim[index(id)];
        origins.insert(mine.begin(), mine.end());
        direct = std::max(direct, directness(dossier[id]));
        firm = std::max(firm, status_weight(dossier[id].status));
    }
};

// 1/2 for one origin on the weaker side, 3/4 for two, ...: further origins add less and less.
double corroboration(std::size_t origins) noexcept { return 1 - std::pow(0.5, static_cast<double>(origins)); }

// An origin that stands on both sides speaks for neither.
double backing(const Side& a, const Side& b) noexcept {
    const auto shared =
        static_cast<std::size_t>(std::count_if(a.origins.begin(), a.origins.end(), [&](std::uint32_t origin) {
            return b.origins.contains(origin);
        }));
    const double both = corroboration(std::min(a.origins.size(), b.origins.size()) - shared);
    return (0.4 + 0.3 * both + 0.3 * std::min(a.direct, b.direct)) * std::min(a.firm, b.firm);
}

// A side is a claim with those of the finding that do not conflict with it, against those that do. The
// finding weighs as much as its weightiest division; of many, those of the claims that come first by id are
// tried.
double backing_of_pairs(const Dossier& dossier, const Origins& origins, const Finding& finding) {
    constexpr std::size_t most_divisions = 32;
    std::map<ClaimId, std::set<ClaimId>> against;
    for (const auto& [a, b] : finding.pairs) {
        against[a].insert(b);
        against[b].insert(a);
    }
    std::vector<ClaimId> divisions;
    for (const auto& [claim, opponents] : against) divisions.push_back(claim);
    std::sort(divisions.begin(), divisions.end(),
              [&](ClaimId a, ClaimId b) { return dossier[a].id < dossier[b].id; });
    divisions.resize(std::min(divisions.size(), most_divisions));
    double best = 0;
    for (ClaimId claim : divisions) {
        const std::set<ClaimId>& opponents = against[claim];
        Side with, without;
        for (ClaimId other : finding.claims)
            (opponents.contains(other) ? without : with).add(dossier, origins, other);
        best = std::max(best, backing(with, without));
    }
    return best;
}

// A violated rule has no two sides: its members speak together, and one of them at least is wrong.
double backing_of_rule(const Dossier& dossier, const Origins& origins, const Finding& finding) {
    Side all;
    double direct = 1, firm = 1;
    for (ClaimId id : finding.claims) {
        all.add(dossier, origins, id);
        direct = std::min(direct, directness(dossier[id]));
        firm = std::min(firm, status_weight(dossier[id].status));
    }
    return (0.4 + 0.3 * corroboration(all.origins.size()) + 0.3 * direct) * firm;
}

double severity_of(const Dossier& dossier, const Origins& origins, const Finding& finding) {
    if (finding.relation != FindingRelation::conflict && finding.relation != FindingRelation::tension)
        return 0;
    const double backed = finding.pairs.empty() ? backing_of_rule(dossier, origins, finding)
                                                : backing_of_pairs(dossier, origins, finding);
    // What a source announces as disputed takes nobody by surprise.
    const double announced = finding.announced ? 0.9 : 1;
    // "100" against "101" weighs less than "100" against "1,000".
    const double apart = 0.7 + 0.3 * finding.gap;
    return std::clamp(finding.degree * backed * announced * apart, 0.0, 1.0);
}

}  // namespace

void assess(const Dossier& dossier, std::vector<Finding>& findings) {
    const Origins origins = find_origins(dossier);
    for (Finding& finding : findings) finding.severity = severity_of(dossier, origins, finding);
    std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return a.severity != b.severity ? a.severity > b.severity : a.id < b.id;
    });
}

}  // namespace gainsay
