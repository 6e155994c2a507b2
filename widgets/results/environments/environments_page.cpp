// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/environments/environments_page.h"

#include <QLabel>
#include <QVBoxLayout>
#include <map>

#include "core/math/statistics.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/results/environments/flagged_panel.h"
#include "widgets/results/table_parts.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {

EnvironmentsPage::EnvironmentsPage(PageHost& host, QWidget* parent) : TabbedRunPage(host, parent) {
  m_flagged = new FlaggedPanel(host);
  addView(m_flagged, tr("Flagged samples"));
  addView(buildEvidence(), tr("Evidence"));
}

QWidget* EnvironmentsPage::buildEvidence() {
  m_flips = new ChartView;
  m_accuracy = new ChartView;
  for (ChartView* chart : {m_flips, m_accuracy}) {
    chart->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    chart->setMinimumHeight(14 * fontMetrics().lineSpacing());
  }
  m_margins = new EmbeddingMap;
  m_margins->setAxes(true);
  m_margins->setAccessibleName(tr("Margins of the twins"));
  m_margins->setMinimumHeight(14 * fontMetrics().lineSpacing());
  m_marginsTitle = new QLabel(tr("Margins: held in to the right, held out upwards"));
  m_marginsTitle->setWordWrap(true);
  m_marginsTitle->setAlignment(Qt::AlignCenter);
  m_heads = new ChartView;
  m_heads->setObjectName(QStringLiteral("headBars"));
  m_rates = new ChartView;
  for (ChartView* chart : {m_flips, m_accuracy, m_heads, m_rates}) connectChart(chart, host());
  m_choice = new QLabel;
  m_choice->setObjectName(QStringLiteral("choice"));
  m_choice->setWordWrap(true);
  m_choice->setTextFormat(Qt::PlainText);
  auto* inner = new QWidget;
  auto* margins = new QVBoxLayout;
  margins->addWidget(m_marginsTitle);
  margins->addWidget(m_margins, 1);
  auto* top = new QHBoxLayout;
  top->addWidget(m_flips, 1);
  top->addWidget(m_accuracy, 1);
  top->addLayout(margins, 1);
  auto* layout = new QVBoxLayout(inner);
  layout->addWidget(m_choice);
  layout->addLayout(top, 1);
  layout->addWidget(m_heads);
  layout->addWidget(m_rates);
  return scrolled(inner);
}

void EnvironmentsPage::setSamples(SampleSource* source, SampleSelection* selection) {
  m_flagged->setSamples(source, selection);
  m_margins->setSelection(selection);
}

void EnvironmentsPage::showRun(const LoadedRun& run) {
  m_run = std::static_pointer_cast<const EnvironmentsRun>(run.prepared);
  setFinding(run.finding);
  m_flagged->show(m_run, environmentsMap(run));
  showEvidence();
  showTables(run);
}

void EnvironmentsPage::showTraining() {
  const TrainingCurves& training = m_run->training;
  const bool any = !training.flips.series.empty();
  m_flips->setVisible(any);
  m_accuracy->setVisible(any);
  m_choice->setVisible(any);
  if (!any) return;
  m_choice->setText(training.choice);
  m_flips->setChart(training.flips);
  m_accuracy->setChart(training.accuracy);
}

void EnvironmentsPage::showEvidence() {
  showTraining();
  const bool margins = m_run->margins != nullptr && m_run->colouring != nullptr;
  m_margins->setVisible(margins);
  m_marginsTitle->setVisible(margins);
  if (margins) {
    m_margins->setColouring(m_run->colouring);
    m_margins->setPoints(m_run->margins);
  }
  m_heads->setVisible(!m_run->heads.series.empty() && !m_run->heads.x.categories.isEmpty());
  m_heads->setChart(m_run->heads);
  m_rates->setChart(m_run->shares);
}

}  // namespace eido
