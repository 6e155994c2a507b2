// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUndoCommand>
#include <functional>
#include <memory>

#include "app/window/project/project_session.h"

namespace eido {

/// Gives a column another name. Holds names only; each step is a job.
class RenameColumnCommand : public QUndoCommand {
 public:
  using Failed = std::function<void(const QString& action, const JobFailure&)>;
  RenameColumnCommand(ProjectSession* session, const QString& set, const QString& from, const QString& to,
                      Failed failed);
  void redo() override { rename(m_from, m_to); }
  void undo() override { rename(m_to, m_from); }

 private:
  void rename(const QString& from, const QString& to);
  ProjectSession* m_session;
  QString m_set, m_from, m_to;
  Failed m_failed;
};

/// Deletes a run; undoing stores it again, under a new id.
class DeleteRunCommand : public QUndoCommand {
 public:
  using Failed = RenameColumnCommand::Failed;
  DeleteRunCommand(ProjectSession* session, qint64 run, Failed failed);
  void redo() override;
  void undo() override;

 private:
  struct Kept {
    qint64 id = 0;
    RunInfo info;
    Result result;
  };
  ProjectSession* m_session;
  std::shared_ptr<Kept> m_kept;
  Failed m_failed;
};

}  // namespace eido
