// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/umap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "core/math/density_clusters.h"
#include "core/math/embedding_quality.h"
#include "core/math/neighbour_search.h"
#include "core/math/pca.h"
#include "core/math/spectral_layout.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

/// Five round clusters far from one another in d dimensions.
MatrixF clusters(std::int64_t n, std::int64_t d, std::uint64_t seed) {
  Rng random(seed);
  MatrixF centres(5, d), rows(n, d);
  for (Eigen::Index i = 0; i < centres.size(); ++i) centres.data()[i] = static_cast<float>(4 * random.normal());
  for (Eigen::Index i = 0; i < n; ++i) {
    for (Eigen::Index j = 0; j < d; ++j) rows(i, j) = centres(i % 5, j) + static_cast<float>(random.normal());
  }
  return rows;
}

WeightedGraph graphOf(const MatrixF& rows, std::int64_t k) {
  const Neighbours found = nearestNeighbours(rows, {.k = k, .similarity = Similarity::Euclidean});
  std::vector<double> distances = found.values;
  for (double& v : distances) v = -v;
  return fuzzyUnion(found, distances, {});
}

TEST(FuzzyGraph, IsSymmetricAndSumsToTheTarget) {
  const MatrixF rows = clusters(200, 20, 1);
  const WeightedGraph graph = graphOf(rows, 14);
  ASSERT_EQ(graph.nodes(), 200);
  const auto weight = [&](std::int64_t i, std::int32_t j) {
    for (std::int64_t e = graph.first[static_cast<std::size_t>(i)]; e < graph.first[static_cast<std::size_t>(i) + 1];
         ++e) {
      if (graph.target[static_cast<std::size_t>(e)] == j) return graph.weight[static_cast<std::size_t>(e)];
    }
    return -1.0F;
  };
  for (std::int64_t i = 0; i < 200; ++i) {
    float most = 0;
    for (std::int64_t e = graph.first[static_cast<std::size_t>(i)]; e < graph.first[static_cast<std::size_t>(i) + 1];
         ++e) {
      const std::int32_t j = graph.target[static_cast<std::size_t>(e)];
      EXPECT_NE(j, i);
      EXPECT_EQ(weight(j, static_cast<std::int32_t>(i)), graph.weight[static_cast<std::size_t>(e)]);
      most = std::max(most, graph.weight[static_cast<std::size_t>(e)]);
    }
    EXPECT_FLOAT_EQ(most, 1);  // the nearest neighbour is a full member
  }
  EXPECT_EQ(connectedParts(graph), 5);
}

TEST(FuzzyGraph, TwinsAndTiesAreNoTrouble) {
  MatrixF rows = MatrixF::Zero(30, 3);
  for (Eigen::Index i = 20; i < 30; ++i) rows(i, 0) = static_cast<float>(i);
  const WeightedGraph graph = graphOf(rows, 5);
  for (const float w : graph.weight) {
    EXPECT_TRUE(std::isfinite(w));
    EXPECT_GE(w, 0);
    EXPECT_LE(w, 1);
  }
}

TEST(Umap, CurveIsThatOfTheReference) {
  // a and b of umap-learn 0.5.3 for its defaults, and for min_dist 0.5
  EXPECT_NEAR(fitUmapCurve(0.1, 1).a, 1.5769, 2e-3);
  EXPECT_NEAR(fitUmapCurve(0.1, 1).b, 0.8951, 2e-3);
  EXPECT_NEAR(fitUmapCurve(0.5, 1).a, 0.5830, 2e-3);
  EXPECT_NEAR(fitUmapCurve(0.5, 1).b, 1.3342, 2e-3);
}

TEST(Umap, TheSameForAnyNumberOfThreadsAndStepByStep) {
  const MatrixF rows = clusters(3000, 8, 2);
  const WeightedGraph graph = graphOf(rows, 10);
  const MatrixD start = principalComponents(rows, {}).coordinates.cast<double>();
  Umap one(graph, start, {.epochs = 40}), two(graph, start, {.epochs = 40}),
      other(graph, start, {.epochs = 40, .seed = 1});
  one.runTo(40, Task({}, {}, 1));
  for (int epoch = 1; epoch <= 40; ++epoch) two.runTo(epoch, Task({}, {}, 2));
  other.runTo(40, {});
  EXPECT_EQ(one.layout(), two.layout());
  EXPECT_NE(one.layout(), other.layout());
  EXPECT_TRUE(one.layout().allFinite());
}

