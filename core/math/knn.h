// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido {

/// How near two rows are: larger is nearer.
enum class Similarity {
  Cosine,     ///< product of the rows divided by max(norm, 1e-12); a zero row has product 0 with every row
  Inner,      ///< product of the rows as they are
  Euclidean,  ///< minus the distance
};

/// Ranked nearest neighbours, nearest first.
struct Neighbours {
  std::int64_t n = 0;                 ///< rows (queries)
  std::int64_t k = 0;                 ///< neighbours a row
  std::vector<std::int32_t> indices;  ///< n x k, row numbers of the searched data
  std::vector<double> values;         ///< n x k similarities, descending; computed in double
  std::int64_t tiedRows = 0;          ///< rows whose k-th and (k+1)-th similarity are equal (kTieWidth)
  std::vector<std::int32_t> tied;     ///< these, by their place among the queries, ascending

  /// The first `count` neighbours of row i, nearest first; count <= k.
  std::span<const std::int32_t> row(std::int64_t i, std::int64_t count) const {
    return {indices.data() + i * k, static_cast<std::size_t>(count)};
  }
  std::span<const std::int32_t> row(std::int64_t i) const { return row(i, k); }
  std::span<const double> rowValues(std::int64_t i) const {
    return {values.data() + i * k, static_cast<std::size_t>(k)};
  }
  bool operator==(const Neighbours&) const = default;
};

/// Two similarities of a row are equal when they differ by no more than this share of what they are made of: the
/// product of both lengths (Cosine: of 1; Euclidean: the distance). Rounding of double stays far below it.
constexpr double kTieWidth = 1e-14;

struct KnnOptions {
  std::int64_t k = 10;  ///< 1 .. n - 1
  Similarity similarity = Similarity::Cosine;
  std::int64_t tile = 0;  ///< rows of a tile; 0 = chosen by the width
  /// Which of equally near rows comes first: the lower one, or one drawn at random for each row, the same for the same
  /// seed. By the lower row, lists of two unrelated columns share the early rows of their ties; drawn ones do not.
  bool drawTies = false;
  std::uint64_t tieSeed = 0;
};

/// Exact k nearest neighbours of every row of `rows` among the other rows.
///
/// @param rows  n x d, finite; rows need not be normalised. float: the search runs on float32 tiles, then the best
///              k + 8 of each row are computed again in double from the values as given, so that the order is that of
///              exact double products. A row whose (k + 8)-th candidate is too near the k-th to be sure is searched
///              again. double: everything in double.
/// A row is never its own neighbour. Order: similarity descending, then lower index (duplicates tie exactly), or with
/// drawTies an order drawn among equals.
/// @throws Error{Parameter} if k is not in [1, n - 1].
/// Cost n^2 d multiplications (each product once) in tiles; memory O(n (d + k)), never n x n. Polls and reports
/// ("neighbours") once a tile. The result is the same for any number of threads.
Neighbours nearestNeighbours(const MatrixFView& rows, const KnnOptions& options, const Task& task = {});
Neighbours nearestNeighbours(const MatrixDView& rows, const KnnOptions& options, const Task& task = {});

/// Of rows whose k-th place several others have a claim to: who they are, to the last bit. What only ties but for
/// rounding is ordered by its values, wherever the rows stand. Rows with the same values are one class, of which all
/// but the row itself have the same similarity.
struct TieGroups {
  bool complete = true;               ///< false: more than `most` classes in all; then there are none
  std::vector<std::int32_t> classOf;  ///< of each row
  std::int32_t classes = 0;
  std::vector<std::int64_t> begin;  ///< n + 1: where a row's classes begin; none for rows without a tie
  std::vector<std::int32_t> tied;   ///< classes whose rows are as near as the k-th, of each row ascending
};

/// @param found  nearestNeighbours of all rows by the same options. @param most  classes that are kept
/// O(tied rows n d), memory n + most.
TieGroups tieGroups(const MatrixFView& rows, const Neighbours& found, const KnnOptions& options, std::int64_t most,
                    const Task& task = {});
TieGroups tieGroups(const MatrixDView& rows, const Neighbours& found, const KnnOptions& options, std::int64_t most,
                    const Task& task = {});

/// Exact k nearest neighbours of the rows `queries` (row numbers of `rows`, any order) among all other rows.
/// Otherwise as above; cost q n d.
Neighbours nearestNeighbours(const MatrixFView& rows, std::span<const std::int32_t> queries, const KnnOptions& options,
                             const Task& task = {});
Neighbours nearestNeighbours(const MatrixDView& rows, std::span<const std::int32_t> queries, const KnnOptions& options,
                             const Task& task = {});

}  // namespace eido
