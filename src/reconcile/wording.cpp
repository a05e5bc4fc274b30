// Sources whose quotes nearly repeat each other: resemblance of shingles of words (Broder, "On the resemblance and
// containment of documents", 1997). Quotes are short, so that all their shingles are compared and no sketch of them; an
// inverted index finds the quotes that share any.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "gainsay/graph.hpp"
#include "gainsay/reconcile.hpp"
#include "model/ascii.hpp"
#include "reconcile/trust/interner.hpp"

namespace gainsay {
namespace {

constexpr std::size_t words_of_shingle = 4;
constexpr std::size_t least_shingles = 5;  // a quote of eight words: what is shorter may be a common phrase
constexpr double least_resemblance = 0.5;
constexpr std::size_t least_passages = 2;  // one sentence in common is a quotation
constexpr std::size_t most_quotes = 64;    // with a shingle in common: beyond it the words are a formula
constexpr std::size_t most_of_source = 2;  // quotes of one source with a shingle in common: likewise
constexpr std::size_t most_words = 400;    // of a quote, in which a common run is sought

// One passage of one source.
struct Passage {
    SourceId source{};
    std::vector<std::string> words;
    std::vector<std::uint64_t> shingles;  // sorted, each once
    std::vector<ClaimId> claims;          // that rest on it, by id
};

// Letters and digits, in lower case where they are ASCII; general punctuation of Unicode (U+2000 to U+206F) parts words
// as that of ASCII does.
std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("\xe2\x80") || text.substr(i).starts_with("\xe2\x81")) {
            i += 2;
            inside = false;
            continue;
        }
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
        const bool letter =
            is_ascii_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (letter && !inside) words.emplace_back();
        if (letter) words.back() += c;
        inside = letter;
    }
    return words;
}

