// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/jobs/jobs_panel.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "app/window/jobs/job_list_model.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

class ProgressDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    if (!index.data(JobListModel::ActiveRole).toBool()) return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    QStyleOptionProgressBar bar;
    bar.rect = option.rect.adjusted(3, 3, -3, -3);
    bar.state = option.state | QStyle::State_Horizontal | QStyle::State_Enabled;
    bar.palette = option.palette;
    bar.fontMetrics = option.fontMetrics;
    bar.minimum = 0;
    bar.maximum = 1000;
    bar.progress = static_cast<int>(1000 * index.data(JobListModel::FractionRole).toDouble());
    bar.text = index.data().toString();
    bar.textVisible = true;
    bar.textAlignment = Qt::AlignCenter;
    QApplication::style()->drawControl(QStyle::CE_ProgressBar, &bar, painter);
  }
};

}  // namespace

JobsPanel::JobsPanel(JobQueue* queue, QWidget* parent) : QWidget(parent), m_queue(queue) {
  m_model = new JobListModel(queue, this);
  m_view = new QTableView;
  m_view->setModel(m_model);
  m_view->setAccessibleName(tr("Jobs"));
  m_view->setItemDelegateForColumn(JobListModel::Progress, new ProgressDelegate(m_view));
  m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_view->setSelectionMode(QAbstractItemView::SingleSelection);
  m_view->setShowGrid(false);
  m_view->setTabKeyNavigation(false);
  m_view->verticalHeader()->setVisible(false);
  m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
  m_view->horizontalHeader()->setHighlightSections(false);
  m_view->horizontalHeader()->setSectionResizeMode(JobListModel::State, QHeaderView::Stretch);
  const int em = fontMetrics().averageCharWidth();
  m_view->setColumnWidth(JobListModel::Title, 40 * em);
  m_view->setColumnWidth(JobListModel::Progress, 20 * em);
  m_view->setColumnWidth(JobListModel::Time, 28 * em);
  m_cancel = new QPushButton(symbolicIcon(QStringLiteral("cancel")), tr("&Cancel job"));
  m_cancel->setObjectName(QStringLiteral("cancelJob"));
  m_cancel->setToolTip(tr("Stop the chosen job (Ctrl+.); it leaves nothing behind."));
  m_clear = new QPushButton(tr("C&lear ended"));
  auto* buttons = new QVBoxLayout;
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_clear);
  buttons->addStretch(1);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(4, 4, 4, 4);
  layout->addWidget(m_view, 1);
  layout->addLayout(buttons);
  m_cancelAction = new QAction(tr("Cancel job"), this);
  m_cancelAction->setObjectName(QStringLiteral("job.cancel"));
  m_cancelAction->setShortcut(Qt::CTRL | Qt::Key_Period);
  const auto cancel = [this] {
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid()) m_queue->cancel(m_model->idAt(current.row()));
  };
  connect(m_cancelAction, &QAction::triggered, this, cancel);
  connect(m_cancel, &QPushButton::clicked, this, cancel);
  connect(m_clear, &QPushButton::clicked, this, [this] {
    for (const quint64 id : m_queue->listed()) m_queue->remove(id);
  });
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsPanel::refresh);
  connect(m_queue, &JobQueue::changed, this, &JobsPanel::refresh);
  connect(m_queue, &JobQueue::removed, this, &JobsPanel::refresh, Qt::QueuedConnection);
  connect(m_queue, &JobQueue::added, this, [this](quint64 id) {
    if (m_queue->find(id)->listed) m_view->setCurrentIndex(m_model->index(0, 0));
  });
  refresh();
}

void JobsPanel::refresh() {
  const QModelIndex current = m_view->currentIndex();
  const JobInfo* job = current.isValid() ? m_queue->find(m_model->idAt(current.row())) : nullptr;
  m_cancel->setEnabled(job != nullptr && !job->ended());
  m_clear->setEnabled(static_cast<int>(m_queue->listed().size()) > m_queue->activeCount());
}

}  // namespace eido
