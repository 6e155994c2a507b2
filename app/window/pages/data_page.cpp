// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/data_page.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "app/window/project/project_session.h"
#include "widgets/tables/table_view.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"

namespace eido {

DataPage::DataPage(ProjectSession* session, QWidget* parent) : QWidget(parent), m_session(session) {
  m_sets = new QComboBox;
  m_sets->setAccessibleName(tr("Sample set"));
  m_sets->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  auto* label = new QLabel(tr("&Sample set:"));
  label->setBuddy(m_sets);
  m_facts = new QLabel;
  m_setBar = new QWidget;
  auto* bar = new QHBoxLayout(m_setBar);
  bar->setContentsMargins(0, 0, 0, 0);
  bar->addWidget(label);
  bar->addWidget(m_sets);
  bar->addWidget(m_facts, 1);
  m_columns = new TableView(tr("Columns"));
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(m_setBar);
  layout->addWidget(m_columns, 1);
  connect(m_sets, &QComboBox::currentIndexChanged, this, &DataPage::showSet);
  connect(m_columns, &TableView::saveRequested, this, &DataPage::saveTableRequested);
  connect(session, &ProjectSession::changed, this, [this] {
    m_stale = true;
    if (isVisible()) refresh();
  });
}

void DataPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) refresh();
}

void DataPage::refresh() {
  m_stale = false;
  const ProjectInfo& info = m_session->info();
  const QString before = m_sets->currentText();
  {
    const QSignalBlocker quiet(m_sets);
    m_sets->clear();
    for (const SampleSetInfo& set : info.sets) m_sets->addItem(toQt(set.name));
    m_sets->setCurrentIndex(std::max(0, m_sets->findText(before)));
  }
  m_setBar->setVisible(!info.sets.empty());
  m_columns->setVisible(!info.sets.empty());
  showSet();
}

void DataPage::choose(const QString& set) {
  if (m_stale) refresh();
  if (const int at = m_sets->findText(set); at >= 0) m_sets->setCurrentIndex(at);
}

void DataPage::showSet() {
  const SampleSetInfo* set = m_session->set(m_sets->currentText());
  if (set == nullptr) return m_columns->setTable(nullptr);
  m_facts->setText(tr("%Ln sample(s)", nullptr, static_cast<int>(set->samples)) + QStringLiteral(" \u00b7 ") +
                   tr("%Ln column(s)", nullptr, static_cast<int>(set->columns.size())));
  auto table = std::make_shared<Table>(set->name, std::vector<std::string>{"name", "kind", "model", "layer", "modality",
                                                                           "dimension", "dtype", "missing"});
  const auto text = [](const std::string& value) -> Cell { return value.empty() ? Cell{} : Cell{value}; };
  for (const ColumnInfo& c : set->columns) {
    std::int64_t layer = 0;
    const bool number = !c.layer.empty() &&
                        std::all_of(c.layer.begin(), c.layer.end(), [](char ch) { return ch >= '0' && ch <= '9'; }) &&
                        c.layer.size() < 10;
    if (number) layer = std::stoll(c.layer);
    table->append({c.name, fromQt(kindLabel(c.kind)), text(c.model), number ? Cell{layer} : text(c.layer),
                   text(c.modality), c.kind == ColumnKind::Vector ? Cell{c.dimension} : Cell{},
                   isNumeric(c.kind) ? Cell{std::string(dtypeName(c.dtype))} : Cell{std::string("text")}, c.missing});
  }
  m_columns->setTitle(QStringLiteral("%1-columns").arg(toQt(set->name)));
  m_columns->setTable(std::move(table));
}

}  // namespace eido
