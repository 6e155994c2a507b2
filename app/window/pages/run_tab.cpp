// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/run_tab.h"

#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/window/errors/error_text.h"
#include "app/window/navigator/navigator_model.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "core/session/runs/rerun.h"
#include "widgets/results/result_kind.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

RunTab::RunTab(qint64 run, ProjectSession* session, SampleStore* store, std::unique_ptr<PageHost> host, QWidget* parent)
    : QWidget(parent), m_id(run), m_session(session), m_store(store), m_host(std::move(host)) {
  m_title = new QLabel;
  QFont font = m_title->font();
  font.setPointSizeF(font.pointSizeF() * 1.4);
  font.setBold(true);
  m_title->setFont(font);
  m_provenance = new QLabel;
  m_provenance->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_provenance->setObjectName(QStringLiteral("provenance"));
  m_provenance->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_notice = new QLabel;
  m_notice->setWordWrap(true);
  m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_wait = new QLabel(tr("Reading the run..."));
  m_wait->setAlignment(Qt::AlignCenter);
  m_wait->setWordWrap(true);
  m_wait->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_again = new QToolButton;
  m_again->setText(tr("Run &again..."));
  m_again->setObjectName(QStringLiteral("again"));
  m_again->setIcon(symbolicIcon(QStringLiteral("run")));
  m_again->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_again->setFocusPolicy(Qt::StrongFocus);
  m_again->setToolTip(tr("Opens the form with the choices of this run"));
  m_again->setPopupMode(QToolButton::MenuButtonPopup);
  m_againMenu = new QMenu(m_again);
  m_again->setMenu(m_againMenu);
  connect(m_againMenu, &QMenu::aboutToShow, this, &RunTab::fillAgainMenu);
  m_update = new QToolButton;
  m_update->setText(tr("Bring &up to date"));
  m_update->setObjectName(QStringLiteral("bringUpToDate"));
  m_update->setIcon(symbolicIcon(QStringLiteral("stale")));
  m_update->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_update->setFocusPolicy(Qt::StrongFocus);
  m_update->setToolTip(tr("Makes a new run with the same choices of what the data are now"));
  connect(m_update, &QToolButton::clicked, this, [this] { Q_EMIT updateRequested(m_id); });
  m_proof = new QLabel;
  m_proof->setObjectName(QStringLiteral("proof"));
  m_proof->setWordWrap(true);
  m_proof->setTextFormat(Qt::PlainText);
  m_proof->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_proof->hide();
  m_report = new QToolButton;
  m_report->setText(tr("Add to &report"));
  m_report->setObjectName(QStringLiteral("addToReport"));
  m_report->setIcon(symbolicIcon(QStringLiteral("export")));
  m_report->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_report->setFocusPolicy(Qt::StrongFocus);
  m_report->setToolTip(tr("Puts the run, or one of its pictures, at the end of the project's report"));
  m_report->setPopupMode(QToolButton::MenuButtonPopup);
  m_report->setEnabled(false);
  connect(m_report, &QToolButton::clicked, this, [this] { Q_EMIT addToReportRequested(m_id, {}); });
  m_next = new QToolButton;
  m_next->setText(tr("What next?"));
  m_next->setObjectName(QStringLiteral("next"));
  m_next->setIcon(symbolicIcon(QStringLiteral("analysis")));
  m_next->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_next->setFocusPolicy(Qt::StrongFocus);
  m_next->setToolTip(tr("Questions that this run leads to"));
  m_next->setPopupMode(QToolButton::InstantPopup);
  m_next->hide();
  m_stack = new QStackedWidget;
  m_stack->addWidget(m_wait);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_next);
  head->addWidget(m_report);
  head->addWidget(m_again);
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(4);
  layout->addLayout(head);
  layout->addWidget(m_provenance);
  auto* notice = new QHBoxLayout;
  notice->addWidget(m_notice, 1);
  notice->addWidget(m_update);
  layout->addLayout(notice);
  layout->addWidget(m_proof);
  layout->addWidget(m_stack, 1);
  connect(m_again, &QToolButton::clicked, this, &RunTab::askAgain);
  connect(session, &ProjectSession::changed, this, [this] {
    if (const RunInfo* now = m_session->run(m_id)) m_info.stale = now->stale;
    showHead();
  });
  connect(store, &SampleStore::setGone, this, [this](const QString& set) {
    if (m_page != nullptr && set == toQt(m_info.set)) m_page->setSamples(nullptr, nullptr);
  });
  if (const RunInfo* now = session->run(run)) m_info = *now;
  showHead();
}

RunTab::~RunTab() { delete m_page; }  // before its host

void RunTab::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!m_asked) load();
}

