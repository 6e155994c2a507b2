// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heatmap.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "widgets/plots/scale_bar.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

std::vector<int> identity(int n) {
  std::vector<int> order(static_cast<std::size_t>(n));
  std::iota(order.begin(), order.end(), 0);
  return order;
}

double widest(const QStringList& texts, const QFontMetricsF& metrics) {
  double width = 0;
  for (const QString& text : texts) width = std::max(width, metrics.horizontalAdvance(text));
  return width;
}

/// The next of 1, 1.5, 2, 3, 4, 5, 6, 8, 10 times a power of ten that is not below `value`.
double roundedUp(double value) {
  if (!(value > 0)) return 1;
  const double unit = std::pow(10, std::floor(std::log10(value)));
  for (const double step : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0}) {
    if (step * unit >= value * (1 - 1e-9)) return step * unit;
  }
  return 10 * unit;
}

void drawMark(QPainter& painter, const QRectF& cell, const QColor& colour, double em) {
  const double r = std::min({0.18 * em, cell.width() / 5, cell.height() / 5});
  painter.setPen(QPen(colour, std::max(0.8, em / 14)));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(QPointF(cell.right() - 2.2 * r, cell.top() + 2.2 * r), r, r);
}

/// The font, made smaller where that lets every row or column keep its label.
QFont labelFont(const QFont& font, double room) {
  const double height = QFontMetricsF(font).height();
  if (room >= height) return font;
  QFont smaller = font;
  const double factor = std::max(0.72, room / height);
  if (font.pixelSize() > 0)
    smaller.setPixelSize(static_cast<int>(font.pixelSize() * factor));
  else
    smaller.setPointSizeF(font.pointSizeF() * factor);
  return smaller;
}

void drawLabels(QPainter& painter, const Heatmap& map, const HeatmapLayout& l, const HeatmapStyle& style) {
  const QFont font = labelFont(style.font, std::min(l.cell.height(), l.cell.width()));
  const QFontMetricsF metrics(font);
  painter.setFont(font);
  painter.setPen(style.palette.color(QPalette::Text));
  const int rowStep = std::max(1, static_cast<int>(std::ceil(metrics.height() / l.cell.height() - 0.15)));
  for (int place = 0; place < map.rowCount(); place += rowStep) {
    const QString text =
        metrics.elidedText(map.rows[map.rowOrder[static_cast<std::size_t>(place)]], Qt::ElideMiddle, l.labelWidth);
    const double y = l.placeRect(place, 0).center().y();
    painter.drawText(QPointF(l.matrix.left() - metrics.averageCharWidth() * 0.8 - metrics.horizontalAdvance(text),
                             y + metrics.ascent() / 2 - metrics.descent() / 4),
                     text);
  }
  if (l.columnLabelsUpright) {
    for (int place = 0; place < map.columnCount(); ++place) {
      const QString& text = map.columns[map.columnOrder[static_cast<std::size_t>(place)]];
      painter.drawText(QPointF(l.placeRect(0, place).center().x() - metrics.horizontalAdvance(text) / 2,
                               l.matrix.bottom() + metrics.ascent() + 0.3 * metrics.height()),
                       text);
    }
    return;
  }
  const int columnStep = std::max(1, static_cast<int>(std::ceil(metrics.height() / l.cell.width() - 0.15)));
  for (int place = 0; place < map.columnCount(); place += columnStep) {
    const QString text = metrics.elidedText(map.columns[map.columnOrder[static_cast<std::size_t>(place)]],
                                            Qt::ElideMiddle, l.labelHeight);
    painter.save();
    painter.translate(l.placeRect(0, place).center().x() + metrics.ascent() / 2 - metrics.descent() / 4,
                      l.matrix.bottom() + 0.4 * metrics.height() + metrics.horizontalAdvance(text));
    painter.rotate(-90);
    painter.drawText(QPointF(0, 0), text);
    painter.restore();
  }
}

}  // namespace

double Heatmap::value(int row, int column) const {
  return values[static_cast<std::size_t>(row) * static_cast<std::size_t>(columnCount()) +
                static_cast<std::size_t>(column)];
}

