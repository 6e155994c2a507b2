// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/analyses/reduction/item_response.h"
#include "core/analyses/reduction/selection.h"

namespace eido::reduction {

enum class Estimator { Naive, PIrt, GpIrt, Difference, Regression };
inline constexpr std::array<Estimator, 5> kEstimators{Estimator::Naive, Estimator::PIrt, Estimator::GpIrt,
                                                      Estimator::Difference, Estimator::Regression};
/// "naive", "p_irt", "gp_irt", "difference", "regression".
std::string_view estimatorName(Estimator estimator);

/// Share of the naive estimate in gp-IRT: b^2 / (b^2 + v), b the error of the item response model on items that it has
/// not seen, v = variance / n, or a quarter of it for chosen items. Source: tinyBenchmarks, section 3.3.
double naiveShare(double modelError, double scoreVariance, std::int64_t n, bool random);

/// n / N of the items are known, the item response model speaks for the others: p-IRT.
/// @param items  columns of the scenario's items in the model
double pIrt(double naive, const Scenario& scenario, const ChosenItems& chosen, const Eigen::VectorXd& probabilities);

/// sum of balanced P over all items + the weighted residuals of the chosen ones: a wrong model costs variance alone.
/// @param scores  of the chosen items
double difference(const Scenario& scenario, const ChosenItems& chosen, const Eigen::VectorXd& scores,
                  const Eigen::VectorXd& probabilities);

/// Ridge regression of the training models' scenario scores on their scores of the chosen items, with the lambda of
/// 10^-3 .. 10^3 that has the least absolute error when each model is left out in turn (exact). O(models^3).
struct Ridge {
  Eigen::RowVectorXd means;
  Eigen::VectorXd coefficients;
  double intercept = 0;
  double lambda = 1;
  double predict(const Eigen::VectorXd& scores) const {
    return intercept + (scores.transpose() - means).dot(coefficients);
  }
};
Ridge fitRidge(const MatrixD& chosenScores, const Eigen::VectorXd& truth);

}  // namespace eido::reduction
