// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <memory>
#include <vector>

#include "core/data/sample_bits.h"
#include "widgets/plots/map/map_colouring.h"
#include "widgets/plots/map/map_points.h"

namespace eido {

/// Which part of a map is seen: the map's point in the middle, and pixels (of scale 1) for each of its units. Up is up.
struct MapView {
  QPointF centre;
  double scale = 1;
  QSizeF size;  ///< in pixels

  QPointF toScreen(const QPointF& at) const {
    return {size.width() / 2 + (at.x() - centre.x()) * scale, size.height() / 2 - (at.y() - centre.y()) * scale};
  }
  QPointF toMap(const QPointF& at) const {
    return {centre.x() + (at.x() - size.width() / 2) / scale, centre.y() - (at.y() - size.height() / 2) / scale};
  }
  /// What is seen, in the map's units (top of the rectangle = smallest y).
  QRectF area() const {
    const double w = size.width() / scale, h = size.height() / scale;
    return {centre.x() - w / 2, centre.y() - h / 2, w, h};
  }
  /// Everything, with a margin.
  static MapView fitting(const QRectF& bounds, const QSizeF& size);
  bool operator==(const MapView&) const = default;
};

/// Everything that a picture of a map depends on but the view: shared with workers, never changed.
struct MapScene {
  std::shared_ptr<const MapPoints> points;
  std::shared_ptr<const MapColouring> colouring;
  std::shared_ptr<const SampleBits> selected;  ///< may be null
  std::shared_ptr<const SampleBits> shown;     ///< null = all
  QColor ground = Qt::white, text = Qt::black;
  bool dark = false;
  bool axes = false;  ///< its directions are quantities: lines at zero and numbers (map_axes.h)
  bool complete() const { return points != nullptr && colouring != nullptr; }
};

}  // namespace eido
