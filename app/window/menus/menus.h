// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QAction;
class QActionGroup;
class QUndoStack;

#include "core/analyses/analysis.h"
#include "core/project/project.h"

namespace eido {

class Settings;

/// Open, import, close. Actions are shared with the toolbar.
class FileMenu : public QMenu {
  Q_OBJECT

 public:
  FileMenu(Settings* settings, QWidget* parent);
  void setProjectOpen(bool open, bool writable);
  QAction* newProject;
  QAction* openProject;
  QAction* sample;
  QAction* import;
  QAction* importFolder;
  QAction* saveCopy;
  QAction* compact;
  QAction* closeProject;
  QAction* quit;

 Q_SIGNALS:
  void recentRequested(const QString& path);

 private:
  void showRecent();
  Settings* m_settings;
  QMenu* m_recent;
};

/// Undo, redo, and a Copy that acts on whatever has the focus and can copy.
class EditMenu : public QMenu {
  Q_OBJECT

 public:
  EditMenu(QUndoStack* stack, QWidget* parent);
  QAction* undo;
  QAction* redo;
  QAction* copy;
  QAction* find;  ///< search everything
  QAction* settings;

 private:
  void follow(QWidget* focus);
};

/// Maps, samples, panes, theme and language; the window adds its docks.
class ViewMenu : public QMenu {
  Q_OBJECT

 public:
  ViewMenu(Settings* settings, QWidget* parent);
  void addPanels(const QList<QAction*>& toggles);
  QAction *overview, *map, *samples, *report, *split;

 private:
  QAction* m_end;
};

/// The registered analyses, by what people want to know.
class AnalysesMenu : public QMenu {
  Q_OBJECT

 public:
  explicit AnalysesMenu(QWidget* parent);
  /// What the project holds now, null = none is open: entries that can't work with it say why.
  void setData(const ProjectInfo* project);
  /// One for each analysis.
  QList<QAction*> questions() const;
  QAction* bringAll;

 Q_SIGNALS:
  void analysisRequested(const QString& name);

 private:
  std::vector<std::pair<QAction*, const AnalysisSpec*>> m_forms;
};

class HelpMenu : public QMenu {
  Q_OBJECT

 public:
  HelpMenu(QAction* sample, QWidget* parent);
  QAction *contents, *tour, *keyboard;

 private:
  void showAbout();
};

}  // namespace eido
