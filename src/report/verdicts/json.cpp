// Verdicts as JSON. Schema in docs/formats.md.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "gainsay/reconcile.hpp"
#include "gainsay/report.hpp"

namespace gainsay {
namespace {

// By the claims' own ids: the order of the input leaves no trace.
std::vector<std::string> claim_names(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::vector<std::string> names;
    for (ClaimId id : claims) names.push_back(dossier[id].id);
    std::sort(names.begin(), names.end());
    return names;
}

nlohmann::ordered_json reading_json(const Dossier& dossier, const Reading& reading) {
    std::vector<std::vector<std::string>> witnesses;
    for (const auto& witness : reading.witnesses) witnesses.push_back(claim_names(dossier, witness));
    std::sort(witnesses.begin(), witnesses.end());
    nlohmann::ordered_json object{{"value", printable(joint_words(dossier, reading))},
                                  {"support", reading.support},
                                  {"claims", claim_names(dossier, reading.claims)},
                                  {"witnesses", witnesses}};
    for (const Repetition& repeat : reading.repeats)
        object["repeats"].push_back({{"witness", claim_names(dossier, reading.witnesses[repeat.witness])},
                                     {"of", claim_names(dossier, reading.witnesses[repeat.of])},
                                     {"share", repeat.share},
                                     {"because", repeat.because}});
    return object;
}

nlohmann::ordered_json verdict_json(const Dossier& dossier, const Verdict& verdict) {
    const Question& question = dossier[verdict.question];
    nlohmann::ordered_json object{{"schema", 1},
                                  {"subject", question.subject},
                                  {"predicate", question.predicate},
                                  {"verdict", to_string(verdict.outcome)},
                                  {"margin", verdict.margin},
                                  {"trust_margin", verdict.trust_margin},
                                  {"readings", nlohmann::ordered_json::array()}};
    for (const Reading& reading : verdict.readings)
        object["readings"].push_back(reading_json(dossier, reading));
    object["tested"] = verdict.tested;
    object["depends_on"] = nlohmann::ordered_json::array();
    for (const Dependency& d : verdict.depends_on)
        object["depends_on"].push_back({{"kind", d.kind}, {"name", d.name}, {"instead", d.instead}});
    return object;
}

void write_line(std::ostream& out, const nlohmann::ordered_json& object) {
    out << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

}  // namespace

void write_verdict_json(std::ostream& out, const Dossier& dossier, const Verdict& verdict) {
    write_line(out, verdict_json(dossier, verdict));
}

void write_verdict_change_json(std::ostream& out, const Dossier& dossier, const VerdictChange& change) {
    nlohmann::ordered_json object{{"schema", 1}, {"before", verdict_json(dossier, change.before)}};
    object["after"] = nullptr;
    if (change.after) object["after"] = verdict_json(dossier, *change.after);
    write_line(out, object);
}

}  // namespace gainsay
