// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <memory>

#include "widgets/results/steering/steering_run.h"
#include "widgets/results/tabbed_run_page.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace eido {

class ChartView;
class EmbeddingMap;
class MovedPanel;

/// Steering: what was found in words; what probes find before and after and what it costs; gaps by class; where samples
/// went; the samples themselves; the maps' spectrum.
class SteeringPage : public TabbedRunPage {
  Q_OBJECT

 public:
  explicit SteeringPage(PageHost& host, QWidget* parent = nullptr);
  ~SteeringPage() override;
  void showRun(const LoadedRun& run) override;
  void setSamples(SampleSource* source, SampleSelection* selection) override;
  MovedPanel* moved() const { return m_moved; }

 private:
  QWidget* column(std::initializer_list<ChartView*> charts);
  QWidget* buildMap();
  void showMap();
  /// The map of the chosen method's column, or the first one.
  const SteeringRun::Layout* layout() const;
  void chooseWay(int way);

  QComboBox* m_way;
  QWidget* m_choices;
  ChartView *m_attribute, *m_task, *m_changes, *m_tradeOff, *m_gaps, *m_neighbours, *m_spectrum;
  QPointer<SampleSource> m_source;  ///< null where the set is gone
  QString m_shown;                  ///< the column on the map
  QWidget *m_accuracies, *m_costs, *m_classes, *m_where, *m_maps;
  QLabel* m_hint;
  QPushButton *m_explore, *m_keep;
  EmbeddingMap* m_map;
  MovedPanel* m_moved;
  std::unique_ptr<SampleSelection> m_lines;  ///< of this map alone: whose lines are drawn
  std::shared_ptr<const SteeringRun> m_run;
};

}  // namespace eido
