// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/charts/chart.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// The context of the texts in this file.
class ChartWords {
  Q_DECLARE_TR_FUNCTIONS(Chart)
};

constexpr std::size_t kToldPoints = 12;  ///< of a long curve in its alternative text
constexpr std::size_t kToldMarks = 200;  ///< of bars and marks
constexpr std::size_t kCloudMarks = 60;  ///< more nameless marks are a cloud

/// The ends of what is to be seen.
struct Range {
  double low = std::numeric_limits<double>::infinity(), high = -std::numeric_limits<double>::infinity();
  void take(double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  bool any() const { return low <= high; }
};

bool isThere(const Chart::Series& series, const Chart::Point& point) {
  return std::isfinite(point.x) &&
         (series.kind == Chart::Kind::Box ? std::isfinite(point.box[2]) : std::isfinite(point.y));
}

Range rangeOfX(const Chart& chart) {
  Range range;
  for (const Chart::Series& series : chart.series) {
    for (const Chart::Point& p : series.points) {
      if (isThere(series, p)) range.take(p.x);
    }
  }
  return range;
}

Range rangeOfY(const Chart& chart) {
  Range range;
  for (const Chart::Series& series : chart.series) {
    for (const Chart::Point& p : series.points) {
      if (!isThere(series, p)) continue;
      if (series.kind == Chart::Kind::Box) {
        range.take(p.box.front());
        range.take(p.box.back());
        continue;
      }
      for (const double v : {p.y, p.low, p.high}) range.take(v);
      if (series.kind == Chart::Kind::Bar || series.kind == Chart::Kind::Area) range.take(0);
    }
  }
  for (const Chart::Level& level : chart.levels) range.take(level.at);
  return range;
}

ChartAxis axisOf(const Chart::Side& side, Range range) {
  if (side.scale == Chart::Scale::Category) {
    ChartAxis axis{.low = -0.5, .high = static_cast<double>(std::max<qsizetype>(1, side.categories.size())) - 0.5};
    for (qsizetype i = 0; i < side.categories.size(); ++i)
      axis.ticks.emplace_back(static_cast<double>(i), side.categories[i]);
    return axis;
  }
  if (side.scale == Chart::Scale::Linear) {
    range.take(side.least);
    range.take(side.most);
  }
  if (!range.any()) return linearAround(0, 1);
  if (side.scale == Chart::Scale::Logarithmic && range.low > 0) {
    const double low = std::log10(range.low), high = std::log10(range.high), room = std::max(0.04, 0.04 * (high - low));
    return logarithmicTicks(low - room, high + room);
  }
  if (side.fromZero) range.take(0);
  return linearAround(range.low, range.high);
}

}  // namespace

bool isLogarithmicX(const Chart& chart) {
  const Range range = rangeOfX(chart);
  return chart.x.scale == Chart::Scale::Logarithmic && range.any() && range.low > 0;
}

bool isLogarithmicY(const Chart& chart) {
  const Range range = rangeOfY(chart);
  return chart.y.scale == Chart::Scale::Logarithmic && !chart.diagonal && range.any() && range.low > 0;
}

bool Chart::Point::hasInterval() const { return std::isfinite(low) && std::isfinite(high); }

bool Chart::empty() const {
  return std::none_of(series.begin(), series.end(), [](const Series& s) {
    return std::any_of(s.points.begin(), s.points.end(), [&](const Point& p) { return isThere(s, p); });
  });
}

int Chart::leftOut() const {
  std::int64_t count = 0;
  for (const Series& s : series)
    count += std::count_if(s.points.begin(), s.points.end(), [&](const Point& p) { return !isThere(s, p); });
  return static_cast<int>(count);
}

bool Chart::hasSamples() const {
  return std::any_of(series.begin(), series.end(), [](const Series& s) {
    return std::any_of(s.points.begin(), s.points.end(), [](const Point& p) { return !p.samples.isEmpty(); });
  });
}

