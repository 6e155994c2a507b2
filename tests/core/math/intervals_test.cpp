// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How often intervals of proportions hold what they should, exactly where all outcomes can be counted. Stated
// beforehand: 0.93 to 0.98 on average over the sizes and shares, at no point below 0.90; pairs of 20 items 0.92 to
// 0.98.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "core/math/resampling.h"
#include "core/math/statistics.h"

namespace eido {
namespace {

constexpr double kConfidence = 0.95;

double logChoose(double n, double k) { return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1); }

TEST(Intervals, OfAShareCoverIt) {
  double sum = 0;
  int points = 0;
  for (const int n : {10, 20, 50, 100, 400}) {
    for (const double p : {0.5, 0.8, 0.95, 0.99}) {
      double coverage = 0;
      for (int k = 0; k <= n; ++k) {
        const Interval interval = shareInterval(k, n, kConfidence);
        if (interval.low <= p && p <= interval.high)
          coverage += std::exp(logChoose(n, k) + k * std::log(p) + (n - k) * std::log(1 - p));
      }
      EXPECT_GE(coverage, 0.90) << n << " items, " << p;
      sum += coverage;
      ++points;
    }
  }
  EXPECT_GE(sum / points, 0.93);
  EXPECT_LE(sum / points, 0.98);
}

TEST(Intervals, OfADifferenceOfPairedSharesCoverIt) {
  // chance that only the one, and only the other, is right
  const std::pair<double, double> cases[] = {{0.1, 0.1},   {0.2, 0.1}, {0.3, 0.1},
                                             {0.25, 0.25}, {0.4, 0.1}, {0.15, 0.05}};
  for (const int n : {20, 50, 100}) {
    double sum = 0;
    for (const auto& [a, b] : cases) {
      double coverage = 0;
      for (int i = 0; i <= n; ++i) {
        for (int j = 0; i + j <= n; ++j) {
          const Interval interval = pairedShareInterval(i, j, n, kConfidence);
          if (interval.low > a - b || interval.high < a - b) continue;
          coverage += std::exp(logChoose(n, i) + logChoose(n - i, j) + i * std::log(a) + j * std::log(b) +
                               (n - i - j) * std::log(1 - a - b));
        }
      }
      EXPECT_GE(coverage, 0.90) << n << " items, " << a << " and " << b;
      sum += coverage;
    }
    EXPECT_GE(sum / std::size(cases), 0.92) << n;
    EXPECT_LE(sum / std::size(cases), 0.98) << n;
  }
}

TEST(Intervals, OfADifferenceAreFairToBothModels) {
  const Interval one = pairedShareInterval(7, 2, 20, kConfidence), other = pairedShareInterval(2, 7, 20, kConfidence);
  EXPECT_DOUBLE_EQ(one.low, -other.high);
  EXPECT_DOUBLE_EQ(one.high, -other.low);
  const Interval same = pairedShareInterval(0, 0, 10, kConfidence);
  EXPECT_LT(same.low, 0) << "ten items on which both agree do not show that they always do";
  EXPECT_GT(same.high, 0);
  EXPECT_GE(pairedShareInterval(10, 0, 10, kConfidence).low, -1);
  EXPECT_LE(pairedShareInterval(10, 0, 10, kConfidence).high, 1);
}

TEST(Intervals, OfMeansOfFewScoresCoverThem) {
  // scores between 0 and 1 that are skewed, of mean 3/4: the square root of a uniform one lies at 2/3, its fourth root
  // at 4/5
  constexpr int kTrials = 600, kDraws = 400;
  double sum = 0;
  int points = 0;
  for (const int n : {10, 20, 50}) {
    for (const double power : {0.5, 0.25}) {
      const double truth = 1 / (1 + power);
      Rng rng(static_cast<std::uint64_t>(n) + 7);
      int held = 0;
      for (int t = 0; t < kTrials; ++t) {
        MatrixD values(n, 1);
        for (int i = 0; i < n; ++i) values(i, 0) = std::pow(rng.uniform(), power);
        const MatrixD sums = bootstrapSums(values, kDraws, static_cast<std::uint64_t>(t), 1, Task({}, {}, 2));
        std::vector<double> means;
        for (int d = 0; d < kDraws; ++d) means.push_back(sums(d, 0) / n);
        const Interval interval = expandedInterval(means, kConfidence, n);
        held += interval.low <= truth && truth <= interval.high;
      }
      const double coverage = static_cast<double>(held) / kTrials;
      EXPECT_GE(coverage, 0.90) << n << " scores, power " << power;
      sum += coverage;
      ++points;
    }
  }
  EXPECT_GE(sum / points, 0.925);
  EXPECT_LE(sum / points, 0.98);
}

TEST(Intervals, OfOneScoreAreNone) {
  EXPECT_TRUE(std::isnan(expandedInterval({0.5, 0.5, 0.5}, kConfidence, 1).low));
  EXPECT_TRUE(std::isnan(pairedShareInterval(0, 0, 0, kConfidence).low));
}

}  // namespace
}  // namespace eido
