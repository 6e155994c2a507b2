// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the alignment kernels. Run: bench_alignment --benchmark_filter=Knn
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <memory>

#include "core/analyses/alignment/measures.h"
#include "core/analyses/alignment/significance.h"
#include "core/base/random.h"
#include "core/math/knn.h"

namespace eido {
namespace {

constexpr std::int64_t kWidth = 768;

/// Rows with a shared part, so that two draws are partly aligned.
std::shared_ptr<const MatrixF> rowsOf(std::int64_t n, std::uint64_t seed) {
  auto rows = std::make_shared<MatrixF>(n, kWidth);
  Rng shared(1);
  Rng own(seed);
  for (Eigen::Index i = 0; i < rows->size(); ++i)
    rows->data()[i] = static_cast<float>(shared.uniform() - 0.5 + 0.5 * (own.uniform() - 0.5));
  return rows;
}

void notePeak(benchmark::State& state) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MiB"] = static_cast<double>(usage.ru_maxrss) / 1024;
}

align::Representation representation(std::int64_t n, std::uint64_t seed) { return {rowsOf(n, seed), {}, {}}; }

void Knn(benchmark::State& state) {
  const auto rows = rowsOf(state.range(0), 2);
  for (auto _ : state) benchmark::DoNotOptimize(nearestNeighbours(*rows, {.k = 10, .tile = state.range(1)}));
  notePeak(state);
}
BENCHMARK(Knn)
    ->Args({4096, 0})
    ->Args({16000, 0})
    ->Args({16000, 256})
    ->Args({16000, 512})
    ->Args({16000, 768})
    ->Args({16000, 1024})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void MutualKnn(benchmark::State& state) {
  const auto x = rowsOf(state.range(0), 2);
  const auto y = rowsOf(state.range(0), 3);
  for (auto _ : state) {
    const align::Representation a(x, {}, {});
    const align::Representation b(y, {}, {});
    benchmark::DoNotOptimize(align::measure("mutual_knn").prepare(a, b, {}, Task{})->value());
  }
  notePeak(state);
}
BENCHMARK(MutualKnn)->Arg(1024)->Arg(4096)->Arg(16000)->Unit(benchmark::kMillisecond)->UseRealTime();

void Cka(benchmark::State& state) {
  const auto x = rowsOf(state.range(0), 2);
  const auto y = rowsOf(state.range(0), 3);
  for (auto _ : state) {
    const align::Representation a(x, {}, {});
    const align::Representation b(y, {}, {});
    benchmark::DoNotOptimize(align::measure("cka").prepare(a, b, {}, Task{})->value());
  }
  notePeak(state);
}
BENCHMARK(Cka)->Arg(1024)->Arg(4096)->Arg(16000)->Unit(benchmark::kMillisecond)->UseRealTime();

void Null(benchmark::State& state, const char* measure) {
  const align::Representation a = representation(state.range(0), 2);
  const align::Representation b = representation(state.range(0), 3);
  const auto comparison = align::measure(measure).prepare(a, b, {}, Task{});
  const auto orders = align::permutations(state.range(0), 200, 0);
  for (auto _ : state) benchmark::DoNotOptimize(align::nullValues(*comparison, orders, Task{}));
}
BENCHMARK_CAPTURE(Null, mutual_knn, "mutual_knn")->Arg(1024)->Arg(16000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(Null, edit_distance_knn, "edit_distance_knn")
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(Null, cknna, "cknna")->Arg(1024)->Arg(16000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(Null, cka, "cka")->Arg(1024)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace eido

BENCHMARK_MAIN();
