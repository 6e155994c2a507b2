// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/row_kernels.h"

#include <cstring>
#include <type_traits>

#include "core/math/clones.h"

namespace eido {
namespace {

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

/// A vector of 64 bytes of the type in which sums are made.
template <typename Sum>
constexpr std::ptrdiff_t kLanes = 64 / static_cast<std::ptrdiff_t>(sizeof(Sum));
template <typename Sum>
using Lanes __attribute__((vector_size(64))) = Sum;

template <typename Sum, typename T>
EIDO_INLINE Lanes<Sum> load(const T* from) {
  if constexpr (std::is_same_v<Sum, T>) {
    Lanes<Sum> v;
    std::memcpy(&v, from, sizeof(v));
    return v;
  } else {
    using Narrow __attribute__((vector_size(kLanes<Sum> * sizeof(T)))) = T;
    Narrow v;
    std::memcpy(&v, from, sizeof(v));
    return __builtin_convertvector(v, Lanes<Sum>);
  }
}

/// The sum over the lanes, by halves: one after the other would take as long as the row.
template <typename Sum, std::ptrdiff_t N>
EIDO_INLINE Sum sumOf(const Sum* lanes) {
  if constexpr (N == 1) {
    return lanes[0];
  } else {
    using Half __attribute__((vector_size(N / 2 * sizeof(Sum)))) = Sum;
    Half low, high;
    std::memcpy(&low, lanes, sizeof(low));
    std::memcpy(&high, lanes + N / 2, sizeof(high));
    low += high;
    Sum halves[N / 2];
    std::memcpy(halves, &low, sizeof(low));
    return sumOf<Sum, N / 2>(halves);
  }
}

template <int O, typename T, typename Sum>
EIDO_INLINE void products(const T* row, const Sum* weights, std::ptrdiff_t width, Sum* out) {
  Lanes<Sum> lanes[O] = {};
  std::ptrdiff_t i = 0;
  for (; i + kLanes<Sum> <= width; i += kLanes<Sum>) {
    const Lanes<Sum> x = load<Sum>(row + i);
#pragma GCC unroll 4
    for (int o = 0; o < O; ++o) lanes[o] += x * load<Sum>(weights + o * width + i);
  }
#pragma GCC unroll 4
  for (int o = 0; o < O; ++o) {
    Sum all[kLanes<Sum>];
    std::memcpy(all, &lanes[o], sizeof(all));
    Sum sum = sumOf<Sum, kLanes<Sum>>(all);
    for (std::ptrdiff_t j = i; j < width; ++j) sum += static_cast<Sum>(row[j]) * weights[o * width + j];
    out[o] = sum;
  }
}

template <int O, typename T, typename Sum>
EIDO_INLINE void addScaled(const T* row, const Sum* factors, std::ptrdiff_t width, Sum* sums) {
  std::ptrdiff_t i = 0;
  for (; i + kLanes<Sum> <= width; i += kLanes<Sum>) {
    const Lanes<Sum> x = load<Sum>(row + i);
#pragma GCC unroll 4
    for (int o = 0; o < O; ++o) {
      const Lanes<Sum> sum = load<Sum>(sums + o * width + i) + factors[o] * x;
      std::memcpy(sums + o * width + i, &sum, sizeof(sum));
    }
  }
  for (; i < width; ++i) {
    for (int o = 0; o < O; ++o) sums[o * width + i] += factors[o] * static_cast<Sum>(row[i]);
  }
}

/// Four outputs at a time, then two, then one.
template <typename T, typename Sum>
EIDO_INLINE void productsOf(const T* row, const Sum* weights, std::ptrdiff_t width, int outputs, Sum* out) {
  int o = 0;
  for (; o + 4 <= outputs; o += 4) products<4>(row, weights + o * width, width, out + o);
  for (; o + 2 <= outputs; o += 2) products<2>(row, weights + o * width, width, out + o);
  for (; o < outputs; ++o) products<1>(row, weights + o * width, width, out + o);
}

template <typename T, typename Sum>
EIDO_INLINE void addScaledTo(const T* row, const Sum* factors, std::ptrdiff_t width, int outputs, Sum* sums) {
  int o = 0;
  for (; o + 4 <= outputs; o += 4) addScaled<4>(row, factors + o, width, sums + o * width);
  for (; o + 2 <= outputs; o += 2) addScaled<2>(row, factors + o, width, sums + o * width);
  for (; o < outputs; ++o) addScaled<1>(row, factors + o, width, sums + o * width);
}

template <typename Sum>
EIDO_INLINE void descendBy(double* weights, double* velocity, const std::array<const Sum*, 4>& parts,
                           std::ptrdiff_t count, const Descent& how) {
  std::ptrdiff_t j = 0;
  for (; j + kLanes<double> <= count; j += kLanes<double>) {
    const Lanes<double> g = (load<double>(parts[0] + j) + load<double>(parts[1] + j)) +
                            (load<double>(parts[2] + j) + load<double>(parts[3] + j));
    Lanes<double> w = load<double>(weights + j);
    const Lanes<double> v = how.momentum * load<double>(velocity + j) + (g + how.decay * w);
    w -= how.rate * v;
    std::memcpy(velocity + j, &v, sizeof(v));
    std::memcpy(weights + j, &w, sizeof(w));
  }
  for (; j < count; ++j) {
    const double g = (double{parts[0][j]} + double{parts[1][j]}) + (double{parts[2][j]} + double{parts[3][j]});
    velocity[j] = how.momentum * velocity[j] + (g + how.decay * weights[j]);
    weights[j] -= how.rate * velocity[j];
  }
}

}  // namespace

EIDO_CLONES void rowProducts(const float* row, const double* weights, std::ptrdiff_t width, int outputs, double* out) {
  productsOf(row, weights, width, outputs, out);
}
EIDO_CLONES void rowProducts(const double* row, const double* weights, std::ptrdiff_t width, int outputs, double* out) {
  productsOf(row, weights, width, outputs, out);
}
EIDO_CLONES void addScaledRow(const float* row, const double* factors, std::ptrdiff_t width, int outputs,
                              double* sums) {
  addScaledTo(row, factors, width, outputs, sums);
}
EIDO_CLONES void addScaledRow(const double* row, const double* factors, std::ptrdiff_t width, int outputs,
                              double* sums) {
  addScaledTo(row, factors, width, outputs, sums);
}

EIDO_CLONES void rowProducts(const float* row, const float* weights, std::ptrdiff_t width, int outputs, float* out) {
  productsOf(row, weights, width, outputs, out);
}
EIDO_CLONES void addScaledRow(const float* row, const float* factors, std::ptrdiff_t width, int outputs, float* sums) {
  addScaledTo(row, factors, width, outputs, sums);
}

EIDO_CLONES void descend(double* weights, double* velocity, const std::array<const double*, 4>& parts,
                         std::ptrdiff_t count, const Descent& how) {
  descendBy(weights, velocity, parts, count, how);
}
EIDO_CLONES void descend(double* weights, double* velocity, const std::array<const float*, 4>& parts,
                         std::ptrdiff_t count, const Descent& how) {
  descendBy(weights, velocity, parts, count, how);
}

}  // namespace eido
