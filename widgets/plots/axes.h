// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QString>
#include <vector>

namespace eido {

/// One axis of a chart: its ends lie on ticks, whose texts need the decimals that tell them apart.
struct Axis {
  double low = 0, high = 1;
  bool logarithmic = false;
  std::vector<double> ticks;
  int decimals = 1;

  /// Where a value lies between the ends, in [0, 1] for those between them.
  double share(double value) const;
  QString text(double tick) const;
};

/// Around the values from `low` to `high`, with about `ticks` steps of 1, 2 or 5 times a power of ten.
Axis linearAxis(double low, double high, int ticks = 5);
/// Decades and, where they are few, 2 and 5 times them. Both ends are positive.
Axis logarithmicAxis(double low, double high);

/// Grid, numbers and titles of two axes around a plot.
void paintAxes(QPainter& painter, const QRectF& plot, const Axis& x, const Axis& y, const QString& xTitle,
               const QString& yTitle, const QPalette& palette, const QFont& font);
/// Room that numbers and title take to the left of a plot, and below it.
double axisLeft(const Axis& y, const QFont& font);
double axisBelow(const QFont& font);

}  // namespace eido
