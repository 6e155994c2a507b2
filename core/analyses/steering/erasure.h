// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/analyses/steering/affine_map.h"
#include "core/analyses/steering/group_moments.h"

namespace eido::steering {

struct ErasureOptions {
  bool whitened = true;     ///< LEACE; false = the orthogonal projection
  bool shrinkage = false;   ///< of S_xx
  double cut = 1e-10;       ///< of the singular values of the (whitened) cross-covariance
  bool relativeCut = true;  ///< to the largest value that they can have
  double tolerance = 1e-12;
};

struct Erasure {
  AffineMap map;
  std::optional<double> shrinkage;  ///< the share of S_xx that was kept
};

/// The least affine change of the rows after which no linear probe finds the attribute: W = I - V^+ U U' V, b = mean -
/// W mean, V = S_xx^(-1/2), U = left singular vectors of V S_xz. With S_xx by n - 1; shrunk, by n.
/// Source: Belrose et al. 2023 (LEACE), theorem 4.3.
/// O(d^3); without whitening O(d k^2) for k values.
Erasure eraseConcept(const GroupMoments& moments, const ErasureOptions& options);

/// The shift of each value's rows, one row a value, that makes all values' means the overall mean: -S_xz S_zz^+ (z -
/// mean z). Source: Belrose et al. 2023, theorem 4.5
MatrixD oracleShifts(const GroupMoments& moments);

/// W = I - projection on the span of some directions (rows; singular values above 1e-10 of the largest), b = 0.
/// Source: Ravfogel et al. 2020 (INLP); Ben-Israel 1967
AffineMap projectedOut(const MatrixD& directions);

}  // namespace eido::steering
