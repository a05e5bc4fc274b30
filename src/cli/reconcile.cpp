// `gainsay reconcile`: what can still be believed; against a truth file, how well each algorithm does.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/memory.hpp"
#include "cli/options.hpp"
#include "gainsay/gainsay.hpp"

namespace gainsay::cli {
namespace {

struct Options {
    InputArguments input;
    TextArguments text;
    std::string algorithm = "auto", truth, tolerance, format = "text", hierarchy, explained;
    std::vector<std::string> without;
    bool copiers = false, declared_only = false;
};

constexpr const char* footer =
    R"(Without --algorithm and its like: the readings of each disputed question, how many independent witnesses stand
behind each, and which source, origin or algorithm would change the verdict if it were left out. With it: the answer
that the algorithm chooses for each question, and its belief.

Examples:
  gainsay reconcile examples/dossiers/friendship
  gainsay reconcile --without saigoneer examples/dossiers/friendship
  gainsay reconcile --algorithm accu-copy claims.csv more.csv
  gainsay reconcile --algorithm all --truth truth.csv claims.csv
  gainsay reconcile --explain Ketton claims.csv)";

// Bare claims are read straight into columns, a dossier with its vocabulary and voices.
bool is_bare(const Options& options) {
    const InputOptions& input = options.input.options;
    return options.input.paths.size() == 1 && input.format.empty() && input.synonyms.empty() &&
           is_table_of_claims(options.input.paths.front());
}

TableOptions table_options_of(const Options& options) {
    TableOptions result;
    if (!options.tolerance.empty()) {
        const auto tolerance = parse_tolerance(options.tolerance);
        if (!tolerance)
            throw std::invalid_argument("--tolerance: expected \"10 minutes\", \"1%\" or a number, not \"" +
                                        options.tolerance + '"');
        result.tolerance = *tolerance;
    }
    if (!options.hierarchy.empty()) {
        std::vector<std::pair<std::string, std::string>> within = read_hierarchy(options.hierarchy);
        result.within.insert(result.within.end(), within.begin(), within.end());
    }
    return result;
}

double seconds_now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void print_copiers(const ClaimTable& table, const TrustResult& result) {
    fmt::print("copier,original,probability,rate,common,same_false,same_true,directed\n");
    for (const Dependence& d : result.copying)
        fmt::print("{},{},{:.4f},{:.4f},{},{},{},{}\n", table.sources[d.copier], table.sources[d.original],
                   d.probability, d.rate, d.common, d.same_false, d.same_true, d.directed ? "yes" : "no");
}

void print_score(const Options& options, Algorithm algorithm, const TrustResult& result, const Score& score,
                 double seconds, std::uint64_t peak) {
    if (options.format == "json") {
        nlohmann::ordered_json object{{"algorithm", to_string(algorithm)},
                                      {"accuracy", score.accuracy},
                                      {"precision", score.precision},
                                      {"recall", score.recall},
                                      {"questions", score.questions},
                                      {"seconds", seconds},
                                      {"peak_bytes", peak}};
        if (score.mean_error) object["mean_absolute_error"] = *score.mean_error;
        fmt::print("{}\n", object.dump());
        return;
    }
    fmt::print("{:<18} {:>8.4f} {:>9.4f} {:>8.4f} {:>9} {:>8.3f} {:>10.1f}  {}{}\n", to_string(algorithm),
               score.accuracy, score.precision, score.recall, score.questions, seconds,
               static_cast<double>(peak) / (1 << 20), algorithm == Algorithm::automatic ? result.method : "",
               result.converged ? "" : " (not converged)");
}

// The chosen answer of each question: of bare claims with no truth to measure by.
void print_answers(const Options& options, const ClaimTable& table, const TrustResult& result) {
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        const TableQuestion& question = table.question[q];
        const auto best = best_facts(table, result, q);
        const std::string qualifiers(question.qualifiers);
        if (options.format == "json") {
            nlohmann::ordered_json object{{"subject", question.subject},
                                          {"predicate", table.predicates[question.predicate]}};
            if (!qualifiers.empty()) object["qualifiers"] = qualifiers;
            object["values"] = nlohmann::ordered_json::array();
            for (std::uint32_t f : best) object["values"].push_back(table.labels[table.label[f]]);
            object["belief"] = result.belief[best.front()];
            fmt::print("{}\n", object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
            continue;
        }
        std::string values;
        for (std::uint32_t f : best)
            values += (values.empty() ? "" : " = ") + printable(table.labels[table.label[f]]);
        fmt::print("{}\t{}\t{}\t{:.3f}\n", printable(question.subject),
                   printable(table.predicates[question.predicate]), values, result.belief[best.front()]);
    }
}

struct Settled {
    ClaimTable table;
    TableOptions table_options;
    TrustOptions trust_options;
    std::size_t rejected = 0;
};

Settled table_of(const Options& options) {
    Settled result;
    result.table_options = table_options_of(options);
    if (is_bare(options)) {
        try {
            result.table =
                read_claim_table(options.input.paths.front(), result.table_options, &result.rejected);
            if (result.rejected > 0)
                fmt::print(stderr, "{}: {} records left out\n", options.input.paths.front(), result.rejected);
            return result;
        } catch (const InputError&) {
            // Titles above the header, other delimiters, other names of columns: what load() understands.
            result.rejected = 0;
        }
    }
    const Loaded loaded = open(options.input);
    result.rejected = loaded.rejected;
    result.table = claim_table(loaded.dossier);
    result.trust_options = trust_options(loaded.dossier, result.table);
    const TableOptions vocabulary = table_options(loaded.dossier.vocabulary);
    result.table_options.tolerances = vocabulary.tolerances;
    return result;
}

// Why the best answer of a question is the best: what each voice weighs, and what the runner-up lacks.
void explain_question(const ClaimTable& table, const TrustResult& result, std::uint32_t q) {
    const TableQuestion& question = table.question[q];
    fmt::print("{} / {}{}{}\n", printable(question.subject), printable(table.predicates[question.predicate]),
               question.qualifiers.empty() ? "" : ", ", printable(question.qualifiers));
    std::vector<std::uint32_t> facts;
    for (std::uint32_t f = table.question_facts[q]; f < table.question_facts[q + 1]; ++f) facts.push_back(f);
    std::stable_sort(facts.begin(), facts.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return result.belief[a] > result.belief[b]; });
    for (std::uint32_t f : facts) {
        fmt::print("  {:<40} belief {:.3f}\n", printable(table.labels[table.label[f]]), result.belief[f]);
        for (std::uint32_t s : table.sources_of(f)) {
            fmt::print("    {:<38} trust {:.2f} ± {:.2f}", printable(table.sources[s]), result.trust[s],
                       result.spread[s]);
            for (const Dependence& d : result.copying)
                if (d.copier == s) fmt::print("; seems to copy {}", printable(table.sources[d.original]));
            fmt::print("\n");
        }
        if (table.support_begin.empty()) continue;
        for (std::uint32_t g : facts)
            for (std::uint32_t i = table.support_begin[g]; i < table.support_begin[g + 1]; ++i)
                if (table.support[i].fact == f)
                    fmt::print("    + {:.2f} of what speaks for {}\n",
                               static_cast<double>(table.support[i].share),
                               printable(table.labels[table.label[g]]));
    }
    if (facts.size() > 1)
        fmt::print("  the runner-up lacks {:.3f} of belief\n",
                   result.belief[facts[0]] - result.belief[facts[1]]);
}

