// The subcommands: one file each. Each adds itself to the program and sets the exit status when it runs.
#pragma once

namespace CLI {
class App;
}

namespace gainsay::cli {

void add_read(CLI::App& app, int& status);
void add_reconcile(CLI::App& app, int& status);
void add_trust(CLI::App& app, int& status);
void add_what_if(CLI::App& app, int& status);

}  // namespace gainsay::cli
