// `gainsay trust`: how reliable each source seems, how well that is known, and who copies whom.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "gainsay/gainsay.hpp"

namespace gainsay::cli {
namespace {

struct Options {
    InputArguments input;
    std::string algorithm = "accu-copy", format = "text";
};

void print_shared_wording(const Dossier& dossier, bool json) {
    for (const SharedWording& w : find_shared_wording(dossier)) {
        if (json) {
            const nlohmann::ordered_json object{{"sources", {w.a, w.b}},
                                                {"passages", w.passages},
                                                {"resemblance", w.resemblance},
                                                {"words", w.words}};
            fmt::print("{}\n", object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
            continue;
        }
        fmt::print(
            "{} and {} may have their words from one another: {} passages are nearly alike (resemblance "
            "{:.2f}), such as\n  \"{}\"\n  (if they are known not to: independent_of = [\"{}\"] in the "
            "dossier)\n",
            printable(w.a), printable(w.b), w.passages, w.resemblance, printable(w.words), printable(w.b));
    }
}

constexpr const char* footer =
    R"(Of each voice: the share of its claims that seem true, how well that is known, and whom it seems to copy.

Examples:
  gainsay trust examples/dossiers/friendship
  gainsay trust --algorithm crh claims.csv more.csv
  gainsay trust --format json claims.csv)";

int show_trust(const Options& options) {
    const auto algorithm = parse_algorithm(options.algorithm);
    if (!algorithm)
        throw std::invalid_argument("--algorithm: no algorithm is called \"" + options.algorithm + '"');
    const Loaded loaded = open(options.input);
    const ClaimTable table = claim_table(loaded.dossier);
    const TrustResult result = settle(table, *algorithm, trust_options(loaded.dossier, table));
    std::vector<std::size_t> claims(table.sources.size());
    for (std::uint32_t s : table.source) ++claims[s];
    std::vector<std::uint32_t> order(table.sources.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return result.trust[a] > result.trust[b]; });
    // A standard error beyond this leaves it open whether the voice is more often right than wrong.
    constexpr double unknown = 0.12;
    for (std::uint32_t s : order) {
        const bool known = result.spread[s] <= unknown;
        if (options.format == "json") {
            const nlohmann::ordered_json object{{"source", table.sources[s]},
                                                {"trust", result.trust[s]},
                                                {"spread", result.spread[s]},
                                                {"claims", claims[s]},
                                                {"known", known}};
            fmt::print("{}\n", object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
            continue;
        }
        fmt::print("{:<40} {:.2f} ± {:.2f}  {} claim{}{}\n", printable(table.sources[s]), result.trust[s],
                   result.spread[s], claims[s], claims[s] == 1 ? "" : "s",
                   known ? "" : ": too few, or too evenly split, to know");
    }
    for (const Dependence& d : result.copying) {
        if (options.format == "json") {
            const nlohmann::ordered_json object{{"copier", table.sources[d.copier]},
                                                {"original", table.sources[d.original]},
                                                {"directed", d.directed},
                                                {"probability", d.probability},
                                                {"rate", d.rate},
                                                {"common", d.common},
                                                {"same_false", d.same_false},
                                                {"same_true", d.same_true}};
            fmt::print("{}\n", object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
            continue;
        }
        const std::string copier = printable(table.sources[d.copier]),
                          original = printable(table.sources[d.original]);
        if (d.directed) fmt::print("{} seems to copy {}", copier, original);
        else fmt::print("{} and {} seem to copy, one from the other", copier, original);
        fmt::print(
            ": of {} questions that both answer, the same answer to {}, of which {} believed false; "
            "probability {:.2f}\n"
            "  (if they are known not to: independent_of = [\"{}\"] in the dossier)\n",
            d.common, d.same_true + d.same_false, d.same_false, d.probability, original);
    }
    print_shared_wording(loaded.dossier, options.format == "json");
    if (options.format == "text")
        fmt::print("by {}, {} iterations{}\n", result.method, result.iterations,
                   result.converged ? "" : ", not converged");
    return status_of(loaded);
}

}  // namespace

void add_trust(CLI::App& app, int& status) {
    CLI::App* command =
        app.add_subcommand("trust", "How reliable each voice seems, and how well that is known");
    command->footer(footer);
    auto options = std::make_shared<Options>();
    add_input(*command, options->input);
    command->add_option("--algorithm", options->algorithm, "As of `gainsay reconcile` (default accu-copy)")
        ->type_name("NAME");
    command->add_option("--format", options->format, "text (default), or json: one object a line")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("NAME");
    command->callback([options, &status] { status = show_trust(*options); });
}

}  // namespace gainsay::cli
