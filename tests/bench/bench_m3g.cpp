// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One sweep of the multi-marginal solver on one thread: by the name, n and k. tests/bench/peer_m3g.py times numpy's
// tensor and matrix-product contractions of the same problem.
#include <benchmark/benchmark.h>

#include "core/analyses/m3g/matching.h"
#include "core/base/random.h"

namespace {

using namespace eido;

std::vector<MatrixD> views(std::int64_t n, std::int64_t k) {
  std::vector<MatrixD> all;
  Rng random(1);
  for (std::int64_t v = 0; v < k; ++v) {
    MatrixD& rows = all.emplace_back(n, 32);
    for (double& value : rows.reshaped()) value = random.normal();
    m3g::toUnitLength(rows);
  }
  return all;
}

/// So many sweeps a run that kernels and costs count little.
void sweeps(benchmark::State& state) {
  constexpr int kSweeps = 20;
  const m3g::PairCosts costs(views(state.range(0), state.range(1)), m3g::Cost::CircularVariance);
  const m3g::SolverOptions options{.epsilon = 0.2, .threshold = 0, .checkEvery = 1000, .maxSweeps = kSweeps};
  const Task task({}, {}, 1);
  for (auto _ : state) benchmark::DoNotOptimize(m3g::solve(costs, {}, options, task).value);
  state.counters["per_sweep"] =
      benchmark::Counter(kSweeps, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(sweeps)
    ->ArgNames({"n", "k"})
    ->Args({64, 2})
    ->Args({64, 3})
    ->Args({128, 3})
    ->Args({256, 3})
    ->Args({32, 4})
    ->Args({64, 4})
    ->Args({16, 5})
    ->Args({16, 6})
    ->Unit(benchmark::kMillisecond);

/// To the usual accuracy, as a batch of the analysis is solved.
void solving(benchmark::State& state) {
  const m3g::PairCosts costs(views(state.range(0), state.range(1)), m3g::Cost::CircularVariance);
  const Task task({}, {}, 1);
  const double epsilon = m3g::epsilonOfTau(m3g::Cost::CircularVariance, static_cast<int>(state.range(1)), 0.1);
  for (auto _ : state) benchmark::DoNotOptimize(m3g::solve(costs, {}, {.epsilon = epsilon}, task).value);
}
BENCHMARK(solving)->ArgNames({"n", "k"})->Args({64, 3})->Args({128, 3})->Args({64, 4})->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
