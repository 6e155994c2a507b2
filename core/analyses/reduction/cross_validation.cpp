// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/reduction/cross_validation.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

#include "core/base/parallel.h"

namespace eido::reduction {
namespace {

std::vector<std::vector<std::int32_t>> heldOutModels(const Benchmark& benchmark, const Protocol& protocol) {
  const auto models = static_cast<std::int32_t>(benchmark.models.size());
  std::vector<std::int32_t> all(static_cast<std::size_t>(models));
  std::iota(all.begin(), all.end(), 0);
  if (protocol.strong) {
    Eigen::VectorXd score = Eigen::VectorXd::Zero(models);
    for (const Scenario& scenario : benchmark.scenarios) score += scoresOf(benchmark.scores, scenario);
    std::stable_sort(all.begin(), all.end(), [&](std::int32_t a, std::int32_t b) { return score[a] > score[b]; });
    all.resize(static_cast<std::size_t>(models / 4));
    std::sort(all.begin(), all.end());
    return {all};
  }
  std::vector<std::vector<std::int32_t>> folds(static_cast<std::size_t>(protocol.folds));
  for (const std::int32_t m : all) folds[static_cast<std::size_t>(m % protocol.folds)].push_back(m);
  return folds;
}

struct Job {
  Selection selection;
  std::int64_t n;
  int repeat;
};

std::vector<Job> jobsOf(const Protocol& protocol) {
  std::vector<Job> jobs;
  for (const Selection selection : protocol.selections) {
    for (const std::int64_t n : protocol.items) {
      for (int r = 0; r < (isRandom(selection) ? protocol.repeats : 1); ++r) jobs.push_back({selection, n, r});
    }
  }
  return jobs;
}

/// Sums of squared errors of one way at one size, per model, over its repeats.
struct ModelErrors {
  double absolute = 0, squares = 0, inRangeSquares = 0;
  std::int64_t count = 0, inRange = 0;
  std::vector<double> byDraw;  ///< absolute
};

using FoldWay = std::tuple<std::int32_t, Selection, Estimator, std::int64_t>;

/// Root mean square over models, each of which counts alike; without one of them.
std::pair<double, double> rootMeanSquare(const std::map<std::int32_t, ModelErrors>& models, bool inRange,
                                         std::int32_t without = -1) {
  double sum = 0, count = 0;
  for (const auto& [model, e] : models) {
    const std::int64_t n = inRange ? e.inRange : e.count;
    if (model == without || n == 0) continue;
    sum += (inRange ? e.inRangeSquares : e.squares) / static_cast<double>(n);
    ++count;
  }
  return {count > 0 ? std::sqrt(sum / count) : std::numeric_limits<double>::quiet_NaN(), count};
}

/// Models x draws; every model has the same number of draws.
Eigen::MatrixXd errorsOf(const std::map<std::int32_t, ModelErrors>& models) {
  Eigen::MatrixXd errors(std::ssize(models), models.begin()->second.count);
  Eigen::Index row = 0;
  for (const auto& [model, e] : models)
    errors.row(row++) = Eigen::Map<const Eigen::RowVectorXd>(e.byDraw.data(), std::ssize(e.byDraw));
  return errors;
}

void addIntervals(Validation& validation, double confidence) {
  std::map<FoldWay, std::map<std::int32_t, ModelErrors>> ways;
  for (const HeldOut& h : validation.estimates) {
    ModelErrors& e = ways[{h.scenario, h.selection, h.estimator, h.n}][h.model];
    const double error = h.estimate - h.truth;
    e.absolute += std::abs(error);
    e.byDraw.push_back(std::abs(error));
    e.squares += error * error;
    ++e.count;
    if (!h.inRange) continue;
    e.inRangeSquares += error * error;
    ++e.inRange;
  }
  for (HeldOut& h : validation.estimates) {
    const auto& models = ways[{h.scenario, h.selection, h.estimator, h.n}];
    auto [error, count] = rootMeanSquare(models, h.inRange, h.model);
    if (!(count >= 2)) std::tie(error, count) = rootMeanSquare(models, false, h.model);
    const double reach = intervalReach(error, count, confidence);
    h.interval = {std::max(0.0, h.estimate - reach), std::min(1.0, h.estimate + reach)};
  }
  for (const auto& [way, models] : ways) {
    const auto& [scenario, selection, estimator, n] = way;
    std::vector<double> means;
    for (const auto& [model, e] : models) means.push_back(e.absolute / static_cast<double>(e.count));
    const auto [inRange, count] = rootMeanSquare(models, true);
    validation.errors.push_back({scenario, selection, estimator, n, mean(means), standardDeviation(means),
                                 errorInterval(errorsOf(models), confidence), rootMeanSquare(models, false).first,
                                 inRange, std::ssize(means), static_cast<std::int64_t>(count)});
  }
}

/// The scores of a held-out model; what it lacks is filled in from the others and from its scores of the chosen items
/// alone, as it would be of a new model: the benchmark's own filling knows all of its items.
Eigen::VectorXd scoresOfHeldOut(const Benchmark& benchmark, const std::vector<std::int32_t>& train, std::int32_t model,
                                const std::vector<ItemSet>& sets) {
  Eigen::VectorXd scores = benchmark.scores.row(model).transpose();
  if (benchmark.missing.size() == 0 || !benchmark.missing.row(model).any()) return scores;
  Eigen::VectorXd item = Eigen::VectorXd::Zero(scores.size());
  for (const std::int32_t m : train) item += benchmark.scores.row(m).transpose() / static_cast<double>(train.size());
  double sum = 0;
  int known = 0;
  for (std::size_t s = 0; s < sets.size(); ++s) {
    for (const std::int32_t place : sets[s].chosen.places) {
      const std::int32_t i = benchmark.scenarios[s].items[static_cast<std::size_t>(place)];
      if (benchmark.missing(model, i)) continue;
      sum += scores[i] - item[i];
      ++known;
    }
  }
  const double offset = known > 0 ? sum / known : 0;
  for (Eigen::Index i = 0; i < scores.size(); ++i) {
    if (benchmark.missing(model, i)) scores[i] = std::clamp(item[i] + offset, 0.0, 1.0);
  }
  return scores;
}

}  // namespace

Interval errorInterval(const Eigen::MatrixXd& errors, double confidence) {
  const auto models = static_cast<double>(errors.rows()), draws = static_cast<double>(errors.cols());
  if (errors.rows() < 2) return {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
  const auto variance = [](const Eigen::VectorXd& v) {
    return v.size() < 2 ? 0.0 : (v.array() - v.mean()).square().sum() / static_cast<double>(v.size() - 1);
  };
  const double ofModels = variance(errors.rowwise().mean()) / models,
               ofDraws = variance(errors.colwise().mean().transpose()) / draws, both = ofModels + ofDraws;
  const double middle = errors.mean();
  if (!(both > 0)) return {middle, middle};
  const double degrees =
      both * both / (ofModels * ofModels / (models - 1) + (draws < 2 ? 0 : ofDraws * ofDraws / (draws - 1)));
  const double reach = studentQuantile((1 + confidence) / 2, degrees) * std::sqrt(both);
  return {std::max(0.0, middle - reach), middle + reach};
}

double intervalReach(double rootMeanSquare, double models, double confidence) {
  if (!(models >= 2)) return std::numeric_limits<double>::infinity();
  return studentQuantile((1 + confidence) / 2, models - 1) * rootMeanSquare * std::sqrt(1 + 1 / models);
}

Validation crossValidate(const Benchmark& benchmark, const Protocol& protocol, const Task& task) {
  const auto folds = heldOutModels(benchmark, protocol);
  const std::vector<Job> jobs = jobsOf(protocol);
  std::vector<Eigen::VectorXd> truth;
  for (const Scenario& scenario : benchmark.scenarios) truth.push_back(scoresOf(benchmark.scores, scenario));
  Validation validation;
  for (std::size_t f = 0; f < folds.size(); ++f) {
    const auto at = [&](double within) {
      return (static_cast<double>(f) + within) / static_cast<double>(folds.size());
    };
    std::vector<std::int32_t> train;
    for (std::int32_t m = 0; m < static_cast<std::int32_t>(benchmark.models.size()); ++m) {
      if (!std::binary_search(folds[f].begin(), folds[f].end(), m)) train.push_back(m);
    }
    const TrainedBenchmark trained(benchmark, train, protocol.training, task.part(at(0), at(0.4)));
    std::vector<std::vector<HeldOut>> found(jobs.size());
    std::atomic<std::int64_t> done{0};
    const Task selecting = task.part(at(0.4), at(1));
    parallelFor(selecting, static_cast<std::int64_t>(jobs.size()), [&](std::int64_t j) {
      const Job& job = jobs[static_cast<std::size_t>(j)];
      const auto sets = trained.choose(job.selection, job.n, protocol.seed + static_cast<std::uint64_t>(job.repeat),
                                       selecting.quiet(1));
      for (const std::int32_t m : folds[f]) {
        const auto estimates = trained.estimate(sets, scoresOfHeldOut(benchmark, train, m, sets));
        for (std::size_t s = 0; s < estimates.size(); ++s) {
          for (const Estimator e : kEstimators)
            found[static_cast<std::size_t>(j)].push_back({m,
                                                          static_cast<std::int32_t>(s),
                                                          job.selection,
                                                          e,
                                                          job.n,
                                                          job.repeat,
                                                          truth[s][m],
                                                          estimates[s].values[static_cast<std::size_t>(e)],
                                                          estimates[s].inRange,
                                                          {0, 1}});
        }
      }
      selecting.report("selection", ++done, static_cast<std::int64_t>(jobs.size()));
    });
    for (auto& of : found) validation.estimates.insert(validation.estimates.end(), of.begin(), of.end());
  }
  addIntervals(validation, protocol.confidence);
  return validation;
}

}  // namespace eido::reduction
