// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/m3g/kernels.h"

namespace eido::m3g {

/// What `Kernels` do, tuple by tuple in logarithms: for costs so far apart that products of kernels leave the range of
/// doubles (spread above some hundreds). O(n^k) exponentials in O(k n) memory. Parallel over rows; polls.
class LogSums {
 public:
  LogSums(const PairCosts& costs, double epsilon) : m_costs(costs), m_epsilon(epsilon) {}

  /// log of the sum over the other views of exp((sum f - C)/epsilon), f of `view` itself left out: n_view.
  Eigen::VectorXd of(int view, std::span<const Eigen::VectorXd> potentials, const Task& task) const;
  /// Sums of P over all but two views, in the order of pairs.
  std::vector<MatrixD> pairMarginals(std::span<const Eigen::VectorXd> potentials, const Task& task) const;
  /// Whether the largest P[i, ..] is at (i, .., i), for each row i of the first view; of values that differ by less
  /// than 1e-9 of themselves the first in order counts as the largest. Branch and bound.
  std::vector<bool> trueTuplesOnTop(std::span<const Eigen::VectorXd> potentials, const Task& task) const;

 private:
  const PairCosts& m_costs;
  double m_epsilon;
};

}  // namespace eido::m3g
