// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs/run_views.h"

#include "app/window/commands/project_commands.h"
#include "app/window/files/file_writer.h"
#include "app/window/pages/run_tab.h"
#include "app/window/project/project_session.h"
#include "app/window/report/report_store.h"
#include "app/window/runs/compare_runs_page.h"
#include "app/window/runs/run_actions.h"
#include "app/window/runs/run_host.h"
#include "app/window/samples/sample_store.h"
#include "app/window/tabs/page_tabs.h"
#include "widgets/text/run_names.h"
#include "widgets/theme/icons.h"

namespace eido {
namespace {

QString keyOf(qint64 run) { return QStringLiteral("run:%1").arg(run); }

}  // namespace

RunViews::RunViews(ProjectSession* session, SampleStore* store, PageTabs* pages, Explorer* explorer, FileWriter* writer,
                   ReportStore* report, QUndoStack* undo, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_store(store),
      m_pages(pages),
      m_explorer(explorer),
      m_writer(writer),
      m_report(report),
      m_undo(undo),
      m_actions(new RunActions(session, this)) {
  connect(m_actions, &RunActions::failed, this, &RunViews::failed);
  connect(m_actions, &RunActions::said, this, &RunViews::said);
  connect(m_actions, &RunActions::made, this, [this](qint64 run, qint64 before) {
    // whoever looks at the old one is shown the new one
    if (auto* tab = qobject_cast<RunTab*>(m_pages->currentPage()); tab != nullptr && tab->run() == before) show(run);
  });
  connect(m_actions, &RunActions::proved, this, [this](qint64 run, bool equal, const QString& sentence) {
    Q_EMIT proved(equal, sentence);
    if (auto* tab = qobject_cast<RunTab*>(m_pages->page(keyOf(run)))) tab->showProof(equal, sentence);
  });
}

RunTab* RunViews::show(qint64 run) {
  auto* tab = static_cast<RunTab*>(m_pages->open(keyOf(run), {}, iconOf(run), [&] { return make(run); }));
  name(tab);
  return tab;
}

QIcon RunViews::iconOf(qint64 run) const {
  const RunInfo* info = m_session->run(run);
  return symbolicIcon(info != nullptr ? runIcon(*info) : QStringLiteral("done"));
}

void RunViews::name(RunTab* tab) {
  const RunInfo* info = m_session->run(tab->run());
  m_pages->setTitle(tab, info != nullptr ? runShortName(*info) : tr("Run %1").arg(tab->run()),
                    info != nullptr ? runName(*info) : QString());
}

void RunViews::showInPlaceOf(QWidget* page, qint64 run) {
  if (m_pages->page(keyOf(run)) != nullptr) return;
  RunTab* tab = make(run);
  m_pages->replace(page, keyOf(run), {}, iconOf(run), tab);
  name(tab);
}

void RunViews::showAgain(qint64 run) { show(run)->showForm(); }

void RunViews::mark(const RunInfo& run, const RunMarks& now) {
  m_undo->push(markRunCommand(m_session, run, now, [this](const QString& action, const JobFailure& failure) {
    Q_EMIT failed(action, failure);
  }));
}

RunTab* RunViews::make(qint64 run) {
  RunServices services{
      .session = m_session,
      .samples = m_store,
      .explorer = m_explorer,
      .writer = m_writer,
      .undo = m_undo,
      .failed = [this](const QString& action, const JobFailure& failure) { Q_EMIT failed(action, failure); },
      .inspect = [this] { Q_EMIT inspectorRequested(); }};
  auto* tab = new RunTab(run, m_session, m_store, std::make_unique<RunHost>(run, std::move(services)));
  connect(tab, &RunTab::formRequested, this, &RunViews::formRequested);
  connect(tab, &RunTab::updateRequested, m_actions, &RunActions::bringUpToDate);
  connect(tab, &RunTab::proofRequested, m_actions, &RunActions::prove);
  connect(tab, &RunTab::comparisonRequested, this, &RunViews::compare);
  connect(tab, &RunTab::addToReportRequested, m_report, [this](qint64 id, const QString& figure) {
    m_report->collect(
        {.kind = figure.isEmpty() ? ReportItem::Kind::Run : ReportItem::Kind::Figure, .run = id, .figure = figure});
  });
  connect(tab, &RunTab::loaded, this, [this, tab] { name(tab); });
  connect(tab, &RunTab::marked, this, &RunViews::mark);
  connect(tab, &RunTab::remade, this, [this, tab](qint64 made) {
    if (tab->showsForm()) return showInPlaceOf(tab, made);
    // whoever reads the old one goes on reading
    if (const RunInfo* info = m_session->run(made)) Q_EMIT said(tr("Done: %1.").arg(runName(*info)));
  });
  connect(tab, &RunTab::helpRequested, this, &RunViews::helpRequested);
  connect(tab, &RunTab::runFailed, this, [this](const QString& action, const JobFailure&) {
    Q_EMIT said(tr("%1 failed; see the page.").arg(action));
  });
  connect(tab, &RunTab::growRequested, this, &RunViews::growRequested);
  connect(tab, &RunTab::sliceRequested, m_explorer, &Explorer::askSliceOf);
  connect(m_session, &ProjectSession::changed, tab, [this, tab] { name(tab); });
  return tab;
}

void RunViews::compare(qint64 first, qint64 second) {
  m_pages->open(QStringLiteral("runs:%1:%2").arg(first).arg(second), tr("Two runs"),
                symbolicIcon(QStringLiteral("table")), [&] {
                  auto* page = new CompareRunsPage(first, second, m_session);
                  connect(page, &CompareRunsPage::saveTableRequested, m_writer, &FileWriter::saveTable);
                  connect(page, &CompareRunsPage::savePictureRequested, m_writer, &FileWriter::savePicture);
                  return page;
                });
}

}  // namespace eido
