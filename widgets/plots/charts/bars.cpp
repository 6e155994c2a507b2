// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/charts/bars.h"

#include <algorithm>

namespace eido {

Chart Bars::chart() const {
  Chart chart{.title = title, .x = {.scale = Chart::Scale::Category}, .horizontal = true, .numbers = true};
  Chart::Series plain{.kind = Chart::Kind::Bar}, reference{.kind = Chart::Kind::Bar, .reference = true};
  for (const Bar& bar : bars) {
    (bar.reference ? reference : plain)
        .points.push_back({.x = static_cast<double>(chart.x.categories.size()),
                           .y = bar.value,
                           .low = bar.low,
                           .high = bar.high,
                           .samples = bar.samples});
    chart.x.categories << bar.name;
  }
  for (Chart::Series* series : {&plain, &reference}) {
    if (!series->points.empty()) chart.series.push_back(std::move(*series));
  }
  return chart;
}

}  // namespace eido
