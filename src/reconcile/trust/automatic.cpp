// The default: the method that the data call for. docs/reconcile.md has the reasons and the figures.
#include <algorithm>
#include <cstdio>
#include <string>

#include "reconcile/trust/crowd.hpp"
#include "reconcile/trust/settle.hpp"

namespace gainsay::detail {
namespace {

// What kind of questions the claims answer.
struct Nature {
    double classes = 0;      // share of the claims on predicates with few values that come again and again
    std::size_t widest = 0;  // the most classes of such a predicate
    double nested = 0;       // share of the questions in dispute where one value lies within another
};

Nature nature_of(const ClaimTable& table) {
    const ClosedClasses closed = closed_classes(table);
    Nature nature;
    std::size_t disputed = 0, nested = 0, judged = 0;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
        if (!closed.labels[table.question[q].predicate].empty())
            judged += table.fact_claims[last] - table.fact_claims[first];
        bool within = false;
        for (std::uint32_t f = first; f < last && !table.parent.empty(); ++f)
            for (std::uint32_t g = first; !within && g < last; ++g)
                within = table.parent[table.label[f]] == table.label[g];
        disputed += last - first > 1;
        nested += within;
    }
    for (const auto& labels : closed.labels) nature.widest = std::max(nature.widest, labels.size());
    if (table.claims() > 0)
        nature.classes = static_cast<double>(judged) / static_cast<double>(table.claims());
    if (disputed > 0) nature.nested = static_cast<double>(nested) / static_cast<double>(disputed);
    return nature;
}

// The mean of several results' beliefs: what one method alone believes is held with half a heart.
void blend(TrustResult& into, const std::vector<TrustResult>& others) {
    for (const TrustResult& other : others)
        for (std::size_t f = 0; f < into.belief.size(); ++f) into.belief[f] += other.belief[f];
    for (double& b : into.belief) b /= static_cast<double>(others.size() + 1);
}

// Of the disputed questions; 0 of so few that a share says nothing.
double share_unlike(const ClaimTable& table, const TrustResult& a, const TrustResult& b) {
    constexpr std::size_t enough = 10;
    std::size_t unlike = 0, disputed = 0;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        if (table.question_facts[q + 1] - table.question_facts[q] < 2) continue;
        ++disputed;
        const auto x = best_facts(table, a, q), y = best_facts(table, b, q);
        unlike += std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) == x.end();
    }
    return disputed >= enough ? static_cast<double>(unlike) / static_cast<double>(disputed) : 0;
}

std::string percent(double share) {
    char text[16];
    std::snprintf(text, sizeof text, "%.0f %%", 100 * share);
    return text;
}

// Share of the claims whose sources take most of what they say from another.
double share_copied(const ClaimTable& table, const TrustResult& result) {
    constexpr double most = 0.5;
    const std::vector<std::uint32_t> count = claims_of_sources(table);
    double copied = 0;
    for (const Dependence& d : result.copying)
        if (d.rate > most) copied += count[d.copier];
    return copied / static_cast<double>(table.claims());
}

TrustResult judge(const ClaimTable& table, const TrustOptions& options, const Nature& nature) {
    // Rings of copiers show in many classes; in few, judges who err alike are told better by their
    // confusions.
    constexpr std::size_t few_classes = 5;
    constexpr double enough_copied = 0.1;
    if (nature.widest > few_classes) {
        TrustResult copying = settle_accu(table, options, {.copying = true});
        if (share_copied(table, copying) > enough_copied) {
            copying.method = "accu-copy: few classes, and sources that copy";
            return copying;
        }
    }
    // Confusions go astray where all judges find the same questions hard or lean to one class, one accuracy a judge where
    // they do not err alike: each is heard for a half. Subtypes are told apart where there is time for it.
    constexpr std::size_t most_for_subtypes = 300000;
    const std::size_t classes = std::max<std::size_t>(nature.widest, 1);
    TrustResult result = settle_crowd(table, options, 1);
    result.method = "dawid-skene";
    if (table.claims() * classes <= most_for_subtypes) {
        blend(result, {settle_crowd(table, options, subtypes_of_class)});
        result.method += " with enhanced-bcc";
    }
    blend(result, {settle_one_coin(table, options)});
    result.method += " and one-coin together: few classes that come again and again";
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

// What pays back most over all of a source's claims on a predicate.
TrustResult invest_by_predicate(const ClaimTable& table, const TrustOptions& options) {
    if (table.predicates.size() < 2) return settle_investment(table, options, true);
    TrustOptions split_options = options;
    split_options.prior.clear();
    for (double prior : options.prior)
        split_options.prior.insert(split_options.prior.end(), table.predicates.size(), prior);
    return settle_investment(split_by_predicate(table), split_options, true);
}

// Open values of many sources. Whether who says much is better or worse than who says little is expected by one of two and
// not by the other: what only one of them believes is held with half a heart.
TrustResult settle_sparse(const ClaimTable& table, const TrustOptions& options) {
    TrustResult result = settle_accu(table, options, {.copying = true, .refined = true});
    std::vector<TrustResult> others;
    others.push_back(settle_accu(table, options, {.copying = true}));
    blend(result, others);
    result.method = std::string("accu-copy with and without expectations by size: open values") +
                    (result.copying.empty() ? "" : ", and sources that copy");
    return result;
}

// Few sources that say much on every question: three methods that err differently, of which none is best
// everywhere.
TrustResult settle_dense(const ClaimTable& table, const TrustOptions& options) {
    TrustResult result = settle_accu(table, options, {.copying = true, .refined = true});
    std::vector<TrustResult> others;
    others.push_back(settle_accu(table, options, {.popularity = true, .copying = true, .refined = true}));
    others.push_back(invest_by_predicate(table, options));
    blend(result, others);
    return result;
}

// Whether the average source says enough on each predicate to be known for it, and the average question has
// enough voices for the better ones to be heard.
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
        result.method =
            "accu-copy, pop-accu with copying and pooled-investment together, by predicate: few sources that "
            "say much";
    } else {
        result = settle_sparse(table, options);
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
