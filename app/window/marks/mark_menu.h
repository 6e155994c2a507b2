// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "app/window/commands/project_commands.h"

class QUndoStack;

namespace eido {

class ProjectSession;
class SampleSelection;
class SampleStore;

/// A person's word on samples: the sample that is looked at is marked or tagged by a key, in whatever view it is, and
/// the view goes on to its next one; all selected ones at once; and what is marked is shown alone, or selected.
class MarkMenu : public QMenu {
  Q_OBJECT

 public:
  MarkMenu(ProjectSession* session, SampleStore* store, QUndoStack* history, QWidget* parent);
  /// Marks the sample that is looked at, "" = no mark; a mark that is given goes on to the view's next sample.
  void mark(const QString& mark);

 Q_SIGNALS:
  void failed(const QString& action, const eido::JobFailure& failure);

 protected:
  /// A letter that is typed where no samples are looked at means what it means there, and marks nothing.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void showState();
  void askTags();
  /// @param members  those that get tags added; null = `row` gets them in place of `before`
  void askTags(const QString& set, std::shared_ptr<const SampleBits> members, qint64 row, const QStringList& before);
  void markSelected(const QString& mark);
  /// Finds the samples of a mark ("" = without one) by a job.
  void find(const QString& mark, std::function<void(SampleSelection& selection, SampleBits found)> then);
  /// Of the view that has the focus, else of the set that was looked at last.
  SampleSelection* target() const;
  ProjectCommand::Failed whenFailed();

  ProjectSession* m_session;
  SampleStore* m_store;
  QUndoStack* m_history;
  QList<QAction*> m_one;  ///< of the sample that is looked at: they have keys
  QMenu *m_selected, *m_show, *m_select;
};

}  // namespace eido
