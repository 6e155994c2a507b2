// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "app/window/import/import_preview.h"

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace eido {

class ImportForm;
class PlannedColumnsModel;
class ProjectSession;
class Settings;

/// Everything that an import job needs.
struct ImportOrder {
  std::vector<std::shared_ptr<FilePlan>> plans;
  ImportOptions options;
};

/// Files, what is in them, where it goes and how it joins. Reads on workers; writes nothing itself.
class ImportDialog : public QDialog {
  Q_OBJECT

 public:
  ImportDialog(const QStringList& files, ProjectSession* session, JobQueue* jobs, Settings* settings,
               QWidget* parent = nullptr);
  void addFiles(const QStringList& files);
  /// All that was asked of workers is there.
  bool settled() const { return !m_planning && !m_joining; }

 Q_SIGNALS:
  void importRequested(const eido::ImportOrder& order);
  void previewed();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* buildFiles();
  void plan();
  void join();
  void showOptions();
  void proposeTarget();
  void showFiles();
  void validate();
  void offerKeys();

  ProjectSession* m_session;
  JobQueue* m_jobs;
  Settings* m_settings;
  QStringList m_paths;
  std::vector<PreviewedFile> m_files;
  std::vector<PreviewedJoin> m_joins;
  int m_ticket = 0, m_joinTicket = 0;
  quint64 m_planJob = 0;
  bool m_planning = false, m_joining = false;
  QListWidget* m_list;
  PlannedColumnsModel* m_columns;
  QTableView* m_table;
  ImportForm* m_form;
  QLineEdit* m_command;
  QPlainTextEdit* m_report;
  QPushButton* m_import;
};

}  // namespace eido
