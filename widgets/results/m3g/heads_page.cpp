// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/m3g/heads_page.h"

#include <QVBoxLayout>

#include "widgets/plots/charts/chart_view.h"
#include "widgets/results/m3g/heads_run.h"
#include "widgets/results/table_parts.h"

namespace eido {

HeadsPage::HeadsPage(PageHost& host, QWidget* parent) : TabbedRunPage(host, parent) {
  m_recall = new ChartView;
  m_recall->setObjectName(QStringLiteral("recallChart"));
  m_recall->setMinimumHeight(16 * fontMetrics().lineSpacing());
  m_directions = new ChartView;
  m_directions->setObjectName(QStringLiteral("directionBars"));
  for (ChartView* chart : {m_recall, m_directions}) connectChart(chart, host);
  auto* inner = new QWidget;
  auto* layout = new QVBoxLayout(inner);
  layout->addWidget(m_recall, 1);
  layout->addWidget(m_directions);
  addView(scrolled(inner), tr("Recall"));
}

void HeadsPage::showRun(const LoadedRun& run) {
  const auto heads = std::static_pointer_cast<const HeadsRun>(run.prepared);
  setFinding(run.finding);
  m_recall->setChart(heads->recall);
  m_directions->setVisible(!heads->directions.empty());
  m_directions->setChart(heads->directions);
  showTables(run);
}

}  // namespace eido
