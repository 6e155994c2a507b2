// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Inner loops that are compiled for several processors, and what is built on them.
#include <gmock/gmock.h>

#include <cmath>

#include "core/base/random.h"
#include "core/math/dense_kernels.h"
#include "core/math/kmeans.h"
#include "core/math/logistic.h"
#include "core/math/small_systems.h"

namespace eido {
namespace {

TEST(Logistic, IsThatOfTheLibraryEverywhere) {
  std::vector<double> values{0, -0.0, 1e-300, 40, -40, 700, -700, 1e6, -1e6, INFINITY, -INFINITY};
  Rng random(3);
  for (int i = 0; i < 5000; ++i) values.push_back(20 * random.normal());
  std::vector<double> found = values;
  sigmoids(found.data(), std::ssize(found));
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double expected = values[i] > 0 ? 1 / (1 + std::exp(-values[i])) : 1 - 1 / (1 + std::exp(values[i]));
    const double exact = values[i] < 0 ? std::exp(values[i]) / (1 + std::exp(values[i])) : expected;
    EXPECT_NEAR(found[i], exact, 1e-15 * std::max(exact, 1e-290)) << values[i];
    if (std::isfinite(values[i]) && std::abs(values[i]) < 1e5)
      sum += std::max(values[i], 0.0) + std::log1p(std::exp(-std::abs(values[i])));
  }
  std::vector<double> finite;
  for (const double v : values) {
    if (std::abs(v) < 1e5) finite.push_back(v);
  }
  EXPECT_NEAR(softplusSum(finite.data(), std::ssize(finite)), sum, 1e-12 * sum);
  double nan = std::nan("");
  sigmoids(&nan, 1);
  EXPECT_TRUE(std::isnan(nan));
}

TEST(Logistic, DerivativesOfAnyLength) {
  for (const std::ptrdiff_t count : {1, 7, 8, 9, 100}) {
    const auto size = static_cast<std::size_t>(count);
    Rng random(static_cast<std::uint64_t>(count));
    std::vector<double> z(size), answers(size), residuals, weights(size + 1, -7);
    for (std::size_t i = 0; i < size; ++i) z[i] = 6 * random.normal(), answers[i] = random.uniform() < 0.5 ? 1 : 0;
    residuals = z;
    logisticDerivatives(answers.data(), residuals.data(), weights.data(), 1e-3, count);
    for (std::size_t i = 0; i < size; ++i) {
      const double p = 1 / (1 + std::exp(-z[i]));
      EXPECT_NEAR(residuals[i], answers[i] - p, 1e-15);
      EXPECT_NEAR(weights[i], std::max(p * (1 - p), 1e-3), 1e-15);
    }
    EXPECT_EQ(weights[size], -7);
  }
}

TEST(SmallSystems, AreSolvedSideBySide) {
  Rng random(4);
  for (const Eigen::Index size : {1, 2, 3, 6, 17}) {
    for (const Eigen::Index count : {1, 7, 8, 9, 30}) {
      MatrixD packed(size * (size + 1) / 2, count), sides(size, count);
      std::vector<Eigen::MatrixXd> whole;
      for (Eigen::Index i = 0; i < count; ++i) {
        Eigen::MatrixXd half(size, size + 2);
        for (Eigen::Index e = 0; e < half.size(); ++e) half.data()[e] = random.normal();
        whole.push_back(half * half.transpose() + 0.1 * Eigen::MatrixXd::Identity(size, size));
        for (Eigen::Index a = 0; a < size; ++a) {
          for (Eigen::Index b = 0; b <= a; ++b) packed(a * (a + 1) / 2 + b, i) = whole.back()(a, b);
          sides(a, i) = random.normal();
        }
      }
      MatrixD found = sides;
      solveSmallSystems(size, count, packed.data(), found.data());
      for (Eigen::Index i = 0; i < count; ++i)
        EXPECT_TRUE((whole[static_cast<std::size_t>(i)] * found.col(i)).isApprox(sides.col(i), 1e-9))
            << size << " " << i;
    }
  }
}

TEST(KMeans, NearestByProductsIsTheFirstOfTheNearest) {
  Rng random(5);
  for (const std::ptrdiff_t points : {1, 15, 16, 17, 70}) {
    for (const std::ptrdiff_t centres : {1, 2, 33}) {
      std::vector<float> products(static_cast<std::size_t>(points * centres)), norms(static_cast<std::size_t>(centres));
      for (float& v : products) v = static_cast<float>(random.below(4));  // ties
      for (float& v : norms) v = static_cast<float>(random.below(4));
      std::vector<float> least(static_cast<std::size_t>(points));
      std::vector<std::int32_t> nearest(static_cast<std::size_t>(points));
      nearestByProducts(products.data(), norms.data(), centres, points, least.data(), nearest.data());
      for (std::ptrdiff_t p = 0; p < points; ++p) {
        std::int32_t best = 0;
        const auto at = [&](std::ptrdiff_t c) {
          return norms[static_cast<std::size_t>(c)] - 2 * products[static_cast<std::size_t>(c * points + p)];
        };
        for (std::int32_t c = 1; c < centres; ++c) best = at(c) < at(best) ? c : best;
        EXPECT_EQ(nearest[static_cast<std::size_t>(p)], best);
        EXPECT_EQ(least[static_cast<std::size_t>(p)], at(best));
      }
    }
  }
}

TEST(KMeans, FindsClustersThatAreThereOnAnyThreads) {
  Rng random(6);
  MatrixF points(600, 5);
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    for (Eigen::Index d = 0; d < 5; ++d) points(i, d) = static_cast<float>((i % 5 == d ? 20 : 0) + random.normal());
  }
  const std::vector<double> weights(600, 1);
  const KMeans found = kMeans(points, weights, 5, 8, 1, Task({}, {}, 1));
  for (Eigen::Index i = 5; i < points.rows(); ++i)
    EXPECT_EQ(found.cluster[static_cast<std::size_t>(i)], found.cluster[static_cast<std::size_t>(i % 5)]);
  double inertia = 0;
  for (Eigen::Index i = 0; i < points.rows(); ++i)
    inertia += (points.row(i) - found.centres.row(found.cluster[static_cast<std::size_t>(i)])).squaredNorm();
  EXPECT_NEAR(found.inertia, inertia, 1e-3 * inertia);
  const KMeans wide = kMeans(points, weights, 5, 8, 1, Task({}, {}, 3));
  EXPECT_EQ(wide.cluster, found.cluster);
  EXPECT_EQ(wide.centres, found.centres);
  MatrixF same = MatrixF::Constant(20, 3, 0.1F);  // fewer different points than centres
  const KMeans alike = kMeans(same, std::vector<double>(20, 1), 4, 2, 1, Task{});
  for (const std::int32_t c : alike.cluster) EXPECT_EQ(c, alike.cluster[0]);
}

TEST(Logistic, ExponentialsOfAnyLength) {
  for (const std::ptrdiff_t count : {1, 7, 8, 9, 100}) {
    std::vector<double> values(static_cast<std::size_t>(count));
    Rng random(static_cast<std::uint64_t>(count));
    for (double& v : values) v = 40 * random.normal();
    std::vector<double> found = values;
    exponentials(found.data(), count);
    for (std::size_t i = 0; i < found.size(); ++i)
      EXPECT_NEAR(found[i], std::exp(-std::abs(values[i])), 1e-15 * found[i]) << values[i];
  }
  double extreme[] = {0, 1e300, 800};
  exponentials(extreme, 3);
  EXPECT_EQ(extreme[0], 1);
  EXPECT_LT(extreme[1], 1e-300);
  EXPECT_LT(extreme[2], 1e-300);
}

}  // namespace
}  // namespace eido
