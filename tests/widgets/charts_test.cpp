// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as values, as they are drawn, as one looks at them, and on paper.
#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QChart>
#include <QGraphicsTextItem>
#include <QLegend>
#include <QLegendMarker>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>
#include <atomic>
#include <cmath>
#include <functional>
#include <map>
#include <thread>

#include "widgets/plots/charts/bars.h"
#include "widgets/plots/charts/chart_paper.h"
#include "widgets/plots/charts/chart_scene.h"
#include "widgets/plots/charts/chart_thin.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/plot_pictures.h"
#include "widgets/text/numbers.h"
#include "widgets/theme/palettes.h"

namespace eido {
namespace {

Chart lines() {
  Chart chart{.title = QStringLiteral("Error <b>&"),
              .x = {.title = QStringLiteral("items")},
              .y = {.title = QStringLiteral("points"), .fromZero = true}};
  for (int s = 0; s < 2; ++s) {
    Chart::Series series{.name = QStringLiteral("way <%1>").arg(s), .reference = s == 1};
    for (const double n : {10.0, 30.0, 60.0, 100.0})
      series.points.push_back({.x = n, .y = 40 / std::sqrt(n) + s, .low = 1.0 + s, .high = 14.0 + s});
    chart.series.push_back(std::move(series));
  }
  return chart;
}

Bars twoBars() {
  return {
      QStringLiteral("Share"),
      {{.name = QStringLiteral("land"),
        .value = 0.2,
        .low = 0.1,
        .high = 0.3,
        .samples = {QStringLiteral("a"), QStringLiteral("b")}},
       {.name = QStringLiteral("water"), .value = -0.4, .low = -0.5, .high = -0.2, .samples = {QStringLiteral("c")}}}};
}

// ---- values

TEST(ChartAxis, TicksAreWhatPeopleRead) {
  const auto texts = [](const ChartAxis& axis) {
    QStringList all;
    for (const auto& [at, text] : axis.ticks) all << text;
    return all.join(u' ');
  };
  EXPECT_EQ(texts(linearAround(0, 97)), QStringLiteral("0 20 40 60 80 100"));
  EXPECT_EQ(texts(linearAround(0.31, 0.58)), QStringLiteral("0.3 0.4 0.5 0.6"));
  EXPECT_EQ(texts(linearAround(-2e6, 2e6)), QStringLiteral("-2,000,000 -1,000,000 0 1,000,000 2,000,000"));
  EXPECT_EQ(texts(linearAround(0, 4e-9)), QStringLiteral("0 1E-09 2E-09 3E-09 4E-09"));
  EXPECT_EQ(texts(logarithmicTicks(1, 3)), QStringLiteral("10 20 50 100 200 500 1,000"));
  EXPECT_EQ(texts(logarithmicTicks(0, 6)), QStringLiteral("1 10 100 1,000 10,000 100,000 1,000,000"));
  EXPECT_LT(linearAround(0.3, std::nextafter(0.3, 1)).ticks.size(), 10U);
  EXPECT_LE(linearTicks(1e17, 1e17 + 64).ticks.size(), 101U);
  EXPECT_LT(logarithmicTicks(-300, 300).ticks.size(), 20U);
  for (const double v :
       {50.0, 0.0, -3.0, 1e12, 1e-12}) {  // one value, or equal ones: it lies within, away from the ends
    const ChartAxis axis = linearAround(v, v);
    EXPECT_LT(axis.low, v);
    EXPECT_GT(axis.high, v);
    EXPECT_GE(axis.ticks.size(), 3U) << v;
  }
}

TEST(Chart, LeavesOutWhatHasNoPlaceAndSaysSo) {
  Chart chart = lines();
  chart.series[0].points[1].y = NAN;
  chart.series[1].points[2].x = INFINITY;
  EXPECT_EQ(chart.leftOut(), 2);
  EXPECT_TRUE(alternativeText(chart).endsWith(QStringLiteral("2 point(s) without a value are left out.")))
      << alternativeText(chart).toStdString();
  EXPECT_FALSE(chart.empty());
  EXPECT_TRUE(Chart().empty());
  const Table numbers = numbersOf(chart);
  EXPECT_EQ(numbers.rows(), 8);
  EXPECT_EQ(numbers.text(0, "series"), "way <0>");
  EXPECT_EQ(numbers.number(0, "low"), 1);
  EXPECT_TRUE(std::isnan(numbers.number(1, "y")));
}

TEST(Chart, BarsHoldZeroAndWhateverTheyAre) {
  const Chart chart = twoBars().chart();
  const ChartAxis axis = axisOfY(chart);
  EXPECT_LE(axis.low, -0.5);
  EXPECT_GE(axis.high, 0.3);
  EXPECT_EQ(pointText(chart, 0, 1), QStringLiteral("water: -0.400 (-0.500 to -0.200)"));
  Bars costs{{}, {{.name = QStringLiteral("m"), .value = 1234.5}}};
  EXPECT_GE(axisOfY(costs.chart()).high, 1234.5);
}

TEST(Chart, AxesReachAsFarAsTheyAreAskedTo) {
  Chart chart{.x = {.title = QStringLiteral("x"), .least = -4, .most = 9}, .y = {.title = QStringLiteral("y")}};
  chart.series = {{.kind = Chart::Kind::Scatter, .points = {{.x = 1, .y = 2}, {.x = 2, .y = 3}}}};
  EXPECT_LE(axisOfX(chart).low, -4);
  EXPECT_GE(axisOfX(chart).high, 9);
  EXPECT_GT(axisOfX(chart).high, axisOfY(chart).high);
}

TEST(Chart, ACloudIsToldByItsExtent) {
  Chart chart{.x = {.title = QStringLiteral("x")}, .y = {.title = QStringLiteral("y")}};
  chart.series = {{.name = QStringLiteral("drawn"), .kind = Chart::Kind::Scatter}};
  for (int i = 0; i <= 500; ++i) chart.series[0].points.push_back({.x = 0.01 * i, .y = -0.1 * i});
  const QString text = alternativeText(chart);
  EXPECT_TRUE(text.contains(QStringLiteral("drawn: 501 point(s), x from 0 to 5, y from -50 to 0")))
      << text.toStdString();
  EXPECT_LT(text.size(), 100);
  chart.series[0].points.resize(20);  // few are told one by one
  EXPECT_TRUE(alternativeText(chart).contains(QStringLiteral("0.19"))) << alternativeText(chart).toStdString();
}

TEST(Chart, SeriesMayBeLeftOutOfTheLegend) {
  Chart chart = lines();
  chart.series[1].listed = false;
  ChartView view;
  view.resize(640, 380);
  view.setChart(chart);
  const QList<QLegendMarker*> markers = view.scene().drawn()->legend()->markers();
  ASSERT_EQ(markers.size(), 2);
  EXPECT_TRUE(markers[0]->isVisible());
  EXPECT_FALSE(markers[1]->isVisible());
  EXPECT_TRUE(alternativeText(chart).contains(chart.series[1].name)) << "it is told all the same";
}

TEST(Chart, OfVeryManyBarsTheFirstAreShown) {
  Bars many{QStringLiteral("Scores"), {}};
  for (int i = 0; i < 1000; ++i) many.bars.push_back({.name = QStringLiteral("m%1").arg(i), .value = 1.0 / (i + 1)});
  const Chart whole = many.chart(), first = firstBars(whole);
  EXPECT_EQ(first.x.categories.size(), kMostBars);
  EXPECT_EQ(static_cast<qsizetype>(first.series[0].points.size()), kMostBars);
  EXPECT_EQ(first.title, QStringLiteral("Scores (the first 200 of 1,000)"));
  EXPECT_EQ(firstBars(first).title, first.title);
  EXPECT_EQ(numbersOf(whole).rows(), 1000);
  EXPECT_LT(chartPicture(QStringLiteral("c"), whole).size.height(), 6000);
  const Picture picture = chartPicture(QStringLiteral("c"), whole);
  EXPECT_EQ(picture.caption, first.title);
  EXPECT_TRUE(pictureSvg(picture).contains(">Scores (the first 200 of 1,000)<"));  // a picture alone says it too
  EXPECT_TRUE(picture.alternative.contains(QStringLiteral("m199")));
  EXPECT_FALSE(picture.alternative.contains(QStringLiteral("m200")));
}

TEST(ChartThin, KeepsTheEndsOfEveryColumn) {
  QList<QPointF> line;
  for (int i = 0; i < 10000; ++i) line << QPointF(i, (i * i) % 1009);
  const auto extremes = [](const QList<QPointF>& points, double from, double to) {
    std::map<int, std::pair<double, double>> ends;
    for (const QPointF& p : points) {
      if (p.x() < from || p.x() > to) continue;
      auto [end, made] = ends.try_emplace(static_cast<int>((p.x() - from) / (to - from) * 500), p.y(), p.y());
      end->second = {std::min(end->second.first, p.y()), std::max(end->second.second, p.y())};
    }
    return ends;
  };
  for (const auto& [from, to] : {std::pair(0.0, 9999.0), std::pair(2000.0, 8000.5)}) {
    const QList<QPointF> thin = thinned(line, from, to, 500);
    EXPECT_LE(thin.size(), 2008);
    EXPECT_EQ(extremes(thin, from, to), extremes(line, from, to));
    EXPECT_TRUE(std::is_sorted(thin.begin(), thin.end(), [](auto& a, auto& b) { return a.x() < b.x(); }));
    EXPECT_LE(thin.first().x(), from);  // the line runs on to the edges
    EXPECT_GE(thin.last().x(), to - 0.5);
  }
  EXPECT_EQ(thinned(line, 100, 200, 500).size(), 103);  // what is seen, and one on either side
  EXPECT_EQ(thinned(line.mid(0, 900), 0, 900, 500).size(), 900);
  // a line leaves a column where its last point is
  QList<QPointF> gap;
  for (int i = 0; i < 60; ++i) gap << QPointF(i * 0.015, i == 59 ? 5 : i % 2 * 10);
  gap << QPointF(9, 5);
  const QList<QPointF> flat = thinned(gap, 0, 10, 10);
  EXPECT_LT(flat.size(), 10);
  EXPECT_EQ(flat[flat.size() - 2], QPointF(59 * 0.015, 5));
  QList<QPointF> back = line;
  std::reverse(back.begin(), back.end());
  EXPECT_EQ(thinned(back, 0, 9999, 500), back);
}

// ---- drawn

TEST(ChartScene, ShowsNamesAsTheyAre) {
  ChartScene scene(lines(), lightPalette(), QFont());
  scene.setSize({640, 380});
  QStringList texts;
  for (const QGraphicsItem* item : scene.items()) {
    if (const auto* text = dynamic_cast<const QGraphicsTextItem*>(item); text != nullptr && text->isVisible())
      texts << text->toPlainText();
  }
  for (const char* wanted : {"Error <b>&", "way <0>", "way <1>", "items", "points", "100"})
    EXPECT_TRUE(texts.contains(QString::fromUtf8(wanted))) << wanted << " in " << texts.join(u'|').toStdString();
}

TEST(ChartScene, PutsPointsWhereTheirValuesAre) {
  Chart chart = lines();
  for (const Chart::Scale scale : {Chart::Scale::Linear, Chart::Scale::Logarithmic}) {
    chart.x.scale = scale;
    ChartScene scene(chart, darkPalette(), QFont());
    scene.setSize({640, 380});
    const QRectF plot = scene.plotArea();
    EXPECT_GT(plot.width(), 400);
    double before = plot.left();
    for (int i = 0; i < 4; ++i) {
      const QPointF at = scene.placeOf(0, i);
      EXPECT_TRUE(plot.contains(at));
      EXPECT_GT(at.x(), before);
      before = at.x();
      EXPECT_NEAR(scene.fromScene(at).y(), chart.series[0].points[static_cast<std::size_t>(i)].y, 1e-6);
      // as Qt Charts draws it
      EXPECT_NEAR(scene.drawn()->mapToPosition(scene.fromScene(at), scene.drawn()->series().front()).x(), at.x(), 0.5);
    }
  }
}

TEST(ChartScene, BarsAndBoxesStandAtTheirCategories) {
  Chart boxes{.x = {.scale = Chart::Scale::Category,
                    .categories = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}},
              .series = {{.kind = Chart::Kind::Box}}};
  boxes.series[0].points = {{.x = 0, .box = {1, 2, 3, 4, 5}}, {.x = 2, .box = {2, 3, 4, 5, 6}}};
  Bars lying = twoBars();
  lying.bars.push_back({.name = QStringLiteral("known"), .value = 0.5, .reference = true});
  for (const Chart& chart : {boxes, lying.chart()}) {
    ChartScene scene(chart, lightPalette(), QFont());
    scene.setSize({640, 300});
    QImage image(640, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    scene.render(&painter);
    painter.end();
    for (int s = 0; s < static_cast<int>(chart.series.size()); ++s) {
      for (int i = 0; i < static_cast<int>(chart.series[static_cast<std::size_t>(s)].points.size()); ++i) {
        // a little towards zero, or below the median: within the bar or the box
        QPoint at = scene.placeOf(s, i).toPoint();
        at +=
            chart.horizontal
                ? QPoint(chart.series[static_cast<std::size_t>(s)].points[static_cast<std::size_t>(i)].y > 0 ? -20 : 20,
                         6)
                : QPoint(6, 5);
        EXPECT_NE(image.pixelColor(at), QColor(Qt::white)) << s << ' ' << i;
      }
    }
    if (!chart.horizontal)
      EXPECT_EQ(image.pixelColor(scene.toScene({1, 3.5}).toPoint() + QPoint(3, 0)), QColor(Qt::white));  // b has none
  }
}

TEST(ChartScene, ALogarithmicHeightNeedsValuesAboveZero) {
  Chart chart = lines();
  chart.y = {.title = QStringLiteral("perplexity"), .scale = Chart::Scale::Logarithmic};
  chart.levels = {{.at = 4, .name = QStringLiteral("floor")}};
  ASSERT_TRUE(isLogarithmicY(chart));
  ChartScene scene(chart, lightPalette(), QFont());
  scene.setSize({640, 380});
  EXPECT_TRUE(scene.plotArea().contains(scene.toScene({50, scene.along(4)})));
  EXPECT_NEAR(std::pow(10, scene.fromScene(scene.placeOf(0, 0)).y()), chart.series[0].points[0].y, 1e-6);
  chart.series[0].points[0].low = -1;
  EXPECT_FALSE(isLogarithmicY(chart));
  EXPECT_LE(axisOfY(chart).low, -1);
}

TEST(ChartScene, DrawsWhateverItIsGiven) {
  std::vector<Chart> charts{Chart(), twoBars().chart()};
  Chart one = lines();
  for (Chart::Series& s : one.series) s.points.resize(1);
  charts.push_back(one);
  Chart sixty{.x = {.scale = Chart::Scale::Category},
              .series = {{.kind = Chart::Kind::Bar}, {.name = QStringLiteral("b"), .kind = Chart::Kind::Bar}}};
  for (int i = 0; i < 60; ++i) {
    sixty.x.categories << QStringLiteral("a rather long name %1").arg(i / 2);  // names may be the same
    for (Chart::Series& s : sixty.series) s.points.push_back({.x = static_cast<double>(i), .y = 1e9 * std::sin(i)});
  }
  charts.push_back(sixty);
  Chart boxes{.x = {.scale = Chart::Scale::Category, .categories = {QStringLiteral("a")}},
              .series = {{.kind = Chart::Kind::Box, .points = {{.box = {1, 2, 3, 4, 5}}}}}};
  charts.push_back(boxes);
  Chart many{.series = {{.name = QStringLiteral("many"), .kind = Chart::Kind::Scatter}}};
  for (int i = 0; i < 5000; ++i) many.series[0].points.push_back({.x = std::sin(i) * i, .y = std::cos(i) * i});
  charts.push_back(many);
  Chart steps = lines();
  steps.series[0].kind = Chart::Kind::Step;
  steps.series[1].kind = Chart::Kind::Area;
  steps.levels = {{.at = 3, .name = QStringLiteral("chance")}};
  charts.push_back(steps);
  for (std::size_t c = 0; c < charts.size(); ++c) {
    for (const QSizeF size : {QSizeF(640, 380), QSizeF(60, 40)}) {
      ChartScene scene(charts[c], lightPalette(), QFont());
      scene.setSize(size);
      QImage image(size.toSize(), QImage::Format_RGB32);
      image.fill(Qt::white);
      QPainter painter(&image);
      scene.render(&painter);
      EXPECT_TRUE(c == 0 || !scene.plotArea().isEmpty()) << c;
    }
  }
}

// ---- looked at

class ChartViewTest : public testing::Test {
 protected:
  void show(Chart chart) {
    view.setChart(std::move(chart));
    view.resize(640, view.chart().horizontal ? view.sizeHint().height() : 380);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
  }
  QPoint at(int series, int point) const { return view.scene().placeOf(series, point).toPoint(); }
  void turn(const QPoint& place, int notches) {
    QWheelEvent event(place, view.viewport()->mapToGlobal(place), {}, QPoint(0, 120 * notches), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &event);
  }
  ChartView view;
};

TEST_F(ChartViewTest, ArrowsWalkAndSpeak) {
  Chart chart = lines();
  chart.series[0].points[1].y = NAN;
  show(chart);
  view.setFocus();
  QTest::keyClick(&view, Qt::Key_Right);
  const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&view);
  ASSERT_NE(interface, nullptr);
  EXPECT_EQ(interface->role(), QAccessible::Chart);
  EXPECT_EQ(interface->text(QAccessible::Value), QStringLiteral("way <0>: 12.6 at 10 (interval 1 to 14)"));
  QTest::keyClick(&view, Qt::Key_Right);  // over the one without a value
  EXPECT_TRUE(view.focusText().contains(QStringLiteral("at 60"))) << view.focusText().toStdString();
  QTest::keyClick(&view, Qt::Key_Down);
  EXPECT_TRUE(view.focusText().startsWith(QStringLiteral("way <1>"))) << view.focusText().toStdString();
  for (int i = 0; i < 9; ++i) QTest::keyClick(&view, Qt::Key_Right);
  EXPECT_TRUE(view.focusText().contains(QStringLiteral("at 100")));
  QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(0, 0));
  EXPECT_TRUE(view.focusText().contains(QStringLiteral("at 10 ")));
}

