// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Matrix products in GFLOP/s, on all cores and beside what the processor can do: the share `of_peak` is that of fused
// multiply-adds in registers, measured at the start. Run: bench_products
#include <benchmark/benchmark.h>
#include <cblas.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

#include "core/math/blas.h"

namespace eido {
namespace {

constexpr std::int64_t kRounds = 4'000'000;
constexpr int kChains = 12;  // enough to hide the latency of one multiply-add

/// Bytes of a vector times chains of multiply-adds on it; returns something that depends on all of them.
template <typename Scalar, int kBytes>
inline __attribute__((always_inline)) Scalar multiplyAdd() {
  typedef Scalar Vector __attribute__((vector_size(kBytes)));
  Vector chains[kChains], factor = Vector{} + Scalar(0.999), addend = Vector{} + Scalar(0.001);
  for (int c = 0; c < kChains; ++c) chains[c] = Vector{} + Scalar(c);
  for (std::int64_t r = 0; r < kRounds; ++r) {
#pragma GCC unroll 12
    for (int c = 0; c < kChains; ++c) chains[c] = chains[c] * factor + addend;
  }
  Vector sum{};
  for (int c = 0; c < kChains; ++c) sum += chains[c];
  return sum[0];
}

#if defined(__x86_64__)
#define EIDO_ON(features) __attribute__((target(features)))
#else
#define EIDO_ON(features)
#endif
template <typename Scalar>
EIDO_ON("avx512f")
Scalar runAvx512() {
  return multiplyAdd<Scalar, 64>();
}
template <typename Scalar>
EIDO_ON("avx2,fma")
Scalar runAvx2() {
  return multiplyAdd<Scalar, 32>();
}
template <typename Scalar>
Scalar runBaseline() {
  return multiplyAdd<Scalar, 16>();
}

unsigned cores() { return std::max(1U, std::thread::hardware_concurrency()); }

/// Operations a second, in units of 10^9, of the best vector unit on all cores; the best of several tries.
template <typename Scalar>
double peak() {
  constexpr int kTries = 20;
  const VectorUnit unit = processorUnit();
  const int bytes = unit == VectorUnit::Avx512 ? 64 : unit == VectorUnit::Avx2 ? 32 : 16;
  double best = 0;
  for (int i = 0; i < kTries; ++i) {
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::thread> threads;
    for (unsigned t = 0; t < cores(); ++t)
      threads.emplace_back([unit] {
        benchmark::DoNotOptimize(unit == VectorUnit::Avx512 ? runAvx512<Scalar>()
                                 : unit == VectorUnit::Avx2 ? runAvx2<Scalar>()
                                                            : runBaseline<Scalar>());
      });
    for (std::thread& thread : threads) thread.join();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    best = std::max(best, 2.0 * kRounds * kChains * bytes / sizeof(Scalar) * cores() / seconds / 1e9);
  }
  return best;
}

void multiply(int n, int d, const std::vector<float>& a, const std::vector<float>& b, float* out) {
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, n, n, d, 1, a.data(), d, b.data(), d, 0, out, n);
}
void multiply(int n, int d, const std::vector<double>& a, const std::vector<double>& b, double* out) {
  cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, n, n, d, 1, a.data(), d, b.data(), d, 0, out, n);
}

/// Tiles of n x n over d columns, as searches and Gram matrices are made of, one after another on each core.
template <typename Scalar>
void Product(benchmark::State& state) {
  static const double best = peak<Scalar>();
  prepareBlas();
  constexpr int kTiles = 16;
  const auto n = static_cast<int>(state.range(0)), d = static_cast<int>(state.range(1));
  const std::vector<Scalar> a(static_cast<std::size_t>(n) * d, Scalar(0.5)), b(a.size(), Scalar(0.25));
  const auto start = std::chrono::steady_clock::now();
  for ([[maybe_unused]] const auto step : state) {
    std::vector<std::thread> threads;
    for (unsigned t = 0; t < cores(); ++t)
      threads.emplace_back([&] {
        std::vector<Scalar> out(static_cast<std::size_t>(n) * n);
        for (int tile = 0; tile < kTiles; ++tile) multiply(n, d, a, b, out.data());
        benchmark::DoNotOptimize(out.data());
      });
    for (std::thread& thread : threads) thread.join();
  }
  const double operations = 2.0 * n * n * d * kTiles * cores() * static_cast<double>(state.iterations());
  const double rate =
      operations / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() / 1e9;
  state.counters["GFLOP/s"] = rate;
  state.counters["of_peak"] = rate / best;
}
BENCHMARK(Product<float>)->Args({768, 768})->Args({2048, 768})->Args({768, 64})->UseRealTime()->MinTime(1);
BENCHMARK(Product<double>)->Args({768, 768})->Args({2048, 768})->Args({768, 64})->UseRealTime()->MinTime(1);

}  // namespace
}  // namespace eido

int main(int argc, char** argv) {
  std::printf("%s\n", eido::describeKernels(eido::blasKernels()).c_str());
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
