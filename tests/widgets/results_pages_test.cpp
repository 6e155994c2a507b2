// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of evaluation results, on runs of small tables.
#include <gtest/gtest.h>

#include <cmath>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include "core/base/random.h"
#include "tests/support/memory_columns.h"
#include "widgets/plots/agreement_plot.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/plots/interval_bars.h"
#include "widgets/plots/score_grid_widget.h"
#include "widgets/results/comparison/comparison_page.h"
#include "widgets/results/comparison/comparison_run.h"
#include "widgets/results/labelfree/labelfree_page.h"
#include "widgets/results/reduction/reduction_page.h"
#include "widgets/tables/table_view.h"

namespace eido {
namespace {

using test::MemoryColumns;

LoadedRun loaded(const MemoryColumns& data, const char* analysis, const Json& parameters) {
  LoadedRun run{.info = {.analysis = analysis, .parameters = parameters},
                .result = std::make_shared<const Result>(data.run(analysis, parameters)),
                .set = data.set()};
  for (const ColumnInfo& c : data.set().columns) run.info.inputs.push_back({.column = c.name});
  const Task task;
  const RunData columns{data, {}, task};
  run.prepared = resultKind(analysis).prepare(run.info, *run.result, &columns);
  run.finding = resultKind(analysis).finding(run);
  return run;
}

QString finding(const RunPage& page) { return page.findChild<QLabel*>(QStringLiteral("finding"))->text(); }

TEST(ComparisonPage, SaysWhoIsBestAndSelectsWhoIsRightWhere) {
  MemoryColumns data;
  data.addScores("strong", {1, 1, 1, 1, 1, 1, 1, 1, 1, 0});
  data.addScores("weak", {0, 0, 0, 0, 0, 0, 0, 0, 1, 1});
  data.addCategory("part", {"x", "x", "x", "x", "x", "y", "y", "y", "y", "y"});
  ComparisonPage page;
  page.showRun(loaded(data, "compare", {{"scenario", "part"}}));
  EXPECT_TRUE(finding(page).startsWith(QStringLiteral("strong has the highest mean score: 0.900")))
      << finding(page).toStdString();
  EXPECT_EQ(page.findChild<IntervalBars*>(QStringLiteral("leaderboard"))->plot().bars.front().name,
            QStringLiteral("strong"));
  auto* pairs = page.findChild<TableView*>(QStringLiteral("pairs"));
  ASSERT_EQ(pairs->model()->table()->rows(), 1);
  QSignalSpy selected(&page, &RunPage::selectRequested);
  auto* onlyFirst = page.findChild<QPushButton*>(QStringLiteral("items1"));
  ASSERT_TRUE(onlyFirst->isEnabled());  // the two best are there at once
  EXPECT_EQ(onlyFirst->text(), QStringLiteral("only strong gets right (8)"));
  onlyFirst->click();
  ASSERT_EQ(selected.count(), 1);
  EXPECT_EQ(selected[0][0].toStringList().size(), 8);
  EXPECT_EQ(selected[0][0].toStringList().front(), QStringLiteral("s0"));
  EXPECT_TRUE(page.findChild<QLabel*>(QStringLiteral("verdict"))->text().contains(QStringLiteral("strong")));
  auto* scenario = page.findChild<QComboBox*>(QStringLiteral("scenario"));
  ASSERT_EQ(scenario->count(), 3);
  scenario->setCurrentIndex(2);
  pairs->view()->setCurrentIndex(pairs->view()->model()->index(0, 0));
  onlyFirst->click();
  EXPECT_EQ(selected.back()[0].toStringList(),
            QStringList({QStringLiteral("s5"), QStringLiteral("s6"), QStringLiteral("s7")}));
}

TEST(ComparisonPage, ShowsModelsByItemsScenariosAndEveryAnswer) {
  MemoryColumns data;
  data.addScores("strong", {1, 1, 1, 0, 1, 1});
  data.addScores("weak", {0, 0, 1, 0, std::nan(""), 1});
  data.addAnswers("strong/answer", {"A", "B", "C", "D", "E", "F"});
  data.addCategory("part", {"x", "x", "x", "y", "y", "y"});
  ComparisonPage page;
  page.resize(900, 600);
  page.showRun(loaded(data, "compare", {{"scenario", "part"}}));
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

TEST(ScoreGrid, SortsAndAveragesWhatIsThere) {
  const double none = std::nan("");
  const std::vector<std::vector<double>> scores = {{0, 1, none, 0}, {1, 1, none, 1}, {none, none, none, 1}};
  const ScoreGrid grid({QStringLiteral("low"), QStringLiteral("high"), QStringLiteral("lucky")}, scores,
                       [](std::size_t) { return true; });
  EXPECT_EQ(grid.modelNames(), QStringList({QStringLiteral("high"), QStringLiteral("lucky"), QStringLiteral("low")}));
  ASSERT_EQ(grid.items(), 3);  // nobody was asked the third
  EXPECT_EQ(grid.item(0), 1);
  EXPECT_EQ(grid.item(2), 0);
  for (int m = 0; m < grid.models(); ++m) {  // against the plain mean over each stretch
    const std::size_t row = m == 0 ? 1 : m == 1 ? 2 : 0;
    for (std::int64_t from = 0; from < 3; ++from) {
      for (std::int64_t to = from + 1; to <= 3; ++to) {
        double sum = 0;
        int count = 0;
        for (std::int64_t i = from; i < to; ++i) {
          const double s = scores[row][static_cast<std::size_t>(grid.item(i))];
          if (std::isnan(s)) continue;
          sum += s;
          ++count;
        }
        if (count == 0)
          EXPECT_TRUE(std::isnan(grid.mean(m, from, to)));
        else
          EXPECT_DOUBLE_EQ(grid.mean(m, from, to), sum / count);
      }
    }
  }
  EXPECT_EQ(ScoreGrid({}, {}, [](std::size_t) { return true; }).items(), 0);
}

TEST(ScoreGrid, IsWalkedByKeysAndPickedByDragging) {
  std::vector<std::vector<double>> scores(3, std::vector<double>(5000));
  Rng random(3);
  for (auto& model : scores) {
    for (double& s : model) s = random.uniform() < 0.5 ? 1 : 0;
  }
  ScoreGridWidget widget;
  widget.resize(700, 300);
  widget.setGrid(
      std::make_shared<const ScoreGrid>(QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}),
                                        scores, [](std::size_t) { return true; }));
  widget.show();
  std::vector<std::int32_t> picked;
  qint64 activated = -1;
  QObject::connect(&widget, &ScoreGridWidget::itemsPicked,
                   [&](const std::vector<std::int32_t>& rows) { picked = rows; });
  QObject::connect(&widget, &ScoreGridWidget::itemActivated, [&](qint64 row) { activated = row; });
  const QRectF matrix = widget.shown().matrix;
  const QPoint left(static_cast<int>(matrix.left()) + 10, static_cast<int>(matrix.center().y()));
  QTest::mousePress(&widget, Qt::LeftButton, {}, left);
  QTest::mouseMove(&widget, left + QPoint(40, 0));
  QTest::mouseRelease(&widget, Qt::LeftButton, {}, left + QPoint(40, 0));
  const double each = 5000 / matrix.width();
  EXPECT_NEAR(static_cast<double>(picked.size()), 41 * each, 2 * each + 1);
  EXPECT_EQ(activated, -1);
  for (int i = 0; i < 20; ++i) QTest::keyClick(&widget, Qt::Key_Plus);
  QTest::keyClick(&widget, Qt::Key_Right);
  QTest::keyClick(&widget, Qt::Key_Return);
  EXPECT_EQ(picked.size(), 1U);
  EXPECT_EQ(activated, picked.front());
  QTest::keyClick(&widget, Qt::Key_Right, Qt::ShiftModifier);
  QTest::keyClick(&widget, Qt::Key_Return);
  EXPECT_EQ(picked.size(), 2U);
  EXPECT_FALSE(widget.focusText().isEmpty());
}

TEST(LabelFreePage, RanksAndListsSuspectLabels) {
  Rng random(2);
  MemoryColumns data;
  std::vector<std::string> gold;
  std::vector<std::vector<std::string>> answers(4);
  for (int i = 0; i < 200; ++i) {
    const auto right = random.below(3);
    gold.emplace_back(1, static_cast<char>('A' + (i == 5 ? (right + 1) % 3 : right)));
    for (std::size_t m = 0; m < 4; ++m)
      answers[m].emplace_back(
          1, static_cast<char>(
                 'A' + (i == 5 || random.uniform() < 0.9 - 0.1 * static_cast<double>(m) ? right : random.below(3))));
  }
  for (std::size_t m = 0; m < 4; ++m) data.addAnswers("m" + std::to_string(m), answers[m]);
  data.addCategory("gold", gold);
  LabelFreePage page;
  page.showRun(loaded(data, "label-free", {{"gold", "gold"}}));
  EXPECT_TRUE(finding(page).contains(QStringLiteral("not an accuracy"))) << finding(page).toStdString();
  EXPECT_EQ(page.findChild<IntervalBars*>(QStringLiteral("consensus"))->plot().bars.size(), 4U);
  const Heatmap& ranks = page.findChild<HeatmapWidget*>(QStringLiteral("ranks"))->heatmap();
  ASSERT_EQ(ranks.rowCount(), 4);
  EXPECT_GT(ranks.columnCount(), 8);
  EXPECT_TRUE(ranks.columns.contains(QStringLiteral("Dawid-Skene")));
  for (int c = 0; c < ranks.columnCount(); ++c) {  // every method ranks from the first place on
    double best = 9;
    for (int r = 0; r < 4; ++r) best = std::min(best, ranks.value(r, c));
    EXPECT_EQ(best, 1);
  }
  EXPECT_EQ(ranks.value(0, static_cast<int>(ranks.columns.indexOf(QStringLiteral("Dawid-Skene")))), 1);
  const Table& suspects = *page.findChild<TableView*>(QStringLiteral("suspects"))->model()->table();
  bool found = false;
  for (std::int64_t r = 0; r < suspects.rows(); ++r) found = found || suspects.text(r, "key") == "s5";
  EXPECT_TRUE(found);
  EXPECT_LT(suspects.rows(), 12);
  LabelFreePage two;
  MemoryColumns pair;
  pair.addAnswers("a", answers[0]);
  pair.addAnswers("b", answers[1]);
  two.showRun(loaded(pair, "label-free", Json::object()));
  EXPECT_TRUE(finding(two).startsWith(QStringLiteral("No consensus"))) << finding(two).toStdString();
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

TEST(ReductionPage, FollowsTheSliderAndSelectsTheChosenItems) {
  Rng random(6);
  MemoryColumns data;
  for (int m = 0; m < 16; ++m) {
    std::vector<double> scores;
    for (int i = 0; i < 80; ++i) scores.push_back(random.uniform() < 0.2 + 0.04 * m + 0.002 * (i % 40) ? 1 : 0);
    data.addScores("m" + std::to_string(m), scores);
  }
  ReductionPage page;
  page.showRun(loaded(data, "reduction", {{"items", {5, 20}}, {"dimensions", {1}}, {"repeats", 1}}));
  EXPECT_TRUE(finding(page).startsWith(QStringLiteral("20 items of 80"))) << finding(page).toStdString();
  EXPECT_TRUE(finding(page).contains(QStringLiteral("out of range"))) << finding(page).toStdString();
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
  EXPECT_EQ(page.findChild<AgreementPlot*>(QStringLiteral("estimates"))->agreement().points.size(), 16U);
  EXPECT_FALSE(page.findChild<QPushButton*>(QStringLiteral("mapItems"))->isEnabled());  // no embedding
  QSignalSpy selected(&page, &RunPage::selectRequested);
  page.findChild<QPushButton*>(QStringLiteral("selectItems"))->click();
  ASSERT_EQ(selected.count(), 1);
  EXPECT_EQ(selected[0][0].toStringList().size(), 5);
  ReductionPage without;
  without.showRun(loaded(data, "reduction", {{"items", {5}}, {"dimensions", {1}}, {"folds", 0}}));
  EXPECT_TRUE(finding(without).contains(QStringLiteral("without an estimate"))) << finding(without).toStdString();
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