TEST_F(ChartViewTest, TheWheelZoomsAndDoubleClickShowsAll) {
  show(lines());
  const QRectF all = view.scene().view(), plot = view.scene().plotArea();
  view.clearFocus();
  turn(plot.center().toPoint(), 2);  // without the focus it is of what scrolls around
  EXPECT_EQ(view.scene().view(), all);
  view.setFocus();
  turn(plot.center().toPoint(), 2);
  EXPECT_LT(view.scene().view().width(), all.width());
  EXPECT_LT(view.scene().view().height(), all.height());
  QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, plot.center().toPoint());
  EXPECT_EQ(view.scene().view(), all);
  turn(QPoint(static_cast<int>(plot.center().x()), static_cast<int>(plot.bottom()) + 8), 1);  // over the axis below
  EXPECT_LT(view.scene().view().width(), all.width());
  EXPECT_EQ(view.scene().view().height(), all.height());
  QTest::keyClick(&view, Qt::Key_Home);
  turn(QPoint(4, static_cast<int>(plot.center().y())), 1);
  EXPECT_EQ(view.scene().view().width(), all.width());
  EXPECT_LT(view.scene().view().height(), all.height());
  QTest::keyClick(&view, Qt::Key_Home);
  for (int i = 0; i < 400; ++i) turn(plot.center().toPoint(), -1);
  EXPECT_LE(view.scene().view().width(), 3.001 * all.width());
  for (int i = 0; i < 1000; ++i) turn(plot.center().toPoint(), 1);
  EXPECT_GT(view.scene().view().width(), 0);
  QTest::keyClick(&view, Qt::Key_Home);
  // a dragged rectangle
  const QPoint from = view.scene().toScene({20, 2}).toPoint(), to = view.scene().toScene({60, 10}).toPoint();
  QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
  QTest::mouseMove(view.viewport(), to);
  QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
  EXPECT_NEAR(view.scene().view().left(), 20, 1);
  EXPECT_NEAR(view.scene().view().right(), 60, 1);
}

