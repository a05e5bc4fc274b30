// What can be said of each question, and what that depends on.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "gainsay/graph.hpp"
#include "gainsay/reconcile.hpp"
#include "gainsay/trust.hpp"

namespace gainsay {
namespace {

// Reliability of each voice after several algorithms, and which facts each of them believes.
class Reliability {
  public:
    explicit Reliability(const Dossier& dossier) : table_(claim_table(dossier)) {
        if (table_.claims() == 0) return;
        const TrustOptions options = trust_options(dossier, table_);
        for (Algorithm algorithm : asked) results_.push_back(settle(table_, algorithm, options));
    }
    // The trust of the best voice of a witness.
    double trust_of(const Dossier& dossier, const std::vector<ClaimId>& witness) const {
        double best = 0;
        for (ClaimId id : witness) best = std::max(best, trust_of(voice_of(dossier, dossier[id])));
        return best;
    }
    double trust_of(std::string_view voice) const {
        const auto at = std::lower_bound(table_.sources.begin(), table_.sources.end(), voice);
        const bool known = !results_.empty() && at != table_.sources.end() && *at == voice;
        return known ? results_.front().trust[static_cast<std::size_t>(at - table_.sources.begin())] : 0.5;
    }
    // How much of each algorithm's belief the voices of a reading carry: the sum over the facts of its cell
    // that they state.
    std::vector<double> belief_in(const Dossier& dossier, const Reading& reading) {
        index();
        std::set<std::uint32_t> facts;
        for (ClaimId id : reading.claims) {
            const auto at = facts_.find(
                {dossier[id].subject, dossier[id].predicate, std::string(voice_of(dossier, dossier[id]))});
            if (at != facts_.end()) facts.insert(at->second.begin(), at->second.end());
        }
        std::vector<double> result;
        for (const TrustResult& r : results_) {
            double sum = 0;
            for (std::uint32_t f : facts) sum += r.belief[f];
            result.push_back(sum);
        }
        return result;
    }

    static constexpr std::array<Algorithm, 4> asked{Algorithm::one_coin, Algorithm::voting,
                                                    Algorithm::truth_finder, Algorithm::crh};

