// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Maps of many points at 1,200 x 800: opening, panning and zooming, selecting, colouring.
#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <cmath>
#include <map>

#include "core/base/random.h"
#include "widgets/plots/map/map_labels.h"
#include "widgets/plots/map/map_raster.h"

namespace eido {
namespace {

const QSizeF kSize(1200, 800);

/// Twenty clusters of different width, and a thin cloud around them.
const VectorData& cloud(std::int64_t n) {
  static std::map<std::int64_t, VectorData> made;
  VectorData& data = made[n];
  if (data.values.size() > 0) return data;
  Rng random(1);
  data.values.resize(n, 2);
  for (Eigen::Index i = 0; i < n; ++i) {
    const double cluster = static_cast<double>(random.below(20)), width = 0.1 + 0.05 * cluster;
    const bool lost = i % 50 == 0;
    data.values(i, 0) = static_cast<float>(6 * std::cos(cluster) + (lost ? 8 : width) * random.normal());
    data.values(i, 1) = static_cast<float>(4 * std::sin(2 * cluster) + (lost ? 6 : width) * random.normal());
  }
  return data;
}

std::shared_ptr<const MapColouring> someColours(std::int64_t n) {
  std::vector<double> values(static_cast<std::size_t>(n));
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<double>(i % 1000);
  return MapColouring::numbers(QStringLiteral("value"), values);
}

MapScene sceneOf(std::int64_t n) {
  MapScene scene{.points = MapPoints::build(cloud(n))};
  scene.colouring = someColours(n);
  return scene;
}

/// From the vectors in memory to the first picture, and to the whole one.
void openFirstLook(benchmark::State& state) {
  cloud(state.range(0));
  for (auto _ : state) {
    MapScene scene{.points = MapPoints::build(cloud(state.range(0)))};
    scene.colouring = MapColouring::plain(state.range(0));
    const MapView view = MapView::fitting(scene.points->bounds(), kSize);
    benchmark::DoNotOptimize(rasteriseMap(scene, view, 1, {}, std::max<std::int64_t>(1, state.range(0) / 200000)));
  }
}
BENCHMARK(openFirstLook)->Arg(1000000)->Arg(5000000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// One frame of panning, zoomed so that half of the map is seen.
void panFrame(benchmark::State& state) {
  const MapScene scene = sceneOf(state.range(0));
  MapView view = MapView::fitting(scene.points->bounds(), kSize);
  view.scale *= 1.5;
  for (auto _ : state) {
    view.centre += QPointF(0.01, 0.003);
    benchmark::DoNotOptimize(rasteriseMap(scene, view, 1, {}));
  }
}
BENCHMARK(panFrame)->Arg(1000000)->Arg(5000000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// One frame of zooming in, from the whole map to a hundredth of it.
void zoomFrame(benchmark::State& state) {
  const MapScene scene = sceneOf(state.range(0));
  const MapView whole = MapView::fitting(scene.points->bounds(), kSize);
  MapView view = whole;
  for (auto _ : state) {
    view.scale = view.scale > 100 * whole.scale ? whole.scale : view.scale * 1.1;
    benchmark::DoNotOptimize(rasteriseMap(scene, view, 1, {}));
  }
}
BENCHMARK(zoomFrame)->Arg(1000000)->Unit(benchmark::kMillisecond)->UseRealTime();

void selectedFrame(benchmark::State& state) {
  MapScene scene = sceneOf(state.range(0));
  const MapView view = MapView::fitting(scene.points->bounds(), kSize);
  scene.selected = std::make_shared<const SampleBits>(scene.points->within(QRectF(-3, -2, 6, 4)));
  for (auto _ : state) benchmark::DoNotOptimize(rasteriseMap(scene, view, 1, {}));
}
BENCHMARK(selectedFrame)->Arg(1000000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// A lasso of 400 corners over everything.
void lasso(benchmark::State& state) {
  const auto points = MapPoints::build(cloud(state.range(0)));
  const QRectF area = points->bounds();
  QPolygonF path;
  for (int i = 0; i < 400; ++i) {
    const double angle = 2 * M_PI * i / 400, r = 0.6 + 0.1 * std::sin(9 * angle);
    path << QPointF(area.center().x() + r * area.width() * std::cos(angle),
                    area.center().y() + r * area.height() * std::sin(angle));
  }
  for (auto _ : state) benchmark::DoNotOptimize(points->within(path));
}
BENCHMARK(lasso)->Arg(1000000)->Arg(5000000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Other colours: from the column's values to the picture.
void recolour(benchmark::State& state) {
  MapScene scene = sceneOf(state.range(0));
  const MapView view = MapView::fitting(scene.points->bounds(), kSize);
  for (auto _ : state) {
    scene.colouring = someColours(state.range(0));
    benchmark::DoNotOptimize(rasteriseMap(scene, view, 1, {}));
  }
}
BENCHMARK(recolour)->Arg(1000000)->Unit(benchmark::kMillisecond)->UseRealTime();

void hover(benchmark::State& state) {
  const auto points = MapPoints::build(cloud(state.range(0)));
  double x = -6;
  for (auto _ : state) {
    x = x > 6 ? -6 : x + 0.01;
    benchmark::DoNotOptimize(points->around({x, 0}, 0.05, 10, nullptr));
  }
}
BENCHMARK(hover)->Arg(1000000)->Unit(benchmark::kMicrosecond)->UseRealTime();

}  // namespace
}  // namespace eido

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QGuiApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
