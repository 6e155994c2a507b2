// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/matrix.h"

namespace eido {

struct DensityOptions {
  int cells = 96;            ///< cells along the longer side
  double smoothing = 1.5;    ///< standard deviation of the blur, in cells
  int most = 12;             ///< clusters that are kept, densest first
  double leastShare = 0.01;  ///< of the points; smaller ones are left out
};

/// One hill of the point density.
struct DensityCluster {
  double x = 0, y = 0;             ///< its highest cell's centre, in the points' units
  std::vector<std::int32_t> rows;  ///< its points, ascending
};

/// Hills of the density of 2-D points: what the eye sees as clusters on a map, to put names on.
/// The points are counted on a grid, blurred, and every cell goes uphill to the peak that it belongs to; a peak whose
/// ridge to a higher one is above 0.6 of its own height joins that one.
/// @param points  n x 2; rows that are not finite belong to no cluster. O(n + cells^2); the order of rows does not
/// matter.
std::vector<DensityCluster> densityClusters(const MatrixFView& points, const DensityOptions& options = {});

}  // namespace eido
