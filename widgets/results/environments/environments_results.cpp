// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "widgets/results/environments/environments_page.h"
#include "widgets/results/environments/environments_run.h"
#include "widgets/results/row_order.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class EnvironmentsResultsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

TableExcerpt leadingRows(const Result&, const Table& table, std::int64_t count) {
  const auto number = [&](std::int64_t row, const char* column) { return table.number(row, column); };
  if (table.name == "flip_curve") return atEvenDistances(table, count);
  if (table.name == "heads") return highestFirst(table, "worst_group");
  if (table.name == "samples")
    return excerptBy(table, EnvironmentsResultsWords::tr("The most disputed samples first."), [&](std::int64_t r) {
      return RowKey{-number(r, "disagreement"), number(r, "margin_held_out"), 0};
    });
  if (table.name == "groups")
    return excerptBy(table, EnvironmentsResultsWords::tr("The groups with the lowest accuracy first."),
                     [&](std::int64_t r) {
                       return RowKey{number(r, "accuracy"), number(r, "n"), 0};
                     });
  if (table.name == "sizes")
    return excerptBy(table, EnvironmentsResultsWords::tr("The smallest groups first."), [&](std::int64_t r) {
      return RowKey{number(r, "n"), 0, 0};
    });
  return {};
}

}  // namespace

std::vector<ResultKind> environmentsResults() {
  return {{.analysis = "environments",
           .prepare = &readEnvironments,
           .create = [](PageHost& host, QWidget* parent) -> RunPage* { return new EnvironmentsPage(host, parent); },
           .finding =
               [](const LoadedRun& run) {
                 return environmentsSummary(*run.result,
                                            *std::static_pointer_cast<const EnvironmentsRun>(run.prepared));
               },
           .chips = &environmentsChips,
           .flagged = &environmentsFlagged,
           .figures = &environmentsFigures,
           .highlights = &environmentsHighlights,
           .leadingRows = &leadingRows,
           .nextSteps =
               [](const LoadedRun& run) {
                 const bool any = std::any_of(run.set.columns.begin(), run.set.columns.end(),
                                              [&](const ColumnInfo& c) { return c.run == run.info.id; });
                 if (!any) return std::vector<NextStep>();  // no environments were found
                 return std::vector<NextStep>{
                     {.text = EnvironmentsResultsWords::tr("Where do the flagged samples lie? Environments on a map"),
                      .map = environmentsMap(run)}};
               }}};
}

}  // namespace eido
