// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/math/statistics.h"

#include <gmock/gmock.h>

#include <cmath>

#include "core/base/random.h"

namespace eido {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Pointwise;

TEST(Digamma, OfKnownArguments) {
  constexpr double kEuler = 0.57721566490153286;
  EXPECT_NEAR(digamma(1), -kEuler, 1e-14);
  EXPECT_NEAR(digamma(0.5), -kEuler - 2 * std::log(2.0), 1e-14);
  EXPECT_NEAR(digamma(2), 1 - kEuler, 1e-14);
  double harmonic = 0;
  for (int k = 1; k < 50; ++k) harmonic += 1.0 / k;
  EXPECT_NEAR(digamma(50), harmonic - kEuler, 1e-13);
  EXPECT_NEAR(digamma(1e8), std::log(1e8) - 0.5e-8, 1e-13);
}

TEST(StudentQuantile, IsExactForFewDegreesAndNearThatForMany) {
  // published tables of t
  for (const auto& [degrees, value] :
       {std::pair(1.0, 12.7062047), std::pair(2.0, 4.30265273), std::pair(3.0, 3.18244631), std::pair(4.0, 2.77644511),
        std::pair(10.0, 2.22813885), std::pair(30.0, 2.04227246)}) {
    EXPECT_NEAR(studentQuantile(0.975, degrees), value, 1e-7) << degrees;
    EXPECT_NEAR(studentQuantile(0.025, degrees), -value, 1e-7) << degrees;
  }
  EXPECT_NEAR(studentQuantile(0.995, 2), 9.92484320, 1e-7);
  EXPECT_NEAR(studentQuantile(0.995, 10), 3.16927267, 1e-7);
  EXPECT_NEAR(studentQuantile(0.5, 5), 0, 1e-12);
  EXPECT_NEAR(studentQuantile(0.975, 100), 1.98397152, 1e-6);
}

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
