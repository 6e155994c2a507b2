// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs/run_actions.h"

#include <algorithm>

#include "app/window/project/project_session.h"
#include "core/session/runs/rerun.h"
#include "core/session/runs/run_journal.h"
#include "widgets/report/run_section.h"
#include "widgets/text/numbers.h"

namespace eido {

namespace {

/// Whether two runs were asked for the same thing, whatever the data were then.
bool sameQuestion(const RunInfo& a, const RunInfo& b) {
  return a.analysis == b.analysis && a.set == b.set && a.parameters == b.parameters && a.seed == b.seed &&
         std::equal(
             a.inputs.begin(), a.inputs.end(), b.inputs.begin(), b.inputs.end(),
             [](const RunInput& x, const RunInput& y) { return inputName(x) == inputName(y) && x.slice == y.slice; });
}

}  // namespace

RunActions::RunActions(ProjectSession* session, QObject* parent) : QObject(parent), m_session(session) {}

void RunActions::bringUpToDate(qint64 id) {
  const RunInfo* run = m_session->run(id);
  if (run == nullptr) return;
  const QString title = tr("Bring %1 up to date").arg(runHeading(*run));
  m_session->start(
      {.title = title, .access = JobAccess::Run}, this,
      [info = *run](Project& project, const Task& task) {
        const RunRequest request = requestAgain(project.sets(), info);
        const RunJournal journal(project, request);
        return runAnalysis(project, request, task).info.id;
      },
      [this, id](std::int64_t made) { Q_EMIT this->made(made, id); },
      [this, title](const JobFailure& failure) { Q_EMIT failed(title, failure); });
}

void RunActions::bringAllUpToDate() {
  int count = 0;
  for (const RunInfo& run : m_session->info().runs) {
    if (run.stale.empty() || run.state != RunState::Done) continue;
    // what was made again already is not made once more
    const bool again = std::any_of(m_session->info().runs.begin(), m_session->info().runs.end(), [&](const RunInfo& r) {
      return r.id > run.id && r.stale.empty() && r.state == RunState::Done && sameQuestion(r, run);
    });
    if (again) continue;
    bringUpToDate(run.id);
    ++count;
  }
  Q_EMIT said(count == 0 ? tr("No run is out of date.") : tr("%Ln run(s) are made again, see Jobs.", nullptr, count));
}

void RunActions::prove(qint64 id) {
  const RunInfo* run = m_session->run(id);
  if (run == nullptr) return;
  const QString title = tr("Run %1 again and compare").arg(runHeading(*run));
  m_session->start(
      {.title = title}, this, [id](Project& project, const Task& task) { return rerunStored(project, id, task); },
      [this, id](const Rerun& rerun) {
        QString sentence = rerun.equal() ? tr("Computed again: every number is the same.")
                                         : tr("Computed again: %Ln value(s) differ", nullptr,
                                              static_cast<int>(rerun.differences.count));
        if (!rerun.equal() && !rerun.differences.listed.empty())
          sentence += tr(", the first at %1.").arg(toQt(rerun.differences.listed.front().where));
        for (const std::string& note : rerun.notes) sentence += u' ' + tr("Note: %1.").arg(toQt(note));
        Q_EMIT proved(id, rerun.equal(), sentence);
      },
      [this, title](const JobFailure& failure) { Q_EMIT failed(title, failure); });
}

}  // namespace eido
