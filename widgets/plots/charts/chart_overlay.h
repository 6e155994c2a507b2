// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QImage>
#include <map>
#include <vector>

#include "widgets/plots/charts/chart_places.h"

namespace eido {

/// What Qt Charts lacks, drawn over its plot area: whiskers, levels, numbers beside bars, large scatters.
class ChartOverlay : public QGraphicsItem {
 public:
  explicit ChartOverlay(const ChartPlaces& places) : m_scene(places) {}
  /// The chart was laid out anew.
  void follow();
  /// The clouds of points, to be painted below what else there is by whoever takes them. (A recorded picture would pack
  /// them, at some cost.)
  std::vector<QImage> takeClouds();
  QRectF boundingRect() const override { return m_area; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  void paintLevels(QPainter& painter) const;
  void paintIntervals(QPainter& painter, int series) const;
  void paintBand(QPainter& painter, int series) const;
  void paintMarks(QPainter& painter, int series) const;
  void paintNumbers(QPainter& painter) const;
  const QImage& cloud(int series);

  const ChartPlaces& m_scene;
  QRectF m_area;
  std::map<int, QImage> m_clouds;  ///< by series, as it is laid out
  bool m_taken = false;
};

}  // namespace eido
