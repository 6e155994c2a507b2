// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/analyses/alignment/clamp.h"
#include "core/analyses/alignment/representation.h"
#include "core/analyses/analysis.h"

namespace eido::align {

/// Columns on the same rows. In the ordinary case, every column complete, there is one group with all columns.
struct RowGroup {
  std::vector<std::int32_t> rows;                        ///< rows of the set that take part, ascending
  std::vector<std::unique_ptr<Representation>> columns;  ///< by column; null where no pair of the group has it
  std::int64_t count() const { return static_cast<std::int64_t>(rows.size()); }
};

/// Two columns, a before b in the chosen order, on the rows of a group.
struct ColumnPair {
  int a;
  int b;
  int group;
};

struct GroupOptions {
  bool normalise = true;
  double clampQuantile = 1;
  ClampMode clampMode = ClampMode::MeanOfRowQuantiles;
  std::int64_t sampleSize = 0;    ///< 0 = all rows
  std::int64_t neighbours = 0;    ///< largest k to search for at once; 0 = no neighbours are needed
  bool cosineNeighbours = false;  ///< of normalised rows too, where rows are not normalised
  bool keepValues = true;         ///< false: only neighbour lists are needed afterwards
};

/// All pairs of the chosen columns, each on the rows that are present and finite in both, with the columns prepared
/// once for each distinct row subset.
struct PreparedColumns {
  std::vector<RowGroup> groups;
  std::vector<ColumnPair> pairs;
  std::vector<Warning> warnings;        ///< rows_dropped, zero_vector, sampled
  std::vector<double> clampThresholds;  ///< by column, of the first group that has it; empty = no clamping
};

/// Reads the columns one after another, reports "columns" and "neighbours".
/// @throws Error{TooFewRows} if a pair shares fewer than two rows or neighbours >= n - 1; Error{Memory} if the vectors
/// must be kept and are more than input.memoryBytes.
PreparedColumns prepareColumns(const AnalysisInput& input, const GroupOptions& options, const Task& task);

/// Drops the factors of all columns but two when together they exceed `bytes`.
void keepFactorsBelow(std::size_t bytes, const std::vector<std::unique_ptr<Representation>>& columns, int a, int b);

}  // namespace eido::align