Chart firstBars(Chart chart) {
  const qsizetype count = chart.x.categories.size();
  if (!chart.horizontal || count <= kMostBars) return chart;
  chart.x.categories.resize(kMostBars);
  for (Chart::Series& series : chart.series)
    std::erase_if(series.points, [](const Chart::Point& p) { return p.x >= static_cast<double>(kMostBars); });
  const QString first = ChartWords::tr("the first %1 of %2").arg(countLabel(kMostBars), countLabel(count));
  chart.title = chart.title.isEmpty() ? first : QStringLiteral("%1 (%2)").arg(chart.title, first);
  return chart;
}

Chart::Scale scaleOf(const std::vector<Chart::Series>& series) {
  Range range;
  for (const Chart::Series& s : series) {
    for (const Chart::Point& p : s.points) range.take(p.x);
  }
  return range.any() && range.low > 0 && range.high > 10 * range.low ? Chart::Scale::Logarithmic : Chart::Scale::Linear;
}

ChartAxis axisOfX(const Chart& chart) {
  Range range = rangeOfX(chart);
  if (chart.diagonal) {
    const Range other = rangeOfY(chart);
    range.take(other.low);
    range.take(other.high);
  }
  // steps and sizes begin at 0
  Chart::Side side = chart.x;
  if (range.any() && range.low > 0 && range.low < 0.5 * range.high && !chart.diagonal) side.fromZero = true;
  return axisOf(side, range);
}

ChartAxis axisOfY(const Chart& chart) { return chart.diagonal ? axisOfX(chart) : axisOf(chart.y, rangeOfY(chart)); }

QString valueText(const Chart::Point& point) {
  if (!std::isfinite(point.y)) return missingText();
  const QString number = fixedLabel(point.y, 3);
  return point.hasInterval()
             ? ChartWords::tr("%1 (%2 to %3)").arg(number, fixedLabel(point.low, 3), fixedLabel(point.high, 3))
             : number;
}

QString pointText(const Chart& chart, int series, int point) {
  if (series < 0 || point < 0) return {};
  const Chart::Series& s = chart.series[static_cast<std::size_t>(series)];
  const Chart::Point& p = s.points[static_cast<std::size_t>(point)];
  const bool category = chart.x.scale == Chart::Scale::Category;
  const QString name = !p.name.isEmpty() ? p.name : category ? chart.x.categories.value(static_cast<int>(p.x)) : s.name;
  if (s.kind == Chart::Kind::Box)
    return ChartWords::tr("%1: median %2, half of them from %3 to %4, all from %5 to %6")
        .arg(name, numberLabel(p.box[2]), numberLabel(p.box[1]), numberLabel(p.box[3]), numberLabel(p.box[0]),
             numberLabel(p.box[4]));
  if (s.kind == Chart::Kind::Bar) return QStringLiteral("%1: %2").arg(name, valueText(p));
  const QString at = chart.diagonal
                         ? ChartWords::tr("%1: %2 %3, %4 %5")
                               .arg(name, chart.x.title, fixedLabel(p.x, 3), chart.y.title, fixedLabel(p.y, 3))
                         : ChartWords::tr("%1: %2 at %3").arg(name, numberLabel(p.y), numberLabel(p.x, 6));
  return p.hasInterval() ? ChartWords::tr("%1 (interval %2 to %3)").arg(at, numberLabel(p.low), numberLabel(p.high))
                         : at;
}

namespace {

/// Marks that nobody reads one by one: how many, and where.
QString cloudText(const Chart::Series& series) {
  Range x, y;
  for (const Chart::Point& p : series.points) {
    x.take(p.x);
    y.take(p.y);
  }
  const QString text =
      ChartWords::tr("%Ln point(s), x from %1 to %2, y from %3 to %4", nullptr, static_cast<int>(series.points.size()))
          .arg(numberLabel(x.low), numberLabel(x.high), numberLabel(y.low), numberLabel(y.high));
  return series.name.isEmpty() ? text : QStringLiteral("%1: %2").arg(series.name, text);
}

}  // namespace

