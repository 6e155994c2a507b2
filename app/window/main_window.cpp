// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "app/window/commands/project_commands.h"
#include "app/window/errors/error_text.h"
#include "app/window/import/import_summary.h"
#include "app/window/jobs/jobs_panel.h"
#include "app/window/menus/menus.h"
#include "app/window/navigator/navigator.h"
#include "app/window/navigator/navigator_model.h"
#include "app/window/page_tabs.h"
#include "app/window/pages/analysis_page.h"
#include "app/window/pages/overview_page.h"
#include "app/window/pages/run_tab.h"
#include "app/window/pages/start_page.h"
#include "app/window/panels/message_list.h"
#include "app/window/panels/sample_inspector.h"
#include "app/window/settings/file_dialogs.h"
#include "app/window/settings/settings.h"
#include "core/analyses/registry.h"
#include "core/session/export.h"
#include "core/session/importer.h"
#include "core/session/sample_project.h"
#include "widgets/plots/picture.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

constexpr int kStateVersion = 1;

QString projectFilter() { return MainWindow::tr("Eidoscope projects (*.eido);;All files (*)"); }

bool isProject(const QString& path) { return path.endsWith(QLatin1String(".eido"), Qt::CaseInsensitive); }

}  // namespace

MainWindow::MainWindow(Settings* settings, QWidget* parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_jobs(new JobQueue(this)),
      m_session(new ProjectSession(m_jobs, this)),
      m_pages(new PageTabs) {
  setWindowIcon(applicationIcon());
  setAcceptDrops(true);
  setDockNestingEnabled(true);
  setCentralWidget(m_pages);
  m_undo.setUndoLimit(100);
  buildDocks();
  buildMenus();
  buildStatusBar();
  connectProject();
  connectNavigator();
  connect(m_pages, &PageTabs::emptied, this, [this] {
    if (!m_closing) m_session->isOpen() ? showOverview() : showStart();
  });
  resize(1280, 820);
  restoreGeometry(m_settings->windowGeometry());
  restoreState(m_settings->windowState(), kStateVersion);
  showProjectState();
  showJobState();
  showStart();
}

MainWindow::~MainWindow() = default;

// ---- building

void MainWindow::buildMenus() {
  m_file = new FileMenu(m_settings, this);
  auto* edit = new EditMenu(&m_undo, this);
  auto* view = new ViewMenu(m_settings, this);
  auto* analyses = new AnalysesMenu(this);
  for (QMenu* menu : {static_cast<QMenu*>(m_file), static_cast<QMenu*>(edit), static_cast<QMenu*>(view),
                      static_cast<QMenu*>(analyses), static_cast<QMenu*>(new HelpMenu(m_file->sample, this))})
    menuBar()->addMenu(menu);
  view->addPanels({m_navigatorDock->toggleViewAction(), m_inspectorDock->toggleViewAction(),
                   m_jobsDock->toggleViewAction(), m_messagesDock->toggleViewAction()});
  connect(m_file->newProject, &QAction::triggered, this, [this] { askNewProject(); });
  connect(m_file->openProject, &QAction::triggered, this, &MainWindow::askOpenProject);
  connect(m_file->sample, &QAction::triggered, this, &MainWindow::askSampleProject);
  connect(m_file->import, &QAction::triggered, this, &MainWindow::askImport);
  connect(m_file->closeProject, &QAction::triggered, this, [this] { m_session->close(); });
  connect(m_file->quit, &QAction::triggered, this, &QWidget::close);
  connect(m_file, &FileMenu::recentRequested, this, &MainWindow::openProject);
  connect(analyses, &AnalysesMenu::analysisRequested, this, [this](const QString& name) { showAnalysis(name); });
  connect(m_settings, &Settings::languageChanged, this, [this] {
    auto* box = new QMessageBox(QMessageBox::Information, tr("Language"),
                                tr("The language changes when Eidoscope starts the next time."), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
  });

  auto* bar = addToolBar(tr("Tools"));
  bar->setObjectName(QStringLiteral("tools"));
  bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  bar->setIconSize(QSize(16, 16));
  bar->addActions({m_file->openProject, m_file->import});
  bar->addSeparator();
  bar->addActions({edit->undo, edit->redo});
  bar->addSeparator();
  bar->addActions(analyses->actions());

  const auto shortcut = [this](const QList<QKeySequence>& keys, auto slot) {
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
  };
  shortcut({QKeySequence(Qt::CTRL | Qt::Key_W)}, [this] { m_pages->closeCurrent(); });
  shortcut({QKeySequence(Qt::CTRL | Qt::Key_Tab)},
           [this] { m_pages->setCurrentIndex((m_pages->currentIndex() + 1) % std::max(1, m_pages->count())); });
  shortcut({QKeySequence(Qt::Key_F6)}, [this] { focusPart(1); });
  shortcut({QKeySequence(Qt::SHIFT | Qt::Key_F6)}, [this] { focusPart(-1); });
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
  m_inspector = new SampleInspector(m_session);
  m_messages = new MessageList;
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  m_navigatorDock = addPanel(tr("Project"), QStringLiteral("navigatorDock"), m_navigator, Qt::LeftDockWidgetArea);
  m_inspectorDock = addPanel(tr("Sample"), QStringLiteral("inspectorDock"), m_inspector, Qt::RightDockWidgetArea);
  m_jobsDock = addPanel(tr("Jobs"), QStringLiteral("jobsDock"), new JobsPanel(m_jobs), Qt::BottomDockWidgetArea);
  m_messagesDock = addPanel(tr("Messages"), QStringLiteral("messagesDock"), m_messages, Qt::BottomDockWidgetArea);
  tabifyDockWidget(m_jobsDock, m_messagesDock);
  m_jobsDock->raise();
  m_inspectorDock->hide();
  const int em = fontMetrics().averageCharWidth();
  resizeDocks({m_navigatorDock, m_inspectorDock}, {52 * em, 44 * em}, Qt::Horizontal);
  resizeDocks({m_jobsDock}, {6 * fontMetrics().lineSpacing()}, Qt::Vertical);
}

void MainWindow::buildStatusBar() {
  m_projectLabel = new QLabel;
  m_samplesLabel = new QLabel;
  m_jobsProgress = new QProgressBar;
  m_jobsProgress->setRange(0, 1000);
  m_jobsProgress->setTextVisible(false);
  m_jobsProgress->setMaximumWidth(100);
  m_jobsProgress->setMaximumHeight(fontMetrics().height());
  m_jobsProgress->setAccessibleName(tr("Progress of the jobs"));
  m_jobsLabel = new QToolButton;
  m_jobsLabel->setAutoRaise(true);
  m_jobsLabel->setIcon(symbolicIcon(QStringLiteral("jobs")));
  m_jobsLabel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_jobsLabel->setToolTip(tr("Show the jobs"));
  connect(m_jobsLabel, &QToolButton::clicked, this, [this] {
    m_jobsDock->show();
    m_jobsDock->raise();
  });
  statusBar()->addWidget(m_projectLabel);
  statusBar()->addWidget(m_samplesLabel);
  statusBar()->addPermanentWidget(m_jobsProgress);
  statusBar()->addPermanentWidget(m_jobsLabel);
  for (const auto signal : {&JobQueue::added, &JobQueue::changed, &JobQueue::removed})
    connect(m_jobs, signal, this, &MainWindow::showJobState);
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
}

void MainWindow::connectProject() {
  connect(m_session, &ProjectSession::opened, this, [this] {
    m_settings->addRecentProject(m_session->path());
    m_pages->closePage(QStringLiteral("start"));
    m_undo.clear();
    showOverview();
    if (const auto then = std::exchange(m_afterOpen, {})) then();
  });
  connect(m_session, &ProjectSession::closed, this, [this] {
    m_undo.clear();
    m_pages->closeAll();
    if (!m_closing) showStart();
    showProjectState();
  });
  connect(m_session, &ProjectSession::changed, this, &MainWindow::showProjectState);
  connect(m_session, &ProjectSession::openFailed, this, [this](const QString& path, const JobFailure& failure) {
    m_afterOpen = {};
    if (failure.kind == ErrorKind::NotFound) m_settings->removeRecentProject(path);
    report(tr("Open %1").arg(QFileInfo(path).fileName()), failure);
  });
}

void MainWindow::connectNavigator() {
  connect(m_navigator, &Navigator::overviewRequested, this, &MainWindow::showOverview);
  connect(m_navigator, &Navigator::runOpened, this, &MainWindow::showRun);
  connect(m_navigator, &Navigator::analysisRequested, this, &MainWindow::showAnalysis);
  connect(m_navigator, &Navigator::exportColumnRequested, this, &MainWindow::exportColumn);
  const auto failed = [this](const QString& action, const JobFailure& failure) { report(action, failure); };
  connect(m_navigator, &Navigator::renameColumnRequested, this,
          [this, failed](const QString& set, const QString& from, const QString& to) {
            m_undo.push(new RenameColumnCommand(m_session, set, from, to, failed));
          });
  connect(m_navigator, &Navigator::deleteRunRequested, this, [this, failed](qint64 run) {
    m_pages->closePage(QStringLiteral("run:%1").arg(run));
    m_undo.push(new DeleteRunCommand(m_session, run, failed));
    m_messages->add(MessageList::Weight::Info, tr("Run %1 was deleted; Edit > Undo brings it back.").arg(run));
  });
}

// ---- pages

void MainWindow::showStart() {
  m_pages->open(QStringLiteral("start"), tr("Start"), symbolicIcon(QStringLiteral("overview")), [this] {
    auto* page = new StartPage(m_settings);
    connect(page, &StartPage::sampleRequested, this, &MainWindow::askSampleProject);
    connect(page, &StartPage::newRequested, this, [this] { askNewProject(); });
    connect(page, &StartPage::openRequested, this, &MainWindow::askOpenProject);
    connect(page, &StartPage::importRequested, this, &MainWindow::askImport);
    connect(page, &StartPage::recentRequested, this, &MainWindow::openProject);
    return page;
  });
}

void MainWindow::showOverview() {
  if (!m_session->isOpen()) return showStart();
  m_pages->open(QStringLiteral("overview"), tr("Overview"), symbolicIcon(QStringLiteral("overview")), [this] {
    auto* page = new OverviewPage(m_session);
    connect(page, &OverviewPage::importRequested, this, &MainWindow::askImport);
    connect(page, &OverviewPage::analysisRequested, this, &MainWindow::showAnalysis);
    connect(page, &OverviewPage::saveTableRequested, this, &MainWindow::saveTable);
    return page;
  });
}

void MainWindow::showAnalysis(const QString& name, const QString& set, const QStringList& columns) {
  const AnalysisSpec& spec = analysis(name.toStdString()).spec();
  auto* page = static_cast<AnalysisPage*>(m_pages->open(
      QStringLiteral("analysis:") + name, analysisText(spec.title), symbolicIcon(QStringLiteral("analysis")), [&] {
        auto* made = new AnalysisPage(spec, m_session, m_jobs);
        connect(made, &AnalysisPage::runFinished, this, [this, made](qint64 run) {
          // whoever has gone on to another page is not pulled away from it
          if (m_pages->currentWidget() == made) showRun(run);
        });
        connect(made, &AnalysisPage::runFailed, this, [this](const QString& action, const JobFailure&) {
          statusBar()->showMessage(tr("%1 failed; see the page.").arg(action), 8000);
        });
        return made;
      }));
  page->choose(set, columns);
}

RunTab* MainWindow::showRun(qint64 run) {
  const RunInfo* info = m_session->run(run);
  const QString title = info != nullptr ? runTitle(*info) : tr("Run %1").arg(run);
  return static_cast<RunTab*>(
      m_pages->open(QStringLiteral("run:%1").arg(run), title,
                    symbolicIcon(info != nullptr ? runIcon(*info) : QStringLiteral("done")), [&] {
                      auto* tab = new RunTab(run, m_session);
                      connect(tab, &RunTab::savePictureRequested, this, &MainWindow::savePicture);
                      connect(tab, &RunTab::saveTableRequested, this, &MainWindow::saveTable);
                      connect(tab, &RunTab::saveAllRequested, this, &MainWindow::saveRun);
                      connect(tab, &RunTab::againRequested, this, &MainWindow::runAgain);
                      connect(tab, &RunTab::jobFailed, this, &MainWindow::report);
                      connect(tab, &RunTab::loaded, this, [this, tab, run] {
                        if (const RunInfo* known = m_session->run(run))
                          m_pages->setTabText(m_pages->indexOf(tab), runTitle(*known));
                      });
                      connect(tab, &RunTab::sampleChosen, this, [this](const QString& set, const QString& key) {
                        m_inspectorDock->show();
                        m_inspector->inspect(set, key);
                      });
                      return tab;
                    }));
}

void MainWindow::runAgain(const RunInfo& info) {
  QStringList columns;
  for (const RunInput& input : info.inputs) columns << toQt(input.column);
  showAnalysis(toQt(info.analysis), toQt(info.set), columns);
  static_cast<AnalysisPage*>(m_pages->currentWidget())->setParameters(info.parameters, info.seed);
}

// ---- projects

void MainWindow::openProject(const QString& path) {
  if (!m_session->isOpen() || QFileInfo(path).absoluteFilePath() != m_session->path()) m_session->open(path);
}

void MainWindow::openFiles(const QStringList& files) {
  for (const QString& file : files) {
    if (isProject(file)) return openProject(file);
  }
  importFiles(files);
}

void MainWindow::askNewProject(std::function<void()> then) {
  askForFile(this, m_settings,
             {.what = FileQuestion::What::SaveFile,
              .title = tr("New project"),
              .filter = projectFilter(),
              .suffix = QStringLiteral("eido"),
              .proposal = tr("project") + QStringLiteral(".eido"),
              .mayReplace = false},
             [this, then](const QStringList& chosen) {
               m_afterOpen = then;
               const QString path = chosen.front();
               m_session->open(path, [file = fromQt(path)](const Task&) { Project::create(file); });
             });
}

void MainWindow::askOpenProject() {
  askForFile(this, m_settings,
             {.what = FileQuestion::What::OpenFile, .title = tr("Open project"), .filter = projectFilter()},
             [this](const QStringList& chosen) { openProject(chosen.front()); });
}

void MainWindow::askSampleProject() {
  // the same place each time: made at first use, opened after that
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  const QString path = folder + QStringLiteral("/sample.eido");
  if (QFileInfo::exists(path)) return openProject(path);
  QDir().mkpath(folder);
  m_session->open(
      path, [file = path.toStdString()](const Task& task) { writeSampleProject(file, task); },
      tr("Make the sample project"));
  statusBar()->showMessage(tr("Making the sample project, see Jobs..."), 5000);
}

void MainWindow::askImport() {
  askForFile(this, m_settings, {.what = FileQuestion::What::OpenFiles, .title = tr("Files to import")},
             [this](const QStringList& chosen) { importFiles(chosen); });
}

void MainWindow::importFiles(const QStringList& files) {
  if (files.isEmpty()) return;
  if (!m_session->isOpen()) {
    statusBar()->showMessage(tr("Choose where the new project will be; then the files are shown."), 8000);
    return askNewProject([this, files] { importFiles(files); });
  }
  auto* dialog = new ImportDialog(files, m_session, m_jobs, m_settings, this);
  connect(dialog, &ImportDialog::importRequested, this, &MainWindow::startImport);
  dialog->open();
}

void MainWindow::startImport(const ImportOrder& order) {
  const QString title =
      tr("Import %1")
          .arg(order.plans.size() == 1 ? QFileInfo(toQt(order.plans.front()->path)).fileName()
                                       : tr("%Ln file(s)", nullptr, static_cast<int>(order.plans.size())));
  m_session->start(
      {.title = title, .access = JobAccess::Import}, this,
      [order](Project& project, const Task& task) {
        std::vector<FilePlan> plans;
        for (const auto& plan : order.plans) plans.push_back(std::move(*plan));
        return importPlanned(project, plans, order.options, task);
      },
      [this](const ImportSummary& summary) {
        m_messages->add(MessageList::Weight::Info, importSentence(summary));
        showImportSummary(this, summary);
      },
      [this, title](const JobFailure& failure) { report(title, failure); });
}

// ---- writing files

void MainWindow::write(const QString& title, const QString& target, std::function<void(const Task&)> work) {
  m_jobs->start(
      {.title = title, .listed = false}, this, std::move(work),
      [this, target] {
        m_messages->add(MessageList::Weight::Info, tr("Written: %1").arg(target));
        statusBar()->showMessage(tr("Written: %1").arg(target), 6000);
      },
      [this, title](const JobFailure& failure) { report(title, failure); });
}

void MainWindow::savePicture(const Picture& picture, const QString& extension) {
  const QString filter = extension == QLatin1String("svg") ? tr("SVG pictures (*.svg)") : tr("PNG pictures (*.png)");
  askForFile(this, m_settings,
             {.what = FileQuestion::What::SaveFile,
              .title = tr("Save picture"),
              .filter = filter,
              .suffix = extension,
              .proposal = picture.name + u'.' + extension},
             [this, picture](const QStringList& chosen) {
               write(tr("Save picture"), chosen.front(), [picture, path = chosen.front()](const Task&) {
                 QString error;
                 if (!eido::savePicture(picture, path, &error))
                   throw Error(ErrorKind::Io, {.what = fromQt(error), .file = fromQt(path)});
               });
             });
}

void MainWindow::saveTable(const std::shared_ptr<const Table>& table, const QString& name) {
  askForFile(this, m_settings,
             {.what = FileQuestion::What::SaveFile,
              .title = tr("Save table"),
              .filter = tr("CSV files (*.csv)"),
              .suffix = QStringLiteral("csv"),
              .proposal = name + QStringLiteral(".csv")},
             [this, table](const QStringList& chosen) {
               write(tr("Save table"), chosen.front(),
                     [table, path = fromQt(chosen.front())](const Task&) { writeWhole(path, table->toCsv()); });
             });
}

void MainWindow::saveRun(qint64 run) {
  askForFile(this, m_settings,
             {.what = FileQuestion::What::Folder, .title = tr("Folder for the tables of run %1").arg(run)},
             [this, run](const QStringList& chosen) {
               const QString folder = QStringLiteral("%1/run-%2").arg(chosen.front()).arg(run);
               write(tr("Save tables"), folder,
                     [project = fromQt(m_session->path()), run, path = fromQt(folder)](const Task& task) {
                       exportFromProject(Project::open(project), {.run = run, .to = path}, task);
                     });
             });
}

void MainWindow::exportColumn(const QString& set, const QString& column) {
  const SampleSetInfo* info = m_session->set(set);
  const ColumnInfo* found = info == nullptr ? nullptr : info->find(fromQt(column));
  const bool vectors = found != nullptr && found->kind == ColumnKind::Vector;
  const QString filter = vectors ? tr("NumPy (*.npy);;safetensors (*.safetensors);;CSV (*.csv);;JSON (*.json)")
                                 : tr("CSV (*.csv);;JSON (*.json);;NumPy (*.npy)");
  askForFile(this, m_settings,
             {.what = FileQuestion::What::SaveFile,
              .title = tr("Export column"),
              .filter = filter,
              .suffix = vectors ? QStringLiteral("npy") : QStringLiteral("csv"),
              .proposal = QString(column).replace(u'/', u'_')},
             [this, set, column](const QStringList& chosen) {
               write(tr("Export column"), chosen.front(),
                     [project = fromQt(m_session->path()), s = fromQt(set), c = fromQt(column),
                      path = fromQt(chosen.front())](const Task& task) {
                       exportFromProject(Project::open(project), {.set = s, .column = c, .to = path}, task);
                     });
             });
}

// ---- state

void MainWindow::report(const QString& action, const JobFailure& failure) {
  m_messages->add(MessageList::Weight::Error, QStringLiteral("%1: %2").arg(action, failure.text));
  showFailure(this, action, failure);
}

void MainWindow::showProjectState() {
  const bool open = m_session->isOpen();
  setWindowTitle(open ? tr("%1 - Eidoscope").arg(m_session->name()) : tr("Eidoscope"));
  m_file->setProjectOpen(open);
  m_projectLabel->setText(open ? QFileInfo(m_session->path()).fileName() : tr("No project"));
  m_projectLabel->setToolTip(m_session->path());
  std::int64_t samples = 0;
  for (const SampleSetInfo& set : m_session->info().sets) samples += set.samples;
  m_samplesLabel->setText(open ? tr("%Ln sample(s)", nullptr, static_cast<int>(samples)) : QString());
  for (QAction* action : findChildren<QAction*>()) {
    if (action->objectName().startsWith(QLatin1String("analysis:"))) action->setEnabled(open);
  }
}

void MainWindow::showJobState() {
  const int active = m_jobs->activeCount();
  double fraction = 0;
  for (const quint64 id : m_jobs->listed()) {
    const JobInfo* job = m_jobs->find(id);
    if (job != nullptr && job->state == JobState::Running) fraction = std::max(fraction, job->fraction);
  }
  m_jobsProgress->setVisible(active > 0);
  m_jobsProgress->setValue(static_cast<int>(std::lround(1000 * fraction)));
  m_jobsLabel->setText(active > 0 ? tr("%Ln job(s) running", nullptr, active) : tr("No jobs"));
}

void MainWindow::focusPart(int step) {
  QList<QWidget*> parts{m_navigatorDock, m_pages, m_inspectorDock, m_jobsDock, m_messagesDock};
  parts.removeIf([](const QWidget* w) { return !w->isVisible() || w->visibleRegion().isEmpty(); });
  qsizetype at = 0;
  for (qsizetype i = 0; i < parts.size(); ++i) {
    if (parts[i]->isAncestorOf(QApplication::focusWidget())) at = i;
  }
  QWidget* next = parts.value((at + step + parts.size()) % std::max<qsizetype>(1, parts.size()));
  if (next == nullptr) return;
  for (QWidget* widget : next->findChildren<QWidget*>()) {
    if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->isEnabled())
      return widget->setFocus(Qt::ShortcutFocusReason);
  }
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
