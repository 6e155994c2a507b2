// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What intervals are made of: the measures on draws of the rows, by sums and look-ups against one draw at a time.
#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

#include "core/analyses/alignment/drawn_values.h"
#include "core/analyses/alignment/intervals.h"
#include "core/analyses/alignment/pair_order.h"
#include "core/analyses/alignment/symmetric_matrix.h"
#include "core/base/random.h"
#include "core/math/linalg.h"
#include "core/math/statistics.h"
#include "tests/core/analyses/alignment/golden.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

using namespace align;
using namespace test;

constexpr std::size_t kPlenty = std::size_t{1} << 30U;

RowGroup groupOf(const std::vector<MatrixF>& columns, bool normalise) {
  RowGroup group;
  group.rows.resize(static_cast<std::size_t>(columns.front().rows()));
  std::iota(group.rows.begin(), group.rows.end(), 0);
  for (const MatrixF& values : columns)
    group.columns.push_back(std::make_unique<Representation>(std::make_shared<const MatrixF>(values),
                                                             std::vector<std::int32_t>{},
                                                             RepresentationOptions{.normalise = normalise}));
  return group;
}

/// Every measure with intervals from draws, on every pair of columns.
std::vector<DrawnPair> everyPair(int columns) {
  std::vector<DrawnPair> pairs;
  for (const Measure& m : measures()) {
    for (int a = 0; a < columns && !m.hasSamples; ++a) {
      for (int b = a + 1; b < columns; ++b) pairs.push_back({&m, a, b});
    }
  }
  return pairs;
}

void expectDirectValues(const std::vector<MatrixF>& columns, bool normalise, const MeasureOptions& options,
                        std::size_t bytes = kPlenty) {
  const RowGroup group = groupOf(columns, normalise), fresh = groupOf(columns, normalise);
  const auto pairs = everyPair(static_cast<int>(columns.size()));
  const auto draws = subsampleDraws(group.count(), 6, 3);
  const auto found = drawnValues(group, pairs, options, draws, bytes, Task{});
  ASSERT_EQ(found.size(), pairs.size());
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    ASSERT_EQ(found[p].size(), draws.size());
    for (std::size_t d = 0; d < draws.size(); ++d) {
      const auto part = [&](int c) { return fresh.columns[static_cast<std::size_t>(c)]->subset(draws[d]); };
      const double direct =
          prepareComparison(*pairs[p].measure, part(pairs[p].a), part(pairs[p].b), options, Task{})->value();
      const std::string place = std::string(pairs[p].measure->name) + " of draw " + std::to_string(d);
      if (std::isnan(direct))
        EXPECT_TRUE(std::isnan(found[p][d])) << place << ": " << found[p][d];
      else
        EXPECT_NEAR(found[p][d], direct, 1e-9) << place;
    }
  }
}

TEST(DrawnValues, AreThoseOfEachDrawAlone) {
  const MatrixF x = randomRows(121, 9, 1);
  for (const bool normalise : {true, false})
    expectDirectValues({x, noisyMap(x, 7, 0.5, 2), noisyMap(x, 5, 1.0, 3)}, normalise, {.k = 5, .svccaDimensions = 3});
}

TEST(DrawnValues, OfFewFeaturesAndManyRows) {  // sums by features, not by tiles
  const MatrixF x = randomRows(900, 3, 1);
  expectDirectValues({x, noisyMap(x, 2, 0.5, 2)}, false, {.k = 5, .svccaDimensions = 1});
}

TEST(DrawnValues, OfMoreFeaturesThanRows) {
  const MatrixF x = randomRows(64, 90, 1);
  expectDirectValues({x, noisyMap(x, 80, 0.5, 2)}, true, {.k = 5});
}

TEST(DrawnValues, WithOtherDistancesAndCorrelations) {
  const MatrixF x = randomRows(80, 9, 1);
  for (const char* distance : {"euclidean", "cosine", "correlation"}) {
    for (const char* correlation : {"pearson", "spearman", "kendall"})
      expectDirectValues({x, noisyMap(x, 7, 0.5, 2)}, true,
                         {.k = 5, .rbfSigma = 0.7, .rsaDistance = distance, .rsaCorrelation = correlation});
  }
}

