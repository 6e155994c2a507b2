// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUndoCommand>
#include <functional>
#include <memory>

#include "app/window/project/project_session.h"

namespace eido {

/// One edit of the project that can be undone. Each step is a job; a step that fails is told through `failed`, and the
/// command then does nothing more. Holds ids and values only.
class ProjectCommand : public QUndoCommand {
 public:
  using Step = std::function<void(Project&)>;
  using Failed = std::function<void(const QString& action, const JobFailure&)>;

  ProjectCommand(ProjectSession* session, const QString& text, Step redo, Step undo, Failed failed);
  void redo() override { run(m_redo); }
  void undo() override { run(m_undo); }

 private:
  void run(const Step& step);

  ProjectSession* m_session;
  Step m_redo, m_undo;
  Failed m_failed;
  std::shared_ptr<bool> m_dead = std::make_shared<bool>(false);
};

/// Gives samples a mark (core/data/sample_marks.h); "" takes it away.
QUndoCommand* markCommand(ProjectSession* session, const QString& set, const std::vector<qint64>& rows,
                          const QString& mark, ProjectCommand::Failed failed);
/// Gives one sample these tags in place of its own.
QUndoCommand* tagCommand(ProjectSession* session, const QString& set, qint64 row, const QStringList& tags,
                         ProjectCommand::Failed failed);
/// Adds tags to those that samples have.
QUndoCommand* addTagsCommand(ProjectSession* session, const QString& set, const std::vector<qint64>& rows,
                             const QStringList& tags, ProjectCommand::Failed failed);

/// Another name, kind, model, layer or modality of a column.
QUndoCommand* editColumnCommand(ProjectSession* session, const ColumnInfo& before, const ColumnInfo& after,
                                ProjectCommand::Failed failed);
/// Another name, star, note or tags of a run.
QUndoCommand* markRunCommand(ProjectSession* session, const RunInfo& run, const RunMarks& now,
                             ProjectCommand::Failed failed);
/// Hides a set, column, slice or run; undoing shows it again as it was.
QUndoCommand* deleteCommand(ProjectSession* session, ItemKind kind, qint64 id, const QString& name,
                            ProjectCommand::Failed failed);
/// A new slice; `rule` is the expression that it was made by, or empty.
QUndoCommand* saveSliceCommand(ProjectSession* session, const QString& set, const QString& name,
                               std::shared_ptr<const SampleBits> members, const QString& rule,
                               ProjectCommand::Failed failed);
/// Another name or colour of a slice.
QUndoCommand* editSliceCommand(ProjectSession* session, const SliceInfo& before, const SliceInfo& after,
                               ProjectCommand::Failed failed);

}  // namespace eido
