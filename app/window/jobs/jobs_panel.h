// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QTableView;

namespace eido {

class JobListModel;
class JobQueue;

/// The list of jobs with progress bars, and a button that cancels the chosen one.
class JobsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit JobsPanel(JobQueue* queue, QWidget* parent = nullptr);
  /// Cancels the chosen job.
  QAction* cancelAction() const { return m_cancelAction; }

 private:
  void refresh();

  JobQueue* m_queue;
  JobListModel* m_model;
  QTableView* m_view;
  QAction* m_cancelAction;
  QPushButton* m_cancel;
  QPushButton* m_clear;
};

}  // namespace eido
