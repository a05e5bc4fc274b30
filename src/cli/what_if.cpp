// `gainsay what-if --without SOURCE`: which verdicts change when a source is left out.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <utility>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "gainsay/reconcile.hpp"

namespace gainsay::cli {
namespace {

struct Options {
    InputArguments input;
    TextArguments text;
    std::vector<std::string> without;
    std::string format = "text";
};

constexpr const char* footer = R"(Examples:
  gainsay what-if --without saigoneer examples/dossiers/friendship
  gainsay what-if --without a --without b claims.csv more.csv)";

// Verdicts that become others first, then those that go.
void write_changes(const Dossier& dossier, const std::vector<VerdictChange>& changes,
                   const TextOptions& options) {
    for (const VerdictChange& change : changes) {
        if (!change.after) continue;
        write_verdict(std::cout, dossier, change.before, options);
        std::cout << "then:\n";
        write_verdict(std::cout, dossier, *change.after, options);
        std::cout << '\n';
    }
    bool any = false;
    for (const VerdictChange& change : changes) {
        if (change.after) continue;
        if (!std::exchange(any, true)) std::cout << "Answers that nobody else gives:\n\n";
        write_verdict(std::cout, dossier, change.before, options);
    }
    if (any) std::cout << '\n';
}

int show_changes(const Options& options) {
    const Loaded loaded = open(options.input);
    const Dossier& dossier = loaded.dossier;
    const std::vector<VerdictChange> changes = what_if(dossier, options.without);
    if (options.format == "json") {
        for (const VerdictChange& change : changes) write_verdict_change_json(std::cout, dossier, change);
        return status_of(loaded);
    }
    write_changes(dossier, changes, text_options(options.text));
    const auto lost = std::count_if(changes.begin(), changes.end(), [](const auto& c) { return !c.after; });
    const auto others = static_cast<std::ptrdiff_t>(changes.size()) - lost;
    std::cout << fmt::format("without {}: {} other verdict{}, {} answer{} fewer\n",
                             fmt::join(options.without, ", "), others, others == 1 ? "" : "s", lost,
                             lost == 1 ? "" : "s");
    return status_of(loaded);
}

}  // namespace

void add_what_if(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("what-if", "Which verdicts change when a source is left out");
    command->footer(footer);
    auto options = std::make_shared<Options>();
    add_input(*command, options->input);
    command->add_option("--without", options->without, "Id of a source; may be given several times")
        ->allow_extra_args(false)
        ->type_name("SOURCE")
        ->required();
    command->add_option("--format", options->format, "text (default), or json: one object a change")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("NAME");
    add_text(*command, options->text);
    command->callback([options, &status] { status = show_changes(*options); });
}

}  // namespace gainsay::cli
