// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/labelfree/labelfree_page.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/results/labelfree/labelfree_run.h"
#include "widgets/results/table_parts.h"
#include "widgets/tables/table_view.h"

namespace eido {
LabelfreePage::LabelfreePage(PageHost& host, QWidget* parent) : TabbedRunPage(host, parent) {
  m_bars = new ChartView;
  m_bars->setObjectName(QStringLiteral("consensus"));
  connectChart(m_bars, host);
  m_methods = new TableView(tr("Scores by each method"));
  m_methods->setObjectName(QStringLiteral("methods"));
  m_suspects = new TableView(tr("Suspect gold labels"));
  m_suspects->setObjectName(QStringLiteral("suspects"));
  m_suspectHelp = new QLabel;
  m_suspectHelp->setObjectName(QStringLiteral("suspectHelp"));
  m_suspectHelp->setWordWrap(true);
  m_shared = new HeatmapWidget;
  m_shared->setObjectName(QStringLiteral("sharedErrors"));
  m_shared->setAccessibleName(tr("Shared errors"));
  m_ranks = new HeatmapWidget;
  m_ranks->setObjectName(QStringLiteral("ranks"));
  m_ranks->setAccessibleName(tr("Ranks by each method"));
  connectTable(m_methods, host);
  connectTable(m_suspects, host);
  auto* ranking = new QSplitter(Qt::Vertical);
  ranking->setChildrenCollapsible(false);
  ranking->addWidget(scrolled(m_bars));
  ranking->addWidget(m_methods);
  ranking->setStretchFactor(0, 2);
  ranking->setStretchFactor(1, 1);
  ranking->setSizes({600, 220});
  m_suspectView = new QWidget;
  auto* rows = new QVBoxLayout(m_suspectView);
  rows->setContentsMargins(0, 6, 0, 0);
  rows->addWidget(m_suspectHelp);
  rows->addWidget(m_suspects, 1);
  rows->addStretch(0);
  addView(ranking, tr("Ranking"));
  addView(m_ranks, tr("Methods"));
  addView(m_shared, tr("Shared errors"));
  addView(m_suspectView, tr("Suspect labels"));
}

void LabelfreePage::showRun(const LoadedRun& run) {
  setFinding(run.finding);
  m_bars->setChart(consensusBars(*run.result).chart());
  m_methods->setTable(tableOf(run, "models"), run.info.analysis);
  m_ranks->setHeatmap(methodRanks(*run.result));
  m_shared->setHeatmap(sharedErrorHeatmap(*run.result));
  showSuspects(*run.result);
  showTables(run);
}

void LabelfreePage::showSuspects(const Result& result) {
  const Table* consensus = result.table("consensus");
  const bool known = consensus != nullptr && consensus->find("suspect") >= 0;
  setViewVisible(m_suspectView, known);
  if (!known) return;
  const bool withheld = suspectsWithheld(result);
  const QStringList better = betterHalf(result);
  m_suspectHelp->setText(
      withheld
          ? tr("No gold label is called suspect: where the consensus is sure, the gold labels agree with it too rarely "
               "for its contradiction to speak against one of them. Weak models that err alike outvote the good ones: "
               "try a run with the better half alone (%1). Below is what at least half of the answers contradict; most "
               "of it will be mistakes that models share.")
                .arg(better.join(QStringLiteral(", ")))
          : tr("The consensus is sure of another answer, and at least half of the models give it. Some "
               "of these labels are wrong; others are items that many models get wrong alike."));
  constexpr double kHalf = 0.5;
  const auto listed = [&](std::int64_t r) {
    if (!withheld) return consensus->text(r, "suspect") == "true";
    const std::string gold = consensus->text(r, "gold");
    return !gold.empty() && gold != consensus->text(r, "label") && consensus->number(r, "support") >= kHalf;
  };
  m_suspects->setTable(
      partOf(*consensus, listed, {"key", "gold", "label", "support", "confidence_calibrated", "gold_confidence"}),
      "label-free");
}

}  // namespace eido
