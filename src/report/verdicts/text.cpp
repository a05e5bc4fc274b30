// Verdicts for a terminal.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>
#include <tuple>

#include "gainsay/report.hpp"
#include "report/rows.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using namespace report;

// "archive (Korean delegation)", each once, in order.
std::string speakers_of(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::set<std::string> names;
    for (ClaimId id : claims) {
        const Claim& claim = dossier[id];
        std::string name = dossier[claim.source].id;
        if (!claim.said_by.empty()) name += fmt::format(" ({})", claim.holder());
        names.insert(std::move(name));
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

// Where claims are not all comparable, what limits these ones says which part of the question is meant.
std::string limited_question(const Dossier& dossier, const Verdict& verdict) {
    const Claim& claim = dossier[verdict.readings.front().claims.front()];
    std::vector<std::string_view> parts;
    for (const std::string* part : {&claim.when, &claim.where, &claim.scope})
        if (!part->empty()) parts.push_back(*part);
    const std::string words = question_words(dossier, verdict.question);
    return parts.empty() ? words : fmt::format("{} ({})", words, fmt::join(parts, ", "));
}

Ink ink_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::undisputed:
        case Outcome::best_supported:
            return Ink::green;
        case Outcome::more_trusted_voices:
            return Ink::cyan;
        case Outcome::inconclusive:
            return Ink::yellow;
    }
    return Ink::plain;
}

void write_readings(std::ostream& out, const Dossier& dossier, const Verdict& verdict,
                    const TextOptions& options) {
    std::vector<std::vector<Cell>> rows;
    for (const Reading& reading : verdict.readings)
        rows.push_back({{printable(joint_words(dossier, reading)), Ink::bold},
                        {counted(reading.witnesses.size(), "witness"), Ink::plain},
                        {printable(speakers_of(dossier, reading.claims)), Ink::cyan}});
    write_table(out, {{"", 40}, {"", 12}, {""}}, rows,
                {.width = options.width, .indent = 2, .color = options.color});
}

// "without the source a or b: another reading".
std::string dependency_words(const std::vector<const Dependency*>& alike) {
    const std::string& kind = alike.front()->kind;
    const std::string_view how = kind == "algorithm"       ? "after the"
                                 : kind == "hedge profile" ? "under the"
                                                           : "without the";
    std::string names;
    for (std::size_t i = 0; i < alike.size(); ++i)
        names += (i == 0 ? "" : i + 1 < alike.size() ? ", " : " or ") + alike[i]->name;
    return fmt::format("{} {} {}: {}", how, kind, names, alike.front()->instead);
}

std::vector<Fact> dependencies_of(const Verdict& verdict) {
    std::vector<std::vector<const Dependency*>> groups;
    for (const Dependency& dependency : verdict.depends_on) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
            return group.front()->kind == dependency.kind && group.front()->instead == dependency.instead;
        });
        if (same != groups.end()) same->push_back(&dependency);
        else groups.push_back({&dependency});
    }
    std::vector<Fact> facts;
    for (const auto& group : groups) facts.push_back({"depends", dependency_words(group)});
    return facts;
}

std::vector<Fact> facts_of(const Dossier& dossier, const Verdict& verdict) {
    std::vector<Fact> facts;
    bool inferred = false;
    for (const Reading& reading : verdict.readings) {
        for (const auto& witness : reading.witnesses)
            if (const std::string voices = speakers_of(dossier, witness);
                voices.find(", ") != std::string::npos)
                facts.push_back({"one origin", voices});
        for (const Repetition& repetition : reading.repeats) {
            facts.push_back(
                {"repeats", fmt::format("{} counts {:.2g}: {}",
                                        speakers_of(dossier, reading.witnesses[repetition.witness]),
                                        1 - repetition.share, repetition.because)});
            inferred = true;
        }
    }
    if (inferred) facts.push_back({"", "(what is inferred so, independent_of in the dossier overrules)"});
    if (verdict.readings.size() > 1)
        facts.push_back({"margin", fmt::format("{:.2g} of support, {:.2g} of trust", verdict.margin,
                                               verdict.trust_margin)});
    for (Fact& fact : dependencies_of(verdict)) facts.push_back(std::move(fact));
    if (verdict.readings.size() > 1 && verdict.tested && verdict.depends_on.empty())
        facts.push_back(
            {"robust", "stands whichever one source, origin, algorithm or hedge profile is left out"});
    return facts;
}

