// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis on answers of our own: what it says, and what it must not say.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

/// Models of given skill on four labels; a wrong answer is any other label.
struct Answers {
  std::vector<std::vector<std::string>> models;
  std::vector<std::string> gold;
};

Answers answers(const std::vector<double>& skills, int items, std::uint64_t seed) {
  Rng random(seed);
  Answers made{std::vector<std::vector<std::string>>(skills.size()), {}};
  for (int i = 0; i < items; ++i) {
    const auto right = random.below(4);
    made.gold.emplace_back(1, static_cast<char>('A' + right));
    for (std::size_t m = 0; m < skills.size(); ++m) {
      const auto said = random.uniform() < skills[m] ? right : (right + 1 + random.below(3)) % 4;
      made.models[m].emplace_back(1, static_cast<char>('A' + said));
    }
  }
  return made;
}

MemoryColumns columnsOf(const Answers& made) {
  MemoryColumns data;
  for (std::size_t m = 0; m < made.models.size(); ++m) data.addAnswers("m" + std::to_string(m), made.models[m]);
  data.addCategory("gold", made.gold);
  return data;
}

TEST(Labelfree, RanksAndFindsWrongGoldLabels) {
  // stated beforehand: over five seeds the ranking of five models of 0.95 .. 0.67 has at most one neighbouring pair
  // exchanged, the consensus score of each lies within 0.05 of its accuracy, and of ten gold labels made wrong at least
  // eight are suspects, with at most five others
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    Answers made = answers({0.95, 0.88, 0.81, 0.74, 0.67}, 600, seed);
    for (int i = 0; i < 10; ++i) {
      std::string& gold = made.gold[static_cast<std::size_t>(i * 50)];
      gold = gold == "A" ? "B" : "A";
    }
    const MemoryColumns data = columnsOf(made);
    const Result result = data.run("label-free", {{"gold", "gold"}}, Task({}, {}, 2));
    const Table& models = *result.table("models");
    int exchanged = 0;
    for (int m = 0; m < 5; ++m) {
      exchanged += m > 0 && models.number(m, "consensus_score") > models.number(m - 1, "consensus_score");
      EXPECT_NEAR(models.number(m, "consensus_score"), models.number(m, "accuracy_answered"), 0.05) << seed;
      EXPECT_LT(models.number(m, "ci_low"), models.number(m, "consensus_score"));
      EXPECT_GT(models.number(m, "ci_high"), models.number(m, "consensus_score"));
    }
    EXPECT_LE(exchanged, 1) << seed;
    const Table& against = *result.table("against_gold");
    for (std::int64_t r = 0; r < against.rows(); ++r) {
      const double bias = against.number(r, "bias");
      if (std::isnan(bias)) continue;  // no share, such as mutual information
      EXPECT_LT(against.number(r, "bias_ci_low"), bias) << against.text(r, "method");
      EXPECT_GT(against.number(r, "bias_ci_high"), bias) << against.text(r, "method");
      if (against.text(r, "method") == "dawid_skene") {
        EXPECT_LT(std::abs(bias), 0.03) << seed;
      }
    }
    const Table& consensus = *result.table("consensus");
    int found = 0, others = 0;
    for (int i = 0; i < 600; ++i) {
      if (consensus.text(i, "suspect") == "true") ++(i % 50 == 0 && i < 500 ? found : others);
    }
    EXPECT_GE(found, 8) << seed;
    EXPECT_LE(others, 5) << seed;
    EXPECT_EQ(result.columns.front().texts.size(), 600U);
    EXPECT_TRUE(data.run("label-free", {{"gold", "gold"}}, Task({}, {}, 1)) == result) << "threads";
  }
}

TEST(Labelfree, WithoutGoldNothingIsCalledAnAccuracy) {
  Answers made = answers({0.9, 0.6, 0.6}, 200, 3);
  const MemoryColumns data = columnsOf(made);
  const Result result = data.run("label-free", Json::object());
  EXPECT_EQ(result.table("models")->find("accuracy_answered"), -1);
  EXPECT_EQ(result.table("against_gold"), nullptr);
  EXPECT_EQ(result.table("consensus")->find("suspect"), -1);
}

