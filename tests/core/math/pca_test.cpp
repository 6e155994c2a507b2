// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/pca.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "core/math/linalg.h"
#include "core/math/planar_alignment.h"
#include "core/math/principal_directions.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

MatrixF rowsOf(std::int64_t n, std::int64_t d, std::uint64_t seed) {
  Rng random(seed);
  MatrixF rows(n, d);
  for (Eigen::Index i = 0; i < n; ++i) {
    for (Eigen::Index j = 0; j < d; ++j)
      rows(i, j) = static_cast<float>(100 + random.normal() * 3 / (1 + static_cast<double>(j)));
  }
  return rows;
}

TEST(PrincipalDirections, AreThoseOfPrincipalComponents) {
  const MatrixF rows = rowsOf(200, 12, 3);
  const PrincipalDirections found = principalDirections(rows, {}, 5, {});
  ASSERT_EQ(found.axes.rows(), 5);
  EXPECT_LE((found.axes * found.axes.transpose() - MatrixD::Identity(5, 5)).norm(), 1e-12);
  const MatrixF own = inComponents(rows, found, {}), known = principalComponents(rows, {.components = 5}).coordinates;
  for (Eigen::Index c = 0; c < 5; ++c) EXPECT_LE((own.col(c) - known.col(c)).norm(), 1e-3 * known.col(c).norm());
  // of some rows only, and no more than vary
  EXPECT_EQ(principalDirections(rows, std::vector<std::int32_t>{3, 5, 8}, 5, {}).axes.rows(), 2);
  MatrixF flat(50, 6);
  for (Eigen::Index i = 0; i < 50; ++i) flat.row(i).setConstant(static_cast<float>(i));
  EXPECT_EQ(principalDirections(flat, {}, 4, {}).axes.rows(), 4);
  EXPECT_EQ(principalDirections(flat, {}, 4, {}, 1e-12).axes.rows(), 1);
  EXPECT_EQ(principalDirections(MatrixF::Constant(9, 3, 2), {}, 3, {}, 1e-12).axes.rows(), 1);
}

class Methods : public testing::TestWithParam<PcaMethod> {};

TEST_P(Methods, AgreeWithTheSingularValueDecomposition) {
  const MatrixF rows = rowsOf(300, 40, 1);
  MatrixD centred = rows.cast<double>();
  centred.rowwise() -= centred.colwise().mean().eval();
  const Svd svd = thinSvd(centred);
  const Pca pca = principalComponents(rows, {.components = 4, .method = GetParam()});
  ASSERT_EQ(pca.coordinates.cols(), 4);
  double total = 0;
  for (const double s : svd.s) total += s * s / 299;
  EXPECT_NEAR(pca.totalVariance, total, 1e-8 * total);
  for (Eigen::Index c = 0; c < 4; ++c) {
    const double s = svd.s[static_cast<std::size_t>(c)];
    EXPECT_NEAR(pca.variance[static_cast<std::size_t>(c)], s * s / 299, 1e-6 * total) << c;
    const Eigen::VectorXd expected = svd.u.col(c) * s;
    const double sign = expected.dot(pca.coordinates.col(c).cast<double>()) > 0 ? 1 : -1;
    EXPECT_LT((expected - sign * pca.coordinates.col(c).cast<double>()).norm(), 1e-4 * expected.norm()) << c;
  }
}

TEST_P(Methods, DoNotDependOnTheNumberOfThreads) {
  const MatrixF rows = rowsOf(5000, 30, 2);
  const PcaOptions options{.components = 3,
                           .method = GetParam() == PcaMethod::Gram ? PcaMethod::Covariance : GetParam()};
  EXPECT_EQ(principalComponents(rows, options, Task({}, {}, 1)).coordinates,
            principalComponents(rows, options, Task({}, {}, 2)).coordinates);
}

INSTANTIATE_TEST_SUITE_P(Pca, Methods, testing::Values(PcaMethod::Covariance, PcaMethod::Gram, PcaMethod::Randomised));

TEST(Pca, OddInput) {
  const MatrixF same = MatrixF::Constant(10, 3, 7.5F);
  const Pca flat = principalComponents(same, {.components = 2});
  EXPECT_EQ(flat.totalVariance, 0);
  EXPECT_TRUE(flat.coordinates.isZero());
  EIDO_EXPECT_ERROR(principalComponents(same, {.components = 4}), ErrorKind::Parameter);
  EIDO_EXPECT_ERROR(principalComponents(MatrixF::Zero(2, 5), {.components = 2}), ErrorKind::Parameter);
  // far from zero and small: the centre must not eat the variance
  MatrixF far = rowsOf(50, 2, 3);
  far.array() += 1e5F;
  EXPECT_NEAR(principalComponents(far, {.components = 1}).variance[0],
              principalComponents(rowsOf(50, 2, 3), {.components = 1}).variance[0], 0.2);
}

TEST(Pca, CanBeCancelled) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(principalComponents(rowsOf(100, 5, 1), {}, Task(stop.get_token())), Cancelled);
}

TEST(PlanarAlignment, UndoesTurningMirroringScalingAndMoving) {
  VectorData from{.values = rowsOf(60, 2, 5), .present = {}};
  VectorData to = from;
  const float angle = 0.7F;
  for (Eigen::Index i = 0; i < 60; ++i) {
    const float x = from.values(i, 0), y = -from.values(i, 1);
    to.values(i, 0) = 3 * (std::cos(angle) * x - std::sin(angle) * y) + 10;
    to.values(i, 1) = 3 * (std::sin(angle) * x + std::cos(angle) * y) - 4;
  }
  to.present.assign(60, true);
  to.present[5] = false;  // takes no part, and is moved all the same
  const VectorData moved = alignedPlane(from, to);
  EXPECT_LT((moved.values - to.values).cwiseAbs().maxCoeff(), 2e-3F);
  // maps that have nothing in common keep their extent
  const VectorData other{.values = rowsOf(60, 2, 6), .present = {}};
  const auto spread = [](const MatrixF& m) { return (m.rowwise() - m.colwise().mean()).norm(); };
  EXPECT_NEAR(spread(alignedPlane(from, other).values), spread(other.values), 1e-3);
  VectorData point{.values = MatrixF::Constant(3, 2, 1.0F), .present = {}};
  EXPECT_TRUE(alignedPlane(point, point).values.allFinite());
}

}  // namespace
}  // namespace eido
