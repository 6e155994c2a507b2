// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/window/jobs/job_queue.h"

namespace eido {

/// The listed jobs of a queue, newest first.
class JobListModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Title, State, Progress, Time, ColumnCount };
  enum Role { IdRole = Qt::UserRole, FractionRole, ActiveRole };

  explicit JobListModel(JobQueue* queue, QObject* parent = nullptr);
  quint64 idAt(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  int rowOf(quint64 id) const;

  JobQueue* m_queue;
  std::vector<quint64> m_ids;
};

/// "searching neighbours", "waiting", "failed", ...
QString jobStateText(const JobInfo& job);

}  // namespace eido