TEST(Umap, KeepsClustersApartOnEverySeed) {
  const MatrixF rows = clusters(600, 20, 3);
  const WeightedGraph graph = graphOf(rows, 14);
  const MatrixD start = principalComponents(rows, {}).coordinates.cast<double>();
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    Umap umap(graph, start, {.epochs = 200, .seed = seed});
    umap.runTo(200, {});
    const EmbeddingQuality quality = embeddingQuality(rows, umap.layout(), {});
    EXPECT_GT(quality.trustworthiness, 0.88) << seed;
    EXPECT_GT(quality.neighboursKept, 10 * quality.keptByChance) << seed;
    // the five clusters are five hills of the picture
    const auto hills = densityClusters(umap.layout(), {});
    EXPECT_GE(hills.size(), 5u);
    for (const DensityCluster& hill : hills) {
      for (const std::int32_t row : hill.rows) EXPECT_EQ(row % 5, hill.rows.front() % 5);
    }
  }
}

TEST(Umap, CanBeCancelledBetweenEpochs) {
  const MatrixF rows = clusters(200, 4, 4);
  Umap umap(graphOf(rows, 5), principalComponents(rows, {}).coordinates.cast<double>(), {.epochs = 1000});
  std::stop_source stop;
  umap.runTo(3, Task(stop.get_token()));
  stop.request_stop();
  EXPECT_THROW(umap.runTo(1000, Task(stop.get_token())), Cancelled);
  EXPECT_LT(umap.epoch(), 1000);
}

TEST(SpectralLayout, OfAPathFollowsThePath) {
  constexpr int kNodes = 120;
  WeightedGraph path;
  path.first.push_back(0);
  for (int i = 0; i < kNodes; ++i) {
    for (const int j : {i - 1, i + 1}) {
      if (j < 0 || j >= kNodes) continue;
      path.target.push_back(j);
      path.weight.push_back(1);
    }
    path.first.push_back(static_cast<std::int64_t>(path.target.size()));
  }
  const auto layout = spectralLayout(path, 2, {});
  ASSERT_TRUE(layout.has_value());
  // scaled by the root of the degrees, the first coordinate falls or rises all along, the second turns once
  int turns = 0;
  for (int i = 2; i + 2 < kNodes; ++i) {
    EXPECT_GT(((*layout)(i, 0) - (*layout)(i - 1, 0)) * ((*layout)(60, 0) - (*layout)(59, 0)), 0) << i;
    turns += ((*layout)(i, 1) - (*layout)(i - 1, 1)) * ((*layout)(i + 1, 1) - (*layout)(i, 1)) < 0;
  }
  EXPECT_EQ(turns, 1);
  EXPECT_FALSE(spectralLayout(graphOf(clusters(200, 6, 1), 10), 2, {}).has_value());  // in several parts
}

TEST(EmbeddingQuality, OfTheSameAndOfNoise) {
  const MatrixF rows = clusters(400, 2, 5);
  const EmbeddingQuality same = embeddingQuality(rows, rows, {});
  EXPECT_EQ(same.trustworthiness, 1);
  EXPECT_EQ(same.neighboursKept, 1);
  Rng random(6);
  MatrixF noise(400, 2);
  for (Eigen::Index i = 0; i < noise.size(); ++i) noise.data()[i] = static_cast<float>(random.normal());
  const EmbeddingQuality none = embeddingQuality(rows, noise, {});
  EXPECT_NEAR(none.trustworthiness, 0.5, 0.03);
  EXPECT_NEAR(none.neighboursKept, none.keptByChance, 0.02);
  EXPECT_LT(none.keptInterval.low, none.keptByChance);
  EXPECT_GT(none.keptInterval.high, none.keptByChance);
}

/// Compares with trustworthiness and kept neighbours as they are defined, from sorted distances.
void expectQualityOfDefinition(const MatrixF& rows) {
  const MatrixF picture = principalComponents(rows, {}).coordinates;
  constexpr int kK = 6;
  const auto order = [](const MatrixF& m, Eigen::Index i) {
    std::vector<std::pair<double, int>> far;
    for (int j = 0; j < m.rows(); ++j) {
      if (j != i) far.emplace_back((m.row(i).cast<double>() - m.row(j).cast<double>()).squaredNorm(), j);
    }
    std::sort(far.begin(), far.end());
    return far;
  };
  double penalty = 0, kept = 0;
  for (Eigen::Index i = 0; i < 60; ++i) {
    const auto original = order(rows, i), shown = order(picture, i);
    for (int r = 0; r < kK; ++r) {
      const auto place = std::find_if(original.begin(), original.end(), [&](const auto& o) {
        return o.second == shown[static_cast<std::size_t>(r)].second;
      });
      // what is as near as the k-th is kept, and of equals all have the lowest rank
      const auto nearer = std::count_if(original.begin(), original.end(),
                                        [&](const auto& o) { return o.first < place->first * (1 - 1e-14); });
      const bool isKept = place->first <= original[kK - 1].first * (1 + 1e-14);
      if (!isKept) penalty += static_cast<double>(nearer) + 1 - kK;
      kept += isKept;
    }
  }
  const EmbeddingQuality quality = embeddingQuality(rows, picture, {.k = kK});
  EXPECT_NEAR(quality.trustworthiness, 1 - 2.0 / (60 * kK * (2 * 60 - 3 * kK - 1)) * penalty, 1e-9);
  EXPECT_NEAR(quality.neighboursKept, kept / (60 * kK), 1e-9);
}

