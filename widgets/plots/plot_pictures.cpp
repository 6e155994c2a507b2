// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_pictures.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class PlotPicturesWords {
  Q_DECLARE_TR_FUNCTIONS(PlotPictures)
};

constexpr double kMargin = 8;
constexpr std::size_t kToldCells = 60;  ///< cells of a heat map that its alternative text names one by one
constexpr std::size_t kToldEnds = 5;    ///< of a larger one, at either end

QRectF inside(const QRectF& area) { return area.adjusted(kMargin, kMargin, -kMargin, -kMargin); }

QString textOf(const Heatmap& map) {
  double low = std::nan(""), high = std::nan("");
  std::vector<std::pair<double, QString>> cells;
  for (int r = 0; r < map.rowCount(); ++r) {
    for (int c = 0; c < map.columnCount(); ++c) {
      const double value = map.value(r, c);
      if (!std::isfinite(value)) continue;
      low = std::isnan(low) ? value : std::min(low, value);
      high = std::isnan(high) ? value : std::max(high, value);
      if (map.rows != map.columns || c > r)
        cells.emplace_back(value, QStringLiteral("%1, %2: %3").arg(map.rows[r], map.columns[c], numberLabel(value)));
    }
  }
  const QString all = PlotPicturesWords::tr("%1 of %2 rows and %3 columns, from %4 to %5")
                          .arg(map.scaleTitle)
                          .arg(map.rowCount())
                          .arg(map.columnCount())
                          .arg(numberLabel(low), numberLabel(high));
  QStringList told;
  if (cells.size() <= kToldCells) {
    for (const auto& [value, text] : cells) told << text;
    return all + QStringLiteral(": ") + told.join(QStringLiteral("; "));
  }
  std::stable_sort(cells.begin(), cells.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  QStringList lowest;
  for (std::size_t i = 0; i < kToldEnds; ++i) {
    told << cells[i].second;
    lowest << cells[cells.size() - 1 - i].second;
  }
  return PlotPicturesWords::tr("%1. Highest: %2. Lowest: %3")
      .arg(all, told.join(QStringLiteral("; ")), lowest.join(QStringLiteral("; ")));
}

}  // namespace

Picture pictureOf(const QString& name, const QString& caption, Heatmap map) {
  map.completeOrders();
  const QSizeF size = comfortableSize(map, pictureFont()) + QSizeF(2 * kMargin, 2 * kMargin);
  Picture picture{.name = name,
                  .size = size.expandedTo(QSizeF(420, 260)).boundedTo(QSizeF(4000, 4000)).toSize(),
                  .paint = {},
                  .caption = caption,
                  .alternative = textOf(map)};
  picture.paint = [map = std::move(map)](QPainter& painter, const QRectF& area) {
    paintHeatmap(painter, map, layoutHeatmap(map, inside(area), pictureFont()),
                 {.palette = lightPalette(), .font = pictureFont()});
  };
  return picture;
}

Picture pictureOf(const QString& name, const QString& caption, std::shared_ptr<const ScoreGrid> grid) {
  const double height = std::clamp(60.0 + 17.0 * grid->models(), 200.0, 1200.0);
  Picture picture{.name = name, .size = QSizeF(760, height), .paint = {}, .caption = caption, .alternative = {}};
  QStringList models;
  for (int m = 0; m < grid->models(); ++m)
    models << QStringLiteral("%1: %2").arg(grid->model(m), fixedLabel(grid->mean(m, 0, grid->items()), 3));
  picture.alternative =
      PlotPicturesWords::tr("Mean scores on %Ln item(s): %1", nullptr, static_cast<int>(grid->items()))
          .arg(models.join(QStringLiteral("; ")));
  picture.paint = [grid = std::move(grid)](QPainter& painter, const QRectF& area) {
    const QFont font = pictureFont();
    paintScoreGrid(painter, *grid, layoutScoreGrid(*grid, inside(area), font, 0, grid->items()),
                   {.palette = lightPalette(), .font = font, .ratio = 2});
  };
  return picture;
}

}  // namespace eido
