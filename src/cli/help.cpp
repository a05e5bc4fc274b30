#include "cli/help.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <sstream>

#include "report/layout.hpp"

namespace gainsay::cli {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t widest = 100;  // longer lines read badly
constexpr std::size_t column = 26;   // where descriptions begin
constexpr const char* usual_status = "Exit status: 0, or 2 if not all of the work could be done.";

std::size_t line_width() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual_width;
    return std::clamp<std::size_t>(size.ws_col, 40, widest);
}

// "NAME" of "NAME:{a,b}": what CLI11 puts behind the colon is for us to word.
std::string value_name(const CLI::Option& option) {
    if (option.get_type_size() == 0) return {};
    const std::string name = option.get_type_name();
    return name.substr(0, name.find(':'));
}

void write_item(std::string& out, const std::string& label, const std::string& text, std::size_t width) {
    const std::vector<std::string> lines = report::wrapped(text, width - column);
    const std::string first = "  " + label;
    const bool fits = report::display_width(first) + 2 <= column;
    if (!fits) out += first + '\n';
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty()) continue;
        out += (i == 0 && fits ? report::padded(first, column) : std::string(column, ' ')) + lines[i] + '\n';
    }
    if (fits && (lines.empty() || lines.front().empty())) out += first + '\n';
}

class Help : public CLI::FormatterBase {
  public:
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode) const override {
        const std::size_t width = line_width();
        std::string out;
        for (const std::string& line : report::wrapped(app->get_description(), width)) out += line + '\n';
        out += "\nUsage: " + usage_of(*app, name) + '\n';
        write_options(out, *app, width);
        const auto subcommands = app->get_subcommands([](const CLI::App*) { return true; });
        if (!subcommands.empty()) out += "\nCommands:\n";
        for (const CLI::App* command : subcommands)
            write_item(out, command->get_name(), command->get_description(), width);
        for (const Remark& remark : remarks_of(*app)) {
            if (remark.verbatim) {
                out += remark.text + '\n';
                continue;
            }
            out += '\n';
            for (const std::string& line : report::wrapped(remark.text, width)) out += line + '\n';
        }
        return out;
    }

  private:
    static void write_options(std::string& out, const CLI::App& app, std::size_t width) {
        for (const bool positional : {true, false}) {
            bool any = false;
            for (const CLI::Option* option : app.get_options()) {
                if (option->get_positional() != positional) continue;
                if (!any) out += positional ? "\n" : "\nOptions:\n";
                any = true;
                write_item(out, label_of(*option), meaning_of(*option), width);
            }
        }
    }
};

}  // namespace

void use_help(CLI::App& app) {
    app.formatter(std::make_shared<Help>());
    app.set_help_flag("-h,--help", "Print this help and exit");
}

std::string label_of(const CLI::Option& option) {
    if (option.get_positional()) return option.get_name(true);
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames()) names.push_back('-' + name);
    for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
    std::string label = fmt::format("{}", fmt::join(names, ", "));
    const std::string value = value_name(option);
    return value.empty() ? label : label + ' ' + value;
}

std::string meaning_of(const CLI::Option& option) {
    std::string meaning = option.get_description();
    const std::vector<std::string> choices = choices_of(option);
    const bool named = std::all_of(choices.begin(), choices.end(), [&](const std::string& choice) {
        return meaning.find(choice) != std::string::npos;
    });
    if (!choices.empty() && !named)
        meaning += fmt::format("{}{}", meaning.empty() ? "" : ": ", fmt::join(choices, ", "));
    if (option.get_required() && !option.get_positional()) meaning += " (must be given)";
    return meaning;
}

std::vector<std::string> choices_of(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    const std::size_t open = type.find(":{");
    const std::size_t close = type.find('}', std::min(open, type.size()));
    std::vector<std::string> choices;
    if (open == std::string::npos || close == std::string::npos) return choices;
    std::istringstream words{type.substr(open + 2, close - open - 2)};
    for (std::string word; std::getline(words, word, ',');) choices.push_back(word);
    return choices;
}

std::string usage_of(const CLI::App& command, const std::string& name) {
    std::string usage = name.empty() ? command.get_name() : name;
    if (usage.find(command.get_name()) == std::string::npos) usage += ' ' + command.get_name();
    if (!command.get_subcommands([](const CLI::App*) { return true; }).empty()) return usage + " COMMAND";
    usage += " [OPTION]...";
    for (const CLI::Option* option : command.get_options()) {
        if (!option->get_positional()) continue;
        std::string word = option->get_name(true);
        if (!option->get_required()) word = '[' + word + ']';
        if (option->get_expected_max() > 1) word += "...";
        usage += ' ' + word;
    }
    return usage;
}

std::vector<Remark> remarks_of(const CLI::App& command) {
    std::string footer = command.get_footer();
    if (footer.find("xit status") == std::string::npos)
        footer += std::string{footer.empty() ? "" : "\n\n"} + usual_status;
    std::vector<Remark> remarks;
    std::istringstream lines{footer};
    bool open = false;  // the last remark goes on
    for (std::string line; std::getline(lines, line);) {
        const bool verbatim = line.starts_with("  ");
        if (line.empty()) {
            open = false;
        } else if (open && remarks.back().verbatim == verbatim) {
            remarks.back().text += (verbatim ? '\n' : ' ') + line;
        } else {
            remarks.push_back({line, verbatim});
            open = true;
        }
    }
    return remarks;
}

}  // namespace gainsay::cli
