// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analyses/alignment/measures.h"

namespace eido::align {

/// Streams of the seed: each use of chance has its own range of them.
struct Streams {
  static constexpr std::uint64_t kPermutation = 0;  ///< + 1 .. P
  static constexpr std::uint64_t kBootstrap = std::uint64_t{1} << 32;
  static constexpr std::uint64_t kSubsample = std::uint64_t{2} << 32;
  static constexpr std::uint64_t kSampleSize = std::uint64_t{3} << 32;
  static constexpr std::uint64_t kCurve = std::uint64_t{4} << 32;
};

/// Permutations p = 1..count of n rows: row orders of b, the same for all pairs with n rows.
std::vector<std::vector<std::int32_t>> permutations(std::int64_t n, std::int64_t count, std::uint64_t seed);
std::vector<std::vector<std::int32_t>> inverted(const std::vector<std::vector<std::int32_t>>& orders);

/// The measure under each row order of b. Parallel; polls once an order, reports "null".
std::vector<double> nullValues(const Comparison& comparison, const std::vector<std::vector<std::int32_t>>& orders,
                               const Task& task);

/// What a null says of an observed value.
struct Significance {
  double nullMean = 0;
  double nullSd = 0;      ///< n - 1
  double z = 0;           ///< NaN where the null does not vary (sd below 1e-12 of its size)
  double pValue = 1;      ///< (1 + #{null at least as aligned}) / (P + 1); equal up to 1e-12 counts as equal
  double tau = 0;         ///< order statistic ceil(confidence (P + 1)) of null plus observed
  double calibrated = 0;  ///< clamp((s - tau) / (maximum - tau), 0, 1); NaN for distances
};

/// @param null  P values, at least one; undefined ones (NaN) make everything NaN.
/// Source: Aristotelian (arXiv 2602.14486), algorithm 1.
Significance significance(double observed, std::span<const double> null, const Measure& measure, double confidence);

}  // namespace eido::align
