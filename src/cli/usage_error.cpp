#include "cli/usage_error.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <vector>

#include "gainsay/report.hpp"
#include "input/records/nearest.hpp"

namespace gainsay::cli {
namespace {

const CLI::App* innermost(const CLI::App* app) {
    while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
    return app;
}

std::string full_name(const CLI::App* app) {
    return app->get_parent() == nullptr ? app->get_name()
                                        : full_name(app->get_parent()) + ' ' + app->get_name();
}

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

// Of arguments that nothing takes; "--frmat=x" is known by its name.
std::string of_extras(const CLI::App& command) {
    const std::vector<std::string> extras = command.remaining();
    const std::string first = extras.empty() ? std::string() : extras.front();
    if (!first.starts_with('-')) return "the argument " + first + " is one too many";
    const std::string name = first.substr(0, first.find('='));
    return "no option " + name + input::hint(name, option_names(command));
}

}  // namespace

std::string usage_error(const CLI::App* app, const CLI::Error& error) {
    const CLI::App* command = innermost(app);
    const std::string name = full_name(command);
    const std::string what =
        dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr ? of_extras(*command) : error.what();
    return fmt::format("{}: {}\n`{} --help` tells what it takes\n", name, printable(what), name);
}

std::string unknown_command(const CLI::App& app, const std::string& name) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
    return fmt::format("gainsay: there is no command '{}'{}; `gainsay --help` lists them\n", printable(name),
                       input::hint(name, names));
}

}  // namespace gainsay::cli
