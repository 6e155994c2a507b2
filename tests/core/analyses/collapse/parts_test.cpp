// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that chains are made of: sums against rows, pools, measures by hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "core/analyses/collapse/gaussian.h"
#include "core/analyses/collapse/moment_measures.h"
#include "core/math/statistics.h"
#include "tests/support/memory_columns.h"

namespace eido::collapse {
namespace {

using test::randomRows;

TEST(CollapseParts, SumsHaveTheLawOfRows) {
  // a model that is drawn by mean and Wishart matrix, and by rows: means of trace, log det and |mean|^2 over 4000 draws
  Gaussian model;
  MatrixD rows = randomRows(40, 3, 5).cast<double>();
  rows.col(1) += 2 * rows.col(0);
  model = gaussianOf(sumsOf(rows), CovarianceKind::MaximumLikelihood);
  for (const std::int64_t count : {3, 6, 25}) {
    SCOPED_TRACE(count);
    std::vector<double> bySums[4], byRows[4];
    Rng random(11);
    const auto note = [&](std::vector<double>* to, const Sums& sums) {
      to[0].push_back(sums.scatter.trace());
      to[1].push_back(sums.scatter(0, 1));
      to[2].push_back((sums.mean - model.mean).squaredNorm());
      to[3].push_back(sums.scatter.squaredNorm());
    };
    for (int i = 0; i < 4000; ++i) {
      note(bySums, drawSums(model, count, random));
      note(byRows, sumsOf(model.draw(count, random)));
    }
    for (int k = 0; k < 4; ++k) {
      const double error = std::hypot(standardDeviation(bySums[k]), standardDeviation(byRows[k])) / std::sqrt(4000.0);
      EXPECT_NEAR(mean(bySums[k]), mean(byRows[k]), 4 * error) << k;
      EXPECT_NEAR(standardDeviation(bySums[k]), standardDeviation(byRows[k]), 0.12 * standardDeviation(byRows[k])) << k;
    }
  }
}

TEST(CollapseParts, SumsOfPartsAreThoseOfTheWhole) {
  const MatrixD rows = randomRows(30, 4, 2).cast<double>();
  Sums parts = sumsOf(rows.topRows(7));
  parts.add(sumsOf(rows.middleRows(7, 1)));
  parts.add(sumsOf(rows.bottomRows(22)));
  const Sums whole = sumsOf(rows);
  EXPECT_EQ(parts.count, 30);
  EXPECT_LE((parts.mean - whole.mean).norm(), 1e-13);
  EXPECT_LE((parts.scatter - whole.scatter).norm(), 1e-11);
}

TEST(CollapseParts, APoolGivesEachRowOnceAndTheSameRowAgain) {
  Gaussian model = gaussianOf(sumsOf(randomRows(20, 2, 3).cast<double>()), CovarianceKind::MaximumLikelihood);
  const MatrixD real = MatrixD::Constant(5, 2, 100);
  RowPool pool(2);
  pool.add(real);
  pool.add(model, 5, 42);
  Rng random(1);
  const auto setOf = [](const MatrixD& rows) {
    std::multiset<double> values;
    for (Eigen::Index i = 0; i < rows.rows(); ++i) values.insert(rows(i, 0));
    return values;
  };
  const auto all = setOf(pool.take(10, random));
  EXPECT_EQ(all.count(100), 5U);
  EXPECT_EQ(std::set<double>(all.begin(), all.end()).size(), 6U);
  EXPECT_EQ(setOf(pool.take(10, random)), all);
  const auto some = setOf(pool.take(4, random));
  EXPECT_TRUE(std::includes(all.begin(), all.end(), some.begin(), some.end()));
}

TEST(CollapseParts, MeasuresOfMomentsByHand) {
  Gaussian a, b;
  a.mean = Eigen::Vector2d(0, 0);
  b.mean = Eigen::Vector2d(3, 4);
  std::tie(a.factor, a.logDet) =
      std::pair(factorOf(MatrixD(Eigen::Vector2d(1, 4).asDiagonal()), false).factor, std::log(4.0));
  std::tie(b.factor, b.logDet) =
      std::pair(factorOf(MatrixD(Eigen::Vector2d(9, 1).asDiagonal()), false).factor, std::log(9.0));
  MatrixD held(2, 2);
  held << 3, 4, 6, 5;
  const HeldOut heldOut = heldOutOf(held);
  const MomentMeasures measures(
      {"trace", "trace_ratio", "mean_error", "log_det_change", "effective_rank", "frechet", "held_out_nll"});
  std::vector<double> found(7);
  measures.measure(b, Reference(a), &heldOut, found.data());
  EXPECT_NEAR(found[0], 10, 1e-12);
  EXPECT_NEAR(found[1], 2, 1e-12);
  EXPECT_NEAR(found[2], 5, 1e-12);
  EXPECT_NEAR(found[3], std::log(9.0 / 4), 1e-12);
  EXPECT_NEAR(found[4], std::exp(-0.9 * std::log(0.9) - 0.1 * std::log(0.1)), 1e-12);
  EXPECT_NEAR(found[5], 25 + (1 - 3.0) * (1 - 3.0) + (2 - 1.0) * (2 - 1.0), 1e-12);
  EXPECT_NEAR(found[6], std::log(2 * std::numbers::pi) + 0.5 * std::log(9.0) + 0.25 * (1.0 + 1.0), 1e-12);
  EXPECT_NEAR(b.logDensity(held).mean(), -found[6], 1e-12);
}

}  // namespace
}  // namespace eido::collapse
