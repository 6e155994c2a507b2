// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runs/run_views.h"

#include "app/window/files/file_writer.h"
#include "app/window/navigator/navigator_model.h"
#include "app/window/pages/run_tab.h"
#include "app/window/project/project_session.h"
#include "app/window/report/report_store.h"
#include "app/window/runs/compare_runs_page.h"
#include "app/window/runs/run_actions.h"
#include "app/window/runs/run_host.h"
#include "app/window/samples/sample_store.h"
#include "app/window/tabs/page_tabs.h"
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
  const RunInfo* info = m_session->run(run);
  const QString title = info != nullptr ? runTitle(*info) : tr("Run %1").arg(run);
  const QIcon icon = symbolicIcon(info != nullptr ? runIcon(*info) : QStringLiteral("done"));
  return static_cast<RunTab*>(m_pages->open(keyOf(run), title, icon, [&] { return make(run); }));
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
  connect(tab, &RunTab::loaded, this, [this, tab, run] {
    if (const RunInfo* known = m_session->run(run)) m_pages->setTitle(tab, runTitle(*known));
  });
  return tab;
}

void RunViews::compare(qint64 first, qint64 second) {
  m_pages->open(QStringLiteral("runs:%1:%2").arg(first).arg(second), tr("Runs %1 and %2").arg(first).arg(second),
                symbolicIcon(QStringLiteral("table")), [&] {
                  auto* page = new CompareRunsPage(first, second, m_session);
                  connect(page, &CompareRunsPage::saveTableRequested, m_writer, &FileWriter::saveTable);
                  return page;
                });
}

}  // namespace eido
