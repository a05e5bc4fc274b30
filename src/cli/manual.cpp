// `gainsay manual`: the man page, written from the program's own help, so that it cannot be stale.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <string>

#include "cli/commands.hpp"

namespace gainsay::cli {
namespace {

// Text as roff: backslashes, hyphens, and lines that begin with a control character made literal.
std::string roff(const std::string& text) {
    std::string result;
    bool line_start = true;
    for (const char c : text) {
        if (line_start && (c == '.' || c == '\'')) result += "\\&";
        if (c == '\\') result += "\\e";
        else if (c == '-') result += "\\-";
        else result += c;
        line_start = c == '\n';
    }
    return result;
}

void write_options(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
        const std::string type = option->get_type_size() != 0 ? option->get_type_name() : std::string{};
        std::cout << ".TP\n.B " << roff(option->get_name(false, true));
        if (!type.empty()) std::cout << " \\fI" << roff(type) << "\\fR";
        std::cout << '\n' << roff(option->get_description()) << '\n';
    }
}

void write_command(const CLI::App& command, const std::string& prefix) {
    const std::string name = prefix + ' ' + command.get_name();
    std::cout << ".SS " << roff(name) << '\n' << roff(command.get_description()) << ".\n";
    write_options(command);
    if (const std::string footer = command.get_footer(); !footer.empty())
        std::cout << ".PP\n.nf\n" << roff(footer) << "\n.fi\n";
    for (const CLI::App* inner : command.get_subcommands([](const CLI::App*) { return true; })) write_command(*inner, name);
}

}  // namespace

void add_manual(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("manual", "Write the man page");
    command->footer("Example:\n  gainsay manual > gainsay.1 && man ./gainsay.1");
    command->callback([&app, &status] {
        std::cout << ".TH GAINSAY 1 \"\" \"gainsay " GAINSAY_VERSION "\" \"User Commands\"\n.SH NAME\ngainsay \\- "
                     "find where sources contradict each other, and say why\n.SH SYNOPSIS\n.B gainsay\n.I COMMAND\n"
                     "[\\fIOPTION\\fR]... [\\fIDOSSIER\\fR]...\n.SH DESCRIPTION\n.nf\n"
                  << roff(app.get_footer()) << "\n.fi\n.SH COMMANDS\n";
        for (const CLI::App* inner : app.get_subcommands([](const CLI::App*) { return true; }))
            write_command(*inner, app.get_name());
        status = 0;
    });
}

}  // namespace gainsay::cli
