// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/representation.h"

#include <algorithm>
#include <cmath>

#include "core/math/dense_kernels.h"

namespace eido::align {
namespace {

constexpr double kTiny = 1e-12;

}  // namespace

Representation::Representation(std::shared_ptr<const MatrixF> values, std::vector<std::int32_t> rows,
                               const RepresentationOptions& options)
    : m_float(std::move(values)), m_rows(std::move(rows)), m_options(options) {
  measureRows(*m_float);
}

Representation::Representation(std::shared_ptr<const MatrixD> values, std::vector<std::int32_t> rows,
                               const RepresentationOptions& options)
    : m_double(std::move(values)), m_rows(std::move(rows)), m_options(options) {
  measureRows(*m_double);
}

template <typename T>
void Representation::measureRows(const T& values) {
  m_count = m_rows.empty() ? values.rows() : static_cast<std::int64_t>(m_rows.size());
  m_dimension = values.cols();
  m_inverseNorm.resize(static_cast<std::size_t>(m_count));
  for (std::int64_t i = 0; i < m_count; ++i) {
    double norm = 0;
    if (std::isinf(m_options.clamp)) {
      const auto* row = values.data() + source(i) * m_dimension;
      norm = std::sqrt(dotProduct(row, row, m_dimension));
    } else {
      for (std::int64_t c = 0; c < m_dimension; ++c) {
        const double v = clamped(source(i), c);
        norm += v * v;
      }
      norm = std::sqrt(norm);
    }
    m_inverseNorm[static_cast<std::size_t>(i)] = 1 / std::max(norm, kTiny);
    if (norm == 0) m_zeroRows.push_back(i);
  }
}

double Representation::clamped(std::int64_t sourceRow, std::int64_t column) const {
  const double value = m_float ? static_cast<double>((*m_float)(sourceRow, column)) : (*m_double)(sourceRow, column);
  return std::clamp(value, -m_options.clamp, m_options.clamp);
}

template <typename Scalar>
Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> Representation::gather(bool normalised) const {
  Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> result(m_count, m_dimension);
  for (std::int64_t i = 0; i < m_count; ++i) {
    const double factor = normalised ? inverseNorm(i) : 1;
    const std::int64_t row = source(i);
    for (std::int64_t c = 0; c < m_dimension; ++c) result(i, c) = static_cast<Scalar>(clamped(row, c) * factor);
  }
  return result;
}

Representation Representation::subset(std::span<const std::int32_t> chosen) const {
  std::vector<std::int32_t> rows;
  rows.reserve(chosen.size());
  for (const std::int32_t i : chosen) rows.push_back(static_cast<std::int32_t>(source(i)));
  return m_float ? Representation(m_float, std::move(rows), m_options)
                 : Representation(m_double, std::move(rows), m_options);
}

MatrixD Representation::matrix() const { return gather<double>(m_options.normalise); }

double Representation::cosine(std::int64_t i, std::int64_t j) const {
  double product = 0;
  if (!std::isinf(m_options.clamp)) {
    for (std::int64_t c = 0; c < m_dimension; ++c) product += clamped(source(i), c) * clamped(source(j), c);
  } else if (m_float) {
    product =
        dotProduct(m_float->data() + source(i) * m_dimension, m_float->data() + source(j) * m_dimension, m_dimension);
  } else {
    product =
        dotProduct(m_double->data() + source(i) * m_dimension, m_double->data() + source(j) * m_dimension, m_dimension);
  }
  return product * inverseNorm(i) * inverseNorm(j);
}

const RankedLists& Representation::neighbours(std::int64_t k, bool cosine, const Task& task) const {
  const bool cosineSearch = cosine || m_options.normalise;
  auto& lists = cosineSearch ? m_cosineLists : m_lists;
  if (!lists.empty() && lists.back()->k() >= k) return *lists.back();
  const KnnOptions options{
      .k = k, .similarity = cosineSearch ? Similarity::Cosine : Similarity::Inner, .tieSeed = m_options.tieSeed};
  if (m_count <= kDoubleRows || m_double)
    lists.push_back(std::make_unique<const RankedLists>(gather<double>(false), options, task));
  else if (std::isinf(m_options.clamp) && m_rows.empty())
    lists.push_back(std::make_unique<const RankedLists>(*m_float, options, task));
  else
    lists.push_back(std::make_unique<const RankedLists>(gather<float>(false), options, task));
  return *lists.back();
}

bool Representation::varies() const {
  if (m_varies) return *m_varies;
  constexpr double kRounding = 0x1p-24;
  Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(m_dimension);
  Eigen::RowVectorXd row(m_dimension);
  const auto read = [&](std::int64_t i) {
    const double factor = m_options.normalise ? inverseNorm(i) : 1;
    for (std::int64_t c = 0; c < m_dimension; ++c) row[c] = clamped(source(i), c) * factor;
  };
  double all = 0, around = 0;
  for (std::int64_t i = 0; i < m_count; ++i) {
    read(i);
    mean += row;
    all += row.squaredNorm();
  }
  mean /= static_cast<double>(std::max<std::int64_t>(1, m_count));
  for (std::int64_t i = 0; i < m_count && around <= kRounding * kRounding * all; ++i) {
    read(i);
    around += (row - mean).squaredNorm();
  }
  m_varies = around > kRounding * kRounding * all;
  return *m_varies;
}

void Representation::releaseValues() {
  static_cast<void>(varies());
  dropFactors();
  m_float.reset();
  m_double.reset();
}

void Representation::dropFactors() const {
  m_factors.clear();
  m_factorBytes = 0;
}

}  // namespace eido::align
