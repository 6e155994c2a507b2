// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/reduction/benchmark.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace eido::reduction {

Eigen::VectorXd balanceOf(const std::vector<std::int32_t>& subscenario, std::int32_t subscenarios) {
  std::vector<double> sizes(static_cast<std::size_t>(subscenarios), 0);
  for (const std::int32_t s : subscenario) ++sizes[static_cast<std::size_t>(s)];
  const auto n = static_cast<double>(subscenario.size());
  Eigen::VectorXd weights(static_cast<Eigen::Index>(subscenario.size()));
  for (std::size_t i = 0; i < subscenario.size(); ++i)
    weights[static_cast<Eigen::Index>(i)] = n / (subscenarios * sizes[static_cast<std::size_t>(subscenario[i])]);
  return weights;
}

MatrixD columnsOf(const MatrixD& values, const std::vector<std::int32_t>& columns) {
  MatrixD chosen(values.rows(), static_cast<Eigen::Index>(columns.size()));
  for (std::size_t i = 0; i < columns.size(); ++i) chosen.col(static_cast<Eigen::Index>(i)) = values.col(columns[i]);
  return chosen;
}

MatrixD rowsOf(const MatrixD& values, const std::vector<std::int32_t>& rows) {
  MatrixD chosen(static_cast<Eigen::Index>(rows.size()), values.cols());
  for (std::size_t i = 0; i < rows.size(); ++i) chosen.row(static_cast<Eigen::Index>(i)) = values.row(rows[i]);
  return chosen;
}

Eigen::VectorXd scoresOf(const MatrixD& scores, const Scenario& scenario) {
  return columnsOf(scores, scenario.items) * scenario.balance / static_cast<double>(scenario.items.size());
}

double thresholdOf(const MatrixD& scores, const std::vector<std::int32_t>& items,
                   const std::vector<std::int32_t>& train) {
  constexpr int kSteps = 1000;
  const auto n = static_cast<double>(items.size());
  std::vector<std::vector<double>> sorted;
  std::vector<double> means;
  for (const std::int32_t m : train) {
    std::vector<double> own;
    double sum = 0;
    for (const std::int32_t i : items) {
      own.push_back(scores(m, i));
      sum += own.back();
    }
    std::sort(own.begin(), own.end());
    sorted.push_back(std::move(own));
    means.push_back(sum / n);
  }
  double best = 0.01, least = std::numeric_limits<double>::infinity();
  for (int step = 0; step < kSteps; ++step) {
    const double c = 0.01 + step * (0.98 / (kSteps - 1));
    double error = 0;
    for (std::size_t m = 0; m < sorted.size(); ++m) {
      const auto above = sorted[m].end() - std::upper_bound(sorted[m].begin(), sorted[m].end(), c);
      error += std::abs(static_cast<double>(above) / n - means[m]);
    }
    if (error < least) least = error, best = c;
  }
  return best;
}

MatrixD binarised(const Benchmark& benchmark, const std::vector<double>& thresholds) {
  MatrixD answers(benchmark.scores.rows(), benchmark.scores.cols());
  for (std::size_t s = 0; s < benchmark.scenarios.size(); ++s) {
    for (const std::int32_t i : benchmark.scenarios[s].items)
      answers.col(i) = (benchmark.scores.col(i).array() > thresholds[s]).cast<double>();
  }
  constexpr double kUnsure = 0.02;
  for (Eigen::Index i = 0; i < benchmark.missing.cols(); ++i) {
    for (Eigen::Index m = 0; m < benchmark.missing.rows(); ++m) {
      if (benchmark.missing(m, i)) answers(m, i) = std::clamp(benchmark.scores(m, i), kUnsure, 1 - kUnsure);
    }
  }
  return answers;
}

}  // namespace eido::reduction
