// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/clustering.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace eido {
namespace {

TEST(ClusterOrder, PutsAlikeItemsTogether) {
  // two groups, interleaved: even items are near one another, odd ones too
  const std::vector<int> order =
      clusterOrder(6, [](int i, int j) { return (i % 2 == j % 2 ? 0.1 : 0.9) + 0.001 * (i + j); });
  EXPECT_EQ(order, (std::vector<int>{0, 2, 4, 1, 3, 5}));
}

TEST(ClusterOrder, UsesTheAverageOfTheLinks) {
  // 3 is near to 0 (0.3) but far from 1 (0.9): average 0.6, so it joins 2 (0.5) first
  const double d[4][4] = {{0, 0.1, 0.7, 0.3}, {0.1, 0, 0.7, 0.9}, {0.7, 0.7, 0, 0.5}, {0.3, 0.9, 0.5, 0}};
  EXPECT_EQ(clusterOrder(4, [&](int i, int j) { return d[i][j]; }), (std::vector<int>{0, 1, 2, 3}));
}

TEST(ClusterOrder, HoldsForNoneOneAndMissingDistances) {
  EXPECT_TRUE(clusterOrder(0, [](int, int) { return 0.0; }).empty());
  EXPECT_EQ(clusterOrder(1, [](int, int) { return 0.0; }), std::vector<int>{0});
  std::vector<int> order = clusterOrder(5, [](int, int) { return NAN; });
  std::sort(order.begin(), order.end());
  EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(ClusterOrder, IsFastEnoughForTheGuiThread) {
  std::vector<int> order = clusterOrder(200, [](int i, int j) { return std::fmod(0.37 * i * j, 1.0); });
  std::sort(order.begin(), order.end());
  EXPECT_EQ(order.size(), 200u);
  EXPECT_EQ(order.back(), 199);
}

}  // namespace
}  // namespace eido
