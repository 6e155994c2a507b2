// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/map/map_axes.h"

#include <QFontMetricsF>

#include "widgets/plots/charts/chart_axis.h"

namespace eido {
namespace {

constexpr double kTick = 4;  ///< pixels
constexpr int kTicks = 8;    ///< of an axis, about

}  // namespace

void paintMapAxes(QPainter& painter, const MapScene& scene, const MapView& view) {
  if (!scene.axes || view.size.isEmpty()) return;
  painter.save();
  QColor faint = scene.text;
  faint.setAlphaF(0.35F);
  QPen pen(faint, 1);
  pen.setCosmetic(true);
  const QRectF area = view.area();
  const double width = view.size.width(), height = view.size.height();
  const QPointF zero = view.toScreen({0, 0});
  painter.setPen(pen);
  if (zero.x() > 0 && zero.x() < width) painter.drawLine(QPointF(zero.x(), 0), QPointF(zero.x(), height));
  if (zero.y() > 0 && zero.y() < height) painter.drawLine(QPointF(0, zero.y()), QPointF(width, zero.y()));
  const QFontMetricsF metrics(painter.font());
  const double line = metrics.lineSpacing();
  const ChartAxis x = linearTicks(area.left(), area.right(), kTicks),
                  y = linearTicks(area.top(), area.bottom(), kTicks);
  const auto write = [&](const QRectF& place, const QString& text) {
    painter.fillRect(place, scene.ground);  // over the line at zero
    painter.setPen(scene.text);
    painter.drawText(place, Qt::AlignCenter, text);
  };
  double taken = 0;
  for (const auto& [tick, text] : x.ticks) {
    const double at = view.toScreen({tick, 0}).x();
    const double half = metrics.horizontalAdvance(text) / 2;
    if (at - half < taken || at + half > width) continue;
    taken = at + half + line / 2;
    painter.setPen(pen);
    painter.drawLine(QPointF(at, height), QPointF(at, height - kTick));
    write(QRectF(at - half, height - kTick - line, 2 * half + 1, line), text);
  }
  for (const auto& [tick, text] : y.ticks) {
    const double at = view.toScreen({0, tick}).y();
    if (at - line / 2 < 0 || at > height - 2 * line) continue;  // the corner belongs to the other axis
    painter.setPen(pen);
    painter.drawLine(QPointF(0, at), QPointF(kTick, at));
    write(QRectF(2 * kTick, at - line / 2, metrics.horizontalAdvance(text) + 1, line), text);
  }
  painter.restore();
}

}  // namespace eido
