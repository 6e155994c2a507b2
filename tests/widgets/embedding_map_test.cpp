// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The map as hands use it: mouse, wheel, keys.
#include "widgets/plots/map/embedding_map.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QTest>
#include <QUndoStack>
#include <QWheelEvent>

#include "widgets/plots/map/map_legend.h"

namespace eido {
namespace {

/// A map of a 10 x 10 grid of samples, row = 10 y + x.
class MapFeature : public testing::Test {
 protected:
  void SetUp() override {
    VectorData data{.values = MatrixF(100, 2), .present = {}};
    for (Eigen::Index i = 0; i < 100; ++i) data.values.row(i) << static_cast<float>(i % 10), static_cast<float>(i / 10);
    map.resize(400, 400);
    map.setSelection(&selection);
    map.setPoints(MapPoints::build(data));
    map.setDescriber([](std::int64_t row) { return QStringLiteral("sample %1").arg(row); });
    map.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&map));
    ASSERT_TRUE(settle());
  }
  bool settle() {
    return QTest::qWaitFor([&] { return map.settled(); }, 5000);
  }
  QPoint at(double x, double y) const { return map.view().toScreen({x, y}).toPoint(); }
  void drag(const QList<QPoint>& path, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mousePress(&map, Qt::LeftButton, modifiers, path.front());
    for (const QPoint& p : path) QTest::mouseMove(&map, p);
    QTest::mouseRelease(&map, Qt::LeftButton, modifiers, path.back());
  }
  QUndoStack history;
  SampleSelection selection{QStringLiteral("grid"), 100, &history};
  EmbeddingMap map;
};

TEST_F(MapFeature, AClickSelectsAndTheModifiersCombine) {
  QTest::mouseClick(&map, Qt::LeftButton, {}, at(3, 4));
  EXPECT_EQ(selection.selected()->rows(), (std::vector<std::int32_t>{43}));
  EXPECT_EQ(selection.focus(), 43);
  QTest::mouseClick(&map, Qt::LeftButton, Qt::ShiftModifier, at(4, 4));
  EXPECT_EQ(selection.count(), 2);
  QTest::mouseClick(&map, Qt::LeftButton, Qt::ControlModifier, at(3, 4));
  EXPECT_EQ(selection.selected()->rows(), (std::vector<std::int32_t>{44}));
  QTest::mouseClick(&map, Qt::LeftButton, {}, at(3.5, 4.5));  // nothing there
  EXPECT_EQ(selection.count(), 0);
  history.undo();
  EXPECT_EQ(selection.selected()->rows(), (std::vector<std::int32_t>{44}));
  history.undo();
  EXPECT_EQ(selection.count(), 2);
  history.redo();
  EXPECT_EQ(selection.count(), 1);
}

TEST_F(MapFeature, DriftOfOtherPointsDoesNotMakeTheMapWide) {
  const auto spread = [](float scale) {
    VectorData data{.values = MatrixF(100, 2), .present = {}};
    for (Eigen::Index i = 0; i < 100; ++i)
      data.values.row(i) << scale * static_cast<float>(i % 10), scale * static_cast<float>(i / 10);
    return MapPoints::build(data);
  };
  const double own = map.view().area().width();
  map.setDrift(spread(20));
  EXPECT_GT(map.view().area().width(), 10 * own);  // a map that shows everything shows where the lines begin
  map.setPoints(spread(1));
  EXPECT_NEAR(map.view().area().width(), own, 1e-9);
  map.zoom(2, {200, 200});
  const double zoomed = map.view().area().width();
  map.setDrift(spread(20));
  EXPECT_NEAR(map.view().area().width(), zoomed, 1e-9);  // what a person looks at stays
}

TEST_F(MapFeature, RectangleAndLassoSelectWhatTheyEnclose) {
  QTest::keyClick(&map, Qt::Key_R);
  EXPECT_EQ(map.tool(), MapTool::Rectangle);
  drag({at(-0.5, -0.5), at(2.5, 1.5)});
  EXPECT_EQ(selection.count(), 6);
  QTest::keyClick(&map, Qt::Key_L);
  // three sides; the lasso closes by itself, however far the ends are apart
  drag({at(5.5, 5.5), at(8.5, 5.5), at(8.5, 8.5), at(5.5, 8.5)}, Qt::ShiftModifier);
  EXPECT_EQ(selection.count(), 15);
  drag({at(-1, -1), at(10, -1), at(10, 6.5), at(-1, 6.5)}, Qt::ShiftModifier | Qt::ControlModifier);
  EXPECT_EQ(selection.count(), 9);
  map.setMode(SelectMode::Subtract);
  drag({at(5.5, 5.5), at(8.5, 5.5), at(8.5, 6.5), at(5.5, 6.5)});
  EXPECT_EQ(selection.count(), 6);
  QTest::keyClick(&map, Qt::Key_Escape);
  EXPECT_EQ(selection.count(), 0);
}

TEST_F(MapFeature, EscapeGivesAGestureUp) {
  QTest::keyClick(&map, Qt::Key_L);
  QTest::mousePress(&map, Qt::LeftButton, {}, at(0, 0));
  QTest::mouseMove(&map, at(5, 5));
  QTest::keyClick(&map, Qt::Key_Escape);
  QTest::mouseRelease(&map, Qt::LeftButton, {}, at(0, 5));
  EXPECT_EQ(selection.count(), 0);
}