TEST(Labelfree, SurenessThatFewVotesCarryIsTold) {
  const auto warned = [](double accuracy) {
    const Result result =
        columnsOf(answers(std::vector<double>(25, accuracy), 200, 3)).run("label-free", Json::object());
    return std::any_of(result.warnings.begin(), result.warnings.end(),
                       [](const Warning& w) { return w.kind == "overconfident"; });
  };
  EXPECT_TRUE(warned(0.45));
  EXPECT_FALSE(warned(0.9));
}

TEST(Labelfree, TwoModelsHaveNoConsensus) {
  const Answers made = answers({0.9, 0.6}, 100, 3);
  const Result result = columnsOf(made).run("label-free", {{"gold", "gold"}});
  ASSERT_FALSE(result.warnings.empty());
  EXPECT_EQ(result.warnings.front().kind, "too_few_models");
  EXPECT_EQ(result.table("models")->text(0, "dawid_skene"), "");
  EXPECT_EQ(result.table("models")->text(0, "consensus_score"), "");
  EXPECT_EQ(result.table("consensus")->rows(), 0);
  EXPECT_GT(result.table("models")->number(0, "tvd_mi"), 0);
}

TEST(Labelfree, CopiesOfAWeakModelCountOnce) {
  Answers made = answers({0.8, 0.75, 0.7, 0.65, 0.35}, 500, 8);
  for (int copy = 0; copy < 4; ++copy) made.models.push_back(made.models[4]);
  const MemoryColumns data = columnsOf(made);
  const Result on = data.run("label-free", {{"gold", "gold"}}), off = data.run("label-free", {{"decluster", "off"}});
  const Table& models = *on.table("models");
  EXPECT_EQ(models.number(4, "cluster"), models.number(8, "cluster"));
  EXPECT_EQ(on.scalars["clusters"], 5);
  EXPECT_EQ(on.warnings.front().kind, "near_copies");
  EXPECT_EQ(on.warnings.front().count, 5);
  EXPECT_GT(models.number(0, "consensus_score"), models.number(4, "consensus_score"));
  // without the guard the clique is its own consensus
  EXPECT_LT(off.table("models")->number(0, "consensus_score"), off.table("models")->number(4, "consensus_score"));
}

TEST(Labelfree, TextsOfEachItemKnowNoConfusionMatrix) {
  const Answers made = answers({0.9, 0.8, 0.7, 0.6}, 300, 5);
  MemoryColumns data;
  for (std::size_t m = 0; m < made.models.size(); ++m) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < 300; ++i)
      texts.push_back(i == 7 ? "" : "item " + std::to_string(i) + " is " + made.models[m][i]);
    data.addAnswers("m" + std::to_string(m), texts);
  }
  const Result result = data.run("label-free", {{"labels", "per_item"}});
  const Table& models = *result.table("models");
  for (const char* name : {"tvd_mi", "dmi", "kl_mi", "dawid_skene", "ca_identity"})
    EXPECT_EQ(models.text(0, name), "") << name;
  for (int m = 1; m < 4; ++m) EXPECT_LT(models.number(m, "one_coin"), models.number(m - 1, "one_coin"));
  EXPECT_EQ(models.number(0, "consensus_score"), models.number(0, "one_coin"));
  EXPECT_EQ(models.number(0, "answered"), 299);
  EXPECT_EQ(result.table("consensus")->text(7, "label"), "");
  EXPECT_FALSE(result.columns.front().texts[7].has_value());
}

TEST(Labelfree, GoldLabelsOfAnotherQuestionAreSaid) {
  const Answers made = answers({0.9, 0.8, 0.7}, 50, 5);
  MemoryColumns data;
  for (std::size_t m = 0; m < 3; ++m) data.addAnswers("m" + std::to_string(m), made.models[m]);
  data.addCategory("kind", std::vector<std::string>(50, "animal"));
  const Result result = data.run("label-free", {{"gold", "kind"}});
  ASSERT_FALSE(result.warnings.empty());
  const auto said = std::find_if(result.warnings.begin(), result.warnings.end(),
                                 [](const Warning& w) { return w.kind == "no_common_labels"; });
  ASSERT_NE(said, result.warnings.end());
  EXPECT_NE(said->message.find("kind"), std::string::npos);
}

