// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido::steering {

/// The linear part of optimal transport between two normal distributions.
struct Transport {
  MatrixD weights;      ///< d x d, symmetric, not negative
  double distance = 0;  ///< Bures-Wasserstein: sqrt(tr(A + B - 2 (A^(1/2) B A^(1/2))^(1/2)))
};

/// W = A^(-1/2) (A^(1/2) B A^(1/2))^(1/2) A^(-1/2): W A W = B where A has full rank. Negative eigenvalues count as 0;
/// inverse roots of eigenvalues up to `tolerance` times the largest are 0, so that W is 0 on what A lacks.
/// Source: Gelbrich 1990; Singh et al. 2024 (Representation Surgery), proposition 2. O(d^3), two decompositions.
Transport transportBetween(const MatrixD& a, const MatrixD& b, double tolerance);

struct Barycentre {
  MatrixD covariance;
  bool converged = true;
};

/// The covariance whose weighted squared Bures-Wasserstein distances to all others sum to the least.
/// Of two: M A M with M = (1 - s) I + s W, s the second's share. Of more: the fixed point of
/// S <- S^(-1/2) (sum_i w_i (S^(1/2) A_i S^(1/2))^(1/2))^2 S^(-1/2), to 1e-12 relative, at most 1000 rounds.
/// Source: Agueh and Carlier 2011; Alvarez-Esteban et al. 2016. @param weights  sum to 1.
/// Reports the stage "barycentre"; decompositions of a round are side by side.
Barycentre barycentreOf(const std::vector<MatrixD>& covariances, const std::vector<double>& weights, double tolerance,
                        const Task& task);

}  // namespace eido::steering
