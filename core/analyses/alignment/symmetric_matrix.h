// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido::align {

/// A symmetric n x n matrix that is made and summed by its lower triangle; the upper one is filled when it is first
/// wanted, which only permutations do. May be read from several threads once it is made.
class SymmetricMatrix {
 public:
  /// Values are not set; fill row(i) up to the diagonal.
  explicit SymmetricMatrix(Eigen::Index n) : m_values(n, n) {}
  /// @param list  the pairs below the diagonal, row by row: (1, 0), (2, 0), (2, 1), ... The diagonal is 0.
  SymmetricMatrix(Eigen::Index n, std::span<const double> list);
  /// @param full  symmetric; its lower triangle counts
  explicit SymmetricMatrix(MatrixD full) : m_values(std::move(full)) {}

  Eigen::Index size() const { return m_values.rows(); }
  /// Entries (i, 0) to (i, i).
  double* row(Eigen::Index i) { return m_values.data() + i * m_values.cols(); }
  const double* row(Eigen::Index i) const { return m_values.data() + i * m_values.cols(); }
  /// The pairs below the diagonal, row by row.
  std::vector<double> list() const;
  const MatrixD& full() const;

  void setZeroDiagonal();
  Eigen::VectorXd rowSums() const;
  double squaredNorm() const;
  /// Takes away the means of rows and columns.
  void centre();

 private:
  mutable MatrixD m_values;
  std::unique_ptr<std::once_flag> m_mirrored = std::make_unique<std::once_flag>();
};

/// sum_ij a_ij b_{order[i] order[j]}; order empty: as they are. O(n^2); polls.
double permutedInner(const SymmetricMatrix& a, const SymmetricMatrix& b, std::span<const std::int32_t> order,
                     const Task& task);

}  // namespace eido::align
