#include "cli/options.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>
#include <stdexcept>

#include "cli/merge.hpp"
#include "cli/progress.hpp"
#include "gainsay/reconcile.hpp"

namespace gainsay::cli {
namespace {

constexpr unsigned usual_width = 100;
constexpr std::size_t shown_candidates = 12;

bool wants_color(const std::string& choice) {
    if (choice == "always") return true;
    if (choice == "never") return false;
    const char* off = std::getenv("NO_COLOR");
    if (off != nullptr && *off != '\0') return false;
    const char* terminal = std::getenv("TERM");
    return isatty(STDOUT_FILENO) != 0 && terminal != nullptr && std::string_view{terminal} != "dumb";
}

unsigned terminal_width() {
    winsize size{};
    if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return size.ws_col;
    }
    return usual_width;
}

// "...: one\n  two\n" of at most so many lines.
std::string candidates(std::vector<std::string> lines) {
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (std::size_t i = 0; i < lines.size() && i < shown_candidates; ++i)
        text += "\n  " + printable(lines[i]);
    if (lines.size() > shown_candidates)
        text += "\n  … and " + std::to_string(lines.size() - shown_candidates) + " more";
    return text;
}

std::set<std::string> words_of(const Question& question) {
    std::istringstream folded{fold(question.subject + ' ' + question.predicate)};
    return {std::istream_iterator<std::string>{folded}, {}};
}

// All the words of one question, and others besides.
bool has_words_of(const Question& longer, const Question& shorter) {
    const std::set<std::string> all = words_of(longer);
    const std::set<std::string> some = words_of(shorter);
    return some.size() < all.size() && std::includes(all.begin(), all.end(), some.begin(), some.end());
}

}  // namespace

void add_input_options(CLI::App& command, InputOptions& options) {
    command.add_flag("--strict", options.strict, "Stop at the first error in the input");
    command
        .add_option("--input-format", options.format,
                    "Read files as csv, jsonl, ... (default: told by content)")
        ->type_name("NAME");
    command
        .add_option("--synonyms", options.synonyms,
                    "TOML file of names that mean one thing; may be given several times")
        ->type_name("FILE")
        ->allow_extra_args(false);
}

void add_input(CLI::App& command, InputArguments& arguments) {
    command.add_option("DOSSIER", arguments.paths,
                       "Folder, file of claims, or - (default: the current folder)");
    add_input_options(command, arguments.options);
}

std::filesystem::path folder_of(const std::string& path) {
    if (path == "-") return ".";
    if (std::filesystem::is_directory(path)) return path;
    const auto folder = std::filesystem::path(path).parent_path();
    return folder.empty() ? "." : folder;
}

std::vector<std::filesystem::path> folders_of(const InputArguments& arguments) {
    std::vector<std::filesystem::path> folders;
    for (const std::string& path : arguments.paths) folders.push_back(folder_of(path));
    if (folders.empty()) folders.emplace_back(".");
    return folders;
}

Loaded open(const InputArguments& arguments) {
    std::vector<Loaded> parts;
    for (const std::string& path :
         arguments.paths.empty() ? std::vector<std::string>{"."} : arguments.paths) {
        const Progress progress{"reading " + printable(path)};
        parts.push_back(load(path, arguments.options));
    }
    Loaded loaded = merge(std::move(parts));
    for (Diagnostic& problem : validate_rules(loaded.dossier)) {
        if (problem.level == DiagnosticLevel::error) ++loaded.rejected;
        loaded.diagnostics.push_back(std::move(problem));
    }
    for (const Diagnostic& diagnostic : loaded.diagnostics)
        std::cerr << printable(to_string(diagnostic)) << '\n';
    if (loaded.rejected > 0) {
        std::cerr << "gainsay: " << loaded.rejected << (loaded.rejected == 1 ? " record" : " records")
                  << " could not be read and " << (loaded.rejected == 1 ? "was" : "were") << " left out\n";
    }
    return loaded;
}

void add_text(CLI::App& command, TextArguments& arguments) {
    command
        .add_option("--color", arguments.color, "auto, always or never; auto: on a terminal without NO_COLOR")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN");
    command.add_option("--width", arguments.width, "Columns (default: the terminal's, else 100)")
        ->check(CLI::Range(20U, 10000U))
        ->type_name("N");
}

TextOptions text_options(const TextArguments& arguments) {
    return {.color = wants_color(arguments.color),
            .width = arguments.width != 0 ? arguments.width : std::max(terminal_width(), 20U)};
}

void add_detection(CLI::App& command, DetectOptions& options) {
    command
        .add_option("--tension", options.compare.tension,
                    "Degree from which claims are in tension, 0 to 1 (default 0.5); weaker ones fit")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("DEGREE");
    command
        .add_option("--threads", options.threads,
                    "Threads (default: one a core); the result does not depend on it")
        ->type_name("N");
}

std::vector<Finding> findings_of(const Dossier& dossier, const DetectOptions& options) {
    const Progress progress{"comparing " + std::to_string(dossier.claims().size()) + " claims"};
    std::vector<Finding> findings = detect(dossier, options);
    assess(dossier, findings);
    apply_decisions(dossier, findings);
    return findings;
}

const Finding& find_finding(const std::vector<Finding>& findings, std::string_view id) {
    std::vector<const Finding*> matches;
    for (const Finding& finding : findings) {
        if (finding.id == id) return finding;
        if (!id.empty() && finding.id.compare(0, id.size(), id) == 0) matches.push_back(&finding);
    }
    if (matches.size() == 1) return *matches.front();
    // Those that `gainsay check` lists without --all go before the others.
    std::vector<const Finding*> listed = matches;
    std::erase_if(listed, [](const Finding* finding) {
        return finding->relation != FindingRelation::conflict &&
               finding->relation != FindingRelation::tension;
    });
    if (listed.size() == 1) return *listed.front();
    std::vector<std::string> lines;
    for (const Finding* finding : matches) lines.push_back(finding->id + "  " + finding->explanation);
    const std::string asked{id};
    if (matches.empty()) {
        throw std::invalid_argument("there is no finding '" + asked +
                                    "'; `gainsay check --all` lists their ids");
    }
    throw std::invalid_argument("'" + asked + "' begins several findings:" + candidates(std::move(lines)));
}

QuestionId find_question(const Dossier& dossier, std::string_view words) {
    const std::vector<QuestionId> matches = find_questions(dossier, words);
    if (matches.size() == 1) return matches.front();
    // No words could name it apart from the others, whose names have its words and more.
    const auto plainest = std::find_if(matches.begin(), matches.end(), [&](QuestionId one) {
        return std::all_of(matches.begin(), matches.end(), [&](QuestionId other) {
            return one == other || has_words_of(dossier[other], dossier[one]);
        });
    });
    if (plainest != matches.end()) return *plainest;
    std::vector<std::string> lines;
    const auto line = [&](const Question& question, QuestionId id) {
        lines.push_back(question.subject + "." + question.predicate + "  " + question_words(dossier, id));
    };
    for (QuestionId id : matches) line(dossier[id], id);
    const std::string asked{words};
    if (!matches.empty()) {
        throw std::invalid_argument("'" + asked +
                                    "' can mean several questions:" + candidates(std::move(lines)));
    }
    throw std::invalid_argument("no question contains '" + asked + "'; `gainsay claims` lists what there is");
}

}  // namespace gainsay::cli
