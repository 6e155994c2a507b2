// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/reduction/reduction_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/plots/charts/chart_view.h"
#include "widgets/results/table_parts.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr std::string_view kAnalysis = "reduction";

}  // namespace

ReductionPage::ReductionPage(PageHost& host, QWidget* parent) : TabbedRunPage(host, parent) {
  m_errors = new ChartView;
  m_errors->setObjectName(QStringLiteral("errors"));
  connectChart(m_errors, host);
  m_estimates = new ChartView;
  m_estimates->setObjectName(QStringLiteral("estimates"));
  connectChart(m_estimates, host);
  m_coverage = new TableView(tr("What the chosen items cover"));
  m_coverage->setObjectName(QStringLiteral("coverage"));
  connectTable(m_coverage, host);
  addChoices(buildChoice());
  addView(m_errors, tr("Error and size"));
  addView(m_estimates, tr("Held-out models"));
  addView(buildItems(), tr("Chosen items"));
  addView(m_coverage, tr("Coverage"));
  addView(buildWeakItems(), tr("Weak items"));
}

QWidget* ReductionPage::buildChoice() {
  m_scenario = new QComboBox;
  m_scenario->setObjectName(QStringLiteral("scenario"));
  m_scenario->setAccessibleName(tr("Scenario"));
  m_selection = new QComboBox;
  m_selection->setObjectName(QStringLiteral("selection"));
  m_estimator = new QComboBox;
  m_estimator->setObjectName(QStringLiteral("estimator"));
  m_size = new QSlider(Qt::Horizontal);
  m_size->setObjectName(QStringLiteral("size"));
  m_size->setTickPosition(QSlider::TicksBelow);
  m_size->setPageStep(1);
  m_size->setMinimumWidth(14 * fontMetrics().averageCharWidth());
  m_size->setMaximumWidth(24 * fontMetrics().averageCharWidth());
  m_choiceText = new QLabel;
  m_choiceText->setObjectName(QStringLiteral("choice"));
  m_choiceText->setWordWrap(true);
  auto* line = new QWidget;
  auto* lines = new QVBoxLayout(line);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(2);
  auto* row = new QHBoxLayout;
  lines->addLayout(row);
  lines->addWidget(m_choiceText);
  row->addWidget(m_scenario);
  const auto add = [&](const QString& text, QWidget* widget) {
    auto* label = new QLabel(text);
    label->setBuddy(widget);
    row->addWidget(label);
    row->addWidget(widget);
  };
  add(tr("&Selection:"), m_selection);
  add(tr("&Estimate:"), m_estimator);
  add(tr("&Items:"), m_size);
  row->addStretch(1);
  connect(m_scenario, &QComboBox::currentIndexChanged, this, &ReductionPage::showScenario);
  for (QComboBox* box : {m_selection, m_estimator})
    connect(box, &QComboBox::currentIndexChanged, this, &ReductionPage::showChoice);
  connect(m_size, &QSlider::valueChanged, this, &ReductionPage::showChoice);
  return line;
}

QWidget* ReductionPage::buildWeakItems() {
  m_weak = new TableView(tr("Items that do not tell models apart"));
  m_weak->setObjectName(QStringLiteral("weak"));
  connectTable(m_weak, host());
  auto* weakHelp =
      new QLabel(tr("Better models do not get these right more often, or less often: labels that are wrong, "
                    "questions that can be read in two ways, and items that all models get right or wrong."));
  weakHelp->setWordWrap(true);
  auto* weak = new QWidget;
  auto* rows = new QVBoxLayout(weak);
  rows->setContentsMargins(0, 6, 0, 0);
  rows->addWidget(weakHelp);
  rows->addWidget(m_weak, 1);
  return weak;
}

