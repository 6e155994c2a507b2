// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/matrix.h"
#include "core/math/row_kernels.h"

namespace eido::xrm {

/// Samples as the classifiers see them: rows of float32, or of float64 where every digit counts. A view.
class SampleRows {
 public:
  SampleRows(const MatrixF& rows) : m_floats(rows.data()), m_count(rows.rows()), m_width(rows.cols()) {}
  SampleRows(const MatrixD& rows) : m_doubles(rows.data()), m_count(rows.rows()), m_width(rows.cols()) {}

  std::int64_t count() const { return m_count; }
  std::int64_t width() const { return m_width; }
  /// products[o] = row . weights_o
  void products(std::int64_t row, const double* weights, int outputs, double* products) const {
    if (m_doubles != nullptr)
      rowProducts(m_doubles + row * m_width, weights, m_width, outputs, products);
    else
      rowProducts(m_floats + row * m_width, weights, m_width, outputs, products);
  }
  /// sums_o += factors[o] * row
  void addScaled(std::int64_t row, const double* factors, int outputs, double* sums) const {
    if (m_doubles != nullptr)
      addScaledRow(m_doubles + row * m_width, factors, m_width, outputs, sums);
    else
      addScaledRow(m_floats + row * m_width, factors, m_width, outputs, sums);
  }
  /// Whether the rows are float32: then products and sums may be made in float too.
  bool single() const { return m_floats != nullptr; }
  void products(std::int64_t row, const float* weights, int outputs, float* products) const {
    rowProducts(m_floats + row * m_width, weights, m_width, outputs, products);
  }
  void addScaled(std::int64_t row, const float* factors, int outputs, float* sums) const {
    addScaledRow(m_floats + row * m_width, factors, m_width, outputs, sums);
  }
  void copy(std::int64_t row, double* to) const {
    for (std::int64_t j = 0; j < m_width; ++j)
      to[j] = m_doubles != nullptr ? m_doubles[row * m_width + j] : static_cast<double>(m_floats[row * m_width + j]);
  }

 private:
  const float* m_floats = nullptr;
  const double* m_doubles = nullptr;
  std::int64_t m_count;
  std::int64_t m_width;
};

}  // namespace eido::xrm
