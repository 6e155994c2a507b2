// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/clustering.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace eido {

std::vector<int> clusterOrder(int count, const std::function<double(int, int)>& distance) {
  const auto n = static_cast<std::size_t>(std::max(0, count));
  std::vector<double> d(n * n, 0.0);
  double largest = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      d[i * n + j] = d[j * n + i] = distance(static_cast<int>(i), static_cast<int>(j));
      if (std::isfinite(d[i * n + j])) largest = std::max(largest, d[i * n + j]);
    }
  }
  for (double& value : d) {
    if (!std::isfinite(value)) value = largest + 1;
  }
  std::vector<std::vector<int>> members(n);
  for (std::size_t i = 0; i < n; ++i) members[i] = {static_cast<int>(i)};
  std::vector<std::size_t> alive(n);
  std::iota(alive.begin(), alive.end(), std::size_t{0});
  while (alive.size() > 1) {
    std::size_t a = 0, b = 1;
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < alive.size(); ++i) {
      for (std::size_t j = i + 1; j < alive.size(); ++j) {
        if (d[alive[i] * n + alive[j]] < best) {
          best = d[alive[i] * n + alive[j]];
          a = i;
          b = j;
        }
      }
    }
    const std::size_t into = alive[a], gone = alive[b];
    const auto wa = static_cast<double>(members[into].size()), wb = static_cast<double>(members[gone].size());
    for (const std::size_t other : alive) {
      if (other == into || other == gone) continue;
      d[into * n + other] = d[other * n + into] = (wa * d[into * n + other] + wb * d[gone * n + other]) / (wa + wb);
    }
    members[into].insert(members[into].end(), members[gone].begin(), members[gone].end());
    alive.erase(alive.begin() + static_cast<std::ptrdiff_t>(b));
  }
  return n == 0 ? std::vector<int>{} : members[alive.front()];
}

}  // namespace eido
