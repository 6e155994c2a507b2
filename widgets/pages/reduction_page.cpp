// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/reduction_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/pages/table_parts.h"
#include "widgets/pages/tables_page.h"
#include "widgets/plots/agreement_plot.h"
#include "widgets/plots/curve_chart.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {

ReductionPage::ReductionPage(QWidget* parent) : RunPage(parent) {
  m_sentence = findingLabel();
  m_errors = new CurveChart;
  m_errors->setObjectName(QStringLiteral("errors"));
  m_estimates = new AgreementPlot;
  m_estimates->setObjectName(QStringLiteral("estimates"));
  m_coverage = new TableView(tr("What the chosen items cover"));
  m_coverage->setObjectName(QStringLiteral("coverage"));
  wire(m_coverage);
  m_tables = new TablesPage;
  m_tabs = new QTabWidget;
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->setAccessibleName(tr("Views of the run"));
  m_tabs->addTab(m_errors, tr("Error and size"));
  m_tabs->addTab(m_estimates, tr("Held-out models"));
  m_tabs->addTab(buildItems(), tr("Chosen items"));
  m_tabs->addTab(m_coverage, tr("Coverage"));
  m_tabs->addTab(buildWeakItems(), tr("Weak items"));
  m_tabs->addTab(m_tables, tr("Tables"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_sentence);
  layout->addWidget(buildChoice());
  layout->addWidget(m_tabs, 1);
  connect(m_tables, &RunPage::saveTableRequested, this, &RunPage::saveTableRequested);
  connect(m_tables, &RunPage::saveAllRequested, this, &RunPage::saveAllRequested);
  connect(m_tables, &RunPage::selectRequested, this, &RunPage::selectRequested);
  connect(m_tables, &RunPage::sampleChosen, this, &RunPage::sampleChosen);
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
  m_size->setMaximumWidth(24 * fontMetrics().averageCharWidth());
  m_choiceText = new QLabel;
  m_choiceText->setObjectName(QStringLiteral("choice"));
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
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
  row->addWidget(m_choiceText);
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
  wire(m_weak);
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
  wire(m_items);
  connect(m_items, &TableView::currentRowChanged, this, &ReductionPage::showCurves);
  m_curves = new CurveChart;
  m_curves->setObjectName(QStringLiteral("curves"));
  m_curves->setLinear(true);
  auto* select = new QPushButton(tr("Select &these items"));
  select->setObjectName(QStringLiteral("selectItems"));
  connect(select, &QPushButton::clicked, this, [this] { Q_EMIT selectRequested(chosenKeys()); });
  m_map = new QPushButton(tr("Show them on a &map"));
  m_map->setObjectName(QStringLiteral("mapItems"));
  connect(m_map, &QPushButton::clicked, this, [this] {
    Q_EMIT selectRequested(chosenKeys());
    Q_EMIT mapsRequested({toQt(m_run->vectors)});
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
    for (const QString& name : distinctTexts(*sets, "selection")) m_selection->addItem(choiceLabel(fromQt(name)), name);
    m_estimator->clear();
    for (const char* name : {"naive", "p_irt", "gp_irt", "difference", "regression"})
      m_estimator->addItem(choiceLabel(name), QString::fromLatin1(name));
    m_size->setRange(0, std::max(0, static_cast<int>(m_sizes.size()) - 1));
    m_size->setValue(m_size->maximum());
  }
  m_scenario->setVisible(m_scenario->count() > 1);
  const Table* errors = run.result->table("errors");
  const bool known = errors != nullptr && errors->rows() > 0;
  m_tabs->setTabVisible(0, known);
  m_tabs->setTabVisible(1, known);
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
  m_tables->showRun(run);
  showScenario();
}

QString ReductionPage::summary() const {
  if (m_sizes.empty()) return {};
  const Result& result = *m_loaded.result;
  const std::int64_t n = m_sizes.back();
  const ReductionError best = bestError(result, {scenario(), {}, n});
  if (std::isnan(best.mean))
    return tr("Items were chosen without an estimate of their error (no models were held out).");
  QStringList sentences;
  sentences << tr("%1 items of %2 give the score of a held-out model to within %3 points on average (%4, %5; "
                  "%6 models).")
                   .arg(countLabel(n), countLabel(result.scalars.value("n", std::int64_t{0})), fixedLabel(best.mean, 1),
                        choiceLabel(best.selection), choiceLabel(best.estimator), countLabel(best.models));
  const double random = errorOf(result, {scenario(), "random", n}, "naive").mean,
               safe = errorOf(result, {scenario(), "random", n}, "difference").mean;
  if (!std::isnan(random)) sentences << tr("Plain random items give %1.").arg(fixedLabel(random, 1));
  if (!std::isnan(safe))
    sentences << tr("For a model outside the range of these the safe way is random items with the "
                    "difference estimate: %1.")
                     .arg(fixedLabel(safe, 1));
  return sentences.join(u' ');
}

void ReductionPage::showScenario() {
  m_sentence->setText(summary());
  showErrors();
  m_weak->setTable(weakItems(*m_loaded.result, *m_run, scenario()));
  showChoice();
}

void ReductionPage::showErrors() {
  const Result& result = *m_loaded.result;
  std::vector<Curve> curves;
  const auto add = [&](Curve curve, const auto& errorAt) {
    for (const std::int64_t n : m_sizes) {
      const ReductionError error = errorAt(n);
      if (std::isnan(error.mean)) continue;
      curve.points.emplace_back(static_cast<double>(n), error.mean);
      curve.spread.emplace_back(error.low, error.high);
    }
    if (!curve.points.empty()) curves.push_back(std::move(curve));
  };
  for (int s = 0; s < m_selection->count(); ++s) {
    const std::string selection = fromQt(m_selection->itemData(s).toString());
    add({m_selection->itemText(s), {}}, [&](std::int64_t n) { return bestError(result, {scenario(), selection, n}); });
  }
  add({tr("random, plain mean"), {}, true}, [&](std::int64_t n) {
    return errorOf(result, {scenario(), "random", n}, "naive");
  });
  if (!curves.empty())
    m_errors->setCurves(
        tr("Mean error on models held out, by the best estimate of each selection, with 95 % intervals"), tr("items"),
        tr("points"), std::move(curves));
}

void ReductionPage::showChoice() {
  if (m_sizes.empty()) return;
  const ReductionChoice chosen = choice();
  QString text = countLabel(chosen.items);
  const ReductionError error = errorOf(*m_loaded.result, chosen, estimator());
  if (!std::isnan(error.mean)) {
    text += tr(": %1 points (%2 to %3)")
                .arg(fixedLabel(error.mean, 1), fixedLabel(error.low, 1), fixedLabel(error.high, 1));
    const bool safe = chosen.selection == "random" && estimator() == "difference";
    const std::int64_t needed = safe ? 0 : safeItems(*m_loaded.result, chosen.scenario, error.mean);
    if (!safe && m_selection->findData(QStringLiteral("random")) >= 0)
      text += needed > 0 ? tr("; the safe way needs %1").arg(countLabel(needed))
                         : tr("; the safe way needs more than %1").arg(countLabel(m_sizes.back()));
  }
  m_choiceText->setText(text);
  m_items->setTable(chosenItems(*m_loaded.result, *m_run, chosen));
  m_coverage->setTable(coverageOf(*m_loaded.result, *m_run, chosen));
  showCurves(-1);
  showEstimates();
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
  constexpr int kPoints = 41, kCurves = 8;
  std::vector<Curve> curves;
  const auto add = [&](std::int64_t r) {
    Curve curve{toQt(table.text(r, "key")), {}};
    for (int i = 0; i < kPoints; ++i) {
      const double ability = low + (high - low) * i / (kPoints - 1);
      curve.points.emplace_back(
          ability, 1 / (1 + std::exp(table.number(r, "difficulty") - table.number(r, "discrimination") * ability)));
    }
    curves.push_back(std::move(curve));
  };
  if (row >= 0)
    add(row);
  else
    for (std::int64_t r = 0; r < std::min<std::int64_t>(kCurves, table.rows()); ++r) add(r);
  m_curves->setCurves(row >= 0 ? tr("Characteristic curve") : tr("Characteristic curves of the first items"),
                      tr("ability, in standard deviations of the models"), tr("chance to be right"), std::move(curves));
}

void ReductionPage::showEstimates() {
  const Table* table = m_loaded.result->table("estimates");
  const auto rows = m_run->estimates.find(choice());
  if (table == nullptr || rows == m_run->estimates.end()) return;
  Agreement agreement{.title = {},
                      .truthTitle = tr("true score"),
                      .estimateTitle = tr("estimate"),
                      .plainMeaning = tr("in the range of the other models"),
                      .flaggedMeaning = tr("out of their range"),
                      .points = {}};
  double bias = 0;
  for (const std::int64_t r : rows->second) {
    if (table->text(r, "estimator") != estimator() || table->number(r, "repeat") != 0) continue;
    agreement.points.push_back({.name = toQt(table->text(r, "model")),
                                .truth = table->number(r, "true_score"),
                                .estimate = table->number(r, "estimate"),
                                .low = table->number(r, "ci_low"),
                                .high = table->number(r, "ci_high"),
                                .flagged = table->text(r, "in_range") != "true"});
    bias += agreement.points.back().estimate - agreement.points.back().truth;
  }
  if (!agreement.points.empty()) bias /= static_cast<double>(agreement.points.size());
  agreement.title = bias > 0 ? tr("The estimates are %1 points too high on average").arg(fixedLabel(100 * bias, 1))
                             : tr("The estimates are %1 points too low on average").arg(fixedLabel(-100 * bias, 1));
  m_estimates->setAgreement(std::move(agreement));
}

}  // namespace eido
