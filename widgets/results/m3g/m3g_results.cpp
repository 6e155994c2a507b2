// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "widgets/results/m3g/heads_page.h"
#include "widgets/results/m3g/heads_run.h"
#include "widgets/results/m3g/m3g_page.h"
#include "widgets/results/m3g/m3g_run.h"
#include "widgets/results/row_order.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class M3gResultsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Tuples stand in their order already.
TableExcerpt leadingRows(const Result&, const Table& table, std::int64_t count) {
  if (table.name == "samples" || table.name == "instead")
    return excerptBy(table, M3gResultsWords::tr("The tuples that fit worst first."), [](std::int64_t r) {
      return RowKey{static_cast<double>(r), 0, 0};
    });
  if (table.name == "batches" || table.name == "null") return atEvenDistances(table, count);
  return {};
}

std::vector<NextStep> nextSteps(const LoadedRun& run) {
  const auto joint = std::static_pointer_cast<const M3gRun>(run.prepared);
  std::vector<NextStep> steps;
  if (joint->views.size() >= 2)
    steps.push_back(
        {.text = M3gResultsWords::tr("Where do they lie? %1 and %2 on maps").arg(joint->views[0], joint->views[1]),
         .map = {.columns = joint->views.mid(0, 2)}});
  steps.push_back(
      {.text = M3gResultsWords::tr("Would trained heads bring these views together? Try losses and temperatures..."),
       .analysis = "m3g-heads"});
  return steps;
}

/// Views through the heads are columns where the run was asked to keep them.
std::vector<NextStep> afterHeads(const LoadedRun& run) {
  const std::string prefix = run.info.parameters.value("name", std::string());
  QStringList made;
  for (const ColumnInfo& column : run.set.columns) {
    if (!prefix.empty() && column.kind == ColumnKind::Vector && column.name.starts_with(prefix + "/"))
      made << toQt(column.name);
  }
  if (made.size() < 2)
    return {{.text = M3gResultsWords::tr("Go on with the views as the best heads see them? Keep them as columns..."),
             .analysis = "m3g-heads",
             .parameters = {{"name", fromQt(M3gResultsWords::tr("heads"))}}}};
  return {{.text = M3gResultsWords::tr("Where do they lie now? %1 and %2 on maps").arg(made[0], made[1]),
           .map = {.columns = made.mid(0, 2)}},
          {.text = M3gResultsWords::tr("Do they fit together now? Score the new columns..."),
           .analysis = "m3g",
           .columns = made}};
}

}  // namespace

std::vector<ResultKind> m3gResults() {
  return {{.analysis = "m3g",
           .prepare = &readM3g,
           .create = [](PageHost& host, QWidget* parent) -> RunPage* { return new M3gPage(host, parent); },
           .finding = [](const LoadedRun& run) { return m3gSummary(run.info, *run.result); },
           .chips = &m3gChips,
           .flagged = &m3gFlagged,
           .figures = &m3gFigures,
           .highlights = &m3gHighlights,
           .leadingRows = &leadingRows,
           .nextSteps = &nextSteps,
           .samplesTaken = [](const Result& result) { return result.scalars.value("scored", std::int64_t{0}); }},
          {.analysis = "m3g-heads",
           .prepare = &readHeads,
           .create = [](PageHost& host, QWidget* parent) -> RunPage* { return new HeadsPage(host, parent); },
           .finding = [](const LoadedRun& run) { return headsSummary(run.info, *run.result); },
           .chips = &headsChips,
           .figures = &headsFigures,
           .nextSteps = &afterHeads,
           .samplesTaken =
               [](const Result& result) {
                 return result.scalars.value("train", std::int64_t{0}) +
                        result.scalars.value("validation", std::int64_t{0}) +
                        result.scalars.value("test", std::int64_t{0});
               }}};
}

}  // namespace eido
