// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/run_tab.h"

#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/window/errors/error_text.h"
#include "app/window/forms/analysis_form.h"
#include "app/window/navigator/run_marks_dialog.h"
#include "app/window/pages/next_steps.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "core/session/runs/rerun.h"
#include "widgets/results/finding_bar.h"
#include "widgets/results/result_kind.h"
#include "widgets/text/numbers.h"
#include "widgets/text/run_names.h"
#include "widgets/theme/icons.h"

namespace eido {

RunTab::RunTab(qint64 run, ProjectSession* session, SampleStore* store, std::unique_ptr<PageHost> host, QWidget* parent)
    : QWidget(parent), m_id(run), m_session(session), m_store(store), m_host(std::move(host)) {
  buildHead();
  connect(session, &ProjectSession::changed, this, [this] {
    if (const RunInfo* now = m_session->run(m_id)) {
      m_info.stale = now->stale;
      m_info.marks = now->marks;
    }
    showHead();
  });
  connect(store, &SampleStore::setGone, this, [this](const QString& set) {
    if (m_page != nullptr && set == toQt(m_info.set)) m_page->setSamples(nullptr, nullptr);
  });
  if (const RunInfo* now = session->run(run)) m_info = *now;
  showHead();
}

RunTab::~RunTab() { delete m_page; }  // before its host

QToolButton* RunTab::headButton(const char* name, const QString& icon, const QString& text, const QString& tip) {
  auto* button = new QToolButton;
  button->setObjectName(QLatin1String(name));
  button->setIcon(symbolicIcon(icon));
  button->setText(text);
  button->setToolTip(tip);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setFocusPolicy(Qt::StrongFocus);
  return button;
}

void RunTab::buildHead() {
  const auto selectable = [](const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
  };
  m_title = selectable("runTitle");
  QFont font = m_title->font();
  font.setPointSizeF(font.pointSizeF() * 1.25);
  font.setBold(true);
  m_title->setFont(font);
  m_notice = selectable("notice");
  m_proof = selectable("proof");
  m_proof->hide();
  m_note = selectable("note");
  m_note->setTextFormat(Qt::MarkdownText);
  m_wait = selectable("wait");
  m_wait->setText(tr("Reading the run..."));
  m_wait->setAlignment(Qt::AlignCenter);
  m_star = headButton("star", QStringLiteral("star"), {}, tr("Star: first among the runs and the findings"));
  m_star->setCheckable(true);
  m_star->setAutoRaise(true);
  m_star->setAccessibleName(tr("Star"));
  m_star->setToolButtonStyle(Qt::ToolButtonIconOnly);
  connect(m_star, &QToolButton::clicked, this, &RunTab::star);
  m_again = headButton("again", QStringLiteral("run"), tr("Change and run &again"),
                       tr("Shows the form with the choices of this run (F5)"));
  m_again->setCheckable(true);
  m_again->setPopupMode(QToolButton::MenuButtonPopup);
  m_againMenu = new QMenu(m_again);
  m_again->setMenu(m_againMenu);
  connect(m_againMenu, &QMenu::aboutToShow, this, &RunTab::fillAgainMenu);
  connect(m_again, &QToolButton::clicked, this, [this](bool form) { form ? showForm() : showResult(); });
  m_update = headButton("bringUpToDate", QStringLiteral("stale"), tr("Bring &up to date"),
                        tr("Makes a new run with the same choices of what the data are now"));
  connect(m_update, &QToolButton::clicked, this, [this] { Q_EMIT updateRequested(m_id); });
  m_report = headButton("addToReport", QStringLiteral("export"), tr("Add to &report"),
                        tr("Puts the run, or one of its pictures, at the end of the project's report"));
  m_report->setPopupMode(QToolButton::MenuButtonPopup);
  m_report->setEnabled(false);
  connect(m_report, &QToolButton::clicked, this, [this] { Q_EMIT addToReportRequested(m_id, {}); });
  m_finding = new FindingBar;
  m_next = new NextSteps;
  m_summary = new QWidget;
  auto* summary = new QVBoxLayout(m_summary);
  summary->setContentsMargins(0, 0, 0, 0);
  summary->setSpacing(4);
  summary->addWidget(m_finding);
  summary->addWidget(m_note);
  summary->addWidget(m_next);
  m_stack = new QStackedWidget;
  m_stack->addWidget(m_wait);
  auto* result = new QWidget;
  auto* resultLayout = new QVBoxLayout(result);
  resultLayout->setContentsMargins(0, 0, 0, 0);
  resultLayout->addWidget(m_summary);
  resultLayout->addWidget(m_stack, 1);
  m_body = new QStackedWidget;
  m_body->addWidget(result);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  for (QToolButton* button : {m_star, m_report, m_again}) head->addWidget(button, 0, Qt::AlignTop);
  auto* notice = new QHBoxLayout;
  notice->addWidget(m_notice, 1);
  notice->addWidget(m_update);
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(4);
  layout->addLayout(head);
  layout->addLayout(notice);
  layout->addWidget(m_proof);
  layout->addWidget(m_body, 1);
}

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
  const bool known = m_info.id > 0;
  m_title->setText(known ? runName(m_info) : tr("Run %1").arg(m_id));
  m_title->setToolTip(known ? tr("run %1").arg(m_id) + QStringLiteral(", ") + toQt(m_info.created) : QString());
  m_notice->setText(m_info.stale.empty() ? QString() : tr("Out of date: %1.").arg(toQt(m_info.stale)));
  m_notice->setVisible(!m_info.stale.empty());
  m_update->setVisible(!m_info.stale.empty());
  m_note->setText(toQt(m_info.marks.note));
  m_note->setVisible(!m_info.marks.note.empty());
  m_again->setEnabled(known && m_session->set(toQt(m_info.set)) != nullptr);
  m_star->setChecked(m_info.marks.starred);
  m_star->setIcon(symbolicIcon(m_info.marks.starred ? QStringLiteral("star-full") : QStringLiteral("star")));
  m_star->setEnabled(known && !m_session->info().readOnly);
}

