// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/projection/projection_page.h"
#include "widgets/results/result_kind.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

MapOffer offer(const char* method, const QString& title) {
  return {.name = QLatin1String(method), .title = title, .parameters = [method](const std::string& vectors) {
            return Json{{"vectors", vectors}, {"method", method}};
          }};
}

std::vector<NextStep> nextSteps(const LoadedRun& run) {
  const ColumnInfo* column = projectionColumn(run.set, run.info.id);
  if (column == nullptr) return {};
  return {
      {.text = ProjectionPage::tr("What lies where? Explore it on the map"), .map = {.columns = {toQt(column->name)}}}};
}

}  // namespace

std::vector<ResultKind> projectionResults() {
  return {{.analysis = "projection",
           .prepare = &readProjection,
           .create = [](PageHost& host, QWidget* parent) -> RunPage* { return new ProjectionPage(host, parent); },
           .finding = [](const LoadedRun& run) { return projectionSummary(run.info, *run.result); },
           .chips = &projectionChips,
           .figures = &projectionFigures,
           .nextSteps = &nextSteps,
           .mapOffers =
               [] {
                 return std::vector<MapOffer>{offer("pca", ProjectionPage::tr("&PCA (quick)")),
                                              offer("umap", ProjectionPage::tr("&UMAP (neighbourhoods)"))};
               }}};
}

}  // namespace eido