void RunTab::load() {
  m_asked = true;
  m_session->start(
      {.title = tr("Read run %1").arg(m_id), .listed = false}, this,
      [id = m_id](Project& project, const Task& task) { return loadRun(project, id, task); },
      [this](LoadedRun run) { present(std::move(run)); },
      [this](const JobFailure& failure) {
        m_wait->setText(errorSentence(failure.kind) + QStringLiteral("\n") + failure.text);
      });
}

void RunTab::showHead() {
  m_title->setText(m_info.id > 0 ? runTitle(m_info) : tr("Run %1").arg(m_id));
  m_notice->setText(m_info.stale.empty() ? QString() : tr("Out of date: %1.").arg(toQt(m_info.stale)));
  m_notice->setVisible(!m_info.stale.empty());
  m_update->setVisible(!m_info.stale.empty());
  m_again->setEnabled(m_info.id > 0);
  m_next->setVisible(m_next->menu() != nullptr && !m_next->menu()->isEmpty() &&
                     m_session->set(toQt(m_info.set)) != nullptr);
}

void RunTab::present(LoadedRun run) {
  m_info = run.info;
  showHead();
  m_provenance->setText(provenance(run.info, *run.result));
  m_provenance->setToolTip(toQt(run.info.created) + QStringLiteral("\n") + toQt(jsonText(run.info.parameters)));
  if (run.info.state != RunState::Done) {
    m_wait->setText(run.info.error.empty() ? tr("This run was cancelled.")
                                           : tr("This run failed: %1").arg(toQt(run.info.error)));
    Q_EMIT loaded();
    return;
  }
  m_page = resultKind(run.info.analysis).create(*m_host, m_stack);
  m_page->showRun(run);
  fillReportMenu(run);
  offerNext(run);
  const QString set = toQt(run.info.set);
  if (run.set.id > 0) m_page->setSamples(m_store->samples(set), m_store->selection(set));
  m_stack->setCurrentIndex(m_stack->addWidget(m_page));
  Q_EMIT loaded();
}

void RunTab::fillAgainMenu() {
  m_againMenu->clear();
  connect(m_againMenu->addAction(tr("Is it the same? Compute again and &compare")), &QAction::triggered, this,
          [this] { Q_EMIT proofRequested(m_id); });
  m_againMenu->addSeparator();
  QMenu* others = m_againMenu->addMenu(tr("Compare &with"));
  for (const RunInfo& run : m_session->info().runs) {
    if (run.id == m_id || run.analysis != m_info.analysis || run.state != RunState::Done) continue;
    connect(others->addAction(runTitle(run).replace(u'&', QLatin1String("&&"))), &QAction::triggered, this,
            [this, other = run.id] {
              Q_EMIT comparisonRequested(std::min(m_id, qint64{other}), std::max(m_id, qint64{other}));
            });
  }
  others->setEnabled(!others->isEmpty());
}

void RunTab::askAgain() {
  const SampleSetInfo* set = m_session->set(toQt(m_info.set));
  Q_EMIT formRequested(set != nullptr ? requestAgain(m_session->info().sets, m_info)
                                      : RunRequest{.analysis = m_info.analysis, .set = {}, .columns = {}, .slice = {}});
}

void RunTab::offerNext(const LoadedRun& run) {
  auto* menu = new QMenu(m_next);
  for (const NextStep& step : resultKind(run.info.analysis).nextSteps(run)) {
    connect(menu->addAction(QString(step.text).replace(u'&', QLatin1String("&&"))), &QAction::triggered, this,
            [this, step] {
              if (!step.map.columns.isEmpty()) return m_host->showOnMaps(step.map);
              if (m_session->set(toQt(m_info.set)) == nullptr) return;
              RunRequest request = requestAgain(m_session->info().sets, m_info);
              if (step.analysis != request.analysis) {
                request.analysis = step.analysis;
                request.columns.clear();
                request.parameters = Json::object();
              }
              request.parameters.update(step.parameters);
              Q_EMIT formRequested(request);
            });
  }
  m_next->setMenu(menu);
  showHead();
}

void RunTab::showProof(bool equal, const QString& sentence) {
  m_proof->setText((equal ? QStringLiteral("\u2713 ") : QStringLiteral("\u26A0 ")) + sentence);
  m_proof->show();
}

void RunTab::fillReportMenu(const LoadedRun& run) {
  auto* menu = new QMenu(m_report);
  connect(menu->addAction(tr("The whole &run")), &QAction::triggered, this,
          [this] { Q_EMIT addToReportRequested(m_id, {}); });
  menu->addSeparator();
  for (const auto& [name, caption] : run.figures)
    connect(menu->addAction(tr("Figure: %1").arg(QString(caption).replace(u'&', QLatin1String("&&")))),
            &QAction::triggered, this, [this, name = name] { Q_EMIT addToReportRequested(m_id, name); });
  m_report->setMenu(menu);
  m_report->setEnabled(true);
}

}  // namespace eido
