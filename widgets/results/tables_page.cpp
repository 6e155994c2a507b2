// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/tables_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/analyses/registry.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

QString helpOf(const std::string& analysisName, const std::string& table) {
  for (const Analysis* a : analyses()) {
    if (a->spec().name != analysisName) continue;
    for (const TableSpec& t : a->spec().tables) {
      if (t.name == table) return analysisText(t.help);
    }
  }
  return {};
}

}  // namespace

TablesPage::TablesPage(PageHost& host, QWidget* parent) : RunPage(host, parent) {
  m_choice = new QComboBox;
  m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_choice->setAccessibleName(tr("Table"));
  auto* label = new QLabel(tr("&Table:"));
  label->setBuddy(m_choice);
  m_help = new QLabel;
  m_help->setWordWrap(true);
  auto* save = new QToolButton;
  save->setText(tr("Save all tables..."));
  save->setIcon(symbolicIcon(QStringLiteral("save")));
  save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  save->setFocusPolicy(Qt::StrongFocus);
  m_warnings = new QLabel;
  m_warnings->setWordWrap(true);
  m_warnings->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_table = new TableView(tr("Table"));
  auto* row = new QHBoxLayout;
  row->addWidget(label);
  row->addWidget(m_choice);
  row->addStretch(1);
  row->addWidget(save);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addLayout(row);
  layout->addWidget(m_help);
  layout->addWidget(m_warnings);
  layout->addWidget(m_table, 1);
  connect(m_choice, &QComboBox::currentIndexChanged, this, &TablesPage::showTable);
  connectTable(m_table, host);
  connect(save, &QToolButton::clicked, this, [&host] { host.saveAllTables(); });
}

void TablesPage::showRun(const LoadedRun& run) {
  m_loaded = run;
  setFinding(run.finding);
  QStringList warnings;
  for (const Warning& warning : run.result->warnings) {
    if (warnings.size() < 5) warnings << QStringLiteral("\u26a0 ") + toQt(warning.message);
  }
  const auto more = run.result->warnings.size() - static_cast<std::size_t>(warnings.size());
  if (more > 0) warnings << tr("and %Ln more warning(s)", nullptr, static_cast<int>(more));
  m_warnings->setText(warnings.join(u'\n'));
  m_warnings->setVisible(!warnings.isEmpty());
  {
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const Table& table : run.result->tables)
      m_choice->addItem(tableTitle(run.info.analysis, table.name), toQt(table.name));
  }
  showTable(0);
}

void TablesPage::showTable(int index) {
  if (index < 0 || index >= static_cast<int>(m_loaded.result->tables.size())) return m_table->setTable(nullptr);
  const Table& table = m_loaded.result->tables[static_cast<std::size_t>(index)];
  m_help->setText(helpOf(m_loaded.info.analysis, table.name));
  m_table->setTitle(toQt(table.name));
  m_table->setTable(std::shared_ptr<const Table>(m_loaded.result, &table), m_loaded.info.analysis,
                    pValueFloor(m_loaded.info));
}

}  // namespace eido
