// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/forms/analysis_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <climits>
#include <cmath>
#include <utility>

#include "app/window/errors/error_text.h"
#include "app/window/forms/map_preview.h"
#include "app/window/forms/preset_chooser.h"
#include "app/window/forms/samples_chooser.h"
#include "app/window/jobs/job_list_model.h"
#include "app/window/project/project_session.h"
#include "app/window/samples/sample_store.h"
#include "core/session/runs/run_estimate.h"
#include "core/session/runs/run_journal.h"
#include "widgets/forms/column_chooser.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/text/heading.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/text/run_names.h"
#include "widgets/theme/icons.h"

namespace eido {

AnalysisForm::AnalysisForm(const AnalysisSpec& spec, ProjectSession* session, SampleStore* store, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_session(session), m_store(store), m_jobs(session->jobs()) {
  auto* title = headingLabel(analysisText(spec.title), 1.4);
  auto* summary = new QLabel(analysisText(spec.summary) +
                             (spec.citation.empty() ? QString() : QStringLiteral("\n") + toQt(spec.citation)));
  summary->setWordWrap(true);
  summary->setTextInteractionFlags(Qt::TextSelectableByMouse);

  m_set = new QComboBox;
  m_set->setAccessibleName(tr("Sample set"));
  m_set->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_setLabel = new QLabel(tr("S&et:"));
  m_setLabel->setBuddy(m_set);
  m_samples = new SamplesChooser(store);
  auto* samplesLabel = new QLabel(tr("&On:"));
  samplesLabel->setBuddy(m_samples);
  samplesLabel->setToolTip(m_samples->toolTip());
  m_form = new ParameterForm(spec);
  m_preset = new PresetChooser(spec, m_form);
  auto* presetLabel = new QLabel(tr("&Preset:"));
  presetLabel->setBuddy(m_preset);
  auto* chooseRow = new QHBoxLayout;
  chooseRow->addWidget(m_setLabel);
  chooseRow->addWidget(m_set);
  chooseRow->addWidget(samplesLabel);
  chooseRow->addWidget(m_samples, 1);
  chooseRow->addSpacing(12);
  chooseRow->addWidget(presetLabel);
  chooseRow->addWidget(m_preset);
  chooseRow->addStretch(1);
  m_columns = new ColumnChooser;
  auto* left = new QGroupBox(tr("Columns"));
  auto* leftLayout = new QVBoxLayout(left);
  leftLayout->addWidget(m_columns, 1);
  left->setVisible(columnParameter() == nullptr);

  m_seed = new QSpinBox;
  m_seed->setRange(0, INT_MAX);
  m_seed->setObjectName(QStringLiteral("seed"));
  m_seed->setAccessibleName(tr("Seed"));
  auto* seedRow = new QFormLayout;
  auto* seedLabel = new QLabel(tr("S&eed"));
  seedLabel->setBuddy(m_seed);
  seedLabel->setToolTip(tr("The same seed gives the same numbers, on any number of threads."));
  seedRow->addRow(seedLabel, m_seed);
  m_reset = new QPushButton(symbolicIcon(QStringLiteral("reset")), tr("Reset to &defaults"));
  auto* inner = new QWidget;
  auto* innerLayout = new QVBoxLayout(inner);
  innerLayout->addWidget(m_form);
  innerLayout->addLayout(seedRow);
  innerLayout->addWidget(m_reset, 0, Qt::AlignLeft);
  innerLayout->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(inner);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  inner->setMaximumWidth(fontMetrics().averageCharWidth() * 80);
  auto* right = new QGroupBox(tr("Parameters"));
  auto* rightLayout = new QVBoxLayout(right);
  rightLayout->setContentsMargins(2, 2, 2, 2);
  rightLayout->addWidget(scroll);
  m_split = new QSplitter;
  m_split->addWidget(left);
  m_split->addWidget(right);
  m_split->setStretchFactor(0, 1);
  m_split->setStretchFactor(1, 1);
  m_split->setChildrenCollapsible(false);

  m_run = new QPushButton(symbolicIcon(QStringLiteral("run")), tr("&Run"));
  m_run->setObjectName(QStringLiteral("run"));
  m_run->setToolTip(tr("Run (Ctrl+Return)"));
  m_run->setDefault(true);
  m_cancel = new QPushButton(symbolicIcon(QStringLiteral("cancel")), tr("&Cancel"));
  m_cancel->setObjectName(QStringLiteral("cancel"));
  m_progress = new QProgressBar;
  m_progress->setRange(0, 1000);
  m_progress->setAccessibleName(tr("Progress"));
  m_estimate = new QLabel;
  m_estimate->setObjectName(QStringLiteral("estimate"));
  m_state = new QLabel;
  m_state->setObjectName(QStringLiteral("state"));
  m_state->setWordWrap(true);
  m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_help = new QToolButton;
  m_help->setObjectName(QStringLiteral("refusalHelp"));
  m_help->setIcon(symbolicIcon(QStringLiteral("help")));
  m_help->setText(tr("What it needs"));
  m_help->setToolTip(tr("Opens the help of this analysis"));
  m_help->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_help->setFocusPolicy(Qt::StrongFocus);
  m_help->hide();
  connect(m_help, &QToolButton::clicked, this, [this] { Q_EMIT helpRequested(toQt(m_spec.name)); });
  auto* foot = new QHBoxLayout;
  foot->addWidget(m_run);
  foot->addWidget(m_estimate);
  foot->addWidget(m_cancel);
  foot->addWidget(m_progress, 1);
  foot->addWidget(m_state, 2);
  foot->addWidget(m_help);

  auto* layout = new QVBoxLayout(this);
  m_head = new QWidget;
  auto* head = new QVBoxLayout(m_head);
  head->setContentsMargins(0, 0, 0, 0);
  head->addWidget(title);
  head->addWidget(summary);
  layout->addWidget(m_head);
  layout->addLayout(chooseRow);
  m_preview = new EmbeddingMap;
  m_preview->setAccessibleName(tr("Preview"));
  m_preview->hide();
  layout->addWidget(m_split, 1);
  layout->addWidget(m_preview, 2);
  layout->addLayout(foot);

  connect(m_run, &QPushButton::clicked, this, &AnalysisForm::run);
  connect(m_cancel, &QPushButton::clicked, this, [this] { m_jobs->cancel(m_job); });
  connect(m_reset, &QPushButton::clicked, m_form, &ParameterForm::resetToDefaults);
  connect(m_set, &QComboBox::currentIndexChanged, this, &AnalysisForm::showSet);
  connect(m_samples, &QComboBox::currentIndexChanged, this, &AnalysisForm::validate);
  connect(m_columns, &ColumnChooser::changed, this, &AnalysisForm::validate);
  connect(m_form, &ParameterForm::changed, this, [this] {
    leaveNamedOut();
    validate();
  });
  connect(m_jobs, &JobQueue::changed, this, [this](quint64 id) {
    if (id == m_job) showJob();
  });
  connect(m_session, &ProjectSession::changed, this, [this] {
    m_stale = true;
    if (isVisible()) refreshSets();
  });
  refreshSets();
  showJob();
}

void AnalysisForm::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) refreshSets();
}

