// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/reduction/trained_benchmark.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/parallel.h"

namespace eido::reduction {
namespace {

constexpr double kAsGood = 0.0025;  ///< more dimensions must gain more than this
constexpr int kHeldOut = 5;         ///< every fifth model

double populationVariance(const Eigen::RowVectorXd& values) { return (values.array() - values.mean()).square().mean(); }

}  // namespace

TrainedBenchmark::TrainedBenchmark(const Benchmark& benchmark, std::vector<std::int32_t> models,
                                   const TrainOptions& options, const Task& task)
    : m_benchmark(benchmark), m_models(std::move(models)) {
  for (const Scenario& scenario : benchmark.scenarios)
    m_thresholds.push_back(thresholdOf(benchmark.scores, scenario.items, m_models));
  const MatrixD answers = rowsOf(binarised(benchmark, m_thresholds), m_models);
  chooseDimensions(answers, options, task.part(0, 0.8));
  m_line = m_model.dimensions() == 1 ? m_model : fitItemResponse(answers, 1, task.part(0.8, 0.9));
  m_prior = priorOf(m_model, 1);
  m_widePrior = priorOf(m_line, 4);
  const MatrixD scores = rowsOf(benchmark.scores, m_models);
  m_data.reserve(benchmark.scenarios.size());
  for (const Scenario& scenario : benchmark.scenarios) {
    MatrixD own = columnsOf(scores, scenario.items);
    MatrixD parameters(own.cols(), m_model.dimensions() + 1);
    for (std::size_t i = 0; i < scenario.items.size(); ++i) {
      parameters.row(static_cast<Eigen::Index>(i)) << m_model.alpha.row(scenario.items[i]),
          m_model.beta[scenario.items[i]];
    }
    double variance = 0;
    for (Eigen::Index m = 0; m < own.rows(); ++m) variance += populationVariance(own.row(m));
    m_variances.push_back(variance / static_cast<double>(own.rows()));
    m_truth.push_back(own * scenario.balance / static_cast<double>(scenario.items.size()));
    std::vector<std::int32_t> greedy = greedyOrder(own, scenario.balance, options.most, task);
    m_data.push_back({scenario, std::move(own), std::move(parameters), std::move(greedy)});
  }
}

void TrainedBenchmark::chooseDimensions(const MatrixD& answers, const TrainOptions& options, const Task& task) {
  std::vector<int> tried = options.dimensions;
  std::sort(tried.begin(), tried.end());
  tried.erase(std::unique(tried.begin(), tried.end()), tried.end());
  std::vector<std::vector<double>> errors;
  std::vector<double> means;
  for (std::size_t d = 0; d < tried.size(); ++d) {
    const double from = static_cast<double>(d) / static_cast<double>(tried.size() + 1),
                 to = static_cast<double>(d + 1) / static_cast<double>(tried.size() + 1);
    errors.push_back(heldOutErrors(answers, tried[d], task.part(from, to)));
    double sum = 0;
    for (const double e : errors.back()) sum += e;
    means.push_back(sum / static_cast<double>(errors.back().size()));
  }
  const double least = *std::min_element(means.begin(), means.end());
  std::size_t chosen = 0;
  while (means[chosen] > least + kAsGood) ++chosen;
  m_modelErrors = errors[chosen];
  m_model = fitItemResponse(answers, tried[chosen], task.part(0.9, 1));
}

std::vector<double> TrainedBenchmark::heldOutErrors(const MatrixD& answers, int dimensions, const Task& task) const {
  std::vector<std::int32_t> learn, held, seen;
  for (std::int32_t m = 0; m < answers.rows(); ++m) (m % kHeldOut == 0 ? held : learn).push_back(m);
  for (std::int32_t i = 0; i < answers.cols(); i += 2) seen.push_back(i);
  const ItemResponse model = fitItemResponse(rowsOf(answers, learn), dimensions, task);
  const AbilityPrior prior = priorOf(model, 1);
  const std::size_t scenarios = m_benchmark.scenarios.size();
  MatrixD gaps = MatrixD::Zero(std::ssize(held), static_cast<Eigen::Index>(scenarios));
  parallelFor(task.quiet(task.threads()), std::ssize(held), [&](std::int64_t h) {
    const std::int32_t m = held[static_cast<std::size_t>(h)];
    const Eigen::VectorXd known = columnsOf(answers.row(m), seen).row(0).transpose();
    const Eigen::VectorXd p = model.probabilities(fitAbility(model, seen, known, prior));
    for (std::size_t s = 0; s < scenarios; ++s) {
      const Scenario& scenario = m_benchmark.scenarios[s];
      double gap = 0, n = 0;
      for (std::size_t i = 0; i < scenario.items.size(); ++i) {
        const std::int32_t item = scenario.items[i];
        if (item % 2 == 0) continue;
        gap += scenario.balance[static_cast<Eigen::Index>(i)] *
               (p[item] - m_benchmark.scores(m_models[static_cast<std::size_t>(m)], item));
        ++n;
      }
      if (n > 0) gaps(h, static_cast<Eigen::Index>(s)) = std::abs(gap / n);
    }
  });
  std::vector<double> errors;
  for (std::size_t s = 0; s < scenarios; ++s) errors.push_back(gaps.col(static_cast<Eigen::Index>(s)).mean());
  return errors;
}

std::vector<ItemSet> TrainedBenchmark::choose(Selection selection, std::int64_t n, std::uint64_t seed,
                                              const Task& task) const {
  std::vector<ItemSet> sets;
  for (std::size_t s = 0; s < m_data.size(); ++s) {
    ItemSet set{.chosen = chooseItems(m_data[s], selection, n, seed, task), .ridge = {}};
    const MatrixD scores = columnsOf(m_data[s].scores, set.chosen.places);
    set.ridge = fitRidge(scores, m_truth[s]);
    const Eigen::VectorXd means = scores * set.chosen.weights;
    set.low = means.minCoeff();
    set.high = means.maxCoeff();
    set.naiveShare =
        naiveShare(m_modelErrors[s], m_variances[s], std::ssize(set.chosen.places), selection == Selection::Random);
    sets.push_back(std::move(set));
  }
  return sets;
}

std::vector<Estimates> TrainedBenchmark::estimate(const std::vector<ItemSet>& sets,
                                                  const Eigen::VectorXd& scores) const {
  return estimateScores(m_benchmark.scenarios, sets, m_thresholds, {m_model, m_line, m_prior, m_widePrior}, scores);
}

std::vector<Estimates> estimateScores(const std::vector<Scenario>& scenarios, const std::vector<ItemSet>& sets,
                                      const std::vector<double>& thresholds, const AbilityModels& models,
                                      const Eigen::VectorXd& scores) {
  std::vector<std::int32_t> items;
  std::vector<double> answers;
  for (std::size_t s = 0; s < sets.size(); ++s) {
    for (const std::int32_t place : sets[s].chosen.places) {
      items.push_back(scenarios[s].items[static_cast<std::size_t>(place)]);
      answers.push_back(scores[items.back()] > thresholds[s] ? 1 : 0);
    }
  }
  const Eigen::Map<const Eigen::VectorXd> known(answers.data(), static_cast<Eigen::Index>(answers.size()));
  const Eigen::VectorXd p = models.model.probabilities(fitAbility(models.model, items, known, models.prior));
  const Eigen::VectorXd onLine = models.line.probabilities(fitAbility(models.line, items, known, models.widePrior));
  std::vector<Estimates> estimates;
  for (std::size_t s = 0; s < sets.size(); ++s) {
    const ItemSet& set = sets[s];
    Eigen::VectorXd own(static_cast<Eigen::Index>(set.chosen.places.size()));
    for (Eigen::Index k = 0; k < own.size(); ++k)
      own[k] = scores[scenarios[s].items[static_cast<std::size_t>(set.chosen.places[static_cast<std::size_t>(k)])]];
    const double naive = set.chosen.weights.dot(own), irt = pIrt(naive, scenarios[s], set.chosen, p);
    // the last digits of a sum are no reason to leave the range
    constexpr double kSame = 1e-9;
    estimates.push_back({{naive, irt, set.naiveShare * naive + (1 - set.naiveShare) * irt,
                          difference(scenarios[s], set.chosen, own, onLine), set.ridge.predict(own)},
                         naive >= set.low - kSame && naive <= set.high + kSame});
    for (double& value : estimates.back().values) value = std::clamp(value, 0.0, 1.0);  // as scores are
  }
  return estimates;
}

}  // namespace eido::reduction
