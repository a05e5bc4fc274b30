// The default: the method that the data call for. docs/reconcile.md has the reasons and the figures.
#include <algorithm>
#include <cstdio>
#include <string>

#include "reconcile/crowd.hpp"
#include "reconcile/settle.hpp"

namespace gainsay::detail {
namespace {

constexpr std::size_t most_classes = 30;
constexpr std::size_t least_uses = 10;  // questions that a class comes up in, on the average

// What kind of questions the claims answer.
struct Nature {
    double classes = 0;      // share of the claims on predicates with few values that come again and again
    std::size_t widest = 0;  // the most classes of such a predicate
    double nested = 0;       // share of the questions in dispute where one value lies within another
};

Nature nature_of(const ClaimTable& table) {
    const std::size_t predicates = table.predicates.size();
    std::vector<std::size_t> questions(predicates), claims(predicates), facts(predicates),
        distinct(predicates);
    std::vector<std::uint64_t> seen;
    std::size_t disputed = 0, nested = 0;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t p = table.question[q].predicate;
        const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
        ++questions[p];
        claims[p] += table.fact_claims[last] - table.fact_claims[first];
        facts[p] += last - first;
        bool within = false;
        for (std::uint32_t f = first; f < last; ++f) {
            if (distinct[p] <= most_classes) seen.push_back((std::uint64_t{p} << 32) | table.label[f]);
            for (std::uint32_t g = first; !table.parent.empty() && !within && g < last; ++g)
                within = table.parent[table.label[f]] == table.label[g];
        }
        disputed += last - first > 1;
        nested += within;
        // Compacted now and then, so that few classes in many questions take little room.
        if (seen.size() > 4096) {
            std::sort(seen.begin(), seen.end());
            seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
            std::fill(distinct.begin(), distinct.end(), std::size_t{0});
            for (std::uint64_t key : seen) ++distinct[key >> 32];
        }
    }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    std::fill(distinct.begin(), distinct.end(), std::size_t{0});
    for (std::uint64_t key : seen) ++distinct[key >> 32];
    Nature nature;
    for (std::size_t p = 0; p < predicates; ++p) {
        const bool closed =
            distinct[p] <= most_classes && facts[p] >= least_uses * distinct[p] && !table.continuous[p];
        if (!closed) continue;
        nature.classes += static_cast<double>(claims[p]) / static_cast<double>(table.claims());
        nature.widest = std::max(nature.widest, distinct[p]);
    }
    if (disputed > 0) nature.nested = static_cast<double>(nested) / static_cast<double>(disputed);
    return nature;
}

// The mean of several results' beliefs: what one method alone believes is held with half a heart.
void blend(TrustResult& into, const std::vector<TrustResult>& others) {
    for (const TrustResult& other : others)
        for (std::size_t f = 0; f < into.belief.size(); ++f) into.belief[f] += other.belief[f];
    for (double& b : into.belief) b /= static_cast<double>(others.size() + 1);
}

double share_unlike(const ClaimTable& table, const TrustResult& a, const TrustResult& b) {
    std::size_t unlike = 0, disputed = 0;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        if (table.question_facts[q + 1] - table.question_facts[q] < 2) continue;
        ++disputed;
        const auto x = best_facts(table, a, q), y = best_facts(table, b, q);
        unlike += std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) == x.end();
    }
    return disputed > 0 ? static_cast<double>(unlike) / static_cast<double>(disputed) : 0;
}

std::string percent(double share) {
    char text[16];
    std::snprintf(text, sizeof text, "%.0f %%", 100 * share);
    return text;
}

