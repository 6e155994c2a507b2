// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "widgets/results/neighbours/neighbours_run.h"
#include "widgets/results/result_kind.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class NeighboursResultsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

std::vector<NextStep> nextSteps(const LoadedRun& run) {
  QStringList columns;
  for (const RunInput& input : run.info.inputs) {
    if (input.isColumn() && run.set.find(input.column) != nullptr) columns << toQt(input.column);
  }
  if (columns.isEmpty()) return {};
  return {{.text = NeighboursResultsWords::tr("Where do they lie? %1 on a map").arg(columns.front()),
           .map = {.columns = {columns.front()}}},
          {.text = NeighboursResultsWords::tr("Do other embeddings have the same neighbours? Compare columns..."),
           .analysis = "alignment"}};
}

}  // namespace

std::vector<ResultKind> neighboursResults() {
  return {{.analysis = "neighbours",
           .finding = [](const LoadedRun& run) { return neighboursSummary(*run.result); },
           .chips = &neighboursChips,
           .nextSteps = &nextSteps}};
}

}  // namespace eido
