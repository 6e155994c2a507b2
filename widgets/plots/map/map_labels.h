// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>
#include <vector>

#include "core/data/packed_texts.h"
#include "widgets/plots/map/map_scene.h"

namespace eido {

/// A name that stands on a map.
struct MapLabel {
  QPointF at;  ///< in the map's units
  QString text;
  std::int64_t samples = 0;
  bool operator==(const MapLabel&) const = default;
};

/// Names for the clusters that the eye sees: the category that stands out in each, or its keywords, from the texts
/// given. Categories where there are at most 60 distinct texts. For workers: 0.3 s for a million points. @throws
/// Cancelled
std::vector<MapLabel> nameClusters(const MapPoints& points, const PackedTexts& texts, const Task& task);

/// Draws the names that do not overlap one another, those of large clusters first, each with a halo of the ground.
void paintLabels(QPainter& painter, const std::vector<MapLabel>& labels, const MapView& view, const MapScene& scene);

}  // namespace eido
