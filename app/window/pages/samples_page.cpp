// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/samples_page.h"

#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "app/window/project/project_session.h"
#include "app/window/samples/query_bar.h"
#include "app/window/samples/sample_store.h"
#include "core/data/sample_marks.h"
#include "widgets/samples/gallery.h"
#include "widgets/samples/sample_marks.h"
#include "widgets/samples/sample_table.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

SamplesPage::SamplesPage(const QString& set, ProjectSession* session, SampleStore* store, QWidget* parent)
    : QWidget(parent), m_set(set) {
  SampleSelection* selection = store->selection(set);
  m_query = new QueryBar(set, session, store);
  m_table = new SampleTable(store->samples(set), selection);
  m_gallery = new Gallery(store->samples(set), selection);
  m_tabs = new QTabWidget;
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->setAccessibleName(tr("Views of the samples"));
  m_tabs->addTab(m_table, symbolicIcon(QStringLiteral("table")), tr("Table"));
  m_tabs->addTab(m_gallery, symbolicIcon(QStringLiteral("gallery")), tr("Gallery"));
  m_count = new QLabel;
  m_count->setContentsMargins(6, 0, 6, 0);
  m_tabs->setCornerWidget(m_count);
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(4);
  layout->addWidget(m_query);
  layout->addWidget(m_tabs, 1);
  connect(m_query, &QueryBar::ruleRequested, this, [this](const QString& rule) { Q_EMIT ruleRequested(m_set, rule); });
  connect(m_table, &SampleTable::sampleActivated, this, &SamplesPage::sampleActivated);
  connect(m_gallery, &Gallery::sampleActivated, this, &SamplesPage::sampleActivated);
  connect(m_table->rows(), &SampleTableModel::reordered, this, &SamplesPage::showCount);
  for (const auto signal : {&SampleSource::loaded, &SampleSource::changed})
    connect(store->samples(set), signal, this, &SamplesPage::showCount);
  showCount();
}

/// Of all samples; counted again only when the marks have changed, or were not read yet.
QString SamplesPage::tally() {
  SampleSource* source = m_table->rows()->source();
  std::string now;
  for (const std::string_view name : {kMarkColumn, kTagsColumn}) {
    const ColumnInfo* column = source->set().find(name);
    if (column != nullptr && holdsMarks(column->kind)) now += column->hash + (source->texts(*column) ? '+' : '-');
  }
  if (now != m_tallyOf) m_tally = SampleMarks(source).tally().text();
  m_tallyOf = std::move(now);
  return m_tally;
}

void SamplesPage::showCount() {
  const SampleTableModel* rows = m_table->rows();
  const auto all = static_cast<int>(rows->source()->set().samples);
  m_count->setText(rows->busy() ? tr("Sorting...")
                   : rows->shownRows() == all
                       ? tr("%Ln sample(s)", nullptr, all)
                       : tr("%1 of %Ln sample(s)", nullptr, all).arg(countLabel(rows->shownRows())));
  if (const QString marks = tally(); !marks.isEmpty() && !rows->busy())
    m_count->setText(m_count->text() + QStringLiteral(" \u00b7 ") + marks);
}

void SamplesPage::select(const QString& condition) {
  m_query->setText(condition);
  m_query->select();
}

void SamplesPage::showGallery() { m_tabs->setCurrentWidget(m_gallery); }

QJsonObject SamplesPage::state() const {
  return {{QStringLiteral("set"), m_set},
          {QStringLiteral("gallery"), m_tabs->currentWidget() == m_gallery},
          {QStringLiteral("query"), m_query->text()}};
}

void SamplesPage::restore(const QJsonObject& state) {
  if (state.value(QStringLiteral("gallery")).toBool()) showGallery();
  m_query->setText(state.value(QStringLiteral("query")).toString());
}

}  // namespace eido
