// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Errors on the shared table in both protocols, and what is true of intervals and ranges on worlds of our own.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/analyses/reduction/cross_validation.h"
#include "core/base/random.h"
#include "tests/support/npy_array.h"
#include "tests/support/test_support.h"

namespace eido::test {
namespace {

using namespace reduction;

/// The 28 models and 12,002 items of MMLU-Pro that are complete; without models or items where the table is not there.
Benchmark mmluPro() {
  Benchmark benchmark;
  const std::filesystem::path folder = sharedPath("data/benchmarks");
  if (folder.empty()) return benchmark;
  const NpyArray scores = loadNpy(folder / "mmlupro_scores.npy");
  std::vector<std::string> categories;
  std::string text = readFile((folder / "mmlupro_items.csv").string());
  for (std::size_t at = text.find('\n') + 1; at < text.size();) {
    const std::size_t end = text.find('\n', at), first = text.find(',', at) + 1;
    categories.push_back(text.substr(first, text.find(',', first) - first));
    at = end == std::string::npos ? text.size() : end + 1;
  }
  const auto items = static_cast<std::size_t>(scores.columns());
  std::vector<std::int32_t> kept;
  for (std::size_t i = 0; i < items; ++i) {
    bool whole = true;
    for (std::size_t m = 1; m < static_cast<std::size_t>(scores.rows()); ++m)
      whole = whole && scores.values[m * items + i] != 255;
    if (whole) kept.push_back(static_cast<std::int32_t>(i));
  }
  const auto models = scores.rows() - 1;  // DeepSeek-Coder-V2, the first, misses many
  benchmark.scores.resize(models, std::ssize(kept));
  benchmark.models.resize(static_cast<std::size_t>(models));
  Scenario scenario{.name = "all", .items = {}, .subscenario = {}, .balance = {}};
  std::map<std::string, std::int32_t> codes;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    for (Eigen::Index m = 0; m < models; ++m)
      benchmark.scores(m, static_cast<Eigen::Index>(i)) =
          scores.values[static_cast<std::size_t>(m + 1) * items + static_cast<std::size_t>(kept[i])];
    scenario.items.push_back(static_cast<std::int32_t>(i));
    scenario.subscenario.push_back(
        codes.emplace(categories[static_cast<std::size_t>(kept[i])], std::ssize(codes)).first->second);
  }
  scenario.subscenarios = static_cast<std::int32_t>(codes.size());
  scenario.balance = balanceOf(scenario.subscenario, scenario.subscenarios);
  benchmark.scenarios.push_back(std::move(scenario));
  return benchmark;
}

/// Errors of models and draws that each have a part of their own.
Eigen::MatrixXd crossedErrors(Eigen::Index models, Eigen::Index draws, double ofModels, double ofDraws, Rng& random) {
  Eigen::VectorXd draw(draws);
  for (double& d : draw) d = ofDraws * random.normal();
  Eigen::MatrixXd errors(models, draws);
  for (Eigen::Index m = 0; m < models; ++m) {
    const double model = ofModels * random.normal();
    for (Eigen::Index d = 0; d < draws; ++d) errors(m, d) = 50 + model + draw[d] + random.normal();
  }
  return errors;
}

TEST(ErrorInterval, HoldsTheMeanOverModelsAndDraws) {
  // stated beforehand: 95 % intervals hold it in 93 to 99.5 % of 3000 worlds, whichever part is the larger
  for (const auto& [ofModels, ofDraws] : {std::pair(1.0, 1.0), std::pair(0.3, 2.0), std::pair(2.0, 0.3)}) {
    Rng random(3);
    int held = 0;
    constexpr int kWorlds = 3000;
    for (int w = 0; w < kWorlds; ++w) {
      const Interval interval = errorInterval(crossedErrors(12, 5, ofModels, ofDraws, random), 0.95);
      held += interval.low <= 50 && 50 <= interval.high;
    }
    EXPECT_GE(held, 0.93 * kWorlds) << ofModels << " " << ofDraws;
    EXPECT_LE(held, 0.995 * kWorlds) << ofModels << " " << ofDraws;
  }
}

TEST(ErrorInterval, WithOneDrawIsStudentsOverModels) {
  Eigen::MatrixXd errors(4, 1);
  errors << 1, 2, 3, 6;  // mean 3, standard deviation sqrt(14 / 3)
  const Interval interval = errorInterval(errors, 0.9);
  EXPECT_NEAR(interval.high, 3 + studentQuantile(0.95, 3) * std::sqrt(14.0 / 3) / 2, 1e-12);
  EXPECT_NEAR(interval.low, 3 - studentQuantile(0.95, 3) * std::sqrt(14.0 / 3) / 2, 1e-12);
  EXPECT_TRUE(std::isnan(errorInterval(errors.topRows(1), 0.9).low));
  EXPECT_EQ(errorInterval(Eigen::MatrixXd::Constant(3, 4, 2), 0.9).high, 2);
  EXPECT_EQ(errorInterval(10 * errors, 0.999).low, 0);  // an error is not negative
}

double errorOf(const Validation& validation, Selection selection, Estimator estimator, std::int64_t n) {
  for (const ErrorSummary& e : validation.errors) {
    if (e.selection == selection && e.estimator == estimator && e.n == n) return 100 * e.mean;
  }
  ADD_FAILURE();
  return 1e9;
}

struct Bar {
  Selection selection;
  Estimator estimator;
  double at10, at30, at60, at100;
};

void expectBars(const Validation& validation, const std::vector<Bar>& bars) {
  for (const Bar& bar : bars) {
    const std::pair<std::int64_t, double> figures[] = {
        {10, bar.at10 + 1}, {30, bar.at30 + 1}, {60, bar.at60 + 0.3}, {100, bar.at100 + 0.3}};
    for (const auto& [n, most] : figures)
      EXPECT_LE(errorOf(validation, bar.selection, bar.estimator, n), most)
          << selectionName(bar.selection) << " " << estimatorName(bar.estimator) << " " << n;
  }
}

TEST(ReductionProtocol, ErrorsOnMmluProAreThoseOfTheReferenceAtMost) {
  const Benchmark benchmark = mmluPro();
  if (benchmark.models.empty()) GTEST_SKIP() << "shared/data/benchmarks is not there";
  ASSERT_EQ(benchmark.scores.rows(), 28);
  ASSERT_EQ(benchmark.scores.cols(), 12002);
  Protocol protocol{.selections = {Selection::Random, Selection::Greedy, Selection::Quantile}, .repeats = 20};
  const Validation cross = crossValidate(benchmark, protocol, {});
  expectBars(cross, {{Selection::Random, Estimator::Naive, 13.0, 7.3, 5.3, 3.9},
                     {Selection::Random, Estimator::Difference, 9.4, 6.0, 4.3, 3.1},
                     {Selection::Greedy, Estimator::Regression, 5.5, 4.2, 3.4, 3.8}});
  double best = 1e9;
  for (const Selection s : protocol.selections) {
    for (const Estimator e : kEstimators) best = std::min(best, errorOf(cross, s, e, 30));
  }
  EXPECT_LE(1.4 * best, errorOf(cross, Selection::Random, Estimator::Naive, 30));
  // nominal 95 % intervals of models in range cover at least 90 %, and are not trivially wide
  int covered = 0, all = 0;
  double width = 0;
  for (const HeldOut& h : cross.estimates) {
    if (!h.inRange || h.n != 100) continue;
    ++all;
    covered += h.interval.low <= h.truth && h.truth <= h.interval.high;
    width += h.interval.high - h.interval.low;
  }
  EXPECT_GE(covered, 0.9 * all);
  EXPECT_LT(width / all, 0.3);
  protocol.strong = true;
  const Validation strong = crossValidate(benchmark, protocol, {});
  expectBars(strong, {{Selection::Random, Estimator::Naive, 14.8, 8.0, 6.6, 3.5},
                      {Selection::Random, Estimator::Difference, 10.8, 6.7, 5.3, 3.4},
                      {Selection::Quantile, Estimator::Naive, 6.8, 5.9, 4.5, 3.5}});
}

}  // namespace
}  // namespace eido::test
