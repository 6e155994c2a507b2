// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/affine_map.h"

#include <Eigen/QR>
#include <algorithm>

#include "core/math/blas.h"
#include "core/math/symmetric_eigen.h"

namespace eido::steering {

MatrixD AffineMap::matrix() const {
  if (weights.size() > 0) return weights;
  MatrixD w = MatrixD::Identity(bias.size(), bias.size());
  if (left.size() > 0) w.noalias() -= left * right;
  return w;
}

MatrixD AffineMap::times(const MatrixD& columns) const {
  if (weights.size() > 0) return weights * columns;
  if (left.size() > 0) return columns - left * (right * columns);
  return columns;
}

MatrixD AffineMap::carried(const MatrixD& covariance) const {
  if (isIdentity()) return covariance;
  const MatrixD once = times(covariance);
  return times(once.transpose());
}

MatrixD AffineMap::apply(const MatrixD& rows) const {
  prepareBlas();
  MatrixD moved;
  if (weights.size() > 0) {
    moved.noalias() = rows * weights.transpose();
  } else {
    moved = rows;
    if (left.size() > 0) moved.noalias() -= (rows * right.transpose()) * left.transpose();
  }
  moved.rowwise() += bias;
  return moved;
}

double transportCost(const AffineMap& map, const Eigen::RowVectorXd& mean, const MatrixD& covariance) {
  const Eigen::RowVectorXd shift = map.times(mean.transpose()).transpose() + map.bias - mean;
  double spread = 0;
  if (map.weights.size() > 0) {
    const MatrixD change = map.weights - MatrixD::Identity(map.weights.rows(), map.weights.cols());
    spread = (change * covariance).cwiseProduct(change).sum();
  } else if (map.left.size() > 0) {
    const MatrixD inner = map.right * covariance * map.right.transpose();
    spread = (map.left * inner).cwiseProduct(map.left).sum();
  }
  return std::max(0.0, spread) + shift.squaredNorm();
}

Extremes extremesOf(const AffineMap& map) {
  if (map.weights.size() > 0) {
    const Eigen::VectorXd values = symmetricEigenvalues(0.5 * (map.weights + map.weights.transpose()));
    return {values[0], values[values.size() - 1]};
  }
  if (map.left.size() == 0) return {};
  // I - (L R + R' L') / 2 differs from I within the span of L and R' alone
  const Eigen::Index d = map.left.rows(), r = map.left.cols();
  Eigen::MatrixXd both(d, 2 * r);
  both << map.left, map.right.transpose();
  const Eigen::HouseholderQR<Eigen::MatrixXd> qr(both);
  const Eigen::Index width = std::min(d, 2 * r);
  const Eigen::MatrixXd basis = qr.householderQ() * Eigen::MatrixXd::Identity(d, width);
  const Eigen::MatrixXd product = (basis.transpose() * map.left) * (map.right * basis);
  const Eigen::VectorXd values = symmetricEigenvalues(MatrixD(0.5 * (product + product.transpose())));
  Extremes extremes{1 - values[width - 1], 1 - values[0]};
  if (width < d) extremes = {std::min(1.0, extremes.least), std::max(1.0, extremes.most)};
  return extremes;
}

Eigen::VectorXd spectrumOf(const AffineMap& map) {
  if (map.weights.size() > 0) {
    const Eigen::VectorXd values = symmetricEigenvalues(0.5 * (map.weights + map.weights.transpose()));
    return values.reverse();
  }
  Eigen::VectorXd values = Eigen::VectorXd::Ones(map.bias.size());
  values.tail(map.left.cols()).setZero();
  return values;
}

}  // namespace eido::steering
