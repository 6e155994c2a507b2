// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pages/run_page.h"

class QComboBox;
class QSlider;
class QTabWidget;

namespace eido {

class CurveChart;
class EmbeddingMap;
class TableView;
class TablesPage;

/// A reduced benchmark: error against the number of items for each way to choose them, true against estimated scores of
/// the models held out, the chosen items with their curves, and items that do not tell models apart.
class ReductionPage : public RunPage {
  Q_OBJECT

 public:
  explicit ReductionPage(QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;

 private:
  QWidget* buildChoice();
  QWidget* buildItems();
  QWidget* buildEstimates();
  /// Abilities of the models in units of their own spread: items are shown on that scale.
  struct Scale {
    double mean = 0, deviation = 1;
  };
  static Scale scaleOf(const Result& result);
  /// Whether a row of a table belongs to the chosen scenario, selection and size.
  bool isChosen(const Table& table, std::int64_t row) const;
  void showScenario();
  void showErrors();
  void showChoice();
  void showItems();
  void showCurves(qint64 row);
  void showEstimates();
  void showWeakItems();

  LoadedRun m_loaded;
  QLabel *m_sentence, *m_choiceText, *m_estimateTitle;
  QTabWidget* m_tabs;
  QComboBox *m_scenario, *m_selection, *m_estimator;
  QSlider* m_size;
  CurveChart *m_errors, *m_curves;
  EmbeddingMap* m_estimates;
  TableView *m_items, *m_weak;
  TablesPage* m_tables;
  std::vector<std::int64_t> m_sizes;
};

}  // namespace eido
