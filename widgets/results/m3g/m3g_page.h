// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/results/m3g/m3g_run.h"
#include "widgets/results/tabbed_run_page.h"

class QLabel;
class QPushButton;

namespace eido {

class ChartView;
class HeatmapWidget;
class TuplesPanel;

/// Joint alignment: what was found in words, the gap beside what it could be, the views, the tuples that fit worst, and
/// other temperatures when they are asked for.
class M3gPage : public TabbedRunPage {
  Q_OBJECT

 public:
  explicit M3gPage(PageHost& host, QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;
  void setSamples(SampleSource* source, SampleSelection* selection) override;
  TuplesPanel* tuples() const { return m_tuples; }

 private:
  QWidget* buildViews();
  QWidget* buildTemperatures();
  void showTemperatures(const Chart& chart);
  void tryTemperatures();

  ChartView *m_gap, *m_drops, *m_temperatures;
  HeatmapWidget* m_pairs;
  TuplesPanel* m_tuples;
  QLabel *m_hint, *m_pairsTitle;
  QPushButton* m_try;
  std::shared_ptr<const M3gRun> m_run;
};

}  // namespace eido
