// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>
#include <string>
#include <vector>

#include "core/data/packed_texts.h"
#include "widgets/plots/charts/bars.h"
#include "widgets/plots/heatmap.h"
#include "widgets/plots/score_grid.h"
#include "widgets/results/result_kind.h"

namespace eido {

/// What a comparison was made on, item by item: for the lists of who is right where. Empty where the set is gone.
struct ComparisonRun {
  std::vector<std::string> keys;
  QStringList models;
  std::vector<std::vector<double>> scores;  ///< of each model, item by item; NaN = not scored, or not part of the run
  std::vector<OptionalText> scenario;       ///< of each item; empty = none chosen
  std::vector<Categories> answers;          ///< of each model; no codes where it has none
  std::shared_ptr<const Table> items;       ///< "row" of the set, key, scores and texts: those with a score only
  std::shared_ptr<const ScoreGrid> grid;    ///< of all items

  bool isIn(std::size_t item, const std::string& wanted) const {
    return wanted == "all" || (!scenario.empty() && scenario[item] == wanted);
  }
};

std::shared_ptr<const void> readComparison(const RunInfo& info, const Result& result, const RunData* data);

/// Who is best, who can't be told from it, and how many pairs are told apart.
QString comparisonSummary(const RunInfo& info, const Result& result);

/// Whether less is better in the rows of a scenario; whether its scores are on different scales, so that nobody is.
bool isLowerBetter(const Result& result, const std::string& scenario);
bool isMixed(const Result& result, const std::string& scenario);

/// How a scenario is called for a person.
QString scenarioLabel(const QString& name);
Bars leaderboard(const Result& result, const std::string& scenario);
/// Every model's mean score in every scenario, the best model first.
Heatmap scenarioHeatmap(const std::shared_ptr<const Result>& result);
std::vector<ResultFigure> comparisonFigures(const LoadedRun& run);

std::vector<FindingChip> comparisonChips(const LoadedRun& run);

}  // namespace eido
