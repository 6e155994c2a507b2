// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/charts/bars.h"
#include "widgets/plots/heatmap.h"
#include "widgets/results/result_kind.h"

namespace eido {

/// What a ranking without labels found, and what it can't tell.
QString labelfreeSummary(const Result& result);
/// The consensus score of every model; the mean agreement where there is no consensus.
Bars consensusBars(const Result& result);
/// The rank of every model by every method, in the order of the consensus (of the mean agreement without one): where a
/// row changes colour, methods disagree about its model.
Heatmap methodRanks(const Result& result);
/// How often two models that differ from the others agree with each other.
Heatmap sharedErrorHeatmap(const Result& result);
std::vector<ResultFigure> labelfreeFigures(const LoadedRun& run);
std::vector<SampleHighlight> labelfreeHighlights(const LoadedRun& run);

std::vector<FindingChip> labelfreeChips(const LoadedRun& run);
/// Gold labels that are suspect.
FlaggedSamples labelfreeFlagged(const LoadedRun& run);

/// Whether no gold label is called suspect because the consensus is too seldom right where it is sure.
bool suspectsWithheld(const Result& result);
/// The models that agree with the gold labels more often than half of them do, best first; empty without gold labels.
QStringList betterHalf(const Result& result);
/// What a ranking leads to.
std::vector<NextStep> labelfreeNext(const LoadedRun& run);

}  // namespace eido