void explain_answers(const Options& options, const ClaimTable& table, const TrustResult& result) {
    bool found = false;
    for (std::uint32_t q = 0; q < table.questions(); ++q) {
        if (table.question[q].subject != options.explained) continue;
        found = true;
        explain_question(table, result, q);
    }
    if (!found) throw std::invalid_argument("--explain: no claim is about \"" + options.explained + '"');
    fmt::print("by {}; {} iterations{}\n", result.method, result.iterations,
               result.converged ? "" : ", not converged");
}

int settle_claims(const Options& options) {
    std::vector<Algorithm> algorithms;
    if (options.algorithm == "all") algorithms.assign(all_algorithms().begin(), all_algorithms().end());
    else if (const auto one = parse_algorithm(options.algorithm)) algorithms.push_back(*one);
    else throw std::invalid_argument("--algorithm: no algorithm is called \"" + options.algorithm + '"');
    reset_peak_bytes();
    const double start = seconds_now();
    const Settled settled = table_of(options);
    const ClaimTable& table = settled.table;
    const double read = seconds_now() - start;
    std::optional<TruthTable> truth;
    if (!options.truth.empty()) truth = TruthTable::read(options.truth, table, settled.table_options);
    if (truth && options.format == "text" && !options.copiers && options.explained.empty()) {
        fmt::print("{} claims, {} sources, {} questions, read in {:.3f} s\n", table.claims(),
                   table.sources.size(), table.questions(), read);
        fmt::print("{:<18} {:>8} {:>9} {:>8} {:>9} {:>8} {:>10}\n", "algorithm", "accuracy", "precision",
                   "recall", "questions", "seconds", "peak MiB");
    }
    for (Algorithm algorithm : algorithms) {
        if (algorithm != algorithms.front()) reset_peak_bytes();
        const double before = seconds_now();
        const TrustResult result = settle(table, algorithm, settled.trust_options);
        const double seconds = seconds_now() - before;
        if (!options.explained.empty()) explain_answers(options, table, result);
        else if (options.copiers) print_copiers(table, result);
        else if (truth)
            print_score(options, algorithm, result, truth->score(table, result), seconds, peak_bytes());
        else print_answers(options, table, result);
        std::fflush(stdout);
    }
    return settled.rejected > 0 ? trouble : success;
}

