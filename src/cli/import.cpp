// `gainsay import`: any input as claims in CSV or JSON lines.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "gainsay/input.hpp"
#include "gainsay/report.hpp"

namespace gainsay::cli {
namespace {

struct ImportArguments {
    InputArguments input;
    std::string format;
    std::string output;
};

constexpr const char* footer =
    R"(Fields that are not ours are kept and written. Every claim gets its id, so that later edits can be told apart.

Examples:
  gainsay import family.ged > claims.csv
  gainsay import --format jsonl claims.csv -o claims.jsonl
  gainsay import a.csv b.jsonl -o both.csv)";

std::string format_of(const ImportArguments& arguments) {
    if (!arguments.format.empty()) return arguments.format;
    const auto type = std::filesystem::path(arguments.output).extension();
    return type == ".jsonl" || type == ".json" ? "jsonl" : "csv";
}

int import(const ImportArguments& arguments) {
    const Loaded loaded = open(arguments.input);
    std::ostringstream text;
    std::ostream& out = arguments.output.empty() ? std::cout : text;
    if (format_of(arguments) == "jsonl") write_claims_jsonl(out, loaded.dossier);
    else write_claims_csv(out, loaded.dossier);
    if (!arguments.output.empty()) write_file(arguments.output, text.str());
    return status_of(loaded);
}

}  // namespace

void add_import(CLI::App& app, int& status) {
    auto arguments = std::make_shared<ImportArguments>();
    CLI::App* command = app.add_subcommand("import", "Write any input as claims in CSV or JSON lines");
    command->footer(footer);
    add_input(*command, arguments->input);
    command
        ->add_option("--format", arguments->format,
                     "csv or jsonl (default: by the name of the output, else csv)")
        ->check(CLI::IsMember({"csv", "jsonl"}))
        ->type_name("NAME");
    command->add_option("-o,--output", arguments->output, "Write to a file, whole or not at all")
        ->type_name("FILE");
    command->callback([arguments, &status] { status = import(*arguments); });
}

}  // namespace gainsay::cli
