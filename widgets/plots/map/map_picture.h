// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>

#include "widgets/plots/map/map_labels.h"
#include "widgets/plots/map/map_scene.h"
#include "widgets/plots/picture.h"

namespace eido {

/// Lines from where the selected samples lie on another map (brought to this one's axes) to where they lie here; at
/// most two thousand of them.
void paintDrift(QPainter& painter, const MapScene& scene, const MapPoints& from, const MapView& view);

/// The colours' meaning as a block of text and patches; returns its height. For pictures; the window has MapLegend.
double paintLegend(QPainter& painter, const MapScene& scene, const QRectF& area);

/// Everything for a saved picture: points (single markers as shapes; more of them as an image), names, drift and
/// legend.
Picture mapPicture(const QString& name, MapScene scene, const MapView& view, std::vector<MapLabel> labels,
                   std::shared_ptr<const MapPoints> drift);

/// The whole of a map at a size for a report; its alternative text counts what each colour stands for.
Picture scenePicture(const QString& name, const QString& caption, const MapScene& scene);

}  // namespace eido
