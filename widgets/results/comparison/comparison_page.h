// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "widgets/results/comparison/comparison_run.h"
#include "widgets/results/tabbed_run_page.h"

class QComboBox;
class QPushButton;

namespace eido {

class HeatmapWidget;
class ChartView;
class ItemPanel;
class ScoreGridWidget;
class TableView;

/// Which model is better: a leaderboard with intervals, models x items and models x scenarios as pictures, the pairs in
/// plain words, for each pair the items that both, one or none get right, and the items with every model's answer.
class ComparisonPage : public TabbedRunPage {
  Q_OBJECT

 public:
  explicit ComparisonPage(PageHost& host, QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;
  void setSamples(SampleSource* source, SampleSelection* selection) override;

 private:
  QWidget* buildPairs();
  void showBreakdown();
  void showScenario();
  void showPair(qint64 row);
  void chooseBestPair(const std::vector<Bar>& bars);
  /// Keys of the items of the current pair: 0 = both right, 1 = only the first, 2 = only the second, 3 = neither.
  QStringList itemsOf(int which) const;

  QComboBox* m_scenario;
  QWidget* m_leaderboard;
  ChartView* m_bars;
  ScoreGridWidget* m_grid;
  HeatmapWidget* m_breakdown;
  ItemPanel* m_items;
  TableView* m_pairs;
  QLabel* m_verdict;
  std::array<QPushButton*, 4> m_lists{};
  std::shared_ptr<const ComparisonRun> m_run;
  std::shared_ptr<const Result> m_result;
  QStringList m_models;
  qint64 m_pair = -1;
};

}  // namespace eido
