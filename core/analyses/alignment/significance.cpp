// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/significance.h"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/base/nan.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/math/statistics.h"

namespace eido::align {
namespace {

constexpr double kRelative = 1e-12;

}  // namespace

std::vector<std::vector<std::int32_t>> permutations(std::int64_t n, std::int64_t count, std::uint64_t seed) {
  std::vector<std::vector<std::int32_t>> orders;
  orders.reserve(static_cast<std::size_t>(count));
  for (std::int64_t p = 1; p <= count; ++p)
    orders.push_back(randomPermutation(n, seed, Streams::kPermutation + static_cast<std::uint64_t>(p)));
  return orders;
}

std::vector<std::vector<std::int32_t>> inverted(const std::vector<std::vector<std::int32_t>>& orders) {
  std::vector<std::vector<std::int32_t>> result = orders;
  for (std::size_t p = 0; p < orders.size(); ++p) {
    for (std::size_t i = 0; i < orders[p].size(); ++i)
      result[p][static_cast<std::size_t>(orders[p][i])] = static_cast<std::int32_t>(i);
  }
  return result;
}

std::vector<double> nullValues(const Comparison& comparison, const std::vector<std::vector<std::int32_t>>& orders,
                               const Task& task) {
  constexpr std::int64_t kReportEvery = 16;
  std::vector<double> values(orders.size());
  const auto count = static_cast<std::int64_t>(orders.size());
  std::atomic<std::int64_t> done{0};
  parallelFor(task, count, [&](std::int64_t p) {
    const auto place = static_cast<std::size_t>(p);
    values[place] = comparison.value(orders[place]);
    if (const std::int64_t now = ++done; now % kReportEvery == 0) task.report("null", now, count);
  });
  return values;
}

Significance significance(double observed, std::span<const double> null, const Measure& measure, double confidence) {
  const bool undefined = null.empty() || std::isnan(observed) ||
                         std::any_of(null.begin(), null.end(), [](double v) { return std::isnan(v); });
  if (undefined) return {kNaN, kNaN, kNaN, kNaN, kNaN, kNaN};
  Significance result;
  result.nullMean = mean(null);
  result.nullSd = standardDeviation(null);
  result.z = result.nullSd > kRelative * std::max(std::abs(result.nullMean), std::abs(observed))
                 ? (observed - result.nullMean) / result.nullSd
                 : kNaN;
  const double margin = kRelative * std::abs(observed);
  const auto atLeast = std::count_if(null.begin(), null.end(), [&](double v) {
    return measure.distance ? v <= observed + margin : v >= observed - margin;
  });
  const double total = static_cast<double>(null.size() + 1);
  result.pValue = static_cast<double>(1 + atLeast) / total;
  std::vector<double> all(null.begin(), null.end());
  all.push_back(observed);
  // 0.95 * 200 must be 190 whatever the last bit of 0.95 says
  result.tau = orderStatistic(std::move(all), static_cast<std::int64_t>(std::ceil(confidence * total - 1e-9)));
  if (measure.distance)
    result.calibrated = kNaN;
  else if (measure.maximum - result.tau > kRelative * measure.maximum)
    result.calibrated = std::clamp((observed - result.tau) / (measure.maximum - result.tau), 0.0, 1.0);
  else
    result.calibrated = 0;  // even chance reaches the maximum
  return result;
}

}  // namespace eido::align
