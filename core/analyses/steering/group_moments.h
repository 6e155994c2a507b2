// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/steering/steering_rows.h"

namespace eido::steering {

/// Of the training rows of one value of the attribute.
struct ValueMoments {
  std::int64_t count = 0;
  Eigen::RowVectorXd mean;
  MatrixD scatter;  ///< sum of (x - mean)(x - mean)'
};

/// Everything that maps are made of: a few sums, which all methods share.
struct GroupMoments {
  std::vector<ValueMoments> values;
  std::int64_t count = 0;
  Eigen::RowVectorXd mean;  ///< of all training rows

  /// One value's covariance by the divisor n or n - 1.
  MatrixD covariance(std::size_t value, bool unbiased) const;
  /// The scatter of all rows: within values and between their means.
  MatrixD totalScatter() const;
  /// S_xz by n - 1, d x columns: z is one 0/1 column for two values (1 for the second), one-hot for more.
  MatrixD crossCovariance() const;
  /// S_zz by n - 1, alike.
  MatrixD conceptCovariance() const;
  /// z of a value.
  Eigen::RowVectorXd conceptOf(std::size_t value) const;
};

/// O(n d^2), memory O(values d^2 + a block of rows); polls.
GroupMoments momentsOf(const SteeringRows& rows, const Task& task);

}  // namespace eido::steering
