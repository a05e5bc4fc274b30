// `gainsay validate`: what is wrong with an input, and what is likely a slip.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "gainsay/input.hpp"
#include "gainsay/report.hpp"

namespace gainsay::cli {
namespace {

struct ValidateArguments {
    InputArguments input;
    std::string level = "note";
    std::string format = "text";
};

constexpr const char* footer =
    R"(Each message is FILE:LINE:COLUMN: LEVEL: what was found and what was expected [RULE].
Records with an error are left out by every other command; warnings and notes are likely slips: quotes that do
not stand in their file at their place, names one letter apart, questions with one claim that resemble another, rules that
name nothing.

Exit status: 0 no error, 1 errors but every record could be read (with --strict, warnings too), 2 records left out.

Examples:
  gainsay validate my-dossier
  gainsay validate --level error claims.csv
  gainsay validate --format jsonl - < claims.jsonl)";

using Counts = std::array<std::size_t, 3>;  // notes, warnings, errors

constexpr std::array<const char*, 3> level_names{"note", "warning", "error"};

void write_line(const Diagnostic& diagnostic, bool json) {
    if (!json) {
        std::cout << printable(to_string(diagnostic)) << '\n';
        return;
    }
    nlohmann::ordered_json line;
    line["level"] = level_names[static_cast<std::size_t>(diagnostic.level)];
    line["file"] = diagnostic.at.file;
    line["line"] = diagnostic.at.line;
    line["column"] = diagnostic.at.column;
    line["message"] = diagnostic.message;
    line["rule"] = diagnostic.rule;
    std::cout << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

std::string counted(std::size_t count, const std::string& what) {
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

// What one input holds, and its messages.
Counts validate_one(const std::string& path, const ValidateArguments& arguments, std::size_t& rejected) {
    InputOptions options = arguments.input.options;
    options.strict = false;  // here it is about the exit status: all messages are wanted
    Loaded loaded = load(path, options);
    for (Diagnostic& problem : validate_rules(loaded.dossier)) {
        if (problem.level == DiagnosticLevel::error) ++loaded.rejected;
        loaded.diagnostics.push_back(std::move(problem));
    }
    const auto slips = find_slips(loaded.dossier, folder_of(path));
    loaded.diagnostics.insert(loaded.diagnostics.end(), slips.begin(), slips.end());
    const auto least =
        std::find(level_names.begin(), level_names.end(), arguments.level) - level_names.begin();
    const bool json = arguments.format == "jsonl";
    Counts counts{};
    for (const Diagnostic& diagnostic : loaded.diagnostics) {
        ++counts[static_cast<std::size_t>(diagnostic.level)];
        if (static_cast<std::ptrdiff_t>(diagnostic.level) >= least) write_line(diagnostic, json);
    }
    rejected += loaded.rejected;
    const Dossier& dossier = loaded.dossier;
    if (!json)
        std::cout << printable(path) << ": " << counted(dossier.sources().size(), "source") << ", "
                  << counted(dossier.claims().size(), "claim") << " on "
                  << counted(dossier.questions().size(), "question") << "; " << counted(counts[2], "error")
                  << ", " << counted(counts[1], "warning") << ", " << counted(counts[0], "note") << "; "
                  << counted(loaded.rejected, "record") << " left out\n";
    return counts;
}

int validate(const ValidateArguments& arguments) {
    const auto& paths = arguments.input.paths;
    Counts all{};
    std::size_t rejected = 0;
    for (const std::string& path : paths.empty() ? std::vector<std::string>{"."} : paths) {
        const Counts counts = validate_one(path, arguments, rejected);
        for (std::size_t i = 0; i < all.size(); ++i) all[i] += counts[i];
    }
    if (rejected > 0) return trouble;
    return all[2] > 0 || (arguments.input.options.strict && all[1] > 0) ? conflicts_found : success;
}

}  // namespace

void add_validate(CLI::App& app, int& status) {
    auto arguments = std::make_shared<ValidateArguments>();
    CLI::App* command = app.add_subcommand("validate", "Find what is wrong with an input, and likely slips");
    command->footer(footer);
    add_input(*command, arguments->input);
    command->add_option("--level", arguments->level, "Least level shown: note (default), warning or error")
        ->check(CLI::IsMember({"note", "warning", "error"}))
        ->type_name("LEVEL");
    command->add_option("--format", arguments->format, "text (default), or jsonl: one object a message")
        ->check(CLI::IsMember({"text", "jsonl"}))
        ->type_name("NAME");
    command->callback([arguments, &status] { status = validate(*arguments); });
}

}  // namespace gainsay::cli