std::vector<std::uint64_t> shingles_of(const std::vector<std::string>& words) {
    std::vector<std::uint64_t> result;
    for (std::size_t i = 0; i + words_of_shingle <= words.size(); ++i) {
        std::uint64_t hash = 0;
        for (std::size_t j = 0; j < words_of_shingle; ++j) hash = detail::hash_words(words[i + j], hash);
        result.push_back(hash);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

std::vector<Passage> passages_of(const Dossier& dossier) {
    std::map<std::pair<std::string_view, std::vector<std::string>>, Passage> found;
    for (std::uint32_t i = 0; i < dossier.claims().size(); ++i) {
        const Claim& claim = dossier.claims()[i];
        if (dossier.is_removed(ClaimId{i}) || claim.place.quote.empty()) continue;
        std::vector<std::string> words = words_in(claim.place.quote);
        if (words.size() < least_shingles + words_of_shingle - 1) continue;
        Passage& passage = found[{dossier[claim.source].id, words}];
        passage.source = claim.source;
        passage.words = std::move(words);
        passage.claims.push_back(ClaimId{i});
    }
    std::vector<Passage> result;
    for (auto& [key, passage] : found) {
        passage.shingles = shingles_of(passage.words);
        std::sort(passage.claims.begin(), passage.claims.end(),
                  [&](ClaimId a, ClaimId b) { return dossier[a].id < dossier[b].id; });
        result.push_back(std::move(passage));
    }
    return result;
}

// Which passages have each shingle, formulas left out: what one source says again and again, or very many say.
using Index = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;
Index index_of(std::vector<Passage>& passages) {
    Index index;
    for (std::uint32_t p = 0; p < passages.size(); ++p)
        for (std::uint64_t shingle : passages[p].shingles) index[shingle].push_back(p);
    std::erase_if(index, [&](const auto& entry) {
        std::map<SourceId, std::size_t> of_source;
        for (std::uint32_t p : entry.second) ++of_source[passages[p].source];
        return entry.second.size() > most_quotes ||
               std::any_of(of_source.begin(), of_source.end(),
                           [](const auto& count) { return count.second > most_of_source; });
    });
    for (Passage& passage : passages)
        std::erase_if(passage.shingles, [&](std::uint64_t shingle) { return !index.contains(shingle); });
    return index;
}

bool share_origin(const Origins& origins, ClaimId a, ClaimId b) {
    const auto &x = origins.of_claim[index(a)], &y = origins.of_claim[index(b)];
    return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
}

bool declared_independent(const Dossier& dossier, SourceId a, SourceId b) {
    const auto names = [&](SourceId one, SourceId other) {
        const auto& list = dossier[one].independent_of;
        return std::find(list.begin(), list.end(), dossier[other].id) != list.end();
    };
    return names(a, b) || names(b, a);
}

double resemblance_of(const Passage& a, const Passage& b) {
    if (std::min(a.shingles.size(), b.shingles.size()) < least_shingles) return 0;
    std::vector<std::uint64_t> both;
    std::set_intersection(a.shingles.begin(), a.shingles.end(), b.shingles.begin(), b.shingles.end(),
                          std::back_inserter(both));
    return static_cast<double>(both.size()) /
           static_cast<double>(a.shingles.size() + b.shingles.size() - both.size());
}

// The longest run of words in both; of several the first of a.
std::string common_run(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const std::size_t n = std::min(a.size(), most_words), m = std::min(b.size(), most_words);
    std::vector<std::size_t> before(m + 1), now(m + 1);
    std::size_t longest = 0, end = 0;
    for (std::size_t i = 1; i <= n; ++i) {
        for (std::size_t j = 1; j <= m; ++j) {
            now[j] = a[i - 1] == b[j - 1] ? before[j - 1] + 1 : 0;
            if (now[j] > longest) {
                longest = now[j];
                end = i;
            }
        }
        before.swap(now);
    }
    std::string run;
    for (std::size_t i = end - longest; i < end; ++i) (run += run.empty() ? "" : " ") += a[i];
    return run;
}

struct Match {
    std::uint32_t a, b;
    double resemblance;
};

// How many passages of a source are told apart: those that resemble each other are one.
std::size_t different(const std::vector<Passage>& passages, const std::vector<std::uint32_t>& chosen) {
    std::vector<std::uint32_t> kept;
    for (std::uint32_t p : chosen)
        if (std::none_of(kept.begin(), kept.end(), [&](std::uint32_t k) {
                return k == p || resemblance_of(passages[k], passages[p]) >= least_resemblance;
            }))
            kept.push_back(p);
    return kept.size();
}

SharedWording wording_of(const Dossier& dossier, const std::vector<Passage>& passages,
                         const std::vector<Match>& matches) {
    SharedWording result;
    result.a = dossier[passages[matches.front().a].source].id;
    result.b = dossier[passages[matches.front().b].source].id;
    std::vector<std::uint32_t> of_a, of_b;
    const Match* likest = nullptr;
    for (const Match& match : matches) {
        of_a.push_back(match.a);
        of_b.push_back(match.b);
        result.resemblance += match.resemblance / static_cast<double>(matches.size());
        if (likest == nullptr || match.resemblance > likest->resemblance) likest = &match;
        for (ClaimId x : passages[match.a].claims)
            for (ClaimId y : passages[match.b].claims) result.claims.emplace_back(x, y);
    }
    result.passages = std::min(different(passages, of_a), different(passages, of_b));
    result.words = common_run(passages[likest->a].words, passages[likest->b].words);
    return result;
}

}  // namespace

std::vector<SharedWording> find_shared_wording(const Dossier& dossier, const Origins& origins) {
    std::vector<Passage> passages = passages_of(dossier);  // by source's id, then words
    const Index shared = index_of(passages);
    std::set<std::pair<std::uint32_t, std::uint32_t>> candidates;
    for (const auto& [shingle, where] : shared)
        for (std::size_t i = 0; i < where.size(); ++i)
            for (std::size_t j = i + 1; j < where.size(); ++j)
                if (passages[where[i]].source != passages[where[j]].source)
                    candidates.insert({where[i], where[j]});
    std::map<std::pair<SourceId, SourceId>, std::vector<Match>> by_pair;
    for (const auto& [a, b] : candidates) {
        const Passage &x = passages[a], &y = passages[b];
        if (declared_independent(dossier, x.source, y.source) ||
            share_origin(origins, x.claims.front(), y.claims.front()))
            continue;
        const double resemblance = resemblance_of(x, y);
        if (resemblance >= least_resemblance) by_pair[{x.source, y.source}].push_back({a, b, resemblance});
    }
    std::vector<SharedWording> result;
    for (const auto& [pair, matches] : by_pair) {
        SharedWording wording = wording_of(dossier, passages, matches);
        if (wording.passages >= least_passages) result.push_back(std::move(wording));
    }
    std::sort(result.begin(), result.end(), [](const SharedWording& x, const SharedWording& y) {
        return std::tie(x.a, x.b) < std::tie(y.a, y.b);
    });
    return result;
}

std::vector<SharedWording> find_shared_wording(const Dossier& dossier) {
    return find_shared_wording(dossier, find_origins(dossier));
}

}  // namespace gainsay