TEST(Labelfree, SharedMistakesMakeTheConsensusTooSureWhichIsSaid) {
  std::vector<std::string> right, shared;
  for (int i = 0; i < 200; ++i) {
    right.push_back(i % 2 == 0 ? "A" : "B");
    shared.push_back(i % 3 == 0 ? "C" : right.back());  // all models fail a third of the items alike
  }
  MemoryColumns data;
  for (int m = 0; m < 5; ++m) data.addAnswers("m" + std::to_string(m), shared);
  data.addCategory("gold", right);
  const Result result = data.run("label-free", {{"gold", "gold"}});
  const auto said = std::find_if(result.warnings.begin(), result.warnings.end(),
                                 [](const Warning& w) { return w.kind == "overconfident"; });
  ASSERT_NE(said, result.warnings.end());
  EXPECT_EQ(result.scalars["sure"], said->count);
  EXPECT_NEAR(result.scalars["sure_right"].get<double>(), 133.0 / 200, 0.01);
  EXPECT_LT(result.scalars["sure_right_ci"][0], result.scalars["sure_right"]);
  EXPECT_GT(result.scalars["sure_right_ci"][1], result.scalars["sure_right"]);
  // five good models that err on their own are as sure as they may be
  const Answers good = answers({0.97, 0.97, 0.97, 0.97, 0.97}, 400, 7);
  MemoryColumns fine;
  for (std::size_t m = 0; m < 5; ++m) fine.addAnswers("m" + std::to_string(m), good.models[m]);
  fine.addCategory("gold", good.gold);
  for (const Warning& w : fine.run("label-free", {{"gold", "gold"}}).warnings)
    EXPECT_NE(w.kind, "overconfident") << w.message;
}

TEST(Labelfree, ModelsWithNothingInCommonAreSaid) {
  MemoryColumns data;
  data.addAnswers("a", {"A", "B", "A", "", "", ""});
  data.addAnswers("b", {"A", "B", "B", "", "", ""});
  data.addAnswers("c", {"A", "A", "A", "", "", ""});
  data.addAnswers("alone", {"", "", "", "A", "B", "A"});
  const Result result = data.run("label-free", Json::object());
  const auto said = std::find_if(result.warnings.begin(), result.warnings.end(),
                                 [](const Warning& w) { return w.kind == "no_common_items"; });
  ASSERT_NE(said, result.warnings.end());
  EXPECT_EQ(said->count, 1);
  EXPECT_NE(said->message.find("alone"), std::string::npos);
}

TEST(Labelfree, DegenerateTables) {
  MemoryColumns constant;
  for (int m = 0; m < 3; ++m) constant.addAnswers("m" + std::to_string(m), {"A", "A", "A", "A"});
  const Result same = constant.run("label-free", Json::object());
  EXPECT_EQ(same.table("models")->number(0, "tvd_mi"), 0);
  EXPECT_EQ(same.table("models")->number(0, "mean_agreement"), 1);
  MemoryColumns apart;  // no item that two have answered
  apart.addAnswers("a", {"A", "", ""});
  apart.addAnswers("b", {"", "B", ""});
  apart.addAnswers("c", {"", "", "A"});
  const Result nothing = apart.run("label-free", Json::object());
  EXPECT_EQ(nothing.table("models")->text(0, "tvd_mi"), "");
  EXPECT_EQ(nothing.table("shared_errors")->text(0, "agreement"), "");
  Answers made = answers({0.9, 0.8, 0.7}, 60, 2);
  made.models.emplace_back(60, "");
  const Result idle = columnsOf(made).run("label-free", Json::object());
  for (const char* method : {"glad", "dawid_skene", "majority_loo", "tvd_mi"})
    EXPECT_EQ(idle.table("models")->text(3, method), "") << method;
  MemoryColumns silent;
  for (int m = 0; m < 3; ++m) silent.addAnswers("m" + std::to_string(m), {"", ""});
  const Result none = silent.run("label-free", Json::object());
  EXPECT_EQ(none.table("models")->number(0, "answered"), 0);
  EXPECT_EQ(none.table("models")->text(0, "consensus_score"), "");
}

}  // namespace
}  // namespace eido::test
