// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window: each is made when it is first asked for, and what it asks for is led to who does it.
#include <QMessageBox>
#include <QStatusBar>
#include <QVBoxLayout>

#include "app/window/files/file_writer.h"
#include "app/window/files/project_files.h"
#include "app/window/forms/analysis_form.h"
#include "app/window/main/main_window.h"
#include "app/window/menus/menus.h"
#include "app/window/pages/data_page.h"
#include "app/window/pages/overview_page.h"
#include "app/window/pages/samples_page.h"
#include "app/window/pages/start_page.h"
#include "app/window/panels/message_list.h"
#include "app/window/report/report_page.h"
#include "app/window/report/report_store.h"
#include "app/window/runs/run_views.h"
#include "app/window/samples/sample_store.h"
#include "app/window/settings/settings.h"
#include "app/window/tabs/explorer.h"
#include "app/window/tabs/page_tabs.h"
#include "app/window/tour/tour_bar.h"
#include "core/analyses/registry.h"
#include "core/session/imports/imports.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

void MainWindow::showStart() {
  m_pages->open(QStringLiteral("start"), tr("Start"), symbolicIcon(QStringLiteral("overview")), [this] {
    auto* page = new StartPage(m_settings);
    connect(page, &StartPage::sampleRequested, m_projects, &ProjectFiles::askSample);
    connect(page, &StartPage::newRequested, this, [this] { m_projects->askNew(); });
    connect(page, &StartPage::openRequested, m_projects, &ProjectFiles::askOpen);
    connect(page, &StartPage::importRequested, m_projects, &ProjectFiles::askImport);
    connect(page, &StartPage::recentRequested, this, &MainWindow::openProject);
    return page;
  });
}

void MainWindow::showOverview() {
  if (!m_session->isOpen()) return showStart();
  m_pages->open(QStringLiteral("overview"), tr("Overview"), symbolicIcon(QStringLiteral("overview")), [this] {
    auto* page = new OverviewPage(m_session, m_store, m_findings);
    connect(page, &OverviewPage::importRequested, m_projects, &ProjectFiles::askImport);
    connect(page, &OverviewPage::dataRequested, this, [this] { showData(); });
    connect(page, &OverviewPage::mapRequested, m_view->map, &QAction::trigger);
    connect(page, &OverviewPage::samplesRequested, m_view->samples, &QAction::trigger);
    connect(page, &OverviewPage::analysisRequested, this, [this](const QString& name) { showAnalysis(name); });
    connect(page, &OverviewPage::runRequested, this, &MainWindow::showRun);
    connect(page, &OverviewPage::sampleActivated, this, &MainWindow::showInspector);
    return page;
  });
}

void MainWindow::showData(const QString& set) {
  if (!m_session->isOpen()) return;
  auto* page = static_cast<DataPage*>(
      m_pages->open(QStringLiteral("data"), tr("Columns"), symbolicIcon(QStringLiteral("table")), [this] {
        auto* made = new DataPage(m_session);
        connect(made, &DataPage::saveTableRequested, m_writer, &FileWriter::saveTable);
        return made;
      }));
  if (!set.isEmpty()) page->choose(set);
}

void MainWindow::showAnalysis(const QString& name, const QString& set, const QStringList& columns) {
  const AnalysisSpec& spec = analysis(name.toStdString()).spec();
  auto* page = static_cast<AnalysisForm*>(
      m_pages->open(QStringLiteral("analysis:") + name, analysisText(spec.title), analysisIcon(name), [&] {
        auto* made = new AnalysisForm(spec, m_session, m_store);
        // the form becomes the run's tab; whoever has gone on to another page is not pulled away from it
        connect(made, &AnalysisForm::runFinished, m_runs,
                [this, made](qint64 run) { m_runs->showInPlaceOf(made, run); });
        connect(made, &AnalysisForm::helpRequested, this, [this](const QString& topic) { showHelpOf(topic); });
        connect(made, &AnalysisForm::runFailed, this, [this](const QString& action, const JobFailure&) {
          statusBar()->showMessage(tr("%1 failed; see the page.").arg(action), 8000);
        });
        return made;
      }));
  page->choose(set, columns);
}

