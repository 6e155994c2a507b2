// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the map that need no widget: points, colours, pictures, names.
#include <gtest/gtest.h>

#include <QSvgRenderer>
#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/base/random.h"
#include "widgets/plots/map/drift.h"
#include "widgets/plots/map/map_labels.h"
#include "widgets/plots/map/map_picture.h"
#include "widgets/plots/map/map_raster.h"

namespace eido {
namespace {

VectorData cloud(std::int64_t n, std::uint64_t seed) {
  Rng random(seed);
  VectorData data{.values = MatrixF(n, 2), .present = {}};
  for (Eigen::Index i = 0; i < n; ++i) {
    data.values(i, 0) = static_cast<float>(random.normal() * (i % 2 == 0 ? 1 : 0.2) + static_cast<double>(i % 3));
    data.values(i, 1) = static_cast<float>(random.normal() * 0.5 - static_cast<double>(i % 2));
  }
  return data;
}

MapScene sceneOf(const VectorData& data) {
  MapScene scene{.points = MapPoints::build(data)};
  scene.colouring = MapColouring::plain(data.values.rows());
  return scene;
}

TEST(MapPoints, ARectangleAndAPolygonFindWhatLiesWithin) {
  const VectorData data = cloud(5000, 1);
  const auto points = MapPoints::build(data);
  const QRectF area(-0.5, -1, 1.5, 1.2);
  QPolygonF star;
  for (int i = 0; i < 10; ++i) {
    const double angle = 2 * M_PI * i / 10, r = i % 2 == 0 ? 1.7 : 0.6;
    star << QPointF(0.5 + r * std::cos(angle), -0.4 + r * std::sin(angle));
  }
  const SampleBits inArea = points->within(area), inStar = points->within(star);
  for (std::int64_t i = 0; i < 5000; ++i) {
    const QPointF at(data.values(i, 0), data.values(i, 1));
    EXPECT_EQ(inArea.test(i),
              at.x() >= area.left() && at.x() <= area.right() && at.y() >= area.top() && at.y() <= area.bottom());
    EXPECT_EQ(inStar.test(i), star.containsPoint(at, Qt::OddEvenFill)) << i;
  }
  EXPECT_GT(inStar.count(), 100);
  EXPECT_FALSE(points->within(QPolygonF()).any());
}

TEST(MapPoints, LassosOfEveryShapeAgreeWithTheRule) {
  const VectorData data = cloud(800, 2);
  const auto points = MapPoints::build(data);
  Rng random(3);
  for (int trial = 0; trial < 40; ++trial) {
    QPolygonF path;  // crosses itself as it likes
    const int corners = 3 + static_cast<int>(random.below(12));
    for (int i = 0; i < corners; ++i) path << QPointF(4 * random.uniform() - 1.5, 3 * random.uniform() - 2);
    const SampleBits found = points->within(path);
    for (std::int64_t i = 0; i < 800; ++i)
      ASSERT_EQ(found.test(i), path.containsPoint({data.values(i, 0), data.values(i, 1)}, Qt::OddEvenFill))
          << trial << " " << i;
  }
}

TEST(MapPoints, NearestAroundAndTowards) {
  const VectorData data = cloud(2000, 4);
  const auto points = MapPoints::build(data);
  Rng random(5);
  for (int trial = 0; trial < 50; ++trial) {
    const QPointF at(3 * random.uniform() - 1, 2 * random.uniform() - 1.5);
    std::int64_t best = -1, count = 0;
    double least = 0.3 * 0.3;
    for (std::int64_t i = 0; i < 2000; ++i) {
      const double dx = data.values(i, 0) - at.x(), dy = data.values(i, 1) - at.y(), far = dx * dx + dy * dy;
      count += far <= 0.3 * 0.3;
      if (far < least) least = far, best = i;
    }
    std::int64_t seen = 0;
    const auto near = points->around(at, 0.3, 10, &seen);
    EXPECT_EQ(seen, count);
    EXPECT_LE(near.size(), 10u);
    EXPECT_EQ(points->nearest(at, 0.3), best);
    if (best >= 0) EXPECT_EQ(near.front(), best);
  }
  // walking right from the leftmost sample comes to an end, always further right
  std::int64_t row = 0;
  for (std::int64_t i = 1; i < 2000; ++i) row = data.values(i, 0) < data.values(row, 0) ? i : row;
  int steps = 0;
  for (std::int64_t next = row; (next = points->towards(next, {1, 0})) >= 0; ++steps) {
    ASSERT_GT(data.values(next, 0), data.values(row, 0));
    row = next;
  }
  EXPECT_GT(steps, 10);
}

TEST(MapPoints, OddInput) {
  VectorData data{.values = MatrixF::Zero(6, 2), .present = {true, true, true, true, true, false}};
  data.values(1, 0) = std::numeric_limits<float>::quiet_NaN();
  data.values(2, 1) = std::numeric_limits<float>::infinity();
  const auto points = MapPoints::build(data);
  EXPECT_EQ(points->count(), 3);
  EXPECT_FALSE(points->has(1));
  EXPECT_FALSE(points->has(5));
  EXPECT_GT(points->bounds().width(), 0);
  EXPECT_EQ(points->within(QRectF(-1, -1, 2, 2)).rows(), (std::vector<std::int32_t>{0, 3, 4}));
  EXPECT_EQ(MapPoints::build({.values = MatrixF(0, 2), .present = {}})->count(), 0);
  EXPECT_EQ(MapPoints::build({.values = MatrixF::Ones(4, 1), .present = {}})->count(), 4);
}

TEST(MapColouring, CategoriesNumbersAndWhatIsMissing) {
  PackedTexts texts;
  for (int i = 0; i < 170; ++i) i % 17 == 16 ? texts.appendMissing() : texts.append("c" + std::to_string(i % 17));
  const auto colouring = MapColouring::categories(QStringLiteral("t"), categoriesOf(texts));
  ASSERT_EQ(colouring->entries().size(), 16u);  // fourteen, the others, no value
  EXPECT_TRUE(colouring->entries()[14].name.startsWith(QStringLiteral("2 other")));
  EXPECT_EQ(colouring->entries()[14].samples, 20);
  EXPECT_EQ(colouring->entries()[15].samples, 10);
  for (const bool dark : {false, true}) {
    const std::vector<QRgb> palette = colouring->palette(dark);
    EXPECT_EQ(std::set<QRgb>(palette.begin(), palette.begin() + 15).size(),
              15u);  // the others have a grey of their own
  }
  EXPECT_EQ(colouring->samplesOf(0).count(), 10);
  std::set<MarkerShape> shapes;
  for (std::uint8_t c = 0; c < 7; ++c) shapes.insert(colouring->shape(c));
  EXPECT_EQ(shapes.size(), 7u);
  const std::vector<double> values = {0, 1, 2, std::nan(""), 1e9};
  const auto numbers = MapColouring::numbers(QStringLiteral("n"), values);
  EXPECT_EQ(numbers->codes()[0], 0);
  EXPECT_EQ(numbers->codes()[3], MapColouring::kMissing);
  EXPECT_EQ(numbers->codes()[4], 254);
  EXPECT_EQ(MapColouring::numbers({}, std::vector<double>{5, 5})->codes()[0], 0);  // constant
  EXPECT_TRUE(MapColouring::numbers({}, std::vector<double>{})->codes().empty());
}

/// Pixels that are not the ground.
std::int64_t painted(const QImage& image) {
  std::int64_t count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) count += image.pixel(x, y) != qRgb(255, 255, 255);
  }
  return count;
}

