// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/steering/steering_page.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include "core/base/random.h"
#include "tests/widgets/computed_run.h"
#include "tests/widgets/recording_host.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/text/numbers.h"

namespace eido {
namespace {

/// Two values far apart, and a task that goes along with them in `together` of the rows.
test::MemoryColumns steered(double together) {
  test::MemoryColumns data;
  MatrixF x = test::randomRows(600, 5, 8);
  std::vector<std::string> place, bird;
  Rng random(8, 2);
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    const bool water = random.below(2) == 1, swims = random.uniform() < together ? water : !water;
    x(i, 0) += water ? 6.0F : 0.0F;
    x(i, 1) += swims ? 3.0F : 0.0F;
    place.emplace_back(water ? "water" : "land");
    bird.emplace_back(swims ? "duck" : "wren");
  }
  data.add("x", x);
  data.addCategory("place", place);
  data.addCategory("bird", bird);
  return data;
}

Json asked(const Json& more = Json::object()) {
  Json parameters = {{"attribute", "place"}, {"label", "bird"}, {"bootstrap", 100}, {"permutations", 50}};
  parameters.update(more);
  return parameters;
}

TEST(SteeringPage, SaysWhatWasTakenOutAndWhatItCost) {
  const LoadedRun run = test::computedRun(steered(0.5), "steering", asked());
  test::RecordingHost host;
  SteeringPage page(host);
  page.showRun(run);
  const QString finding = test::findingOf(page);
  EXPECT_TRUE(finding.contains(QStringLiteral("a linear probe finds \"place\" in"))) << qPrintable(finding);
  EXPECT_TRUE(finding.contains(QStringLiteral("A linear classifier of \"bird\" goes from"))) << qPrintable(finding);
  EXPECT_FALSE(finding.contains(QStringLiteral("NaN"))) << qPrintable(finding);
  const auto* attribute = page.findChild<ChartView*>(QStringLiteral("attributeBars"));
  ASSERT_EQ(attribute->chart().x.categories.size(), 6) << "as they are, two methods by two rules, LEACE";
  ASSERT_EQ(attribute->chart().series.size(), 2U);
  EXPECT_GT(attribute->chart().series[0].points[0].y, 0.95);
  EXPECT_LT(attribute->chart().series[0].points[5].y, 0.65);
  ASSERT_EQ(attribute->chart().levels.size(), 1U);
  // the trade-off has a point and both intervals for each
  const Chart& costs = page.findChild<ChartView*>(QStringLiteral("tradeOff"))->chart();
  ASSERT_GE(costs.series.size(), 3U) << "equal ways are one point";
  const std::size_t points = (costs.series.size() - 1) / 2;
  for (std::size_t s = 0; s < points; ++s) {
    const Chart::Point& point = costs.series[s].points.at(0);
    EXPECT_LE(point.low, point.y);
    EXPECT_GE(point.high, point.y);
    EXPECT_LE(costs.series[s + points].points.at(0).x, point.x);
    EXPECT_GE(costs.series[s + points].points.at(1).x, point.x);
  }
  QStringList names;
  for (const ResultFigure& figure : resultKind("steering").figures(run)) names << figure.name;
  EXPECT_EQ(names, (QStringList{QStringLiteral("attribute"), QStringLiteral("task"), QStringLiteral("trade-off"),
                                QStringLiteral("changes"), QStringLiteral("gaps"), QStringLiteral("neighbours"),
                                QStringLiteral("spectrum")}));
}

TEST(SteeringPage, FlippedSamplesAreListedByTheirWay) {
  const LoadedRun run = test::computedRun(steered(0.95), "steering", asked());
  test::RecordingHost host;
  SteeringPage page(host);
  page.showRun(run);
  auto* way = page.findChild<QComboBox*>(QStringLiteral("steeringWay"));
  ASSERT_EQ(way->count(), 5);
  way->setCurrentIndex(4);
  EXPECT_EQ(page.findChild<ChartView*>(QStringLiteral("gapBars"))->chart().series.at(1).name, way->currentText());
  auto* kind = page.findChild<QComboBox*>(QStringLiteral("movedKind"));
  ASSERT_GE(kind->count(), 2);
  kind->setCurrentIndex(1);
  page.findChild<QPushButton*>(QStringLiteral("selectMoved"))->click();
  ASSERT_EQ(host.selections.size(), 1U);
  EXPECT_FALSE(host.selections[0].isEmpty());
  const Table& samples = *run.result->table("samples");
  const QStringList kinds = kind->currentData().toString().split(QStringLiteral(" → "));
  for (std::int64_t r = 0; r < samples.rows(); ++r) {
    if (samples.text(r, "method") != "leace" || !host.selections[0].contains(toQt(samples.text(r, "key")))) continue;
    EXPECT_EQ(samples.text(r, "split"), "test");
    EXPECT_EQ(toQt(samples.text(r, "task_before")), kinds[0]);
    EXPECT_EQ(toQt(samples.text(r, "task_after")), kinds[1]);
  }
}

TEST(SteeringPage, KeepsTheMovedVectorsOnRequest) {
  const LoadedRun run = test::computedRun(steered(0.5), "steering", asked());
  test::RecordingHost host;
  SteeringPage page(host);
  page.showRun(run);
  auto* keep = page.findChild<QPushButton*>(QStringLiteral("keepMoved"));
  keep->click();
  EXPECT_FALSE(keep->isEnabled());
  ASSERT_EQ(host.computed.size(), 1U);
  EXPECT_FALSE(host.computed[0].parameters.at("name").get<std::string>().empty());
  host.answer(nullptr);
  EXPECT_TRUE(keep->isEnabled());
}

TEST(SteeringPage, OnlyByTheTrueAttributeAndOnlyTheOtherProbe) {
  const test::MemoryColumns data = steered(0.5);
  test::RecordingHost host;
  SteeringPage page(host);
  page.showRun(test::computedRun(data, "steering", asked({{"method", {"mean"}}, {"rows_by", {"gold"}}})));
  EXPECT_TRUE(test::findingOf(page).contains(QStringLiteral("a linear probe finds")))
      << qPrintable(test::findingOf(page));
  page.showRun(test::computedRun(data, "steering", asked({{"method", {"leace"}}, {"probes", {"mlp"}}})));
  EXPECT_TRUE(test::findingOf(page).contains(QStringLiteral("an MLP probe"))) << qPrintable(test::findingOf(page));
  page.showRun(
      test::computedRun(data, "steering", asked({{"method", {"inlp"}}, {"inlp_rounds", 1}, {"label", nullptr}})));
  EXPECT_FALSE(test::findingOf(page).isEmpty());
}

TEST(SteeringPage, GapsOfOneMovedValueAreNamed) {
  test::MemoryColumns data = steered(0.9);
  test::RecordingHost host;
  SteeringPage page(host);
  page.showRun(test::computedRun(data, "steering", asked({{"target", "land"}})));
  EXPECT_TRUE(test::findingOf(page).contains(QStringLiteral("The gap between \"water\" and \"land\"")))
      << qPrintable(test::findingOf(page));
  EXPECT_TRUE(
      page.findChild<ChartView*>(QStringLiteral("gapBars"))->chart().title.endsWith(QStringLiteral("water less land")));
}

TEST(SteeringPage, MapsAloneAndNoTask) {
  const test::MemoryColumns data = steered(0.5);
  test::RecordingHost host;
  SteeringPage page(host);
  const LoadedRun bare = test::computedRun(
      data, "steering", {{"attribute", "place"}, {"probes", {"none"}}, {"neighbours", Json::array()}});
  page.showRun(bare);
  EXPECT_TRUE(test::findingOf(page).contains(QStringLiteral("for \"place\" were made; nothing was scored")))
      << qPrintable(test::findingOf(page));
  const LoadedRun untasked = test::computedRun(data, "steering", {{"attribute", "place"}, {"probes", {"linear"}}});
  page.showRun(untasked);
  EXPECT_TRUE(test::findingOf(page).contains(QStringLiteral("a linear probe finds \"place\"")));
  EXPECT_FALSE(test::findingOf(page).contains(QStringLiteral("classifier"))) << qPrintable(test::findingOf(page));
  EXPECT_TRUE(page.findChild<ChartView*>(QStringLiteral("taskBars"))->isHidden());
}

}  // namespace
}  // namespace eido
