// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/m3g/heads.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analyses/m3g/matching.h"
#include "core/base/random.h"

namespace eido::m3g {
namespace {

constexpr int kMostSweeps = 200;
constexpr std::uint64_t kStartStream = 7001;
constexpr std::uint64_t kBatchStream = 90001;
constexpr int kShownSteps = 10;

/// softmax of each row less the identity, and the mean cross-entropy of the diagonal.
double softmaxExcess(MatrixD& scores) {
  double loss = 0;
  for (Eigen::Index i = 0; i < scores.rows(); ++i) {
    const double most = scores.row(i).maxCoeff();
    const double own = scores(i, i);
    scores.row(i) = (scores.row(i).array() - most).exp();
    const double sum = scores.row(i).sum();
    loss += std::log(sum) + most - own;
    scores.row(i) /= sum;
    scores(i, i) -= 1;
  }
  return loss / static_cast<double>(scores.rows());
}

/// InfoNCE of two views at length 1, both directions; adds `weight` times its gradient.
double pairLoss(const MatrixD& a, const MatrixD& b, double tau, double weight, MatrixD& gradientA, MatrixD& gradientB) {
  MatrixD rows = a * b.transpose() / tau;
  MatrixD columns = rows.transpose();
  const double loss = (softmaxExcess(rows) + softmaxExcess(columns)) / 2;
  const MatrixD excess = (weight / (2 * tau * static_cast<double>(a.rows()))) * (rows + columns.transpose());
  gradientA.noalias() += excess * b;
  gradientB.noalias() += excess.transpose() * a;
  return weight * loss;
}

/// The gradient with respect to rows, given that with respect to the rows at length 1.
void throughLength(const MatrixD& rows, const MatrixD& unit, MatrixD& gradient) {
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const double length = rows.row(i).norm();
    if (length == 0) {
      gradient.row(i).setZero();
      continue;
    }
    gradient.row(i) = (gradient.row(i) - gradient.row(i).dot(unit.row(i)) * unit.row(i)).eval() / length;
  }
}

LossValue infoNce(bool average, const std::vector<MatrixD>& rows, double tau) {
  const std::size_t k = rows.size();
  std::vector<MatrixD> unit = rows;
  for (MatrixD& view : unit) toUnitLength(view);
  LossValue loss;
  for (const MatrixD& view : rows) loss.gradient.emplace_back(MatrixD::Zero(view.rows(), view.cols()));
  if (!average) {
    const double weight = 2.0 / static_cast<double>(k * (k - 1));
    for (std::size_t a = 0; a < k; ++a) {
      for (std::size_t b = a + 1; b < k; ++b)
        loss.value += pairLoss(unit[a], unit[b], tau, weight, loss.gradient[a], loss.gradient[b]);
    }
  } else {
    MatrixD sum = unit[0];
    for (std::size_t v = 1; v < k; ++v) sum += unit[v];
    for (std::size_t v = 0; v < k; ++v) {
      const MatrixD others = (sum - unit[v]) / static_cast<double>(k - 1);
      MatrixD direction = others;
      toUnitLength(direction);
      MatrixD gradient = MatrixD::Zero(others.rows(), others.cols());
      loss.value += pairLoss(unit[v], direction, tau, 1.0 / static_cast<double>(k), loss.gradient[v], gradient);
      throughLength(others, direction, gradient);
      for (std::size_t other = 0; other < k; ++other) {
        if (other != v) loss.gradient[other] += gradient / static_cast<double>(k - 1);
      }
    }
  }
  for (std::size_t v = 0; v < k; ++v) throughLength(rows[v], unit[v], loss.gradient[v]);
  return loss;
}

LossValue gapLoss(const std::vector<MatrixD>& rows, double tau, const Task& task) {
  std::vector<MatrixD> unit = rows;
  for (MatrixD& view : unit) toUnitLength(view);
  const PairCosts costs(unit, Cost::CircularVariance);
  const Coupling coupling = solve(
      costs, {}, {.epsilon = epsilonOfTau(Cost::CircularVariance, costs.views(), tau), .maxSweeps = kMostSweeps}, task);
  const std::vector<double> values = contributions(costs, coupling);
  return {.value = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()),
          .gradient = gapGradient(rows, Cost::CircularVariance, pairMarginals(costs, coupling, task))};
}

/// Distinct rows in the order of a partial shuffle.
std::vector<std::int32_t> drawRows(std::vector<std::int32_t>& pool, int count, Rng& random) {
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    std::swap(pool[at], pool[at + random.below(pool.size() - at)]);
  }
  return {pool.begin(), pool.begin() + count};
}

struct Moments {
  MatrixD first;
  MatrixD second;
};

