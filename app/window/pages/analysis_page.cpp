// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/analysis_page.h"

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
#include "app/window/jobs/job_list_model.h"
#include "app/window/pages/map_preview.h"
#include "app/window/project/project_session.h"
#include "core/session/runs/run_analysis.h"
#include "widgets/forms/column_chooser.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/icons.h"

namespace eido {

AnalysisPage::AnalysisPage(const AnalysisSpec& spec, ProjectSession* session, JobQueue* jobs, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_session(session), m_jobs(jobs) {
  auto* title = new QLabel(analysisText(spec.title));
  QFont font = title->font();
  font.setPointSizeF(font.pointSizeF() * 1.4);
  font.setBold(true);
  title->setFont(font);
  auto* summary = new QLabel(analysisText(spec.summary) +
                             (spec.citation.empty() ? QString() : QStringLiteral("\n") + toQt(spec.citation)));
  summary->setWordWrap(true);
  summary->setTextInteractionFlags(Qt::TextSelectableByMouse);

  m_set = new QComboBox;
  m_set->setAccessibleName(tr("Sample set"));
  auto* setLabel = new QLabel(tr("&Sample set:"));
  setLabel->setBuddy(m_set);
  m_slice = new QComboBox;
  m_slice->setObjectName(QStringLiteral("slice"));
  m_slice->setAccessibleName(tr("Slice"));
  auto* sliceLabel = new QLabel(tr("S&lice:"));
  sliceLabel->setBuddy(m_slice);
  sliceLabel->setToolTip(tr("Only the samples of a slice take part."));
  m_columns = new ColumnChooser;
  auto* left = new QGroupBox(columnParameter() == nullptr ? tr("Columns") : tr("Samples"));
  auto* leftLayout = new QVBoxLayout(left);
  auto* setRow = new QHBoxLayout;
  setRow->addWidget(setLabel);
  setRow->addWidget(m_set, 1);
  setRow->addWidget(sliceLabel);
  setRow->addWidget(m_slice, 1);
  leftLayout->addLayout(setRow);
  leftLayout->addWidget(m_columns, 1);
  if (columnParameter() != nullptr) leftLayout->addStretch(1);
  m_columns->setVisible(columnParameter() == nullptr);

  m_form = new ParameterForm(spec);
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
  auto* split = new QSplitter;
  split->addWidget(left);
  split->addWidget(right);
  split->setStretchFactor(0, columnParameter() == nullptr ? 1 : 0);
  split->setStretchFactor(1, 1);
  split->setChildrenCollapsible(false);

  m_run = new QPushButton(symbolicIcon(QStringLiteral("run")), tr("&Run"));
  m_run->setObjectName(QStringLiteral("run"));
  m_run->setToolTip(tr("Run (Ctrl+Return)"));
  m_run->setDefault(true);
  m_cancel = new QPushButton(symbolicIcon(QStringLiteral("cancel")), tr("&Cancel"));
  m_cancel->setObjectName(QStringLiteral("cancel"));
  m_progress = new QProgressBar;
  m_progress->setRange(0, 1000);
  m_progress->setAccessibleName(tr("Progress"));
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
  foot->addWidget(m_cancel);
  foot->addWidget(m_progress, 1);
  foot->addWidget(m_state, 2);
  foot->addWidget(m_help);

  auto* layout = new QVBoxLayout(this);
  layout->addWidget(title);
  layout->addWidget(summary);
  m_preview = new EmbeddingMap;
  m_preview->setAccessibleName(tr("Preview"));
  m_preview->hide();
  layout->addWidget(split, 1);
  layout->addWidget(m_preview, 2);
  layout->addLayout(foot);

  connect(m_run, &QPushButton::clicked, this, &AnalysisPage::run);
  connect(m_cancel, &QPushButton::clicked, this, [this] { m_jobs->cancel(m_job); });
  connect(m_reset, &QPushButton::clicked, m_form, &ParameterForm::resetToDefaults);
  connect(m_set, &QComboBox::currentIndexChanged, this, &AnalysisPage::showSet);
  connect(m_slice, &QComboBox::activated, this, [this] {
    m_sliceGone = false;
    validate();
  });
  connect(m_columns, &ColumnChooser::changed, this, &AnalysisPage::validate);
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

void AnalysisPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) refreshSets();
}

void AnalysisPage::refreshSets() {
  m_stale = false;
  const QString before = m_set->currentText();
  {
    const QSignalBlocker quiet(m_set);
    m_set->clear();
    for (const SampleSetInfo& set : m_session->info().sets) m_set->addItem(toQt(set.name));
    m_set->setCurrentIndex(std::max(0, m_set->findText(before)));
  }
  showSet();
}

void AnalysisPage::showSet() {
  const SampleSetInfo* set = m_session->set(m_set->currentText());
  m_columns->setColumns(set != nullptr ? *set : SampleSetInfo{}, m_spec.input);
  m_form->setSets(set != nullptr ? *set : SampleSetInfo{}, m_session->info().sets);
  const QVariant slice = m_slice->currentData();
  m_slice->clear();
  m_slice->addItem(tr("all samples"), QString());
  if (set != nullptr) {
    for (const SliceInfo& s : set->slices) m_slice->addItem(toQt(s.name), toQt(s.name));
  }
  m_slice->setCurrentIndex(m_sliceGone ? -1 : std::max(0, m_slice->findData(slice)));
  if (set != nullptr) proposeColumns();
  validate();
}

/// A column that fits is a better start than none: the first one for the analysis's own column, those with a usual name
/// for the others.
void AnalysisPage::proposeColumns() {
  for (const ParameterSpec& p : m_spec.parameters) {
    if (p.type != ParameterType::Column || !m_form->values()[p.name].is_null()) continue;
    const auto fits = [&](const ColumnInfo& c) {
      const bool usual = std::find(p.usualNames.begin(), p.usualNames.end(), c.name) != p.usualNames.end();
      return std::find(p.columnKinds.begin(), p.columnKinds.end(), c.kind) != p.columnKinds.end() &&
             (usual || &p == columnParameter());
    };
    const SampleSetInfo& set = m_form->setOf(p);
    const auto found = std::find_if(set.columns.begin(), set.columns.end(), fits);
    if (found != set.columns.end()) m_form->setValues({{p.name, found->name}});
  }
}

void AnalysisPage::leaveNamedOut() {
  const Json values = m_form->values();
  for (const ParameterSpec& p : m_spec.parameters) {
    if (!p.namesColumns() || !setNamed(p, values).empty()) continue;
    const Json value = values.value(p.name, Json());
    const Json before = std::exchange(m_named[p.name], value);
    if (value == before) continue;
    for (const std::string& name : columnsNamed(p, value)) m_columns->leaveOut(toQt(name));
  }
}

void AnalysisPage::choose(const QString& set, const QStringList& columns) {
  const int at = m_set->findText(set);
  if (at >= 0) m_set->setCurrentIndex(at);
  if (columns.isEmpty()) return;
  if (const ParameterSpec* parameter = columnParameter())
    m_form->setValues({{parameter->name, fromQt(columns.front())}});
  else
    m_columns->setChecked(columns);
}

const ParameterSpec* AnalysisPage::columnParameter() const {
  if (m_spec.input.minimum > 0) return nullptr;
  for (const ParameterSpec& p : m_spec.parameters) {
    if (p.type == ParameterType::Column && p.ofSet.empty()) return &p;
  }
  return nullptr;
}

void AnalysisPage::setParameters(const Json& parameters, quint64 seed, const QString& slice) {
  m_slice->setCurrentIndex(m_slice->findData(slice));
  m_sliceGone = m_slice->currentIndex() < 0;
  m_form->resetToDefaults();
  m_form->setValues(parameters);
  m_seed->setValue(static_cast<int>(std::min<quint64>(seed, INT_MAX)));
  validate();
}

void AnalysisPage::validate() {
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
  else if (m_sliceGone)
    problem = tr("The slice of that run was deleted. Choose a slice, or all samples.");
  else if (m_session->info().readOnly)
    problem = tr("The project is read-only; runs can't be stored.");
  m_run->setEnabled(problem.isEmpty() && !busy);
  if (busy || (problem.isEmpty() && m_problem.isEmpty() && job != nullptr)) return;
  problem.isEmpty() ? say({}) : refuse(problem);
  m_problem = problem;
}

void AnalysisPage::say(const QString& text) {
  m_problem.clear();
  m_state->setText(text);
  m_help->hide();
}

void AnalysisPage::refuse(const QString& text) {
  m_state->setText(text);
  m_help->show();
}

void AnalysisPage::run() {
  RunRequest request{.analysis = m_spec.name,
                     .set = fromQt(m_set->currentText()),
                     .parameters = m_form->values(),
                     .slice = fromQt(m_slice->currentData().toString()),
                     .seed = static_cast<std::uint64_t>(m_seed->value())};
  if (columnParameter() == nullptr) {
    for (const QString& name : m_columns->checked()) request.columns.push_back(fromQt(name));
  }
  if (const SampleSetInfo* set = m_session->set(m_set->currentText()))
    request.preview = mapPreview(m_jobs, this, set->samples,
                                 [this](std::shared_ptr<const MapPoints> points) { showPreview(std::move(points)); });
  const QString title = tr("%1 of %2").arg(analysisText(m_spec.title), m_set->currentText());
  m_job = m_session->start(
      {.title = title, .access = JobAccess::Run}, this,
      [request](Project& project, const Task& task) { return runAnalysis(project, request, task).info.id; },
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

void AnalysisPage::showPreview(std::shared_ptr<const MapPoints> points) {
  const JobInfo* job = m_jobs->find(m_job);
  if (job == nullptr || job->ended()) return;
  m_preview->show();
  m_preview->setPoints(std::move(points));
}

void AnalysisPage::showJob() {
  const JobInfo* job = m_jobs->find(m_job);
  const bool busy = job != nullptr && !job->ended();
  m_cancel->setVisible(busy);
  m_progress->setVisible(busy);
  if (!busy) m_preview->hide();
  if (busy) {
    m_progress->setValue(static_cast<int>(std::lround(1000 * job->fraction)));
    QString text = jobStateText(*job);
    if (job->remaining >= 0)
      text += QStringLiteral(", ") + tr("about %1 left").arg(durationLabel(std::ceil(job->remaining)));
    say(text);
  } else if (job != nullptr && job->state == JobState::Cancelled) {
    say(tr("Cancelled; nothing was stored."));
  }
  validate();
}

}  // namespace eido
