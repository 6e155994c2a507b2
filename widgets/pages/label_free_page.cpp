// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/label_free_page.h"

#include <QLabel>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <cmath>
#include <limits>

#include "widgets/pages/table_parts.h"
#include "widgets/pages/tables_page.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

bool anyRow(std::int64_t) { return true; }

QString summaryOf(const Result& result) {
  const Table* models = result.table("models");
  if (models == nullptr) return {};
  const std::string method = result.scalars.value("consensus_method", std::string());
  const auto bars = sortedBars(*models, anyRow, "model", "consensus_score", "ci_low", "ci_high");
  if (bars.empty()) return LabelFreePage::tr("No consensus: two voices can't tell which of them is right.");
  QStringList sentences;
  sentences << LabelFreePage::tr("By the consensus (%1) %2 ranks first with a score of %3%4.")
                   .arg(columnHeading(method), bars.front().name, fixedLabel(bars.front().value, 3),
                        std::isnan(bars.front().low)
                            ? QString()
                            : LabelFreePage::tr(" (interval %1 to %2)")
                                  .arg(fixedLabel(bars.front().low, 3), fixedLabel(bars.front().high, 3)));
  sentences << LabelFreePage::tr(
      "A consensus score is no accuracy: mistakes that models share raise it, and a model "
      "better than the crowd is rarely first.");
  if (const Table* gold = result.table("against_gold")) {
    for (std::int64_t r = 0; r < gold->rows(); ++r) {
      if (gold->text(r, "method") != method || gold->text(r, "denominator") != "answered") continue;
      sentences << LabelFreePage::tr("Against the gold labels its ranking has Kendall's tau %1.")
                       .arg(fixedLabel(gold->number(r, "kendall_tau"), 2));
    }
  }
  if (const auto suspects = result.scalars.find("suspects"); suspects != result.scalars.end())
    sentences << LabelFreePage::tr("%Ln gold label(s) are suspect.", nullptr, suspects->get<int>());
  return sentences.join(u' ');
}

}  // namespace

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
  m_tables = new TablesPage;
  wire(m_methods);
  wire(m_suspects);
  auto* ranking = new QSplitter(Qt::Vertical);
  ranking->setChildrenCollapsible(false);
  ranking->addWidget(scrolled(m_bars));
  ranking->addWidget(m_methods);
  ranking->setStretchFactor(0, 2);
  ranking->setStretchFactor(1, 1);
  auto* suspects = new QWidget;
  auto* rows = new QVBoxLayout(suspects);
  rows->setContentsMargins(0, 6, 0, 0);
  rows->addWidget(m_suspectHelp);
  rows->addWidget(m_suspects, 1);
  m_tabs = new QTabWidget;
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->setAccessibleName(tr("Views of the run"));
  m_tabs->addTab(ranking, tr("Ranking"));
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
  m_sentence->setText(summaryOf(*run.result));
  showRanking(*run.result);
  m_methods->setTable(tableOf(run, "models"));
  showSharedErrors(*run.result);
  showSuspects(*run.result);
  m_tables->showRun(run);
}

void LabelFreePage::showRanking(const Result& result) {
  const Table* models = result.table("models");
  if (models == nullptr) return;
  auto bars = sortedBars(*models, anyRow, "model", "consensus_score", "ci_low", "ci_high");
  const bool consensus = !bars.empty();
  if (!consensus) bars = sortedBars(*models, anyRow, "model", "mean_agreement", "mean_agreement", "mean_agreement");
  m_bars->setBars(consensus ? tr("Consensus score (no accuracy)") : tr("Mean agreement with the others"),
                  std::move(bars));
}

void LabelFreePage::showSharedErrors(const Result& result) {
  const Table *shared = result.table("shared_errors"), *models = result.table("models");
  if (shared == nullptr || models == nullptr) return;
  Heatmap map;
  map.rows = map.columns = distinctTexts(*models, "model");
  const auto n = static_cast<std::size_t>(map.rows.size());
  map.values.assign(n * n, std::numeric_limits<double>::quiet_NaN());
  map.marks.assign(n * n, 0);
  std::vector<std::int64_t> rowOf(n * n, -1);
  for (std::int64_t r = 0; r < shared->rows(); ++r) {
    const auto a = static_cast<std::size_t>(map.rows.indexOf(toQt(shared->text(r, "a")))),
               b = static_cast<std::size_t>(map.rows.indexOf(toQt(shared->text(r, "b"))));
    for (const std::size_t place : {a * n + b, b * n + a}) {
      map.values[place] = shared->number(r, "agreement");
      map.marks[place] = shared->text(r, "linked") == "true";
      rowOf[place] = r;
    }
  }
  map.scaleTitle = tr("same mistakes");
  map.markMeaning = tr("near-copies");
  map.describe = [rows = map.rows, rowOf, n, table = *shared](int row, int column) {
    const std::int64_t r = rowOf[static_cast<std::size_t>(row) * n + static_cast<std::size_t>(column)];
    if (r < 0) return rows[row];
    return tr("%1 and %2: where both differ from the others they agree on %3 of %4 items.")
        .arg(rows[row], rows[column], numberLabel(table.number(r, "agreement")),
             countLabel(static_cast<std::int64_t>(table.number(r, "items"))));
  };
  m_shared->setHeatmap(std::move(map));
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
