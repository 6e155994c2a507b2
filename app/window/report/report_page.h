// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "app/window/jobs/job_queue.h"

class QLabel;
class QComboBox;
class QLineEdit;
class QListView;
class QMenu;
class QPlainTextEdit;
class QToolButton;

namespace eido {

class ProjectSession;
class ReportItemsModel;
class ReportPreview;
class ReportStore;

/// Where a report is put together: its pieces to the left, in an order that dragging changes, notes between them, and
/// the pages as they will be to the right.
class ReportPage : public QWidget {
  Q_OBJECT

 public:
  ReportPage(ReportStore* store, ProjectSession* session, QWidget* parent = nullptr);
  ReportPreview* preview() const { return m_preview; }
  QListView* pieces() const { return m_list; }
  /// No page is being laid out or drawn.
  bool settled() const;

 Q_SIGNALS:
  /// The report as a file; "html", "pdf", "md" or "json".
  void saveRequested(const QString& extension);
  void openRequested();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* buildPieces();
  QWidget* buildPreview();
  void fillAddMenu();
  void showPlan();
  void showPiece(int row);
  void moveBy(int step);
  void removePiece();
  void addAllRuns();
  void rebuild();

  ReportStore* m_store;
  ProjectSession* m_session;
  ReportItemsModel* m_model;
  QLineEdit *m_title, *m_question;
  QComboBox* m_preset;
  QListView* m_list;
  QPlainTextEdit* m_notes;
  QLabel *m_hint, *m_state;
  QMenu* m_addMenu;
  QToolButton *m_add, *m_remove, *m_up, *m_down, *m_save;
  ReportPreview* m_preview;
  QTimer m_later;
  quint64 m_job = 0;
  bool m_building = false, m_stale = true;
};

}  // namespace eido
