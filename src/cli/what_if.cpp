// `gainsay what-if --without SOURCE`: which verdicts change when a source is left out.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/settling.hpp"

namespace gainsay::cli {
namespace {

struct Options {
    InputArguments input;
    std::vector<std::string> without;
};

constexpr const char* footer = R"(Examples:
  gainsay what-if --without saigoneer examples/dossiers/friendship
  gainsay what-if --without a --without b claims.csv more.csv)";

int compare_verdicts(const Options& options) {
    const Loaded loaded = open(options.input);
    const Dossier& dossier = loaded.dossier;
    for (const std::string& name : options.without)
        if (!dossier.source_id(name))
            throw std::invalid_argument("--without: no source is called \"" + name + '"');
    VerdictOptions before, after;
    before.robustness = after.robustness = false;
    after.without = options.without;
    const std::vector<Verdict> then = verdicts(dossier, before), now = verdicts(dossier, after);
    std::size_t changed = 0;
    for (const Verdict& verdict : then) {
        // The same verdict is the one on that question which keeps most of the first reading's claims.
        const std::vector<ClaimId>& claims = verdict.readings.front().claims;
        const Verdict* same = nullptr;
        std::size_t most = 0;
        for (const Verdict& other : now) {
            if (other.question != verdict.question) continue;
            std::size_t shared = 0;
            for (const Reading& reading : other.readings)
                for (ClaimId id : reading.claims)
                    shared += std::binary_search(claims.begin(), claims.end(), id);
            const bool nearer = shared > most || same == nullptr;
            if (nearer) {
                same = &other;
                most = shared;
            }
        }
        if (same != nullptr && same->inconclusive == verdict.inconclusive &&
            same->readings.size() == verdict.readings.size() &&
            std::includes(claims.begin(), claims.end(), same->readings.front().claims.begin(),
                          same->readings.front().claims.end()))
            continue;
        ++changed;
        fmt::print("before  {}", words_of(dossier, verdict));
        if (same == nullptr) fmt::print("after   nothing is said of it\n\n");
        else fmt::print("after   {}\n", words_of(dossier, *same));
    }
    fmt::print("{} of {} verdicts change without {}\n", changed, then.size(),
               fmt::join(options.without, ", "));
    return status_of(loaded);
}

}  // namespace

void add_what_if(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("what-if", "Which verdicts change when a source is left out");
    command->footer(footer);
    auto options = std::make_shared<Options>();
    add_input(*command, options->input);
    command->add_option("--without", options->without, "Id of a source; may be given several times")
        ->allow_extra_args(false)
        ->type_name("SOURCE")
        ->required();
    command->callback([options, &status] { status = compare_verdicts(*options); });
}

}  // namespace gainsay::cli
