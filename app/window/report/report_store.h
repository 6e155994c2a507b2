// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/window/project/project_session.h"
#include "widgets/report/report_plan.h"

class QUndoStack;

namespace eido {

/// The report of the open project. Every change is a step of the window's history and is written into the project at
/// once.
class ReportStore : public QObject {
  Q_OBJECT

 public:
  ReportStore(ProjectSession* session, QUndoStack* history, QObject* parent = nullptr);

  const ReportPlan& plan() const { return m_plan; }
  /// Whether it has been read; nothing can be changed before that, nor in a project that is read-only.
  bool editable() const;
  /// @param what  words of the undo menu; changes in a row with the same `merge` (>= 0) become one step
  void change(ReportPlan next, const QString& what, int merge = -1);
  /// Puts a piece at the end.
  void add(const ReportItem& item, const QString& what);
  /// The same from another page: says whether it was done.
  void collect(const ReportItem& item);

 Q_SIGNALS:
  void changed();
  void said(const QString& text);
  void failed(const QString& action, const eido::JobFailure& failure);

 private:
  class Change;
  void read();
  void put(const ReportPlan& plan);
  void save();

  ProjectSession* m_session;
  QUndoStack* m_history;
  ReportPlan m_plan;
  bool m_known = false;
  bool m_saving = false, m_dirty = false;
};

}  // namespace eido
