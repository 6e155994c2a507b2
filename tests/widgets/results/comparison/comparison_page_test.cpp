// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/comparison/comparison_page.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>
#include <cmath>

#include "tests/support/memory_columns.h"
#include "tests/widgets/computed_run.h"
#include "tests/widgets/recording_host.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/plots/score_grid_widget.h"
#include "widgets/tables/table_view.h"

namespace eido {
namespace {

using test::computedRun;
using test::findingOf;
using test::MemoryColumns;

TEST(ComparisonPage, SaysWhoIsBestAndSelectsWhoIsRightWhere) {
  MemoryColumns data;
  data.addScores("strong", {1, 1, 1, 1, 1, 1, 1, 1, 1, 0});
  data.addScores("weak", {0, 0, 0, 0, 0, 0, 0, 0, 1, 1});
  data.addCategory("part", {"x", "x", "x", "x", "x", "y", "y", "y", "y", "y"});
  test::RecordingHost host;
  ComparisonPage page(host);
  page.showRun(computedRun(data, "compare", {{"scenario", "part"}}));
  EXPECT_TRUE(findingOf(page).startsWith(QStringLiteral("strong has the highest mean score: 0.900")))
      << findingOf(page).toStdString();
  EXPECT_EQ(page.findChild<ChartView*>(QStringLiteral("leaderboard"))->chart().x.categories.front(),
            QStringLiteral("strong"));
  auto* pairs = page.findChild<TableView*>(QStringLiteral("pairs"));
  ASSERT_EQ(pairs->model()->table()->rows(), 1);
  auto* onlyFirst = page.findChild<QPushButton*>(QStringLiteral("items1"));
  ASSERT_TRUE(onlyFirst->isEnabled());  // the two best are there at once
  EXPECT_EQ(onlyFirst->text(), QStringLiteral("only strong gets right (8)"));
  onlyFirst->click();
  ASSERT_EQ(host.selections.size(), 1U);
  EXPECT_EQ(host.selections[0].size(), 8);
  EXPECT_EQ(host.selections[0].front(), QStringLiteral("s0"));
  EXPECT_TRUE(page.findChild<QLabel*>(QStringLiteral("verdict"))->text().contains(QStringLiteral("strong")));
  auto* scenario = page.findChild<QComboBox*>(QStringLiteral("scenario"));
  ASSERT_EQ(scenario->count(), 3);
  scenario->setCurrentIndex(2);
  pairs->view()->setCurrentIndex(pairs->view()->model()->index(0, 0));
  onlyFirst->click();
  EXPECT_EQ(host.selections.back(), QStringList({QStringLiteral("s5"), QStringLiteral("s6"), QStringLiteral("s7")}));
}

TEST(ComparisonPage, ShowsModelsByItemsScenariosAndEveryAnswer) {
  MemoryColumns data;
  data.addScores("strong", {1, 1, 1, 0, 1, 1});
  data.addScores("weak", {0, 0, 1, 0, std::nan(""), 1});
  data.addAnswers("strong/answer", {"A", "B", "C", "D", "E", "F"});
  data.addCategory("part", {"x", "x", "x", "y", "y", "y"});
  test::RecordingHost host;
  ComparisonPage page(host);
  page.resize(900, 600);
  page.showRun(computedRun(data, "compare", {{"scenario", "part"}}));
  const auto* grid = page.findChild<ScoreGridWidget*>(QStringLiteral("grid"));
  ASSERT_EQ(grid->grid()->models(), 2);
  EXPECT_EQ(grid->grid()->model(0), QStringLiteral("strong"));
  EXPECT_EQ(grid->grid()->item(5), 3);  // the one that nobody has right
  const auto* breakdown = page.findChild<HeatmapWidget*>(QStringLiteral("breakdown"));
  ASSERT_EQ(breakdown->heatmap().columnCount(), 3);
  EXPECT_DOUBLE_EQ(breakdown->heatmap().value(0, 1), 1);
  auto* items = page.findChild<TableView*>(QStringLiteral("itemList"));
  ASSERT_EQ(items->model()->table()->rows(), 6);
  EXPECT_EQ(items->model()->table()->text(4, "scored"), "1");
  items->view()->setCurrentIndex(items->view()->model()->index(3, 0));
  const auto* answers = page.findChild<QTreeWidget*>(QStringLiteral("answers"));
  ASSERT_EQ(answers->topLevelItemCount(), 2);
  page.findChild<QComboBox*>(QStringLiteral("scenario"))->setCurrentIndex(2);
  EXPECT_EQ(items->model()->table()->rows(), 3);
  EXPECT_EQ(grid->grid()->items(), 3);
}

TEST(ComparisonPage, ListsOnlyTheSamplesOfItsSlice) {
  MemoryColumns data;
  data.addScores("a", {1, 1, 0, 0});
  data.addScores("b", {1, 0, 1, 0});
  LoadedRun run{.info = {.analysis = "compare"}, .result = nullptr, .set = data.set()};
  run.result = std::make_shared<const Result>(data.run("compare", Json::object()));
  for (const ColumnInfo& c : data.set().columns) run.info.inputs.push_back({.column = c.name});
  SampleBits slice(4);
  slice.set(1);
  slice.set(2);
  const Task task;
  const auto read = std::static_pointer_cast<const ComparisonRun>(
      readComparison(run.info, *run.result, std::make_unique<RunData>(RunData{data, {}, task, &slice}).get()));
  EXPECT_EQ(read->items->rows(), 2);
  EXPECT_EQ(read->grid->items(), 2);
}

TEST(ComparisonSummary, TellsPairsThatTheMeansTurnRound) {
  Result result;
  result.scalars = {{"points", true}, {"pairs", 3}, {"pairs_told_apart", 0}};
  Table models("models", {"scenario", "model", "n", "mean", "ci_low", "ci_high"});
  const auto model = [&](const char* name, std::int64_t n, double mean) {
    models.append({std::string("all"), std::string(name), n, mean, mean - 0.1, mean + 0.1});
  };
  Table pairs("pairs", {"scenario", "a", "b", "difference", "ci_low", "ci_high", "p_adjusted"});
  const auto pair = [&](const char* a, const char* b, double difference) {
    pairs.append(
        {std::string("all"), std::string(a), std::string(b), difference, difference - 0.25, difference + 0.5, 1.0});
  };
  model("x", 100, 0.6);
  model("y", 80, 0.7);
  model("z", 100, 0.5);
  pair("x", "y", 0.02);  // x is ahead of y where both were asked
  pair("x", "z", 0.1);
  pair("z", "y", -0.15);
  result.tables = {models, pairs};
  EXPECT_TRUE(comparisonSummary({}, result)
                  .contains(QStringLiteral("On their common items 1 pair(s) stand the other way round than by these "
                                           "means: x is ahead of y by 0.020 (interval -0.230 to 0.520).")))
      << comparisonSummary({}, result).toStdString();
  pairs = Table(pairs.name, {"scenario", "a", "b", "difference", "ci_low", "ci_high", "p_adjusted"});
  pair("y", "x", -0.02);  // the same pair the other way round
  result.tables = {models, pairs};
  EXPECT_TRUE(
      comparisonSummary({}, result).contains(QStringLiteral("x is ahead of y by 0.020 (interval -0.480 to 0.270).")))
      << comparisonSummary({}, result).toStdString();
}

}  // namespace
}  // namespace eido
