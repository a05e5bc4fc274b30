#include "gainsay/dossier.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "model/fingerprint.hpp"

namespace gainsay {
namespace {

std::string question_key(const Vocabulary& vocabulary, std::string_view subject, std::string_view predicate) {
    std::string key = canonical(vocabulary, subject);
    key += '\n';  // not part of any folded name
    key += canonical(vocabulary, predicate);
    return key;
}

template <class Map>
auto look_up(const Map& map, std::string_view key) noexcept -> std::optional<typename Map::mapped_type> {
    const auto found = map.find(key);
    if (found == map.end()) return std::nullopt;
    return found->second;
}

// A claim may throw when it is moved, so that a vector would copy all of them whenever it grows.
void append(std::vector<Claim>& claims, Claim claim) {
    if (claims.size() == claims.capacity()) {
        std::vector<Claim> larger;
        constexpr std::size_t fewest = 16;
        larger.reserve(std::max(fewest, 2 * claims.size()));
        std::move(claims.begin(), claims.end(), std::back_inserter(larger));
        claims = std::move(larger);
    }
    claims.push_back(std::move(claim));
}

}  // namespace

SourceId Dossier::add(Source source) {
    if (source.id.empty()) throw std::invalid_argument("a source needs an id");
    const auto id = static_cast<SourceId>(sources_.size());
    if (!source_index_.emplace(source.id, id).second)
        throw std::invalid_argument("there is a source \"" + source.id + "\" already");
    sources_.push_back(std::move(source));
    return id;
}

ClaimId Dossier::add(Claim claim) {
    if (index(claim.source) >= sources_.size())
        throw std::invalid_argument("the claim on \"" + claim.subject + "\" / \"" + claim.predicate +
                                    "\" is of source number " + std::to_string(index(claim.source)) +
                                    ", and the dossier has " + std::to_string(sources_.size()) + " sources");
    const std::uint64_t hash = content_hash(*this, claim);
    if (claim.id.empty()) claim.id = derived_id(sources_[index(claim.source)], hash);
    const auto id = static_cast<ClaimId>(claims_.size());
    const auto [entry, added] = claim_index_.emplace(claim.id, id);
    if (!added) {
        const ClaimId known = entry->second;
        if (hash == content_hash(*this, claims_[index(known)])) {
            if (removed_[index(known)]) list(known);
            return known;
        }
        if (!removed_[index(known)])
            throw std::invalid_argument("there is a claim \"" + claim.id +
                                        "\" already, and it says something else");
        entry->second = id;
    }
    question_of_.push_back(question_for(claim));
    removed_.push_back(true);
    append(claims_, std::move(claim));
    list(id);
    return id;
}

QuestionId Dossier::question_for(const Claim& claim) {
    const auto next = static_cast<QuestionId>(questions_.size());
    const auto [entry, added] =
        question_index_.emplace(question_key(vocabulary, claim.subject, claim.predicate), next);
    if (added) questions_.push_back({claim.subject, claim.predicate, {}});
    return entry->second;
}

void Dossier::list(ClaimId id) {
    auto& listed = questions_[index(question_of_[index(id)])].claims;
    listed.insert(std::upper_bound(listed.begin(), listed.end(), id), id);
    removed_[index(id)] = false;
}

void Dossier::remove(ClaimId id) {
    if (index(id) >= claims_.size())
        throw std::invalid_argument("there is no claim number " + std::to_string(index(id)));
    if (removed_[index(id)]) return;
    auto& listed = questions_[index(question_of_[index(id)])].claims;
    listed.erase(std::lower_bound(listed.begin(), listed.end(), id));
    removed_[index(id)] = true;
}

bool Dossier::is_removed(ClaimId id) const noexcept {
    return index(id) < removed_.size() && removed_[index(id)];
}

boost::optional<const Source&> Dossier::source(std::string_view id) const noexcept {
    if (const auto found = source_id(id)) return sources_[index(*found)];
    return boost::none;
}

boost::optional<const Claim&> Dossier::claim(std::string_view id) const noexcept {
    if (const auto found = claim_id(id)) return claims_[index(*found)];
    return boost::none;
}

boost::optional<const Question&> Dossier::question(std::string_view subject,
                                                   std::string_view predicate) const {
    if (const auto found = question_id(subject, predicate)) return questions_[index(*found)];
    return boost::none;
}

std::optional<QuestionId> Dossier::question_id(std::string_view subject, std::string_view predicate) const {
    return look_up(question_index_, question_key(vocabulary, subject, predicate));
}

std::optional<SourceId> Dossier::source_id(std::string_view id) const noexcept {
    return look_up(source_index_, id);
}
std::optional<ClaimId> Dossier::claim_id(std::string_view id) const noexcept {
    return look_up(claim_index_, id);
}

const Predicate& Dossier::predicate(std::string_view name) const noexcept {
    static const Predicate unstated;
    const auto& known = vocabulary.predicates;
    if (known.empty()) return unstated;
    if (const auto found = known.find(name); found != known.end()) return found->second;
    const auto found = known.find(canonical(vocabulary, name));
    return found != known.end() ? found->second : unstated;
}

std::string_view voice_of(const Dossier& dossier, const Claim& claim) noexcept {
    return claim.said_by.empty() ? std::string_view{dossier[claim.source].id} : claim.holder();
}

}  // namespace gainsay
