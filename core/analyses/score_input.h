// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/analyses/analysis.h"
#include "core/data/matrix.h"

namespace eido {

/// What models scored on items: the score columns of an analysis of evaluation results.
struct ScoreInput {
  std::vector<std::string> models;  ///< names: the columns' models where each has its own, else the columns' names
  std::vector<ColumnInfo> columns;
  MatrixD values;                   ///< samples of the set x models; NaN = not scored
  std::vector<OptionalText> tasks;  ///< of the items, where a column's scales name tasks; else empty

  /// The place of a model, by its name or its column's; -1 where there is none.
  int find(std::string_view name) const;
};

/// ", most of them of <model> (<items>)" where items lack scores, for a warning; "" where none does.
std::string mostMissing(const ScoreInput& scores);

ScoreInput readScores(const AnalysisInput& input, const Task& task);

/// Names for columns: their models where each has its own, else their names.
std::vector<std::string> modelNames(const std::vector<ColumnInfo>& columns);

}  // namespace eido
