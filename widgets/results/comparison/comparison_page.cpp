// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/comparison/comparison_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <cmath>
#include <set>

#include "widgets/layouts/flow_layout.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/plots/score_grid_widget.h"
#include "widgets/results/comparison/item_panel.h"
#include "widgets/results/table_parts.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {

ComparisonPage::ComparisonPage(PageHost& host, QWidget* parent) : TabbedRunPage(host, parent) {
  m_scenario = new QComboBox;
  m_scenario->setObjectName(QStringLiteral("scenario"));
  m_scenario->setAccessibleName(tr("Scenario"));
  m_bars = new ChartView;
  m_bars->setObjectName(QStringLiteral("leaderboard"));
  connectChart(m_bars, host);
  m_grid = new ScoreGridWidget;
  m_grid->setObjectName(QStringLiteral("grid"));
  m_breakdown = new HeatmapWidget;
  m_breakdown->setObjectName(QStringLiteral("breakdown"));
  m_breakdown->setAccessibleName(tr("Mean scores in the scenarios"));
  m_items = new ItemPanel;
  connectTable(m_items->table(), host);
  m_leaderboard = scrolled(m_bars);
  setCorner(m_scenario);
  addView(m_leaderboard, tr("Leaderboard"));
  addView(m_grid, tr("Heat map"));
  addView(m_breakdown, tr("Scenarios"));
  addView(buildPairs(), tr("Pairs"));
  addView(m_items, tr("Items"));
  connect(m_scenario, &QComboBox::currentIndexChanged, this, &ComparisonPage::showScenario);
  connect(m_breakdown, &HeatmapWidget::activated, this, [this](int, int column) {
    m_scenario->setCurrentIndex(m_scenario->findText(m_breakdown->heatmap().columns[column]));
  });
  connect(m_grid, &ScoreGridWidget::itemActivated, this,
          [this](qint64 row) { this->host().lookAt(toQt(m_run->keys[static_cast<std::size_t>(row)])); });
  connect(m_grid, &ScoreGridWidget::itemsPicked, this, [this](const std::vector<std::int32_t>& rows) {
    QStringList keys;
    for (const std::int32_t row : rows) keys << toQt(m_run->keys[static_cast<std::size_t>(row)]);
    this->host().select(keys);
  });
}

QWidget* ComparisonPage::buildPairs() {
  m_pairs = new TableView(tr("Pairs"));
  m_pairs->setObjectName(QStringLiteral("pairs"));
  connectTable(m_pairs, host());
  connect(m_pairs, &TableView::currentRowChanged, this, &ComparisonPage::showPair);
  auto* lists = new QWidget;
  setHeightByWidth(lists);
  auto* row = new FlowLayout(4, 0, lists);
  row->addWidget(new QLabel(tr("Select the items that")));
  for (int i = 0; i < 4; ++i) {
    auto* button = new QPushButton;
    button->setObjectName(QStringLiteral("items%1").arg(i));
    row->addWidget(button);
    m_lists[static_cast<std::size_t>(i)] = button;
    connect(button, &QPushButton::clicked, this, [this, i] { host().select(itemsOf(i)); });
  }
  m_verdict = new QLabel;
  m_verdict->setObjectName(QStringLiteral("verdict"));
  m_verdict->setWordWrap(true);
  m_verdict->setTextFormat(Qt::PlainText);
  m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addWidget(m_pairs, 1);
  layout->addWidget(m_verdict);
  layout->addWidget(lists);
  return page;
}

void ComparisonPage::showRun(const LoadedRun& run) {
  m_result = run.result;
  m_run = std::static_pointer_cast<const ComparisonRun>(run.prepared);
  setFinding(run.finding);
  const Table* models = run.result->table("models");
  m_models = models == nullptr ? QStringList() : distinctTexts(*models, "model");
  {
    const QSignalBlocker quiet(m_scenario);
    m_scenario->clear();
    if (models != nullptr) {
      for (const QString& name : distinctTexts(*models, "scenario")) m_scenario->addItem(scenarioLabel(name), name);
    }
  }
  m_scenario->setVisible(m_scenario->count() > 1);
  showTables(run);
  setViewVisible(m_grid, !m_run->scores.empty());
  setViewVisible(m_items, !m_run->scores.empty());
  showBreakdown();
  showScenario();
}

void ComparisonPage::setSamples(SampleSource*, SampleSelection* selection) { m_grid->setSelection(selection); }

void ComparisonPage::showBreakdown() {
  // beside all items; means on different scales share no colours
  const bool several = m_scenario->count() > 2 && !isMixed(*m_result, "all");
  setViewVisible(m_breakdown, several);
  if (!several) return;
  m_breakdown->setHeatmap(scenarioHeatmap(m_result));
}

