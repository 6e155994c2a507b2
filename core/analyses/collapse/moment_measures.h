// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analyses/collapse/gaussian.h"
#include "core/analyses/collapse/protocols.h"

namespace eido::collapse {

/// What generations are measured against: a mean and a covariance.
class Reference {
 public:
  /// The standard normal distribution.
  explicit Reference(Eigen::Index width);
  explicit Reference(const Gaussian& first);

  double trace() const { return m_trace; }
  double logDet() const { return m_gaussian.logDet; }
  const Eigen::VectorXd& mean() const { return m_gaussian.mean; }
  /// |dm|^2 + tr(A + B - 2 (A^(1/2) B A^(1/2))^(1/2)), not under 0. `values`: eigenvalues of B
  double frechet(const Eigen::VectorXd& mean, const MatrixD& covariance, const Eigen::VectorXd& values) const;

 private:
  bool m_standard;
  Gaussian m_gaussian;
  double m_trace;
};

/// Held-out rows, as far as a normal density asks for them.
struct HeldOut {
  Eigen::VectorXd mean;
  Eigen::MatrixXd root;  ///< R R' = covariance by their number
};
HeldOut heldOutOf(const MatrixDView& rows);

/// The measures that need no more than mean and covariance: trace, trace_ratio, mean_error, log_det_change,
/// effective_rank, frechet, and held_out_nll of a normal density.
class MomentMeasures {
 public:
  /// @param wanted  names, in the order of the values; others than these have NaN
  explicit MomentMeasures(const std::vector<std::string>& wanted);
  /// Writes one value a name.
  void measure(const Gaussian& of, const Reference& reference, const HeldOut* heldOut, double* values) const;

 private:
  enum class Kind { Trace, TraceRatio, MeanError, LogDetChange, EffectiveRank, Frechet, HeldOutNll, Other };
  std::vector<Kind> m_wanted;
};

}  // namespace eido::collapse
