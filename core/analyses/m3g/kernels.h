// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <span>
#include <vector>

#include "core/analyses/m3g/costs.h"
#include "core/base/task.h"

namespace eido::m3g {

/// Weights of the rows of each view.
using Weights = std::vector<Eigen::VectorXd>;

/// The Gibbs kernel of all tuples, exp((sum f - C)/epsilon), as a product of a kernel for each pair of views. A
/// coupling is P = prod_{l<m} K_lm(i_l, i_m) prod_l u_l(i_l); its sums are contractions of matrices, and no tensor is
/// formed.
class Kernels {
 public:
  /// log K_lm = ((f_l + f_m)/(k - 1) - D_lm)/epsilon less its largest entry. Potentials are in units of the cost.
  Kernels(const PairCosts& costs, double epsilon, std::span<const Eigen::VectorXd> potentials);

  /// Sum over pairs of the largest less the smallest logarithm: how far the products can go apart.
  double spread() const { return m_spread; }
  /// The sum of the largest entries: exp((sum f - C)/epsilon) = exp(shift) prod K.
  double shift() const { return m_shift; }

  /// A, n_a x n_b: the sum of P over all other views is u_a A u_b. `u` of a and b is not read.
  /// k = 2, 3: O(n^k) multiplications in O(n^2) memory; k >= 4: O(n^k) in O(n^2) memory and slices,
  /// products of two kernels being kept up to n = 101 (O(k n^3)). Parallel over blocks of 256 rows, with the same sums
  /// for any number of threads; polls. One call at a time.
  MatrixD plane(int a, int b, std::span<const Eigen::VectorXd> u, const Task& task) const;

 private:
  std::size_t placeOf(int a, int b) const {
    return static_cast<std::size_t>(a) * static_cast<std::size_t>(m_views) + static_cast<std::size_t>(b);
  }
  const MatrixD& kernel(int a, int b) const { return m_kernels[placeOf(a, b)]; }
  void contract(int a, int b, std::span<const int> rest, const Weights& u, Eigen::Index first, MatrixD& sum,
                const Task& task) const;
  void contractTwo(int a, int b, int c, int d, const Weights& u, Eigen::Index first, MatrixD& sum,
                   const Task& task) const;

  MatrixD products(int x, int c, int d, Eigen::Index first, Eigen::Index rows, Eigen::Index from,
                   Eigen::Index count) const;
  const MatrixD& keptProducts(int x, int c, int d) const;

  int m_views;
  std::vector<MatrixD> m_kernels;  ///< by a * k + b, n_a x n_b
  // of four views and more, as long as they are small: what all contractions have in common
  mutable std::map<std::array<int, 3>, MatrixD> m_products;
  double m_spread = 0;
  double m_shift = 0;
};

}  // namespace eido::m3g
