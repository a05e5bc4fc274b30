// The program: its subcommands, and what the exit status says.
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/options.hpp"

namespace {

constexpr const char* footer =
    R"(DOSSIER is a folder with a dossier.toml, or any file of claims (CSV or JSON lines, told
by content), or - for standard input. Several are read as one. It comes last, and is the
current folder if left out.

Exit status: 0 no conflict, 1 conflicts found, 2 not all of the work could be done.

Examples:
  gainsay check examples/dossiers/friendship
  gainsay explain FINDING examples/dossiers/friendship
  echo 'nearly 100' | gainsay read quantity)";

int run(int argc, char** argv) {
    CLI::App app{"gainsay finds where sources contradict each other, and says why.", "gainsay"};
    app.footer(footer);
    app.set_version_flag("--version", GAINSAY_VERSION);
    app.require_subcommand(1);
    int status = 0;
    gainsay::cli::add_check(app, status);
    gainsay::cli::add_explain(app, status);
    gainsay::cli::add_evidence(app, status);
    gainsay::cli::add_claims(app, status);
    gainsay::cli::add_decide(app, status);
    gainsay::cli::add_graph(app, status);
    gainsay::cli::add_repair(app, status);
    gainsay::cli::add_read(app, status);
    try {
        app.parse(argc, argv);
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
