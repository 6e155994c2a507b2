// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluation results at the size of MMLU-Pro: 28 models x 12,002 items. tests/bench/peer_results.py is the peer in
// numpy.
#include <benchmark/benchmark.h>

#include <cmath>

#include "core/analyses/labelfree/latent_truth.h"
#include "core/analyses/labelfree/pair_measures.h"
#include "core/analyses/reduction/item_response.h"
#include "core/base/random.h"

namespace eido {
namespace {

constexpr int kModels = 28, kItems = 12002, kLabels = 10;

MatrixD answers() {
  Rng random(1);
  MatrixD right(kModels, kItems);
  for (int i = 0; i < kItems; ++i) {
    const double difficulty = random.normal(), slope = 1 + 0.3 * random.normal();
    for (int m = 0; m < kModels; ++m) {
      const double ability = -1.5 + 3.0 * m / (kModels - 1);
      right(m, i) = random.uniform() < 1 / (1 + std::exp(difficulty - slope * ability)) ? 1 : 0;
    }
  }
  return right;
}

void BM_FitItemResponse(benchmark::State& state) {
  const MatrixD right = answers();
  for ([[maybe_unused]] const auto step : state)
    benchmark::DoNotOptimize(reduction::fitItemResponse(right, static_cast<int>(state.range(0)), {}).objective);
}
BENCHMARK(BM_FitItemResponse)->Arg(1)->Arg(2)->Arg(5)->Unit(benchmark::kMillisecond)->UseRealTime();

labelfree::AnswerTable table() {
  Rng random(2);
  labelfree::AnswerTable made;
  made.items = kItems;
  for (int c = 0; c < kLabels; ++c) made.labels.push_back(std::to_string(c));
  made.options.assign(kItems, kLabels);
  for (int m = 0; m < kModels; ++m) {
    made.models.push_back(std::to_string(m));
    for (int i = 0; i < kItems; ++i)
      made.codes.push_back(random.uniform() < 0.2 + 0.02 * m ? i % kLabels
                                                             : static_cast<std::int32_t>(random.below(kLabels)));
  }
  return made;
}

void BM_PairMeasures(benchmark::State& state) {
  const labelfree::AnswerTable made = table();
  for ([[maybe_unused]] const auto step : state) benchmark::DoNotOptimize(labelfree::pairMeasures(made, {}).size());
}
BENCHMARK(BM_PairMeasures)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_DawidSkene100(benchmark::State& state) {
  const labelfree::AnswerTable made = table();
  for ([[maybe_unused]] const auto step : state)
    benchmark::DoNotOptimize(
        labelfree::dawidSkene(made, {.rounds = 100, .tolerance = 0, .learnedFrom = {}}, {}).rounds);
}
BENCHMARK(BM_DawidSkene100)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace eido

BENCHMARK_MAIN();
