// `gainsay completions bash|zsh|fish`: written from the program's own subcommands and options, so that they
// cannot be stale.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/help.hpp"

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
std::string shell_quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'') result += "'\\''";
        else result += c;
    }
    return result + "'";
}

// A case for each option that takes one of a few words: "check --format".
std::string bash_choices(const CLI::App& command) {
    std::string cases;
    for (const CLI::Option* option : command.get_options()) {
        const std::vector<std::string> choices = choices_of(*option);
        if (choices.empty() || option->get_positional()) continue;
        cases += fmt::format("        \"{} --{}\") words=\"{}\" ;;\n", command.get_name(),
                             option->get_lnames().front(), fmt::join(choices, " "));
    }
    return cases;
}

void write_bash(const CLI::App& app) {
    std::vector<std::string> names;
    std::string cases;
    std::string values;
    for (const CLI::App* command : subcommands(app)) {
        names.push_back(command->get_name());
        std::vector<std::string> words = flags_of(*command);
        for (const CLI::App* inner : subcommands(*command)) words.push_back(inner->get_name());
        for (const CLI::Option* option : command->get_options()) {
            if (!option->get_positional()) continue;
            for (const std::string& choice : choices_of(*option)) words.push_back(choice);
        }
        cases += fmt::format("        {}) words=\"{}\" ;;\n", command->get_name(), fmt::join(words, " "));
        values += bash_choices(*command);
    }
    std::cout << fmt::format(R"sh(_gainsay() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} words="" plain="" word
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "{} --help --version" -- "$current"))
        return
    fi
    case "${{COMP_WORDS[1]}} $previous" in
{}    esac
    if [ -n "$words" ]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
        return
    fi
    case ${{COMP_WORDS[1]}} in
{}    esac
    for word in $words; do [ "${{word#-}}" != "$word" ] || plain="$plain $word"; done
    case $current in
        -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
        *) COMPREPLY=($(compgen -f -- "$current") $(compgen -W "$plain" -- "$current")) ;;
    esac
}}
complete -o filenames -F _gainsay gainsay
)sh",
                             fmt::join(names, " "), values, cases);
}

// A description without what _arguments takes for its own marks.
std::string zsh_text(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '[' || c == ']' || c == ':'; }, ' ');
    return text;
}

std::string zsh_option(const CLI::Option& option, const std::string& name) {
    std::string spec = name + "[" + zsh_text(first_line(option.get_description())) + "]";
    if (option.get_items_expected_max() == 0) return shell_quoted(spec);
    const std::vector<std::string> choices = choices_of(option);
    return shell_quoted(
        spec + ":value:" + (choices.empty() ? "_files" : fmt::format("({})", fmt::join(choices, " "))));
}

void write_zsh(const CLI::App& app) {
    std::cout << "#compdef gainsay\nlocal -a commands\ncommands=(\n";
    for (const CLI::App* command : subcommands(app))
        std::cout << "    "
                  << shell_quoted(command->get_name() + ":" + first_line(command->get_description())) << '\n';
    std::cout << ")\nif (( CURRENT == 2 )); then\n    _describe command commands\n    return\nfi\nlocal "
                 "command=$words[2]\n"
                 "shift words\n(( CURRENT-- ))\ncase $command in\n";
    for (const CLI::App* command : subcommands(app)) {
        std::cout << "    " << command->get_name() << ") _arguments";
        for (const CLI::Option* option : command->get_options()) {
            for (const std::string& name : option->get_lnames())
                std::cout << ' ' << zsh_option(*option, "--" + name);
            for (const std::string& name : option->get_snames())
                std::cout << ' ' << zsh_option(*option, "-" + name);
        }
        std::vector<std::string> inner;
        for (const CLI::App* one : subcommands(*command)) inner.push_back(one->get_name());
        if (!inner.empty())
            std::cout << ' ' << shell_quoted(fmt::format("1:command:({})", fmt::join(inner, " ")));
        std::cout << " '*:file:_files' ;;\n";
    }
    std::cout << "esac\n";
}

void write_fish(const CLI::App& app) {
    for (const CLI::App* command : subcommands(app)) {
        std::cout << "complete -c gainsay -n __fish_use_subcommand -f -a " << command->get_name() << " -d "
                  << shell_quoted(first_line(command->get_description())) << '\n';
        const std::string within =
            fmt::format("complete -c gainsay -n '__fish_seen_subcommand_from {}'", command->get_name());
        for (const CLI::Option* option : command->get_options()) {
            if (option->get_positional()) continue;
            std::cout << within;
            for (const std::string& name : option->get_snames()) std::cout << " -s " << name;
            for (const std::string& name : option->get_lnames()) std::cout << " -l " << name;
            const std::vector<std::string> choices = choices_of(*option);
            if (!choices.empty())
                std::cout << " -x -a " << shell_quoted(fmt::format("{}", fmt::join(choices, " ")));
            else if (option->get_items_expected_max() != 0) std::cout << " -r";
            std::cout << " -d " << shell_quoted(first_line(option->get_description())) << '\n';
        }
        for (const CLI::App* inner : subcommands(*command))
            std::cout << within << " -f -a " << inner->get_name() << '\n';
    }
}

}  // namespace

void add_completions(CLI::App& app, int& status) {
    auto shell = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("completions", "Write shell completions");
    command->footer("Example:\n  gainsay completions bash > /etc/bash_completion.d/gainsay");
    command->add_option("SHELL", *shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    command->callback([&app, shell, &status] {
        if (*shell == "bash") write_bash(app);
        else if (*shell == "zsh") write_zsh(app);
        else write_fish(app);
        status = 0;
    });
}

}  // namespace gainsay::cli