void AnalysisForm::refreshSets() {
  m_stale = false;
  const QString before = m_set->currentText();
  {
    const QSignalBlocker quiet(m_set);
    m_set->clear();
    for (const SampleSetInfo& set : m_session->info().sets) m_set->addItem(toQt(set.name));
    m_set->setCurrentIndex(std::max(0, m_set->findText(before)));
  }
  for (QWidget* widget : {static_cast<QWidget*>(m_set), static_cast<QWidget*>(m_setLabel)})
    widget->setVisible(m_set->count() > 1);
  const std::vector<const RunInfo*> done = finishedRuns(m_session->info().runs, m_spec.name);
  const auto last = std::find_if_not(done.begin(), done.end(), [](const RunInfo* run) { return isHelperRun(*run); });
  m_form->setRuns(m_session->info().runs);
  m_preset->setLast(last == done.end() ? nullptr : *last);
  showSet();
}

void AnalysisForm::setEmbedded() {
  m_head->hide();
  layout()->setContentsMargins(0, 0, 0, 0);
}

void AnalysisForm::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  // where there is little width the columns stand over the parameters
  const bool narrow = width() < 100 * fontMetrics().averageCharWidth();
  m_split->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
}

void AnalysisForm::offerSamples() {
  if (!isVisible()) {
    m_stale = true;
    return;
  }
  m_samples->setSet(m_session->set(m_set->currentText()));
  validate();
}

void AnalysisForm::changeParameters(const Json& parameters) {
  m_form->setValues(parameters);
  validate();
}

void AnalysisForm::setSamples(const QString& title, std::shared_ptr<const SampleBits> members) {
  m_samples->choose(title, std::move(members));
  validate();
}

