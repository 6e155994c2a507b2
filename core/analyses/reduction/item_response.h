// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido::reduction {

constexpr int kMostDimensions = 16;
constexpr int kMostRounds = 60;  ///< of a fit

/// The multidimensional two-parameter logistic model of 0/1 answers: P(right) = sigmoid(alpha . theta - beta), theta of
/// the model, alpha and beta of the item.
struct ItemResponse {
  MatrixD alpha;         ///< items x dimensions: discriminations; may be negative
  Eigen::VectorXd beta;  ///< items: difficulties
  MatrixD theta;         ///< models x dimensions: abilities
  double logLikelihood = 0;
  double objective = 0;  ///< log-likelihood less half the squared standardised parameters
  int rounds = 0;

  int dimensions() const { return static_cast<int>(alpha.cols()); }
  /// P(right) of all items for a model of the given ability.
  Eigen::VectorXd probabilities(const Eigen::VectorXd& ability) const;
};

/// Maximum a posteriori with theta ~ N(0, I), alpha ~ N(0, I), beta ~ N(0, 9): from the singular vectors of the
/// residuals, alternating damped Newton steps for all items and all models until the objective changes by less than one
/// millionth, at most 60 rounds. Deterministic, the same for any number of threads.
/// O(rounds x models x items x dimensions^2). Source: tinyBenchmarks (ICML 2024), section 3.2, without its variational
/// fit.
/// @param answers  models x items, 0 or 1
/// @throws Cancelled
ItemResponse fitItemResponse(const MatrixD& answers, int dimensions, const Task& task);

/// A normal prior of abilities.
struct AbilityPrior {
  Eigen::VectorXd mean;
  MatrixD precision;
};

/// N(mean of the fitted abilities, scale x their covariance + 0.001 I).
AbilityPrior priorOf(const ItemResponse& model, double scale);

/// The most probable ability of a new model by its 0/1 answers on some items. Newton's method on a concave function.
Eigen::VectorXd fitAbility(const ItemResponse& model, const std::vector<std::int32_t>& items,
                           const Eigen::VectorXd& answers, const AbilityPrior& prior);

}  // namespace eido::reduction
