// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis on worlds of our own: tables, edges, and a new model.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/analyses/reduction/cross_validation.h"
#include "core/analyses/registry.h"
#include "core/base/random.h"
#include "core/math/kmeans.h"
#include "tests/support/memory_columns.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

/// 0/1 scores by the model itself: abilities from -1.5 to 1.5.
std::vector<std::vector<double>> world(int models, int items, std::uint64_t seed, double from = -1.5, double to = 1.5) {
  Rng random(seed);
  std::vector<double> slope, difficulty;
  for (int i = 0; i < items; ++i) {
    slope.push_back(std::exp(0.4 * random.normal()));
    difficulty.push_back(random.normal());
  }
  std::vector<std::vector<double>> scores(static_cast<std::size_t>(models));
  for (int m = 0; m < models; ++m) {
    const double ability = from + (to - from) * m / std::max(1, models - 1);
    for (int i = 0; i < items; ++i) {
      const auto place = static_cast<std::size_t>(i);
      scores[static_cast<std::size_t>(m)].push_back(
          random.uniform() < 1 / (1 + std::exp(difficulty[place] - slope[place] * ability)) ? 1 : 0);
    }
  }
  return scores;
}

MemoryColumns columnsOf(const std::vector<std::vector<double>>& scores, int models) {
  MemoryColumns data;
  for (int m = 0; m < models; ++m) data.addScores("m" + std::to_string(m), scores[static_cast<std::size_t>(m)]);
  return data;
}

const Json kQuick{{"items", {10, 20}}, {"dimensions", {1}}, {"repeats", 2}};

TEST(KMeans, FindsClustersAndKeepsEachOfThem) {
  MatrixF points(40, 2);
  Rng random(2);
  for (int i = 0; i < 40; ++i)
    points.row(i) << static_cast<float>(10 * (i % 4) + 0.1 * random.normal()),
        static_cast<float>(0.1 * random.normal());
  const std::vector<double> weights(40, 1);
  const KMeans found = kMeans(points, weights, 4, 5, 1, {});
  for (int i = 4; i < 40; ++i)
    EXPECT_EQ(found.cluster[static_cast<std::size_t>(i)], found.cluster[static_cast<std::size_t>(i % 4)]);
  EXPECT_EQ(std::set<std::int32_t>(found.cluster.begin(), found.cluster.end()).size(), 4U);
  EXPECT_LT(found.inertia, 5);
  const MatrixF same = MatrixF::Ones(6, 2);
  EXPECT_NEAR(kMeans(same, std::vector<double>(6, 1), 3, 2, 1, {}).inertia, 0, 1e-6);
}

TEST(Reduction, TablesAreThoseOfTheDeclarationAndDoNotDependOnThreads) {
  MemoryColumns data = columnsOf(world(16, 120, 1), 16);
  std::vector<std::string> scenario, subject;
  for (int i = 0; i < 120; ++i) {
    scenario.push_back(i < 70 ? "first" : "second");
    subject.push_back("s" + std::to_string(i % 3));
  }
  data.addCategory("scenario", scenario);
  data.addCategory("subject", subject);
  Json parameters = kQuick;
  parameters["scenario"] = "scenario";
  parameters["subscenario"] = "subject";
  const Result result = data.run("reduction", parameters, Task({}, {}, 2));
  const AnalysisSpec& spec = analysis("reduction").spec();
  for (const TableSpec& declared : spec.tables) {
    const Table* table = result.table(declared.name);
    ASSERT_NE(table, nullptr) << declared.name;
    EXPECT_GT(table->rows(), 0) << declared.name;
    std::vector<std::string> names;
    for (const auto& column : table->columns) names.push_back(column.name);
    EXPECT_EQ(names, namesOf(declared.columns));
  }
  const Table& items = *result.table("items");
  std::map<std::string, double> weights;
  for (std::int64_t r = 0; r < items.rows(); ++r)
    weights[items.text(r, "scenario") + items.text(r, "selection") + items.text(r, "n")] += items.number(r, "weight");
  EXPECT_EQ(weights.size(), 20U);
  for (const auto& [set, sum] : weights) EXPECT_NEAR(sum, 1, 1e-9) << set;
  EXPECT_TRUE(data.run("reduction", parameters, Task({}, {}, 1)) == result);
  EXPECT_EQ(result.scalars["dimensions_chosen"], 1);
}

