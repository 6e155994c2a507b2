// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/analyses/alignment/measures.h"
#include "core/analyses/alignment/row_groups.h"
#include "core/data/table.h"

namespace eido::align {

struct CurveOptions {
  MeasureOptions measure;
  std::uint64_t seed = 0;
  std::int64_t permutations = 20;  ///< at most so many for the value by chance; 0 = none
  std::size_t memoryBytes = 0;     ///< of kept factors
};

/// Numbers of rows 64, 128, 256, ... below n, then n.
std::vector<std::int64_t> curveSizes(std::int64_t n);
/// k = 1, 2, 5, 10, 20, 50, ... up to min(n - 2, n / 2), with `k` itself.
std::vector<std::int64_t> curveNeighbours(std::int64_t n, std::int64_t k);

/// Value and value by chance of every pair and measure on seeded nested subsets of the rows (table curve_n) and, for
/// measures that use k, against k on all rows (curve_k). Chance is exact for mutual_knn, k / (n - 1); for the others it
/// is the mean of a few permutations. Reports "curves".
std::vector<Table> curveTables(const AnalysisInput& input, const PreparedColumns& prepared,
                               const std::vector<const Measure*>& measures, const CurveOptions& options,
                               const Task& task);

}  // namespace eido::align
