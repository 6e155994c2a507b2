// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/results/tabbed_run_page.h"

namespace eido {

class ChartView;

/// Heads: which loss does best at which temperature, and in which direction.
class HeadsPage : public TabbedRunPage {
  Q_OBJECT

 public:
  explicit HeadsPage(PageHost& host, QWidget* parent = nullptr);
  void showRun(const LoadedRun& run) override;

 private:
  ChartView *m_recall, *m_directions;
};

}  // namespace eido