TEST_F(ChartViewTest, NamesOfTheLegendHideTheirSeries) {
  show(lines());
  view.setFocus();
  QTest::keyClick(&view, Qt::Key_2);
  EXPECT_FALSE(view.scene().isShown(1));
  EXPECT_TRUE(view.scene().isShown(0));
  QTest::keyClick(&view, Qt::Key_2);
  EXPECT_TRUE(view.scene().isShown(1));
  const QList<QLegendMarker*> markers = view.scene().drawn()->legend()->markers();
  ASSERT_EQ(markers.size(), 2);
  Q_EMIT markers[0]->clicked();
  EXPECT_FALSE(view.scene().isShown(0));
  EXPECT_TRUE(markers[0]->isVisible());  // to show it again
  QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(0, 3));
  EXPECT_FALSE(view.focusText().startsWith(QStringLiteral("way <0>")));  // what is hidden is not found
  QTest::keyClick(&view, Qt::Key_Right);
  EXPECT_TRUE(view.focusText().startsWith(QStringLiteral("way <1>"))) << view.focusText().toStdString();
  const QRectF seen = view.scene().view().adjusted(5, 0, -5, 0);
  const_cast<ChartScene&>(view.scene()).setView(seen);
  view.setPalette(darkPalette());  // what was chosen stays
  EXPECT_FALSE(view.scene().isShown(0));
  EXPECT_NEAR(view.scene().view().left(), seen.left(), 1e-9);
}

