// `gainsay diff`: what changed between two states of a dossier.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/options.hpp"

namespace gainsay::cli {
namespace {

struct DiffArguments {
    std::string before;
    std::string after;
    InputOptions input;
    TextArguments text;
    DetectOptions detect;
    std::string format = "text";
    bool all = false;
};

constexpr const char* footer = R"(Examples:
  gainsay diff 2024-05/ 2025-01/
  gainsay diff --format jsonl old.csv new.csv | grep '"what":"finding"'
  git show HEAD:claims.csv | gainsay diff - claims.csv

Reading the text: + came, - went, ~ changed, field by field. Claims are matched by their ids,
then by what they say, then by source, question and words or place, so that a claim that was
reworded is one change and not two. Below a finding stand the changes of claims behind it.

Exit status: 0 no difference, 1 differences, 2 not all of the work could be done.)";

int diff(DiffArguments& arguments) {
    const Loaded before = open({{arguments.before}, arguments.input});
    const Loaded after = open({{arguments.after}, arguments.input});
    arguments.detect.all = arguments.all;
    const std::vector<Finding> old = findings_of(before.dossier, arguments.detect);
    const std::vector<Finding> now = findings_of(after.dossier, arguments.detect);
    const Report was{before.dossier, old, before.rejected, 0, arguments.all};
    const Report is{after.dossier, now, after.rejected, 0, arguments.all};
    const Changes changes = changes_between(was, is);
    if (arguments.format == "json") {
        write_changes_json(std::cout, was, is, changes);
    } else if (arguments.format == "jsonl") {
        write_changes_jsonl(std::cout, was, is, changes);
    } else {
        write_changes(std::cout, was, is, changes, text_options(arguments.text));
    }
    if (before.rejected > 0 || after.rejected > 0) return trouble;
    return changes.empty() ? success : differences_found;
}

}  // namespace

void add_diff(CLI::App& app, int& status) {
    auto arguments = std::make_shared<DiffArguments>();
    CLI::App* command = app.add_subcommand("diff", "Tell what changed between two states of a dossier");
    command->footer(footer);
    command->add_option("OLD", arguments->before, "Folder, file of claims, or -")->required();
    command->add_option("NEW", arguments->after, "Folder, file of claims, or -")->required();
    add_input_options(*command, arguments->input);
    command->add_option("--format", arguments->format, "text, json or jsonl (default text)")
        ->check(CLI::IsMember({"text", "json", "jsonl"}))
        ->type_name("NAME");
    command->add_flag("--all", arguments->all, "Compare agreements, refinements and checks that hold too");
    add_detection(*command, arguments->detect);
    add_text(*command, arguments->text);
    command->callback([arguments, &status] { status = diff(*arguments); });
}

}  // namespace gainsay::cli
