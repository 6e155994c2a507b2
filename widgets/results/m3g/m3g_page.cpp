// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/m3g/m3g_page.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/results/m3g/tuples_panel.h"
#include "widgets/results/table_parts.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

M3gPage::M3gPage(PageHost& host, QWidget* parent) : TabbedRunPage(host, parent) {
  addView(buildViews(), tr("Views"));
  m_tuples = new TuplesPanel(host);
  addView(m_tuples, tr("Tuples"));
  addView(buildTemperatures(), tr("Temperatures"));
}

QWidget* M3gPage::buildViews() {
  m_gap = new ChartView;
  m_gap->setObjectName(QStringLiteral("gapBars"));
  m_drops = new ChartView;
  m_drops->setObjectName(QStringLiteral("dropBars"));
  for (ChartView* chart : {m_gap, m_drops}) connectChart(chart, host());
  m_pairs = new HeatmapWidget;
  m_pairs->setObjectName(QStringLiteral("pairMap"));
  m_pairs->setAccessibleName(tr("Mass that stays with the true partner, pair by pair"));
  m_pairs->setMinimumHeight(14 * fontMetrics().lineSpacing());
  m_pairs->setToolTip(tr("A double click shows a pair on maps"));
  connect(m_pairs, &HeatmapWidget::opened, this, [this](int row, int column) {
    if (row != column) host().showOnMaps({.columns = {m_run->views[row], m_run->views[column]}});
  });
  auto* inner = new QWidget;
  auto* layout = new QVBoxLayout(inner);
  layout->addWidget(m_gap);
  layout->addWidget(m_drops);
  m_pairsTitle = new QLabel(tr("Mass that stays with the true partner, pair by pair"));
  m_pairsTitle->setAlignment(Qt::AlignCenter);
  QFont bold = m_pairsTitle->font();
  bold.setBold(true);
  m_pairsTitle->setFont(bold);
  layout->addWidget(m_pairsTitle);
  layout->addWidget(m_pairs, 1);
  return scrolled(inner);
}

QWidget* M3gPage::buildTemperatures() {
  m_hint = new QLabel;
  m_hint->setObjectName(QStringLiteral("temperatureHint"));
  m_hint->setWordWrap(true);
  m_try = new QPushButton(symbolicIcon(QStringLiteral("run")), tr("&Try other temperatures"));
  m_try->setObjectName(QStringLiteral("tryTemperatures"));
  connect(m_try, &QPushButton::clicked, this, &M3gPage::tryTemperatures);
  m_temperatures = new ChartView;
  m_temperatures->setObjectName(QStringLiteral("temperatureChart"));
  connectChart(m_temperatures, host());
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->addWidget(m_hint);
  layout->addWidget(m_try, 0, Qt::AlignLeft);
  layout->addWidget(m_temperatures, 1);
  layout->addStretch(0);
  return page;
}

void M3gPage::setSamples(SampleSource* source, SampleSelection* selection) { m_tuples->setSamples(source, selection); }

void M3gPage::showRun(const LoadedRun& run) {
  m_run = std::static_pointer_cast<const M3gRun>(run.prepared);
  setFinding(run.finding);
  m_gap->setChart(m_run->gap);
  m_drops->setVisible(!m_run->drops.empty());
  m_drops->setChart(m_run->drops);
  m_pairsTitle->setVisible(m_run->views.size() > 2);
  m_pairs->setVisible(m_run->views.size() > 2);
  m_pairs->setHeatmap(m_run->pairs);
  setViewVisible(m_tuples, !m_run->tuples.empty());
  m_tuples->show(m_run);
  showTemperatures(m_run->temperatures);
  showTables(run);
}

void M3gPage::showTemperatures(const Chart& chart) {
  const bool any = !chart.empty();
  m_temperatures->setVisible(any);
  m_try->setVisible(!any);
  m_try->setEnabled(true);
  m_hint->setText(
      any ? tr("The lower the temperature, the more a tuple must be nearer than all others to count as matched; near 1 "
               "everything looks alike, and even perfect agreement comes near chance.")
          : tr("The gap depends on the temperature. This run has one; cold ones take much longer than hot ones."));
  if (any) m_temperatures->setChart(chart);
}

void M3gPage::tryTemperatures() {
  m_try->setEnabled(false);
  m_hint->setText(tr("Computing, see Jobs..."));
  host().compute(
      {.title = tr("Temperatures of %1").arg(m_run->views.join(QStringLiteral(", "))),
       .columns = m_run->views,
       .parameters =
           {{"sweep", {0.02, 0.05, 0.1, 0.2, 0.5, 1.0}}, {"leave_out", false}, {"per_sample", false}, {"name", ""}}},
      this, [this](const LoadedRun* made) {
        showTemperatures(made == nullptr ? Chart()
                                         : std::static_pointer_cast<const M3gRun>(made->prepared)->temperatures);
      });
}

}  // namespace eido
