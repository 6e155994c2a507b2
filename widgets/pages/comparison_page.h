// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "widgets/pages/run_page.h"

class QComboBox;
class QPushButton;
class QTabWidget;

namespace eido {

class IntervalBars;
class TableView;
class TablesPage;

/// The models' scores item by item, for the lists of who is right where.
struct ComparisonRun {
  std::vector<std::string> keys;
  std::vector<std::vector<double>> scores;  ///< of each model, item by item; NaN = not scored
  std::vector<OptionalText> scenario;       ///< of each item; empty = none chosen
};
std::shared_ptr<const void> readComparison(const RunInfo& info, const Result& result, const RunData* data);

/// Which model is better: a leaderboard with intervals, the pairs in plain words, and for each pair the items that
/// both, one or none get right, which become selections.
class ComparisonPage : public RunPage {
  Q_OBJECT

 public:
  explicit ComparisonPage(QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;

 private:
  QWidget* buildPairs();
  void showScenario();
  void showPair(qint64 row);
  /// Keys of the items of the current pair: 0 = both right, 1 = only the first, 2 = only the second, 3 = neither.
  QStringList itemsOf(int which) const;

  QLabel* m_sentence;
  QComboBox* m_scenario;
  QTabWidget* m_tabs;
  IntervalBars* m_bars;
  TableView* m_pairs;
  QLabel* m_verdict;
  std::array<QPushButton*, 4> m_lists{};
  TablesPage* m_tables;
  std::shared_ptr<const ComparisonRun> m_run;
  std::shared_ptr<const Result> m_result;
  QStringList m_models;
  qint64 m_pair = -1;
};

}  // namespace eido
