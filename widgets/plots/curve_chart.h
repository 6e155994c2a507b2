// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "widgets/plots/axes.h"
#include "widgets/plots/point_plot.h"

namespace eido {

/// One line of a chart.
struct Curve {
  QString name;
  std::vector<QPointF> points;
  bool reference = false;                              ///< a level to compare with: dashed, in the text colour
  std::vector<std::pair<double, double>> spread = {};  ///< interval of each point; empty = none known
};

/// A line chart of a few dozen points a curve (score against n or k).
struct CurvePlot {
  QString title, xTitle, yTitle;
  std::vector<Curve> curves;
  bool linear = false;  ///< else an axis whose values span more than a factor of ten is logarithmic
};

/// The one painter, for the screen, SVG and PNG: curves in the colours of the palette, named below.
/// @param focus  curve and point that are looked at, or (-1, -1)
void paintCurves(QPainter& painter, const CurvePlot& plot, const QRectF& area, const QPalette& palette,
                 const QFont& font, std::pair<int, int> focus = {-1, -1});

/// The points of each curve are a row.
class CurveChart : public PointPlot {
  Q_OBJECT

 public:
  explicit CurveChart(QWidget* parent = nullptr);
  void setPlot(CurvePlot plot);
  const CurvePlot& plot() const { return m_plot; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  std::vector<std::vector<QPointF>> positions() const override;
  QString textOf(Place place) const override;

 private:
  CurvePlot m_plot;
};

}  // namespace eido
