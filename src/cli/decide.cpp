// `gainsay decide`: logs a researcher's ruling on a finding.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <memory>
#include <stdexcept>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "gainsay/date.hpp"

namespace gainsay::cli {
namespace {

struct DecideArguments {
    std::string finding;
    std::string ruling;
    std::string folder = ".";
    std::string because;
    std::string by;
    std::string date;
    DetectOptions detect;
};

constexpr const char* footer = R"(Example:
  gainsay decide FINDING dismissed --because 'a misprint' --by 'A. Reader' my-dossier

RULING is accepted (the sources do contradict each other), dismissed, not-a-conflict, or
resolved. The ruling is appended to decisions.jsonl in the dossier's folder with the claims
it was made on; if one of them changes later, it is reported as stale. A later ruling on the
same finding goes before an earlier one. Nothing is ever deleted.)";

std::string today() {
    using namespace std::chrono;
    const auto days = floor<std::chrono::days>(system_clock::now()).time_since_epoch();
    return to_string(Day{days.count()});
}

// As it is typed: "not-a-conflict".
std::string words_of(Ruling ruling) {
    std::string words{to_string(ruling)};
    std::replace(words.begin(), words.end(), '_', '-');
    return words;
}

Ruling ruling_of(std::string text) {
    std::replace(text.begin(), text.end(), '_', '-');
    if (const auto ruling = parse_ruling(text)) return *ruling;
    throw std::invalid_argument("'" + text +
                                "' is no ruling; it is one of accepted, dismissed, not-a-conflict, resolved");
}

std::filesystem::path dossier_folder(const std::string& given) {
    std::filesystem::path path{given};
    if (path.filename() == "dossier.toml") path = path.has_parent_path() ? path.parent_path() : ".";
    if (!std::filesystem::is_directory(path)) {
        throw std::invalid_argument("'" + given +
                                    "' is not a dossier folder; decisions are kept in the folder");
    }
    return path;
}

int decide(const DecideArguments& arguments) {
    const std::filesystem::path folder = dossier_folder(arguments.folder);
    InputArguments input;
    input.paths = {folder.string()};
    const Loaded loaded = open(input);
    DetectOptions options = arguments.detect;
    options.all = true;
    const std::vector<Finding> findings = findings_of(loaded.dossier, options);
    const Finding& finding = find_finding(findings, arguments.finding);

    Decision decision;
    decision.finding = finding.id;
    decision.ruling = ruling_of(arguments.ruling);
    decision.because = arguments.because;
    decision.by = arguments.by;
    decision.at = arguments.date.empty() ? today() : arguments.date;
    for (ClaimId id : finding.claims) {
        const Claim& claim = loaded.dossier[id];
        decision.claims.push_back(claim.id + '@' + fingerprint(loaded.dossier, claim));
    }
    std::sort(decision.claims.begin(), decision.claims.end());
    append_decision(folder, decision);
    std::cout << printable(finding.id) << ": " << words_of(decision.ruling) << ", because "
              << printable(decision.because) << '\n';
    return status_of(loaded);
}

}  // namespace

void add_decide(CLI::App& app, int& status) {
    auto arguments = std::make_shared<DecideArguments>();
    CLI::App* command = app.add_subcommand("decide", "Log a ruling on a finding");
    command->footer(footer);
    command->add_option("FINDING", arguments->finding, "Id of the finding")->required();
    command->add_option("RULING", arguments->ruling, "accepted, dismissed, not-a-conflict or resolved")
        ->required();
    command->add_option("DOSSIER", arguments->folder, "The dossier's folder (default: the current one)");
    command->add_option("--because", arguments->because, "The reason")->required()->type_name("WORDS");
    command->add_option("--by", arguments->by, "Who rules")->type_name("NAME");
    command->add_option("--on", arguments->date, "Date of the ruling (default: today, UTC)")
        ->type_name("YYYY-MM-DD");
    add_detection(*command, arguments->detect);
    command->callback([arguments, &status] { status = decide(*arguments); });
}

}  // namespace gainsay::cli
