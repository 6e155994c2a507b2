// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main/status_line.h"

#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

StatusLine::StatusLine(QStatusBar* bar, ProjectSession* session, SampleStore* store, JobQueue* jobs)
    : QObject(bar), m_session(session), m_store(store), m_jobs(jobs) {
  m_project = new QLabel;
  m_selection = new QLabel;
  m_selection->setObjectName(QStringLiteral("selectionCount"));
  m_filter = new QLabel;
  m_filter->setTextFormat(Qt::PlainText);
  m_filter->setObjectName(QStringLiteral("filterText"));
  m_clearFilter = new QToolButton;
  m_clearFilter->setAutoRaise(true);
  m_clearFilter->setIcon(symbolicIcon(QStringLiteral("cancel")));
  m_clearFilter->setToolTip(tr("Clear the filter"));
  m_clearFilter->setAccessibleName(tr("Clear the filter"));
  connect(m_clearFilter, &QToolButton::clicked, this, [this] {
    if (SampleSelection* selection = m_store->currentSelection()) selection->clearFilter();
  });
  m_progress = new QProgressBar;
  m_progress->setRange(0, 1000);
  m_progress->setTextVisible(false);
  m_progress->setMaximumWidth(100);
  m_progress->setMaximumHeight(m_project->fontMetrics().height());
  m_progress->setAccessibleName(tr("Progress of the jobs"));
  m_jobsButton = new QToolButton;
  m_jobsButton->setAutoRaise(true);
  m_jobsButton->setIcon(symbolicIcon(QStringLiteral("jobs")));
  m_jobsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_jobsButton->setToolTip(tr("Show the jobs"));
  connect(m_jobsButton, &QToolButton::clicked, this, &StatusLine::jobsRequested);
  bar->addWidget(m_project);
  bar->addWidget(m_selection);
  bar->addWidget(m_filter);
  bar->addWidget(m_clearFilter);
  bar->addPermanentWidget(m_progress);
  bar->addPermanentWidget(m_jobsButton);
  for (const auto signal : {&JobQueue::added, &JobQueue::changed, &JobQueue::removed})
    connect(m_jobs, signal, this, &StatusLine::showJobs);
  connect(session, &ProjectSession::changed, this, &StatusLine::showProject);
  connect(session, &ProjectSession::closed, this, &StatusLine::showProject);
  connect(store, &SampleStore::currentChanged, this, &StatusLine::follow);
  connect(bar, &QStatusBar::messageChanged, this, [this](const QString& message) {
    if (message.isEmpty()) showSelection();
  });
  showProject();
  follow();
  showJobs();
}

void StatusLine::follow() {
  if (SampleSelection* selection = m_store->currentSelection()) {
    connect(selection, &SampleSelection::selectionChanged, this, &StatusLine::showSelection, Qt::UniqueConnection);
    connect(selection, &SampleSelection::filterChanged, this, &StatusLine::showSelection, Qt::UniqueConnection);
  }
  showSelection();
}

void StatusLine::showProject() {
  const bool open = m_session->isOpen();
  const QString reason = open ? m_session->readOnlyReason() : QString();
  const QString name = QFileInfo(m_session->path()).fileName();
  m_project->setText(!open ? tr("No project") : reason.isEmpty() ? name : tr("%1 (read-only)").arg(name));
  m_project->setToolTip(reason.isEmpty() ? m_session->path() : m_session->path() + u'\n' + reason);
  showSelection();
}

void StatusLine::showSelection() {
  const SampleSelection* selection = m_session->isOpen() ? m_store->currentSelection() : nullptr;
  const bool filtered = selection != nullptr && selection->filter() != nullptr;
  // a message has the line to itself: what is shown by hand meanwhile would lie over it
  if (static_cast<QStatusBar*>(parent())->currentMessage().isEmpty()) {
    m_selection->setVisible(selection != nullptr);
    m_filter->setVisible(filtered);
    m_clearFilter->setVisible(filtered);
  }
  if (selection == nullptr) return;
  m_selection->setText(selection->count() > 0
                           ? tr("%1 of %Ln sample(s) selected", nullptr, static_cast<int>(selection->samples()))
                                 .arg(countLabel(selection->count()))
                           : tr("%Ln sample(s)", nullptr, static_cast<int>(selection->samples())));
  if (!filtered) return;
  QString text = selection->filterText();
  if (text.size() > 40) text = text.left(39) + QStringLiteral("\u2026");
  m_filter->setText(tr("filter: %1 (%2 shown)").arg(text, countLabel(selection->filterCount())));
  m_filter->setToolTip(selection->filterText());
}

void StatusLine::showJobs() {
  const int active = m_jobs->activeCount();
  double fraction = 0;
  for (const quint64 id : m_jobs->listed()) {
    const JobInfo* job = m_jobs->find(id);
    if (job != nullptr && job->state == JobState::Running) fraction = std::max(fraction, job->fraction);
  }
  m_progress->setVisible(active > 0);
  m_progress->setValue(static_cast<int>(std::lround(1000 * fraction)));
  m_jobsButton->setText(active > 0 ? tr("%Ln job(s) running", nullptr, active) : tr("No jobs"));
}

}  // namespace eido