void adamStep(MatrixD& head, Moments& moments, const MatrixD& gradient, double learningRate, int step) {
  constexpr double kFirst = 0.9;
  constexpr double kSecond = 0.999;
  moments.first = kFirst * moments.first + (1 - kFirst) * gradient;
  moments.second = kSecond * moments.second + (1 - kSecond) * gradient.cwiseProduct(gradient);
  const double first = 1 - std::pow(kFirst, step);
  const double second = 1 - std::pow(kSecond, step);
  head.array() -= learningRate * (moments.first.array() / first) / ((moments.second.array() / second).sqrt() + 1e-8);
}

}  // namespace

Loss lossFromName(const std::string& name) {
  if (name == "m3g") return Loss::Gap;
  return name == "infonce_ave" ? Loss::InfoNceAverage : Loss::InfoNcePairs;
}

LossValue lossOf(Loss loss, const std::vector<MatrixD>& rows, double tau, const Task& task) {
  if (loss == Loss::Gap) return gapLoss(rows, tau, task);
  return infoNce(loss == Loss::InfoNceAverage, rows, tau);
}

TrainedHeads trainHeads(const std::vector<MatrixD>& train, const TrainingOptions& options, const Task& task) {
  TrainedHeads trained;
  std::vector<Moments> moments;
  const auto repeat = static_cast<std::uint64_t>(options.repeat);
  Rng starting(options.seed, kStartStream + repeat);
  for (const MatrixD& view : train) {
    MatrixD& head = trained.start.emplace_back(view.cols(), options.dimensions);
    for (double& value : head.reshaped<Eigen::RowMajor>())
      value = starting.normal() / std::sqrt(static_cast<double>(view.cols()));
    const MatrixD zero = MatrixD::Zero(view.cols(), options.dimensions);
    moments.push_back({zero, zero});
  }
  trained.heads = trained.start;
  std::vector<std::int32_t> pool(static_cast<std::size_t>(train[0].rows()));
  std::iota(pool.begin(), pool.end(), 0);
  Rng drawing(options.seed, kBatchStream + repeat);
  const int batch = static_cast<int>(std::min<std::int64_t>(options.batch, train[0].rows()));
  const int shown = std::min(kShownSteps, options.steps);
  std::vector<MatrixD> rows(train.size());
  std::vector<MatrixD> outputs(train.size());
  for (int step = 1; step <= options.steps; ++step) {
    task.checkpoint();
    const std::vector<std::int32_t> drawn = drawRows(pool, batch, drawing);
    for (std::size_t v = 0; v < train.size(); ++v) {
      rows[v].resize(batch, train[v].cols());
      for (int i = 0; i < batch; ++i) rows[v].row(i) = train[v].row(drawn[static_cast<std::size_t>(i)]);
      outputs[v] = rows[v] * trained.heads[v];
    }
    const LossValue loss = lossOf(options.loss, outputs, options.tau, task);
    for (std::size_t v = 0; v < train.size(); ++v)
      adamStep(trained.heads[v], moments[v], rows[v].transpose() * loss.gradient[v], options.learningRate, step);
    if (step <= shown) trained.lossFirst += loss.value / shown;
    if (step > options.steps - shown) trained.lossLast += loss.value / shown;
  }
  return trained;
}

double Retrieval::recallAt(int k) const {
  const auto found = std::count_if(rank.begin(), rank.end(), [&](std::int32_t r) { return r <= k; });
  return static_cast<double>(found) / static_cast<double>(rank.size());
}

double Retrieval::meanReciprocalRank() const {
  double sum = 0;
  for (const std::int32_t r : rank) sum += 1.0 / r;
  return sum / static_cast<double>(rank.size());
}

std::vector<Retrieval> retrievals(const std::vector<MatrixD>& rows, const std::vector<MatrixD>& heads,
                                  const Task& task) {
  constexpr Eigen::Index kBlock = 256;
  std::vector<MatrixD> unit;
  for (std::size_t v = 0; v < rows.size(); ++v) toUnitLength(unit.emplace_back(rows[v] * heads[v]));
  std::vector<Retrieval> all;
  const Eigen::Index n = rows[0].rows();
  for (std::size_t a = 0; n > 0 && a < unit.size(); ++a) {
    for (std::size_t b = 0; b < unit.size(); ++b) {
      if (a == b) continue;
      Retrieval& retrieval = all.emplace_back(Retrieval{static_cast<int>(a), static_cast<int>(b), {}});
      for (Eigen::Index first = 0; first < n; first += kBlock) {
        task.checkpoint();
        const MatrixD scores = unit[a].middleRows(first, std::min(kBlock, n - first)) * unit[b].transpose();
        for (Eigen::Index i = 0; i < scores.rows(); ++i) {
          const double own = scores(i, first + i);
          std::int32_t rank = 1;
          for (Eigen::Index j = 0; j < n; ++j) rank += scores(i, j) > own || (scores(i, j) == own && j < first + i);
          retrieval.rank.push_back(rank);
        }
      }
    }
  }
  return all;
}

}  // namespace eido::m3g