TrustResult judge(const ClaimTable& table, const TrustOptions& options, const Nature& nature) {
    // Rings of copiers show in many classes; in few, judges who err alike are told better by their
    // confusions.
    constexpr std::size_t few_classes = 5;
    if (nature.widest > few_classes) {
        TrustResult copying = settle_accu(table, options, false, true);
        if (!copying.copying.empty()) {
            copying.method = "accu-copy: few classes, and sources that copy";
            return copying;
        }
    }
    TrustResult result = settle_crowd(table, options, 1);
    std::vector<TrustResult> others;
    others.push_back(settle_one_coin(table, options));
    constexpr std::size_t most_for_subtypes = 300000;  // claims times classes: what the subtypes' time allows
    if (table.claims() * std::max<std::size_t>(nature.widest, 1) <= most_for_subtypes) {
        others.push_back(settle_crowd(table, options, 5));
        others.push_back(settle_crowd(table, options, 10));
    }
    blend(result, others);
    result.method = "dawid-skene, enhanced-bcc and one-coin together: few classes that come again and again";
    return result;
}

// Each source once for each predicate: a site may know schedules well and landings badly.
ClaimTable split_by_predicate(const ClaimTable& table) {
    const auto predicates = static_cast<std::uint32_t>(table.predicates.size());
    ClaimTable split = table;
    for (std::uint32_t q = 0; q < table.questions(); ++q)
        for (std::uint32_t i = table.fact_claims[table.question_facts[q]];
             i < table.fact_claims[table.question_facts[q + 1]]; ++i)
            split.source[i] = table.source[i] * predicates + table.question[q].predicate;
    split.sources.clear();
    for (std::string_view name : table.sources) split.sources.insert(split.sources.end(), predicates, name);
    return split;
}

// Few sources that say much on every question: what pays back most over all their claims.
TrustResult settle_dense(const ClaimTable& table, const TrustOptions& options) {
    if (table.predicates.size() < 2) return settle_investment(table, options, true);
    TrustOptions split_options = options;
    split_options.prior.clear();
    for (double prior : options.prior)
        split_options.prior.insert(split_options.prior.end(), table.predicates.size(), prior);
    TrustResult split = settle_investment(split_by_predicate(table), split_options, true);
    TrustResult result;
    result.belief = std::move(split.belief);
    result.iterations = split.iterations;
    result.converged = split.converged;
    trust_from_belief(table, options, 2, result);
    return result;
}

// Whether the average source says enough on each predicate to be known for it, and the average question has enough
// voices for the better ones to be heard.
bool is_dense(const ClaimTable& table) {
    constexpr double enough_claims = 100, enough_voices = 6;
    const double claims = static_cast<double>(table.claims());
    return claims >= enough_claims * static_cast<double>(table.sources.size() * table.predicates.size()) &&
           claims >= enough_voices * static_cast<double>(table.questions());
}

}  // namespace

TrustResult settle_automatic(const ClaimTable& table, const TrustOptions& options) {
    constexpr double enough_nested = 0.05, enough_classes = 0.9;
    const Nature nature = nature_of(table);
    TrustResult result;
    if (nature.nested > enough_nested) {
        result = settle_hierarchy(table, options);
        result.method = "hierarchy: values within values";
    } else if (nature.classes > enough_classes) {
        result = judge(table, options, nature);
    } else if (is_dense(table)) {
        result = settle_dense(table, options);
        result.method = "pooled-investment by predicate: few sources that say much";
    } else {
        result = settle_accu(table, options, false, true, true);
        result.method =
            result.copying.empty() ? "accu: open values" : "accu-copy: open values, and sources that copy";
    }
    // The floor: a method that overturns the vote on most questions in dispute has lost its footing.
    constexpr double too_much = 0.6;
    TrustResult vote = settle_voting(table, options);
    const double unlike = share_unlike(table, result, vote);
    if (unlike > too_much) {
        vote.method = "voting: " + result.method + " would have overturned the vote on " + percent(unlike) +
                      " of the disputed questions";
        vote.copying = std::move(result.copying);
        return vote;
    }
    result.method += "; differs from the vote on " + percent(unlike) + " of the disputed questions";
    return result;
}

}  // namespace gainsay::detail
