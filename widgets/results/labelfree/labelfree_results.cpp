// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "widgets/results/labelfree/labelfree_page.h"
#include "widgets/results/labelfree/labelfree_run.h"
#include "widgets/results/row_order.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class LabelfreeResultsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

TableExcerpt leadingRows(const Result&, const Table& table, std::int64_t) {
  if (table.name == "models") return highestFirst(table, "consensus_score");
  if (table.name == "shared_errors") return highestFirst(table, "agreement");
  if (table.name == "against_gold") return smallestErrorsFirst(table, "mean_absolute_error");
  if (table.name != "consensus") return {};
  if (table.find("suspect") < 0)
    return excerptBy(table, LabelfreeResultsWords::tr("The least certain ones first."), [&](std::int64_t r) {
      return RowKey{table.number(r, "confidence"), 0, 0};
    });
  return excerptBy(
      table, LabelfreeResultsWords::tr("The suspect ones first, those that most models contradict before the others."),
      [&](std::int64_t r) {
        return RowKey{table.text(r, "suspect") == "true" ? 0.0 : 1.0, -table.number(r, "support"),
                      table.number(r, "confidence")};
      });
}

}  // namespace

std::vector<ResultKind> labelfreeResults() {
  return {{.analysis = "label-free",
           .create = [](PageHost& host, QWidget* parent) -> RunPage* { return new LabelfreePage(host, parent); },
           .finding = [](const LoadedRun& run) { return labelfreeSummary(*run.result); },
           .chips = &labelfreeChips,
           .flagged = &labelfreeFlagged,
           .figures = &labelfreeFigures,
           .highlights = &labelfreeHighlights,
           .leadingRows = &leadingRows,
           .nextSteps = &labelfreeNext}};
}

}  // namespace eido
