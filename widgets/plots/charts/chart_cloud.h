// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "widgets/plots/charts/chart_places.h"

namespace eido {

/// Whether a series is a scatter of more points than are drawn as single marks.
bool isCloud(const Chart::Series& series);

/// A cloud as the maps' canvas draws it, over the plot area; clear where there is no point. O(n).
/// @param ratio  device pixels for each of the scene's
QImage cloudImage(const ChartPlaces& places, int series, double ratio);

}  // namespace eido
