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
    return verdict.inconclusive ? "inconclusive"
           : verdict.margin > 0 ? "best supported"
                                : "more trusted voices";
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
    }
    if (verdict.readings.size() > 1)
        out += fmt::format("      margin {:.2g} of support, {:.2g} of trust\n", verdict.margin,
                           verdict.trust_margin);
    for (const Dependency& d : verdict.depends_on)
        out += fmt::format("      {} {} {}: {}\n", d.kind == "algorithm" ? "after the" : "without the",
                           d.kind, printable(d.name), d.instead);
    if (verdict.readings.size() > 1 && !verdict.inconclusive && verdict.depends_on.empty())
        out += "      stands whichever one source, origin or algorithm is left out\n";
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
        object["readings"].push_back(std::move(r));
    }
    object["depends_on"] = nlohmann::ordered_json::array();
    for (const Dependency& d : verdict.depends_on)
        object["depends_on"].push_back({{"kind", d.kind}, {"name", d.name}, {"instead", d.instead}});
    return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace gainsay::cli
