// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/task.h"
#include "core/math/knn.h"

namespace eido {

/// A symmetric weighted graph in compressed rows: the neighbours of i stand at first[i] .. first[i + 1], ascending.
struct WeightedGraph {
  std::vector<std::int64_t> first;   ///< n + 1
  std::vector<std::int32_t> target;  ///< one an edge end
  std::vector<float> weight;         ///< in (0, 1]
  std::int64_t nodes() const { return static_cast<std::int64_t>(first.size()) - 1; }
};

/// UMAP's fuzzy union of the local neighbourhoods.
///
/// @param neighbours  n x k ranked neighbours without self; `distances` are those of `neighbours`, ascending in a row
/// For each row: rho = its smallest distance above 0, and sigma such that sum_j exp(-max(0, d_j - rho) / sigma) =
/// log2(k + 1) (64 halvings; sigma at least 0.001 of the row's mean distance); then w = a + b - a b of both directions.
/// k counts the others only; the reference counts the row itself, so its n_neighbors is k + 1. O(n k log n).
/// Source: McInnes, Healy and Melville 2018, sections 3.1 and 4, algorithms 2 and 3.
WeightedGraph fuzzyUnion(const Neighbours& neighbours, const std::vector<double>& distances, const Task& task);

/// Number of parts that no edge connects.
std::int64_t connectedParts(const WeightedGraph& graph);

}  // namespace eido
