// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLabel;
class QProgressBar;
class QStatusBar;
class QToolButton;

namespace eido {

class JobQueue;
class ProjectSession;
class SampleStore;

/// What the status bar tells: the project, how many samples are selected of how many, the filter, and the jobs.
class StatusLine : public QObject {
  Q_OBJECT

 public:
  StatusLine(QStatusBar* bar, ProjectSession* session, SampleStore* store, JobQueue* jobs);

 Q_SIGNALS:
  void jobsRequested();

 private:
  void follow();
  void showProject();
  void showSelection();
  void showJobs();

  ProjectSession* m_session;
  SampleStore* m_store;
  JobQueue* m_jobs;
  QLabel *m_project, *m_selection, *m_filter;
  QToolButton *m_clearFilter, *m_jobsButton;
  QProgressBar* m_progress;
};

}  // namespace eido
