// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which of two models is better: tests, intervals and verdicts.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "core/math/exact_tests.h"
#include "core/math/resampling.h"
#include "core/math/statistics.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

/// Right answers with a chance for each model that also depends on the item.
std::vector<std::vector<double>> simulated(const std::vector<double>& skills, int items, std::uint64_t seed) {
  Rng random(seed);
  std::vector<std::vector<double>> scores(skills.size());
  for (int i = 0; i < items; ++i) {
    const double ease = random.normal();
    for (std::size_t m = 0; m < skills.size(); ++m)
      scores[m].push_back(random.uniform() < 1 / (1 + std::exp(-skills[m] - ease)) ? 1 : 0);
  }
  return scores;
}

TEST(ExactTests, McNemarsIsTheBinomialTail) {
  EXPECT_NEAR(mcnemarExact(10, 2), 2 * (1 + 12 + 66) / 4096.0, 1e-15);
  EXPECT_EQ(mcnemarExact(2, 10), mcnemarExact(10, 2));
  EXPECT_EQ(mcnemarExact(0, 0), 1);
  EXPECT_EQ(mcnemarExact(5, 5), 1);
  EXPECT_NEAR(mcnemarExact(0, 6), 2.0 / 64, 1e-15);
  EXPECT_GE(mcnemarExact(3000, 9000), 0);
}

TEST(Statistics, HolmStepsDown) {
  const std::vector<double> adjusted = holm(std::vector<double>{0.01, 0.04, std::nan(""), 0.03, 0.005});
  EXPECT_DOUBLE_EQ(adjusted[4], 0.02);
  EXPECT_DOUBLE_EQ(adjusted[0], 0.03);
  EXPECT_DOUBLE_EQ(adjusted[3], 0.06);
  EXPECT_DOUBLE_EQ(adjusted[1], 0.06);  // 0.04, but not below the one before it
  EXPECT_TRUE(std::isnan(adjusted[2]));
}

TEST(Resampling, DrawsRowsAndSigns) {
  MatrixD values(3, 2);
  values << 1, 10, 2, 20, 3, 30;
  const MatrixD sums = bootstrapSums(values, 2000, 5, 1, Task({}, {}, 2));
  EXPECT_EQ(sums, bootstrapSums(values, 2000, 5, 1, Task({}, {}, 1)));
  EXPECT_EQ(sums.col(1), 10 * sums.col(0));  // the same rows in all columns
  EXPECT_NEAR(sums.col(0).mean(), 6, 0.15);
  EXPECT_EQ(sums.col(0).minCoeff(), 3);
  EXPECT_EQ(sums.col(0).maxCoeff(), 9);
  const MatrixD flipped = signFlippedSums(values, 2000, 5, 1, Task({}, {}, 2));
  EXPECT_EQ(flipped, signFlippedSums(values, 2000, 5, 1, Task({}, {}, 1)));
  EXPECT_NEAR(flipped.col(0).mean(), 0, 0.4);
  EXPECT_EQ(flipped.col(0).maxCoeff(), 6);
  EXPECT_EQ(bootstrapSums(MatrixD(0, 2), 3, 1, 1, {}).rows(), 3);
}

