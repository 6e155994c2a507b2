// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/elided_text.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace eido {

void drawElidedText(QPainter& painter, const QRectF& area, const QString& text) {
  const QFontMetricsF metrics(painter.font());
  QString flat = text;
  flat.replace(u'\n', QChar::LineSeparator);
  QTextLayout layout(flat, painter.font());
  QTextOption wrap(Qt::AlignLeft);
  wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(wrap);
  const int most = std::max(1, static_cast<int>(std::lround(area.height() / metrics.lineSpacing())));
  layout.beginLayout();
  while (layout.lineCount() < most) {
    QTextLine line = layout.createLine();
    if (!line.isValid()) break;
    line.setLineWidth(area.width());
    line.setPosition(QPointF(0, (layout.lineCount() - 1) * metrics.lineSpacing()));
  }
  layout.endLayout();
  for (int l = 0; l < layout.lineCount(); ++l) {
    const QTextLine line = layout.lineAt(l);
    const bool cut = l == most - 1 && line.textStart() + line.textLength() < flat.size();
    if (!cut) {
      line.draw(&painter, area.topLeft());
      continue;
    }
    QString remaining = flat.mid(line.textStart());
    remaining.replace(QChar::LineSeparator, u' ');
    painter.drawText(area.topLeft() + QPointF(0, line.y() + metrics.ascent()),
                     metrics.elidedText(remaining, Qt::ElideRight, area.width()));
  }
}

}  // namespace eido
