// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMetaMethod>
#include <QTableView>
#include <QVBoxLayout>
#include <numeric>

#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

TableView::TableView(const QString& title, QWidget* parent) : QWidget(parent) {
  m_model = new TableModel(this);
  m_view = new QTableView;
  m_view->setModel(m_model);
  m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_view->setAlternatingRowColors(true);
  m_view->setShowGrid(false);
  m_view->setWordWrap(false);
  m_view->setTabKeyNavigation(false);
  m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
  m_view->verticalHeader()->setVisible(false);
  m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
  m_view->horizontalHeader()->setHighlightSections(false);
  m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  m_view->horizontalHeader()->setSortIndicatorClearable(true);
  m_view->setSortingEnabled(true);

  m_filter = new QLineEdit;
  m_filter->setObjectName(QStringLiteral("filter"));
  m_filter->setPlaceholderText(tr("Filter"));
  m_filter->setAccessibleName(tr("Filter of the table"));
  m_filter->setClearButtonEnabled(true);
  m_filter->addAction(symbolicIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
  m_count = new QLabel;

  auto* copyAction = new QAction(symbolicIcon(QStringLiteral("copy")), tr("&Copy rows"), this);
  connect(copyAction, &QAction::triggered, this, &TableView::copy);
  m_save = new QAction(symbolicIcon(QStringLiteral("save")), tr("&Save as CSV..."), this);
  connect(m_save, &QAction::triggered, this,
          [this] { Q_EMIT saveRequested(std::make_shared<const Table>(m_model->shownTable()), m_title); });
  m_select = new QAction(symbolicIcon(QStringLiteral("select")), tr("Select these sa&mples"), this);
  connect(m_select, &QAction::triggered, this, [this] {
    QStringList keys;
    for (const int row : chosenRows()) keys << toQt(m_model->table()->text(m_model->sourceRow(row), "key"));
    keys.removeDuplicates();
    Q_EMIT selectRequested(keys);
  });
  m_view->addActions({copyAction, m_save, m_select});

  m_bar = new QWidget;
  auto* bar = new QHBoxLayout(m_bar);
  bar->setContentsMargins(0, 0, 0, 0);
  bar->addWidget(m_filter, 1);
  bar->addWidget(m_count);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(m_bar);
  layout->addWidget(m_view, 1);
  setTitle(title);

  connect(m_filter, &QLineEdit::textChanged, m_model, &TableModel::setFilter);
  connect(m_model, &TableModel::reordered, this, &TableView::showCount);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
    Q_EMIT currentRowChanged(current.isValid() ? m_model->sourceRow(current.row()) : -1);
  });
}

void TableView::showEvent(QShowEvent* event) {
  if (event != nullptr) QWidget::showEvent(event);
  // offered only where somebody can write files
  m_save->setVisible(isSignalConnected(QMetaMethod::fromSignal(&TableView::saveRequested)));
  m_select->setVisible(m_model->table() && m_model->table()->find("key") >= 0 &&
                       isSignalConnected(QMetaMethod::fromSignal(&TableView::selectRequested)));
}

void TableView::setTitle(const QString& title) {
  m_title = title;
  m_view->setAccessibleName(title);
}

void TableView::setTable(std::shared_ptr<const Table> table, std::string_view analysis, double floor) {
  m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  m_filter->clear();
  m_model->setTable(std::move(table), analysis, floor);
  if (isVisible()) showEvent(nullptr);
  resizeColumns();
}

void TableView::setFilterVisible(bool visible) { m_bar->setVisible(visible); }

void TableView::resizeColumns() {
  m_view->horizontalHeader()->setResizeContentsPrecision(50);
  m_view->resizeColumnsToContents();
  const int em = fontMetrics().averageCharWidth();
  for (int c = 0; c < m_model->columnCount(); ++c)
    m_view->setColumnWidth(c, std::min(m_view->columnWidth(c) + 2 * em, 40 * em));
}

void TableView::showCount() {
  const int all = static_cast<int>(m_model->table()->rows());
  if (m_model->busy())
    m_count->setText(tr("Sorting..."));
  else if (m_model->shownRows() == all)
    m_count->setText(tr("%Ln row(s)", nullptr, all));
  else
    m_count->setText(tr("%1 of %Ln row(s)", nullptr, all).arg(m_model->shownRows()));
}

std::vector<int> TableView::chosenRows() const {
  std::vector<int> rows;
  for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) rows.push_back(index.row());
  std::sort(rows.begin(), rows.end());
  if (rows.empty()) {
    rows.resize(static_cast<std::size_t>(m_model->rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
  }
  return rows;
}

void TableView::copy() { QApplication::clipboard()->setText(m_model->text(chosenRows())); }

}  // namespace eido
