// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/density_clusters.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace eido {
namespace {

constexpr double kRidge = 0.6;  ///< a pass this high, as a share of the lower peak, joins two hills

struct Grid {
  std::int64_t columns = 1, rows = 1;
  double left = 0, bottom = 0, cell = 1;
  std::vector<double> density;

  std::size_t at(std::int64_t x, std::int64_t y) const { return static_cast<std::size_t>(y * columns + x); }
};

void blur(Grid& grid, double sigma) {
  const int reach = std::max(1, static_cast<int>(std::ceil(3 * sigma)));
  std::vector<double> kernel(static_cast<std::size_t>(reach + 1));
  for (std::size_t i = 0; i < kernel.size(); ++i)
    kernel[i] = std::exp(-0.5 * static_cast<double>(i * i) / (sigma * sigma));
  for (const bool across : {true, false}) {
    std::vector<double> out(grid.density.size(), 0.0);
    for (std::int64_t y = 0; y < grid.rows; ++y) {
      for (std::int64_t x = 0; x < grid.columns; ++x) {
        double sum = 0;
        for (int d = -reach; d <= reach; ++d) {
          const std::int64_t xx = across ? x + d : x, yy = across ? y : y + d;
          if (xx < 0 || yy < 0 || xx >= grid.columns || yy >= grid.rows) continue;
          sum += kernel[static_cast<std::size_t>(std::abs(d))] * grid.density[grid.at(xx, yy)];
        }
        out[grid.at(x, y)] = sum;
      }
    }
    grid.density = std::move(out);
  }
}

/// Labels of the cells: which peak they belong to (-1 = empty), after joining hills over high ridges.
std::vector<std::int32_t> hills(const Grid& grid, std::vector<std::size_t>& peaks) {
  std::vector<std::size_t> order(grid.density.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return grid.density[a] > grid.density[b]; });
  std::vector<std::int32_t> label(grid.density.size(), -1);
  std::vector<std::int32_t> parent;
  const auto root = [&](std::int32_t i) {
    while (parent[static_cast<std::size_t>(i)] != i) i = parent[static_cast<std::size_t>(i)];
    return i;
  };
  // cells from high to low: a cell joins the highest hill beside it; where hills meet, a high pass makes them one
  for (const std::size_t cell : order) {
    if (!(grid.density[cell] > 0)) break;
    const auto x = static_cast<std::int64_t>(cell) % grid.columns, y = static_cast<std::int64_t>(cell) / grid.columns;
    std::int32_t best = -1;
    for (std::int64_t yy = std::max<std::int64_t>(0, y - 1); yy <= std::min(grid.rows - 1, y + 1); ++yy) {
      for (std::int64_t xx = std::max<std::int64_t>(0, x - 1); xx <= std::min(grid.columns - 1, x + 1); ++xx) {
        const std::int32_t beside = label[grid.at(xx, yy)];
        if (beside < 0) continue;
        const std::int32_t hill = root(beside);
        if (best < 0 || hill == best) {
          best = hill;
          continue;
        }
        const std::int32_t lower = std::max(hill, best), higher = std::min(hill, best);  // peaks come by height
        if (grid.density[cell] >= kRidge * grid.density[peaks[static_cast<std::size_t>(lower)]])
          parent[static_cast<std::size_t>(lower)] = higher;
        best = higher;
      }
    }
    if (best < 0) {
      best = static_cast<std::int32_t>(peaks.size());
      peaks.push_back(cell);
      parent.push_back(best);
    }
    label[cell] = best;
  }
  for (std::int32_t& l : label) {
    if (l >= 0) l = root(l);
  }
  return label;
}

}  // namespace

std::vector<DensityCluster> densityClusters(const MatrixFView& points, const DensityOptions& options) {
  double left = INFINITY, right = -INFINITY, bottom = INFINITY, top = -INFINITY;
  std::int64_t count = 0;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    const double x = points(i, 0), y = points(i, 1);
    if (!std::isfinite(x) || !std::isfinite(y)) continue;
    ++count;
    left = std::min(left, x), right = std::max(right, x);
    bottom = std::min(bottom, y), top = std::max(top, y);
  }
  if (count == 0) return {};
  Grid grid;
  const double side = std::max({right - left, top - bottom, 1e-30});
  grid.cell = side / options.cells;
  grid.left = left, grid.bottom = bottom;
  grid.columns =
      std::clamp<std::int64_t>(static_cast<std::int64_t>((right - left) / grid.cell) + 1, 1, options.cells + 1);
  grid.rows = std::clamp<std::int64_t>(static_cast<std::int64_t>((top - bottom) / grid.cell) + 1, 1, options.cells + 1);
  grid.density.assign(static_cast<std::size_t>(grid.columns * grid.rows), 0.0);
  const auto cellOf = [&](Eigen::Index i) -> std::int64_t {
    const double x = points(i, 0), y = points(i, 1);
    if (!std::isfinite(x) || !std::isfinite(y)) return -1;
    const auto column =
        std::clamp<std::int64_t>(static_cast<std::int64_t>((x - left) / grid.cell), 0, grid.columns - 1);
    const auto row = std::clamp<std::int64_t>(static_cast<std::int64_t>((y - bottom) / grid.cell), 0, grid.rows - 1);
    return row * grid.columns + column;
  };
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    if (const std::int64_t cell = cellOf(i); cell >= 0) grid.density[static_cast<std::size_t>(cell)] += 1;
  }
  blur(grid, options.smoothing);
  std::vector<std::size_t> peaks;
  const std::vector<std::int32_t> label = hills(grid, peaks);
  std::vector<DensityCluster> clusters(peaks.size());
  for (std::size_t p = 0; p < peaks.size(); ++p) {
    clusters[p].x = left + (static_cast<double>(static_cast<std::int64_t>(peaks[p]) % grid.columns) + 0.5) * grid.cell;
    clusters[p].y =
        bottom + (static_cast<double>(static_cast<std::int64_t>(peaks[p]) / grid.columns) + 0.5) * grid.cell;
  }
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    const std::int64_t cell = cellOf(i);
    if (cell >= 0 && label[static_cast<std::size_t>(cell)] >= 0)
      clusters[static_cast<std::size_t>(label[static_cast<std::size_t>(cell)])].rows.push_back(
          static_cast<std::int32_t>(i));
  }
  const auto least =
      std::max<std::size_t>(1, static_cast<std::size_t>(options.leastShare * static_cast<double>(count)));
  std::erase_if(clusters, [&](const DensityCluster& c) { return c.rows.size() < least; });
  std::stable_sort(clusters.begin(), clusters.end(),
                   [](const DensityCluster& a, const DensityCluster& b) { return a.rows.size() > b.rows.size(); });
  if (clusters.size() > static_cast<std::size_t>(options.most)) clusters.resize(static_cast<std::size_t>(options.most));
  return clusters;
}

}  // namespace eido
