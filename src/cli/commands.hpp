// The subcommands: one file each. Each adds itself to the program and sets the exit status when it runs.
#pragma once

namespace CLI {
class App;
}

namespace gainsay::cli {

void add_check(CLI::App& app, int& status);
void add_claims(CLI::App& app, int& status);
void add_completions(CLI::App& app, int& status);
void add_decide(CLI::App& app, int& status);
void add_diff(CLI::App& app, int& status);
void add_evidence(CLI::App& app, int& status);
void add_explain(CLI::App& app, int& status);
void add_footnote(CLI::App& app, int& status);
void add_graph(CLI::App& app, int& status);
void add_import(CLI::App& app, int& status);
void add_manual(CLI::App& app, int& status);
void add_read(CLI::App& app, int& status);
void add_reconcile(CLI::App& app, int& status);
void add_repair(CLI::App& app, int& status);
void add_trust(CLI::App& app, int& status);
void add_validate(CLI::App& app, int& status);
void add_what_if(CLI::App& app, int& status);

}  // namespace gainsay::cli
