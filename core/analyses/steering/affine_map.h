// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/data/matrix.h"

namespace eido::steering {

/// y = x W' + b. W is the identity, a matrix, or the identity less a product of two thin ones.
struct AffineMap {
  std::string source;       ///< the value whose rows it moves; "all" where one map serves all
  MatrixD weights;          ///< d x d; empty = the identity, less left right where these are not empty
  MatrixD left, right;      ///< d x r and r x d
  Eigen::RowVectorXd bias;  ///< d

  bool isIdentity() const { return weights.size() == 0 && left.size() == 0; }
  /// W, d x d.
  MatrixD matrix() const;
  /// W C W' for a symmetric C; O(d^3), or O(d^2 r).
  MatrixD carried(const MatrixD& covariance) const;
  /// W v for the columns of v.
  MatrixD times(const MatrixD& columns) const;
  /// Rows moved. O(n d^2), or O(n d r).
  MatrixD apply(const MatrixD& rows) const;
};

/// Mean of |f(x) - x|^2 over rows of this mean and covariance (divisor n): tr((W - I) C (W - I)') + |(W - I) mean +
/// b|^2.
double transportCost(const AffineMap& map, const Eigen::RowVectorXd& mean, const MatrixD& covariance);

/// Eigenvalues of W's symmetric part: the least, the largest.
struct Extremes {
  double least = 1, most = 1;
};
Extremes extremesOf(const AffineMap& map);
/// Eigenvalues of W, descending: of a W that is the identity less a projection by count, else of a symmetric W.
Eigen::VectorXd spectrumOf(const AffineMap& map);

}  // namespace eido::steering
