// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analyses/alignment/measures.h"
#include "core/analyses/alignment/row_groups.h"

namespace eido::align {

/// A measure on two columns of a group.
struct DrawnPair {
  const Measure* measure;
  int a;
  int b;
};

/// The measures on each draw of the group's rows: pairs x draws. Those with a ProductForm come from sums over all draws
/// at once; of the others each draw prepares a column once for all its pairs, by look-ups where the measure allows it
/// (Measure::prepareDraws) and what they need of the whole columns fits into `bytes`.
/// @param draws  ascending rows, as many in each. Reports "intervals"; the same numbers for any number of threads.
std::vector<std::vector<double>> drawnValues(const RowGroup& group, std::span<const DrawnPair> pairs,
                                             const MeasureOptions& options,
                                             const std::vector<std::vector<std::int32_t>>& draws, std::size_t bytes,
                                             const Task& task);

}  // namespace eido::align
