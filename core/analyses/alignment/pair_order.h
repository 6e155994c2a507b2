// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido::align {

/// All pairs of n rows in the order of their distance, made once by sorting: of the pairs within any subset of the
/// rows, ranks and medians come by counting then.
class PairOrder {
 public:
  /// @param distances  n x n, n <= kMostRows, symmetric, finite. O(n^2 log n); polls.
  explicit PairOrder(const MatrixD& distances, const Task& task = {});
  static constexpr std::int64_t kMostRows = 92'000;  ///< places of pairs are 32 bits

  /// Average ranks from 1 of the pairs i > j within the chosen rows, row by row: (1, 0), (2, 0), (2, 1), ... The same
  /// numbers as ranking their distances. O(n^2 + m^2) for m chosen ones.
  std::vector<double> ranks(std::span<const std::int32_t> chosen) const;
  /// Median distance of those pairs.
  double median(std::span<const std::int32_t> chosen) const;

  static std::size_t bytes(std::int64_t n);

 private:
  template <typename Visit>
  void forPairs(std::span<const std::int32_t> chosen, const Visit& visit) const;

  std::vector<std::uint32_t> m_place;  ///< of pair (i, j), i > j, at i (i - 1) / 2 + j: index of its distance
  std::vector<double> m_distances;     ///< ascending, each once
};

}  // namespace eido::align
