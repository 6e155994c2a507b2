// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "core/analyses/m3g/matching.h"

namespace eido::m3g {

/// n^k of a batch may be this much: some seconds a sweep.
constexpr double kMostTuples = 8589934592.0;  // 2^33

/// The batch size where none is asked for: the largest of 64, 32, 16, 8 whose n^k is at most 2^24; 0 = there is none.
std::int64_t usualBatch(int views);
/// The largest n with n^k <= kMostTuples.
std::int64_t largestBatch(int views);
/// @throws Error{TooLarge} for more than that, with n, k and the way out
void requireBatch(std::int64_t n, int views);

/// Rounds of batches: each round is a permutation of all rows, cut into batches of n; what is left over sits out.
struct Batches {
  std::int64_t n = 0;
  int rounds = 1;
  int perRound = 1;
  std::int64_t leftOver = 0;
  std::vector<std::vector<std::int32_t>> rows;  ///< round by round

  int count() const { return static_cast<int>(rows.size()); }
};
/// @param n  0 or at least `count`: one batch of all rows in their order, once
Batches cutBatches(std::int64_t count, std::int64_t n, int rounds, std::uint64_t seed);

/// What is asked of each batch.
struct BatchQuestions {
  Cost cost = Cost::CircularVariance;
  SolverOptions solver;
  int permutations = 200;
  bool floor = true;
  bool leaveOut = true;  ///< of three views or more
  bool details = true;   ///< pairs of views, and tuples
  std::uint64_t seed = 0;
};

/// Where else a tuple's mass goes in a view: to the row `other` of the batch, of all that are not its own.
struct Elsewhere {
  std::int32_t other = -1;
  double mass = 0;
};

/// One batch of n tuples.
struct BatchOutcome {
  double gap = 0;
  double matchCost = 0;
  double value = 0;
  double transport = 0;
  double error = 0;
  int sweeps = 0;
  bool converged = true;
  double floor = 0;                ///< gap of k copies of the first view
  std::vector<double> gapWithout;  ///< of each view
  double errorWithout = 0;         ///< the largest
  bool convergedWithout = true;
  std::vector<double> nulls;       ///< gap of each permutation
  std::vector<MatrixD> marginals;  ///< of each pair of views; kept only for a single batch
  std::vector<double> matched;     ///< of each pair: sum_i P_ab[i, i]
  std::vector<double> cosineMatched, cosineOthers;
  std::vector<double> contribution;                      ///< of each tuple
  std::vector<bool> top;                                 ///< whether P[i, ..] is largest at the true tuple
  std::vector<std::vector<double>> contributionWithout;  ///< [view][tuple]
  std::vector<std::vector<Elsewhere>> elsewhere;         ///< [view][tuple]
};

/// @param views  rows of each view in the common space, at length 1 where the cost wants it
/// @param index  of the batch: its random permutations
BatchOutcome askBatch(const std::vector<MatrixD>& views, const std::vector<std::int32_t>& rows, int index,
                      const BatchQuestions& questions, const Task& task);

/// All of them, parallel over batches; the same numbers for any number of threads. Reports the stage "batches".
std::vector<BatchOutcome> askBatches(const std::vector<MatrixD>& views, const Batches& batches,
                                     const BatchQuestions& questions, const Task& task);

/// 0.05 times the standard deviation of all costs of a batch, averaged over the batches.
double automaticEpsilon(const std::vector<MatrixD>& views, const Batches& batches, Cost cost, const Task& task);

/// The mean over all batches, and its interval: mean -+ t(B - 1) sqrt(mean over rounds of s^2/B); NaN for B = 1.
struct BatchMean {
  double mean = 0;
  double low = 0;
  double high = 0;
};
BatchMean meanOverBatches(const Batches& batches, double confidence, const std::function<double(int)>& valueOf);

}  // namespace eido::m3g