TEST_F(ChartViewTest, AClickOnANameHidesItsSeries) {
  show(lines());
  const auto nameAt = [&](const QString& name) {
    for (const QGraphicsItem* item : view.scene().items()) {
      const auto* text = dynamic_cast<const QGraphicsTextItem*>(item);
      if (text != nullptr && text->isVisible() && text->toPlainText() == name)
        return text->mapToScene(text->boundingRect().center()).toPoint();
    }
    return QPoint();
  };
  const QPoint second = nameAt(QStringLiteral("way <1>"));
  ASSERT_FALSE(second.isNull());
  QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, second);
  EXPECT_FALSE(view.scene().isShown(1));
  EXPECT_TRUE(view.scene().isShown(0));
  QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, second);
  EXPECT_TRUE(view.scene().isShown(1));
}

TEST_F(ChartViewTest, ThePointerTellsWhatItIsOnAtOnce) {
  show(lines());
  const QImage before = view.viewport()->grab().toImage();
  QTest::mouseMove(view.viewport(), at(0, 2));
  EXPECT_TRUE(QTest::qWaitFor([] { return QToolTip::isVisible(); }, 300));
  EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("at 60"))) << QToolTip::text().toStdString();
  EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("way &lt;0&gt;")));
  EXPECT_NE(view.viewport()->grab().toImage(), before);  // a ring
  QTest::mouseMove(view.viewport(), view.scene().plotArea().topRight().toPoint() + QPoint(-5, 5));
  EXPECT_EQ(view.viewport()->grab().toImage(), before);
}