TEST(Reduction, IntervalsCoverModelsInRange) {
  // stated beforehand: over ten worlds of 24 models, nominal 95 % intervals of models in range cover at least 90 % of
  // the true scores for each estimator, and are narrower than those of a coin thrown as often (0.44) on average
  std::map<std::string, std::pair<int, int>> counts;
  std::map<std::string, double> widths;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Result result = columnsOf(world(24, 200, seed), 24).run("reduction", kQuick);
    const Table& estimates = *result.table("estimates");
    for (std::int64_t r = 0; r < estimates.rows(); ++r) {
      if (estimates.text(r, "in_range") != "true" || estimates.number(r, "n") != 20) continue;
      auto& [covered, all] = counts[estimates.text(r, "estimator")];
      const double truth = estimates.number(r, "true_score");
      ++all;
      covered += estimates.number(r, "ci_low") <= truth && truth <= estimates.number(r, "ci_high");
      widths[estimates.text(r, "estimator")] += estimates.number(r, "ci_high") - estimates.number(r, "ci_low");
    }
  }
  EXPECT_EQ(counts.size(), 5U);
  for (const auto& [estimator, count] : counts) {
    EXPECT_GE(count.first, 0.9 * count.second) << estimator;
    EXPECT_LT(widths[estimator] / count.second, 0.44) << estimator;
  }
}

TEST(ReductionApply, EstimatesANewModelAndSaysWhenItIsOutOfRange) {
  const auto scores = world(20, 200, 4, -1.5, 0.5);
  const Result reduction = columnsOf(scores, 20).run("reduction", kQuick);
  const auto applied = [&](const std::vector<double>& values) {
    MemoryColumns data;
    data.addScores("new", values);
    const Analysis& apply = analysis("reduction-apply");
    AnalysisInput input{.data = data, .columns = data.set().columns};
    input.resultOf = [&](std::int64_t run, std::string_view name) {
      EXPECT_EQ(run, 7);
      EXPECT_EQ(name, "reduction");
      return reduction;
    };
    return apply.run(input, Parameters(apply.spec(), {{"from", 7}}), {});
  };
  // only the chosen items are known
  std::set<std::int64_t> chosen;
  const Table& items = *reduction.table("items");
  for (std::int64_t r = 0; r < items.rows(); ++r) chosen.insert(std::stoll(items.text(r, "key").substr(1)));
  EXPECT_LT(chosen.size(), 150U);
  const auto sparse = [&](const std::vector<double>& all) {
    std::vector<double> known(all.size(), std::nan(""));
    for (const std::int64_t i : chosen) known[static_cast<std::size_t>(i)] = all[static_cast<std::size_t>(i)];
    return known;
  };
  const Result middle = applied(sparse(scores[10]));
  EXPECT_TRUE(middle.warnings.empty());
  double truth = 0;
  for (const double v : scores[10]) truth += v / 200;
  const Table& table = *middle.table("estimates");
  EXPECT_EQ(table.rows(), 2 * 5 * 5);
  int recommended = 0;
  for (std::int64_t r = 0; r < table.rows(); ++r) {
    EXPECT_NEAR(table.number(r, "estimate"), truth, 0.3);
    if (table.text(r, "recommended") != "true") continue;
    ++recommended;
    EXPECT_LE(table.number(r, "ci_low"), truth);
    EXPECT_GE(table.number(r, "ci_high"), truth);
  }
  EXPECT_EQ(recommended, 1);

  const Result perfect = applied(sparse(std::vector<double>(200, 1)));
  ASSERT_FALSE(perfect.warnings.empty());
  EXPECT_EQ(perfect.warnings.front().kind, "out_of_range");
  const Table& far = *perfect.table("estimates");
  for (std::int64_t r = 0; r < far.rows(); ++r) {
    if (far.text(r, "recommended") != "true") continue;
    EXPECT_EQ(far.text(r, "selection"), "random");
    EXPECT_EQ(far.text(r, "estimator"), "difference");
  }
  EIDO_EXPECT_ERROR(applied(std::vector<double>(200, std::nan(""))), ErrorKind::TooFewRows);
  EIDO_EXPECT_ERROR(applied(std::vector<double>(200, 50)), ErrorKind::Parameter);
  std::vector<double> hole = sparse(scores[10]);
  for (std::int64_t r = 0; r < items.rows(); ++r) {  // the first random item has no score
    if (items.text(r, "selection") != "random") continue;
    hole[static_cast<std::size_t>(std::stoll(items.text(r, "key").substr(1)))] = std::nan("");
    break;
  }
  const Result partly = applied(hole);
  ASSERT_FALSE(partly.warnings.empty());
  EXPECT_EQ(partly.warnings.front().kind, "rows_dropped");
  EXPECT_NE(partly.warnings.front().message.find("random"), std::string::npos);
}

