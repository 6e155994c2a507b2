// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs/compare_runs_page.h"

#include <QComboBox>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/window/project/project_session.h"
#include "core/session/exports/side_by_side.h"
#include "core/session/runs/compare_results.h"
#include "widgets/report/run_section.h"
#include "widgets/results/run_page.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

std::string settingText(const Json& value) {
  return value.is_null() ? std::string() : value.is_string() ? value.get<std::string>() : jsonText(value);
}

/// What the runs were asked for, what differs first.
std::shared_ptr<const Table> settingsTable(const RunInfo& first, const RunInfo& second) {
  auto table = std::make_shared<Table>("settings", std::vector<std::string>{"setting", "first", "second", "differs"});
  const std::vector<ComparedSetting> settings = compareSettings(first, second);
  for (const bool differs : {true, false}) {
    for (const ComparedSetting& s : settings) {
      if (s.differs == differs) table->append({s.name, settingText(s.first), settingText(s.second), s.differs});
    }
  }
  return table;
}

}  // namespace

CompareRunsPage::CompareRunsPage(qint64 first, qint64 second, ProjectSession* session, QWidget* parent)
    : QWidget(parent) {
  m_sentence = findingLabel();
  m_sentence->setText(tr("Reading the runs..."));
  m_settings = new TableView(tr("What the runs were asked for"));
  m_settings->setObjectName(QStringLiteral("settings"));
  m_choice = new QComboBox;
  m_choice->setObjectName(QStringLiteral("table"));
  m_choice->setAccessibleName(tr("Table"));
  m_table = new TableView(tr("Results side by side"));
  m_table->setObjectName(QStringLiteral("sideBySide"));
  for (TableView* table : {m_settings, m_table})
    connect(table, &TableView::saveRequested, this, &CompareRunsPage::saveTableRequested);
  connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int index) {
    if (index >= 0) m_table->setTable(m_results[static_cast<std::size_t>(index)], m_analysis);
  });
  auto* right = new QWidget;
  auto* rows = new QVBoxLayout(right);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->addWidget(m_choice, 0, Qt::AlignLeft);
  rows->addWidget(m_table, 1);
  auto* split = new QSplitter(Qt::Horizontal);
  split->setChildrenCollapsible(false);
  split->addWidget(m_settings);
  split->addWidget(right);
  split->setSizes({400, 600});
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(m_sentence);
  layout->addWidget(split, 1);
  session->start(
      {.title = tr("Compare two runs"), .listed = false}, this,
      [first, second](Project& project, const Task& task) {
        const RunInfo a = project.run(first), b = project.run(second);
        const Result x = project.result(first), y = project.result(second);
        Compared compared{.settings = settingsTable(a, b), .results = {}, .analysis = a.analysis, .sentence = {}};
        for (const Table& table : x.tables) {
          task.checkpoint();
          const Table* other = y.table(table.name);
          if (other == nullptr) continue;
          Table both = sideBySide(table, *other);
          both.name = table.name;
          if (both.rows() > 0) compared.results.push_back(std::make_shared<const Table>(std::move(both)));
        }
        const Differences differences = compareResults(x, y);
        compared.sentence =
            differences.none()
                ? tr("%1 and %2 give the same numbers.").arg(runHeading(a), runHeading(b))
                : tr("%1 (first) and %2 (second) differ in %Ln value(s).", nullptr, static_cast<int>(differences.count))
                      .arg(runHeading(a), runHeading(b));
        return compared;
      },
      [this](Compared compared) { present(std::move(compared)); },
      [this](const JobFailure& failure) { m_sentence->setText(failure.text); });
}

void CompareRunsPage::present(Compared compared) {
  m_sentence->setText(compared.sentence);
  m_settings->setTable(compared.settings);
  m_analysis = compared.analysis;
  m_results = std::move(compared.results);
  m_choice->clear();
  for (const auto& table : m_results) m_choice->addItem(tableTitle(compared.analysis, table->name));
  m_choice->setVisible(m_choice->count() > 1);
}

}  // namespace eido
