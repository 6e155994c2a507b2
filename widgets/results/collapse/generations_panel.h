// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>

#include "widgets/results/collapse/collapse_run.h"

class QLabel;
class QPushButton;
class QSlider;

namespace eido {

class ChartView;
class PageHost;

/// What a protocol draws, generation by generation: a cloud before the real rows, or the shares of categories. A slider
/// goes through the generations, a button plays them.
class GenerationsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit GenerationsPanel(PageHost& host, QWidget* parent = nullptr);
  void show(std::shared_ptr<const CollapseRun> run);
  void setProtocol(int protocol);

 private:
  void setPlaying(bool playing);
  void fill();

  std::shared_ptr<const CollapseRun> m_run;
  int m_protocol = 0;
  ChartView* m_chart;
  QSlider* m_slider;
  QPushButton* m_play;
  QLabel *m_number, *m_hint;
  QTimer m_timer;
};

}  // namespace eido
