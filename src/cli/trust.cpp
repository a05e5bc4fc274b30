// `gainsay trust`: how reliable each source seems, how well that is known, and who copies whom.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>

#include "cli/commands.hpp"
#include "cli/settling.hpp"

namespace gainsay::cli {
namespace {

struct Options {
    std::string input, algorithm = "accu-copy", format = "text";
};

int show_trust(const Options& options) {
    const auto algorithm = parse_algorithm(options.algorithm);
    if (!algorithm)
        throw std::invalid_argument("--algorithm: no algorithm is called \"" + options.algorithm + '"');
    const Loaded loaded = load(options.input);
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
    for (const Dependence& d : result.copying)
        if (options.format == "text")
            fmt::print("{} {} {}: {} answers in common, {} of them the same and believed false\n",
                       printable(table.sources[d.copier]),
                       d.directed ? "seems to copy" : "and, in either direction,",
                       printable(table.sources[d.original]), d.common, d.same_false);
    if (options.format == "text")
        fmt::print("by {}, {} iterations{}\n", result.method, result.iterations,
                   result.converged ? "" : ", not converged");
    return loaded.rejected > 0 ? 2 : 0;
}

}  // namespace

void add_trust(CLI::App& app, int& status) {
    CLI::App* command =
        app.add_subcommand("trust", "How reliable each voice seems, and how well that is known");
    auto options = std::make_shared<Options>();
    command->add_option("input", options->input, "Dossier folder, or a file of claims")->required();
    command->add_option("--algorithm", options->algorithm, "As of `gainsay reconcile`");
    command->add_option("--format", options->format)->check(CLI::IsMember({"text", "json"}));
    command->callback([options, &status] { status = show_trust(*options); });
}

}  // namespace gainsay::cli
