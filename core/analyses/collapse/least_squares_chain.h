// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/analyses/collapse/chain.h"
#include "core/math/symmetric_eigen.h"

namespace eido::collapse {

struct RegressionSource {
  const MatrixD* train = nullptr;  ///< n x d, centred; nullptr = each run has its own truth (below)
  Eigen::VectorXd target;          ///< n, centred
  const MatrixD* heldOut = nullptr;
  Eigen::VectorXd heldTarget;  ///< both less the means of the training rows
  Eigen::Index width = 0;
  std::optional<double> noise;  ///< standard deviation; none = sqrt(RSS / (T - d - 1)) of generation 1, 1 for the truth
  bool fixedDesign = true;      ///< every batch has the same X, else a new one
};

/// Least squares without intercept: w minimises |X w - y|, the smallest such w where X lacks rank.
class LeastSquares {
 public:
  /// @param gram  X'X
  explicit LeastSquares(const MatrixD& gram);
  /// @param moment  X'y
  Eigen::VectorXd solve(const Eigen::VectorXd& moment) const;
  /// (X'X)^+^(1/2) z: what normal noise of unit variance adds to w.
  Eigen::VectorXd scatter(const Eigen::VectorXd& normal) const;
  /// tr (X'X)^+
  double inverseTrace() const;

 private:
  /// Eigenvalues of S X'X S, and the inverses of those that are more than rounding. false: some are not
  bool decompose(const MatrixD& gram);

  Eigen::VectorXd m_scale;  ///< S: columns of one length, where X has full rank
  SymmetricEigen m_eigen;
  Eigen::VectorXd m_inverse;  ///< of the eigenvalues; 0 for those that are rounding
};

/// Regression on labels that the last model gave, y = X w + noise. Without columns: x ~ N(0, I), w* ~ N(0, I/d).
/// Source: Gerstgrasser et al. 2024, section 3; Dohmatob et al. 2024
class LeastSquaresChain final : public Chain {
 public:
  /// @throws Error{TooFewRows} where the noise can't be told from the rows, Cancelled
  LeastSquaresChain(const Plan& plan, RegressionSource source, std::vector<Measure> measures, const Task& task);

  const std::vector<Measure>& measures() const override { return m_measures; }
  void play(std::int64_t run, std::size_t first, Values& values, const Look& look, const Task& task) const override;
  std::vector<double> resampled(std::int64_t run, const Task& task) const override;
  std::vector<Expectation> expected(Protocol protocol, std::size_t place, std::size_t first,
                                    const Values& values) const override;
  /// Mean over the runs of the noise's standard deviation.
  double noise() const { return m_noise; }

 private:
  struct Start;
  struct Batches;
  Start startOf(std::int64_t run) const;
  void measure(const Eigen::VectorXd& weights, const Eigen::VectorXd& reference, double kept, double* values) const;
  void replay(const Start& start, std::int64_t run, std::size_t protocol, std::size_t first, Values& values,
              const Task& task) const;
  MatrixD freshDesign(Rng& random) const;

  Plan m_plan;
  RegressionSource m_source;
  std::vector<Measure> m_measures;
  std::shared_ptr<const Start> m_start;  ///< where it is the same in all runs
  double m_noise = kNaN, m_unit = kNaN;  ///< means over the runs
};

}  // namespace eido::collapse
