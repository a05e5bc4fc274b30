// `gainsay import`: any input as claims in CSV or JSON lines.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <sstream>
#include <stdexcept>
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
    R"(Fields that are not ours are kept and written. What is said of sources and predicates, and what a file holds beside claims,
does not fit into claims: written to a folder, they are a dossier.toml beside a claims.csv, and nothing is lost. Every claim
gets its id, so that later edits can be told apart.

Examples:
  gainsay import family.ged -o family/
  gainsay import family.ged -o claims.csv
  gainsay import family.ged -o dossier.toml
  gainsay import --format ftm-csv claims.csv -o statements.csv
  gainsay import --format jsonl claims.csv -o claims.jsonl
  gainsay import a.csv b.jsonl -o both.csv)";

std::string format_of(const ImportArguments& arguments) {
    if (!arguments.format.empty()) return arguments.format;
    if (arguments.output.ends_with('/') || std::filesystem::is_directory(arguments.output)) return "dossier";
    const auto type = std::filesystem::path(arguments.output).extension();
    if (type == ".toml") return "toml";
    return type == ".jsonl" || type == ".json" ? "jsonl" : "csv";
}

// dossier.toml with all that is not claims, and the claims beside it.
void write_dossier(const std::filesystem::path& folder, const Dossier& dossier) {
    const std::filesystem::path declarations = folder / "dossier.toml", claims = folder / "claims.csv";
    for (const auto& path : {declarations, claims})
        if (std::filesystem::exists(path))
            throw std::invalid_argument(path.string() +
                                        " is there already, expected a folder without a dossier");
    std::filesystem::create_directories(folder);
    std::ostringstream words, table;
    write_declarations(words, dossier);
    write_claims_csv(table, dossier);
    write_file(claims, table.str());
    write_file(declarations, words.str());
}

// What a table of claims has no place for.
void say_what_is_lost(const Dossier& dossier) {
    const auto& sources = dossier.sources();
    const auto described = std::count_if(sources.begin(), sources.end(), [](const Source& source) {
        return !source.title.empty() || !source.author.empty() || !source.extra.empty();
    });
    if (described == 0 && dossier.extra.empty()) return;
    std::cerr << "gainsay: not in the claims: what describes " << described
              << (described == 1 ? " source" : " sources") << ", and " << dossier.extra.size()
              << (dossier.extra.size() == 1 ? " field" : " fields")
              << " kept of the input; -o FOLDER/ writes them too\n";
}

int import(const ImportArguments& arguments) {
    const std::string format = format_of(arguments);
    if (format == "dossier" && arguments.output.empty())
        throw std::invalid_argument("--format dossier: expected -o FOLDER to write it to");
    const Loaded loaded = open(arguments.input);
    if (format == "dossier") {
        write_dossier(arguments.output, loaded.dossier);
        return status_of(loaded);
    }
    std::ostringstream text;
    std::ostream& out = arguments.output.empty() ? std::cout : text;
    std::size_t left_out = 0;
    if (format == "jsonl") write_claims_jsonl(out, loaded.dossier);
    else if (format == "toml") write_declarations(out, loaded.dossier);
    else if (format == "ftm-csv") left_out = write_statements_csv(out, loaded.dossier);
    else if (format == "ftm-json") left_out = write_statements_jsonl(out, loaded.dossier);
    else write_claims_csv(out, loaded.dossier);
    if (format == "csv" || format == "jsonl") say_what_is_lost(loaded.dossier);
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
                     "csv or jsonl: the claims; toml: the sources, the vocabulary and what else is kept; "
                     "dossier: a folder "
                     "with both; ftm-csv or ftm-json: FollowTheMoney statements (default: by the name of the "
                     "output, else "
                     "csv)")
        ->check(CLI::IsMember({"csv", "jsonl", "toml", "dossier", "ftm-csv", "ftm-json"}))
        ->type_name("NAME");
    command
        ->add_option("-o,--output", arguments->output, "Write to a file, whole or not at all, or to a folder")
        ->type_name("FILE");
    command->callback([arguments, &status] { status = import(*arguments); });
}

}  // namespace gainsay::cli
