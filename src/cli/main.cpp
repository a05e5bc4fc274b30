#include <CLI/CLI.hpp>

#include "cli/commands.hpp"

int main(int argc, char** argv) {
    CLI::App app{"gainsay finds where sources contradict each other, and says why."};
    app.require_subcommand(1);
    int status = 0;
    gainsay::cli::add_read(app, status);
    gainsay::cli::add_reconcile(app, status);
    gainsay::cli::add_trust(app, status);
    gainsay::cli::add_what_if(app, status);
    CLI11_PARSE(app, argc, argv);
    return status;
}