TEST(MapRaster, EveryPointIsSeenInBothWaysOfDrawing) {
  for (const std::int64_t n : {300, 30000}) {
    const MapScene scene = sceneOf(cloud(n, 6));
    const MapView view = MapView::fitting(scene.points->bounds(), QSizeF(400, 300));
    const QImage image = rasteriseMap(scene, view, 1, {});
    ASSERT_EQ(image.size(), QSize(400, 300));
    for (std::int64_t row = 0; row < n; row += 7) {
      const QPointF at = view.toScreen(scene.points->position(row));
      const QRect around(at.toPoint() - QPoint(1, 1), QSize(3, 3));
      EXPECT_GT(painted(image.copy(around)), 0) << n << " " << row;
    }
  }
}

TEST(MapRaster, DoesNotDependOnThreadsAndScalesWithTheScreen) {
  MapScene scene = sceneOf(cloud(60000, 7));
  scene.selected = std::make_shared<const SampleBits>(scene.points->within(QRectF(0, -1, 1, 1)));
  const MapView view = MapView::fitting(scene.points->bounds(), QSizeF(500, 333));
  EXPECT_EQ(rasteriseMap(scene, view, 1, Task({}, {}, 1)), rasteriseMap(scene, view, 1, Task({}, {}, 2)));
  EXPECT_EQ(rasteriseMap(scene, view, 2, {}).size(), QSize(1000, 666));
}

TEST(MapRaster, TheFilterHidesAndTheSelectionStandsOut) {
  MapScene scene = sceneOf(cloud(40000, 8));
  const MapView view = MapView::fitting(scene.points->bounds(), QSizeF(300, 300));
  const std::int64_t all = painted(rasteriseMap(scene, view, 1, {}));
  scene.shown = std::make_shared<const SampleBits>(scene.points->within(QRectF(0, -1, 0.2, 0.2)));
  const std::int64_t few = painted(rasteriseMap(scene, view, 1, {}));
  EXPECT_GT(few, 0);
  EXPECT_LT(few, all / 4);
  scene.shown = std::make_shared<const SampleBits>(scene.points->samples());
  EXPECT_EQ(painted(rasteriseMap(scene, view, 1, {})), 0);
  scene.shown = nullptr;
  SampleBits one(scene.points->samples());
  one.set(11);
  scene.selected = std::make_shared<const SampleBits>(one);
  const QImage image = rasteriseMap(scene, view, 1, {});
  const QPointF at = view.toScreen(scene.points->position(11));
  // the selected one has nearly its full colour, most others are pale
  const QColor chosen(image.pixel(at.toPoint()));
  EXPECT_GT(chosen.saturation(), 150);
}

