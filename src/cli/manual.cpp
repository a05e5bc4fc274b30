// `gainsay manual`: the man page, written from the program's own help, so that it cannot be stale.
#include <CLI/CLI.hpp>
#include <iostream>
#include <string>

#include "cli/commands.hpp"
#include "cli/help.hpp"

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

void write_remarks(const CLI::App& command) {
    for (const Remark& remark : remarks_of(command)) {
        if (remark.verbatim) std::cout << ".nf\n" << roff(remark.text) << "\n.fi\n";
        else std::cout << ".PP\n" << roff(remark.text) << '\n';
    }
}

void write_command(const CLI::App& command, const std::string& prefix) {
    const std::string name = prefix + ' ' + command.get_name();
    std::cout << ".SS " << roff(usage_of(command, name)) << '\n' << roff(command.get_description()) << ".\n";
    for (const CLI::Option* option : command.get_options()) {
        const std::string label = label_of(*option);
        if (label.find("--help") == std::string::npos)
            std::cout << ".TP\n.B " << roff(label) << '\n' << roff(meaning_of(*option)) << '\n';
    }
    const auto inner = command.get_subcommands([](const CLI::App*) { return true; });
    if (inner.empty()) write_remarks(command);
    for (const CLI::App* one : inner) write_command(*one, name);
}

constexpr const char* head = R"(.TH GAINSAY 1 "" "gainsay )" GAINSAY_VERSION R"(" "User Commands"
.SH NAME
gainsay \- find where sources contradict each other, and say why
.SH SYNOPSIS
.B gainsay
.I COMMAND
[\fIOPTION\fR]... [\fIDOSSIER\fR]...
.SH DESCRIPTION
)";

constexpr const char* tail = R"(.SH ENVIRONMENT
.TP
.B NO_COLOR
If set and not empty, output on a terminal has no colour unless
.B \-\-color always
asks for it.
.SH FILES
.TP
.B dossier.toml
The sources, the vocabulary and the rules of a dossier.
.TP
.B decisions.jsonl
The rulings that
.B gainsay decide
logged, beside it.
)";

}  // namespace

void add_manual(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("manual", "Write the man page");
    command->footer("Example:\n  gainsay manual > gainsay.1 && man ./gainsay.1");
    command->callback([&app, &status] {
        std::cout << head;
        write_remarks(app);
        std::cout << ".SH COMMANDS\n";
        for (const CLI::App* inner : app.get_subcommands([](const CLI::App*) { return true; }))
            write_command(*inner, app.get_name());
        std::cout << tail;
        status = 0;
    });
}

}  // namespace gainsay::cli
