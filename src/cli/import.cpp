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
    R"(Fields that are not ours are kept and written. What is declared of sources and predicates does not fit into claims: write
it beside them as dossier.toml, and the folder is a dossier. Every claim gets its id, so that later edits can be told apart.

Examples:
  gainsay import family.ged -o claims.csv
  gainsay import family.ged -o dossier.toml
  gainsay import --format ftm-csv claims.csv -o statements.csv
  gainsay import --format jsonl claims.csv -o claims.jsonl
  gainsay import a.csv b.jsonl -o both.csv)";

std::string format_of(const ImportArguments& arguments) {
    if (!arguments.format.empty()) return arguments.format;
    const auto type = std::filesystem::path(arguments.output).extension();
    if (type == ".toml") return "toml";
    return type == ".jsonl" || type == ".json" ? "jsonl" : "csv";
}

int import(const ImportArguments& arguments) {
    const Loaded loaded = open(arguments.input);
    std::ostringstream text;
    std::ostream& out = arguments.output.empty() ? std::cout : text;
    const std::string format = format_of(arguments);
    std::size_t left_out = 0;
    if (format == "jsonl") write_claims_jsonl(out, loaded.dossier);
    else if (format == "toml") write_declarations(out, loaded.dossier);
    else if (format == "ftm-csv") left_out = write_statements_csv(out, loaded.dossier);
    else if (format == "ftm-json") left_out = write_statements_jsonl(out, loaded.dossier);
    else write_claims_csv(out, loaded.dossier);
    if (left_out > 0)
        std::cerr << "gainsay: " << left_out << (left_out == 1 ? " claim" : " claims")
                  << " left out: FollowTheMoney has no way to deny, dispute, request, promise or plan\n";
    if (!arguments.output.empty()) write_file(arguments.output, text.str());
    return status_of(loaded);
}

}  // namespace

void add_import(CLI::App& app, int& status) {
    auto arguments = std::make_shared<ImportArguments>();
    CLI::App* command =
        app.add_subcommand("import", "Write any input as claims in CSV or JSON lines, or as statements");
    command->footer(footer);
    add_input(*command, arguments->input);
    command
        ->add_option("--format", arguments->format,
                     "csv or jsonl: the claims; toml: the sources and the vocabulary; ftm-csv or ftm-json: "
                     "FollowTheMoney "
                     "statements (default: by the name of the output, else csv)")
        ->check(CLI::IsMember({"csv", "jsonl", "toml", "ftm-csv", "ftm-json"}))
        ->type_name("NAME");
    command->add_option("-o,--output", arguments->output, "Write to a file, whole or not at all")
        ->type_name("FILE");
    command->callback([arguments, &status] { status = import(*arguments); });
}

}  // namespace gainsay::cli
