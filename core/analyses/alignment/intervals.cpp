// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/intervals.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/analyses/alignment/significance.h"
#include "core/base/random.h"
#include "core/math/statistics.h"

namespace eido::align {

std::vector<std::vector<std::int32_t>> bootstrapDraws(std::int64_t n, std::int64_t draws, std::uint64_t seed) {
  std::vector<std::vector<std::int32_t>> result(static_cast<std::size_t>(draws));
  for (std::size_t b = 0; b < result.size(); ++b) {
    Rng random(seed, Streams::kBootstrap + b);
    result[b].resize(static_cast<std::size_t>(n));
    for (auto& row : result[b]) row = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(n)));
  }
  return result;
}

std::vector<std::vector<std::int32_t>> subsampleDraws(std::int64_t n, std::int64_t draws, std::uint64_t seed) {
  std::vector<std::vector<std::int32_t>> result(static_cast<std::size_t>(draws));
  for (std::size_t b = 0; b < result.size(); ++b) {
    result[b] = randomPermutation(n, seed, Streams::kSubsample + b);
    result[b].resize(static_cast<std::size_t>(n / 2));
    std::sort(result[b].begin(), result[b].end());
  }
  return result;
}

std::vector<double> drawMeans(std::span<const double> values, const std::vector<std::vector<std::int32_t>>& draws) {
  std::vector<double> means;
  means.reserve(draws.size());
  for (const auto& draw : draws) {
    double sum = 0;
    for (const std::int32_t i : draw) sum += values[static_cast<std::size_t>(i)];
    means.push_back(sum / static_cast<double>(draw.size()));
  }
  return means;
}

Interval subsampleInterval(double value, std::span<const double> draws, std::int64_t n, std::int64_t m,
                           double confidence) {
  Interval interval = percentileInterval({draws.begin(), draws.end()}, confidence);
  const double scale = std::sqrt(static_cast<double>(m) / static_cast<double>(n - m));
  const double centre = mean(draws);
  return {value + scale * (interval.low - centre), value + scale * (interval.high - centre)};
}

}  // namespace eido::align
