// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/comparison_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <cmath>

#include "core/analyses/score_input.h"
#include "widgets/pages/table_parts.h"
#include "widgets/pages/tables_page.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr double kAlpha = 0.05;  ///< where the run's confidence is not known
constexpr int kMostNames = 3;

/// Who is best, who can't be told from it, and how many pairs are told apart.
QString summaryOf(const RunInfo& info, const Result& result) {
  const Table *models = result.table("models"), *pairs = result.table("pairs");
  if (models == nullptr || pairs == nullptr) return {};
  const bool points = result.scalars.value("points", false);
  const double scale = points ? 100 : 1;
  const auto figure = [&](double v) { return points ? fixedLabel(scale * v, 1) : numberLabel(v, 4); };
  const auto bars = sortedBars(
      *models, [&](std::int64_t r) { return models->text(r, "scenario") == "all"; }, "model", "mean", "ci_low",
      "ci_high");
  if (bars.empty()) return {};
  const QString best = bars.front().name;
  QStringList sentences;
  sentences << (std::isnan(bars.front().low)
                    ? ComparisonPage::tr("%1 has the highest mean score: %2%3.")
                          .arg(best, figure(bars.front().value), points ? ComparisonPage::tr(" points") : QString())
                    : ComparisonPage::tr("%1 has the highest mean score: %2%3 (interval %4 to %5).")
                          .arg(best, figure(bars.front().value), points ? ComparisonPage::tr(" points") : QString(),
                               figure(bars.front().low), figure(bars.front().high)));
  const double alpha = 1 - info.parameters.value("confidence", 1 - kAlpha);
  QStringList rivals;
  for (std::int64_t r = 0; r < pairs->rows(); ++r) {
    if (pairs->text(r, "scenario") != "all" || pairs->number(r, "p_adjusted") < alpha) continue;
    if (toQt(pairs->text(r, "a")) == best) rivals << toQt(pairs->text(r, "b"));
    if (toQt(pairs->text(r, "b")) == best) rivals << toQt(pairs->text(r, "a"));
  }
  if (!rivals.isEmpty()) {
    const QString names = rivals.mid(0, kMostNames).join(QStringLiteral(", "));
    sentences << (rivals.size() <= kMostNames ? ComparisonPage::tr("It cannot be told from %1.").arg(names)
                                              : ComparisonPage::tr("It cannot be told from %1 and %Ln more.", nullptr,
                                                                   static_cast<int>(rivals.size()) - kMostNames)
                                                    .arg(names));
  }
  sentences << ComparisonPage::tr("%1 of %2 pairs are told apart.")
                   .arg(countLabel(result.scalars.value("pairs_told_apart", std::int64_t{0})),
                        countLabel(result.scalars.value("pairs", std::int64_t{0})));
  return sentences.join(u' ');
}

}  // namespace

std::shared_ptr<const void> readComparison(const RunInfo& info, const Result&, const RunData* data) {
  auto run = std::make_shared<ComparisonRun>();
  if (data == nullptr) return run;
  run->keys = data->columns.keys(data->task);
  const SampleSetInfo& set = data->columns.set();
  const std::string scenario = info.parameters.contains("scenario") && info.parameters["scenario"].is_string()
                                   ? info.parameters["scenario"]
                                   : "";
  for (const RunInput& input : info.inputs) {
    if (input.slice) continue;
    const ColumnInfo* column = set.find(input.column);
    if (column != nullptr && input.column == scenario && !isNumeric(column->kind))
      run->scenario = data->columns.texts(*column, data->task);
    if (column == nullptr || column->kind != ColumnKind::Score) continue;
    run->scores.push_back(data->columns.numbers(*column, data->task));
  }
  return run;
}

