// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/math/knn.h"

namespace eido::align {

/// A permutation of rows: row i stands where row order[i] stood. Empty = as they are.
using RowOrder = std::span<const std::int32_t>;

/// The k nearest neighbours of every row, and what is needed to find them again when the rows are in another order: of
/// equally near rows the lower one comes first, and so other ones do when rows change places. A null distribution of
/// lists that were not chosen anew would take the preference for low rows, which two columns share, for agreement.
class RankedLists {
 public:
  RankedLists(const MatrixFView& rows, const KnnOptions& options, const Task& task);
  RankedLists(const MatrixDView& rows, const KnnOptions& options, const Task& task);

  std::int64_t rows() const { return m_lists.n; }
  std::int64_t k() const { return m_lists.k; }
  const Neighbours& lists() const { return m_lists; }
  const TieGroups& ties() const { return m_ties; }
  /// Neighbours of equally near rows were drawn, since those that tie are too many to be known.
  bool isDrawn() const { return !m_ties.complete; }
  /// Whether neighbours of the row within the list are equally near.
  bool hasRuns(std::int64_t row) const { return m_runs[static_cast<std::size_t>(row)] != 0; }
  /// Whether lists of these rows agree with others by their order too, more than k / (n - 1).
  bool hasTies() const { return isDrawn() || std::find(m_runs.begin(), m_runs.end(), 1) != m_runs.end(); }

 private:
  template <typename View>
  void find(const View& rows, KnnOptions options, const Task& task);
  void forgetUnclaimed();

  Neighbours m_lists;
  TieGroups m_ties;
  std::vector<char> m_runs;
};

/// The first k neighbours with the rows in another order, in the numbers of that order. One object a thread.
/// Without ties a row costs O(k); of a row with ties O(k log k + k x tied classes).
class OrderedLists {
 public:
  OrderedLists(const RankedLists& lists, std::int64_t k, RowOrder order);

  struct Row {
    std::span<const std::int32_t> neighbours;  ///< nearest first; valid until the next call
    std::span<const double> values;
  };
  Row row(std::int64_t i);

 private:
  void sortRuns(std::int64_t source, std::size_t places);
  std::size_t chooseLast(std::int64_t i, std::int64_t source);

  const RankedLists& m_lists;
  std::int64_t m_k;
  RowOrder m_order;
  std::vector<std::int32_t> m_inverse, m_row;
  std::vector<std::int32_t> m_first;   ///< of each class: its first k + 1 rows in the new order
  std::vector<std::int32_t> m_counts;  ///< of these
  std::vector<std::int32_t> m_claims;
};

}  // namespace eido::align
