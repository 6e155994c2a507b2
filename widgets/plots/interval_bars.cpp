// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/interval_bars.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/plots/axes.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/colour_scales.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

/// Lines above the first bar.
double headLines(const BarPlot& plot) { return plot.title.isEmpty() ? 0.3 : 1.6; }

constexpr double kFootLines = 1.4;  ///< numbers of the axis, below the last bar

/// From 0 to what holds all bars and their intervals.
Axis axisOf(const BarPlot& plot) {
  double high = 0;
  for (const BarPlot::Bar& bar : plot.bars) {
    for (const double v : {bar.value, bar.high}) {
      if (std::isfinite(v)) high = std::max(high, v);
    }
  }
  return linearAxis(0, high > 0 ? std::min(high, 1.0) : 1);
}

}  // namespace

QString BarPlot::Bar::text() const {
  if (!std::isfinite(value)) return missingText();
  const QString number = fixedLabel(value, 3);
  return std::isfinite(low) && std::isfinite(high)
             ? IntervalBars::tr("%1 (%2 to %3)").arg(number, fixedLabel(low, 3), fixedLabel(high, 3))
             : number;
}

QString BarPlot::text() const {
  QStringList all;
  for (const Bar& bar : bars) all << QStringLiteral("%1: %2").arg(bar.name, bar.text());
  return all.join(QStringLiteral("; "));
}

double barsHeight(const BarPlot& plot, const QFont& font) {
  return (static_cast<double>(plot.bars.size()) * 1.5 + headLines(plot) + kFootLines) *
         QFontMetricsF(font).lineSpacing();
}

void paintBars(QPainter& painter, const BarPlot& plot, const QRectF& area, const QPalette& palette, const QFont& font) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QFontMetricsF metrics(font);
  const double line = metrics.lineSpacing(), gap = metrics.averageCharWidth();
  double names = 0, numbers = 0;
  for (const BarPlot::Bar& bar : plot.bars) {
    names = std::max(names, metrics.horizontalAdvance(bar.name));
    numbers = std::max(numbers, metrics.horizontalAdvance(bar.text()));
  }
  names = std::min(names, 0.4 * area.width());
  const QRectF scale(area.left() + names + 2 * gap, area.top(),
                     std::max(20.0, area.width() - names - numbers - 5 * gap), area.height());
  QFont bold = font;
  bold.setBold(true);
  painter.setFont(bold);
  painter.setPen(palette.color(QPalette::Text));
  painter.drawText(QRectF(area.left() + gap, area.top(), area.width() - 2 * gap, 1.5 * line),
                   Qt::AlignLeft | Qt::AlignVCenter, plot.title);
  painter.setFont(font);
  const Axis axis = axisOf(plot);
  const auto x = [&](double value) { return scale.left() + std::clamp(axis.share(value), 0.0, 1.0) * scale.width(); };
  double y = area.top() + headLines(plot) * line;
  const double foot = y + 1.5 * line * static_cast<double>(plot.bars.size());
  for (const double tick : axis.ticks) {
    painter.setPen(gridLine(palette));
    painter.drawLine(QPointF(x(tick), y), QPointF(x(tick), foot));
    painter.setPen(mutedText(palette));
    painter.drawText(QRectF(x(tick) - 4 * line, foot, 8 * line, 1.3 * line), Qt::AlignCenter, axis.text(tick));
  }
  const QColor colour = categoryColours(isDark(palette)).front();
  for (const BarPlot::Bar& bar : plot.bars) {
    const QRectF row(area.left(), y, area.width(), 1.5 * line);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(QRectF(area.left() + gap, row.top(), names, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(bar.name, Qt::ElideMiddle, names));
    painter.drawText(QRectF(scale.right() + 2 * gap, row.top(), numbers + gap, row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, bar.text());
    if (std::isfinite(bar.value)) {
      QColor fill = colour;
      fill.setAlphaF(bar.reference ? 0.35F : 0.85F);
      painter.fillRect(QRectF(QPointF(x(0), row.top() + 0.3 * line), QPointF(x(bar.value), row.bottom() - 0.3 * line)),
                       fill);
    }
    if (std::isfinite(bar.low) && std::isfinite(bar.high)) {
      painter.setPen(QPen(palette.color(QPalette::Text), 1.5));
      const double middle = row.center().y();
      painter.drawLine(QPointF(x(bar.low), middle), QPointF(x(bar.high), middle));
      for (const double end : {bar.low, bar.high})
        painter.drawLine(QPointF(x(end), middle - 0.2 * line), QPointF(x(end), middle + 0.2 * line));
    }
    y += 1.5 * line;
  }
  painter.restore();
}

IntervalBars::IntervalBars(QWidget* parent) : PlotWidget(parent) {
  setFocusPolicy(Qt::NoFocus);  // the table beside it is the form for keyboard and screen reader
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void IntervalBars::setPlot(BarPlot plot) {
  m_plot = std::move(plot);
  setAccessibleName(m_plot.title);
  setAccessibleDescription(focusText());
  updateGeometry();
  update();
}

QString IntervalBars::focusText() const { return m_plot.text(); }

QSize IntervalBars::sizeHint() const {
  return {60 * fontMetrics().averageCharWidth(), static_cast<int>(barsHeight(m_plot, font()))};
}

QSize IntervalBars::minimumSizeHint() const { return {40 * fontMetrics().averageCharWidth(), sizeHint().height()}; }

void IntervalBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintBars(painter, m_plot, rect(), palette(), font());
}

}  // namespace eido