QString alternativeText(const Chart& chart) {
  QStringList parts;
  for (std::size_t s = 0; s < chart.series.size(); ++s) {
    const Chart::Series& series = chart.series[s];
    const bool line =
        series.kind == Chart::Kind::Line || series.kind == Chart::Kind::Step || series.kind == Chart::Kind::Area;
    // a long line or a large scatter by some of its points
    const std::size_t most = line ? kToldPoints : kToldMarks;
    if (series.kind == Chart::Kind::Scatter && series.points.size() > kCloudMarks &&
        series.points.front().name.isEmpty()) {
      parts << cloudText(series);
      continue;
    }
    const std::size_t step = std::max<std::size_t>(1, series.points.size() / most);
    QStringList points;
    for (std::size_t i = 0; i < series.points.size(); i += step)
      points << (line
                     ? QStringLiteral("%1: %2").arg(numberLabel(series.points[i].x, 6), numberLabel(series.points[i].y))
                     : pointText(chart, static_cast<int>(s), static_cast<int>(i)));
    const bool told = line && !series.points.empty() && !series.points.front().name.isEmpty();
    parts << (line ? QStringLiteral("%1 (%2)").arg(told ? series.points.front().name : series.name,
                                                   points.join(QStringLiteral(", ")))
                   : points.join(QStringLiteral("; ")));
  }
  QString text = parts.join(QStringLiteral("; "));
  if (!chart.x.title.isEmpty() && !chart.y.title.isEmpty())
    text = ChartWords::tr("%1 by %2: %3").arg(chart.y.title, chart.x.title, text);
  for (const Chart::Level& level : chart.levels)
    text += QStringLiteral("; %1: %2").arg(level.name, numberLabel(level.at));
  if (const int out = chart.leftOut(); out > 0)
    text += u' ' + ChartWords::tr("%Ln point(s) without a value are left out.", nullptr, out);
  return text;
}

Table numbersOf(const Chart& chart) {
  const auto any = [&](auto what) {
    return std::any_of(chart.series.begin(), chart.series.end(), [&](const Chart::Series& s) {
      return std::any_of(s.points.begin(), s.points.end(), [&](const Chart::Point& p) { return what(s, p); });
    });
  };
  const bool boxes = any([](const auto& s, const auto&) { return s.kind == Chart::Kind::Box; });
  const bool intervals = any([](const auto&, const Chart::Point& p) { return p.hasInterval(); });
  const bool names = any([](const auto&, const Chart::Point& p) { return !p.name.isEmpty(); });
  std::vector<std::string> columns{"series"};
  if (names) columns.emplace_back("name");
  columns.insert(columns.end(), {"x", "y"});
  if (intervals) columns.insert(columns.end(), {"low", "high"});
  if (boxes) columns.insert(columns.end(), {"lowest", "lower_quartile", "median", "upper_quartile", "highest"});
  Table table("chart", columns);
  const auto cell = [](double v) -> Cell { return std::isnan(v) ? Cell{} : Cell{v}; };
  for (const Chart::Series& s : chart.series) {
    for (const Chart::Point& p : s.points) {
      std::vector<Cell> row{fromQt(s.name)};
      if (names) row.emplace_back(fromQt(p.name));
      if (chart.x.scale == Chart::Scale::Category)
        row.emplace_back(fromQt(chart.x.categories.value(static_cast<int>(p.x))));
      else
        row.push_back(cell(p.x));
      row.push_back(cell(p.y));
      if (intervals) row.insert(row.end(), {cell(p.low), cell(p.high)});
      for (std::size_t i = 0; boxes && i < p.box.size(); ++i)
        row.push_back(s.kind == Chart::Kind::Box ? cell(p.box[i]) : Cell{});
      table.append(std::move(row));
    }
  }
  return table;
}

}  // namespace eido