TEST_F(MapFeature, DraggingMovesAndTheWheelZoomsAtThePointer) {
  const QPointF centre = map.view().centre;
  drag({{200, 200}, {260, 240}});
  EXPECT_NEAR(map.view().centre.x(), centre.x() - 60 / map.view().scale, 1e-9);
  EXPECT_NEAR(map.view().centre.y(), centre.y() + 40 / map.view().scale, 1e-9);
  EXPECT_EQ(selection.count(), 0);
  const QPointF under = map.view().toMap({120, 90});
  const double scale = map.view().scale;
  QWheelEvent wheel({120, 90}, map.mapToGlobal(QPointF(120, 90)), {}, {0, 240}, {}, {}, Qt::NoScrollPhase, false);
  QApplication::sendEvent(&map, &wheel);
  EXPECT_GT(map.view().scale, scale);
  EXPECT_NEAR(map.view().toMap({120, 90}).x(), under.x(), 1e-9);
  EXPECT_NEAR(map.view().toMap({120, 90}).y(), under.y(), 1e-9);
  QTest::keyClick(&map, Qt::Key_0);
  EXPECT_NEAR(map.view().centre.x(), centre.x(), 1e-9);
}

TEST_F(MapFeature, EverythingIsReachedByKeys) {
  QTest::keyClick(&map, Qt::Key_Return);  // the sample in the middle gets the focus
  const std::int64_t middle = selection.focus();
  ASSERT_GE(middle, 0);
  QTest::keyClick(&map, Qt::Key_Right);
  EXPECT_EQ(selection.focus(), middle + 1);
  QTest::keyClick(&map, Qt::Key_Up);
  EXPECT_EQ(selection.focus(), middle + 11);
  QTest::keyClick(&map, Qt::Key_Return);
  EXPECT_TRUE(selection.selected()->test(middle + 11));
  QTest::keyClick(&map, Qt::Key_Down);
  QTest::keyClick(&map, Qt::Key_Return, Qt::ShiftModifier);
  EXPECT_EQ(selection.count(), 2);
  QTest::keyClick(&map, Qt::Key_N);
  EXPECT_EQ(selection.focus(), middle + 11);
  QTest::keyClick(&map, Qt::Key_P);
  EXPECT_EQ(selection.focus(), middle + 1);
  std::int64_t activated = -1;
  QObject::connect(&map, &EmbeddingMap::sampleActivated, [&](qint64 row) { activated = row; });
  QTest::keyClick(&map, Qt::Key_Space);
  EXPECT_EQ(activated, middle + 1);
}

TEST_F(MapFeature, WhatTheFilterHidesCantBeSelected) {
  SampleBits left(100);
  for (int i = 0; i < 100; ++i) left.set(i, i % 10 < 5);
  selection.setFilter(left, QStringLiteral("left"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return map.scene().shown != nullptr && map.settled(); }, 2000));
  EXPECT_EQ(map.inView().count(), 50);
  QTest::keyClick(&map, Qt::Key_R);
  drag({at(-0.5, -0.5), at(9.5, 9.5)});
  EXPECT_EQ(selection.count(), 50);
  QTest::mouseClick(&map, Qt::LeftButton, {}, at(7, 7));
  EXPECT_FALSE(selection.selected()->test(77));
  selection.clearFilter();
  selection.selectAll();
  EXPECT_EQ(selection.count(), 100);
}

TEST_F(MapFeature, ScreenReadersAreTold) {
  selection.setFocus(12);
  const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&map);
  ASSERT_NE(interface, nullptr);
  EXPECT_EQ(interface->role(), QAccessible::Chart);
  EXPECT_EQ(interface->text(QAccessible::Value), QStringLiteral("sample 12"));
  EXPECT_TRUE(interface->text(QAccessible::Description).contains(QStringLiteral("100")));
}

TEST_F(MapFeature, TheLegendCountsAndSelects) {
  PackedTexts texts;
  for (int i = 0; i < 100; ++i) texts.append(i % 10 < 3 ? "few" : "many");
  map.setColouring(MapColouring::categories(QStringLiteral("size"), categoriesOf(texts)));
  MapLegend legend(&map);
  legend.resize(200, 200);
  legend.show();
  auto* list = legend.findChild<QTreeWidget*>(QStringLiteral("legend"));
  ASSERT_EQ(list->topLevelItemCount(), 2);
  EXPECT_EQ(list->topLevelItem(1)->text(0), QStringLiteral("few"));
  EXPECT_EQ(list->topLevelItem(1)->text(2), QStringLiteral("30"));
  Q_EMIT list->itemActivated(list->topLevelItem(1), 0);
  EXPECT_EQ(selection.count(), 30);
  ASSERT_TRUE(QTest::qWaitFor([&] { return list->topLevelItem(1)->text(1) == QStringLiteral("30"); }, 3000));
}

TEST_F(MapFeature, ChangesComeOnceAFrame) {
  int signals_ = 0;
  QObject::connect(&selection, &SampleSelection::selectionChanged, [&] { ++signals_; });
  for (int i = 0; i < 50; ++i) selection.selectRow(i, SelectMode::Add);
  EXPECT_EQ(signals_, 0);
  EXPECT_EQ(selection.count(), 50);
  ASSERT_TRUE(QTest::qWaitFor([&] { return signals_ > 0; }, 1000));
  EXPECT_EQ(signals_, 1);
}

}  // namespace
}  // namespace eido
