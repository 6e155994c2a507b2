// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/task.h"
#include "core/data/matrix.h"

namespace eido {

struct KMeans {
  std::vector<std::int32_t> cluster;  ///< of each point, 0 .. k - 1
  MatrixF centres;                    ///< k x dimension
  double inertia = 0;                 ///< weighted sum of squared distances to the centres
};

/// Lloyd's algorithm from k-means++ starts (Arthur and Vassilvitskii 2007); of several starts the lowest inertia. A
/// cluster that loses all its points takes the point farthest from its centre. One thread; deterministic for a seed.
/// O(restarts x rounds x points x k x dimension), products in float. k is at most the number of points.
/// @throws Cancelled
KMeans kMeans(const MatrixF& points, const std::vector<double>& weights, std::int64_t k, int restarts,
              std::uint64_t seed, const Task& task);

}  // namespace eido
