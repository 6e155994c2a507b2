// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

#include "widgets/results/collapse/collapse_charts.h"
#include "widgets/results/result_kind.h"

namespace eido {

/// A collapse as its page needs it, made on the worker that loads it.
struct CollapseRun {
  std::vector<std::string> protocols;
  std::vector<Chart> measures;  ///< one each
  CloudCharts clouds;
  ShareCharts shares;
  struct Near {
    std::int32_t row = -1;  ///< in the set
    QString key;
    int first = 0,
        last = 0;  ///< drawn rows of generation 1 and of the last that have it as their nearest, over repetitions
  };
  std::vector<std::vector<Near>>
      nearest;                   ///< of each protocol, those that most rows of the last generation are near to
  std::vector<QString> variety;  ///< of each protocol, a sentence; empty = nothing was compared
  QStringList compared;          ///< the column, where it was named as one to compare and not by a parameter
  std::int64_t samples = 0, generations = 0, runs = 0, train = 0;
  std::int64_t components = 0;  ///< principal ones that all happened in; 0 = all dimensions
  double seconds = 0;
};

std::shared_ptr<const void> readCollapse(const RunInfo& info, const Result& result, const RunData* data);
QString collapseSummary(const Result& result);
std::vector<ResultFigure> collapseFigures(const LoadedRun& run);
std::vector<SampleHighlight> collapseHighlights(const LoadedRun& run);

std::vector<FindingChip> collapseChips(const LoadedRun& run);

}  // namespace eido
