// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/map_picture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <algorithm>
#include <optional>

#include "widgets/plots/map/drift.h"
#include "widgets/plots/map/map_axes.h"
#include "widgets/plots/map/map_raster.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class MapPictureWords {
  Q_DECLARE_TR_FUNCTIONS(PlotPictures)
};

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

/// The part of a line that lies in a rectangle: files of shapes know no clipping. (Liang and Barsky 1984)
std::optional<QLineF> within(const QRectF& area, const QPointF& a, const QPointF& b) {
  double from = 0, to = 1;
  const QPointF way = b - a;
  const auto cut = [&](double direction, double distance) {
    if (direction == 0) return distance >= 0;
    const double at = distance / direction;
    if (direction < 0)
      from = std::max(from, at);
    else
      to = std::min(to, at);
    return from <= to;
  };
  if (!cut(-way.x(), a.x() - area.left()) || !cut(way.x(), area.right() - a.x()) ||
      !cut(-way.y(), a.y() - area.top()) || !cut(way.y(), area.bottom() - a.y()))
    return {};
  return QLineF(a + from * way, a + to * way);
}

/// The samples that the map shows.
SampleBits onMap(const MapScene& scene) {
  SampleBits seen(scene.points->samples());
  for (std::int64_t p = 0; p < scene.points->count(); ++p) seen.set(scene.points->rows()[p]);
  if (scene.shown != nullptr) seen &= *scene.shown;
  return seen;
}

}  // namespace

