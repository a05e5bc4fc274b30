#include "detect/roots.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

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

}  // namespace

void find_roots(const Dossier& dossier, std::vector<Finding>& findings) {
    constexpr std::size_t looked_at = 100;
    std::map<std::string, const Finding*> first_with;
    for (Finding& finding : findings) {
        if (finding.relation != FindingRelation::conflict || !finding.question) continue;
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
}

}  // namespace gainsay::detail
