// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>

#include "widgets/results/alignment/alignment_run.h"

class QFormLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace eido {

class ChartView;
class HeatmapWidget;
class PageHost;
class TableView;

/// One chosen pair in numbers: value, interval, chance, the map of its models' layers, the samples that agree least.
class PairPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PairPanel(PageHost& host, QWidget* parent = nullptr);

  void setRun(std::shared_ptr<const AlignmentRun> run, SampleSetInfo set);
  void showPair(int measure, AlignmentQuantity quantity, int a, int b);
  /// Computes the agreement of the pair's samples, where that is quick and a person rests on the pair.
  void wantSamples() { m_rest.start(); }
  /// Both columns on maps side by side, if a pair is shown that has them.
  void openMaps();

 Q_SIGNALS:
  /// A cell of the layer map was chosen.
  void pairChosen(int a, int b);

 private:
  QLabel* addFact(QFormLayout* form, const QString& title);
  std::vector<int> layersOf(const std::string& model) const;
  void showLayers(int measure, AlignmentQuantity quantity, int a, int b);
  void showSamples();
  std::shared_ptr<const SampleAgreement> agreement() const;
  QWidget* buildSamples();
  /// The local agreement of every sample of the pair, by a further run.
  void computeSamples();
  void addSamples(const AlignmentRun& run);

  PageHost& m_host;
  std::shared_ptr<const AlignmentRun> m_run;
  SampleSetInfo m_set;
  SampleAgreements m_extra;
  int m_measure = -1, m_a = -1, m_b = -1;
  std::vector<int> m_layerRows, m_layerColumns;
  QLabel *m_title, *m_value, *m_interval, *m_chance, *m_calibrated, *m_p, *m_size;
  QLabel *m_layersTitle, *m_samplesTitle, *m_samplesHint;
  HeatmapWidget* m_layers;
  QStackedWidget* m_samples;
  QLabel* m_tied;
  ChartView* m_histogram;
  TableView* m_least;
  QPushButton *m_select, *m_save;
  QPushButton* m_compute;
  QTimer m_rest;
  QPushButton* m_maps = nullptr;
};

}  // namespace eido
