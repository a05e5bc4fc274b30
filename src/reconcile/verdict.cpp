// What can be said of each question, and what that depends on.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>
#include <tuple>

#include "gainsay/graph.hpp"
#include "gainsay/reconcile.hpp"
#include "gainsay/trust.hpp"
#include "reconcile/hedge_profiles.hpp"
#include "reconcile/inference.hpp"

namespace gainsay {
namespace {

// Reliability of each voice after several algorithms, and which facts each of them believes.
class Reliability {
  public:
    Reliability(const Dossier& dossier, bool inferred) : table_(claim_table(dossier)) {
        if (table_.claims() == 0) return;
        const TrustOptions options = trust_options(dossier, table_);
        for (Algorithm algorithm : asked) results_.push_back(settle(table_, algorithm, options));
        // Where voices copy, an algorithm that does not see it trusts those that agree with their copiers.
        if (inferred && !results_.back().copying.empty()) trusted_ = results_.size() - 1;
    }
    // The trust of the best voice of a witness.
    double trust_of(const Dossier& dossier, const std::vector<ClaimId>& witness) const {
        double best = 0;
        for (ClaimId id : witness) best = std::max(best, trust_of(voice_of(dossier, dossier[id])));
        return best;
    }
    double trust_of(std::string_view voice) const { return voice_trust(voice).trust; }
    VoiceTrust voice_trust(std::string_view voice) const {
        VoiceTrust result{std::string(voice)};
        const auto at = std::lower_bound(table_.sources.begin(), table_.sources.end(), voice);
        if (results_.empty() || at == table_.sources.end() || *at != voice) return result;
        const auto number = static_cast<std::size_t>(at - table_.sources.begin());
        result.trust = results_[trusted_].trust[number];
        result.spread = results_[trusted_].spread[number];
        return result;
    }
    const ClaimTable& table() const noexcept { return table_; }
    std::vector<Dependence> copying() const {
        return results_.empty() ? std::vector<Dependence>{} : results_.back().copying;
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

    static constexpr std::array<Algorithm, 5> asked{Algorithm::one_coin, Algorithm::voting,
                                                    Algorithm::truth_finder, Algorithm::crh,
                                                    Algorithm::accu_copy};

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
    std::size_t trusted_ = 0;  // the result that tells how reliable voices are
    std::map<std::array<std::string, 3>, std::vector<std::uint32_t>> facts_;
    bool indexed_ = false;
};

double standing(const Dossier& dossier, const Reliability& reliability, const Reading& reading) {
    double sum = 0;
    for (const auto& witness : reading.witnesses) sum += reliability.trust_of(dossier, witness);
    for (const Repetition& r : reading.repeats)
        sum -= r.share * reliability.trust_of(dossier, reading.witnesses[r.witness]);
    return sum;
}

// What verdicts are made from.
struct Court {
    const Dossier& dossier;
    const Origins& origins;
    Reliability& reliability;
    const detail::Inferences& inferences;
    const VerdictOptions& options;
};

// Which of two readings that tie in support stands first is decided by trust.
void rank(const Court& court, Verdict& verdict) {
    std::vector<Reading>& readings = verdict.readings;
    std::stable_sort(readings.begin(), readings.end(),
                     [](const Reading& a, const Reading& b) { return a.support > b.support; });
    const auto standing_of = [&](const Reading& r) { return standing(court.dossier, court.reliability, r); };
    const double top = readings.front().support;
    const auto contenders_end = std::find_if(readings.begin(), readings.end(), [&](const Reading& r) {
        return r.support <= top - court.options.least_margin;
    });
    std::stable_sort(readings.begin(), contenders_end, [&](const Reading& a, const Reading& b) {
        return standing_of(a) > standing_of(b) + 1e-12;
    });
    for (const Reading& reading : readings) verdict.standing.push_back(standing_of(reading));
    const bool rivals = readings.size() > 1;
    verdict.margin = readings[0].support - (rivals ? readings[1].support : 0);
    verdict.trust_margin = verdict.standing[0] - (rivals ? verdict.standing[1] : 0);
    const double least = court.options.least_margin;
    verdict.outcome = !rivals                         ? Outcome::undisputed
                      : verdict.margin >= least       ? Outcome::best_supported
                      : verdict.trust_margin >= least ? Outcome::more_trusted_voices
                                                      : Outcome::inconclusive;
}

std::vector<Verdict> by_group(const Court& court, QuestionId question, std::vector<ClaimId> claims) {
    std::map<std::uint32_t, Verdict> groups;
    for (Reading& reading : readings(court.dossier, court.origins, std::move(claims))) {
        if (court.options.inferred) court.inferences.apply(reading);
        groups[reading.group].readings.push_back(std::move(reading));
    }
    std::vector<Verdict> result;
    for (auto& [group, verdict] : groups) {
        verdict.question = question;
        rank(court, verdict);
        result.push_back(std::move(verdict));
    }
    return result;
}

bool part_of(const std::vector<ClaimId>& part, const std::vector<ClaimId>& whole) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

// What is said of these claims instead; nothing if it is the same.
std::optional<std::string> instead(const Court& court, const Verdict& verdict,
                                   const std::vector<ClaimId>& claims) {
    if (claims.empty()) return "no claim";
    const Verdict now = std::move(by_group(court, verdict.question, claims).front());
    const std::vector<ClaimId>&mine = verdict.readings.front().claims, &theirs = now.readings.front().claims;
    if (!part_of(theirs, mine) && !part_of(mine, theirs)) return "another reading";
    if (now.outcome == Outcome::inconclusive && verdict.outcome != Outcome::inconclusive)
        return "inconclusive";
    if (now.readings.size() == 1 && verdict.readings.size() > 1 && theirs.size() > mine.size())
        return "undisputed";
    return std::nullopt;
}

std::vector<ClaimId> claims_of(const Verdict& verdict) {
    std::set<ClaimId> all;
    for (const Reading& reading : verdict.readings) all.insert(reading.claims.begin(), reading.claims.end());
    return {all.begin(), all.end()};
}

void leave_out_claims(const Court& court, Verdict& verdict) {
    constexpr std::size_t most_left_out = 200;
    const std::vector<ClaimId> all = claims_of(verdict);
    std::map<std::string, std::set<ClaimId>> by_source, by_origin;
    for (ClaimId id : all) {
        by_source[court.dossier[court.dossier[id].source].id].insert(id);
        for (std::uint32_t origin : court.origins.of_claim[index(id)])
            by_origin[court.origins.names[origin]].insert(id);
    }
    const auto leave_out = [&](const char* kind, const std::map<std::string, std::set<ClaimId>>& groups) {
        if (groups.size() > most_left_out) return;
        for (const auto& [name, members] : groups) {
            std::vector<ClaimId> rest;
            std::copy_if(all.begin(), all.end(), std::back_inserter(rest),
                         [&left_out = members](ClaimId id) { return !left_out.contains(id); });
            if (const auto other = instead(court, verdict, rest))
                verdict.depends_on.push_back({kind, name, *other});
        }
    };
    leave_out("source", by_source);
    // An origin that is one source and nothing else has been left out already.
    std::erase_if(by_origin, [&](const auto& entry) {
        const auto at = by_source.find(entry.first);
        return at != by_source.end() && at->second == entry.second;
    });
    leave_out("origin", by_origin);
}

void leave_out_inferences(const Court& court, Verdict& verdict) {
    const auto lowered = [](const Reading& reading) { return !reading.repeats.empty(); };
    if (std::none_of(verdict.readings.begin(), verdict.readings.end(), lowered)) return;
    VerdictOptions declared = court.options;
    declared.inferred = false;
    const Court other{court.dossier, court.origins, court.reliability, court.inferences, declared};
    if (const auto found = instead(other, verdict, claims_of(verdict)))
        verdict.depends_on.push_back({"inference", "that one witness has it from another", *found});
}

void ask_algorithms(const Court& court, Verdict& verdict) {
    std::vector<std::vector<double>> beliefs;
    for (const Reading& reading : verdict.readings)
        beliefs.push_back(court.reliability.belief_in(court.dossier, reading));
    for (std::size_t a = 0; a < beliefs.front().size(); ++a)
        for (std::size_t r = 1; r < beliefs.size(); ++r)
            if (beliefs[r][a] > beliefs[0][a] + 1e-9) {
                verdict.depends_on.push_back(
                    {"algorithm", std::string(to_string(Reliability::asked[a])), "another reading"});
                break;
            }
}

// The dossier as each hedge profile reads it, made when the first verdict needs it.
class Profiles {
  public:
    void ask(const Court& court, Verdict& verdict) {
        const std::vector<ClaimId> claims = claims_of(verdict);
        if (std::none_of(claims.begin(), claims.end(),
                         [&](ClaimId id) { return detail::has_hedge(court.dossier[id]); }))
            return;
        if (read_.empty())
            for (const detail::HedgeProfile& profile : detail::hedge_profiles)
                read_.push_back(detail::read_with(court.dossier, profile));
        for (std::size_t i = 0; i < read_.size(); ++i) {
            const Court other{read_[i], court.origins, court.reliability, court.inferences, court.options};
            if (const auto found = instead(other, verdict, claims))
                verdict.depends_on.push_back(
                    {"hedge profile", std::string(detail::hedge_profiles[i].name), *found});
        }
    }

