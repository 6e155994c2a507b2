// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/charts/chart_cloud.h"

#include <cmath>

#include "widgets/plots/map/map_raster.h"

namespace eido {

bool isCloud(const Chart::Series& series) {
  return series.kind == Chart::Kind::Scatter && static_cast<std::int64_t>(series.points.size()) > kMostMarkers;
}

QImage cloudImage(const ChartPlaces& places, int s, double ratio) {
  const Chart::Series& series = places.chart().series[static_cast<std::size_t>(s)];
  const QRectF plot = places.plotArea();
  const auto count = static_cast<Eigen::Index>(series.points.size());
  // the map's units are the scene's; up is up there
  VectorData at;
  at.values.resize(count, 2);
  for (Eigen::Index i = 0; i < count; ++i) {
    const QPointF place = places.placeOf(s, static_cast<int>(i));
    at.values(i, 0) = static_cast<float>(place.x());
    at.values(i, 1) = static_cast<float>(-place.y());
  }
  // on white, in the one colour that the canvas has; how far a pixel is from white is how strong it is
  const MapScene scene{
      .points = MapPoints::build(at), .colouring = MapColouring::plain(count), .selected = {}, .shown = {}};
  const MapView view{.centre = {plot.center().x(), -plot.center().y()}, .scale = 1, .size = plot.size()};
  QImage image = rasteriseMap(scene, view, ratio, {}).convertToFormat(QImage::Format_ARGB32);
  const auto distance = [](QRgb pixel) { return 765.0 - qRed(pixel) - qGreen(pixel) - qBlue(pixel); };
  const double full = std::max(1.0, distance(scene.colouring->palette(false)[0]));
  const QColor own = places.colourOf(s);
  for (int y = 0; y < image.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < image.width(); ++x) {
      const double strength = std::min(1.0, distance(line[x]) / full);
      line[x] = qRgba(own.red(), own.green(), own.blue(), static_cast<int>(std::lround(own.alpha() * strength)));
    }
  }
  return image;
}

}  // namespace eido