TEST(Comparison, CountsAndVerdictsOfKnownTables) {
  MemoryColumns data;  // A: 12 right that B has wrong, B: 2; 6 both, 0 neither
  std::vector<double> a, b;
  std::vector<std::string> scenario;
  for (int i = 0; i < 20; ++i) {
    a.push_back(i < 12 || i >= 14 ? 1 : 0);
    b.push_back(i >= 12 ? 1 : 0);
    scenario.push_back(i % 2 == 0 ? "s2" : "s10");
  }
  data.addScores("A", a);
  data.addScores("B", b);
  data.addCategory("scenario", scenario);
  const Result result = data.run("compare", {{"scenario", "scenario"}});
  const Table& pairs = *result.table("pairs");
  ASSERT_EQ(pairs.rows(), 3);
  EXPECT_EQ(pairs.text(0, "scenario"), "all");
  EXPECT_EQ(pairs.text(1, "scenario"), "s10");
  EXPECT_EQ(pairs.number(0, "n"), 20);
  EXPECT_DOUBLE_EQ(pairs.number(0, "difference"), 0.5);
  EXPECT_EQ(pairs.number(0, "both_right"), 6);
  EXPECT_EQ(pairs.number(0, "only_a"), 12);
  EXPECT_EQ(pairs.number(0, "only_b"), 2);
  EXPECT_EQ(pairs.number(0, "neither"), 0);
  EXPECT_EQ(pairs.text(0, "test"), "mcnemar");
  EXPECT_NEAR(pairs.number(0, "p_value"), mcnemarExact(12, 2), 1e-15);
  EXPECT_EQ(pairs.text(0, "verdict").rfind("A is better than B by 50.0 points, 95 % interval ", 0), 0U)
      << pairs.text(0, "verdict");
  EXPECT_NE(pairs.text(1, "verdict").find("cannot be told from"), std::string::npos) << pairs.text(1, "verdict");
  const Table& models = *result.table("models");
  EXPECT_DOUBLE_EQ(models.number(0, "mean"), 0.9);
  EXPECT_LT(models.number(0, "ci_low"), 0.9);

  const Result base = data.run("compare", {{"baseline", "A"}, {"bootstrap", 0}});
  EXPECT_EQ(base.table("pairs")->text(0, "a"), "B");
  EXPECT_EQ(base.table("pairs")->text(0, "b"), "A");
  EXPECT_DOUBLE_EQ(base.table("pairs")->number(0, "difference"), -0.5);
  EXPECT_EQ(base.table("pairs")->text(0, "ci_low"), "");
  EXPECT_EQ(base.table("pairs")->text(0, "verdict"), "A is better than B by 50.0 points.");
  EIDO_EXPECT_ERROR(data.run("compare", {{"baseline", "C"}}), ErrorKind::NotFound);
}

TEST(Comparison, ContinuousScoresAreTestedBySigns) {
  Rng random(3);
  std::vector<double> a, b, far;
  for (int i = 0; i < 60; ++i) {
    a.push_back(random.uniform());
    b.push_back(std::clamp(a.back() + 0.01 * random.normal(), 0.0, 1.0));
    far.push_back(a.back() * 0.5);
  }
  MemoryColumns data;
  data.addScores("a", a);
  data.addScores("b", b);
  data.addScores("far", far);
  const Result result = data.run("compare", {{"permutations", 999}}, Task({}, {}, 2));
  const Table& pairs = *result.table("pairs");
  EXPECT_EQ(pairs.text(0, "test"), "permutation");
  EXPECT_EQ(pairs.text(0, "only_a"), "");
  EXPECT_GT(pairs.number(0, "p_value"), 0.01);
  EXPECT_DOUBLE_EQ(pairs.number(1, "p_value"), 0.001);
  EXPECT_TRUE(*data.run("compare", {{"permutations", 999}}, Task({}, {}, 1)).table("pairs") == pairs);
  const Result untested = data.run("compare", {{"permutations", 0}});
  EXPECT_EQ(untested.table("pairs")->text(0, "p_value"), "");

  // signs of three differences of one size: every flip of all is as large, 2 of 8
  MemoryColumns tiny;
  tiny.addScores("x", {0.5, 0.5, 0.5});
  tiny.addScores("y", {0.25, 0.25, 0.25});
  EXPECT_NEAR(tiny.run("compare", {{"permutations", 20000}}).table("pairs")->number(0, "p_value"), 0.25, 0.02);
}

