// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/jobs/jobs_dock.h"

#include <QApplication>
#include <QDockWidget>

#include "app/window/jobs/job_queue.h"

namespace eido {
namespace {
constexpr int kPatience = 1500;  ///< ms that a job may take unseen: its page and the status line show it
constexpr int kStay = 4000;      ///< ms for which the last result can be read
}  // namespace

JobsDock::JobsDock(QDockWidget* dock, JobQueue* jobs) : QObject(dock), m_dock(dock), m_jobs(jobs) {
  m_show.setSingleShot(true);
  m_show.setInterval(kPatience);
  m_hide.setSingleShot(true);
  m_hide.setInterval(kStay);
  connect(&m_show, &QTimer::timeout, this, [this] {
    if (m_jobs->activeCount() == 0 || m_dock->isVisible()) return;
    m_byItself = true;
    m_dock->show();
  });
  connect(&m_hide, &QTimer::timeout, this, [this] {
    if (m_jobs->activeCount() > 0 || !m_byItself) return;
    // whoever reads it is not interrupted
    const bool used = m_dock->underMouse() || m_dock->isAncestorOf(QApplication::focusWidget());
    if (used) return m_hide.start();
    m_byItself = false;
    m_dock->hide();
  });
  connect(jobs, &JobQueue::added, this, &JobsDock::follow);
  connect(jobs, &JobQueue::ended, this, &JobsDock::follow);
  connect(dock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
    if (!visible) m_byItself = false;
  });
}

void JobsDock::open() {
  m_byItself = false;
  m_dock->show();
  m_dock->raise();
}

void JobsDock::follow() {
  if (m_jobs->activeCount() > 0) {
    m_hide.stop();
    if (!m_show.isActive() && m_dock->isHidden()) m_show.start();
  } else {
    m_show.stop();
    if (m_byItself) m_hide.start();
  }
}

}  // namespace eido