void MainWindow::showParameter(const QString& name) {
  auto* form = qobject_cast<AnalysisForm*>(m_pages->currentPage());
  if (form != nullptr) form->form()->reveal(fromQt(name));
}

RunTab* MainWindow::showRun(qint64 run) { return m_runs->show(run); }

void MainWindow::showReport() {
  if (!m_session->isOpen()) return;
  m_pages->open(QStringLiteral("report"), tr("Report"), symbolicIcon(QStringLiteral("text")), [this] {
    auto* page = new ReportPage(m_report, m_session);
    connect(page, &ReportPage::saveRequested, this,
            [this](const QString& extension) { m_writer->saveReport(m_report->plan(), extension); });
    connect(page, &ReportPage::openRequested, this, [this] { m_writer->openReport(m_report->plan()); });
    return page;
  });
}

void MainWindow::showForm(const RunRequest& request) {
  if (request.set.empty()) return showAnalysis(toQt(request.analysis));
  QStringList columns;
  for (const std::string& column : request.columns) columns << toQt(column);
  // columns last: a form takes the check from those that a parameter has just named
  showAnalysis(toQt(request.analysis), toQt(request.set));
  auto* page = static_cast<AnalysisForm*>(m_pages->currentPage());
  page->setParameters(request.parameters, request.seed, toQt(request.slice));
  page->choose(toQt(request.set), columns);
}

void MainWindow::buildTour() {
  m_tour = new TourBar;
  auto* centre = new QWidget;
  auto* layout = new QVBoxLayout(centre);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_tour);
  layout->addWidget(m_pages, 1);
  setCentralWidget(centre);
  const auto set = [this] { return m_session->info().sets.empty() ? QString() : toQt(m_session->info().sets[0].name); };
  connect(m_tour, &TourBar::dismissed, this, [this] { m_settings->setTourDismissed(true); });
  connect(m_tour, &TourBar::reportRequested, this, &MainWindow::showReport);
  connect(m_tour, &TourBar::analysisRequested, this, [this](const QString& name) { showAnalysis(name); });
  connect(m_tour, &TourBar::mapRequested, this, [this, set] { m_explorer->showMap(set()); });
  connect(m_tour, &TourBar::conditionRequested, this, [this, set](const QString& condition) {
    if (SamplesPage* page = m_explorer->showSamples(set())) page->select(condition);
  });
}

void MainWindow::offerTour(bool asked) {
  m_session->start(
      {.title = tr("Look for the sample project"), .listed = false}, this,
      [](Project& project, const Task&) {
        const std::vector<SampleSetInfo> sets = project.sets();
        return !sets.empty() && !sets[0].columns.empty() &&
               project.importOf(sets[0].columns[0].id).format == kSampleProjectFormat;
      },
      [this, asked, path = m_session->path()](bool sample) {
        if (m_session->path() != path) return;
        if (sample)
          m_tour->begin();
        else if (asked)
          m_projects->askSample();  // it begins there
      });
}

/// A window was killed while it was computing: the same again is a click away.
void MainWindow::offerInterrupted(const RunRequest& request) {
  const QString title = analysisTitle(request.analysis);
  m_messages->add(MessageList::Weight::Warning, tr("A run of %1 was interrupted.").arg(title));
  auto* box = new QMessageBox(QMessageBox::Question, tr("Interrupted run"),
                              tr("A run of %1 was interrupted: run it again?").arg(title),
                              QMessageBox::Yes | QMessageBox::No, this);
  box->setObjectName(QStringLiteral("interruptedRun"));
  box->setInformativeText(tr("Its form opens with the same choices; no result of it was stored."));
  box->setAttribute(Qt::WA_DeleteOnClose);
  connect(box, &QMessageBox::finished, this, [this, request](int answer) {
    if (answer == QMessageBox::Yes) showForm(request);
  });
  box->open();
}

// ---- projects

void MainWindow::openProject(const QString& path) { m_projects->open(path); }
void MainWindow::openFiles(const QStringList& files) { m_projects->openFiles(files); }
void MainWindow::importFiles(const QStringList& files) { m_projects->importFiles(files); }
void MainWindow::askNewProject() { m_projects->askNew(); }

}  // namespace eido
