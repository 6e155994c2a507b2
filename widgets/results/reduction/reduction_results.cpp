// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "widgets/results/reduction/reduction_page.h"
#include "widgets/results/reduction/reduction_run.h"
#include "widgets/results/row_order.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ReductionResultsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr std::int64_t kMostItems = 100;

/// The way of the finding before the others.
TableExcerpt leadingRows(const Result& result, const Table& table, std::int64_t) {
  const auto number = [&](std::int64_t row, const char* column) { return table.number(row, column); };
  const std::vector<std::int64_t> sizes = reductionSizes(result);
  const std::int64_t most = sizes.empty() ? 0 : sizes.back();
  const ReductionError best = most == 0 ? ReductionError{} : bestError(result, {reductionScenario(result), {}, most});
  const auto isBest = [&](std::int64_t r) {
    return number(r, "n") == static_cast<double>(most) && table.text(r, "selection") == best.selection;
  };
  if (table.name == "errors")
    return excerptBy(
        table, QCoreApplication::translate("Report", "Those of the finding first, then the smallest errors."),
        [&](std::int64_t r) {
          const std::string estimator = table.text(r, "estimator");
          const bool compared = number(r, "n") == static_cast<double>(most) && table.text(r, "selection") == "random" &&
                                (estimator == "naive" || estimator == "difference");
          const bool told = compared || (isBest(r) && estimator == best.estimator);
          return RowKey{scenarioOnly(table, r), told ? 0.0 : 1.0, number(r, "mean_absolute_error")};
        });
  if (table.name == "estimates")
    return excerptBy(
        table,
        QCoreApplication::translate("Report", "Those of the way with the least error first, the largest errors first."),
        [&](std::int64_t r) {
          const bool way = isBest(r) && table.text(r, "estimator") == best.estimator;
          return RowKey{scenarioOnly(table, r), way ? 0.0 : 1.0,
                        -std::abs(number(r, "estimate") - number(r, "true_score"))};
        });
  if (table.name == "items")
    return excerptBy(table,
                     QCoreApplication::translate(
                         "Report", "Those of the way with the least error, in the order in which they were chosen."),
                     [&](std::int64_t r) {
                       return RowKey{scenarioOnly(table, r), isBest(r) ? 0.0 : 1.0, 0};
                     });
  if (table.name == "models") return highestFirst(table, "score");
  if (table.name == "item_parameters")
    return excerptBy(table, QCoreApplication::translate("Report", "Those that tell models apart best first."),
                     [&](std::int64_t r) {
                       return RowKey{scenarioOnly(table, r), -number(r, "line_discrimination"), 0};
                     });
  return {};
}

/// The items that were chosen are what a reduction is for.
std::int64_t rowsShown(const Result& result, const Table& table) {
  if (table.name != "items") return 0;
  const std::vector<std::int64_t> sizes = reductionSizes(result);
  return std::min(sizes.empty() ? 0 : sizes.back(), kMostItems);
}

}  // namespace

std::vector<ResultKind> reductionResults() {
  return {
      {.analysis = "reduction",
       .prepare = &readReduction,
       .create = [](PageHost& host, QWidget* parent) -> RunPage* { return new ReductionPage(host, parent); },
       .finding =
           [](const LoadedRun& run) { return reductionSummary(run.info, *run.result, reductionScenario(*run.result)); },
       .chips = &reductionChips,
       .flagged = &reductionChosen,
       .figures = &reductionFigures,
       .highlights = &reductionHighlights,
       .leadingRows = &leadingRows,
       .rowsShown = &rowsShown,
       .nextSteps =
           [](const LoadedRun& run) {
             return std::vector<NextStep>{
                 {.text = ReductionResultsWords::tr("What would a new model score? Estimate it..."),
                  .analysis = "reduction-apply",
                  .parameters = {{"from", run.info.id}}}};
           }},
      {.analysis = "reduction-apply",
       .finding = [](const LoadedRun& run) { return estimateSummary(*run.result); },
       .chips = &estimateChips,
       .leadingRows =
           [](const Result&, const Table& table, std::int64_t) {
             return table.find("score") < 0 ? TableExcerpt() : highestFirst(table, "score");
           },
       .nextSteps =
           [](const LoadedRun&) {
             return std::vector<NextStep>{
                 {.text = ReductionResultsWords::tr("Is it apart from the others? Compare models..."),
                  .analysis = "compare"}};
           }}};
}

}  // namespace eido
