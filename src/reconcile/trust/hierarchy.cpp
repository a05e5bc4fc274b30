// Values within values: a source may be exact, right but more general ("France" for Lyon), or wrong. After
// Jung, Kim & Shim, "Crowdsourced truth discovery in the presence of hierarchies for knowledge fusion", EDBT
// 2019.
#include <algorithm>
#include <array>

#include "reconcile/trust/copying.hpp"
#include "reconcile/trust/settle.hpp"

namespace gainsay::detail {
namespace {

enum Kind : std::size_t { exact, general, wrong };
using Habits = std::array<double, 3>;  // how often a source is each

constexpr Habits prior_habits{3, 2, 1.5};  // claims of each kind that are taken as seen

bool lies_within(const ClaimTable& table, std::uint32_t part, std::uint32_t whole) {
    if (table.parent.empty()) return false;
    unsigned steps = 0;
    for (std::uint32_t at = table.parent[part]; at != no_number && steps < 64; at = table.parent[at], ++steps)
        if (at == whole) return true;
    return false;
}

// How a claim of fact `said` stands to the truth `truth`.
Kind kind_of_claim(const ClaimTable& table, std::uint32_t said, std::uint32_t truth) {
    if (said == truth) return exact;
    return lies_within(table, table.label[truth], table.label[said]) ? general : wrong;
}

struct Candidates {
    std::uint32_t first, last;
    std::vector<Kind> kind;        // of each fact said, under each truth
    std::vector<double> generals;  // of each truth, how many more general values there are

    Kind at(std::uint32_t said, std::uint32_t truth) const {
        return kind[(said - first) * (last - first) + (truth - first)];
    }
};

Candidates candidates_of(const ClaimTable& table, std::uint32_t q) {
    Candidates c{table.question_facts[q], table.question_facts[q + 1], {}, {}};
    c.generals.assign(c.last - c.first, 0);
    for (std::uint32_t said = c.first; said < c.last; ++said)
        for (std::uint32_t truth = c.first; truth < c.last; ++truth) {
            c.kind.push_back(kind_of_claim(table, said, truth));
            c.generals[truth - c.first] += c.kind.back() == general;
        }
    return c;
}

// P(said | truth) for a source of these habits, of whose wrong answers there are `wrongs` to choose from.
// Where nothing more general is on offer, being general is being exact.
double likelihood(const Candidates& c, const Habits& habits, double wrongs, std::uint32_t said,
                  std::uint32_t truth) {
    const double generals = c.generals[truth - c.first];
    switch (c.at(said, truth)) {
        case exact:
            return generals > 0 ? habits[exact] : habits[exact] + habits[general];
        case general:
            return habits[general] / generals;
        case wrong:
            return habits[wrong] / wrongs;
    }
    return 0;
}

}  // namespace

TrustResult settle_hierarchy(const ClaimTable& table, const TrustOptions& options) {
    constexpr unsigned usual_iterations = 50;
    constexpr std::uint32_t most_candidates = 200;  // of one question; beyond it shares of the vote stand
    const std::size_t sources = table.sources.size();
    const std::vector<std::uint32_t> compared = claims_compared(table);
    double prior_sum = 0;
    for (double p : prior_habits) prior_sum += p;
    std::vector<Habits> habits(sources), counts(sources);
    for (Habits& h : habits)
        for (std::size_t k = 0; k < 3; ++k) h[k] = prior_habits[k] / prior_sum;

    TrustResult result;
    result.belief = vote_shares(table, options);
    const double false_answers = false_values(table, result.belief);
    result.trust.assign(sources, 0.0);
    result.spread.resize(sources);
    result.converged = false;
    const unsigned most = options.iterations > 0 ? options.iterations : usual_iterations;
    while (result.iterations < most && !result.converged) {
        ++result.iterations;
        counts.assign(sources, prior_habits);
        for (std::uint32_t q = 0; q < table.questions(); ++q) {
            const Candidates c = [&] {
                return table.question_facts[q + 1] - table.question_facts[q] <= most_candidates
                           ? candidates_of(table, q)
                           : Candidates{0, 0, {}, {}};
            }();
            if (c.last == c.first) continue;
            // Scores are taken against a truth that nobody states, under which all are wrong: without it a
            // source that answers alone would always be right.
            const double wrongs = std::max<double>(false_answers, c.last - c.first);
            std::vector<double> scores(c.last - c.first);
            for (std::uint32_t truth = c.first; truth < c.last; ++truth)
                for (std::uint32_t said = c.first; said < c.last; ++said)
                    for (std::uint32_t s : table.sources_of(said))
                        scores[truth - c.first] += std::log(likelihood(c, habits[s], wrongs, said, truth) *
                                                            wrongs / habits[s][wrong]);
            softmax(scores, wrongs + 1 - (c.last - c.first));
            std::copy(scores.begin(), scores.end(), result.belief.begin() + c.first);
            if (!options.known.empty() && options.known[q] != no_number)
                for (std::uint32_t f = c.first; f < c.last; ++f) result.belief[f] = f == options.known[q];
            double stated = 0;
            for (std::uint32_t f = c.first; f < c.last; ++f) stated += result.belief[f];
            for (std::uint32_t said = c.first; said < c.last; ++said)
                for (std::uint32_t s : table.sources_of(said)) counts[s][wrong] += 1 - stated;
            for (std::uint32_t said = c.first; said < c.last; ++said)
                for (std::uint32_t truth = c.first; truth < c.last; ++truth) {
                    const double p = result.belief[truth];
                    if (p < 1e-6) continue;
                    const Kind kind = c.at(said, truth);
                    const bool both = kind == exact && c.generals[truth - c.first] == 0;
                    for (std::uint32_t s : table.sources_of(said)) {
                        // An answer that could not have been more general tells nothing of that habit.
                        const double of_exact =
                            both ? habits[s][exact] / (habits[s][exact] + habits[s][general]) : 1;
                        counts[s][kind] += p * of_exact;
                        if (both) counts[s][general] += p * (1 - of_exact);
                    }
                }
        }
        double change = 0;
        for (std::size_t s = 0; s < sources; ++s) {
            const double all = counts[s][0] + counts[s][1] + counts[s][2];
            for (std::size_t k = 0; k < 3; ++k) habits[s][k] = counts[s][k] / all;
            const double trust = habits[s][exact] + habits[s][general];
            change = std::max(change, std::abs(trust - result.trust[s]));
            result.trust[s] = trust;
            result.spread[s] = std::sqrt(trust * (1 - trust) / (compared[s] + prior_sum + 1));
        }
        result.converged = change < std::max(options.change, 1e-4);
    }
    return result;
}

}  // namespace gainsay::detail
