// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/results/alignment/alignment_run.h"
#include "widgets/results/run_page.h"

class QComboBox;
class QLabel;
class QMenu;
class QTabWidget;

namespace eido {

class ChartView;
class HeatmapWidget;
class PairPanel;
class TablesPage;

/// An alignment run: the matrix, the chosen pair, curves, and all tables.
class AlignmentPage : public RunPage {
  Q_OBJECT

 public:
  explicit AlignmentPage(PageHost& host, QWidget* parent = nullptr);

  void showRun(const LoadedRun& run) override;
  void choosePair(int a, int b);
  HeatmapWidget* matrix() const { return m_matrix; }
  Picture picture() const;

 private:
  void buildControls();
  void fillExport();
  void refresh();
  void showCurves();
  void chooseStrongest();
  bool byModels() const;
  AlignmentQuantity quantity() const;

  LoadedRun m_loaded;
  std::shared_ptr<const AlignmentRun> m_run;
  int m_a = -1, m_b = -1;
  QWidget* m_controls;
  QLabel *m_measureLabel, *m_axisLabel;
  QComboBox *m_measure, *m_quantity, *m_axis, *m_order;
  QMenu* m_export;
  QTabWidget* m_tabs;
  HeatmapWidget* m_matrix;
  PairPanel* m_pair;
  ChartView *m_curveN, *m_curveK;
  QWidget* m_curves;
  TablesPage* m_tables;
};

}  // namespace eido
