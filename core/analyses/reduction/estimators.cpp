// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/reduction/estimators.h"

#include <Eigen/Eigenvalues>
#include <cmath>
#include <limits>

namespace eido::reduction {

std::string_view estimatorName(Estimator estimator) {
  constexpr std::array<std::string_view, 5> kNames{"naive", "p_irt", "gp_irt", "difference", "regression"};
  return kNames[static_cast<std::size_t>(estimator)];
}

double naiveShare(double modelError, double scoreVariance, std::int64_t n, bool random) {
  const double variance = scoreVariance / (static_cast<double>(n) * (random ? 1 : 4));
  const double bias = modelError * modelError;
  return bias + variance > 0 ? bias / (bias + variance) : 1;
}

double pIrt(double naive, const Scenario& scenario, const ChosenItems& chosen, const Eigen::VectorXd& probabilities) {
  const auto items = static_cast<double>(scenario.items.size()), seen = static_cast<double>(chosen.places.size());
  if (seen >= items) return naive;
  double unseen = 0;
  for (std::size_t i = 0; i < scenario.items.size(); ++i)
    unseen += scenario.balance[static_cast<Eigen::Index>(i)] * probabilities[scenario.items[i]];
  for (const std::int32_t place : chosen.places)
    unseen -= scenario.balance[place] * probabilities[scenario.items[static_cast<std::size_t>(place)]];
  const double share = seen / items;
  return share * naive + (1 - share) * unseen / (items - seen);
}

double difference(const Scenario& scenario, const ChosenItems& chosen, const Eigen::VectorXd& scores,
                  const Eigen::VectorXd& probabilities) {
  double all = 0;
  for (std::size_t i = 0; i < scenario.items.size(); ++i)
    all += scenario.balance[static_cast<Eigen::Index>(i)] * probabilities[scenario.items[i]];
  all /= static_cast<double>(scenario.items.size());
  for (std::size_t k = 0; k < chosen.places.size(); ++k) {
    const auto item = scenario.items[static_cast<std::size_t>(chosen.places[k])];
    all += chosen.weights[static_cast<Eigen::Index>(k)] * (scores[static_cast<Eigen::Index>(k)] - probabilities[item]);
  }
  return all;
}

Ridge fitRidge(const MatrixD& chosenScores, const Eigen::VectorXd& truth) {
  Ridge ridge;
  ridge.means = chosenScores.colwise().mean();
  ridge.intercept = truth.mean();
  const MatrixD centred = chosenScores.rowwise() - ridge.means;
  const Eigen::VectorXd target = truth.array() - ridge.intercept;
  const Eigen::SelfAdjointEigenSolver<MatrixD> solver(centred * centred.transpose());
  const Eigen::VectorXd values = solver.eigenvalues().cwiseMax(0), turned = solver.eigenvectors().transpose() * target;
  const MatrixD squares = solver.eigenvectors().cwiseAbs2();
  const double models = static_cast<double>(truth.size());
  double least = std::numeric_limits<double>::infinity();
  for (int power = -3; power <= 3; ++power) {
    const double lambda = std::pow(10.0, power);
    const Eigen::VectorXd shrink = values.array() / (values.array() + lambda);
    const Eigen::VectorXd fitted = solver.eigenvectors() * shrink.cwiseProduct(turned);
    const Eigen::VectorXd leverage = (squares * shrink).array() + 1 / models;
    const double error = ((target - fitted).array() / (1 - leverage.array())).abs().sum();
    if (!(error < least)) continue;
    least = error;
    ridge.lambda = lambda;
    const Eigen::VectorXd dual = solver.eigenvectors() * (turned.array() / (values.array() + lambda)).matrix();
    ridge.coefficients = centred.transpose() * dual;
  }
  return ridge;
}

}  // namespace eido::reduction