void RunTab::star() {
  const RunInfo* run = m_session->run(m_id);
  if (run == nullptr) return;
  RunMarks now = run->marks;
  now.starred = m_star->isChecked();
  if (now != run->marks) Q_EMIT marked(*run, now);
}

void RunTab::present(LoadedRun run) {
  m_info = run.info;
  // what was said of it since the worker read it
  if (const RunInfo* now = m_session->run(m_id)) m_info.marks = now->marks;
  showHead();
  if (run.info.state != RunState::Done) {
    m_summary->hide();
    m_wait->setText(run.info.error.empty() ? tr("This run was cancelled.")
                                           : tr("This run failed: %1").arg(toQt(run.info.error)));
    Q_EMIT loaded();
    return;
  }
  m_page = resultKind(run.info.analysis).create(*m_host, m_stack);
  connect(m_page, &RunPage::findingChanged, m_finding, &FindingBar::showFinding);
  showFinding(run);
  m_page->showRun(run);
  fillReportMenu(run);
  offerNext(run);
  const QString set = toQt(run.info.set);
  if (run.set.id > 0) m_page->setSamples(m_store->samples(set), m_store->selection(set));
  m_stack->setCurrentIndex(m_stack->addWidget(m_page));
  Q_EMIT loaded();
}

void RunTab::showFinding(const LoadedRun& run) {
  std::vector<FindingChip> chips = resultKind(run.info.analysis).chips(run);
  QStringList detail;
  if (const auto count = run.result->warnings.size(); count > 0) {
    chips.push_back({QStringLiteral("\u26a0"), tr("%Ln note(s)", nullptr, static_cast<int>(count)), tr("see More")});
    for (const Warning& warning : run.result->warnings) detail << QStringLiteral("\u26a0 ") + toQt(warning.message);
  }
  detail << provenance(run.info, *run.result) + QStringLiteral(", ") + tr("run %1").arg(m_id);
  m_finding->setRun(run.finding, chips, detail.join(u'\n'));
}

