// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/charts/bars.h"
#include "widgets/results/result_kind.h"

namespace eido {

/// Trained heads as their page needs them, made on the worker that loads them.
struct HeadsRun {
  Chart recall;      ///< on the test rows against the temperature, a line a loss
  Chart directions;  ///< of the best heads: each ordered pair of views
};

std::shared_ptr<const void> readHeads(const RunInfo& info, const Result& result, const RunData* data);
QString headsSummary(const RunInfo& info, const Result& result);
std::vector<ResultFigure> headsFigures(const LoadedRun& run);

std::vector<FindingChip> headsChips(const LoadedRun& run);

}  // namespace eido