  private:
    void index() {
        if (indexed_) return;
        indexed_ = true;
        for (std::uint32_t q = 0; q < table_.questions(); ++q)
            for (std::uint32_t f = table_.question_facts[q]; f < table_.question_facts[q + 1]; ++f)
                for (std::uint32_t s : table_.sources_of(f))
                    facts_[{std::string(table_.question[q].subject),
                            std::string(table_.predicates[table_.question[q].predicate]),
                            std::string(table_.sources[s])}]
                        .push_back(f);
    }
    ClaimTable table_;
    std::vector<TrustResult> results_;
    std::map<std::array<std::string, 3>, std::vector<std::uint32_t>> facts_;
    bool indexed_ = false;
};

double standing(const Dossier& dossier, const Reliability& reliability, const Reading& reading) {
    double sum = 0;
    for (const auto& witness : reading.witnesses) sum += reliability.trust_of(dossier, witness);
    return sum;
}

// Which of two readings that tie in support stands first is decided by trust.
void rank(const Dossier& dossier, const Reliability& reliability, const VerdictOptions& options,
          Verdict& verdict) {
    if (verdict.readings.size() < 2) {
        verdict.margin = verdict.readings.empty() ? 0 : verdict.readings.front().support;
        verdict.trust_margin =
            verdict.readings.empty() ? 0 : standing(dossier, reliability, verdict.readings.front());
        return;
    }
    const double top = verdict.readings.front().support;
    const auto contenders_end =
        std::find_if(verdict.readings.begin(), verdict.readings.end(),
                     [&](const Reading& r) { return r.support <= top - options.least_margin; });
    std::stable_sort(verdict.readings.begin(), contenders_end, [&](const Reading& a, const Reading& b) {
        return standing(dossier, reliability, a) > standing(dossier, reliability, b) + 1e-12;
    });
    const Reading &first = verdict.readings[0], &second = verdict.readings[1];
    verdict.margin = first.support - second.support;
    verdict.trust_margin = standing(dossier, reliability, first) - standing(dossier, reliability, second);
    verdict.inconclusive =
        verdict.margin < options.least_margin && verdict.trust_margin < options.least_margin;
}

std::vector<Verdict> by_group(const Dossier& dossier, const Origins& origins, const Reliability& reliability,
                              const VerdictOptions& options, QuestionId question,
                              std::vector<ClaimId> claims) {
    std::map<std::uint32_t, Verdict> groups;
    for (Reading& reading : readings(dossier, origins, std::move(claims)))
        groups[reading.group].readings.push_back(std::move(reading));
    std::vector<Verdict> result;
    for (auto& [group, verdict] : groups) {
        verdict.question = question;
        rank(dossier, reliability, options, verdict);
        result.push_back(std::move(verdict));
    }
    return result;
}

bool part_of(const std::vector<ClaimId>& part, const std::vector<ClaimId>& whole) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

// What is said without some claims; nothing if it is the same.
std::optional<std::string> without(const Dossier& dossier, const Origins& origins,
                                   const Reliability& reliability, const VerdictOptions& options,
                                   const Verdict& verdict, const std::vector<ClaimId>& claims) {
    if (claims.empty()) return "no claim";
    const auto left = by_group(dossier, origins, reliability, options, verdict.question, claims);
    const Verdict& now = left.front();
    if (!part_of(now.readings.front().claims, verdict.readings.front().claims)) return "another reading";
    if (now.inconclusive && !verdict.inconclusive) return "inconclusive";
    return std::nullopt;
}

std::vector<ClaimId> claims_of(const Verdict& verdict) {
    std::set<ClaimId> all;
    for (const Reading& reading : verdict.readings) all.insert(reading.claims.begin(), reading.claims.end());
    return {all.begin(), all.end()};
}

void test(const Dossier& dossier, const Origins& origins, Reliability& reliability,
          const VerdictOptions& options, Verdict& verdict) {
    constexpr std::size_t most_left_out = 200;
    if (verdict.inconclusive) return;
    const std::vector<ClaimId> all = claims_of(verdict);
    std::map<std::string, std::set<ClaimId>> by_source, by_origin;
    for (ClaimId id : all) {
        by_source[dossier[dossier[id].source].id].insert(id);
        for (std::uint32_t origin : origins.of_claim[index(id)]) by_origin[origins.names[origin]].insert(id);
    }
    const auto leave_out = [&](const char* kind, const std::map<std::string, std::set<ClaimId>>& groups) {
        if (groups.size() > most_left_out) return;
        for (const auto& [name, members] : groups) {
            std::vector<ClaimId> rest;
            std::copy_if(all.begin(), all.end(), std::back_inserter(rest),
                         [&left_out = members](ClaimId id) { return !left_out.contains(id); });
            if (const auto instead = without(dossier, origins, reliability, options, verdict, rest))
                verdict.depends_on.push_back({kind, name, *instead});
        }
    };
    leave_out("source", by_source);
    // An origin that is one source and nothing else has been left out already.
    std::erase_if(by_origin, [&](const auto& entry) {
        const auto at = by_source.find(entry.first);
        return at != by_source.end() && at->second == entry.second;
    });
    leave_out("origin", by_origin);
    if (verdict.readings.size() < 2) return;
    std::vector<std::vector<double>> beliefs;
    for (const Reading& reading : verdict.readings)
        beliefs.push_back(reliability.belief_in(dossier, reading));
    for (std::size_t a = 0; a < beliefs.front().size(); ++a)
        for (std::size_t r = 1; r < beliefs.size(); ++r)
            if (beliefs[r][a] > beliefs[0][a] + 1e-9) {
                verdict.depends_on.push_back(
                    {"algorithm", std::string(to_string(Reliability::asked[a])), "another reading"});
                break;
            }
}

}  // namespace

std::vector<Verdict> verdicts(const Dossier& dossier, const VerdictOptions& options) {
    const Origins origins = find_origins(dossier);
    Reliability reliability(dossier);
    std::vector<Verdict> result;
    for (std::uint32_t q = 0; q < dossier.questions().size(); ++q) {
        std::vector<ClaimId> claims = dossier[QuestionId{q}].claims;
        std::erase_if(claims, [&](ClaimId id) {
            return std::find(options.without.begin(), options.without.end(),
                             dossier[dossier[id].source].id) != options.without.end();
        });
        for (Verdict& verdict :
             by_group(dossier, origins, reliability, options, QuestionId{q}, std::move(claims))) {
            if (options.robustness) test(dossier, origins, reliability, options, verdict);
            result.push_back(std::move(verdict));
        }
    }
    std::stable_sort(result.begin(), result.end(), [&](const Verdict& a, const Verdict& b) {
        const Question &x = dossier[a.question], &y = dossier[b.question];
        return std::tie(x.subject, x.predicate) < std::tie(y.subject, y.predicate);
    });
    return result;
}

}  // namespace gainsay
