// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/scale_bar.h"

#include <algorithm>

#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {

double scaleBarSpace(const QFont& font) { return 5.2 * QFontMetricsF(font).height(); }

void paintScaleBar(QPainter& painter, const ScaleBar& scale, const QRectF& bar, const QPalette& palette,
                   const QFont& font) {
  const QFontMetricsF metrics(font);
  painter.setFont(font);
  const int steps = 64;
  painter.setPen(Qt::NoPen);
  for (int i = 0; i < steps; ++i) {
    const double top = bar.bottom() - (i + 1) * bar.height() / steps;
    painter.setBrush(scaleColour(scale.scale, (i + 0.5) / steps));
    painter.drawRect(QRectF(bar.left(), top, bar.width(), bar.height() / steps + 0.6));
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(gridLine(palette), 0));
  painter.drawRect(bar);
  painter.setPen(palette.color(QPalette::Text));
  const double range = scale.high - scale.low;
  const int decimals = range >= 9.5 ? 0 : range >= 0.95 ? 1 : range >= 0.095 ? 2 : 3;
  for (const double share : {0.0, 0.5, 1.0}) {
    const double y = bar.bottom() - share * bar.height();
    const double baseline = std::clamp(y + metrics.ascent() / 2 - 1, bar.top() + metrics.ascent() * 0.8, bar.bottom());
    painter.drawText(
        QPointF(bar.right() + 0.4 * metrics.height(), baseline),
        fixedLabel(scale.low + share * range, share == 0.5 && decimals > 0 ? std::max(decimals, 2) : decimals));
  }
  painter.save();
  const QString title = metrics.elidedText(scale.title, Qt::ElideRight, std::max(bar.height(), 6 * metrics.height()));
  painter.translate(bar.right() + 3.6 * metrics.height(), bar.center().y() + metrics.horizontalAdvance(title) / 2);
  painter.rotate(-90);
  painter.drawText(QPointF(0, 0), title);
  painter.restore();
}

}  // namespace eido
