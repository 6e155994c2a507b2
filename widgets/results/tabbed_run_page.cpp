// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/tabbed_run_page.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "widgets/results/tables_page.h"

namespace eido {

TabbedRunPage::TabbedRunPage(PageHost& host, QWidget* parent)
    : RunPage(host, parent), m_tabs(new QTabWidget), m_tables(new TablesPage(host)), m_layout(new QVBoxLayout(this)) {
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->setAccessibleName(tr("Views of the run"));
  m_tabs->addTab(m_tables, tr("Tables"));
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->addWidget(m_tabs, 1);
}

void TabbedRunPage::addView(QWidget* view, const QString& title) {
  m_tabs->insertTab(m_tabs->count() - 1, view, title);
  m_tabs->setCurrentIndex(0);
}

void TabbedRunPage::setViewVisible(QWidget* view, bool visible) {
  m_tabs->setTabVisible(m_tabs->indexOf(view), visible);
}

void TabbedRunPage::addChoices(QWidget* choices) { m_layout->insertWidget(0, choices); }

void TabbedRunPage::setCorner(QWidget* corner) { m_tabs->setCornerWidget(corner); }

void TabbedRunPage::showTables(const LoadedRun& run) { m_tables->showRun(run); }

}  // namespace eido
