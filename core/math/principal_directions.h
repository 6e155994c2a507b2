// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido {

/// Where rows vary most: a mean and orthonormal directions.
struct PrincipalDirections {
  Eigen::RowVectorXd mean;  ///< d
  MatrixD axes;             ///< p x d, the largest variance first; of each the largest entry is positive

  bool there() const { return axes.size() > 0; }
};

/// Of some rows, in double. @param places  rows that count; empty = all. @param wanted  at most so many directions; no
/// more than d and the rows less 1. @param least  share of the largest variance that a direction has at least, but for
/// the first: what rounding leaves in empty ones stays below 1e-12. O(n d^2 + d^3); reports "moments".
PrincipalDirections principalDirections(const MatrixFView& rows, std::span<const std::int32_t> places,
                                        std::int64_t wanted, const Task& task, double least = 0);

/// (x - mean) axes' of all rows, n x p. O(n d p)
MatrixF inComponents(const MatrixFView& rows, const PrincipalDirections& directions, const Task& task);

}  // namespace eido