TEST_F(ChartViewTest, WhatThePointerWasOnIsForgotten) {
  show(lines());
  view.setFocus();
  QTest::keyClick(&view, Qt::Key_Right);  // the ring is there already
  QTest::mouseMove(view.viewport(), at(0, 0));
  EXPECT_TRUE(QTest::qWaitFor([] { return QToolTip::isVisible(); }, 300));
  QTest::keyClick(&view, Qt::Key_1);  // its series goes
  EXPECT_TRUE(QTest::qWaitFor([] { return !QToolTip::isVisible(); }, 1000));
  QTest::keyClick(&view, Qt::Key_1);
  // points that the zoom has moved away are not found, and keys bring what they speak of
  const_cast<ChartScene&>(view.scene()).setView(QRectF(QPointF(20, 0), QPointF(40, 40)));
  QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.scene().plotArea().topLeft().toPoint() + QPoint(1, 1));
  EXPECT_TRUE(view.focusText().isEmpty()) << view.focusText().toStdString();
  for (int i = 0; i < 4; ++i) QTest::keyClick(&view, Qt::Key_Right);
  EXPECT_TRUE(view.scene().isWhole());
}

TEST_F(ChartViewTest, WhatChangesIsSeen) {
  show(lines());
  const auto seen = [&] { return view.viewport()->grab().toImage(); };
  QImage last = seen();
  const auto changed = [&] {
    const QImage now = seen();
    const bool other = now != last;
    last = now;
    return other;
  };
  EXPECT_FALSE(changed());
  QTest::keyClick(&view, Qt::Key_2);
  EXPECT_TRUE(changed());
  view.setFocus();
  QTest::keyClick(&view, Qt::Key_Plus);
  EXPECT_TRUE(changed());
  view.setPalette(darkPalette());
  EXPECT_TRUE(changed());
  view.resize(500, 300);
  EXPECT_TRUE(changed());
  Chart other = lines();
  other.title = QStringLiteral("Another");
  view.setChart(other);
  EXPECT_TRUE(changed());
}

