// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <array>
#include <limits>
#include <vector>

#include "core/data/table.h"
#include "widgets/plots/charts/chart_axis.h"

namespace eido {

/// A chart as a value: what it shows, not how. Made on any thread.
struct Chart {
  static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

  enum class Scale { Linear, Logarithmic, Category };
  struct Side {
    QString title = {};
    Scale scale = Scale::Linear;
    QStringList categories = {};         ///< of Category: the value i stands for the i-th
    bool fromZero = false;               ///< a linear one holds 0 whatever the values are
    double least = kNone, most = kNone;  ///< a linear one reaches as far, whatever the values are
  };
  struct Point {
    double x = 0, y = kNone;           ///< not finite = left out
    double low = kNone, high = kNone;  ///< interval of y; NaN = none
    QString name = {};                 ///< what it stands for; "" = its place on x says it
    QStringList samples = {};          ///< keys of the samples behind it
    std::array<double, 5> box = {};    ///< of a box: lowest, quartile, median, quartile, highest
    bool hasInterval() const;
  };
  enum class Kind {
    Line,
    Step,
    Area,
    Bar,
    Scatter,
    Box
  };  ///< of bars and boxes the axis x has categories; one series of boxes
  struct Series {
    QString name = {};  ///< "" = not in the legend
    Kind kind = Kind::Line;
    std::vector<Point> points = {};
    bool reference = false;  ///< something to compare with: dashed, or paler
    bool listed = true;      ///< in the legend, where it has a name
    bool band = false;       ///< of a line: its intervals are one band, however few they are

    bool inLegend() const { return listed && !name.isEmpty(); }
  };
  /// A level of y that everything is compared with.
  struct Level {
    double at = 0;
    QString name = {};
  };

  QString title = {};
  Side x = {}, y = {};
  std::vector<Series> series = {};
  std::vector<Level> levels = {};
  bool horizontal = false;  ///< bars lie: x is the axis at the left, its first category on top
  bool diagonal = false;    ///< both axes are the same, and the line on which x = y is drawn
  bool numbers = false;     ///< each bar's number stands beside it

  bool empty() const;
  /// Points that no place can be found for.
  int leftOut() const;
  /// Points that stand for samples.
  bool hasSamples() const;
};

/// Lying bars that are more than anybody reads without the others: the first of them, which the title says.
constexpr qsizetype kMostBars = 200;
Chart firstBars(Chart chart);

/// A series of points in a row. @param wide  an x that spans more than a factor of ten is logarithmic then
Chart::Scale scaleOf(const std::vector<Chart::Series>& series);

/// Whether an axis is logarithmic: it is meant to be, and everything on it is above 0.
bool isLogarithmicX(const Chart& chart);
bool isLogarithmicY(const Chart& chart);
/// The ticks of an axis of a chart over everything that it shows.
ChartAxis axisOfX(const Chart& chart);
ChartAxis axisOfY(const Chart& chart);

/// "0.700 (0.680 to 0.720)"
QString valueText(const Chart::Point& point);
/// A point in words, for tips and screen readers: "greedy: 2.2 at 100 (interval 1.6 to 2.8)".
QString pointText(const Chart& chart, int series, int point);
/// The numbers in words, for those who can't see it.
QString alternativeText(const Chart& chart);
/// The numbers as a table: series, x, y, and the interval where there are any.
Table numbersOf(const Chart& chart);

}  // namespace eido
