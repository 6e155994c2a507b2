// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/collapse/gaussian.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/math/blas.h"
#include "core/math/shrinkage.h"
#include "core/math/symmetric_eigen.h"

namespace eido::collapse {
namespace {

constexpr double kSingular = -std::numeric_limits<double>::infinity();

/// Lower triangular with a positive diagonal, or nothing where a pivot is rounding.
bool choleskyOf(const MatrixD& covariance, MatrixD& lower) {
  const Eigen::Index d = covariance.rows();
  lower.setZero(d, d);
  for (Eigen::Index i = 0; i < d; ++i) {
    for (Eigen::Index j = 0; j < i; ++j)
      lower(i, j) = (covariance(i, j) - lower.row(i).head(j).dot(lower.row(j).head(j))) / lower(j, j);
    const double pivot = covariance(i, i) - lower.row(i).head(i).squaredNorm();
    if (!(pivot > 8 * static_cast<double>(d) * std::numeric_limits<double>::epsilon() * covariance(i, i))) return false;
    lower(i, i) = std::sqrt(pivot);
  }
  return true;
}

void fillNormal(Eigen::Ref<MatrixD> values, Rng& random) {
  for (Eigen::Index r = 0; r < values.rows(); ++r) {
    for (Eigen::Index c = 0; c < values.cols(); ++c) values(r, c) = random.normal();
  }
}

}  // namespace

void Sums::add(const Sums& other) {
  if (other.count == 0) return;
  if (count == 0) {
    *this = other;
    return;
  }
  const double n = static_cast<double>(count), m = static_cast<double>(other.count);
  const Eigen::VectorXd difference = other.mean - mean;
  scatter += other.scatter;
  scatter.noalias() += (n * m / (n + m)) * difference * difference.transpose();
  mean += (m / (n + m)) * difference;
  count += other.count;
}

Sums sumsOf(const MatrixDView& rows) {
  Sums sums{.count = rows.rows(), .mean = rows.colwise().mean().transpose(), .scatter = {}};
  const Eigen::MatrixXd centred = (rows.rowwise() - sums.mean.transpose()).transpose();
  sums.scatter = timesTransposed(centred);
  return sums;
}

MatrixD Gaussian::covariance() const { return timesTransposed(Eigen::MatrixXd(*factor)); }

MatrixD standardNormal(std::int64_t count, Eigen::Index width, Rng& random) {
  MatrixD rows(count, width);
  fillNormal(rows, random);
  return rows;
}

MatrixD Gaussian::draw(std::int64_t count, Rng& random) const {
  MatrixD rows = standardNormal(count, factor->cols(), random) * factor->transpose();
  rows.rowwise() += mean.transpose();
  return rows;
}

Eigen::VectorXd Gaussian::logDensity(const MatrixDView& rows) const {
  Eigen::MatrixXd centred = (rows.rowwise() - mean.transpose()).transpose();
  factor->triangularView<Eigen::Lower>().solveInPlace(centred);
  const double constant = -0.5 * (static_cast<double>(width()) * std::log(2 * std::numbers::pi) + logDet);
  return (constant - 0.5 * centred.colwise().squaredNorm().array()).matrix().transpose();
}

Factor factorOf(const MatrixD& covariance, bool singular) {
  MatrixD lower;
  if (!singular && choleskyOf(covariance, lower)) {
    const double logDet = 2 * lower.diagonal().array().log().sum();
    return {std::make_shared<const MatrixD>(std::move(lower)), logDet};
  }
  const SymmetricEigen eigen = symmetricEigen(covariance);
  const Eigen::VectorXd roots = eigen.values.unaryExpr([](double v) { return std::sqrt(std::max(0.0, v)); });
  return {std::make_shared<const MatrixD>(eigen.vectors * roots.asDiagonal()), kSingular};
}

MatrixD covarianceOf(const Sums& sums, CovarianceKind kind) {
  const auto n = static_cast<double>(sums.count);
  if (kind == CovarianceKind::Unbiased) return sums.scatter / (n - 1);
  MatrixD covariance = sums.scatter / n;
  return kind == CovarianceKind::LedoitWolf ? shrunkCovariance(covariance, sums.count).first : covariance;
}

Gaussian gaussianOf(const Sums& sums, CovarianceKind kind) {
  const bool singular = kind != CovarianceKind::LedoitWolf && sums.count <= sums.mean.size();
  auto [factor, logDet] = factorOf(covarianceOf(sums, kind), singular);
  return {.mean = sums.mean, .factor = std::move(factor), .logDet = logDet};
}

MatrixD wishartFactor(Eigen::Index size, std::int64_t degrees, Rng& random) {
  if (degrees < size) return standardNormal(size, static_cast<Eigen::Index>(degrees), random);
  MatrixD lower = MatrixD::Zero(size, size);
  for (Eigen::Index i = 0; i < size; ++i) {
    for (Eigen::Index j = 0; j < i; ++j) lower(i, j) = random.normal();
    lower(i, i) = std::sqrt(random.chiSquared(static_cast<double>(degrees - i)));
  }
  return lower;
}

namespace {

Eigen::VectorXd drawnMean(const Gaussian& from, std::int64_t count, Rng& random) {
  Eigen::VectorXd normal(from.factor->cols());
  for (double& value : normal) value = random.normal();
  return from.mean + *from.factor * normal / std::sqrt(static_cast<double>(count));
}

/// F A for a Wishart factor A; lower triangular where both are.
MatrixD drawnFactor(const Gaussian& from, std::int64_t count, Rng& random) {
  const MatrixD wishart = wishartFactor(from.factor->cols(), count - 1, random);
  MatrixD product;
  if (from.regular() && wishart.cols() == wishart.rows())
    product = from.factor->triangularView<Eigen::Lower>() * wishart;
  else
    product = *from.factor * wishart;
  return product;
}

}  // namespace

Sums drawSums(const Gaussian& from, std::int64_t count, Rng& random) {
  Sums sums{.count = count, .mean = drawnMean(from, count, random), .scatter = {}};
  sums.scatter = timesTransposed(Eigen::MatrixXd(drawnFactor(from, count, random)));
  return sums;
}

Gaussian redrawn(const Gaussian& from, std::int64_t count, CovarianceKind kind, Rng& random) {
  if (kind == CovarianceKind::LedoitWolf) return gaussianOf(drawSums(from, count, random), kind);
  Gaussian next{.mean = drawnMean(from, count, random), .factor = {}, .logDet = kSingular};
  MatrixD factor = drawnFactor(from, count, random);
  factor /= std::sqrt(static_cast<double>(kind == CovarianceKind::Unbiased ? count - 1 : count));
  if (from.regular() && count > next.mean.size()) next.logDet = 2 * factor.diagonal().array().log().sum();
  next.factor = std::make_shared<const MatrixD>(std::move(factor));
  return next;
}

void RowPool::add(const Gaussian& from, std::int64_t count, std::uint64_t seed) {
  m_batches.push_back({.rows = nullptr, .from = from, .seed = seed, .first = size()});
  m_places.extend(count);
}

void RowPool::add(const MatrixD& rows) {
  m_batches.push_back({.rows = &rows, .from = {}, .seed = 0, .first = size()});
  m_places.extend(rows.rows());
}

MatrixD RowPool::take(std::int64_t count, Rng& random) {
  const std::span<const std::int32_t> drawn = m_places.take(count, random);
  std::vector<std::int32_t> taken(drawn.begin(), drawn.end());
  std::sort(taken.begin(), taken.end());
  MatrixD rows(count, m_width);
  std::size_t at = 0;
  for (std::size_t b = 0; b < m_batches.size() && at < taken.size(); ++b) {
    const Batch& batch = m_batches[b];
    const std::int64_t beyond = b + 1 < m_batches.size() ? m_batches[b + 1].first : size();
    std::size_t end = at;
    while (end < taken.size() && taken[end] < beyond) ++end;
    const auto first = static_cast<Eigen::Index>(at), some = static_cast<Eigen::Index>(end - at);
    if (batch.rows != nullptr) {
      for (; at < end; ++at)
        rows.row(static_cast<Eigen::Index>(at)) = batch.rows->row(static_cast<Eigen::Index>(taken[at] - batch.first));
    } else if (some > 0) {
      MatrixD normal(some, batch.from.factor->cols());
      for (Eigen::Index i = 0; at < end; ++at, ++i) {
        Rng own(batch.seed, static_cast<std::uint64_t>(taken[at] - batch.first));
        fillNormal(normal.row(i), own);
      }
      rows.middleRows(first, some).noalias() = normal * batch.from.factor->transpose();
      rows.middleRows(first, some).rowwise() += batch.from.mean.transpose();
    }
    at = end;
  }
  return rows;
}

}  // namespace eido::collapse
