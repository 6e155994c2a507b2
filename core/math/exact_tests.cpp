// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/exact_tests.h"

#include <algorithm>
#include <cmath>

namespace eido {

double fisherExact(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
  const auto factorial = [](std::int64_t n) { return std::lgamma(static_cast<double>(n) + 1); };
  const std::int64_t row = a + b, column = a + c, n = a + b + c + d;
  const double fixed = factorial(row) + factorial(n - row) + factorial(column) + factorial(n - column) - factorial(n);
  const auto log = [&](std::int64_t x) {
    return fixed - factorial(x) - factorial(row - x) - factorial(column - x) - factorial(n - row - column + x);
  };
  const double seen = log(a);
  double p = 0;
  for (std::int64_t x = std::max<std::int64_t>(0, row + column - n); x <= std::min(row, column); ++x) {
    if (const double l = log(x); l <= seen + 1e-7) p += std::exp(l);
  }
  return std::min(1.0, p);
}

double permutedDifference(std::int64_t hitsA, std::int64_t a, std::int64_t hitsB, std::int64_t b) {
  constexpr double kRounding = 1e-12;
  const std::int64_t hits = hitsA + hitsB, n = a + b;
  const auto factorial = [](std::int64_t k) { return std::lgamma(static_cast<double>(k) + 1); };
  const auto choices = [&](std::int64_t of, std::int64_t k) {
    return factorial(of) - factorial(k) - factorial(of - k);
  };
  const auto apart = [&](std::int64_t x) {
    return std::abs(static_cast<double>(x) / static_cast<double>(a) -
                    static_cast<double>(hits - x) / static_cast<double>(b));
  };
  double p = 0;
  for (std::int64_t x = std::max<std::int64_t>(0, hits - b); x <= std::min(a, hits); ++x) {
    if (apart(x) >= apart(hitsA) - kRounding) p += std::exp(choices(a, x) + choices(b, hits - x) - choices(n, hits));
  }
  return std::min(1.0, p);
}

double mcnemarExact(std::int64_t onlyFirst, std::int64_t onlySecond) {
  const std::int64_t n = onlyFirst + onlySecond, least = std::min(onlyFirst, onlySecond);
  const auto factorial = [](std::int64_t k) { return std::lgamma(static_cast<double>(k) + 1); };
  if (onlyFirst == onlySecond) return 1;
  double tail = 0;
  for (std::int64_t k = 0; k <= least; ++k)
    tail += std::exp(factorial(n) - factorial(k) - factorial(n - k) - static_cast<double>(n) * std::log(2.0));
  return std::min(1.0, 2 * tail);
}

}  // namespace eido
