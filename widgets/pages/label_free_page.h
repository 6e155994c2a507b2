// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pages/run_page.h"

class QTabWidget;

namespace eido {

class HeatmapWidget;
class IntervalBars;
class TableView;
class TablesPage;

/// Ranking without labels: the consensus score with intervals beside all other methods, who makes whose mistakes, and
/// the gold labels that the consensus contradicts.
class LabelFreePage : public RunPage {
  Q_OBJECT

 public:
  explicit LabelFreePage(QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;

 private:
  void showSuspects(const Result& result);

  QLabel* m_sentence;
  QTabWidget* m_tabs;
  IntervalBars* m_bars;
  TableView *m_methods, *m_suspects;
  QLabel* m_suspectHelp;
  HeatmapWidget *m_ranks, *m_shared;
  TablesPage* m_tables;
  int m_suspectTab = -1;
};

}  // namespace eido
