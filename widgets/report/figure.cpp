// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/figure.h"

#include <QCoreApplication>

#include "widgets/plots/plot_pictures.h"
#include "widgets/results/result_kind.h"
#include "widgets/results/titled_picture.h"
#include "widgets/text/column_text.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class FigureWords {
  Q_DECLARE_TR_FUNCTIONS(Figure)
};

constexpr int kTableRows = 24;

void drawTableHead(QPainter& painter, const Table& table, const std::string& analysis, const QRectF& area,
                   const QPalette& palette) {
  painter.setFont(pictureFont());
  const QFontMetricsF metrics(painter.font());
  const double line = 1.5 * metrics.height();
  const auto columns = static_cast<double>(std::max<std::size_t>(1, table.columns.size()));
  const double width = area.width() / columns;
  const auto rows = std::min<std::int64_t>(table.rows(), kTableRows);
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const double x = area.left() + static_cast<double>(c) * width;
    const ColumnText texts(table.columns[c], analysis);
    painter.setPen(mutedText(palette));
    painter.drawText(
        QPointF(x, area.top() + metrics.ascent()),
        metrics.elidedText(columnHeading(analysis, table.name, table.columns[c].name), Qt::ElideRight, width - 8));
    painter.setPen(palette.color(QPalette::Text));
    for (std::int64_t r = 0; r < rows; ++r) {
      const QString text = texts.of(table.columns[c].cells[static_cast<std::size_t>(r)]);
      painter.drawText(QPointF(x, area.top() + metrics.ascent() + static_cast<double>(r + 1) * line),
                       metrics.elidedText(text, Qt::ElideRight, width - 8));
    }
  }
  if (table.rows() > rows) {
    const QString more = FigureWords::tr("and %Ln more row(s)", nullptr, static_cast<int>(table.rows() - rows));
    painter.setPen(mutedText(palette));
    painter.drawText(QPointF(area.left(), area.top() + metrics.ascent() + static_cast<double>(rows + 1) * line), more);
  }
}

/// The head of the first table, for analyses without pictures.
Picture tablePicture(const LoadedRun& run) {
  const double line = 1.5 * QFontMetricsF(pictureFont()).height();
  return {.name = {},
          .size = QSizeF(900, line * (kTableRows + 2)),
          .paint =
              [result = run.result, analysis = run.info.analysis](QPainter& painter, const QRectF& area) {
                if (!result->tables.empty())
                  drawTableHead(painter, result->tables.front(), analysis, area, lightPalette());
              },
          .caption = analysisTitle(run.info.analysis)};
}

}  // namespace

Picture runFigure(const LoadedRun& run) {
  const std::vector<ResultFigure> figures = resultKind(run.info.analysis).figures(run);
  Picture first = figures.empty() ? tablePicture(run) : figures.front().make();
  first.name = QStringLiteral("%1-run-%2").arg(toQt(run.info.analysis)).arg(run.info.id);
  return titledPicture(run.info, *run.result, std::move(first));
}

}  // namespace eido
