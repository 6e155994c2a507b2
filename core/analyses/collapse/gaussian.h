// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/analyses/collapse/chain.h"
#include "core/base/random.h"
#include "core/data/matrix.h"

namespace eido::collapse {

enum class CovarianceKind { MaximumLikelihood, Unbiased, LedoitWolf };

/// Count, mean and scatter about the mean of rows that are not kept.
struct Sums {
  std::int64_t count = 0;
  Eigen::VectorXd mean;  ///< d
  MatrixD scatter;       ///< d x d

  /// Puts other rows to these (Chan, Golub and LeVeque 1983). O(d^2)
  void add(const Sums& other);
};
Sums sumsOf(const MatrixDView& rows);

/// A normal distribution by a factor of its covariance.
struct Gaussian {
  Eigen::VectorXd mean;                   ///< d
  std::shared_ptr<const MatrixD> factor;  ///< d x r, Sigma = F F'; lower triangular where it is regular
  double logDet = 0;                      ///< of Sigma; - infinity where it is singular

  Eigen::Index width() const { return mean.size(); }
  bool regular() const { return std::isfinite(logDet); }
  MatrixD covariance() const;
  /// `count` rows. O(count d^2)
  MatrixD draw(std::int64_t count, Rng& random) const;
  /// log density of rows; regular distributions only. O(n d^2)
  Eigen::VectorXd logDensity(const MatrixDView& rows) const;
};

/// Rows of independent standard normal numbers.
MatrixD standardNormal(std::int64_t count, Eigen::Index width, Rng& random);

/// A lower triangular factor of a covariance, or eigenvectors times roots where it is singular: by its rank or by a
/// pivot that is nothing but rounding.
struct Factor {
  std::shared_ptr<const MatrixD> factor;
  double logDet = 0;
};
Factor factorOf(const MatrixD& covariance, bool singular);

/// The covariance of some rows: by count, by count - 1, or by count and shrunk.
MatrixD covarianceOf(const Sums& sums, CovarianceKind kind);
Gaussian gaussianOf(const Sums& sums, CovarianceKind kind);

/// A (r x m) with A A' a Wishart matrix of `degrees` and the identity: triangular (Bartlett 1933) for degrees >= r,
/// else r x degrees normal numbers.
MatrixD wishartFactor(Eigen::Index size, std::int64_t degrees, Rng& random);
/// Mean and scatter of `count` draws, without the draws: their law is the same. O(d^3)
Sums drawSums(const Gaussian& from, std::int64_t count, Rng& random);
/// The distribution fitted to `count` draws. Its factor is a product of factors, so that nothing is lost however small
/// it gets. O(d^3)
Gaussian redrawn(const Gaussian& from, std::int64_t count, CovarianceKind kind, Rng& random);

/// Batches of rows that exist when somebody takes them: row r of a batch is a function of the batch's seed and r.
class RowPool {
 public:
  /// @param d  width
  explicit RowPool(Eigen::Index d) : m_width(d) {}
  /// A batch of `count` draws.
  void add(const Gaussian& from, std::int64_t count, std::uint64_t seed);
  /// A batch that is there. `rows` outlives the pool.
  void add(const MatrixD& rows);
  /// Different rows of all batches, drawn at random; count <= size().
  MatrixD take(std::int64_t count, Rng& random);
  std::int64_t size() const { return m_places.size(); }

 private:
  struct Batch {
    const MatrixD* rows = nullptr;  ///< or drawn:
    Gaussian from = {};
    std::uint64_t seed = 0;
    std::int64_t first = 0;  ///< place of its first row in the pool
  };

  Eigen::Index m_width;
  std::vector<Batch> m_batches;
  PoolPlaces m_places;
};

}  // namespace eido::collapse
