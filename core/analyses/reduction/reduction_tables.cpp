// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/reduction/reduction_tables.h"

#include <cmath>

namespace eido::reduction {
namespace {

constexpr double kPoints = 100;

Cell finite(double value) { return std::isfinite(value) ? Cell(value) : Cell(); }

std::vector<double> listOf(const Eigen::VectorXd& values) { return {values.data(), values.data() + values.size()}; }

std::string name(Selection selection) { return std::string(selectionName(selection)); }
std::string name(Estimator estimator) { return std::string(estimatorName(estimator)); }

const std::string& scenarioOf(const Benchmark& benchmark, std::int32_t scenario) {
  return benchmark.scenarios[static_cast<std::size_t>(scenario)].name;
}

}  // namespace

void addErrors(const Benchmark& benchmark, const Validation& validation, Result& result) {
  Table table("errors", {"scenario", "selection", "estimator", "n", "mean_absolute_error", "ci_low", "ci_high", "sd",
                         "models", "root_mean_square", "root_mean_square_in_range", "in_range"});
  for (const ErrorSummary& e : validation.errors)
    table.append({scenarioOf(benchmark, e.scenario), name(e.selection), name(e.estimator), e.n, kPoints * e.mean,
                  finite(kPoints * e.interval.low), finite(kPoints * e.interval.high), finite(kPoints * e.deviation),
                  e.models, kPoints * e.rootMeanSquare, finite(kPoints * e.rootMeanSquareInRange), e.inRange});
  result.tables.push_back(std::move(table));
}

void addEstimates(const Benchmark& benchmark, const Validation& validation, Result& result) {
  Table table("estimates", {"model", "scenario", "selection", "estimator", "n", "repeat", "true_score", "estimate",
                            "ci_low", "ci_high", "in_range"});
  for (const HeldOut& h : validation.estimates)
    table.append({benchmark.models[static_cast<std::size_t>(h.model)], scenarioOf(benchmark, h.scenario),
                  name(h.selection), name(h.estimator), h.n, std::int64_t{h.repeat}, h.truth, h.estimate,
                  h.interval.low, h.interval.high, h.inRange});
  result.tables.push_back(std::move(table));
}

void addItemSets(const Benchmark& benchmark, const TrainedBenchmark& trained, const Protocol& protocol,
                 const std::vector<std::string>& keys, Result& result, const Task& task) {
  Table items("items", {"scenario", "selection", "n", "key", "weight", "coefficient", "train_mean"}),
      table("sets", {"scenario", "selection", "n", "items", "range_low", "range_high", "naive_share", "intercept"});
  for (const Selection selection : protocol.selections) {
    for (const std::int64_t n : protocol.items) {
      const std::vector<ItemSet> sets = trained.choose(selection, n, protocol.seed, task);
      for (std::size_t s = 0; s < sets.size(); ++s) {
        const Scenario& scenario = benchmark.scenarios[s];
        const ItemSet& set = sets[s];
        for (std::size_t k = 0; k < set.chosen.places.size(); ++k) {
          const auto place = static_cast<std::size_t>(set.chosen.places[k]);
          const auto row = static_cast<Eigen::Index>(k);
          items.append({scenario.name, name(selection), n, keys[static_cast<std::size_t>(scenario.items[place])],
                        set.chosen.weights[row], set.ridge.coefficients[row], set.ridge.means[row]});
        }
        table.append({scenario.name, name(selection), n, std::ssize(set.chosen.places), set.low, set.high,
                      set.naiveShare, set.ridge.intercept});
      }
    }
  }
  result.tables.push_back(std::move(items));
  result.tables.push_back(std::move(table));
}

void addParameters(const Benchmark& benchmark, const TrainedBenchmark& trained, const std::vector<std::string>& keys,
                   Result& result) {
  Table parameters("item_parameters", {"key", "scenario", "difficulty", "discrimination", "line_difficulty",
                                       "line_discrimination", "balance", "mean_score", "models", "worst", "best"}),
      models("models", {"model", "ability", "line_ability", "score"}),
      scenarios("scenarios", {"scenario", "threshold", "items", "balance"});
  const ItemResponse &model = trained.model(), &line = trained.line();
  Eigen::VectorXd score = Eigen::VectorXd::Zero(benchmark.scores.rows());
  for (std::size_t s = 0; s < benchmark.scenarios.size(); ++s) {
    const Scenario& scenario = benchmark.scenarios[s];
    for (std::size_t i = 0; i < scenario.items.size(); ++i) {
      const std::int32_t item = scenario.items[i];
      parameters.append({keys[static_cast<std::size_t>(item)], scenario.name, model.beta[item],
                         listOf(model.alpha.row(item)), line.beta[item], line.alpha(item, 0),
                         scenario.balance[static_cast<Eigen::Index>(i)], benchmark.scores.col(item).mean(),
                         benchmark.scored.empty() ? std::ssize(benchmark.models)
                                                  : std::int64_t{benchmark.scored[static_cast<std::size_t>(item)]},
                         benchmark.worst.empty() ? 0.0 : benchmark.worst[static_cast<std::size_t>(item)],
                         benchmark.best.empty() ? 1.0 : benchmark.best[static_cast<std::size_t>(item)]});
    }
    scenarios.append({scenario.name, trained.thresholds()[s], std::ssize(scenario.items), scenario.balanced()});
    score += scoresOf(benchmark.scores, scenario) / static_cast<double>(benchmark.scenarios.size());
  }
  for (std::size_t m = 0; m < benchmark.models.size(); ++m) {
    const auto row = static_cast<Eigen::Index>(m);
    models.append({benchmark.models[m], listOf(model.theta.row(row)), line.theta(row, 0), score[row]});
  }
  for (Table* table : {&parameters, &models, &scenarios}) result.tables.push_back(std::move(*table));
}

}  // namespace eido::reduction
