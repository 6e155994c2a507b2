// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/score_scale.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/support/test_support.h"

namespace eido {
namespace {

TEST(ScoreScale, NamesThatTheFieldAgreesOnAreKnown) {
  for (const char* lower : {"wer", "WER", "cer", "word_perplexity,none", "perplexity", "bits_per_byte", "mse", "rmse",
                            "brier_score", "ece", "char_error_rate", "inference_runtime", "loss"})
    EXPECT_EQ(knownDirection(lower), std::optional(false)) << lower;
  for (const char* higher : {"acc", "acc_norm,none", "exact_match,flexible-extract", "f1", "bleu", "rougeL", "pass@1",
                             "pass@10", "ndcg_at_10", "win_rate", "length_controlled_win_rate"})
    EXPECT_EQ(knownDirection(higher), std::optional(true)) << higher;
  for (const char* unknown : {"score", "rate", "weird", "answer", "", "flower", "closeness"})
    EXPECT_FALSE(knownDirection(unknown)) << unknown;
  EXPECT_EQ(knownRange("acc,none"), (ScoreRange{0, 1}));
  EXPECT_EQ(knownRange("bleu"), (ScoreRange{0, 100}));
  EXPECT_FALSE(knownRange("wer"));
}

TEST(ScoreScale, TasksHaveTheirOwn) {
  ScoreScales scales{{.task = "a", .metric = "acc", .higherIsBetter = true, .range = ScoreRange{0, 1}},
                     {.task = "b", .metric = "wer", .higherIsBetter = false, .range = {}}};
  EXPECT_EQ(scaleOf(scales, "b").metric, "wer");
  EXPECT_EQ(scaleOf(scales, "c"), ScoreScale{});
  EXPECT_FALSE(commonDirection(scales));
  EXPECT_EQ(commonMetric(scales), "");
  EXPECT_EQ(scalesFromText(scalesText(scales)), scales);
  setDirection(scales, false);
  EXPECT_EQ(commonDirection(scales), std::optional(false));
  setDirection(scales, std::nullopt);
  EXPECT_FALSE(commonDirection(scales));
  ScoreScales none;
  setRange(none, std::nullopt);
  EXPECT_TRUE(none.empty());
  EXPECT_EQ(scalesText(none), "");
  setRange(none, ScoreRange{1, 10});
  EXPECT_EQ(commonRange(none), (ScoreRange{1, 10}));
}

TEST(ScoreScale, RangesAreTwoNumbersTheLowerOneFirst) {
  EXPECT_EQ(rangeFromText(" -1 , 2.5"), (ScoreRange{-1, 2.5}));
  EXPECT_EQ(rangeText({0, 100}), "0,100");
  for (const char* bad : {"", "1", "1,1", "2,1", "a,b", "0,inf", "nan,1", "0;1"}) {
    EXPECT_FALSE(parseRange(bad)) << bad;
    EIDO_EXPECT_ERROR(rangeFromText(bad), ErrorKind::Parameter);
  }
}

}  // namespace
}  // namespace eido
