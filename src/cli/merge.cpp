#include "cli/merge.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "gainsay/reading.hpp"

namespace gainsay::cli {
namespace {

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

void merge_vocabulary(Vocabulary& into, const Vocabulary& from) {
    into.predicates.insert(from.predicates.begin(), from.predicates.end());
    into.subjects.insert(from.subjects.begin(), from.subjects.end());
    into.aliases.insert(from.aliases.begin(), from.aliases.end());
    append(into.within, from.within);
    append(into.disjoint, from.disjoint);
    append(into.events, from.events);
}

// Ids that stand for different claims in different parts.
std::set<std::string> ambiguous_ids(const std::vector<Loaded>& parts) {
    std::map<std::string_view, std::string> said;
    std::set<std::string> ambiguous;
    for (const Loaded& part : parts) {
        for (const Claim& claim : part.dossier.claims()) {
            const std::string print = fingerprint(part.dossier, claim);
            const auto [known, fresh] = said.try_emplace(claim.id, print);
            if (!fresh && known->second != print) ambiguous.insert(claim.id);
        }
    }
    return ambiguous;
}

void merge_dossier(Dossier& into, const Dossier& from, const std::set<std::string>& ambiguous) {
    std::vector<SourceId> ids;
    for (const Source& source : from.sources()) {
        const auto known = into.source_id(source.id);
        ids.push_back(known ? *known : into.add(source));
    }
    for (std::size_t i = 0; i < from.claims().size(); ++i) {
        if (from.is_removed(ClaimId{static_cast<std::uint32_t>(i)})) continue;
        Claim claim = from.claims()[i];
        if (ambiguous.count(claim.id) != 0) claim.id += '@' + fingerprint(from, claim).substr(0, 6);
        claim.source = ids[index(claim.source)];
        if (!into.claim(claim.id)) into.add(std::move(claim));
    }
    append(into.rules, from.rules);
    append(into.decisions, from.decisions);
    append(into.extra, from.extra);
    if (into.title.empty()) into.title = from.title;
}

}  // namespace

Loaded merge(std::vector<Loaded> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    const std::set<std::string> ambiguous = ambiguous_ids(parts);
    Loaded whole;
    // Aliases decide which question a claim answers, so that they come before the first claim.
    for (const Loaded& part : parts) merge_vocabulary(whole.dossier.vocabulary, part.dossier.vocabulary);
    for (const Loaded& part : parts) {
        merge_dossier(whole.dossier, part.dossier, ambiguous);
        append(whole.diagnostics, part.diagnostics);
        whole.rejected += part.rejected;
    }
    resolve(whole.dossier);  // a kind that the claims of a question share may only show now
    return whole;
}

}  // namespace gainsay::cli
