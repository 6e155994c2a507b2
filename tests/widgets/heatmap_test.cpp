// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "widgets/plots/heatmap_widget.h"
#include "widgets/plots/picture.h"
#include "widgets/plots/plot_pictures.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// Four columns, of which the first two and the last two are alike.
Heatmap sampleMap() {
  Heatmap map;
  map.rows = map.columns = {QStringLiteral("vit/0"), QStringLiteral("vit/1"), QStringLiteral("llm/0"),
                            QStringLiteral("llm/1")};
  for (int r = 0; r < 4; ++r) {
    for (int c = 0; c < 4; ++c) map.values.push_back(r == c ? NAN : r / 2 == c / 2 ? 0.8 : 0.05 * (r + c));
  }
  map.marks.assign(16, 0);
  map.describe = [names = map.rows, values = map.values](int r, int c) {
    return QStringLiteral("%1 and %2: %3")
        .arg(names[r], names[c], fixedLabel(values[static_cast<std::size_t>(4 * r + c)], 3));
  };
  map.completeOrders();
  fitScale(map);
  return map;
}

class HeatmapTest : public testing::Test {
 protected:
  void SetUp() override {
    widget.setHeatmap(sampleMap());
    widget.resize(600, 500);
    widget.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&widget));
  }
  HeatmapWidget widget;
};

TEST(HeatmapPicture, TellsTheEndsOfALargeMatrix) {
  Heatmap map;
  for (int i = 0; i < 12; ++i) map.rows << QStringLiteral("r%1").arg(i);
  map.columns = map.rows;
  for (int i = 0; i < 144; ++i) map.values.push_back(i / 144.0);
  const QString told = pictureOf(QStringLiteral("m"), QStringLiteral("c"), map).alternative;
  EXPECT_TRUE(told.contains(QStringLiteral("Highest: r10, r11: 0.9"))) << told.toStdString();
  EXPECT_TRUE(told.contains(QStringLiteral("Lowest: r0, r1: 0.0"))) << told.toStdString();
  map.rows = map.columns = map.rows.mid(0, 3);
  map.values.resize(9);
  EXPECT_FALSE(
      pictureOf(QStringLiteral("m"), QStringLiteral("c"), map).alternative.contains(QStringLiteral("Highest")));
}

TEST_F(HeatmapTest, ArrowsMoveAndReturnActivates) {
  const QSignalSpy moved(&widget, &HeatmapWidget::focusCellChanged), activated(&widget, &HeatmapWidget::activated);
  widget.setFocus();
  EXPECT_EQ(widget.focusCell(), QPoint(0, 0));
  QTest::keyClick(&widget, Qt::Key_Right);
  QTest::keyClick(&widget, Qt::Key_Down);
  QTest::keyClick(&widget, Qt::Key_Down);
  EXPECT_EQ(widget.focusCell(), QPoint(1, 2));
  EXPECT_EQ(moved.count(), 3);
  QTest::keyClick(&widget, Qt::Key_Return);
  ASSERT_EQ(activated.count(), 1);
  EXPECT_EQ(activated.at(0).at(0).toInt(), 2);
  EXPECT_EQ(activated.at(0).at(1).toInt(), 1);
  QTest::keyClick(&widget, Qt::Key_End);
  EXPECT_EQ(widget.focusCell(), QPoint(3, 2));
  QTest::keyClick(&widget, Qt::Key_Right);  // the edge holds
  EXPECT_EQ(widget.focusCell(), QPoint(3, 2));
}

TEST_F(HeatmapTest, ClickTellsTheCellInTheMatrixsOwnIndicesWhateverTheOrder) {
  Heatmap map = sampleMap();
  map.rowOrder = map.columnOrder = {3, 1, 0, 2};
  widget.setHeatmap(std::move(map));
  const QSignalSpy activated(&widget, &HeatmapWidget::activated);
  QTest::mouseClick(&widget, Qt::LeftButton, {}, widget.cellCentre(0, 3));
  ASSERT_EQ(activated.count(), 1);
  EXPECT_EQ(activated.at(0).at(0).toInt(), 0);
  EXPECT_EQ(activated.at(0).at(1).toInt(), 3);
  EXPECT_EQ(widget.cellAt(widget.cellCentre(2, 1)), QPoint(1, 2));
  EXPECT_FALSE(widget.cellAt(QPointF(1, 1)));
}

TEST_F(HeatmapTest, ScreenReadersGetNameDescriptionAndTheFocusedCell) {
  widget.setAccessibleName(QStringLiteral("Alignment matrix"));
  QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
  ASSERT_NE(interface, nullptr);
  EXPECT_EQ(interface->role(), QAccessible::Chart);
  EXPECT_EQ(interface->text(QAccessible::Name), QStringLiteral("Alignment matrix"));
  EXPECT_TRUE(interface->text(QAccessible::Description).contains(QStringLiteral("0.8")));
  QTest::keyClick(&widget, Qt::Key_Right);
  EXPECT_TRUE(interface->text(QAccessible::Value).contains(QStringLiteral("0.800")));
}

TEST_F(HeatmapTest, SvgKeepsTextAsText) {
  const Heatmap map = sampleMap();
  const Picture picture{
      .name = QStringLiteral("map"), .size = QSizeF(600, 400), .paint = [map](QPainter& painter, const QRectF& area) {
        const QFont font;
        paintHeatmap(painter, map, layoutHeatmap(map, area, font), {.font = font});
      }};
  const QByteArray svg = pictureSvg(picture);
  EXPECT_GE(svg.count("<text"), 20);
  EXPECT_TRUE(svg.contains("vit/0"));
  EXPECT_TRUE(svg.contains("0.80"));
}

TEST(HeatmapLayoutTest, HoldsForOneAndForTwoHundredColumns) {
  for (const int n : {1, 2, 200}) {
    Heatmap map;
    for (int i = 0; i < n; ++i) map.rows << QStringLiteral("a rather long name of a column %1").arg(i);
    map.columns = map.rows;
    map.values.assign(static_cast<std::size_t>(n) * static_cast<std::size_t>(n), 0.5);
    map.completeOrders();
    const QRectF area(0, 0, 700, 500);
    const HeatmapLayout layout = layoutHeatmap(map, area, QFont());
    EXPECT_TRUE(area.contains(layout.matrix)) << n;
    EXPECT_LE(layout.bar.right(), area.right()) << n;
    EXPECT_GT(layout.cell.width(), 1) << n;
    HeatmapWidget widget;
    widget.setHeatmap(std::move(map));
    widget.resize(700, 500);
    EXPECT_FALSE(widget.grab().isNull());
  }
}

TEST(HeatmapScaleTest, FitsTheValues) {
  Heatmap map{.rows = {QStringLiteral("a")}, .columns = {QStringLiteral("b")}, .values = {0.17}};
  fitScale(map);
  EXPECT_EQ(map.low, 0);
  EXPECT_DOUBLE_EQ(map.high, 0.2);
  map.values = {-0.31};
  fitScale(map);
  EXPECT_EQ(map.scale, ColourScale::BlueOrange);
  EXPECT_DOUBLE_EQ(map.low, -map.high);
  map.values = {NAN};
  fitScale(map);
  EXPECT_LT(map.low, map.high);
}

}  // namespace
}  // namespace eido
