#include "cli/settling.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace gainsay::cli {
namespace {

std::string number(double x) {
    if (std::isinf(x)) return x < 0 ? "-infinity" : "infinity";
    if (x == std::floor(x) && std::abs(x) < 1e15) return fmt::format("{}", static_cast<long long>(x));
    return fmt::format("{:.6g}", x);
}

std::string day(double x) {
    return std::isinf(x) ? ".." : to_string(Day{static_cast<std::int64_t>(std::floor(x))});
}

std::string range(const Reading& reading, bool dates) {
    const Interval hull = reading.joint->core_hull();
    const auto show = [&](double x) { return dates ? day(x) : number(x); };
    const std::string low = show(hull.lower.value), high = show(hull.upper.value);
    std::string text = low == high ? low : fmt::format("{} to {}", low, high);
    if (reading.unit != nullptr) text += fmt::format(" {}", reading.unit->symbol);
    return text;
}

// What a reading holds, in the words of its claims where it has no joint value.
std::string value_of(const Dossier& dossier, const Reading& reading) {
    if (reading.joint)
        return range(reading, std::holds_alternative<Date>(dossier[reading.claims.front()].value));
    std::set<std::string> words;
    for (ClaimId id : reading.claims) words.insert(printable(dossier[id].words));
    constexpr std::size_t most_shown = 3;
    std::string text;
    std::size_t shown = 0;
    for (const std::string& w : words) {
        if (shown++ == most_shown) return text + fmt::format(" and {} more", words.size() - most_shown);
        text += (text.empty() ? "" : "; ") + w;
    }
    return text;
}

std::string voices(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::set<std::string> names;
    for (ClaimId id : claims) {
        const Claim& claim = dossier[id];
        std::string name = printable(dossier[claim.source].id);
        if (!claim.said_by.empty()) name += fmt::format(" ({})", printable(claim.holder()));
        names.insert(std::move(name));
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string question_of(const Dossier& dossier, const Verdict& verdict) {
    const Question& question = dossier[verdict.question];
    std::string text = fmt::format("{} / {}", printable(question.subject), printable(question.predicate));
    // Where claims are not all comparable, what limits these ones says which part of the question is meant.
    const Claim& claim = dossier[verdict.readings.front().claims.front()];
    for (const std::string* part : {&claim.when, &claim.where, &claim.scope})
        if (!part->empty()) text += fmt::format(", {}", printable(*part));
    return text;
}

std::string ruling(const Verdict& verdict) {
    if (verdict.readings.size() == 1) return "undisputed";
    return verdict.inconclusive ? "inconclusive"
           : verdict.margin > 0 ? "best supported"
                                : "more trusted voices";
}

}  // namespace

bool is_dossier(const std::string& path) {
    return std::filesystem::is_directory(path) || std::filesystem::path(path).extension() == ".toml";
}

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
        out += fmt::format("    {:<28} {} witness{}: {}\n", value_of(dossier, reading), witnesses,
                           witnesses == 1 ? "" : "es", voices(dossier, reading.claims));
        for (const auto& group : reading.witnesses)
            if (group.size() > 1) out += fmt::format("      one origin: {}\n", voices(dossier, group));
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
        r["value"] = value_of(dossier, reading);
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
