// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "core/analyses/reduction/estimators.h"
#include "core/base/task.h"

namespace eido::reduction {

struct TrainOptions {
  std::vector<int> dimensions{1, 2, 5};  ///< tried
  std::int64_t most = 100;               ///< items of the longest set wanted
};

/// A set of items for one scenario, with what its estimates need.
struct ItemSet {
  ChosenItems chosen;
  Ridge ridge;
  double low = 0, high = 0;  ///< of the training models' weighted means of the chosen items
  double naiveShare = 0;     ///< of gp-IRT
};

/// The estimates of one model's score on one scenario.
struct Estimates {
  std::array<double, kEstimators.size()> values{};
  bool inRange = true;  ///< the weighted mean of the chosen items lies within that of the training models
};

/// What some models' scores tell of a benchmark: enough to choose items and to estimate the score of another model from
/// its scores on them.
///
/// The dimensions of the item response model are the fewest whose error on models and items held out is within 0.0025
/// of the least: every fifth model is held out, abilities come from the even items and are judged on the odd ones. Then
/// it is fitted to all models, and once more with one dimension for the difference estimator.
class TrainedBenchmark {
 public:
  /// @param models  rows to learn from; at least 3. @throws Cancelled
  TrainedBenchmark(const Benchmark& benchmark, std::vector<std::int32_t> models, const TrainOptions& options,
                   const Task& task);

  /// One set a scenario. May be called side by side.
  std::vector<ItemSet> choose(Selection selection, std::int64_t n, std::uint64_t seed, const Task& task) const;
  /// The scores of a model on all scenarios, by its scores on the chosen items.
  /// @param scores  of all items of the benchmark; only those of the chosen ones are looked at
  std::vector<Estimates> estimate(const std::vector<ItemSet>& sets, const Eigen::VectorXd& scores) const;

  int dimensions() const { return m_model.dimensions(); }
  const ItemResponse& model() const { return m_model; }
  const ItemResponse& line() const { return m_line; }  ///< with one dimension
  const std::vector<double>& thresholds() const { return m_thresholds; }

 private:
  void chooseDimensions(const MatrixD& answers, const TrainOptions& options, const Task& task);
  std::vector<double> heldOutErrors(const MatrixD& answers, int dimensions, const Task& task) const;

  const Benchmark& m_benchmark;
  std::vector<std::int32_t> m_models;
  std::vector<double> m_thresholds, m_variances;
  std::vector<double> m_modelErrors;  ///< of each scenario: b of gp-IRT
  ItemResponse m_model, m_line;
  AbilityPrior m_prior, m_widePrior;
  std::vector<SelectionData> m_data;  ///< of each scenario
  std::vector<Eigen::VectorXd> m_truth;
};

/// What turns a model's scores on chosen items into estimates, beside the sets themselves.
struct AbilityModels {
  const ItemResponse& model;
  const ItemResponse& line;
  const AbilityPrior& prior;
  const AbilityPrior& widePrior;
};
std::vector<Estimates> estimateScores(const std::vector<Scenario>& scenarios, const std::vector<ItemSet>& sets,
                                      const std::vector<double>& thresholds, const AbilityModels& models,
                                      const Eigen::VectorXd& scores);

}  // namespace eido::reduction
