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
#include <limits>
#include <map>

#include "core/math/statistics.h"
#include "widgets/pages/table_parts.h"
#include "widgets/pages/tables_page.h"
#include "widgets/plots/curve_chart.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr double kWeak = 0.2;  ///< discrimination below which an item hardly tells models apart

/// The errors of one scenario.
struct Errors {
  const Table& table;
  std::string scenario;

  double at(const std::string& selection, const std::string& estimator, std::int64_t n) const {
    for (std::int64_t r = 0; r < table.rows(); ++r) {
      if (table.text(r, "scenario") == scenario && table.text(r, "selection") == selection &&
          table.text(r, "estimator") == estimator && table.number(r, "n") == static_cast<double>(n))
        return table.number(r, "mean_absolute_error");
    }
    return std::numeric_limits<double>::quiet_NaN();
  }

  /// The row with the least error at a size, of one selection ("" = of all); -1 without any.
  std::int64_t best(std::int64_t n, const std::string& selection = {}) const {
    std::int64_t found = -1;
    for (std::int64_t r = 0; r < table.rows(); ++r) {
      if (table.text(r, "scenario") != scenario || table.number(r, "n") != static_cast<double>(n)) continue;
      if (!selection.empty() && table.text(r, "selection") != selection) continue;
      if (found < 0 || table.number(r, "mean_absolute_error") < table.number(found, "mean_absolute_error")) found = r;
    }
    return found;
  }
};

QString summaryOf(const Result& result, const std::string& scenario, const std::vector<std::int64_t>& sizes) {
  const Table* table = result.table("errors");
  if (table == nullptr || table->rows() == 0 || sizes.empty())
    return ReductionPage::tr("Items were chosen without an estimate of their error (no models were held out).");
  const Errors errors{*table, scenario};
  const std::int64_t n = sizes.back(), best = errors.best(n);
  if (best < 0) return {};
  QStringList sentences;
  sentences << ReductionPage::tr(
                   "%1 items of %2 give the score of a held-out model to within %3 points on average (%4, %5; "
                   "%6 models).")
                   .arg(countLabel(n), countLabel(result.scalars.value("n", std::int64_t{0})),
                        fixedLabel(table->number(best, "mean_absolute_error"), 1),
                        choiceLabel(table->text(best, "selection")), choiceLabel(table->text(best, "estimator")),
                        countLabel(static_cast<std::int64_t>(table->number(best, "models"))));
  const double random = errors.at("random", "naive", n), safe = errors.at("random", "difference", n);
  if (!std::isnan(random)) sentences << ReductionPage::tr("Plain random items give %1.").arg(fixedLabel(random, 1));
  if (!std::isnan(safe))
    sentences << ReductionPage::tr(
                     "For a model outside the range of these the safe way is random items with the "
                     "difference estimate: %1.")
                     .arg(fixedLabel(safe, 1));
  return sentences.join(u' ');
}

}  // namespace

ReductionPage::ReductionPage(QWidget* parent) : RunPage(parent) {
  m_sentence = findingLabel();
  m_errors = new CurveChart;
  m_errors->setObjectName(QStringLiteral("errors"));
  m_tables = new TablesPage;
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
  m_tabs = new QTabWidget;
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->setAccessibleName(tr("Views of the run"));
  m_tabs->addTab(m_errors, tr("Error and size"));
  m_tabs->addTab(buildEstimates(), tr("Held-out models"));
  m_tabs->addTab(buildItems(), tr("Chosen items"));
  m_tabs->addTab(weak, tr("Weak items"));
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

QWidget* ReductionPage::buildEstimates() {
  m_estimates = new EmbeddingMap;
  m_estimates->setAccessibleName(tr("True and estimated scores of the models held out"));
  m_estimateTitle = new QLabel(tr("True score to the right, estimate upwards"));
  m_estimateTitle->setAlignment(Qt::AlignCenter);
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addWidget(m_estimateTitle);
  layout->addWidget(m_estimates, 1);
  return page;
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
  connect(select, &QPushButton::clicked, this, [this] {
    QStringList keys;
    const Table& table = *m_items->model()->table();
    for (std::int64_t r = 0; r < table.rows(); ++r) keys << toQt(table.text(r, "key"));
    Q_EMIT selectRequested(keys);
  });
  auto* left = new QWidget;
  auto* rows = new QVBoxLayout(left);
  rows->setContentsMargins(0, 6, 0, 0);
  rows->addWidget(m_items, 1);
  rows->addWidget(select, 0, Qt::AlignLeft);
  auto* split = new QSplitter(Qt::Horizontal);
  split->setChildrenCollapsible(false);
  split->addWidget(left);
  split->addWidget(m_curves);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 2);
  return split;
}

