// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/charts/chart_overlay.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

#include "widgets/plots/charts/chart_cloud.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

constexpr std::size_t kOutlined = 3000;  ///< marks of a scatter that have an edge
constexpr std::size_t kDots = 60;        ///< points of a line that are dotted

bool isLine(Chart::Kind kind) {
  return kind == Chart::Kind::Line || kind == Chart::Kind::Step || kind == Chart::Kind::Area;
}

}  // namespace

void ChartOverlay::follow() {
  prepareGeometryChange();
  m_area = m_scene.wholeArea();
  m_clouds.clear();
  update();
}

void ChartOverlay::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  painter->setRenderHint(QPainter::Antialiasing);
  painter->save();
  painter->setClipRect(m_scene.plotArea().adjusted(-2, -2, 2, 2));
  const int count = static_cast<int>(m_scene.chart().series.size());
  for (int s = 0; s < count && !m_taken; ++s) {
    if (isCloud(m_scene.chart().series[static_cast<std::size_t>(s)]) && m_scene.isShown(s))
      painter->drawImage(m_scene.plotArea(), cloud(s));
  }
  paintLevels(*painter);
  for (int s = 0; s < count; ++s) {
    if (!m_scene.isShown(s)) continue;
    const Chart::Series& series = m_scene.chart().series[static_cast<std::size_t>(s)];
    isLine(series.kind) && (series.band || series.points.size() > kDots) ? paintBand(*painter, s)
                                                                         : paintIntervals(*painter, s);
    if (!isCloud(series)) paintMarks(*painter, s);
  }
  painter->restore();
  if (m_scene.chart().numbers) paintNumbers(*painter);
}

void ChartOverlay::paintLevels(QPainter& painter) const {
  const QRectF plot = m_scene.plotArea();
  painter.setPen(QPen(mutedText(m_scene.look()), 1, Qt::DashLine));
  if (m_scene.chart().diagonal) {
    const QRectF view = m_scene.view();
    const double low = std::max(view.left(), view.top()), high = std::min(view.right(), view.bottom());
    if (high > low) painter.drawLine(m_scene.toScene({low, low}), m_scene.toScene({high, high}));
  }
  for (const Chart::Level& level : m_scene.chart().levels) {
    const bool lying = m_scene.chart().horizontal;
    const double value = m_scene.along(level.at);
    const QPointF at = m_scene.toScene(lying ? QPointF(value, 0) : QPointF(0, value));
    if (lying)
      painter.drawLine(QPointF(at.x(), plot.top()), QPointF(at.x(), plot.bottom()));
    else
      painter.drawLine(QPointF(plot.left(), at.y()), QPointF(plot.right(), at.y()));
  }
}

/// Series share their places: intervals of lines stand beside each other, not on each other.
void ChartOverlay::paintIntervals(QPainter& painter, int s) const {
  const Chart& chart = m_scene.chart();
  const Chart::Series& series = chart.series[static_cast<std::size_t>(s)];
  const bool bar = series.kind == Chart::Kind::Bar;
  QColor colour = bar ? m_scene.look().color(QPalette::Text) : m_scene.colourOf(s);
  if (!bar) colour.setAlphaF(0.6F);
  painter.setPen(QPen(colour, bar ? 1.5 : 1.2));
  constexpr double kStep = 3;
  const double aside = isLine(series.kind) ? (s - static_cast<double>(chart.series.size() - 1) / 2) * kStep : 0;
  const QPointF beside = chart.horizontal ? QPointF(0, aside) : QPointF(aside, 0);
  const double cap = bar ? 0.2 * QFontMetricsF(m_scene.textFont()).lineSpacing() : 0;
  const QPointF half = chart.horizontal ? QPointF(0, cap) : QPointF(cap, 0);
  for (int i = 0; i < static_cast<int>(series.points.size()); ++i) {
    const Chart::Point& p = series.points[static_cast<std::size_t>(i)];
    if (!p.hasInterval() || !std::isfinite(p.x) || !std::isfinite(p.y)) continue;
    const QPointF low = m_scene.placeOf(s, i, p.low) + beside, high = m_scene.placeOf(s, i, p.high) + beside;
    painter.drawLine(low, high);
    if (cap > 0) {
      painter.drawLine(low - half, low + half);
      painter.drawLine(high - half, high + half);
    }
  }
}

