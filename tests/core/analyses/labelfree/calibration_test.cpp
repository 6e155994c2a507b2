// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How sure the consensus may be called, and when its contradiction says nothing.
#include "core/analyses/labelfree/calibration.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

TEST(Calibration, IsTheShareOfRightAnswersOfOtherItems) {
  // stated beforehand: where a confidence of c is right in c * c, the mean error of the calibrated one is below 0.05
  Rng rng(4);
  std::vector<double> confidence;
  std::vector<int> right;
  for (int i = 0; i < 4000; ++i) {
    confidence.push_back(rng.uniform());
    right.push_back(rng.uniform() < confidence.back() * confidence.back() ? 1 : 0);
  }
  const std::vector<double> calibrated = labelfree::calibrate(confidence, right, 1);
  double error = 0;
  for (std::size_t i = 0; i < confidence.size(); ++i) {
    error += std::abs(calibrated[i] - confidence[i] * confidence[i]) / 4000;
    EXPECT_GT(calibrated[i], 0);
    EXPECT_LT(calibrated[i], 1);
  }
  EXPECT_LT(error, 0.05);
}

TEST(Calibration, DoesNotSeeTheItemsOwnLabel) {
  Rng rng(5);
  std::vector<double> confidence;
  std::vector<int> right;
  for (int i = 0; i < 200; ++i) {
    confidence.push_back(rng.uniform());
    right.push_back(rng.uniform() < 0.6 ? 1 : 0);
  }
  const double before = labelfree::calibrate(confidence, right, 7)[10];
  right[10] = 1 - right[10];
  EXPECT_EQ(labelfree::calibrate(confidence, right, 7)[10], before);
}

TEST(Calibration, NeitherSplitsEqualConfidencesNorFalls) {
  std::vector<double> confidence(200);
  std::vector<int> right(200);
  for (std::size_t i = 0; i < 200; ++i) {  // the wrong ones of each confidence stand first
    confidence[i] = i < 100 ? 0.9 : 1;
    right[i] = i < 100 ? i >= 50 : i >= 130;
  }
  const std::vector<double> pooled = labelfree::calibrate(confidence, right, 3);
  for (std::size_t i = 0; i < 200; ++i) EXPECT_NEAR(pooled[i], i < 100 ? 0.5 : 0.7, 0.08) << i;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Rng rng(seed);
    for (std::size_t i = 0; i < 200; ++i) {
      confidence[i] = rng.uniform();
      right[i] = rng.uniform() < 0.93 ? 1 : 0;
    }
    right[7] = -1, right[8] = -1;  // of these two the regression is one
    confidence[7] = 0.5, confidence[8] = 0.999;
    const std::vector<double> values = labelfree::calibrate(confidence, right, seed);
    EXPECT_LE(values[7], values[8]) << seed;
  }
}

TEST(Calibration, OfFewOrUnknownItems) {
  const std::vector<double> few(19, 0.5);
  for (const double v : labelfree::calibrate(few, std::vector<int>(19, 1), 0)) EXPECT_TRUE(std::isnan(v));
  std::vector<double> confidence(30, 0.9);
  std::vector<int> right(30, 1);
  confidence[3] = std::nan("");
  right[4] = -1;
  const std::vector<double> calibrated = labelfree::calibrate(confidence, right, 0);
  EXPECT_TRUE(std::isnan(calibrated[3]));
  EXPECT_GT(calibrated[4], 0.9) << "by all that are known";
  EXPECT_TRUE(labelfree::calibrate({}, {}, 0).empty());
}

/// Four labels; every model errs alike on a share of the items.
MemoryColumns sharedMistakes(double share, std::uint64_t seed) {
  Rng rng(seed);
  std::vector<std::vector<std::string>> answers(7);
  std::vector<std::string> gold;
  for (int i = 0; i < 500; ++i) {
    const auto right = rng.below(4);
    gold.emplace_back(1, static_cast<char>('A' + right));
    const auto common = rng.uniform() < share ? (right + 1 + rng.below(3)) % 4 : right;
    for (auto& model : answers) {
      const auto said = rng.uniform() < 0.85 ? common : (common + 1 + rng.below(3)) % 4;
      model.emplace_back(1, static_cast<char>('A' + said));
    }
  }
  MemoryColumns data;
  for (std::size_t m = 0; m < answers.size(); ++m) data.addAnswers("m" + std::to_string(m), answers[m]);
  data.addCategory("gold", gold);
  return data;
}

TEST(SuspectLabels, AreWithheldWhereTheSureConsensusIsOftenWrong) {
  const Result result =
      sharedMistakes(0.4, 2).run("label-free", {{"gold", "gold"}, {"bootstrap", 50}}, Task({}, {}, 2));
  ASSERT_LT(result.scalars["sure_right_ci"][1].get<double>(), 0.9);
  EXPECT_TRUE(result.scalars["suspects"].is_null());
  const Table& consensus = *result.table("consensus");
  double posterior = 0, calibrated = 0;
  for (std::int64_t r = 0; r < consensus.rows(); ++r) {
    EXPECT_EQ(consensus.text(r, "suspect"), "") << r;
    posterior += consensus.number(r, "confidence") / 500;
    calibrated += consensus.number(r, "confidence_calibrated") / 500;
  }
  EXPECT_GT(posterior, 0.9) << "the method's own stays what it is";
  EXPECT_NEAR(calibrated, 0.6, 0.06);
  const auto said = [&](const char* kind) {
    return std::any_of(result.warnings.begin(), result.warnings.end(),
                       [&](const Warning& w) { return w.kind == kind; });
  };
  EXPECT_TRUE(said("not_calibrated"));
  EXPECT_TRUE(said("overconfident"));
}

TEST(SuspectLabels, AreToldWhereItIsRight) {
  const Result result =
      sharedMistakes(0.02, 2).run("label-free", {{"gold", "gold"}, {"bootstrap", 50}}, Task({}, {}, 2));
  EXPECT_GE(result.scalars["sure_right_ci"][1].get<double>(), 0.9);
  EXPECT_GT(result.scalars["suspects"].get<int>(), 0);
}

}  // namespace
}  // namespace eido::test