ReductionPage::Scale ReductionPage::scaleOf(const Result& result) {
  const Table* models = result.table("models");
  std::vector<double> abilities;
  for (std::int64_t m = 0; models != nullptr && m < models->rows(); ++m)
    abilities.push_back(models->number(m, "line_ability"));
  const double deviation = standardDeviation(abilities);
  return {mean(abilities), deviation > 0 ? deviation : 1};
}

bool ReductionPage::isChosen(const Table& table, std::int64_t row) const {
  // the number first: it leaves few rows whose texts are compared, while the slider moves
  return !m_sizes.empty() &&
         table.number(row, "n") == static_cast<double>(m_sizes[static_cast<std::size_t>(m_size->value())]) &&
         toQt(table.text(row, "selection")) == m_selection->currentData().toString() &&
         toQt(table.text(row, "scenario")) == m_scenario->currentData().toString();
}

void ReductionPage::showRun(const LoadedRun& run) {
  m_loaded = run;
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
    const Errors of{*errors, fromQt(m_scenario->currentData().toString())};
    if (const std::int64_t best = of.best(m_sizes.back()); best >= 0) {
      const QSignalBlocker first(m_selection), second(m_estimator);
      m_selection->setCurrentIndex(m_selection->findData(toQt(errors->text(best, "selection"))));
      m_estimator->setCurrentIndex(m_estimator->findData(toQt(errors->text(best, "estimator"))));
    }
  }
  m_tables->showRun(run);
  showScenario();
}

void ReductionPage::showScenario() {
  m_sentence->setText(summaryOf(*m_loaded.result, fromQt(m_scenario->currentData().toString()), m_sizes));
  showErrors();
  showWeakItems();
  showChoice();
}

void ReductionPage::showErrors() {
  const Table* table = m_loaded.result->table("errors");
  if (table == nullptr || table->rows() == 0) return;
  const Errors errors{*table, fromQt(m_scenario->currentData().toString())};
  std::vector<Curve> curves;
  for (int s = 0; s < m_selection->count(); ++s) {
    const std::string selection = fromQt(m_selection->itemData(s).toString());
    Curve curve{m_selection->itemText(s), {}};
    for (const std::int64_t n : m_sizes) {
      if (const std::int64_t r = errors.best(n, selection); r >= 0)
        curve.points.emplace_back(static_cast<double>(n), table->number(r, "mean_absolute_error"));
    }
    curves.push_back(std::move(curve));
  }
  Curve random{tr("random, plain mean"), {}, true};
  for (const std::int64_t n : m_sizes) {
    if (const double e = errors.at("random", "naive", n); !std::isnan(e))
      random.points.emplace_back(static_cast<double>(n), e);
  }
  if (!random.points.empty()) curves.push_back(std::move(random));
  m_errors->setCurves(tr("Mean error on models held out, by the best estimate of each selection"), tr("items"),
                      tr("points"), std::move(curves));
}

void ReductionPage::showChoice() {
  if (m_sizes.empty()) return;
  const std::int64_t n = m_sizes[static_cast<std::size_t>(m_size->value())];
  QString text = countLabel(n);
  if (const Table* table = m_loaded.result->table("errors"); table != nullptr && table->rows() > 0) {
    const Errors errors{*table, fromQt(m_scenario->currentData().toString())};
    const double error =
        errors.at(fromQt(m_selection->currentData().toString()), fromQt(m_estimator->currentData().toString()), n);
    if (!std::isnan(error)) text += tr(": %1 points").arg(fixedLabel(error, 1));
  }
  m_choiceText->setText(text);
  showItems();
  showEstimates();
}

