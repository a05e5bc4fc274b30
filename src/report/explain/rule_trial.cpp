// What would make a rule hold again?
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "gainsay/reading.hpp"
#include "report/explain/trial.hpp"
#include "report/words.hpp"

namespace gainsay::report {
namespace {

constexpr std::size_t most_claims = 24;  // each is tried twice

// How the rule stands on the claims of a finding alone, each changed or left out by `change` (false: left
// out).
FindingRelation outcome(const Dossier& dossier, const Finding& finding,
                        const std::function<bool(ClaimId, Claim&)>& change) {
    Dossier part;
    part.vocabulary = dossier.vocabulary;
    std::copy_if(dossier.rules.begin(), dossier.rules.end(), std::back_inserter(part.rules),
                 [&](const RuleText& rule) { return rule.text == finding.rule; });
    for (ClaimId id : finding.claims) {
        Claim claim = dossier[id];
        if (!change(id, claim)) continue;
        const Source& source = dossier[dossier[id].source];
        const auto known = part.source_id(source.id);
        claim.source = known ? *known : part.add(source);
        part.add(std::move(claim));
    }
    resolve(part);
    DetectOptions options;
    options.all = true;
    options.threads = 1;
    FindingRelation found = FindingRelation::cannot_tell;
    for (const Finding& again : detect(part, options)) {
        if (again.kind != FindingKind::rule || again.rule != finding.rule) continue;
        if (again.relation == FindingRelation::conflict) return again.relation;
        found = again.relation;
    }
    return found;
}

}  // namespace

std::vector<Remedy> rule_remedies(const Dossier& dossier, const Finding& finding) {
    if (finding.claims.size() > most_claims) return {};
    const auto unchanged = [](ClaimId, Claim&) { return true; };
    if (outcome(dossier, finding, unchanged) != FindingRelation::conflict) return {};
    std::vector<Remedy> found;
    const auto consider = [&](std::string kind, std::string words,
                              const std::function<bool(ClaimId, Claim&)>& change) {
        const FindingRelation relation = outcome(dossier, finding, change);
        if (relation == FindingRelation::conflict) return;
        found.push_back({std::move(kind), std::move(words), std::string{to_string(relation)}});
    };
    for (ClaimId id : finding.claims) {
        const Claim& claim = dossier[id];
        const std::string name = fmt::format("{}'s “{}”", dossier[claim.source].id, value_words(claim));
        const auto* quantity = std::get_if<Quantity>(&claim.value);
        if (quantity != nullptr && quantity->hedge.empty()) {
            consider("hedge", name + " were only about right", [id](ClaimId other, Claim& changed) {
                if (other == id) changed.words = "about " + changed.words;
                return true;
            });
        }
        consider("doubt", name + " were left out", [id](ClaimId other, Claim&) { return other != id; });
    }
    std::sort(found.begin(), found.end(), [](const Remedy& a, const Remedy& b) {
        return std::tie(b.kind, a.change) < std::tie(a.kind, b.change);  // hedges before doubts
    });
    return found;
}

}  // namespace gainsay::report
