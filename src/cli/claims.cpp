// `gainsay claims`: the claims that meet a researcher's conditions, as a table.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>

#include "cli/commands.hpp"
#include "cli/options.hpp"

namespace gainsay::cli {
namespace {

struct ClaimsArguments {
    InputArguments input;
    TextArguments text;
    std::vector<std::string> sources;
    std::vector<std::string> statuses;
    std::string voice;
    std::string question;
    std::string grouping = "question";
    bool own = false;
    bool reported = false;
    bool disputed = false;
    bool denied = false;
    bool single_source = false;
};

const std::map<std::string, Grouping> groupings{{"question", Grouping::question},
                                                {"source", Grouping::source},
                                                {"voice", Grouping::voice},
                                                {"status", Grouping::status}};

constexpr const char* footer = R"(Examples:
  gainsay claims --source szalontai --own DOSSIER       what a source says itself
  gainsay claims --source szalontai --reported DOSSIER  what it has from others
  gainsay claims --voice 'Pham Thi' DOSSIER             what one person is quoted with
  gainsay claims --question aid --by status DOSSIER     what was asked for, promised, delivered
  gainsay claims --single-source DOSSIER                what rests on one source only

Conditions add up. Words are compared without case and accents.)";

bool contains_folded(std::string_view text, const std::string& folded) {
    return fold(text).find(folded) != std::string::npos;
}

// Questions that only one source answers.
std::set<QuestionId> answered_once(const Dossier& dossier) {
    std::set<QuestionId> once;
    for (std::size_t i = 0; i < dossier.questions().size(); ++i) {
        std::set<SourceId> sources;
        for (ClaimId id : dossier.questions()[i].claims) sources.insert(dossier[id].source);
        if (sources.size() == 1) once.insert(QuestionId{static_cast<std::uint32_t>(i)});
    }
    return once;
}

std::set<Status> statuses_of(const std::vector<std::string>& names) {
    std::set<Status> statuses;
    for (const std::string& name : names) {
        const auto status = parse_status(name);
        if (!status) throw std::invalid_argument("'" + name + "' is no status");
        statuses.insert(*status);
    }
    return statuses;
}

std::set<SourceId> sources_of(const Dossier& dossier, const std::vector<std::string>& names) {
    std::set<SourceId> sources;
    for (const std::string& name : names) {
        const auto source = dossier.source_id(name);
        if (!source) throw std::invalid_argument("there is no source '" + name + "'");
        sources.insert(*source);
    }
    return sources;
}

std::vector<ClaimId> select(const Dossier& dossier, const ClaimsArguments& arguments) {
    const std::set<SourceId> sources = sources_of(dossier, arguments.sources);
    const std::set<Status> statuses = statuses_of(arguments.statuses);
    const std::string voice = fold(arguments.voice);
    const std::set<QuestionId> once =
        arguments.single_source ? answered_once(dossier) : std::set<QuestionId>{};
    const std::vector<QuestionId> asked = find_questions(dossier, arguments.question);
    const auto meets = [&](ClaimId id) {
        const Claim& claim = dossier[id];
        if (!sources.empty() && sources.count(claim.source) == 0) return false;
        if (!statuses.empty() && statuses.count(claim.status) == 0) return false;
        if (arguments.own && !claim.said_by.empty()) return false;
        if (arguments.reported && claim.said_by.empty()) return false;
        if (arguments.disputed && claim.stance != Stance::disputes) return false;
        if (arguments.denied && claim.polarity != Polarity::denied) return false;
        if (!voice.empty() &&
            std::none_of(claim.said_by.begin(), claim.said_by.end(),
                         [&](const std::string& name) { return contains_folded(name, voice); })) {
            return false;
        }
        if (arguments.single_source && once.count(dossier.question_of(id)) == 0) return false;
        return std::binary_search(asked.begin(), asked.end(), dossier.question_of(id));
    };
    std::vector<ClaimId> selected;
    for (const Question& question : dossier.questions()) {
        std::copy_if(question.claims.begin(), question.claims.end(), std::back_inserter(selected), meets);
    }
    return selected;
}

int list(const ClaimsArguments& arguments) {
    const Loaded loaded = open(arguments.input);
    write_claims(std::cout, loaded.dossier, select(loaded.dossier, arguments),
                 groupings.at(arguments.grouping), text_options(arguments.text));
    return status_of(loaded);
}

}  // namespace

void add_claims(CLI::App& app, int& status) {
    auto arguments = std::make_shared<ClaimsArguments>();
    CLI::App* command = app.add_subcommand("claims", "List claims: by source, voice, status or question");
    command->footer(footer);
    add_input(*command, arguments->input);
    command->add_option("--source", arguments->sources, "Of these sources (ids)")
        ->delimiter(',')
        ->type_name("ID")
        ->allow_extra_args(false);
    command->add_option("--voice", arguments->voice, "With this name in the chain of voices")
        ->type_name("WORDS");
    CLI::Option* own = command->add_flag("--own", arguments->own, "That the source makes itself");
    command->add_flag("--reported", arguments->reported, "That the source has from another voice")
        ->excludes(own);
    command->add_flag("--disputed", arguments->disputed, "That the source passes on to dispute them");
    command->add_flag("--denied", arguments->denied, "That deny something");
    command
        ->add_option(
            "--status", arguments->statuses,
            "Of these statuses: asserted, estimated, reported, delivered, requested, promised, planned")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("NAME");
    command->add_option("--question", arguments->question, "On questions with these words")
        ->type_name("WORDS");
    command->add_flag("--single-source", arguments->single_source,
                      "On questions that one source alone answers");
    command->add_option("--by", arguments->grouping, "Grouped by question (default), source, voice or status")
        ->check(CLI::IsMember({"question", "source", "voice", "status"}))
        ->type_name("WHAT");
    add_text(*command, arguments->text);
    command->callback([arguments, &status] { status = list(*arguments); });
}

}  // namespace gainsay::cli
