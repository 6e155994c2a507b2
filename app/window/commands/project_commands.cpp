// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands/project_commands.h"

#include <QCoreApplication>

#include "widgets/text/numbers.h"

namespace eido {
namespace {

QString say(const char* text) { return QCoreApplication::translate("ProjectCommand", text); }

}  // namespace

RenameColumnCommand::RenameColumnCommand(ProjectSession* session, const QString& set, const QString& from,
                                         const QString& to, Failed failed)
    : QUndoCommand(say(QT_TRANSLATE_NOOP("ProjectCommand", "rename %1")).arg(from)),
      m_session(session),
      m_set(set),
      m_from(from),
      m_to(to),
      m_failed(std::move(failed)) {}

void RenameColumnCommand::rename(const QString& from, const QString& to) {
  const QString action = say(QT_TRANSLATE_NOOP("ProjectCommand", "Rename %1")).arg(from);
  m_session->start(
      {.title = action, .access = JobAccess::Write, .listed = false}, m_session,
      [set = fromQt(m_set), a = fromQt(from), b = fromQt(to)](Project& project, const Task&) {
        project.renameColumn(set, a, b);
      },
      [] {}, [failed = m_failed, action](const JobFailure& failure) { failed(action, failure); });
}

DeleteRunCommand::DeleteRunCommand(ProjectSession* session, qint64 run, Failed failed)
    : QUndoCommand(say(QT_TRANSLATE_NOOP("ProjectCommand", "delete run %1")).arg(run)),
      m_session(session),
      m_kept(std::make_shared<Kept>()),
      m_failed(std::move(failed)) {
  m_kept->id = run;
}

void DeleteRunCommand::redo() {
  const QString action = say(QT_TRANSLATE_NOOP("ProjectCommand", "Delete run %1")).arg(m_kept->id);
  m_session->start(
      {.title = action, .access = JobAccess::Write, .listed = false}, m_session,
      [kept = m_kept](Project& project, const Task&) {
        kept->info = project.run(kept->id);
        kept->result = project.result(kept->id);
        project.deleteRun(kept->id);
      },
      [] {}, [failed = m_failed, action](const JobFailure& failure) { failed(action, failure); });
}

void DeleteRunCommand::undo() {
  const QString action = say(QT_TRANSLATE_NOOP("ProjectCommand", "Restore run %1")).arg(m_kept->id);
  m_session->start(
      {.title = action, .access = JobAccess::Write, .listed = false}, m_session,
      [kept = m_kept](Project& project, const Task&) { kept->id = project.saveRun(kept->info, kept->result); }, [] {},
      [failed = m_failed, action](const JobFailure& failure) { failed(action, failure); });
}

}  // namespace eido
