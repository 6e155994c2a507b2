// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "widgets/results/collapse/collapse_page.h"
#include "widgets/results/collapse/collapse_run.h"
#include "widgets/results/row_order.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class CollapseResultsWords {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

TableExcerpt leadingRowsOf(const Result& result, const Table& table, std::int64_t count) {
  if (table.name == "curves") {
    const auto last = static_cast<double>(result.scalars.value("generations", std::int64_t{1}));
    return excerptBy(table, CollapseResultsWords::tr("The last generation first."), [&](std::int64_t r) {
      return RowKey{last - table.number(r, "generation"), 0, 0};
    });
  }
  if (table.name == "nearest")
    return excerptBy(table, CollapseResultsWords::tr("Those that most drawn rows are near to first."),
                     [&](std::int64_t r) {
                       return RowKey{-table.number(r, "last"), 0, 0};
                     });
  if (table.name == "per_run") return atEvenDistances(table, count);
  return {};
}

std::vector<NextStep> nextStepsOf(const LoadedRun& run) {
  std::vector<NextStep> steps;
  const std::vector<std::string> protocols = protocolsOf(*run.result);
  if (std::find(protocols.begin(), protocols.end(), "verified") == protocols.end())
    steps.push_back({.text = CollapseResultsWords::tr("Does it help to let a verifier choose? Play that too..."),
                     .analysis = "collapse",
                     .parameters = {{"protocol", {"replace", "accumulate", "verified"}}}});
  const std::int64_t samples = run.result->scalars.value("samples", std::int64_t{0});
  const Json train = run.result->scalars.value("train", Json()),
             components = run.result->scalars.value("components", Json());
  const auto again = [&](std::int64_t rows) {  // in the same components: others are not comparable
    Json parameters = {{"samples", rows}};
    if (components.is_number()) parameters["pca"] = components;
    return parameters;
  };
  if (train.is_number() && samples < train.get<std::int64_t>())
    steps.push_back({.text = CollapseResultsWords::tr("Does size matter? Play it with all training rows..."),
                     .analysis = "collapse",
                     .parameters = again(0)});
  else if (samples >= 40)
    steps.push_back({.text = CollapseResultsWords::tr("Does size matter? Play it with a tenth of the rows..."),
                     .analysis = "collapse",
                     .parameters = again(samples / 10)});
  return steps;
}

}  // namespace

std::vector<ResultKind> collapseResults() {
  return {{.analysis = "collapse",
           .prepare = &readCollapse,
           .create = [](PageHost& host, QWidget* parent) -> RunPage* { return new CollapsePage(host, parent); },
           .finding = [](const LoadedRun& run) { return collapseSummary(*run.result); },
           .chips = &collapseChips,
           .figures = &collapseFigures,
           .highlights = &collapseHighlights,
           .leadingRows = &leadingRowsOf,
           .nextSteps = &nextStepsOf,
           .samplesTaken =
               [](const Result& result) {
                 const Json train = result.scalars.value("train", Json()),
                            held = result.scalars.value("held_out", Json());
                 return train.is_number() && held.is_number() ? train.get<std::int64_t>() + held.get<std::int64_t>()
                                                              : std::int64_t{0};
               }}};
}

}  // namespace eido
