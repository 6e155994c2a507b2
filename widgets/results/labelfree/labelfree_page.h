// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/results/tabbed_run_page.h"

namespace eido {

class HeatmapWidget;
class ChartView;
class TableView;

/// Ranking without labels: the consensus score with intervals beside all other methods, who makes whose mistakes, and
/// the gold labels that the consensus contradicts.
class LabelfreePage : public TabbedRunPage {
  Q_OBJECT

 public:
  explicit LabelfreePage(PageHost& host, QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;

 private:
  void showSuspects(const Result& result);

  ChartView* m_bars;
  TableView *m_methods, *m_suspects;
  QLabel* m_suspectHelp;
  HeatmapWidget *m_ranks, *m_shared;
  QWidget* m_suspectView;
};

}  // namespace eido
