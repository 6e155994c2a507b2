// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "widgets/results/row_order.h"
#include "widgets/results/steering/steering_charts.h"
#include "widgets/results/steering/steering_page.h"
#include "widgets/results/steering/steering_run.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class SteeringResultsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

TableExcerpt leadingRows(const Result&, const Table& table, std::int64_t count) {
  if (table.name == "samples")
    return excerptBy(table, SteeringResultsWords::tr("The samples that moved furthest first."), [&](std::int64_t r) {
      return RowKey{-table.number(r, "distance"), 0, 0};
    });
  if (table.name == "gaps")
    return excerptBy(table, SteeringResultsWords::tr("The largest gaps first."), [&](std::int64_t r) {
      const double gap = table.number(r, "gap");
      return RowKey{std::isnan(gap) ? 1 : -std::abs(gap), 0, 0};
    });
  if (table.name == "spectrum") return atEvenDistances(table, count);
  return {};
}

std::vector<NextStep> nextSteps(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const SteeringRun>(run.prepared);
  std::vector<NextStep> steps;
  if (prepared->columns.isEmpty()) {
    steps.push_back({.text = SteeringResultsWords::tr("Go on with the moved vectors? Keep them as columns..."),
                     .analysis = "steering",
                     .parameters = {{"name", fromQt(SteeringResultsWords::tr("%1 steered").arg(prepared->vectors))}}});
    return steps;
  }
  const int way = std::max(0, recommendedWay(*run.result, prepared->ways));
  QString column = way < static_cast<int>(prepared->ways.size())
                       ? prepared->columnOf(prepared->ways[static_cast<std::size_t>(way)].method)
                       : QString();
  if (column.isEmpty()) column = prepared->columns.front();
  steps.push_back(
      {.text = SteeringResultsWords::tr("Where did samples go? %1 and %2 on maps").arg(prepared->vectors, column),
       .map = {.columns = {prepared->vectors, column}}});
  const Json label = run.info.parameters.value("label", Json());
  if (label.is_string() && !label.get<std::string>().empty())
    steps.push_back(
        {.text =
             SteeringResultsWords::tr("Does a classifier of %1 still lean on it? Look for environments...").arg(column),
         .analysis = "environments",
         .parameters = {{"vectors", fromQt(column)},
                        {"label", label},
                        {"group", run.info.parameters.value("attribute", Json())}}});
  steps.push_back({.text = SteeringResultsWords::tr("How much of the neighbourhoods is left? Compare the columns..."),
                   .analysis = "alignment",
                   .columns = {prepared->vectors, column}});
  if (way < static_cast<int>(prepared->ways.size()))
    steps.push_back(
        {.text = SteeringResultsWords::tr("Would the map serve another column? Apply it..."),
         .analysis = "steering-apply",
         .parameters = {{"from", run.info.id}, {"method", prepared->ways[static_cast<std::size_t>(way)].method}}});
  return steps;
}

std::vector<NextStep> afterApplying(const LoadedRun& run) {
  const QString from = toQt(run.info.parameters.value("vectors", std::string())),
                made = toQt(run.result->scalars.value("column", std::string()));
  if (run.set.find(fromQt(from)) == nullptr || run.set.find(fromQt(made)) == nullptr) return {};
  return {{.text = SteeringResultsWords::tr("Where did samples go? %1 and %2 on maps").arg(from, made),
           .map = {.columns = {from, made}}},
          {.text = SteeringResultsWords::tr("How much of the neighbourhoods is left? Compare the columns..."),
           .analysis = "alignment",
           .columns = {from, made}}};
}

}  // namespace

std::vector<ResultKind> steeringResults() {
  return {{.analysis = "steering",
           .prepare = &readSteering,
           .create = [](PageHost& host, QWidget* parent) -> RunPage* { return new SteeringPage(host, parent); },
           .finding = [](const LoadedRun& run) { return steeringSummary(run.info, *run.result); },
           .chips = &steeringChips,
           .figures = &steeringFigures,
           .highlights = &steeringHighlights,
           .leadingRows = &leadingRows,
           .nextSteps = &nextSteps,
           .samplesTaken =
               [](const Result& result) {
                 return result.scalars.value("train", std::int64_t{0}) +
                        result.scalars.value("validation", std::int64_t{0}) +
                        result.scalars.value("test", std::int64_t{0});
               }},
          {.analysis = "steering-apply",
           .finding = [](const LoadedRun& run) { return applySummary(*run.result); },
           .nextSteps = &afterApplying,
           .samplesTaken = [](const Result& result) { return result.scalars.value("rows", std::int64_t{0}); }}};
}

}  // namespace eido
