// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/collapse/collapse_page.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

#include "tests/widgets/computed_run.h"
#include "tests/widgets/recording_host.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

test::MemoryColumns twoClasses() {
  test::MemoryColumns data;
  MatrixF x = test::randomRows(200, 3, 8);
  std::vector<std::string> label;
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    x(i, 0) += i % 2 == 0 ? 3.0F : 0.0F;
    label.emplace_back(i % 2 == 0 ? "duck" : "wren");
  }
  data.add("x", x);
  data.addCategory("label", label);
  return data;
}

Json played(const Json& more = Json::object()) {
  Json parameters = {{"vectors", "x"}, {"samples", 40}, {"generations", 12}, {"runs", 20}};
  parameters.update(more);
  return parameters;
}

TEST(CollapsePage, SaysWhatIsLeftAndDrawsEveryMeasure) {
  const LoadedRun run = test::computedRun(twoClasses(), "collapse", played({{"label", "label"}}));
  test::RecordingHost host;
  CollapsePage page(host);
  page.showRun(run);
  const QString finding = test::findingOf(page);
  EXPECT_TRUE(finding.startsWith(QStringLiteral("With 40 rows a generation, after 12 generations replacing leaves")))
      << qPrintable(finding);
  EXPECT_TRUE(finding.contains(QStringLiteral("of the variance ("))) << qPrintable(finding);
  EXPECT_TRUE(finding.contains(QStringLiteral("exact 75.7;"))) << qPrintable(finding);  // (1 - 1/40)^11
  EXPECT_TRUE(finding.contains(QStringLiteral("Test loss: "))) << qPrintable(finding);
  EXPECT_FALSE(finding.contains(QStringLiteral("nan"), Qt::CaseInsensitive)) << qPrintable(finding);
  const Chart& variance = page.findChild<ChartView*>(QStringLiteral("collapseCurves0"))->chart();
  ASSERT_EQ(variance.series.size(), 6U) << "three protocols, and what is exact of each";
  EXPECT_EQ(variance.series[0].points.size(), 12U);
  EXPECT_TRUE(variance.series[0].band);
  EXPECT_LT(variance.series[0].points[11].low, variance.series[0].points[11].y);
  EXPECT_TRUE(variance.series[3].reference);
  EXPECT_NEAR(variance.series[3].points[11].y, std::pow(1 - 1 / 40.0, 11), 1e-12);
  QStringList names;
  for (const ResultFigure& figure : resultKind("collapse").figures(run)) names << figure.name;
  EXPECT_FALSE(names.contains(QStringLiteral("trace"))) << "told by the ratio";
  for (const char* name : {"trace-ratio", "test-loss", "cloud-replace", "cloud-accumulate"})
    EXPECT_TRUE(names.contains(QLatin1String(name))) << name;
  const std::vector<SampleHighlight> highlights = resultKind("collapse").highlights(run);
  ASSERT_EQ(highlights.size(), 2U);
  EXPECT_FALSE(highlights[0].keys.empty());
  EXPECT_EQ(highlights[0].keys.size(), static_cast<std::size_t>(highlights[0].notes.size()));
}

TEST(CollapsePage, AVerifierTellsWhatItLetsPass) {
  const LoadedRun run = test::computedRun(twoClasses(), "collapse", played({{"protocol", {"replace", "verified"}}}));
  const Chart kept = measureChart(*run.result, "kept");
  ASSERT_EQ(kept.series.size(), 1U) << "replace has none";
  EXPECT_TRUE(run.finding.contains(QStringLiteral("% of the drawn rows pass"))) << qPrintable(run.finding);
}

TEST(CollapsePage, WideMeasuresAreLogarithmic) {
  const LoadedRun run =
      test::computedRun(twoClasses(), "collapse",
                        played({{"samples", 6}, {"generations", 40}, {"measures", {"trace", "log_det_change"}}}));
  EXPECT_EQ(measureChart(*run.result, "trace").y.scale, Chart::Scale::Logarithmic);
  EXPECT_EQ(measureChart(*run.result, "log_det_change").y.scale, Chart::Scale::Linear);
}