void paintDrift(QPainter& painter, const MapScene& scene, const MapPoints& from, const MapView& view) {
  if (scene.selected == nullptr || !scene.selected->any()) return;
  const double far = std::max(driftBetween(from, *scene.points, scene.selected.get()).far, 1e-12);
  QPen pen(scene.text, 1);
  pen.setCosmetic(true);
  const std::int64_t step = std::max<std::int64_t>(1, scene.selected->count() / kMostLines);
  std::int64_t number = 0;
  const QRectF seen(QPointF(0, 0), view.size);
  scene.selected->forEach([&](std::int64_t row) {
    if (number++ % step != 0 || !from.has(row) || !scene.points->has(row)) return;
    // the longer the lighter on dark ground, the darker on light
    const double share = std::min(1.0, QLineF(from.position(row), scene.points->position(row)).length() / far);
    QColor colour = scaleColour(scene.dark ? ColourScale::Viridis : ColourScale::ViridisReversed, 0.15 + 0.85 * share);
    colour.setAlphaF(0.55F);
    pen.setColor(colour);
    painter.setPen(pen);
    const QPointF a = view.toScreen(from.position(row)), b = view.toScreen(scene.points->position(row));
    if (const std::optional<QLineF> line = within(seen, a, b)) painter.drawLine(*line);
    if (seen.contains(a)) painter.drawEllipse(a, 1.5, 1.5);
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
  const std::vector<std::int64_t> counts = colouring.countByCode(onMap(scene));
  for (const MapColouring::Entry& entry : colouring.entries()) {
    if (counts[entry.code] == 0) continue;
    drawMarker(painter, colouring.shape(entry.code), QPointF(area.left() + line / 2, y + line / 2), line * 0.5,
               QColor(palette[entry.code]), scene.text);
    painter.setPen(scene.text);
    painter.drawText(QRectF(area.left() + line * 1.2, y, area.width() - line * 1.2, line),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("%1 (%2)").arg(entry.name, countLabel(counts[entry.code])));
    y += line;
  }
  return y - area.top();
}

namespace {

constexpr double kGap = 16;      ///< between maps, and to the legend
constexpr double kLegend = 184;  ///< width

void paintPanel(QPainter& painter, const MapPanel& panel) {
  painter.save();
  painter.setClipRect(QRectF(QPointF(0, 0), panel.view.size));
  paintMapAxes(painter, panel.scene, panel.view);
  const std::int64_t inView = panel.scene.points->countAbout(panel.view.area());
  if (inView <= kMostMarkers) {
    paintShapes(painter, panel.scene, panel.view, inView);
  } else {
    painter.setRenderHint(QPainter::LosslessImageRendering);
    painter.drawImage(QRectF(QPointF(0, 0), panel.view.size), rasteriseMap(panel.scene, panel.view, 2, Task()));
  }
  if (panel.drift) paintDrift(painter, panel.scene, *panel.drift, panel.view);
  paintLabels(painter, panel.labels, panel.view, panel.scene);
  painter.restore();
}

/// The numbers of a map in words.
QString mapWords(const MapScene& scene) {
  const SampleBits seen = onMap(scene);
  QString words = MapPictureWords::tr("A map of %Ln point(s)", nullptr, static_cast<int>(seen.count()));
  QStringList parts;
  const std::vector<std::int64_t> counts = scene.colouring->countByCode(seen);
  for (const MapColouring::Entry& entry : scene.colouring->entries()) {
    if (counts[entry.code] == 0) continue;
    parts << QStringLiteral("%1: %2").arg(entry.name, countLabel(counts[entry.code]));
  }
  if (scene.colouring->kind() == MapColouring::Kind::Number)
    parts << MapPictureWords::tr("%1 to %2")
                 .arg(numberLabel(scene.colouring->lowest()), numberLabel(scene.colouring->highest()));
  if (!parts.isEmpty())
    words += QStringLiteral(", %1: %2").arg(scene.colouring->title(), parts.join(QStringLiteral("; ")));
  if (scene.selected != nullptr && scene.selected->any())
    words += QStringLiteral(", ") +
             MapPictureWords::tr("%Ln sample(s) selected", nullptr, static_cast<int>(scene.selected->count()));
  return words;
}

}  // namespace

Picture mapPicture(const QString& name, std::vector<MapPanel> panels) {
  double width = -kGap, height = 0;
  const bool titled = panels.size() > 1;
  QStringList words;
  for (MapPanel& panel : panels) {
    // paper is white, whatever the window looks like
    panel.scene.ground = Qt::white;
    panel.scene.text = QColor(0x1b, 0x1d, 0x20);
    panel.scene.dark = false;
    width += kGap + panel.view.size.width();
    height = std::max(height, panel.view.size.height());
    words << (titled ? QStringLiteral("%1: %2").arg(panel.title, mapWords(panel.scene)) : mapWords(panel.scene));
  }
  const double head = titled ? 24 : 0;
  const bool legend = panels.front().scene.colouring->kind() != MapColouring::Kind::Plain;
  const QSizeF size(width + (legend ? kGap + kLegend : 0), height + head);
  return {.name = name,
          .size = size,
          .paint =
              [=, panels = std::move(panels)](QPainter& painter, const QRectF& area) {
                painter.save();
                painter.translate(area.topLeft());
                painter.scale(area.width() / size.width(), area.height() / size.height());
                painter.fillRect(QRectF(QPointF(0, 0), size), Qt::white);
                double x = 0;
                for (const MapPanel& panel : panels) {
                  painter.save();
                  painter.translate(x, 0);
                  if (titled) {
                    painter.setPen(panel.scene.text);
                    const QRectF line(0, 0, panel.view.size.width(), head);
                    painter.drawText(
                        line, Qt::AlignLeft | Qt::AlignVCenter,
                        QFontMetricsF(painter.font()).elidedText(panel.title, Qt::ElideMiddle, line.width()));
                  }
                  painter.translate(0, head);
                  paintPanel(painter, panel);
                  painter.restore();
                  x += panel.view.size.width() + kGap;
                }
                if (legend)
                  paintLegend(painter, panels.front().scene, QRectF(x, kGap, kLegend - kGap, height - 2 * kGap));
                painter.restore();
              },
          .alternative = words.join(QStringLiteral(". "))};
}

Picture scenePicture(const QString& name, const QString& caption, const MapScene& scene) {
  Picture picture = mapPicture(
      name, {{.scene = scene, .view = MapView::fitting(scene.points->bounds(), QSizeF(kReportMap, kReportMap))}});
  picture.caption = caption;
  return picture;
}

}  // namespace eido
