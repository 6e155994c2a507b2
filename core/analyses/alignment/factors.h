// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/analyses/alignment/representation.h"
#include "core/math/linalg.h"

namespace eido::align {

/// What several families derive from a representation; each is made once and kept in the representation.

/// rows x d, columns centred.
std::shared_ptr<const MatrixD> centredFactor(const Representation& rep);

/// Like centredFactor, but when d >= rows turned into at most rows - 1 columns with the same inner products.
std::shared_ptr<const MatrixD> compactFactor(const Representation& rep);

/// Orthonormal basis of the centred columns.
struct Basis {
  MatrixD u;              ///< rows x rank
  MatrixD weighted;       ///< rank x d, diag(s) V'
  std::vector<double> s;  ///< rank singular values, descending
};
std::shared_ptr<const Basis> basisFactor(const Representation& rep);

/// rows x rows squared Euclidean distances.
std::shared_ptr<const MatrixD> distanceFactor(const Representation& rep, const Task& task);

/// sum_ij a_ij b_{order[i] order[j]} of symmetric n x n matrices; order empty: as they are. O(n^2); polls.
double permutedInner(const MatrixD& a, const MatrixD& b, std::span<const std::int32_t> order, const Task& task);

inline std::size_t bytesOf(std::int64_t rows, std::int64_t columns) {
  return static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns) * sizeof(double);
}

}  // namespace eido::align
