// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/knn.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <numeric>

#include "core/base/random.h"
#include "core/math/approximate_knn.h"
#include "core/math/dense_kernels.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

MatrixF randomRows(std::int64_t n, std::int64_t d, std::uint64_t seed) {
  Rng random(seed);
  MatrixF rows(n, d);
  for (Eigen::Index i = 0; i < rows.size(); ++i) rows.data()[i] = static_cast<float>(random.normal());
  return rows;
}

/// Sorting everything, in double.
template <typename Matrix>
Neighbours bruteForce(const Matrix& rows, std::int64_t k, Similarity similarity) {
  Neighbours result{.n = rows.rows(), .k = k};
  const auto product = [&](std::int64_t i, std::int64_t j) {
    return dotProduct(rows.data() + i * rows.cols(), rows.data() + j * rows.cols(), rows.cols());
  };
  std::vector<double> inverse;
  for (std::int64_t i = 0; i < rows.rows(); ++i) inverse.push_back(1 / std::max(std::sqrt(product(i, i)), 1e-12));
  for (std::int64_t i = 0; i < rows.rows(); ++i) {
    std::vector<std::pair<double, std::int32_t>> all;
    for (std::int64_t j = 0; j < rows.rows(); ++j) {
      if (j == i) continue;
      double value = product(i, j);
      if (similarity == Similarity::Cosine)
        value *= inverse[static_cast<std::size_t>(i)] * inverse[static_cast<std::size_t>(j)];
      if (similarity == Similarity::Euclidean)
        value = -std::sqrt(squaredDistance(rows.data() + i * rows.cols(), rows.data() + j * rows.cols(), rows.cols()));
      all.emplace_back(-value, static_cast<std::int32_t>(j));
    }
    const auto first = std::min(all.size(), static_cast<std::size_t>(k + 1));
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(first), all.end());
    for (std::int64_t r = 0; r < k; ++r) {
      result.values.push_back(-all[static_cast<std::size_t>(r)].first);
      result.indices.push_back(all[static_cast<std::size_t>(r)].second);
    }
    const auto last = static_cast<std::size_t>(k - 1);
    if (last + 1 >= all.size()) continue;
    const double scale = similarity == Similarity::Cosine ? 1
                         : similarity == Similarity::Euclidean
                             ? all[last].first
                             : std::sqrt(product(i, i)) * std::sqrt(product(all[last].second, all[last].second));
    if (std::abs(all[last].first - all[last + 1].first) <= kTieWidth * scale)
      result.tied.push_back(static_cast<std::int32_t>(i));
  }
  result.tiedRows = std::ssize(result.tied);
  return result;
}

class KnnSimilarity : public testing::TestWithParam<Similarity> {};
INSTANTIATE_TEST_SUITE_P(All, KnnSimilarity,
                         testing::Values(Similarity::Cosine, Similarity::Inner, Similarity::Euclidean));

TEST_P(KnnSimilarity, BlockedSearchEqualsSortingEverything) {
  for (const std::int64_t n : {2, 3, 65, 300}) {
    const MatrixF rows = randomRows(n, 7, 1);
    for (const std::int64_t k : {std::int64_t{1}, std::int64_t{5}, n - 1}) {
      if (k > n - 1) continue;
      const Neighbours expected = bruteForce(rows, k, GetParam());
      const KnnOptions options{.k = k, .similarity = GetParam(), .tile = 64};
      EXPECT_EQ(nearestNeighbours(rows, options), expected) << n << " " << k;
      EXPECT_EQ(nearestNeighbours(MatrixD(rows.cast<double>()), options),
                bruteForce(MatrixD(rows.cast<double>()), k, GetParam()));
    }
  }
}

TEST_P(KnnSimilarity, TiesTwinsAndZeroRowsKeepTheLowerIndex) {
  MatrixF rows = randomRows(2200, 12, 2);
  for (int i = 0; i < 40; ++i) rows.row(50 * i + 7) = rows.row(3);  // a clique of 41 twins, more than k + 8
  for (int i = 0; i < 30; ++i) rows.row(60 * i + 11).setZero();
  for (int i = 1000; i < 1200; ++i)
    rows.row(i) = rows.row(i).array().round().matrix();  // whole numbers: many equal products
  for (const std::int64_t k : {1, 10, 60}) {
    const Neighbours expected = bruteForce(rows, k, GetParam());
    const Neighbours found = nearestNeighbours(rows, {.k = k, .similarity = GetParam()});
    EXPECT_EQ(found.values, expected.values) << k;
    EXPECT_EQ(found.indices, expected.indices) << k;
    EXPECT_EQ(found.tiedRows, expected.tiedRows) << k;
    EXPECT_GT(found.tiedRows, 0);
  }
}

TEST_P(KnnSimilarity, ClusteredRowsFarFromTheOrigin) {
  MatrixF rows = randomRows(600, 20, 3) * 1e-3F;
  rows.array() += 50;  // float products differ in the last digits only
  EXPECT_EQ(nearestNeighbours(rows, {.k = 10, .similarity = GetParam()}), bruteForce(rows, 10, GetParam()));
}