TEST(DrawnValues, WithTiesTwinsAndRowsOfZeros) {
  MatrixF x = randomRows(90, 4, 1).unaryExpr([](float v) { return std::round(v); });
  for (Eigen::Index i = 0; i < 60; ++i) x.row(i) = x.row(i % 7);
  x.row(80).setZero();
  MatrixF far = randomRows(90, 3, 2);
  far.array() += 1e4F;  // hardly varies beside its mean
  for (const bool normalise : {true, false}) expectDirectValues({x, randomRows(90, 4, 5), far}, normalise, {.k = 5});
}

TEST(DrawnValues, OfMoreDrawsThanAreSummedAtOnce) {
  const MatrixF x = randomRows(40, 6, 1);
  const RowGroup group = groupOf({x, noisyMap(x, 5, 0.5, 2)}, true);
  const auto draws = subsampleDraws(40, 600, 3);
  const DrawnPair pair{&measure("unbiased_cka"), 0, 1};
  const auto found = drawnValues(group, std::span(&pair, 1), {}, draws, kPlenty, Task{});
  ASSERT_EQ(found[0].size(), 600U);
  for (const std::size_t d : {0, 255, 256, 511, 512, 599}) {
    const auto part = [&](std::size_t c) { return group.columns[c]->subset(draws[d]); };
    EXPECT_NEAR(found[0][d], prepareComparison(*pair.measure, part(0), part(1), {}, Task{})->value(), 1e-9) << d;
  }
}

TEST(DrawnValues, UndefinedWhereADrawDoesNotVary) {
  MatrixF x(20, 2), y = randomRows(20, 2, 1);
  x.setConstant(0.5F);
  x.row(19) << 3, 4;  // only draws with the last row vary
  const RowGroup group = groupOf({x, y}, false);
  const auto draws = subsampleDraws(20, 12, 3);
  std::vector<DrawnPair> pairs;
  for (const char* name : {"cka", "unbiased_cka", "distance_correlation", "rsa", "rbf_cka"})
    pairs.push_back({&measure(name), 0, 1});
  const auto found = drawnValues(group, pairs, {}, draws, kPlenty, Task{});
  int undefined = 0;
  for (std::size_t d = 0; d < draws.size(); ++d) {
    const bool varies = draws[d].back() == 19;
    undefined += varies ? 0 : 1;
    for (std::size_t p = 0; p < pairs.size(); ++p) {
      if (!varies) EXPECT_TRUE(std::isnan(found[p][d])) << pairs[p].measure->name;
    }
    if (varies) EXPECT_FALSE(std::isnan(found[0][d]));
  }
  EXPECT_GT(undefined, 0);
  EXPECT_LT(undefined, 12);
}

