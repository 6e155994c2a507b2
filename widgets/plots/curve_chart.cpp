// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/curve_chart.h"

#include <algorithm>
#include <cmath>

#include "widgets/text/numbers.h"
#include "widgets/theme/colour_scales.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

struct Layout {
  QRectF plot;
  Axis x, y;
  std::vector<QPointF> legend;  ///< where each curve's name begins
  QPointF at(const QPointF& p) const {
    return {plot.left() + x.share(p.x()) * plot.width(), plot.bottom() - y.share(p.y()) * plot.height()};
  }
};

Layout layoutCurves(const CurvePlot& plot, const QRectF& area, const QFont& font) {
  double xLow = 1e300, xHigh = -1e300, yLow = 0, yHigh = 0;
  for (const Curve& curve : plot.curves) {
    for (const QPointF& p : curve.points) {
      xLow = std::min(xLow, p.x());
      xHigh = std::max(xHigh, p.x());
      if (!std::isfinite(p.y())) continue;
      yLow = std::min(yLow, p.y());
      yHigh = std::max(yHigh, p.y());
    }
    for (const auto& [low, high] : curve.spread) {
      if (std::isfinite(low)) yLow = std::min(yLow, low);
      if (std::isfinite(high)) yHigh = std::max(yHigh, high);
    }
  }
  if (xLow > xHigh) xLow = 0, xHigh = 1;
  Layout l;
  if (!plot.linear && xLow > 0 && xHigh > 10 * xLow)
    l.x = logarithmicAxis(xLow, xHigh);
  else  // steps and sizes begin at 0
    l.x = linearAxis(xLow > 0 && xLow < 0.5 * xHigh ? 0 : xLow, xHigh);
  l.y = linearAxis(yLow, yHigh);
  const QFontMetricsF metrics(font);
  const double em = metrics.height();
  double x = 0;
  int lines = 1;
  std::vector<std::pair<double, int>> names;
  for (const Curve& curve : plot.curves) {
    const double width = 2.4 * em + metrics.horizontalAdvance(curve.name);
    if (x > 0 && x + width > area.width() - 2 * em) {
      x = 0;
      ++lines;
    }
    names.emplace_back(x, lines - 1);
    x += width + em;
  }
  const double top = plot.title.isEmpty() ? 0.8 * em : 2.2 * em, left = axisLeft(l.y, font);
  l.plot = QRectF(area.left() + left, area.top() + top, std::max(20.0, area.width() - left - 1.4 * em),
                  std::max(20.0, area.height() - top - axisBelow(font) - (0.4 + 1.2 * lines) * em));
  for (const auto& [at, line] : names)
    l.legend.emplace_back(area.left() + em + at, l.plot.bottom() + axisBelow(font) + (0.7 + 1.2 * line) * em);
  return l;
}

}  // namespace

void paintCurves(QPainter& painter, const CurvePlot& plot, const QRectF& area, const QPalette& palette,
                 const QFont& font, std::pair<int, int> focus) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const Layout l = layoutCurves(plot, area, font);
  const QFontMetricsF metrics(font);
  const double em = metrics.height(), radius = 0.22 * em;
  painter.setFont(font);
  painter.setPen(palette.color(QPalette::Text));
  painter.drawText(QRectF(area.left(), area.top() + 0.3 * em, area.width(), 1.5 * em), Qt::AlignCenter,
                   metrics.elidedText(plot.title, Qt::ElideRight, area.width() - em));
  paintAxes(painter, l.plot, l.x, l.y, plot.xTitle, plot.yTitle, palette, font);
  const std::vector<QColor> colours = categoryColours(isDark(palette));
  std::size_t next = 0;
  for (std::size_t c = 0; c < plot.curves.size(); ++c) {
    const Curve& curve = plot.curves[c];
    const QColor colour = curve.reference ? mutedText(palette) : colours[next++ % colours.size()];
    QColor pale = colour;
    pale.setAlphaF(0.6F);
    painter.setPen(QPen(pale, 1));
    // curves share their places: intervals stand beside each other, not on each other
    constexpr double kStep = 3;
    const QPointF beside((static_cast<double>(c) - static_cast<double>(plot.curves.size() - 1) / 2) * kStep, 0);
    for (std::size_t i = 0; i < curve.spread.size(); ++i) {
      const auto [low, high] = curve.spread[i];
      if (std::isfinite(low) && std::isfinite(high))
        painter.drawLine(l.at({curve.points[i].x(), low}) + beside, l.at({curve.points[i].x(), high}) + beside);
    }
    const QPen line(colour, 2, curve.reference ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(line);
    QPolygonF path;
    for (const QPointF& p : curve.points) {
      if (std::isfinite(p.y())) path << l.at(p);
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(path);
    constexpr qsizetype kDots = 60;
    if (!curve.reference && path.size() <= kDots) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(colour);
      for (const QPointF& p : path) painter.drawEllipse(p, radius, radius);
    }
    painter.setPen(line);
    painter.drawLine(l.legend[c], l.legend[c] + QPointF(1.4 * em, 0));
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(l.legend[c] + QPointF(1.9 * em, metrics.ascent() / 2 - 1), curve.name);
  }
  if (focus.first >= 0) {
    const QPointF at =
        l.at(plot.curves[static_cast<std::size_t>(focus.first)].points[static_cast<std::size_t>(focus.second)]);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.color(QPalette::Text), 1.5));
    painter.drawEllipse(at, 2 * radius, 2 * radius);
  }
  painter.restore();
}

CurveChart::CurveChart(QWidget* parent) : PointPlot(parent) {}

void CurveChart::setPlot(CurvePlot plot) {
  m_plot = std::move(plot);
  setAccessibleName(m_plot.title);
  QStringList names;
  for (const Curve& curve : m_plot.curves) names << curve.name;
  setAccessibleDescription(tr("%1 against %2: %3. Left and Right walk along a curve, Up and Down change it.")
                               .arg(m_plot.yTitle, m_plot.xTitle, names.join(QStringLiteral(", "))));
  forgetFocus();
}

QSize CurveChart::sizeHint() const {
  const int em = fontMetrics().height();
  return {26 * em, 18 * em};
}

QSize CurveChart::minimumSizeHint() const {
  const int em = fontMetrics().height();
  return {15 * em, 12 * em};
}

QString CurveChart::textOf(Place place) const {
  if (place.row < 0) return {};
  const Curve& line = m_plot.curves[static_cast<std::size_t>(place.row)];
  const auto i = static_cast<std::size_t>(place.point);
  const QString at =
      tr("%1: %2 at %3").arg(line.name, numberLabel(line.points[i].y()), numberLabel(line.points[i].x(), 6));
  return line.spread.empty() ? at
                             : tr("%1 (interval %2 to %3)")
                                   .arg(at, numberLabel(line.spread[i].first), numberLabel(line.spread[i].second));
}

std::vector<std::vector<QPointF>> CurveChart::positions() const {
  const Layout l = layoutCurves(m_plot, rect(), font());
  std::vector<std::vector<QPointF>> rows;
  for (const Curve& curve : m_plot.curves) {
    rows.emplace_back();
    for (const QPointF& p : curve.points) rows.back().push_back(l.at(p));
  }
  return rows;
}

void CurveChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintCurves(painter, m_plot, rect(), palette(), font(), {focus().row, focus().point});
}

}  // namespace eido
