#include "cli/settling.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace gainsay::cli {
namespace {

std::set<std::string> voices(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::set<std::string> names;
    for (ClaimId id : claims) {
        const Claim& claim = dossier[id];
        std::string name = printable(dossier[claim.source].id);
        if (!claim.said_by.empty()) name += fmt::format(" ({})", printable(claim.holder()));
        names.insert(std::move(name));
    }
    return names;
}

std::string question_of(const Dossier& dossier, const Verdict& verdict) {
    std::string text = printable(question_words(dossier, verdict.question));
    // Where claims are not all comparable, what limits these ones says which part of the question is meant.
    const Claim& claim = dossier[verdict.readings.front().claims.front()];
    std::vector<std::string> parts;
    for (const std::string* part : {&claim.when, &claim.where, &claim.scope})
        if (!part->empty()) parts.push_back(printable(*part));
    if (!parts.empty()) text += fmt::format(" ({})", fmt::join(parts, ", "));
    return text;
}

std::string ruling(const Verdict& verdict) {
    if (verdict.readings.size() == 1) return "undisputed";
    return verdict.inconclusive                              ? "inconclusive"
           : verdict.margin >= VerdictOptions{}.least_margin ? "best supported"
                                                             : "more trusted voices";
}

// By how much a witness that seems to repeat another counts less.
std::string less_repeated(const Reading& reading, std::size_t witness) {
    for (const Repetition& r : reading.repeats)
        if (r.witness == witness)
            return fmt::format(", {:.2f} of it repeated from witness {}", r.share, r.of + 1);
    return {};
}

// Which rule decided, and what the runner-up lacks.
std::string rule_of(const Verdict& verdict) {
    if (verdict.readings.size() == 1) return "    no claim speaks against it\n";
    const double least = VerdictOptions{}.least_margin;
    const Reading& second = verdict.readings[1];
    if (verdict.margin >= least)
        return fmt::format(
            "    support decides: {:.2f} against {:.2f}; the runner-up lacks {:.2f} of a witness to "
            "draw level\n",
            verdict.readings[0].support, second.support, verdict.margin);
    if (!verdict.inconclusive)
        return fmt::format(
            "    supports are within {:.2f} of a witness, so that trust decides: {:.2f} against {:.2f}; "
            "the runner-up lacks {:.2f}\n",
            least, verdict.standing[0], verdict.standing[1], verdict.trust_margin);
    return fmt::format(
        "    neither support ({:.2f} against {:.2f}) nor trust ({:.2f} against {:.2f}) differs by {:.2f}\n",
        verdict.readings[0].support, second.support, verdict.standing[0], verdict.standing[1], least);
}

}  // namespace

std::uint64_t peak_bytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::strtoull(line.c_str() + 6, nullptr, 10) * 1024;
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

void reset_peak_bytes() {
    std::ofstream clear("/proc/self/clear_refs");
    clear << 5;
}

std::string words_of(const Dossier& dossier, const Verdict& verdict) {
    std::string out = fmt::format("{:<66} {}\n", question_of(dossier, verdict), ruling(verdict));
    for (const Reading& reading : verdict.readings) {
        const std::size_t witnesses = reading.witnesses.size();
        out +=
            fmt::format("    {:<28} {} witness{}: {}\n", printable(joint_words(dossier, reading)), witnesses,
                        witnesses == 1 ? "" : "es", fmt::join(voices(dossier, reading.claims), ", "));
        for (const auto& group : reading.witnesses)
            if (const auto names = voices(dossier, group); names.size() > 1)
                out += fmt::format("      one origin: {}\n", fmt::join(names, ", "));
        for (const Repetition& r : reading.repeats)
            out += fmt::format("      {} counts {:.2g}: {}\n",
                               fmt::join(voices(dossier, reading.witnesses[r.witness]), ", "), 1 - r.share,
                               printable(r.because));
    }
    if (std::any_of(verdict.readings.begin(), verdict.readings.end(),
                    [](const Reading& reading) { return !reading.repeats.empty(); }))
        out += "      (what is inferred so, independent_of in the dossier overrules)\n";
    if (verdict.readings.size() > 1)
        out += fmt::format("      margin {:.2g} of support, {:.2g} of trust\n", verdict.margin,
                           verdict.trust_margin);
    for (const Dependency& d : verdict.depends_on)
        out += fmt::format("      {} {} {}: {}\n",
                           d.kind == "algorithm"       ? "after the"
                           : d.kind == "hedge profile" ? "under the"
                                                       : "without the",
                           d.kind, printable(d.name), d.instead);
    if (verdict.readings.size() > 1 && !verdict.inconclusive && verdict.depends_on.empty())
        out += "      stands whichever one source, origin, algorithm or hedge profile is left out\n";
    return out;
}

