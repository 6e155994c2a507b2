// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>
#include <QPoint>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

#include "widgets/theme/colour_scales.h"

namespace eido {

/// A matrix as it is drawn. `rowOrder` and `columnOrder` say which row or column stands at which place; everything
/// else (values, signals) is told in the matrix's own indices.
struct Heatmap {
  QStringList rows;
  QStringList columns;
  std::vector<double> values;        ///< rows x columns; NaN = nothing there
  std::vector<unsigned char> marks;  ///< rows x columns or empty: 1 = gets the mark that `markMeaning` explains
  std::vector<int> rowOrder;
  std::vector<int> columnOrder;
  ColourScale scale = ColourScale::Viridis;
  double low = 0;  ///< value at the scale's lower end
  double high = 1;
  QString scaleTitle;
  QString markMeaning;
  int decimals = 2;                                      ///< of the texts in cells
  std::function<QString(int row, int column)> describe;  ///< several lines for hover and screen readers

  int rowCount() const { return static_cast<int>(rows.size()); }
  int columnCount() const { return static_cast<int>(columns.size()); }
  double value(int row, int column) const;
  bool marked(int row, int column) const;
  QColor colour(double value) const;
  /// Orders as given, where none was chosen.
  void completeOrders();
};

/// Sets low, high and the scale so that the values fill it: from 0 (or a signed, centred scale) to a round number.
void fitScale(Heatmap& map, bool smallIsStrong = false);

/// Where things are in an area of the screen or of a page.
struct HeatmapLayout {
  QRectF matrix;
  QRectF bar;
  QRectF legend;
  QSizeF cell;
  double labelWidth = 0;
  double labelHeight = 0;
  bool columnLabelsUpright = false;  ///< horizontal, because they fit

  /// Rectangle of a place (not of an index).
  QRectF placeRect(int row, int column) const;
};

HeatmapLayout layoutHeatmap(const Heatmap& map, const QRectF& area, const QFont& font);

/// What of a heat map depends on the person rather than on the data; places are -1 where there is none.
struct HeatmapStyle {
  QPalette palette;
  QFont font;
  QPoint focus{-1, -1};  ///< x = column place, y = row place
  QPoint chosen{-1, -1};
  bool hasFocus = false;
};

/// The one painter of heat maps, for the screen, SVG and PNG.
void paintHeatmap(QPainter& painter, const Heatmap& map, const HeatmapLayout& layout, const HeatmapStyle& style);

/// A size at which all labels and numbers of the map can be read.
QSizeF comfortableSize(const Heatmap& map, const QFont& font);

}  // namespace eido
