// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/alignment/representation.h"

#include <algorithm>
#include <cmath>

#include "core/math/dense_kernels.h"

namespace eido::align {
namespace {

constexpr double kTiny = 1e-12;
constexpr double kRounding = 0x1p-24;  ///< of float32

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

Representation::Representation(const Representation& whole, std::span<const std::int32_t> chosen)
    : m_float(whole.m_float),
      m_double(whole.m_double),
      m_options(whole.m_options),
      m_count(std::ssize(chosen)),
      m_dimension(whole.m_dimension),
      m_chosen(chosen.begin(), chosen.end()),
      m_inherited(whole.m_factors) {
  m_rows.reserve(chosen.size());
  m_inverseNorm.reserve(chosen.size());
  for (const std::int32_t i : chosen) {
    if (std::binary_search(whole.m_zeroRows.begin(), whole.m_zeroRows.end(), i))
      m_zeroRows.push_back(std::ssize(m_rows));
    m_rows.push_back(static_cast<std::int32_t>(whole.source(i)));
    m_inverseNorm.push_back(whole.inverseNorm(i));
  }
}

Representation Representation::subset(std::span<const std::int32_t> chosen) const { return {*this, chosen}; }

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

double Representation::squaredNorm(std::int64_t i) const {
  if (m_options.normalise) return 1;
  const double norm = 1 / inverseNorm(i);
  return norm * norm;
}

double Representation::squaredDistanceOf(std::int64_t i, std::int64_t j) const {
  const double factorI = m_options.normalise ? inverseNorm(i) : 1;
  const double factorJ = m_options.normalise ? inverseNorm(j) : 1;
  double sum = 0;
  for (std::int64_t c = 0; c < m_dimension; ++c) {
    const double difference = clamped(source(i), c) * factorI - clamped(source(j), c) * factorJ;
    sum += difference * difference;
  }
  return sum;
}

/// Two rows bound the variance of all from below: sum |x - mean|^2 >= |x_i - x_j|^2 / 2. A margin for rounding.
bool Representation::farApart(std::int64_t i, std::int64_t j, double allSquares) const {
  return squaredDistanceOf(i, j) / 2 > 4 * kRounding * kRounding * allSquares;
}

bool Representation::surelyVaries(std::span<const std::int32_t> chosen) const {
  if (chosen.size() < 2) return false;
  double all = m_options.normalise ? static_cast<double>(chosen.size()) : 0;
  for (std::size_t i = 0; i < chosen.size() && !m_options.normalise; ++i) all += squaredNorm(chosen[i]);
  const std::int32_t first = chosen.front();
  return farApart(first, chosen.back(), all) || farApart(first, chosen[chosen.size() / 2], all) ||
         farApart(first, chosen[1], all);
}

bool Representation::varies() const {
  if (m_varies) return *m_varies;
  Eigen::RowVectorXd mean = Eigen::RowVectorXd::Zero(m_dimension);
  Eigen::RowVectorXd row(m_dimension);
  const auto read = [&](std::int64_t i) {
    const double factor = m_options.normalise ? inverseNorm(i) : 1;
    for (std::int64_t c = 0; c < m_dimension; ++c) row[c] = clamped(source(i), c) * factor;
  };
  double all = 0, around = 0;
  for (std::int64_t i = 0; i < m_count; ++i) all += squaredNorm(i);
  if (m_count > 1 && farApart(0, m_count - 1, all)) {
    m_varies = true;
    return true;
  }
  all = 0;
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