std::string json_of(const Dossier& dossier, const Verdict& verdict) {
    nlohmann::ordered_json object;
    const Question& question = dossier[verdict.question];
    object["schema"] = 1;
    object["subject"] = question.subject;
    object["predicate"] = question.predicate;
    object["verdict"] = ruling(verdict);
    object["margin"] = verdict.margin;
    object["trust_margin"] = verdict.trust_margin;
    object["readings"] = nlohmann::ordered_json::array();
    for (const Reading& reading : verdict.readings) {
        nlohmann::ordered_json r;
        r["value"] = printable(joint_words(dossier, reading));
        r["support"] = reading.support;
        const auto ids = [&](const std::vector<ClaimId>& claims) {
            std::vector<std::string> names;
            for (ClaimId id : claims) names.push_back(dossier[id].id);
            std::sort(names.begin(), names.end());
            return names;
        };
        r["claims"] = ids(reading.claims);
        std::vector<std::vector<std::string>> witnesses;
        for (const auto& group : reading.witnesses) witnesses.push_back(ids(group));
        std::sort(witnesses.begin(), witnesses.end());
        r["witnesses"] = witnesses;
        for (const Repetition& repeat : reading.repeats)
            r["repeats"].push_back({{"witness", ids(reading.witnesses[repeat.witness])},
                                    {"of", ids(reading.witnesses[repeat.of])},
                                    {"share", repeat.share},
                                    {"because", repeat.because}});
        object["readings"].push_back(std::move(r));
    }
    object["depends_on"] = nlohmann::ordered_json::array();
    for (const Dependency& d : verdict.depends_on)
        object["depends_on"].push_back({{"kind", d.kind}, {"name", d.name}, {"instead", d.instead}});
    return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string explanation_of(const Dossier& dossier, const Verdict& verdict) {
    std::string out = words_of(dossier, verdict);
    for (std::size_t i = 0; i < verdict.readings.size(); ++i) {
        const Reading& reading = verdict.readings[i];
        out += fmt::format("    {}: support {:.2f}, trust {:.2f}\n", printable(joint_words(dossier, reading)),
                           reading.support, verdict.standing[i]);
        for (std::size_t w = 0; w < reading.witnesses.size(); ++w) {
            double weight = 0;
            for (ClaimId id : reading.witnesses[w])
                weight = std::max(weight, dossier[dossier[id].source].trust.value_or(1));
            out +=
                fmt::format("      witness {}, weight {:.2f}{}\n", w + 1, weight, less_repeated(reading, w));
            for (ClaimId id : reading.witnesses[w]) {
                const Claim& claim = dossier[id];
                const auto voice =
                    std::find_if(verdict.voices.begin(), verdict.voices.end(),
                                 [&](const VoiceTrust& v) { return v.voice == voice_of(dossier, claim); });
                out +=
                    fmt::format("        {} {}: \"{}\", reliability {:.2f} ± {:.2f}\n", printable(claim.id),
                                printable(voice->voice), printable(claim.words), voice->trust, voice->spread);
            }
        }
    }
    return out + rule_of(verdict);
}

}  // namespace gainsay::cli
