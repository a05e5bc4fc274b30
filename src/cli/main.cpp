// The program: its subcommands, and what the exit status says.
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"
#include "cli/usage_error.hpp"

namespace {

constexpr const char* footer =
    R"(DOSSIER is a folder with a dossier.toml, or any file of claims (a table, JSON lines, a family
tree, ...; told by content), or - for standard input. Several are read as one. It comes last,
and is the current folder if left out.

Exit status: 0 no conflict, 1 conflicts found, 2 not all of the work could be done.

Examples:
  gainsay check examples/dossiers/friendship
  gainsay explain FINDING examples/dossiers/friendship
  echo 'nearly 100' | gainsay read quantity)";

int run(int argc, char** argv) {
    CLI::App app{"gainsay finds where sources contradict each other, and says why.", "gainsay"};
    gainsay::cli::use_help(app);
    app.set_version_flag("--version", GAINSAY_VERSION);
    app.require_subcommand(1);
    app.failure_message(gainsay::cli::usage_error);
    int status = 0;
    gainsay::cli::add_check(app, status);
    gainsay::cli::add_explain(app, status);
    gainsay::cli::add_evidence(app, status);
    gainsay::cli::add_claims(app, status);
    gainsay::cli::add_footnote(app, status);
    gainsay::cli::add_decide(app, status);
    gainsay::cli::add_diff(app, status);
    gainsay::cli::add_reconcile(app, status);
    gainsay::cli::add_trust(app, status);
    gainsay::cli::add_what_if(app, status);
    gainsay::cli::add_repair(app, status);
    gainsay::cli::add_validate(app, status);
    gainsay::cli::add_import(app, status);
    gainsay::cli::add_graph(app, status);
    gainsay::cli::add_read(app, status);
    gainsay::cli::add_completions(app, status);
    gainsay::cli::add_manual(app, status);
    app.footer(footer);  // at last, or it would be that of every subcommand that has none
    try {
        app.parse(argc, argv);
    } catch (const CLI::RequiredError& error) {
        // CLI11 tells first that a command is missing, where there is one that it does not know.
        if (argc < 2 || argv[1][0] == '-' || !app.get_subcommands().empty())
            return app.exit(error) == 0 ? 0 : gainsay::cli::trouble;
        std::cerr << gainsay::cli::unknown_command(app, argv[1]);
        return gainsay::cli::trouble;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : gainsay::cli::trouble;
    }
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "gainsay: standard output could not be written\n";
        return gainsay::cli::trouble;
    }
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "gainsay: " << error.what() << '\n';
        return gainsay::cli::trouble;
    }
}
