// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/map_points.h"

#include <algorithm>
#include <cmath>

#include "core/math/planar_alignment.h"

namespace eido {
namespace {

constexpr std::int64_t kPointsEachCell = 8;
constexpr std::int64_t kMostCells = 1024;  ///< along a side

struct Edge {
  double x0, y0, x1, y1;
};

/// The even-odd rule for one point and the edges that may matter at its height.
bool isInside(double x, double y, const std::vector<Edge>& edges) {
  bool inside = false;
  for (const Edge& e : edges) {
    if ((e.y0 > y) == (e.y1 > y)) continue;
    if (x < e.x0 + (y - e.y0) / (e.y1 - e.y0) * (e.x1 - e.x0)) inside = !inside;
  }
  return inside;
}

}  // namespace

std::pair<std::int64_t, std::int64_t> MapPoints::cellRange(double from, double to, double origin, double size,
                                                           std::int64_t cells) {
  const auto cell = [&](double at) {
    return static_cast<std::int64_t>(std::clamp(std::floor((at - origin) / size), -1.0, static_cast<double>(cells)));
  };
  const std::int64_t first = cell(from), last = cell(to);
  if (last < 0 || first >= cells) return {0, -1};
  return {std::max<std::int64_t>(0, first), std::min(cells - 1, last)};
}

std::shared_ptr<const MapPoints> MapPoints::build(const VectorData& vectors, const Task& task) {
  auto made = std::make_shared<MapPoints>();
  MapPoints& map = *made;
  const Eigen::Index n = vectors.values.rows(), d = vectors.values.cols();
  const auto xOf = [&](Eigen::Index i) { return d > 0 ? vectors.values(i, 0) : 0.0F; };
  const auto yOf = [&](Eigen::Index i) { return d > 1 ? vectors.values(i, 1) : 0.0F; };
  std::vector<std::int32_t> rows;
  float left = INFINITY, right = -INFINITY, low = INFINITY, high = -INFINITY;
  for (Eigen::Index i = 0; i < n; ++i) {
    if (i % 65536 == 0) task.checkpoint();
    const float x = xOf(i), y = yOf(i);
    if (!vectors.has(i) || !std::isfinite(x) || !std::isfinite(y)) continue;
    rows.push_back(static_cast<std::int32_t>(i));
    left = std::min(left, x), right = std::max(right, x);
    low = std::min(low, y), high = std::max(high, y);
  }
  map.m_place.assign(static_cast<std::size_t>(n), -1);
  if (!rows.empty()) {
    const double wide = std::max({static_cast<double>(right) - left, (static_cast<double>(high) - low) * 1e-3, 1e-12});
    const double tall = std::max({static_cast<double>(high) - low, wide * 1e-3, 1e-12});
    map.m_bounds = QRectF(left, low, wide, tall);
  }
  const double share = std::sqrt(static_cast<double>(rows.size()) / static_cast<double>(kPointsEachCell));
  const double aspect = std::sqrt(map.m_bounds.width() / map.m_bounds.height());
  const auto cells = [&](double wanted) {
    return std::clamp(static_cast<std::int64_t>(wanted), std::int64_t{1}, kMostCells);
  };
  map.m_columns = cells(share * aspect);
  map.m_lines = cells(share / aspect);
  map.m_cell = QSizeF(map.m_bounds.width() / static_cast<double>(map.m_columns),
                      map.m_bounds.height() / static_cast<double>(map.m_lines));

  // counting sort by cell
  std::vector<std::int32_t> cellOf(rows.size());
  map.m_begin.assign(static_cast<std::size_t>(map.m_columns * map.m_lines) + 1, 0);
  for (std::size_t p = 0; p < rows.size(); ++p) {
    const double x = xOf(rows[p]), y = yOf(rows[p]);
    const auto column =
        std::min(map.m_columns - 1, static_cast<std::int64_t>((x - map.m_bounds.left()) / map.m_cell.width()));
    const auto line =
        std::min(map.m_lines - 1, static_cast<std::int64_t>((y - map.m_bounds.top()) / map.m_cell.height()));
    cellOf[p] = static_cast<std::int32_t>(line * map.m_columns + column);
    ++map.m_begin[static_cast<std::size_t>(cellOf[p]) + 1];
  }
  for (std::size_t c = 1; c < map.m_begin.size(); ++c) map.m_begin[c] += map.m_begin[c - 1];
  task.checkpoint();
  std::vector<std::int64_t> next(map.m_begin.begin(), map.m_begin.end() - 1);
  map.m_x.resize(rows.size());
  map.m_y.resize(rows.size());
  map.m_row.resize(rows.size());
  for (std::size_t p = 0; p < rows.size(); ++p) {
    const auto at = static_cast<std::size_t>(next[static_cast<std::size_t>(cellOf[p])]++);
    map.m_x[at] = xOf(rows[p]);
    map.m_y[at] = yOf(rows[p]);
    map.m_row[at] = rows[p];
    map.m_place[static_cast<std::size_t>(rows[p])] = static_cast<std::int32_t>(at);
  }
  return made;
}

std::shared_ptr<const MapPoints> MapPoints::onto(const MapPoints& map, const MapPoints& other, const Task& task) {
  const auto dataOf = [](const MapPoints& points) {
    VectorData plane{.values = MatrixF::Zero(points.samples(), 2),
                     .present = std::vector<bool>(static_cast<std::size_t>(points.samples()), false)};
    for (std::int64_t row = 0; row < points.samples(); ++row) {
      if (!points.has(row)) continue;
      const QPointF at = points.position(row);
      plane.values.row(row) << static_cast<float>(at.x()), static_cast<float>(at.y());
      plane.present[static_cast<std::size_t>(row)] = true;
    }
    return plane;
  };
  return build(alignedPlane(dataOf(map), dataOf(other)), task);
}

QPointF MapPoints::position(std::int64_t row) const {
  const auto at = static_cast<std::size_t>(m_place[static_cast<std::size_t>(row)]);
  return {m_x[at], m_y[at]};
}

std::int64_t MapPoints::countAbout(const QRectF& area) const {
  std::int64_t count = 0;
  eachRun(area, [&](std::int64_t first, std::int64_t last) { count += last - first; });
  return count;
}

SampleBits MapPoints::within(const QRectF& area) const {
  SampleBits bits(samples());
  eachRun(area, [&](std::int64_t first, std::int64_t last) {
    for (auto p = static_cast<std::size_t>(first); p < static_cast<std::size_t>(last); ++p) {
      if (m_x[p] >= area.left() && m_x[p] <= area.right() && m_y[p] >= area.top() && m_y[p] <= area.bottom())
        bits.set(m_row[p]);
    }
  });
  return bits;
}

SampleBits MapPoints::within(const QPolygonF& polygon) const {
  SampleBits bits(samples());
  if (polygon.size() < 3) return bits;
  const QRectF area = polygon.boundingRect();
  std::vector<Edge> edges;
  for (qsizetype i = 0; i < polygon.size(); ++i) {
    const QPointF a = polygon[i], b = polygon[(i + 1) % polygon.size()];
    edges.push_back({a.x(), a.y(), b.x(), b.y()});
  }
  const auto [left, right] = cellRange(area.left(), area.right(), m_bounds.left(), m_cell.width(), m_columns);
  const auto [low, high] = cellRange(area.top(), area.bottom(), m_bounds.top(), m_cell.height(), m_lines);
  std::vector<Edge> here;
  std::vector<bool> crossed;
  for (std::int64_t line = low; line <= high; ++line) {
    const double bottom = m_bounds.top() + static_cast<double>(line) * m_cell.height(), top = bottom + m_cell.height();
    // rounding of a point into its cell is covered by a hair on each side
    const double hair = m_cell.height() * 1e-3;
    here.clear();
    crossed.assign(static_cast<std::size_t>(m_columns), false);
    for (const Edge& e : edges) {
      const double y0 = std::min(e.y0, e.y1), y1 = std::max(e.y0, e.y1);
      if (y1 < bottom - hair || y0 > top + hair) continue;
      here.push_back(e);
      // the part of the edge within this line of cells
      double x0 = e.x0, x1 = e.x1;
      if (y1 > y0) {
        const auto at = [&](double y) { return e.x0 + (std::clamp(y, y0, y1) - e.y0) / (e.y1 - e.y0) * (e.x1 - e.x0); };
        x0 = at(bottom - hair), x1 = at(top + hair);
      }
      const auto [first, last] =
          cellRange(std::min(x0, x1) - m_cell.width() * 1e-3, std::max(x0, x1) + m_cell.width() * 1e-3, m_bounds.left(),
                    m_cell.width(), m_columns);
      for (std::int64_t c = first; c <= last; ++c) crossed[static_cast<std::size_t>(c)] = true;
    }
    if (here.empty()) continue;
    for (std::int64_t c = left; c <= right; ++c) {
      const auto cell = static_cast<std::size_t>(line * m_columns + c);
      const auto first = static_cast<std::size_t>(m_begin[cell]), last = static_cast<std::size_t>(m_begin[cell + 1]);
      if (first == last) continue;
      if (crossed[static_cast<std::size_t>(c)]) {
        for (std::size_t p = first; p < last; ++p) {
          if (isInside(m_x[p], m_y[p], here)) bits.set(m_row[p]);
        }
      } else if (isInside(m_x[first], m_y[first], here)) {
        // no edge passes: what holds for one point holds for the whole cell
        for (std::size_t p = first; p < last; ++p) bits.set(m_row[p]);
      }
    }
  }
  return bits;
}

std::vector<std::int32_t> MapPoints::around(const QPointF& at, double reach, std::size_t most, std::int64_t* count,
                                            const SampleBits* shown) const {
  std::vector<std::pair<double, std::int32_t>> near;
  std::int64_t all = 0;
  eachRun(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach), [&](std::int64_t first, std::int64_t last) {
    for (auto p = static_cast<std::size_t>(first); p < static_cast<std::size_t>(last); ++p) {
      const double dx = m_x[p] - at.x(), dy = m_y[p] - at.y(), squared = dx * dx + dy * dy;
      if (squared > reach * reach || (shown != nullptr && !shown->test(m_row[p]))) continue;
      ++all;
      const std::pair<double, std::int32_t> found{squared, m_row[p]};
      if (near.size() == most && !(found < near.front())) continue;
      if (near.size() == most) {
        std::pop_heap(near.begin(), near.end());
        near.pop_back();
      }
      near.push_back(found);
      std::push_heap(near.begin(), near.end());
    }
  });
  if (count != nullptr) *count = all;
  std::sort(near.begin(), near.end());
  std::vector<std::int32_t> rows;
  for (const auto& found : near) rows.push_back(found.second);
  return rows;
}

