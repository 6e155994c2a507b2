// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/base/task.h"
#include "core/data/column.h"
#include "core/data/sample_bits.h"

namespace eido {

/// The samples of a set on a map. Points are kept in the order of a grid over the map, row by row, so that whatever
/// lies within a rectangle is a few runs of memory: a million points are drawn, searched and lassoed within
/// milliseconds.
class MapPoints {
 public:
  /// The first two dimensions of the vectors (a one-dimensional column lies on a line). Samples without a finite vector
  /// are not on the map. O(n).
  static std::shared_ptr<const MapPoints> build(const VectorData& vectors, const Task& task = {});
  /// The samples of one map brought as near as can be to where they lie on another one, by turning, mirroring, moving
  /// and scaling them all alike (see alignedPlane).
  static std::shared_ptr<const MapPoints> onto(const MapPoints& map, const MapPoints& other, const Task& task = {});

  std::int64_t samples() const { return static_cast<std::int64_t>(m_place.size()); }
  /// Points on the map.
  std::int64_t count() const { return static_cast<std::int64_t>(m_row.size()); }
  /// Smallest rectangle around all points; never of zero size.
  const QRectF& bounds() const { return m_bounds; }
  bool has(std::int64_t row) const { return m_place[static_cast<std::size_t>(row)] >= 0; }
  QPointF position(std::int64_t row) const;

  // points in grid order
  const float* x() const { return m_x.data(); }
  const float* y() const { return m_y.data(); }
  const std::int32_t* rows() const { return m_row.data(); }

  /// Calls visit(first, last) for every run of points whose cells touch the rectangle (some lie outside of it).
  template <typename Visit>
  void eachRun(const QRectF& area, Visit&& visit) const {
    const auto [left, right] = cellRange(area.left(), area.right(), m_bounds.left(), m_cell.width(), m_columns);
    const auto [low, high] = cellRange(area.top(), area.bottom(), m_bounds.top(), m_cell.height(), m_lines);
    for (std::int64_t line = low; line <= high; ++line) {
      const std::int64_t first = m_begin[static_cast<std::size_t>(line * m_columns + left)];
      const std::int64_t last = m_begin[static_cast<std::size_t>(line * m_columns + right + 1)];
      if (first < last) visit(first, last);
    }
  }
  /// How many points may lie in the rectangle; counts whole cells. Fast.
  std::int64_t countAbout(const QRectF& area) const;

  /// The samples within a polygon (closed by itself, even-odd rule).
  SampleBits within(const QPolygonF& polygon) const;
  SampleBits within(const QRectF& area) const;
  /// The shown sample nearest to `at` within `reach` (in the map's units, per axis scaled alike), or -1.
  std::int64_t nearest(const QPointF& at, double reach, const SampleBits* shown = nullptr) const;
  /// Samples within `reach`, nearest first: at most `most` of them, and how many there are.
  std::vector<std::int32_t> around(const QPointF& at, double reach, std::size_t most, std::int64_t* count,
                                   const SampleBits* shown = nullptr) const;
  /// The nearest shown sample in a direction (one of the four), for the arrow keys; -1 if there is none.
  std::int64_t towards(std::int64_t from, const QPointF& direction, const SampleBits* shown = nullptr) const;

 private:
  static std::pair<std::int64_t, std::int64_t> cellRange(double from, double to, double origin, double size,
                                                         std::int64_t cells);

  QRectF m_bounds{0, 0, 1, 1};
  QSizeF m_cell{1, 1};
  std::int64_t m_columns = 1, m_lines = 1;
  std::vector<std::int64_t> m_begin;  // of each cell, and the end
  std::vector<float> m_x, m_y;
  std::vector<std::int32_t> m_row;    // sample of each point
  std::vector<std::int32_t> m_place;  // point of each sample, -1 = none
};

}  // namespace eido