TEST(CollapsePage, TheSliderPlaysGenerationsOnOneMap) {
  const LoadedRun run = test::computedRun(twoClasses(), "collapse", played());
  test::RecordingHost host;
  CollapsePage page(host);
  page.showRun(run);
  auto* slider = page.findChild<QSlider*>(QStringLiteral("generation"));
  auto* view = page.findChild<ChartView*>(QStringLiteral("generationChart"));
  EXPECT_EQ(slider->maximum(), 11);
  const Chart last = view->chart();
  slider->setValue(0);
  const Chart first = view->chart();
  EXPECT_NE(first.title, last.title);
  ASSERT_EQ(first.series.size(), 2U);
  EXPECT_EQ(first.series[1].points.size(), 40U);
  EXPECT_NE(first.series[1].points[0].x, last.series[1].points[0].x);
  EXPECT_EQ(axisOfX(first).low, axisOfX(last).low);
  EXPECT_EQ(axisOfY(first).high, axisOfY(last).high);
  page.findChild<QComboBox*>(QStringLiteral("collapseProtocol"))->setCurrentIndex(1);
  EXPECT_NE(view->chart().title, first.title);
  // it plays from the beginning to the end, and stops there
  auto* play = page.findChild<QPushButton*>(QStringLiteral("playGenerations"));
  slider->setValue(11);
  play->click();
  EXPECT_EQ(slider->value(), 0);
  EXPECT_TRUE(play->isChecked());
  play->click();
  EXPECT_FALSE(play->isChecked());
}

TEST(CollapsePage, CategoriesDieAsBars) {
  const LoadedRun run =
      test::computedRun(twoClasses(), "collapse", played({{"model", "discrete"}, {"clusters", 8}, {"samples", 12}}));
  test::RecordingHost host;
  CollapsePage page(host);
  page.showRun(run);
  const Chart& shares = page.findChild<ChartView*>(QStringLiteral("generationChart"))->chart();
  ASSERT_EQ(shares.series.size(), 2U);
  EXPECT_EQ(shares.x.categories.size(), 8);
  double now = 0;
  for (const Chart::Point& p : shares.series[0].points) now += p.y;
  EXPECT_NEAR(now, 1, 1e-9);
  EXPECT_TRUE(test::findingOf(page).contains(QStringLiteral("Categories alive: ")))
      << qPrintable(test::findingOf(page));
}

TEST(CollapsePage, SelectsTheSamplesNearWhatIsDrawn) {
  const LoadedRun run = test::computedRun(twoClasses(), "collapse", played());
  test::RecordingHost host;
  CollapsePage page(host);
  page.showRun(run);
  auto* select = page.findChild<QPushButton*>(QStringLiteral("selectNearest"));
  select->click();
  auto* kind = page.findChild<QComboBox*>(QStringLiteral("nearestKind"));
  kind->setCurrentIndex(2);
  select->click();
  ASSERT_EQ(host.selections.size(), 2U);
  const Table& nearest = *run.result->table("nearest");
  for (std::int64_t r = 0; r < nearest.rows(); ++r) {
    if (nearest.text(r, "protocol") != "replace") continue;
    const QString key = toQt(nearest.text(r, "key"));
    EXPECT_EQ(host.selections[0].contains(key), nearest.number(r, "last") > 0);
    EXPECT_EQ(host.selections[1].contains(key), nearest.number(r, "last") == 0 && nearest.number(r, "first") > 0);
  }
}

TEST(CollapsePage, WhatIfSaysHowLongAndAsksForARun) {
  LoadedRun run = test::computedRun(twoClasses(), "collapse", played());
  run.info.seconds = 10;
  run.prepared = resultKind("collapse").prepare(run.info, *run.result, nullptr);
  test::RecordingHost host;
  CollapsePage page(host);
  page.showRun(run);
  page.findChild<QSpinBox*>(QStringLiteral("whatIfGenerations"))->setValue(24);
  const QString time = page.findChild<QLabel*>(QStringLiteral("whatIfTime"))->text();
  EXPECT_TRUE(time.contains(durationLabel(20))) << qPrintable(time);
  auto* samples = page.findChild<QSpinBox*>(QStringLiteral("whatIfSamples"));
  EXPECT_EQ(samples->maximum(), 160);
  samples->setValue(160);
  auto* play = page.findChild<QPushButton*>(QStringLiteral("playWhatIf"));
  play->click();
  EXPECT_FALSE(play->isEnabled());
  ASSERT_EQ(host.computed.size(), 1U);
  EXPECT_EQ(host.computed[0].parameters.at("samples"), 0) << "all rows are all of them";
  EXPECT_EQ(host.computed[0].parameters.at("generations"), 24);
  host.answer(&run);
  EXPECT_TRUE(play->isEnabled());
  EXPECT_TRUE(page.findChild<QLabel*>(QStringLiteral("whatIfAnswer"))->text().contains(run.finding));
}

}  // namespace
}  // namespace eido
