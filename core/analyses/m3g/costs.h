// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/data/matrix.h"

namespace eido::m3g {

/// What a tuple costs, for rows z of length 1 (SqEuclid: x as they are):
/// CircularVariance 1 - |mean z|^2 = (2/k^2) sum over pairs (1 - z_l.z_m); Cosine sum over pairs (1 - z_l.z_m);
/// SqEuclid sum over pairs |x_l - x_m|^2 (Piran et al. 2024, section 3).
enum class Cost { CircularVariance, Cosine, SqEuclid };
Cost costFromName(std::string_view name);

/// The epsilon at which a pair's cosine is divided by `tau`, as in a softmax of k views: 2 tau/k^2, tau and 2 tau.
double epsilonOfTau(Cost cost, int views, double tau);
/// The inverse.
double tauOfEpsilon(Cost cost, int views, double epsilon);

/// Rows to length 1; rows of zeros stay.
void toUnitLength(MatrixD& rows);

/// Costs of all tuples as the sum of a matrix for each pair of views: n^k costs in O(k^2 n^2) memory.
class PairCosts {
 public:
  /// @param views  k >= 2 of n_l x d rows, of one width. O(k^2 n^2 d).
  PairCosts(std::span<const MatrixD> views, Cost cost);
  /// Those of k copies of one view.
  static PairCosts ofCopies(const MatrixD& view, int views, Cost cost);
  /// Without one view, for k >= 3: the weight of a pair is that of k - 1 views.
  PairCosts without(int view) const;

  int views() const { return static_cast<int>(m_sizes.size()); }
  std::int64_t size(int view) const { return m_sizes[static_cast<std::size_t>(view)]; }
  /// Pairs are in the order (0, 1), (0, 2), .., (k - 2, k - 1).
  int pairs() const { return static_cast<int>(m_pairs.size()); }
  int pairOf(int a, int b) const;
  /// n_a x n_b, a < b
  const MatrixD& pair(int a, int b) const { return m_pairs[static_cast<std::size_t>(pairOf(a, b))]; }
  /// Of the tuple (rows[0], .., rows[k-1]).
  double of(std::span<const std::int32_t> rows) const;
  /// Of the true tuples (i, .., i); all sizes are the same.
  std::vector<double> matched() const;
  /// Population standard deviation of all costs, from the means of rows and columns. O(k^2 n^2).
  double standardDeviation() const;
  double mean() const;

 private:
  PairCosts(Cost cost, std::vector<std::int64_t> sizes) : m_cost(cost), m_sizes(std::move(sizes)) {}
  Cost m_cost;
  std::vector<std::int64_t> m_sizes;
  std::vector<MatrixD> m_pairs;
};

}  // namespace eido::m3g
