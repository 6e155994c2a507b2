// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/label_free_page.h"

#include <QLabel>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "widgets/pages/label_free_run.h"
#include "widgets/pages/table_parts.h"
#include "widgets/pages/tables_page.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/tables/table_view.h"

namespace eido {
LabelFreePage::LabelFreePage(QWidget* parent) : RunPage(parent) {
  m_sentence = findingLabel();
  m_bars = new IntervalBars;
  m_bars->setObjectName(QStringLiteral("consensus"));
  m_methods = new TableView(tr("Scores by each method"));
  m_methods->setObjectName(QStringLiteral("methods"));
  m_suspects = new TableView(tr("Suspect gold labels"));
  m_suspects->setObjectName(QStringLiteral("suspects"));
  m_suspectHelp =
      new QLabel(tr("The consensus is sure of another answer, and at least half of the models give it. Some "
                    "of these labels are wrong; others are items that many models get wrong alike."));
  m_suspectHelp->setWordWrap(true);
  m_shared = new HeatmapWidget;
  m_shared->setObjectName(QStringLiteral("sharedErrors"));
  m_shared->setAccessibleName(tr("Shared errors"));
  m_ranks = new HeatmapWidget;
  m_ranks->setObjectName(QStringLiteral("ranks"));
  m_ranks->setAccessibleName(tr("Ranks by each method"));
  m_tables = new TablesPage;
  wire(m_methods);
  wire(m_suspects);
  auto* ranking = new QSplitter(Qt::Vertical);
  ranking->setChildrenCollapsible(false);
  ranking->addWidget(scrolled(m_bars));
  ranking->addWidget(m_methods);
  ranking->setStretchFactor(0, 2);
  ranking->setStretchFactor(1, 1);
  ranking->setSizes({600, 220});
  auto* suspects = new QWidget;
  auto* rows = new QVBoxLayout(suspects);
  rows->setContentsMargins(0, 6, 0, 0);
  rows->addWidget(m_suspectHelp);
  rows->addWidget(m_suspects, 1);
  m_tabs = new QTabWidget;
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->setAccessibleName(tr("Views of the run"));
  m_tabs->addTab(ranking, tr("Ranking"));
  m_tabs->addTab(m_ranks, tr("Methods"));
  m_tabs->addTab(m_shared, tr("Shared errors"));
  m_suspectTab = m_tabs->addTab(suspects, tr("Suspect labels"));
  m_tabs->addTab(m_tables, tr("Tables"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_sentence);
  layout->addWidget(m_tabs, 1);
  connect(m_tables, &RunPage::saveTableRequested, this, &RunPage::saveTableRequested);
  connect(m_tables, &RunPage::saveAllRequested, this, &RunPage::saveAllRequested);
  connect(m_tables, &RunPage::selectRequested, this, &RunPage::selectRequested);
  connect(m_tables, &RunPage::sampleChosen, this, &RunPage::sampleChosen);
}

void LabelFreePage::showRun(const LoadedRun& run) {
  m_sentence->setText(labelFreeSummary(*run.result));
  m_bars->setPlot(consensusBars(*run.result));
  m_methods->setTable(tableOf(run, "models"));
  m_ranks->setHeatmap(methodRanks(*run.result));
  m_shared->setHeatmap(sharedErrorHeatmap(*run.result));
  showSuspects(*run.result);
  m_tables->showRun(run);
}

void LabelFreePage::showSuspects(const Result& result) {
  const Table* consensus = result.table("consensus");
  const bool known = consensus != nullptr && consensus->find("suspect") >= 0;
  m_tabs->setTabVisible(m_suspectTab, known);
  if (known)
    m_suspects->setTable(partOf(*consensus, [&](std::int64_t r) { return consensus->text(r, "suspect") == "true"; },
                                {"key", "gold", "label", "support", "confidence", "gold_confidence"}));
}

}  // namespace eido
