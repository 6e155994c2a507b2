// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/data/result.h"

namespace eido {

/// One figure of a table of two runs: a row a thing that both tables speak of (a pair, a model, a head), those that
/// differ most first.
struct ComparedFigure {
  std::string table;
  std::string column;
  /// "row" (its texts), "first", "second", "difference" (second - first), "ci_low", "ci_high" (of the difference).
  Table rows = {};
  int moved = 0;  ///< rows whose interval does not hold 0
};

/// What two results have in common, figure by figure, in the order of the first. Where a table has intervals only
/// figures with one are compared; counts, ranks, p-values and levels of chance are not. Rows are the same when all
/// their texts are; repeated ones are matched in order; what one of them lacks has an empty cell.
///
/// Intervals of differences are put together from those of the two runs as if these were independent (Newcombe 1998,
/// method 10): of runs on the same samples they are wider than need be. O(n log n) a table.
/// @param word  what a text of a row is called; null = itself
std::vector<ComparedFigure> compareFigures(const Result& first, const Result& second,
                                           const std::function<std::string(const std::string& text)>& word = {});

}  // namespace eido