QWidget* ReductionPage::buildItems() {
  m_items = new TableView(tr("Chosen items"));
  m_items->setObjectName(QStringLiteral("items"));
  connectTable(m_items, host());
  connect(m_items, &TableView::currentRowChanged, this, &ReductionPage::showCurves);
  m_curves = new ChartView;
  m_curves->setObjectName(QStringLiteral("curves"));
  connectChart(m_curves, host());
  auto* select = new QPushButton(tr("Select &these items"));
  select->setObjectName(QStringLiteral("selectItems"));
  connect(select, &QPushButton::clicked, this, [this] { host().select(chosenKeys()); });
  m_map = new QPushButton(tr("Show them on a &map"));
  m_map->setObjectName(QStringLiteral("mapItems"));
  connect(m_map, &QPushButton::clicked, this, [this] {
    host().select(chosenKeys());
    host().showOnMaps({.columns = {toQt(m_run->vectors)}});
  });
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(select);
  buttons->addWidget(m_map);
  buttons->addStretch(1);
  auto* left = new QWidget;
  auto* rows = new QVBoxLayout(left);
  rows->setContentsMargins(0, 6, 0, 0);
  rows->addWidget(m_items, 1);
  rows->addLayout(buttons);
  auto* split = new QSplitter(Qt::Horizontal);
  split->setChildrenCollapsible(false);
  split->addWidget(left);
  split->addWidget(m_curves);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 2);
  return split;
}

std::string ReductionPage::scenario() const { return fromQt(m_scenario->currentData().toString()); }

std::string ReductionPage::estimator() const { return fromQt(m_estimator->currentData().toString()); }

ReductionChoice ReductionPage::choice() const {
  return {scenario(), fromQt(m_selection->currentData().toString()),
          m_sizes.empty() ? 0 : m_sizes[static_cast<std::size_t>(m_size->value())]};
}

QStringList ReductionPage::chosenKeys() const {
  QStringList keys;
  const Table& table = *m_items->model()->table();
  for (std::int64_t r = 0; r < table.rows(); ++r) keys << toQt(table.text(r, "key"));
  return keys;
}

void ReductionPage::showRun(const LoadedRun& run) {
  m_loaded = run;
  m_run = std::static_pointer_cast<const ReductionRun>(run.prepared);
  const Table *sets = run.result->table("sets"), *scenarios = run.result->table("scenarios");
  if (sets == nullptr || scenarios == nullptr) return;
  m_sizes.clear();
  for (std::int64_t r = 0; r < sets->rows(); ++r) m_sizes.push_back(static_cast<std::int64_t>(sets->number(r, "n")));
  std::sort(m_sizes.begin(), m_sizes.end());
  m_sizes.erase(std::unique(m_sizes.begin(), m_sizes.end()), m_sizes.end());
  {
    const QSignalBlocker first(m_scenario), second(m_selection), third(m_estimator), fourth(m_size);
    m_scenario->clear();
    for (const QString& name : distinctTexts(*scenarios, "scenario"))
      m_scenario->addItem(name == QLatin1String("all") ? tr("all items") : name, name);
    m_selection->clear();
    for (const QString& name : distinctTexts(*sets, "selection"))
      m_selection->addItem(choiceLabel(kAnalysis, fromQt(name)), name);
    m_estimator->clear();
    for (const char* name : {"naive", "p_irt", "gp_irt", "difference", "regression"})
      m_estimator->addItem(choiceLabel(kAnalysis, name), QString::fromLatin1(name));
    m_size->setRange(0, std::max(0, static_cast<int>(m_sizes.size()) - 1));
    m_size->setValue(m_size->maximum());
  }
  m_scenario->setVisible(m_scenario->count() > 1);
  const Table* errors = run.result->table("errors");
  const bool known = errors != nullptr && errors->rows() > 0;
  setViewVisible(m_errors, known);
  setViewVisible(m_estimates, known);
  m_estimator->setEnabled(known);
  if (known && !m_sizes.empty()) {  // begin with the best way
    const ReductionError best = bestError(*run.result, {scenario(), {}, m_sizes.back()});
    if (!std::isnan(best.mean)) {
      const QSignalBlocker first(m_selection), second(m_estimator);
      m_selection->setCurrentIndex(m_selection->findData(toQt(best.selection)));
      m_estimator->setCurrentIndex(m_estimator->findData(toQt(best.estimator)));
    }
  }
  m_map->setEnabled(!m_run->vectors.empty());
  m_map->setToolTip(m_run->vectors.empty() ? tr("The items have no embedding: import one to see them on a map.")
                                           : tr("Selects them and opens the map of %1").arg(toQt(m_run->vectors)));
  showTables(run);
  showScenario();
}