void AnalysisForm::showSet() {
  const SampleSetInfo* set = m_session->set(m_set->currentText());
  m_columns->setColumns(set != nullptr ? *set : SampleSetInfo{}, m_spec.input);
  m_form->setSets(set != nullptr ? *set : SampleSetInfo{}, m_session->info().sets);
  m_samples->setSet(set);
  if (SampleSelection* selection = set == nullptr ? nullptr : m_store->selection(m_set->currentText()))
    connect(selection, &SampleSelection::selectionChanged, this, &AnalysisForm::offerSamples, Qt::UniqueConnection);
  if (set != nullptr) proposeColumns();
  validate();
}

/// A column that fits is a better start than none: the first one for the analysis's own column, those with a usual name
/// for the others.
void AnalysisForm::proposeColumns() {
  for (const ParameterSpec& p : m_spec.parameters) propose(p);
}

void AnalysisForm::propose(const ParameterSpec& p) {
  if (p.type != ParameterType::Column || !m_form->values()[p.name].is_null()) return;
  const auto fits = [&](const ColumnInfo& c) {
    const bool usual = std::find(p.usualNames.begin(), p.usualNames.end(), c.name) != p.usualNames.end();
    return std::find(p.columnKinds.begin(), p.columnKinds.end(), c.kind) != p.columnKinds.end() &&
           (usual || &p == columnParameter());
  };
  // what is built on is asked of something else first
  const RunInfo* from = m_spec.buildsOn.empty() ? nullptr : m_session->run(m_form->values().value("from", qint64{0}));
  const auto isNew = [&](const ColumnInfo& c) {
    return from == nullptr || std::none_of(from->inputs.begin(), from->inputs.end(),
                                           [&](const RunInput& input) { return input.isColumn() && input.id == c.id; });
  };
  const SampleSetInfo& set = m_form->setOf(p);
  auto found =
      std::find_if(set.columns.begin(), set.columns.end(), [&](const ColumnInfo& c) { return fits(c) && isNew(c); });
  if (found == set.columns.end()) found = std::find_if(set.columns.begin(), set.columns.end(), fits);
  if (found != set.columns.end()) m_form->setValues({{p.name, found->name}});
}

void AnalysisForm::leaveNamedOut() {
  const Json values = m_form->values();
  for (const ParameterSpec& p : m_spec.parameters) {
    if (!p.namesColumns() || !setNamed(p, values).empty()) continue;
    const Json value = values.value(p.name, Json());
    const Json before = std::exchange(m_named[p.name], value);
    if (value == before) continue;
    for (const std::string& name : columnsNamed(p, value)) m_columns->leaveOut(toQt(name));
  }
}

void AnalysisForm::choose(const QString& set, const QStringList& columns) {
  const int at = m_set->findText(set);
  if (at >= 0) m_set->setCurrentIndex(at);
  if (columns.isEmpty()) return;
  if (const ParameterSpec* parameter = columnParameter())
    m_form->setValues({{parameter->name, fromQt(columns.front())}});
  else
    m_columns->setChecked(columns);
}

const ParameterSpec* AnalysisForm::columnParameter() const {
  if (m_spec.input.minimum > 0) return nullptr;
  for (const ParameterSpec& p : m_spec.parameters) {
    if (p.type == ParameterType::Column && p.ofSet.empty()) return &p;
  }
  return nullptr;
}

void AnalysisForm::setParameters(const Json& parameters, quint64 seed, const QString& slice) {
  m_samples->choose(slice);
  m_form->resetToDefaults();
  m_form->setValues(parameters);
  // a form without a column of its own could not run
  if (const ParameterSpec* own = columnParameter(); own != nullptr && !parameters.contains(own->name)) propose(*own);
  m_seed->setValue(static_cast<int>(std::min<quint64>(seed, INT_MAX)));
  validate();
}

void AnalysisForm::validate() {
  const JobInfo* job = m_jobs->find(m_job);
  const bool busy = job != nullptr && !job->ended();
  QString problem = m_form->problem();
  const int count = columnParameter() != nullptr ? 0 : static_cast<int>(m_columns->checked().size());
  const InputSpec& input = m_spec.input;
  if (m_set->count() == 0)
    problem = tr("The project has no samples yet; import files first.");
  else if (count < input.minimum)
    problem = tr("Choose at least %Ln column(s).", nullptr, input.minimum);
  else if (input.maximum > 0 && count > input.maximum)
    problem = tr("Choose at most %Ln column(s).", nullptr, input.maximum);
  else if (m_samples->isGone())
    problem = tr("The samples that were chosen are not there any more. Choose others.");
  else if (m_session->info().readOnly)
    problem = tr("The project is read-only; runs can't be stored.");
  m_run->setEnabled(problem.isEmpty() && !busy);
  m_estimate->setVisible(problem.isEmpty() && !busy);
  if (problem.isEmpty() && !busy) showEstimate();
  if (busy || (problem.isEmpty() && m_problem.isEmpty() && job != nullptr)) return;
  problem.isEmpty() ? say({}) : refuse(problem);
  m_problem = problem;
}

