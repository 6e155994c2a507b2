// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/results/labelfree/labelfree_page.h"

#include <gtest/gtest.h>

#include <QLabel>

#include "core/base/random.h"
#include "tests/support/memory_columns.h"
#include "tests/widgets/computed_run.h"
#include "tests/widgets/recording_host.h"
#include "widgets/plots/charts/chart_view.h"
#include "widgets/plots/heatmap_widget.h"
#include "widgets/tables/table_view.h"

namespace eido {
namespace {

using test::computedRun;
using test::findingOf;
using test::MemoryColumns;

TEST(LabelfreePage, RanksAndListsSuspectLabels) {
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
  test::RecordingHost host;
  LabelfreePage page(host);
  page.showRun(computedRun(data, "label-free", {{"gold", "gold"}}));
  EXPECT_TRUE(findingOf(page).contains(QStringLiteral("not an accuracy"))) << findingOf(page).toStdString();
  EXPECT_EQ(page.findChild<ChartView*>(QStringLiteral("consensus"))->chart().x.categories.size(), 4);
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
  LabelfreePage two(host);
  MemoryColumns pair;
  pair.addAnswers("a", answers[0]);
  pair.addAnswers("b", answers[1]);
  two.showRun(computedRun(pair, "label-free", Json::object()));
  EXPECT_TRUE(findingOf(two).startsWith(QStringLiteral("No consensus"))) << findingOf(two).toStdString();
}

}  // namespace
}  // namespace eido