// ---- again

void RunTab::fillAgainMenu() {
  for (QMenu* menu : m_againMenu->findChildren<QMenu*>()) menu->deleteLater();  // clear() leaves those
  m_againMenu->clear();
  connect(m_againMenu->addAction(tr("Is it the same? Compute again and &compare")), &QAction::triggered, this,
          [this] { Q_EMIT proofRequested(m_id); });
  QAction* marks = m_againMenu->addAction(symbolicIcon(QStringLiteral("rename")), tr("&Name, note and tags..."));
  marks->setEnabled(!m_session->info().readOnly);
  connect(marks, &QAction::triggered, this, [this] {
    auto* dialog = new RunMarksDialog(m_info, this);
    connect(dialog, &RunMarksDialog::marked, this, &RunTab::marked);
    dialog->open();
  });
  m_againMenu->addSeparator();
  QMenu* others = m_againMenu->addMenu(tr("Compare &with"));
  for (const RunInfo* run : comparableRuns(m_session->info().runs, m_info)) {
    connect(others->addAction(runName(*run).replace(u'&', QLatin1String("&&"))), &QAction::triggered, this,
            [this, other = run->id] {
              Q_EMIT comparisonRequested(std::min(m_id, qint64{other}), std::max(m_id, qint64{other}));
            });
  }
  others->setEnabled(!others->isEmpty());
}

void RunTab::showForm(const Json& changes) {
  if (m_session->set(toQt(m_info.set)) == nullptr) return;
  if (m_form == nullptr) {
    m_form = new AnalysisForm(analysis(m_info.analysis).spec(), m_session, m_store);
    m_form->setEmbedded();
    m_body->addWidget(m_form);
    connect(m_form, &AnalysisForm::runFinished, this, &RunTab::remade);
    connect(m_form, &AnalysisForm::runFailed, this, &RunTab::runFailed);
    connect(m_form, &AnalysisForm::helpRequested, this, &RunTab::helpRequested);
    const RunRequest request = requestAgain(m_session->info().sets, m_info);
    QStringList columns;
    for (const std::string& column : request.columns) columns << toQt(column);
    // columns last: a form takes the check from those that a parameter has just named
    m_form->choose(toQt(request.set), {});
    m_form->setParameters(request.parameters, request.seed, toQt(request.slice));
    m_form->choose(toQt(request.set), columns);
  }
  m_form->changeParameters(changes);
  m_again->setChecked(true);
  m_again->setText(tr("&Back to the result"));
  m_body->setCurrentWidget(m_form);
}

bool RunTab::showsForm() const { return m_form != nullptr && m_body->currentWidget() == static_cast<QWidget*>(m_form); }

void RunTab::showResult() {
  m_again->setChecked(false);
  m_again->setText(tr("Change and run &again"));
  m_body->setCurrentIndex(0);
}

// ---- next

void RunTab::offerNext(const LoadedRun& run) {
  m_next->clear();
  const ResultKind& kind = resultKind(run.info.analysis);
  if (run.set.id > 0) {
    if (const FlaggedSamples flagged = kind.flagged(run); !flagged.keys.empty()) offerSamples(flagged);
    for (const NextStep& step : kind.nextSteps(run))
      m_next->add(step.map.columns.isEmpty() ? QStringLiteral("analysis") : QStringLiteral("map"), step.text, {},
                  [this, step] { follow(step); });
  }
  offerComparison();
  m_next->setVisible(!m_next->isEmpty());
}

