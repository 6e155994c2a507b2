// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Heads: gradients, the golden recall of the digits, the analysis and what it refuses.
#include "core/analyses/m3g/heads.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stop_token>

#include "core/analyses/registry.h"
#include "core/base/random.h"
#include "tests/support/memory_columns.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido::m3g {
namespace {

using test::MemoryColumns;
using test::randomRows;

std::vector<MatrixD> someRows(int views) {
  std::vector<MatrixD> rows;
  for (int v = 0; v < views; ++v) rows.push_back(randomRows(6, 4, 40 + static_cast<std::uint64_t>(v)).cast<double>());
  return rows;
}

TEST(Heads, GradientsAreThoseOfSmallChanges) {
  for (const Loss loss : {Loss::InfoNcePairs, Loss::InfoNceAverage}) {
    const auto rows = someRows(3);
    const auto gradient = lossOf(loss, rows, 0.3, {}).gradient;
    for (std::size_t v = 0; v < 3; ++v) {
      for (const auto& [i, j] : {std::pair(0, 1), std::pair(5, 3), std::pair(2, 2)}) {
        auto more = rows;
        auto less = rows;
        more[v](i, j) += 1e-5;
        less[v](i, j) -= 1e-5;
        EXPECT_NEAR(gradient[v](i, j), (lossOf(loss, more, 0.3, {}).value - lossOf(loss, less, 0.3, {}).value) / 2e-5,
                    1e-8);
      }
    }
  }
  // for two views both kinds of InfoNCE are one
  const auto two = someRows(2);
  EXPECT_NEAR(lossOf(Loss::InfoNcePairs, two, 0.2, {}).value, lossOf(Loss::InfoNceAverage, two, 0.2, {}).value, 1e-12);
}

TEST(Heads, GoldenRecallOfTheDigits) {
  EIDO_REQUIRE_SHARED(folder, "reference/m3g");
  const test::NpyArray array = test::loadNpy(folder / "digits_views.npy");
  const Json expected = test::loadJson(folder / "training_expected.json");
  std::vector<MatrixD> train;
  std::vector<MatrixD> held;
  for (std::int64_t v = 0; v < 3; ++v) {
    const Eigen::Map<const MatrixD> view(array.values.data() + v * 1797 * 32, 1797, 32);
    train.push_back(view.topRows(1200));
    held.push_back(view.bottomRows(597));
  }
  // tau_eff of epsilon .2, .05 and .0222 at three views; InfoNCE at two of its temperatures
  for (const auto& [name, loss, tau] :
       {std::tuple("m3g_0.2", Loss::Gap, 0.9), std::tuple("m3g_0.05", Loss::Gap, 0.225),
        std::tuple("infonce_0.1", Loss::InfoNcePairs, 0.1), std::tuple("infonce_0.45", Loss::InfoNcePairs, 0.45)}) {
    double recall = 0;
    for (int repeat = 0; repeat < 2; ++repeat) {
      const TrainedHeads trained = trainHeads(train, {.loss = loss, .tau = tau, .repeat = repeat}, {});
      for (const Retrieval& direction : retrievals(held, trained.heads, {})) recall += direction.recallAt(1) / 12;
      EXPECT_LT(trained.lossLast, trained.lossFirst);
    }
    EXPECT_NEAR(recall, expected.at(name).at("mean_heldout_recall_at_1").get<double>(), 0.03) << name;
  }
}

TEST(Heads, RetrievalCountsTiesInOrder) {
  const std::vector<MatrixD> same(2, MatrixD::Ones(4, 2));
  const std::vector<MatrixD> heads(2, MatrixD::Identity(2, 2));
  const auto found = retrievals(same, heads, {});
  EXPECT_EQ(found[0].rank, (std::vector<std::int32_t>{1, 2, 3, 4}));
  EXPECT_EQ(found[0].recallAt(1), 0.25);
  EXPECT_NEAR(found[0].meanReciprocalRank(), (1 + 0.5 + 1 / 3.0 + 0.25) / 4, 1e-15);
  EXPECT_EQ(found.size(), 2);
}

MemoryColumns threeViews() {
  MemoryColumns data;
  const MatrixF base = randomRows(250, 6, 5);
  for (std::uint64_t v = 0; v < 3; ++v)
    data.add("v" + std::to_string(v), test::noisyMap(base, 9 + static_cast<std::int64_t>(v), 0.5, 60 + v).array() + 3);
  return data;
}

const Json kShort{{"steps", 60}, {"repeats", 2}, {"tau", {0.1, 0.4}}, {"batch", 32}, {"dimensions", 6}};

TEST(Heads, TheAnalysis) {
  const MemoryColumns data = threeViews();
  Json parameters = kShort;
  parameters["loss"] = {"m3g", "infonce_pwe", "infonce_ave"};
  parameters["name"] = "joint";
  const Result result = data.run("m3g-heads", parameters, Task({}, {}, 2), 4);
  EXPECT_TRUE(result == data.run("m3g-heads", parameters, Task({}, {}, 1), 4));
  EXPECT_EQ(result.scalars.at("train"), 150);
  EXPECT_EQ(result.scalars.at("validation"), 50);
  EXPECT_EQ(result.scalars.at("test"), 50);
  const Table& heads = *result.table("heads");
  ASSERT_EQ(heads.rows(), 6);
  int chosen = 0;
  for (std::int64_t r = 0; r < heads.rows(); ++r) {
    EXPECT_GT(heads.number(r, "recall_at_1"), heads.number(r, "start_recall_at_1"));
    EXPECT_LE(heads.number(r, "ci_low"), heads.number(r, "recall_at_1"));
    EXPECT_GE(heads.number(r, "ci_high"), heads.number(r, "recall_at_1"));
    EXPECT_EQ(std::isnan(heads.number(r, "epsilon")), heads.text(r, "loss") != "m3g");
    chosen += std::get<bool>(heads.at(r, "chosen"));
  }
  EXPECT_EQ(chosen, 3);
  EXPECT_NEAR(heads.number(0, "epsilon"), 2 * 0.1 / 9, 1e-15);
  EXPECT_EQ(result.table("repeats")->rows(), 12);
  EXPECT_EQ(result.table("directions")->rows(), 36);
  const Table& comparison = *result.table("comparison");
  ASSERT_EQ(comparison.rows(), 3);
  for (std::int64_t r = 0; r < 3; ++r) EXPECT_GE(comparison.number(r, "p_adjusted"), comparison.number(r, "p_value"));
  ASSERT_EQ(result.columns.size(), 3);
  EXPECT_EQ(result.columns[2].name, "joint/v2");
  EXPECT_EQ(result.columns[2].dimension, 6);
  EXPECT_EQ(result.array("head/m3g/0.1/v1")->shape, (std::vector<std::int64_t>{10, 6}));
}

TEST(Heads, WithoutValidationNothingIsChosen) {
  MemoryColumns data = threeViews();
  std::vector<std::string> split(250, "train");
  for (std::size_t i = 200; i < 250; ++i) split[i] = "test";
  data.addCategory("split", split);
  Json parameters = kShort;
  parameters["split"] = "split";
  parameters["name"] = "joint";
  const Result result = data.run("m3g-heads", parameters);
  EXPECT_TRUE(result.scalars.at("best_tau").is_null());
  EXPECT_EQ(result.table("heads")->at(0, "chosen").index(), 0);
  EXPECT_EQ(result.table("comparison")->rows(), 0);
  EXPECT_TRUE(result.columns.empty());
  ASSERT_EQ(result.warnings.size(), 1);
  EXPECT_EQ(result.warnings[0].kind, "no_validation");
}

TEST(Heads, RefusesAndCancels) {
  MemoryColumns few;
  for (std::uint64_t v = 0; v < 2; ++v) few.add("v" + std::to_string(v), randomRows(3, 4, v));
  EIDO_EXPECT_ERROR(few.run("m3g-heads", kShort), ErrorKind::TooFewRows);
  const MemoryColumns data = threeViews();
  Json parameters = kShort;
  parameters["tau"] = {0.1, 0.1};  // named twice, tried once
  parameters["loss"] = {"m3g", "m3g"};
  EXPECT_EQ(data.run("m3g-heads", parameters).table("heads")->rows(), 1);
  parameters["tau"] = Json::array();
  EIDO_EXPECT_ERROR(data.run("m3g-heads", parameters), ErrorKind::Parameter);
  MemoryColumns six;
  for (std::uint64_t v = 0; v < 6; ++v) six.add("v" + std::to_string(v), randomRows(200, 4, v));
  EIDO_EXPECT_ERROR(six.run("m3g-heads", {{"batch", 64}}), ErrorKind::TooLarge);
  std::stop_source stop;
  const Task task(
      stop.get_token(),
      [&](const Progress& p) {
        if (p.stage == "training") stop.request_stop();
      },
      2);
  EXPECT_THROW(data.run("m3g-heads", kShort, task), Cancelled);
}

}  // namespace
}  // namespace eido::m3g
