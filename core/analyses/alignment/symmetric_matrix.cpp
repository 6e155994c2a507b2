// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/symmetric_matrix.h"

#include <algorithm>

#include "core/math/dense_kernels.h"

namespace eido::align {

SymmetricMatrix::SymmetricMatrix(Eigen::Index n, std::span<const double> list) : m_values(n, n) {
  const double* next = list.data();
  for (Eigen::Index i = 0; i < n; ++i, next += i - 1) {
    std::copy(next, next + i, row(i));
    row(i)[i] = 0;
  }
}

std::vector<double> SymmetricMatrix::list() const {
  std::vector<double> list;
  list.reserve(static_cast<std::size_t>(size() * (size() - 1) / 2));
  for (Eigen::Index i = 0; i < size(); ++i) list.insert(list.end(), row(i), row(i) + i);
  return list;
}

const MatrixD& SymmetricMatrix::full() const {
  std::call_once(*m_mirrored, [this] {
    constexpr Eigen::Index kTile = 64;  // columns are read a tile at a time
    for (Eigen::Index i = 0; i < size(); i += kTile) {
      const Eigen::Index rows = std::min(kTile, size() - i);
      for (Eigen::Index r = i; r < i + rows; ++r) {
        for (Eigen::Index c = r + 1; c < i + rows; ++c) m_values(r, c) = m_values(c, r);
      }
      for (Eigen::Index j = i + rows; j < size(); j += kTile) {
        const Eigen::Index columns = std::min(kTile, size() - j);
        m_values.block(i, j, rows, columns) = m_values.block(j, i, columns, rows).transpose();
      }
    }
  });
  return m_values;
}

void SymmetricMatrix::setZeroDiagonal() {
  for (Eigen::Index i = 0; i < size(); ++i) row(i)[i] = 0;
}

Eigen::VectorXd SymmetricMatrix::rowSums() const {
  Eigen::VectorXd sums = Eigen::VectorXd::Zero(size());
  for (Eigen::Index i = 0; i < size(); ++i) {
    const Eigen::Map<const Eigen::VectorXd> below(row(i), i);
    sums.head(i) += below;
    sums[i] += below.sum() + row(i)[i];
  }
  return sums;
}

double SymmetricMatrix::squaredNorm() const {
  double below = 0, diagonal = 0;
  for (Eigen::Index i = 0; i < size(); ++i) {
    below += dotProduct(row(i), row(i), i);
    diagonal += row(i)[i] * row(i)[i];
  }
  return 2 * below + diagonal;
}

void SymmetricMatrix::centre() {
  const Eigen::VectorXd means = rowSums() / static_cast<double>(size());
  const double all = means.mean();
  for (Eigen::Index i = 0; i < size(); ++i) {
    Eigen::Map<Eigen::VectorXd> values(row(i), i + 1);
    values.array() -= means[i] - all;
    values -= means.head(i + 1);
  }
}

double permutedInner(const SymmetricMatrix& a, const SymmetricMatrix& b, std::span<const std::int32_t> order,
                     const Task& task) {
  const std::int64_t n = a.size();
  const MatrixD* permuted = order.empty() ? nullptr : &b.full();
  double below = 0, diagonal = 0;
  for (std::int64_t i = 0; i < n; ++i) {
    if (i % 64 == 0) task.checkpoint();
    if (permuted == nullptr) {
      below += dotProduct(a.row(i), b.row(i), i);
      diagonal += a.row(i)[i] * b.row(i)[i];
    } else {
      const std::int64_t place = order[static_cast<std::size_t>(i)];
      const double* rowB = permuted->data() + place * n;
      below += permutedDot(a.row(i), rowB, order.data(), i);
      diagonal += a.row(i)[i] * rowB[place];
    }
  }
  return 2 * below + diagonal;
}

}  // namespace eido::align
