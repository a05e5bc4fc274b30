#include "detect/roots.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "detect/rules/rules.hpp"

namespace gainsay::detail {
namespace {

// Who says what, where. "Yes" and "no" stand in too many places to tell one statement from another by their
// words alone.
std::string statement(const Dossier& dossier, ClaimId id) {
    const Claim& claim = dossier[id];
    const Place& place = claim.place;
    if (place.quote.empty() && place.paragraph == 0 && place.page.empty() && place.line == 0) return {};
    std::string key = dossier[claim.source].id;
    for (const std::string& part : {fold(claim.words), fold(place.quote), place.page,
                                    std::to_string(place.paragraph), std::to_string(place.line)})
        key += '\n' + part;
    return key;
}

constexpr std::size_t looked_at = 100;  // pairs of one finding

struct Other {
    ClaimId claim;
    const Finding* finding;  // in which it is at odds with the one
};

// A violated rule that holds once one of its claims gives way to what another source answers shows the same
// error as the disagreement of the two.
void find_roots_of_rules(const Dossier& dossier, std::vector<Finding>& findings) {
    const auto is_violated_rule = [](const Finding& finding) {
        return finding.relation == FindingRelation::conflict && finding.kind == FindingKind::rule;
    };
    if (std::none_of(findings.begin(), findings.end(), is_violated_rule)) return;
    std::map<ClaimId, std::vector<Other>> at_odds;
    for (const Finding& finding : findings) {
        if (finding.relation != FindingRelation::conflict || finding.kind == FindingKind::rule) continue;
        for (std::size_t i = 0; i < std::min(finding.pairs.size(), looked_at); ++i) {
            const auto& [a, b] = finding.pairs[i];
            at_odds[a].push_back({b, &finding});
            at_odds[b].push_back({a, &finding});
        }
    }
    const auto root_of = [&](const Finding& violated) -> const Finding* {
        std::vector<ClaimId> claims = violated.claims;
        std::sort(claims.begin(), claims.end(),
                  [&](ClaimId a, ClaimId b) { return dossier[a].id < dossier[b].id; });
        std::size_t tried = 0;
        for (ClaimId& claim : claims) {
            const auto others = at_odds.find(claim);
            if (others == at_odds.end()) continue;
            const ClaimId said = claim;
            for (const Other& other : others->second) {
                if (++tried > looked_at) return nullptr;
                claim = other.claim;
                if (rules::outcome_with(dossier, violated.rule, claims) == FindingRelation::holds)
                    return other.finding;
            }
            claim = said;
        }
        return nullptr;
    };
    for (Finding& finding : findings) {
        if (!is_violated_rule(finding)) continue;
        finding.root.clear();
        if (const Finding* root = root_of(finding)) finding.root = root->root.empty() ? root->id : root->root;
    }
}

}  // namespace

void find_roots(const Dossier& dossier, std::vector<Finding>& findings) {
    std::map<std::string, const Finding*> first_with;
    for (Finding& finding : findings) {
        if (finding.relation != FindingRelation::conflict || !finding.question ||
            finding.kind == FindingKind::rule)
            continue;
        finding.root.clear();
        for (std::size_t i = 0; i < std::min(finding.pairs.size(), looked_at); ++i) {
            std::string a = statement(dossier, finding.pairs[i].first),
                        b = statement(dossier, finding.pairs[i].second);
            if (a.empty() || b.empty()) continue;
            if (b < a) std::swap(a, b);
            const Finding* root = first_with.try_emplace(a + '\f' + b, &finding).first->second;
            if (root->question == finding.question || !finding.root.empty()) continue;
            finding.root = root->root.empty() ? root->id : root->root;
        }
    }
    find_roots_of_rules(dossier, findings);
}

}  // namespace gainsay::detail
