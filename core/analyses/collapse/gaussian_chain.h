// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analyses/collapse/chain.h"
#include "core/analyses/collapse/moment_measures.h"

namespace eido::collapse {

/// What a normal distribution is fitted to.
struct GaussianSource {
  const MatrixD* train = nullptr;    ///< n x d; nullptr = each run draws its own from the standard normal one
  const MatrixD* heldOut = nullptr;  ///< h x d, or none
  Eigen::Index width = 0;
};

/// Mean and covariance, fitted again and again. Sums stand for rows where their law is the same (replace, accumulate).
class GaussianChain final : public Chain {
 public:
  /// @throws Error{TooFewRows} where verified has no density to judge by
  GaussianChain(const Plan& plan, const GaussianSource& source, CovarianceKind kind, std::vector<Measure> measures);

  const std::vector<Measure>& measures() const override { return m_measures; }
  void play(std::int64_t run, std::size_t first, Values& values, const Look& look, const Task& task) const override;
  std::vector<double> resampled(std::int64_t run, const Task& task) const override;
  std::vector<Expectation> expected(Protocol protocol, std::size_t place, std::size_t first,
                                    const Values& values) const override;

 private:
  struct Start;
  Start startOf(std::int64_t run) const;
  void replay(const Start& start, std::int64_t run, std::size_t protocol, std::size_t first, Values& values,
              const Look& look, const Task& task) const;

  Plan m_plan;
  GaussianSource m_source;
  CovarianceKind m_kind;
  std::vector<Measure> m_measures;
  MomentMeasures m_measure;
  std::optional<HeldOut> m_heldOut;
  int m_kept = -1;                       ///< place of the measure `kept`
  std::shared_ptr<const Start> m_start;  ///< where it is the same in all runs
};

/// The names of measures.
std::vector<std::string> namesOf(const std::vector<Measure>& measures);

}  // namespace eido::collapse