TEST_P(KnnSimilarity, HugeAndTinyRows) {
  MatrixF rows = randomRows(100, 5, 4);
  rows.topRows(50) *= 1e25F;
  const Neighbours found = nearestNeighbours(rows, {.k = 5, .similarity = GetParam()});
  EXPECT_EQ(found, bruteForce(rows, 5, GetParam()));
}

TEST_P(KnnSimilarity, QueriesGiveTheSameRows) {
  const MatrixF rows = randomRows(700, 9, 5);
  const Neighbours all = nearestNeighbours(rows, {.k = 8, .similarity = GetParam(), .tile = 128});
  const std::vector<std::int32_t> queries = {699, 0, 13, 13};
  const Neighbours some = nearestNeighbours(rows, queries, {.k = 8, .similarity = GetParam(), .tile = 128});
  ASSERT_EQ(some.n, 4);
  for (std::size_t q = 0; q < queries.size(); ++q)
    EXPECT_THAT(some.row(static_cast<std::int64_t>(q)), testing::ElementsAreArray(all.row(queries[q])));
}

TEST(Knn, DoesNotDependOnThreadsOrTiles) {
  const MatrixF rows = randomRows(2500, 33, 6);
  const Neighbours one = nearestNeighbours(rows, {.k = 10}, Task({}, {}, 1));
  EXPECT_EQ(nearestNeighbours(rows, {.k = 10}, Task({}, {}, 2)), one);
  EXPECT_EQ(nearestNeighbours(rows, {.k = 10}, Task({}, {}, 4)), one);
  EXPECT_EQ(nearestNeighbours(rows, {.k = 10, .tile = 192}, Task({}, {}, 2)), one);
}

TEST(Knn, AllRowsEqual) {
  const MatrixF rows = MatrixF::Constant(300, 4, 0.1F);
  const Neighbours found = nearestNeighbours(rows, {.k = 3});
  EXPECT_THAT(found.row(0), testing::ElementsAre(1, 2, 3));
  EXPECT_THAT(found.row(2), testing::ElementsAre(0, 1, 3));
  EXPECT_EQ(found.tiedRows, 300);
}

TEST(Knn, RefusesImpossibleK) {
  const MatrixF rows = randomRows(10, 3, 7);
  EIDO_EXPECT_ERROR(nearestNeighbours(rows, {.k = 0}), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(nearestNeighbours(rows, {.k = 10}), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(nearestNeighbours(MatrixF(0, 3), {.k = 1}), ErrorKind::Parameter);
  EXPECT_EQ(nearestNeighbours(rows, {.k = 9}).k, 9);
}

TEST(Knn, CancelsHalfWay) {
  const MatrixF rows = randomRows(6000, 128, 8);
  std::stop_source stop;
  std::chrono::steady_clock::time_point asked;
  const Task task(stop.get_token(), [&](const Progress&) {
    if (!stop.stop_requested()) asked = std::chrono::steady_clock::now();
    stop.request_stop();
  });
  EXPECT_THROW(nearestNeighbours(rows, {.k = 10}, task), Cancelled);
  EXPECT_LT(std::chrono::steady_clock::now() - asked, std::chrono::milliseconds(500));
}

TEST(Knn, ReportsProgressUpToTheEnd) {
  double last = 0;
  const Task task({}, [&](const Progress& p) { last = std::max(last, p.fraction); });
  nearestNeighbours(randomRows(500, 8, 9), {.k = 4}, task);
  EXPECT_DOUBLE_EQ(last, 1);
}

TEST(ApproximateKnn, FindsNearlyAllAndRepeats) {
  const MatrixF rows = randomRows(1500, 16, 10);
  for (const Similarity similarity : {Similarity::Cosine, Similarity::Euclidean}) {
    const Neighbours exact = nearestNeighbours(rows, {.k = 10, .similarity = similarity});
    const Neighbours found = approximateNeighbours(rows, {}, {.k = 10, .similarity = similarity}, Task({}, {}, 1));
    EXPECT_EQ(found, approximateNeighbours(rows, {}, {.k = 10, .similarity = similarity}, Task({}, {}, 2)));
    std::int64_t hits = 0;
    for (std::int64_t i = 0; i < 1500; ++i) {
      for (const std::int32_t j : found.row(i)) {
        EXPECT_NE(j, i);
        hits += std::ranges::count(exact.row(i), j);
      }
    }
    EXPECT_GT(static_cast<double>(hits) / 15000, 0.95);
  }
}

TEST(ApproximateKnn, TwinsAndSmallSets) {
  const MatrixF rows = MatrixF::Ones(40, 3);
  const Neighbours found = approximateNeighbours(rows, {}, {.k = 39});
  for (std::int64_t i = 0; i < 40; ++i)
    EXPECT_THAT(found.row(i), testing::Not(testing::Contains(static_cast<std::int32_t>(i))));
  EIDO_EXPECT_ERROR(approximateNeighbours(rows, {}, {.k = 40}), ErrorKind::Parameter);
}

}  // namespace
}  // namespace eido
