// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/project/run_findings.h"

#include "app/window/project/project_session.h"
#include "widgets/results/loaded_run.h"

namespace eido {

RunFindings::RunFindings(ProjectSession* session, QObject* parent) : QObject(parent), m_session(session) {
  connect(session, &ProjectSession::closed, this, [this] {
    m_known.clear();
    m_wanted.clear();
    m_reading = false;
    ++m_project;
  });
}

QString RunFindings::of(qint64 run) {
  const auto known = m_known.constFind(run);
  if (known != m_known.constEnd()) return *known;
  if (!m_wanted.contains(run)) m_wanted.append(run);
  if (!m_reading) read();
  return {};
}

void RunFindings::read() {
  if (m_wanted.isEmpty() || !m_session->isOpen()) return;
  m_reading = true;
  const qint64 run = m_wanted.takeFirst();
  const auto take = [this, run, project = m_project](const QString& finding) {
    if (project != m_project) return;  // of a project that was closed meanwhile
    m_known.insert(run, finding.isNull() ? QStringLiteral("") : finding);
    m_reading = false;
    Q_EMIT changed();
    if (!m_reading) read();
  };
  m_session->start(
      {.title = tr("Read run %1").arg(run), .listed = false}, this,
      [run](Project& project, const Task& task) { return loadRun(project, run, task).finding; }, take,
      // a run that can't be read says so where it is opened
      [take](const JobFailure&) { take(QString()); }, [take] { take(QString()); });
}

}  // namespace eido
