// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "widgets/results/collapse/collapse_run.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace eido {

class PageHost;

/// The same run with other samples and generations: how long it takes, and what came of it.
class WhatIfPanel : public QWidget {
  Q_OBJECT

 public:
  explicit WhatIfPanel(PageHost& host, QWidget* parent = nullptr);
  void show(std::shared_ptr<const CollapseRun> run);

 private:
  void estimate();
  void play();

  PageHost& m_host;
  std::shared_ptr<const CollapseRun> m_run;
  QSpinBox *m_samples, *m_generations, *m_runs;
  QPushButton* m_play;
  QLabel *m_time, *m_answer;
};

}  // namespace eido
