// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/collapse/collapse_page.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "widgets/plots/charts/chart_view.h"
#include "widgets/results/collapse/generations_panel.h"
#include "widgets/results/collapse/nearest_panel.h"
#include "widgets/results/collapse/what_if_panel.h"
#include "widgets/results/table_parts.h"
#include "widgets/text/labels.h"

namespace eido {

CollapsePage::CollapsePage(PageHost& host, QWidget* parent) : TabbedRunPage(host, parent) {
  m_protocol = new QComboBox;
  m_protocol->setObjectName(QStringLiteral("collapseProtocol"));
  m_protocol->setAccessibleName(tr("Protocol"));
  m_protocol->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  auto* title = new QLabel(tr("&Protocol:"));
  title->setBuddy(m_protocol);
  m_choices = new QWidget;
  auto* choices = new QHBoxLayout(m_choices);
  choices->setContentsMargins(0, 0, 0, 0);
  choices->addWidget(title);
  choices->addWidget(m_protocol);
  choices->addWidget(new QLabel(tr("in what is drawn, and the nearest samples")));
  choices->addStretch(1);
  addChoices(m_choices);
  auto* inner = new QWidget;
  m_curvesLayout = new QVBoxLayout(inner);
  m_curves = scrolled(inner);
  addView(m_curves, tr("Curves"));
  m_generations = new GenerationsPanel(host);
  addView(m_generations, tr("What is drawn"));
  m_nearest = new NearestPanel(host);
  addView(m_nearest, tr("Nearest samples"));
  m_whatIf = new WhatIfPanel(host);
  addView(m_whatIf, tr("What if"));
  connect(m_protocol, &QComboBox::currentIndexChanged, this, [this](int protocol) {
    m_generations->setProtocol(protocol);
    m_nearest->setProtocol(protocol);
  });
}

void CollapsePage::setSamples(SampleSource* source, SampleSelection* selection) {
  m_nearest->setSamples(source, selection);
}

void CollapsePage::showRun(const LoadedRun& run) {
  const auto prepared = std::static_pointer_cast<const CollapseRun>(run.prepared);
  setFinding(run.finding);
  while (m_charts.size() < prepared->measures.size()) {
    auto* chart = new ChartView;
    chart->setObjectName(QStringLiteral("collapseCurves%1").arg(m_charts.size()));
    chart->setMinimumHeight(17 * fontMetrics().lineSpacing());
    connectChart(chart, host());
    m_curvesLayout->addWidget(chart);
    m_charts.push_back(chart);
  }
  for (std::size_t c = 0; c < m_charts.size(); ++c) {
    m_charts[c]->setVisible(c < prepared->measures.size());
    if (c < prepared->measures.size()) m_charts[c]->setChart(prepared->measures[c]);
  }
  {
    const QSignalBlocker quiet(m_protocol);
    m_protocol->clear();
    for (const std::string& protocol : prepared->protocols) m_protocol->addItem(choiceLabel("collapse", protocol));
  }
  const bool drawn = prepared->clouds.there() || prepared->shares.there(), near = !prepared->nearest.empty();
  m_choices->setVisible(prepared->protocols.size() > 1 && (drawn || near));
  setViewVisible(m_generations, drawn);
  setViewVisible(m_nearest, near);
  m_generations->show(prepared);
  m_nearest->show(prepared);
  m_whatIf->show(prepared);
  showTables(run);
}

}  // namespace eido
