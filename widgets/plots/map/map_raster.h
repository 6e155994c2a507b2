// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "core/base/task.h"
#include "widgets/plots/map/map_scene.h"

class QPainter;

namespace eido {

/// Up to so many points in view are drawn as single markers with shapes and outlines; more as a raster of their
/// density.
constexpr std::int64_t kMostMarkers = 20000;

/// Diameter of a marker in pixels when so many points are in view: large when few.
double markerSize(std::int64_t inView, const QSizeF& view);

/// Draws one marker of the given diameter around `at`.
void drawMarker(QPainter& painter, MarkerShape shape, const QPointF& at, double diameter, const QColor& fill,
                const QColor& outline);

/// Draws single markers, the selected ones on top and the others paled; for a few thousand points.
void paintMarkers(QPainter& painter, const MapScene& scene, const MapView& view, std::int64_t inView, double ratio,
                  const Task& task);

/// The picture of the points that the view shows, on the scene's ground.
///
/// Few points: antialiased markers, the selected ones on top and the others paled. Many: each pixel's points are
/// counted and their colours averaged; the more points, the stronger the colour, in logarithmic steps that depend on
/// the zoom alone, so that nothing flickers while panning. Selected points are a second such layer on top.
/// @param ratio  device pixels for each pixel of the view
/// @param every  draw every so-many-th point only: a first look at millions
/// Bands of the picture are drawn in parallel, each by one thread. O(points in view). @throws Cancelled
QImage rasteriseMap(const MapScene& scene, const MapView& view, double ratio, const Task& task, std::int64_t every = 1);

}  // namespace eido