/// The intervals of a line of many points.
void ChartOverlay::paintBand(QPainter& painter, int s) const {
  const Chart::Series& series = m_scene.chart().series[static_cast<std::size_t>(s)];
  QPolygonF low, high;
  const auto draw = [&] {
    if (low.size() == 1) {  // points that share a pixel, alone
      painter.drawRect(QRectF(QPointF(high[0].x() - 0.5, high[0].y()), QPointF(low[0].x() + 0.5, low[0].y())));
      low.clear();
    }
    for (auto p = high.rbegin(); !low.isEmpty() && p != high.rend(); ++p) low << *p;
    if (!low.isEmpty()) painter.drawPolygon(low);
    low.clear();
    high.clear();
  };
  QColor fill = m_scene.colourOf(s);
  fill.setAlphaF(series.band ? 0.14F : 0.2F);  // several that lie on each other
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill);
  for (int i = 0; i < static_cast<int>(series.points.size()); ++i) {
    const Chart::Point& p = series.points[static_cast<std::size_t>(i)];
    if (!p.hasInterval() || !std::isfinite(p.x)) {
      draw();  // a gap
      continue;
    }
    const QPointF below = m_scene.placeOf(s, i, p.low), above = m_scene.placeOf(s, i, p.high);
    if (!low.isEmpty() && below.x() - low.last().x() < 1 && below.x() >= low.last().x()) {
      // of what shares a pixel the outermost
      low.last().setY(std::max(low.last().y(), below.y()));
      high.last().setY(std::min(high.last().y(), above.y()));
      continue;
    }
    low << below;
    high << above;
  }
  draw();
}

const QImage& ChartOverlay::cloud(int s) {
  QImage& image = m_clouds[s];
  constexpr double kRatio = 2;  // fine enough for paper
  if (image.isNull()) image = cloudImage(m_scene, s, kRatio);
  return image;
}

std::vector<QImage> ChartOverlay::takeClouds() {
  std::vector<QImage> clouds;
  for (int s = 0; s < static_cast<int>(m_scene.chart().series.size()); ++s) {
    if (isCloud(m_scene.chart().series[static_cast<std::size_t>(s)]) && m_scene.isShown(s)) clouds.push_back(cloud(s));
  }
  m_taken = true;
  return clouds;
}

void ChartOverlay::paintMarks(QPainter& painter, int s) const {
  const Chart::Series& series = m_scene.chart().series[static_cast<std::size_t>(s)];
  const bool dots = isLine(series.kind) && !series.reference && series.points.size() <= kDots;
  if (!dots && !m_scene.drawnOver(s)) return;
  const double radius = (dots ? 0.22 : 0.26) * QFontMetricsF(m_scene.textFont()).height();
  painter.setPen(dots || series.points.size() > kOutlined ? QPen(Qt::NoPen)
                                                          : QPen(m_scene.look().color(QPalette::Base), 1));
  painter.setBrush(m_scene.colourOf(s));
  for (int i = 0; i < static_cast<int>(series.points.size()); ++i) {
    const Chart::Point& p = series.points[static_cast<std::size_t>(i)];
    if (std::isfinite(p.x) && std::isfinite(p.y)) painter.drawEllipse(m_scene.placeOf(s, i), radius, radius);
  }
}

/// Each bar's number, in a column at the right of lying bars and over standing ones.
void ChartOverlay::paintNumbers(QPainter& painter) const {
  const Chart& chart = m_scene.chart();
  const QRectF plot = m_scene.plotArea();
  const QFontMetricsF metrics(m_scene.textFont());
  painter.setFont(m_scene.textFont());
  painter.setPen(m_scene.look().color(QPalette::Text));
  for (int s = 0; s < static_cast<int>(chart.series.size()); ++s) {
    const Chart::Series& series = chart.series[static_cast<std::size_t>(s)];
    if (series.kind != Chart::Kind::Bar || !m_scene.isShown(s)) continue;
    for (int i = 0; i < static_cast<int>(series.points.size()); ++i) {
      const Chart::Point& p = series.points[static_cast<std::size_t>(i)];
      if (!std::isfinite(p.y)) continue;
      const QPointF at = m_scene.placeOf(s, i, p.hasInterval() ? p.high : p.y);
      if (chart.horizontal) {
        if (at.y() < plot.top() || at.y() > plot.bottom()) continue;
        painter.drawText(QPointF(plot.right() + metrics.averageCharWidth() * 1.5, at.y() + 0.35 * metrics.ascent()),
                         valueText(p));
      } else if (plot.contains(QPointF(at.x(), plot.center().y()))) {
        const QString text = fixedLabel(p.y, 2);
        painter.drawText(QPointF(at.x() - metrics.horizontalAdvance(text) / 2, std::max(at.y() - 4, plot.top() + 4)),
                         text);
      }
    }
  }
}

}  // namespace eido
