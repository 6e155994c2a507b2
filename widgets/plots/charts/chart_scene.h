// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGraphicsScene>
#include <QImage>
#include <QPalette>
#include <optional>

#include "widgets/plots/charts/chart_places.h"

class QAbstractSeries;
class QCategoryAxis;
class QChart;

namespace eido {

class ChartOverlay;

/// The one place where a Chart becomes a QChart: its axes, series and legend in the colours and the font given, and
/// over them what Qt Charts lacks (intervals, levels, numbers beside bars, large scatters). GUI thread only.
class ChartScene : public QGraphicsScene, public ChartPlaces {
  Q_OBJECT

 public:
  ChartScene(Chart chart, const QPalette& palette, const QFont& font, QObject* parent = nullptr);

  const Chart& chart() const override { return m_chart; }
  QChart* drawn() const { return m_drawn; }
  /// Lays everything out.
  void setSize(const QSizeF& size);
  /// See ChartOverlay; they lie over the plot area.
  std::vector<QImage> takeClouds();
  QRectF wholeArea() const override { return sceneRect(); }
  QRectF plotArea() const override { return m_plot; }
  QPointF placeOf(int series, int point) const override;
  QPointF placeOf(int series, int point, double y) const override;
  bool isShown(int series) const override;
  /// Its name stays in the legend, paler.
  void setShown(int series, bool shown);
  QRectF view() const override { return m_view; }
  void setView(const QRectF& view);
  void showAll();
  bool isWhole() const { return m_view == m_all; }
  /// Counts what was laid out or shown anew; 0 = it has no size yet.
  int revision() const { return m_revision; }

  QColor colourOf(int series) const override;
  const QPalette& look() const override { return m_palette; }
  const QFont& textFont() const override { return m_font; }
  /// The part of a category that a series' bars take, and how far their middle is from its own.
  std::pair<double, double> barPlace(int series) const;
  bool drawnOver(int series) const override;
  double along(double y) const override;
  QPointF toScene(const QPointF& value) const override;
  QPointF fromScene(const QPointF& place) const;

 Q_SIGNALS:
  /// A name of the legend was clicked.
  void legendClicked(int series);

 private:
  void placeBars();
  void buildAxes();
  void buildSeries();
  QAbstractSeries* lineOf(int series);
  void addBars();
  void addBoxes();
  void placeLegend();
  void layOut();
  void refreshTicks(bool names = true);
  void refreshLines();
  void wireLegend();
  /// The value in the units of its axis: a logarithm where that is one.
  double across(double x) const;

  Chart m_chart;
  QPalette m_palette;
  QFont m_font;
  QChart* m_drawn;
  ChartOverlay* m_overlay;
  QCategoryAxis *m_below, *m_left;
  std::vector<QAbstractSeries*> m_series;  ///< one a series of the chart
  std::vector<bool> m_shown;
  std::vector<QList<QPointF>> m_lines;  ///< of lines, steps and areas: every point, in the units of the axes
  bool m_logX = false, m_logY = false;
  std::vector<std::pair<double, double>> m_barPlaces;
  QRectF m_plot, m_all, m_view;
  int m_revision = 0;
};

/// The height at which the bars of a lying chart stand at ease.
double barsHeight(const Chart& chart, const QFont& font);

}  // namespace eido
