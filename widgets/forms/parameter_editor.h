// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

#include "core/analyses/analysis.h"
#include "core/project/project.h"

class QWidget;

namespace eido {

/// The input of one parameter: a widget, and its value as the JSON that a run records.
class ParameterEditor {
 public:
  virtual ~ParameterEditor() = default;
  virtual QWidget* widget() const = 0;
  virtual Json value() const = 0;
  virtual void setValue(const Json& value) = 0;
  /// Why the value can't be used; empty when it can.
  virtual QString problem() const { return {}; }
  /// Column parameters offer the columns of this set.
  virtual void setSet(const SampleSetInfo&) {}
  /// Set parameters offer the others of these.
  virtual void setSets(const SampleSetInfo& own, const std::vector<SampleSetInfo>& all) {
    Q_UNUSED(own)
    Q_UNUSED(all)
  }
  /// The parameter that names the run that is built on offers those of its analysis.
  virtual void setRuns(const std::vector<RunInfo>&) {}
  /// Which run is built on, for parameters that take up what it was asked for; null = none.
  virtual void setRun(const RunInfo*) {}

  std::function<void()> changed = [] {};
};

}  // namespace eido
