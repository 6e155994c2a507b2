// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/matrix.h"

namespace eido::reduction {

/// The items of one scenario.
struct Scenario {
  std::string name;
  std::vector<std::int32_t> items;        ///< columns of the benchmark
  std::vector<std::int32_t> subscenario;  ///< code of each of those items; all 0 without sub-scenarios
  std::int32_t subscenarios = 1;
  Eigen::VectorXd balance;  ///< weight of each item, mean 1: every sub-scenario counts alike
  Eigen::VectorXd repeats;  ///< how often each item stands in the benchmark; empty = once
  bool balanced() const { return subscenarios > 1; }
};

/// Scores of models on items, 0 = worst and 1 = best; what was missing is filled in.
struct Benchmark {
  std::vector<std::string> models;
  std::vector<std::int32_t> rows;  ///< of the items in their set
  MatrixD scores;                  ///< models x items
  std::vector<Scenario> scenarios;
  std::int64_t leftOut = 0;   ///< items with too few models' scores, or without a scenario
  std::int64_t repeated = 0;  ///< items that another one stands for
  std::int64_t filled = 0;    ///< scores that were missing
  Eigen::Array<bool, Eigen::Dynamic, Eigen::Dynamic> missing = {};  ///< models x items; empty = none
  std::vector<std::int32_t> scored = {};                            ///< models with a score, of each item
  std::vector<double> worst = {}, best = {};  ///< of each item, in the units of the data: what 0 and 1 stand for
};

/// Balance weights: items of the scenario / (sub-scenarios x items of the sub-scenario).
/// Source: tinyBenchmarks, the published code.
Eigen::VectorXd balanceOf(const std::vector<std::int32_t>& subscenario, std::int32_t subscenarios);

/// Each model's score on a scenario: the balance-weighted mean.
Eigen::VectorXd scoresOf(const MatrixD& scores, const Scenario& scenario);

/// The threshold c above which a score counts as right: of 1,000 values from 0.01 to 0.99 the first at which the share
/// of right items is closest to the mean score, on average over models.
/// @param train  rows of the scores that count
double thresholdOf(const MatrixD& scores, const std::vector<std::int32_t>& items,
                   const std::vector<std::int32_t>& train);

/// 0/1 answers: score > the threshold of the item's scenario. A score that was missing stays the share that it is.
MatrixD binarised(const Benchmark& benchmark, const std::vector<double>& thresholds);

/// Some columns of a matrix, some rows of it.
MatrixD columnsOf(const MatrixD& values, const std::vector<std::int32_t>& columns);
MatrixD rowsOf(const MatrixD& values, const std::vector<std::int32_t>& rows);

}  // namespace eido::reduction
