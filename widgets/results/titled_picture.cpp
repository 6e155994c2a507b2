// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/titled_picture.h"

#include <QFontMetricsF>
#include <QPainter>

#include "widgets/plots/plot_pictures.h"
#include "widgets/text/labels.h"
#include "widgets/theme/palettes.h"

namespace eido {

Picture titledPicture(const RunInfo& info, const Result& result, Picture body) {
  constexpr double kMargin = 16;
  QFont titleFont = pictureFont();
  titleFont.setPixelSize(18);
  titleFont.setBold(true);
  const double head = QFontMetricsF(titleFont).height() + 2 * QFontMetricsF(pictureFont()).height() + kMargin;
  Picture picture = body;
  picture.size = body.size.expandedTo(QSizeF(520, 0)) + QSizeF(2 * kMargin, head + kMargin);
  picture.paint = [title = analysisTitle(info.analysis), line = provenance(info, result), body = std::move(body),
                   titleFont, head](QPainter& painter, const QRectF& area) {
    const QPalette palette = lightPalette();
    const QFontMetricsF titleMetrics(titleFont), metrics(pictureFont());
    painter.fillRect(area, Qt::white);
    const double y = area.top() + kMargin + titleMetrics.ascent();
    painter.setFont(titleFont);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(QPointF(area.left() + kMargin, y), title);
    painter.setFont(pictureFont());
    painter.setPen(mutedText(palette));
    painter.drawText(QPointF(area.left() + kMargin, y + titleMetrics.descent() + metrics.height()),
                     metrics.elidedText(line, Qt::ElideRight, area.width() - 2 * kMargin));
    body.paint(painter, area.adjusted(kMargin, head, -kMargin, -kMargin));
  };
  return picture;
}

}  // namespace eido
