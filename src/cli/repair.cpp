// `gainsay repair`: the cheapest claims to doubt so that the rest is consistent.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "gainsay/detect.hpp"
#include "gainsay/reconcile.hpp"

namespace gainsay::cli {
namespace {

constexpr const char* footer =
    "Nothing is deleted: a repair is a proposal, and another may cost as much. A claim weighs the\n"
    "trust of its source (1 where none is stated), shared among the claims of one origin, and half\n"
    "of that if its source disputes it. \"proven\" says that no repair costs less; else the best found\n"
    "is shown with its bound. Tensions are left alone.\n"
    "Exit status: 0 nothing to repair, 1 claims to doubt, 2 could not do all the work.";

struct Arguments {
    InputArguments input;
    std::string format = "text";
    std::size_t nodes = RepairOptions{}.nodes;
};

std::string name_of(const Dossier& dossier, ClaimId id) {
    const Claim& claim = dossier[id];
    std::string text = dossier[claim.source].id;
    for (const std::string& voice : claim.said_by) text += " > " + voice;
    if (claim.place.paragraph > 0) text += fmt::format(" ¶{}", claim.place.paragraph);
    const std::string unit = claim.unit.empty() ? "" : ' ' + claim.unit;
    const std::string_view denied = claim.polarity == Polarity::denied ? "denied: " : "";
    return printable(
        fmt::format("{} {}“{}{}” ({}, {})", text, denied, claim.words, unit, claim.subject, claim.predicate));
}

std::string outcome_of(const Repair& repair) {
    if (!repair.verified)
        return fmt::format("cost {:g}, not verified, bound {:g}", repair.cost, repair.bound);
    if (repair.proven) return fmt::format("cost {:g}, proven cheapest", repair.cost);
    return fmt::format("cost {:g}, bound {:g}", repair.cost, repair.bound);
}

// By the claims' own ids: the order of the input leaves no trace.
std::vector<ClaimId> by_name(const Dossier& dossier, std::vector<ClaimId> claims) {
    std::sort(claims.begin(), claims.end(),
              [&](ClaimId a, ClaimId b) { return dossier[a].id < dossier[b].id; });
    return claims;
}

void write_text(const Dossier& dossier, const Repair& repair) {
    if (repair.doubted.empty()) {
        fmt::print("Nothing to repair: no conflicts.\n");
        return;
    }
    const std::size_t count = repair.doubted.size();
    fmt::print("Doubting {} claim{} leaves the rest consistent ({}).\n", count, count == 1 ? "" : "s",
               outcome_of(repair));
    for (ClaimId id : by_name(dossier, repair.doubted)) {
        fmt::print("\n{}\n", name_of(dossier, id));
        for (const RepairReason& reason : repair.reasons) {
            if (std::find(reason.claims.begin(), reason.claims.end(), id) == reason.claims.end()) continue;
            for (ClaimId other : by_name(dossier, reason.claims))
                if (other != id) fmt::print("    against  {}\n", name_of(dossier, other));
            fmt::print("    why      {}\n", printable(reason.because));
        }
    }
}

void write_json(const Dossier& dossier, const Repair& repair) {
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
    fmt::print("{}\n", document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

int run(const Arguments& arguments) {
    const Loaded loaded = open(arguments.input);
    RepairOptions options;
    options.nodes = arguments.nodes;
    const Repair found = repair(loaded.dossier, detect(loaded.dossier, options.detect), options);
    if (arguments.format == "json") write_json(loaded.dossier, found);
    else write_text(loaded.dossier, found);
    if (loaded.rejected > 0 || !found.verified) return trouble;
    return found.doubted.empty() ? success : conflicts_found;
}

}  // namespace

void add_repair(CLI::App& app, int& status) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        app.add_subcommand("repair", "Propose the cheapest claims to doubt so that the rest fits");
    command->footer(footer);
    add_input(*command, arguments->input);
    command->add_option("--format", arguments->format, "text or json (default text)")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("NAME");
    command->add_option("--nodes", arguments->nodes, "Limit of the search, in nodes of branch and bound")
        ->type_name("N");
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace gainsay::cli
