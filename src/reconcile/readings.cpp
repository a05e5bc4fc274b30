// Maximal coherent subsets of the claims on a question, and who stands behind each.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <memory>

#include "compare/qualifiers/qualifiers.hpp"
#include "compare/relate/relate.hpp"
#include "gainsay/graph.hpp"
#include "gainsay/reading.hpp"
#include "gainsay/reconcile.hpp"
#include "reconcile/coherence.hpp"

namespace gainsay {
namespace {

using detail::Subset;

constexpr std::size_t most_strands = 64;  // strands whose pairs are all compared

// Claims that say the same under the same qualifiers: one stands for all.
struct Strand {
    std::vector<ClaimId> claims;
    std::optional<Distribution> possible;  // where the value lies on a line
    detail::Qualifiers at;
    bool plain = false;   // its value lies on the line that the claims share
    bool sweeps = false;  // coherence is that supports meet, and nothing else: no rounding, no conversion
};

struct Strands {
    std::vector<Strand> all;
    const Unit* unit = nullptr;
};

// The unit that most claims are stated in, so that the figures stay as printed; ties by name.
const Unit* common_unit(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::map<std::string_view, std::pair<std::size_t, const Unit*>> count;
    for (ClaimId id : claims) {
        const auto* quantity = std::get_if<Quantity>(&dossier[id].value);
        if (!quantity || quantity->units.empty()) continue;
        auto& [times, unit] = count[quantity->units.front()->name];
        ++times;
        unit = quantity->units.front();
    }
    std::pair<std::size_t, const Unit*> best{0, nullptr};
    for (const auto& [name, entry] : count)
        if (entry.first > best.first) best = entry;
    return best.second;
}

std::optional<Distribution> on_a_line(const Value& value, const Unit* unit) {
    if (const auto* quantity = std::get_if<Quantity>(&value)) {
        if (quantity->ratio != RatioKind::none) return std::nullopt;
        // A missing unit is taken to be that of the parallel claims, as compare() does.
        if (!unit || quantity->units.empty()) return quantity->possible;
        return in_unit(*quantity, *unit);
    }
    if (const auto* date = std::get_if<Date>(&value)) {
        if (date->unresolved || date->shape == DateShape::span) return std::nullopt;
        return date->days;
    }
    if (const auto* ordinal = std::get_if<Ordinal>(&value)) {
        const auto end = [](int x) { return Bound{static_cast<double>(x), true}; };
        return Distribution(FuzzyInterval::within({end(ordinal->lowest), end(ordinal->highest)}));
    }
    return std::nullopt;
}

void append(std::string& key, double x) {
    char bytes[sizeof x];
    std::memcpy(bytes, &x, sizeof x);
    key.append(bytes, sizeof x);
}

std::string value_key(const Claim& claim, const std::optional<Distribution>& possible) {
    std::string key(1, static_cast<char>(claim.value.index()));
    if (possible) {
        for (const FuzzyInterval& part : possible->alternatives()) {
            append(key, part.support().lower.value);
            append(key, part.support().upper.value);
            key += static_cast<char>('0' + part.support().lower.closed * 2 + part.support().upper.closed);
            for (const auto& knot : part.knots()) {
                append(key, knot.x);
                append(key, knot.possibility);
            }
            key += '|';
        }
    } else if (const auto* term = std::get_if<Term>(&claim.value)) {
        for (const std::string& name : term->keys) (key += name) += '\x1f';
    } else if (const auto* truth = std::get_if<Truth>(&claim.value)) {
        key += truth->yes ? 'y' : 'n';
    } else {
        key += fold(claim.words) + '\x1f' + fold(claim.unit);
    }
    return key;
}

// Whether all figures are in one unit and none is printed with decimals: else compare() lets figures round.
bool are_of_one_measure(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    const Quantity* first = nullptr;
    for (ClaimId id : claims) {
        const auto* quantity = std::get_if<Quantity>(&dossier[id].value);
        if (quantity == nullptr) continue;
        if (quantity->value && std::trunc(*quantity->value) != *quantity->value) return false;
        if (first == nullptr) first = quantity;
        if (quantity->units != first->units) return false;
    }
    return true;
}

// Whether some of the strands count upwards where others count downwards: a profit beside a loss.
bool count_both_ways(const std::vector<Strand>& all) {
    const auto upwards = [](const Strand& s) { return s.at.direction > 0; };
    const auto negative = [](const Strand& s) {
        return s.possible && s.possible->support_hull().upper.value < 0;
    };
    return std::any_of(all.begin(), all.end(), upwards) || std::any_of(all.begin(), all.end(), negative);
}

void turn_downwards(std::vector<Strand>& all) {
    if (!count_both_ways(all)) return;
    for (Strand& strand : all)
        if (strand.at.direction < 0 && strand.possible && strand.possible->support_hull().lower.value >= 0)
            strand.possible = strand.possible->scaled(-1);
}

Strands strands_of(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    Strands result{{}, common_unit(dossier, claims)};
    std::map<std::pair<detail::Qualifiers, std::string>, std::size_t> known;
    QuestionId question{};
    std::string asked;
    for (ClaimId id : claims) {
        const Claim& claim = dossier[id];
        const Predicate& predicate = dossier.predicate(claim.predicate);
        if (asked.empty() || dossier.question_of(id) != question) {
            question = dossier.question_of(id);
            asked = detail::asked_words(dossier[question], predicate);
        }
        Strand strand{{id},
                      on_a_line(claim.value, result.unit),
                      detail::qualifiers_of(dossier, predicate, asked, claim),
                      false};
        strand.plain = strand.possible && claim.polarity == Polarity::affirmed &&
                       claim.stance != Stance::disputes && predicate.tolerance.empty() &&
                       predicate.cardinality != Cardinality::many;
        std::string key = value_key(claim, strand.possible);
        key += claim.polarity == Polarity::denied ? 'd' : 'a';
        // Who disputes is not merged with who asserts, nor two voices where several values may hold at once.
        if (claim.stance == Stance::disputes) (key += '!') += claim.id;
        const auto [entry, fresh] = known.emplace(std::pair(strand.at, std::move(key)), result.all.size());
        if (fresh) result.all.push_back(std::move(strand));
        else result.all[entry->second].claims.push_back(id);
    }
    const bool one_measure = are_of_one_measure(dossier, claims);
    for (Strand& strand : result.all) strand.sweeps = strand.plain && one_measure;
    turn_downwards(result.all);
    return result;
}

bool same_kind(const Dossier& dossier, const std::vector<Strand>& all) {
    const auto kind = [&](const Strand& s) { return dossier[s.claims.front()].value.index(); };
    return std::all_of(all.begin(), all.end(), [&](const Strand& s) { return kind(s) == kind(all.front()); });
}

struct Groups {
    std::vector<std::vector<Subset>> sets;  // per group of competing claims, its maximal coherent subsets
};

std::vector<Subset> sweep(const std::vector<Strand>& all, const Subset& members) {
    std::vector<const Distribution*> items;
    for (std::uint32_t m : members) items.push_back(&*all[m].possible);
    std::vector<Subset> sets = detail::maximal_meeting_sets(items);
    for (Subset& set : sets)
        for (std::uint32_t& v : set) v = members[v];
    return sets;
}

// Pairwise coherent unions need not share a point: such a clique falls into the sets that do. A part need
// not: it is not what the whole is.
void split_where_nothing_is_shared(const std::vector<Strand>& all, const detail::Adjacency& parts,
                                   std::vector<Subset>& cliques) {
    std::vector<Subset> result;
    bool split = false;
    for (Subset& clique : cliques) {
        const bool line =
            std::all_of(clique.begin(), clique.end(), [&](std::uint32_t v) { return all[v].sweeps; });
        const bool with_parts = std::any_of(clique.begin(), clique.end(), [&](std::uint32_t v) {
            return std::any_of(clique.begin(), clique.end(), [&](std::uint32_t w) { return parts(v, w); });
        });
        if (!line || with_parts || clique.size() < 3) {
            result.push_back(std::move(clique));
            continue;
        }
        std::vector<Subset> shared = sweep(all, clique);
        split = split || shared.size() > 1;
        std::move(shared.begin(), shared.end(), std::back_inserter(result));
    }
    cliques = std::move(result);
    if (split) detail::keep_maximal(cliques);
}

// Readings compete where two of their claims exclude each other. Of two times that cannot be compared, both
// may hold, also where a claim on a longer time fits each of them.
bool are_rivals(const detail::Adjacency& comparable, const detail::Adjacency& coherent, const Subset& group) {
    for (std::size_t i = 0; i < group.size(); ++i)
        for (std::size_t j = i + 1; j < group.size(); ++j)
            if (comparable(group[i], group[j]) && !coherent(group[i], group[j])) return true;
    return false;
}

Groups compared_pairwise(const Dossier& dossier, const std::vector<Strand>& all) {
    detail::Adjacency comparable(all.size()), coherent(all.size()), parts(all.size());
    // The claims of a violated rule answer several questions; claims on two are not compared.
    std::map<QuestionId, detail::Context> contexts;
    std::vector<const detail::Prepared*> prepared;
    for (const Strand& strand : all) {
        const ClaimId id = strand.claims.front();
        const QuestionId question = dossier.question_of(id);
        const auto context = contexts.try_emplace(question, dossier, question, CompareOptions{}).first;
        prepared.push_back(&*std::find_if(context->second.claims.begin(), context->second.claims.end(),
                                          [&](const detail::Prepared& p) { return p.id == id; }));
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const QuestionId question = dossier.question_of(all[i].claims.front());
            if (question != dossier.question_of(all[j].claims.front())) continue;
            const detail::PairRelation verdict =
                relate(contexts.at(question), *prepared[i], *prepared[j], detail::Detail::none);
            // What is of a part of what the other is of, and not more, fits it without answering the same.
            if (verdict.fits_as_part) parts.connect(i, j);
            if (verdict.relation != Relation::incomparable) comparable.connect(i, j);
            if (verdict.fits_as_part ||
                (verdict.relation != Relation::incomparable && verdict.relation != Relation::conflicts))
                coherent.connect(i, j);
        }
    Groups result;
    for (const Subset& group : detail::components(comparable)) {
        std::vector<Subset> sets = detail::maximal_cliques(coherent, group);
        const std::size_t pairwise = sets.size();
        split_where_nothing_is_shared(all, parts, sets);
        if (sets.size() != pairwise || are_rivals(comparable, coherent, group))
            result.sets.push_back(std::move(sets));
        else
            for (Subset& set : sets) result.sets.push_back({std::move(set)});
    }
    return result;
}

// Too many different values to compare all pairs: each cell alone, by a sweep or by equality.
Groups cell_by_cell(const std::vector<Strand>& all) {
    std::map<detail::Qualifiers, std::pair<Subset, Subset>> cells;  // plain ones, others
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        auto& [plain, others] = cells[all[i].at];
        (all[i].plain ? plain : others).push_back(i);
    }
    Groups result;
    for (const auto& [cell, members] : cells) {
        std::vector<Subset> sets;
        if (!members.first.empty()) sets = sweep(all, members.first);
        for (std::uint32_t i : members.second) sets.push_back({i});
        result.sets.push_back(std::move(sets));
    }
    return result;
}

Groups coherent_sets(const Dossier& dossier, const std::vector<Strand>& all) {
    if (all.empty()) return {};
    const bool one_line = std::all_of(all.begin(), all.end(),
                                      [&](const Strand& s) { return s.sweeps && s.at == all.front().at; });
    if ((one_line && same_kind(dossier, all)) || all.size() > most_strands) return cell_by_cell(all);
    return compared_pairwise(dossier, all);
}

// By halves, so that the knots of a long conjunction are not walked once for each claim.
std::optional<Distribution> conjunction_of(const std::vector<Strand>& all,
                                           std::span<const std::uint32_t> members) {
    if (members.size() == 1) return all[members.front()].possible;
    const std::size_t half = members.size() / 2;
    const auto left = conjunction_of(all, members.first(half)),
               right = conjunction_of(all, members.subspan(half));
    return left && right ? conjunction(*left, *right) : std::nullopt;
}

double weight_of(const Dossier& dossier, const std::vector<ClaimId>& witness) {
    double best = 0;
    for (ClaimId id : witness) best = std::max(best, dossier[dossier[id].source].trust.value_or(1));
    return best;
}

Reading make_reading(const Dossier& dossier, const Origins& origins, const Strands& strands,
                     const Subset& set) {
    Reading reading;
    for (std::uint32_t s : set)
        reading.claims.insert(reading.claims.end(), strands.all[s].claims.begin(),
                              strands.all[s].claims.end());
    std::sort(reading.claims.begin(), reading.claims.end());
    const bool line =
        std::all_of(set.begin(), set.end(), [&](std::uint32_t s) { return strands.all[s].plain; });
    if (line) {
        reading.joint = conjunction_of(strands.all, set);
        const bool quantity = std::holds_alternative<Quantity>(dossier[reading.claims.front()].value);
        if (quantity) reading.unit = strands.unit;
    }
    reading.witnesses = independent_groups(origins, reading.claims);
    for (const auto& witness : reading.witnesses) reading.support += weight_of(dossier, witness);
    return reading;
}

std::vector<std::string_view> names(const Dossier& dossier, const Reading& reading) {
    std::vector<std::string_view> result;
    for (ClaimId id : reading.claims) result.push_back(dossier[id].id);
    std::sort(result.begin(), result.end());
    return result;
}

// Best supported first; then more claims, then the claims' ids, so that the order of the input does not
// matter.
void rank(const Dossier& dossier, std::vector<Reading>& readings) {
    std::vector<std::pair<std::vector<std::string_view>, std::size_t>> keys;
    for (std::size_t i = 0; i < readings.size(); ++i) keys.emplace_back(names(dossier, readings[i]), i);
    std::sort(keys.begin(), keys.end(), [&](const auto& a, const auto& b) {
        const Reading &x = readings[a.second], &y = readings[b.second];
        if (x.support != y.support) return x.support > y.support;
        if (x.claims.size() != y.claims.size()) return x.claims.size() > y.claims.size();
        return a.first < b.first;
    });
    std::vector<Reading> sorted;
    for (const auto& [ids, i] : keys) sorted.push_back(std::move(readings[i]));
    readings = std::move(sorted);
    // Groups are numbered in the order in which they appear.
    std::map<std::uint32_t, std::uint32_t> renumbered;
    for (Reading& reading : readings)
        reading.group =
            renumbered.emplace(reading.group, static_cast<std::uint32_t>(renumbered.size())).first->second;
}

}  // namespace

