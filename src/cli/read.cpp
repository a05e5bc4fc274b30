// `gainsay read quantity|date|edtf`: phrases in, one JSON object a line out.
#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/read.hpp"

namespace gainsay::cli {

void add_read(CLI::App& app, int& status) {
    CLI::App* read = app.add_subcommand("read", "Read phrases: what do the words say?");
    read->require_subcommand(1);
    add_read_quantity(*read, status);
    add_read_date(*read, status);
    add_read_edtf(*read, status);
}

}  // namespace gainsay::cli
