// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>

#include "app/window/commands/project_commands.h"
#include "app/window/errors/error_text.h"
#include "app/window/files/file_writer.h"
#include "app/window/files/project_files.h"
#include "app/window/help/help_page.h"
#include "app/window/jobs/jobs_dock.h"
#include "app/window/jobs/jobs_panel.h"
#include "app/window/keyboard/key_map.h"
#include "app/window/keyboard/keyboard_dialog.h"
#include "app/window/keyboard/window_commands.h"
#include "app/window/main/status_line.h"
#include "app/window/main/window_state.h"
#include "app/window/marks/mark_menu.h"
#include "app/window/menus/menus.h"
#include "app/window/navigator/navigator.h"
#include "app/window/navigator/project_panel.h"
#include "app/window/panels/message_list.h"
#include "app/window/panels/sample_inspector.h"
#include "app/window/project/run_findings.h"
#include "app/window/questions/question_menu.h"
#include "app/window/report/report_store.h"
#include "app/window/runs/run_actions.h"
#include "app/window/runs/run_views.h"
#include "app/window/samples/sample_store.h"
#include "app/window/samples/selection_menu.h"
#include "app/window/search/search_dialog.h"
#include "app/window/settings/settings.h"
#include "app/window/settings/settings_dialog.h"
#include "app/window/tabs/explorer.h"
#include "app/window/tabs/page_tabs.h"
#include "app/window/tour/tour_bar.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kStateVersion = 2;
constexpr int kRemember = 20000;  ///< ms between two looks at what a killed window should find again

/// No window begins larger than the screen, or beside it.
void keepOnScreen(QWidget& window) {
  const QScreen* screen = window.screen();
  if (screen == nullptr || window.isMaximized() || window.isFullScreen()) return;
  // the frame comes with the first show; a title bar is as high as the style's
  const int frame = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
  const QRect room = screen->availableGeometry().adjusted(0, 0, 0, -frame);
  window.resize(window.size().boundedTo(room.size()));
  if (!room.intersects(window.geometry())) window.move(room.topLeft());
}

}  // namespace

