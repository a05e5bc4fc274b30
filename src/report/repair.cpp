// A proposal of what to doubt, for a terminal and as JSON.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "gainsay/report.hpp"
#include "report/layout.hpp"
#include "report/rows.hpp"
#include "report/words.hpp"

namespace gainsay {
namespace {

using namespace report;

// "archive > Korean delegation ¶49 “yes” (the communiqué, mentions aid)".
std::string claim_name(const Dossier& dossier, ClaimId id) {
    const Claim& claim = dossier[id];
    std::string text = dossier[claim.source].id;
    for (const std::string& voice : claim.said_by) text += " > " + voice;
    if (claim.place.paragraph > 0) text += fmt::format(" ¶{}", claim.place.paragraph);
    const std::string unit = claim.unit.empty() ? "" : ' ' + claim.unit;
    const std::string_view denied = claim.polarity == Polarity::denied ? "denied: " : "";
    return fmt::format("{} {}“{}{}” ({}, {})", text, denied, claim.words, unit, claim.subject,
                       claim.predicate);
}

// By the claims' own ids: the order of the input leaves no trace.
std::vector<ClaimId> by_name(const Dossier& dossier, std::vector<ClaimId> claims) {
    std::sort(claims.begin(), claims.end(),
              [&](ClaimId a, ClaimId b) { return dossier[a].id < dossier[b].id; });
    return claims;
}

std::string outcome_words(const Repair& repair) {
    if (!repair.verified)
        return fmt::format("cost {:g}, not verified, bound {:g}", repair.cost, repair.bound);
    if (repair.proven) return fmt::format("cost {:g}, proven cheapest", repair.cost);
    return fmt::format("cost {:g}, bound {:g}", repair.cost, repair.bound);
}

std::vector<Fact> reasons_for(const Dossier& dossier, const Repair& repair, ClaimId doubted) {
    std::vector<Fact> facts;
    for (const RepairReason& reason : repair.reasons) {
        if (std::find(reason.claims.begin(), reason.claims.end(), doubted) == reason.claims.end()) continue;
        for (ClaimId other : by_name(dossier, reason.claims))
            if (other != doubted) facts.push_back({"against", claim_name(dossier, other)});
        facts.push_back({"why", reason.because});
    }
    return facts;
}

void write_lines(std::ostream& out, const std::string& text, Ink ink, const TextOptions& options) {
    for (const std::string& line : wrapped(printable(text), options.width))
        out << inked(line, ink, options.color) << '\n';
}

}  // namespace

void write_repair(std::ostream& out, const Dossier& dossier, const Repair& repair,
                  const TextOptions& options) {
    if (repair.doubted.empty()) {
        out << "Nothing to repair: no conflicts.\n";
        return;
    }
    write_lines(out,
                fmt::format("Doubting {} leaves the rest consistent ({}).",
                            counted(repair.doubted.size(), "claim"), outcome_words(repair)),
                Ink::plain, options);
    for (ClaimId id : by_name(dossier, repair.doubted)) {
        out << '\n';
        write_lines(out, claim_name(dossier, id), Ink::bold, options);
        write_facts(out, reasons_for(dossier, repair, id), options);
    }
}

void write_repair_json(std::ostream& out, const Dossier& dossier, const Repair& repair) {
    const auto ids = [&](const std::vector<ClaimId>& claims) {
        std::vector<std::string> result;
        for (ClaimId id : by_name(dossier, claims)) result.push_back(dossier[id].id);
        return result;
    };
    nlohmann::ordered_json reasons = nlohmann::ordered_json::array();
    for (const RepairReason& reason : repair.reasons)
        reasons.push_back({{"claims", ids(reason.claims)}, {"because", reason.because}});
    const nlohmann::ordered_json document = {
        {"schema", 1},           {"doubted", ids(repair.doubted)}, {"cost", repair.cost},
        {"bound", repair.bound}, {"proven", repair.proven},        {"verified", repair.verified},
        {"reasons", reasons}};
    out << document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace gainsay
