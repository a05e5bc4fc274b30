// How many sentences of news a second: find_quantities on one core.
#include <benchmark/benchmark.h>

#include <string>
#include <string_view>

#include "gainsay/reading.hpp"

namespace {

// Sentences of the length and the density of figures that news agencies write (about 120 characters, two
// figures).
constexpr std::string_view sentences[] = {
    "Some 200 people were killed and at least 1,300 injured when the ferry capsized in the strait late on "
    "Friday.",
    "The company said on Tuesday that its profit rose 15 percent to $3.5 billion in the three months to "
    "September.",
    "As many as 12,000 protesters marched for nearly three hours through the centre of the capital, police "
    "said.",
    "He told reporters that the government would not comment on a matter that is still before the courts.",
    "Unemployment fell to 5.2 percent from 5.6 percent a year earlier, the statistics office said in a "
    "statement.",
    "The storm brought 3 to 5 inches of rain, winds of 70 mph and waves of more than 20 feet to the coast.",
    "Nearly two-thirds of voters said they would support the plan, which would cost an estimated 4.2 billion "
    "euros.",
    "The minister, who took office in 2009, has met the leaders of the opposition only once, in Geneva.",
};

void find_in_sentences(benchmark::State& state) {
    std::int64_t read = 0, bytes = 0;
    for (auto _ : state) {
        for (std::string_view sentence : sentences) {
            benchmark::DoNotOptimize(gainsay::find_quantities(sentence));
            bytes += static_cast<std::int64_t>(sentence.size());
            ++read;
        }
    }
    state.SetItemsProcessed(read);
    state.SetBytesProcessed(bytes);
}
BENCHMARK(find_in_sentences);

// Time grows with the text, not with its square, on text made to be hard to read.
void hostile(benchmark::State& state, std::string_view unit) {
    std::string text;
    while (text.size() < static_cast<std::size_t>(state.range(0))) text += unit;
    for (auto _ : state) benchmark::DoNotOptimize(gainsay::find_quantities(text));
    state.SetComplexityN(state.range(0));
    state.SetBytesProcessed(state.iterations() * state.range(0));
}
BENCHMARK_CAPTURE(hostile, words, "one hundred and ")
    ->RangeMultiplier(8)
    ->Range(1 << 10, 1 << 19)
    ->Complexity();
BENCHMARK_CAPTURE(hostile, hedges, "more than ")->RangeMultiplier(8)->Range(1 << 10, 1 << 19)->Complexity();
BENCHMARK_CAPTURE(hostile, groups, "1,234,")->RangeMultiplier(8)->Range(1 << 10, 1 << 19)->Complexity();

}  // namespace
