// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "widgets/results/collapse/collapse_run.h"
#include "widgets/results/tabbed_run_page.h"

class QComboBox;
class QVBoxLayout;

namespace eido {

class ChartView;
class GenerationsPanel;
class NearestPanel;
class WhatIfPanel;

/// Model collapse: what was found in words; every measure as curves; what generations draw; the real samples nearest to
/// it; the same with other numbers.
class CollapsePage : public TabbedRunPage {
  Q_OBJECT

 public:
  explicit CollapsePage(PageHost& host, QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;
  void setSamples(SampleSource* source, SampleSelection* selection) override;
  NearestPanel* nearest() const { return m_nearest; }

 private:
  QComboBox* m_protocol;
  QWidget *m_choices, *m_curves;
  QVBoxLayout* m_curvesLayout;
  std::vector<ChartView*> m_charts;
  GenerationsPanel* m_generations;
  NearestPanel* m_nearest;
  WhatIfPanel* m_whatIf;
};

}  // namespace eido
