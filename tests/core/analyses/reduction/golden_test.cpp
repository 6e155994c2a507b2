// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The reference cases: thresholds, fits, estimators and selections.
#include <gtest/gtest.h>

#include "core/analyses/reduction/trained_benchmark.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

using namespace reduction;

class ReductionGolden : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const std::filesystem::path folder = sharedPath("reference/benchmarks");
    if (folder.empty()) GTEST_SKIP() << "shared/reference/benchmarks is not there";
    const auto load = [&](const char* what) {
      return loadNpy(folder / (std::string(GetParam()) + "_" + what + ".npy"));
    };
    const Json all = loadJson(folder / "expected.json");
    expected = (all.contains("cases") ? all["cases"] : all)[GetParam()];
    benchmark.scores = doubles(load("scores"));
    const std::vector<std::int32_t> scenario = integers(load("scenario")), sub = integers(load("sub"));
    for (std::int32_t s = 0; s <= *std::max_element(scenario.begin(), scenario.end()); ++s) {
      Scenario of;
      of.name = std::to_string(s);
      std::vector<std::int32_t> codes;
      for (std::size_t i = 0; i < scenario.size(); ++i) {
        if (scenario[i] != s) continue;
        of.items.push_back(static_cast<std::int32_t>(i));
        codes.push_back(sub[i]);
      }
      std::vector<std::int32_t> names = codes;
      std::sort(names.begin(), names.end());
      names.erase(std::unique(names.begin(), names.end()), names.end());
      for (const std::int32_t c : codes)
        of.subscenario.push_back(static_cast<std::int32_t>(std::find(names.begin(), names.end(), c) - names.begin()));
      of.subscenarios = static_cast<std::int32_t>(names.size());
      of.balance = balanceOf(of.subscenario, of.subscenarios);
      benchmark.scenarios.push_back(std::move(of));
    }
    train = expected["train"].get<std::vector<std::int32_t>>();
    test = expected["test"].get<std::vector<std::int32_t>>();
    for (const Scenario& s : benchmark.scenarios) thresholds.push_back(thresholdOf(benchmark.scores, s.items, train));
    model.alpha = doubles(load("A"));
    if (model.alpha.rows() != benchmark.scores.cols()) model.alpha.transposeInPlace();
    const MatrixD b = doubles(load("b"));
    model.beta = Eigen::Map<const Eigen::VectorXd>(b.data(), b.size());
    answers = binarised(benchmark, thresholds);
    const auto mean = expected["theta_prior_mean"].get<std::vector<double>>();
    prior.mean = Eigen::Map<const Eigen::VectorXd>(mean.data(), std::ssize(mean));
    prior.precision.resize(prior.mean.size(), prior.mean.size());
    for (Eigen::Index r = 0; r < prior.mean.size(); ++r) {
      for (Eigen::Index c = 0; c < prior.mean.size(); ++c)
        prior.precision(r, c) =
            expected["theta_prior_precision"][static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
    }
  }

  const Json& of(std::size_t scenario) const { return expected["scenarios"][std::to_string(scenario)]; }

  ChosenItems anchorsOf(std::size_t s) const {
    ChosenItems chosen;
    const auto weights = of(s)["anchor_weights"].get<std::vector<double>>();
    chosen.weights = Eigen::Map<const Eigen::VectorXd>(weights.data(), std::ssize(weights));
    const auto& items = benchmark.scenarios[s].items;
    for (const Json& column : of(s)["anchors"])
      chosen.places.push_back(
          static_cast<std::int32_t>(std::find(items.begin(), items.end(), column.get<std::int32_t>()) - items.begin()));
    return chosen;
  }

  /// The abilities of the test models by all anchors of all scenarios.
  Eigen::VectorXd ability(std::int32_t m) const {
    std::vector<std::int32_t> items;
    for (std::size_t s = 0; s < benchmark.scenarios.size(); ++s) {
      for (const Json& column : of(s)["anchors"]) items.push_back(column);
    }
    Eigen::VectorXd known(std::ssize(items));
    for (std::size_t i = 0; i < items.size(); ++i) known[static_cast<Eigen::Index>(i)] = answers(m, items[i]);
    return fitAbility(model, items, known, prior);
  }

  Json expected;
  Benchmark benchmark;
  std::vector<std::int32_t> train, test;
  std::vector<double> thresholds;
  ItemResponse model;
  MatrixD answers;
  AbilityPrior prior;
};

