// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the GUI thread is held by charts: to lay one out for paper, to show one, to move the pointer over it.
#include <benchmark/benchmark.h>

#include <QApplication>
#include <QMouseEvent>
#include <cmath>

#include "widgets/plots/charts/bars.h"
#include "widgets/plots/charts/chart_paper.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/plot_pictures.h"

namespace eido {
namespace {

Chart linesOf(std::int64_t points) {
  Chart chart{
      .title = QStringLiteral("Error"), .x = {.title = QStringLiteral("step")}, .y = {.title = QStringLiteral("loss")}};
  for (int s = 0; s < 3; ++s) {
    Chart::Series series{.name = QStringLiteral("series %1").arg(s)};
    for (std::int64_t i = 0; i < points; ++i) {
      const double y = std::sin(static_cast<double>(i * i % 1009)) + s;
      series.points.push_back({.x = static_cast<double>(i), .y = y, .low = y - 1, .high = y + 1});
    }
    chart.series.push_back(std::move(series));
  }
  return chart;
}

Chart barsOf(std::int64_t count) {
  Bars bars{QStringLiteral("accuracy"), {}};
  for (std::int64_t i = 0; i < count; ++i) {
    const double y = 1 / (1.0 + static_cast<double>(i));
    bars.bars.push_back(
        {.name = QStringLiteral("organisation/model-%1").arg(i), .value = y, .low = y / 2, .high = 2 * y});
  }
  return bars.chart();
}

Chart scatterOf(std::int64_t points) {
  Chart chart{.x = {.title = QStringLiteral("a")}, .y = {.title = QStringLiteral("b")}};
  chart.series.push_back({.name = QStringLiteral("all"), .kind = Chart::Kind::Scatter});
  for (std::int64_t i = 0; i < points; ++i)
    chart.series[0].points.push_back(
        {.x = std::sin(static_cast<double>(i)), .y = std::cos(1.7 * static_cast<double>(i))});
  return chart;
}

template <Chart (*make)(std::int64_t)>
void paper(benchmark::State& state) {
  const Chart chart = make(state.range(0));
  for (auto _ : state) {
    const Picture picture = chartPicture(QStringLiteral("c"), chart);
    QImage image(8, 8, QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter, QRectF(0, 0, 8, 8));  // laid out; nothing to fill
  }
}

template <Chart (*make)(std::int64_t)>
void shown(benchmark::State& state) {
  ChartView view;
  view.resize(900, 500);
  view.show();
  const Chart chart = make(state.range(0));
  for (auto _ : state) {
    view.setChart(chart);
    QCoreApplication::processEvents();
    benchmark::DoNotOptimize(view.grab());
  }
}

template <Chart (*make)(std::int64_t)>
void hover(benchmark::State& state) {
  ChartView view;
  view.resize(900, 500);
  view.setChart(make(state.range(0)));
  view.show();
  QCoreApplication::processEvents();
  int at = 0;
  for (auto _ : state) {
    const QPointF place(200 + (at = (at + 7) % 400), 250);
    QMouseEvent move(QEvent::MouseMove, place, view.viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(view.viewport(), &move);
    view.viewport()->repaint();
  }
}

BENCHMARK(paper<linesOf>)->Arg(60)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK(paper<barsOf>)->Arg(10)->Arg(60)->Arg(240)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(paper<scatterOf>)->Arg(1000)->Arg(20000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(shown<linesOf>)->Arg(60)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK(shown<barsOf>)->Arg(10)->Arg(60)->Arg(240)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(shown<scatterOf>)->Arg(1000)->Arg(20000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(hover<linesOf>)->Arg(60)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(hover<barsOf>)->Arg(60)->Arg(240)->Unit(benchmark::kMillisecond);
BENCHMARK(hover<scatterOf>)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace eido

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
