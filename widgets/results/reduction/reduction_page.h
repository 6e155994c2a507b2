// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/results/reduction/reduction_run.h"
#include "widgets/results/tabbed_run_page.h"

class QComboBox;
class QPushButton;
class QSlider;

namespace eido {

class ChartView;
class TableView;

/// A reduced benchmark: error against the number of items for each way to choose them, true against estimated scores of
/// the models held out, the chosen items with their curves and what they cover, and items that do not tell models
/// apart.
class ReductionPage : public TabbedRunPage {
  Q_OBJECT

 public:
  explicit ReductionPage(PageHost& host, QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;

 private:
  QWidget* buildChoice();
  QWidget* buildItems();
  QWidget* buildWeakItems();
  std::string scenario() const;
  std::string estimator() const;
  /// What the person has chosen.
  ReductionChoice choice() const;
  QStringList chosenKeys() const;
  void showScenario();
  void showChoice();
  void showCurves(qint64 row);

  LoadedRun m_loaded;
  std::shared_ptr<const ReductionRun> m_run;
  QLabel* m_choiceText;
  QComboBox *m_scenario, *m_selection, *m_estimator;
  QSlider* m_size;
  ChartView *m_errors, *m_curves;
  ChartView* m_estimates;
  TableView *m_items, *m_coverage, *m_weak;
  QPushButton* m_map;
  std::vector<std::int64_t> m_sizes;
};

}  // namespace eido
