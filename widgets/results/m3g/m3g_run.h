// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

#include "widgets/plots/charts/bars.h"
#include "widgets/plots/heatmap.h"
#include "widgets/results/result_kind.h"

namespace eido {

/// A joint alignment as its page needs it, made on the worker that loads it.
struct M3gRun {
  /// Where a tuple's mass goes in a view, of all samples that are not its own.
  struct Instead {
    std::int32_t row = -1;  ///< in the set
    QString key;
    double mass = 0;
  };
  struct Tuple {
    std::int32_t row = -1;  ///< in the set
    QString key;
    double contribution = 0, probability = 0;
    QString weakest;               ///< the view that fits least; "" = not known
    std::vector<Instead> instead;  ///< of each view; only of the tuples that fit worst
  };
  std::vector<Tuple> tuples;  ///< those that fit worst first
  QStringList views;
  Chart gap;           ///< beside perfect agreement, tuples at random and no information
  Chart drops;         ///< what is gained without each view
  Chart histogram;     ///< of contributions, with the tuples behind its bars
  Heatmap pairs;       ///< mass that stays with the true partner
  Chart temperatures;  ///< empty where none were tried
};

std::shared_ptr<const void> readM3g(const RunInfo& info, const Result& result, const RunData* data);
/// Gap over chance against temperature; empty without a table of them.
Chart temperatureChart(const Result& result);
/// What was found, in plain sentences, with its uncertainty.
QString m3gSummary(const RunInfo& info, const Result& result);
std::vector<ResultFigure> m3gFigures(const LoadedRun& run);
std::vector<SampleHighlight> m3gHighlights(const LoadedRun& run);

std::vector<FindingChip> m3gChips(const LoadedRun& run);
/// The tuples that fit worst: of chance one in twenty.
FlaggedSamples m3gFlagged(const LoadedRun& run);

}  // namespace eido