void ComparisonPage::showScenario() {
  const std::string scenario = fromQt(m_scenario->currentData().toString());
  const Table* pairs = m_result->table("pairs");
  if (pairs == nullptr) return;
  Bars plot = leaderboard(*m_result, scenario);
  const std::vector<Bar> bars = plot.bars;
  setViewVisible(m_leaderboard, !bars.empty());
  m_bars->setChart(plot.chart());
  const bool mixed = isMixed(*m_result, scenario);
  setViewVisible(m_grid, !m_run->scores.empty() && !mixed);
  if (!m_run->scores.empty()) {
    if (!mixed)
      m_grid->setGrid(scenario == "all" ? m_run->grid
                                        : std::make_shared<const ScoreGrid>(
                                              m_run->models, m_run->scores,
                                              [&](std::size_t item) { return m_run->isIn(item, scenario); },
                                              isLowerBetter(*m_result, scenario)));
    m_items->showItems(m_run, scenario);
  }
  m_pairs->setTable(partOf(*pairs, [&](std::int64_t r) { return pairs->text(r, "scenario") == scenario; },
                           {"a", "b", "difference", "ci_low", "ci_high", "p_adjusted", "verdict", "n", "both_right",
                            "only_a", "only_b", "neither"}),
                    "compare");
  showPair(-1);
  chooseBestPair(bars);
}

/// The two best models are what most people want to read about first.
void ComparisonPage::chooseBestPair(const std::vector<Bar>& bars) {
  if (bars.size() < 2) return;
  const Table& table = *m_pairs->model()->table();
  const std::set<QString> best{bars[0].name, bars[1].name};
  for (int row = 0; row < m_pairs->model()->rowCount(); ++row) {
    const std::int64_t at = m_pairs->model()->sourceRow(row);
    if (std::set<QString>{toQt(table.text(at, "a")), toQt(table.text(at, "b"))} != best) continue;
    m_pairs->view()->selectRow(row);
    m_pairs->view()->scrollTo(m_pairs->model()->index(row, 0), QAbstractItemView::PositionAtCenter);
    return;
  }
}

void ComparisonPage::showPair(qint64 row) {
  m_pair = row;
  const Table& table = *m_pairs->model()->table();
  const QString verdict = row >= 0 ? toQt(table.text(row, "verdict")) : QString();
  m_verdict->setText(row < 0             ? tr("Choose a pair to read its verdict.")
                     : verdict.isEmpty() ? tr("The scores are on different scales: nobody is better over all of them.")
                                         : verdict);
  const bool counted = row >= 0 && !std::isnan(table.number(row, "both_right")) &&
                       m_run->scores.size() == static_cast<std::size_t>(m_models.size());
  const QString a = counted ? toQt(table.text(row, "a")) : QString(),
                b = counted ? toQt(table.text(row, "b")) : QString();
  const QString texts[] = {tr("both get right"), tr("only %1 gets right").arg(a), tr("only %1 gets right").arg(b),
                           tr("neither gets right")};
  const char* columns[] = {"both_right", "only_a", "only_b", "neither"};
  for (std::size_t i = 0; i < 4; ++i) {
    m_lists[i]->setEnabled(counted && table.number(row, columns[i]) > 0);
    m_lists[i]->setText(counted ? QStringLiteral("%1 (%2)").arg(
                                      texts[i], countLabel(static_cast<std::int64_t>(table.number(row, columns[i]))))
                        : i == 1 ? tr("only the first gets right")
                        : i == 2 ? tr("only the second gets right")
                                 : texts[i]);
  }
}

QStringList ComparisonPage::itemsOf(int which) const {
  QStringList keys;
  if (m_pair < 0) return keys;
  const Table& table = *m_pairs->model()->table();
  const auto a = static_cast<std::size_t>(m_models.indexOf(toQt(table.text(m_pair, "a")))),
             b = static_cast<std::size_t>(m_models.indexOf(toQt(table.text(m_pair, "b"))));
  const std::string scenario = fromQt(m_scenario->currentData().toString());
  for (std::size_t i = 0; i < m_run->keys.size(); ++i) {
    const double x = m_run->scores[a][i], y = m_run->scores[b][i];
    if (std::isnan(x) || std::isnan(y)) continue;
    if (!m_run->isIn(i, scenario)) continue;
    const int is = x == 1 ? (y == 1 ? 0 : 1) : (y == 1 ? 2 : 3);
    if (is == which) keys << toQt(m_run->keys[i]);
  }
  return keys;
}

}  // namespace eido
