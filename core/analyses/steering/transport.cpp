// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/transport.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/math/blas.h"
#include "core/math/symmetric_eigen.h"

namespace eido::steering {
namespace {

double rootOf(double value) { return std::sqrt(std::max(0.0, value)); }

/// 1 / root, 0 for what counts as nothing.
Eigen::VectorXd inverseRoots(const Eigen::VectorXd& values, double tolerance) {
  const double least = tolerance * values.maxCoeff();
  return values.unaryExpr([least](double v) { return v > least && v > 0 ? 1 / std::sqrt(v) : 0; });
}

}  // namespace

Transport transportBetween(const MatrixD& a, const MatrixD& b, double tolerance) {
  prepareBlas();
  const SymmetricEigen ofA = symmetricEigen(a);
  const Eigen::VectorXd roots = ofA.values.unaryExpr(&rootOf), inverse = inverseRoots(ofA.values, tolerance);
  // in A's eigenvectors its roots are diagonal
  const Eigen::MatrixXd turned = ofA.vectors.transpose() * (b * ofA.vectors);
  const Eigen::MatrixXd middle = roots.asDiagonal() * turned * roots.asDiagonal();
  const SymmetricEigen ofMiddle = symmetricEigen(MatrixD(0.5 * (middle + middle.transpose())));
  const Eigen::VectorXd middleRoots = ofMiddle.values.unaryExpr(&rootOf);
  const Eigen::MatrixXd thin = ofA.vectors * (inverse.asDiagonal() * ofMiddle.vectors);
  Transport transport;
  transport.weights = timesTransposed(thin * middleRoots.cwiseSqrt().asDiagonal());
  transport.distance = rootOf(a.trace() + b.trace() - 2 * middleRoots.sum());
  return transport;
}

Barycentre barycentreOf(const std::vector<MatrixD>& covariances, const std::vector<double>& weights, double tolerance,
                        const Task& task) {
  prepareBlas();
  const Eigen::Index d = covariances.front().rows();
  if (covariances.size() == 2) {
    const MatrixD way = (1 - weights[1]) * MatrixD::Identity(d, d) +
                        weights[1] * transportBetween(covariances[0], covariances[1], tolerance).weights;
    const MatrixD middle = way * covariances[0] * way;
    return {.covariance = 0.5 * (middle + middle.transpose())};
  }
  constexpr int kRounds = 1000;
  constexpr double kStill = 1e-12;
  MatrixD middle = MatrixD::Zero(d, d);
  for (std::size_t i = 0; i < covariances.size(); ++i) middle += weights[i] * covariances[i];
  for (int round = 0; round < kRounds; ++round) {
    task.report("barycentre", round, kRounds);
    const SymmetricEigen eigen = symmetricEigen(middle);
    const MatrixD root = eigen.apply(&rootOf);
    const double least = tolerance * eigen.values.maxCoeff();
    const MatrixD inverse = eigen.apply([least](double v) { return v > least && v > 0 ? 1 / std::sqrt(v) : 0; });
    std::vector<MatrixD> roots(covariances.size());
    parallelFor(task, std::ssize(covariances), [&](std::int64_t i) {
      const MatrixD between = root * covariances[static_cast<std::size_t>(i)] * root;
      roots[static_cast<std::size_t>(i)] = symmetricEigen(0.5 * (between + between.transpose())).apply(&rootOf);
    });
    MatrixD sum = MatrixD::Zero(d, d);
    for (std::size_t i = 0; i < roots.size(); ++i) sum += weights[i] * roots[i];
    MatrixD next = inverse * sum * sum * inverse;
    next = 0.5 * (next + next.transpose()).eval();
    const double change = (next - middle).norm(), size = middle.norm();
    middle = std::move(next);
    if (change <= kStill * size) return {.covariance = std::move(middle)};
  }
  return {.covariance = std::move(middle), .converged = false};
}

}  // namespace eido::steering
