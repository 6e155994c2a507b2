// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QMenuBar>
#include <QTimer>
#include <QUndoStack>

#include "app/window/jobs/job_queue.h"
#include "app/window/project/project_session.h"

#include "app/window/tabs/workbench.h"

class QDockWidget;

namespace eido {

class AnalysesMenu;
class EditMenu;
class Explorer;
class FileMenu;
class FileWriter;
class HelpMenu;
class JobsPanel;
class KeyMap;
class MessageList;
class Navigator;
class PageTabs;
class ProjectFiles;
class ReportStore;
class RunTab;
class RunFindings;
class RunViews;
class SampleInspector;
class SampleStore;
class MarkMenu;
class SelectionMenu;
class TourBar;
class Settings;
class ViewMenu;
struct RunRequest;

/// The workbench: puts pages, panels, jobs and the project together; what they do is their own.
class MainWindow : public QMainWindow, public Workbench {
  Q_OBJECT

 public:
  explicit MainWindow(Settings* settings, QWidget* parent = nullptr);
  ~MainWindow() override;

  JobQueue* jobs() const { return m_jobs; }
  ProjectSession* session() const override { return m_session; }
  Settings* settings() const { return m_settings; }
  PageTabs* pages() const override { return m_pages; }
  SampleStore* samples() const override { return m_store; }
  Explorer* explorer() const override { return m_explorer; }
  QMenuBar* commands() const override { return menuBar(); }
  QUndoStack* history() { return &m_undo; }
  ReportStore* reportStore() const { return m_report; }
  RunViews* runs() const { return m_runs; }
  void openProject(const QString& path);
  /// Opens project files, offers everything else for import.
  void openFiles(const QStringList& files);
  void importFiles(const QStringList& files);
  void askNewProject();
  void showStart();
  void showOverview() override;
  /// The columns of a set; "" = of the first.
  void showData(const QString& set = {});
  void showAnalysis(const QString& name, const QString& set = {}, const QStringList& columns = {}) override;
  /// The form of an analysis with choices; without a set as it is.
  void showForm(const RunRequest& request);
  void showParameter(const QString& name) override;
  RunTab* showRun(qint64 run) override;
  void showInspector() override;
  void showHelp();
  void showHelpOf(const QString& topic, const QString& heading = {}) override;
  void showReport();

 Q_SIGNALS:
  /// The window has closed its project and is about to go.
  void finished();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QString helpTopic() const;
  void buildMenus();
  void buildDocks();
  void buildToolBar();
  void buildKeys();
  void connectProject();
  void connectExplorer();
  void connectNavigator();
  void report(const QString& action, const JobFailure& failure);
  void showProjectState();
  /// Where the sample project is open, and the tour was not sent away.
  /// @param asked  a person wants it: another project gives way to the sample project
  void offerTour(bool asked = false);
  void buildTour();
  void offerInterrupted(const RunRequest& request);
  void shutDown();
  QDockWidget* addPanel(const QString& title, const QString& name, QWidget* widget, Qt::DockWidgetArea area);

  Settings* m_settings;
  JobQueue* m_jobs;
  ProjectSession* m_session;
  QUndoStack m_undo;
  SampleStore* m_store;
  PageTabs* m_pages;
  FileWriter* m_writer;
  ProjectFiles* m_projects;
  Explorer* m_explorer;
  ReportStore* m_report;
  RunFindings* m_findings;
  RunViews* m_runs;
  FileMenu* m_file = nullptr;
  EditMenu* m_edit = nullptr;
  ViewMenu* m_view = nullptr;
  AnalysesMenu* m_analyses = nullptr;
  SelectionMenu* m_selectionMenu = nullptr;
  MarkMenu* m_markMenu = nullptr;
  HelpMenu* m_helpMenu = nullptr;
  JobsPanel* m_jobsPanel = nullptr;
  KeyMap* m_keys = nullptr;
  TourBar* m_tour = nullptr;
  Navigator* m_navigator = nullptr;
  SampleInspector* m_inspector = nullptr;
  MessageList* m_messages = nullptr;
  QDockWidget *m_navigatorDock = nullptr, *m_inspectorDock = nullptr, *m_jobsDock = nullptr;
  QTimer m_remember;
  bool m_closing = false;
  bool m_closed = false;
};

}  // namespace eido
