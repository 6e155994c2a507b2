// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analyses/m3g/costs.h"
#include "core/analyses/m3g/kernels.h"
#include "core/base/task.h"

namespace eido::m3g {

struct SolverOptions {
  double epsilon = 0.05;
  double threshold = 1e-3;  ///< on the summed L1 deviation of the marginals; 0 = make exactly maxSweeps
  int checkEvery = 10;      ///< sweeps
  int maxSweeps = 2000;
};

/// The coupling P that minimises <P, C> + epsilon <P, log P>, as far as the sweeps came.
struct Coupling {
  Weights potentials;  ///< f, in units of the cost: P = exp((sum f - C)/epsilon)
  double epsilon = 0;
  double value = 0;  ///< sum_l <a_l, f_l> + epsilon (1 - sum P); the last term is 0 after a whole sweep
  double error = 0;  ///< sum over views of the L1 deviation of their marginals
  int sweeps = 0;
  bool converged = false;
  bool logarithmic = false;  ///< the costs lie so far apart that sums must be made in logarithms
};

/// Multi-marginal Sinkhorn: from potentials 0, a sweep renews view 1, 2, .., k, so that each in turn has its weights
/// (Piran et al. 2024, algorithm 1). Views 2j-1 and 2j are renewed from one contraction of all others.
/// @param weights  of each view, positive, sum 1; empty = 1/n. @return not converged is no error.
/// A sweep takes O(k n^k) multiplications, O(n^2) memory (see Kernels). @throws Cancelled
Coupling solve(const PairCosts& costs, const Weights& weights, const SolverOptions& options, const Task& task);

/// log P of a tuple.
double logEntry(const PairCosts& costs, const Coupling& coupling, std::span<const std::int32_t> rows);
/// g_i = -epsilon log(n P[i, .., i]) >= 0, whose mean is the gap: epsilon KL(J || P) of the true matching J.
std::vector<double> contributions(const PairCosts& costs, const Coupling& coupling);
/// Sums of P over all but two views, n_a x n_b each, in the order of pairs. O(k^2 n^k).
std::vector<MatrixD> pairMarginals(const PairCosts& costs, const Coupling& coupling, const Task& task);
/// <P, C>
double transportCost(const PairCosts& costs, std::span<const MatrixD> marginals);
/// The gradient of the gap with respect to the rows of each view, through their length (not of SqEuclid's rows): P is
/// held fixed, since it is the minimum (Danskin). Only for rows x that `costs` was made of, at length 1 or not.
/// @param rows  k of n x d, before lengths. O(k^2 n^2 d).
std::vector<MatrixD> gapGradient(std::span<const MatrixD> rows, Cost cost, std::span<const MatrixD> marginals);

}  // namespace eido::m3g
