// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "widgets/results/comparison/comparison_page.h"
#include "widgets/results/comparison/comparison_run.h"
#include "widgets/results/row_order.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ComparisonResultsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

/// The model that is ahead of the others by most, over all items.
std::string bestOfPairs(const Table& pairs) {
  std::map<std::string, double> ahead;
  for (std::int64_t r = 0; r < pairs.rows(); ++r) {
    const double difference = pairs.number(r, "difference");
    if (std::isnan(difference) || scenarioOnly(pairs, r) > 0) continue;
    ahead[pairs.text(r, "a")] += difference;
    ahead[pairs.text(r, "b")] -= difference;
  }
  const auto best =
      std::max_element(ahead.begin(), ahead.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
  return best == ahead.end() ? std::string() : best->first;
}

TableExcerpt leadingRows(const Result&, const Table& table, std::int64_t) {
  if (table.name == "models") return highestFirst(table, "mean");
  if (table.name != "pairs") return {};
  const std::string best = bestOfPairs(table);
  return excerptBy(table,
                   ComparisonResultsWords::tr("Pairs of the best model first, its nearest rivals before the others."),
                   [&](std::int64_t r) {
                     const bool ahead = table.text(r, "a") == best || table.text(r, "b") == best;
                     return RowKey{scenarioOnly(table, r), ahead ? 0.0 : 1.0, std::abs(table.number(r, "difference"))};
                   });
}

/// A reduction needs five models to learn from, a ranking without labels three that answer.
std::vector<NextStep> nextSteps(const LoadedRun& run) {
  constexpr qsizetype kLeastModels = 5, kLeastVoices = 3;
  const auto comparison = std::static_pointer_cast<const ComparisonRun>(run.prepared);
  std::vector<NextStep> steps;
  if (comparison->models.size() >= kLeastModels) {
    QStringList columns;
    for (const RunInput& input : run.info.inputs) {
      const ColumnInfo* column = input.isColumn() ? run.set.find(input.column) : nullptr;
      if (column != nullptr && column->kind == ColumnKind::Score) columns << toQt(column->name);
    }
    steps.push_back({.text = ComparisonResultsWords::tr("Would a few items tell them apart as well? Reduce..."),
                     .analysis = "reduction",
                     .columns = columns});
  }
  const auto voices = std::count_if(comparison->answers.begin(), comparison->answers.end(),
                                    [](const Categories& answers) { return !answers.codes.empty(); });
  if (voices >= kLeastVoices)
    steps.push_back({.text = ComparisonResultsWords::tr("Do they make the same mistakes? Look without labels..."),
                     .analysis = "label-free"});
  return steps;
}

}  // namespace

std::vector<ResultKind> comparisonResults() {
  return {{.analysis = "compare",
           .prepare = &readComparison,
           .create = [](PageHost& host, QWidget* parent) -> RunPage* { return new ComparisonPage(host, parent); },
           .finding = [](const LoadedRun& run) { return comparisonSummary(run.info, *run.result); },
           .chips = &comparisonChips,
           .figures = &comparisonFigures,
           .leadingRows = &leadingRows,
           .nextSteps = &nextSteps,
           .samplesTaken =
               [](const Result& result) {
                 const Table* pairs = result.table("pairs");
                 return pairs == nullptr || pairs->rows() == 0 ? 0 : static_cast<std::int64_t>(pairs->number(0, "n"));
               }}};
}

}  // namespace eido
