// `gainsay check`: every contradiction in a dossier.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/options.hpp"

namespace gainsay::cli {
namespace {

struct CheckArguments {
    InputArguments input;
    TextArguments text;
    DetectOptions detect;
    std::string format = "text";
    std::string output;
    std::string split;
    std::string fail_on = "conflict";
    bool exit_zero = false;
    bool all = false;
    double min_severity = 0;
};

constexpr const char* footer = R"(Examples:
  gainsay check examples/dossiers/friendship
  gainsay check --format html -o page.html examples/dossiers/friendship
  gainsay check --format jsonl --all claims.csv more.csv > findings.jsonl
  gainsay check --split notes/ examples/dossiers/friendship

Reading the text: each finding has its question, its relation and kind, and its id. Claims
without a mark share the best supported reading; ✗ contradicts it, ~ is in tension with it,
✓ fits every side.

Exit status: 0 no conflict, 1 conflicts (see --fail-on), 2 not all of the work could be
done, records that could not be read included; the results of the rest are printed still.
Findings that were ruled dismissed, not-a-conflict or resolved do not count.)";

// A ruling takes a finding out of the exit status unless it accepts the finding, or is stale.
bool is_settled(const Finding& finding) {
    const std::string& ruling = finding.decision;
    return !ruling.empty() && ruling != "accepted" && ruling.find("(stale)") == std::string::npos;
}

bool fails(const Finding& finding, const std::string& fail_on) {
    if (is_settled(finding)) return false;
    return finding.relation == FindingRelation::conflict ||
           (fail_on == "tension" && finding.relation == FindingRelation::tension);
}

bool is_shown_by_default(const Finding& finding) {
    return finding.relation == FindingRelation::conflict || finding.relation == FindingRelation::tension;
}

void write(std::ostream& out, const Report& report, const CheckArguments& arguments) {
    if (arguments.format == "json") {
        write_json(out, report);
    } else if (arguments.format == "jsonl") {
        write_jsonl(out, report);
    } else if (arguments.format == "csv") {
        write_csv(out, report);
    } else if (arguments.format == "markdown") {
        write_markdown(out, report);
    } else if (arguments.format == "html") {
        write_html(out, report);
    } else {
        TextOptions options = text_options(arguments.text);
        if (!arguments.output.empty() && arguments.text.color == "auto") options.color = false;
        write_text(out, report, options);
    }
}

// The words around the quotes of what is listed.
std::map<ClaimId, QuoteContext> contexts_of(const Report& report, const InputArguments& input) {
    std::vector<ClaimId> claims;
    for (const Finding& finding : report.findings) {
        if (!is_listed(finding, report)) continue;
        claims.insert(claims.end(), finding.claims.begin(), finding.claims.end());
        claims.insert(claims.end(), finding.fits_all.begin(), finding.fits_all.end());
    }
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    return quote_contexts(report.dossier, claims, folders_of(input));
}

// The index comes last, so that it never names a note that is not there.
void write_notes(const std::filesystem::path& folder, const Report& report) {
    const std::vector<Note> notes = markdown_notes(report);
    for (auto note = notes.rbegin(); note != notes.rend(); ++note) {
        const std::filesystem::path path = folder / note->name;
        std::filesystem::create_directories(path.parent_path());
        write_file(path, note->text);
    }
}

int check(CheckArguments& arguments) {
    const Loaded loaded = open(arguments.input);
    // What people read counts agreements without listing them.
    const bool is_data =
        arguments.format == "json" || arguments.format == "jsonl" || arguments.format == "csv";
    arguments.detect.all = arguments.all || !is_data;
    std::vector<Finding> findings = findings_of(loaded.dossier, arguments.detect);
    const std::string fail_on = arguments.exit_zero ? "never" : arguments.fail_on;
    const bool failed =
        fail_on != "never" && std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.severity >= arguments.min_severity && fails(finding, fail_on);
        });
    const std::size_t before = findings.size();
    std::erase_if(findings, [&](const Finding& finding) {
        return is_shown_by_default(finding) && finding.severity < arguments.min_severity;
    });
    Report report{loaded.dossier, findings, loaded.rejected, before - findings.size(), arguments.all, {}};
    if (arguments.format == "html") report.contexts = contexts_of(report, arguments.input);
    if (!arguments.split.empty()) {
        write_notes(arguments.split, report);
    } else if (arguments.output.empty()) {
        write(std::cout, report, arguments);
    } else {
        std::ostringstream out;
        write(out, report, arguments);
        write_file(arguments.output, out.str());
    }
    if (loaded.rejected > 0) return trouble;
    return failed ? conflicts_found : success;
}

}  // namespace

void add_check(CLI::App& app, int& status) {
    auto arguments = std::make_shared<CheckArguments>();
    CLI::App* command = app.add_subcommand("check", "Find the contradictions in a dossier");
    command->footer(footer);
    add_input(*command, arguments->input);
    command
        ->add_option("--format", arguments->format, "text, json, jsonl, csv, markdown or html (default text)")
        ->check(CLI::IsMember({"text", "json", "jsonl", "csv", "markdown", "html"}))
        ->type_name("NAME");
    command->add_option("-o,--output", arguments->output, "Write to a file, whole or not at all")
        ->type_name("FILE");
    command
        ->add_option("--split", arguments->split,
                     "Write Markdown as a folder of linked notes: an index, one a question, one a source")
        ->type_name("DIR")
        ->excludes("--output");
    command->add_flag("--all", arguments->all,
                      "Also agreements, refinements, checks that hold, and what cannot be compared");
    command
        ->add_option("--min-severity", arguments->min_severity,
                     "Leave out findings less severe than this, 0 to 1")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("S");
    command
        ->add_option("--fail-on", arguments->fail_on,
                     "Exit with 1 on conflict (default), on tension too, or never")
        ->check(CLI::IsMember({"conflict", "tension", "never"}))
        ->type_name("WHAT");
    command->add_flag("--exit-zero", arguments->exit_zero, "The same as --fail-on never");
    add_detection(*command, arguments->detect);
    add_text(*command, arguments->text);
    command->callback([command, arguments, &status] {
        if (!arguments->split.empty() && command->count("--format") > 0 && arguments->format != "markdown")
            throw CLI::ValidationError("--split", "writes Markdown only");
        status = check(*arguments);
    });
}

}  // namespace gainsay::cli