int give_verdicts(const Options& options) {
    const Loaded loaded = open(options.input);
    VerdictOptions how;
    how.without = options.without;
    how.inferred = !options.declared_only;
    const TextOptions layout = text_options(options.text);
    bool explained = false;
    std::size_t disputed = 0, open = 0, undisputed = 0;
    for (const Verdict& verdict : verdicts(loaded.dossier, how)) {
        if (!options.explained.empty()) {
            if (canonical(loaded.dossier.vocabulary, loaded.dossier[verdict.question].subject) !=
                canonical(loaded.dossier.vocabulary, options.explained))
                continue;
            explained = true;
        }
        if (options.format == "json") {
            write_verdict_json(std::cout, loaded.dossier, verdict);
            continue;
        }
        if (explained) {
            write_verdict_reasons(std::cout, loaded.dossier, verdict, layout);
            std::cout << '\n';
            continue;
        }
        if (verdict.readings.size() < 2) {
            ++undisputed;
            continue;
        }
        ++disputed;
        open += verdict.outcome == Outcome::inconclusive;
        write_verdict(std::cout, loaded.dossier, verdict, layout);
        std::cout << '\n';
    }
    if (!options.explained.empty() && !explained)
        throw std::invalid_argument("--explain: no claim is about \"" + options.explained + '"');
    if (options.format == "text" && !explained)
        std::cout << fmt::format(
            "{} questions with rival readings, {} of them inconclusive; {} with one reading\n", disputed,
            open, undisputed);
    return status_of(loaded);
}

}  // namespace

void add_reconcile(CLI::App& app, int& status) {
    CLI::App* command =
        app.add_subcommand("reconcile", "What can still be believed, who says so, what it depends on");
    command->footer(footer);
    auto options = std::make_shared<Options>();
    add_input(*command, options->input);
    command
        ->add_option(
            "--algorithm", options->algorithm,
            "auto, all, or one of: voting, sums, average-log, investment, pooled-investment, truth-finder, "
            "crh, catd, accu, pop-accu, accu-copy, one-coin, dawid-skene, enhanced-bcc, hierarchy")
        ->type_name("NAME");
    command
        ->add_option("--truth", options->truth,
                     "True answers (subject, predicate, value): print how many are found")
        ->type_name("FILE");
    command
        ->add_option("--tolerance", options->tolerance,
                     "How far numbers may lie apart: \"10 minutes\", \"1%\", 0.5")
        ->type_name("AMOUNT");
    command
        ->add_option("--hierarchy", options->hierarchy, "File of part, whole: values that lie within others")
        ->type_name("FILE");
    command
        ->add_option("--explain", options->explained, "Show why the answers about this subject are the best")
        ->type_name("SUBJECT");
    command->add_flag(
        "--declared-only", options->declared_only,
        "Count witnesses by what is declared, not by copying and wording found from the claims");
    command->add_flag("--copiers", options->copiers, "List the sources that seem to copy, as CSV");
    command->add_option("--without", options->without, "Leave out a source; may be given several times")
        ->allow_extra_args(false)
        ->type_name("SOURCE");
    command->add_option("--format", options->format, "text (default), or json: one object a line")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("NAME");
    add_text(*command, options->text);
    command->callback([command, options, &status] {
        const bool explain_answers = !options->explained.empty() && is_bare(*options);
        const bool table = !options->truth.empty() || options->copiers || explain_answers ||
                           command->count("--algorithm") > 0;
        status = table ? settle_claims(*options) : give_verdicts(*options);
    });
}

}  // namespace gainsay::cli