bool Heatmap::marked(int row, int column) const {
  return !marks.empty() && marks[static_cast<std::size_t>(row) * static_cast<std::size_t>(columnCount()) +
                                 static_cast<std::size_t>(column)] != 0;
}

QColor Heatmap::colour(double value) const {
  return scaleColour(scale, high > low ? (value - low) / (high - low) : 0.5);
}

void Heatmap::completeOrders() {
  if (static_cast<int>(rowOrder.size()) != rowCount()) rowOrder = identity(rowCount());
  if (static_cast<int>(columnOrder.size()) != columnCount()) columnOrder = identity(columnCount());
}

void fitScale(Heatmap& map, bool smallIsStrong) {
  double low = 0, high = 0;
  for (const double v : map.values) {
    if (!std::isfinite(v)) continue;
    low = std::min(low, v);
    high = std::max(high, v);
  }
  if (low < -0.05 * std::max(high, 0.02)) {
    map.high = roundedUp(std::max(high, -low));
    map.low = -map.high;
    map.scale = ColourScale::BlueOrange;
    return;
  }
  map.low = 0;
  map.high = roundedUp(high);
  map.scale = smallIsStrong ? ColourScale::CividisReversed : ColourScale::Viridis;
}

QRectF HeatmapLayout::placeRect(int row, int column) const {
  return {matrix.left() + column * cell.width(), matrix.top() + row * cell.height(), cell.width(), cell.height()};
}

HeatmapLayout layoutHeatmap(const Heatmap& map, const QRectF& area, const QFont& font) {
  HeatmapLayout l;
  if (map.rowCount() == 0 || map.columnCount() == 0) return l;
  const QFontMetricsF metrics(font);
  const double em = metrics.height();
  const double barSpace = scaleBarSpace(font);
  const double legendSpace = map.markMeaning.isEmpty() ? 0 : 1.8 * em;
  l.labelWidth = std::min(widest(map.rows, metrics), 0.32 * area.width());
  const double left = l.labelWidth + 1.2 * em;
  const double freeWidth = std::max(10.0, area.width() - left - barSpace);
  const double longest = widest(map.columns, metrics);
  const double maxCell = 7.0 * em;
  double width = std::min(freeWidth / map.columnCount(), maxCell);
  l.columnLabelsUpright = longest <= width - 0.5 * em;
  l.labelHeight = l.columnLabelsUpright ? em : std::min(longest, 0.36 * area.height());
  const double freeHeight = std::max(10.0, area.height() - l.labelHeight - 1.6 * em - legendSpace);
  double height = std::min(freeHeight / map.rowCount(), 4.2 * em);
  width = std::min(width, std::max(height * 1.9, l.columnLabelsUpright ? longest + 0.5 * em : 0.0));
  height = std::min(height, width * 1.2);
  l.cell = QSizeF(width, height);
  l.matrix = QRectF(area.left() + left, area.top() + 0.4 * em, width * map.columnCount(), height * map.rowCount());
  const double barHeight = std::max(l.matrix.height(), std::min(6 * em, freeHeight));
  l.bar = QRectF(l.matrix.right() + 1.0 * em, l.matrix.top(), 0.9 * em, barHeight);
  l.legend = QRectF(area.left(), std::max(l.matrix.bottom() + l.labelHeight + 1.0 * em, l.bar.bottom() + 0.5 * em),
                    area.width(), legendSpace);
  return l;
}

