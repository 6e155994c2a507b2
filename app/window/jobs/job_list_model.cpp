// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/jobs/job_list_model.h"

#include <algorithm>
#include <cmath>

#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

QString stateIcon(JobState state) {
  switch (state) {
    case JobState::Done:
      return QStringLiteral("done");
    case JobState::Failed:
      return QStringLiteral("failed");
    case JobState::Cancelled:
      return QStringLiteral("cancelled");
    case JobState::Waiting:
      return QStringLiteral("stale");
    case JobState::Running:
      break;
  }
  return QStringLiteral("run");
}

}  // namespace

QString jobStateText(const JobInfo& job) {
  switch (job.state) {
    case JobState::Waiting:
      return JobListModel::tr("waiting");
    case JobState::Running:
      return job.stage.isEmpty() ? JobListModel::tr("running") : job.stage;
    case JobState::Done:
      return JobListModel::tr("done");
    case JobState::Failed:
      return JobListModel::tr("failed: %1").arg(job.error);
    case JobState::Cancelled:
      return JobListModel::tr("cancelled");
  }
  return {};
}

JobListModel::JobListModel(JobQueue* queue, QObject* parent) : QAbstractTableModel(parent), m_queue(queue) {
  for (const quint64 id : queue->listed()) m_ids.insert(m_ids.begin(), id);
  connect(queue, &JobQueue::added, this, [this](quint64 id) {
    if (!m_queue->find(id)->listed) return;
    beginInsertRows({}, 0, 0);
    m_ids.insert(m_ids.begin(), id);
    endInsertRows();
  });
  connect(queue, &JobQueue::changed, this, [this](quint64 id) {
    const int row = rowOf(id);
    if (row >= 0) Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
  });
  connect(queue, &JobQueue::removed, this, [this](quint64 id) {
    const int row = rowOf(id);
    if (row < 0) return;
    beginRemoveRows({}, row, row);
    m_ids.erase(m_ids.begin() + row);
    endRemoveRows();
  });
}

quint64 JobListModel::idAt(int row) const {
  return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : 0;
}

int JobListModel::rowOf(quint64 id) const {
  const auto found = std::find(m_ids.begin(), m_ids.end(), id);
  return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int JobListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}
int JobListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant JobListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const JobInfo* job = m_queue->find(idAt(index.row()));
  if (job == nullptr) return {};
  if (role == IdRole) return job->id;
  if (role == FractionRole) return job->fraction;
  if (role == ActiveRole) return !job->ended();
  if (role == Qt::DecorationRole && index.column() == Title) return symbolicIcon(stateIcon(job->state));
  if (role == Qt::ToolTipRole)
    return job->error.isEmpty() ? job->title : job->title + QStringLiteral("\n") + job->error;
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Title:
      return job->title;
    case State:
      return jobStateText(*job);
    case Progress:
      return QStringLiteral("%1 %").arg(static_cast<int>(std::lround(100 * job->fraction)));
    case Time:
      if (job->state == JobState::Waiting) return missingText();
      return job->state == JobState::Running && job->remaining >= 0
                 ? tr("%1, about %2 left").arg(durationLabel(job->elapsed), durationLabel(std::ceil(job->remaining), 0))
                 : durationLabel(job->elapsed);
    default:
      return {};
  }
}

QVariant JobListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Title:
      return tr("Job");
    case State:
      return tr("State");
    case Progress:
      return tr("Progress");
    case Time:
      return tr("Time");
    default:
      return {};
  }
}

}  // namespace eido
