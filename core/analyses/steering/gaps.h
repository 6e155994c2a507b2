// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/task.h"
#include "core/math/statistics.h"

namespace eido::steering {

/// Test rows with a class and a value of the attribute, and which of them each classifier gets right.
struct JudgedRows {
  std::vector<std::int32_t> classOf, valueOf;
  std::vector<std::vector<bool>> right;  ///< [classifier][row]
  int classes = 0;
};

struct GapOptions {
  int source = 0, target = 1;       ///< values that are compared
  std::vector<double> sourceShare;  ///< of each class on the training rows; NaN = it has none
  std::int64_t bootstrap = 1000, permutations = 200;
  double confidence = 0.95;
  std::uint64_t seed = 0;
};

/// TPR of a class: share of its rows that are told right.
struct ClassGap {
  int classOf = 0;
  std::int64_t sourceRows = 0, targetRows = 0;
  double source = 0, target = 0;  ///< TPR; NaN without rows
  double gap = 0;                 ///< source - target; NaN where one has no rows
  Interval interval{0, 0};        ///< Newcombe's from the two Wilson intervals
  double p = 1;                   ///< exact: permutations of source and target among its rows
};

/// What one classifier's gaps come to over the classes with rows of both values. NaN where there is none.
struct GapSummary {
  std::vector<ClassGap> classes;
  std::int64_t counted = 0, leftOut = 0;
  double rms = 0, meanAbsolute = 0;
  Interval rmsInterval{0, 0};
  double debiased = 0, chance = 0, p = 1;
  double correlation = 0;  ///< of the gaps with the source's shares
  Interval correlationInterval{0, 0};
  double change = 0;  ///< rms less that of the first classifier
  Interval changeInterval{0, 0};
  double changeP = 1;
};

/// Gaps of true-positive rates between two values of the attribute, for each classifier.
///
/// rms = sqrt(mean gap^2). Its square grows under resampling: m_b of `bootstrap` draws of rows within class x value,
/// bias = mean m_b - m; the interval is the roots of the percentiles of m_b less bias, debiased = sqrt(max(0, m -
/// bias)). Chance: mean rms when the attribute is permuted within each class; p = (1 + permuted rms that are as large)
/// / (permutations + 1). The change is resampled in the same draws, less its own bias; its p is twice the smaller tail.
/// Source: De-Arteaga et al. 2019 (gaps); Efron and Tibshirani 1993, chapter 10 (bias).
/// O((bootstrap + permutations) rows classifiers); parallel over draws; polls.
std::vector<GapSummary> measureGaps(const JudgedRows& rows, const GapOptions& options, const Task& task);

}  // namespace eido::steering