void RunTab::offerSamples(const FlaggedSamples& flagged) {
  QStringList keys;
  for (const std::string& key : flagged.keys) keys << toQt(key);
  m_next->addLabel(flagged.title + u':');
  m_next
      ->add(QStringLiteral("select"), tr("Select"), tr("They become the selection of all pages"),
            [this, keys] { m_host->select(keys); })
      ->setObjectName(QStringLiteral("selectFlagged"));
  m_next->add(QStringLiteral("filter"), tr("Show only them"), tr("All pages of the set show only these samples"),
              [this, flagged] {
                withSamples(flagged, [this, flagged](const QString& set, SampleBits bits) {
                  if (SampleSelection* selection = m_store->selection(set))
                    selection->setFilter(std::move(bits), flagged.title);
                });
              });
  m_next
      ->add(QStringLiteral("analysis"), tr("Neighbours..."), tr("Selects them, and the samples nearest to them"),
            [this, flagged] {
              withSamples(flagged, [this](const QString& set, SampleBits bits) {
                SampleSelection* selection = m_store->selection(set);
                if (selection == nullptr) return;
                m_store->setCurrent(set);
                selection->select(std::move(bits), SelectMode::Replace, tr("select samples of a run"));
                Q_EMIT growRequested();
              });
            })
      ->setObjectName(QStringLiteral("growFlagged"));
  if (m_session->info().readOnly) return;
  m_next
      ->add(QStringLiteral("slice"), tr("Save as slice"), tr("Asks for a name and keeps them under it"),
            [this, flagged] {
              withSamples(flagged, [this, flagged](const QString& set, SampleBits bits) {
                Q_EMIT sliceRequested(set, std::make_shared<const SampleBits>(std::move(bits)), flagged.title);
              });
            })
      ->setObjectName(QStringLiteral("sliceFlagged"));
  m_next
      ->add(QStringLiteral("run"), tr("Run again without them"),
            tr("Shows the form, on all samples of the run but these"),
            [this, flagged] {
              withSamples(flagged, [this, flagged](const QString& set, SampleBits bits) {
                withoutThem(set, flagged.title, std::move(bits));
              });
            })
      ->setObjectName(QStringLiteral("againWithout"));
}

void RunTab::withSamples(const FlaggedSamples& flagged, std::function<void(const QString& set, SampleBits bits)> act) {
  QStringList keys;
  for (const std::string& key : flagged.keys) keys << toQt(key);
  const QString set = toQt(m_info.set);
  m_store->findKeys(set, keys, this, [set, act = std::move(act)](SampleBits bits) { act(set, std::move(bits)); });
}

/// The form on the samples of the run but these.
void RunTab::withoutThem(const QString& set, const QString& title, SampleBits bits) {
  const RunRequest request = requestAgain(m_session->info().sets, m_info);
  m_session->start(
      {.title = tr("Look for samples"), .listed = false}, this,
      [set = fromQt(set), slice = request.slice, bits = std::move(bits)](Project& project, const Task&) {
        SampleBits rest = slice.empty() ? SampleBits(bits.samples(), true) : project.slice(set, slice);
        rest -= bits;
        return rest;
      },
      [this, set, title](SampleBits rest) {
        showForm();
        if (m_form == nullptr) return;
        m_form->choose(set, {});
        m_form->setSamples(tr("without %1").arg(title), std::make_shared<const SampleBits>(std::move(rest)));
      });
}

/// With the run before it.
void RunTab::offerComparison() {
  for (const RunInfo* run : comparableRuns(m_session->info().runs, m_info)) {
    if (run->id > m_id || isHelperRun(*run)) continue;
    m_next
        ->add(QStringLiteral("table"), tr("Compare with %1").arg(runName(*run)), runName(*run),
              [this, other = run->id] { Q_EMIT comparisonRequested(other, m_id); })
        ->setObjectName(QStringLiteral("compareWithPrevious"));
    return;
  }
}

void RunTab::follow(const NextStep& step) {
  if (!step.map.columns.isEmpty()) return m_host->showOnMaps(step.map);
  if (m_session->set(toQt(m_info.set)) == nullptr) return;
  if (step.analysis == m_info.analysis) {
    showForm(step.parameters);
    if (m_form != nullptr && !step.columns.isEmpty()) m_form->choose(toQt(m_info.set), step.columns);
    return;
  }
  RunRequest request = requestAgain(m_session->info().sets, m_info);
  request.analysis = step.analysis;
  request.columns.clear();
  for (const QString& column : step.columns) request.columns.push_back(fromQt(column));
  request.parameters = step.parameters;
  Q_EMIT formRequested(request);
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