std::int64_t MapPoints::nearest(const QPointF& at, double reach, const SampleBits* shown) const {
  const auto rows = around(at, reach, 1, nullptr, shown);
  return rows.empty() ? -1 : rows.front();
}

std::int64_t MapPoints::towards(std::int64_t from, const QPointF& direction, const SampleBits* shown) const {
  if (from < 0 || !has(from)) return -1;
  const QPointF here = position(from);
  // a cone of 45 degrees to each side, looked through in growing squares
  for (double reach = std::max(m_cell.width(), m_cell.height()) * 4;; reach *= 4) {
    double best = INFINITY;
    std::int64_t found = -1;
    eachRun(QRectF(here.x() - reach, here.y() - reach, 2 * reach, 2 * reach),
            [&](std::int64_t first, std::int64_t last) {
              for (auto p = static_cast<std::size_t>(first); p < static_cast<std::size_t>(last); ++p) {
                const double dx = m_x[p] - here.x(), dy = m_y[p] - here.y();
                const double along = dx * direction.x() + dy * direction.y(),
                             across = std::abs(dx * direction.y() - dy * direction.x());
                if (along <= 0 || across > along || m_row[p] == from || (shown != nullptr && !shown->test(m_row[p])))
                  continue;
                const double far = along + 2 * across;
                if (far < best || (far == best && m_row[p] < found)) {
                  best = far;
                  found = m_row[p];
                }
              }
            });
    if (found >= 0 || reach > 2 * (m_bounds.width() + m_bounds.height())) return found;
  }
}

}  // namespace eido