TEST(Reduction, MissingItemsSayWhichPartTheyAreOf) {
  auto scores = world(8, 40, 3);
  std::vector<std::string> parts;
  for (int i = 0; i < 40; ++i) parts.emplace_back(i < 30 ? "law" : "art");
  for (int i = 15; i < 36; ++i) scores[2][static_cast<std::size_t>(i)] = std::nan("");
  MemoryColumns data = columnsOf(scores, 8);
  data.addCategory("part", parts);
  const Result result = data.run("reduction", {{"items", {5}}, {"folds", 0}, {"subscenario", "part"}});
  ASSERT_FALSE(result.warnings.empty());
  EXPECT_EQ(result.warnings.front().kind, "rows_dropped");
  const std::string& message = result.warnings.front().message;
  EXPECT_NE(message.find("art loses most: it keeps 4 of 10 items"), std::string::npos) << message;
}

TEST(Reduction, EdgesAreSaidInWords) {
  auto scores = world(6, 8, 3);
  for (auto& of : scores) of[2] = 1, of[3] = 0;  // everybody right, everybody wrong
  const Result small = columnsOf(scores, 6).run("reduction", {{"items", {3, 50}}, {"repeats", 1}});
  std::set<std::string> kinds;
  for (const Warning& w : small.warnings) kinds.insert(w.kind);
  EXPECT_TRUE(kinds.contains("few_models"));
  EXPECT_TRUE(kinds.contains("whole_scenario"));
  const Table& errors = *small.table("errors");
  for (std::int64_t r = 0; r < errors.rows(); ++r) {
    EXPECT_LE(errors.number(r, "ci_low"), errors.number(r, "mean_absolute_error"));
    EXPECT_GE(errors.number(r, "ci_high"), errors.number(r, "mean_absolute_error"));
  }
  const Table& estimates = *small.table("estimates");
  for (std::int64_t r = 0; r < estimates.rows(); ++r) {
    EXPECT_FALSE(std::isnan(estimates.number(r, "estimate")));
    if (estimates.number(r, "n") == 50 && estimates.text(r, "estimator") != "regression")
      EXPECT_NEAR(estimates.number(r, "estimate"), estimates.number(r, "true_score"), 1e-9);  // all items are known
  }
  auto beyond = scores;
  beyond[0][0] = 1.5;
  EIDO_EXPECT_ERROR(columnsOf(beyond, 6).run("reduction", Json::object()), ErrorKind::Parameter);
  auto holes = scores;
  for (double& v : holes[1]) v = std::nan("");
  EIDO_EXPECT_ERROR(columnsOf(holes, 6).run("reduction", Json::object()), ErrorKind::TooFewRows);
  EIDO_EXPECT_ERROR(columnsOf(scores, 6).run("reduction", {{"folds", 1}}), ErrorKind::Parameter);
  const std::vector<std::vector<double>> alike(6, {1, 0, 1, 0, 1, 0, 1, 0});  // two different items
  const Result capped =
      columnsOf(alike, 6).run("reduction", {{"items", {5}}, {"selection", {"anchors"}}, {"folds", 0}});
  EXPECT_EQ(capped.warnings.back().kind, "few_patterns");
  const Result none = columnsOf(scores, 6).run("reduction", {{"folds", 0}, {"items", {3}}});
  EXPECT_EQ(none.table("errors")->rows(), 0);
  EXPECT_GT(none.table("items")->rows(), 0);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(columnsOf(scores, 6).run("reduction", kQuick, Task(stop.get_token(), {}, 2)), Cancelled);
}

}  // namespace
}  // namespace eido::test
