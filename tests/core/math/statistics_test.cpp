// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/statistics.h"

#include <gmock/gmock.h>

#include <cmath>

#include "core/base/random.h"
#include "core/math/logistic.h"

namespace eido {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Pointwise;

TEST(Statistics, RanksShareTheMeanOfTies) {
  EXPECT_THAT(averageRanks(std::vector<double>{3, 1, 3, 2, 3}), ElementsAre(4, 1, 4, 2, 4));
  EXPECT_TRUE(averageRanks({}).empty());
}

TEST(Statistics, QuantileInterpolatesAsNumpy) {
  EXPECT_DOUBLE_EQ(quantile({4, 1, 3, 2}, 0.5), 2.5);
  EXPECT_DOUBLE_EQ(quantile({4, 1, 3, 2}, 0.95), 3.85);
  EXPECT_DOUBLE_EQ(quantile({4, 1, 3, 2}, 0), 1);
  EXPECT_DOUBLE_EQ(quantile({4, 1, 3, 2}, 1), 4);
  EXPECT_DOUBLE_EQ(quantile({7}, 0.3), 7);
  EXPECT_TRUE(std::isnan(quantile({}, 0.3)));
  EXPECT_DOUBLE_EQ(orderStatistic({5, 2, 9}, 2), 5);
  EXPECT_DOUBLE_EQ(orderStatistic({5, 2, 9}, 7), 9);
}

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

TEST(Statistics, CorrelationsOfKnownLists) {
  const std::vector<double> x = {12, 2, 1, 12, 2};
  const std::vector<double> y = {1, 4, 7, 1, 0};
  EXPECT_NEAR(kendallTauB(x, y), -0.47140452079103173, 1e-15);
  EXPECT_NEAR(pearson(x, y), -36.4 / std::sqrt(128.8 * 33.2), 1e-14);
  const std::vector<double> constant(5, 2.0);
  EXPECT_TRUE(std::isnan(pearson(x, constant)));
  EXPECT_TRUE(std::isnan(kendallTauB(x, constant)));
  EXPECT_TRUE(std::isnan(spearman(constant, y)));
  EXPECT_NEAR(spearman(std::vector<double>{1, 2, 3}, std::vector<double>{1, 10, 100}), 1, 1e-15);
}

TEST(Statistics, KendallEqualsCountingPairs) {
  Rng random(3);
  for (int round = 0; round < 20; ++round) {
    std::vector<double> x(30);
    std::vector<double> y(30);
    for (auto* list : {&x, &y}) {
      for (double& v : *list) v = static_cast<double>(random.below(8));
    }
    double difference = 0;
    double untiedX = 0;
    double untiedY = 0;
    for (std::size_t i = 0; i < 30; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        difference += (x[i] > x[j] ? 1 : x[i] < x[j] ? -1 : 0) * (y[i] > y[j] ? 1 : y[i] < y[j] ? -1 : 0);
        untiedX += x[i] != x[j];
        untiedY += y[i] != y[j];
      }
    }
    EXPECT_NEAR(kendallTauB(x, y), difference / std::sqrt(untiedX * untiedY), 1e-12);
  }
}

TEST(Statistics, KendallOfEqualOrdersIsOne) {
  for (int n = 2; n < 200; ++n) {
    std::vector<double> x;
    for (int i = 0; i < n; ++i) x.push_back(i / 2);  // with ties
    if (n > 2) EXPECT_EQ(kendallTauB(x, x), 1) << n;
  }
}

TEST(Statistics, BenjaminiHochbergStepsUp) {
  EXPECT_THAT(benjaminiHochberg(std::vector<double>{0.01, 0.04, 0.03, 0.005}),
              Pointwise(DoubleNear(1e-15), {0.02, 0.04, 0.04, 0.02}));
  const auto withNaN = benjaminiHochberg(std::vector<double>{0.5, std::nan(""), 0.9});
  EXPECT_DOUBLE_EQ(withNaN[0], 0.9);
  EXPECT_TRUE(std::isnan(withNaN[1]));
  EXPECT_DOUBLE_EQ(withNaN[2], 0.9);
}

TEST(Statistics, SpreadOfFewValues) {
  EXPECT_TRUE(std::isnan(standardDeviation(std::vector<double>{1})));
  EXPECT_NEAR(standardDeviation(std::vector<double>{1, 2, 4}), 1.5275252316519468, 1e-15);
}

}  // namespace
}  // namespace eido
