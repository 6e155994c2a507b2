// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/widgets/computed_run.h"
#include "tests/widgets/recording_host.h"
#include "widgets/results/result_kind.h"
#include "widgets/tables/table_view.h"

namespace eido {
namespace {

TEST(NeighboursResults, SayHowAlikeTheNearestAreOverTheirTable) {
  test::MemoryColumns data;
  data.add("v", test::randomRows(40, 5, 8));
  const LoadedRun run = test::computedRun(data, "neighbours", {{"k", 3}});
  EXPECT_TRUE(run.finding.startsWith(QStringLiteral("Half of the 40 sample(s) have a nearest neighbour of similarity")))
      << run.finding.toStdString();
  test::RecordingHost host;
  const std::unique_ptr<RunPage> page(resultKind("neighbours").create(host, nullptr));
  page->showRun(run);
  EXPECT_EQ(test::findingOf(*page), run.finding);
  const auto* table = page->findChild<TableView*>();
  EXPECT_EQ(table->model()->table()->rows(), 120);
}

}  // namespace
}  // namespace eido
