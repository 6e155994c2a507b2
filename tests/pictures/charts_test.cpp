// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "tests/pictures/stage.h"
#include "widgets/plots/charts/bars.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/text/numbers.h"

namespace eido::test {
namespace {

Chart lines() {
  Chart chart{.title = QStringLiteral("Error by size"),
              .x = {.title = QStringLiteral("items")},
              .y = {.title = QStringLiteral("points"), .fromZero = true}};
  for (int s = 0; s < 3; ++s) {
    Chart::Series series{.name = QStringLiteral("way %1").arg(s), .reference = s == 2};
    for (const double n : {10.0, 30.0, 60.0, 100.0})
      series.points.push_back({.x = n, .y = 40 / std::sqrt(n) + s, .low = 38 / std::sqrt(n) + s, .high = 14.0 + s});
    chart.series.push_back(std::move(series));
  }
  return chart;
}

Chart bars() {
  Bars bars{.title = QStringLiteral("Leaderboard"), .bars = {}};
  for (int b = 0; b < 6; ++b)
    bars.bars.push_back({.name = QStringLiteral("model %1").arg(b),
                         .value = 0.9 - 0.12 * b,
                         .low = 0.85 - 0.12 * b,
                         .high = 0.95 - 0.12 * b});
  return bars.chart();
}

Chart cloud() {
  Chart chart{.title = QStringLiteral("Two scores"),
              .x = {.title = QStringLiteral("a")},
              .y = {.title = QStringLiteral("b")},
              .series = {{.name = QStringLiteral("samples"), .kind = Chart::Kind::Scatter}},
              .diagonal = true};
  for (int i = 0; i < 40; ++i)
    chart.series[0].points.push_back({.x = 0.1 * (i % 9), .y = 0.1 * ((i * 5) % 11), .samples = {QString::number(i)}});
  return chart;
}

class ChartPictures : public Stage {
 protected:
  void open(const Chart& chart, int width = 420, int height = 280) {
    view.setChart(chart);
    show(view, width, height);
    view.setFocus();
    QTest::qWait(50);  // Qt Charts lays out on the next turn
  }
  void done() {
    QTest::qWait(50);
    compare(view);
  }
  QWidget& canvas() { return *view.viewport(); }
  ChartView view;
};

TEST_F(ChartPictures, LinesAtRestEverywhere) {
  open(lines());
  done();
}
TEST_F(ChartPictures, WheelZooms) {
  open(lines());
  wheel(canvas(), {200, 120}, 2);
  done();
}
TEST_F(ChartPictures, ADraggedRectangleZoomsEverywhere) {
  open(lines());
  drag(canvas(), {{100, 80}, {160, 120}, {220, 160}});
  done();
}
TEST_F(ChartPictures, AFlatDragZoomsAlongOneAxis) {
  open(lines());
  drag(canvas(), {{120, 120}, {180, 121}, {240, 121}});
  done();
}
TEST_F(ChartPictures, HomeShowsAllAgain) {
  open(lines());
  wheel(canvas(), {200, 120}, 3);
  key(view, Qt::Key_Home);
  done();
}
TEST_F(ChartPictures, ADoubleClickShowsAllAgain) {
  open(lines());
  wheel(canvas(), {200, 120}, 3);
  QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, {200, 120});
  done();
}
TEST_F(ChartPictures, ANumberHidesASeries) {
  open(lines());
  key(view, Qt::Key_2);
  done();
}
TEST_F(ChartPictures, TheNumberAgainShowsIt) {
  open(lines());
  key(view, Qt::Key_2, {}, 2);
  done();
}
TEST_F(ChartPictures, AnArrowWalksToAPoint) {
  open(lines());
  key(view, Qt::Key_Right);
  done();
}
TEST_F(ChartPictures, ArrowsWalkAlong) {
  open(lines());
  key(view, Qt::Key_Right, {}, 3);
  key(view, Qt::Key_Down);
  done();
}
TEST_F(ChartPictures, BarsAtRestEverywhere) {
  open(bars());
  done();
}
TEST_F(ChartPictures, AnArrowWalksToABar) {
  open(bars());
  key(view, Qt::Key_Down, {}, 2);
  done();
}
TEST_F(ChartPictures, CloudAtRest) {
  open(cloud());
  done();
}
TEST_F(ChartPictures, ANarrowChartElidesItsTitle) {
  open(lines(), 220, 200);
  done();
}

class HeatmapPictures : public Stage {
 protected:
  void SetUp() override {
    Stage::SetUp();
    Heatmap map;
    for (int i = 0; i < 6; ++i) map.rows << QStringLiteral("layer %1").arg(i);
    map.columns = map.rows;
    for (int r = 0; r < 6; ++r) {
      for (int c = 0; c < 6; ++c) map.values.push_back(r == c ? std::nan("") : 1.0 / (1 + std::abs(r - c)));
    }
    map.marks.assign(36, 0);
    map.marks[1] = 1;
    map.markMeaning = QStringLiteral("not told from chance");
    map.scaleTitle = QStringLiteral("mutual kNN");
    map.describe = [](int r, int c) { return QStringLiteral("%1, %2").arg(r).arg(c); };
    map.completeOrders();
    fitScale(map);
    widget.setHeatmap(std::move(map));
    show(widget, 420, 320);
    widget.setFocus();
  }
  HeatmapWidget widget;
};

TEST_F(HeatmapPictures, AtRestEverywhere) { compare(widget); }
TEST_F(HeatmapPictures, AClickMovesTheFocus) {
  click(widget, widget.cellCentre(2, 4));
  compare(widget);
}
TEST_F(HeatmapPictures, ArrowsMoveTheFocus) {
  key(widget, Qt::Key_Right, {}, 2);
  key(widget, Qt::Key_Down);
  compare(widget);
}
TEST_F(HeatmapPictures, EndGoesToTheLastCell) {
  key(widget, Qt::Key_End, Qt::ControlModifier);
  compare(widget);
}
TEST_F(HeatmapPictures, AChosenCellIsFramed) {
  widget.setChosen(3, 1);
  compare(widget);
}
TEST_F(HeatmapPictures, AnotherWindowTakesTheFocusAway) {
  click(widget, widget.cellCentre(2, 4));
  widget.clearFocus();
  compare(widget);
}

}  // namespace
}  // namespace eido::test
