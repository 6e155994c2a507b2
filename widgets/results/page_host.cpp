// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/page_host.h"

#include "widgets/plots/charts/chart_view.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/numbers.h"

namespace eido {

void connectTable(TableView* table, PageHost& host) {
  QObject::connect(
      table, &TableView::saveRequested, table,
      [&host](const std::shared_ptr<const Table>& shown, const QString& name) { host.saveTable(shown, name); });
  QObject::connect(table, &TableView::selectRequested, table, [&host](const QStringList& keys) { host.select(keys); });
  QObject::connect(table, &TableView::currentRowChanged, table, [&host, table](qint64 at) {
    const auto shown = table->model()->table();
    if (at >= 0 && shown->find("key") >= 0) host.lookAt(toQt(shown->text(at, "key")));
  });
}

void connectChart(ChartView* chart, PageHost& host) {
  QObject::connect(chart, &ChartView::saveRequested, chart,
                   [&host](const Picture& picture, const QString& extension) { host.savePicture(picture, extension); });
  QObject::connect(
      chart, &ChartView::saveTableRequested, chart,
      [&host](const std::shared_ptr<const Table>& table, const QString& name) { host.saveTable(table, name); });
  QObject::connect(chart, &ChartView::samplesPicked, chart, [&host](const QStringList& keys) { host.select(keys); });
}

}  // namespace eido