MainWindow::MainWindow(Settings* settings, QWidget* parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_jobs(new JobQueue(this)),
      m_session(new ProjectSession(m_jobs, this)),
      m_store(new SampleStore(m_session, &m_undo, this)),
      m_pages(new PageTabs),
      m_writer(new FileWriter(m_session, settings, this)),
      m_projects(new ProjectFiles(m_session, settings, &m_undo, this)),
      m_explorer(new Explorer(m_session, m_store, m_pages, &m_undo, this)),
      m_report(new ReportStore(m_session, &m_undo, this)),
      m_findings(new RunFindings(m_session, this)),
      m_runs(new RunViews(m_session, m_store, m_pages, m_explorer, m_writer, m_report, &m_undo, this)) {
  setWindowIcon(applicationIcon());
  setAcceptDrops(true);
  setDockNestingEnabled(true);
  buildTour();
  m_undo.setUndoLimit(100);
  buildDocks();
  buildMenus();
  buildToolBar();
  buildKeys();
  auto* status = new StatusLine(statusBar(), m_session, m_store, m_jobs);
  auto* jobsDock = new JobsDock(m_jobsDock, m_jobs);
  connect(status, &StatusLine::jobsRequested, jobsDock, &JobsDock::open);
  connectProject();
  connectNavigator();
  connectExplorer();
  connect(m_pages, &PageTabs::emptied, this, [this] {
    if (!m_closing) m_session->isOpen() ? showOverview() : showStart();
  });
  resize(1280, 820);
  restoreGeometry(m_settings->windowGeometry());
  restoreState(m_settings->windowState(), kStateVersion);
  m_jobsDock->hide();  // nothing is at work yet
  keepOnScreen(*this);
  showProjectState();
  showStart();
}

MainWindow::~MainWindow() = default;

// ---- building

void MainWindow::buildMenus() {
  m_file = new FileMenu(m_settings, this);
  m_edit = new EditMenu(&m_undo, this);
  auto* view = m_view = new ViewMenu(m_settings, this);
  m_selectionMenu = new SelectionMenu(m_session, m_store, this);
  m_markMenu = new MarkMenu(m_session, m_store, &m_undo, this);
  m_analyses = new AnalysesMenu(this);
  m_helpMenu = new HelpMenu(m_file->sample, this);
  for (QMenu* menu : {static_cast<QMenu*>(m_file), static_cast<QMenu*>(m_edit), static_cast<QMenu*>(view),
                      static_cast<QMenu*>(m_selectionMenu), static_cast<QMenu*>(m_markMenu),
                      static_cast<QMenu*>(m_analyses), static_cast<QMenu*>(m_helpMenu)})
    menuBar()->addMenu(menu);
  view->addPanels(
      {m_navigatorDock->toggleViewAction(), m_inspectorDock->toggleViewAction(), m_jobsDock->toggleViewAction()});
  connect(m_file->newProject, &QAction::triggered, this, &MainWindow::askNewProject);
  connect(m_file->openProject, &QAction::triggered, m_projects, &ProjectFiles::askOpen);
  connect(m_file->sample, &QAction::triggered, m_projects, &ProjectFiles::askSample);
  connect(m_file->import, &QAction::triggered, m_projects, &ProjectFiles::askImport);
  connect(m_file->importFolder, &QAction::triggered, m_projects, &ProjectFiles::askImportFolder);
  connect(m_file->saveCopy, &QAction::triggered, m_projects, &ProjectFiles::askCopy);
  connect(m_file->compact, &QAction::triggered, m_projects, &ProjectFiles::askCompact);
  connect(m_file->closeProject, &QAction::triggered, this, [this] { m_session->close(); });
  connect(m_file->quit, &QAction::triggered, this, &QWidget::close);
  connect(m_file, &FileMenu::recentRequested, this, &MainWindow::openProject);
  connect(m_edit->find, &QAction::triggered, this, [this] { (new SearchDialog(this, this))->open(); });
  connect(m_edit->settings, &QAction::triggered, this, [this] { (new SettingsDialog(m_settings, this))->open(); });
  connect(view->overview, &QAction::triggered, this, &MainWindow::showOverview);
  connect(view->map, &QAction::triggered, this, [this] { m_explorer->showMap(m_store->current()); });
  connect(view->samples, &QAction::triggered, this, [this] { m_explorer->showSamples(m_store->current()); });
  connect(view->split, &QAction::triggered, m_pages, &PageTabs::moveToOther);
  connect(view->report, &QAction::triggered, this, &MainWindow::showReport);
  connect(m_analyses, &AnalysesMenu::analysisRequested, this, [this](const QString& name) { showAnalysis(name); });
  connect(m_helpMenu->contents, &QAction::triggered, this, &MainWindow::showHelp);
  connect(m_helpMenu->tour, &QAction::triggered, this, [this] {
    m_settings->setTourDismissed(false);
    m_session->isOpen() ? offerTour(true) : m_projects->askSample();
  });
  connect(m_settings, &Settings::languageChanged, this, [this] {
    auto* box = new QMessageBox(QMessageBox::Information, tr("Language"),
                                tr("The language changes when Eidoscope starts the next time."), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
  });
  const auto useSettings = [this] {
    m_jobs->setThreads(m_settings->threads());
    m_store->setLimit(std::int64_t{m_settings->cacheMegabytes()} << 20);
  };
  connect(m_settings, &Settings::workChanged, this, useSettings);
  useSettings();
}

void MainWindow::buildToolBar() {
  auto* bar = addToolBar(tr("Tools"));
  bar->setObjectName(QStringLiteral("tools"));
  bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  bar->setIconSize(QSize(16, 16));
  bar->addActions({m_file->openProject, m_file->import});
  bar->addSeparator();
  bar->addActions({m_view->overview, m_view->map, m_view->samples, m_view->report});
  bar->addSeparator();
  auto* questions = new QuestionMenu([this] { return m_session->isOpen() ? &m_session->info() : nullptr; }, this);
  connect(questions, &QuestionMenu::analysisRequested, this, [this](const QString& name) { showAnalysis(name); });
  QToolButton* analyse = questionButton(questions);
  analyse->setText(tr("A&nalyse"));
  bar->addWidget(analyse);
  bar->addSeparator();
  bar->addAction(m_edit->find);
}

void MainWindow::buildKeys() {
  auto* commands = new WindowCommands(m_pages, m_explorer, m_store, m_navigator,
                                      {m_navigatorDock, m_pages, m_inspectorDock, m_jobsDock}, this);
  connect(commands, &WindowCommands::inspectorRequested, this, &MainWindow::showInspector);
  connect(commands, &WindowCommands::exportSamplesRequested, m_selectionMenu->exportKeys, &QAction::trigger);
  addAction(m_jobsPanel->cancelAction());
  m_keys = new KeyMap(m_settings, this);
  for (const QAction* menu : menuBar()->actions()) m_keys->add(menu->menu()->actions());
  m_keys->add(m_analyses->questions());
  m_keys->add(commands->actions());
  m_keys->add({m_jobsPanel->cancelAction()});
  connect(m_helpMenu->keyboard, &QAction::triggered, this, [this] { (new KeyboardDialog(m_keys, this))->open(); });
}

QDockWidget* MainWindow::addPanel(const QString& title, const QString& name, QWidget* widget, Qt::DockWidgetArea area) {
  // the title bar does not understand mnemonics, the menu does
  auto* dock = new QDockWidget(QString(title).remove(QLatin1Char('&')), this);
  dock->toggleViewAction()->setText(title);
  dock->setObjectName(name);
  dock->setWidget(widget);
  addDockWidget(area, dock);
  return dock;
}

void MainWindow::buildDocks() {
  m_navigator = new Navigator(m_session);
  m_inspector = new SampleInspector(m_session, m_store);
  m_messages = new MessageList;
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  m_navigatorDock =
      addPanel(tr("Project"), QStringLiteral("navigatorDock"), new ProjectPanel(m_navigator), Qt::LeftDockWidgetArea);
  m_inspectorDock = addPanel(tr("Sample"), QStringLiteral("inspectorDock"), m_inspector, Qt::RightDockWidgetArea);
  m_jobsPanel = new JobsPanel(m_jobs);
  // tabs of their own: docks that share a place and are both hidden leave a bar of tabs over the menu (Qt 6.4)
  auto* work = new QTabWidget;
  work->setDocumentMode(true);
  work->setTabPosition(QTabWidget::South);
  work->tabBar()->setAccessibleName(tr("Jobs and messages"));
  work->addTab(m_jobsPanel, tr("Jobs"));
  work->addTab(m_messages, tr("Messages"));
  m_jobsDock = addPanel(tr("&Jobs and messages"), QStringLiteral("jobsDock"), work, Qt::BottomDockWidgetArea);
  m_inspectorDock->hide();
  const int em = fontMetrics().averageCharWidth();
  resizeDocks({m_navigatorDock, m_inspectorDock}, {52 * em, 44 * em}, Qt::Horizontal);
  resizeDocks({m_jobsDock}, {6 * fontMetrics().lineSpacing()}, Qt::Vertical);
}

void MainWindow::connectProject() {
  m_session->setViewProvider([this] { return capturedWindow(*m_pages, *m_store); });
  connect(m_session, &ProjectSession::opened, this, [this] {
    m_settings->addRecentProject(m_session->path());
    m_pages->closePage(QStringLiteral("start"));
    m_undo.clear();
    if (const QString reason = m_session->readOnlyReason(); !reason.isEmpty())
      m_messages->add(MessageList::Weight::Warning, reason);
    showOverview();
    restoreWindow(m_session->rememberedView(), *this);
    if (m_session->interrupted()) offerInterrupted(*m_session->interrupted());
    if (!m_settings->tourDismissed()) offerTour();
  });
  m_remember.setInterval(kRemember);
  connect(&m_remember, &QTimer::timeout, m_session, &ProjectSession::rememberView);
  m_remember.start();
  connect(m_session, &ProjectSession::closed, this, [this] {
    m_undo.clear();
    m_tour->hide();
    m_pages->closeAll();
    if (!m_closing) showStart();
    showProjectState();
  });
  connect(m_session, &ProjectSession::changed, this, &MainWindow::showProjectState);
  connect(m_session, &ProjectSession::openFailed, this, [this](const QString& path, const JobFailure& failure) {
    if (failure.kind == ErrorKind::NotFound) m_settings->removeRecentProject(path);
    report(tr("Open %1").arg(QFileInfo(path).fileName()), failure);
  });
  connect(m_session, &ProjectSession::waiting, this, [this](const QString& path) {
    const QString text = tr("%1: another program is writing to the project. It opens when that has finished; Jobs can "
                            "cancel it.")
                             .arg(QFileInfo(path).fileName());
    m_messages->add(MessageList::Weight::Warning, text);
    statusBar()->showMessage(text, 8000);
  });
  connect(m_jobs, &JobQueue::ended, this, [this](quint64 id) {
    const JobInfo* job = m_jobs->find(id);
    if (!job->listed) return;
    using Weight = MessageList::Weight;
    if (job->state == JobState::Failed)
      m_messages->add(Weight::Error, QStringLiteral("%1: %2").arg(job->title, job->error));
    else if (job->state == JobState::Cancelled)
      m_messages->add(Weight::Warning, tr("%1: cancelled").arg(job->title));
    else
      m_messages->add(Weight::Info, tr("%1: done in %2").arg(job->title, durationLabel(job->elapsed)));
  });
  connect(m_projects, &ProjectFiles::failed, this, &MainWindow::report);
  const auto say = [this](const QString& text) { statusBar()->showMessage(text, 8000); };
  connect(m_projects, &ProjectFiles::said, this, say);
  connect(m_report, &ReportStore::said, this, say);
  connect(m_runs, &RunViews::said, this, say);
  connect(m_projects, &ProjectFiles::questionsRequested, this, &MainWindow::showOverview);
  connect(m_projects, &ProjectFiles::samplesRequested, m_explorer, &Explorer::showSamples);
  connect(m_projects, &ProjectFiles::imported, this,
          [this](const QString& sentence) { m_messages->add(MessageList::Weight::Info, sentence); });
  connect(m_writer, &FileWriter::failed, this, &MainWindow::report);
  connect(m_report, &ReportStore::failed, this, &MainWindow::report);
  connect(m_writer, &FileWriter::written, this, [this](const QString& target, const QString& what) {
    const QString text = what.isEmpty() ? tr("Written: %1").arg(target) : tr("Written: %1 (%2)").arg(target, what);
    m_messages->add(MessageList::Weight::Info, text);
    statusBar()->showMessage(text, 6000);
  });
}

void MainWindow::connectNavigator() {
  connect(m_navigator, &Navigator::dataRequested, this, &MainWindow::showData);
  connect(m_navigator, &Navigator::runOpened, this, &MainWindow::showRun);
  connect(m_navigator, &Navigator::runAgainRequested, m_runs, &RunViews::showAgain);
  connect(m_navigator, &Navigator::runMarked, m_runs, &RunViews::mark);
  connect(m_navigator, &Navigator::runsCompared, m_runs, &RunViews::compare);
  connect(m_navigator, &Navigator::runReported, m_report,
          [this](qint64 run) { m_report->collect({.kind = ReportItem::Kind::Run, .run = run}); });
  connect(m_navigator, &Navigator::reportRequested, this, &MainWindow::showReport);
  connect(m_report, &ReportStore::changed, m_navigator,
          [this] { m_navigator->setReportPieces(static_cast<int>(m_report->plan().items.size())); });
  connect(m_navigator, &Navigator::analysisRequested, this, &MainWindow::showAnalysis);
  connect(m_navigator, &Navigator::exportColumnRequested, m_writer, &FileWriter::exportColumn);
  connect(m_navigator, &Navigator::samplesRequested, m_explorer, &Explorer::showSamples);
  connect(m_navigator, &Navigator::mapRequested, m_explorer,
          [this](const QString& set, const QStringList& columns) { m_explorer->showMaps(set, columns, {}); });
  connect(m_navigator, &Navigator::sliceRequested, m_explorer, &Explorer::applySlice);
  connect(m_navigator, &Navigator::editSliceRequested, m_explorer, &Explorer::askEditSlice);
  const auto failed = [this](const QString& action, const JobFailure& failure) { report(action, failure); };
  connect(m_navigator, &Navigator::columnEdited, this,
          [this, failed](const ColumnInfo& before, const ColumnInfo& after) {
            m_undo.push(editColumnCommand(m_session, before, after, failed));
          });
  connect(m_navigator, &Navigator::deleteRequested, this,
          [this, failed](ItemKind kind, qint64 id, const QString& name) {
            if (kind == ItemKind::Run) m_pages->closePage(QStringLiteral("run:%1").arg(id));
            m_undo.push(deleteCommand(m_session, kind, id, name, failed));
            m_messages->add(MessageList::Weight::Info, tr("%1 was deleted; Edit > Undo brings it back.").arg(name));
          });
}

void MainWindow::connectExplorer() {
  connect(m_explorer, &Explorer::savePictureRequested, m_writer, &FileWriter::savePicture);
  connect(m_explorer, &Explorer::addToReportRequested, m_report,
          [this](const MapFigure& figure) { m_report->collect({.kind = ReportItem::Kind::Map, .map = figure}); });
  connect(m_explorer, &Explorer::failed, this, &MainWindow::report);
  connect(m_explorer, &Explorer::inspectorRequested, this, &MainWindow::showInspector);
  connect(m_selectionMenu, &SelectionMenu::sliceRequested, m_explorer, &Explorer::askSlice);
  connect(m_selectionMenu, &SelectionMenu::failed, this, &MainWindow::report);
  connect(m_markMenu, &MarkMenu::failed, this, &MainWindow::report);
  connect(m_inspector, &SampleInspector::markRequested, m_markMenu, &MarkMenu::mark);
  connect(m_selectionMenu, &SelectionMenu::exportRequested, this, [this](const QString& set) {
    if (SampleSelection* selection = m_store->selection(set)) m_writer->exportSamples(set, selection->selected());
  });
  connect(m_analyses->bringAll, &QAction::triggered, m_runs->actions(), &RunActions::bringAllUpToDate);
  connect(m_runs, &RunViews::failed, this, &MainWindow::report);
  connect(m_runs, &RunViews::growRequested, m_selectionMenu, &SelectionMenu::askGrow);
  connect(m_runs, &RunViews::formRequested, this, &MainWindow::showForm);
  connect(m_runs, &RunViews::helpRequested, this, [this](const QString& topic) { showHelpOf(topic); });
  connect(m_runs, &RunViews::inspectorRequested, this, &MainWindow::showInspector);
  connect(m_runs, &RunViews::proved, this, [this](bool equal, const QString& sentence) {
    m_messages->add(equal ? MessageList::Weight::Info : MessageList::Weight::Warning, sentence);
  });
}

// ---- state

void MainWindow::report(const QString& action, const JobFailure& failure) {
  if (!failure.told) m_messages->add(MessageList::Weight::Error, QStringLiteral("%1: %2").arg(action, failure.text));
  showFailure(this, action, failure);
}

void MainWindow::showProjectState() {
  const bool open = m_session->isOpen();
  setWindowTitle(open ? tr("%1 - Eidoscope").arg(m_session->name()) : tr("Eidoscope"));
  m_file->setProjectOpen(open, open && !m_session->info().readOnly);
  const bool samples = open && !m_session->info().sets.empty();
  m_analyses->setData(open ? &m_session->info() : nullptr);
  for (QAction* action : {m_view->map, m_view->samples, m_view->report}) action->setEnabled(samples);
  m_view->overview->setEnabled(open);
}

void MainWindow::showInspector() {
  m_inspectorDock->show();
  m_inspectorDock->raise();
}

/// What the help has to say of the page that one is on: the analysis of a form or of a run.
QString MainWindow::helpTopic() const {
  const QString key = m_pages->keyOf(m_pages->currentPage());
  const auto after = [&](QLatin1String head) { return key.startsWith(head) ? key.mid(head.size()) : QString(); };
  if (const QString form = after(QLatin1String("analysis:")); !form.isEmpty()) return form;
  const RunInfo* run = m_session->run(after(QLatin1String("run:")).toLongLong());
  return run == nullptr ? QString() : toQt(run->analysis);
}

void MainWindow::showHelp() { showHelpOf(helpTopic()); }

void MainWindow::showHelpOf(const QString& topic, const QString& heading) {
  auto* page = static_cast<HelpPage*>(m_pages->open(QStringLiteral("help"), tr("Help"),
                                                    symbolicIcon(QStringLiteral("help")), [] { return new HelpPage; }));
  if (!topic.isEmpty()) page->showTopic(topic, heading);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (m_closed) {
    event->accept();
    return;
  }
  event->ignore();
  if (m_closing) return;
  if (m_jobs->activeCount() == 0) return shutDown();
  auto* box = new QMessageBox(QMessageBox::Question, tr("Quit"),
                              tr("%Ln job(s) are still running. Quit and cancel them?", nullptr, m_jobs->activeCount()),
                              QMessageBox::Yes | QMessageBox::No, this);
  box->setInformativeText(tr("A cancelled job leaves nothing in the project."));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setObjectName(QStringLiteral("quitQuestion"));
  connect(box, &QMessageBox::finished, this, [this](int answer) {
    if (answer == QMessageBox::Yes) shutDown();
  });
  box->open();
}

void MainWindow::shutDown() {
  m_closing = true;
  m_settings->setWindow(saveGeometry(), saveState(kStateVersion));
  m_session->stopWaiting();
  m_jobs->cancelAll();
  const auto leave = [this] {
    m_session->close([this] {
      m_closed = true;
      Q_EMIT finished();
      // the job that closed the project is still on the stack
      QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
  };
  if (m_jobs->idle()) return leave();
  statusBar()->showMessage(tr("Cancelling jobs..."));
  connect(m_jobs, &JobQueue::becameIdle, this, leave,
          Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList files;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) files << url.toLocalFile();
  }
  event->acceptProposedAction();
  openFiles(files);
}

}  // namespace eido
