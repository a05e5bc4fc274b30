// One iteration of each algorithm of truth discovery, in nanoseconds a claim and as a ratio to a bare pass over the same
// columns in the same run.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <random>

#include "gainsay/trust.hpp"

namespace {

using namespace gainsay;

// Twelve claims a question, of sources that are right in between a third and all of the cases; ten values to choose from.
ClaimTable make_table(std::size_t claims) {
    constexpr std::uint32_t sources = 2000, values = 10, claims_of_question = 12;
    std::mt19937 engine(1);
    const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
    ClaimTable table;
    std::vector<std::uint32_t> accuracy(sources);
    for (std::uint32_t& a : accuracy) a = 30 + random() % 66;
    table.sources.assign(sources, "source");
    table.labels.assign(values, "value");
    table.number.assign(values, std::numeric_limits<double>::quiet_NaN());
    table.predicates.assign(1, "predicate");
    table.tolerance.resize(1);
    table.continuous.resize(1);
    table.question.resize(claims / claims_of_question);
    table.question_facts.push_back(0);
    for (std::size_t q = 0; q < table.question.size(); ++q) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> answers;  // value, source
        while (answers.size() < claims_of_question) {
            const std::uint32_t s = random() % sources;
            const std::uint32_t wrong = 1 + random() % (values - 1);
            const auto said_already = [&](const auto& answer) { return answer.second == s; };
            if (std::none_of(answers.begin(), answers.end(), said_already))
                answers.emplace_back(random() % 100 < accuracy[s] ? 0 : wrong, s);
        }
        std::sort(answers.begin(), answers.end());
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (i == 0 || answers[i].first != answers[i - 1].first) {
                table.fact_claims.push_back(static_cast<std::uint32_t>(table.source.size()));
                table.label.push_back(answers[i].first);
            }
            table.source.push_back(answers[i].second);
        }
        table.question_facts.push_back(static_cast<std::uint32_t>(table.label.size()));
    }
    table.fact_claims.push_back(static_cast<std::uint32_t>(table.source.size()));
    return table;
}

template <class Action>
double seconds_of(Action action) {
    const auto start = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// What no algorithm can do without: every column once.
double bare_pass(const ClaimTable& table) {
    double best = 1;
    for (int i = 0; i < 5; ++i)
        best = std::min(
            best, seconds_of([&] {
                benchmark::DoNotOptimize(
                    std::accumulate(table.source.begin(), table.source.end(), std::uint64_t{0}) +
                    std::accumulate(table.fact_claims.begin(), table.fact_claims.end(), std::uint64_t{0}) +
                    std::accumulate(table.question_facts.begin(), table.question_facts.end(),
                                    std::uint64_t{0}));
            }));
    return best;
}

// Many iterations less few: what is done once falls out.
void iterate(benchmark::State& state, Algorithm algorithm) {
    constexpr unsigned few = 2, many = 12;
    const ClaimTable table = make_table(static_cast<std::size_t>(state.range(0)));
    const double claims = static_cast<double>(table.claims());
    TrustOptions options;
    options.change = 0;
    double all = 0, runs = 0;
    for (auto _ : state) {
        const auto run = [&](unsigned iterations) {
            options.iterations = iterations;
            return seconds_of([&] { benchmark::DoNotOptimize(settle(table, algorithm, options)); });
        };
        const double once = std::max(run(many) - run(few), 1e-9) / (many - few);
        state.SetIterationTime(once);
        all += once;
        ++runs;
    }
    state.counters["ns/claim"] = all / runs / claims * 1e9;
    state.counters["of a bare pass"] = all / runs / bare_pass(table);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(table.claims()));
}

// Voting has no iterations: all of it is measured.
void vote(benchmark::State& state) {
    const ClaimTable table = make_table(static_cast<std::size_t>(state.range(0)));
    double all = 0, runs = 0;
    for (auto _ : state) {
        const double once = seconds_of([&] { benchmark::DoNotOptimize(settle(table, Algorithm::voting)); });
        state.SetIterationTime(once);
        all += once;
        ++runs;
    }
    state.counters["ns/claim"] = all / runs / static_cast<double>(table.claims()) * 1e9;
    state.counters["of a bare pass"] = all / runs / bare_pass(table);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(table.claims()));
}

void copying(benchmark::State& state) {
    const ClaimTable table = make_table(static_cast<std::size_t>(state.range(0)));
    const TrustResult votes = settle(table, Algorithm::voting);
    for (auto _ : state) benchmark::DoNotOptimize(find_copying(table, votes.belief));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(table.claims()));
}

constexpr std::int64_t claims = 1'000'000;
BENCHMARK(vote)->Arg(claims)->UseManualTime()->Unit(benchmark::kMillisecond);
#define GAINSAY_BENCH_ITERATION(name)                 \
    BENCHMARK_CAPTURE(iterate, name, Algorithm::name) \
        ->Arg(claims)                                 \
        ->UseManualTime()                             \
        ->Unit(benchmark::kMillisecond)
GAINSAY_BENCH_ITERATION(sums);
GAINSAY_BENCH_ITERATION(average_log);
GAINSAY_BENCH_ITERATION(investment);
GAINSAY_BENCH_ITERATION(pooled_investment);
GAINSAY_BENCH_ITERATION(truth_finder);
GAINSAY_BENCH_ITERATION(crh);
GAINSAY_BENCH_ITERATION(catd);
GAINSAY_BENCH_ITERATION(one_coin);
GAINSAY_BENCH_ITERATION(accu);
GAINSAY_BENCH_ITERATION(pop_accu);
BENCHMARK(copying)->Arg(claims)->Unit(benchmark::kMillisecond);

}  // namespace
