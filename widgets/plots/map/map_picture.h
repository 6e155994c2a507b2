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

/// The colours' meaning and how many samples on the map have them, as a block of text and patches; returns its height.
/// For pictures; the window has MapLegend.
double paintLegend(QPainter& painter, const MapScene& scene, const QRectF& area);

/// One map of a picture.
struct MapPanel {
  MapScene scene;
  MapView view;
  std::vector<MapLabel> labels = {};
  std::shared_ptr<const MapPoints> drift = {};
  QString title = {};  ///< over it, where there are several
};

/// Maps side by side for files and paper: points (single markers as shapes; more of them as an image), names, drift,
/// and the legend of the first one, whose colours they share. The alternative text counts what each colour stands for
/// and what is selected. Every panel's scene is complete.
Picture mapPicture(const QString& name, std::vector<MapPanel> panels);

/// The whole of a map at a size for a report.
Picture scenePicture(const QString& name, const QString& caption, const MapScene& scene);
/// How large a map stands in a report, in pixels; one of two is smaller.
constexpr double kReportMap = 520, kReportMapOfTwo = 380;

}  // namespace eido