void ReductionPage::showScenario() {
  setFinding(reductionSummary(m_loaded.info, *m_loaded.result, scenario()));
  const auto errors = m_run->errors.find(scenario());
  m_errors->setChart(errors != m_run->errors.end() ? errors->second : Chart());
  m_weak->setTable(weakItems(*m_loaded.result, *m_run, scenario()), kAnalysis);
  showChoice();
}

void ReductionPage::showChoice() {
  if (m_sizes.empty()) return;
  const ReductionChoice chosen = choice();
  QString text = tr("%Ln item(s)", nullptr, static_cast<int>(chosen.items));
  const ReductionError error = errorOf(*m_loaded.result, chosen, estimator());
  if (!std::isnan(error.mean)) {
    text += tr(": %1 points (%2 to %3)")
                .arg(fixedLabel(error.mean, 1), fixedLabel(error.low, 1), fixedLabel(error.high, 1));
    const bool safe = chosen.selection == "random" && estimator() == "difference";
    const std::int64_t needed = safe ? 0 : safeItems(*m_loaded.result, chosen.scenario, error.mean);
    if (!safe && m_selection->findData(QStringLiteral("random")) >= 0)
      text += needed > 0 ? tr("; random items with the difference estimate need %1 for that").arg(countLabel(needed))
                         : tr("; random items with the difference estimate need more than %1 for that")
                               .arg(countLabel(m_sizes.back()));
  }
  m_choiceText->setText(text);
  m_items->setTable(chosenItems(*m_loaded.result, *m_run, chosen), kAnalysis);
  m_coverage->setTable(coverageOf(*m_loaded.result, *m_run, chosen), kAnalysis);
  showCurves(-1);
  m_estimates->setChart(estimatesOf(*m_loaded.result, *m_run, chosen, estimator()));
}

void ReductionPage::showCurves(qint64 row) {
  const Table& table = *m_items->model()->table();
  const Table* models = m_loaded.result->table("models");
  if (models == nullptr) return;
  double low = -2, high = 2;
  for (std::int64_t m = 0; m < models->rows(); ++m) {
    const double ability = (models->number(m, "line_ability") - m_run->abilityMean) / m_run->abilityDeviation;
    low = std::min(low, ability);
    high = std::max(high, ability);
  }
  constexpr int kPoints = 81, kCurves = 6;  // more points than are dotted, fewer curves than colours
  std::vector<Chart::Series> curves;
  const auto add = [&](std::int64_t r) {
    Chart::Series curve{.name = toQt(table.text(r, "key"))};
    for (int i = 0; i < kPoints; ++i) {
      const double ability = low + (high - low) * i / (kPoints - 1);
      const double odds = std::exp(table.number(r, "difficulty") - table.number(r, "discrimination") * ability);
      curve.points.push_back({.x = ability, .y = 1 / (1 + odds)});
    }
    curves.push_back(std::move(curve));
  };
  if (row >= 0)
    add(row);
  else
    for (std::int64_t r = 0; r < std::min<std::int64_t>(kCurves, table.rows()); ++r) add(r);
  m_curves->setChart({.title = row >= 0 ? tr("Characteristic curve") : tr("Characteristic curves of the first items"),
                      .x = {.title = tr("ability, in standard deviations of the models")},
                      .y = {.title = tr("chance to be right"), .fromZero = true},
                      .series = std::move(curves)});
}

}  // namespace eido
