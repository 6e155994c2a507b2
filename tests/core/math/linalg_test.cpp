// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/linalg.h"

#include <gmock/gmock.h>

#include "core/base/random.h"

namespace eido {
namespace {

MatrixD randomMatrix(std::int64_t n, std::int64_t d, std::uint64_t seed) {
  Rng random(seed);
  MatrixD values(n, d);
  for (Eigen::Index i = 0; i < values.size(); ++i) values.data()[i] = random.normal();
  return values;
}

TEST(Linalg, CrossProductOfPermutedRows) {
  const MatrixD x = randomMatrix(700, 5, 1);
  const MatrixD y = randomMatrix(700, 300, 2);
  const auto order = randomPermutation(700, 3, 1);
  MatrixD permuted(700, 300);
  for (Eigen::Index i = 0; i < 700; ++i) permuted.row(i) = y.row(order[static_cast<std::size_t>(i)]);
  EXPECT_TRUE(crossProduct(x, y, order, Task{}).isApprox(x.transpose() * permuted, 1e-13));
  EXPECT_EQ(crossProduct(x, y, order, Task({}, {}, 1)), crossProduct(x, y, order, Task({}, {}, 2)));
  EXPECT_EQ(crossProduct(x, permuted, {}, Task{}), crossProduct(x, y, order, Task{}));
}

TEST(Linalg, GramAndDistancesAreSymmetric) {
  const MatrixD x = randomMatrix(530, 4, 4);
  const MatrixD gram = gramMatrix(x, Task{});
  EXPECT_TRUE(gram.isApprox(x * x.transpose(), 1e-13));
  EXPECT_EQ(gram, MatrixD(gram.transpose()));
  const MatrixD distances = squaredDistances(x, Task{});
  EXPECT_EQ(distances, MatrixD(distances.transpose()));
  EXPECT_EQ(distances.diagonal().cwiseAbs().maxCoeff(), 0);
  EXPECT_NEAR(distances(3, 520), (x.row(3) - x.row(520)).squaredNorm(), 1e-12);
}

TEST(Linalg, SvdOfTallWideAndDeficient) {
  for (const auto& [n, d] : {std::pair(40, 7), std::pair(7, 40), std::pair(1, 1)}) {
    const MatrixD x = randomMatrix(n, d, 5);
    const Svd svd = thinSvd(x);
    const Eigen::Map<const Eigen::VectorXd> s(svd.s.data(), static_cast<Eigen::Index>(svd.s.size()));
    EXPECT_TRUE((svd.u * s.asDiagonal() * svd.vt).isApprox(x, 1e-12));
    EXPECT_TRUE((svd.u.transpose() * svd.u).isIdentity(1e-12));
    EXPECT_THAT(singularValues(x), testing::Pointwise(testing::DoubleNear(1e-12), svd.s));
  }
  MatrixD deficient = randomMatrix(30, 6, 6);
  deficient.col(5) = deficient.col(0) + deficient.col(1);
  EXPECT_EQ(numericalRank(singularValues(deficient), 30, 6), 5);
  EXPECT_EQ(numericalRank(singularValues(MatrixD::Zero(4, 3)), 4, 3), 0);
}

TEST(Linalg, LeadingLeftVectorsAreThoseOfTheWholeDecomposition) {
  for (const auto& [n, d] : {std::pair(60, 12), std::pair(12, 60), std::pair(30, 30)}) {
    const MatrixD x = randomMatrix(n, d, 5);
    const Svd all = thinSvd(x);
    const auto leading = leadingLeftVectors(x, 4);
    ASSERT_TRUE(leading);
    ASSERT_EQ(leading->u.rows(), n);
    ASSERT_EQ(leading->u.cols(), 4);
    EXPECT_TRUE((leading->u.transpose() * all.u.leftCols(4)).cwiseAbs().isIdentity(1e-10));
    for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(leading->s[i], all.s[i], 1e-11 * all.s[0]);
  }
}

TEST(Linalg, LeadingLeftVectorsAreNotGivenWithoutTheirDigits) {
  MatrixD x = randomMatrix(40, 8, 5);
  x.rightCols(5) = x.leftCols(3) * randomMatrix(3, 5, 6);  // rank 3
  EXPECT_TRUE(leadingLeftVectors(x, 3));
  EXPECT_FALSE(leadingLeftVectors(x, 4));
  EXPECT_FALSE(leadingLeftVectors(MatrixD::Identity(8, 8), 2));  // any two would do
  EXPECT_FALSE(leadingLeftVectors(MatrixD::Zero(9, 4), 1));
  EXPECT_FALSE(leadingLeftVectors(randomMatrix(9, 4, 1), 4));  // nothing is left out
  EXPECT_FALSE(leadingLeftVectors(randomMatrix(9, 4, 1), 0));
}

TEST(Linalg, CentringLeavesConstantColumnsExactlyZero) {
  MatrixD x = randomMatrix(50, 3, 7);
  x.col(1).setConstant(0.1);
  centreColumns(x);
  EXPECT_EQ(x.col(1).cwiseAbs().maxCoeff(), 0);
  EXPECT_NEAR(x.col(0).sum(), 0, 1e-12);
}

}  // namespace
}  // namespace eido
