// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Equal rows are no finding: by chance they agree by chance.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "core/math/embedding_quality.h"
#include "core/math/knn.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

/// One-hot rows of random categories.
MatrixF categories(int n, int kinds, std::uint64_t seed) {
  Rng rng(seed);
  MatrixF rows = MatrixF::Zero(n, kinds);
  for (int i = 0; i < n; ++i) rows(i, static_cast<int>(rng.below(static_cast<std::uint64_t>(kinds)))) = 1;
  return rows;
}

Json quick(const char* measure) { return {{"metric", {measure}}, {"k", 10}, {"permutations", 99}, {"bootstrap", 0}}; }

bool warns(const Result& result, const char* kind) {
  return std::any_of(result.warnings.begin(), result.warnings.end(), [&](const Warning& w) { return w.kind == kind; });
}

class TiedNull : public ::testing::TestWithParam<const char*> {};

TEST_P(TiedNull, IndependentCategoriesAreNotAligned) {
  // stated beforehand: over 20 pairs at most 4 have p <= .05 (a binomial of .05 has as many or fewer in 99.7 of 100
  // trials), |z| stays below 4, and the mean calibrated score below 0.01
  int low = 0;
  double calibrated = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    MemoryColumns data;
    data.add("a", categories(300, 4, 2 * seed + 1));
    data.add("b", categories(300, 5, 2 * seed + 2));
    const Result result = data.run("alignment", quick(GetParam()), Task({}, {}, 2), seed);
    const Table& pairs = *result.table("pairs");
    low += pairs.number(0, "p_value") <= 0.05;
    EXPECT_LT(std::abs(pairs.number(0, "z")), 4) << seed;
    calibrated += pairs.number(0, "calibrated");
    EXPECT_TRUE(warns(result, "ties"));
  }
  EXPECT_LE(low, 4);
  EXPECT_LT(calibrated / 20, 0.01);
}

TEST_P(TiedNull, TheSameCategoriesAre) {
  const MatrixF rows = categories(300, 30, 5);
  MemoryColumns data;
  data.add("a", rows);
  data.add("b", MatrixF(rows * randomRows(30, 30, 9)));
  const Result result = data.run("alignment", quick(GetParam()), Task({}, {}, 2));
  EXPECT_LE(result.table("pairs")->number(0, "p_value"), 0.011);
}

TEST_P(TiedNull, DoesNotDependOnThreads) {
  MemoryColumns data;
  data.add("a", categories(200, 4, 1));
  data.add("b", categories(200, 3, 2));
  const Result one = data.run("alignment", quick(GetParam()), Task({}, {}, 1)),
               two = data.run("alignment", quick(GetParam()), Task({}, {}, 2));
  EXPECT_EQ(one.table("pairs")->number(0, "null_mean"), two.table("pairs")->number(0, "null_mean"));
}

INSTANTIATE_TEST_SUITE_P(Each, TiedNull,
                         ::testing::Values("mutual_knn", "jaccard_knn", "cycle_knn", "lcs_knn", "rank_similarity"),
                         [](const auto& each) { return std::string(each.param); });

TEST(TiedRows, AreCountedToARelativeTolerance) {
  // the same rows at another length tie for the cosine but for the last bits of a product
  MatrixF rows(40, 3);
  for (int i = 0; i < 40; ++i)
    rows.row(i) = randomRows(1, 3, static_cast<std::uint64_t>(i % 4)) * static_cast<float>(1 + i / 4);
  const auto stretched = nearestNeighbours(rows, {.k = 5, .similarity = Similarity::Cosine});
  EXPECT_EQ(stretched.tiedRows, 40);
  const auto none = nearestNeighbours(randomRows(40, 3, 1), {.k = 5, .similarity = Similarity::Cosine});
  EXPECT_EQ(none.tiedRows, 0);
}

TEST(TiedRows, AMapOfRepeatedRowsLosesNothing) {
  // ten different points, each there thirty times: whichever copies stand in a list, the map that has them all keeps
  // them
  MatrixF points = randomRows(10, 2, 3), rows(300, 2);
  for (int i = 0; i < 300; ++i) rows.row(i) = points.row(i % 10);
  MatrixF moved(300, 2);  // the copies lie apart by less than anything else
  const MatrixF jitter = randomRows(300, 2, 4);
  moved = rows + 1e-4F * jitter;
  const EmbeddingQuality quality = embeddingQuality(rows, moved, {.k = 10}, {});
  EXPECT_GT(quality.neighboursKept, 0.999);
  EXPECT_GT(quality.trustworthiness, 0.999);
}

TEST(TiedRows, EqualButForRoundingAreNoFinding) {
  // one-dimensional columns: cosines of 1 and -1 that differ in their last bits; stated beforehand: |z| below 4
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    Rng rng(seed + 50);
    MemoryColumns data;
    for (const char* name : {"a", "b"}) {
      MatrixF column(200, 3);
      for (int i = 0; i < 200; ++i) {
        const float length =
            static_cast<float>((rng.uniform() < 0.5 ? -1.0 : 1.0) * static_cast<double>(1 + rng.below(49)));
        column.row(i) << length * 0.1F, length * 0.7F, length * 0.3F;
      }
      data.add(name, column);
    }
    const Result result = data.run("alignment", quick("mutual_knn"), Task({}, {}, 2), seed);
    EXPECT_LT(std::abs(result.table("pairs")->number(0, "z")), 4) << seed;
  }
}

TEST(TiedRows, ARandomMapOfFewValuesIsNoBetterThanItsChance) {
  MatrixF values(400, 1);
  for (int i = 0; i < 400; ++i) values(i, 0) = static_cast<float>(i % 2);
  const EmbeddingQuality quality = embeddingQuality(values, randomRows(400, 2, 6), {.k = 10}, {});
  EXPECT_NEAR(quality.neighboursKept, quality.keptByChance, 0.03);
  EXPECT_NEAR(quality.trustworthiness, quality.trustByChance, 0.03);
  EXPECT_GT(quality.keptByChance, 0.45);
  const EmbeddingQuality none = embeddingQuality(randomRows(400, 5, 1), randomRows(400, 2, 6), {.k = 10}, {});
  EXPECT_DOUBLE_EQ(none.keptByChance, 10.0 / 399);
  EXPECT_DOUBLE_EQ(none.trustByChance, 0.5);
}

TEST(TiedRows, CurvesTellTheChanceOfTheirNull) {
  MemoryColumns data;
  data.add("a", categories(400, 5, 1));
  data.add("b", categories(400, 5, 2));
  Json parameters = quick("mutual_knn");
  parameters["curves"] = true;
  const Result result = data.run("alignment", parameters, Task({}, {}, 2));
  const Table& curve = *result.table("curve_k");
  for (std::int64_t r = 0; r < curve.rows(); ++r) {
    if (curve.number(r, "k") != 10) continue;
    EXPECT_NEAR(curve.number(r, "value"), curve.number(r, "chance"), 0.03);
  }
  EXPECT_FALSE(result.scalars.contains("chance_mutual_knn"));
}

}  // namespace
}  // namespace eido::test