TEST_F(ChartViewTest, WalksOverEverySeriesThatHasSomething) {
  Chart chart = lines();
  chart.series.insert(chart.series.begin(), Chart::Series{.name = QStringLiteral("nothing")});
  chart.series[2].points.back().y = NAN;
  show(chart);
  view.setFocus();
  QTest::keyClick(&view, Qt::Key_Right);
  EXPECT_TRUE(view.focusText().startsWith(QStringLiteral("way <0>"))) << view.focusText().toStdString();
  for (int i = 0; i < 5; ++i) QTest::keyClick(&view, Qt::Key_Right);
  QTest::keyClick(&view, Qt::Key_Down);  // the other one ends before
  EXPECT_TRUE(view.focusText().startsWith(QStringLiteral("way <1>: 6.16 at 60"))) << view.focusText().toStdString();
  Bars bars = twoBars();
  bars.bars.insert(bars.bars.begin() + 1, {.name = QStringLiteral("known"), .value = 0.5, .reference = true});
  show(bars.chart());
  QStringList spoken;
  for (int i = 0; i < 4; ++i) {
    QTest::keyClick(&view, Qt::Key_Down);
    spoken << view.focusText().section(u':', 0, 0);
  }
  EXPECT_EQ(spoken, (QStringList{QStringLiteral("land"), QStringLiteral("known"), QStringLiteral("water"),
                                 QStringLiteral("water")}));
}

