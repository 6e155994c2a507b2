// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/charts/chart.h"

namespace eido {

/// One thing and its number.
struct Bar {
  QString name;
  double value = Chart::kNone;
  double low = Chart::kNone, high = Chart::kNone;
  bool reference = false;  ///< something to compare with: paler
  QStringList samples = {};
};

/// Things below each other with their numbers, as a leaderboard has them.
struct Bars {
  QString title;
  std::vector<Bar> bars;
  Chart chart() const;
};

}  // namespace eido
