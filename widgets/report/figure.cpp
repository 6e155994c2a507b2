// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/figure.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <numeric>

#include "core/analyses/registry.h"
#include "widgets/pages/run_page.h"
#include "widgets/plots/heatmap.h"
#include "widgets/plots/map/map_picture.h"
#include "widgets/text/labels.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class Words {
  Q_DECLARE_TR_FUNCTIONS(Figure)
};

constexpr int kTableRows = 24;

QFont figureFont() {
  QFont font = QGuiApplication::font();
  font.setPixelSize(13);
  return font;
}

QString titleOf(const RunInfo& info) {
  for (const Analysis* a : analyses()) {
    if (a->spec().name == info.analysis) return analysisText(a->spec().title);
  }
  return toQt(info.analysis);
}

Heatmap mapOf(const RunInfo& info, const Result& result, const FigureOptions& options) {
  const std::shared_ptr<const AlignmentRun> run = readAlignment(info, result);
  std::vector<int> all(run->columns.size());
  std::iota(all.begin(), all.end(), 0);
  return options.models ? modelsHeatmap(run, options.measure, options.quantity, options.clustered)
                        : alignmentHeatmap(run, options.measure, options.quantity, all, all, options.clustered);
}

void drawTableHead(QPainter& painter, const Table& table, const QRectF& area, const QPalette& palette) {
  const QFontMetricsF metrics(painter.font());
  const double line = 1.5 * metrics.height();
  const auto columns = static_cast<double>(std::max<std::size_t>(1, table.columns.size()));
  const double width = area.width() / columns;
  const auto rows = std::min<std::int64_t>(table.rows(), kTableRows);
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const double x = area.left() + static_cast<double>(c) * width;
    painter.setPen(mutedText(palette));
    painter.drawText(QPointF(x, area.top() + metrics.ascent()),
                     metrics.elidedText(columnHeading(table.columns[c].name), Qt::ElideRight, width - 8));
    painter.setPen(palette.color(QPalette::Text));
    for (std::int64_t r = 0; r < rows; ++r) {
      const Cell& cell = table.columns[c].cells[static_cast<std::size_t>(r)];
      const auto* number = std::get_if<double>(&cell);
      const QString text = number != nullptr ? numberLabel(*number, 4) : toQt(cellText(cell));
      painter.drawText(QPointF(x, area.top() + metrics.ascent() + static_cast<double>(r + 1) * line),
                       metrics.elidedText(text, Qt::ElideRight, width - 8));
    }
  }
  if (table.rows() > rows) {
    const QString more = Words::tr("and %Ln more row(s)", nullptr, static_cast<int>(table.rows() - rows));
    painter.setPen(mutedText(palette));
    painter.drawText(QPointF(area.left(), area.top() + metrics.ascent() + static_cast<double>(rows + 1) * line), more);
  }
}

}  // namespace

void renderRunFigure(const RunInfo& info, const Result& result, QPainter& painter, const QRectF& area,
                     const FigureOptions& options) {
  const QPalette palette = lightPalette();
  QFont font = figureFont();
  QFont titleFont = font;
  titleFont.setPixelSize(18);
  titleFont.setBold(true);
  const double margin = 16;
  const QFontMetricsF titleMetrics(titleFont), metrics(font);
  painter.fillRect(area, Qt::white);
  double y = area.top() + margin + titleMetrics.ascent();
  painter.setFont(titleFont);
  painter.setPen(palette.color(QPalette::Text));
  painter.drawText(QPointF(area.left() + margin, y), titleOf(info));
  y += titleMetrics.descent() + metrics.height();
  painter.setFont(font);
  painter.setPen(mutedText(palette));
  painter.drawText(QPointF(area.left() + margin, y),
                   metrics.elidedText(provenance(info, result), Qt::ElideRight, area.width() - 2 * margin));
  const QRectF body(area.left() + margin, y + metrics.height(), area.width() - 2 * margin,
                    area.bottom() - margin - y - metrics.height());
  if (options.map) {
    const double side = options.map->colouring->kind() == MapColouring::Kind::Plain ? 0 : 200;  // of the legend
    const MapView view = MapView::fitting(options.map->points->bounds(), QSizeF(body.width() - side, body.height()));
    mapPicture({}, *options.map, view, {}, nullptr).paint(painter, body);
  } else if (result.table("pairs") != nullptr) {
    const Heatmap map = mapOf(info, result, options);
    paintHeatmap(painter, map, layoutHeatmap(map, body, font), {.palette = palette, .font = font});
  } else if (!result.tables.empty()) {
    drawTableHead(painter, result.tables.front(), body, palette);
  }
}

Picture runFigure(const RunInfo& info, std::shared_ptr<const Result> result, const FigureOptions& options) {
  QSizeF size(900, 120 + 1.5 * QFontMetricsF(figureFont()).height() * (kTableRows + 2));
  if (!options.map && result->table("pairs") != nullptr) {
    size = comfortableSize(mapOf(info, *result, options), figureFont()) + QSizeF(32, 96);
    size = size.expandedTo(QSizeF(520, 320)).boundedTo(QSizeF(4000, 4000));
  }
  return {.name = QStringLiteral("%1-run-%2").arg(toQt(info.analysis)).arg(info.id),
          .size = QSizeF(size.toSize()),
          .paint = [info, result = std::move(result), options](QPainter& painter, const QRectF& area) {
            renderRunFigure(info, *result, painter, area, options);
          }};
}

bool saveRunFigure(const RunInfo& info, const Result& result, const QString& path, QString* error,
                   const FigureOptions& options) {
  return savePicture(runFigure(info, std::make_shared<const Result>(result), options), path, error);
}

}  // namespace eido