TEST(Comparison, MissingScoresAreNeverWrongAnswers) {
  const auto scores = simulated({0.5, 0, 0}, 400, 9);
  MemoryColumns whole, holes;
  std::vector<double> last = scores[2];
  for (std::size_t i = 0; i < last.size(); i += 5) last[i] = std::nan("");
  MemoryColumns common;
  std::vector<std::vector<double>> kept(3);
  for (std::size_t i = 0; i < last.size(); ++i) {
    if (std::isnan(last[i])) continue;
    for (std::size_t m = 0; m < 3; ++m) kept[m].push_back(scores[m][i]);
  }
  for (std::size_t m = 0; m < 3; ++m) {
    holes.addScores("m" + std::to_string(m), m == 2 ? last : scores[m]);
    common.addScores("m" + std::to_string(m), kept[m]);
  }
  const Result result = holes.run("compare", Json::object()), alone = common.run("compare", Json::object());
  const Table &pairs = *result.table("pairs"), &expected = *alone.table("pairs");
  EXPECT_EQ(result.warnings.front().kind, "rows_dropped");
  EXPECT_EQ(result.warnings.front().count, 80);
  for (const int row : {1, 2}) {  // the pairs with m2
    EXPECT_EQ(pairs.number(row, "n"), 320);
    for (const char* column : {"difference", "p_value", "only_a", "neither"})
      EXPECT_EQ(pairs.number(row, column), expected.number(row, column)) << column;
    // other draws of the same items
    EXPECT_NEAR(pairs.number(row, "ci_low"), expected.number(row, "ci_low"), 0.015);
    EXPECT_NEAR(pairs.number(row, "ci_high"), expected.number(row, "ci_high"), 0.015);
  }
  MemoryColumns disjoint;
  disjoint.addScores("p", {1, 0, std::nan(""), std::nan("")});
  disjoint.addScores("q", {std::nan(""), std::nan(""), 1, 0});
  EIDO_EXPECT_ERROR(disjoint.run("compare", Json::object()), ErrorKind::TooFewRows);
  disjoint.addScores("r", {1, 0, 0, 0});
  const Result partly = disjoint.run("compare", Json::object());
  EXPECT_EQ(partly.table("pairs")->number(0, "n"), 0);
  EXPECT_EQ(partly.table("pairs")->text(0, "difference"), "");
  EXPECT_EQ(partly.table("pairs")->text(0, "verdict"), "p and q have no item in common.");

  MemoryColumns few;  // draws of 200 items often have none of the four that both have
  std::vector<double> x(200, std::nan("")), y;
  for (std::size_t i = 0; i < 200; ++i) y.push_back(i % 2 == 0 ? 1 : 0);
  for (std::size_t i = 0; i < 4; ++i) x[i] = i < 2 ? 1 : 0;
  few.addScores("x", x);
  few.addScores("y", y);
  EXPECT_FALSE(std::isnan(few.run("compare", Json::object()).table("pairs")->number(0, "ci_low")));
}

TEST(Comparison, AScenarioMayBeCalledAll) {
  MemoryColumns data;
  data.addScores("a", {1, 0, 1, 1});
  data.addScores("b", {0, 0, 1, 0});
  data.addCategory("task", {"all", "all", "x", "x"});
  const Table pairs = *data.run("compare", {{"scenario", "task"}}).table("pairs");
  EXPECT_EQ(pairs.text(0, "scenario"), "all");
  EXPECT_EQ(pairs.text(1, "scenario"), "all (scenario)");
  EXPECT_EQ(pairs.number(1, "n"), 2);
}

