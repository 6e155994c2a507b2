// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

#include "widgets/plots/charts/chart_places.h"

namespace eido {

/// What Qt Charts lacks, drawn over its plot area: whiskers, levels, numbers beside bars, large
/// scatters, and the mark of what is looked at.
class ChartOverlay : public QGraphicsItem {
 public:
  explicit ChartOverlay(const ChartPlaces& places) : m_scene(places) {}
  /// The chart was laid out anew.
  void follow();
  QRectF boundingRect() const override { return m_area; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  void paintLevels(QPainter& painter) const;
  void paintIntervals(QPainter& painter, int series) const;
  void paintBand(QPainter& painter, int series) const;
  void paintMarks(QPainter& painter, int series) const;
  void paintNumbers(QPainter& painter) const;
  void paintFocus(QPainter& painter) const;

  const ChartPlaces& m_scene;
  QRectF m_area;
};

}  // namespace eido
