// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/reduction/reduction_page.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <cmath>

#include "core/base/random.h"
#include "tests/support/memory_columns.h"
#include "tests/widgets/computed_run.h"
#include "tests/widgets/recording_host.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/tables/table_view.h"

namespace eido {
namespace {

using test::computedRun;
using test::findingOf;
using test::MemoryColumns;

TEST(ReductionPage, FollowsTheSliderAndSelectsTheChosenItems) {
  Rng random(6);
  MemoryColumns data;
  for (int m = 0; m < 16; ++m) {
    std::vector<double> scores;
    for (int i = 0; i < 80; ++i) scores.push_back(random.uniform() < 0.2 + 0.04 * m + 0.002 * (i % 40) ? 1 : 0);
    data.addScores("m" + std::to_string(m), scores);
  }
  test::RecordingHost host;
  ReductionPage page(host);
  page.showRun(computedRun(data, "reduction", {{"items", {5, 20}}, {"dimensions", {1}}, {"repeats", 1}}));
  EXPECT_TRUE(findingOf(page).startsWith(QStringLiteral("20 items of 80"))) << findingOf(page).toStdString();
  EXPECT_TRUE(findingOf(page).contains(QStringLiteral("out of range"))) << findingOf(page).toStdString();
  const auto* items = page.findChild<TableView*>(QStringLiteral("items"));
  EXPECT_EQ(items->model()->table()->rows(), 20);
  page.findChild<QSlider*>(QStringLiteral("size"))->setValue(0);
  EXPECT_EQ(items->model()->table()->rows(), 5);
  EXPECT_TRUE(page.findChild<QLabel*>(QStringLiteral("choice"))->text().startsWith(QStringLiteral("5 item")));
  // the parts of the choice add up to it, and those of the whole to the whole
  const Table& coverage = *page.findChild<TableView*>(QStringLiteral("coverage"))->model()->table();
  double share = 0, chosenShare = 0;
  std::int64_t chosen = 0;
  for (std::int64_t r = 0; r < coverage.rows(); ++r) {
    share += coverage.number(r, "score_share");
    chosenShare += coverage.number(r, "chosen_share");
    chosen += static_cast<std::int64_t>(coverage.number(r, "chosen"));
  }
  EXPECT_EQ(coverage.rows(), 5);  // fifths of difficulty
  EXPECT_NEAR(share, 1, 1e-9);
  EXPECT_NEAR(chosenShare, 1, 1e-9);
  EXPECT_EQ(chosen, 5);
  const Chart& estimates = page.findChild<ChartView*>(QStringLiteral("estimates"))->chart();
  ASSERT_EQ(estimates.series.size(), 2U);
  EXPECT_EQ(estimates.series[0].points.size() + estimates.series[1].points.size(), 16U);
  EXPECT_FALSE(page.findChild<QPushButton*>(QStringLiteral("mapItems"))->isEnabled());  // no embedding
  page.findChild<QPushButton*>(QStringLiteral("selectItems"))->click();
  ASSERT_EQ(host.selections.size(), 1U);
  EXPECT_EQ(host.selections[0].size(), 5);
  ReductionPage without(host);
  without.showRun(computedRun(data, "reduction", {{"items", {5}}, {"dimensions", {1}}, {"folds", 0}}));
  EXPECT_TRUE(findingOf(without).contains(QStringLiteral("without an estimate"))) << findingOf(without).toStdString();
}

TEST(ReductionPage, ReadsTheSafeSizeOffTheCurve) {
  Result result;
  Table errors("errors",
               {"scenario", "selection", "estimator", "n", "mean_absolute_error", "ci_low", "ci_high", "sd", "models"});
  for (const std::int64_t n : {10, 40, 160})  // error = 20 / sqrt(n)
    errors.append({std::string("all"), std::string("random"), std::string("difference"), n,
                   20 / std::sqrt(static_cast<double>(n)), 1.0, 30.0, 1.0, std::int64_t{25}});
  result.tables.push_back(errors);
  EXPECT_EQ(safeItems(result, "all", 2.0), 100);
  EXPECT_EQ(safeItems(result, "all", 7.0), 10);  // the smallest that was tried
  EXPECT_EQ(safeItems(result, "all", 1.0), 0);   // more than were tried
  EXPECT_EQ(safeItems(result, "other", 2.0), 0);
  const ReductionError error = errorOf(result, {"all", "random", 40}, "difference");
  EXPECT_EQ(error.low, 1);
  EXPECT_EQ(error.high, 30);
}

}  // namespace
}  // namespace eido
