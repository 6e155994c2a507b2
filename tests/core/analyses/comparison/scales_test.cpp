// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which end of a score is better, and what may be averaged.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

std::vector<double> around(double mean, int n, std::uint64_t seed) {
  Rng rng(seed);
  std::vector<double> values;
  for (int i = 0; i < n; ++i) values.push_back(std::max(0.0, mean + 0.05 * rng.normal()));
  return values;
}

const ScoreScales kErrors{{.task = "", .metric = "wer", .higherIsBetter = false, .range = {}}};
const Json kQuick{{"bootstrap", 200}, {"permutations", 199}};

bool mixes(const Result& result) {
  return std::any_of(result.warnings.begin(), result.warnings.end(),
                     [](const Warning& w) { return w.kind == "mixed_scales"; });
}

TEST(Scales, LowerIsBetterTurnsVerdictAndOrder) {
  MemoryColumns data;
  data.addScores("clean", around(0.2, 60, 1), kErrors);
  data.addScores("noisy", around(0.5, 60, 2), kErrors);
  const Result result = data.run("compare", kQuick);
  const Table& pairs = *result.table("pairs");
  const std::string verdict = pairs.text(0, "verdict");
  EXPECT_TRUE(verdict.starts_with("clean is better than noisy")) << verdict;
  EXPECT_NEAR(pairs.number(0, "difference"), -0.3, 0.05) << "the figure itself stays a - b";
  EXPECT_EQ(result.scalars["lower_is_better"], Json({"all"})) << "the parts whose verdicts are turned";
}

TEST(Scales, TasksOnDifferentScalesAreNotAveraged) {
  // accuracy of 0 to 1 and a BLEU of 0 to 100, told apart by the log
  const ScoreScales scales{{.task = "arc", .metric = "acc", .higherIsBetter = true, .range = ScoreRange{0, 1}},
                           {.task = "wmt", .metric = "bleu", .higherIsBetter = true, .range = ScoreRange{0, 100}}};
  std::vector<double> a, b;
  std::vector<std::string> task;
  Rng rng(3);
  for (int i = 0; i < 80; ++i) {
    const bool arc = i < 40;
    task.push_back(arc ? "arc" : "wmt");
    a.push_back(arc ? (rng.uniform() < 0.8 ? 1 : 0) : 20 + 5 * rng.normal());
    b.push_back(arc ? (rng.uniform() < 0.3 ? 1 : 0) : 40 + 5 * rng.normal());
  }
  MemoryColumns data;
  data.addScores("a", a, scales);
  data.addScores("b", b, scales);
  data.addCategory("task", task);
  const Result result = data.run("compare", [] {
    Json parameters = kQuick;
    parameters["scenario"] = "task";
    return parameters;
  }());
  EXPECT_TRUE(mixes(result));
  const Table &models = *result.table("models"), &pairs = *result.table("pairs");
  int apart = 0;
  for (std::int64_t r = 0; r < models.rows(); ++r) {
    const bool all = models.text(r, "scenario") == "all";
    EXPECT_EQ(std::isnan(models.number(r, "mean")), all) << r;
    apart += !all;
  }
  EXPECT_EQ(apart, 4);
  for (std::int64_t r = 0; r < pairs.rows(); ++r) {
    EXPECT_EQ(std::isnan(pairs.number(r, "difference")), pairs.text(r, "scenario") == "all");
    if (pairs.text(r, "scenario") == "arc") EXPECT_TRUE(pairs.text(r, "verdict").starts_with("a is better"));
    if (pairs.text(r, "scenario") == "wmt") EXPECT_TRUE(pairs.text(r, "verdict").starts_with("b is better"));
  }
}

TEST(Scales, PercentAndTensHaveTheirOwnPoints) {
  for (const auto& [low, high, step] : {std::tuple(0.0, 100.0, 10.0), {1.0, 10.0, 1.0}}) {
    std::vector<double> a, b;
    for (int i = 0; i < 40; ++i) {
      b.push_back(low + (high - low) * (0.2 + 0.01 * (i % 20)));
      a.push_back(b.back() + step + 0.01 * (i % 3));
    }
    const ScoreScales scales{{.task = "", .metric = "", .higherIsBetter = true, .range = ScoreRange{low, high}}};
    MemoryColumns data;
    data.addScores("a", a, scales);
    data.addScores("b", b, scales);
    const Result result = data.run("compare", kQuick);
    EXPECT_FALSE(mixes(result));
    EXPECT_NEAR(result.table("pairs")->number(0, "difference"), step + 0.0097, 0.001);
    const std::string verdict = result.table("pairs")->text(0, "verdict");
    EXPECT_EQ(verdict.find(std::to_string(static_cast<int>(100 * step)) + "."), std::string::npos)
        << "not hundredths of a unit: " << verdict;
  }
}

TEST(Scales, TwoModelsOfDifferentDirectionAreNotCompared) {
  MemoryColumns data;
  data.addScores("clean", around(0.2, 30, 1), kErrors);
  data.addScores("right", around(0.9, 30, 2), {{.task = "", .metric = "acc", .higherIsBetter = true, .range = {}}});
  const Result result = data.run("compare", kQuick);
  EXPECT_TRUE(mixes(result));
  EXPECT_TRUE(std::isnan(result.table("pairs")->number(0, "difference")));
}

TEST(Scales, AModelWithoutScoresIsOnNone) {
  const double none = std::nan("");
  MemoryColumns data;
  data.addScores("c", {1, 0, 1, none, none, none});  // has nothing in the second part
  data.addScores("a", {1, 1, 0, 1, 1, 0});
  data.addScores("b", {0, 1, 0, 0, 1, 0});
  data.addCategory("part", {"s1", "s1", "s1", "s2", "s2", "s2"});
  Json parameters = kQuick;
  parameters["scenario"] = "part";
  const Result result = data.run("compare", parameters);
  EXPECT_FALSE(mixes(result));
}

TEST(Scales, PointsAreThoseOfTheModelThatHasAScale) {
  MemoryColumns data;
  std::vector<double> zero(30, 0), percent;
  for (int i = 0; i < 30; ++i) percent.push_back(20 + 2 * i);
  data.addScores("none", zero);
  data.addScores("some", percent);
  const std::string verdict = data.run("compare", kQuick).table("pairs")->text(0, "verdict");
  EXPECT_TRUE(verdict.starts_with("some is better than none by 49")) << verdict;
}

TEST(Scales, RewardsThatStayBelowOneAreRewardsAllTheSame) {
  Rng rng(8);
  std::vector<double> low, high;
  for (int i = 0; i < 40; ++i) {
    low.push_back(0.2 + 0.7 * rng.uniform());
    high.push_back(-0.1 + 1.6 * rng.uniform());
  }
  MemoryColumns data;
  data.addScores("low", low);
  data.addScores("high", high);
  EXPECT_FALSE(mixes(data.run("compare", kQuick)));
  // fractions beside percentages are not
  std::vector<double> percent;
  for (const double v : low) percent.push_back(100 * v);
  MemoryColumns other;
  other.addScores("low", low);
  other.addScores("percent", percent);
  EXPECT_TRUE(mixes(other.run("compare", kQuick)));
}

}  // namespace
}  // namespace eido::test
