// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/base/task.h"
#include "core/data/matrix.h"
#include "core/math/knn.h"

namespace eido {

enum class SearchMethod {
  Exact,        ///< all pairs
  Approximate,  ///< a graph (HNSW); recall is measured
  Automatic,    ///< exact up to kExactRows rows, approximate above
};
constexpr std::int64_t kExactRows = 20000;

struct NeighbourSearch {
  std::int64_t k = 10;
  Similarity similarity = Similarity::Cosine;
  SearchMethod method = SearchMethod::Automatic;
  std::uint64_t seed = 0;
  /// Approximate search only: wide rows are first reduced to so many principal components, candidates are found there
  /// and ranked by their exact similarity. 0 = never.
  std::int64_t reduceTo = 0;
};

struct FoundNeighbours {
  Neighbours neighbours;
  bool exact = true;
  /// Share of the exact neighbours that were found, over `recallQueries` seeded queries; 1 for the exact search.
  double recall = 1;
  std::int64_t recallQueries = 0;
};

/// The one way to nearest neighbours: exact or approximate behind the same call.
/// @param rows     n x d, finite
/// @param queries  rows to look up; empty = all
/// The result depends on the seed, not on the number of threads. Polls; reports "components", "index", "neighbours".
/// @throws Error{Parameter} if k is not in [1, n - 1].
FoundNeighbours findNeighbours(const MatrixFView& rows, std::span<const std::int32_t> queries,
                               const NeighbourSearch& search, const Task& task = {});

}  // namespace eido
