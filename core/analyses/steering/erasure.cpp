// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/steering/erasure.h"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>

#include "core/math/blas.h"
#include "core/math/linalg.h"
#include "core/math/shrinkage.h"
#include "core/math/symmetric_eigen.h"

namespace eido::steering {

Erasure eraseConcept(const GroupMoments& moments, const ErasureOptions& options) {
  prepareBlas();
  Erasure erasure;
  erasure.map.source = "all";
  erasure.map.bias = Eigen::RowVectorXd::Zero(moments.mean.size());
  const MatrixD cross = moments.crossCovariance();
  MatrixD white = cross;
  SymmetricEigen eigen;
  Eigen::VectorXd roots, inverse;
  double largest = std::sqrt(std::max(0.0, moments.conceptCovariance().trace()));  // that a singular value can be
  if (options.whitened) {
    const MatrixD total = moments.totalScatter();
    MatrixD covariance = total / static_cast<double>(moments.count - 1);
    if (options.shrinkage) {
      auto [mixed, share] = shrunkCovariance(total / static_cast<double>(moments.count), moments.count);
      covariance = std::move(mixed);
      erasure.shrinkage = share;
    }
    eigen = symmetricEigen(covariance);
    const double least = options.tolerance * eigen.values.maxCoeff();
    roots = eigen.values.unaryExpr([least](double v) { return v > least && v > 0 ? std::sqrt(v) : 0; });
    inverse = roots.unaryExpr([](double r) { return r > 0 ? 1 / r : 0; });
    // V and its inverse in the eigenvectors of S_xx, where they are diagonal
    white = inverse.asDiagonal() * (eigen.vectors.transpose() * cross);
  } else if (options.relativeCut) {
    largest *= std::sqrt(std::max(0.0, moments.totalScatter().trace() / static_cast<double>(moments.count - 1)));
  }
  const Svd svd = thinSvd(white);
  const double cut = options.relativeCut ? options.cut * largest : options.cut;
  const auto rank = std::count_if(svd.s.begin(), svd.s.end(), [cut](double s) { return s > cut; });
  if (rank > 0) {
    const MatrixD u = svd.u.leftCols(rank);
    if (options.whitened) {
      erasure.map.left = eigen.vectors * (roots.asDiagonal() * u);
      erasure.map.right = (eigen.vectors * (inverse.asDiagonal() * u)).transpose();
    } else {
      erasure.map.left = u;
      erasure.map.right = u.transpose();
    }
    erasure.map.bias = (erasure.map.left * (erasure.map.right * moments.mean.transpose())).transpose();
  }
  return erasure;
}

MatrixD oracleShifts(const GroupMoments& moments) {
  const MatrixD covariance = moments.conceptCovariance();
  const Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> inverse{Eigen::MatrixXd(covariance)};
  const Eigen::MatrixXd slopes = moments.crossCovariance() * inverse.pseudoInverse();
  Eigen::RowVectorXd middle = Eigen::RowVectorXd::Zero(covariance.rows());
  for (std::size_t v = 0; v < moments.values.size(); ++v)
    middle += static_cast<double>(moments.values[v].count) * moments.conceptOf(v);
  middle /= static_cast<double>(moments.count);
  MatrixD shifts(static_cast<Eigen::Index>(moments.values.size()), moments.mean.size());
  for (std::size_t v = 0; v < moments.values.size(); ++v)
    shifts.row(static_cast<Eigen::Index>(v)) = -(slopes * (moments.conceptOf(v) - middle).transpose()).transpose();
  return shifts;
}

AffineMap projectedOut(const MatrixD& directions) {
  constexpr double kLeast = 1e-10;
  AffineMap map{
      .source = "all", .weights = {}, .left = {}, .right = {}, .bias = Eigen::RowVectorXd::Zero(directions.cols())};
  if (directions.rows() == 0) return map;
  const Svd svd = thinSvd(directions);
  const auto rank = std::count_if(svd.s.begin(), svd.s.end(), [&](double s) { return s > kLeast * svd.s.front(); });
  if (rank == 0) return map;
  map.right = svd.vt.topRows(rank);
  map.left = map.right.transpose();
  return map;
}

}  // namespace eido::steering
