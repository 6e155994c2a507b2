// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QPushButton>

#include "core/base/random.h"
#include "tests/widgets/computed_run.h"
#include "tests/widgets/recording_host.h"
#include "widgets/results/environments/environments_page.h"
#include "widgets/results/result_kind.h"

namespace eido {
namespace {

TEST(EnvironmentsResults, LeadToAMapInTheColoursOfTheirColumn) {
  test::MemoryColumns data;
  Rng random(4);
  constexpr int n = 300;
  MatrixF x(n, 4);
  std::vector<std::string> label;
  for (int i = 0; i < n; ++i) {
    const int y = i % 2, a = random.uniform() < 0.9 ? y : 1 - y;
    for (int j = 0; j < 4; ++j)
      x(i, j) = static_cast<float>(random.normal() + (j == 0 ? 2 * y : 0) + (j == 1 ? 6 * a : 0));
    label.emplace_back(y == 1 ? "b" : "a");
  }
  data.add("x", x);
  data.addCategory("label", label);
  LoadedRun run = test::computedRun(data, "environments", {{"vectors", "x"}, {"label", "label"}, {"steps", 60}});
  run.info.id = 3;
  data.addCategory("renamed", label);
  run.set = data.set();
  run.set.columns.back().run = 3;  // the column that it left, under another name
  test::RecordingHost host;
  EnvironmentsPage page(host);
  page.showRun(run);
  page.findChild<QPushButton*>(QStringLiteral("flaggedOnMap"))->click();
  ASSERT_EQ(host.maps.size(), 1U);
  EXPECT_EQ(host.maps[0].columns, QStringList{QStringLiteral("x")});
  EXPECT_EQ(host.maps[0].colour, QStringLiteral("renamed"));
  const std::vector<NextStep> steps = resultKind("environments").nextSteps(run);
  ASSERT_EQ(steps.size(), 1U);
  EXPECT_EQ(steps[0].map.colour, QStringLiteral("renamed"));
}

}  // namespace
}  // namespace eido
