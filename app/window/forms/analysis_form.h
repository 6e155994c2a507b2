// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <map>
#include <memory>
#include <string>

#include "app/window/jobs/job_queue.h"
#include "core/data/sample_bits.h"
#include "core/session/runs/run_analysis.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QSplitter;
class QToolButton;

namespace eido {

class ColumnChooser;
class EmbeddingMap;
class MapPoints;
class ParameterForm;
class PresetChooser;
class ProjectSession;
class SamplesChooser;
class SampleStore;

/// Samples, columns, parameters and a Run button for one analysis: a page of its own, or folded into the head of a run.
class AnalysisForm : public QWidget {
  Q_OBJECT

 public:
  AnalysisForm(const AnalysisSpec& spec, ProjectSession* session, SampleStore* store, QWidget* parent = nullptr);

  /// Without what the head of a run says already.
  void setEmbedded();

  /// Chooses columns (none: all that fit) and, where given, parameters and seed.
  void choose(const QString& set, const QStringList& columns);
  /// A slice that is not there has to be chosen anew before it can run.
  void setParameters(const Json& parameters, quint64 seed, const QString& slice = {});
  /// Those without the others that differ from a run's.
  void changeParameters(const Json& parameters);
  /// Samples of the set that are no slice yet.
  void setSamples(const QString& title, std::shared_ptr<const SampleBits> members);
  ParameterForm* form() const { return m_form; }

 Q_SIGNALS:
  void runFinished(qint64 run);
  void runFailed(const QString& action, const eido::JobFailure& failure);
  /// What the documentation says of an analysis.
  void helpRequested(const QString& analysis);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void refreshSets();
  void showSet();
  /// What is selected has changed.
  void offerSamples();
  void proposeColumns();
  void propose(const ParameterSpec& parameter);
  /// A column that a parameter has come to name is not among those that are compared, until a person checks it again.
  void leaveNamedOut();
  void validate();
  void say(const QString& text);
  /// The request as the form stands, without its samples.
  RunRequest request() const;
  /// What the run may take, beside the button.
  void showEstimate();
  /// Says why it can't be done, and where to read what it needs.
  void refuse(const QString& text);
  void run();
  void showJob();
  void showPreview(std::shared_ptr<const MapPoints> points);
  /// The parameter that names the column, for analyses of one; nullptr for those that compare several.
  const ParameterSpec* columnParameter() const;

  AnalysisSpec m_spec;
  ProjectSession* m_session;
  SampleStore* m_store;
  JobQueue* m_jobs;
  quint64 m_job = 0;
  bool m_stale = true;
  QString m_problem;  ///< of the choices, as it is said
  QWidget* m_head;
  QComboBox* m_set;
  QLabel* m_setLabel;
  SamplesChooser* m_samples;
  PresetChooser* m_preset;
  QSplitter* m_split;
  ColumnChooser* m_columns;
  ParameterForm* m_form;
  std::map<std::string, Json> m_named;  ///< columns that parameters name
  EmbeddingMap* m_preview;
  QSpinBox* m_seed;
  QPushButton *m_run, *m_cancel, *m_reset;
  QProgressBar* m_progress;
  QLabel *m_state, *m_estimate;
  QToolButton* m_help;  ///< beside a refusal
};

}  // namespace eido
