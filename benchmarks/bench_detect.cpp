// Detecting in claims made in memory: many small questions, one series, one cell; and after a change of one
// claim.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <random>

#include "gainsay/detect.hpp"

namespace {

using namespace gainsay;

Quantity around(double value) {
    Quantity q;
    q.value = q.lower = q.upper = value;
    q.lower_closed = q.upper_closed = true;
    q.possible = FuzzyInterval::trapezoid({{value * 0.95, true}, {value * 1.05, true}},
                                          {{value * 0.98, true}, {value * 1.02, true}});
    return q;
}

enum class Shape { small_questions, one_series, one_cell };

// A tenth of the claims differ from the rest on their question.
Dossier make_dossier(std::size_t claims, Shape shape) {
    Dossier dossier;
    for (int i = 0; i < 1000; ++i) {
        Source source;
        source.id = fmt::format("source{}", i);
        dossier.add(std::move(source));
    }
    std::mt19937 random(1);
    for (std::size_t i = 0; i < claims; ++i) {
        Claim claim;
        claim.id = fmt::format("c{}", i);
        claim.source = static_cast<SourceId>(random() % 1000);
        claim.subject = shape == Shape::small_questions ? fmt::format("subject {}", i / 5) : "subject";
        claim.predicate = "number";
        const double value = shape == Shape::one_cell ? 100 + static_cast<double>(random() % 100000)
                             : random() % 10 == 0     ? 300
                                                      : 200;
        claim.words = fmt::format("{}", value);
        claim.value = around(value);
        if (shape == Shape::one_series) {
            Date date;
            date.earliest = to_day({static_cast<std::int64_t>(i / 5), 1, 1});
            date.latest = to_day({static_cast<std::int64_t>(i / 5), 12, 31});
            date.days = FuzzyInterval::within({{static_cast<double>(date.earliest->number), true},
                                               {static_cast<double>(date.latest->number), true}});
            claim.when = "then";
            claim.time = date;
        }
        dossier.add(std::move(claim));
    }
    return dossier;
}

void detect_in(benchmark::State& state, Shape shape) {
    const Dossier dossier = make_dossier(static_cast<std::size_t>(state.range(0)), shape);
    DetectOptions options;
    options.threads = 1;
    std::size_t found = 0;
    for (auto _ : state) found = detect(dossier, options).size();
    state.counters["findings"] = static_cast<double>(found);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

// One claim of a question is added, and its question checked again, with all rules; compare detect_in.
void recheck_in(benchmark::State& state, Shape shape) {
    Dossier dossier = make_dossier(static_cast<std::size_t>(state.range(0)), shape);
    DetectOptions options;
    options.threads = 1;
    std::vector<Finding> findings = detect(dossier, options);
    Claim further = dossier.claims()[0];
    further.id = "further";
    further.value = around(300);
    const ClaimId id = dossier.add(further);
    bool there = true;
    for (auto _ : state) {
        findings = recheck(dossier, std::move(findings), {dossier.question_of(id)}, options);
        state.PauseTiming();
        if (there) dossier.remove(id);
        else dossier.add(further);
        there = !there;
        state.ResumeTiming();
    }
    state.counters["findings"] = static_cast<double>(findings.size());
}

BENCHMARK_CAPTURE(recheck_in, small_questions, Shape::small_questions)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(detect_in, small_questions, Shape::small_questions)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(detect_in, one_series, Shape::one_series)
    ->Arg(1000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(detect_in, one_cell, Shape::one_cell)
    ->Arg(1000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
