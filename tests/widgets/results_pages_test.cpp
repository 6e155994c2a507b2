// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of evaluation results, on runs of small tables.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>

#include "core/base/random.h"
#include "tests/support/memory_columns.h"
#include "widgets/pages/comparison_page.h"
#include "widgets/pages/label_free_page.h"
#include "widgets/pages/reduction_page.h"
#include "widgets/plots/interval_bars.h"
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
  run.prepared = runPageKind(analysis).prepare(run.info, *run.result, &columns);
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
  EXPECT_TRUE(finding(page).startsWith(QStringLiteral("strong has the highest mean score: 90.0 points")))
      << finding(page).toStdString();
  EXPECT_EQ(page.findChild<IntervalBars*>(QStringLiteral("leaderboard"))->bars().front().name,
            QStringLiteral("strong"));
  auto* pairs = page.findChild<TableView*>(QStringLiteral("pairs"));
  ASSERT_EQ(pairs->model()->table()->rows(), 1);
  QSignalSpy selected(&page, &RunPage::selectRequested);
  auto* onlyFirst = page.findChild<QPushButton*>(QStringLiteral("items1"));
  EXPECT_FALSE(onlyFirst->isEnabled());
  pairs->view()->selectRow(0);
  pairs->view()->setCurrentIndex(pairs->view()->model()->index(0, 0));
  ASSERT_TRUE(onlyFirst->isEnabled());
  EXPECT_EQ(onlyFirst->text(), QStringLiteral("only strong has right (8)"));
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
  EXPECT_TRUE(finding(page).contains(QStringLiteral("no accuracy"))) << finding(page).toStdString();
  EXPECT_EQ(page.findChild<IntervalBars*>(QStringLiteral("consensus"))->bars().size(), 4U);
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
  const auto* items = page.findChild<TableView*>(QStringLiteral("items"));
  EXPECT_EQ(items->model()->table()->rows(), 20);
  page.findChild<QSlider*>(QStringLiteral("size"))->setValue(0);
  EXPECT_EQ(items->model()->table()->rows(), 5);
  EXPECT_TRUE(page.findChild<QLabel*>(QStringLiteral("choice"))->text().startsWith(QStringLiteral("5: ")));
  QSignalSpy selected(&page, &RunPage::selectRequested);
  page.findChild<QPushButton*>(QStringLiteral("selectItems"))->click();
  ASSERT_EQ(selected.count(), 1);
  EXPECT_EQ(selected[0][0].toStringList().size(), 5);
  ReductionPage without;
  without.showRun(loaded(data, "reduction", {{"items", {5}}, {"dimensions", {1}}, {"folds", 0}}));
  EXPECT_TRUE(finding(without).contains(QStringLiteral("without an estimate"))) << finding(without).toStdString();
}

}  // namespace
}  // namespace eido
