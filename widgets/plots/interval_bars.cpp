// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/interval_bars.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/text/numbers.h"
#include "widgets/theme/colour_scales.h"
#include "widgets/theme/palettes.h"

namespace eido {

IntervalBars::IntervalBars(QWidget* parent) : PlotWidget(parent) {
  setFocusPolicy(Qt::NoFocus);  // the table beside it is the form for keyboard and screen reader
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void IntervalBars::setBars(const QString& title, std::vector<Bar> bars) {
  m_title = title;
  m_bars = std::move(bars);
  setAccessibleName(title);
  setAccessibleDescription(focusText());
  updateGeometry();
  update();
}

QString IntervalBars::textOf(const Bar& bar) const {
  return std::isfinite(bar.value)
             ? tr("%1 (%2 to %3)").arg(fixedLabel(bar.value, 3), fixedLabel(bar.low, 3), fixedLabel(bar.high, 3))
             : missingText();
}

QString IntervalBars::focusText() const {
  QStringList all;
  for (const Bar& bar : m_bars) all << QStringLiteral("%1: %2").arg(bar.name, textOf(bar));
  return all.join(QStringLiteral("; "));
}

QSize IntervalBars::sizeHint() const {
  const int line = fontMetrics().lineSpacing();
  return {60 * fontMetrics().averageCharWidth(),
          static_cast<int>((static_cast<double>(m_bars.size()) * 1.5 + 1.8) * line)};
}

QSize IntervalBars::minimumSizeHint() const { return {40 * fontMetrics().averageCharWidth(), sizeHint().height()}; }

void IntervalBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), palette().base());
  const QFontMetricsF metrics(font());
  const double line = metrics.lineSpacing(), gap = metrics.averageCharWidth();
  double names = 0, numbers = 0;
  for (const Bar& bar : m_bars) {
    names = std::max(names, metrics.horizontalAdvance(bar.name));
    numbers = std::max(numbers, metrics.horizontalAdvance(textOf(bar)));
  }
  names = std::min(names, 0.4 * width());
  const QRectF scale(names + 2 * gap, 0, std::max(20.0, width() - names - numbers - 5 * gap), height());
  QFont bold = font();
  bold.setBold(true);
  painter.setFont(bold);
  painter.setPen(palette().color(QPalette::Text));
  painter.drawText(QRectF(gap, 0, width() - 2 * gap, 1.5 * line), Qt::AlignLeft | Qt::AlignVCenter, m_title);
  painter.setFont(font());
  const auto x = [&](double share) { return scale.left() + std::clamp(share, 0.0, 1.0) * scale.width(); };
  painter.setPen(gridLine(palette()));
  for (const double tick : {0.0, 0.5, 1.0})
    painter.drawLine(QPointF(x(tick), 1.6 * line), QPointF(x(tick), height() - 0.2 * line));
  const QColor colour = categoryColours(isDark(palette())).front();
  double y = 1.6 * line;
  for (const Bar& bar : m_bars) {
    const QRectF row(0, y, width(), 1.5 * line);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(gap, row.top(), names, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(bar.name, Qt::ElideRight, names));
    painter.drawText(QRectF(scale.right() + 2 * gap, row.top(), numbers + gap, row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, textOf(bar));
    if (std::isfinite(bar.value)) {
      QColor fill = colour;
      fill.setAlphaF(bar.reference ? 0.35F : 0.85F);
      painter.fillRect(QRectF(QPointF(x(0), row.top() + 0.3 * line), QPointF(x(bar.value), row.bottom() - 0.3 * line)),
                       fill);
      painter.setPen(QPen(palette().color(QPalette::Text), 1.5));
      const double middle = row.center().y();
      painter.drawLine(QPointF(x(bar.low), middle), QPointF(x(bar.high), middle));
      for (const double end : {bar.low, bar.high})
        painter.drawLine(QPointF(x(end), middle - 0.2 * line), QPointF(x(end), middle + 0.2 * line));
    }
    y += 1.5 * line;
  }
}

}  // namespace eido