TEST_F(ChartViewTest, ARectangleSelectsTheSamplesBehindBars) {
  show(twoBars().chart());
  QSignalSpy picked(&view, &ChartView::samplesPicked);
  const QRectF plot = view.scene().plotArea();
  const auto drag = [&](const QPointF& from, const QPointF& to, Qt::KeyboardModifiers keys) {
    QTest::mousePress(view.viewport(), Qt::LeftButton, keys, from.toPoint());
    QTest::mouseMove(view.viewport(), to.toPoint());
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, keys, to.toPoint());
  };
  drag({plot.left() + 5, at(0, 0).y() - 5.0}, {plot.right() - 5, at(0, 0).y() + 5.0}, Qt::ShiftModifier);
  ASSERT_EQ(picked.count(), 1);
  EXPECT_EQ(picked[0][0].toStringList(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
  EXPECT_LT(at(0, 0).y(), at(0, 1).y());  // the first is on top
}

TEST_F(ChartViewTest, TheMenuCopiesAndAsksForFiles) {
  show(lines());
  QSignalSpy saved(&view, &ChartView::saveRequested), table(&view, &ChartView::saveTableRequested);
  for (const char* name : {"copyPicture", "copySvg", "copyTable", "saveSvg", "savePng", "saveCsv"}) {
    auto* action = view.findChild<QAction*>(QLatin1String(name));
    ASSERT_NE(action, nullptr) << name;
    action->trigger();
  }
  EXPECT_EQ(saved.count(), 2);
  EXPECT_EQ(table.count(), 1);
}

// ---- on paper

TEST(ChartPaper, IsTheSameFromAnyThread) {
  const QByteArray here = pictureSvg(chartPicture(QStringLiteral("c"), lines()));
  EXPECT_GE(here.count("<text"), 8);
  EXPECT_TRUE(here.contains("way &lt;0&gt;"));
  EXPECT_EQ(pictureSvg(chartPicture(QStringLiteral("c"), lines())), here);
  // a worker waits for this thread, whether that runs its loop or waits for the worker
  for (const bool loop : {true, false}) {
    QByteArray there;
    std::atomic<bool> done = false;
    std::thread worker([&] {
      const Picture picture = chartPicture(QStringLiteral("c"), lines());
      there = pictureSvg(picture);
      EXPECT_EQ(pictureSvg(picture), there);  // the second time nobody is asked
      done = true;
    });
    if (loop) EXPECT_TRUE(QTest::qWaitFor([&] { return done.load(); }, 5000));
    while (!done) serveChartPapers();
    worker.join();
    EXPECT_EQ(there, here);
  }
}

TEST(ChartPaper, LetsTheWindowLiveBetweenItsSteps) {
  std::atomic<bool> done = false;
  std::thread worker([&] {
    pictureSvg(chartPicture(QStringLiteral("c"), lines()));
    done = true;
  });
  // an event that sends itself again is let in between
  int turns = 0;
  std::function<void()> again = [&] {
    ++turns;
    if (!done) QMetaObject::invokeMethod(qApp, again, Qt::QueuedConnection);
  };
  EXPECT_TRUE(QTest::qWaitFor([&] { return worker.joinable(); }));
  again();
  EXPECT_TRUE(QTest::qWaitFor([&] { return done.load(); }, 5000));
  worker.join();
  EXPECT_GE(turns, 4);
  QCoreApplication::processEvents();
}

TEST(ChartPaper, CloudsAreDrawnAsMapsDrawThem) {
  Chart chart{.x = {.title = QStringLiteral("x")}, .y = {.title = QStringLiteral("y")}};
  chart.series = {{.name = QStringLiteral("a"), .kind = Chart::Kind::Scatter},
                  {.name = QStringLiteral("b"), .kind = Chart::Kind::Scatter}};
  for (int i = 0; i < 30000; ++i) {
    const double u = (i % 173) / 172.0, v = (i / 173) / 173.0;
    chart.series[0].points.push_back({.x = u, .y = v});
    chart.series[1].points.push_back({.x = 3 + u, .y = v});
  }
  const Picture picture = chartPicture(QStringLiteral("c"), chart);
  const QImage paper = renderPicture(picture, 1);
  ChartView view;
  view.resize(640, 380);
  view.setChart(chart);
  view.show();
  const QImage window = view.viewport()->grab().toImage();
  const auto share = [](const QImage& image, const QColor& colour) {
    std::int64_t count = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        const QColor pixel = image.pixelColor(x, y);
        count += pixel.saturation() > 50 && std::abs(pixel.hue() - colour.hue()) < 20;
      }
    }
    return static_cast<double>(count) / image.width() / image.height();
  };
  // each fills about a quarter of the width
  for (const QImage& image : {paper, window}) {
    EXPECT_GT(share(image, view.scene().colourOf(0)), 0.1);
    EXPECT_GT(share(image, view.scene().colourOf(1)), 0.1);
  }
  const QPointF middle = view.scene().placeOf(1, 15000);
  EXPECT_NE(window.pixelColor(middle.toPoint()), view.palette().color(QPalette::Base));
}

}  // namespace
}  // namespace eido
