// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs/compare_runs_page.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/window/project/project_session.h"
#include "core/analyses/registry.h"
#include "core/session/runs/compare_results.h"
#include "widgets/plots/charts/bars.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/results/table_parts.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/text/run_names.h"

namespace eido {
namespace {

constexpr std::int64_t kPictured = 20;  ///< rows
constexpr std::int64_t kShownSettings = 6;

/// The context of the texts of settings.
class CompareRunsWords {
  Q_DECLARE_TR_FUNCTIONS(eido::CompareRunsPage)
};

/// What a setting is called in the forms, and where it is none of the analysis's own parameters.
QString settingTitle(const std::string& analysis, const std::string& name) {
  if (name == "slice") return CompareRunsWords::tr("Samples");
  if (name == "columns") return CompareRunsWords::tr("Columns");
  if (name == "seed") return CompareRunsWords::tr("Seed");
  if (name == "set") return CompareRunsWords::tr("Set");
  if (name == "version") return CompareRunsWords::tr("Version");
  const AnalysisSpec* spec = findSpec(analysis);
  for (const ParameterSpec& p : spec == nullptr ? std::vector<ParameterSpec>{} : spec->parameters) {
    if (p.name == name) return analysisText(p.title);
  }
  return toQt(name);
}

QString settingText(const std::string& analysis, const std::string& name, const Json& value) {
  if (name == "slice") return value.is_null() ? CompareRunsWords::tr("all") : toQt(value.get<std::string>());
  if (value.is_null()) return missingText();
  if (value.is_boolean()) return value.get<bool>() ? CompareRunsWords::tr("yes") : CompareRunsWords::tr("no");
  // names of a project's things are no words of the analysis
  const AnalysisSpec* spec = findSpec(analysis);
  const ParameterSpec* p = spec == nullptr ? nullptr : spec->find(name);
  const bool named = p == nullptr || p->namesColumns() || p->type == ParameterType::Set;
  if (!named) return parameterText(analysis, value);
  QStringList names;
  for (const Json& each : value.is_array() ? value : Json::array({value}))
    names << toQt(each.is_string() ? each.get<std::string>() : jsonText(each));
  return names.join(QStringLiteral(", "));
}

/// Where the runs were asked for something else.
std::shared_ptr<const Table> settingsTable(const RunInfo& first, const RunInfo& second) {
  auto table = std::make_shared<Table>("settings", std::vector<std::string>{"setting", "first", "second"});
  const auto text = [&](const ComparedSetting& s, const Json& value) {
    return fromQt(settingText(first.analysis, s.name, value));
  };
  for (const ComparedSetting& s : compareSettings(first, second)) {
    if (s.differs) table->append({fromQt(settingTitle(first.analysis, s.name)), text(s, s.first), text(s, s.second)});
  }
  return table;
}

QString figureTitle(const std::string& analysis, const ComparedFigure& figure) {
  const QString moved = figure.moved == 0
                            ? QString()
                            : QStringLiteral(" \u00b7 ") + CompareRunsPage::tr("%Ln moved", nullptr, figure.moved);
  return QStringLiteral("%1: %2%3")
      .arg(tableTitle(analysis, figure.table), columnHeading(analysis, figure.table, figure.column), moved);
}

/// The rows that differ most; nothing where none can be told.
Chart differencesChart(const ComparedFigure& figure, const QString& title) {
  Bars bars{.title = title, .bars = {}};
  for (std::int64_t r = 0; r < std::min(kPictured, figure.rows.rows()); ++r) {
    if (std::isnan(figure.rows.number(r, "difference"))) continue;
    bars.bars.push_back({.name = toQt(figure.rows.text(r, "row")),
                         .value = figure.rows.number(r, "difference"),
                         .low = figure.rows.number(r, "ci_low"),
                         .high = figure.rows.number(r, "ci_high")});
  }
  return bars.bars.empty() ? Chart() : bars.chart();
}

/// How much of it is more than the intervals allow, and what differs most.
QString sentenceOf(const std::vector<ComparedFigure>& figures, const std::string& analysis) {
  const auto best =
      std::max_element(figures.begin(), figures.end(), [](const auto& a, const auto& b) { return a.moved < b.moved; });
  if (best == figures.end()) return CompareRunsPage::tr("They have no figure in common.");
  int moved = 0;
  for (const ComparedFigure& figure : figures) moved += figure.moved;
  const bool intervals = std::any_of(figures.begin(), figures.end(), [](const ComparedFigure& f) {
    return f.rows.rows() > 0 && !std::isnan(f.rows.number(0, "ci_low"));
  });
  if (!intervals) return CompareRunsPage::tr("Their figures have no intervals: how much is chance can't be told.");
  if (moved == 0) return CompareRunsPage::tr("No figure differs by more than its interval.");
  const Table& rows = best->rows;
  return CompareRunsPage::tr("%Ln figure(s) differ by more than their intervals.", nullptr, moved) + u' ' +
         CompareRunsPage::tr("Most of all %1 of %2: from %3 to %4, by %5 (%6 to %7).")
             .arg(columnHeading(analysis, best->table, best->column), toQt(rows.text(0, "row")),
                  numberLabel(rows.number(0, "first"), 4), numberLabel(rows.number(0, "second"), 4),
                  numberLabel(rows.number(0, "difference"), 3), numberLabel(rows.number(0, "ci_low"), 3),
                  numberLabel(rows.number(0, "ci_high"), 3));
}

}  // namespace

CompareRunsPage::CompareRunsPage(qint64 first, qint64 second, ProjectSession* session, QWidget* parent)
    : QWidget(parent) {
  m_sentence = new QLabel(tr("Reading the runs..."));
  m_sentence->setObjectName(QStringLiteral("finding"));
  m_sentence->setWordWrap(true);
  m_sentence->setTextFormat(Qt::PlainText);
  m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_same = new QLabel(tr("Both were asked for the same."));
  m_same->hide();
  m_settings = new TableView(tr("What the runs were asked for, where that differs"));
  m_settings->setObjectName(QStringLiteral("settings"));
  m_choice = new QComboBox;
  m_choice->setObjectName(QStringLiteral("figure"));
  m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_choice->setAccessibleName(tr("Figure"));
  auto* label = new QLabel(tr("&Figure:"));
  label->setBuddy(m_choice);
  m_table = new TableView(tr("Figures side by side"));
  m_table->setObjectName(QStringLiteral("sideBySide"));
  m_chart = new ChartView;
  m_chart->setObjectName(QStringLiteral("differences"));
  for (TableView* table : {m_settings, m_table})
    connect(table, &TableView::saveRequested, this, &CompareRunsPage::saveTableRequested);
  connect(m_chart, &ChartView::saveRequested, this, &CompareRunsPage::savePictureRequested);
  connect(m_chart, &ChartView::saveTableRequested, this, &CompareRunsPage::saveTableRequested);
  connect(m_choice, &QComboBox::currentIndexChanged, this, &CompareRunsPage::showFigure);
  auto* choose = new QHBoxLayout;
  choose->addWidget(label);
  choose->addWidget(m_choice);
  choose->addStretch(1);
  auto* split = new QSplitter(Qt::Horizontal);
  split->setChildrenCollapsible(false);
  split->addWidget(m_table);
  m_pictured = scrolled(m_chart);
  split->addWidget(m_pictured);
  split->setSizes({550, 450});
  m_settings->setFilterVisible(false);
  m_sentence->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(m_sentence);
  layout->addWidget(m_same);
  layout->addWidget(m_settings);
  layout->addLayout(choose);
  layout->addWidget(split, 1);
  session->start(
      {.title = tr("Compare two runs"), .listed = false}, this,
      [first, second](Project& project, const Task& task) { return compare(project, first, second, task); },
      [this](Compared compared) { present(std::move(compared)); },
      [this](const JobFailure& failure) { m_sentence->setText(failure.text); });
}

CompareRunsPage::Compared CompareRunsPage::compare(const Project& project, qint64 first, qint64 second,
                                                   const Task& task) {
  const RunInfo a = project.run(first), b = project.run(second);
  const Result x = project.result(first);
  task.checkpoint();
  const Result y = project.result(second);
  task.checkpoint();
  Compared compared{
      .settings = settingsTable(a, b),
      .figures = compareFigures(x, y, [&](const std::string& text) { return fromQt(choiceLabel(a.analysis, text)); }),
      .analysis = a.analysis,
      .sentence = tr("First: %1. Second: %2.").arg(runName(a), runName(b)) + u' '};
  compared.sentence +=
      compareResults(x, y).none() ? tr("They give the same numbers.") : sentenceOf(compared.figures, a.analysis);
  return compared;
}

void CompareRunsPage::present(Compared compared) {
  m_compared = std::move(compared);
  m_sentence->setText(m_compared.sentence);
  m_same->setVisible(m_compared.settings->rows() == 0);
  m_settings->setVisible(m_compared.settings->rows() > 0);
  m_settings->setTable(m_compared.settings);
  // as high as its rows, where they are few
  constexpr double kRow = 1.7;  // lines
  const auto rows = static_cast<double>(std::min<std::int64_t>(m_compared.settings->rows(), kShownSettings) + 1);
  m_settings->setFixedHeight(static_cast<int>(std::ceil((rows + 0.5) * kRow * fontMetrics().lineSpacing())));
  m_choice->clear();
  for (const ComparedFigure& figure : m_compared.figures) m_choice->addItem(figureTitle(m_compared.analysis, figure));
  const auto most = std::max_element(m_compared.figures.begin(), m_compared.figures.end(),
                                     [](const auto& a, const auto& b) { return a.moved < b.moved; });
  if (most != m_compared.figures.end()) m_choice->setCurrentIndex(static_cast<int>(most - m_compared.figures.begin()));
}

void CompareRunsPage::showFigure(int index) {
  if (index < 0) return;
  const ComparedFigure& figure = m_compared.figures[static_cast<std::size_t>(index)];
  m_table->setTitle(toQt(figure.table + "-" + figure.column));
  m_table->setTable(std::make_shared<const Table>(figure.rows), m_compared.analysis);
  Chart chart = differencesChart(figure, tr("Second less first, the largest differences"));
  m_pictured->setVisible(!chart.empty());
  if (!chart.empty()) m_chart->setChart(std::move(chart));
}

}  // namespace eido
