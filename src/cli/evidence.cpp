// `gainsay evidence`: every claim on one question.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/options.hpp"

namespace gainsay::cli {
namespace {

struct EvidenceArguments {
    std::string question;
    InputArguments input;
    TextArguments text;
};

constexpr const char* footer = R"(Example:
  gainsay evidence 'pilots sent' examples/dossiers/friendship

QUESTION is any words that the subject, the predicate or the wording of one question
contain, or subject.predicate. If several questions contain them, they are listed.)";

int evidence(const EvidenceArguments& arguments) {
    const Loaded loaded = open(arguments.input);
    write_evidence(std::cout, loaded.dossier, find_question(loaded.dossier, arguments.question),
                   text_options(arguments.text));
    return status_of(loaded);
}

}  // namespace

void add_evidence(CLI::App& app, int& status) {
    auto arguments = std::make_shared<EvidenceArguments>();
    CLI::App* command = app.add_subcommand("evidence", "Lay every claim on one question side by side");
    command->footer(footer);
    command->add_option("QUESTION", arguments->question, "Words of the question")->required();
    add_input(*command, arguments->input);
    add_text(*command, arguments->text);
    command->callback([arguments, &status] { status = evidence(*arguments); });
}

}  // namespace gainsay::cli
