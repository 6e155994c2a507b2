// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "widgets/plots/charts/chart.h"
#include "widgets/results/result_kind.h"

namespace eido {

/// One reduced set of a run.
struct ReductionChoice {
  std::string scenario, selection;
  std::int64_t items = 0;
  auto operator<=>(const ReductionChoice&) const = default;
};

/// The tables of a reduction in the order in which its page asks for them, and what the set says about its items.
struct ReductionRun {
  std::map<ReductionChoice, std::vector<std::int64_t>> items, estimates;  ///< rows of these tables
  std::map<std::string, std::int64_t> parameterRow;                       ///< of a key in `item_parameters`
  // of each row of `item_parameters`
  std::vector<std::string> part;  ///< the sub-scenario; empty = none chosen
  std::vector<int> band;          ///< fifth of the scenario's items by mean score: 0 = the hardest
  std::vector<std::string> text;  ///< one line; empty = the set has none
  std::string vectors;            ///< an embedding of the items; "" = none
  /// Abilities of the models in units of their own spread: items are shown on that scale.
  double abilityMean = 0, abilityDeviation = 1;
  double confidence = 0.95;  ///< of intervals
  /// Of each scenario: error against size, by the best estimate of each selection, and of plain random items.
  std::map<std::string, Chart> errors;
};

std::shared_ptr<const void> readReduction(const RunInfo& info, const Result& result, const RunData* data);

/// Sizes that were tried, ascending.
std::vector<std::int64_t> reductionSizes(const Result& result);

/// The error of a way to choose and estimate; points (score x 100).
struct ReductionError {
  double mean = 0;           ///< NaN = not known
  double low = 0, high = 0;  ///< interval of the mean over models; NaN = not known
  std::int64_t models = 0;
  std::string selection, estimator;
};
ReductionError errorOf(const Result& result, const ReductionChoice& choice, const std::string& estimator);
/// Of the estimator with the least error; an empty selection means all of them.
ReductionError bestError(const Result& result, const ReductionChoice& choice);

/// How many random items the safe estimate needs for an error, read off between the sizes tried (errors fall as a power
/// of the size); 0 = more than the largest.
std::int64_t safeItems(const Result& result, const std::string& scenario, double error);

/// Shares of the scenario's parts and fifths of difficulty in the whole score and in a choice:
/// by, group, items, score_share, chosen, chosen_share.
std::shared_ptr<const Table> coverageOf(const Result& result, const ReductionRun& run, const ReductionChoice& choice);

/// The chosen items with their weights, parameters (on the models' scale) and texts.
std::shared_ptr<const Table> chosenItems(const Result& result, const ReductionRun& run, const ReductionChoice& choice);

/// Items that better models do not get right more often.
std::shared_ptr<const Table> weakItems(const Result& result, const ReductionRun& run, const std::string& scenario);

/// The first scenario's name.
std::string reductionScenario(const Result& result);
/// What the largest size gives, and what random items do.
QString reductionSummary(const RunInfo& info, const Result& result, const std::string& scenario);
/// True and estimated scores of the models held out.
Chart estimatesOf(const Result& result, const ReductionRun& run, const ReductionChoice& choice,
                  const std::string& estimator);
std::vector<ResultFigure> reductionFigures(const LoadedRun& run);
std::vector<SampleHighlight> reductionHighlights(const LoadedRun& run);

std::vector<FindingChip> reductionChips(const LoadedRun& run);
/// What a new model would score.
QString estimateSummary(const Result& result);
std::vector<FindingChip> estimateChips(const LoadedRun& run);
/// The largest set of the way with the least error.
FlaggedSamples reductionChosen(const LoadedRun& run);

}  // namespace eido
