// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QRectF>

#include "widgets/plots/charts/chart.h"

namespace eido {

/// A chart as it is laid out: where its values lie and how its series look, in the scene's units.
class ChartPlaces {
 public:
  virtual ~ChartPlaces() = default;
  virtual const Chart& chart() const = 0;
  virtual QRectF wholeArea() const = 0;
  virtual QRectF plotArea() const = 0;
  /// What is seen of the axes below and at the left, in their own units.
  virtual QRectF view() const = 0;
  /// A value of y in the units of its axis: a logarithm where that is one.
  virtual double along(double y) const = 0;
  virtual QPointF toScene(const QPointF& value) const = 0;
  virtual QPointF placeOf(int series, int point) const = 0;
  /// Where a value of a series' point lies: y is not the point's own.
  virtual QPointF placeOf(int series, int point, double y) const = 0;
  virtual bool isShown(int series) const = 0;
  /// Whether Qt Charts leaves the marks of a series to others: it makes an item of each.
  virtual bool drawnOver(int series) const = 0;
  virtual QColor colourOf(int series) const = 0;
  virtual const QPalette& look() const = 0;
  virtual const QFont& textFont() const = 0;
};

}  // namespace eido