TEST(EmbeddingQuality, IsThatOfItsDefinition) {
  const MatrixF rows = clusters(60, 5, 7);
  expectQualityOfDefinition(rows);
  MatrixF whole = rows.array().round();  // many distances are equal; the mean is 0, so they are exact
  whole.bottomRows(30) = -whole.topRows(30);
  expectQualityOfDefinition(whole);
  expectQualityOfDefinition(rows * 1e18F);
  expectQualityOfDefinition(rows * 1e-18F);
  MatrixF apart = rows;
  apart.topRows(30).array() += 1e4F;  // squared distances that float could not tell from each other
  expectQualityOfDefinition(apart);
  MatrixF outlier = rows;
  outlier.row(3).array() += 1e6F;
  expectQualityOfDefinition(outlier);
}

TEST(EmbeddingQuality, FewRowsAndConstantRows) {
  EXPECT_TRUE(std::isnan(embeddingQuality(MatrixF::Zero(3, 2), MatrixF::Zero(3, 2), {}).trustworthiness));
  const EmbeddingQuality flat = embeddingQuality(MatrixF::Zero(50, 4), MatrixF::Zero(50, 2), {});
  EXPECT_EQ(flat.trustworthiness, 1);
  EXPECT_EQ(embeddingQuality(clusters(12, 3, 1), clusters(12, 2, 2), {}).k, 5);
}

TEST(NeighbourSearch, ApproximateFindsAlmostAllAndSaysSo) {
  const MatrixF rows = clusters(3000, 200, 8);
  for (const Similarity similarity : {Similarity::Euclidean, Similarity::Cosine}) {
    const NeighbourSearch search{
        .k = 10, .similarity = similarity, .method = SearchMethod::Approximate, .reduceTo = 32};
    const FoundNeighbours found = findNeighbours(rows, {}, search);
    const FoundNeighbours exact =
        findNeighbours(rows, {}, {.k = 10, .similarity = similarity, .method = SearchMethod::Exact});
    EXPECT_FALSE(found.exact);
    EXPECT_GT(found.recall, 0.1);  // noise in 200 dimensions has no low-dimensional neighbours; the measure must say so
    std::int64_t hits = 0;
    for (std::int64_t i = 0; i < 3000; ++i) {
      const auto right = exact.neighbours.row(i);
      for (const std::int32_t j : found.neighbours.row(i))
        hits += std::find(right.begin(), right.end(), j) != right.end();
    }
    EXPECT_NEAR(found.recall, static_cast<double>(hits) / 30000, 0.05);
    for (std::int64_t i = 0; i < 3000; i += 97) {
      for (const double v : found.neighbours.rowValues(i)) EXPECT_TRUE(std::isfinite(v));
    }
  }
}

TEST(DensityClusters, AreTheHillsWhateverTheOrderOfRows) {
  MatrixF points = clusters(1000, 2, 9);
  points(0, 0) = std::numeric_limits<float>::quiet_NaN();
  const auto hills = densityClusters(points);
  ASSERT_GE(hills.size(), 3u);
  std::size_t members = 0;
  for (const DensityCluster& hill : hills) members += hill.rows.size();
  EXPECT_GT(members, 950u);
  const auto reversed = densityClusters(points.colwise().reverse());
  ASSERT_EQ(reversed.size(), hills.size());
  EXPECT_EQ(reversed.front().rows.size(), hills.front().rows.size());
  EXPECT_TRUE(densityClusters(MatrixF(0, 2)).empty());
  EXPECT_EQ(densityClusters(MatrixF::Constant(5, 2, 1)).size(), 1u);
}

TEST(Statistics, NormalQuantilesAndShares) {
  EXPECT_NEAR(normalQuantile(0.975), 1.959963984540054, 1e-9);
  EXPECT_NEAR(normalQuantile(0.5), 0, 1e-9);
  EXPECT_NEAR(normalQuantile(0.001), -3.090232306167813, 1e-9);
  // Wilson's interval of 8 of 10, as in its textbook example
  EXPECT_NEAR(shareInterval(8, 10, 0.95).low, 0.4902, 1e-4);
  EXPECT_NEAR(shareInterval(8, 10, 0.95).high, 0.9433, 1e-4);
  EXPECT_EQ(shareInterval(0, 0, 0.95).high, 1);
}

}  // namespace
}  // namespace eido
