// The researcher's rulings, carried over to the findings of this run.
#include <algorithm>
#include <map>

#include "gainsay/reconcile.hpp"

namespace gainsay {
namespace {

// Stale: a claim that was ruled on is gone or says something else now, or the finding has a claim more.
bool is_stale(const Dossier& dossier, const Finding& finding, const Decision& decision) {
    if (decision.claims.empty()) return false;
    std::vector<ClaimId> ruled_on;
    for (const std::string& entry : decision.claims) {
        // The mark may stand within an id, so that the whole entry is tried first.
        const std::size_t mark = entry.rfind('@');
        std::optional<ClaimId> id = dossier.claim_id(entry);
        if (!id && mark != std::string::npos) {
            id = dossier.claim_id(std::string_view(entry).substr(0, mark));
            if (id && fingerprint(dossier, dossier[*id]) != std::string_view(entry).substr(mark + 1))
                return true;
        }
        if (!id || dossier.is_removed(*id)) return true;
        ruled_on.push_back(*id);
    }
    std::vector<ClaimId> now = finding.claims;  // in the order of the ids as text
    std::sort(ruled_on.begin(), ruled_on.end());
    std::sort(now.begin(), now.end());
    return !std::includes(ruled_on.begin(), ruled_on.end(), now.begin(), now.end());
}

}  // namespace

void apply_decisions(const Dossier& dossier, std::vector<Finding>& findings) {
    std::map<std::string_view, const Decision*> latest;
    for (const Decision& decision : dossier.decisions) latest[decision.finding] = &decision;
    for (Finding& finding : findings) {
        const auto at = latest.find(finding.id);
        if (at == latest.end()) continue;
        finding.decision = to_string(at->second->ruling);
        if (is_stale(dossier, finding, *at->second)) finding.decision += " (stale)";
    }
}

}  // namespace gainsay
