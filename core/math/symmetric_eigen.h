// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>
#include <functional>

#include "core/data/matrix.h"

namespace eido {

/// All eigenvalues of a symmetric matrix, ascending, and its eigenvectors as columns.
struct SymmetricEigen {
  Eigen::VectorXd values;
  Eigen::MatrixXd vectors;

  /// Q f(values) Q', exactly symmetric. O(n^3)
  MatrixD apply(const std::function<double(double)>& f) const;
};

/// By LAPACK's divide and conquer, on the calling thread. @param matrix  n x n, symmetric; its lower triangle is read
/// O(n^3)
SymmetricEigen symmetricEigen(const MatrixDView& matrix);
/// Eigenvalues alone, ascending: a fraction of the work.
Eigen::VectorXd symmetricEigenvalues(const MatrixDView& matrix);

/// A A' for a matrix of any shape, exactly symmetric. O(rows^2 columns)
MatrixD timesTransposed(const Eigen::MatrixXd& matrix);

}  // namespace eido