// By how much a witness that seems to repeat another counts less.
std::string less_repeated(const Reading& reading, std::size_t witness) {
    for (const Repetition& r : reading.repeats)
        if (r.witness == witness)
            return fmt::format(", {:.2f} of it repeated from witness {}", r.share, r.of + 1);
    return {};
}

// What a witness weighs, and what its voices say and how reliable they are.
std::string witness_words(const Dossier& dossier, const Verdict& verdict, const Reading& reading,
                          std::size_t witness) {
    double weight = 0;
    std::vector<std::string> said;
    for (ClaimId id : reading.witnesses[witness]) {
        const Claim& claim = dossier[id];
        weight = std::max(weight, dossier[claim.source].trust.value_or(1));
        const auto voice =
            std::find_if(verdict.voices.begin(), verdict.voices.end(),
                         [&](const VoiceTrust& v) { return v.voice == voice_of(dossier, claim); });
        said.push_back(fmt::format("{} {}: \"{}\", reliability {:.2f} ± {:.2f}", claim.id, voice->voice,
                                   claim.words, voice->trust, voice->spread));
    }
    return fmt::format("weight {:.2f}{}; {}", weight, less_repeated(reading, witness), fmt::join(said, "; "));
}

// Which rule decided, and what the runner-up lacks.
std::string rule_words(const Verdict& verdict) {
    const auto& [readings, standing] = std::tie(verdict.readings, verdict.standing);
    switch (verdict.outcome) {
        case Outcome::undisputed:
            return "no claim speaks against it";
        case Outcome::best_supported:
            return fmt::format(
                "support decides: {:.2f} against {:.2f}; the runner-up lacks {:.2f} of a witness to draw "
                "level",
                readings[0].support, readings[1].support, verdict.margin);
        case Outcome::more_trusted_voices:
            return fmt::format(
                "supports are too near to each other, so that trust decides: {:.2f} against {:.2f}; the "
                "runner-up lacks {:.2f}",
                standing[0], standing[1], verdict.trust_margin);
        case Outcome::inconclusive:
            return fmt::format(
                "neither support ({:.2f} against {:.2f}) nor trust ({:.2f} against {:.2f}) tells them apart",
                readings[0].support, readings[1].support, standing[0], standing[1]);
    }
    return {};
}

// What all readings together leave possible.
std::string fused_words(const Dossier& dossier, const Verdict& verdict, const Distribution& all) {
    const Reading& first = verdict.readings.front();
    const ValueKind kind = kind_of(dossier[first.claims.front()].value);
    return "all readings leave possible " +
           distribution_words(all, report::Part::support, kind,
                              dossier.predicate(dossier[verdict.question].predicate), first.unit);
}

}  // namespace

void write_verdict(std::ostream& out, const Dossier& dossier, const Verdict& verdict,
                   const TextOptions& options) {
    write_heading(out, limited_question(dossier, verdict),
                  {to_string(verdict.outcome), ink_of(verdict.outcome), ""}, options);
    write_readings(out, dossier, verdict, options);
    write_facts(out, facts_of(dossier, verdict), options);
}

void write_verdict_reasons(std::ostream& out, const Dossier& dossier, const Verdict& verdict,
                           const TextOptions& options) {
    write_verdict(out, dossier, verdict, options);
    std::vector<Fact> facts;
    for (std::size_t r = 0; r < verdict.readings.size(); ++r) {
        const Reading& reading = verdict.readings[r];
        facts.push_back(
            {"reading", fmt::format("{}: support {:.2f}, trust {:.2f}", joint_words(dossier, reading),
                                    reading.support, verdict.standing[r])});
        for (std::size_t w = 0; w < reading.witnesses.size(); ++w)
            facts.push_back({fmt::format("witness {}", w + 1), witness_words(dossier, verdict, reading, w)});
    }
    if (const auto all = fused(verdict.readings); all && verdict.readings.size() > 1)
        facts.push_back({"together", fused_words(dossier, verdict, *all)});
    facts.push_back({"rule", rule_words(verdict)});
    write_facts(out, facts, options);
}

}  // namespace gainsay
