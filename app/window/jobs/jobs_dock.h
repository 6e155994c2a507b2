// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QDockWidget;

namespace eido {

class JobQueue;

/// Shows the jobs while something longer is at work, and hides them again when nothing is. Whoever opens or closes the
/// dock meanwhile has the last word until it is idle again.
class JobsDock : public QObject {
  Q_OBJECT

 public:
  JobsDock(QDockWidget* dock, JobQueue* jobs);
  /// A person wants to see it.
  void open();

 private:
  void follow();

  QDockWidget* m_dock;
  JobQueue* m_jobs;
  QTimer m_show, m_hide;
  bool m_byItself = false;  ///< it was not a person who opened it
};

}  // namespace eido
