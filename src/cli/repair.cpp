// `gainsay repair`: the cheapest claims to doubt so that the rest is consistent.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

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
    TextArguments text;
    std::string format = "text";
    std::size_t nodes = RepairOptions{}.nodes;
};

int run(const Arguments& arguments) {
    const Loaded loaded = open(arguments.input);
    RepairOptions options;
    options.nodes = arguments.nodes;
    const Repair found = repair(loaded.dossier, detect(loaded.dossier, options.detect), options);
    if (arguments.format == "json") write_repair_json(std::cout, loaded.dossier, found);
    else write_repair(std::cout, loaded.dossier, found, text_options(arguments.text));
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
    add_text(*command, arguments->text);
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace gainsay::cli
