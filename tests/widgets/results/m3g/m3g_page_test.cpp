// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/m3g/m3g_page.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "tests/widgets/computed_run.h"
#include "tests/widgets/recording_host.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/results/m3g/heads_page.h"
#include "widgets/results/m3g/tuples_panel.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

test::MemoryColumns threeViews() {
  test::MemoryColumns data;
  const MatrixF base = test::randomRows(240, 6, 2);
  for (std::uint64_t v = 0; v < 3; ++v) {
    MatrixF view = test::noisyMap(base, 8, v == 2 ? 1.5 : 0.2, 10 + v);
    data.add("view" + std::to_string(v), view);
  }
  return data;
}

const QString kFirst = QStringLiteral("view0"), kSecond = QStringLiteral("view1"), kNoisy = QStringLiteral("view2");

TEST(M3gPage, SaysHowWellTheViewsMatchAndWhichFitsLeast) {
  const LoadedRun run = test::computedRun(threeViews(), "m3g", {{"batch", 16}, {"tau", 0.3}});
  test::RecordingHost host;
  M3gPage page(host);
  page.showRun(run);
  const QString finding = test::findingOf(page);
  EXPECT_TRUE(finding.contains(QStringLiteral("3 views match better"))) << qPrintable(finding);
  EXPECT_TRUE(finding.contains(QStringLiteral("% of the way ("))) << qPrintable(finding);
  EXPECT_TRUE(finding.contains(kNoisy + QStringLiteral(" fits least"))) << qPrintable(finding);
  const auto* gap = page.findChild<ChartView*>(QStringLiteral("gapBars"));
  ASSERT_EQ(gap->chart().x.categories.size(), 4);
  const auto* pairs = page.findChild<HeatmapWidget*>(QStringLiteral("pairMap"));
  EXPECT_EQ(pairs->heatmap().rows, (QStringList{kFirst, kSecond, kNoisy}));
  EXPECT_GT(pairs->heatmap().value(0, 1), pairs->heatmap().value(0, 2));
  EXPECT_EQ(pairs->heatmap().value(1, 0), pairs->heatmap().value(0, 1));
  // each figure of the page is one of the report
  QStringList names;
  for (const ResultFigure& figure : resultKind("m3g").figures(run)) names << figure.name;
  EXPECT_EQ(names, (QStringList{QStringLiteral("gap"), QStringLiteral("views"), QStringLiteral("pairs"),
                                QStringLiteral("contributions")}));
}

TEST(M3gPage, TheWorstTuplesBecomeASelection) {
  const LoadedRun run = test::computedRun(threeViews(), "m3g", {{"batch", 16}});
  test::RecordingHost host;
  M3gPage page(host);
  page.showRun(run);
  page.findChild<QSpinBox*>(QStringLiteral("worstCount"))->setValue(3);
  page.findChild<QPushButton*>(QStringLiteral("selectWorst"))->click();
  ASSERT_EQ(host.selections.size(), 1U);
  const Table& samples = *run.result->table("samples");
  EXPECT_EQ(host.selections[0],
            (QStringList{toQt(samples.text(0, "key")), toQt(samples.text(1, "key")), toQt(samples.text(2, "key"))}));
  page.findChild<QPushButton*>(QStringLiteral("worstOnMaps"))->click();
  ASSERT_EQ(host.maps.size(), 1U);
  EXPECT_EQ(host.maps[0].columns, (QStringList{kFirst, kSecond}));
  // every tuple stands behind a bar of the histogram
  const Chart& histogram = page.findChild<ChartView*>(QStringLiteral("contributions"))->chart();
  qsizetype behind = 0;
  double counted = 0;
  for (const Chart::Point& bar : histogram.series[0].points) {
    behind += bar.samples.size();
    counted += bar.y;
    EXPECT_EQ(static_cast<double>(bar.samples.size()), bar.y);
  }
  EXPECT_EQ(behind, samples.rows());
  EXPECT_EQ(counted, static_cast<double>(samples.rows()));
}

TEST(M3gPage, TriesTemperaturesOnRequest) {
  const test::MemoryColumns data = threeViews();
  const LoadedRun run = test::computedRun(data, "m3g", {{"batch", 16}});
  test::RecordingHost host;
  M3gPage page(host);
  page.showRun(run);
  auto* ask = page.findChild<QPushButton*>(QStringLiteral("tryTemperatures"));
  auto* chart = page.findChild<ChartView*>(QStringLiteral("temperatureChart"));
  EXPECT_TRUE(chart->isHidden());
  ask->click();
  EXPECT_FALSE(ask->isEnabled());
  ASSERT_EQ(host.computed.size(), 1U);
  EXPECT_EQ(host.computed[0].columns, (QStringList{kFirst, kSecond, kNoisy}));
  host.answer(nullptr);  // cancelled: it can be asked again
  EXPECT_TRUE(ask->isEnabled());
  ask->click();
  Json parameters = {{"batch", 16}};
  parameters.update(host.computed[1].parameters);
  const LoadedRun made = test::computedRun(data, "m3g", parameters);
  host.answer(&made);
  EXPECT_FALSE(chart->isHidden());
  ASSERT_EQ(chart->chart().series.size(), 3U);
  EXPECT_EQ(chart->chart().series[0].points.size(), 6U);
  EXPECT_TRUE(ask->isHidden());
}

TEST(M3gPage, TwoViewsHaveNoBlame) {
  test::MemoryColumns data;
  const MatrixF base = test::randomRows(120, 6, 2);
  for (std::uint64_t v = 0; v < 2; ++v) data.add("view" + std::to_string(v), test::noisyMap(base, 8, 0.3, 10 + v));
  const LoadedRun run = test::computedRun(data, "m3g", {{"permutations", 0}, {"floor", false}});
  test::RecordingHost host;
  M3gPage page(host);
  page.showRun(run);
  EXPECT_FALSE(test::findingOf(page).contains(QStringLiteral("fits least")));
  EXPECT_TRUE(page.findChild<ChartView*>(QStringLiteral("dropBars"))->isHidden());
}

TEST(HeadsPage, ComparesLosses) {
  const LoadedRun run =
      test::computedRun(threeViews(), "m3g-heads", {{"steps", 40}, {"repeats", 1}, {"tau", {0.1, 0.3}}, {"batch", 32}});
  test::RecordingHost host;
  HeadsPage page(host);
  page.showRun(run);
  EXPECT_TRUE(test::findingOf(page).contains(QStringLiteral("do best on validation")))
      << qPrintable(test::findingOf(page));
  const Chart& recall = page.findChild<ChartView*>(QStringLiteral("recallChart"))->chart();
  ASSERT_EQ(recall.series.size(), 3U);  // and what it was before
  EXPECT_EQ(recall.series[0].points.size(), 2U);
  EXPECT_EQ(page.findChild<ChartView*>(QStringLiteral("directionBars"))->chart().x.categories.size(), 6);
}

}  // namespace
}  // namespace eido
