// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "widgets/results/alignment/alignment_run.h"

class QFormLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace eido {

class HeatmapWidget;
class TableView;

/// One chosen pair in numbers: value, interval, chance, the map of its models' layers, the samples that agree least.
class PairPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PairPanel(QWidget* parent = nullptr);

  void setRun(std::shared_ptr<const AlignmentRun> run, SampleSetInfo set);
  void showPair(int measure, AlignmentQuantity quantity, int a, int b);
  /// The samples of a pair that came from another run.
  void addSamples(const AlignmentRun& run);
  void samplesFailed();
  /// Asks for both columns on maps, if a pair is shown that has them.
  void openMaps();

 Q_SIGNALS:
  void samplesRequested(const QStringList& columns, const QString& metric);
  void sampleChosen(const QString& key);
  void selectRequested(const QStringList& keys);
  /// Both columns on maps side by side.
  void mapsRequested(const QStringList& columns);
  void saveTableRequested(const std::shared_ptr<const eido::Table>& table, const QString& name);
  /// A cell of the layer map was chosen.
  void pairChosen(int a, int b);

 private:
  QLabel* addFact(QFormLayout* form, const QString& title);
  std::vector<int> layersOf(const std::string& model) const;
  void showLayers(int measure, AlignmentQuantity quantity, int a, int b);
  void showSamples();

  std::shared_ptr<const AlignmentRun> m_run;
  SampleSetInfo m_set;
  std::map<std::tuple<int, int, int>, std::shared_ptr<const Table>> m_extra;
  int m_measure = -1, m_a = -1, m_b = -1;
  std::vector<int> m_layerRows, m_layerColumns;
  QLabel *m_title, *m_value, *m_interval, *m_chance, *m_calibrated, *m_p, *m_size;
  QLabel *m_layersTitle, *m_samplesTitle, *m_samplesHint;
  HeatmapWidget* m_layers;
  QStackedWidget* m_samples;
  TableView* m_least;
  QPushButton* m_compute;
  QPushButton* m_maps = nullptr;
};

}  // namespace eido