  private:
    std::vector<Dossier> read_;
};

void test(const Court& court, Profiles& profiles, Verdict& verdict) {
    if (verdict.outcome == Outcome::inconclusive) return;
    verdict.tested = true;
    leave_out_claims(court, verdict);
    leave_out_inferences(court, verdict);
    if (verdict.readings.size() > 1) ask_algorithms(court, verdict);
    profiles.ask(court, verdict);
}

std::vector<VoiceTrust> voices_in(const Court& court, const Verdict& verdict) {
    std::set<std::string_view> names;
    for (ClaimId id : claims_of(verdict)) names.insert(voice_of(court.dossier, court.dossier[id]));
    std::vector<VoiceTrust> result;
    for (std::string_view name : names) result.push_back(court.reliability.voice_trust(name));
    return result;
}

void require_sources(const Dossier& dossier, const std::vector<std::string>& names) {
    for (const std::string& name : names)
        if (!dossier.source_id(name)) throw std::invalid_argument("no source is called \"" + name + '"');
}

std::size_t shared_claims(const Verdict& verdict, const std::vector<ClaimId>& claims) {
    std::size_t shared = 0;
    for (const Reading& reading : verdict.readings)
        for (ClaimId id : reading.claims) shared += std::binary_search(claims.begin(), claims.end(), id);
    return shared;
}

// The verdict that keeps most of its claims; null if none keeps any.
const Verdict* kept(const Verdict& verdict, const std::vector<Verdict>& now) {
    const std::vector<ClaimId> claims = claims_of(verdict);
    const Verdict* best = nullptr;
    std::size_t most = 0;
    for (const Verdict& other : now) {
        if (other.question != verdict.question) continue;
        const std::size_t shared = shared_claims(other, claims);
        if (shared <= most) continue;
        best = &other;
        most = shared;
    }
    return best;
}

bool says_the_same(const Verdict& before, const Verdict& now) {
    return before.outcome == now.outcome && before.readings.size() == now.readings.size() &&
           part_of(now.readings.front().claims, before.readings.front().claims);
}

}  // namespace

std::string_view to_string(Outcome outcome) noexcept {
    switch (outcome) {
        case Outcome::undisputed:
            return "undisputed";
        case Outcome::best_supported:
            return "best supported";
        case Outcome::more_trusted_voices:
            return "more trusted voices";
        case Outcome::inconclusive:
            return "inconclusive";
    }
    return "";
}

std::vector<Verdict> verdicts(const Dossier& dossier, const VerdictOptions& options) {
    require_sources(dossier, options.without);
    const Origins origins = find_origins(dossier);
    Reliability reliability(dossier, options.inferred);
    const detail::Inferences inferences(dossier, origins, reliability.table(), reliability.copying());
    const Court court{dossier, origins, reliability, inferences, options};
    Profiles profiles;
    std::vector<Verdict> result;
    for (std::uint32_t q = 0; q < dossier.questions().size(); ++q) {
        std::vector<ClaimId> claims = dossier[QuestionId{q}].claims;
        std::erase_if(claims, [&](ClaimId id) {
            return std::find(options.without.begin(), options.without.end(),
                             dossier[dossier[id].source].id) != options.without.end();
        });
        for (Verdict& verdict : by_group(court, QuestionId{q}, std::move(claims))) {
            if (options.robustness) test(court, profiles, verdict);
            verdict.voices = voices_in(court, verdict);
            result.push_back(std::move(verdict));
        }
    }
    std::stable_sort(result.begin(), result.end(), [&](const Verdict& a, const Verdict& b) {
        const Question &x = dossier[a.question], &y = dossier[b.question];
        return std::tie(x.subject, x.predicate) < std::tie(y.subject, y.predicate);
    });
    return result;
}

std::vector<VerdictChange> what_if(const Dossier& dossier, const std::vector<std::string>& without) {
    VerdictOptions options;
    options.robustness = false;
    std::vector<Verdict> before = verdicts(dossier, options);
    options.without = without;
    const std::vector<Verdict> now = verdicts(dossier, options);
    std::vector<VerdictChange> changes;
    for (Verdict& verdict : before) {
        const Verdict* after = kept(verdict, now);
        if (after != nullptr && says_the_same(verdict, *after)) continue;
        changes.push_back({std::move(verdict), after != nullptr ? std::optional(*after) : std::nullopt});
    }
    return changes;
}

}  // namespace gainsay