void ReductionPage::showItems() {
  const Table *items = m_loaded.result->table("items"), *parameters = m_loaded.result->table("item_parameters");
  if (items == nullptr || parameters == nullptr) return;
  const Scale scale = scaleOf(*m_loaded.result);
  std::map<std::string, std::int64_t> rows;
  for (std::int64_t r = 0; r < parameters->rows(); ++r) rows.emplace(parameters->text(r, "key"), r);
  auto table = std::make_shared<Table>(
      "chosen_items", std::vector<std::string>{"key", "weight", "difficulty", "discrimination", "mean_score"});
  for (std::int64_t r = 0; r < items->rows(); ++r) {
    if (!isChosen(*items, r)) continue;
    const std::int64_t at = rows.at(items->text(r, "key"));
    const double slope = parameters->number(at, "line_discrimination");
    table->append({items->at(r, "key"), items->at(r, "weight"),
                   parameters->number(at, "line_difficulty") - slope * scale.mean, slope * scale.deviation,
                   parameters->at(at, "mean_score")});
  }
  m_items->setTable(table);
  showCurves(-1);
}

void ReductionPage::showCurves(qint64 row) {
  const Table& table = *m_items->model()->table();
  const Table* models = m_loaded.result->table("models");
  if (models == nullptr) return;
  const Scale scale = scaleOf(*m_loaded.result);
  double low = -2, high = 2;
  for (std::int64_t m = 0; m < models->rows(); ++m) {
    const double ability = (models->number(m, "line_ability") - scale.mean) / scale.deviation;
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
  if (table == nullptr || table->rows() == 0) return;
  std::vector<std::int64_t> rows;
  const std::string estimator = fromQt(m_estimator->currentData().toString());
  for (std::int64_t r = 0; r < table->rows(); ++r) {
    if (isChosen(*table, r) && table->text(r, "estimator") == estimator && table->number(r, "repeat") == 0)
      rows.push_back(r);
  }
  VectorData plane{.values = MatrixF(std::ssize(rows), 2), .present = {}};
  Categories ranges{.codes = {}, .names = {fromQt(tr("in range")), fromQt(tr("out of range"))}, .counts = {0, 0}};
  double bias = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double truth = table->number(rows[i], "true_score"), estimate = table->number(rows[i], "estimate");
    plane.values.row(static_cast<Eigen::Index>(i)) << static_cast<float>(truth), static_cast<float>(estimate);
    bias += (estimate - truth) / static_cast<double>(rows.size());
    ranges.codes.push_back(table->text(rows[i], "in_range") == "true" ? 0 : 1);
    ++ranges.counts[static_cast<std::size_t>(ranges.codes.back())];
  }
  m_estimateTitle->setText(
      tr("True score to the right, estimate upwards; the estimates are %1 points too %2 on average")
          .arg(fixedLabel(100 * std::abs(bias), 1), bias > 0 ? tr("high") : tr("low")));
  m_estimates->setColouring(MapColouring::categories(tr("Range of the other models"), ranges));
  m_estimates->setPoints(MapPoints::build(plane));
}

void ReductionPage::showWeakItems() {
  const Table* table = m_loaded.result->table("item_parameters");
  if (table == nullptr) return;
  const Scale scale = scaleOf(*m_loaded.result);
  auto weak = std::make_shared<Table>("weak_items",
                                      std::vector<std::string>{"key", "discrimination", "difficulty", "mean_score"});
  for (std::int64_t r = 0; r < table->rows(); ++r) {
    const double slope = table->number(r, "line_discrimination");
    if (toQt(table->text(r, "scenario")) != m_scenario->currentData().toString() || slope * scale.deviation >= kWeak)
      continue;
    weak->append({table->at(r, "key"), slope * scale.deviation,
                  table->number(r, "line_difficulty") - slope * scale.mean, table->at(r, "mean_score")});
  }
  m_weak->setTable(weak);
}

}  // namespace eido
