// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/logistic.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "core/math/eight_doubles.h"

namespace eido {
namespace {

/// exp(-|x|), by 2^k times a polynomial on |r| <= ln 2 / 2.
EIDO_INLINE Doubles expOfMinusAbs(Doubles x) {
  constexpr double kShift = 6755399441055744.0;  // adding it leaves a whole number in the low bits
  constexpr double kMost = 708;                  // exp of it is still a normal number
  Doubles y = x < 0 ? x : -x;
  y = y < -kMost ? all(-kMost) : y;
  const Doubles shifted = y * 1.4426950408889634 + kShift, k = shifted - kShift;
  const Doubles r = (y - k * 0.693147180369123816490) - k * 1.90821492927058770002e-10;
  Doubles p = all(1.0 / 479001600);
  p = p * r + 1.0 / 39916800;
  p = p * r + 1.0 / 3628800;
  p = p * r + 1.0 / 362880;
  p = p * r + 1.0 / 40320;
  p = p * r + 1.0 / 5040;
  p = p * r + 1.0 / 720;
  p = p * r + 1.0 / 120;
  p = p * r + 1.0 / 24;
  p = p * r + 1.0 / 6;
  p = p * r + 0.5;
  p = p * r + 1.0;
  p = p * r + 1.0;
  Words bits;
  std::memcpy(&bits, &shifted, sizeof(bits));
  const Words power = (bits + 1023) << 52;
  Doubles scale;
  std::memcpy(&scale, &power, sizeof(scale));
  return p * scale;
}

EIDO_INLINE Doubles sigmoid(Doubles z) {
  const Doubles e = expOfMinusAbs(z), s = 1.0 / (1.0 + e);
  const Doubles value = z < 0 ? e * s : s;
  return z == z ? value : z;
}

/// values = function(values).
template <typename Function>
EIDO_INLINE void applyToAll(double* values, std::ptrdiff_t count, Function function) {
  std::ptrdiff_t i = 0;
  for (; i + kEight <= count; i += kEight) store(function(load(values + i)), values + i);
  if (i < count) storeSome(function(loadSome(values + i, count - i)), values + i, count - i);
}

}  // namespace

EIDO_CLONES void sigmoids(double* values, std::ptrdiff_t count) {
  applyToAll(
      values, count, [](Doubles z) __attribute__((always_inline)) { return sigmoid(z); });
}

EIDO_CLONES void exponentials(double* values, std::ptrdiff_t count) {
  applyToAll(
      values, count, [](Doubles z) __attribute__((always_inline)) { return expOfMinusAbs(z); });
}

EIDO_CLONES void logisticDerivatives(const double* answers, double* values, double* weights, double least,
                                     std::ptrdiff_t count) {
  for (std::ptrdiff_t i = 0; i < count; i += kEight) {
    const std::ptrdiff_t some = count - i;
    const bool whole = some >= kEight;
    const Doubles p = sigmoid(whole ? load(values + i) : loadSome(values + i, some));
    const Doubles residual = (whole ? load(answers + i) : loadSome(answers + i, some)) - p;
    const Doubles slope = p * (1.0 - p), weight = slope > least ? slope : all(least);
    if (whole) {
      store(residual, values + i);
      store(weight, weights + i);
    } else {
      storeSome(residual, values + i, some);
      storeSome(weight, weights + i, some);
    }
  }
}

EIDO_CLONES double softplusSum(const double* values, std::ptrdiff_t count) {
  // log(1 + e^z) = max(z, 0) + log(1 + e^-|z|): factors of at most 2, many of which fit into one logarithm
  constexpr std::ptrdiff_t kFactors = 64;
  Doubles sum{};
  double total = 0;
  std::ptrdiff_t i = 0;
  while (i + kEight <= count) {
    Doubles product = all(1);
    for (std::ptrdiff_t k = 0; k < kFactors && i + kEight <= count; ++k, i += kEight) {
      const Doubles z = load(values + i);
      product *= 1.0 + expOfMinusAbs(z);
      sum += z > 0 ? z : Doubles{};
    }
    double whole = 1;
    for (std::ptrdiff_t l = 0; l < kEight; ++l) whole *= product[l];
    total += std::log(whole);
  }
  for (std::ptrdiff_t l = 0; l < kEight; ++l) total += sum[l];
  for (; i < count; ++i) total += std::max(values[i], 0.0) + std::log1p(std::exp(-std::abs(values[i])));
  return total;
}

}  // namespace eido
