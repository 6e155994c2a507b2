// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/map_picture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLinearGradient>

#include "widgets/plots/map/map_raster.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

constexpr std::int64_t kMostLines = 2000;

/// Markers as shapes, for SVG files; drawMarker is what the stamps of the window are made with.
void paintShapes(QPainter& painter, const MapScene& scene, const MapView& view, std::int64_t inView) {
  const std::vector<QRgb> palette = scene.colouring->palette(scene.dark);
  const double diameter = markerSize(inView, view.size);
  const bool anySelected = scene.selected != nullptr && scene.selected->any();
  scene.points->eachRun(view.area(), [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t p = first; p < last; ++p) {
      const std::int32_t row = scene.points->rows()[p];
      const QPointF at = view.toScreen({scene.points->x()[p], scene.points->y()[p]});
      if ((scene.shown != nullptr && !scene.shown->test(row)) || !QRectF(QPointF(0, 0), view.size).contains(at))
        continue;
      const std::uint8_t code = scene.colouring->codes()[static_cast<std::size_t>(row)];
      QColor fill(palette[code]);
      fill.setAlphaF(anySelected && !scene.selected->test(row) ? 0.3F : 0.9F);
      drawMarker(painter, scene.colouring->shape(code), at, diameter, fill, scene.ground);
    }
  });
}

}  // namespace

void paintDrift(QPainter& painter, const MapScene& scene, const MapPoints& from, const MapView& view) {
  if (scene.selected == nullptr || !scene.selected->any()) return;
  QColor colour = scene.text;
  colour.setAlphaF(0.45F);
  QPen pen(colour, 1);
  pen.setCosmetic(true);
  painter.setPen(pen);
  const std::int64_t step = std::max<std::int64_t>(1, scene.selected->count() / kMostLines);
  std::int64_t number = 0;
  scene.selected->forEach([&](std::int64_t row) {
    if (number++ % step != 0 || !from.has(row) || !scene.points->has(row)) return;
    const QPointF a = view.toScreen(from.position(row)), b = view.toScreen(scene.points->position(row));
    painter.drawLine(a, b);
    painter.drawEllipse(a, 1.5, 1.5);
  });
}

double paintLegend(QPainter& painter, const MapScene& scene, const QRectF& area) {
  const MapColouring& colouring = *scene.colouring;
  if (colouring.kind() == MapColouring::Kind::Plain) return 0;
  const QFontMetricsF metrics(painter.font());
  const double line = metrics.lineSpacing() * 1.15;
  const std::vector<QRgb> palette = colouring.palette(scene.dark);
  double y = area.top();
  painter.setPen(scene.text);
  painter.drawText(QRectF(area.left(), y, area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                   metrics.elidedText(colouring.title(), Qt::ElideRight, area.width()));
  y += line;
  if (colouring.kind() == MapColouring::Kind::Number) {
    QLinearGradient gradient(area.left(), 0, area.right(), 0);
    for (int i = 0; i <= 10; ++i) gradient.setColorAt(i / 10.0, scaleColour(colouring.scale(), i / 10.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRect(QRectF(area.left(), y + 2, area.width(), line * 0.6));
    y += line * 0.8;
    painter.setPen(scene.text);
    painter.drawText(QRectF(area.left(), y, area.width(), line), Qt::AlignLeft, numberLabel(colouring.lowest()));
    painter.drawText(QRectF(area.left(), y, area.width(), line), Qt::AlignRight, numberLabel(colouring.highest()));
    y += line;
  }
  for (const MapColouring::Entry& entry : colouring.entries()) {
    drawMarker(painter, colouring.shape(entry.code), QPointF(area.left() + line / 2, y + line / 2), line * 0.5,
               QColor(palette[entry.code]), scene.text);
    painter.setPen(scene.text);
    painter.drawText(QRectF(area.left() + line * 1.2, y, area.width() - line * 1.2, line),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("%1 (%2)").arg(entry.name, countLabel(entry.samples)));
    y += line;
  }
  return y - area.top();
}

Picture mapPicture(const QString& name, MapScene scene, const MapView& view, std::vector<MapLabel> labels,
                   std::shared_ptr<const MapPoints> drift) {
  // paper is white, whatever the window looks like
  scene.ground = Qt::white;
  scene.text = QColor(0x1b, 0x1d, 0x20);
  scene.dark = false;
  const bool legend = scene.colouring->kind() != MapColouring::Kind::Plain;
  const double side = legend ? 200 : 0;
  return {.name = name,
          .size = QSizeF(view.size.width() + side, view.size.height()),
          .paint = [=](QPainter& painter, const QRectF& area) {
            painter.save();
            painter.translate(area.topLeft());
            painter.scale(area.width() / (view.size.width() + side), area.height() / view.size.height());
            painter.fillRect(QRectF(0, 0, view.size.width() + side, view.size.height()), Qt::white);
            painter.save();
            painter.setClipRect(QRectF(QPointF(0, 0), view.size));
            const std::int64_t inView = scene.points->countAbout(view.area());
            if (inView <= kMostMarkers)
              paintShapes(painter, scene, view, inView);
            else
              painter.drawImage(QRectF(QPointF(0, 0), view.size), rasteriseMap(scene, view, 2, Task()));
            if (drift) paintDrift(painter, scene, *drift, view);
            paintLabels(painter, labels, view, scene);
            painter.restore();
            if (legend)
              paintLegend(painter, scene, QRectF(view.size.width() + 16, 16, side - 28, view.size.height() - 32));
            painter.restore();
          }};
}

Picture scenePicture(const QString& name, const QString& caption, const MapScene& scene) {
  constexpr double kLegend = 200, kSide = 520;
  const double legend = scene.colouring->kind() == MapColouring::Kind::Plain ? 0 : kLegend;
  const MapView view = MapView::fitting(scene.points->bounds(), QSizeF(kSide, kSide));
  Picture picture = mapPicture(name, scene, view, {}, nullptr);
  picture.size = QSizeF(kSide + legend, kSide);
  picture.caption = caption;
  QStringList parts;
  for (const MapColouring::Entry& entry : scene.colouring->entries())
    parts << QStringLiteral("%1: %2").arg(entry.name, countLabel(entry.samples));
  picture.alternative = QCoreApplication::translate("PlotPictures", "A map of %Ln point(s)", nullptr,
                                                    static_cast<int>(scene.points->count()));
  if (!parts.isEmpty())
    picture.alternative += QStringLiteral(", %1: %2").arg(scene.colouring->title(), parts.join(QStringLiteral("; ")));
  return picture;
}

}  // namespace eido
