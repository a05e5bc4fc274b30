#include "input/decisions.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "input/files/files.hpp"
#include "input/json/json_objects.hpp"

namespace gainsay {
namespace input {
namespace {

std::string member_text(const JsonObject& object, std::string_view name) {
    const JsonMember* member = object.member(name);
    return member != nullptr && member->kind == JsonKind::text ? member->text : std::string{};
}

// Nothing, with a message, if it is none.
std::optional<Decision> decision_of(const JsonObject& object, const TextFile& file, Intake& intake) {
    Decision decision;
    decision.finding = member_text(object, "finding");
    if (decision.finding.empty()) {
        intake.error(file.at(object.at), "no finding is named, expected \"finding\": \"...\"",
                     "missing-finding");
        return std::nullopt;
    }
    const std::string ruling = member_text(object, "ruling");
    const auto parsed = parse_ruling(ruling);
    if (!parsed) {
        const JsonMember* member = object.member("ruling");
        intake.error(
            file.at(member != nullptr ? member->at : object.at),
            "ruling \"" + ruling + "\" found, expected one of accepted, dismissed, not_a_conflict, resolved",
            "ruling");
        return std::nullopt;
    }
    decision.ruling = *parsed;
    decision.because = member_text(object, "because");
    decision.by = member_text(object, "by");
    decision.at = member_text(object, "at");
    if (const JsonMember* claims = object.member("claims")) decision.claims = claims->items;
    return decision;
}

}  // namespace

void read_decisions(const TextFile& file, Intake& intake) {
    read_json_objects(file, {[&](JsonObject& object) {
                                 if (auto decision = decision_of(object, file, intake))
                                     intake.dossier().decisions.push_back(std::move(*decision));
                                 else intake.reject();
                             },
                             [&](const Spot& at, std::string message, std::string rule) {
                                 intake.error(file.at(at), std::move(message), std::move(rule));
                                 intake.reject();
                             }});
}

std::string decision_line(const Decision& decision) {
    nlohmann::ordered_json line;
    line["finding"] = decision.finding;
    line["ruling"] = to_string(decision.ruling);
    line["because"] = decision.because;
    if (!decision.by.empty()) line["by"] = decision.by;
    if (!decision.at.empty()) line["at"] = decision.at;
    line["claims"] = decision.claims;
    return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace input

void append_decision(const std::filesystem::path& folder, const Decision& decision) {
    const std::filesystem::path path = folder / "decisions.jsonl";
    std::string log = std::filesystem::exists(path) ? input::read_file(path) : std::string{};
    if (!log.empty() && log.back() != '\n') log += '\n';
    log += input::decision_line(decision) + '\n';
    write_file(path, log);
}

}  // namespace gainsay