std::vector<Reading> readings(const Dossier& dossier, const Origins& origins, std::vector<ClaimId> claims) {
    std::erase_if(claims, [&](ClaimId id) { return dossier.is_removed(id); });
    // By name, so that which claim stands for its strand does not depend on the input's order.
    std::sort(claims.begin(), claims.end(),
              [&](ClaimId a, ClaimId b) { return dossier[a].id < dossier[b].id; });
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    const Strands strands = strands_of(dossier, claims);
    const Groups groups = coherent_sets(dossier, strands.all);
    std::vector<Reading> result;
    for (std::uint32_t g = 0; g < groups.sets.size(); ++g)
        for (const Subset& set : groups.sets[g]) {
            result.push_back(make_reading(dossier, origins, strands, set));
            result.back().group = g;
        }
    rank(dossier, result);
    return result;
}

std::vector<Reading> readings(const Dossier& dossier, QuestionId question) {
    return readings(dossier, find_origins(dossier), dossier[question].claims);
}

std::vector<Reading> readings(const Dossier& dossier, const Finding& finding) {
    std::vector<ClaimId> claims = finding.claims;
    claims.insert(claims.end(), finding.fits_all.begin(), finding.fits_all.end());
    return readings(dossier, find_origins(dossier), std::move(claims));
}

std::optional<Distribution> fused(const std::vector<Reading>& readings) {
    std::optional<Distribution> result;
    for (const Reading& reading : readings) {
        if (!reading.joint || reading.unit != readings.front().unit) return std::nullopt;
        result = result ? disjunction(*result, *reading.joint) : *reading.joint;
    }
    return result;
}

}  // namespace gainsay
