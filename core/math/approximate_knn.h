// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/base/task.h"
#include "core/data/matrix.h"
#include "core/math/knn.h"

namespace eido {

struct ApproximateKnnOptions {
  std::int64_t k = 10;
  Similarity similarity = Similarity::Cosine;
  int links = 16;        ///< M: edges of a node; more = better recall, more memory
  int buildBeam = 200;   ///< efConstruction
  int searchBeam = 100;  ///< ef, raised to 2 k if smaller
  std::uint64_t seed = 0;
};

/// Approximate k nearest neighbours of the rows `queries` (empty = all rows) by a navigable small world graph
/// (HNSW). Rows are added one after another on one thread, so that the graph depends on the seed only; queries run in
/// parallel. Similarities of what was found are computed again in double; tiedRows is 0. A row whose search found
/// fewer than k others (disconnected graph) is searched exactly.
/// @param rows  n x d, finite. @throws Error{Parameter} if k is not in [1, n - 1]. Memory n (4 d + 8 M) bytes.
/// Cost about n log n d. Polls and reports "index", then "neighbours".
/// Source: Malkov and Yashunin 2018.
Neighbours approximateNeighbours(const MatrixFView& rows, std::span<const std::int32_t> queries,
                                 const ApproximateKnnOptions& options, const Task& task = {});

}  // namespace eido
