// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido {

/// Subtracts from each column its mean. A column that varies by rounding only (at most 8 ulp of its largest value)
/// becomes exactly 0, so that what is undefined for a constant column stays undefined.
void centreColumns(MatrixD& values);

/// X' Y with row i of X beside row order[i] of Y (order empty: row i).
/// @param x  n x p; @param y  m x q, m >= n. @return p x q. Sums run over blocks of rows in a fixed order.
/// Parallel over blocks of columns of Y; polls once a block. O(n p q).
MatrixD crossProduct(const MatrixDView& x, const MatrixDView& y, std::span<const std::int32_t> order, const Task& task);

/// X X', n x n. Parallel over tiles of the upper triangle; polls once a tile.
MatrixD gramMatrix(const MatrixDView& x, const Task& task);

/// Squared Euclidean distances of all row pairs, n x n, diagonal 0, exactly symmetric. Each one is summed over the
/// differences, not taken from products: twins have distance 0, and equal distances of whole numbers are equal, which
/// ranks need. O(n^2 d); parallel; polls.
MatrixD squaredDistances(const MatrixDView& x, const Task& task);

/// Thin singular value decomposition M = u diag(s) vt, singular values descending, k = min(rows, columns).
struct Svd {
  MatrixD u;              ///< rows x k
  std::vector<double> s;  ///< k
  MatrixD vt;             ///< k x columns
};
Svd thinSvd(const MatrixDView& matrix);

/// The first k left singular vectors and singular values, by the eigenvectors of the smaller of M'M and MM': several
/// times faster than thinSvd where k is small. Nothing where that would cost digits: the k-th singular value is below
/// 1e-4 of the first, or its square is nearer to the next one than 1e-6 of the first square.
/// @return u (rows x k) and s (k); vt empty. O(rows columns min(rows, columns)).
std::optional<Svd> leadingLeftVectors(const MatrixDView& matrix, std::int64_t k);

/// Singular values only, descending.
std::vector<double> singularValues(const MatrixDView& matrix);

/// Number of singular values above max(rows, columns) * eps * the largest.
std::int64_t numericalRank(const std::vector<double>& singular, std::int64_t rows, std::int64_t columns);

}  // namespace eido
