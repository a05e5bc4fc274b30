#include "reconcile/trust/settle.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace gainsay {
namespace {

constexpr std::array<std::string_view, 16> algorithm_names{
    "auto",         "voting",      "sums",         "average-log", "investment", "pooled-investment",
    "truth-finder", "crh",         "catd",         "accu",        "pop-accu",   "accu-copy",
    "one-coin",     "dawid-skene", "enhanced-bcc", "hierarchy"};

constexpr std::array<Algorithm, 16> algorithms{
    Algorithm::automatic,    Algorithm::voting,      Algorithm::sums,
    Algorithm::average_log,  Algorithm::investment,  Algorithm::pooled_investment,
    Algorithm::truth_finder, Algorithm::crh,         Algorithm::catd,
    Algorithm::accu,         Algorithm::pop_accu,    Algorithm::accu_copy,
    Algorithm::one_coin,     Algorithm::dawid_skene, Algorithm::enhanced_bcc,
    Algorithm::hierarchy};

void check(const ClaimTable& table, const TrustOptions& options) {
    if (!options.prior.empty() && options.prior.size() != table.sources.size())
        throw std::invalid_argument("TrustOptions::prior needs an entry for each source");
    if (!options.known.empty() && options.known.size() != table.questions())
        throw std::invalid_argument("TrustOptions::known needs an entry for each question");
}

TrustResult run(const ClaimTable& table, Algorithm algorithm, const TrustOptions& options) {
    using namespace detail;
    switch (algorithm) {
        case Algorithm::automatic:
            return settle_automatic(table, options);
        case Algorithm::voting:
            return settle_voting(table, options);
        case Algorithm::sums:
            return settle_sums(table, options, false);
        case Algorithm::average_log:
            return settle_sums(table, options, true);
        case Algorithm::investment:
            return settle_investment(table, options, false);
        case Algorithm::pooled_investment:
            return settle_investment(table, options, true);
        case Algorithm::truth_finder:
            return settle_truth_finder(table, options);
        case Algorithm::crh:
            return settle_crh(table, options, false);
        case Algorithm::catd:
            return settle_crh(table, options, true);
        case Algorithm::accu:
            return settle_accu(table, options, {});
        case Algorithm::pop_accu:
            return settle_accu(table, options, {.popularity = true});
        case Algorithm::accu_copy:
            return settle_accu(table, options, {.copying = true});
        case Algorithm::one_coin:
            return settle_one_coin(table, options);
        case Algorithm::dawid_skene:
            return settle_crowd(table, options, 1);
        case Algorithm::enhanced_bcc:
            return settle_crowd(table, options, subtypes_of_class);
        case Algorithm::hierarchy:
            return settle_hierarchy(table, options);
    }
    throw std::invalid_argument("not an algorithm");
}

}  // namespace

std::span<const Algorithm> all_algorithms() noexcept { return algorithms; }

std::string_view to_string(Algorithm algorithm) noexcept {
    return algorithm_names[static_cast<std::size_t>(algorithm)];
}

std::optional<Algorithm> parse_algorithm(std::string_view name) noexcept {
    const auto same = [](char a, char b) {
        const auto plain = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
        return plain(a) == plain(b);
    };
    const auto matches = [&](std::string_view whole) {
        std::size_t at = 0;
        for (char c : name) {
            if (c == '-' || c == '_' || c == ' ') continue;
            while (at < whole.size() && whole[at] == '-') ++at;
            if (at == whole.size() || !same(c, whole[at])) return false;
            ++at;
        }
        return at == whole.size() && !name.empty();
    };
    if (name == "vote" || name == "majority") return Algorithm::voting;
    for (Algorithm algorithm : algorithms)
        if (matches(to_string(algorithm))) return algorithm;
    return std::nullopt;
}

TrustResult settle(const ClaimTable& table, Algorithm algorithm, const TrustOptions& options) {
    check(table, options);
    TrustResult result = run(table, algorithm, options);
    result.algorithm = algorithm;
    if (result.method.empty()) result.method = to_string(algorithm);
    return result;
}

std::vector<std::uint32_t> best_facts(const ClaimTable& table, const TrustResult& result,
                                      std::uint32_t question) {
    const std::uint32_t first = table.question_facts[question], last = table.question_facts[question + 1];
    double best = -1;
    for (std::uint32_t f = first; f < last; ++f) best = std::max(best, result.belief[f]);
    std::vector<std::uint32_t> facts;
    // Equal up to the rounding of sums taken in different orders.
    for (std::uint32_t f = first; f < last; ++f)
        if (result.belief[f] >= best * (1 - 1e-9)) facts.push_back(f);
    return facts;
}

