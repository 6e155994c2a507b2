// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pictures/stage.h"
#include "widgets/plots/map/embedding_map.h"

namespace eido::test {
namespace {

/// Three clouds of forty samples each, at places that no machine draws differently.
class MapPictures : public Stage {
 protected:
  static constexpr int kSamples = 120;

  void SetUp() override {
    Stage::SetUp();
    map.setSelection(&selection);
    map.setPoints(points(0));
    PackedTexts classes;
    for (int i = 0; i < kSamples; ++i) classes.append(i % 3 == 0 ? "cat" : i % 3 == 1 ? "dog" : "bird");
    map.setColouring(MapColouring::categories(QStringLiteral("class"), categoriesOf(classes)));
    show(map, 400, 320);
    map.setFocus();
    settle();
  }
  static std::shared_ptr<const MapPoints> points(float shift) {
    VectorData data{.values = MatrixF(kSamples, 2), .present = {}};
    for (int i = 0; i < kSamples; ++i) {
      const int c = i % 3, k = i / 3;
      data.values.row(i) << 4.0F * static_cast<float>(c) + 0.4F * static_cast<float>(k % 8) + shift,
          static_cast<float>((c * 3) % 5) + 0.5F * static_cast<float>(k / 8) + shift;
    }
    return MapPoints::build(data);
  }
  void settle() {
    QTest::qWait(60);  // what is drawn anew begins a little later
    wait([&] { return map.settled(); });
  }
  void done() {
    settle();
    compare(map);
  }
  QPoint at(double x, double y) const { return map.view().toScreen({x, y}).toPoint(); }

  SampleSelection selection{QStringLiteral("set"), kSamples};
  EmbeddingMap map;
};

TEST_F(MapPictures, AtRestEverywhere) { done(); }
TEST_F(MapPictures, AClickSelects) {
  click(map, at(0.4, 0.5));
  done();
}
TEST_F(MapPictures, ShiftAdds) {
  click(map, at(0.4, 0.5));
  click(map, at(4.4, 3.5), Qt::ShiftModifier);
  done();
}
TEST_F(MapPictures, ARectangleSelectsEverywhere) {
  map.setTool(MapTool::Rectangle);
  drag(map, {at(-0.5, -0.5), at(2, 1), at(3.4, 2.7)});
  done();
}
TEST_F(MapPictures, ALassoSelectsEverywhere) {
  map.setTool(MapTool::Lasso);
  drag(map, {at(3.5, 2.6), at(7.2, 2.6), at(7.2, 4), at(5.5, 5.4), at(3.6, 4.8)});
  done();
}
TEST_F(MapPictures, ARectangleIsAdded) {
  map.setTool(MapTool::Rectangle);
  drag(map, {at(-0.5, -0.5), at(3.4, 2.7)});
  drag(map, {at(3.5, 2.6), at(7.2, 5.5)}, Qt::ShiftModifier);
  done();
}
TEST_F(MapPictures, ARectangleTakesAway) {
  selection.selectAll();
  map.setTool(MapTool::Rectangle);
  drag(map, {at(-0.5, -0.5), at(3.4, 2.7)}, Qt::ControlModifier);
  done();
}
TEST_F(MapPictures, ALassoUnderWayIsDrawn) {
  map.setTool(MapTool::Lasso);
  QTest::mousePress(&map, Qt::LeftButton, {}, at(3.5, 2.6));
  for (const QPoint& p : {at(7.2, 2.6), at(7.2, 4), at(5.5, 5.4)}) QTest::mouseMove(&map, p);
  QTest::qWait(400);  // how many it holds is counted while the hand rests
  compare(map);
  QTest::mouseRelease(&map, Qt::LeftButton, {}, at(5.5, 5.4));
}
TEST_F(MapPictures, TheWheelZooms) {
  wheel(map, at(4.4, 3.5), 3);
  done();
}
TEST_F(MapPictures, ADragMovesTheMap) {
  drag(map, {{200, 160}, {230, 180}, {280, 200}});
  done();
}
TEST_F(MapPictures, ZeroShowsAllAgain) {
  wheel(map, at(4.4, 3.5), 3);
  key(map, Qt::Key_0);
  done();
}
TEST_F(MapPictures, PlusZooms) {
  key(map, Qt::Key_Plus, {}, 2);
  done();
}
TEST_F(MapPictures, AFilterHidesTheOthers) {
  SampleBits first(kSamples);
  for (int i = 0; i < 60; ++i) first.set(i);
  selection.setFilter(std::move(first), QStringLiteral("the first"));
  done();
}
TEST_F(MapPictures, TheSampleThatIsLookedAtHasARing) {
  selection.setFocus(40);
  done();
}
TEST_F(MapPictures, DriftHasLinesEverywhere) {
  SampleBits some(kSamples);
  for (int i = 0; i < 12; ++i) some.set(10 * i);
  selection.select(std::move(some), SelectMode::Replace, {});
  map.setDrift(points(0.8F));
  done();
}
TEST_F(MapPictures, NumbersAreColours) {
  std::vector<double> numbers;
  for (int i = 0; i < kSamples; ++i) numbers.push_back(i);
  map.setColouring(MapColouring::numbers(QStringLiteral("n"), numbers));
  done();
}
TEST_F(MapPictures, AxesHaveNumbers) {
  map.setAxes(true);
  done();
}

}  // namespace
}  // namespace eido::test