void AnalysisForm::say(const QString& text) {
  m_problem.clear();
  m_state->setText(text);
  m_help->hide();
}

void AnalysisForm::refuse(const QString& text) {
  m_state->setText(text);
  m_help->show();
}

RunRequest AnalysisForm::request() const {
  RunRequest request{.analysis = m_spec.name,
                     .set = fromQt(m_set->currentText()),
                     .parameters = m_form->values(),
                     .slice = {},
                     .seed = static_cast<std::uint64_t>(m_seed->value())};
  if (columnParameter() == nullptr) {
    for (const QString& name : m_columns->checked()) request.columns.push_back(fromQt(name));
  }
  return request;
}

void AnalysisForm::showEstimate() {
  const auto estimate = estimateRun(m_session->info(), request(), m_samples->samples());
  if (!estimate) return m_estimate->clear();
  constexpr double kShort = 1;
  const QString time = estimate->seconds < kShort ? tr("less than a second")
                                                  : tr("about %1").arg(durationLabel(std::ceil(estimate->seconds), 0));
  const QString memory = locale().formattedDataSize(static_cast<qint64>(estimate->bytes), 0);
  m_estimate->setText(QStringLiteral("%1, %2").arg(time, memory));
  const RunInfo* like = m_session->run(estimate->likeRun);
  m_estimate->setToolTip(like != nullptr ? tr("By the speed of %1").arg(runName(*like))
                                         : tr("A rough guess: the analysis was not run here yet"));
  const bool much = estimate->bytes > static_cast<double>(freeMemory());
  if (much) m_estimate->setText(m_estimate->text() + u' ' + tr("(more than is free)"));
}

void AnalysisForm::run() {
  RunRequest request = this->request();
  if (const SampleSetInfo* set = m_session->set(m_set->currentText()))
    request.preview = mapPreview(m_jobs, this, set->samples,
                                 [this](std::shared_ptr<const MapPoints> points) { showPreview(std::move(points)); });
  const QString title = tr("%1 of %2").arg(analysisText(m_spec.title), m_set->currentText());
  m_job = m_session->start(
      {.title = title, .access = JobAccess::Run}, this,
      [request, chosen = m_samples->chosen()](Project& project, const Task& task) {
        return withChosenSamples(project, request.set, chosen, [&](const std::string& slice) {
          RunRequest sliced = request;
          sliced.slice = slice;
          const RunJournal journal(project, sliced);
          return runAnalysis(project, sliced, task).info.id;
        });
      },
      [this](std::int64_t id) {
        say(tr("Done: run %1.").arg(id));
        Q_EMIT runFinished(id);
      },
      [this, title](const JobFailure& failure) {
        refuse(errorSentence(failure.kind) + QStringLiteral("\n") + failure.text);
        Q_EMIT runFailed(title, failure);
      });
  showJob();
}

void AnalysisForm::showPreview(std::shared_ptr<const MapPoints> points) {
  const JobInfo* job = m_jobs->find(m_job);
  if (job == nullptr || job->ended()) return;
  m_preview->show();
  m_preview->setPoints(std::move(points));
}

void AnalysisForm::showJob() {
  const JobInfo* job = m_jobs->find(m_job);
  const bool busy = job != nullptr && !job->ended();
  m_cancel->setVisible(busy);
  m_progress->setVisible(busy);
  if (!busy) m_preview->hide();
  if (busy) {
    m_progress->setValue(static_cast<int>(std::lround(1000 * job->fraction)));
    QString text = jobStateText(*job);
    if (job->remaining >= 0)
      text += QStringLiteral(", ") + tr("about %1 left").arg(durationLabel(std::ceil(job->remaining), 0));
    say(text);
  } else if (job != nullptr && job->state == JobState::Cancelled) {
    say(tr("Cancelled; nothing was stored."));
  }
  validate();
}

}  // namespace eido
