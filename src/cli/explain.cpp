// `gainsay explain`: the full reasoning behind one finding.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/options.hpp"

namespace gainsay::cli {
namespace {

struct ExplainArguments {
    std::string finding;
    InputArguments input;
    TextArguments text;
    DetectOptions detect;
};

constexpr const char* footer = R"(Example:
  gainsay explain FINDING examples/dossiers/friendship

FINDING is the id that `gainsay check` prints, or enough of its beginning. Shown are the
words, what they were read as and by which rule, why the claims are comparable, the
arithmetic, and what would make the finding go away; each of these proposals was tried.)";

bool is_shown(const Finding& finding) {
    return finding.relation == FindingRelation::conflict || finding.relation == FindingRelation::tension;
}

// The beginning of an id means what `check` shows rather than what `check --all` adds.
bool begins_what_check_shows(const std::vector<Finding>& findings, std::string_view start) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return is_shown(finding) && finding.id.starts_with(start);
    });
}

int explain(ExplainArguments& arguments) {
    const Loaded loaded = open(arguments.input);
    arguments.detect.all = true;
    std::vector<Finding> findings = findings_of(loaded.dossier, arguments.detect);
    if (begins_what_check_shows(findings, arguments.finding)) std::erase_if(findings, std::not_fn(is_shown));
    write_explanation(std::cout, loaded.dossier, find_finding(findings, arguments.finding),
                      text_options(arguments.text));
    return status_of(loaded);
}

}  // namespace

void add_explain(CLI::App& app, int& status) {
    auto arguments = std::make_shared<ExplainArguments>();
    CLI::App* command = app.add_subcommand("explain", "Show the full reasoning behind one finding");
    command->footer(footer);
    command->add_option("FINDING", arguments->finding, "Id of the finding")->required();
    add_input(*command, arguments->input);
    add_detection(*command, arguments->detect);
    add_text(*command, arguments->text);
    command->callback([arguments, &status] { status = explain(*arguments); });
}

}  // namespace gainsay::cli