TEST(DrawnValues, WithLittleMemory) {
  const MatrixF x = randomRows(121, 9, 1);
  const std::vector<MatrixF> columns = {x, noisyMap(x, 7, 0.5, 2), noisyMap(x, 5, 1.0, 3)};
  expectDirectValues(columns, true, {.k = 5, .svccaDimensions = 3}, 20'000);  // pairs one after another
  expectDirectValues(columns, true, {.k = 5, .svccaDimensions = 3}, 100);     // nothing but one draw at a time
}

TEST(DrawnValues, DoNotDependOnThreads) {
  const MatrixF x = randomRows(300, 9, 1);
  const std::vector<MatrixF> columns = {x, noisyMap(x, 7, 0.5, 2)};
  const auto pairs = everyPair(2);
  const auto draws = subsampleDraws(300, 5, 3);
  const auto with = [&](int threads) {
    return drawnValues(groupOf(columns, true), pairs, {}, draws, kPlenty, Task({}, {}, threads));
  };
  EXPECT_EQ(with(1), with(2));
  EXPECT_EQ(with(1), with(3));
}

TEST(DrawnValues, Cancel) {
  const RowGroup group = groupOf({randomRows(300, 9, 1), randomRows(300, 9, 2)}, true);
  std::stop_source stop;
  stop.request_stop();
  const auto draws = subsampleDraws(300, 5, 3);
  for (const DrawnPair& pair : everyPair(2))
    EXPECT_THROW(drawnValues(group, std::span(&pair, 1), {}, draws, kPlenty, Task(stop.get_token())), Cancelled)
        << pair.measure->name;
}

TEST(PairOrder, RanksAndMediansOfSubsets) {
  const MatrixF rows = randomRows(40, 3, 1).unaryExpr([](float v) { return std::round(2 * v); });  // ties
  const MatrixD distances = squaredDistances(rows.cast<double>(), Task{}).cwiseSqrt();
  const PairOrder order(distances);
  Rng random(1);
  for (const std::size_t size : {2, 3, 4, 5, 17, 18, 40}) {
    std::vector<std::int32_t> chosen = randomPermutation(40, 1, size);
    chosen.resize(size);
    for (const bool ascending : {false, true}) {
      if (ascending) std::sort(chosen.begin(), chosen.end());
      std::vector<double> list;
      for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < i; ++j) list.push_back(distances(chosen[i], chosen[j]));
      }
      EXPECT_EQ(order.ranks(chosen), averageRanks(list)) << size;
      EXPECT_DOUBLE_EQ(order.median(chosen), median(list)) << size;
    }
  }
}

TEST(SymmetricMatrix, SumsByItsLowerTriangle) {
  const Eigen::Index n = 150;
  const MatrixD half = randomRows(n, n, 1).cast<double>();
  MatrixD whole = half + half.transpose();
  SymmetricMatrix made(n), other(whole);
  for (Eigen::Index i = 0; i < n; ++i) std::copy_n(whole.data() + i * n, i + 1, made.row(i));
  EXPECT_TRUE(made.rowSums().isApprox(whole.rowwise().sum(), 1e-12));
  EXPECT_NEAR(made.squaredNorm(), whole.squaredNorm(), 1e-12 * whole.squaredNorm());
  EXPECT_EQ(made.full(), whole);
  const auto order = randomPermutation(n, 1, 1);
  double direct = 0;
  for (Eigen::Index i = 0; i < n; ++i) {
    for (Eigen::Index j = 0; j < n; ++j)
      direct += whole(i, j) * whole(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(j)]);
  }
  EXPECT_NEAR(permutedInner(made, other, order, Task{}), direct, 1e-10 * std::abs(direct));
  EXPECT_NEAR(permutedInner(made, other, {}, Task{}), whole.squaredNorm(), 1e-10 * whole.squaredNorm());
  SymmetricMatrix centred(whole);
  centred.centre();
  EXPECT_LT(centred.rowSums().cwiseAbs().maxCoeff(), 1e-10);
  const SymmetricMatrix listed(n, made.list());
  whole.diagonal().setZero();
  EXPECT_EQ(listed.full(), whole);
}

TEST(Representation, SubsetsKnowWhatTheirOriginKnows) {
  MatrixF x = randomRows(30, 4, 1);
  x.row(3).setZero();
  x.row(20).setZero();
  const RowGroup group = groupOf({x}, false);
  const Representation& whole = *group.columns[0];
  const std::vector<std::int32_t> chosen = {20, 4, 3, 11};
  const Representation part = whole.subset(chosen);
  EXPECT_EQ(part.zeroRows(), (std::vector<std::int64_t>{0, 2}));
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    EXPECT_EQ(part.inverseNorm(static_cast<std::int64_t>(i)), whole.inverseNorm(chosen[i]));
    EXPECT_EQ(part.matrix().row(static_cast<Eigen::Index>(i)), whole.matrix().row(chosen[i]));
  }
  EXPECT_EQ(part.inherited<MatrixD>("nothing"), nullptr);
  EXPECT_TRUE(whole.surelyVaries(chosen));
  EXPECT_FALSE(whole.surelyVaries(std::vector<std::int32_t>{3, 20}));
}

}  // namespace
}  // namespace eido
