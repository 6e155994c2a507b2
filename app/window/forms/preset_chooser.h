// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <vector>

#include "core/analyses/analysis.h"

namespace eido {

class ParameterForm;
struct RunInfo;

/// Parameters that are taken together: the defaults, the presets of an analysis, and those of its last run. Shows which
/// of them the form has now. What says what an analysis is of (columns, sets, names) stays as it is.
class PresetChooser : public QComboBox {
  Q_OBJECT

 public:
  PresetChooser(const AnalysisSpec& spec, ParameterForm* form, QWidget* parent = nullptr);
  /// @param last  null = the analysis was not run yet
  void setLast(const RunInfo* last);

 private:
  struct Entry {
    QString title;
    Json parameters;
  };
  void fill();
  void showState();
  Json full(const Json& parameters) const;

  AnalysisSpec m_spec;
  ParameterForm* m_form;
  std::vector<Entry> m_entries;
  Entry m_last;
};

}  // namespace eido