TEST(MapRaster, AWholePictureCanBeStopped) {
  const MapScene scene = sceneOf(cloud(60000, 9));
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(
      rasteriseMap(scene, MapView::fitting(scene.points->bounds(), QSizeF(300, 300)), 1, Task(stop.get_token())),
      Cancelled);
}

TEST(MapView, ScreenAndMapAreInverse) {
  const MapView view{{3, -2}, 17, {640, 480}};
  const QPointF at(3.7, -1.1);
  EXPECT_NEAR(view.toMap(view.toScreen(at)).x(), at.x(), 1e-12);
  EXPECT_NEAR(view.toMap(view.toScreen(at)).y(), at.y(), 1e-12);
  EXPECT_LT(view.toScreen({3, -1}).y(), view.toScreen({3, -2}).y());  // up is up
  EXPECT_TRUE(view.area().contains(view.toMap({1, 1})));
}

TEST(MapLabels, NameTheClustersOfTheMap) {
  VectorData data{.values = MatrixF(900, 2), .present = {}};
  PackedTexts labels, captions;
  Rng random(10);
  for (Eigen::Index i = 0; i < 900; ++i) {
    data.values(i, 0) = static_cast<float>(10 * static_cast<double>(i % 3) + random.normal());
    data.values(i, 1) = static_cast<float>(random.normal());
    labels.append(i % 3 == 0 ? "gull" : i % 3 == 1 ? "owl" : "tern");
    captions.append((i % 3 == 0   ? "a gull at sea "
                     : i % 3 == 1 ? "an owl at night "
                                  : "a tern in snow ") +
                    std::to_string(i));
  }
  const auto points = MapPoints::build(data);
  std::set<QString> names, words;
  for (const MapLabel& label : nameClusters(*points, labels, {})) names.insert(label.text);
  EXPECT_EQ(names, (std::set<QString>{QStringLiteral("gull"), QStringLiteral("owl"), QStringLiteral("tern")}));
  for (const MapLabel& label : nameClusters(*points, captions, {})) words.insert(label.text.section(u',', 0, 0));
  EXPECT_EQ(words.size(), 3u);
}

TEST(MapPicture, IsAWholeSvgWithTheLegendAsText) {
  MapScene scene = sceneOf(cloud(200, 11));
  PackedTexts texts;
  for (int i = 0; i < 200; ++i) texts.append(i % 2 == 0 ? "<script>" : "b & c");
  scene.colouring = MapColouring::categories(QStringLiteral("kind"), categoriesOf(texts));
  const MapView view = MapView::fitting(scene.points->bounds(), QSizeF(400, 300));
  const Picture picture = mapPicture(QStringLiteral("map"),
                                     {{.scene = scene, .view = view, .labels = {{{0, 0}, QStringLiteral("here"), 5}}}});
  const QByteArray svg = pictureSvg(picture);
  EXPECT_TRUE(QSvgRenderer(svg).isValid());
  EXPECT_TRUE(svg.contains("b &amp; c"));
  EXPECT_FALSE(svg.contains("<script>"));
  EXPECT_TRUE(svg.contains("here"));
  EXPECT_GT(painted(renderPicture(picture, 1)), 1000);
}

TEST(DriftTest, IsFarLessThanChanceWhereLittleMoved) {
  constexpr int kPoints = 400;
  std::vector<float> here, there;
  Rng rng(3);
  for (int i = 0; i < kPoints; ++i) {
    const auto x = static_cast<float>(rng.normal()), y = static_cast<float>(rng.normal());
    here.insert(here.end(), {x, y});
    there.insert(there.end(), {x + 0.3F, y + 0.4F});  // everybody half a unit
  }
  const auto points = [&](const std::vector<float>& values) {
    return MapPoints::build({.values = Eigen::Map<const MatrixF>(values.data(), kPoints, 2), .present = {}});
  };
  const auto a = points(here), b = points(there);
  const Drift drift = driftBetween(*a, *b, nullptr);
  EXPECT_EQ(drift.samples, kPoints);
  EXPECT_NEAR(drift.mean, 0.5, 1e-5);
  EXPECT_NEAR(drift.far, 0.5, 1e-5);
  // two normal points are sqrt(pi) apart on average, a little more with the shift
  EXPECT_NEAR(drift.chance, 1.85, 0.12);
  SampleBits few(kPoints);
  few.set(7);
  EXPECT_EQ(driftBetween(*a, *b, &few).samples, 1);
  EXPECT_NEAR(driftBetween(*a, *b, &few).chance, 0.5, 1e-5);  // there is no other one
  EXPECT_EQ(driftBetween(*a, *b, std::make_unique<SampleBits>(kPoints).get()).samples, 0);
}

}  // namespace
}  // namespace eido