void paintHeatmap(QPainter& painter, const Heatmap& map, const HeatmapLayout& l, const HeatmapStyle& style) {
  if (map.rowCount() == 0 || map.columnCount() == 0) return;
  painter.save();
  painter.setFont(style.font);
  const QFontMetricsF metrics(style.font);
  const double em = metrics.height();
  const bool gaps = l.cell.width() > 0.6 * em && l.cell.height() > 0.6 * em;
  const QColor nothing = style.palette.color(QPalette::Base);
  // numbers as long as they can be read: a little smaller than the labels where that is what it takes
  const double fit = std::min((l.cell.width() - 0.3 * em) / metrics.horizontalAdvance(fixedLabel(0.88, map.decimals)),
                              l.cell.height() / (1.1 * em));
  const bool texts = fit >= 0.75;
  const QFont numberFont = labelFont(style.font, std::min(1.0, fit) * em);
  const QFontMetricsF numberMetrics(numberFont);
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (int r = 0; r < map.rowCount(); ++r) {
    for (int c = 0; c < map.columnCount(); ++c) {
      const int row = map.rowOrder[static_cast<std::size_t>(r)], column = map.columnOrder[static_cast<std::size_t>(c)];
      const double value = map.value(row, column);
      QRectF cell = l.placeRect(r, c);
      if (gaps) cell.adjust(0.5, 0.5, -0.5, -0.5);
      const QColor fill = std::isfinite(value) ? map.colour(value) : nothing;
      painter.setPen(Qt::NoPen);
      painter.setBrush(fill);
      painter.drawRect(cell);
      if (!std::isfinite(value)) {
        if (gaps) {
          painter.setPen(QPen(gridLine(style.palette), 0));
          painter.setBrush(Qt::NoBrush);
          painter.drawRect(cell);
        }
        continue;
      }
      const QColor ink = textOn(fill);
      if (texts) {
        const QString text = fixedLabel(value, map.decimals);
        painter.setFont(numberFont);
        painter.setPen(ink);
        painter.drawText(QPointF(cell.center().x() - numberMetrics.horizontalAdvance(text) / 2,
                                 cell.center().y() + numberMetrics.ascent() / 2 - numberMetrics.descent() / 4),
                         text);
      }
      if (map.marked(row, column) && gaps) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        drawMark(painter, cell, ink, em);
        painter.setRenderHint(QPainter::Antialiasing, false);
      }
    }
  }
  painter.setRenderHint(QPainter::Antialiasing, true);
  const auto frame = [&](const QPoint& place, double width, const QColor& colour, Qt::PenStyle line) {
    if (place.x() < 0 || place.y() < 0) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width, line, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(l.placeRect(place.y(), place.x()));
  };
  frame(style.chosen, 3.5, style.palette.color(QPalette::Base), Qt::SolidLine);
  frame(style.chosen, 2, style.palette.color(QPalette::Text), Qt::SolidLine);
  if (style.hasFocus) {
    frame(style.focus, 3, style.palette.color(QPalette::Base), Qt::SolidLine);
    frame(style.focus, 1.5, style.palette.color(QPalette::Highlight), Qt::DashLine);
  }
  drawLabels(painter, map, l, style);
  paintScaleBar(painter, {map.scale, map.low, map.high, map.scaleTitle}, l.bar, style.palette, style.font);
  if (!map.markMeaning.isEmpty()) {
    const QColor text = mutedText(style.palette);
    const QRectF sample(l.legend.left(), l.legend.top() + 0.25 * em, em, em);
    painter.setPen(QPen(text, std::max(0.8, em / 14)));
    painter.drawEllipse(sample.center(), 0.2 * em, 0.2 * em);
    painter.setPen(text);
    painter.drawText(
        QPointF(sample.right() + 0.3 * em, sample.center().y() + metrics.ascent() / 2 - metrics.descent() / 4),
        metrics.elidedText(map.markMeaning, Qt::ElideRight, l.legend.width() - 1.6 * em));
  }
  painter.restore();
}

QSizeF comfortableSize(const Heatmap& map, const QFont& font) {
  const QFontMetricsF metrics(font);
  const double em = metrics.height();
  const double cell = map.columnCount() <= 40 ? 2.9 * em : 1.2 * em;
  // the same things on both sides make a square, others only need room for a line a row
  const double tall = map.rowCount() == map.columnCount() ? cell : std::min(cell, 1.8 * em);
  const double labels = std::min(widest(map.rows, metrics), 20 * em);
  return {labels / 0.9 + cell * 1.2 * map.columnCount() + 8 * em, labels / 0.9 + tall * map.rowCount() + 6 * em};
}

}  // namespace eido
