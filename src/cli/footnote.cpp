// `gainsay footnote`: the note that a careful writer sets under a statement.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "report/layout.hpp"

namespace gainsay::cli {
namespace {

struct FootnoteArguments {
    std::string question;
    InputArguments input;
    std::string style = "chicago";
    unsigned width = 0;  // 0: the terminal's, else one line a paragraph
};

constexpr const char* footer = R"(Examples:
  gainsay footnote 'pilots sent number' examples/dossiers/friendship
  gainsay footnote --style plain 'strain began' examples/dossiers/friendship

QUESTION is any words that the subject, the predicate or the wording of one question
contain, or subject.predicate. If several questions contain them, they are listed.

What each source gives, who has it from whom, what is disputed, and on what the sources
draw; one paragraph, to be pasted. chicago cites a source in full where it comes first;
plain cites ids, and lists the sources below. Authors, titles and dates are those of the
[[source]] tables of the dossier.

Exit status: 0, or 2 if not all of the input could be read.)";

int write(const FootnoteArguments& arguments) {
    const Loaded loaded = open(arguments.input);
    const std::string text =
        footnote(loaded.dossier, find_question(loaded.dossier, arguments.question),
                 arguments.style == "plain" ? CitationStyle::plain : CitationStyle::chicago);
    const unsigned width = arguments.width != 0         ? arguments.width
                           : isatty(STDOUT_FILENO) != 0 ? text_options({}).width
                                                        : 0;
    std::istringstream paragraphs{text};
    for (std::string paragraph; std::getline(paragraphs, paragraph);) {
        if (width == 0) std::cout << paragraph << '\n';
        else
            for (const std::string& line : report::wrapped(paragraph, width)) std::cout << line << '\n';
    }
    return status_of(loaded);
}

}  // namespace

void add_footnote(CLI::App& app, int& status) {
    auto arguments = std::make_shared<FootnoteArguments>();
    CLI::App* command = app.add_subcommand("footnote", "Write the footnote on one question");
    command->footer(footer);
    command->add_option("QUESTION", arguments->question, "Words of the question")->required();
    add_input(*command, arguments->input);
    command->add_option("--style", arguments->style, "chicago or plain (default chicago)")
        ->check(CLI::IsMember({"chicago", "plain"}))
        ->type_name("NAME");
    command->add_option("--width", arguments->width, "Columns (default: the terminal's, else one line)")
        ->check(CLI::Range(20U, 10000U))
        ->type_name("N");
    command->callback([arguments, &status] { status = write(*arguments); });
}

}  // namespace gainsay::cli
