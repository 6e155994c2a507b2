// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands/project_commands.h"

#include <QCoreApplication>

#include "widgets/text/numbers.h"

namespace eido {
namespace {

class ProjectCommandsWords {
  Q_DECLARE_TR_FUNCTIONS(ProjectCommand)
};

}  // namespace

ProjectCommand::ProjectCommand(ProjectSession* session, const QString& text, Step redo, Step undo, Failed failed)
    : QUndoCommand(text),
      m_session(session),
      m_redo(std::move(redo)),
      m_undo(std::move(undo)),
      m_failed(std::move(failed)) {}

void ProjectCommand::run(const Step& step) {
  if (*m_dead) return setObsolete(true);
  m_session->start(
      {.title = text(), .access = JobAccess::Write, .listed = false}, m_session,
      [step](Project& project, const Task&) { step(project); }, [] {},
      [failed = m_failed, dead = m_dead, action = text()](const JobFailure& failure) {
        *dead = true;
        failed(action, failure);
      });
}

QUndoCommand* editColumnCommand(ProjectSession* session, const ColumnInfo& before, const ColumnInfo& after,
                                ProjectCommand::Failed failed) {
  const QString text = before.name == after.name ? ProjectCommandsWords::tr("edit %1").arg(toQt(before.name))
                                                 : ProjectCommandsWords::tr("rename %1").arg(toQt(before.name));
  return new ProjectCommand(
      session, text, [after](Project& project) { project.editColumn(after.id, after); },
      [before](Project& project) { project.editColumn(before.id, before); }, std::move(failed));
}

QUndoCommand* markCommand(ProjectSession* session, const QString& set, const QString& column, qint64 row,
                          const QString& mark, ProjectCommand::Failed failed) {
  auto before = std::make_shared<std::vector<SampleText>>();  // known once the first step has run
  const std::string s = fromQt(set), c = fromQt(column);
  const SampleText after{row, mark.isEmpty() ? OptionalText() : OptionalText(fromQt(mark))};
  return new ProjectCommand(
      session,
      mark.isEmpty() ? ProjectCommandsWords::tr("take the mark away")
                     : ProjectCommandsWords::tr("mark as %1").arg(mark),
      [=](Project& project) { *before = project.setTexts(s, c, {after}); },
      [=](Project& project) { project.setTexts(s, c, *before); }, std::move(failed));
}

QUndoCommand* markRunCommand(ProjectSession* session, const RunInfo& run, const RunMarks& now,
                             ProjectCommand::Failed failed) {
  RunMarks starred = run.marks;
  starred.starred = now.starred;
  const bool starOnly = starred == now;
  return new ProjectCommand(
      session,
      starOnly && now.starred ? ProjectCommandsWords::tr("star a run")
                              : ProjectCommandsWords::tr("edit what is said of a run"),
      [id = run.id, now](Project& project) { project.markRun(id, now); },
      [id = run.id, before = run.marks](Project& project) { project.markRun(id, before); }, std::move(failed));
}

QUndoCommand* deleteCommand(ProjectSession* session, ItemKind kind, qint64 id, const QString& name,
                            ProjectCommand::Failed failed) {
  return new ProjectCommand(
      session, ProjectCommandsWords::tr("delete %1").arg(name),
      [kind, id](Project& project) { project.setDeleted(kind, id, true); },
      [kind, id](Project& project) { project.setDeleted(kind, id, false); }, std::move(failed));
}

QUndoCommand* saveSliceCommand(ProjectSession* session, const QString& set, const QString& name,
                               std::shared_ptr<const SampleBits> members, const QString& rule,
                               ProjectCommand::Failed failed) {
  auto id = std::make_shared<std::int64_t>(0);  // known once the first step has run; steps run one after the other
  return new ProjectCommand(
      session, ProjectCommandsWords::tr("save the slice %1").arg(name),
      [id, members = std::move(members), s = fromQt(set), n = fromQt(name), r = fromQt(rule)](Project& project) {
        if (*id > 0)
          project.setDeleted(ItemKind::Slice, *id, false);
        else
          *id = project.saveSlice(s, n, *members, r);
      },
      [id](Project& project) { project.setDeleted(ItemKind::Slice, *id, true); }, std::move(failed));
}

QUndoCommand* editSliceCommand(ProjectSession* session, const SliceInfo& before, const SliceInfo& after,
                               ProjectCommand::Failed failed) {
  return new ProjectCommand(
      session, ProjectCommandsWords::tr("edit the slice %1").arg(toQt(before.name)),
      [after](Project& project) { project.editSlice(after.id, after.name, after.colour); },
      [before](Project& project) { project.editSlice(before.id, before.name, before.colour); }, std::move(failed));
}

}  // namespace eido