TEST_P(ReductionGolden, BalanceAndThresholds) {
  for (std::size_t s = 0; s < benchmark.scenarios.size(); ++s) {
    const Scenario& scenario = benchmark.scenarios[s];
    EXPECT_NEAR(thresholds[s], expected["thresholds"][std::to_string(s)].get<double>(), 1e-12);
    for (std::size_t i = 0; i < scenario.items.size(); ++i)
      EXPECT_NEAR(scenario.balance[static_cast<Eigen::Index>(i)],
                  expected["balance_weights"][static_cast<std::size_t>(scenario.items[i])].get<double>(), 1e-12);
    const Eigen::VectorXd scores = scoresOf(benchmark.scores, scenario);
    for (std::size_t m = 0; m < test.size(); ++m) EXPECT_NEAR(scores[test[m]], of(s)["truth"][m].get<double>(), 1e-12);
  }
}

TEST_P(ReductionGolden, TheFitIsAsGoodAsTheReference) {
  const MatrixD own = rowsOf(answers, train);
  const int dimensions = expected["D"];
  const ItemResponse fit = fitItemResponse(own, dimensions, Task({}, {}, 2));
  const double wanted = expected["map_fit"]["penalised_objective"];
  EXPECT_GE(fit.objective, wanted - 0.005 * std::abs(wanted));
  EXPECT_TRUE(fit.alpha.allFinite() && fit.beta.allFinite() && fit.theta.allFinite());
  const ItemResponse again = fitItemResponse(own, dimensions, Task({}, {}, 1));
  EXPECT_EQ(fit.objective, again.objective);
  EXPECT_EQ(fit.alpha, again.alpha);
}

TEST_P(ReductionGolden, AbilitiesAndEstimates) {
  for (std::size_t t = 0; t < test.size(); ++t) {
    const Eigen::VectorXd theta = ability(test[t]);
    for (Eigen::Index d = 0; d < theta.size(); ++d)
      EXPECT_NEAR(theta[d], expected["theta_map"][t][static_cast<std::size_t>(d)].get<double>(), 1e-6);
    const Eigen::VectorXd p = model.probabilities(theta);
    for (std::size_t s = 0; s < benchmark.scenarios.size(); ++s) {
      const Json& wanted = of(s);
      const ChosenItems chosen = anchorsOf(s);
      double naive = 0;
      for (std::size_t k = 0; k < chosen.places.size(); ++k)
        naive += chosen.weights[static_cast<Eigen::Index>(k)] *
                 benchmark.scores(test[t], benchmark.scenarios[s].items[static_cast<std::size_t>(chosen.places[k])]);
      EXPECT_NEAR(naive, wanted["naive"][t].get<double>(), 1e-9);
      const double irt = pIrt(naive, benchmark.scenarios[s], chosen, p);
      EXPECT_NEAR(irt, wanted["p_irt_map"][t].get<double>(), 1e-6);
      const double variance = wanted["mean_score_variance"], bias = wanted["bias_used"];
      const auto n = std::ssize(chosen.places);
      const double share = naiveShare(bias, variance, n, false);
      EXPECT_NEAR(share, wanted["lambda_anchor"].get<double>(), 1e-9);
      EXPECT_NEAR(naiveShare(bias, variance, n, true), wanted["lambda_random"].get<double>(), 1e-9);
      EXPECT_NEAR(share * naive + (1 - share) * irt, wanted["gp_irt_map"][t].get<double>(), 1e-6);
    }
  }
}

TEST_P(ReductionGolden, GreedyOrderAndRidge) {
  const MatrixD own = rowsOf(benchmark.scores, train);
  for (std::size_t s = 0; s < benchmark.scenarios.size(); ++s) {
    const Scenario& scenario = benchmark.scenarios[s];
    const MatrixD scores = columnsOf(own, scenario.items);
    const Json& wanted = of(s)["greedy_items"];
    const auto order = greedyOrder(scores, scenario.balance, std::ssize(wanted), {});
    std::vector<std::int32_t> columns;
    for (const std::int32_t place : order) columns.push_back(scenario.items[static_cast<std::size_t>(place)]);
    EXPECT_EQ(columns, wanted.get<std::vector<std::int32_t>>());
    const Ridge ridge = fitRidge(columnsOf(scores, order), scoresOf(own, scenario));
    for (std::size_t t = 0; t < test.size(); ++t) {
      const Eigen::VectorXd known = columnsOf(benchmark.scores, columns).row(test[t]).transpose();
      EXPECT_NEAR(ridge.predict(known), of(s)["ridge_on_greedy"][t].get<double>(), 1e-8);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Reference, ReductionGolden, testing::Values("one_scenario", "two_scenarios", "continuous"),
                         [](const auto& param) { return std::string(param.param); });

}  // namespace
}  // namespace eido::test
