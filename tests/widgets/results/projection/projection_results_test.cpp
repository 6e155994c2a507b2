// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QPushButton>

#include "tests/widgets/computed_run.h"
#include "tests/widgets/recording_host.h"
#include "widgets/plots/map/embedding_map.h"
#include "widgets/results/projection/projection_page.h"

namespace eido {
namespace {

/// A projection of 60 samples, and its column in the set as a project would keep it.
LoadedRun projected(test::MemoryColumns& data, bool columnStays) {
  data.add("v", test::randomRows(60, 6, 5));
  LoadedRun run = test::computedRun(data, "projection", {{"method", "pca"}});
  run.info.id = 7;
  if (columnStays) data.add("pca of v", test::randomRows(60, 2, 6)).run = 7;
  const Task task;
  const RunData columns{data, {}, task};
  run.prepared = resultKind("projection").prepare(run.info, *run.result, &columns);
  run.set = data.set();
  return run;
}

TEST(ProjectionResults, ShowTheirMapAndLeadToIt) {
  test::MemoryColumns data;
  const LoadedRun run = projected(data, true);
  EXPECT_TRUE(run.finding.contains(QStringLiteral("Trustworthiness"))) << run.finding.toStdString();
  test::RecordingHost host;
  ProjectionPage page(host);
  page.showRun(run);
  EXPECT_EQ(page.map()->scene().points->samples(), 60);
  page.findChild<QPushButton*>(QStringLiteral("openMap"))->click();
  ASSERT_EQ(host.maps.size(), 1U);
  EXPECT_EQ(host.maps[0].columns, QStringList{QStringLiteral("pca of v")});
  const std::vector<NextStep> steps = resultKind("projection").nextSteps(run);
  ASSERT_EQ(steps.size(), 1U);
  EXPECT_EQ(steps[0].map.columns, host.maps[0].columns);
}

TEST(ProjectionResults, SayThatTheirColumnIsGone) {
  test::MemoryColumns data;
  const LoadedRun run = projected(data, false);
  test::RecordingHost host;
  ProjectionPage page(host);
  page.showRun(run);
  EXPECT_TRUE(test::findingOf(page).endsWith(QStringLiteral("Its column pca of v is no longer there.")))
      << test::findingOf(page).toStdString();
  EXPECT_FALSE(page.findChild<QPushButton*>(QStringLiteral("openMap"))->isEnabled());
  EXPECT_TRUE(resultKind("projection").nextSteps(run).empty());
}

TEST(ProjectionResults, OfferMapsOfAColumnTheQuickestFirst) {
  const std::vector<MapOffer> offers = resultKind("projection").mapOffers();
  ASSERT_EQ(offers.size(), 2U);
  EXPECT_EQ(offers[0].parameters("v"), (Json{{"vectors", "v"}, {"method", "pca"}}));
  EXPECT_EQ(offers[1].parameters("w"), (Json{{"vectors", "w"}, {"method", "umap"}}));
}

}  // namespace
}  // namespace eido