TEST(Comparison, ClustersAreResampledWhole) {
  const auto scores = simulated({0.6, 0}, 40, 4);
  MemoryColumns data;
  std::vector<std::vector<double>> copies(2);
  std::vector<std::string> cluster;
  for (std::size_t i = 0; i < 40; ++i) {
    for (int c = 0; c < 10; ++c) {  // each question ten times
      cluster.push_back("text " + std::to_string(i));
      for (std::size_t m = 0; m < 2; ++m) copies[m].push_back(scores[m][i]);
    }
  }
  data.addScores("a", copies[0]);
  data.addScores("b", copies[1]);
  data.addCategory("cluster", cluster);
  MemoryColumns once;
  once.addScores("a", scores[0]);
  once.addScores("b", scores[1]);
  const Result clustered = data.run("compare", {{"cluster", "cluster"}});
  const Table& pairs = *clustered.table("pairs");
  EXPECT_EQ(pairs.text(0, "test"), "permutation");
  EXPECT_EQ(pairs.number(0, "n"), 400);
  const Result plain = once.run("compare", Json::object()), naive = data.run("compare", Json::object());
  const auto width = [](const Result& r) {
    return r.table("pairs")->number(0, "ci_high") - r.table("pairs")->number(0, "ci_low");
  };
  EXPECT_NEAR(width(clustered), width(plain), 0.03);
  EXPECT_GT(width(clustered), 2 * width(naive));
  EXPECT_NEAR(pairs.number(0, "p_value"), plain.table("pairs")->number(0, "p_value"), 0.05);
}

TEST(Comparison, FewClustersGiveNoFindingAndSayWhy) {
  // a is right everywhere, b nowhere: as clear as it gets, but two texts could be so by chance
  const auto run = [](int texts) {
    MemoryColumns data;
    std::vector<std::string> cluster;
    for (int i = 0; i < texts * 20; ++i) cluster.push_back("text " + std::to_string(i % texts));
    data.addScores("a", std::vector<double>(cluster.size(), 1));
    data.addScores("b", std::vector<double>(cluster.size(), 0));
    data.addCategory("cluster", cluster);
    return data.run("compare", {{"cluster", "cluster"}});
  };
  const Result two = run(2), six = run(6), many = run(20);
  EXPECT_EQ(two.scalars["clusters"], 2);
  EXPECT_TRUE(std::isnan(two.table("pairs")->number(0, "ci_low")));
  EXPECT_GE(two.table("pairs")->number(0, "p_value"), 0.45);
  EXPECT_EQ(two.table("pairs")->text(0, "verdict"), "a cannot be told from b (difference 100.0 points).");
  ASSERT_EQ(two.warnings.size(), 1U);
  EXPECT_EQ(two.warnings[0].kind, "few_clusters");
  EXPECT_NE(two.warnings[0].message.find("all (2)"), std::string::npos) << two.warnings[0].message;
  EXPECT_LT(six.table("pairs")->number(0, "p_value"), 0.05);
  EXPECT_FALSE(std::isnan(six.table("pairs")->number(0, "ci_low")));
  ASSERT_EQ(six.warnings.size(), 1U);
  EXPECT_TRUE(many.warnings.empty());
}

TEST(Comparison, IntervalsCoverAndChanceIsNotTakenForSkill) {
  // stated beforehand: over 200 tables of 300 items, 95 % intervals cover the true difference in at least 90 %, and
  // two equal models are told apart in at most 10 %
  constexpr int kTables = 200;
  double truth = 0;
  for (const double sign : {1.0, -1.0}) {
    double sum = 0;
    Rng random(77);
    for (int i = 0; i < 200000; ++i) sum += 1 / (1 + std::exp(-(sign > 0 ? 0.5 : 0.0) - random.normal()));
    truth += sign * sum / 200000;
  }
  int covered = 0, apart = 0;
  for (int t = 0; t < kTables; ++t) {
    const auto scores = simulated({0.5, 0, 0}, 300, 1000 + static_cast<std::uint64_t>(t));
    MemoryColumns data;
    for (std::size_t m = 0; m < 3; ++m) data.addScores("m" + std::to_string(m), scores[m]);
    const Result result = data.run("compare", {{"bootstrap", 300}}, Task({}, {}, 1));
    const Table& pairs = *result.table("pairs");
    covered += pairs.number(0, "ci_low") <= truth && truth <= pairs.number(0, "ci_high");
    apart += pairs.number(2, "p_value") < 0.05;
  }
  EXPECT_GE(covered, 0.9 * kTables);
  EXPECT_LE(apart, 0.1 * kTables);
}

}  // namespace
}  // namespace eido::test
