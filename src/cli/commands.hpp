// The subcommands: one file each. Each adds itself to the program and sets the exit status when it runs.
#pragma once

namespace CLI {
class App;
}

namespace gainsay::cli {

void add_read(CLI::App& app, int& status);
void add_repair(CLI::App& app, int& status);

}  // namespace gainsay::cli
