// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

#include "app/window/import/import_dialog.h"
#include "app/window/project/project_session.h"

class QUndoStack;
class QWidget;

namespace eido {

class Settings;

/// Asks for projects and files, opens and imports them, and compacts the project.
class ProjectFiles : public QObject {
  Q_OBJECT

 public:
  ProjectFiles(ProjectSession* session, Settings* settings, QUndoStack* undo, QWidget* window);
  /// By its name; whether the content is one, opening it tells.
  static bool isProject(const QString& path);
  void open(const QString& path);
  /// Opens project files, offers everything else for import.
  void openFiles(const QStringList& files);
  void importFiles(const QStringList& files);
  /// @param then  when the new project is open
  void askNew(std::function<void()> then = {});
  void askOpen();
  /// The built-in sample project: made at first use, opened after that.
  void askSample();
  void askImport();
  void askImportFolder();
  void askCompact();
  /// The project into another file, by a job.
  void askCopy();

 Q_SIGNALS:
  void failed(const QString& action, const eido::JobFailure& failure);
  /// Something to know at once, for a moment.
  void said(const QString& text);
  /// What an import has brought, in a sentence.
  void imported(const QString& sentence);
  /// What comes after an import.
  void questionsRequested();
  void samplesRequested(const QString& set);

 private:
  void completeSample();
  void startImport(const ImportOrder& order);
  void compact();

  ProjectSession* m_session;
  Settings* m_settings;
  QUndoStack* m_undo;
  QWidget* m_window;
  std::function<void()> m_afterOpen;
};

}  // namespace eido