ComparisonPage::ComparisonPage(QWidget* parent) : RunPage(parent) {
  m_sentence = findingLabel();
  m_scenario = new QComboBox;
  m_scenario->setObjectName(QStringLiteral("scenario"));
  m_scenario->setAccessibleName(tr("Scenario"));
  m_bars = new IntervalBars;
  m_bars->setObjectName(QStringLiteral("leaderboard"));
  m_tables = new TablesPage;
  m_tabs = new QTabWidget;
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->setAccessibleName(tr("Views of the run"));
  m_tabs->setCornerWidget(m_scenario);
  m_tabs->addTab(scrolled(m_bars), tr("Leaderboard"));
  m_tabs->addTab(buildPairs(), tr("Pairs"));
  m_tabs->addTab(m_tables, tr("Tables"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_sentence);
  layout->addWidget(m_tabs, 1);
  connect(m_scenario, &QComboBox::currentIndexChanged, this, &ComparisonPage::showScenario);
  connect(m_tables, &RunPage::saveTableRequested, this, &RunPage::saveTableRequested);
  connect(m_tables, &RunPage::saveAllRequested, this, &RunPage::saveAllRequested);
}

QWidget* ComparisonPage::buildPairs() {
  m_pairs = new TableView(tr("Pairs"));
  m_pairs->setObjectName(QStringLiteral("pairs"));
  wire(m_pairs);
  connect(m_pairs, &TableView::currentRowChanged, this, &ComparisonPage::showPair);
  auto* row = new QHBoxLayout;
  row->addWidget(new QLabel(tr("Select the items that")));
  for (int i = 0; i < 4; ++i) {
    auto* button = new QPushButton;
    button->setObjectName(QStringLiteral("items%1").arg(i));
    row->addWidget(button);
    m_lists[static_cast<std::size_t>(i)] = button;
    connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT selectRequested(itemsOf(i)); });
  }
  row->addStretch(1);
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
  layout->addLayout(row);
  return page;
}

void ComparisonPage::showRun(const LoadedRun& run) {
  m_result = run.result;
  m_run = std::static_pointer_cast<const ComparisonRun>(run.prepared);
  m_sentence->setText(summaryOf(run.info, *run.result));
  const Table* models = run.result->table("models");
  m_models = models == nullptr ? QStringList() : distinctTexts(*models, "model");
  {
    const QSignalBlocker quiet(m_scenario);
    m_scenario->clear();
    if (models != nullptr) {
      for (const QString& name : distinctTexts(*models, "scenario"))
        m_scenario->addItem(name == QLatin1String("all") ? tr("all items") : name, name);
    }
  }
  m_scenario->setVisible(m_scenario->count() > 1);
  m_tables->showRun(run);
  showScenario();
}

void ComparisonPage::showScenario() {
  const std::string scenario = fromQt(m_scenario->currentData().toString());
  const Table *models = m_result->table("models"), *pairs = m_result->table("pairs");
  if (models == nullptr || pairs == nullptr) return;
  auto bars = sortedBars(
      *models, [&](std::int64_t r) { return models->text(r, "scenario") == scenario; }, "model", "mean", "ci_low",
      "ci_high");
  const bool shares = areShares(bars);
  m_tabs->setTabVisible(0, shares);
  if (shares) m_bars->setBars(tr("Mean score"), std::move(bars));
  m_pairs->setTable(partOf(*pairs, [&](std::int64_t r) { return pairs->text(r, "scenario") == scenario; },
                           {"a", "b", "difference", "ci_low", "ci_high", "p_adjusted", "verdict", "n", "both_right",
                            "only_a", "only_b", "neither"}));
  showPair(-1);
}

void ComparisonPage::showPair(qint64 row) {
  m_pair = row;
  const Table& table = *m_pairs->model()->table();
  m_verdict->setText(row >= 0 ? toQt(table.text(row, "verdict")) : tr("Choose a pair to read its verdict."));
  const bool counted = row >= 0 && !std::isnan(table.number(row, "both_right")) &&
                       m_run->scores.size() == static_cast<std::size_t>(m_models.size());
  const QString a = counted ? toQt(table.text(row, "a")) : QString(),
                b = counted ? toQt(table.text(row, "b")) : QString();
  const QString texts[] = {tr("both have right"), tr("only %1 has right").arg(a), tr("only %1 has right").arg(b),
                           tr("neither has right")};
  const char* columns[] = {"both_right", "only_a", "only_b", "neither"};
  for (std::size_t i = 0; i < 4; ++i) {
    m_lists[i]->setEnabled(counted && table.number(row, columns[i]) > 0);
    m_lists[i]->setText(counted ? QStringLiteral("%1 (%2)").arg(
                                      texts[i], countLabel(static_cast<std::int64_t>(table.number(row, columns[i]))))
                        : i == 0 || i == 3 ? texts[i]
                                           : tr("only one has right"));
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
    if (scenario != "all" && (m_run->scenario.empty() || m_run->scenario[i] != scenario)) continue;
    const int is = x == 1 ? (y == 1 ? 0 : 1) : (y == 1 ? 2 : 3);
    if (is == which) keys << toQt(m_run->keys[i]);
  }
  return keys;
}

}  // namespace eido
