// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/cluster_agreement.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace eido {
namespace {

std::vector<std::int64_t> sizesOf(std::span<const std::int32_t> labels) {
  std::vector<std::int64_t> sizes;
  for (const std::int32_t l : labels) {
    if (l >= static_cast<std::int32_t>(sizes.size())) sizes.resize(static_cast<std::size_t>(l) + 1);
    ++sizes[static_cast<std::size_t>(l)];
  }
  return sizes;
}

double entropy(const std::vector<std::int64_t>& sizes, double n) {
  double h = 0;
  for (const std::int64_t s : sizes) {
    if (s > 0) h -= static_cast<double>(s) / n * std::log(static_cast<double>(s) / n);
  }
  return h;
}

/// The mean mutual information of random groupings with these sizes: the hypergeometric sum over every common size.
double expectedInformation(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b, std::int64_t n) {
  const auto factorial = [](std::int64_t k) { return std::lgamma(static_cast<double>(k) + 1); };
  const auto total = static_cast<double>(n);
  double expected = 0;
  for (const std::int64_t x : a) {
    for (const std::int64_t y : b) {
      if (x == 0 || y == 0) continue;
      const double fixed = factorial(x) + factorial(y) + factorial(n - x) + factorial(n - y) - factorial(n);
      for (std::int64_t k = std::max<std::int64_t>(1, x + y - n); k <= std::min(x, y); ++k) {
        const double log = fixed - factorial(k) - factorial(x - k) - factorial(y - k) - factorial(n - x - y + k);
        const auto common = static_cast<double>(k);
        expected += common / total * std::log(total * common / (static_cast<double>(x) * static_cast<double>(y))) *
                    std::exp(log);
      }
    }
  }
  return expected;
}

}  // namespace

ClusterAgreement clusterAgreement(std::span<const std::int32_t> a, std::span<const std::int32_t> b) {
  ClusterAgreement agreement;
  const std::vector<std::int64_t> inA = sizesOf(a), inB = sizesOf(b);
  const auto groups = [](const std::vector<std::int64_t>& sizes) {
    return std::count_if(sizes.begin(), sizes.end(), [](std::int64_t s) { return s > 0; });
  };
  if (a.empty() || groups(inA) < 2 || groups(inB) < 2) return agreement;
  std::vector<std::int64_t> both(inA.size() * inB.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    ++both[static_cast<std::size_t>(a[i]) * inB.size() + static_cast<std::size_t>(b[i])];
  const auto n = static_cast<double>(a.size());
  for (std::size_t i = 0; i < inA.size(); ++i) {
    for (std::size_t j = 0; j < inB.size(); ++j) {
      const auto common = static_cast<double>(both[i * inB.size() + j]);
      if (common > 0)
        agreement.mutualInformation +=
            common / n * std::log(n * common / (static_cast<double>(inA[i]) * static_cast<double>(inB[j])));
    }
  }
  const double scale = (entropy(inA, n) + entropy(inB, n)) / 2;
  const double chance = expectedInformation(inA, inB, static_cast<std::int64_t>(a.size()));
  agreement.normalised = std::clamp(agreement.mutualInformation / scale, 0.0, 1.0);
  agreement.adjusted = scale - chance > 1e-15 ? (agreement.mutualInformation - chance) / (scale - chance) : 0;
  return agreement;
}

}  // namespace eido