namespace detail {

ClosedClasses closed_classes(const ClaimTable& table) {
    constexpr std::size_t most_classes = 30;
    constexpr std::size_t least_uses = 10;  // questions that a class comes up in, on the average
    const std::size_t predicates = table.predicates.size();
    ClosedClasses result;
    result.labels.resize(predicates);
    std::vector<std::size_t> facts(predicates);
    std::vector<bool> open(predicates);
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t p = table.question[q].predicate;
        std::vector<std::uint32_t>& labels = result.labels[p];
        facts[p] += table.question_facts[q + 1] - table.question_facts[q];
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1] && !open[p]; ++f) {
            const auto at = std::lower_bound(labels.begin(), labels.end(), table.label[f]);
            if (at == labels.end() || *at != table.label[f]) labels.insert(at, table.label[f]);
            open[p] = labels.size() > most_classes;
        }
    }
    for (std::size_t p = 0; p < predicates; ++p)
        if (open[p] || table.continuous[p] != 0 || facts[p] < least_uses * result.labels[p].size())
            result.labels[p].clear();
    if (std::all_of(result.labels.begin(), result.labels.end(), [](const auto& l) { return l.empty(); }))
        return result;
    result.of_fact.resize(table.facts());
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::vector<std::uint32_t>& labels = result.labels[table.question[q].predicate];
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1] && !labels.empty();
             ++f)
            result.of_fact[f] = static_cast<std::uint8_t>(
                std::lower_bound(labels.begin(), labels.end(), table.label[f]) - labels.begin());
    }
    return result;
}

std::vector<std::uint32_t> claims_of_sources(const ClaimTable& table) {
    std::vector<std::uint32_t> count(table.sources.size());
    for (std::uint32_t s : table.source) ++count[s];
    return count;
}

std::vector<std::uint32_t> claims_compared(const ClaimTable& table) {
    std::vector<std::uint32_t> count(table.sources.size());
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t first = table.fact_claims[table.question_facts[q]],
                            last = table.fact_claims[table.question_facts[q + 1]];
        for (std::uint32_t i = first; i < last && last - first > 1; ++i) ++count[table.source[i]];
    }
    return count;
}

void anchor(const ClaimTable& table, const TrustOptions& options, std::vector<double>& belief) {
    if (options.known.empty()) return;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        if (options.known[q] == no_number) continue;
        for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f)
            belief[f] = f == options.known[q] ? 1 : 0;
    }
}

std::vector<double> vote_shares(const ClaimTable& table, const TrustOptions& options) {
    std::vector<double> belief(table.facts());
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const std::uint32_t first = table.question_facts[q], last = table.question_facts[q + 1];
        const double claims = table.fact_claims[last] - table.fact_claims[first];
        for (std::uint32_t f = first; f < last; ++f)
            belief[f] = (table.fact_claims[f + 1] - table.fact_claims[f]) / claims;
    }
    anchor(table, options, belief);
    return belief;
}

void softmax(std::span<double> scores, double unseen) {
    double top = unseen > 0 ? 0 : -std::numeric_limits<double>::infinity();
    for (double s : scores) top = std::max(top, s);
    double sum = unseen > 0 ? unseen * std::exp(-top) : 0;
    for (double& s : scores) sum += s = std::exp(s - top);
    for (double& s : scores) s /= sum;
}

void trust_from_belief(const ClaimTable& table, const TrustOptions& options, double strength,
                       TrustResult& result) {
    const std::size_t sources = table.sources.size();
    std::vector<double> sum(sources);
    std::vector<std::uint32_t> count(sources);
    double total = 0;
    for (std::uint32_t f = 0; f < table.facts(); ++f)
        for (std::uint32_t s : table.sources_of(f)) {
            sum[s] += result.belief[f];
            total += result.belief[f];
            ++count[s];
        }
    const double mean = table.claims() > 0 ? total / static_cast<double>(table.claims()) : 0.5;
    const std::vector<std::uint32_t> compared = claims_compared(table);
    result.trust.resize(sources);
    result.spread.resize(sources);
    for (std::size_t s = 0; s < sources; ++s) {
        const double n = count[s] + strength;
        const double p = n > 0 ? (sum[s] + strength * prior_of(options, s, mean)) / n : mean;
        result.trust[s] = p;
        // Of a beta distribution with one claim of doubt added on either side.
        const double known = compared[s] + strength, a = p * known + 1, b = (1 - p) * known + 1;
        result.spread[s] = std::sqrt(a * b / ((a + b) * (a + b) * (a + b + 1)));
    }
}

void lend_support(const ClaimTable& table, const std::vector<double>& scores, double weight,
                  std::vector<double>& result) {
    result = scores;
    if (table.support_begin.empty()) return;
    for (std::uint32_t f = 0; f < table.facts(); ++f)
        for (std::uint32_t i = table.support_begin[f]; i < table.support_begin[f + 1]; ++i)
            result[table.support[i].fact] += weight * static_cast<double>(table.support[i].share) * scores[f];
}

double largest_change(const std::vector<double>& before, const std::vector<double>& after) {
    double change = 0;
    for (std::size_t i = 0; i < after.size(); ++i) change = std::max(change, std::abs(after[i] - before[i]));
    return change;
}

}  // namespace detail
}  // namespace gainsay
