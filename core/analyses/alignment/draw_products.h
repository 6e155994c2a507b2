// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/analyses/alignment/measures.h"

namespace eido::align {

/// Inner products of symmetric n x n matrices on many draws of the rows at once, without the rows of any draw.
///
/// With w the 0/1 weights of a draw of m rows, K and L the matrices and k = K w, the centred product is
///   w'(K o L) w - 2/m sum_i w_i k_i l_i + (w'k)(w'l) / m^2,
/// and the unbiased one (Song et al. 2012, eq. 5) the like without the diagonals. So all draws of all pairs come from
/// products of the n x n matrices with the n x D matrix of weights, tile by tile, and no n x n matrix is held; for many
/// rows of few features the first sum is ||X_S'Y_S||^2 instead.
///
/// Time O(n^2 (D pairs + d columns)), or O(n D d^2 pairs) where that is less; memory O(n D + d D) beside the input.
/// Parallel; polls once a tile; the same numbers for any number of threads.
class DrawProducts {
 public:
  /// Two matrices by their places.
  using Pair = std::array<int, 2>;

  /// @param draws  D draws of m >= 1 rows each, without repetition
  DrawProducts(std::vector<PairMatrix> matrices, std::vector<Pair> pairs,
               const std::vector<std::vector<std::int32_t>>& draws, const Task& task);

  /// <K, L> / sqrt(<K, K> <L, L>) of a pair on a draw; NaN where an unbiased <K, K> is negative. Nothing where the sums
  /// cancel so far that digits are lost, as they do where a matrix hardly varies on the draw.
  std::optional<double> quotient(std::size_t pair, std::size_t draw, bool open) const;

 private:
  /// Sums over the rows of each draw: pairs x D, and matrices x D.
  struct Sums {
    Sums(Eigen::Index pairs, Eigen::Index matrices, Eigen::Index draws);
    Sums& operator+=(const Sums& other);
    MatrixD products;   ///< sum_ij K_ij L_ij
    MatrixD rows;       ///< sum_i k_i l_i
    MatrixD diagonal;   ///< sum_i K_ii L_ii
    MatrixD rowsFirst;  ///< sum_i k_i L_ii
    MatrixD rowsOther;  ///< sum_i l_i K_ii
    MatrixD total;      ///< sum_i k_i
    MatrixD trace;      ///< sum_i K_ii
  };
  struct Product {
    double value;
    double magnitude;  ///< sum of what was added and taken away
  };

  void sumBlocks(bool tiles, const Task& task);
  void sumRows(Eigen::Index begin, Eigen::Index count, Sums& sums, const Task& task) const;
  void sumTile(Eigen::Index row, Eigen::Index rows, Eigen::Index column, Eigen::Index columns, Sums& sums,
               const Task& task) const;
  void sumFeatures(const std::vector<std::vector<std::int32_t>>& draws, const Task& task);
  /// The pairs first to end - 1 of one draw.
  void sumFeatures(const std::vector<std::int32_t>& draw, Eigen::Index place, std::size_t first, std::size_t end,
                   const Task& task);
  const MatrixD& matrixOf(int matrix) const { return *m_matrices[static_cast<std::size_t>(matrix)].features; }
  bool tilesAreCheaper() const;
  Product product(Eigen::Index pair, Eigen::Index draw, bool open) const;

  std::vector<PairMatrix> m_matrices;
  std::vector<Pair> m_pairs;  ///< each matrix with itself first, then as given
  Eigen::Index m_n = 0;
  double m_drawn = 0;  ///< rows of a draw
  MatrixD m_weights;   ///< n x D
  std::vector<MatrixD> m_projected;
  std::vector<Eigen::RowVectorXd> m_diagonals;
  std::optional<Sums> m_sums;
};

}  // namespace eido::align
