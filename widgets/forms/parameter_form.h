// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "widgets/forms/parameter_editor.h"

class QFormLayout;
class QToolButton;

namespace eido {

/// The form of an analysis, made from its declaration alone; advanced parameters are folded away.
class ParameterForm : public QWidget {
  Q_OBJECT

 public:
  explicit ParameterForm(const AnalysisSpec& spec, QWidget* parent = nullptr);

  /// One value for every parameter: RunRequest::parameters.
  Json values() const;
  /// Sets those that `values` has; unfolds what is not at its default.
  void setValues(const Json& values);
  void resetToDefaults();
  /// The run's set, and all of the project for parameters that name another.
  void setSets(const SampleSetInfo& own, const std::vector<SampleSetInfo>& all);
  /// Those of the project, for an analysis that builds on another's run.
  void setRuns(const std::vector<RunInfo>& runs);
  /// The set that a column parameter's columns are of, as the form stands.
  const SampleSetInfo& setOf(const ParameterSpec& spec) const;
  /// "Title: what is wrong" of the first value that can't be used; empty when all can.
  QString problem() const;
  /// Unfolds what hides a parameter, and gives it the focus.
  void reveal(std::string_view name);
  /// The widget of a parameter, or nullptr.
  QWidget* editor(std::string_view name) const;

 Q_SIGNALS:
  void changed();

 private:
  struct Row {
    ParameterSpec spec;
    std::unique_ptr<ParameterEditor> editor;
  };
  void addRow(QFormLayout* layout, const ParameterSpec& spec);
  void offerColumns(const std::string& ofSet);
  void tellRun();

  std::string m_buildsOn;
  std::vector<Row> m_rows;
  SampleSetInfo m_own;
  std::vector<SampleSetInfo> m_all;
  std::vector<RunInfo> m_runs;
  QToolButton* m_fold = nullptr;
  QWidget* m_advanced = nullptr;
};

}  // namespace eido
