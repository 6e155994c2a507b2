// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/window/jobs/job_queue.h"
#include "core/session/runs/run_analysis.h"

class QUndoStack;

namespace eido {

class Explorer;
class FileWriter;
class PageTabs;
class ProjectSession;
class ReportStore;
class RunActions;
class RunTab;
class SampleStore;

/// Where runs are looked at: opens their tabs, two of them side by side, and does what a tab asks for.
class RunViews : public QObject {
  Q_OBJECT

 public:
  RunViews(ProjectSession* session, SampleStore* store, PageTabs* pages, Explorer* explorer, FileWriter* writer,
           ReportStore* report, QUndoStack* undo, QObject* parent);

  RunActions* actions() const { return m_actions; }
  RunTab* show(qint64 run);
  /// Shows a run in the place of a page: of the form or the run that it came from.
  void showInPlaceOf(QWidget* page, qint64 run);
  /// Its form with its choices.
  void showAgain(qint64 run);
  void mark(const RunInfo& run, const RunMarks& now);
  /// Two runs of one analysis side by side.
  void compare(qint64 first, qint64 second);

 Q_SIGNALS:
  void failed(const QString& action, const eido::JobFailure& failure);
  /// Something to know at once, for a moment.
  void said(const QString& text);
  /// Whether a run that was computed again gave the same numbers, in a sentence.
  void proved(bool equal, const QString& sentence);
  /// The form of an analysis, with these choices.
  void formRequested(const eido::RunRequest& request);
  void growRequested();
  void helpRequested(const QString& analysis);
  /// The person wants to see a sample closely.
  void inspectorRequested();

 private:
  RunTab* make(qint64 run);
  void name(RunTab* tab);
  QIcon iconOf(qint64 run) const;

  ProjectSession* m_session;
  SampleStore* m_store;
  PageTabs* m_pages;
  Explorer* m_explorer;
  FileWriter* m_writer;
  ReportStore* m_report;
  QUndoStack* m_undo;
  RunActions* m_actions;
};

}  // namespace eido
