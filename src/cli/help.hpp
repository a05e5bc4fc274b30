// What the subcommands say of themselves: one wording for --help, the man page and the completions.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace gainsay::cli {

// Lays out --help of the program and of the subcommands that are added afterwards.
void use_help(CLI::App& app);

// "-o, --output FILE", "DOSSIER": an option with the name of what it takes.
std::string label_of(const CLI::Option& option);
// The description, with the words that it can take where the description does not name them, and whether it
// must be given.
std::string meaning_of(const CLI::Option& option);
// The words that an option can take, if it does not take any.
std::vector<std::string> choices_of(const CLI::Option& option);
// "gainsay check [OPTION]... [DOSSIER]...".
std::string usage_of(const CLI::App& command, const std::string& name);

// Part of the remarks behind the options: text to be filled, or lines to be left as they are.
struct Remark {
    std::string text;
    bool verbatim = false;
};
// The footer of a command; with its exit status, which is added where the footer does not give it.
std::vector<Remark> remarks_of(const CLI::App& command);

}  // namespace gainsay::cli
