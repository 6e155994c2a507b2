// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/axes.h"

#include <algorithm>
#include <cmath>

#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {

double Axis::share(double value) const {
  return logarithmic ? std::log(value / low) / std::log(high / low) : (value - low) / (high - low);
}

QString Axis::text(double tick) const {
  return decimals > 0 ? fixedLabel(tick, decimals) : countLabel(static_cast<std::int64_t>(std::llround(tick)));
}

Axis linearAxis(double low, double high, int ticks) {
  if (!(high > low)) high = low + 1;
  const double raw = (high - low) / ticks, unit = std::pow(10, std::floor(std::log10(raw)));
  const double step = (raw <= 1.0001 * unit ? 1 : raw <= 2.0001 * unit ? 2 : raw <= 5.0001 * unit ? 5 : 10) * unit;
  Axis axis{.low = std::floor(low / step + 1e-9) * step, .high = std::ceil(high / step - 1e-9) * step, .ticks = {}};
  axis.decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
  const auto count = static_cast<int>(std::lround((axis.high - axis.low) / step));
  for (int t = 0; t <= count; ++t) axis.ticks.push_back(axis.low + t * step);
  return axis;
}

Axis logarithmicAxis(double low, double high) {
  Axis axis{.low = low * 0.9, .high = high * 1.1, .logarithmic = true, .ticks = {}, .decimals = low < 1 ? 2 : 0};
  const bool few = high / low < 2000;
  for (double decade = std::pow(10, std::floor(std::log10(axis.low))); decade <= axis.high; decade *= 10) {
    for (const double factor : {1.0, 2.0, 5.0}) {
      const double tick = factor * decade;
      if ((few || factor == 1) && tick >= axis.low && tick <= axis.high) axis.ticks.push_back(tick);
    }
  }
  return axis;
}

double axisLeft(const Axis& y, const QFont& font) {
  const QFontMetricsF metrics(font);
  double widest = 0;
  for (const double tick : y.ticks) widest = std::max(widest, metrics.horizontalAdvance(y.text(tick)));
  return widest + 2.4 * metrics.height();
}

double axisBelow(const QFont& font) { return 2.8 * QFontMetricsF(font).height(); }

void paintAxes(QPainter& painter, const QRectF& plot, const Axis& x, const Axis& y, const QString& xTitle,
               const QString& yTitle, const QPalette& palette, const QFont& font) {
  const QFontMetricsF metrics(font);
  const double em = metrics.height();
  painter.setFont(font);
  double free = plot.left() - 2 * em;  // numbers that would touch the one before them are left out
  for (const double tick : x.ticks) {
    const double at = plot.left() + x.share(tick) * plot.width();
    painter.setPen(QPen(gridLine(palette), 0));
    painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
    const QString text = x.text(tick);
    const double left = at - metrics.horizontalAdvance(text) / 2;
    if (left < free) continue;
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(QPointF(left, plot.bottom() + 1.2 * em), text);
    free = left + metrics.horizontalAdvance(text) + 0.4 * em;
  }
  double widest = 0;
  for (const double tick : y.ticks) {
    const double at = plot.bottom() - y.share(tick) * plot.height();
    painter.setPen(QPen(gridLine(palette), 0));
    painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at));
    const QString text = y.text(tick);
    widest = std::max(widest, metrics.horizontalAdvance(text));
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(QPointF(plot.left() - 0.5 * em - metrics.horizontalAdvance(text),
                             at + metrics.ascent() / 2 - metrics.descent() / 4),
                     text);
  }
  painter.drawText(QRectF(plot.left() - 4 * em, plot.bottom() + 1.4 * em, plot.width() + 8 * em, 1.3 * em),
                   Qt::AlignCenter, xTitle);
  painter.save();
  painter.translate(plot.left() - widest - 1.5 * em, plot.center().y());
  painter.rotate(-90);
  painter.drawText(QRectF(-plot.height() / 2 - 3 * em, -0.65 * em, plot.height() + 6 * em, 1.3 * em), Qt::AlignCenter,
                   yTitle);
  painter.restore();
}

}  // namespace eido
