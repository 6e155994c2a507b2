// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/analyses/score_input.h"
#include "core/math/statistics.h"

namespace eido::compare {

struct Options {
  std::int64_t bootstrap = 1000;
  std::int64_t permutations = 10000;
  double confidence = 0.95;
  std::uint64_t seed = 0;
};

struct ModelScore {
  std::int64_t n = 0;
  double mean = 0;    ///< NaN where n is 0
  Interval interval;  ///< NaN where it is undefined
};

struct Pair {
  int a = 0, b = 0;  ///< places of the models
  std::int64_t n = 0;
  double difference = 0;
  Interval interval;
  bool mcnemar = false;
  double pValue = 1;  ///< NaN where nothing was tested
  /// Items that both, one or none get right; where all scores of both models are 0 or 1.
  std::optional<std::array<std::int64_t, 4>> counts;
};

struct Comparison {
  std::vector<ModelScore> models;
  std::vector<Pair> pairs;
};

/// Compares pairs of models on some items.
///
/// Intervals: of scores that are all 0 or 1, without clusters, Wilson's for a mean and Bonett and Price's for a pair;
/// of others a bootstrap over items, or over clusters of items, a pair's difference being resampled with the items of
/// both at once, whose percentiles are those of Student's t (expandedInterval). Tests: McNemar's exact one where both
/// models have 0 and 1 alone and there are no clusters, else random signs of the items' (clusters') differences, p = (1
/// + #{|flipped| >= |seen|}) / (permutations + 1). Models that have scores for the same items share their draws:
/// O(draws x items x models) for all of their pairs. For the other pairs all items are drawn, and those that both have
/// count: O(draws x items) each. The same for any number of threads.
///
/// Of clusters there is no interval below fewestClusters(): no sign flip could reach the level either, and a percentile
/// bootstrap of so few would be far too narrow.
/// @param rows      places of the items in the set
/// @param clusters  code of each of those items, or empty
/// @param pairs     places of the models of each pair
Comparison comparePairs(const ScoreInput& scores, const std::vector<std::int32_t>& rows,
                        const std::vector<std::int32_t>& clusters, const std::vector<std::pair<int, int>>& pairs,
                        const Options& options, const Task& task);

/// The least number of clusters G whose sign flips can give a p of 1 - confidence: 2^(1-G) <= 1 - confidence; 6 at
/// 95 %.
std::int64_t fewestClusters(double confidence);

/// Whether a model's scores of some items are all 0 or 1.
bool isBinary(const ScoreInput& scores, int model, const std::vector<std::int32_t>& rows);

}  // namespace eido::compare
