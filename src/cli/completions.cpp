// `gainsay completions bash|zsh|fish`: written from the program's own subcommands and options, so that they cannot be stale.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace gainsay::cli {
namespace {

std::vector<const CLI::App*> subcommands(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App*) { return true; });
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::vector<std::string> flags_of(const CLI::App& app) {
    std::vector<std::string> flags;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) flags.push_back("--" + name);
        for (const std::string& name : option->get_snames()) flags.push_back("-" + name);
    }
    return flags;
}

// In single quotes for a shell.
std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'') result += "'\\''";
        else result += c;
    }
    return result + "'";
}

void write_bash(const CLI::App& app) {
    std::vector<std::string> names;
    std::string cases;
    for (const CLI::App* command : subcommands(app)) {
        names.push_back(command->get_name());
        std::vector<std::string> words = flags_of(*command);
        for (const CLI::App* inner : subcommands(*command)) words.push_back(inner->get_name());
        cases += fmt::format("        {}) words=\"{}\" ;;\n", command->get_name(), fmt::join(words, " "));
    }
    std::cout << fmt::format(R"sh(_gainsay() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} words=""
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "{} --help --version" -- "$current"))
        return
    fi
    case ${{COMP_WORDS[1]}} in
{}    esac
    case $current in
        -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
        *) COMPREPLY=($(compgen -f -- "$current") $(compgen -W "${{words//-*/}}" -- "$current")) ;;
    esac
}}
complete -o filenames -F _gainsay gainsay
)sh",
                             fmt::join(names, " "), cases);
}

void write_zsh(const CLI::App& app) {
    std::cout << "#compdef gainsay\nlocal -a commands\ncommands=(\n";
    for (const CLI::App* command : subcommands(app))
        std::cout << "    " << quoted(command->get_name() + ":" + first_line(command->get_description())) << '\n';
    std::cout << ")\nif (( CURRENT == 2 )); then\n    _describe command commands\n    return\nfi\ncase $words[2] in\n";
    for (const CLI::App* command : subcommands(app)) {
        std::cout << "    " << command->get_name() << ") _arguments";
        for (const CLI::Option* option : command->get_options())
            for (const std::string& name : option->get_lnames()) {
                std::string description = first_line(option->get_description());
                for (char& c : description)
                    if (c == '[' || c == ']' || c == ':') c = ' ';
                std::cout << ' ' << quoted("--" + name + "[" + description + "]");
            }
        std::cout << " '*:file:_files' ;;\n";
    }
    std::cout << "esac\n";
}

void write_fish(const CLI::App& app) {
    for (const CLI::App* command : subcommands(app)) {
        std::cout << "complete -c gainsay -n __fish_use_subcommand -f -a " << command->get_name() << " -d "
                  << quoted(first_line(command->get_description())) << '\n';
        for (const CLI::Option* option : command->get_options())
            for (const std::string& name : option->get_lnames())
                std::cout << "complete -c gainsay -n '__fish_seen_subcommand_from " << command->get_name() << "' -l " << name
                          << " -d " << quoted(first_line(option->get_description())) << '\n';
        for (const CLI::App* inner : subcommands(*command))
            std::cout << "complete -c gainsay -n '__fish_seen_subcommand_from " << command->get_name() << "' -f -a "
                      << inner->get_name() << '\n';
    }
}

}  // namespace

void add_completions(CLI::App& app, int& status) {
    auto shell = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("completions", "Write shell completions");
    command->footer("Example:\n  gainsay completions bash > /etc/bash_completion.d/gainsay");
    command->add_option("SHELL", *shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
    command->callback([&app, shell, &status] {
        if (*shell == "bash") write_bash(app);
        else if (*shell == "zsh") write_zsh(app);
        else write_fish(app);
        status = 0;
    });
}

}  // namespace gainsay::cli
